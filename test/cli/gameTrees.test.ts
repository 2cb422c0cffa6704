import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gameFromEfg } from "../../src/games/io/gameFromEfg.ts";
import { gameFromNfg } from "../../src/games/io/gameFromNfg.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const entry = file(
  "entry.efg",
  `EFG 2 R "Entry" { "entrant" "incumbent" } ""
p "" 1 1 "market" { "out" "enter" } 0
t "" 1 "" { 0, 2 }
p "" 2 1 "" { "fight" "accommodate" } 0
t "" 2 "" { -1, -1 }
t "" 3 "" { 1/2, 1 }`,
);
// Staying out is worth 1/3, which no double is; entering leads to matching pennies.
const pennies = file(
  "pennies.efg",
  `EFG 2 R "" { "I" "II" } ""
p "" 1 1 "first" { "out" "enter" } 0
t "" 1 "" { -1/3, 1/3 }
p "" 1 2 "side" { "h" "t" } 0
p "" 2 1 "guess" { "h" "t" } 0
t "" 2 "" { 1, -1 }
t "" 3 "" { -1, 1 }
p "" 2 1 0
t "" 3
t "" 2`,
);
const indifferent = file("ties.efg", 'EFG 2 R "" { "a" } p "" 1 1 "" { "2" "1" } 0 t "" 0 t "" 0');
const three = file(
  "three.efg",
  `EFG 2 R "" { "I" "II" "III" } ""
p "" 1 1 "" { "h" "t" } 0
p "" 2 1 "" { "h" "t" } 0
p "" 3 1 "" { "x" "y" } 0 t "" 1 "" { 1 -1 0 } t "" 1
p "" 3 1 0 t "" 2 "" { -1 1 0 } t "" 2
p "" 2 1 0
p "" 3 1 0 t "" 2 t "" 2
p "" 3 1 0 t "" 1 t "" 1`,
);

describe("jiama subgame-perfect", () => {
  test("gives behavior by player, information set and action", async () => {
    const { code, stdout, stderr } = await runInProcess(["subgame-perfect", entry, "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      ...{ schema: "jiama/1", command: "subgame-perfect", file: entry, status: "solved" },
      ...{ method: "backward-induction", exact: true, title: "Entry", players: ["entrant", "incumbent"] },
      ...{ iterations: 5, complete: true },
      infosets: [[{ label: "market", actions: ["out", "enter"] }], [{ label: "1", actions: ["fight", "accommodate"] }]],
      equilibria: [
        {
          behavior: {
            entrant: { market: { out: "0", enter: "1" } },
            incumbent: { "1": { fight: "0", accommodate: "1" } },
          },
          payoffs: ["1/2", "1"],
          maxRegret: "0",
        },
      ],
    });
  });

  test("in words, in both languages", async () => {
    const english = await runInProcess(["subgame-perfect", entry]);
    expect(english.stdout).toContain("backward-induction");
    expect(english.stdout).toMatch(/entrant +market +enter\n/);
    expect(english.stdout).toContain("payoffs: entrant 1/2, incumbent 1");
    expect(english.stdout).toContain("There is no other in pure strategies.");
    const chinese = await runInProcess(["subgame-perfect", entry, "--lang", "zh"]);
    expect(chinese.stdout).toMatch(/参与人 +信息集 +行动/);
  });

  test("solves subgames in which players move at once", async () => {
    const { stdout } = await runInProcess(["subgame-perfect", pennies, "--json", "--verify"]);
    const object = JSON.parse(stdout);
    expect(object).toMatchObject({ status: "solved", method: "subgames", complete: false });
    expect(object.equilibria[0].behavior).toEqual({
      I: { first: { out: "0", enter: "1" }, side: { h: "1/2", t: "1/2" } },
      II: { guess: { h: "1/2", t: "1/2" } },
    });
    expect(object.certificate.equilibria[0]).toMatchObject({ subgames: 2, maxRegret: "0" });
    const float = JSON.parse((await runInProcess(["subgame-perfect", pennies, "--json", "--float"])).stdout);
    expect(float.equilibria[0].behavior.II.guess.h).toBeCloseTo(0.5, 12);
  });

  test("--all lists all in pure strategies, actions in the file's order", async () => {
    const { stdout } = await runInProcess(["subgame-perfect", indifferent, "--all"]);
    expect(stdout).toMatch(/Equilibrium 1 of 2[^E]*a +1 +2\n[^E]*Equilibrium 2 of 2[^E]*a +1 +1\n/);
  });

  test("--all of imperfect information: all equilibria, and how each subgame is played", async () => {
    const object = JSON.parse((await runInProcess(["subgame-perfect", pennies, "--json", "--all"])).stdout);
    expect(object).toMatchObject({ status: "solved", complete: true, pureOnly: false });
    expect(object.equilibria).toHaveLength(1);
    expect(object.subgames.map(({ path }: { path: string[] }) => path)).toEqual([[], ["enter"]]);
    expect(object.subgames[1].equilibria).toEqual([
      {
        behavior: { I: { side: { h: "1/2", t: "1/2" } }, II: { guess: { h: "1/2", t: "1/2" } } },
        payoffs: ["0", "0"],
      },
    ]);
    expect((await runInProcess(["subgame-perfect", pennies, "--all"])).stdout).toContain("There is no other.");
    expect((await runInProcess(["subgame-perfect", pennies, "--all", "--lang", "zh"])).stdout).toContain(
      "此外没有子博弈完美均衡。",
    );
  });

  test("mixes where three players move at once", async () => {
    const { code, stdout, stderr } = await runInProcess(["subgame-perfect", three, "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { status, equilibria } = JSON.parse(stdout);
    expect([status, equilibria[0].behavior.I["1"], equilibria[0].maxRegret]).toEqual([
      "solved",
      { h: "1/2", t: "1/2" },
      "0",
    ]);
  });

  test("several files, one object a line", async () => {
    const { code, stdout } = await runInProcess(["subgame-perfect", entry, at("missing.efg"), pennies, "--json"]);
    expect(code).toBe(3);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).status),
    ).toEqual(["solved", "error", "solved"]);
  });
});

describe("game trees in other commands", () => {
  test("nash answers in reduced strategies, and gives the behavior", async () => {
    const { stdout } = await runInProcess(["nash", entry, "--all", "--json"]);
    const object = JSON.parse(stdout);
    expect(object.strategyLabels).toEqual([
      ["out", "enter"],
      ["fight", "accommodate"],
    ]);
    const entering = object.equilibria.find(({ profile }: { profile: string[][] }) => profile[0]![1] === "1");
    expect(entering.behavior).toEqual({
      entrant: { market: { out: "0", enter: "1" } },
      incumbent: { "1": { fight: "0", accommodate: "1" } },
    });
  });

  test("value solves a zero-sum tree", async () => {
    const { stdout } = await runInProcess(["value", pennies, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ status: "solved", method: "sequence-form", value: "0" },
      behavior: { I: { first: { out: "0", enter: "1" }, side: { h: "1/2", t: "1/2" } } },
    });
    const all = await runInProcess(["value", pennies, "--json", "--all"]);
    expect(JSON.parse(all.stdout).strategies).toEqual([
      ["0", "1/2", "1/2"],
      ["1/2", "1/2"],
    ]);
    const text = await runInProcess(["value", pennies]);
    expect(text.stdout).toMatch(/value for player I: 0\n[\s\S]*II +guess +1\/2 h \+ 1\/2 t/);
    expect((await runInProcess(["value", entry])).stderr).toMatch(/sum to -2 after "enter", "fight" and to 2/);
  });

  test("convert writes the tree as .efg, and its reduced strategic form in the other formats", async () => {
    await runInProcess(["convert", pennies, at("same.efg")]);
    expect(gameFromEfg(readFileSync(at("same.efg"), "utf8"))).toEqual(gameFromEfg(readFileSync(pennies, "utf8")));
    await runInProcess(["convert", pennies, at("form.nfg")]);
    expect(gameFromNfg(readFileSync(at("form.nfg"), "utf8")).strategies[0]).toEqual(["out, *", "enter, h", "enter, t"]);
    const { code, stderr } = await runInProcess(["convert", at("form.nfg"), at("back.efg")]);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/is no game tree; give one/)]);
  });
});

// The absent-minded driver of Piccione and Rubinstein (1997).
const driver = file(
  "driver.efg",
  `EFG 2 R "" { "driver" } ""
p "" 1 1 "exit?" { "exit" "on" } 0
t "" 1 "" { 0 }
p "" 1 1 0
t "" 2 "" { 4 }
t "" 3 "" { 1 }`,
);

describe("jiama nash on trees", () => {
  test("--method sequence-form-lcp gives behavior, and refuses matrices", async () => {
    const { code, stdout, stderr } = await runInProcess(["nash", pennies, "--method", "sequence-form-lcp", "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { method, equilibria } = JSON.parse(stdout);
    expect([method, equilibria[0].maxRegret, equilibria[0].payoffs]).toEqual(["sequence-form-lcp", "0", ["0", "0"]]);
    await runInProcess(["convert", pennies, at("matrix.nfg")]);
    const refused = await runInProcess(["nash", at("matrix.nfg"), "--method", "sequence-form-lcp"]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/is for game trees/)]);
  });

  test("a tree with many strategies is solved in its sequence form without being asked", async () => {
    // Fifteen prices, each answered by yes or no: 2 to the power of 15 strategies of the second player.
    const prices = Array.from({ length: 15 }, (_, k) => k + 1);
    const answers = prices.map(
      (price) => `p "" 2 ${price} "" { "yes" "no" } 0 t "" ${price} "" { ${price} ${10 - price} } t "" 99 "" { 0 0 }`,
    );
    const long = file(
      "prices.efg",
      `EFG 2 R "" { "seller" "buyer" } "" p "" 1 1 "" { ${prices.map((price) => `"${price}"`).join(" ")} } 0 ${answers.join(" ")}`,
    );
    const { stdout } = await runInProcess(["nash", long, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "solved", method: "sequence-form-lcp" });
    expect((await runInProcess(["nash", entry, "--json"])).stdout).toMatch(/lemke-howson/);
  });

  test("--refine gives beliefs, in both languages, and agents of players who forget", async () => {
    const sequential = await runInProcess(["nash", entry, "--refine", "sequential", "--all", "--json"]);
    const { refinement, complete, equilibria } = JSON.parse(sequential.stdout);
    expect([refinement, complete, equilibria.length]).toEqual(["sequential", true, 1]);
    expect(equilibria[0].beliefs).toEqual({ entrant: { market: ["1"] }, incumbent: { "1": ["1"] } });
    const text = await runInProcess(["nash", entry, "--refine", "quasi-perfect", "--lang", "zh"]);
    expect(text.stdout).toMatch(/信念[\s\S]*enter +1/);
    const agents = await runInProcess(["nash", driver, "--refine", "agent"]);
    expect(agents.stdout).toMatch(/1\/3 exit \+ 2\/3 on[\s\S]*Modified multiselves/);
    const forgetful = await runInProcess(["subgame-perfect", driver, "--json"]);
    expect(JSON.parse(forgetful.stdout)).toMatchObject({ status: "solved", refinement: "modified-multiselves" });
  });

  test.each([
    [["nash", entry, "--refine", "sequental"], 2, /did you mean sequential/],
    [["nash", entry, "--refine", "sequential", "--float"], 2, /in doubles/],
  ])("refuses %j", async (line, expected, message) => {
    const { code, stderr } = await runInProcess(line);
    expect([code, stderr]).toEqual([expected, expect.stringMatching(message)]);
  });
});
