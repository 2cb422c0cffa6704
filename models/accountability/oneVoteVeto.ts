/**
 * # One-vote veto
 *
 * One indicator decides over everything else (一票否决). An official exerts `e₁` on the vetoed task, which succeeds with
 * probability `θe₁`, and `e₂` on all others, by which the `n` siblings compete for promotion. Failing the first forfeits the
 * promotion and costs `D`:
 *
 * `U = V[1 − v(1 − θe₁)] (1/n + (ψ/σ)(e₂ − ē₂)) + Rθe₁ − Dv(1 − θe₁) − ½(ce₁² + ce₂² + 2ge₁e₂)`,
 *
 * `v` the probability that a failure is sanctioned. Strictly, `v = 1` and `R = 0`, the symmetric equilibrium has
 * `e₁ = cθ(V/n + D)/(c² − g² + gK)` and `e₂ = (K − g)e₁/c`, `K = vθVψ/σ`, where `K > g`; where tasks compete too much, `K ≤ g`,
 * the veto crowds the other tasks out: `e₂ = 0`, `e₁ = θ(V/n + D)/c`.
 *
 * ## Notation
 *
 * `ē₂` the siblings' effort, `ψ = ψ(n)` the marginal chance of promotion, `g > 0` says that the tasks compete for attention.
 * `k = Vψ/σ`, `A = θ[v(V/n + D) + R]`; the slopes of the payoff are `A + K(e₂ − ē₂) − ce₁ − ge₂` and
 * `k(1 − v) + (K − g)e₁ − ce₂`.
 *
 * ## Implementation notes
 *
 * The chance of promotion is linear in `e₂`, a local model; conditions say where it leaves [0, 1]. A failure that is exempted
 * is not vetoed either, as `veto` is defined for every regime; so `veto` itself is no part of the regime here. Appeals come
 * without a fee: whether one is worth it would depend on the chance of promotion. Loss aversion weighs the penalty, not the
 * promotion forgone.
 *
 * The payoff is quadratic with eigenvalues `−c ± |K − g|`, so concave if and only if `|K − g| ≤ c`; then the symmetric
 * first-order condition, monotone in `e₁`, gives the one equilibrium, at `e₁ = 1/θ` where it would lie beyond. Where
 * `K − g > c` success on one task makes effort on the other worth so much that only the ends `e₁ = 0` and `e₁ = 1/θ` can be best
 * replies; both are examined for gainful deviations, and the better equilibrium is taken. There may be none.
 *
 * ## References
 *
 * - An own model; competing tasks: [HolmstromMilgrom1991]; promotion: [LazearRosen1981].
 *
 * @module
 */
import { DomainError, float, type Model, type Regime, type RegimePartId, winProbability } from "../../src/index.ts";
import { type ResultRegimeParameters, regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import {
  type Efforts,
  isRefuted,
  type VetoIncentives,
  vetoConditions,
  vetoDecision,
  vetoIncentives,
  vetoPayoff,
} from "./vetoGame.ts";

/** Parameters of {@link oneVoteVeto}. */
export interface OneVoteVetoParameters
  extends Pick<
    ResultRegimeParameters,
    "liabilityCap" | "jointLiability" | "reward" | "lossAversion" | "oversight" | "reversalGuilty"
  > {
  /** $V \ge 0$, payoff units. */
  readonly prize: number;
  /** $n \ge 2$. */
  readonly siblings: number;
  /** $\theta \in (0, 1]$: the vetoed task succeeds with probability $\theta e_1$. */
  readonly controllability: number;
  /** $D \ge 0$, payoff units. */
  readonly penalty: number;
  /** $c > 0$, payoff units per squared unit of effort. */
  readonly effortCost: number;
  /** $g$, $|g| < c$, payoff units per squared unit of effort. */
  readonly substitution: number;
  /** $\sigma > 0$, target units. */
  readonly noise: number;
  /** How a failure on the vetoed task is sanctioned. */
  readonly regime: Regime;
  /** $\varphi \in [0, 1]$; of `tolerance`. */
  readonly tolerance: number;
}

/** Outcome of {@link oneVoteVeto}; `null` where there is no symmetric equilibrium in pure strategies. */
export interface OneVoteVetoOutcome {
  /** $e_1 \in [0, 1/\theta]$: effort on the vetoed task. */
  readonly vetoedEffort: number | null;
  /** $e_2 \ge 0$: effort on all other tasks. */
  readonly otherEffort: number | null;
  /** Payoff of everybody, payoff units. */
  readonly payoff: number | null;
}

const acceptedParts: readonly RegimePartId[] = [
  "strict",
  "tolerance",
  "capped",
  "joint",
  "balanced",
  "oversight",
  "appeals",
];

function incentivesOf(parameters: OneVoteVetoParameters): VetoIncentives {
  const { prize, siblings, noise } = parameters;
  const { marginal } = winProbability("normal", siblings, 1);
  const incentives = vetoIncentives(parameters, marginal);
  if (Object.values(incentives).every(Number.isFinite) && Number.isFinite(incentives.start / parameters.effortCost)) {
    return incentives;
  }
  throw new DomainError({
    en: `one-vote-veto: prize ${prize}, penalty ${parameters.penalty}, noise ${noise} and effortCost ${parameters.effortCost} together exceed the range of doubles; bring them nearer to each other.`,
    zh: `one-vote-veto：prize ${prize}、penalty ${parameters.penalty}、noise ${noise} 与 effortCost ${parameters.effortCost} 相差过大，结果超出双精度范围；请缩小其差距。`,
  });
}

/** The best effort on other tasks beside an effort on the vetoed one. */
function otherEffort({ direct, cross, cost }: VetoIncentives, vetoed: number): number {
  return Math.max(0, (direct + cross * vetoed) / cost);
}

/** The root of the symmetric first-order condition `A − ce₁ − g e₂(e₁) = 0`, brought into `[0, 1/θ]`. */
function symmetricEfforts(incentives: VetoIncentives): Efforts {
  const { start, direct, cross, cost, substitution, most } = incentives;
  // With both tasks: A − ce₁ − (g/c)[k(1 − v) + (K − g)e₁] = 0; the slope is negative because |g|, |K − g| ≤ c.
  const together = (start - (substitution * direct) / cost) / (cost + (substitution * cross) / cost);
  const alone = start / cost;
  const root = direct + cross * together >= 0 ? together : alone;
  const vetoed = Math.min(most, Math.max(0, root));
  return { vetoed, other: otherEffort(incentives, vetoed) };
}

/** All candidates for a symmetric equilibrium. */
function candidatesOf(incentives: VetoIncentives): readonly Efforts[] {
  const { cross, cost, most } = incentives;
  if (cross <= cost) return [symmetricEfforts(incentives)];
  return [0, most].map((vetoed) => ({ vetoed, other: otherEffort(incentives, vetoed) }));
}

/**
 * Effort where failing one indicator forfeits promotion.
 *
 * A harsher veto always raises effort on the vetoed task; on the others it raises it if and only if promotion is worth
 * more than the attention that they cost, $K > g$, and otherwise crowds it out.
 *
 * The official maximizes, with $v$ the probability that a failure is sanctioned and $\bar{e}_2$ the siblings' effort,
 *
 * $$
 * \begin{aligned}
 * U ={} & V\,[1 - v(1 - \theta e_1)]\,\Bigl(\frac{1}{n} + \frac{\psi}{\sigma}(e_2 - \bar{e}_2)\Bigr) \\
 * & {} + R\theta e_1 - D v (1 - \theta e_1) - \tfrac{1}{2}(c e_1^2 + c e_2^2 + 2 g e_1 e_2).
 * \end{aligned}
 * $$
 *
 * @see [HolmstromMilgrom1991], [LazearRosen1981]
 * @category Accountability models
 */
export const oneVoteVeto: Model<OneVoteVetoParameters, OneVoteVetoOutcome> = {
  id: "one-vote-veto",
  title: { en: "One-vote veto", zh: "一票否决" },
  description: {
    en: "Officials compete for promotion by what they achieve on many tasks, but whoever fails the one task under veto is not promoted and is punished. Attention is limited. The question is what is left of it for everything else.",
    zh: "官员凭多项工作的成绩竞争晋升；但凡被一票否决的一项未达标，即失去晋升并受罚。注意力有限。问题在于其余工作还剩多少注意力。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["HolmstromMilgrom1991", "LazearRosen1981"],
  parameters: {
    prize: { ...shared.prize, default: "6" },
    siblings: { ...shared.siblings, default: "4" },
    controllability: { ...shared.controllability, default: "0.8" },
    penalty: { ...shared.penalty, default: "2" },
    effortCost: { ...shared.effortCost, default: "3" },
    substitution: {
      symbol: "g",
      title: { en: "competition of tasks for attention", zh: "任务替代性" },
      unit: units.curvature,
      domain: domains.anyReal,
      default: "0.5",
    },
    noise: { ...shared.noise, default: "1" },
    regime: regimeParameter(acceptedParts, "tolerance"),
    tolerance: regimeParameters.tolerance,
    liabilityCap: regimeParameters.liabilityCap,
    jointLiability: regimeParameters.jointLiability,
    reward: regimeParameters.reward,
    lossAversion: regimeParameters.lossAversion,
    oversight: regimeParameters.oversight,
    reversalGuilty: regimeParameters.reversalGuilty,
  },
  outcome: {
    vetoedEffort: { symbol: "e_1", title: { en: "effort on the vetoed task", zh: "否决项努力" }, unit: units.target },
    otherEffort: { symbol: "e_2", title: { en: "effort on all other tasks", zh: "其余任务努力" }, unit: units.target },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
  },

  check({ substitution, effortCost }) {
    if (Math.abs(substitution) < effortCost) return;
    throw new DomainError({
      en: `one-vote-veto: parameter substitution is ${substitution} with effortCost ${effortCost}; some change of efforts would cost nothing: choose it between -${effortCost} and ${effortCost}.`,
      zh: `one-vote-veto：参数 substitution 为 ${substitution}，而 effortCost 为 ${effortCost}，努力的某种变动将没有成本；请取 -${effortCost} 与 ${effortCost} 之间的值。`,
    });
  },

  build(parameters) {
    const incentives = incentivesOf(parameters);
    return {
      field: float,
      decisions: ({ vetoedEffort, otherEffort: other }) =>
        vetoedEffort === null || other === null ? [] : [vetoDecision(incentives, { vetoed: vetoedEffort, other })],
      conditions: (outcome) => vetoConditions(incentives, outcome),
      alternatives: ({ vetoedEffort }) =>
        candidatesOf(incentives)
          .filter(({ vetoed }) => vetoed !== vetoedEffort)
          .map((rejected) => ({
            label: {
              en: `candidate: effort ${rejected.vetoed.toPrecision(6)} on the vetoed task`,
              zh: `候选：否决项努力 ${rejected.vetoed.toPrecision(6)}`,
            },
            decision: vetoDecision(incentives, rejected),
          })),
    };
  },

  solve(parameters) {
    const incentives = incentivesOf(parameters);
    const candidates = candidatesOf(incentives);
    const equilibria = candidates
      .filter((efforts) => !isRefuted(incentives, efforts))
      .map((efforts) => ({ ...efforts, payoff: vetoPayoff(incentives, efforts, efforts.other) }))
      .sort((a, b) => b.payoff - a.payoff);
    const [best] = equilibria;
    return {
      status: best === undefined ? "none" : "solved",
      outcome: {
        vetoedEffort: best?.vetoed ?? null,
        otherEffort: best?.other ?? null,
        payoff: best?.payoff ?? null,
      },
      method: candidates.length === 1 ? "closed-form" : "corner-comparison",
      iterations: candidates.length,
    };
  },
};
