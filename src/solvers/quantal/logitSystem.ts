/**
 * # The equations of logit quantal response
 *
 * Everybody's probabilities are the logit response to everybody's: `σₐ = exp(λ uₐ) / Σ_b exp(λ u_b)`, the sum over the actions of the same
 * decider.
 *
 * *Notation.* `xₐ = ln σₐ`, `yₐ = xₐ − λ uₐ(x)`, and sums run over the actions of `a`'s decider. `Fₐ(x, λ) = yₐ − Σ_c p_c y_c + Σ_c exp(x_c) − 1`, where
 * `p_c = exp(x_c) / Σ exp(x)`: zero if and only if probabilities sum to one and `y` is constant, which is the logit response. At
 * a solution, `∂Fₐ/∂x_b = [a = b] − λ (∂uₐ/∂x_b − Σ_c p_c ∂u_c/∂x_b)` and `∂Fₐ/∂λ = −(uₐ − Σ_c p_c u_c)`.
 *
 * ## Implementation notes
 *
 * Logarithms stay finite where probabilities vanish: those of strategies that nobody plays fall linearly in `λ`. The derivative is taken as at a
 * solution; beside one it is off by a share of `F`. In normal form a decider's own block of it is the identity. The exponential of `λ u` appears
 * nowhere, so that Newton's method reaches as far for large `λ` as for small. Columns smaller than rounding are set to those of the identity,
 * which takes the actions that matter to nobody out of the linear systems. Lengths weigh the logarithm of a probability with the probability:
 * `Σ σ dx²` is Fisher's metric.
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [McKelveyPalfrey1998], [Turocy2005] (in logarithms)
 *
 * @module
 */
import type { ContinuationSystem } from "../continuation/continuationSystem.ts";
import type { QuantalGame } from "./quantalGame.ts";

/** Below this, a column of the derivative is rounding. */
const NEGLIGIBLE = 1e-17;

/** The equations of the logit quantal response equilibria, with the game's scale as the unit of `1/λ`. */
export function logitSystem(game: QuantalGame): ContinuationSystem {
  const { size, firsts } = game;
  const worth = new Float64Array(size);
  const shares = new Float64Array(size);
  const columns = new Float64Array(size);
  return {
    size,
    parameterScale: 1,
    value(x, lambda, out) {
      game.worth(x, worth);
      for (let decider = 0; decider + 1 < firsts.length; decider += 1) {
        const [from, to] = [firsts[decider] as number, firsts[decider + 1] as number];
        const total = writeShares(x, from, to, shares);
        const meanWorth = mean(shares, worth, from, to);
        for (let a = from; a < to; a += 1) out[a] = (x[a] as number) - lambda * ((worth[a] as number) - meanWorth);
        const shift = total - 1 - mean(shares, out, from, to);
        for (let a = from; a < to; a += 1) out[a] = (out[a] as number) + shift;
      }
    },
    derivative(x, lambda, matrix, slope) {
      matrix.fill(0);
      game.derivative(x, worth, matrix);
      for (let decider = 0; decider + 1 < firsts.length; decider += 1) {
        const [from, to] = [firsts[decider] as number, firsts[decider + 1] as number];
        writeShares(x, from, to, shares);
        center(matrix, size, from, to, shares, lambda);
        const meanWorth = mean(shares, worth, from, to);
        for (let a = from; a < to; a += 1) slope[a] = meanWorth - (worth[a] as number);
      }
      dropNegligible(matrix, size, columns);
      for (let a = 0; a < size; a += 1) matrix[a * size + a] = (matrix[a * size + a] as number) + 1;
    },
    weights(x, _lambda, out) {
      for (let a = 0; a < size; a += 1) out[a] = Math.min(1, Math.exp(x[a] as number));
    },
  };
}

/** Writes the probabilities of one decider, made to sum to one. @returns Their sum before. */
function writeShares(x: Float64Array, from: number, to: number, shares: Float64Array): number {
  let total = 0;
  for (let a = from; a < to; a += 1) {
    const probability = Math.exp(x[a] as number);
    shares[a] = probability;
    total += probability;
  }
  for (let a = from; a < to; a += 1) shares[a] = (shares[a] as number) / total;
  return total;
}

/** `Σ p v` over one decider's actions. */
function mean(shares: Float64Array, values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let a = from; a < to; a += 1) sum += (shares[a] as number) * (values[a] as number);
  return sum;
}

/** `−λ (d − Σ p d)` in place, for the rows of one decider. */
function center(
  matrix: Float64Array,
  size: number,
  from: number,
  to: number,
  shares: Float64Array,
  lambda: number,
): void {
  const means = new Float64Array(size);
  for (let a = from; a < to; a += 1) {
    const [p, at] = [shares[a] as number, a * size];
    if (p === 0) continue;
    for (let b = 0; b < size; b += 1) means[b] = (means[b] as number) + p * (matrix[at + b] as number);
  }
  for (let a = from; a < to; a += 1) {
    const at = a * size;
    for (let b = 0; b < size; b += 1) matrix[at + b] = lambda * ((means[b] as number) - (matrix[at + b] as number));
  }
}

/** Sets columns whose entries are all negligible to zero. */
function dropNegligible(matrix: Float64Array, size: number, columns: Float64Array): void {
  columns.fill(0);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const entry = Math.abs(matrix[a * size + b] as number);
      if (entry > (columns[b] as number)) columns[b] = entry;
    }
  }
  for (let b = 0; b < size; b += 1) {
    if ((columns[b] as number) > NEGLIGIBLE) continue;
    for (let a = 0; a < size; a += 1) matrix[a * size + b] = 0;
  }
}
