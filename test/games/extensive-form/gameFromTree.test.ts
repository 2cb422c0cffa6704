import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { GameTheoryError, type Localized } from "../../../src/errors.ts";
import { actionsAt, childrenOf, pathTo } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { isPerfectInformation } from "../../../src/games/extensive-form/perfectInformation.ts";
import { chance, move, outcome, payoffs, type Tree } from "../../../src/games/extensive-form/tree.ts";

// Myerson (1991), Figure 2.1: a card is dealt, red or black; 1 sees it and raises or folds; 2 does not, and meets or passes.
const answer = (win: number) =>
  move("Alice", { meet: outcome("showdown", 2 * win, -2 * win), pass: payoffs(1, -1) }, { infoset: "raised" });
const poker = gameFromTree(
  ["Fred", "Alice"],
  chance(
    {
      red: ["1/2", move("Fred", { raise: answer(1), fold: payoffs(1, -1) }, { infoset: "red" })],
      black: ["1/2", move("Fred", { raise: answer(-1), fold: payoffs(-1, 1) }, { infoset: "black" })],
    },
    "deal",
  ),
  { title: "A simple card game" },
);

/** The message with which something is refused. */
function refusalOf(attempt: () => unknown): Localized {
  try {
    attempt();
  } catch (error) {
    if (error instanceof GameTheoryError) return error.text;
  }
  return { en: "not refused", zh: "未拒绝" };
}

describe("gameFromTree", () => {
  test("numbers the nodes in the order of the walk, and gathers information sets", () => {
    const { nodes, infosets, chanceMoves, outcomes, title } = poker;
    expect(title).toBe("A simple card game");
    expect(nodes.count).toBe(11);
    expect(Array.from(nodes.parent)).toEqual([-1, 0, 1, 2, 2, 1, 0, 6, 7, 7, 6]);
    expect(Array.from(nodes.action)).toEqual([-1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1]);
    expect(Array.from(nodes.end)).toEqual([11, 6, 5, 4, 5, 6, 11, 10, 9, 10, 11]);
    expect(Array.from(nodes.mover)).toEqual([-1, 0, 1, -2, -2, -2, 0, 1, -2, -2, -2]);
    expect(nodes.labels[0]).toBe("deal");
    expect(infosets.map(({ player, label, nodes: own }) => [player, label, own])).toEqual([
      [0, "red", [1]],
      [1, "raised", [2, 7]],
      [0, "black", [6]],
    ]);
    expect(chanceMoves.map(({ actions, probabilities }) => [actions, probabilities.map(exact.format)])).toEqual([
      [
        ["red", "black"],
        ["1/2", "1/2"],
      ],
    ]);
    expect(poker.payoffs.map((own) => Array.from(own, exact.format).join(" "))).toEqual([
      "2 1 1 -2 1 -1",
      "-2 -1 -1 2 -1 1",
    ]);
    expect(outcomes).toEqual(["showdown", "", "", "showdown", "", ""]);
    expect(childrenOf(nodes, 0)).toEqual([1, 6]);
    expect(childrenOf(nodes, 3)).toEqual([]);
    expect(actionsAt(poker, 7)).toEqual(["meet", "pass"]);
    expect(pathTo(poker, 9)).toEqual(["black", "raise", "pass"]);
    expect(isPerfectInformation(poker)).toBe(false);
  });

  test("calls information sets without a name by their number, and keeps the names that are given", () => {
    const game = gameFromTree(
      ["a"],
      move("a", { l: move("a", { x: payoffs(0) }, { infoset: "1" }), r: move("a", { x: payoffs(0) }) }),
    );
    expect(game.infosets.map(({ label }) => label)).toEqual(["1 (2)", "1", "3"]);
  });

  test("keeps the order of actions that are given as a list", () => {
    const game = gameFromTree(
      ["a"],
      move("a", [
        ["10", payoffs(1)],
        ["9", chance([["x", 1, payoffs(0)]])],
      ]),
    );
    expect(actionsAt(game, 0)).toEqual(["10", "9"]);
  });

  test("asks for a subtree when its node is reached, once, and however deep", () => {
    let calls = 0;
    const count = (k: number): Tree<never> => {
      calls += 1;
      return k === 0 ? payoffs(0) : move("a", { on: () => count(k - 1), stop: payoffs(k) });
    };
    expect(gameFromTree(["a"], () => count(100_000)).nodes.count).toBe(200_001);
    expect(calls).toBe(100_001);
  });

  test("keeps doubles in typed lists", () => {
    const game = gameFromTree<number>(["a"], move<number>("a", { x: payoffs(0.1), y: payoffs("1/4") }), {
      field: float,
    });
    expect(game.payoffs[0]).toEqual(Float64Array.of(0.1, 0.25));
  });

  const leaves = Array.from({ length: 1000 }, (_, k) => [String(k), payoffs(0)] as const);
  const endless = (): Tree<never> => move("a", [...leaves, ["on", endless]]);
  const same = (first: string, second: string) =>
    move("a", {
      l: move("b", { [first]: payoffs(0, 0), z: payoffs(0, 0) }, { infoset: "s" }),
      r: move("b", { [second]: payoffs(0, 0), z: payoffs(0, 0) }, { infoset: "s" }),
    });
  test.each<[string, readonly string[], Tree<never> | (() => Tree<never>), RegExp, RegExp]>([
    ["an unknown player", ["alice"], move("alcie", { x: payoffs(0) }), /at the root: .*did you mean "alice"/, /是否指/],
    ["no players", [], payoffs(), /1 to 64 players; 0/, /1 至 64/],
    ["a player twice", ["a", "a"], payoffs(0, 0), /"a" stands twice/, /出现两次/],
    ["payoffs of another number", ["a", "b"], payoffs(1), /1 payoffs are given for 2 players/, /参与人有 2 个/],
    ["a move without actions", ["a"], move("a", {}), /has no action/, /没有行动/],
    [
      "an action twice",
      ["a"],
      move("a", {
        l: move("a", [
          ["x", payoffs(0)],
          ["x", payoffs(1)],
        ]),
      }),
      /after "l": the action "x" stands twice/,
      /"l" 之后：行动 "x"/,
    ],
    [
      "other actions at one information set",
      ["a", "b"],
      same("x", "y"),
      /after "r": .*"y", "z" here and "x", "z"/,
      /信息集/,
    ],
    [
      "a negative probability",
      ["a"],
      chance({ x: ["-1/2", payoffs(0)], y: ["3/2", payoffs(0)] }),
      /probability -1\/2/,
      /为负/,
    ],
    [
      "probabilities that miss one",
      ["a"],
      chance({ x: ["1/2", payoffs(0)], y: ["1/3", payoffs(0)] }),
      /sum to 5\/6/,
      /5\/6/,
    ],
    ["a decimal that is not text", ["a"], payoffs(0.1), /at the root: .*pass it as text/, /以文本传入/],
    ["no text of a number", ["a"], move("a", { x: payoffs("one") }), /after "x": /, /"x" 之后/],
    ["no node", ["a"], move("a", { x: undefined as never }), /after "x": this is undefined/, /此处为/],
    ["a tree without end", ["a"], endless, /more than 2000000 nodes/, /超过 2000000/],
  ])("refuses %s", (_, players, tree, en, zh) => {
    const refusal = refusalOf(() => gameFromTree(players, tree));
    expect(refusal.en).toMatch(en);
    expect(refusal.zh).toMatch(zh);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses the double %d", (value) => {
    expect(() => gameFromTree<number>(["a"], payoffs(value), { field: float })).toThrow(/finite number/);
  });
});
