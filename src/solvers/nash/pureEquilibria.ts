/**
 * # Best-response scan
 *
 * A pure profile is a Nash equilibrium if and only if it is marked as a best response by every player. One pass over each
 * player's payoffs finds the marks, and what every player has marked is all there is.
 *
 * ## Implementation notes
 *
 * A *line* is the set of profiles in which one player's strategy varies and the others' are fixed. A line in which no profile
 * is still marked by the players before is skipped, so that a generic game of `m` strategies a player costs about
 * `1 + 1 / (1 − 1/m)` readings of one player's payoffs, not one for each player. The last player comes first, whose lines
 * lie in one piece.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { SolverResult } from "../../games/solverResult.ts";
import { plainIntegers } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, pureProfileAt } from "../../games/structure/pureProfile.ts";

/** What counts as an equilibrium, and how the scan is controlled. */
export interface BestResponseScanOptions {
  /** Only strict equilibria: every other strategy pays less. */
  readonly strict: boolean;
  /** By how much a payoff may fall short of the best, one number a player; zeros in exact games. */
  readonly slack: readonly number[];
  /** Stop and progress. */
  readonly control?: Control | undefined;
}

/**
 * All pure profiles that are best responses for every player, in the order of their place in the payoffs.
 *
 * @returns `solved`, or `none` when there is none, or `limit` without solutions when the control said stop. One iteration is
 * one line that was compared.
 */
export function bestResponseScan<T>(
  game: NormalFormGame<T>,
  { strict, slack, control }: BestResponseScanOptions,
): SolverResult<PureProfile> {
  const method = "pure-equilibria";
  const shape = shapeOf(game);
  const steps = strides(shape);
  const marked = new Uint8Array(profileCount(game)).fill(1);
  let iterations = 0;
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const payoffs = comparable(game, player);
    const line = { count: shape[player] as number, step: steps[player] as number };
    const lines = markPlayer<number | bigint>(payoffs, marked, line, {
      strict,
      slack: slack[player] as number,
      control,
    });
    if (lines < 0) return { status: "limit", method, iterations, solutions: [] };
    iterations += lines;
    control?.progress?.(shape.length - player, shape.length);
  }
  const solutions: PureProfile[] = [];
  for (let place = marked.indexOf(1); place >= 0; place = marked.indexOf(1, place + 1)) {
    solutions.push(pureProfileAt(shape, place));
  }
  return { status: solutions.length > 0 ? "solved" : "none", method, iterations, solutions };
}

/** Numbers in the order of the player's payoffs. */
function comparable(game: NormalFormGame<unknown>, player: number): ArrayLike<number | bigint> {
  const payoffs = game.payoffs[player] as ArrayLike<unknown>;
  return game.field.name === "float"
    ? (payoffs as ArrayLike<number>)
    : plainIntegers(payoffs as ArrayLike<Rational>).entries;
}

/** Lines of profiles that differ in one player's strategy. */
interface Line {
  /** Number of the player's strategies. */
  readonly count: number;
  /** Distance of neighbors on the line. */
  readonly step: number;
}

const LINES_BETWEEN_CHECKPOINTS = 1 << 16;

/** Takes the marks off what is no best response; the number of lines compared, or −1 when told to stop. */
function markPlayer<N extends number | bigint>(
  payoffs: ArrayLike<N>,
  marked: Uint8Array,
  { count, step }: Line,
  {
    strict,
    slack,
    control,
  }: { readonly strict: boolean; readonly slack: number; readonly control?: Control | undefined },
): number {
  let compared = 0;
  let seen = 0;
  for (let block = 0; block < marked.length; block += count * step) {
    for (let start = block; start < block + step; start += 1) {
      if (control !== undefined && seen++ % LINES_BETWEEN_CHECKPOINTS === 0 && control.checkpoint() === "stop")
        return -1;
      const end = start + count * step;
      let place = start;
      while (place < end && marked[place] === 0) place += step;
      if (place >= end) continue;
      compared += 1;
      let best = payoffs[start] as N;
      for (let k = start + step; k < end; k += step) if ((payoffs[k] as N) > best) best = payoffs[k] as N;
      // Slack is for doubles alone.
      const least = slack === 0 ? best : (((best as number) - slack) as N);
      let ties = 0;
      if (strict) for (let k = start; k < end; k += step) if ((payoffs[k] as N) >= least) ties += 1;
      for (let k = place; k < end; k += step) if ((payoffs[k] as N) < least || ties > 1) marked[k] = 0;
    }
  }
  return compared;
}
