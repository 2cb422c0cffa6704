/**
 * # Ordinal potentials and improvement cycles, checked
 *
 * Ranks are compared with payoffs on every deviation; a closed path is walked step by step.
 *
 * @module
 */
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, placeOf } from "../../games/structure/pureProfile.ts";
import type { PotentialCheck } from "./potentialCheck.ts";

/** What ranks must do, and the tolerance in doubles. */
export interface OrdinalCheckOptions {
  /** Whether ranks must rise with gains only (`generalized`), or also stay where the deviator stays level (`ordinal`). */
  readonly kind: "ordinal" | "generalized";
  /** Share of a player's range of payoffs that counts as nothing. */
  readonly tolerance: number;
}

/** On how many deviations the ranks fail to move as the deviator's payoff does. */
export function ordinalPotentialCheck<T>(
  game: NormalFormGame<T>,
  ranks: ArrayLike<number>,
  { kind, tolerance }: OrdinalCheckOptions,
): PotentialCheck {
  return withPlainPayoffs(game, { scale: "own", tolerance }, ({ numbers, payoffs }) => {
    const shape = shapeOf(game);
    const steps = strides(shape);
    let [deviations, disagreements] = [0, 0];
    for (let place = 0; place < profileCount(game); place += 1) {
      shape.forEach((count, player) => {
        const step = steps[player] as number;
        const own = payoffs[player] as (typeof payoffs)[number];
        const end = place - (place % (step * count)) + step * count;
        for (let other = place + step; other < end; other += step) {
          const sign = numbers.sign(numbers.sub(own[other]!, own[place]!), player);
          deviations += 1;
          if (sign === 0 && kind === "generalized") continue;
          if (Math.sign((ranks[other] as number) - (ranks[place] as number)) !== sign) disagreements += 1;
        }
      });
    }
    return { deviations, disagreements };
  });
}

/**
 * Whether a closed path excludes an ordinal potential of the given kind: every step is one player's deviation, none loses
 * (`ordinal`) or every one gains (`generalized`), and at least one gains.
 */
export function excludesOrdinalPotential<T>(
  game: NormalFormGame<T>,
  cycle: readonly PureProfile[],
  { kind, tolerance }: OrdinalCheckOptions,
): boolean {
  return withPlainPayoffs(game, { scale: "own", tolerance }, ({ numbers, payoffs }) => {
    const shape = shapeOf(game);
    const signs = cycle.map((from, k) => {
      const to = cycle[(k + 1) % cycle.length] as PureProfile;
      const movers = shape.flatMap((_, player) => (from[player] === to[player] ? [] : [player]));
      const [mover] = movers;
      if (movers.length !== 1 || mover === undefined) return -1;
      const own = payoffs[mover] as (typeof payoffs)[number];
      return numbers.sign(numbers.sub(own[placeOf(shape, to)]!, own[placeOf(shape, from)]!), mover);
    });
    return signs.includes(1) && signs.every((sign) => (kind === "generalized" ? sign > 0 : sign >= 0));
  });
}
