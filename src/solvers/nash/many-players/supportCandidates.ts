/**
 * # Candidates on supports
 *
 * Profiles in doubles that look like equilibria with given supports: Newton's method from the middle of the mixed strategies and from
 * other points of them, kept where all probabilities are positive and no strategy pays more.
 *
 * ## Implementation notes
 *
 * Where at most two players mix, the equations are linear and one start is enough. The other starts come from a fixed seed.
 *
 * ## References
 *
 * - [PorterNudelmanShoham2008]
 *
 * @module
 */
import { type Rng, seededRng } from "../../../arithmetic/rng.ts";
import { newtonOnSupports } from "./newtonOnSupports.ts";
import type { ScaledGame } from "./scaledGame.ts";
import { SupportedGame, type Supports, type Weights } from "./supportedGame.ts";

/** Gains below this share of the payoffs' range are left to the check. */
const GAIN = 1e-9;
/** Points this close are one. */
const SAME = 1e-8;

/** The candidates on the supports, from at most so many starting points. */
export function supportCandidates(game: ScaledGame, supports: Supports, starts: number): number[][][] {
  const played = new SupportedGame(game, supports);
  if (played.unknowns === 0) {
    const pure = played.weights([]);
    return isBest(played, pure) ? [played.profile(pure)] : [];
  }
  if (!isBalanced(played.counts)) return [];
  const isLinear = played.counts.filter((count) => count > 1).length <= 2;
  const rng = seededRng(1);
  const found: Weights[] = [];
  for (let k = 0; k < (isLinear ? 1 : starts); k += 1) {
    const weights = newtonOnSupports(played, k === 0 ? middle(played.counts) : drawn(played.counts, rng));
    if (weights === null || !weights.every((own) => own.every((p) => p > 0))) continue;
    if (found.some((other) => distance(other, weights) < SAME) || !isBest(played, weights)) continue;
    found.push(weights);
  }
  return found.map((weights) => played.profile(weights));
}

/** Whether no player has more equations than the others have unknowns: else the equations have no solution but by chance. */
export function isBalanced(counts: readonly number[]): boolean {
  const unknowns = counts.reduce((sum, count) => sum + count - 1, 0);
  return counts.every((count) => 2 * (count - 1) <= unknowns);
}

function middle(counts: readonly number[]): Weights {
  return counts.map((count) => new Float64Array(count).fill(1 / count));
}

function drawn(counts: readonly number[], rng: Rng): Weights {
  return counts.map((count) => {
    const own = Float64Array.from({ length: count }, () => 0.02 + rng.next());
    const sum = own.reduce((a, b) => a + b, 0);
    return own.map((p) => p / sum);
  });
}

function isBest(played: SupportedGame, weights: Weights): boolean {
  const { values } = played.around(weights);
  return values.every((own, player) => {
    const inside = own[played.supports[player]?.[0] as number] as number;
    return own.every((payoff) => payoff <= inside + GAIN);
  });
}

function distance(a: Weights, b: Weights): number {
  return a.reduce(
    (most, own, i) => own.reduce((far, p, k) => Math.max(far, Math.abs(p - (b[i]?.[k] as number))), most),
    0,
  );
}
