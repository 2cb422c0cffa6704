/**
 * # Enclosure of an equilibrium
 *
 * Proves that a game has exactly one equilibrium with given supports in a small box around a point, although its probabilities may be
 * irrational.
 *
 * *Notation.* See {@link IndifferenceBounds} and {@link krawczykStep}. In the box every probability of the supports is positive, every
 * strategy outside of them pays less than those inside, and the equations have exactly one solution.
 *
 * ## References
 *
 * - [Krawczyk1969]
 *
 * @module
 */
import type { Interval } from "../../arithmetic/interval.ts";
import { type Bounds, roundedDown, roundedUp } from "../../arithmetic/outward.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { IndifferenceBounds, type Supports } from "./indifferenceBounds.ts";
import { boxesOf, krawczykStep } from "./krawczyk.ts";
import { payoffBounds } from "./payoffBounds.ts";

/** For each player and strategy an interval; together they hold exactly one equilibrium with their supports. */
export type EquilibriumEnclosure = readonly (readonly Interval[])[];

/** Times that the box is widened before the proof is given up. */
const TRIES = 12;
/** Steps that make an enclosure narrower: each doubles the digits, as far as doubles go. */
const NARROWING_STEPS = 3;
/** A box this wide is no enclosure. */
const WIDEST = 0.25;

/**
 * An enclosure of the equilibrium near a profile; `null` where none is proved.
 *
 * None is proved where the profile is no good approximation, the equilibrium is not isolated or singular, or a strategy that is not
 * played is a best response too.
 *
 * @param profile - Probabilities in doubles; those that are not positive are outside of the supports.
 */
export function equilibriumEnclosure(
  game: NormalFormGame<unknown>,
  profile: readonly (readonly number[])[],
): EquilibriumEnclosure | null {
  const shape = shapeOf(game);
  if (profile.length !== shape.length || profile.some((own, i) => own.length !== shape[i])) return null;
  const supports = orderedSupports(profile);
  if (supports.some((own) => own.length === 0)) return null;
  const payoffs = game.players.map((_, player) => payoffBounds(game, player));
  const system = new IndifferenceBounds(payoffs, shape, supports);
  const center = Float64Array.from(supports.flatMap((own, i) => own.slice(1).map((s) => profile[i]?.[s] as number)));
  const unknowns = enclosedZero(system, center);
  if (unknowns === null) return null;
  const boxes = boxesOf(system, unknowns);
  const isEquilibrium = boxes.every(
    (box, player) =>
      box.lower.every((low) => low > 0) && system.outsideGains(player, boxes).upper.every((gain) => gain < 0),
  );
  return isEquilibrium ? intervals(boxes, supports, shape) : null;
}

/** The strategies played, the likeliest first. */
function orderedSupports(profile: readonly (readonly number[])[]): Supports {
  return profile.map((own) => {
    const support = own.flatMap((probability, s) => (probability > 0 ? [s] : []));
    const likeliest = support.reduce(
      (best, s) => ((own[s] as number) > (own[best] as number) ? s : best),
      support[0] ?? 0,
    );
    return support.length === 0 ? [] : [likeliest, ...support.filter((s) => s !== likeliest)];
  });
}

/** Bounds within which there is exactly one zero. */
function enclosedZero(system: IndifferenceBounds, center: Float64Array): Bounds | null {
  if (!center.every((value) => value > 0 && value < 1)) return null;
  let radii = center.map(() => 2 ** -50);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const box: Bounds = {
      lower: center.map((value, k) => roundedDown(value - (radii[k] as number))),
      upper: center.map((value, k) => roundedUp(value + (radii[k] as number))),
    };
    const step = krawczykStep(system, box, center, system.slopes(boxesOf(system, box)));
    if (step === null) return null;
    const { lower, upper } = step.image;
    const isInside = lower.every(
      (low, k) => low > (box.lower[k] as number) && (upper[k] as number) < (box.upper[k] as number),
    );
    if (isInside) return narrowed(system, step.image);
    radii = center.map(
      (value, k) => 2 * Math.max((upper[k] as number) - value, value - (lower[k] as number)) + 2 ** -60,
    );
    if (!radii.every((radius) => radius < WIDEST)) return null;
  }
  return null;
}

/** Bounds on the same zero, from steps around the middle. */
function narrowed(system: IndifferenceBounds, found: Bounds): Bounds {
  let bounds = found;
  for (let steps = 0; steps < NARROWING_STEPS; steps += 1) {
    const { lower, upper } = bounds;
    const middle = lower.map((low, k) => low + ((upper[k] as number) - low) / 2);
    const image = krawczykStep(system, bounds, middle, system.slopes(boxesOf(system, bounds)))?.image;
    if (image === undefined) break;
    bounds = {
      lower: lower.map((low, k) => Math.max(low, image.lower[k] as number)),
      upper: upper.map((high, k) => Math.min(high, image.upper[k] as number)),
    };
  }
  return bounds;
}

function intervals(boxes: readonly Bounds[], supports: Supports, shape: readonly number[]): Interval[][] {
  return shape.map((count, player) => {
    const result: Interval[] = Array.from({ length: count }, () => ({ lower: 0, upper: 0 }));
    supports[player]?.forEach((s, k) => {
      const { lower, upper } = boxes[player] as Bounds;
      result[s] = { lower: lower[k] as number, upper: upper[k] as number };
    });
    return result;
  });
}
