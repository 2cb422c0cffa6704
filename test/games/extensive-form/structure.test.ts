import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { behaviorFromMixed } from "../../../src/games/extensive-form/behaviorFromMixed.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../../src/games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../../src/games/extensive-form/continuationPayoffs.ts";
import { CHANCE, type ExtensiveGame, pathTo, TERMINAL } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall, recallBreach } from "../../../src/games/extensive-form/perfectRecall.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { reducedStrategies } from "../../../src/games/extensive-form/reducedStrategies.ts";
import { subgameAt, subgameRoots } from "../../../src/games/extensive-form/subgames.ts";
import { chance, move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { pureStrategy } from "../../../src/games/normal-form/mixedProfile.ts";
import { profileCount, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { placeOf } from "../../../src/games/structure/pureProfile.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";
import { allProfiles } from "../../conformance/bruteForce.ts";

// Piccione and Rubinstein's absent-minded driver, who cannot tell one exit from the next.
const driver = gameFromTree(
  ["driver"],
  move(
    "driver",
    { exit: payoffs(0), on: move("driver", { exit: payoffs(4), on: payoffs(1) }, { infoset: "exit" }) },
    { infoset: "exit" },
  ),
);
// Forgets which way was taken.
const forgetful = gameFromTree(
  ["a"],
  move("a", {
    l: move("a", { x: payoffs(1), y: payoffs(0) }, { infoset: "later" }),
    r: move("a", { x: payoffs(0), y: payoffs(1) }, { infoset: "later" }),
  }),
);

/** The sets of own moves before a node, straight from the definition: information sets and actions, in order. */
function ownHistory(game: ExtensiveGame<unknown>, node: number): string {
  const { parent, action, index, mover } = game.nodes;
  const player = mover[node];
  const steps: string[] = [];
  for (let at = node; at > 0; at = parent[at]!) {
    if (mover[parent[at]!] === player) steps.push(`${index[parent[at]!]}:${action[at]}`);
  }
  return steps.join(" ");
}

/** Whether no information set has nodes both below a node and elsewhere, straight from the definition. */
function isSubgame({ nodes, infosets }: ExtensiveGame<unknown>, root: number): boolean {
  const isInside = (node: number) => node >= root && node < nodes.end[root]!;
  return infosets.every(({ nodes: own }) => own.every(isInside) || !own.some(isInside));
}

/** The payoffs when everybody plays an action at each information set, by going down every branch of nature. */
function playedPayoffs(game: ExtensiveGame<Rational>, profile: BehaviorProfile<Rational>): readonly Rational[] {
  const sums = game.players.map(() => exact.zero);
  const { nodes } = game;
  for (let node = 0; node < nodes.count; node += 1) {
    if (nodes.mover[node] !== TERMINAL) continue;
    let weight = exact.one;
    for (let at = node; at > 0; at = nodes.parent[at]!) {
      const above = nodes.parent[at]!;
      const index = nodes.index[above]!;
      const chances = nodes.mover[above] === CHANCE ? game.chanceMoves[index]!.probabilities : profile[index]!;
      weight = exact.mul(weight, chances[nodes.action[at]!]!);
    }
    for (const player of sums.keys()) {
      sums[player] = exact.add(sums[player]!, exact.mul(weight, game.payoffs[player]![nodes.index[node]!]!));
    }
  }
  return sums;
}

describe("perfect recall", () => {
  test("is missed by the absent-minded driver and by whoever forgets an action", () => {
    expect(recallBreach(driver)).toEqual({ infoset: 0, nodes: [0, 2] });
    expect(recallBreach(forgetful)).toEqual({ infoset: 1, nodes: [1, 4] });
  });

  test("holds if and only if all nodes of each information set have the same own history", () => {
    let kept = 0;
    fc.assert(
      fc.property(trees({ imperfect: true, maxPlayers: 2, maxDepth: 3 }), (game) => {
        const expected = game.infosets.every(
          ({ nodes }) => new Set(nodes.map((node) => ownHistory(game, node))).size === 1,
        );
        if (expected && game.infosets.some(({ nodes }) => nodes.length > 1)) kept += 1;
        expect(hasPerfectRecall(game)).toBe(expected);
      }),
      { ...seeded, numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(20);
  });
});

describe("subgames", () => {
  test("are found if and only if no information set leads out", () => {
    fc.assert(
      fc.property(trees({ imperfect: true }), (game) => {
        const inner = Array.from({ length: game.nodes.count }, (_, node) => node).filter(
          (node) => game.nodes.mover[node] !== TERMINAL,
        );
        expect(subgameRoots(game)).toEqual(inner.filter((node) => isSubgame(game, node)));
        for (const node of inner) if (!isSubgame(game, node)) expect(() => subgameAt(game, node)).toThrow(/elsewhere/);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("are games with the same paths, payoffs and labels", () => {
    fc.assert(
      fc.property(trees({ imperfect: true }), (game) => {
        for (const root of subgameRoots(game)) {
          const subgame = subgameAt(game, root);
          for (let node = 0; node < subgame.nodes.count; node += 1) {
            const old = root + node;
            expect(pathTo(game, old)).toEqual([...pathTo(game, root), ...pathTo(subgame, node)]);
            expect(subgame.nodes.mover[node]).toBe(game.nodes.mover[old]);
            const [index, oldIndex] = [subgame.nodes.index[node]!, game.nodes.index[old]!];
            if (subgame.nodes.mover[node] === TERMINAL) {
              expect(subgame.payoffs.map((own) => own[index])).toEqual(game.payoffs.map((own) => own[oldIndex]));
            } else if (subgame.nodes.mover[node] === CHANCE) {
              expect(subgame.chanceMoves[index]).toEqual(game.chanceMoves[oldIndex]);
            } else {
              expect(subgame.infosets[index]!.nodes).toContain(node);
              expect(subgame.infosets[index]!.label).toBe(game.infosets[oldIndex]!.label);
            }
          }
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([-1, 0.5, 99])("there is none at node %d", (node) => {
    expect(() => subgameAt(driver, node)).toThrow(/there is no node/);
  });
});

describe("reduced strategic form", () => {
  test("leaves out what own actions exclude, and joins what the absent-minded cannot tell apart", () => {
    expect(reducedStrategicForm(driver).strategies).toEqual([["exit", "on"]]);
    expect(Array.from(reducedStrategicForm(driver).payoffs[0]!, exact.format)).toEqual(["0", "1"]);
    expect(reducedStrategicForm(forgetful).strategies).toEqual([["l, x", "l, y", "r, x", "r, y"]]);
  });

  test("a player who never moves has one strategy", () => {
    const game = gameFromTree(["a", "idle"], move("a", { x: payoffs(1, 0), y: payoffs(0, 1) }));
    expect(reducedStrategicForm(game).strategies).toEqual([["x", "y"], ["*"]]);
  });

  test("tells strategies apart whose labels would be the same", () => {
    const pick = move("a", { "x, y": payoffs(0), x: payoffs(1) });
    const game = gameFromTree(
      ["a"],
      chance({ l: ["1/2", pick], r: ["1/2", move("a", { x: payoffs(0), "y, x": payoffs(1) })] }),
    );
    const labels = reducedStrategicForm(game).strategies[0]!;
    expect(new Set(labels).size).toBe(4);
  });

  test("has one strategy for each set of behaviors that the others cannot tell apart, with its payoffs", () => {
    fc.assert(
      fc.property(trees({ imperfect: true, maxDepth: 3, maxActions: 2 }), (game) => {
        const shape = game.infosets.map(({ actions }) => actions.length);
        fc.pre(shape.length <= 7);
        const form = reducedStrategicForm(game);
        const strategies = game.players.map((_, player) => reducedStrategies(game, player));
        expect(shapeOf(form)).toEqual(strategies.map((own) => own.length));
        const met = new Set<number>();
        for (const profile of allProfiles(shape)) {
          const pure = strategies.map((own) => {
            const fitting = own.flatMap((strategy, k) =>
              strategy.every((action, set) => action < 0 || action === profile[set]) ? [k] : [],
            );
            expect(fitting).toHaveLength(1);
            return fitting[0]!;
          });
          const place = placeOf(shapeOf(form), pure);
          met.add(place);
          const expected = playedPayoffs(game, behaviorProfileOf(game, profile));
          expect(form.payoffs.map((own) => exact.format(own[place]!))).toEqual(expected.map(exact.format));
        }
        expect(met.size).toBe(profileCount(form));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("has no two strategies that allow the same ends", () => {
    fc.assert(
      fc.property(trees({ imperfect: true, maxActions: 2 }), (game) => {
        fc.pre(game.infosets.length <= 10);
        const { parent, index, action, mover, count } = game.nodes;
        for (const player of game.players.keys()) {
          const allowed = reducedStrategies(game, player).map((strategy) => {
            const isOpen = new Array<boolean>(count).fill(true);
            for (let node = 1; node < count; node += 1) {
              const above = parent[node]!;
              isOpen[node] = isOpen[above]! && (mover[above] !== player || strategy[index[above]!] === action[node]);
            }
            return isOpen.join();
          });
          expect(new Set(allowed).size).toBe(allowed.length);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("refuses what cannot be listed, at once", () => {
    const flips = Array.from(
      { length: 40 },
      (_, k) => [String(k), "1/40", move("a", { x: payoffs(0), y: payoffs(1) })] as const,
    );
    const game = gameFromTree(["a"], chance(flips));
    expect(() => reducedStrategicForm(game)).toThrow(/too many to be listed/);
  });
});

describe("behavior strategies", () => {
  test("have the payoffs of going down every path", () => {
    fc.assert(
      fc.property(trees({ imperfect: true }), fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (game, draws) => {
        const profile = game.infosets.map(({ actions }) => {
          const weights = actions.map(() => draws.next().value as number);
          const sum = weights.reduce((a, b) => a + b, 0);
          return sum === 0
            ? actions.map((_, k) => (k === 0 ? exact.one : exact.zero))
            : weights.map((weight) => exact.from(`${weight}/${sum}`));
        });
        expect(expectedPayoffs(game, profile).map(exact.format)).toEqual(
          playedPayoffs(game, profile).map(exact.format),
        );
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("exist for every mixed strategy where recall is perfect, with the same payoffs", () => {
    fc.assert(
      fc.property(
        trees({ imperfect: true, maxDepth: 3, maxActions: 2 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        (game, draws) => {
          const form = reducedStrategicForm(game);
          const mixed = form.strategies.map((own) => {
            const weights = own.map(() => draws.next().value as number);
            const sum = weights.reduce((a, b) => a + b, 0);
            return sum === 0 ? pureStrategy(exact, own.length, 0) : weights.map((w) => exact.from(`${w}/${sum}`));
          });
          if (!hasPerfectRecall(game)) {
            expect(() => behaviorFromMixed(game, mixed)).toThrow(/forgotten/);
            return;
          }
          const behavior = behaviorFromMixed(game, mixed);
          const expected = regretCheck(form, mixed).payoffs;
          expect(expectedPayoffs(game, behavior).map(exact.format)).toEqual(expected.map(exact.format));
        },
      ),
      { ...seeded, numRuns: 200 },
    );
  });

  test("do not exist for strategies of another game", () => {
    const game = gameFromTree(["a"], move("a", { x: payoffs(1), y: payoffs(0) }));
    expect(() => behaviorFromMixed(game, [[exact.one]])).toThrow(/2 reduced strategies, and 1 probabilities/);
  });

  test.each([
    [[], /speaks of 0 information sets/],
    [[["1"]], /has 2 actions, and 1 probabilities/],
    [[["2", "-1"]], /probability -1/],
    [[["1/2", "1/3"]], /sum to 5\/6/],
  ])("refuse %j", (profile, message) => {
    const read = profile.map((own) => own.map((text) => exact.from(text)));
    expect(() => expectedPayoffs(driver, read)).toThrow(message);
  });

  test("refuse an action that is not there", () => {
    expect(() => behaviorProfileOf(driver, [2])).toThrow(/no action of index 2/);
  });
});
