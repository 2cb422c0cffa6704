/**
 * # Strategic cascade
 *
 * Officials who foresee what their markup makes the levels below do. Of the tiers `1 … L`, each but the last passes the
 * target `T_ℓ = T_{ℓ−1} + a_ℓ` down, `a_ℓ ≥ 0`, at cost `κ_ℓ a_ℓ²/2`. The last chooses effort `e` and falsification `f` and
 * reports `x = e + f`, at cost `ce²/2 + γf²/2`. Tier `ℓ` gains `w_ℓ x` and loses `p_ℓ(T_{ℓ−1} − x)²/2`.
 *
 * With `1/C = 1/c + 1/γ` the bottom reports `x = α_L + ρ_L T_{L−1}`, `ρ_L = p_L/(C + p_L)`, `α_L = w_L/(C + p_L)`: the execution
 * rate is endogenous (取法乎上，得乎其中). Where no floor binds at any target from `T₀` on, upwards, with `α, ρ` of tier `ℓ + 1`,
 *
 * `a_ℓ = ρ[w_ℓ + p_ℓ((1 − ρ)T_{ℓ−1} − α)] / (κ_ℓ + ρ²p_ℓ)`,
 * `1 − ρ_ℓ = (1 − ρ)κ_ℓ/(κ_ℓ + ρ²p_ℓ)`, `α_ℓ = (κ_ℓ α + ρ²w_ℓ)/(κ_ℓ + ρ²p_ℓ)`.
 *
 * Where a floor binds, on the path or off it, the response of the levels below is only piecewise affine, and a tier compares
 * the best responses within its pieces: a path of affine replies with all markups positive may then be a local optimum only.
 *
 * ## Notation
 *
 * `w = Vψ(n)/σ` is the marginal prize of a symmetric tournament; `p = Db` the curvature of the sanction, `b` the probability
 * that a shortfall is sanctioned under the accountability regime.
 *
 * ## Implementation notes
 *
 * - The sanction is proportional to a squared shortfall. So only those parts of a regime apply that scale it by a constant:
 *   `strict`, `tolerance`, `joint`, `oversight`, and `appeals` without a fee. `veto` and `balanced` add a lump sum, lost or
 *   won with success, and here nothing but the shortfall counts; the cap of `capped` and the fee of an appeal are amounts,
 *   which would bend the quadratic where the sanction reaches them.
 * - Where a superior's optimum is a target at which a tier below is indifferent, that tier replies as the superior needs:
 *   nothing else is subgame perfect. The condition `no-indifference` says whether the path rests on that.
 * - `responses` is the slope of each tier's response at the target it receives; it is 0 for a tier that holds the target
 *   below at such a point.
 * - An exact answer about doubles in length with each tier, hence the limit on tiers in fractions. It is irrational only if
 *   some target on the path is one of indifference.
 * - In fractions, local maxima at irrational markups are left out of `localMaxima`.
 *
 * ## References
 *
 * - An own model; the marginal prize is that of [LazearRosen1981]. Subgame perfection with continuous actions: [Harris1985].
 *
 * @module
 */
import { atLevel, type Model, type ModelRoutines, type OnePerLevel, type Rational } from "../../src/index.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { type CascadeGameInput, cascadeGame } from "./cascadeGame.ts";
import { cascadeTree } from "./cascadeTree.ts";
import { checkExactTiers, irrationalPath } from "./exactCascade.ts";
import { exactRoots } from "./exactReal.ts";
import { floatRoots, type RootArithmetic } from "./rootField.ts";
import { type CascadeIncentives, type Path, subgamePerfectPath } from "./subgamePerfectPath.ts";

/** Parameters of {@link strategicCascade}; lists run over the tiers, top first. */
export interface StrategicCascadeParameters<T = number> extends Omit<ProportionalRegimeParameters<T>, "tolerance"> {
  /** $T_0 \ge 0$, target units. */
  readonly initialTarget: T;
  /** $L \ge 2$: number of tiers, of which $L - 1$ set a markup. */
  readonly tiers: number;
  /** $w \ge 0$, payoff units per target unit. */
  readonly marginalPrize: OnePerLevel<T>;
  /** $D \ge 0$: coefficient of the quadratic sanction, payoff units per squared target unit. */
  readonly penalty: OnePerLevel<T>;
  /** $\varphi \in [0, 1]$. */
  readonly tolerance: OnePerLevel<T>;
  /** $c > 0$, payoff units per squared target unit. */
  readonly effortCost: T;
  /** $\gamma > 0$, payoff units per squared target unit. */
  readonly falsificationCost: T;
  /** $\kappa > 0$, payoff units per squared target unit; a list has $L - 1$ entries. */
  readonly markupCost: OnePerLevel<T>;
}

/** Outcome of {@link strategicCascade}; lists run over the tiers, top first. */
export interface StrategicCascadeOutcome<T = number> {
  /** $a_1, \dots, a_{L-1}$, target units. */
  readonly markups: readonly T[];
  /** $T_0, \dots, T_{L-1}$, target units. */
  readonly targets: readonly T[];
  /** $x$: the output that the bottom reports, target units. */
  readonly output: T;
  /** $e$, target units. */
  readonly effort: T;
  /** $f$, target units. */
  readonly falsification: T;
  /** $\rho_1, \dots, \rho_L$: slope of the report in the target that each tier receives. */
  readonly responses: readonly T[];
  /** Whether the floor $a_\ell \ge 0$ binds, for the $L - 1$ tiers that set a markup. */
  readonly binding: readonly boolean[];
  /** For each tier that sets a markup, all local maxima of its payoff, ascending, target units. */
  readonly localMaxima: readonly (readonly T[])[];
}

/** Solved and checked in about 0.05 s; hierarchies of government have five or six. */
const MAX_TIERS = 32;

/** The routines; every solution has an arithmetic of its own. */
function routines<T, N>(
  arithmeticOf: () => RootArithmetic<T, N>,
): ModelRoutines<StrategicCascadeParameters<T>, StrategicCascadeOutcome<T>, T> {
  return {
    build(parameters) {
      const arithmetic = arithmeticOf();
      const input = gameInput(arithmetic, parameters);
      return cascadeGame(arithmetic, input, pathOf(arithmetic, input));
    },
    solve(parameters) {
      const arithmetic = arithmeticOf();
      const input = gameInput(arithmetic, parameters);
      const path = pathOf(arithmetic, input);
      const pieces = path.responses.reduce((sum, { pieces }) => sum + pieces.length, 0);
      const outcome = outcomeOf(arithmetic, input, path);
      return { status: "solved", outcome, method: "backward-induction", iterations: pieces };
    },
    toTree(parameters, steps) {
      const arithmetic = arithmeticOf();
      const input = gameInput(arithmetic, parameters);
      return cascadeTree(arithmetic, input, pathOf(arithmetic, input), steps);
    },
  };
}

/** The incentives of all tiers, regime applied. */
function gameInput<T, N>(
  { field }: RootArithmetic<T, N>,
  parameters: StrategicCascadeParameters<T>,
): CascadeGameInput<T> {
  const { tiers, effortCost, falsificationCost } = parameters;
  const motives = Array.from({ length: tiers }, (_, level) => {
    const penalty = atLevel(parameters.penalty, level);
    const tolerance = atLevel(parameters.tolerance, level);
    const sanction = proportionalSanction(field, penalty, { ...parameters, tolerance });
    return { prize: atLevel(parameters.marginalPrize, level), penalty: sanction };
  });
  const parallel = field.div(field.mul(effortCost, falsificationCost), field.add(effortCost, falsificationCost));
  return {
    initialTarget: parameters.initialTarget,
    tiers: motives.slice(0, -1).map((motive, level) => ({ ...motive, cost: atLevel(parameters.markupCost, level) })),
    bottom: { ...motives.at(-1)!, cost: parallel },
    effortCost,
    falsificationCost,
  };
}

function pathOf<T, N>({ roots, lift }: RootArithmetic<T, N>, input: CascadeGameInput<T>): Path<N> {
  const lifted = ({ prize, penalty, cost }: CascadeIncentives<T>["bottom"]) => ({
    prize: lift(prize),
    penalty: lift(penalty),
    cost: lift(cost),
  });
  const { initialTarget, tiers, bottom } = input;
  return subgamePerfectPath(roots, {
    initialTarget: lift(initialTarget),
    tiers: tiers.map(lifted),
    bottom: lifted(bottom),
  });
}

function outcomeOf<T, N>(
  { field, lower, lowerPlain }: RootArithmetic<T, N>,
  { effortCost: c, falsificationCost: gamma }: CascadeGameInput<T>,
  { steps, responses, lastTarget, report }: Path<N>,
): StrategicCascadeOutcome<T> {
  const answer = (a: N): T => {
    const value = lower(a);
    if (value === null) throw irrationalPath();
    return value;
  };
  const output = answer(report);
  const unit = field.div(output, field.add(c, gamma));
  const bottomSlope = responses.at(-1)!.pieces[0]!.slope;
  return {
    markups: steps.map(({ markup }) => answer(markup)),
    targets: [...steps.map(({ target }) => answer(target)), answer(lastTarget)],
    output,
    effort: field.mul(gamma, unit),
    falsification: field.mul(c, unit),
    responses: [...steps.map(({ reply }) => answer(reply.slope)), answer(bottomSlope)],
    binding: steps.map(({ binding }) => binding),
    localMaxima: steps.map(({ localMaxima, markup }) =>
      localMaxima.map((a) => (a === markup ? answer(a) : lowerPlain(a))).filter((a): a is T & {} => a !== null),
    ),
  };
}

/**
 * Targets that escalate down a hierarchy whose officials foresee the response below.
 *
 * Where no floor binds at any target from $T_0$ on, upwards, with $\alpha$, $\rho$ of tier $\ell + 1$,
 *
 * $$
 * a_\ell = \frac{\rho\,[w_\ell + p_\ell((1 - \rho) T_{\ell-1} - \alpha)]}{\kappa_\ell + \rho^2 p_\ell},
 * $$
 *
 * where $p_\ell$ is the curvature of the sanction of tier $\ell$, and the bottom reports $\alpha + \rho T_\ell$ at the
 * target $T_\ell$.
 *
 * @example
 * ```ts doctest
 * import { exact, solveExact } from "jiama";
 * import { strategicCascade } from "jiama/models";
 *
 * const { outcome } = solveExact(strategicCascade, {
 *   ...{ tiers: 2, initialTarget: 1, marginalPrize: 0, penalty: 1, tolerance: 0 },
 *   ...{ effortCost: 2, falsificationCost: 2, markupCost: 1 },
 * });
 * exact.format(outcome.markups[0]!) // => "1/5"
 * ```
 *
 * @see [LazearRosen1981], [Harris1985]
 * @category Escalation models
 */
export const strategicCascade: Model<
  StrategicCascadeParameters,
  StrategicCascadeOutcome,
  StrategicCascadeParameters<Rational>,
  StrategicCascadeOutcome<Rational>
> = {
  id: "strategic-cascade",
  title: { en: "Strategic cascade", zh: "策略性层层加码" },
  description: {
    en: "A target arrives from above. Each official foresees how the levels below will answer a higher one, and passes down the target that serves the own promotion and the own shortfall best; the lowest works and falsifies. The weaker the response below, the higher the target that is set to obtain it.",
    zh: "目标自上而下传达。每层官员预见下级对更高目标的反应，据以选定最有利于自己晋升与达标的目标；基层以努力和造假应对。下级反应越弱，为求其得而所定的目标越高。",
  },
  family: "escalation",
  provenance: "own",
  sources: ["LazearRosen1981", "Harris1985"],
  parameters: {
    initialTarget: { ...shared.initialTarget, domain: domains.nonNegative, default: "0.6" },
    tiers: {
      symbol: "L",
      title: { en: "number of tiers, the bottom included", zh: "层级数（含基层）" },
      unit: units.count,
      domain: { kind: "integer", min: 2, max: MAX_TIERS },
      default: "3",
    },
    marginalPrize: {
      symbol: "w",
      title: { en: "marginal prize of the tournament", zh: "晋升锦标赛的边际奖励" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      domain: domains.nonNegative,
      default: ["0.05", "0.04", "0.06"],
      perLevel: { count: "tiers" },
    },
    penalty: {
      ...shared.penalty,
      title: { en: "curvature of the sanction in the shortfall", zh: "问责惩罚力度（缺口二次项系数）" },
      unit: units.curvature,
      default: ["1", "0.8", "1.2"],
      perLevel: { count: "tiers" },
    },
    effortCost: { ...shared.effortCost, default: "1" },
    falsificationCost: { ...shared.falsificationCost, default: "2" },
    markupCost: { ...shared.markupCost, default: ["0.5", "0.4"], perLevel: { count: "tiers", less: 1 } },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
    tolerance: { ...proportionalRegimeParameters.tolerance, default: "0.3", perLevel: { count: "tiers" } },
  },
  outcome: {
    markups: { symbol: "a_\\ell", title: { en: "markups", zh: "加码" }, unit: units.target },
    targets: { symbol: "T_\\ell", title: { en: "targets", zh: "目标" }, unit: units.target },
    output: { symbol: "x", title: { en: "reported output", zh: "上报产出" }, unit: units.target },
    effort: { symbol: "e", title: { en: "effort", zh: "努力" }, unit: units.target },
    falsification: { symbol: "f", title: { en: "falsification", zh: "造假量" }, unit: units.target },
    responses: {
      symbol: "\\rho_\\ell",
      title: { en: "response to the target", zh: "对目标的反应率" },
      unit: units.pure,
    },
    binding: { symbol: "a_\\ell = 0", title: { en: "floor binds", zh: "加码下限起作用" }, unit: units.pure },
    localMaxima: {
      symbol: "\\{a\\}",
      title: { en: "local maxima of the payoff", zh: "收益的局部极大点" },
      unit: units.target,
    },
  },
  ...routines(() => floatRoots),
  exact: { ...routines(exactRoots), check: checkExactTiers },
};
