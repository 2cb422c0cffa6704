/**
 * # Ranges
 *
 * @module
 */

/** The smallest and the largest of some doubles. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

const known = new WeakMap<ArrayLike<number>, Range>();

/** The range of a list of doubles, which is not empty and never changes: its range is kept with it. */
export function rangeOf(list: ArrayLike<number>): Range {
  const before = known.get(list);
  if (before !== undefined) return before;
  let [least, greatest] = [list[0] as number, list[0] as number];
  // By index: an iterator over a long list of doubles costs several times as much.
  for (let k = 1; k < list.length; k += 1) {
    const value = list[k] as number;
    if (value < least) least = value;
    else if (value > greatest) greatest = value;
  }
  const range = { least, greatest };
  known.set(list, range);
  return range;
}
