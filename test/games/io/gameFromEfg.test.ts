import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { ParseError } from "../../../src/errors.ts";
import { pathTo } from "../../../src/games/extensive-form/extensiveGame.ts";
import { efgFromGame } from "../../../src/games/io/efgFromGame.ts";
import { gameFromEfg } from "../../../src/games/io/gameFromEfg.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";

const name = { en: "g.efg", zh: "g.efg" };
const shown = (list: ArrayLike<Parameters<typeof exact.format>[0]>) => Array.from(list, exact.format).join(" ");

describe("gameFromEfg", () => {
  // Gambit's test of outcomes at inner nodes, and of ends without one.
  test("adds what is paid on the way to what is paid at the end", () => {
    const game = gameFromEfg(`EFG 2 R "2 stages" { "1" "2" }
      "a comment"
      c "" 1 "" { "H" 1/2 "T" 1/2 } 3 "fee" { -1 -1 }
      p "first" 1 1 "" { "a" "b" } 0
      t "" 1 "win" { 3, 1 }
      t "" 0
      p "" 1 2 "" { "c" "d" } 2 "" { 0.5, 2 }
      t "" 1
      t "" 0`);
    expect(game.title).toBe("2 stages");
    expect(game.payoffs.map(shown)).toEqual(["2 -1 5/2 -1/2", "0 -1 2 1"]);
    expect(game.outcomes).toEqual(["win", "", "win", ""]);
    expect(game.nodes.labels[1]).toBe("first");
    expect(game.infosets.map(({ label, player }) => [player, label])).toEqual([
      [0, "1"],
      [0, "2"],
    ]);
  });

  // OpenSpiel: numbers of information sets without a label before the actions, commas after some payoffs.
  test("reads what Gambit 17 refuses or has no rule for", () => {
    const game = gameFromEfg(
      `EFG 2 R "ace" { "Player 1" "Player 2" }
""
c "Nature" 1 { "AS" 1/52 "Other" 51/52 } 0
  p "P1" 1 1 { "0" "1" } 0
    t "" 1 "" { 0, 0, }
    p "P2" 2 1 { "0" "1" } 0
      t "" 2 "" { -1000 1000, }
      t "" 3 "" { 0 0 }
  p "P1" 1 2 0
    t "" 4 "" { 0, 0 }
    p "P2" 2 1 0
      t "" 5 "" { 0, 0 }
      t "" 6 "" { -1000, 1000 }`.replace("1 2 0", '1 2 { "0" "1" } 0'),
    );
    expect(game.infosets.map(({ nodes }) => nodes.length)).toEqual([1, 2, 1]);
    expect(pathTo(game, game.nodes.count - 1)).toEqual(["Other", "1", "1"]);
  });

  test("tells labels apart that stand twice", () => {
    const game = gameFromEfg(`EFG 2 R "" { "A" }
      c "" 1 "Discount" { "" 1/10 "" 9/10 } 0
      p "same" 1 1 "s" { "x" "x" } 0 t "" 0 t "" 0
      p "same" 1 2 "s" { "x" "x" } 0 t "" 0 t "" 0`);
    expect(game.chanceMoves[0]!.actions).toEqual(["1", "2"]);
    expect(game.infosets.map(({ label, actions }) => [label, ...actions])).toEqual([
      ["s", "x", "x (2)"],
      ["s (2)", "x", "x (2)"],
    ]);
  });

  test("moves of nature with one number are one move", () => {
    const toss = 'c "" 1 "toss" { "h" 1/2 "t" 1/2 } 0 t "" 0 t "" 0';
    const game = gameFromEfg(`EFG 2 R "" { "A" } p "" 1 1 "" { "l" "r" } 0 ${toss} c "" 1 0 t "" 0 t "" 0`);
    expect(game.chanceMoves).toHaveLength(1);
    expect(game.chanceMoves[0]!.probabilities.map(exact.format)).toEqual(["1/2", "1/2"]);
  });

  test("a path of 20 000 moves", () => {
    const move = 'p "" 1 1 "" { "s" "g" } 0\nt "" 0\n';
    const moves = Array.from({ length: 20_000 }, (_, k) => move.replace("1 1", `1 ${k}`));
    expect(gameFromEfg(`EFG 2 R "" { "A" } ${moves.join("")} t "" 1 "" { 1 }`).nodes.count).toBe(40_001);
  });

  test("games that are written are read back as they were", () => {
    fc.assert(
      fc.property(trees({ imperfect: true }), (game) => {
        expect(gameFromEfg(efgFromGame(game))).toEqual(game);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("also in doubles, with labels that hold quotation marks and backslashes", () => {
    const text = String.raw`EFG 2 R "a \"b\" \\" { "A" } c "n" 1 "x" { "l\\" 0.1 "r" 0.9 } 0 `;
    const game = gameFromEfg(`${text}t "" 1 "o" { -0 } t "" 2 "" { 1e-7 }`, { field: float });
    expect(game.title).toBe('a "b" \\');
    expect(game.payoffs[0]).toEqual(Float64Array.of(-0, 1e-7));
    expect(gameFromEfg(efgFromGame(game), { field: float })).toEqual(game);
  });

  const head = 'EFG 2 R "t" { "A" "B" } "" ';
  const choice = 'p "" 1 1 "" { "x" "y" } 0 ';
  test.each([
    ["", /^g\.efg is empty/, /^g\.efg 为空/],
    ['NFG 1 R "t"', /line 1, column 1: expected "EFG", .* found "NFG"/, /“EFG”/],
    ['EFG 1 R "t"', /column 5: expected the version 2 .* found "1"/, /格式版本号 2/],
    ['EFG 2 R "t" { } ', /has 0 players/, /有 0 个参与人/],
    [head, /expected more nodes, for the tree is not complete after 0, found the end/, /0 个节点之后/],
    [`${head}\nq`, /line 2, column 1: expected a node, which begins with "c", "p" or "t", found "q"/, /c、p 或 t/],
    [`${head}t`, /the node's label in quotation marks/, /带引号的节点名称/],
    [`${head}t ""`, /the number of an outcome, found the end/, /结局编号/],
    [`${head}t "" 1`, /outcome 1 stands here first, without payoffs/, /首次出现而没有收益/],
    [`${head}t "" 1 "" { 1 }`, /this outcome has 1 payoffs; give one for each of the 2 players/, /1 个收益/],
    [`${head}t "" 1 "" { 1 2 3 }`, /more than 2 payoffs/, /多于 2/],
    [`${head}t "" 1 "" { 1 two }`, /column 42: cannot read the number "two"/, /"two"/],
    [`${head}t "" 0 t`, /the tree is complete, and more follows/, /其后仍有内容/],
    [`${head}${choice}t "" 0`, /not complete after 2, found the end/, /2 个节点之后/],
    [`${head}p "" 3 1 "" { "x" } 0`, /column 33: expected a player's number, 1 to 2, found "3"/, /参与人编号 1 至 2/],
    [`${head}p "" 1 x`, /the number of the information set, found "x"/, /信息集编号/],
    [`${head}p "" 1 7 0`, /information set 7 stands here first, without actions/, /首次出现而没有行动/],
    [`${head}p "" 1 7 "" { } 0`, /a node has no action/, /没有行动/],
    [
      `${head}${choice}p "" 1 1 "" { "x" "z" } 0`,
      /column 66: information set 1 has other actions at its first node/,
      /在首个节点的行动不同/,
    ],
    [
      `${head}${choice}t "" 1 "" { 1 1 } t "" 1 "" { 1 2 }`,
      /column 82: outcome 1 has paid something else before/,
      /此前的收益不同/,
    ],
    [`${head}c "" 1 "" { "x" "y" }`, /expected a probability, such as 1\/2, found a quotation mark/, /概率，写法/],
    [`${head}c "" 1 "" { "x" 1/2 "y" 1/3 } 0`, /column 38: .* sum to 5\/6/, /5\/6/],
    [`${head}c "" 1 "" { "x" -1 "y" 2 } 0`, /probability -1/, /为负/],
    [`${head}c "" 1 "" { x 1 } 0`, /an action's label in quotation marks/, /带引号的行动名称/],
  ])("refuses %s", (text, en, zh) => {
    try {
      gameFromEfg(text, { name });
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError);
      expect((error as ParseError).text.en).toMatch(en);
      expect((error as ParseError).text.zh).toMatch(zh);
      return;
    }
    expect.unreachable("the text was read");
  });

  test("whatever is cut out of a file, it is read or refused with a place", () => {
    const text = efgFromGame(fc.sample(trees({ imperfect: true, maxDepth: 3 }), { seed: 7, numRuns: 40 }).at(-1)!);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), fc.constantFrom("", "{", '"', "-1", "}"), (at, count, instead) => {
        try {
          gameFromEfg(text.slice(0, at) + instead + text.slice(at + count));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
          expect((error as ParseError).message).toMatch(/line \d+, column \d+|is empty/);
        }
      }),
      { ...seeded, numRuns: 500 },
    );
  });
});
