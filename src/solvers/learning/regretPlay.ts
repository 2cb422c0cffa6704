/**
 * # Playing in proportion to regret
 *
 * *Notation.* After `t` rounds, `D_i(j, k)` is what player `i` would have earned more by playing `k` in all rounds in which it played
 * `j`. *Internal*: whoever played `j` last switches to `k` with probability `[D_i(j, k)]₊/(t μ_i)`, and stays otherwise, with
 * `μ_i = 2 (m_i − 1)` times the range of its payoffs. *External*: `k` is drawn in proportion to `[Σ_j D_i(j, k)]₊`, and all alike where
 * none is positive.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { CountedRng } from "./countedRng.ts";

/** Joint play so far. */
export interface JointPlay {
  readonly status: "solved" | "limit";
  /** How often each profile was played, in the order of the profiles' index. */
  readonly counts: readonly number[];
  /** What was played last. */
  readonly last: readonly number[] | null;
}

/** Rounds between two looks at the control. */
const CHUNK = 1024;

/** Play for some rounds more. */
export function regretPlay(
  game: NormalFormGame<number>,
  start: { readonly counts: readonly number[]; readonly last: readonly number[] | null },
  {
    rounds,
    internal,
    draw,
    control,
  }: { rounds: number; internal: boolean; draw: CountedRng; control?: Control | undefined },
): JointPlay {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const counts = [...start.counts];
  const regrets = shape.map((m) => Array.from({ length: m }, () => new Float64Array(m)));
  let played = 0;
  const record = (index: number, times: number): void => {
    for (const [i, m] of shape.entries()) {
      const payoffs = game.payoffs[i]!;
      const own = Math.floor(index / steps[i]!) % m;
      const row = regrets[i]![own]!;
      for (let k = 0; k < m; k += 1) row[k]! += times * (payoffs[index + (k - own) * steps[i]!]! - payoffs[index]!);
    }
    played += times;
  };
  for (const [index, count] of counts.entries()) if (count > 0) record(index, count);
  const scale = game.payoffs.map((own, i) => 2 * Math.max(1, shape[i]! - 1) * (rangeOf(own) || 1));
  let last = start.last;
  for (let t = 0; t < rounds; t += 1) {
    if (t % CHUNK === 0) {
      control?.progress?.(t, rounds);
      if (control?.checkpoint() === "stop") return { status: "limit", counts, last };
    }
    const before = last;
    const next = shape.map((m, i) => {
      if (before === null) return draw.below(m);
      return internal
        ? draw.index(switching(regrets[i]![before[i]!]!, before[i]!, scale[i]! * played))
        : draw.index(proportional(regrets[i]!));
    });
    const index = next.reduce((place, own, i) => place + own * steps[i]!, 0);
    counts[index]! += 1;
    record(index, 1);
    last = next;
  }
  return { status: "solved", counts, last };
}

function switching(row: Float64Array, own: number, scale: number): readonly number[] {
  const moves = Array.from(row, (regret, k) => (k === own ? 0 : Math.max(0, regret) / scale));
  moves[own] = 1 - moves.reduce((sum, move) => sum + move, 0);
  return moves;
}

function proportional(rows: readonly Float64Array[]): readonly number[] {
  const positive = Array.from(rows, (_, k) =>
    Math.max(
      0,
      rows.reduce((sum, row) => sum + row[k]!, 0),
    ),
  );
  const total = positive.reduce((sum, each) => sum + each, 0);
  return positive.map((each) => (total > 0 ? each / total : 1 / positive.length));
}

function rangeOf(payoffs: ArrayLike<number>): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < payoffs.length; k += 1) {
    least = Math.min(least, payoffs[k]!);
    greatest = Math.max(greatest, payoffs[k]!);
  }
  return greatest - least;
}
