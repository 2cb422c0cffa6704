/**
 * # Collusion in a three-tier hierarchy
 *
 * A principal promises a supervisor the reward `s` for evidence against an agent. Hard evidence exists with probability `ζ`: the
 * supervisor can suppress it, but not forge it. A report costs the agent his stake `Δ`; suppression costs the principal `h`. Before the
 * supervisor decides, the agent offers him `t` for silence, of which `kt` arrive.
 *
 * The agent can offer his stake at most, so that the supervisor reports whatever is offered if and only if `s ≥ kΔ`. A lower reward
 * moves no one who can be bribed, for the agent then outbids it. So the principal compares two regimes, with `η` the share of
 * supervisors who report for nothing:
 *
 * deter collusion, `s = kΔ`, at the cost `ζkΔ`; or let them collude, `s = 0`, at the cost `ζ(1 − η)h`.
 *
 * ## Implementation notes
 *
 * Where both cost the same, collusion is deterred. The agent makes the offer, and offers no more than is needed: without a reward,
 * nothing. Who has the bargaining power matters to the two, not to the principal. Where the supervisor is indifferent, he does
 * what the equilibrium needs: he reports at `s = kΔ`, and keeps silent for a bribe that equals a lower reward.
 *
 * ## References
 *
 * - A reconstruction of the coalition-incentive constraint of [Tirole1986] in the smallest game that has it. There the principal also
 *   designs the agent's contract, and so his stake; that letting some collude may be best is the point of [KofmanLawarree1996].
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  type Decision,
  exact,
  type Field,
  type FiniteDecision,
  float,
  type Model,
  type ModelGame,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { threeTierTree } from "./threeTierTree.ts";

/** Parameters of {@link threeTierHierarchy}. */
export interface ThreeTierHierarchyParameters<T = number> {
  /** $\zeta \in [0, 1]$. */
  readonly evidenceProbability: T;
  /** $k \in [0, 1]$. */
  readonly transferEfficiency: T;
  /** $\Delta \ge 0$, payoff units. */
  readonly stake: T;
  /** $h \ge 0$, payoff units. */
  readonly harm: T;
  /** $\eta \in [0, 1]$. */
  readonly honestShare: T;
}

/** Outcome of {@link threeTierHierarchy}. */
export interface ThreeTierHierarchyOutcome<T = number> {
  /** $k\Delta$: least reward that deters collusion, payoff units. */
  readonly collusionProofReward: T;
  /** $\zeta k\Delta$, payoff units. */
  readonly deterrenceCost: T;
  /** $\zeta(1 - \eta)h$: what it costs to let them collude, payoff units. */
  readonly collusionCost: T;
  /** Whether the principal deters collusion. */
  readonly deters: boolean;
  /** Expected payoff of the principal. */
  readonly principalPayoff: T;
  /** Expected payoff of the supervisor. */
  readonly supervisorPayoff: T;
  /** Expected payoff of the agent. */
  readonly agentPayoff: T;
}

function outcomeOf<T>(field: Field<T>, parameters: ThreeTierHierarchyParameters<T>): ThreeTierHierarchyOutcome<T> {
  const { one, sub, mul, neg, compare } = field;
  const { evidenceProbability, transferEfficiency, stake, harm, honestShare } = parameters;
  requireFinite(field, "three-tier-hierarchy", [field.add(stake, harm)]);
  const collusionProofReward = mul(transferEfficiency, stake);
  const deterrenceCost = mul(evidenceProbability, collusionProofReward);
  const collusionCost = mul(mul(evidenceProbability, sub(one, honestShare)), harm);
  const deters = compare(deterrenceCost, collusionCost) <= 0;
  const reported = deters ? evidenceProbability : mul(evidenceProbability, honestShare);
  return {
    collusionProofReward,
    deterrenceCost,
    collusionCost,
    deters,
    principalPayoff: neg(deters ? deterrenceCost : collusionCost),
    supervisorPayoff: deters ? deterrenceCost : field.zero,
    agentPayoff: neg(mul(reported, stake)),
  };
}

/** The principal's choice of a reward: rewards that deter, and rewards that do not. */
function principalDecision<T>(
  field: Field<T>,
  { evidenceProbability, harm, honestShare, transferEfficiency, stake }: ThreeTierHierarchyParameters<T>,
  { deters, collusionProofReward }: ThreeTierHierarchyOutcome<T>,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, neg, compare } = field;
  const least = mul(transferEfficiency, stake);
  const suppressed = mul(sub(one, honestShare), harm);
  const linear = (fixed: T, rate: T) => ({
    payoff: ([reward]: readonly T[]): T => neg(mul(evidenceProbability, add(fixed, mul(rate, reward!)))),
    gradient: (): readonly T[] => [neg(mul(evidenceProbability, rate))],
    curvature: (): T => zero,
  });
  return {
    kind: "continuous",
    player: { en: "principal", zh: "委托人" },
    actions: ["reward"],
    chosen: [deters ? collusionProofReward : zero],
    chosenPiece: deters ? 1 : 0,
    pieces: [
      { lower: [zero], upper: [least], ...linear(suppressed, honestShare) },
      { lower: [least], upper: [compare(least, harm) >= 0 ? least : harm], ...linear(zero, one) },
    ],
    secondOrder: zero,
  };
}

/** The agent, who knows that evidence exists, and the supervisor, who has got the highest offer that the agent can make. */
function colludersDecisions<T>(
  field: Field<T>,
  { transferEfficiency, stake }: ThreeTierHierarchyParameters<T>,
  { deters, collusionProofReward }: ThreeTierHierarchyOutcome<T>,
): readonly FiniteDecision<T>[] {
  const { zero, one, mul, div, neg, compare } = field;
  const reward = deters ? collusionProofReward : zero;
  const arrives = deters ? mul(transferEfficiency, stake) : zero;
  const supervisor: FiniteDecision<T> = {
    kind: "finite",
    player: { en: "supervisor", zh: "监督者" },
    actions: ["report", "suppress"],
    chosen: deters ? [one, zero] : [zero, one],
    payoffs: [reward, arrives],
  };
  // What does not arrive buys nothing.
  if (compare(transferEfficiency, zero) === 0) return [supervisor];
  const agent: FiniteDecision<T> = {
    kind: "finite",
    player: { en: "agent", zh: "代理人" },
    actions: ["no bribe", "least bribe that buys silence"],
    chosen: deters ? [one, zero] : [zero, one],
    payoffs: [neg(stake), neg(div(reward, transferEfficiency))],
  };
  return [supervisor, agent];
}

function build<T>(
  field: Field<T>,
  parameters: ThreeTierHierarchyParameters<T>,
): ModelGame<ThreeTierHierarchyOutcome<T>, T> {
  const { add, neg, sub, mul, one, zero, compare } = field;
  const { evidenceProbability, honestShare, stake, harm } = parameters;
  return {
    field,
    decisions: (outcome): readonly Decision<T>[] => [
      principalDecision(field, parameters, outcome),
      ...colludersDecisions(field, parameters, outcome),
    ],
    conditions({ deters, principalPayoff, supervisorPayoff, agentPayoff }): readonly Condition<T>[] {
      // Bribes and rewards are transfers; what remains is the harm and the agent's stake.
      const silent = deters ? zero : sub(one, honestShare);
      const lost = add(mul(silent, harm), mul(sub(one, silent), stake));
      const sum = add(principalPayoff, add(supervisorPayoff, agentPayoff));
      const expected = neg(mul(evidenceProbability, lost));
      const distance = Math.abs(field.toNumber(sub(sum, expected)));
      return [
        {
          id: "payoffs-add-up",
          statement: {
            en: "the payoffs add up to what is lost: h where evidence is suppressed, Δ where it is reported",
            zh: "收益之和等于损失：证据被压下时为 h，上报时为 Δ",
          },
          holds: field.name === "exact" ? compare(sum, expected) === 0 : distance <= 1e-12 * (1 + field.toNumber(lost)),
          value: sum,
          bound: expected,
          role: "defining",
        },
      ];
    },
  };
}

function routines<T>(field: Field<T>): ModelRoutines<ThreeTierHierarchyParameters<T>, ThreeTierHierarchyOutcome<T>, T> {
  return {
    build: (parameters) => build(field, parameters),
    solve: (parameters) => ({
      status: "solved",
      outcome: outcomeOf(field, parameters),
      method: "backward-induction",
      iterations: 2,
    }),
    toTree: (parameters, steps) => threeTierTree(field, parameters, steps),
  };
}

/**
 * A principal, a supervisor with evidence, and an agent who may buy it: deter collusion, or let them collude.
 *
 * Collusion is deterred by the reward $s = k\Delta$, and the principal compares the cost of that with the cost of
 * collusion,
 *
 * $$
 * \zeta k \Delta \qquad\text{and}\qquad \zeta(1 - \eta) h.
 * $$
 *
 * @example
 * ```ts doctest
 * import { exact, solveExact } from "jiama";
 * import { threeTierHierarchy } from "jiama/models";
 *
 * const { outcome } = solveExact(threeTierHierarchy, { transferEfficiency: "1/2", stake: 4 });
 * exact.format(outcome.collusionProofReward) // => "2"
 * outcome.deters // => true
 * ```
 *
 * @see [Tirole1986], [KofmanLawarree1996]
 * @category Collusion models
 */
export const threeTierHierarchy: Model<
  ThreeTierHierarchyParameters,
  ThreeTierHierarchyOutcome,
  ThreeTierHierarchyParameters<Rational>,
  ThreeTierHierarchyOutcome<Rational>
> = {
  id: "three-tier-hierarchy",
  title: { en: "Collusion in a three-tier hierarchy", zh: "三层代理中的共谋" },
  description: {
    en: "A supervisor may find hard evidence against an agent, and the agent may pay him for silence. The principal can outbid the agent by a reward for evidence, which costs as much as the whole stake of the agent is worth to the supervisor; or let the two collude and bear the harm. The less of a bribe arrives, the cheaper it is to deter.",
    zh: "监督者可能掌握对代理人不利的确凿证据，代理人则可出钱求其沉默。委托人或以举证奖励出价高于代理人，其数额相当于代理人全部利害对监督者的价值；或任其共谋而承受损害。贿赂折损越多，防止共谋越便宜。",
  },
  family: "collusion",
  provenance: "reconstruction",
  sources: ["Tirole1986", "KofmanLawarree1996"],
  parameters: {
    evidenceProbability: {
      symbol: "\\zeta",
      title: { en: "probability that there is evidence", zh: "证据存在概率" },
      unit: units.probability,
      domain: domains.share,
      default: "0.5",
    },
    transferEfficiency: { ...shared.transferEfficiency, symbol: "k", default: "0.6" },
    stake: {
      symbol: "\\Delta",
      title: { en: "what a report costs the agent", zh: "代理人利害额" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "4",
    },
    harm: { ...shared.harm, default: "3" },
    honestShare: {
      symbol: "\\eta",
      title: { en: "share of supervisors who report for nothing", zh: "廉洁监督者占比" },
      unit: units.pure,
      domain: domains.share,
      default: "0",
    },
  },
  outcome: {
    collusionProofReward: {
      symbol: "k\\Delta",
      title: { en: "reward that makes reporting collusion-proof", zh: "防共谋奖励" },
      unit: units.payoff,
    },
    deterrenceCost: {
      symbol: "\\zeta k\\Delta",
      title: { en: "cost of deterring collusion", zh: "防共谋成本" },
      unit: units.payoff,
    },
    collusionCost: {
      symbol: "\\zeta(1-\\eta)h",
      title: { en: "cost of letting them collude", zh: "容忍共谋的损失" },
      unit: units.payoff,
    },
    deters: {
      symbol: "s = k\\Delta",
      title: { en: "collusion is deterred", zh: "防止共谋" },
      unit: units.pure,
    },
    principalPayoff: { symbol: "u_P", title: { en: "payoff of the principal", zh: "委托人收益" }, unit: units.payoff },
    supervisorPayoff: {
      symbol: "u_S",
      title: { en: "payoff of the supervisor", zh: "监督者收益" },
      unit: units.payoff,
    },
    agentPayoff: { symbol: "u_A", title: { en: "payoff of the agent", zh: "代理人收益" }, unit: units.payoff },
  },
  ...routines(float),
  exact: routines(exact),
};
