/**
 * # Fixation on graphs
 *
 * How likely the offspring of a set of mutants take over all nodes of a graph: one linear equation for each set of mutants.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { GraphPopulation } from "../../games/population/graphPopulation.ts";
import { absorptionProbabilities } from "../../linalg/absorptionProbabilities.ts";

/** The probability from each set of mutants, by the set's number; `null` where the control stopped. */
export function graphFixationProbabilities<T>(
  { field, size, moves }: GraphPopulation<T>,
  control: Control | undefined,
): readonly T[] | null {
  const full = 2 ** size - 1;
  // No mutants, all mutants, and then all other sets.
  const sets = [0, full, ...Array.from({ length: full - 1 }, (_, k) => k + 1)];
  const places = new Map(sets.map((set, place) => [set, place]));
  const rows = sets.map((set) => {
    const row = new Array<T>(sets.length).fill(field.zero);
    for (const [to, probability] of moves(set)) row[places.get(to)!] = probability;
    return row;
  });
  const found = absorptionProbabilities(field, rows, () => control?.checkpoint() === "stop");
  return found === null ? null : Array.from({ length: sets.length }, (_, set) => found[places.get(set)!]!);
}
