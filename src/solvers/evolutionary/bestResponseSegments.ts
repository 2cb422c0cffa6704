/**
 * # Paths of best-response dynamics
 *
 * Under `ẋ ∈ B(x) − x` a state moves straight toward a best response as long as that stays one. A path is therefore a chain of
 * segments, which in a game of two players has rational corners.
 *
 * *Notation.* On a segment from `x` toward `y` the state is `(1 − s) x + s y`, reached after the time `−ln(1 − s)`. Payoffs are linear in the
 * state, so that the payoff of `y` exceeds that of strategy `j` by `(1 − s) g_j(x) + s g_j(y)`.
 *
 * ## Implementation notes
 *
 * Where several strategies are best, `B` of them, the state can go on toward `y` if and only if `y` is an equilibrium of the game
 * restricted to `B`: then what is played stays best. There may be several such `y`, and as many paths; the first in the order of
 * supports, small ones first, is followed, and the corner says how many there are.
 *
 * ## References
 *
 * - [GilboaMatsui1991], [Hofbauer1995]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { restriction } from "../../games/normal-form/restriction.ts";
import {
  type PopulationGame,
  type PopulationState,
  populationGame,
  populationPayoffs,
} from "../../games/population/populationGame.ts";
import { restPointSets } from "./restPointSets.ts";

/** A straight piece of a path. */
export interface BestResponseSegment {
  /** Where it begins. */
  readonly from: PopulationState<Rational>;
  /** The best response toward which it goes. */
  readonly toward: PopulationState<Rational>;
  /** How much of the way is gone, in (0, 1]; 1 where the state comes ever nearer to the best response. */
  readonly part: Rational;
  /** Number of best responses toward which the state could go on from here; more than one where the path is not unique. */
  readonly branches: number;
}

/** The chain of segments. */
export interface SegmentChain {
  /** `solved` where the last segment leads to its end; `limit` where there would be more. */
  readonly status: "solved" | "limit";
  readonly segments: readonly BestResponseSegment[];
}

/** The path from a state, at most so many segments. */
export function bestResponseSegments(
  population: PopulationGame<Rational>,
  start: PopulationState<Rational>,
  maxSegments: number,
  control?: Control,
): SegmentChain {
  const segments: BestResponseSegment[] = [];
  let from = start;
  while (segments.length < maxSegments && control?.checkpoint() !== "stop") {
    const payoffs = populationPayoffs(population, from);
    const best = payoffs.map(bestOf);
    const targets = continuations(population, best);
    const toward = targets[0]!;
    const part = nextTie(population, { from, payoffs, toward });
    segments.push({ from, toward, part, branches: targets.length });
    if (exact.compare(part, exact.one) === 0) return { status: "solved", segments };
    from = from.map((own, p) =>
      own.map((share, i) => exact.add(share, exact.mul(part, exact.sub(toward[p]![i]!, share)))),
    );
  }
  return { status: "limit", segments };
}

function bestOf(payoffs: readonly Rational[]): readonly number[] {
  const best = payoffs.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
  return payoffs.flatMap((payoff, i) => (exact.compare(payoff, best) === 0 ? [i] : []));
}

/** The equilibria of the game restricted to the best responses; of a continuum, its extreme points. */
function continuations(
  { game, matching, strategies }: PopulationGame<Rational>,
  best: readonly (readonly number[])[],
): readonly PopulationState<Rational>[] {
  const kept = matching === "one" ? shapeOf(game).map(() => best[0]!) : best;
  const small = populationGame(restriction(game, kept), { matching });
  const found = restPointSets(small, Number.POSITIVE_INFINITY).sets.flatMap(({ vertices }) => vertices);
  const equilibria = found.filter((state) =>
    populationPayoffs(small, state).every((payoffs, p) => {
      const top = bestOf(payoffs);
      return state[p]!.every((share, i) => exact.compare(share, exact.zero) === 0 || top.includes(i));
    }),
  );
  const byText = new Map(
    equilibria.map((state) => [state.map((own) => own.map(exact.format).join()).join(";"), state]),
  );
  return [...byText.values()].map((state) =>
    strategies.map((own, p) => own.map((_, i) => state[p]![best[p]!.indexOf(i)] ?? exact.zero)),
  );
}

/** The part of the way at which a strategy that is not played there becomes best; 1 where none does. */
function nextTie(
  population: PopulationGame<Rational>,
  segment: {
    readonly from: PopulationState<Rational>;
    readonly payoffs: readonly (readonly Rational[])[];
    readonly toward: PopulationState<Rational>;
  },
): Rational {
  const { payoffs, toward } = segment;
  const ahead = populationPayoffs(population, toward);
  let part = exact.one;
  for (const [p, own] of payoffs.entries()) {
    const played = toward[p]!.findIndex((share) => exact.compare(share, exact.zero) > 0);
    for (const [j, payoff] of own.entries()) {
      const here = exact.sub(own[played]!, payoff);
      const there = exact.sub(ahead[p]![played]!, ahead[p]![j]!);
      if (exact.compare(there, exact.zero) >= 0) continue;
      const s = exact.div(here, exact.sub(here, there));
      if (exact.compare(s, part) < 0) part = s;
    }
  }
  return part;
}
