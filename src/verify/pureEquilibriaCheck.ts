/**
 * # A list of pure equilibria, complete
 *
 * Every profile on the list must resist each player's deviations, and every profile that is not on it must be refuted by a
 * deviation that pays. Both are looked for profile by profile, so that the list is proved right and complete.
 *
 * @module
 */
import type { Rational } from "../arithmetic/exact.ts";
import type { Control } from "../games/control.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";
import { plainIntegers } from "../games/structure/plainPayoffs.ts";
import { type PureProfile, placeOf, pureProfileAt } from "../games/structure/pureProfile.ts";

/** What was found when a list of pure equilibria was checked. */
export interface PureEquilibriaCheck {
  /** Number of profiles of the game, each of them looked at. */
  readonly profiles: number;
  /** Number of profiles from which no deviation pays. */
  readonly equilibria: number;
  /** Number of profiles with a deviation that pays. */
  readonly refuted: number;
  /** A profile that is on the list and should not be, or is missing from it; `null` where the list is right and complete. */
  readonly mistake: PureProfile | null;
}

/** What counts as an equilibrium, as for the list. */
export interface PureEquilibriaCheckOptions {
  /** Whether a deviation to an equal payoff refutes. */
  readonly strict: boolean;
  /** By how much a deviation must pay to refute, one number a player. */
  readonly slack: readonly number[];
  /** Stop and progress. */
  readonly control?: Control | undefined;
}

/**
 * Whether a list, in the order of the profiles' places, holds all pure equilibria of a game and nothing else; `null` when the
 * control said stop.
 *
 * Looks at up to `Σ mᵢ` deviations of each profile; most profiles are refuted by the first or second.
 */
export function pureEquilibriaCheck(
  game: NormalFormGame<unknown>,
  listed: readonly PureProfile[],
  { strict, slack, control }: PureEquilibriaCheckOptions,
): PureEquilibriaCheck | null {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const profiles = profileCount(game);
  const payoffs = game.payoffs.map((list) =>
    game.field.name === "float" ? (list as ArrayLike<number>) : plainIntegers(list as ArrayLike<Rational>).entries,
  ) as ArrayLike<number>[]; // or integers of any size: only compared with each other where there is no slack
  const own = shape.map(() => 0);
  const places = listed.map((profile) => placeOf(shape, profile));
  let mistake = places.find((place, k) => k > 0 && place <= (places[k - 1] as number)) ?? -1;
  let refuted = 0;
  let next = 0;
  for (let place = 0; place < profiles; place += 1) {
    if (place % 65536 === 0 && control?.checkpoint() === "stop") return null;
    const deviates = someDeviationPays(payoffs, { place, own, shape, steps }, strict, slack);
    if (deviates) refuted += 1;
    const isListed = places[next] === place;
    if (isListed) next += 1;
    if (isListed === deviates && mistake < 0) mistake = place;
    for (let player = shape.length - 1; player >= 0; player -= 1) {
      own[player] = (own[player] as number) + 1;
      if ((own[player] as number) < (shape[player] as number)) break;
      own[player] = 0;
    }
  }
  return {
    profiles,
    equilibria: profiles - refuted,
    refuted,
    mistake: mistake < 0 ? null : pureProfileAt(shape, mistake),
  };
}

/** A profile and what is needed to walk along its deviations. */
interface Standing {
  readonly place: number;
  readonly own: readonly number[];
  readonly shape: readonly number[];
  readonly steps: readonly number[];
}

function someDeviationPays(
  payoffs: readonly ArrayLike<number>[],
  { place, own, shape, steps }: Standing,
  strict: boolean,
  slack: readonly number[],
): boolean {
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const list = payoffs[player] as ArrayLike<number>;
    const step = steps[player] as number;
    const start = place - (own[player] as number) * step;
    const end = start + (shape[player] as number) * step;
    const margin = slack[player] as number;
    const here = list[place] as number;
    const least = margin === 0 ? here : here - margin;
    for (let k = start; k < end; k += step) {
      const there = list[k] as number;
      if (strict ? k !== place && there >= least : (margin === 0 ? there : there - margin) > here) return true;
    }
  }
  return false;
}
