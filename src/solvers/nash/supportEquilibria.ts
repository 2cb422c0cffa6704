/**
 * # Equilibria by support
 *
 * For each pair of supports `(I, J)`, an equilibrium in which exactly `I` and `J` are played, if there is one.
 *
 * *Notation.* `x` must be zero outside `I`, positive in `I`, and make all of `J` best responses; `y` likewise with `I` and `J` exchanged.
 * The first and the last bound a face of the row player's {@link ResponseRegion}.
 *
 * ## Implementation notes
 *
 * For a given `I`, the sets `J` are built up strategy by strategy. As soon as the face is empty no larger `J` is looked at. An empty
 * face means that some mixture of the column player's strategies beats the chosen ones whenever the row player stays in `I`: the
 * chosen ones are conditionally dominated, by a pure or a mixed strategy. Doubles propose the mixture, integers check it. The faces
 * that are left are solved in integers.
 *
 * Where a face is more than a point, the mean of its vertices is taken: it is positive wherever any point of the face is.
 *
 * ## References
 *
 * - [PorterNudelmanShoham2008]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { subsets } from "../../games/normal-form/undominatedSupports.ts";
import type { SolverResult } from "../../games/solverResult.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import type { WeightsPair } from "./extremeEquilibria.ts";
import { responseRegions } from "./responseRegion.ts";
import { SupportFaces } from "./supportFaces.ts";

/** A support of each player, by numbers of strategies from 0, in increasing order. */
export type SupportPair = readonly [readonly number[], readonly number[]];

/** Which pairs of supports are looked at, and when the search ends. */
export interface SupportEquilibriaOptions {
  /** Whether both supports must have the same size. */
  readonly sizes: "equal" | "all";
  /** Largest size of a support. @defaultValue no limit */
  readonly maxSize?: number;
  /** Only these pairs, in this order, whatever their sizes. @defaultValue all pairs of the sizes wanted */
  readonly supports?: readonly SupportPair[];
  /** Number of equilibria after which the search ends. @defaultValue no limit */
  readonly count?: number;
  /** Most faces looked at. @defaultValue no limit */
  readonly maxNodes?: number;
  /** Polled at every face. */
  readonly control?: Control;
}

/**
 * One equilibrium for each pair of supports that has any, in the order in which the pairs are looked at: by difference of sizes, then
 * by size, then lexicographically.
 *
 * One iteration is one face looked at.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @param B - Payoffs of the column player, `m × n`.
 */
export function supportEquilibria(
  A: IntegerMatrix,
  B: IntegerMatrix,
  options: SupportEquilibriaOptions,
): SolverResult<WeightsPair> {
  const search = new SupportSearch(A, B, options);
  search.run();
  return {
    status: search.stopped ? "limit" : search.solutions.length > 0 ? "solved" : "none",
    method: "support-enumeration",
    iterations: search.nodes,
    solutions: search.solutions,
  };
}

class SupportSearch {
  nodes = 0;
  stopped = false;
  readonly solutions: WeightsPair[] = [];
  private readonly options: SupportEquilibriaOptions;
  private readonly rows: SupportFaces;
  private readonly columns: SupportFaces;
  private readonly shape: readonly [number, number];

  constructor(A: IntegerMatrix, B: IntegerMatrix, options: SupportEquilibriaOptions) {
    this.options = options;
    const [first, second] = responseRegions(A, B);
    this.rows = new SupportFaces(first);
    this.columns = new SupportFaces(second);
    this.shape = [first.own, second.own];
  }

  run(): void {
    if (this.options.supports !== undefined) {
      for (const [I, J] of this.options.supports) {
        if (this.isFinished()) return;
        this.rows.restrict(I);
        if (this.addAll(this.rows, J)) this.tryPair(I, J);
      }
      return;
    }
    for (const [k, l] of this.sizes()) {
      for (const I of subsets(this.shape[0], k)) {
        if (this.isFinished()) return;
        this.rows.restrict(I);
        this.extend(I, [], l);
      }
    }
  }

  /** Pairs of sizes in the order of the search. */
  private sizes(): [number, number][] {
    const { sizes, maxSize = Number.POSITIVE_INFINITY } = this.options;
    const pairs: [number, number][] = [];
    for (let k = 1; k <= Math.min(this.shape[0], maxSize); k += 1) {
      for (let l = 1; l <= Math.min(this.shape[1], maxSize); l += 1) if (k === l || sizes === "all") pairs.push([k, l]);
    }
    return pairs.sort(([a, b], [c, d]) => Math.abs(a - b) - Math.abs(c - d) || a + b - c - d || a - c);
  }

  /** Tries all supports of the column player that start with `J` and have size `size`. */
  private extend(I: readonly number[], J: readonly number[], size: number): void {
    if (J.length === size) {
      this.tryPair(I, J);
      return;
    }
    const last = this.shape[1] - (size - J.length);
    for (let j = (J.at(-1) ?? -1) + 1; j <= last; j += 1) {
      if (this.isFinished()) return;
      if (this.mayGoOn() && this.rows.add(j)) {
        this.extend(I, [...J, j], size);
        this.rows.back();
      }
    }
  }

  private addAll(faces: SupportFaces, best: readonly number[]): boolean {
    return best.every((j) => this.mayGoOn() && faces.add(j));
  }

  private tryPair(I: readonly number[], J: readonly number[]): void {
    this.columns.restrict(J);
    if (!this.addAll(this.columns, I)) return;
    const goOn = (): boolean => this.mayGoOn();
    const x = this.rows.interior(goOn);
    const y = x && this.columns.interior(goOn);
    if (x === null || y === null) return;
    this.solutions.push([x, y]);
  }

  private isFinished(): boolean {
    return this.stopped || this.solutions.length >= (this.options.count ?? Number.POSITIVE_INFINITY);
  }

  private mayGoOn(): boolean {
    const { maxNodes = Number.POSITIVE_INFINITY, control } = this.options;
    if (this.nodes >= maxNodes || control?.checkpoint() === "stop") this.stopped = true;
    if (!this.stopped) this.nodes += 1;
    return !this.stopped;
  }
}
