/**
 * # The global Newton method
 *
 * A bonus `λ bᵢ(s)` on every strategy makes one pure profile the only equilibrium if `λ` is large. As `λ` changes, equilibria form a
 * curve; where it passes `λ = 0` it meets an equilibrium of the game.
 *
 * ## Implementation notes
 *
 * The curve consists of arcs on which the supports stay the same ({@link NewtonArc}). Where a probability vanishes the strategy leaves the
 * support, and its disadvantage grows from zero on the next arc; where a disadvantage vanishes the strategy enters, and its probability
 * grows. That settles which way to go, without determinants. For almost every bonus the curve leads from `λ = ∞` to `λ = −∞`.
 *
 * ## References
 *
 * - [GovindanWilson2003]
 *
 * @module
 */
import type { Control } from "../../../games/control.ts";
import type { SolverStatus } from "../../../games/solverResult.ts";
import { type Margin, NewtonArc } from "./newtonArc.ts";
import type { ScaledGame } from "./scaledGame.ts";
import { SupportedGame } from "./supportedGame.ts";

/** When the path ends. */
export interface GlobalNewtonLimits {
  /** Number of equilibria after which the path is left. */
  readonly count: number;
  /** Most steps along the path. */
  readonly maxSteps: number;
  /** Polled at every step. */
  readonly control?: Control | undefined;
}

/** What a path met. */
export interface GlobalNewtonFound {
  /** `solved` where the path was followed to its end or to the number of equilibria wanted; `unknown` where it was lost. */
  readonly status: SolverStatus;
  /** The equilibria in the order of the path, in doubles. */
  readonly profiles: readonly number[][][];
  /** Number of steps. */
  readonly steps: number;
}

/**
 * Follows the path of a bonus.
 *
 * @param bonus - One number a strategy; for each player one of them is the largest.
 */
export function globalNewtonPath(
  game: ScaledGame,
  bonus: readonly Float64Array[],
  { count, maxSteps, control }: GlobalNewtonLimits,
): GlobalNewtonFound {
  const favorites = bonus.map((own) => own.indexOf(Math.max(...own)));
  // Payoffs run from 0 to 1: beyond this λ the favorite strategies are dominant.
  const bound = 1.5 / Math.min(...bonus.map((own, i) => leastLead(own, favorites[i] as number)));
  const profiles: number[][][] = [];
  let steps = 0;
  let stopped = false;
  const goOn = (): boolean => {
    stopped = steps >= maxSteps || control?.checkpoint() === "stop";
    if (!stopped) steps += 1;
    return !stopped;
  };
  let supports: number[][] = favorites.map((favorite) => [favorite]);
  let z: Float64Array = Float64Array.of(bound);
  let entry: Margin | undefined;
  let downwards = true;
  for (;;) {
    const played = new SupportedGame(game, supports);
    const end = new NewtonArc(played, bonus).follow(z, entry, { bound: 2 * bound, goOn, downwards });
    if (end.kind === "lost") return { status: "unknown", profiles, steps };
    if (end.kind === "stopped") return { status: "limit", profiles, steps };
    if (end.kind === "outside") return { status: "solved", profiles, steps };
    const weights = played.weights(end.z);
    if (end.kind === "crossing") {
      profiles.push(played.profile(weights));
      if (profiles.length >= count) return { status: "solved", profiles, steps };
      [z, entry, downwards] = [end.z, undefined, end.downwards as boolean];
      continue;
    }
    const { player, strategy, place } = end.margin as Margin;
    const before = supports;
    const masses = supports.map((own, i) => new Map(own.map((s, k) => [s, weights[i]?.[k] as number])));
    supports = before.map((own, i) => {
      if (i !== player) return [...own];
      return place >= 0 ? own.filter((s) => s !== strategy) : [...own, strategy];
    });
    masses[player]?.set(strategy, 0);
    supports = supports.map((own, i) => likeliestFirst(own, masses[i] as Map<number, number>));
    z = Float64Array.from([
      ...supports.flatMap((own, i) => own.slice(1).map((s) => masses[i]?.get(s) as number)),
      end.z.at(-1) as number,
    ]);
    entry = { player, strategy, place: place >= 0 ? -1 : (supports[player] as number[]).indexOf(strategy) };
  }
}

function leastLead(own: Float64Array, favorite: number): number {
  return own.reduce(
    (least, value, s) => (s === favorite ? least : Math.min(least, (own[favorite] as number) - value)),
    1,
  );
}

function likeliestFirst(own: readonly number[], masses: ReadonlyMap<number, number>): number[] {
  const first = own.reduce((best, s) => ((masses.get(s) as number) > (masses.get(best) as number) ? s : best));
  return [first, ...own.filter((s) => s !== first)];
}
