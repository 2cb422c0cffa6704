/**
 * # Newton's method on supports
 *
 * The point at which every player is indifferent between the strategies of its support, from a point near it.
 *
 * @module
 */
import { gaussJordan } from "../../../linalg/gaussJordan.ts";
import type { SupportedGame, Weights } from "./supportedGame.ts";

/** Steps after which a point that has not been reached is not near. */
const MAX_STEPS = 30;
/** A step this small is rounding. */
const CONVERGED = 1e-14;
/** Beyond this distance from the mixed strategies nothing is looked for. */
const FAR = 4;

/** Weights at which all equations hold to the last digits; `null` where none are reached. They may be negative. */
export function newtonOnSupports(game: SupportedGame, start: Weights): Weights | null {
  const n = game.unknowns;
  const width = n + 1;
  const unknowns = new Float64Array(n);
  start.forEach((own, player) => {
    unknowns.set(own.subarray(1), game.offsets[player]);
  });
  const rows = new Float64Array(n * width);
  let weights = game.weights(unknowns);
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const local = game.around(weights);
    rows.fill(0);
    game.writeSlopes(local, rows, width);
    game.residuals(local).forEach((value, k) => {
      rows[k * width + n] = -value;
    });
    if (gaussJordan(rows, n, width) === 0) return null;
    let size = 0;
    for (let k = 0; k < n; k += 1) size = Math.max(size, Math.abs(rows[k * width + n] as number));
    if (!(size < FAR)) return null;
    const damping = Math.min(1, 1 / size);
    for (let k = 0; k < n; k += 1) unknowns[k] = (unknowns[k] as number) + damping * (rows[k * width + n] as number);
    weights = game.weights(unknowns);
    if (size < CONVERGED || (size < 1e-10 && size >= last)) return weights;
    last = size;
  }
  return null;
}
