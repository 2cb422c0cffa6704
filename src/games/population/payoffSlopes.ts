/**
 * # How payoffs move with shares
 *
 * The derivatives `∂π_{p,i}/∂x_{q,j}` of the payoffs of a population game, exact: payoffs are multilinear in the shares of the
 * positions, so that a derivative is the payoff against an opponent who surely plays `j`.
 *
 * @module
 */
import { deviationPayoffs } from "../normal-form/deviationPayoffs.ts";
import { pureStrategy } from "../normal-form/mixedProfile.ts";
import { shapeOf } from "../normal-form/normalFormGame.ts";
import type { PopulationGame, PopulationState } from "./populationGame.ts";

/** `slopes[p][i][q][j] = ∂π_{p,i}/∂x_{q,j}`. */
export type PayoffSlopes<T> = readonly (readonly (readonly (readonly T[])[])[])[];

/** The derivatives of all payoffs at a state. */
export function payoffSlopes<T>(population: PopulationGame<T>, state: PopulationState<T>): PayoffSlopes<T> {
  const { game, matching, populations, strategies } = population;
  const { field } = game;
  const shape = shapeOf(game);
  const profile = matching === "one" ? shape.map(() => state[0] as readonly T[]) : state;
  return populations.map((_, p) => {
    // Payoffs of all strategies of p against an opponent in position q who plays j.
    const against = (q: number, j: number): readonly T[] => {
      const fixed = profile.map((own, k) => (k === q ? pureStrategy(field, shape[q] as number, j) : own));
      return deviationPayoffs(field, game.payoffs[p] as ArrayLike<T>, shape, fixed, p);
    };
    const byColumn = strategies.map((own, q) =>
      own.map((__, j) => {
        if (matching === "several") return p === q ? null : against(q, j);
        // In one population all other positions move together, and the game is symmetric: each adds the same.
        return against(1, j).map((payoff) => field.mul(field.from(shape.length - 1), payoff));
      }),
    );
    return (strategies[p] as readonly string[]).map((__, i) =>
      byColumn.map((columns) => columns.map((column) => (column === null ? field.zero : (column[i] as T)))),
    );
  });
}
