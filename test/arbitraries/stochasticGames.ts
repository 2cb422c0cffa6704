import * as fc from "fast-check";
import type { Rational } from "../../src/arithmetic/exact.ts";
import { zeroSumGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { type StochasticGame, stochasticGame } from "../../src/games/stochastic/stochasticGame.ts";
import { matrices } from "./games.ts";

/** Sizes of random stochastic games. */
export interface StochasticSizes {
  readonly players?: number;
  readonly maxStates?: number;
  readonly maxActions?: number;
  readonly discounts?: readonly string[];
}

/** Rows of probabilities: small integers over their sum, with many zeros. */
function rows(count: number, states: number): fc.Arbitrary<string[][]> {
  const weights = fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: states, maxLength: states })
    .map((list) => (list.some((w) => w > 0) ? list : list.with(0, 1)));
  return fc
    .array(weights, { minLength: count, maxLength: count })
    .map((all) => all.map((list) => list.map((w) => `${w}/${list.reduce((a, b) => a + b, 0)}`)));
}

const DISCOUNTS = ["0", "1/2", "9/10"];

function games(
  { maxStates = 3, maxActions = 3, discounts = DISCOUNTS }: StochasticSizes,
  players: number,
  stage: (shape: readonly number[]) => fc.Arbitrary<NormalFormGame<Rational>>,
): fc.Arbitrary<StochasticGame<Rational>> {
  return fc.integer({ min: 1, max: maxStates }).chain((count) => {
    const shapes = fc.array(
      fc.array(fc.integer({ min: 1, max: maxActions }), { minLength: players, maxLength: players }),
      {
        minLength: count,
        maxLength: count,
      },
    );
    return shapes
      .chain((all) =>
        fc.tuple(
          fc.constantFrom(...discounts),
          fc.tuple(
            ...all.map((shape) =>
              fc.tuple(
                stage(shape),
                rows(
                  shape.reduce((a, b) => a * b, 1),
                  count,
                ),
              ),
            ),
          ),
        ),
      )
      .map(([discount, states]) =>
        stochasticGame(
          states.map(([game, transitions], k) => ({ label: `s${k}`, stage: game, transitions })),
          discount,
        ),
      );
  });
}

/** Exact stochastic games with payoffs from −3 to 3. */
export function stochasticGames(sizes: StochasticSizes = {}): fc.Arbitrary<StochasticGame<Rational>> {
  const { players = 2 } = sizes;
  return games(sizes, players, (shape) =>
    matrices(
      players,
      shape.reduce((a, b) => a * b, 1),
      3,
    ).map((payoffs) => normalFormGame(shape, payoffs)),
  );
}

/** The same for two players, payoffs summing to zero. */
export function zeroSumStochasticGames(sizes: StochasticSizes = {}): fc.Arbitrary<StochasticGame<Rational>> {
  return games(sizes, 2, ([m, n]) => matrices(m as number, n as number, 3).map((A) => zeroSumGame(A)));
}
