import * as fc from "fast-check";
import type { Rational } from "../../src/arithmetic/exact.ts";
import type { ExtensiveGame } from "../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall } from "../../src/games/extensive-form/perfectRecall.ts";
import { chance, move, payoffs, type Tree } from "../../src/games/extensive-form/tree.ts";

/** Sizes and payoffs of random trees. */
export interface TreeSizes {
  /** Largest number of players. */
  readonly maxPlayers?: number;
  /** Largest number of moves on a path. */
  readonly maxDepth?: number;
  /** Largest number of actions of a node. */
  readonly maxActions?: number;
  /** Payoffs are integers from 0 to `bound`: small, so that ties are common. */
  readonly bound?: number;
  /** Whether nodes may share information sets. */
  readonly imperfect?: boolean;
}

/** Distributions over one, two or three actions of nature, zeros included. */
const distributions: readonly (readonly string[])[][] = [
  [["1"]],
  [
    ["1/2", "1/2"],
    ["1/3", "2/3"],
    ["0", "1"],
  ],
  [
    ["1/4", "1/4", "1/2"],
    ["1/3", "0", "2/3"],
  ],
];

/** Exact games in extensive form. */
export function trees({
  maxPlayers = 3,
  maxDepth = 4,
  maxActions = 3,
  bound = 2,
  imperfect = false,
}: TreeSizes = {}): fc.Arbitrary<ExtensiveGame<Rational>> {
  return fc.integer({ min: 1, max: maxPlayers }).chain((count) => {
    const players = Array.from({ length: count }, (_, k) => String(k + 1));
    const names = ["a", "b", "c"].slice(0, maxActions);
    const end = fc
      .array(fc.integer({ min: 0, max: bound }), { minLength: count, maxLength: count })
      .map((values) => payoffs(...values));
    const decision = (below: fc.Arbitrary<Tree<never>>) =>
      fc
        .record({
          player: fc.constantFrom(...players),
          next: fc.array(below, { minLength: 1, maxLength: maxActions }),
          set: fc.constantFrom("x", "y", undefined),
        })
        .map(({ player, next, set }) => {
          const shared = imperfect && set !== undefined ? { infoset: `${set}${next.length}` } : {};
          return move(
            player,
            next.map((node, k) => [names[k]!, node] as const),
            shared,
          );
        });
    const nature = (below: fc.Arbitrary<Tree<never>>) =>
      fc.tuple(fc.array(below, { minLength: 1, maxLength: maxActions }), fc.nat(1)).map(([next, k]) => {
        const choices = distributions[next.length - 1]!;
        const weights = choices[k % choices.length]!;
        return chance(next.map((node, j) => [names[j]!, weights[j]!, node] as const));
      });
    const { tree } = fc.letrec<{ tree: Tree<never> }>((tie) => ({
      tree: fc.oneof(
        { maxDepth, depthSize: "max", withCrossShrink: true },
        { weight: 1, arbitrary: end },
        { weight: 4, arbitrary: decision(tie("tree")) },
        { weight: 1, arbitrary: nature(tie("tree")) },
      ),
    }));
    return tree.map((root) => gameFromTree(players, root));
  });
}

/** Games of two players who forget nothing, with few enough information sets that all strategies can be tried. */
export function twoPlayerTrees(sizes: TreeSizes = {}): fc.Arbitrary<ExtensiveGame<Rational>> {
  return trees({ maxPlayers: 2, imperfect: true, ...sizes }).filter(
    (game) => game.players.length === 2 && game.infosets.length <= 8 && hasPerfectRecall(game),
  );
}
