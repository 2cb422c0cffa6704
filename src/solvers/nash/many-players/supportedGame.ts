/**
 * # Indifference on supports, in doubles
 *
 * Payoffs and their slopes where each player `i` mixes strategies of a support `Sᵢ`, and the equations that make `i` indifferent.
 *
 * *Notation.* `Sᵢ = (s₀, s₁, …)`; unknowns are the probabilities of `s₁, s₂, …`, player by player, and `s₀` gets the rest. Equation
 * `l` of player `i` says that `sₗ` pays as much as `s₀`.
 *
 * @module
 */
import { expectedTable } from "../../../games/normal-form/expectedTable.ts";
import { strides } from "../../../games/normal-form/normalFormGame.ts";
import { placedPayoffs } from "../../../games/normal-form/placedPayoffs.ts";
import type { ScaledGame } from "./scaledGame.ts";

/** Strategies of each player, from 0. */
export type Supports = readonly (readonly number[])[];

/** One list of probabilities a player. */
export type Weights = readonly Float64Array[];

/** Payoffs around a profile. */
export interface LocalPayoffs {
  /** For each player, the payoff of every own strategy. */
  readonly values: readonly Float64Array[];
  /**
   * For players `i` and `j`, at `[i][j]`: payoffs of `i` over the own strategies and those of `j`'s support, own strategies
   * first; `undefined` where `j` plays one strategy for sure, or is `i`.
   */
  readonly slopes: readonly (readonly (Float64Array | undefined)[])[];
}

/** A game with given supports. */
export class SupportedGame {
  /** Number of strategies of each player. */
  readonly shape: readonly number[];
  /** Sizes of the supports. */
  readonly counts: readonly number[];
  /** Number of each player's first unknown. */
  readonly offsets: readonly number[];
  /** Number of unknowns. */
  readonly unknowns: number;
  /** The supports. */
  readonly supports: Supports;
  readonly #tables: readonly Float64Array[];
  readonly #shapes: readonly (readonly number[])[];

  constructor({ shape, payoffs }: ScaledGame, supports: Supports) {
    this.shape = shape;
    this.supports = supports;
    this.counts = supports.map((own) => own.length);
    let first = 0;
    this.offsets = this.counts.map((count) => {
      first += count - 1;
      return first - count + 1;
    });
    this.unknowns = first;
    const steps = strides(shape);
    const everything = shape.map((count) => Array.from({ length: count }, (_, s) => s));
    this.#shapes = shape.map((count, player) => this.counts.map((size, i) => (i === player ? count : size)));
    this.#tables = payoffs.map((list, player) => {
      const offsets = supports.map((own, i) => (i === player ? (everything[i] as number[]) : own));
      const table = placedPayoffs<number>(list, { shape: this.#shapes[player] as number[], steps, start: 0, offsets });
      return table as Float64Array;
    });
  }

  /** The mixed strategies on the supports for values of the unknowns. */
  weights(unknowns: ArrayLike<number>): Weights {
    return this.counts.map((count, player) => {
      const own = new Float64Array(count);
      let rest = 1;
      for (let k = 1; k < count; k += 1) {
        own[k] = unknowns[(this.offsets[player] as number) + k - 1] as number;
        rest -= own[k] as number;
      }
      own[0] = rest;
      return own;
    });
  }

  /** Payoffs and slopes where the supports are played with these weights. */
  around(weights: Weights): LocalPayoffs {
    const slopes = this.#tables.map((table, i) =>
      this.counts.map((count, j) => {
        if (j === i || count === 1) return undefined;
        const shape = this.#shapes[i] as readonly number[];
        const kept = this.counts.map((_, direction) => direction === i || direction === j);
        const pairs = expectedTable(table, shape, weights, kept);
        return j > i ? pairs : transposed(pairs, count, shape[i] as number);
      }),
    );
    const values = this.#tables.map((table, i) => {
      const j = slopes[i]?.findIndex((pairs) => pairs !== undefined) as number;
      return j < 0
        ? table
        : product(slopes[i]?.[j] as Float64Array, weights[j] as Float64Array, this.shape[i] as number);
    });
    return { values, slopes };
  }

  /** Left sides of the equations. */
  residuals({ values }: LocalPayoffs): Float64Array {
    const result = new Float64Array(this.unknowns);
    let at = 0;
    this.supports.forEach((own, player) => {
      const payoffs = values[player] as Float64Array;
      const base = payoffs[own[0] as number] as number;
      for (let l = 1; l < own.length; l += 1) result[at++] = (payoffs[own[l] as number] as number) - base;
    });
    return result;
  }

  /** Writes the derivatives of the equations into rows of a wider matrix, each row from its beginning. */
  writeSlopes({ slopes }: LocalPayoffs, rows: Float64Array, width: number): void {
    this.supports.forEach((own, i) => {
      for (let l = 1; l < own.length; l += 1) {
        const row = ((this.offsets[i] as number) + l - 1) * width;
        this.writeSlope(
          slopes[i] as readonly (Float64Array | undefined)[],
          [own[l] as number, own[0] as number],
          rows,
          row,
        );
      }
    });
  }

  /** Writes the derivatives of what one strategy of a player gives beyond another. */
  writeSlope(
    slopes: readonly (Float64Array | undefined)[],
    [strategy, base]: readonly [number, number],
    rows: Float64Array,
    at: number,
  ): void {
    this.counts.forEach((count, j) => {
      const pairs = slopes[j];
      if (pairs === undefined) return;
      const [here, there] = [strategy * count, base * count];
      const origin = (pairs[here] as number) - (pairs[there] as number);
      for (let t = 1; t < count; t += 1) {
        rows[at + (this.offsets[j] as number) + t - 1] =
          (pairs[here + t] as number) - (pairs[there + t] as number) - origin;
      }
    });
  }

  /** The profile over all strategies. */
  profile(weights: Weights): number[][] {
    return this.shape.map((count, player) => {
      const own = new Array<number>(count).fill(0);
      this.supports[player]?.forEach((s, k) => {
        own[s] = weights[player]?.[k] as number;
      });
      return own;
    });
  }
}

/** A matrix stored with `rows` rows, stored column by column instead. */
function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < columns; k += 1) result[k * rows + i] = matrix[i * columns + k] as number;
  }
  return result;
}

function product(matrix: Float64Array, vector: Float64Array, rows: number): Float64Array {
  const result = new Float64Array(rows);
  const columns = vector.length;
  for (let i = 0; i < rows; i += 1) {
    let sum = 0;
    for (let k = 0; k < columns; k += 1) sum += (matrix[i * columns + k] as number) * (vector[k] as number);
    result[i] = sum;
  }
  return result;
}
