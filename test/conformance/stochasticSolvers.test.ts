import type { Rational } from "../../src/arithmetic/exact.ts";
import { markovPerfect } from "../../src/certified/markov/markovPerfect.ts";
import { policyIteration } from "../../src/certified/markov/policyIteration.ts";
import { stochasticValue } from "../../src/certified/markov/stochasticValue.ts";
import type { StochasticGame } from "../../src/games/stochastic/stochasticGame.ts";
import { profileOfPolicy } from "../../src/solvers/markov/policyIteration.ts";
import type { StochasticValueMethod } from "../../src/solvers/markov/zeroSumIteration.ts";
import type { MarkovCheck } from "../../src/verify/markov/markovCheck.ts";
import { stochasticGames, zeroSumStochasticGames } from "../arbitraries/stochasticGames.ts";
import { describeStochasticSolver, type StochasticSolution } from "./stochasticSolver.ts";

type Options = Parameters<typeof markovPerfect>[1];

function found(result: ReturnType<typeof markovPerfect> | ReturnType<typeof stochasticValue>): StochasticSolution {
  return {
    status: result.status,
    profile: result.solutions[0]!,
    certificate: result.certificate as MarkovCheck<Rational>,
  };
}

describeStochasticSolver("markovPerfect", (game, options) => found(markovPerfect(game, options)), {
  games: stochasticGames({ maxStates: 2, maxActions: 2 }),
  uniqueValues: false,
});

describeStochasticSolver("markovPerfect of zero-sum games", (game, options) => found(markovPerfect(game, options)), {
  games: zeroSumStochasticGames({ maxStates: 2, maxActions: 2 }),
  uniqueValues: true,
});

for (const method of [
  "shapley-iteration",
  "hoffman-karp",
  "pollatschek-avi-itzhak",
] satisfies StochasticValueMethod[]) {
  const solver = (game: StochasticGame<Rational>, options: Options) =>
    found(stochasticValue(game, { ...options, method }));
  describeStochasticSolver(`stochasticValue, ${method}`, solver, {
    games: zeroSumStochasticGames({ maxStates: 2 }),
    uniqueValues: true,
  });
}

describeStochasticSolver(
  "policyIteration",
  (game, options) => {
    const { status, solutions, certificate } = policyIteration(game, options);
    return { status, profile: profileOfPolicy(game, solutions[0]!), certificate };
  },
  { games: stochasticGames({ players: 1 }), uniqueValues: true },
);
