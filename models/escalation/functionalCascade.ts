/**
 * # Functional cascade
 *
 * Escalation against the loss of execution (执行衰减), not for safety or promotion. A subordinate asked for `T′` exerts `e`
 * at cost `ce²/2`, and with inspection `q` loses `Dq(T′ − e)²/2`; the best response falls short in proportion,
 *
 * `e = ϱT′`, `ϱ = Dq/(c + Dq)`.
 *
 * A superior who wants `T` done therefore asks `T′ = T/ϱ`: a functional markup of `c/(Dq)` times the target at every level,
 * which compounds down the hierarchy (取法乎上，得乎其中).
 *
 * ## Notation
 *
 * `T_ℓ = T_{ℓ−1}/ϱ_ℓ`, `D` the penalty as the regime scales it. Here, unlike in the other cascades, a heavier penalty *lowers* the markup.
 *
 * ## Implementation notes
 *
 * The game has two players a level: the subordinate, who replies to what is asked, and the superior, who minimizes
 * `(e − T)²/2` over `T′ ≥ T` foreseeing that reply. Both are stated relative to what is asked and wanted, so that the check
 * does not depend on the size of targets; both are quadratic and strictly concave, so it is exact in fractions.
 *
 * ## References
 *
 * - An own model; the loss of control down a hierarchy is that of [Williamson1967].
 *
 * @module
 */
import {
  atLevel,
  type ContinuousDecision,
  DomainError,
  exact,
  type Field,
  float,
  type Model,
  type ModelGame,
  type ModelRoutines,
  type OnePerLevel,
  type Rational,
} from "../../src/index.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** What decides how much is executed and asked; lists run over the levels, top first. */
export interface FunctionalIncentives<T = number> {
  /** $T_0 \ge 0$, target units: what the top wants done. */
  readonly initialTarget: T;
  /** Number of levels that set a markup. */
  readonly levels: number;
  /** $D > 0$: coefficient of the quadratic penalty, payoff units per squared target unit. */
  readonly penalty: OnePerLevel<T>;
  /** $q \in (0, 1]$: probability that execution is inspected. */
  readonly inspection: OnePerLevel<T>;
  /** $c > 0$, payoff units per squared target unit. */
  readonly effortCost: OnePerLevel<T>;
}

/** Parameters of {@link functionalCascade}: the incentives, and the regime that scales the penalty. */
export interface FunctionalCascadeParameters<T = number>
  extends FunctionalIncentives<T>,
    ProportionalRegimeParameters<T> {}

/** Outcome of {@link functionalCascade}; lists run over the levels, top first. */
export interface FunctionalCascadeOutcome<T = number> {
  /** $\varrho \in (0, 1)$: share of the asked target that is executed; a list where a parameter differs by level. */
  readonly executionRate: OnePerLevel<T>;
  /** $T_\ell - T_{\ell-1} \ge 0$, target units. */
  readonly markups: readonly T[];
  /** $T_0, \dots, T_L$, target units. */
  readonly targets: readonly T[];
}

/**
 * The routines of {@link functionalCascade} in any arithmetic, for penalties that a regime has scaled already.
 *
 * @category Escalation models
 */
export function functionalCascadeRoutines<T>(
  field: Field<T>,
): ModelRoutines<FunctionalIncentives<T>, FunctionalCascadeOutcome<T>, T> {
  const { add, sub, mul, div } = field;
  return {
    build: (parameters) => game(field, parameters),
    solve(parameters) {
      const { levels, penalty, inspection, effortCost } = parameters;
      const rates = Array.from({ length: levels }, (_, level) => {
        const threat = mul(atLevel(penalty, level), atLevel(inspection, level));
        return div(threat, add(atLevel(effortCost, level), threat));
      });
      const targets = [parameters.initialTarget];
      for (const rate of rates) targets.push(div(targets.at(-1)!, rate));
      checkRange(field, rates, targets);
      const markups = rates.map((_, level) => sub(targets[level + 1]!, targets[level]!));
      const differs = [penalty, inspection, effortCost].some(Array.isArray);
      const outcome = { executionRate: differs ? rates : rates[0]!, markups, targets };
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

/** The routines with the penalty of every level scaled by the regime. */
function underRegime<T>(
  field: Field<T>,
): ModelRoutines<FunctionalCascadeParameters<T>, FunctionalCascadeOutcome<T>, T> {
  const { build, solve } = functionalCascadeRoutines(field);
  const scaled = (parameters: FunctionalCascadeParameters<T>): FunctionalIncentives<T> => {
    requireSanction(field, parameters);
    const { penalty } = parameters;
    const scale = (D: T): T => proportionalSanction(field, D, parameters);
    return { ...parameters, penalty: Array.isArray(penalty) ? penalty.map(scale) : scale(penalty as T) };
  };
  return { build: (parameters) => build(scaled(parameters)), solve: (parameters) => solve(scaled(parameters)) };
}

/** Refuses a regime under which no failure is sanctioned: nothing would be executed, and no target be high enough. */
function requireSanction<T>(field: Field<T>, parameters: FunctionalCascadeParameters<T>): void {
  if (field.compare(proportionalSanction(field, field.one, parameters), field.zero) > 0) return;
  throw new DomainError({
    en: `functional-cascade: under the regime ${parameters.regime.id} no failure is sanctioned, so nothing is executed and no target is high enough; choose less tolerance.`,
    zh: `functional-cascade：问责制度 ${parameters.regime.id} 下任何失败均不受问责，任务无人执行，再高的目标也不够；请降低容错。`,
  });
}

/** Refuses results that doubles cannot hold. */
function checkRange<T>(field: Field<T>, rates: readonly T[], targets: readonly T[]): void {
  if (field.name !== "float") return;
  const fits = rates.every((rate) => field.compare(rate, field.zero) > 0);
  if (fits && Number.isFinite(field.toNumber(targets.at(-1)!))) return;
  throw new DomainError({
    en: "functional-cascade: the targets at the bottom exceed the range of doubles; take fewer levels, a heavier penalty or exact arithmetic.",
    zh: "functional-cascade：底层目标超出双精度范围；请减少层级、加大惩罚力度，或改用精确算术。",
  });
}

function game<T>(field: Field<T>, parameters: FunctionalIncentives<T>): ModelGame<FunctionalCascadeOutcome<T>, T> {
  return {
    field,
    decisions: (outcome) =>
      Array.from({ length: parameters.levels }, (_, level) => [
        superiorDecision(field, outcome, level),
        subordinateDecision(field, parameters, outcome, level),
      ]).flat(),
    conditions: () => [],
  };
}

/** The superior asks `x` times what he wants done; his loss, relative to that, is `(ϱx − 1)²/2`. */
function superiorDecision<T>(
  field: Field<T>,
  { executionRate, targets }: FunctionalCascadeOutcome<T>,
  level: number,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const rate = atLevel(executionRate, level);
  const wanted = targets[level]!;
  // Where nothing is wanted, every factor asks for nothing.
  const chosen = field.compare(wanted, zero) === 0 ? div(one, rate) : div(targets[level + 1]!, wanted);
  const missing = (factor: T): T => sub(one, mul(rate, factor));
  const curvature = neg(mul(rate, rate));
  return {
    kind: "continuous",
    player: { en: `superior at level ${level + 1}`, zh: `第 ${level + 1} 层上级` },
    actions: ["markupFactor"],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [one],
        upper: [null],
        payoff: ([factor]) => neg(div(mul(missing(factor!), missing(factor!)), add(one, one))),
        gradient: ([factor]) => [mul(rate, missing(factor!))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

/** The subordinate executes the share `x` of what is asked; his payoff, relative to its square, is `−[Dq(1 − x)² + cx²]/2`. */
function subordinateDecision<T>(
  field: Field<T>,
  parameters: FunctionalIncentives<T>,
  { executionRate }: FunctionalCascadeOutcome<T>,
  level: number,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const threat = mul(atLevel(parameters.penalty, level), atLevel(parameters.inspection, level));
  const cost = atLevel(parameters.effortCost, level);
  const curvature = neg(add(threat, cost));
  return {
    kind: "continuous",
    player: { en: `subordinate at level ${level + 1}`, zh: `第 ${level + 1} 层下级` },
    actions: ["executedShare"],
    chosen: [atLevel(executionRate, level)],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [null],
        payoff([share]) {
          const shortfall = sub(one, share!);
          const loss = add(mul(threat, mul(shortfall, shortfall)), mul(cost, mul(share!, share!)));
          return neg(div(loss, add(one, one)));
        },
        gradient: ([share]) => [sub(mul(threat, sub(one, share!)), mul(cost, share!))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

/**
 * Targets that escalate down a hierarchy because each superior makes up for what will not be executed.
 *
 * The markup falls with the penalty: functional escalation and defensive escalation answer accountability with opposite
 * signs.
 *
 * A superior who wants $T$ done asks for $T'$, of which the share $\varrho$ is executed:
 *
 * $$
 * T' = T/\varrho, \qquad \varrho = \frac{D q}{c + D q}.
 * $$
 *
 * @see [Williamson1967]
 * @category Escalation models
 */
export const functionalCascade: Model<
  FunctionalCascadeParameters,
  FunctionalCascadeOutcome,
  FunctionalCascadeParameters<Rational>,
  FunctionalCascadeOutcome<Rational>
> = {
  id: "functional-cascade",
  title: { en: "Functional cascade", zh: "功能性加码" },
  description: {
    en: "Subordinates execute only part of what they are asked, because effort is costly and the penalty for a shortfall is limited. A superior who wants the own target met asks for more than that, at every level: escalation that makes up for the loss of execution.",
    zh: "努力有成本而问责有限，下级只执行所下达任务的一部分。上级要使自身目标落实，便须下达更高的目标；逐层如此，即为弥补执行衰减的加码（取法乎上，得乎其中）。",
  },
  family: "escalation",
  provenance: "own",
  sources: ["Williamson1967"],
  parameters: {
    initialTarget: { ...shared.initialTarget, domain: domains.nonNegative, default: "60" },
    levels: { ...shared.levels, default: "3" },
    penalty: {
      ...shared.penalty,
      title: { en: "coefficient of the quadratic penalty", zh: "二次惩罚系数（问责力度）" },
      unit: units.curvature,
      domain: domains.positive,
      default: "3",
      perLevel: { count: "levels" },
    },
    inspection: {
      symbol: "q",
      title: { en: "probability of inspection", zh: "督查概率" },
      unit: units.probability,
      domain: { kind: "real", min: "0", minOpen: true, max: "1" },
      default: "1",
      perLevel: { count: "levels" },
    },
    effortCost: { ...shared.effortCost, default: "2", perLevel: { count: "levels" } },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
  },
  outcome: {
    executionRate: { symbol: "\\varrho", title: { en: "rate of execution", zh: "执行率" }, unit: units.pure },
    markups: { symbol: "a_\\ell", title: { en: "markups", zh: "加码" }, unit: units.target },
    targets: { symbol: "T_\\ell", title: { en: "targets", zh: "目标" }, unit: units.target },
  },
  ...underRegime(float),
  exact: underRegime(exact),
};
