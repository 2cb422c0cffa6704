/**
 * # Iterated polymatrix approximation
 *
 * Near a profile, a game for many players is nearly a polymatrix game: the one with the same payoffs and slopes there. Its equilibrium is
 * the next profile, and a profile that is its own successor is an equilibrium of the game.
 *
 * *Notation.* At `σ`, `A_ij(s, t) = uᵢ(s, t, σ₋ᵢⱼ) − (n − 2)/(n − 1) · uᵢ(s, σ₋ᵢ)`, so that `Σ_j A_ij τ_j` agrees with `uᵢ(s, τ₋ᵢ)` at `τ = σ` and to
 * first order around.
 *
 * ## Implementation notes
 *
 * Each polymatrix game is solved by Lemke's method. After each, Newton's method is tried on the supports that it has found, which ends the
 * iteration as soon as these are right. Where it does not settle, steps are shortened, and after a number of them a new start is taken.
 *
 * ## References
 *
 * - [GovindanWilson2004]
 *
 * @module
 */
import { seededRng } from "../../../arithmetic/rng.ts";
import type { Control } from "../../../games/control.ts";
import { LemkeInDoubles } from "./lemkeInDoubles.ts";
import { polishedProfile } from "./polishedProfile.ts";
import type { ScaledGame } from "./scaledGame.ts";
import { SupportedGame } from "./supportedGame.ts";

/** When the search ends. */
export interface ApproximationLimits {
  /** Most starts. */
  readonly maxStarts: number;
  /** Most polymatrix games from one start. */
  readonly maxSteps: number;
  /** Polled before every polymatrix game. */
  readonly control?: Control | undefined;
}

/** A profile in doubles, if one was reached. */
export interface ApproximationFound {
  readonly status: "solved" | "limit" | "unknown";
  readonly profile: number[][] | null;
  /** Number of polymatrix games solved. */
  readonly steps: number;
}

/** The first profile that a start leads to and `accept` takes. */
export function polymatrixApproximations(
  game: ScaledGame,
  { maxStarts, maxSteps, control }: ApproximationLimits,
  accept: (profile: number[][]) => boolean,
): ApproximationFound {
  const whole = new SupportedGame(
    game,
    game.shape.map((count) => Array.from({ length: count }, (_, s) => s)),
  );
  const problem = new LemkeInDoubles(whole.unknowns + 2 * game.shape.length);
  const rng = seededRng(1);
  let steps = 0;
  for (let start = 0; start < maxStarts; start += 1) {
    let profile = game.shape.map((count) => {
      const own = new Float64Array(count).fill(1);
      if (start > 0) for (let s = 0; s < count; s += 1) own[s] = rng.next() ** 3 + 1e-3;
      return summingToOne(own);
    });
    for (let step = 0; step < maxSteps; step += 1) {
      if (control?.checkpoint() === "stop") return { status: "limit", profile: null, steps };
      steps += 1;
      const next = approximateEquilibrium(whole, problem, profile);
      if (next === null) break;
      const polished = polishedProfile(game, next);
      if (polished !== null && accept(polished)) return { status: "solved", profile: polished, steps };
      const length = 1 / (1 + Math.floor(step / 5));
      profile = profile.map((own, i) => own.map((p, s) => p + length * ((next[i]?.[s] as number) - p)));
    }
  }
  return { status: "unknown", profile: null, steps };
}

/** The equilibrium of the polymatrix game that agrees with the game at a profile. */
function approximateEquilibrium(
  whole: SupportedGame,
  problem: LemkeInDoubles,
  profile: readonly Float64Array[],
): Float64Array[] | null {
  const { shape, offsets } = whole;
  const players = shape.length;
  const starts = offsets.map((offset, player) => offset + player);
  const count = whole.unknowns + players;
  const size = count + players;
  const { values, slopes } = whole.around(profile);
  const { matrix } = problem;
  shape.forEach((own, i) => {
    for (let s = 0; s < own; s += 1) {
      const row = ((starts[i] as number) + s) * size;
      const value = values[i]?.[s] as number;
      const shifted = 2 + ((players - 2) / (players - 1)) * value;
      for (let j = 0; j < players; j += 1) {
        if (i === j) continue;
        const other = shape[j] as number;
        const pairs = slopes[i]?.[j];
        const at = row + (starts[j] as number);
        // Where the other player has one strategy there is no table of slopes.
        for (let t = 0; t < other; t += 1) {
          matrix[at + t] = shifted - (pairs === undefined ? value : (pairs[s * other + t] as number));
        }
      }
      matrix[row + count + i] = -1;
      matrix[(count + i) * size + (starts[i] as number) + s] = 1;
    }
  });
  const z = problem.solution(Array.from({ length: size }, (_, k) => (k < count ? 0 : -1)));
  if (z === null) return null;
  const result = shape.map((own, i) => {
    return summingToOne(z.slice(starts[i], (starts[i] as number) + own));
  });
  return result.every((own) => Number.isFinite(own[0])) ? result : null;
}

/** Weights divided by their sum, in place. */
function summingToOne(weights: Float64Array): Float64Array {
  let sum = 0;
  for (let s = 0; s < weights.length; s += 1) sum += weights[s] as number;
  for (let s = 0; s < weights.length; s += 1) weights[s] = (weights[s] as number) / sum;
  return weights;
}
