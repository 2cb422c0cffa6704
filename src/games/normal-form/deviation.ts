/**
 * # Deviations from a correlation device
 *
 * @module
 */

/** A way in which a player may not follow a device. */
export interface Deviation {
  /** The player. */
  readonly player: number;
  /** The recommendation that is not followed; `null` when the player commits before hearing one. */
  readonly recommended: number | null;
  /** The strategy played instead. */
  readonly played: number;
}

/** A deviation with the multiplier of its incentive constraint. */
export interface DeviationMultiplier<T> extends Deviation {
  /** The multiplier, at least 0, for constraints in the units of the payoffs. */
  readonly multiplier: T;
}
