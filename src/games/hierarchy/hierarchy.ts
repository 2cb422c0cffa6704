/**
 * # Hierarchies of observed targets
 *
 * Builds the tree that a list of targets describes, or says by name and line why they are none.
 *
 * ## Implementation notes
 *
 * Nothing recurses, so that a chain of a hundred thousand units is read like any other.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import {
  emptyHierarchy,
  levelNotBelow,
  mixedMeasures,
  parentCycle,
  parentMissing,
  severalRoots,
  unitTwice,
} from "./hierarchyRefusals.ts";
import type { TargetObservation } from "./targetObservation.ts";

/** One unit of a {@link Hierarchy}. */
export interface HierarchyUnit {
  /** The unit's target. */
  readonly observation: TargetObservation;
  /** Index of the parent in {@link Hierarchy.units}; `null` at the root. */
  readonly parent: number | null;
  /** Number of steps from the root. */
  readonly depth: number;
}

/** A tree of units with their targets. */
export interface Hierarchy {
  /** The root first, then level by level of the tree; a parent stands before its children. */
  readonly units: readonly HierarchyUnit[];
  /** The levels that occur, top first: by number, or by depth where they are words. */
  readonly levels: readonly (number | string)[];
  /** The unit of measure, where the targets state one. */
  readonly measure: string | null;
}

/**
 * The tree that the targets form.
 *
 * @param targets - In any order; each names its parent.
 * @param file - Named in messages.
 * @throws {@link HierarchyError} when there is no target, a unit twice, a parent that is missing, a cycle, more than one
 * root, more than one unit of measure, or a level that does not lie below its parent's.
 *
 * @example
 * ```ts doctest
 * import { hierarchy } from "jiama";
 *
 * const chain = hierarchy([
 *   { unit: "county", level: 2, parent: "city", value: "62" },
 *   { unit: "city", level: 1, parent: null, value: "61" },
 * ]);
 * chain.units.map(({ observation }) => observation.unit) // => [ 'city', 'county' ]
 * ```
 *
 * @category Hierarchies
 */
export function hierarchy(targets: readonly TargetObservation[], file?: Localized): Hierarchy {
  if (targets.length === 0) throw emptyHierarchy(file);
  const indexOf = new Map<string, number>();
  for (const [i, { unit }] of targets.entries()) {
    const known = indexOf.get(unit);
    if (known !== undefined) throw unitTwice(targets, known, i, file);
    indexOf.set(unit, i);
  }
  const stranger = targets.findIndex(({ measure }) => measure !== targets[0]!.measure);
  if (stranger >= 0) throw mixedMeasures(targets, 0, stranger, file);

  const roots: number[] = [];
  const parents: (number | null)[] = [];
  const children: number[][] = targets.map(() => []);
  for (const [i, { parent }] of targets.entries()) {
    const above = parent === null ? null : indexOf.get(parent);
    if (above === undefined) throw parentMissing(targets, i, file);
    parents.push(above);
    (above === null ? roots : children[above]!).push(i);
  }
  const order = breadthFirst(roots, children);
  if (order.length < targets.length) throw parentCycle(targets, cycle(parents, order), file);
  if (roots.length > 1) throw severalRoots(targets, roots, file);
  for (const [i, above] of parents.entries()) {
    if (above !== null && !liesBelow(targets[i]!.level, targets[above]!.level)) {
      throw levelNotBelow(targets, above, i, file);
    }
  }

  const position = new Map(order.map((i, at) => [i, at]));
  const units: HierarchyUnit[] = [];
  for (const i of order) {
    const above = parents[i]!;
    const parent = above === null ? null : position.get(above)!;
    units.push({ observation: targets[i]!, parent, depth: parent === null ? 0 : units[parent]!.depth + 1 });
  }
  return { units, levels: orderedLevels(units), measure: targets[0]!.measure ?? null };
}

function breadthFirst(roots: readonly number[], children: readonly (readonly number[])[]): readonly number[] {
  const order = [...roots];
  for (let next = 0; next < order.length; next += 1) {
    for (const child of children[order[next]!]!) order.push(child);
  }
  return order;
}

/** The units of one cycle, each followed by its parent; every unit that no root reaches has one above it. */
function cycle(parents: readonly (number | null)[], reached: readonly number[]): readonly number[] {
  const seen = new Set(reached);
  let at = parents.findIndex((_, i) => !seen.has(i));
  const path: number[] = [];
  const placeInPath = new Map<number, number>();
  while (!placeInPath.has(at)) {
    placeInPath.set(at, path.length);
    path.push(at);
    at = parents[at]!;
  }
  return path.slice(placeInPath.get(at)!);
}

function liesBelow(level: number | string, parent: number | string): boolean {
  return typeof level === "number" && typeof parent === "number" ? level > parent : level !== parent;
}

function orderedLevels(units: readonly HierarchyUnit[]): readonly (number | string)[] {
  // Breadth first: the last unit of a level is its deepest.
  const deepest = new Map(units.map(({ observation, depth }) => [observation.level, depth]));
  const rank = (level: number | string) => (typeof level === "number" ? level : deepest.get(level)!);
  return [...deepest.keys()].sort((a, b) => rank(a) - rank(b));
}
