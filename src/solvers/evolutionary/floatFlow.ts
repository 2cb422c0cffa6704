/**
 * # The motion of shares in doubles
 *
 * The dynamics over flat lists of doubles, without allocation: for long integrations. The shares of one population follow those
 * of another.
 *
 * ## Implementation notes
 *
 * With two players payoffs are products of a matrix and a list of shares. Games of more players go through the tensors of
 * payoffs. Every formula is that of `src/games/population/dynamics.ts`, with which tests compare it.
 *
 * @module
 */

import type { DynamicsOptions } from "../../games/population/dynamics.ts";
import { logitChoice, motionOf } from "../../games/population/dynamics.ts";
import { type PopulationGame, populationPayoffs } from "../../games/population/populationGame.ts";

/** Writes the motion at a state into `slopes`. */
export type FloatFlow = (state: Float64Array, slopes: Float64Array) => void;

/** Writes the payoffs at a state. */
type FloatPayoffs = (state: Float64Array, payoffs: Float64Array) => void;

/** Where the shares of each population begin, and where the last one's end. */
export function offsetsOf({ strategies }: PopulationGame<unknown>): readonly number[] {
  const offsets = [0];
  for (const own of strategies) offsets.push(offsets.at(-1)! + own.length);
  return offsets;
}

/** The motion under a dynamics; its parameters are checked. */
export function floatFlow(population: PopulationGame<number>, options: DynamicsOptions, caller: string): FloatFlow {
  const { dynamics = "replicator", mutation, noise = 1 } = options;
  const plain = motionOf(population, options, caller);
  const offsets = offsetsOf(population);
  const { game, matching } = population;
  if (matching === "one" && game.players.length === 2 && kernels[dynamics] === replicator && mutation === undefined) {
    return replicatorOfMatrix(Float64Array.from(game.payoffs[0]!), offsets[1]!);
  }
  const payoffsAt = floatPayoffs(population, offsets);
  const payoffs = new Float64Array(offsets.at(-1)!);
  const kernel = mutation === undefined ? kernels[dynamics] : undefined;
  return (state, slopes) => {
    payoffsAt(state, payoffs);
    for (let p = 0; p + 1 < offsets.length; p += 1) {
      const from = offsets[p]!;
      const to = offsets[p + 1]!;
      if (kernel !== undefined) kernel(state, payoffs, slopes, from, to);
      else if (dynamics === "logit") {
        const choice = logitChoice(Array.from(payoffs.subarray(from, to)), noise);
        for (let i = from; i < to; i += 1) slopes[i] = choice[i - from]! - state[i]!;
      } else slopes.set(plain(Array.from(state.subarray(from, to)), Array.from(payoffs.subarray(from, to)), p), from);
    }
  };
}

function floatPayoffs(population: PopulationGame<number>, offsets: readonly number[]): FloatPayoffs {
  const { game, matching, strategies } = population;
  if (game.players.length !== 2) {
    return (state, payoffs) => {
      const shares = strategies.map((_, p) => Array.from(state.subarray(offsets[p], offsets[p + 1])));
      for (const [p, own] of populationPayoffs(population, shares).entries()) payoffs.set(own, offsets[p]);
    };
  }
  const [m, n] = game.strategies.map((own) => own.length) as [number, number];
  const A = Float64Array.from(game.payoffs[0]!);
  if (matching === "one") return (state, payoffs) => product(A, m, n, state, 0, payoffs, 0);
  const transposed = Float64Array.from({ length: m * n }, (_, k) => game.payoffs[1]![(k % m) * n + Math.floor(k / m)]!);
  return (state, payoffs) => {
    product(A, m, n, state, m, payoffs, 0);
    product(transposed, n, m, state, 0, payoffs, m);
  };
}

/** The replicator dynamics of one population and a matrix, in one pass: what long runs are made of. */
function replicatorOfMatrix(A: Float64Array, m: number): FloatFlow {
  const payoffs = new Float64Array(m);
  return (state, slopes) => {
    let mean = 0;
    for (let i = 0, k = 0; i < m; i += 1) {
      let sum = 0;
      for (let j = 0; j < m; j += 1, k += 1) sum += A[k]! * state[j]!;
      payoffs[i] = sum;
      mean += state[i]! * sum;
    }
    for (let i = 0; i < m; i += 1) slopes[i] = state[i]! * (payoffs[i]! - mean);
  };
}

/** `target[to + i] = Σ_j matrix[i, j] source[from + j]`. */
function product(
  matrix: Float64Array,
  rows: number,
  columns: number,
  source: Float64Array,
  from: number,
  target: Float64Array,
  to: number,
): void {
  for (let i = 0, k = 0; i < rows; i += 1) {
    let sum = 0;
    for (let j = 0; j < columns; j += 1, k += 1) sum += matrix[k]! * source[from + j]!;
    target[to + i] = sum;
  }
}

/** Writes the motion of the shares `from … to − 1`. */
type Kernel = (state: Float64Array, payoffs: Float64Array, slopes: Float64Array, from: number, to: number) => void;

const replicator: Kernel = (state, payoffs, slopes, from, to) => {
  let mean = 0;
  for (let i = from; i < to; i += 1) mean += state[i]! * payoffs[i]!;
  for (let i = from; i < to; i += 1) slopes[i] = state[i]! * (payoffs[i]! - mean);
};

const bnn: Kernel = (state, payoffs, slopes, from, to) => {
  let mean = 0;
  for (let i = from; i < to; i += 1) mean += state[i]! * payoffs[i]!;
  let total = 0;
  for (let i = from; i < to; i += 1) total += Math.max(0, payoffs[i]! - mean);
  for (let i = from; i < to; i += 1) slopes[i] = Math.max(0, payoffs[i]! - mean) - state[i]! * total;
};

const smith: Kernel = (state, payoffs, slopes, from, to) => {
  for (let i = from; i < to; i += 1) {
    let [gains, losses] = [0, 0];
    for (let j = from; j < to; j += 1) {
      const better = payoffs[i]! - payoffs[j]!;
      if (better > 0) gains += state[j]! * better;
      else losses -= better;
    }
    slopes[i] = gains - state[i]! * losses;
  }
};

/** Pairwise proportional imitation has the mean motion of the replicator dynamics. */
const kernels: Readonly<Record<string, Kernel>> = { replicator, imitation: replicator, bnn, smith };
