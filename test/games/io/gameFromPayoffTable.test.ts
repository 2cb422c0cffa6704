import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { ParseError } from "../../../src/errors.ts";
import { gameFromPayoffTable } from "../../../src/games/io/gameFromPayoffTable.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const payoffs = (game: NormalFormGame<Rational>) => game.payoffs.map((own) => Array.from(own, exact.format).join(" "));

describe("gameFromPayoffTable", () => {
  test.each([
    ["pairs", "3,3 0,5\n5,0 1,1"],
    ["pairs with spaces", "3, 3   0, 5\n5,0 1 ,1\n"],
    ["parentheses", "(3,3),(0,5)\n(5,0),(1,1)"],
    ["tabs", "3,3\t0,5\n5,0\t1,1\n"],
    ["tabs and semicolons", "3;3\t0;5\r\n5;0\t1;1"],
    ["tabs and spaces", "3 3\t0 5\n5 0\t1 1"],
    ["semicolons", "3,3;0,5\n5,0;1,1"],
    ["quotation marks", '"3,3","0,5"\n"5,0","1,1"'],
    ["a program's tuples", "[[(3,3),(0,5)],[(5,0),(1,1)]]"],
    ["two matrices", "3 0\n5 1\n\n3 5\n0 1"],
    ["two nested lists", "[[3, 0], [5, 1]],\n[[3, 5], [0, 1]]"],
    ["MATLAB", "[3 0; 5 1]\n[3 5; 0 1]"],
    ["one list a row", "[(3,3), (0,5)]\n[(5,0), (1,1)]"],
    ["Mathematica", "{{3,0},{5,1}} {{3,5},{0,1}}"],
    ["full width", "３，３　０，５\n５，０　１，１"],
    ["LaTeX", "$3,3$ & $0,5^*$ \\\\ \\hline\n\\hline\n5,0 & \\underline{1},\\underline{1} \\\\"],
    ["numbers that a spreadsheet was told to leave alone", '"\'3, 3","0,5"\n"5, \'-0","\'+1, 1"'],
    ["best responses with an asterisk", "3,3 0,5*\n5*,0 1*,1*"],
    ["other ways to write numbers", "3.0,6/2 0,+5\n5e0,-0 1,0.5e1/5"],
  ])("reads %s", (_, text) => {
    const game = gameFromPayoffTable(text);
    expect(payoffs(game)).toEqual(["3 0 5 1", "3 5 0 1"]);
    expect(game.strategies).toEqual([
      ["1", "2"],
      ["1", "2"],
    ]);
  });

  test.each([
    ["words", "# Dilemma\n       Stay Go\nStay out 3,3 0,5\nGo in    5,0 1,1", ["1", "2"], ["Stay", "Go"]],
    ["tabs", "# Dilemma\n\tStay on\tGo\nStay out\t3,3\t0,5\nGo in\t5,0\t1,1", ["1", "2"], ["Stay on", "Go"]],
    [
      "Markdown",
      "#Dilemma\n| Row \\ Column | Stay | Go |\n|---|:-:|---|\n| Stay out | 3,3 | 0,5 |\n| Go in | 5,0 | 1,1 |",
      ["Row", "Column"],
      ["Stay", "Go"],
    ],
    [
      "commas",
      '# Dilemma\n,"Stay, still",Go\nStay out,"3,3","0,5"\nGo in,"5,0","1,1"',
      ["1", "2"],
      ["Stay, still", "Go"],
    ],
    [
      "LaTeX",
      "# Dilemma\n\\begin{tabular}{lcc}\n\\toprule\n & Stay & Go \\\\ \\midrule\nStay out & 3,3 & 0,5 \\\\\nGo in & 5,0 & 1,1 \\\\\n\\end{tabular}",
      ["1", "2"],
      ["Stay", "Go"],
    ],
    ["Chinese", "# Dilemma\n甲/乙 Stay Go\nStay out 3，3 0，5\nGo in 5，0 1，1", ["甲", "乙"], ["Stay", "Go"]],
  ])("reads labels: %s", (_, text, players, columns) => {
    const game = gameFromPayoffTable(text);
    expect(payoffs(game)).toEqual(["3 0 5 1", "3 5 0 1"]);
    expect(game.title).toBe("Dilemma");
    expect(game.players).toEqual(players);
    expect(game.strategies).toEqual([["Stay out", "Go in"], columns]);
  });

  test("labels may be numbers where the corner tells", () => {
    const expected = [
      ["1", "2"],
      ["50%", "100%"],
    ];
    const game = gameFromPayoffTable("\t50%\t100%\n1\t3,3\t0,5\n2\t5,0\t1,1");
    expect(game.strategies).toEqual(expected);
    expect(payoffs(game)).toEqual(["3 0 5 1", "3 5 0 1"]);
    expect(gameFromPayoffTable("a \\ b 10 twenty\n1 3,3 0,5\n2 5,0 1,1").players).toEqual(["a", "b"]);
    expect(gameFromPayoffTable("a/b 10 twenty\n1 3,3 0,5\n2 5,0 1,1").strategies[1]).toEqual(["10", "twenty"]);
    // Rows of payoffs are never taken for labels.
    expect(gameFromPayoffTable("In/Out 3,3 0,5\nUp 5,0 1,1").strategies[0]).toEqual(["In/Out", "Up"]);
    expect(gameFromPayoffTable("\t3,3\t0,5\nUp\t5,0\t1,1").strategies[0]).toEqual(["1", "Up"]);
  });

  test("a single matrix is a zero-sum game, or the row player's in a symmetric one", () => {
    expect(payoffs(gameFromPayoffTable("0,1/2\n-0.25,2"))).toEqual(["0 1/2 -1/4 2", "0 -1/2 1/4 -2"]);
    expect(payoffs(gameFromPayoffTable("zero-sum game\n\n1 2 3"))).toEqual(["1 2 3", "-1 -2 -3"]);
    for (const word of ["symmetric", "Symmetric game", "对称", "对称博弈"]) {
      expect(payoffs(gameFromPayoffTable(`${word}\n1 2\n3 4`)), word).toEqual(["1 2 3 4", "1 3 2 4"]);
    }
    expect(gameFromPayoffTable("symmetric\nhawk -1 2\ndove 0 1").strategies).toEqual([
      ["hawk", "dove"],
      ["hawk", "dove"],
    ]);
  });

  test("triples are for three players, a block for each strategy of the third", () => {
    const game = gameFromPayoffTable("1,2,3 4,5,6\n7,8,9 1,1,1\n\n0,0,0 1,1,1\n2,2,2 3,3,3");
    expect(game.strategies.map((own) => own.length)).toEqual([2, 2, 2]);
    // The profile (0, 1, 0) stands in the first block, row 0, column 1; the third player's strategy moves fastest.
    expect(payoffs(game)).toEqual(["1 0 4 1 7 2 1 3", "2 0 5 1 8 2 1 3", "3 0 6 1 9 2 1 3"]);
  });

  test("labels are told apart, and doubles are read as such", () => {
    const game = gameFromPayoffTable("a a\n1 2", { field: float });
    expect(game.strategies[1]).toEqual(["a", "a (2)"]);
    expect(Array.from(game.payoffs[0] as ArrayLike<number>)).toEqual([1, 2]);
  });

  test.each([
    ["3,3 0,5\n5,0", "line 2, column 1", "1 cell of payoffs", "首行有 2 格"],
    ["3,3 0,5\n5,0 1", "line 2, column 5", "1 payoff;", "此格有 1 个收益"],
    ["3,3 0,x\n5,0 1,1", "line 1, column 7", '"x"', "此处应为收益"],
    ["3 0\n5 1/0", "line 2, column 3", "denominator is zero", "分母为零"],
    ["1\t2\n\t4", "line 2, column 1", "an empty cell", "空格"],
    ["Left Right Middle\n1 2\n3 4", "line 1, column 1", "3 labels stand above 2 columns", "2 列之上有 3 个名称"],
    ["1,2,3,4 5,6,7,8", "line 1, column 1", "4 players", "4 人"],
    ["1 2\n\n3 4\n\n5 6", "line 5, column 1", "block 3", "第 3 块"],
    ["1,1 2,2\n\n3,3 4,4", "line 3, column 1", "block 2", "第 2 块"],
    ["1 2\n3 4\n\n1 2 3", "line 4, column 1", "not of the shape", "形状不同"],
    ["symmetric\n1 2", "line 2, column 1", "as many rows as columns", "行列数相等"],
    ["symmetric\n1,1,1 2,2,2\n3,3,3 4,4,4", "line 2, column 1", "single payoffs", "单个收益"],
    ["symmetric\n1,1 2,2\n3,3 4,4", "line 2, column 1", "single payoffs", "单个收益"],
    ["[[1, 2],\n [3, 4x]]", "line 2, column 6", '"4x"', "4x"],
    ["# nothing", "line 1, column 1", "no payoffs", "没有收益"],
    ["hello", "line 1, column 1", '"hello"', "hello"],
    ["1e99999 2", "line 1, column 1", "too large", "超出限度"],
  ])("refuses %j at %s", (text, place, english, chinese) => {
    const read = () => gameFromPayoffTable(text);
    expect(read).toThrow(ParseError);
    expect(read).toThrow(place);
    expect(read).toThrow(english);
    try {
      read();
    } catch (error) {
      const { zh } = (error as ParseError).text;
      expect(zh).toContain(chinese);
      expect(zh).toContain(place.replace(/line (\d+), column (\d+)/, "第 $1 行第 $2 列"));
    }
  });

  test("an empty text is refused", () => {
    expect(() => gameFromPayoffTable(" \n")).toThrow(ParseError);
  });

  const numbers = fc.oneof(
    fc.integer({ min: -30, max: 30 }).map(String),
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => `${n}/${d}`),
    fc.integer({ min: -99, max: 99 }).map((n) => (n / 4).toString()),
  );
  const pairs = fc.tuple(numbers, numbers);
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([m, n]) => fc.array(fc.array(pairs, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }));
  type Pairs = readonly (readonly (readonly [string, string])[])[];
  const writers: Readonly<Record<string, (table: Pairs) => string>> = {
    spreadsheet: (table) => table.map((row) => row.map((cell) => cell.join(", ")).join("\t")).join("\r\n"),
    paper: (table) => table.map((row) => row.map((cell) => cell.join(",")).join("  ")).join("\n"),
    LaTeX: (table) => table.map((row) => `${row.map((cell) => `$${cell.join(",")}$`).join(" & ")} \\\\`).join("\n"),
    Markdown: (table) => table.map((row) => `| ${row.map((cell) => cell.join(",")).join(" | ")} |`).join("\n"),
    program: (table) =>
      [0, 1].map((k) => `[${table.map((row) => `[${row.map((cell) => cell[k]).join(", ")}]`).join(", ")}]`).join("\n"),
    blocks: (table) =>
      [0, 1].map((k) => table.map((row) => row.map((cell) => cell[k]).join(" ")).join("\n")).join("\n\n"),
  };

  test.each(Object.keys(writers))("reads back whatever is written as %s", (style) => {
    fc.assert(
      fc.property(tables, (table) => {
        const game = gameFromPayoffTable((writers[style] as (table: Pairs) => string)(table));
        const meant = [0, 1].map((k) =>
          table
            .flat()
            .map((cell) => exact.format(exact.from(cell[k] as string)))
            .join(" "),
        );
        expect(payoffs(game)).toEqual(meant);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("any text is read or refused, and nothing else happens", () => {
    const pieces = fc.constantFrom(
      "1",
      "-2",
      "1/3",
      ",",
      ";",
      " ",
      "\n",
      "\t",
      "|",
      "&",
      "(",
      ")",
      "[",
      "]",
      '"',
      "a",
      "#",
      "，",
      "\\",
      "*",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        try {
          gameFromPayoffTable(words.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
        }
      }),
      { ...seeded, numRuns: 1500 },
    );
  });
});
