/**
 * # Accountability regimes
 *
 * One official chooses effort `e ∈ [0, 1]`; the outcome succeeds with probability `θe`. The regime sanctions failures:
 *
 * `U(e) = Rθe − S(e) − ce²/2`, `S(e) = Dπ(e)[b − (b − a)e] h(e)`, `π(e) = 1 − θe`.
 *
 * Without evidence on care, and if `c + 2θ(b − a)D > 0`,
 *
 * `e* = [D(θb + b − a) + Rθ] / [c + 2θ(b − a)D]` clipped to `[0, 1]`.
 *
 * Strict accountability and uniform tolerance have `a = b`, which gives `Dbθ/c`. Under negligence the official takes exactly
 * the standard `ē` from `D = c(1 − √(1 − θ²ē²))/θ²` on.
 *
 * ## Notation
 *
 * `D` penalty, `R` reward, `a` and `b` the probabilities that a failure of the diligent and of the negligent is sanctioned,
 * `h` the evidence factor, `ē` the care standard; `e` is read as the probability of diligence.
 *
 * ## Implementation notes
 *
 * No first-order condition is trusted: all local maxima are found, from the parabolas on both sides of a care standard, or
 * from rigorous bounds on `U″` under noisy evidence, and their payoffs compared. On a tie the official complies: the larger
 * effort is chosen; in floats payoffs within rounding of each other count as equal. Everything but noisy evidence is rational.
 *
 * The loss aversion of `balanced` belongs to the rule: `S`, the payoff and the expected sanction all use the penalty as the
 * official feels it, `ΛD`. The fee of an appeal is borne, and so counted in `S`, but not weighted by `Λ`.
 *
 * ## References
 *
 * - Negligence and strict liability: [Brown1973], [Shavell1980]; noisy evidence: [CraswellCalfee1986]; errors: [Png1986];
 *   judgment-proofness: [Shavell1986]; appeals: [Shavell1995]. Their composition is an own model.
 *
 * @module
 */
import {
  DomainError,
  exact,
  type Field,
  float,
  hasPart,
  type Model,
  type ModelRoutines,
  type Rational,
  type Regime,
  sanctionRule,
} from "../../src/index.ts";
import { type CareRegimeParameters, careRegimeParameters, careRegimes, regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { effortGame } from "./effortDecision.ts";
import { type AccountabilityOutcome, outcomeOf } from "./effortOutcome.ts";
import { type Candidates, inFloats, inFractions, type NoisyEvidenceRoutines, refuseNoise } from "./noisyEvidence.ts";
import { effortPieces, type Official } from "./officialPayoff.ts";
import { quadraticMaxima } from "./quadraticMaxima.ts";

/** Parameters of {@link accountability}. */
export interface AccountabilityParameters<T = number> extends CareRegimeParameters<T> {
  /** How a failure is sanctioned. */
  readonly regime: Regime;
  /** $\theta \in (0, 1]$: success has probability $\theta e$. */
  readonly controllability: T;
  /** $c > 0$, payoff units. */
  readonly effortCost: T;
  /** $D \ge 0$, payoff units. */
  readonly penalty: T;
  /** $\bar{U}$, payoff units; `null` where the official cannot leave. */
  readonly outsideOption: T | null;
}

/** Finer noise is taken for this: far below the spacing of doubles, and its square does not underflow. */
const finestNoise = "1e-150";

function officialOf<T>(field: Field<T>, parameters: AccountabilityParameters<T>): Official<T> {
  const { regime, controllability, effortCost, outsideOption: _, ...given } = parameters;
  const finest = field.from(finestNoise);
  const careNoise = field.compare(given.careNoise, finest) < 0 ? finest : given.careNoise;
  return { rule: sanctionRule(regime, { ...given, careNoise }, field), controllability, effortCost };
}

function candidatesOf<T>(official: Official<T>, noisy: NoisyEvidenceRoutines<T>): Candidates<T> {
  const { field, evidence } = official.rule;
  if (evidence.kind === "noisy") return noisy.candidates(official);
  const pieces = effortPieces(official);
  const closed = pieces.length === 1 && field.compare(pieces[0]!.curvature, field.zero) < 0;
  const method = closed ? "closed-form" : "piecewise-quadratic";
  return { efforts: quadraticMaxima(official), method, iterations: pieces.length };
}

function routines<T>(
  field: Field<T>,
  noisy: NoisyEvidenceRoutines<T>,
): ModelRoutines<AccountabilityParameters<T>, AccountabilityOutcome<T>, T> {
  return {
    build: (parameters) => effortGame(officialOf(field, parameters), noisy),
    solve(parameters) {
      const official = officialOf(field, parameters);
      const { efforts, method, iterations } = candidatesOf(official, noisy);
      const outcome = outcomeOf(official, efforts, parameters.outsideOption);
      return { status: "solved", outcome, method, iterations };
    },
  };
}

/**
 * Effort and sanctions of one official under an accountability regime.
 *
 * Uniform tolerance only dilutes the incentive; errors of a tolerance list are not symmetric: missed blame always
 * lowers effort, false blame does if and only if $e^* < 1/(2\theta)$.
 *
 * The official chooses effort $e$ to maximize
 *
 * $$
 * \begin{gathered}
 * U(e) = R\theta e - S(e) - \tfrac{1}{2} c e^2, \\
 * S(e) = D\pi(e)\,[b - (b - a)e]\,h(e), \qquad \pi(e) = 1 - \theta e,
 * \end{gathered}
 * $$
 *
 * where $a$ and $b$ are the probabilities that a failure of the diligent and of the negligent is sanctioned, and $h$ is
 * the evidence factor.
 *
 * @see [Brown1973], [Shavell1980], [CraswellCalfee1986], [Png1986]
 * @category Accountability models
 */
export const accountability: Model<
  AccountabilityParameters,
  AccountabilityOutcome,
  AccountabilityParameters<Rational>,
  AccountabilityOutcome<Rational>
> = {
  id: "accountability",
  title: { en: "Accountability regimes", zh: "问责制度" },
  description: {
    en: "An official chooses effort; success also depends on luck. After a failure the regime decides who is sanctioned: everybody, whoever is not exempted, whoever took too little care; with rewards, caps, joint liability, oversight by the public, appeals. The question is what effort each regime induces, and whom it sanctions wrongly.",
    zh: "官员选择努力程度，成败还取决于不可控因素。失败之后由问责制度决定谁受罚：一律追责、容错免责，或只追究未尽职者；并可辅以正向激励、责任上限、连带责任、社会监督与申诉救济。问题在于每种制度激发多少努力，又误伤多少尽职者。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Brown1973", "Shavell1980", "CraswellCalfee1986", "Png1986", "Shavell1986", "Shavell1995"],
  parameters: {
    regime: regimeParameter(careRegimes, "tolerance-list"),
    controllability: { ...shared.controllability, default: "0.95" },
    effortCost: { ...shared.effortCost, unit: units.payoff, default: "1.2" },
    penalty: { ...shared.penalty, default: "1" },
    ...careRegimeParameters,
    falseBlame: { ...careRegimeParameters.falseBlame, default: "0.05" },
    missedBlame: { ...careRegimeParameters.missedBlame, default: "0.1" },
    careStandard: { ...careRegimeParameters.careStandard, unit: units.pure, domain: domains.share },
    careNoise: { ...careRegimeParameters.careNoise, unit: units.pure },
    outsideOption: {
      symbol: "\\bar U",
      title: { en: "payoff of leaving office", zh: "外部选择（离职收益）" },
      unit: units.payoff,
      domain: domains.anyReal,
      default: null,
    },
  },
  outcome: {
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.pure },
    expectedSanction: { symbol: "S(e^*)", title: { en: "expected sanction", zh: "预期惩罚" }, unit: units.payoff },
    wrongfulSanction: {
      symbol: "S_w",
      title: { en: "expected sanction of the careful", zh: "误伤性惩罚" },
      unit: units.payoff,
    },
    payoff: { symbol: "U^*", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
    participates: { symbol: "U^*\\ge\\bar U", title: { en: "stays in office", zh: "愿意任职" }, unit: units.pure },
    marginalIncentive: {
      symbol: "-S'(e^*)+R\\theta",
      title: { en: "marginal incentive", zh: "边际激励" },
      unit: units.payoff,
    },
    incentiveJump: {
      symbol: "S(\\bar e^-)-S(\\bar e)",
      title: { en: "fall of the sanction at the care standard", zh: "尽职标准处的惩罚落差" },
      unit: units.payoff,
    },
    falseBlameRate: {
      symbol: "\\alpha'",
      title: { en: "false blame that results", zh: "实际误伤率" },
      unit: units.probability,
    },
    missedBlameRate: {
      symbol: "\\beta'",
      title: { en: "missed blame that results", zh: "实际漏责率" },
      unit: units.probability,
    },
    accuracy: { symbol: "J'", title: { en: "accuracy of sanctions", zh: "问责精度" }, unit: units.pure },
    localMaxima: {
      symbol: "\\{(e,U)\\}",
      title: { en: "local maxima of the payoff", zh: "收益的局部极大点" },
      unit: { en: "effort, payoff", zh: "努力、收益" },
    },
  },

  check(parameters) {
    // The rule refuses what does not fit together, in fractions too: the reader passes whichever it read.
    if (typeof parameters.penalty !== "number") {
      officialOf(exact, parameters as unknown as AccountabilityParameters<Rational>);
      return;
    }
    const { rule, effortCost } = officialOf(float, parameters);
    if (Number.isFinite(8 * (rule.penalty + rule.reward + effortCost))) return;
    throw new DomainError({
      en: "accountability: the penalty as the regime makes it, the reward and effortCost together exceed the largest double, about 1.8e308; use smaller numbers or exact arithmetic.",
      zh: "accountability：按该制度计算的惩罚、奖励与努力成本合计超出双精度上限（约 1.8e308）；请改用较小的数或精确算术。",
    });
  },

  ...routines(float, inFloats),
  exact: {
    ...routines(exact, inFractions),
    check({ regime }) {
      if (hasPart(regime, "noisy-negligence")) refuseNoise();
    },
  },
};
