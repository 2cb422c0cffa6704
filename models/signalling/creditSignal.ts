/**
 * # Credit signal
 *
 * Officials of high and low ability, `θ_H > θ_L`, escalate to show which they are (邀功). A signal `a` costs `a²/(2θ)`, less to
 * the able; being taken for able is worth `V`. With probability `μ` the superiors learn the truth anyway; else they go by the
 * signal. In the least-cost separating equilibrium the less able show nothing, and the able just so much that imitating them
 * does not pay,
 *
 * `a_H = √(2θ_L(1 − μ)V)`, whatever their own ability; `a_H²/(2θ_H) = (1 − μ)V θ_L/θ_H` is wasted.
 *
 * Both types prefer that nobody signals and all are promoted on the prior `h` of high ability iff `h > 1 − θ_L/θ_H`.
 *
 * ## Notation
 *
 * `A = 1 − μ` is the information asymmetry: signal and waste rise with it.
 *
 * ## Implementation notes
 *
 * - Superiors think that whoever shows less than `a_H` is of low ability and whoever shows more is not. With these beliefs both
 *   types' choices among all signals are certified.
 * - There are other equilibria, pooling and separating at a higher cost. They rest on beliefs that the intuitive criterion
 *   rules out: above `a_H` a signal would cost the less able more than they could gain by it, so that only the able can mean it.
 * - The signal is rounded upward, so that imitating it does not pay in doubles either.
 * - Where there is nothing to signal, `(1 − μ)V = 0`, neither way is better.
 *
 * ## References
 *
 * - [Spence1973]; least-cost separation: [Riley1979]; the intuitive criterion: [ChoKreps1987].
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  DomainError,
  float,
  type Localized,
  type Model,
  type Piece,
  signallingTree,
} from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { definingEquality } from "../definingEquality.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { creditSignalGame } from "./creditSignalTree.ts";

/** Parameters of {@link creditSignal}. */
export interface CreditSignalParameters {
  /** $\theta_L > 0$. */
  readonly lowAbility: number;
  /** $\theta_H > \theta_L$. */
  readonly highAbility: number;
  /** $V \ge 0$, payoff units: value of being taken for able. */
  readonly prize: number;
  /** $\mu \in [0, 1]$: probability that superiors learn the truth anyway. */
  readonly observability: number;
  /** $h \in (0, 1)$: prior probability of high ability. */
  readonly priorHigh: number;
}

/** Outcome of {@link creditSignal}. */
export interface CreditSignalOutcome {
  /** $a_H \ge 0$: signal of the able; the others show nothing. */
  readonly signal: number;
  /** $\frac{a_H^2}{2 \theta_H}$, payoff units: what it costs them. */
  readonly waste: number;
  /** Whether both types would gain if nobody signalled. */
  readonly poolingBetter: boolean;
}

type Ability = "low" | "high";

const players: Readonly<Record<Ability, Localized>> = {
  low: { en: "official of low ability", zh: "能力低的官员" },
  high: { en: "official of high ability", zh: "能力高的官员" },
};

/** What depends on the signal: `(1 − μ)V`. */
function stake({ prize, observability }: CreditSignalParameters): number {
  return (1 - observability) * prize;
}

function abilityOf(parameters: CreditSignalParameters, type: Ability): number {
  return type === "low" ? parameters.lowAbility : parameters.highAbility;
}

/** What a type gains by a signal after which it is taken for able, over showing nothing and not being so taken. */
function gain(parameters: CreditSignalParameters, type: Ability, signal: number): number {
  return stake(parameters) - signal ** 2 / (2 * abilityOf(parameters, type));
}

/** The smallest double from which imitation does not pay. */
function leastSignal(parameters: CreditSignalParameters): number {
  let signal = Math.sqrt(2 * parameters.lowAbility * stake(parameters));
  // Rounding is off by a few units in the last place at most.
  for (let unit = 0; unit < 8 && gain(parameters, "low", signal) > 0; unit += 1) signal *= 1 + Number.EPSILON;
  return signal;
}

/** A type's choice among all signals, where superiors see high ability from `signal` on. */
function decision(parameters: CreditSignalParameters, type: Ability, signal: number): ContinuousDecision<number> {
  const ability = abilityOf(parameters, type);
  const learnt = type === "high" ? parameters.observability * parameters.prize : 0;
  const curvature = -1 / ability;
  const piece = (lower: number, upper: number | null, base: number): Piece<number> => ({
    lower: [lower],
    upper: [upper],
    payoff: ([a]) => base - a! ** 2 / (2 * ability),
    gradient: ([a]) => [-a! / ability],
    curvature: () => curvature,
  });
  return {
    kind: "continuous",
    player: players[type],
    actions: ["signal"],
    chosen: [type === "low" ? 0 : signal],
    chosenPiece: type === "low" ? 0 : 1,
    pieces: [piece(0, signal, learnt), piece(signal, null, learnt + stake(parameters))],
    secondOrder: curvature,
  };
}

function conditions(parameters: CreditSignalParameters, signal: number): readonly Condition<number>[] {
  const { lowAbility, highAbility } = parameters;
  const about = {
    id: "least-cost",
    statement: {
      en: "a²/(2θ_L) = (1 − μ)V: no smaller signal keeps the less able from imitating it",
      zh: "a²/(2θ_L) = (1 − μ)V：更小的信号无法阻止能力低者模仿",
    },
  };
  return [
    definingEquality(float, about, signal ** 2 / (2 * lowAbility), stake(parameters)),
    {
      id: "single-crossing",
      statement: {
        en: "θ_L < θ_H: signals cost the able less, so this is the only equilibrium that passes the intuitive criterion",
        zh: "θ_L < θ_H：能力高者信号成本较低，满足直观标准的均衡唯一",
      },
      holds: lowAbility < highAbility,
      value: lowAbility,
      bound: highAbility,
      role: "sufficient",
    },
  ];
}

/**
 * Escalation as a signal of ability, and what it wastes.
 *
 * In the least-cost separating equilibrium the able show, and waste,
 *
 * $$
 * a_H = \sqrt{2\theta_L(1 - \mu) V}, \qquad \frac{a_H^2}{2\theta_H} = (1 - \mu) V \frac{\theta_L}{\theta_H}.
 * $$
 *
 * @example
 * ```ts doctest
 * import { solve } from "jiama";
 * import { creditSignal } from "jiama/models";
 *
 * solve(creditSignal, { lowAbility: 1, prize: 2, observability: 0 }).outcome.signal // => 2
 * ```
 *
 * @see [Spence1973], [Riley1979], [ChoKreps1987]
 * @category Signalling models
 */
export const creditSignal: Model<CreditSignalParameters, CreditSignalOutcome> = {
  id: "credit-signal",
  title: { en: "Credit signal", zh: "邀功信号" },
  description: {
    en: "An official's ability is known to nobody else. Escalating costs the able less, so they escalate until the less able would not follow, only to be told apart. The less superiors can see for themselves, the more is wasted on the signal; where most officials are able, all would be better off if nobody signalled.",
    zh: "官员的能力只有自己知道。加码对能力高者成本较低，他们便加码到能力低者不愿模仿为止，只为显示自己（邀功）。上级自己能看到的越少，浪费在信号上的越多；若官员大多能力高，则人人都不发信号反而更好。",
  },
  family: "signalling",
  provenance: "published",
  sources: ["Spence1973", "Riley1979", "ChoKreps1987"],
  parameters: {
    lowAbility: {
      symbol: "\\theta_L",
      title: { en: "ability of the less able", zh: "低能力" },
      unit: { en: "squared target units per payoff unit", zh: "目标单位²/收益单位" },
      domain: domains.positive,
      default: "1",
    },
    highAbility: {
      symbol: "\\theta_H",
      title: { en: "ability of the able", zh: "高能力" },
      unit: { en: "squared target units per payoff unit", zh: "目标单位²/收益单位" },
      domain: domains.positive,
      default: "2",
    },
    prize: { ...shared.prize, default: "4" },
    observability: { ...shared.observability, default: "0.25" },
    priorHigh: {
      symbol: "h",
      title: { en: "prior probability of high ability", zh: "高能力的先验概率" },
      unit: units.probability,
      domain: { kind: "real", min: "0", max: "1", minOpen: true, maxOpen: true },
      default: "0.6",
    },
  },
  outcome: {
    signal: { symbol: "a_H", title: { en: "signal of the able", zh: "能力信号" }, unit: units.target },
    waste: { symbol: "a_H^2/(2\\theta_H)", title: { en: "cost of the signal", zh: "信号浪费" }, unit: units.payoff },
    poolingBetter: {
      symbol: "h>1-\\theta_L/\\theta_H",
      title: { en: "all would gain if nobody signalled", zh: "不发信号人人受益" },
      unit: units.pure,
    },
  },

  check({ lowAbility, highAbility }) {
    if (lowAbility < highAbility) return;
    throw new DomainError({
      en: `credit-signal: parameter highAbility is ${highAbility}, but lowAbility is ${lowAbility}; choose highAbility above lowAbility.`,
      zh: `credit-signal：参数 highAbility 为 ${highAbility}，而 lowAbility 为 ${lowAbility}；请令 highAbility 大于 lowAbility。`,
    });
  },

  build(parameters) {
    return {
      field: float,
      decisions: ({ signal }) => [decision(parameters, "low", signal), decision(parameters, "high", signal)],
      conditions: ({ signal }) => conditions(parameters, signal),
    };
  },

  solve(parameters) {
    const { lowAbility, highAbility, priorHigh } = parameters;
    const signal = leastSignal(parameters);
    requireFinite(float, "credit-signal", [signal ** 2 / lowAbility]);
    const outcome = {
      signal,
      waste: signal ** 2 / (2 * highAbility),
      poolingBetter: signal > 0 && priorHigh > 1 - lowAbility / highAbility,
    };
    return { status: "solved", outcome, method: "closed-form", iterations: 1 };
  },

  toTree(parameters, steps) {
    // Without anything to signal, any grid serves.
    return signallingTree(creditSignalGame(parameters, leastSignal(parameters) || 1, steps));
  },
};
