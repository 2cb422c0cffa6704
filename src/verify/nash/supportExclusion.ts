/**
 * # No other equilibrium on given supports
 *
 * Proves that a game has no equilibria with given supports besides those listed, by dividing the mixed strategies into boxes and
 * showing of each that it holds none: some player is nowhere indifferent there, or has a strategy outside that pays more everywhere,
 * or the equations have one zero only, which is listed.
 *
 * ## Implementation notes
 *
 * Bounds are rounded outwards, so that the exclusion is a proof. Newton's method for intervals cuts off parts of boxes; a box that
 * it does not help is divided where the equations change most. Equilibria that form a curve are excluded by no number of boxes, so that
 * their number is limited.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 11 (systems of equations); [Krawczyk1969]
 *
 * @module
 */

import { type Bounds, roundedDown, roundedUp } from "../../arithmetic/outward.ts";
import type { Control } from "../../games/control.ts";
import { IndifferenceBounds, type Supports } from "./indifferenceBounds.ts";
import { boxesOf, krawczykStep } from "./krawczyk.ts";

/** What was excluded. */
export interface SupportExclusion {
  /** Boxes of which it is not shown that they hold no equilibrium besides those listed; 0 is the proof. */
  readonly open: number;
  /** Boxes examined. */
  readonly boxes: number;
  /** Points, one list of probabilities a player and strategy, around which the equations have one zero only, which is not listed. */
  readonly candidates: readonly (readonly number[][])[];
}

/** Limits of the division into boxes. */
export interface ExclusionLimits {
  /** Most boxes examined; those left count as open. */
  readonly maxBoxes: number;
  /** Polled now and then. */
  readonly control?: Control | undefined;
}

/** A listed zero must lie this close to the doubles that stand for it. */
const KNOWN_WITHIN = 1e-12;
/** Boxes below this width are tested for a single zero around them. */
const SMALL = 1e-5;
/** Boxes are not divided below this width. */
const SMALLEST = 1e-9;
/** Share of the largest influence that every unknown has at least. */
const LITTLE = 0.05;
/** Where boxes are divided: not in the middle, where zeros are often found. */
const SHARE = 0.4871;
const CHECKPOINT_BOXES = 64;
/** With so many open boxes the proof has failed. */
const MOST_OPEN = 50;

/**
 * Excludes equilibria with exactly these supports besides those listed.
 *
 * @param payoffs - Bounds on each player's payoffs over all profiles, times a positive number for each player.
 * @param listed - Profiles near which every player is indifferent between the supports' strategies; counted where it is proved that there
 * is such a point within 10⁻¹².
 */
export function supportExclusion(
  payoffs: readonly Bounds[],
  shape: readonly number[],
  supports: Supports,
  listed: readonly (readonly (readonly number[])[])[],
  { maxBoxes, control }: ExclusionLimits,
): SupportExclusion {
  const system = new IndifferenceBounds(payoffs, shape, supports);
  const n = system.unknowns;
  const known = listed.flatMap((profile) => isolatedZero(system, unknownsOf(supports, profile), KNOWN_WITHIN) ?? []);
  const stack: Bounds[] = [{ lower: new Float64Array(n), upper: new Float64Array(n).fill(1) }];
  const candidates: number[][][] = [];
  let [boxes, open] = [0, 0];
  while (stack.length > 0) {
    if (
      boxes >= maxBoxes ||
      open >= MOST_OPEN ||
      (boxes % CHECKPOINT_BOXES === 0 && control?.checkpoint() === "stop")
    ) {
      return { open: open + stack.length, boxes, candidates };
    }
    boxes += 1;
    const box = stack.pop() as Bounds;
    const players = tightened(system, box);
    if (players === null || isExcluded(system, players) || known.some(({ alone }) => alone && holds(alone, box)))
      continue;
    const slopes = system.slopes(players);
    const center = box.lower.map((low, k) => low + ((box.upper[k] as number) - low) / 2);
    const image = krawczykStep(system, box, center, slopes)?.image;
    const cut = image === undefined ? box : intersection(image, box);
    if (cut === null) continue;
    if (image !== undefined && isInterior(image, box) && known.some(({ near }) => holds(box, near))) continue;
    const [before, after] = [widest(box), widest(cut)];
    if (after < SMALL) {
      const near = tightened(system, cut);
      if (near === null || isExcluded(system, near)) continue;
      const middle = cut.lower.map((low, k) => low + ((cut.upper[k] as number) - low) / 2);
      const alone = isolatedZero(system, middle, SMALL)?.alone ?? null;
      const isHeld = alone !== null && holds(alone, cut);
      if (isHeld && known.some(({ near }) => holds(alone, near))) continue;
      if (after < SMALLEST || isHeld) {
        // Here the equations vanish, and nothing else decides.
        open += 1;
        if (isHeld) candidates.push(profileAt(system, supports, shape, middle));
        continue;
      }
    }
    if (after < 0.6 * before) stack.push(cut);
    else stack.push(...parts(cut, steepest(cut, slopes)));
  }
  return { open, boxes, candidates };
}

function unknownsOf(supports: Supports, profile: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(supports.flatMap((own, i) => own.slice(1).map((s) => profile[i]?.[s] as number)));
}

function profileAt(
  system: IndifferenceBounds,
  supports: Supports,
  shape: readonly number[],
  unknowns: Float64Array,
): number[][] {
  return shape.map((count, player) => {
    const own = new Array<number>(count).fill(0);
    const support = supports[player] as readonly number[];
    let rest = 1;
    support.slice(1).forEach((s, k) => {
      own[s] = unknowns[(system.offsets[player] as number) + k] as number;
      rest -= own[s] as number;
    });
    own[support[0] as number] = rest;
    return own;
  });
}

/** A zero that is proved to be near a point. */
interface IsolatedZero {
  /** Holds the zero. */
  readonly near: Bounds;
  /** Holds no other zero; `null` where no such box was found. */
  readonly alone: Bounds | null;
}

/** The zero near a point, if one is proved to be within `radius`. */
function isolatedZero(system: IndifferenceBounds, center: Float64Array, radius: number): IsolatedZero | null {
  const around = (distance: number): Bounds => ({
    lower: center.map((value) => roundedDown(value - distance)),
    upper: center.map((value) => roundedUp(value + distance)),
  });
  const test = (box: Bounds) => krawczykStep(system, box, center, system.slopes(boxesOf(system, box)));
  const near = around(radius);
  const image = test(near)?.image;
  if (image === undefined || !isInterior(image, near)) return null;
  for (let distance = 0.125; distance > radius; distance /= 4) {
    const alone = around(distance);
    if (test(alone)?.unique) return { near, alone };
  }
  return { near, alone: null };
}

/** All players' boxes, each cut to what sums of one allow; `null` where nothing is left. */
function tightened(system: IndifferenceBounds, box: Bounds): Bounds[] | null {
  const players = boxesOf(system, box);
  for (const { lower, upper } of players) {
    if ((upper[0] as number) < 0) return null;
    lower[0] = Math.max(0, lower[0] as number);
    upper[0] = Math.min(1, upper[0] as number);
  }
  return players;
}

function isExcluded(system: IndifferenceBounds, boxes: readonly Bounds[]): boolean {
  const { lower, upper } = system.values(boxes);
  if (lower.some((low, k) => low > 0 || (upper[k] as number) < 0)) return true;
  return boxes.some((_, player) => system.outsideGains(player, boxes).lower.some((gain) => gain > 0));
}

function holds(outer: Bounds, inner: Bounds): boolean {
  return outer.lower.every(
    (low, k) => low <= (inner.lower[k] as number) && (inner.upper[k] as number) <= (outer.upper[k] as number),
  );
}

function isInterior(inner: Bounds, outer: Bounds): boolean {
  return outer.lower.every(
    (low, k) => low < (inner.lower[k] as number) && (inner.upper[k] as number) < (outer.upper[k] as number),
  );
}

function intersection(a: Bounds, b: Bounds): Bounds | null {
  const lower = a.lower.map((low, k) => Math.max(low, b.lower[k] as number));
  const upper = a.upper.map((high, k) => Math.min(high, b.upper[k] as number));
  return lower.every((low, k) => low <= (upper[k] as number)) ? { lower, upper } : null;
}

function widest({ lower, upper }: Bounds): number {
  return lower.reduce((most, low, k) => Math.max(most, (upper[k] as number) - low), 0);
}

/** The unknown whose interval changes the equations most; one without influence counts little, but counts: it may decide outside. */
function steepest({ lower, upper }: Bounds, slopes: Bounds): number {
  const influences = lower.map((_, j) => influence(slopes, lower.length, j));
  const least = LITTLE * Math.max(...influences, Number.MIN_VALUE);
  let [chosen, most] = [0, 0];
  influences.forEach((own, j) => {
    const change = Math.max(own, least) * ((upper[j] as number) - (lower[j] as number));
    if (change > most) [chosen, most] = [j, change];
  });
  return chosen;
}

function influence({ lower, upper }: Bounds, n: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < n; k += 1) sum += Math.max(-(lower[k * n + j] as number), upper[k * n + j] as number);
  return sum;
}

function parts({ lower, upper }: Bounds, axis: number): [Bounds, Bounds] {
  const middle = (lower[axis] as number) + SHARE * ((upper[axis] as number) - (lower[axis] as number));
  const [below, above] = [upper.slice(), lower.slice()];
  below[axis] = middle;
  above[axis] = middle;
  return [
    { lower: above, upper },
    { lower, upper: below },
  ];
}
