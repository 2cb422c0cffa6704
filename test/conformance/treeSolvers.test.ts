import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { agentQre } from "../../src/certified/quantal/agentQre.ts";
import { backwardInduction } from "../../src/certified/sequential/backwardInduction.ts";
import { counterfactualRegret } from "../../src/certified/sequential/counterfactualRegret.ts";
import { quasiPerfect } from "../../src/certified/sequential/quasiPerfect.ts";
import { sequenceFormLcp } from "../../src/certified/sequential/sequenceFormLcp.ts";
import { sequenceFormLp } from "../../src/certified/sequential/sequenceFormLp.ts";
import { sequentialEquilibrium } from "../../src/certified/sequential/sequentialEquilibrium.ts";
import { subgamePerfect } from "../../src/certified/sequential/subgamePerfect.ts";
import { behaviorProfileOf } from "../../src/games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall } from "../../src/games/extensive-form/perfectRecall.ts";
import { move, payoffs } from "../../src/games/extensive-form/tree.ts";
import type { SolverStatus } from "../../src/games/solverResult.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { trees, twoPlayerTrees } from "../arbitraries/trees.ts";
import { payoffOf } from "./bruteForceTree.ts";
import { describeTreeSolver, largestGainOf } from "./treeSolver.ts";

const small = { maxDepth: 4, maxActions: 2, bound: 2 };
const few = (game: ExtensiveGame<Rational>) => game.infosets.length <= 7;

/** What the second player receives is what the first one does not. */
function opposed(game: ExtensiveGame<Rational>): ExtensiveGame<Rational> {
  const own = Array.from(game.payoffs[0]!);
  return { ...game, payoffs: [own, own.map(exact.neg)] };
}

const perfect = trees(small).filter(few);
const several = trees({ ...small, maxDepth: 3, imperfect: true }).filter((game) => few(game) && hasPerfectRecall(game));
const two = twoPlayerTrees(small).filter(few);
const zeroSum = two.map(opposed);
/** Nature excludes nothing, which consistent beliefs need. */
const reached = two.filter((game) =>
  game.chanceMoves.every(({ probabilities }) => probabilities.every((p) => exact.compare(p, exact.zero) > 0)),
);

function inBehavior<T>(
  game: ExtensiveGame<T>,
  { status, solutions }: { readonly status: SolverStatus; readonly solutions: readonly (readonly number[])[] },
) {
  return { status, solutions: solutions.map((profile) => behaviorProfileOf(game, profile)) };
}

describeTreeSolver(
  "backwardInduction",
  {
    exact: (game, options) => inBehavior(game, backwardInduction(game, options)),
    doubles: (game) => inBehavior(game, backwardInduction(game)),
  },
  { games: perfect, concept: "subgame-perfect", solves: "all" },
);

describeTreeSolver(
  "backwardInduction, all",
  {
    exact: (game, options) => inBehavior(game, backwardInduction(game, { ...options, all: true, maxEquilibria: 200 })),
    doubles: (game) => inBehavior(game, backwardInduction(game, { all: true, maxEquilibria: 200 })),
  },
  { games: perfect, concept: "subgame-perfect", solves: "most", runs: 30 },
);

describeTreeSolver(
  "subgamePerfect",
  { exact: subgamePerfect, doubles: subgamePerfect },
  { games: several, concept: "subgame-perfect", solves: "most" },
);

describeTreeSolver(
  "subgamePerfect, all, of two players",
  { exact: (game, options) => subgamePerfect(game, { ...options, all: true }) },
  { games: two, concept: "subgame-perfect", solves: "most", runs: 30 },
);

describeTreeSolver(
  "sequenceFormLcp",
  { exact: sequenceFormLcp, doubles: sequenceFormLcp },
  { games: two, concept: "nash", solves: "all" },
);

describeTreeSolver(
  "sequenceFormLp",
  { exact: sequenceFormLp, doubles: sequenceFormLp },
  { games: zeroSum, concept: "nash", solves: "all" },
);

describeTreeSolver(
  "quasiPerfect",
  {
    exact: (game, options) => {
      const { status, solutions } = quasiPerfect(game, options);
      return { status, solutions: solutions.map(({ behavior }) => behavior) };
    },
  },
  { games: two, concept: "subgame-perfect", solves: "all", runs: 40 },
);

describeTreeSolver(
  "sequentialEquilibrium",
  {
    exact: (game, options) => {
      const { status, solutions } = sequentialEquilibrium(game, options);
      return { status, solutions: solutions.map(({ behavior }) => behavior) };
    },
  },
  { games: reached, concept: "subgame-perfect", solves: "all", runs: 30 },
);

// A gain of the sum of both regrets, twice what is asked for.
const exploitability = 0.01;
describeTreeSolver(
  "counterfactualRegret",
  {
    exact: (game, options) => counterfactualRegret(game, { ...options, exploitability }),
    doubles: (game) => counterfactualRegret(game, { exploitability }),
  },
  { games: zeroSum, concept: "nash", solves: "all", gain: "2/100", runs: 30 },
);

describeTreeSolver(
  "agentQre, where its branch leads",
  {
    exact: (game, options) => {
      const { status, limit } = agentQre(game, options);
      const equilibrium = limit?.equilibrium ?? null;
      return { status, solutions: equilibrium === null ? [] : [equilibrium] };
    },
  },
  { games: two, concept: "nash", solves: "most", runs: 20 },
);

describe("solvers of trees, on the same games", () => {
  test("an empty threat is a Nash equilibrium and loses in a subgame: the laws see it", () => {
    const entry = gameFromTree(
      ["entrant", "incumbent"],
      move("entrant", {
        out: payoffs(0, 2),
        enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
      }),
    );
    const threat = behaviorProfileOf(entry, [0, 0]);
    expect(exact.format(largestGainOf(entry, threat, "nash"))).toBe("0");
    expect(exact.format(largestGainOf(entry, threat, "subgame-perfect"))).toBe("2");
    expect(exact.format(largestGainOf(entry, behaviorProfileOf(entry, [1, 0]), "nash"))).toBe("2");
  });

  test("pay the first player of a zero-sum game the same value, whatever the method", () => {
    fc.assert(
      fc.property(zeroSum, (game) => {
        const { value } = sequenceFormLp(game);
        const profiles = [
          sequenceFormLcp(game).solutions[0]!,
          quasiPerfect(game).solutions[0]!.behavior,
          ...subgamePerfect(game).solutions,
        ];
        for (const profile of profiles) expect(exact.format(payoffOf(game, profile, 0))).toBe(exact.format(value!));
        const [least, most] = counterfactualRegret(game, { exploitability: 0.05 }).certificate.valueBounds;
        expect(exact.compare(least, value!) <= 0 && exact.compare(value!, most) <= 0).toBe(true);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});
