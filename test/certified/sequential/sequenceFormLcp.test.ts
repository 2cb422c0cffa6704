import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { sequenceFormLcp } from "../../../src/certified/sequential/sequenceFormLcp.ts";
import { sequenceFormLp } from "../../../src/certified/sequential/sequenceFormLp.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { chance, move, payoffs, type Tree } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { gameFromEfg } from "../../../src/games/io/gameFromEfg.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { twoPlayerTrees } from "../../arbitraries/trees.ts";
import { largestDeviationGain } from "../../conformance/bruteForceTree.ts";

const shown = (behavior: readonly (readonly Rational[])[]) => behavior.map((own) => own.map(exact.format).join(" "));

/** The centipede: who stops at move `k` receives `large(k)`, the other `small(k)`. */
function centipede(moves: number, large: (k: number) => bigint, small: (k: number) => bigint): ExtensiveGame<Rational> {
  const pair = (k: number): readonly Rational[] => {
    const piles = [large(k), small(k)].map((value) => exact.from(String(value)));
    return k % 2 === 0 ? piles : piles.reverse();
  };
  let tree: Tree<Rational> = payoffs<Rational>(...pair(moves));
  for (let k = moves - 1; k >= 0; k -= 1) {
    tree = move<Rational>(k % 2 === 0 ? "1" : "2", { stop: payoffs<Rational>(...pair(k)), go: tree });
  }
  return gameFromTree<Rational>(["1", "2"], tree);
}

const linear = (moves: number) =>
  centipede(
    moves,
    (k) => BigInt(k + 3),
    (k) => BigInt(k),
  );
/** Piles that double with every move. */
const doubling = (moves: number) =>
  centipede(
    moves,
    (k) => 2n ** BigInt(k + 2),
    (k) => 2n ** BigInt(k),
  );

describe("sequenceFormLcp", () => {
  test("what it finds stands every deviation that another program lists", () => {
    let mixed = 0;
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 3, bound: 2 }), (game) => {
        const { status, solutions, certificate } = sequenceFormLcp(game);
        expect(status).toBe("solved");
        expect(certificate.equilibria[0]!.regrets.map(exact.format)).toEqual(["0", "0"]);
        expect(exact.format(largestDeviationGain(game, solutions[0]!))).toBe("0");
        if (solutions[0]!.some((own) => own.every((p) => exact.compare(p, exact.one) < 0))) mixed += 1;
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(mixed).toBeGreaterThan(10);
  });

  test("in doubles, too", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 3, bound: 3 }), (game) => {
        const { status, certificate } = sequenceFormLcp(toFloatTree(game));
        expect(status).toBe("solved");
        expect(certificate.equilibria[0]!.maxRegret).toBeLessThan(1e-8);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  // At every node the mover prefers stopping now to the other's stopping next: in every equilibrium the first one stops at once.
  test.each([
    ["linear", linear(100), ["3", "0"]],
    ["doubling, where doubles lose their way and integers go on", doubling(30), ["4", "1"]],
  ] as const)("a long centipede stops at once: %s", (_, game, expected) => {
    const { status, solutions, certificate } = sequenceFormLcp(game);
    expect(status).toBe("solved");
    expect(shown(solutions[0]!)[0]).toBe("1 0");
    expect(certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual(expected);
  });

  test("the prior decides between two equilibria", () => {
    const reply = (x: number) => move("2", { l: payoffs(x, x), r: payoffs(1 - x, 1 - x) }, { infoset: "reply" });
    const game = gameFromTree(["1", "2"], move("1", { l: reply(1), r: reply(0) }));
    const [more, less] = [exact.from("2/3"), exact.from("1/3")];
    expect(
      shown(
        sequenceFormLcp(game, {
          prior: [
            [more, less],
            [more, less],
          ],
        }).solutions[0]!,
      ),
    ).toEqual(["1 0", "1 0"]);
    expect(
      shown(
        sequenceFormLcp(game, {
          prior: [
            [less, more],
            [less, more],
          ],
        }).solutions[0]!,
      ),
    ).toEqual(["0 1", "0 1"]);
  });

  // Payoffs so different in size that doubles lose the small one; other programs find no equilibrium here, or stop with an error.
  test("payoffs that doubles cannot tell apart", () => {
    const huge = "1000000000000000000000000";
    const reply = (a: string, b: string) => move("2", { l: payoffs(a, -1), r: payoffs(b, 1) }, { infoset: "reply" });
    const game = gameFromTree(["1", "2"], move("1", { l: reply(huge, "1/2"), r: reply("0", "1") }));
    const { status, solutions } = sequenceFormLcp(game);
    expect(status).toBe("solved");
    expect(exact.format(largestDeviationGain(game, solutions[0]!))).toBe("0");
    expect(shown(solutions[0]!)).toEqual(["0 1", "0 1"]);
  });

  // A move of nature below a decision, and payoffs at an inner node: on such games gambit-lp gave profiles that are no equilibria.
  test("nature moves last, and something is paid on the way", () => {
    const game = gameFromEfg(`EFG 2 R "late nature" { "1" "2" } ""
p "" 1 1 "" { "a" "b" } 1 "" { 1, -1 }
c "" 1 "" { "x" 1/3 "y" 2/3 } 0
p "" 2 1 "" { "l" "r" } 2 "" { 0, 0 }
t "" 3 "" { 3, -3 }
t "" 4 "" { -3, 3 }
p "" 2 1 "" { "l" "r" } 2 "" { 0, 0 }
t "" 5 "" { -1, 1 }
t "" 6 "" { 2, -2 }
t "" 7 "" { 1, -1 }`);
    const lcp = sequenceFormLcp(game);
    const lp = sequenceFormLp(game);
    expect([lcp.status, lp.status]).toEqual(["solved", "solved"]);
    // After a: 1 + (3 − 2)/3 = 4/3 on l, 1 + (−3 + 4)/3 = 4/3 on r; after b: 2.
    expect(exact.format(lp.value!)).toBe("2");
    expect(exact.format(lcp.certificate.equilibria[0]!.payoffs[0]!)).toBe("2");
  });

  test("a zero-sum game has its value", () => {
    const card = (win: number) =>
      move("2", { meet: payoffs(2 * win, -2 * win), pass: payoffs(1, -1) }, { infoset: "raised" });
    const game = gameFromTree(
      ["1", "2"],
      chance({
        red: ["1/2", move("1", { raise: card(1), fold: payoffs(1, -1) })],
        black: ["1/2", move("1", { raise: card(-1), fold: payoffs(-1, 1) })],
      }),
    );
    const { solutions, certificate } = sequenceFormLcp(game);
    expect(shown(solutions[0]!)).toEqual(["1 0", "2/3 1/3", "1/3 2/3"]);
    expect(certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual(["1/3", "-1/3"]);
  });

  test("stops at the limit of pivots, and when the control says so", () => {
    const game = doubling(20);
    expect(sequenceFormLcp(game, { maxPivots: 1 })).toMatchObject({ status: "limit", solutions: [] });
    expect(sequenceFormLcp(game, { control: { checkpoint: () => "stop" } })).toMatchObject({ status: "limit" });
  });

  test("a game without moves, and one with one mover", () => {
    expect(sequenceFormLcp(gameFromTree(["1", "2"], payoffs(3, 4))).solutions).toEqual([[]]);
    const alone = gameFromTree(["1", "2"], move("2", { l: payoffs(0, 1), r: payoffs(0, 2) }));
    expect(shown(sequenceFormLcp(alone).solutions[0]!)).toEqual(["0 1"]);
  });

  test.each([
    [["1"], payoffs(1), {}, /has 1 players/],
    [
      ["1", "2"],
      move("1", {
        l: move("1", { x: payoffs(1, 0), y: payoffs(0, 1) }, { infoset: "later" }),
        r: move("1", { x: payoffs(0, 1), y: payoffs(1, 0) }, { infoset: "later" }),
      }),
      {},
      /has forgotten/,
    ],
    [["1", "2"], move("1", { l: payoffs(0, 0), r: payoffs(1, 1) }), { maxPivots: 0 }, /maxPivots/],
    [["1", "2"], move("1", { l: payoffs(0, 0), r: payoffs(1, 1) }), { prior: [] }, /speaks of 0/],
    [["1", "2"], move("1", { l: payoffs(0, 0), r: payoffs(1, 1) }), { prior: [[exact.one, exact.zero]] }, /excludes/],
  ] as const)("refuses what it cannot take: %#", (players, tree, options, message) => {
    expect(() => sequenceFormLcp(gameFromTree(players, tree), options)).toThrow(message);
  });
});
