/**
 * # Exact faces
 *
 * Whether a face of a {@link ResponseRegion} is empty, and all its vertices, in integers.
 *
 * ## Implementation notes
 *
 * The slacks of the given labels are made least one after another by the simplex method with lexicographic ties. A slack that is zero
 * without leaving the basis keeps its row, and its nonbasic positive summands are tight on the face as well. In the remaining columns
 * the perturbed face is a simple polytope, whose vertices are visited along its edges; every vertex of the face is the limit of one of
 * them, perhaps of several.
 *
 * ## References
 *
 * - [vonStengel2007] §3.6 for the lexicographic rule
 *
 * @module
 */
import { greatestCommonDivisor } from "../../arithmetic/integer.ts";
import type { Weights } from "../../games/normal-form/enumerationTrace.ts";
import { type IntegerTableau, integerTableau } from "../../linalg/integerTableau.ts";
import type { ResponseRegion } from "./responseRegion.ts";

/** The equations of a face, by own strategies not played and the other's best responses. */
export interface FaceEquations {
  /** For each own strategy, whether it is not played. */
  readonly notPlayed: readonly boolean[];
  /** For each of the other player's strategies, whether it is a best response. */
  readonly best: readonly boolean[];
}

/** A nonempty face, at one of its vertices. */
export interface NonemptyFace {
  readonly kind: "nonempty";
  readonly tableau: IntegerTableau;
  /** The nonbasic labels that are zero on the whole face. */
  readonly tight: ReadonlySet<number>;
  /** The rows of labels that are zero on the whole face. */
  readonly zeroRows: readonly ZeroRow[];
}

/** An empty face, with the multipliers that prove it. */
export interface EmptyFace {
  readonly kind: "empty";
  readonly multipliers: readonly bigint[];
}

/** A row `D s = Σ −a_c z_c` with nonnegative summands, of which those in `columns` are not zero for other reasons. */
export interface ZeroRow {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Decides whether a face is empty. */
export function exactFace(region: ResponseRegion, equations: FaceEquations): NonemptyFace | EmptyFace {
  const { own, others, ownLabel, otherLabel, payoffs } = region;
  const played = Array.from({ length: own }, (_, i) => i).filter((i) => equations.notPlayed[i] !== true);
  if (played.length === 0) return { kind: "empty", multipliers: new Array<bigint>(others).fill(0n) };
  const entries: bigint[] = [];
  for (let j = 0; j < others; j += 1) {
    for (const i of played) entries.push(payoffs[j * own + i] as bigint);
    entries.push(1n);
  }
  const tableau = integerTableau(
    { rows: others, columns: played.length + 1, entries },
    {
      basic: Array.from({ length: others }, (_, j) => otherLabel + j),
      nonbasic: played.map((i) => ownLabel + i),
    },
  );
  const tight = new Set<number>();
  const zeroRows: ZeroRow[] = [];
  for (let j = 0; j < others; j += 1) {
    if (equations.best[j] !== true) continue;
    const row = makeTight(tableau, otherLabel + j, tight, zeroRows);
    if (row >= 0) return { kind: "empty", multipliers: multipliersOf(region, tableau, row, zeroRows, 1n) };
  }
  return { kind: "nonempty", tableau, tight, zeroRows };
}

/** Makes a label tight; returns the row that proves that it cannot be, or −1. */
function makeTight(tableau: IntegerTableau, label: number, tight: Set<number>, zeroRows: ZeroRow[]): number {
  const right = tableau.columns - 1;
  for (;;) {
    const row = indexOf(tableau.basic, label);
    if (row < 0) {
      tight.add(label);
      return -1;
    }
    let entering = -1;
    for (let c = 0; c < right && entering < 0; c += 1) {
      if (tableau.sign(row, c) > 0 && !tight.has(tableau.nonbasic[c] as number)) entering = c;
    }
    if (entering < 0) {
      if (tableau.sign(row, right) > 0) return row;
      const columns = Array.from({ length: right }, (_, c) => c).filter(
        (c) => tableau.sign(row, c) < 0 && !tight.has(tableau.nonbasic[c] as number),
      );
      for (const c of columns) tight.add(tableau.nonbasic[c] as number);
      zeroRows.push({ row, columns });
      return -1;
    }
    tableau.pivot(tableau.ratioRow(entering), entering);
  }
}

/** The multipliers that prove a label of the other player to be a best response on the whole face; `null` if it is not. */
export function bestResponseMultipliers(region: ResponseRegion, face: NonemptyFace, label: number): bigint[] | null {
  const { tableau, tight, zeroRows } = face;
  const row = indexOf(tableau.basic, label);
  if (row < 0) return null;
  for (let c = 0; c < tableau.columns; c += 1) {
    const isRightSide = c === tableau.columns - 1;
    if (tableau.sign(row, c) !== 0 && (isRightSide || !tight.has(tableau.nonbasic[c] as number))) return null;
  }
  return multipliersOf(region, tableau, row, zeroRows, -1n);
}

/**
 * The multipliers of `±(D s + Σ a_c z_c = b)` with `±b ≥ 0` and `±a_c ≤ 0` in all columns but those of labels decided to be tight and
 * those that zero rows made tight; enough of each zero row is added to make `±a_c ≤ 0` there as well.
 */
function multipliersOf(
  { others, otherLabel }: ResponseRegion,
  tableau: IntegerTableau,
  row: number,
  zeroRows: readonly ZeroRow[],
  sign: bigint,
): bigint[] {
  const right = tableau.columns - 1;
  let coefficients = Array.from({ length: right + 1 }, (_, c) => sign * tableau.entry(row, c));
  let basics = [{ label: tableau.basic[row] as number, coefficient: sign * tableau.determinant() }];
  // Later zero rows may be positive in columns of earlier ones, but not the other way round.
  for (const zero of [...zeroRows].reverse()) {
    let [times, over] = [0n, 1n];
    for (const c of zero.columns) {
      const [needed, size] = [coefficients[c] as bigint, -tableau.entry(zero.row, c)];
      if (needed * over > times * size) [times, over] = [needed, size];
    }
    if (times === 0n) continue;
    coefficients = coefficients.map((value, c) => value * over + times * tableau.entry(zero.row, c));
    basics = basics.map(({ label, coefficient }) => ({ label, coefficient: coefficient * over }));
    basics.push({ label: tableau.basic[zero.row] as number, coefficient: times * tableau.determinant() });
  }
  const multipliers = new Array<bigint>(others).fill(0n);
  const add = (label: number, value: bigint): void => {
    const other = label - otherLabel;
    if (other >= 0 && other < others) multipliers[other] = (multipliers[other] as bigint) + value;
  };
  for (let c = 0; c < right; c += 1) add(tableau.nonbasic[c] as number, -(coefficients[c] as bigint));
  for (const { label, coefficient } of basics) add(label, -coefficient);
  // The right side makes the sum zero, and every inequality strict.
  add(tableau.basic[row] as number, coefficients[right] as bigint);
  return multipliers;
}

/**
 * All vertices of a nonempty face, each as integers without a common divisor; `null` if `goOn` refused a further step.
 *
 * @param goOn - Asked once for every vertex of the perturbed face.
 */
export function faceVertices(region: ResponseRegion, face: NonemptyFace, goOn: () => boolean): Weights[] | null {
  const { tableau } = face;
  const free = Array.from({ length: tableau.columns - 1 }, (_, c) => c).filter(
    (c) => !face.tight.has(tableau.nonbasic[c] as number),
  );
  const seen = new Set<string>();
  const vertices = new Map<string, Weights>();
  const path: { readonly row: number; readonly column: number; next: number }[] = [];
  const byRows = tableau.rows < free.length;
  /** The basis after an exchange, told by the shorter of both lists of labels that tell it. */
  const key = (row: number, column: number): string => {
    const labels = byRows ? Array.from(tableau.basic) : free.map((c) => tableau.nonbasic[c] as number);
    if (row >= 0) {
      const [entering, leaving] = [tableau.nonbasic[column] as number, tableau.basic[row] as number];
      if (byRows) labels[row] = entering;
      else labels[labels.indexOf(entering)] = leaving;
    }
    return labels.sort((a, b) => a - b).join();
  };
  const arrive = (row: number, column: number): boolean => {
    const vertex = currentVertex(region, tableau);
    // The origin is no mixed strategy.
    if (vertex !== null) vertices.set(vertex.join(), vertex);
    path.push({ row, column, next: 0 });
    return goOn();
  };
  seen.add(key(-1, -1));
  if (!arrive(-1, -1)) return null;
  while (path.length > 0) {
    const here = path.at(-1) as (typeof path)[number];
    const column = free[here.next];
    if (column === undefined) {
      // A pivot at the same place goes back.
      if (here.row >= 0) tableau.pivot(here.row, here.column);
      path.pop();
      continue;
    }
    here.next += 1;
    const row = tableau.ratioRow(column);
    const neighbor = key(row, column);
    if (seen.has(neighbor)) continue;
    seen.add(neighbor);
    tableau.pivot(row, column);
    if (!arrive(row, column)) return null;
  }
  return [...vertices.values()];
}

function currentVertex({ own, ownLabel }: ResponseRegion, tableau: IntegerTableau): Weights | null {
  const weights = new Array<bigint>(own).fill(0n);
  for (let r = 0; r < tableau.rows; r += 1) {
    const i = (tableau.basic[r] as number) - ownLabel;
    if (i >= 0 && i < own) weights[i] = tableau.entry(r, tableau.columns - 1);
  }
  return weights.every((weight) => weight === 0n) ? null : reduced(weights);
}

/** Nonnegative integers, not all zero, divided by their greatest common divisor. */
export function reduced(weights: readonly bigint[]): Weights {
  const divisor = weights.reduce(greatestCommonDivisor, 0n);
  return divisor === 1n ? weights : weights.map((weight) => weight / divisor);
}

function indexOf(labels: ArrayLike<number>, label: number): number {
  for (let k = 0; k < labels.length; k += 1) if (labels[k] === label) return k;
  return -1;
}
