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
import type { Alternative, Condition, ContinuousGame, Decision, Field, Piece } from "../../src/index.ts";
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
  { responses, steps }: Path<N>,
): ContinuousGame<StrategicCascadeOutcome<T>, T> {
  const { field } = arithmetic;
  const { tiers } = input;
  const targetsOf = ({ markups }: StrategicCascadeOutcome<T>): readonly T[] => {
    const targets = [input.initialTarget];
    for (const markup of markups) targets.push(field.add(targets.at(-1)!, markup));
    return targets;
  };
  const choose = (level: number, target: T, markup: T, report: T | null): Decision<T> =>
    tierDecision(arithmetic, tiers[level]!, responses[level]!, { level, target, markup, report });
  return {
    field,
    decisions(outcome) {
      const targets = targetsOf(outcome);
      const decisions = outcome.markups.map((markup, level) => choose(level, targets[level]!, markup, outcome.output));
      return [...decisions, bottomDecision(field, input, targets.at(-1)!, outcome)];
    },
    conditions: () => [
      floorCondition(field, steps.filter(({ binding }) => binding).length),
      motivesCondition(field, [...tiers, input.bottom]),
      indifferenceCondition(field, steps.filter(({ atJump }) => atJump).length),
    ],
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
): Decision<T> {
  const { field } = arithmetic;
  const slack = field.name === "exact" ? field.zero : field.from(1e-12 * Math.max(1, field.toNumber(target)));
  const pieces = response.map((piece) => tierPiece(arithmetic, tier, piece, target, markup));
  const distance = (piece: TierPiece<T>): T => {
    if (report === null) return field.neg(piece.payoff([markup]));
    const difference = field.sub(piece.report(markup), report);
    return field.compare(difference, field.zero) < 0 ? field.neg(difference) : difference;
  };
  const holding = pieces.filter(
    ({ lower: [low], upper: [high] }) =>
      field.compare(field.sub(low!, markup), slack) <= 0 &&
      (high === null || field.compare(field.sub(markup, high!), slack) <= 0),
  );
  const home = (holding.length > 0 ? holding : pieces).reduce((a, b) =>
    field.compare(distance(b), distance(a)) < 0 ? b : a,
  );
  const reachable = pieces.filter(
    (piece) => piece === home || piece.upper[0] === null || field.compare(piece.upper[0]!, slack) > 0,
  );
  return {
    player: { en: `official at tier ${level + 1}`, zh: `第 ${level + 1} 层官员` },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: reachable.indexOf(home),
    pieces: reachable,
    secondOrder: home.curvature(home.lower, home.upper),
  };
}

interface TierPiece<T> extends Piece<T> {
  report(markup: T): T;
}

/** A tier's payoff where its target lies on one piece of the response below, as a function of the markup. */
function tierPiece<T, N>(
  { field, enclosure, lower, lowerPlain }: RootArithmetic<T, N>,
  { prize: w, penalty: p, cost: kappa }: TierIncentives<T>,
  piece: ResponsePiece<N>,
  target: T,
  markup: T,
): TierPiece<T> {
  const { zero, one, add, sub, mul, div, neg, compare } = field;
  const half = div(one, add(one, one));
  const square = (a: T): T => mul(a, a);
  const passedOn = add(target, markup);
  /** Fractions around a number, or the number itself where that can matter: at the target that is passed on. */
  const around = (a: N): readonly [T, T] => {
    const [low, high] = enclosure(a);
    const apart = compare(high, passedOn) < 0 || compare(low, passedOn) > 0;
    const exactly = apart ? lowerPlain(a) : lower(a);
    return exactly === null ? [low, high] : [exactly, exactly];
  };
  const first = sub(around(piece.from)[0], target);
  const last = piece.to === null ? null : sub(around(piece.to)[1], target);
  const holds = compare(first, markup) <= 0 && (last === null || compare(last, markup) >= 0);
  const worth = (x: T): T => sub(mul(w, x), mul(half, mul(p, square(sub(target, x)))));
  // Roots enter a report only where it does not depend on the target.
  const slope = lowerPlain(piece.slope) ?? zero;
  const intercept =
    (holds ? lower(piece.intercept) : lowerPlain(piece.intercept)) ??
    enclosure(piece.intercept).reduce((a, b) => (compare(worth(b), worth(a)) > 0 ? b : a));
  const curvature = neg(add(kappa, mul(square(slope), p)));
  const report = (a: T): T => add(intercept, mul(slope, add(target, a)));
  return {
    lower: [compare(first, zero) > 0 ? first : zero],
    upper: [last],
    report,
    payoff: ([a]) => sub(worth(report(a!)), mul(half, mul(kappa, square(a!)))),
    gradient: ([a]) => [sub(mul(slope, add(w, mul(p, sub(target, report(a!))))), mul(kappa, a!))],
    curvature: () => curvature,
  };
}

/** `w(e + f) − p(T − e − f)²/2 − ce²/2 − γf²/2`. */
function bottomDecision<T>(
  field: Field<T>,
  { bottom, effortCost: c, falsificationCost: gamma, tiers }: CascadeGameInput<T>,
  target: T,
  { effort, falsification }: StrategicCascadeOutcome<T>,
): Decision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const half = div(one, add(one, one));
  const { prize: w, penalty: p } = bottom;
  const flattest = neg(field.compare(c, gamma) <= 0 ? c : gamma);
  const cost = (e: T, f: T): T => add(mul(c, mul(e, e)), mul(gamma, mul(f, f)));
  return {
    player: { en: `official at tier ${tiers.length + 1}`, zh: `第 ${tiers.length + 1} 层官员` },
    actions: ["effort", "falsification"],
    chosen: [effort, falsification],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero, zero],
        upper: [null, null],
        payoff([e, f]) {
          const x = add(e!, f!);
          const shortfall = sub(target, x);
          return sub(mul(w, x), mul(half, add(mul(p, mul(shortfall, shortfall)), cost(e!, f!))));
        },
        gradient([e, f]) {
          const worth = add(w, mul(p, sub(target, add(e!, f!))));
          return [sub(worth, mul(c, e!)), sub(worth, mul(gamma, f!))];
        },
        curvature: () => flattest,
      },
    ],
    secondOrder: flattest,
  };
}

function floorCondition<T>(field: Field<T>, count: number): Condition<T> {
  return {
    id: "interior",
    statement: {
      en: "number of tiers on the path whose floor a ≥ 0 binds ≤ 0: nobody would lower the target, and the recursion of affine replies holds",
      zh: "路径上触及下限 a ≥ 0 的层数 ≤ 0：无人想调低目标，线性反应的递推成立",
    },
    holds: count === 0,
    value: field.from(count),
    bound: field.zero,
    role: "sufficient",
  };
}

/** Compared crosswise, so that `p = 0` needs no division: `w_m p_ℓ − w_ℓ p_m ≤ 0` for all `ℓ < m`. */
function motivesCondition<T>(field: Field<T>, all: readonly TierIncentives<T>[]): Condition<T> {
  const { zero, sub, mul } = field;
  let most = zero;
  for (const [m, low] of all.entries()) {
    for (const high of all.slice(0, m)) {
      const rise = sub(mul(low.prize, high.penalty), mul(high.prize, low.penalty));
      if (field.compare(rise, most) > 0) most = rise;
    }
  }
  return {
    id: "prize-per-penalty",
    statement: {
      en: "max over ℓ < m of w_m p_ℓ − w_ℓ p_m ≤ 0: the prize per unit of sanction does not rise down the hierarchy, so no floor binds whatever the target and the costs",
      zh: "对一切 ℓ < m，w_m p_ℓ − w_ℓ p_m 的最大值 ≤ 0：奖励与问责之比自上而下不升，故无论目标与成本如何，加码下限均不起作用",
    },
    holds: field.compare(most, zero) <= 0,
    value: most,
    bound: zero,
    role: "sufficient",
  };
}

function indifferenceCondition<T>(field: Field<T>, count: number): Condition<T> {
  return {
    id: "no-indifference",
    statement: {
      en: "number of tiers that set a target at which a tier below is indifferent ≤ 0: the path does not rest on how an indifferent official replies (elsewhere subgame perfection makes him reply as the superior's optimum needs)",
      zh: "把目标定在使某一下级无差异之处的层数 ≤ 0：均衡路径不取决于无差异官员如何选择（否则子博弈完美要求其选择上级最优所需的反应）",
    },
    holds: count === 0,
    value: field.from(count),
    bound: field.zero,
    role: "sufficient",
  };
}
