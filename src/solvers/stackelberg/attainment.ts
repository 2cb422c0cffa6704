/**
 * # Whether a value is attained against an unfavorable follower
 *
 * *Notation.* `F` is the set of strategies in `X(j)` at which all replies of a set `C` give the leader at least `v`; at first `C` is `{j}`. A
 * reply that is best on all of `F` must join `C`. When none does any more, a strategy of `F` at which every reply outside `C` is
 * worse than `j` attains `v`; when `F` is empty, no strategy of `X(j)` does.
 *
 * ## Implementation notes
 *
 * If two strategies in `X(j)` attain `v`, so does their mean, at which only the replies are best that are best at both. The mean of
 * strategies that make one reply each worse than `j` therefore makes all of them worse.
 *
 * @module
 */
import type { RefutationStep } from "../../games/normal-form/commitment.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import {
  type ConeMaximum,
  coneMaximum,
  normalized,
  type PivotLimits,
  type Unfinished,
} from "../correlated/coneMaximum.ts";
import { type ReplyTable, replyWeights } from "./replyTable.ts";

/** Whether the value is attained. */
export interface Attainment<T> {
  /** A strategy that attains it, or `null`. */
  readonly strategy: readonly T[] | null;
  /** Where none does, the steps of the proof. */
  readonly steps: readonly RefutationStep<T>[];
  /** Number of pivots. */
  readonly pivots: number;
}

/** Whether some strategy to which a reply is best gives the leader a raised payoff of at least `value` for every best response. */
export function attainment<T>(
  game: NormalFormGame<T>,
  table: ReplyTable<T>,
  { reply, value }: { reply: number; value: T },
  limits: PivotLimits,
): Attainment<T> | Unfinished {
  const { field } = game;
  const replies = Array.from({ length: table.replies }, (_, k) => k);
  const rivals = replies.filter((k) => k !== reply);
  const incentives = rivals.map((k) => table.incentive(reply, k));
  const whole = new Array<T>(table.strategies).fill(field.one);
  const steps: RefutationStep<T>[] = [];
  const bestEverywhere = [reply];
  let pivots = 0;
  for (;;) {
    const known = [...bestEverywhere];
    const rows = [
      ...known.map((k) => (table.raised[k] as T[]).map((payoff) => field.sub(payoff, value))),
      ...incentives,
    ];
    const maximum = (objective: readonly T[]): ConeMaximum<T> | Unfinished => {
      const found = coneMaximum(field, { objective, rows }, limits);
      if (typeof found !== "string") pivots += found.pivots;
      return found;
    };
    // The objective of a reply is an incentive, which the table has times its scale; that of the last step is not.
    const step = (found: number | null, { multipliers }: ConeMaximum<T>): RefutationStep<T> => {
      const unit = found === null ? field.one : field.div(field.one, table.scale);
      const factor = field.mul(unit, table.scale);
      return {
        reply: found,
        payoffWeights: replyWeights(game, known, { weights: multipliers, factor: unit }),
        incentiveWeights: replyWeights(game, rivals, { weights: multipliers.slice(known.length), factor }),
      };
    };
    const all = maximum(whole);
    if (typeof all === "string") return all;
    if (field.compare(all.value, field.zero) <= 0) {
      return { strategy: null, steps: [...steps, step(null, all)], pivots };
    }
    const points = [all.point];
    for (const k of replies.filter((each) => !known.includes(each))) {
      const slack = maximum(table.incentive(reply, k));
      if (typeof slack === "string") return slack;
      if (field.compare(slack.value, field.zero) > 0) {
        points.push(slack.point);
        continue;
      }
      steps.push(step(k, slack));
      bestEverywhere.push(k);
    }
    if (bestEverywhere.length === known.length) {
      const sum = whole.map((_, i) => points.reduce((total, point) => field.add(total, point[i] as T), field.zero));
      return { strategy: normalized(field, sum), steps: [], pivots };
    }
  }
}
