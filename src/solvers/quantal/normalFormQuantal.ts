/**
 * # Quantal response in normal form
 *
 * *Notation.* `u_{ia}(σ) = Σ uᵢ(a, s₋ᵢ) Π_{j≠i} σⱼ(sⱼ)`, and `∂u_{ia}/∂x_{jb} = σ_{jb} · u_{ia}` where player `j` plays `b`.
 *
 * ## Implementation notes
 *
 * From player `i`'s payoffs against each `s₋ᵢ` the middle of their range is subtracted, which changes no response: what is left has the size of the
 * differences that matter, and nothing is lost to large payoffs that are common to all own strategies. The table of payoffs is contracted with
 * the others' strategies for each pair of players: a derivative costs `n(n − 1)` times the reading of a player's payoffs.
 *
 * @module
 */
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { firstActions, type QuantalGame } from "./quantalGame.ts";

/** The worth of strategies in a game in doubles. */
export function normalFormQuantal(game: NormalFormGame<number>): QuantalGame {
  const shape = shapeOf(game);
  const firsts = firstActions(shape);
  const size = firsts[shape.length] as number;
  const centered = shape.map((_, player) => centeredPayoffs(game, player));
  const scales = centered.map((own) => 2 * own.reduce((most, payoff) => Math.max(most, Math.abs(payoff)), 0));
  const scale = scales.reduce((a, b) => Math.max(a, b)) || 1;
  const tables = centered.map((own) => own.map((payoff) => payoff / scale));
  const probabilities = new Float64Array(size);
  const readProbabilities = (x: Float64Array): void => {
    for (let a = 0; a < size; a += 1) probabilities[a] = Math.exp(x[a] as number);
  };
  const context = { shape, firsts, probabilities };
  return {
    ...{ size, firsts, scale, scales },
    worth(x, out) {
      readProbabilities(x);
      tables.forEach((table, player) => {
        out.set(contractedExcept(context, table, player, player), firsts[player]);
      });
    },
    derivative(x, out, matrix) {
      readProbabilities(x);
      tables.forEach((table, player) => {
        const first = firsts[player] as number;
        const own = shape[player] as number;
        if (shape.length === 1) out.set(table, first);
        shape.forEach((count, other) => {
          if (other === player) return;
          const pair = contractedExcept(context, table, player, other);
          const [rowStep, columnStep] = player < other ? [count, 1] : [1, own];
          const from = firsts[other] as number;
          for (let a = 0; a < own; a += 1) {
            let sum = 0;
            for (let b = 0; b < count; b += 1) {
              const share = (pair[a * rowStep + b * columnStep] as number) * (probabilities[from + b] as number);
              matrix[(first + a) * size + from + b] = share;
              sum += share;
            }
            out[first + a] = sum;
          }
        });
      });
    },
  };
}

/** A player's payoffs, less the middle of the range of own payoffs against each profile of the others. */
function centeredPayoffs(game: NormalFormGame<number>, player: number): Float64Array {
  const shape = shapeOf(game);
  const payoffs = game.payoffs[player] as ArrayLike<number>;
  const [own, stride] = [shape[player] as number, strides(shape)[player] as number];
  const centered = new Float64Array(profileCount(game));
  for (let block = 0; block < centered.length; block += own * stride) {
    for (let rest = 0; rest < stride; rest += 1) {
      const from = block + rest;
      let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let a = 0; a < own; a += 1) {
        const payoff = payoffs[from + a * stride] as number;
        least = Math.min(least, payoff);
        greatest = Math.max(greatest, payoff);
      }
      const middle = least / 2 + greatest / 2;
      for (let a = 0; a < own; a += 1) centered[from + a * stride] = (payoffs[from + a * stride] as number) - middle;
    }
  }
  return centered;
}

interface Context {
  readonly shape: readonly number[];
  readonly firsts: readonly number[];
  readonly probabilities: Float64Array;
}

/** A table summed over the strategies of all players but two, or one where both are the same, with their probabilities. */
function contractedExcept(
  { shape, firsts, probabilities }: Context,
  table: Float64Array,
  first: number,
  second: number,
): Float64Array {
  let result = table;
  let inner = 1;
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const count = shape[player] as number;
    if (player === first || player === second) {
      inner *= count;
      continue;
    }
    const from = firsts[player] as number;
    result = contracted(result, probabilities.subarray(from, from + count), inner);
  }
  return result;
}

/** `Σ_k w_k table[(o · count + k) · inner + i]` for every `o` and `i`. */
function contracted(table: Float64Array, weights: Float64Array, inner: number): Float64Array {
  const count = weights.length;
  const result = new Float64Array(table.length / count);
  let at = 0;
  for (let target = 0; target < result.length; target += inner) {
    for (let k = 0; k < count; k += 1) {
      const weight = weights[k] as number;
      if (weight === 0) {
        at += inner;
        continue;
      }
      for (let i = 0; i < inner; i += 1) {
        result[target + i] = (result[target + i] as number) + weight * (table[at] as number);
        at += 1;
      }
    }
  }
  return result;
}
