import { greatestCommonDivisor } from "../../src/arithmetic/integer.ts";
import type { Relation } from "../../src/linalg/linearProgram.ts";

/** A small linear program in integers, for tests. */
export interface SmallProgram {
  readonly sense: "maximize" | "minimize";
  readonly objective: readonly number[];
  readonly rows: readonly {
    readonly coefficients: readonly number[];
    readonly relation: Relation;
    readonly bound: number;
  }[];
  readonly free: readonly boolean[];
}

/** A row `Σ a_j x_j ≤ b`, with the bound last. */
type Row = readonly bigint[];

/**
 * The optimum of a small program by Fourier–Motzkin elimination, as `"p/q"` with `q > 0` in lowest terms; or `"infeasible"` or
 * `"unbounded"`. Variables are eliminated from `z ≤ c·x` and the constraints, until bounds on `z` alone are left.
 */
export function eliminatedOptimum({ sense, objective, rows, free }: SmallProgram): string {
  const sign = sense === "maximize" ? 1 : -1;
  const n = objective.length;
  let system: Row[] = rows.flatMap(({ coefficients, relation, bound }) => {
    const row = [0, ...coefficients, bound].map(BigInt);
    const opposite = row.map((entry) => -entry);
    return relation === "<=" ? [row] : relation === ">=" ? [opposite] : [row, opposite];
  });
  system.push([1n, ...objective.map((c) => BigInt(-sign * c)), 0n]);
  free.forEach((isFree, j) => {
    if (!isFree) system.push(Array.from({ length: n + 2 }, (_, k) => (k === j + 1 ? -1n : 0n)));
  });
  for (let j = 1; j <= n; j += 1) system = eliminated(system, j);
  if (system.some((row) => row[0] === 0n && row[n + 1]! < 0n)) return "infeasible";
  const bounds = system.filter((row) => row[0]! > 0n);
  if (bounds.length === 0) return "unbounded";
  const [q, p] = bounds
    .map((row) => [row[0]!, row[n + 1]!] as const)
    .reduce((least, next) => (next[1] * least[0] < least[1] * next[0] ? next : least));
  const common = greatestCommonDivisor(p, q);
  const [numerator, denominator] = [(BigInt(sign) * p) / common, q / common];
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

function eliminated(system: readonly Row[], j: number): Row[] {
  const kept = new Map<string, Row>();
  const keep = (row: Row): void => {
    const left = row.slice(0, -1);
    const common = left.reduce(greatestCommonDivisor, 0n);
    if (common === 0n) {
      if (row.at(-1)! < 0n) kept.set("contradiction", [...left, -1n]);
      return;
    }
    // Rows with the same left side up to a factor: the tightest bound is enough. Bounds stay comparable over the common divisor.
    const key = left.map((entry) => entry / common).join();
    const before = kept.get(key);
    if (before !== undefined) {
      const beforeCommon = before.slice(0, -1).reduce(greatestCommonDivisor, 0n);
      if (before.at(-1)! * common <= row.at(-1)! * beforeCommon) return;
    }
    kept.set(key, row);
  };
  const up = system.filter((row) => row[j]! > 0n);
  const down = system.filter((row) => row[j]! < 0n);
  for (const row of system) if (row[j] === 0n) keep(row);
  for (const a of up) for (const b of down) keep(a.map((entry, k) => entry * -b[j]! + b[k]! * a[j]!));
  return [...kept.values()];
}
