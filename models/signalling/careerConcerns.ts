/**
 * # Career concerns
 *
 * An official's performance is ability, effort and luck: `y = θ + a + ε`, `θ ~ N(m, σ_θ²)`, `ε ~ N(0, σ²)`. Nobody knows `θ`,
 * the official as little as anybody else. He is promoted on his reputation, which is worth `V E[θ | y]`, and pays `ca²/2`.
 *
 * Whoever expects the effort `a*` infers from performance `E[θ | y] = m + k(y − m − a*)`, `k = σ_θ²/(σ_θ² + σ²)`. In equilibrium
 * the expectation is right, so nobody is deceived and the effort is spent all the same:
 *
 * `c a* = (1 − π) V k`,
 *
 * where `π` is the probability that the superiors see the effort itself. A deviation that they see is subtracted from
 * performance and earns no reputation: here more transparency of *actions* always means less effort.
 *
 * ## Notation
 *
 * `σ` is the scale of luck, not its variance; `abilityVariance` is `σ_θ²`, as the name says.
 *
 * ## Implementation notes
 *
 * Under normal noise the best forecast of `θ` is linear in performance, so the checker is given the superiors' choice of a
 * linear forecast, with the least mean squared error, beside the official's choice of effort. What is seen of the effort says
 * nothing about ability, off the path of play as on it, because the official does not know his ability either.
 *
 * ## References
 *
 * - [Holmstrom1999]; the probability of seeing the action is a variant of our own, the point is that of [Prat2005] and, for
 *   finer information of other kinds, of [DewatripontJewittTirole1999].
 *
 * @module
 */
import {
  type ContinuousDecision,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link careerConcerns}. */
export interface CareerConcernsParameters<T = number> {
  /** $V \ge 0$, payoff units per unit of ability. */
  readonly prize: T;
  /** $\sigma_\theta^2 \ge 0$, squared target units. */
  readonly abilityVariance: T;
  /** $\sigma > 0$, target units. */
  readonly noise: T;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: T;
  /** $\pi \in [0, 1]$. */
  readonly actionVisibility: T;
}

/** Outcome of {@link careerConcerns}. */
export interface CareerConcernsOutcome<T = number> {
  /** $a^* \ge 0$. */
  readonly effort: T;
  /** $k \in [0, 1)$: what performance above expectation adds to the reputation, per unit. */
  readonly reputationWeight: T;
}

/**
 * The routines of {@link careerConcerns} in any arithmetic.
 *
 * @category Signalling models
 */
export function careerConcernsRoutines<T>(
  field: Field<T>,
): ModelRoutines<CareerConcernsParameters<T>, CareerConcernsOutcome<T>, T> {
  const { one, add, sub, mul, div } = field;
  return {
    build: (parameters) => ({
      field,
      decisions: (outcome) => [
        officialDecision(field, parameters, outcome),
        forecastDecision(field, parameters, outcome),
      ],
      conditions: () => [],
    }),
    solve({ prize, abilityVariance, noise, effortCost, actionVisibility }) {
      const variance = add(abilityVariance, mul(noise, noise));
      const reputationWeight = div(abilityVariance, variance);
      const effort = div(mul(mul(sub(one, actionVisibility), prize), reputationWeight), effortCost);
      requireFinite(field, "career-concerns", [variance, reputationWeight, mul(effortCost, mul(effort, effort))]);
      return { status: "solved", outcome: { effort, reputationWeight }, method: "closed-form", iterations: 1 };
    },
  };
}

/** The official's gain in reputation over one who exerts the expected effort, less the cost of effort. */
function officialDecision<T>(
  field: Field<T>,
  { prize, effortCost, actionVisibility }: CareerConcernsParameters<T>,
  { effort: expected, reputationWeight }: CareerConcernsOutcome<T>,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const credit = mul(mul(sub(one, actionVisibility), prize), reputationWeight);
  const curvature = neg(effortCost);
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: ["effort"],
    chosen: [expected],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [null],
        payoff: ([a]) => sub(mul(credit, sub(a!, expected)), div(mul(effortCost, mul(a!, a!)), add(one, one))),
        gradient: ([a]) => [sub(credit, mul(effortCost, a!))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

/**
 * The superiors' linear forecast `m + β(y − m − a*)` of ability: its mean squared error is `(1 − β)²σ_θ² + β²σ²`, stated
 * relative to `σ_θ² + σ²`; a constant beside it would only add its own square.
 */
function forecastDecision<T>(
  field: Field<T>,
  { abilityVariance, noise }: CareerConcernsParameters<T>,
  { reputationWeight }: CareerConcernsOutcome<T>,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const variance = add(abilityVariance, mul(noise, noise));
  const [ability, luck] = [div(abilityVariance, variance), div(mul(noise, noise), variance)];
  const two = add(one, one);
  const curvature = neg(two);
  return {
    kind: "continuous",
    player: { en: "superiors", zh: "上级" },
    actions: ["reputationWeight"],
    chosen: [reputationWeight],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [null],
        payoff([beta]) {
          const missed = sub(one, beta!);
          return neg(add(mul(ability, mul(missed, missed)), mul(luck, mul(beta!, beta!))));
        },
        gradient: ([beta]) => [mul(two, sub(mul(ability, sub(one, beta!)), mul(luck, beta!)))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

/**
 * Effort for the sake of reputation, with or without superiors who see the effort itself.
 *
 * Effort rises with the prize and with uncertainty about ability, and falls with noise, and with the visibility of effort.
 *
 * In equilibrium
 *
 * $$
 * c a^* = (1 - \pi) V k, \qquad k = \frac{\sigma_\theta^2}{\sigma_\theta^2 + \sigma^2}.
 * $$
 *
 * @see [Holmstrom1999], [Prat2005], [DewatripontJewittTirole1999]
 * @category Signalling models
 */
export const careerConcerns: Model<
  CareerConcernsParameters,
  CareerConcernsOutcome,
  CareerConcernsParameters<Rational>,
  CareerConcernsOutcome<Rational>
> = {
  id: "career-concerns",
  title: { en: "Career concerns", zh: "职业关注" },
  description: {
    en: "An official is promoted on what his performance tells about his ability. Nobody knows the ability, so good results, whether from talent, luck or effort, raise the reputation; officials of whom little is known work hardest to impress. Superiors who see the effort itself subtract it from the result, and the reason to exert it is gone.",
    zh: "官员凭政绩所显示的能力获得晋升。能力无人确知，政绩无论出于才干、运气还是努力都会抬高声誉；人们了解越少的官员，越要以努力显示能力（邀功）。若上级看得见努力本身，便会将其从政绩中扣除，努力也就失去了理由。",
  },
  family: "signalling",
  provenance: "published",
  sources: ["Holmstrom1999", "Prat2005", "DewatripontJewittTirole1999"],
  parameters: {
    prize: {
      ...shared.prize,
      title: { en: "value of reputation, per unit of ability", zh: "声誉的单位价值" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      default: "4",
    },
    abilityVariance: {
      symbol: "\\sigma_\\theta^2",
      title: { en: "variance of ability", zh: "能力方差" },
      unit: { en: "squared target units", zh: "目标单位²" },
      domain: domains.nonNegative,
      default: "1",
    },
    noise: { ...shared.noise, default: "1" },
    effortCost: { ...shared.effortCost, default: "1" },
    actionVisibility: {
      symbol: "\\pi",
      title: { en: "probability that superiors see the effort itself", zh: "行为可见度" },
      unit: units.probability,
      domain: domains.share,
      default: "0",
    },
  },
  outcome: {
    effort: { symbol: "a^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    reputationWeight: {
      symbol: "k",
      title: { en: "weight of performance in the reputation", zh: "政绩在声誉中的权重" },
      unit: units.pure,
    },
  },
  ...careerConcernsRoutines(float),
  exact: careerConcernsRoutines(exact),
};
