/**
 * # Local maxima beside a curve
 *
 * A trace lists the local maxima by decision and coordinate, not by the outcome's fields. The coordinate that belongs to a number of the
 * outcome is the one on which the number always lies.
 *
 * @module
 */
import type { TracedBranch } from "../../sweep/tracedBranches.ts";
import type { CurvePoint } from "../worker/task.ts";

/** A local maximum followed along the parameter. */
export type BranchLine = readonly (readonly [at: number, value: number])[];

/** The branches on one of which the number lies everywhere; none where there are no such. */
export function maximaOf(
  branches: readonly TracedBranch[],
  points: readonly CurvePoint[],
  path: string,
): readonly BranchLine[] {
  const values = new Map(points.map(({ at, numbers }) => [at, numbers[path]]));
  const size = Math.max(...[...values.values()].map((value) => Math.abs(value ?? 0)));
  const decisions = new Set(branches.map(({ decision }) => decision));
  for (const decision of decisions) {
    const own = branches.filter((branch) => branch.decision === decision);
    const width = own[0]?.maxima[0]?.length ?? 0;
    for (let coordinate = 0; coordinate < width; coordinate += 1) {
      const lines = own.map(({ at, maxima }) => at.map((x, i) => [x, maxima[i]![coordinate]!] as const));
      const met = new Set<number>();
      for (const [x, y] of lines.flat()) if (Math.abs(y - (values.get(x) ?? Number.NaN)) <= 1e-9 * size) met.add(x);
      const asked = [...new Set(lines.flat().map(([x]) => x))].filter((x) => values.get(x) !== undefined);
      if (asked.length > 0 && asked.every((x) => met.has(x))) return lines;
    }
  }
  return [];
}
