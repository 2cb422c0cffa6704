import { exact, type Rational } from "../../src/arithmetic/exact.ts";

/** The value and all extreme optimal strategies of a matrix game, as text, sorted. */
export interface MatrixGameFacts {
  readonly value: string;
  readonly rowStrategies: readonly string[];
  readonly columnStrategies: readonly string[];
}

/**
 * By the theorem of Shapley and Snow (1950): every pair of extreme optimal strategies solves the indifference equations of a square
 * submatrix, which have a unique solution. All submatrices are tried.
 */
export function shapleySnow(A: readonly (readonly number[])[]): MatrixGameFacts {
  const [m, n] = [A.length, A[0]!.length];
  const rowStrategies = new Set<string>();
  const columnStrategies = new Set<string>();
  let value = "";
  for (const I of subsets(m)) {
    for (const J of subsets(n)) {
      if (I.length !== J.length) continue;
      const y = indifferent(I.map((i) => J.map((j) => A[i]![j]!)));
      const x = indifferent(J.map((j) => I.map((i) => A[i]![j]!)));
      if (x === null || y === null) continue;
      const own = placed(x, I, m);
      const other = placed(y, J, n);
      if (own === null || other === null) continue;
      const guaranteed = A[0]!.map((_, j) => sum(own.map((p, i) => exact.mul(p, exact.from(A[i]![j]!))))).reduce(least);
      const heldTo = A.map((row) => sum(row.map((a, j) => exact.mul(other[j]!, exact.from(a)))))
        .map(exact.neg)
        .reduce(least);
      if (exact.compare(guaranteed, exact.neg(heldTo)) !== 0) continue;
      value = exact.format(guaranteed);
      rowStrategies.add(own.map(exact.format).join(" "));
      columnStrategies.add(other.map(exact.format).join(" "));
    }
  }
  return { value, rowStrategies: [...rowStrategies].sort(), columnStrategies: [...columnStrategies].sort() };
}

function subsets(n: number): number[][] {
  return Array.from({ length: 2 ** n - 1 }, (_, k) =>
    Array.from({ length: n }, (__, i) => i).filter((i) => ((k + 1) >> i) & 1),
  );
}

const sum = (values: readonly Rational[]): Rational => values.reduce((a, b) => exact.add(a, b), exact.zero);
const least = (a: Rational, b: Rational): Rational => (exact.compare(b, a) < 0 ? b : a);

/** Probabilities that make all rows equal, by elimination in fractions; `null` if they are not unique or not probabilities. */
function indifferent(M: readonly (readonly number[])[]): Rational[] | null {
  const k = M.length;
  const rows = [...M.map((row) => [...row, -1, 0]), [...new Array<number>(k).fill(1), 0, 1]].map((row) =>
    row.map((entry) => exact.from(entry)),
  );
  for (let c = 0; c <= k; c += 1) {
    const found = rows.findIndex((row, r) => r >= c && exact.compare(row[c]!, exact.zero) !== 0);
    if (found < 0) return null;
    [rows[c], rows[found]] = [rows[found]!, rows[c]!];
    const pivot = rows[c]!.map((entry) => exact.div(entry, rows[c]![c]!));
    rows[c] = pivot;
    for (let r = 0; r <= k; r += 1) {
      const factor = rows[r]![c]!;
      if (r !== c) rows[r] = rows[r]!.map((entry, j) => exact.sub(entry, exact.mul(factor, pivot[j]!)));
    }
  }
  return rows.slice(0, k).map((row) => row[k + 1]!);
}

function placed(values: readonly Rational[], places: readonly number[], length: number): Rational[] | null {
  if (values.some((value) => exact.compare(value, exact.zero) < 0)) return null;
  return Array.from({ length }, (_, i) => (places.includes(i) ? values[places.indexOf(i)]! : exact.zero));
}
