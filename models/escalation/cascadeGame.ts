/**
 * # The strategic cascade as a game
 *
 * What the checker sees. Every tier that sets a markup has the payoff `wx − p(T − x)²/2 − κa²/2`, where the levels below
 * answer the target `T + a` with the report `x`; on each affine piece of their response it is a strictly concave quadratic.
 * The bottom's payoff is strictly concave in effort and falsification.
 *
 * ## Implementation notes
 *
 * - In fractions a piece may end at an irrational target, or hold an irrational report. It is then widened to the fractions
 *   around it, and its report taken where the payoff is higher: the gain is bounded from above, as the check asks.
 * - In floating point a piece that ends within rounding of the target received is left out, unless the outcome lies on it.
 * - The Hessian of the bottom is `−diag(c, γ) − p·11ᵀ`; `−min(c, γ)` bounds its eigenvalues.
 *
 * @module
 */
import type { Alternative, ContinuousDecision, Field, ModelGame, Piece } from "../../src/index.ts";
import { cascadeConditions } from "./cascadeConditions.ts";
import type { ResponsePiece } from "./piecewiseResponse.ts";
import type { TierIncentives } from "./replyBranches.ts";
import type { RootArithmetic } from "./rootField.ts";
import type { StrategicCascadeOutcome } from "./strategicCascade.ts";
import type { CascadeIncentives, Path } from "./subgamePerfectPath.ts";

/** The incentives of a cascade and the two costs of its bottom. */
export interface CascadeGameInput<T> extends CascadeIncentives<T> {
  /** `c`. */
  readonly effortCost: T;
  /** `γ`. */
  readonly falsificationCost: T;
}

/** The game that a cascade is, for the checker. */
export function cascadeGame<T, N>(
  arithmetic: RootArithmetic<T, N>,
  input: CascadeGameInput<T>,
  path: Path<N>,
): ModelGame<StrategicCascadeOutcome<T>, T> {
  const { field } = arithmetic;
  const { tiers } = input;
  const targetsOf = ({ markups }: StrategicCascadeOutcome<T>): readonly T[] => {
    const targets = [input.initialTarget];
    for (const markup of markups) targets.push(field.add(targets.at(-1)!, markup));
    return targets;
  };
  const choose = (level: number, target: T, markup: T, report: T | null): ContinuousDecision<T> =>
    tierDecision(arithmetic, tiers[level]!, path.responses[level]!.pieces, { level, target, markup, report });
  return {
    field,
    decisions(outcome) {
      const targets = targetsOf(outcome);
      const decisions = outcome.markups.map((markup, level) => choose(level, targets[level]!, markup, outcome.output));
      return [...decisions, bottomDecision(field, input, targets.at(-1)!, outcome)];
    },
    conditions: () => cascadeConditions(field, input, path),
    alternatives(outcome) {
      const targets = targetsOf(outcome);
      return outcome.markups.flatMap((markup, level) =>
        outcome.localMaxima[level]!.filter((other) => field.compare(other, markup) !== 0).map(
          (other): Alternative<T> => {
            const at = field.toNumber(other).toPrecision(6);
            return {
              label: { en: `local maximum ${at} of tier ${level + 1}`, zh: `第 ${level + 1} 层的局部极大点 ${at}` },
              decision: choose(level, targets[level]!, other, null),
            };
          },
        ),
      );
    },
  };
}

/** What a tier does in an outcome. */
interface TierChoice<T> {
  readonly level: number;
  readonly target: T;
  readonly markup: T;
  /** The report that follows; `null` for whichever is best for the tier. */
  readonly report: T | null;
}

function tierDecision<T, N>(
  arithmetic: RootArithmetic<T, N>,
  tier: TierIncentives<T>,
  response: readonly ResponsePiece<N>[],
  { level, target, markup, report }: TierChoice<T>,
): ContinuousDecision<T> {
  const { field } = arithmetic;
  const { add, mul, sub, neg, compare } = field;
  const slack = field.name === "exact" ? field.zero : field.from(1e-12 * Math.max(1, field.toNumber(target)));
  const ranges = response.map((piece) => markupRange(arithmetic, tier, piece, target, markup));
  const holding = ranges.filter(
    ({ low, high }) =>
      compare(sub(low, markup), slack) <= 0 && (high === null || compare(sub(markup, high), slack) <= 0),
  );
  const reportOf = ({ intercept, slope }: MarkupRange<T>, a: T): T => add(intercept, mul(slope, add(target, a)));
  const unfit = (range: MarkupRange<T>): T => {
    const x = reportOf(range, markup);
    if (report === null) return neg(worthOf(field, tier, target, x));
    return compare(x, report) < 0 ? sub(report, x) : sub(x, report);
  };
  const candidates = holding.length > 0 ? holding : ranges;
  const home = candidates.reduce((a, b) => (compare(unfit(b), unfit(a)) < 0 ? b : a));
  const reachable = ranges.filter((range) => range === home || range.high === null || compare(range.high, slack) > 0);
  const chosen = { report: reportOf(home, markup), actions: [markup] };
  return {
    kind: "continuous",
    player: { en: `official at tier ${level + 1}`, zh: `第 ${level + 1} 层官员` },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: reachable.indexOf(home),
    pieces: reachable.map((range): Piece<T> => {
      const curvature = neg(add(tier.cost, mul(mul(range.slope, range.slope), tier.penalty)));
      return {
        lower: [range.low],
        upper: [range.high],
        payoff: ([a]) =>
          payoffOf(field, tier, target, [tier.cost], { report: reportOf(range, a!), actions: [a!] }, chosen),
        gradient: ([a]) => {
          const worth = add(tier.prize, mul(tier.penalty, sub(target, reportOf(range, a!))));
          return [sub(mul(range.slope, worth), mul(tier.cost, a!))];
        },
        curvature: () => curvature,
      };
    }),
    secondOrder: neg(add(tier.cost, mul(mul(home.slope, home.slope), tier.penalty))),
  };
}

/** The markups with which a target lies on one piece of the response below, where `x = intercept + slope·T′`. */
interface MarkupRange<T> {
  readonly low: T;
  readonly high: T | null;
  readonly intercept: T;
  readonly slope: T;
}

function markupRange<T, N>(
  { field, enclosure, lower, lowerPlain }: RootArithmetic<T, N>,
  tier: TierIncentives<T>,
  piece: ResponsePiece<N>,
  target: T,
  markup: T,
): MarkupRange<T> {
  const { zero, add, sub, compare } = field;
  const passedOn = add(target, markup);
  /** Numbers around an end, or the end itself where that can matter: at the target that is passed on. */
  const around = (end: N): readonly [T, T] => {
    const [low, high] = enclosure(end);
    const apart = compare(high, passedOn) < 0 || compare(low, passedOn) > 0;
    const exactly = apart ? lowerPlain(end) : lower(end);
    return exactly === null ? [low, high] : [exactly, exactly];
  };
  const first = sub(around(piece.from)[0], target);
  const high = piece.to === null ? null : sub(around(piece.to)[1], target);
  const holds = compare(first, markup) <= 0 && (high === null || compare(high, markup) >= 0);
  const exactIntercept = holds ? lower(piece.intercept) : lowerPlain(piece.intercept);
  const worth = (x: T): T => worthOf(field, tier, target, x);
  return {
    low: compare(first, zero) > 0 ? first : zero,
    high,
    intercept: exactIntercept ?? enclosure(piece.intercept).reduce((a, b) => (compare(worth(b), worth(a)) > 0 ? b : a)),
    // Roots enter a report only where it does not depend on the target.
    slope: lowerPlain(piece.slope) ?? zero,
  };
}

/** `w(e + f) − p(T − e − f)²/2 − ce²/2 − γf²/2`. */
function bottomDecision<T>(
  field: Field<T>,
  { bottom, effortCost: c, falsificationCost: gamma, tiers }: CascadeGameInput<T>,
  target: T,
  { effort, falsification }: StrategicCascadeOutcome<T>,
): ContinuousDecision<T> {
  const { zero, add, sub, mul, neg } = field;
  const flattest = neg(field.compare(c, gamma) <= 0 ? c : gamma);
  const chosen = { report: add(effort, falsification), actions: [effort, falsification] };
  return {
    kind: "continuous",
    player: { en: `official at tier ${tiers.length + 1}`, zh: `第 ${tiers.length + 1} 层官员` },
    actions: ["effort", "falsification"],
    chosen: [effort, falsification],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero, zero],
        upper: [null, null],
        payoff: (actions) =>
          payoffOf(field, bottom, target, [c, gamma], { report: actions.reduce(add), actions }, chosen),
        gradient([e, f]) {
          const worth = add(bottom.prize, mul(bottom.penalty, sub(target, add(e!, f!))));
          return [sub(worth, mul(c, e!)), sub(worth, mul(gamma, f!))];
        },
        curvature: () => flattest,
      },
    ],
    secondOrder: flattest,
  };
}

/** What a tier does and the report that follows. */
interface Conduct<T> {
  readonly report: T;
  readonly actions: readonly T[];
}

/**
 * `wx − p(T − x)²/2 − Σ κ_i a_i²/2`, as the payoff of the choice that is examined (in fractions left out, for the sake of
 * shorter numbers) plus the difference `(x − x̂)[w + p(T − (x + x̂)/2)] − Σ κ_i(a_i − â_i)(a_i + â_i)/2`.
 */
function payoffOf<T>(
  field: Field<T>,
  tier: TierIncentives<T>,
  target: T,
  costs: readonly T[],
  { report, actions }: Conduct<T>,
  chosen: Conduct<T>,
): T {
  const { zero, one, add, sub, mul, div } = field;
  const half = div(one, add(one, one));
  const expense = (from: readonly T[], to: readonly T[]): T =>
    costs.map((cost, i) => mul(mul(half, cost), mul(sub(to[i]!, from[i]!), add(to[i]!, from[i]!)))).reduce(add);
  const nothing = costs.map(() => zero);
  const base = (): T => sub(worthOf(field, tier, target, chosen.report), expense(nothing, chosen.actions));
  const middle = mul(half, add(report, chosen.report));
  const worth = add(tier.prize, mul(tier.penalty, sub(target, middle)));
  const difference = sub(mul(sub(report, chosen.report), worth), expense(chosen.actions, actions));
  return field.name === "exact" ? difference : add(base(), difference);
}

/** `wx − p(T − x)²/2`. */
function worthOf<T>(field: Field<T>, { prize: w, penalty: p }: TierIncentives<T>, target: T, x: T): T {
  const { one, add, sub, mul, div } = field;
  const shortfall = sub(target, x);
  return sub(mul(w, x), div(mul(p, mul(shortfall, shortfall)), add(one, one)));
}
