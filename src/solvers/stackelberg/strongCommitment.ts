/**
 * # Optimal commitment against a favorable follower
 *
 * For every reply of the follower one linear program: the leader's best strategy among those to which that reply is a best one. The
 * best of them all is the strong Stackelberg equilibrium.
 *
 * *Notation.* Maximize `A(x, j)` subject to `B(x, j) ≥ B(x, k)` for all `k`, over mixed strategies `x`.
 *
 * ## References
 *
 * - [ConitzerSandholm2006]
 *
 * @module
 */
import type { Commitment, CommitmentProof, ReplyBound } from "../../games/normal-form/commitment.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { coneMaximum, normalized, type PivotLimits, type Unfinished } from "../correlated/coneMaximum.ts";
import { replyTable, replyWeights } from "./replyTable.ts";

/** An optimal commitment with its proof, as found. */
export interface FoundCommitment<T> extends CommitmentProof<T> {
  /** The commitment, its payoffs not yet computed. */
  readonly commitment: Omit<Commitment<T>, "payoffs">;
  /** Number of pivots. */
  readonly pivots: number;
}

/** The strong Stackelberg equilibrium of a two-player game; of several best responses the first. */
export function strongCommitment<T>(
  game: NormalFormGame<T>,
  leader: number,
  limits: PivotLimits,
): FoundCommitment<T> | Unfinished {
  const { field } = game;
  const table = replyTable(game, leader);
  const bounds: ReplyBound<T>[] = [];
  let pivots = 0;
  let best: { value: T; point: readonly T[]; reply: number } | null = null;
  for (let reply = 0; reply < table.replies; reply += 1) {
    const others = Array.from({ length: table.replies }, (_, k) => k).filter((k) => k !== reply);
    const rows = others.map((k) => table.incentive(reply, k));
    const found = coneMaximum(field, { objective: table.raised[reply] as T[], rows }, limits);
    if (typeof found === "string") return found;
    pivots += found.pivots;
    bounds.push({
      reply,
      payoffWeights: [{ reply, weight: field.one }],
      incentiveWeights: replyWeights(game, others, { weights: found.multipliers, factor: table.scale }),
    });
    // All raised payoffs are positive, so that a maximum of zero says that the reply is never best.
    if (best === null || field.compare(found.value, best.value) > 0) best = { ...found, reply };
    limits.control?.progress?.(reply + 1, table.replies);
  }
  if (best === null) return "unknown";
  const leaderStrategy = normalized(field, best.point);
  if (leaderStrategy === null) return "unknown";
  const value = field.sub(best.value, table.raise);
  const commitment = { leaderStrategy, followerAction: best.reply, value, attained: true, approach: null };
  return { commitment, bounds, refutations: [], pivots };
}
