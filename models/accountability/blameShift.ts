/**
 * # Blame shifting
 *
 * A superior passes a higher target down to be less to blame when it is missed: after a markup `a` his share of the blame is
 * `σ₀e^{−ηa}`, and the rest falls on those below. The markup produces nothing. He minimizes
 *
 * `σ₀e^{−ηa} S + ka`, `a ≥ 0`, so that `a* = (1/η) max(0, ln(ησ₀S/k))`.
 *
 * Where he shifts any blame, what stays with him is `σ₀e^{−ηa*}S = k/η`: a harsher sanction falls on others to the last cent.
 *
 * ## Notation
 *
 * `S = Dπb` is the sanction expected for the failure, all who answer for it together, as the accountability regime scales it.
 *
 * ## Implementation notes
 *
 * The payoff is strictly concave. A markup that costs more than all blame, `ka > σ₀S`, is worse than none.
 *
 * ## References
 *
 * - An own model; strategies of blame avoidance: [Weaver1986], [Hood2002].
 *
 * @module
 */
import { type ContinuousDecision, DomainError, exp, float, ln, type Model } from "../../src/index.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link blameShift}. */
export interface BlameShiftParameters extends ProportionalRegimeParameters {
  /** $D\pi \ge 0$, payoff units. */
  readonly expectedSanction: number;
  /** $\sigma_0 \in [0, 1]$: the superior's share of the blame without a markup. */
  readonly initialShare: number;
  /** $\eta > 0$, per target unit: rate at which a markup shifts blame. */
  readonly shiftRate: number;
  /** $k > 0$, payoff units per target unit. */
  readonly unitCost: number;
}

/** Outcome of {@link blameShift}. */
export interface BlameShiftOutcome {
  /** $a^* \ge 0$, target units. */
  readonly markup: number;
  /** $\sigma_0e^{-\eta a^*}$: the superior's share of the blame after it. */
  readonly blameShare: number;
}

/** The incentives, regime applied. */
interface Stakes {
  /** `σ₀S`: the sanction that the superior expects without a markup. */
  readonly exposure: number;
  readonly shiftRate: number;
  readonly unitCost: number;
}

function stakesOf(parameters: BlameShiftParameters): Stakes {
  const { expectedSanction, initialShare, shiftRate, unitCost } = parameters;
  const exposure = initialShare * proportionalSanction(float, expectedSanction, parameters);
  if (!Number.isFinite((shiftRate * exposure) / unitCost) || !Number.isFinite(exposure / unitCost)) {
    throw new DomainError({
      en: `blame-shift: expectedSanction ${expectedSanction}, shiftRate ${shiftRate} and unitCost ${unitCost} together exceed the range of doubles; bring them nearer to each other.`,
      zh: `blame-shift：expectedSanction ${expectedSanction}、shiftRate ${shiftRate} 与 unitCost ${unitCost} 相差过大，结果超出双精度范围；请缩小其差距。`,
    });
  }
  return { exposure, shiftRate, unitCost };
}

function decision({ exposure, shiftRate, unitCost }: Stakes, markup: number): ContinuousDecision<number> {
  const blame = (a: number): number => exposure * exp(-shiftRate * a);
  const curvature = (a: number): number => -(shiftRate ** 2) * blame(a);
  return {
    kind: "continuous",
    player: { en: "superior", zh: "上级" },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max(exposure / unitCost, markup)],
        payoff: ([a]) => -blame(a!) - unitCost * a!,
        gradient: ([a]) => [shiftRate * blame(a!) - unitCost],
        curvature: (_, [high]) => curvature(high!),
      },
    ],
    secondOrder: curvature(markup),
  };
}

/**
 * Escalation that does nothing but shift blame onto those below.
 *
 * The markup rises with the sanction and falls with tolerance and its own cost; in the rate of shifting it rises and falls.
 *
 * The superior chooses the markup $a \ge 0$ to minimize, with $S$ the sanction expected for the failure,
 *
 * $$
 * \sigma_0 e^{-\eta a} S + k a, \qquad\text{so that}\qquad
 * a^* = \frac{1}{\eta} \max\Bigl(0, \ln\frac{\eta\sigma_0 S}{k}\Bigr).
 * $$
 *
 * @see [Weaver1986], [Hood2002]
 * @category Accountability models
 */
export const blameShift: Model<BlameShiftParameters, BlameShiftOutcome> = {
  id: "blame-shift",
  title: { en: "Blame shifting", zh: "责任转移" },
  description: {
    en: "A failure will be sanctioned, and those involved share the blame. A superior who has passed down a higher target can point at whoever missed it, and so bears less. The markup yields nothing but this, and costs him something. The harsher the sanction, the more he escalates, and the more falls on those below.",
    zh: "失败将被问责，由相关各方分担责任。上级若曾下达更高的目标，便可归咎于未完成者，从而少担责任。此种加码除转移责任外一无所获，却有成本。问责越重，加码越多，落到下级的责任也越多。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Weaver1986", "Hood2002"],
  parameters: {
    expectedSanction: { ...shared.expectedSanction, default: "8" },
    initialShare: {
      symbol: "\\sigma_0",
      title: { en: "superior's share of the blame without a markup", zh: "上级初始责任份额" },
      unit: units.pure,
      domain: domains.share,
      default: "0.9",
    },
    shiftRate: {
      symbol: "\\eta",
      title: { en: "rate at which a markup shifts blame", zh: "责任转移率" },
      unit: { en: "per target unit", zh: "1/目标单位" },
      domain: domains.positive,
      default: "0.7",
    },
    unitCost: {
      symbol: "k",
      title: { en: "cost of a markup, per unit", zh: "单位加码成本" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      domain: domains.positive,
      default: "1.2",
    },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
  },
  outcome: {
    markup: { symbol: "a^*", title: { en: "markup", zh: "加码" }, unit: units.target },
    blameShare: {
      symbol: "\\sigma_0 e^{-\\eta a^*}",
      title: { en: "superior's share of the blame", zh: "上级责任份额" },
      unit: units.pure,
    },
  },

  build(parameters) {
    const stakes = stakesOf(parameters);
    return {
      field: float,
      decisions: ({ markup }) => [decision(stakes, markup)],
      conditions: ({ markup, blameShare }) => {
        const { initialShare, shiftRate } = parameters;
        const share = initialShare * exp(-shiftRate * markup);
        return [
          {
            id: "blame-share",
            statement: { en: "the share is σ₀ exp(−ηa*)", zh: "责任份额等于 σ₀ exp(−ηa*)" },
            holds: Math.abs(blameShare - share) <= 1e-12,
            value: blameShare,
            bound: share,
            role: "defining",
          },
        ];
      },
    };
  },

  solve(parameters) {
    const { exposure, shiftRate, unitCost } = stakesOf(parameters);
    const { initialShare } = parameters;
    const shifts = shiftRate * exposure > unitCost;
    const markup = shifts ? ln((shiftRate * exposure) / unitCost) / shiftRate : 0;
    const blameShare = initialShare * exp(-shiftRate * markup);
    return { status: "solved", outcome: { markup, blameShare }, method: "closed-form", iterations: 1 };
  },
};
