/**
 * The strategic cascade of theory, computed without the library: a cascade in plain numbers, the best responses by nested
 * search, and the game on a finite grid by backward induction.
 */

/** A cascade with the sanction's probability already in `p`; `costs` are those of a markup, `C` that of the report. */
export interface PlainCascade {
  readonly T0: number;
  readonly w: readonly number[];
  readonly p: readonly number[];
  readonly costs: readonly number[];
  readonly C: number;
}

/** What a tier does, what is reported in the end, and the tier's payoff. */
export interface PlainReply {
  readonly markup: number;
  readonly report: number;
  readonly payoff: number;
}

/** The payoff of tier `tier` (0 for the top) that receives `T` and adds `markup`. */
export function payoffOf({ w, p, costs }: PlainCascade, tier: number, T: number, markup: number, report: number) {
  return w[tier]! * report - (p[tier]! * (T - report) ** 2) / 2 - (costs[tier]! * markup ** 2) / 2;
}

/** The best response by a scan over markups, refined around its highest points; every candidate is answered the same way below. */
export function searchedReply(cascade: PlainCascade, tier: number, T: number, points = 40): PlainReply {
  const { w, p, C } = cascade;
  if (tier === w.length - 1) return { markup: 0, report: (w[tier]! + p[tier]! * T) / (C + p[tier]!), payoff: 0 };
  const at = (markup: number): PlainReply => {
    const { report } = searchedReply(cascade, tier + 1, T + markup, points);
    return { markup, report, payoff: payoffOf(cascade, tier, T, markup, report) };
  };
  const better = (a: PlainReply, b: PlainReply): PlainReply => (b.payoff > a.payoff ? b : a);
  let top = 0.1;
  let scanned: PlainReply[] = [];
  do {
    top *= 4;
    // Denser at small markups, which are the common ones.
    scanned = Array.from({ length: points + 1 }, (_, i) => at(top * (i / points) ** 2));
  } while (scanned.reduce(better).markup > 0.4 * top);
  let best = scanned.reduce(better);
  const peaks = scanned
    .map((reply, i) => ({ reply, i }))
    .filter(({ reply, i }) =>
      [scanned[i - 1], scanned[i + 1]].every((next) => next === undefined || next.payoff <= reply.payoff),
    )
    .sort((a, b) => b.reply.payoff - a.reply.payoff)
    .slice(0, 3);
  for (const { i } of peaks) {
    let low = scanned[Math.max(0, i - 1)]!.markup;
    let high = scanned[Math.min(points, i + 1)]!.markup;
    for (let step = 0; step < 30; step += 1) {
      const [left, right] = [at(low + 0.382 * (high - low)), at(low + 0.618 * (high - low))];
      best = better(better(best, left), right);
      if (left.payoff < right.payoff) low = left.markup;
      else high = right.markup;
    }
  }
  return best;
}

/** The subgame-perfect path where markups are multiples of `step` up to `highest`: a finite game of perfect information. */
export function gridPath(cascade: PlainCascade, step: number, highest: number): readonly PlainReply[] {
  const { T0, w, p, C } = cascade;
  const last = w.length - 1;
  const actions = Math.round(highest / step);
  // reports[k] and choices[tier][k]: what follows when the tier receives T0 + k·step.
  let reports = Array.from(
    { length: actions * last + 1 },
    (_, k) => (w[last]! + p[last]! * (T0 + k * step)) / (C + p[last]!),
  );
  const choices: number[][] = [];
  for (let tier = last - 1; tier >= 0; tier -= 1) {
    const below = reports;
    const chosen: number[] = [];
    for (let k = 0; k <= actions * tier; k += 1) {
      const T = T0 + k * step;
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let a = 0; a <= actions; a += 1) {
        const payoff = payoffOf(cascade, tier, T, a * step, below[k + a]!);
        if (payoff > most) [best, most] = [a, payoff];
      }
      chosen.push(best);
    }
    reports = chosen.map((a, k) => below[k + a]!);
    choices.unshift(chosen);
  }
  const path: PlainReply[] = [];
  let k = 0;
  for (const [tier, chosen] of choices.entries()) {
    const a = chosen[k]!;
    path.push({
      markup: a * step,
      report: reports[0]!,
      payoff: payoffOf(cascade, tier, T0 + k * step, a * step, reports[0]!),
    });
    k += a;
  }
  return path;
}

/** The closed recursion that holds where no floor binds: `α_ℓ` and `ρ_ℓ`, top first. */
export function interiorRecursion({ w, p, costs, C }: PlainCascade): {
  alpha: readonly number[];
  rho: readonly number[];
} {
  const last = w.length - 1;
  const alpha = [w[last]! / (C + p[last]!)];
  const rho = [p[last]! / (C + p[last]!)];
  for (let tier = last - 1; tier >= 0; tier -= 1) {
    const [a, r, kappa] = [alpha[0]!, rho[0]!, costs[tier]!];
    const weight = kappa + r ** 2 * p[tier]!;
    alpha.unshift((kappa * a + r ** 2 * w[tier]!) / weight);
    rho.unshift(1 - (1 - r) * (1 - (r ** 2 * p[tier]!) / weight));
  }
  return { alpha, rho };
}
