/**
 * # Playing against past play
 *
 * In each round every player answers the mixed strategies that the others have played so far, each other's by itself.
 *
 * *Notation.* `c_j(s)` is how often player `j` has played `s`. The score of strategy `s` of player `i` is what it earns against the
 * counts: `Σ_{s₋ᵢ} uᵢ(s, s₋ᵢ) Π_{j≠i} c_j(s_j)`, in proportion to its expected payoff.
 *
 * ## Implementation notes
 *
 * With two players scores are sums over rounds, and each round adds a column. Exact scores are integers, so that ties are ties.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { integers } from "../../arithmetic/ring.ts";
import type { Control } from "../../games/control.ts";
import { deviationPayoffs } from "../../games/normal-form/deviationPayoffs.ts";
import { integerPayoffs } from "../../games/normal-form/integerPayoffs.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";

/** How a player chooses, given the scores, their denominator, and the own strategy of the round before. */
export type Choice = (scores: readonly bigint[], unit: () => Rational, last: number | null) => number;

/** Play so far. */
export interface PlayCounts {
  readonly status: "solved" | "limit";
  /** Number of rounds, those before the start included. */
  readonly rounds: number;
  /** How often each player played each strategy. */
  readonly counts: readonly (readonly number[])[];
  /** What was played last; `null` before the first round. */
  readonly last: readonly number[] | null;
}

/** Rounds between two looks at the control. */
const CHUNK = 256;

/** Play for some rounds more. */
export function beliefPlay(
  game: NormalFormGame<Rational>,
  start: Pick<PlayCounts, "counts" | "last">,
  more: number,
  choose: Choice,
  control?: Control,
): PlayCounts {
  const shape = shapeOf(game);
  const counts = start.counts.map((own) => [...own]);
  const totals = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const scores = game.players.map((_, player) => scoresOf(game, counts, player));
  let last = start.last;
  let done = 0;
  let status: PlayCounts["status"] = "solved";
  for (; done < more; done += 1) {
    if (done % CHUNK === 0) {
      control?.progress?.(done, more);
      if (control?.checkpoint() === "stop") {
        status = "limit";
        break;
      }
    }
    const before = last;
    const played = scores.map((own, player) => {
      const unit = () => unitOf(game, totals, player);
      return choose(own, unit, before === null ? null : before[player]!);
    });
    for (const [player, strategy] of played.entries()) {
      counts[player]![strategy]! += 1;
      totals[player]! += 1;
    }
    if (shape.length === 2) addRound(game, scores, played);
    else for (const player of shape.keys()) scores[player] = scoresOf(game, counts, player);
    last = played;
  }
  return { status, rounds: totals[0]!, counts, last };
}

function scoresOf(game: NormalFormGame<Rational>, counts: readonly (readonly number[])[], player: number): bigint[] {
  const weights = counts.map((own) => own.map(BigInt));
  return deviationPayoffs(integers, integerPayoffs(game, player).numerators, shapeOf(game), weights, player);
}

/** What a score of 1 is worth as an expected payoff; 0 before the first round. */
function unitOf(game: NormalFormGame<Rational>, totals: readonly number[], player: number): Rational {
  const others = totals.reduce((product, total, j) => (j === player ? product : product * BigInt(total)), 1n);
  const { denominator } = integerPayoffs(game, player);
  return others === 0n ? exact.zero : exact.div(exact.one, exact.from(String(others * denominator)));
}

function addRound(game: NormalFormGame<Rational>, scores: readonly bigint[][], [row, column]: readonly number[]): void {
  const n = game.strategies[1]!.length;
  const [A, B] = [0, 1].map((player) => integerPayoffs(game, player).numerators) as [
    readonly bigint[],
    readonly bigint[],
  ];
  for (const i of scores[0]!.keys()) scores[0]![i]! += A[i * n + column!]!;
  for (const j of scores[1]!.keys()) scores[1]![j]! += B[row! * n + j]!;
}
