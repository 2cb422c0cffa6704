import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspection } from "../../../models/index.ts";
import type { Rational } from "../../../src/arithmetic/exact.ts";
import { solveExact } from "../../../src/certified/solveModel.ts";
import type { Localized } from "../../../src/errors.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { exampleName, exampleText, gameExamples } from "../../../src/web/game/examples.ts";
import { commandLines, equilibriaCsv, payoffsTex, program } from "../../../src/web/game/exports.ts";
import { type AnswerPart, gameAnswer } from "../../../src/web/game/gameAnswer.ts";
import { notationOf, readGame } from "../../../src/web/game/readGame.ts";
import { runInProcess } from "../../cli/runInProcess.ts";
import { freshFolder } from "../../cli/runJiama.ts";

const folder = freshFolder();
const example = (name: string): string =>
  exampleText(gameExamples.find((each) => exampleName(each, "en") === name) ?? "", "en");
const partsOf = (text: string) => gameAnswer(readGame(text)).parts;
const profiles = ({ equilibria }: AnswerPart) =>
  equilibria.map(({ profile }) => profile.map((own) => own.join(" ")).join(" | "));

describe("gameAnswer", () => {
  test.each([
    ["Prisoners' dilemma", ["0 1 | 0 1"]],
    ["Battle of the sexes", ["1 0 | 1 0", "3/5 2/5 | 2/5 3/5", "0 1 | 0 1"]],
    ["Matching pennies", ["1/2 1/2 | 1/2 1/2"]],
    ["Rock, paper, scissors", ["1/3 1/3 1/3 | 1/3 1/3 1/3"]],
    ["Stag hunt", ["1 0 | 1 0", "3/4 1/4 | 3/4 1/4", "0 1 | 0 1"]],
  ])("the example %s", (name, expected) => {
    const [part, ...others] = partsOf(example(name));
    expect(others).toEqual([]);
    expect(part).toMatchObject({ concept: "nash", status: "solved", complete: true });
    expect(profiles(part as AnswerPart)).toEqual(expected);
  });

  test("the inspection game of the examples is the model's", () => {
    const { outcome } = solveExact(inspection, {});
    const [part] = partsOf(example("Inspection")) as [AnswerPart];
    const [equilibrium] = part.equilibria;
    const { inspectionProbability, violationProbability } = outcome as never as Record<string, Rational>;
    const text = ({ s, n, d }: Rational) => `${s * n}/${d}`;
    expect(equilibrium?.profile.map((own) => own[0])).toEqual([
      text(inspectionProbability as Rational),
      text(violationProbability as Rational),
    ]);
  });

  test("a tree of perfect information: subgame-perfect, then all", () => {
    const [perfect, nash] = partsOf(example("Entry deterrence")) as [AnswerPart, AnswerPart];
    expect(perfect).toMatchObject({ concept: "subgame-perfect", complete: true });
    expect(perfect.equilibria).toEqual([
      {
        profile: [],
        behavior: [
          ["0", "1"],
          ["0", "1"],
        ],
        payoffs: ["1", "1"],
        maxRegret: "0",
      },
    ]);
    expect(profiles(nash)).toEqual(["1 0 | 1 0", "1 0 | 1/2 1/2", "0 1 | 0 1"]);
    expect(nash.subsets).toHaveLength(2);
    expect(nash.equilibria[2]?.behavior).toEqual([
      ["0", "1"],
      ["0", "1"],
    ]);
  });

  // Cho and Kreps (1987): both pool on beer or both on quiche.
  test("the signalling tree pools on beer or on quiche", () => {
    const [nash, ...others] = partsOf(example("Beer or quiche")) as [AnswerPart];
    expect(others).toEqual([]);
    expect(nash.equilibria.map(({ payoffs }) => payoffs.join(", "))).toEqual([
      ...["29/10, 9/10", "29/10, 9/10"],
      ...["21/10, 9/10", "21/10, 9/10"],
    ]);
  });

  test("three players: the pure ones, and what is not looked for", () => {
    const { parts, omitted } = gameAnswer(readGame("1,1,1 0,0,0\n0,0,0 0,0,0\n\n0,0,0 0,0,0\n0,0,0 2,2,2"));
    expect(parts).toMatchObject([{ concept: "pure", complete: true }]);
    expect(parts[0]?.equilibria.map(({ payoffs }) => payoffs[0])).toContain("2");
    expect((omitted as Localized).en).toContain("more than two players");
  });

  test("too many strategies for all mixed equilibria: the pure ones, and why", () => {
    const rows = Array.from({ length: 16 }, (_, i) =>
      Array.from({ length: 16 }, (_, j) => (i === j ? 1 : 0)).join(" "),
    );
    const { parts, omitted } = gameAnswer(readGame(`symmetric\n${rows.join("\n")}`));
    expect(parts).toMatchObject([{ concept: "pure", complete: true }]);
    expect(parts[0]?.equilibria).toHaveLength(16);
    expect(omitted?.zh).toContain("16 × 16");
  });

  test("a player who forgets, and a tree with too many strategies", () => {
    const forgets = `EFG 2 R "" { "I" } p "" 1 1 "" { "l" "r" } 0
      p "" 1 2 "" { "l" "r" } 0 t "" 1 "" { 1 } t "" 2 "" { 0 } p "" 1 2 0 t "" 3 "" { 0 } t "" 4 "" { 1 }`;
    expect(gameAnswer(readGame(forgets))).toMatchObject({
      parts: [],
      omitted: { en: expect.stringContaining("forgets") },
    });
    const stage = (depth: number, number: { next: number }): string => {
      if (depth === 0) return `t "" 1 "" { 1, 1 }`;
      number.next += 1;
      const head = `p "" ${1 + (depth % 2)} ${number.next} "" { "l" "r" } 0`;
      return [head, stage(depth - 1, number), stage(depth - 1, number)].join("\n");
    };
    const deep = gameAnswer(readGame(`EFG 2 R "" { "I" "II" }\n${stage(6, { next: 0 })}`));
    expect(deep.parts).toMatchObject([{ concept: "subgame-perfect", status: "limit", complete: false }]);
    expect(deep.parts[0]?.equilibria).toHaveLength(200);
    expect(deep.omitted?.en).toContain("profiles");
  });
});

describe("the page and the command line", () => {
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test.each(gameExamples.map((each) => [exampleName(each, "en"), each] as const))(
    "%s: the same numbers",
    async (_, each) => {
      for (const lang of ["en", "zh"] as const) {
        const text = exampleText(each, lang);
        const notation = notationOf(text);
        const file = written(`game.${notation === "table" ? "txt" : notation}`, text);
        for (const part of partsOf(text)) {
          const words =
            part.concept === "subgame-perfect" ? ["subgame-perfect", file, "--all"] : ["nash", file, "--all"];
          const { code, stdout } = await runInProcess([...words, "--json"]);
          expect(code).toBe(0);
          const answer = JSON.parse(stdout);
          expect(answer.complete).toBe(part.complete);
          expect(answer.equilibria.map(({ payoffs }: { payoffs: unknown }) => payoffs)).toEqual(
            part.equilibria.map(({ payoffs }) => payoffs),
          );
          if (part.concept === "nash") {
            expect(answer.equilibria.map(({ profile }: { profile: unknown }) => profile)).toEqual(
              part.equilibria.map(({ profile }) => profile),
            );
          } else {
            expect(
              answer.equilibria.map(({ behavior }: { behavior: Record<string, Record<string, object>> }) =>
                Object.values(behavior).flatMap((sets) => Object.values(sets).map((set) => Object.values(set))),
              ),
            ).toEqual(part.equilibria.map(({ behavior }) => behavior));
          }
        }
      }
    },
  );

  test("a table without an ending is told from a .gam", async () => {
    const table = await runInProcess(["nash", written("pasted", "3,3 0,5\n5,0 1,1"), "--json"]);
    expect(JSON.parse(table.stdout).equilibria[0].payoffs).toEqual(["1", "1"]);
    const gam = await runInProcess(["nash", written("old", "2\n2 2\n3 5 0 1\n3 0 5 1\n"), "--json"]);
    expect(JSON.parse(gam.stdout).equilibria[0].payoffs).toEqual(["1", "1"]);
    const flat = await runInProcess(["nash", written("flat", "2 2 2 3 5 0 1 3 0 5 1"), "--json"]);
    expect(JSON.parse(flat.stdout).equilibria[0].payoffs).toEqual(["1", "1"]);
    const wrong = await runInProcess(["nash", written("typo.csv", "3,3;0,5\n5,0;1,x"), "--lang", "zh"]);
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain("第 2 行第 7 列");
  });
});

describe("exports", () => {
  test("CSV: a line for each probability, formulas as text", () => {
    const game = readGame('=A1 \\ b\t-1+2\t"x"\n@u\t1,1\t0,0\n-3\t0,0\t-2,1');
    expect(equilibriaCsv(game, gameAnswer(game)).split("\n").slice(0, 4)).toEqual([
      "concept,equilibrium,player,payoff,information set,choice,probability,regret",
      "nash,1,'=A1,1,,'@u,1,0",
      "nash,1,'=A1,1,,-3,0,0",
      "nash,1,b,1,,'-1+2,1,0",
    ]);
  });

  test("CSV of a tree: by information set", () => {
    const game = readGame(example("Entry deterrence"));
    expect(equilibriaCsv(game, gameAnswer(game))).toContain("subgame-perfect,1,incumbent,1,1,share,1,0\n");
  });

  test("LaTeX: best replies underlined, labels escaped", () => {
    const game = readGame("a_1 \\ b\tL&R\t50%\nU\t1/2,-1\t0,0\n$D\t0,0\t-2/3,1") as NormalFormGame<Rational>;
    expect(payoffsTex(game)).toBe(
      [
        "\\begin{tabular}{lcc}",
        "\\hline",
        "a\\_1 / b & L\\&R & 50\\% \\\\",
        "\\hline",
        "U & $\\underline{\\frac{1}{2}},\\ -1$ & $\\underline{0},\\ \\underline{0}$ \\\\",
        "D & $0,\\ 0$ & $-\\frac{2}{3},\\ \\underline{1}$ \\\\",
        "\\hline",
        "\\end{tabular}",
        "",
      ].join("\n"),
    );
  });

  test("commands and programs quote the game", () => {
    const name = `\`\${x}\``;
    const text = `# ${name}\n3,3 0,5\n5,0 1,1\n`;
    const answer = gameAnswer(readGame(text));
    expect(commandLines(text, answer)).toBe(
      `npx jiama nash - --all <<'__GAME__'\n# ${name}\n3,3 0,5\n5,0 1,1\n__GAME__`,
    );
    expect(program(text, answer)).toContain(`gameFromPayoffTable(\`# \\\`\\\${x}\\\`\n`);
  });
});
