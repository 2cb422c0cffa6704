/**
 * # Arcs of the global Newton method
 *
 * The curve of equilibria of a game with a bonus, on fixed supports, from where it enters them to where it leaves them.
 *
 * *Notation.* With bonus `λ bᵢ(s)` on every strategy, `z = (y, λ)` holds the unknown probabilities `y` and `λ`: one more than there are
 * equations, so that solutions form curves. *Margins* are what must not be negative: the probabilities of the strategies in the
 * supports, and for every other strategy what it pays less than those inside.
 *
 * ## Implementation notes
 *
 * Steps along the tangent are corrected by Newton's method in the plane orthogonal to it. A step that needs a large correction is
 * halved. Where a margin becomes negative on a step, the point at which it vanishes is found by Newton's method with the margin as last
 * equation.
 *
 * @module
 */
import { gaussJordan } from "../../../linalg/gaussJordan.ts";
import type { LocalPayoffs, SupportedGame, Weights } from "./supportedGame.ts";

/** A margin: the probability of a strategy in the support, or the disadvantage of one outside. */
export interface Margin {
  readonly player: number;
  readonly strategy: number;
  /** Place in the support; −1 for a strategy outside. */
  readonly place: number;
}

/** A point of the curve with all that is known there. */
interface CurvePoint {
  readonly z: Float64Array;
  readonly weights: Weights;
  readonly local: LocalPayoffs;
}

/** How an arc ended: at a margin that vanishes, where `λ` passes zero or a bound, or in failure. */
export interface ArcEnd {
  readonly kind: "margin" | "crossing" | "outside" | "lost" | "stopped";
  readonly z: Float64Array;
  readonly margin?: Margin;
  /** Whether `λ` falls there. */
  readonly downwards?: boolean;
}

/** Limits of an arc. */
export interface ArcLimits {
  /** The curve is left where `|λ|` exceeds this. */
  readonly bound: number;
  /** Whether a curve that enters at no margin is followed to smaller `λ`. */
  readonly downwards: boolean;
  /** Counts a step; says whether to go on. */
  goOn(): boolean;
}

const FIRST_STEP = 0.1;
const LARGEST_STEP = 1;
const SMALLEST_STEP = 1e-10;
const CORRECTIONS = 6;
const CLOSE = 1e-12;
const BELOW_ZERO = -1e-11;

/** The curve on the supports of one game. */
export class NewtonArc {
  readonly #game: SupportedGame;
  readonly #bonus: readonly Float64Array[];
  readonly #size: number;
  readonly #rows: Float64Array;
  readonly #margins: readonly Margin[];

  constructor(game: SupportedGame, bonus: readonly Float64Array[]) {
    this.#game = game;
    this.#bonus = bonus;
    this.#size = game.unknowns + 1;
    this.#rows = new Float64Array(this.#size * (this.#size + 1));
    this.#margins = game.shape.flatMap((count, player) => {
      const own = game.supports[player] as readonly number[];
      return Array.from({ length: count }, (_, strategy) => ({ player, strategy, place: own.indexOf(strategy) }));
    });
  }

  /**
   * Follows the curve from a point at which a margin vanishes, into the side where it is positive.
   *
   * @param entry - The margin; without one the curve is followed as the limits say.
   */
  follow(start: Float64Array, entry: Margin | undefined, { bound, goOn, downwards }: ArcLimits): ArcEnd {
    let here = this.#at(start);
    const lost = (): ArcEnd => ({ kind: "lost", z: here.z });
    let tangent = this.#tangent(
      here,
      entry === undefined ? this.#lambdaRow(downwards ? -1 : 1) : this.#gradient(entry, here),
    );
    let length = FIRST_STEP;
    while (tangent !== null) {
      if (!goOn()) return { kind: "stopped", z: here.z };
      const next = this.#step(here, tangent, length);
      if (next === null) {
        length /= 4;
        if (length < SMALLEST_STEP) return lost();
        continue;
      }
      const end = this.#firstEnd(here, next.point, entry);
      if (end === "again") {
        length /= 4;
        if (length < SMALLEST_STEP) return lost();
        continue;
      }
      if (end !== undefined) return end;
      here = next.point;
      if (Math.abs(here.z.at(-1) as number) > bound) return { kind: "outside", z: here.z };
      tangent = this.#tangent(here, tangent);
      length = Math.min(LARGEST_STEP, next.easy ? 2 * length : length);
    }
    return lost();
  }

  #at(z: Float64Array): CurvePoint {
    const weights = this.#game.weights(z);
    return { z, weights, local: this.#game.around(weights) };
  }

  #lambda({ z }: CurvePoint): number {
    return z[this.#size - 1] as number;
  }

  #bonusOver(player: number, strategy: number, base: number): number {
    const own = this.#bonus[player] as Float64Array;
    return (own[strategy] as number) - (own[base] as number);
  }

  /** Writes the equations' derivatives, with the last row and all right sides free. */
  #writeEquations(point: CurvePoint): void {
    const width = this.#size + 1;
    this.#rows.fill(0);
    this.#game.writeSlopes(point.local, this.#rows, width);
    let row = 0;
    this.#game.supports.forEach((own, player) => {
      for (let l = 1; l < own.length; l += 1) {
        this.#rows[row * width + this.#size - 1] = this.#bonusOver(player, own[l] as number, own[0] as number);
        row += 1;
      }
    });
  }

  #residuals(point: CurvePoint): Float64Array {
    const result = this.#game.residuals(point.local);
    const lambda = this.#lambda(point);
    let row = 0;
    this.#game.supports.forEach((own, player) => {
      for (let l = 1; l < own.length; l += 1) {
        result[row] = (result[row] as number) + lambda * this.#bonusOver(player, own[l] as number, own[0] as number);
        row += 1;
      }
    });
    return result;
  }

  /** The solution of the equations with one more row; `null` where there is none. */
  #solved(point: CurvePoint, last: Float64Array, rightSides: (row: number) => number): Float64Array | null {
    const [n, width] = [this.#size, this.#size + 1];
    this.#writeEquations(point);
    this.#rows.set(last, (n - 1) * width);
    for (let row = 0; row < n; row += 1) this.#rows[row * width + n] = rightSides(row);
    if (gaussJordan(this.#rows, n, width) === 0) return null;
    return Float64Array.from({ length: n }, (_, row) => this.#rows[row * width + n] as number);
  }

  /** The unit tangent whose product with `direction` is positive. */
  #tangent(point: CurvePoint, direction: Float64Array): Float64Array | null {
    const found = this.#solved(point, direction, (row) => (row === this.#size - 1 ? 1 : 0));
    if (found === null) return null;
    const norm = Math.hypot(...found);
    return Number.isFinite(norm) && norm > 0 ? found.map((value) => value / norm) : null;
  }

  #lambdaRow(sign: number): Float64Array {
    const row = new Float64Array(this.#size);
    row[this.#size - 1] = sign;
    return row;
  }

  #step(
    from: CurvePoint,
    tangent: Float64Array,
    length: number,
  ): { readonly point: CurvePoint; readonly easy: boolean } | null {
    let point = this.#at(from.z.map((value, k) => value + length * (tangent[k] as number)));
    let moved = 0;
    for (let correction = 0; correction < CORRECTIONS; correction += 1) {
      const residuals = this.#residuals(point);
      const change = this.#solved(point, tangent, (row) => (row < residuals.length ? -(residuals[row] as number) : 0));
      if (change === null) return null;
      const size = Math.hypot(...change);
      moved += size;
      if (!(moved < 0.3 * length + CLOSE)) return null;
      if (size > 0) point = this.#at(point.z.map((value, k) => value + (change[k] as number)));
      if (size < CLOSE) return { point, easy: moved < 0.05 * length };
    }
    return null;
  }

  #margin({ player, strategy, place }: Margin, point: CurvePoint): number {
    if (place >= 0) return point.weights[player]?.[place] as number;
    const values = point.local.values[player] as Float64Array;
    const base = this.#game.supports[player]?.[0] as number;
    const gain = (values[strategy] as number) - (values[base] as number);
    return -(gain + this.#lambda(point) * this.#bonusOver(player, strategy, base));
  }

  #gradient({ player, strategy, place }: Margin, point: CurvePoint): Float64Array {
    const row = new Float64Array(this.#size);
    const first = this.#game.offsets[player] as number;
    if (place > 0) row[first + place - 1] = 1;
    else if (place === 0) row.fill(-1, first, first + (this.#game.counts[player] as number) - 1);
    else {
      const base = this.#game.supports[player]?.[0] as number;
      const slopes = point.local.slopes[player] as readonly (Float64Array | undefined)[];
      this.#game.writeSlope(slopes, [base, strategy], row, 0);
      row[this.#size - 1] = -this.#bonusOver(player, strategy, base);
    }
    return row;
  }

  /** What first ends the arc between two points: `again` where the step has to be shorter to tell. */
  #firstEnd(from: CurvePoint, to: CurvePoint, entry: Margin | undefined): ArcEnd | "again" | undefined {
    let end: ArcEnd | undefined;
    let last = to;
    for (;;) {
      let chosen: Margin | undefined;
      let earliest = Number.POSITIVE_INFINITY;
      for (const margin of this.#margins) {
        const after = this.#margin(margin, last);
        if (after >= BELOW_ZERO || isSame(margin, end?.margin)) continue;
        const before = Math.max(0, this.#margin(margin, from));
        if (isSame(margin, entry) && before < 1e-9) return "again";
        if (before / (before - after) < earliest) [chosen, earliest] = [margin, before / (before - after)];
      }
      if (end?.kind !== "crossing" && this.#lambda(from) * this.#lambda(last) < 0) {
        const [before, after] = [Math.abs(this.#lambda(from)), Math.abs(this.#lambda(last))];
        const share = before / (before + after);
        if (share < earliest) {
          const point = this.#vanishing(from, last, share, undefined);
          if (point === null) return "again";
          end = { kind: "crossing", z: point.z, downwards: this.#lambda(from) > 0 };
          last = point;
          continue;
        }
      }
      if (chosen === undefined) return end;
      const point = this.#vanishing(from, last, earliest, chosen);
      if (point === null) return "again";
      [end, last] = [{ kind: "margin", z: point.z, margin: chosen }, point];
    }
  }

  /** The point between two others at which a margin, or `λ`, vanishes. */
  #vanishing(from: CurvePoint, to: CurvePoint, share: number, margin: Margin | undefined): CurvePoint | null {
    let point = this.#at(from.z.map((value, k) => value + share * ((to.z[k] as number) - value)));
    const reach = Math.hypot(...to.z.map((value, k) => value - (from.z[k] as number)));
    let moved = 0;
    for (let correction = 0; correction < 2 * CORRECTIONS; correction += 1) {
      const residuals = this.#residuals(point);
      const rest = margin === undefined ? -this.#lambda(point) : -this.#margin(margin, point);
      const row = margin === undefined ? this.#lambdaRow(1) : this.#gradient(margin, point);
      const change = this.#solved(point, row, (k) => (k < residuals.length ? -(residuals[k] as number) : rest));
      if (change === null) return null;
      const size = Math.hypot(...change);
      moved += size;
      if (!(moved <= 1.5 * reach + CLOSE)) return null;
      if (size > 0) point = this.#at(point.z.map((value, k) => value + (change[k] as number)));
      if (size < CLOSE) return point;
    }
    return null;
  }
}

function isSame(a: Margin, b: Margin | undefined): boolean {
  return b !== undefined && a.player === b.player && a.strategy === b.strategy;
}
