/**
 * # Classes of level deviations
 *
 * Profiles that are joined by deviations from which the deviator neither gains nor loses: every ordinal potential is the same
 * on all of a class.
 *
 * @module
 */
import type { ImprovementLinks } from "./improvementLinks.ts";

/** Classes of profiles. */
export interface LevelClasses {
  /** The class of each place, named by its first place. */
  readonly classOf: Int32Array;
  /** The next place of the same class, −1 after the last. */
  readonly next: Int32Array;
}

/** The classes of level deviations, or each place alone where level deviations do not join. */
export function levelClasses(places: number, { level }: ImprovementLinks, join: boolean): LevelClasses {
  const classOf = new Int32Array(places).fill(-1);
  const next = new Int32Array(places).fill(-1);
  for (let first = 0; first < places; first += 1) {
    if (classOf[first] !== -1) continue;
    classOf[first] = first;
    let last = first;
    for (let place = first; join && place >= 0; place = next[place] as number) {
      for (const same of level) {
        // The ring is walked from each of its places in turn.
        const target = same[place] as number;
        if (classOf[target] !== -1) continue;
        classOf[target] = first;
        next[last] = target;
        last = target;
      }
    }
  }
  return { classOf, next };
}

/** A shortest path of level deviations from one place of a class to another, both included. */
export function pathWithinClass(from: number, to: number, { level }: ImprovementLinks): number[] {
  const before = new Map<number, number>([[from, -1]]);
  const reached = [from];
  for (const place of reached) {
    if (before.has(to)) break;
    for (const same of level) {
      for (let target = same[place] as number; target !== place; target = same[target] as number) {
        if (before.has(target)) continue;
        before.set(target, place);
        reached.push(target);
      }
    }
  }
  const path: number[] = [];
  for (let place = to; place >= 0; place = before.get(place) as number) path.push(place);
  return path.reverse();
}
