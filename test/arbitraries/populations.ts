import * as fc from "fast-check";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { NormalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import {
  type PopulationGame,
  type PopulationState,
  populationGame,
} from "../../src/games/population/populationGame.ts";
import { bimatrices, normalForms, symmetricGames } from "./games.ts";

/** Exact games, each with populations that fit it. */
export function populationGames(): fc.Arbitrary<PopulationGame<Rational>> {
  const several = (game: NormalFormGame<Rational>) => populationGame(game, { matching: "several" });
  return fc.oneof(
    symmetricGames().map((game) => populationGame(game, { matching: "one" })),
    bimatrices({ maxRows: 3, maxColumns: 3 }).map(several),
    normalForms({ minPlayers: 1, maxPlayers: 3, maxStrategies: 2 }).map(several),
  );
}

/** Shares in fractions; zero shares are common. */
export function shares(count: number): fc.Arbitrary<readonly Rational[]> {
  return fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => exact.div(exact.from(weight), exact.from(total)));
    });
}

/** A population game with a state of it. */
export function populationsWithState(): fc.Arbitrary<readonly [PopulationGame<Rational>, PopulationState<Rational>]> {
  return populationGames().chain((population) =>
    fc
      .tuple(...population.strategies.map((own) => shares(own.length)))
      .map((state) => [population, state as PopulationState<Rational>] as const),
  );
}
