/**
 * # Equilibria on supports, by Newton's method
 *
 * From a point far out on a branch of quantal responses to the equilibrium near it: the actions that are still played must be worth the
 * same to their decider.
 *
 * *Notation.* On the supports, the unknowns are the logarithms of probabilities; the equations are `u_a − u_b = 0` for each played action `a` and the most played `b` of the same decider,
 * and `Σ exp x = 1`.
 *
 * @module
 */
import { luFactorization, solveFactored } from "../../linalg/luFactorization.ts";
import type { QuantalGame } from "../quantal/quantalGame.ts";

const MAX_STEPS = 40;

/**
 * Probabilities of all actions, zero off the supports; `null` where Newton's method does not converge.
 *
 * @param logs - Where it begins.
 * @param threshold - Actions with at least this probability are in the supports.
 */
export function equilibriumOnSupports(game: QuantalGame, logs: Float64Array, threshold: number): Float64Array | null {
  const { size, firsts } = game;
  const isPlayed = (a: number): boolean => Math.exp(logs[a] as number) >= threshold;
  const played = Array.from({ length: size }, (_, a) => a).filter(isPlayed);
  const x = Float64Array.from(logs, (log, a) => (isPlayed(a) ? log : Number.NEGATIVE_INFINITY));
  const deciders = firsts.slice(1).map((end, k) => played.filter((a) => a >= (firsts[k] as number) && a < end));
  if (deciders.some((own) => own.length === 0)) return null;
  const anchors = deciders.map((own) => own.reduce((a, b) => ((logs[b] as number) > (logs[a] as number) ? b : a)));
  const width = played.length;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const worth = new Float64Array(size);
    const slopes = new Float64Array(size * size);
    game.derivative(x, worth, slopes);
    const matrix = new Float64Array(width * width);
    const residual = new Float64Array(width);
    let row = 0;
    deciders.forEach((own, k) => {
      const anchor = anchors[k] as number;
      for (const a of own) {
        if (a === anchor) {
          residual[row] = own.reduce((sum, b) => sum + Math.exp(x[b] as number), -1);
          own.forEach((b) => {
            matrix[row * width + played.indexOf(b)] = Math.exp(x[b] as number);
          });
        } else {
          residual[row] = (worth[a] as number) - (worth[anchor] as number);
          played.forEach((b, column) => {
            matrix[row * width + column] = (slopes[a * size + b] as number) - (slopes[anchor * size + b] as number);
          });
        }
        row += 1;
      }
    });
    const factored = luFactorization(matrix, width);
    if (factored.sign === 0) return null;
    const move = solveFactored(factored, residual);
    const length = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (!(length < 3)) return null;
    played.forEach((a, column) => {
      x[a] = (x[a] as number) - (move[column] as number);
    });
    if (length <= 1e-15 || (length < 1e-11 && length >= last)) return Float64Array.from(x, Math.exp);
    last = length;
  }
  return last < 1e-9 ? Float64Array.from(x, Math.exp) : null;
}
