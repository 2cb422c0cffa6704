/**
 * # Optimal commitment against an unfavorable follower
 *
 * When the follower chooses the best response that is worst for the leader, what the leader secures jumps down where replies tie, and its
 * least upper bound may be attained nowhere.
 *
 * *Notation.* `X(j)` is the set of strategies to which `j` is a best response, `E(j)` the replies with the same payoffs to the follower as `j`.
 * The sets `X(j)` with interior cover all strategies, and inside them only `E(j)` is best. The least upper bound is therefore the maximum,
 * over the `j` whose `X(j)` has interior, of `max_{x ∈ X(j)} min_{k ∈ E(j)} A(x, k)`.
 *
 * ## References
 *
 * - [vonStengelZamir2010], the lower end of the leader's payoffs in leadership equilibria
 *
 * @module
 */
import type { Refutation, ReplyBound } from "../../games/normal-form/commitment.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { coneMaximum, normalized, type PivotLimits, type Unfinished } from "../correlated/coneMaximum.ts";
import { attainment } from "./attainment.ts";
import { type ReplyTable, replyTable, replyWeights } from "./replyTable.ts";
import type { FoundCommitment } from "./strongCommitment.ts";

interface Region<T> {
  readonly reply: number;
  /** The reply and its duplicates. */
  readonly replies: readonly number[];
  /** The leader's raised payoff at the best point of the region. */
  readonly value: T;
  readonly point: readonly T[];
  /** A strategy inside the region. */
  readonly interior: readonly T[];
}

/** What the leader can secure against a follower who resolves ties against the leader. Exact games only. */
export function weakCommitment<T>(
  game: NormalFormGame<T>,
  leader: number,
  limits: PivotLimits,
): FoundCommitment<T> | Unfinished {
  const { field } = game;
  const table = replyTable(game, leader);
  const bounds: ReplyBound<T>[] = [];
  const regions: Region<T>[] = [];
  let pivots = 0;
  for (const same of duplicateClasses(game, table)) {
    const found = region(game, table, same, limits);
    if (typeof found === "string") return found;
    bounds.push(found.bound);
    if (found.region !== null) regions.push(found.region);
    pivots += found.pivots;
    limits.control?.progress?.(bounds.length, table.replies);
  }
  const best = regions.reduce((a, b) => (field.compare(b.value, a.value) > 0 ? b : a));
  const value = field.sub(best.value, table.raise);
  const refutations: Refutation<T>[] = [];
  for (const { reply } of regions.filter((each) => field.compare(each.value, best.value) === 0)) {
    const answer = attainment(game, table, { reply, value: best.value }, limits);
    if (typeof answer === "string") return answer;
    pivots += answer.pivots;
    if (answer.strategy !== null) {
      const commitment = {
        leaderStrategy: answer.strategy,
        followerAction: worstBestResponse(game, table, answer.strategy),
        value,
        attained: true,
        approach: null,
      };
      return { commitment, bounds, refutations: [], pivots };
    }
    refutations.push({ reply, steps: answer.steps });
  }
  const commitment = {
    leaderStrategy: best.point,
    followerAction: leastPaying(game, table, { strategy: best.point, replies: best.replies }),
    value,
    attained: false,
    approach: best.interior,
  };
  return { commitment, bounds, refutations, pivots };
}

/** The replies, grouped by equal payoffs to the follower, each group in increasing order. */
function duplicateClasses<T>({ field }: NormalFormGame<T>, table: ReplyTable<T>): number[][] {
  const classes: number[][] = [];
  for (let reply = 0; reply < table.replies; reply += 1) {
    const same = classes.find(([first]) =>
      table.incentive(first as number, reply).every((difference) => field.compare(difference, field.zero) === 0),
    );
    if (same === undefined) classes.push([reply]);
    else same.push(reply);
  }
  return classes;
}

interface FoundRegion<T> {
  readonly bound: ReplyBound<T>;
  /** `null` when the region has no interior. */
  readonly region: Region<T> | null;
  /** Number of pivots. */
  readonly pivots: number;
}

function region<T>(
  game: NormalFormGame<T>,
  table: ReplyTable<T>,
  same: readonly number[],
  limits: PivotLimits,
): FoundRegion<T> | Unfinished {
  const { field } = game;
  const reply = same[0] as number;
  const others = Array.from({ length: table.replies }, (_, k) => k).filter((k) => !same.includes(k));
  const incentives = others.map((k) => table.incentive(reply, k));
  const counted = table.strategies;
  const last = [...new Array<T>(counted).fill(field.zero), field.one];
  const minusOne = field.neg(field.one);
  // The least slack is largest inside the region; without rivals every strategy is inside.
  const inside =
    others.length === 0
      ? { value: field.one, point: new Array<T>(counted).fill(field.one), multipliers: [], pivots: 0 }
      : coneMaximum(field, { objective: last, rows: incentives.map((row) => [...row, minusOne]), counted }, limits);
  if (typeof inside === "string") return inside;
  const incentiveWeights = (weights: readonly T[]): ReplyBound<T>["incentiveWeights"] =>
    replyWeights(game, others, { weights, factor: table.scale });
  const interior = normalized(field, inside.point.slice(0, counted));
  if (field.compare(inside.value, field.zero) <= 0 || interior === null) {
    return {
      bound: { reply, payoffWeights: [], incentiveWeights: incentiveWeights(inside.multipliers) },
      region: null,
      pivots: inside.pivots,
    };
  }
  const payoffRows = same.map((k) => [...(table.raised[k] as T[]), minusOne]);
  const rows = [...payoffRows, ...incentives.map((row) => [...row, field.zero])];
  const found = coneMaximum(field, { objective: last, rows, counted }, limits);
  if (typeof found === "string") return found;
  const point = normalized(field, found.point.slice(0, counted));
  if (point === null) return "unknown";
  const payoffWeights = replyWeights(game, same, { weights: found.multipliers, factor: field.one });
  const bound = { reply, payoffWeights, incentiveWeights: incentiveWeights(found.multipliers.slice(same.length)) };
  return {
    bound,
    region: { reply, replies: same, value: found.value, point, interior },
    pivots: inside.pivots + found.pivots,
  };
}

/** Of the follower's best responses to a strategy, the first of those worst for the leader. */
function worstBestResponse<T>(game: NormalFormGame<T>, table: ReplyTable<T>, strategy: readonly T[]): number {
  const { field } = game;
  const better = (k: number, j: number): number =>
    field.compare(mean(game, table.incentive(k, j), strategy), field.zero);
  const replies = Array.from({ length: table.replies }, (_, k) => k);
  const best = replies.reduce((a, b) => (better(b, a) > 0 ? b : a));
  return leastPaying(game, table, { strategy, replies: replies.filter((k) => better(best, k) === 0) });
}

/** Of the given replies to a strategy, the first of those worst for the leader. */
function leastPaying<T>(
  game: NormalFormGame<T>,
  table: ReplyTable<T>,
  { strategy, replies }: { strategy: readonly T[]; replies: readonly number[] },
): number {
  const payoff = (k: number): T => mean(game, table.raised[k] as T[], strategy);
  return replies.reduce((a, b) => (game.field.compare(payoff(b), payoff(a)) < 0 ? b : a));
}

function mean<T>({ field }: NormalFormGame<T>, values: readonly T[], weights: readonly T[]): T {
  return values.reduce((sum, value, i) => field.add(sum, field.mul(value, weights[i] as T)), field.zero);
}
