/**
 * # Local maxima in outcomes
 *
 * Models whose payoff is not concave report all local maxima under `localMaxima`: numbers, lists of numbers by level, or records of
 * actions and payoffs. Here they are points in groups, one group for each decision.
 *
 * @module
 */

/** A local maximum: its coordinates. */
export type MaximumPoint = readonly number[];

/** The local maxima of an outcome, a group for each decision; none where the outcome has no such field. */
export function localMaximaOf(outcome: unknown): readonly (readonly MaximumPoint[])[] {
  const field = (outcome as { readonly localMaxima?: unknown } | null)?.localMaxima;
  if (!Array.isArray(field)) return [];
  return field.every(Array.isArray) && field.length > 0 ? field.map(points) : [points(field)];
}

function points(values: readonly unknown[]): readonly MaximumPoint[] {
  return values.map((value) => (typeof value === "number" ? [value] : coordinates(value)));
}

function coordinates(value: unknown): MaximumPoint {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter((entry): entry is number => typeof entry === "number");
}

/**
 * Which of the points of one value of the parameter continue which of the next: the pairs whose distances are least in sum, where as
 * many as possible are paired.
 *
 * @returns For each point of `next`, the index in `last` that it continues; `undefined` for a new one.
 */
export function continued(
  last: readonly MaximumPoint[],
  next: readonly MaximumPoint[],
): readonly (number | undefined)[] {
  const best: { sum: number; pairs: readonly (number | undefined)[] } = { sum: Number.POSITIVE_INFINITY, pairs: [] };
  const wanted = Math.min(last.length, next.length);
  const search = (at: number, used: readonly (number | undefined)[], sum: number): void => {
    if (sum >= best.sum) return;
    if (at === next.length) {
      if (used.filter((index) => index !== undefined).length < wanted) return;
      best.sum = sum;
      best.pairs = used;
      return;
    }
    for (let i = 0; i < last.length; i += 1) {
      if (!used.includes(i)) search(at + 1, [...used, i], sum + distance(last[i]!, next[at]!));
    }
    search(at + 1, [...used, undefined], sum);
  };
  search(0, [], 0);
  return best.pairs;
}

function distance(a: MaximumPoint, b: MaximumPoint): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}
