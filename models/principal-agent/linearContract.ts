/**
 * # Linear contract (LEN) with falsification and several principals
 *
 * The principals pay a wage linear in a measure `y = e + m + ε`, `ε ~ N(0, σ²/μ)`, of an official's effort `e` and
 * falsification `m`. With `X = c/γ + rcσ²/μ` and `p` principals whose benefits sum to `e`, the aggregate slope is
 *
 * `S = 1 / (1 + c/γ + p · rcσ²/μ)`, `e = S/c`, `m = S/γ`,
 *
 * and the surplus lost against the first best is `[1 − 2S + S²(1 + X)] / (2c)`.
 *
 * ## Notation
 *
 * `v = σ²/μ` is the variance of the measure; `b = 1/c + 1/γ` the response of `y` to the slope.
 *
 * ## Implementation notes
 *
 * At `μ = 0` the measure says nothing and `S = 0`. The checker sees the official's utility, quadratic in `(e, m)`, and each
 * principal's joint surplus with the official as a function of the own slope, the others' slopes held fixed; the principals
 * share the benefit equally.
 *
 * ## References
 *
 * - [HolmstromMilgrom1987]; falsification after [LackerWeinberg1989], a reconstruction; several principals
 *   [Dixit1997].
 *
 * @module
 */
import {
  type ContinuousDecision,
  exact,
  type Field,
  float,
  type Model,
  type ModelGame,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link linearContract}. */
export interface LinearContractParameters<T = number> {
  /** $r \ge 0$, per payoff unit. */
  readonly riskAversion: T;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: T;
  /** $\sigma > 0$: standard deviation (not variance) of the measure at $\mu = 1$. */
  readonly noise: T;
  /** $\mu \in [0, 1]$; information asymmetry is $A = 1 - \mu$. */
  readonly observability: T;
  /** $\gamma > 0$; `null` for infinite, which rules falsification out. */
  readonly falsificationCost: T | null;
  /** $p \ge 1$. */
  readonly departments: number;
}

/** Outcome of {@link linearContract}. */
export interface LinearContractOutcome<T = number> {
  /** $S \in [0, 1]$: aggregate slope of the wage. */
  readonly slope: T;
  /** $e$. */
  readonly effort: T;
  /** $m$: falsified output. */
  readonly padding: T;
  /** $1/c$. */
  readonly firstBestEffort: T;
  /** Surplus lost against the first best, payoff units. */
  readonly agencyLoss: T;
}

/**
 * The routines of {@link linearContract} in any arithmetic; proofs run them on symbols.
 *
 * @category Principal–agent models
 */
export function linearContractRoutines<T>(
  field: Field<T>,
): ModelRoutines<LinearContractParameters<T>, LinearContractOutcome<T>, T> {
  const { zero, one, add, sub, mul, div } = field;
  const two = add(one, one);

  return {
    build: (parameters) => game(field, parameters),
    solve({ riskAversion: r, effortCost: c, noise, observability: mu, falsificationCost: gamma, departments }) {
      const firstBestEffort = div(one, c);
      if (field.compare(mu, zero) === 0) {
        const nothing = {
          slope: zero,
          effort: zero,
          padding: zero,
          firstBestEffort,
          agencyLoss: div(one, mul(two, c)),
        };
        return { status: "solved", outcome: nothing, method: "closed-form", iterations: 1 };
      }
      const risk = div(mul(mul(r, c), mul(noise, noise)), mu);
      const falsifying = gamma === null ? zero : div(c, gamma);
      const slope = div(one, add(add(one, falsifying), mul(field.from(departments), risk)));
      const spread = mul(mul(slope, slope), add(one, add(falsifying, risk)));
      const outcome = {
        slope,
        effort: div(slope, c),
        padding: gamma === null ? zero : div(slope, gamma),
        firstBestEffort,
        agencyLoss: div(add(sub(one, mul(two, slope)), spread), mul(two, c)),
      };
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

function game<T>(field: Field<T>, parameters: LinearContractParameters<T>): ModelGame<LinearContractOutcome<T>, T> {
  return {
    field,
    decisions: (outcome) => [
      officialDecision(field, parameters, outcome),
      principalDecision(field, parameters, outcome),
    ],
    conditions: () => [],
  };
}

/** The official's utility `S(e + m) − ce²/2 − γm²/2`, up to what does not depend on `(e, m)`. */
function officialDecision<T>(
  field: Field<T>,
  { effortCost: c, falsificationCost: gamma }: LinearContractParameters<T>,
  { slope, effort, padding }: LinearContractOutcome<T>,
): ContinuousDecision<T> {
  const { zero, sub, mul, div } = field;
  const costs = gamma === null ? [c] : [c, gamma];
  const two = field.add(field.one, field.one);
  const flattest = costs.reduce((a, b) => (field.compare(a, b) <= 0 ? a : b));
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: gamma === null ? ["effort"] : ["effort", "padding"],
    chosen: gamma === null ? [effort] : [effort, padding],
    chosenPiece: 0,
    pieces: [
      {
        lower: costs.map(() => zero),
        upper: costs.map(() => null),
        payoff: (action) =>
          action.reduce((sum, x, i) => field.add(sum, mul(x, sub(slope, div(mul(costs[i]!, x), two)))), zero),
        gradient: (action) => action.map((x, i) => sub(slope, mul(costs[i]!, x))),
        curvature: () => field.neg(flattest),
      },
    ],
    secondOrder: field.neg(flattest),
  };
}

/**
 * A principal's joint surplus with the official as a function of the own slope `s`, the others' slopes summing to `S₋`:
 * `e/p − s·y + CE`, with `e = (s + S₋)/c`, `y = (s + S₋)b` and `CE = (s + S₋)²(b − rv)/2` the official's certainty
 * equivalent under all wages.
 */
function principalDecision<T>(
  field: Field<T>,
  parameters: LinearContractParameters<T>,
  { slope }: LinearContractOutcome<T>,
): ContinuousDecision<T> {
  const { riskAversion: r, effortCost: c, noise, observability: mu, falsificationCost: gamma } = parameters;
  const { zero, one, add, sub, mul, div } = field;
  const two = add(one, one);
  const p = field.from(parameters.departments);
  const response = gamma === null ? div(one, c) : add(div(one, c), div(one, gamma));
  const own = div(slope, p);
  const others = sub(slope, own);
  const informative = field.compare(mu, zero) > 0;
  const riskPremium = informative ? div(mul(r, mul(noise, noise)), mu) : zero;
  const curvature = field.neg(add(response, riskPremium));
  return {
    kind: "continuous",
    player: { en: "principal", zh: "委托人" },
    actions: ["slope"],
    chosen: [own],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        // Where nothing is observed no wage can depend on it.
        upper: [informative ? null : zero],
        payoff([s]) {
          const total = add(s!, others);
          const certainty = div(mul(mul(total, total), sub(response, riskPremium)), two);
          return add(sub(div(total, mul(c, p)), mul(mul(s!, total), response)), certainty);
        },
        gradient([s]) {
          const total = add(s!, others);
          return [sub(sub(div(one, mul(c, p)), mul(s!, response)), mul(riskPremium, total))];
        },
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

/**
 * The linear contract under normal noise and constant risk aversion, with falsification and several principals.
 *
 * Effort and slope fall, and the agency loss rises, with information asymmetry $1 - \mu$.
 *
 * Where the benefits of the $p$ principals sum to effort $e$, the aggregate slope, effort and falsification are
 *
 * $$
 * S = \frac{1}{1 + c/\gamma + p\,r c \sigma^2/\mu}, \qquad e = \frac{S}{c}, \qquad m = \frac{S}{\gamma}.
 * $$
 *
 * @see [HolmstromMilgrom1987], [LackerWeinberg1989], [Dixit1997]
 * @category Principal–agent models
 */
export const linearContract: Model<
  LinearContractParameters,
  LinearContractOutcome,
  LinearContractParameters<Rational>,
  LinearContractOutcome<Rational>
> = {
  id: "linear-contract",
  title: { en: "Linear contract under moral hazard", zh: "单层委托代理：线性契约" },
  description: {
    en: "Superiors pay an official a wage linear in a noisy measure of performance. The official is risk averse, chooses effort and may falsify the measure. The noisier the measure, or the more superiors write contracts of their own, the weaker the incentives.",
    zh: "上级按带噪声的绩效指标支付线性报酬；官员规避风险，选择努力，并可对指标造假。指标噪声越大，或各自为政的上级越多，激励越弱。",
  },
  family: "principal-agent",
  provenance: "published",
  sources: ["HolmstromMilgrom1987", "LackerWeinberg1989", "Dixit1997"],
  parameters: {
    riskAversion: { ...shared.riskAversion, default: "1" },
    effortCost: { ...shared.effortCost, default: "1" },
    noise: { ...shared.noise, default: "1" },
    observability: { ...shared.observability, default: "1" },
    falsificationCost: { ...shared.falsificationCost, domain: domains.positive, default: null },
    departments: { ...shared.departments, default: "1" },
  },
  outcome: {
    slope: { symbol: "S", title: { en: "aggregate slope of the wage", zh: "总激励强度" }, unit: units.pure },
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    padding: { symbol: "m^*", title: { en: "falsified output", zh: "造假量" }, unit: units.target },
    firstBestEffort: { symbol: "1/c", title: { en: "first-best effort", zh: "最优努力" }, unit: units.target },
    agencyLoss: { symbol: "L", title: { en: "surplus lost to moral hazard", zh: "代理损失" }, unit: units.payoff },
  },
  ...linearContractRoutines(float),
  exact: linearContractRoutines(exact),
};
