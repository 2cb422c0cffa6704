/**
 * # An official under a veto, as the checker sees him
 *
 * The payoff is quadratic in the two efforts, given the siblings' effort on other tasks; `oneVoteVeto` derives its slopes.
 * Effort on other tasks beyond the best reply to any effort on the vetoed one only costs, so the search ends there.
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  float,
  GAIN_TOLERANCE,
  regime,
  sanctionRule,
} from "../../src/index.ts";
import type { OneVoteVetoOutcome, OneVoteVetoParameters } from "./oneVoteVeto.ts";

/** What the official weighs, regime applied. */
export interface VetoIncentives {
  /** `V`. */
  readonly prize: number;
  /** `1/n`: chance of promotion at equal efforts. */
  readonly equalChance: number;
  /** `ψ/σ`: gain in it per unit of effort on other tasks. */
  readonly edge: number;
  /** `θ`. */
  readonly controllability: number;
  /** `v`: probability that a failure is sanctioned. */
  readonly sanctioned: number;
  /** `D`. */
  readonly penalty: number;
  /** `R`. */
  readonly reward: number;
  /** `c`. */
  readonly cost: number;
  /** `g`. */
  readonly substitution: number;
  /** `A`: slope in `e₁` at `e₁ = 0` and equal efforts on other tasks, their cost apart. */
  readonly start: number;
  /** `k(1 − v)`: slope in `e₂` at no effort. */
  readonly direct: number;
  /** `K`. */
  readonly stake: number;
  /** `K − g`. */
  readonly cross: number;
  /** `1/θ`: effort that makes success sure. */
  readonly most: number;
}

/** A pair of efforts. */
export interface Efforts {
  /** `e₁`. */
  readonly vetoed: number;
  /** `e₂`. */
  readonly other: number;
}

/** The incentives that the parameters define; `marginal` is `ψ(n)`. */
export function vetoIncentives(parameters: OneVoteVetoParameters, marginal: number): VetoIncentives {
  const { prize, siblings, controllability: theta, effortCost: cost, substitution, noise, ...given } = parameters;
  const { penalty, reward } = sanctionRule(given.regime, given, float);
  // An official appeals against all that is at stake, the promotion too.
  const vetoing = regime(`${given.regime.id}+veto`);
  const { negligent: sanctioned } = sanctionRule(vetoing, { ...given, careerStake: prize / siblings }, float);
  const edge = marginal / noise;
  const stake = sanctioned * theta * prize * edge;
  return {
    prize,
    equalChance: 1 / siblings,
    edge,
    controllability: theta,
    sanctioned,
    penalty,
    reward,
    cost,
    substitution,
    start: theta * (sanctioned * (prize / siblings + penalty) + reward),
    direct: prize * edge * (1 - sanctioned),
    stake,
    cross: stake - substitution,
    most: 1 / theta,
  };
}

/** The payoff of efforts while the siblings exert `others` on other tasks. */
export function vetoPayoff(at: VetoIncentives, { vetoed, other }: Efforts, others: number): number {
  const success = at.controllability * vetoed;
  const blamed = at.sanctioned * (1 - success);
  const chance = at.equalChance + at.edge * (other - others);
  const cost = (at.cost * (vetoed ** 2 + other ** 2)) / 2 + at.substitution * vetoed * other;
  return at.prize * (1 - blamed) * chance + at.reward * success - at.penalty * blamed - cost;
}

/** The largest effort on other tasks that is a best reply to any effort on the vetoed one. */
function largestOther({ direct, cross, most, cost }: VetoIncentives): number {
  return (direct + Math.max(0, cross) * most) / cost;
}

/**
 * The largest payoff over a box of efforts. For a given effort on the vetoed task the other one is a vertex or a bound, so the
 * payoff is a parabola in the first between the points where it meets a bound: largest at such a point, an end or a vertex.
 */
function largestPayoff(at: VetoIncentives, others: number, lower: Efforts, upper: Efforts): number {
  const { start, stake, direct, cross, cost, substitution } = at;
  const within = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
  const bounds = [lower.other, upper.other];
  const slope = start - stake * others;
  const vertices = [
    ...bounds.map((other) => (slope + (stake - substitution) * other) / cost),
    (slope + (cross * direct) / cost) / (cost - cross ** 2 / cost),
  ];
  const meetings = bounds.map((other) => (cost * other - direct) / cross);
  const candidates = [lower.vetoed, upper.vetoed, ...vertices, ...meetings].filter((vetoed) => !Number.isNaN(vetoed));
  const payoffs = candidates.map((candidate) => {
    const vetoed = within(candidate, lower.vetoed, upper.vetoed);
    const other = within((direct + cross * vetoed) / cost, lower.other, upper.other);
    return vetoPayoff(at, { vetoed, other }, others);
  });
  return Math.max(...payoffs);
}

/** Whether some other efforts pay more than rounding where the siblings exert the same ones. */
export function isRefuted(at: VetoIncentives, efforts: Efforts): boolean {
  const stay = vetoPayoff(at, efforts, efforts.other);
  const most = { vetoed: at.most, other: largestOther(at) };
  const best = largestPayoff(at, efforts.other, { vetoed: 0, other: 0 }, most);
  return best - stay > GAIN_TOLERANCE * Math.max(1, Math.abs(stay));
}

/** The official's choice where the siblings exert the same efforts. */
export function vetoDecision(at: VetoIncentives, chosen: Efforts): ContinuousDecision<number> {
  const { start, stake, direct, cross, cost, substitution, most } = at;
  const curvature = Math.abs(cross) - cost;
  const cornered = chosen.vetoed === 0 || chosen.vetoed === most;
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: ["vetoedEffort", "otherEffort"],
    chosen: [chosen.vetoed, chosen.other],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0, 0],
        upper: [most, Math.max(largestOther(at), chosen.other)],
        payoff: ([vetoed, other]) => vetoPayoff(at, { vetoed: vetoed!, other: other! }, chosen.other),
        gradient: ([vetoed, other]) => [
          start + stake * (other! - chosen.other) - cost * vetoed! - substitution * other!,
          direct + cross * vetoed! - cost * other!,
        ],
        curvature: () => curvature,
        ceiling: ([v1, o1], [v2, o2]) =>
          largestPayoff(at, chosen.other, { vetoed: v1!, other: o1! }, { vetoed: v2!, other: o2! }),
      },
    ],
    // At an end of its range the vetoed effort can move in one direction only, and there the slope decides.
    secondOrder: cornered && curvature > 0 ? -cost : curvature,
  };
}

/** When the equilibrium is unique, and when the linear chance of promotion is one. */
export function vetoConditions(at: VetoIncentives, { otherEffort }: OneVoteVetoOutcome): readonly Condition<number>[] {
  const { edge, equalChance, cross, cost } = at;
  const concave: Condition<number> = {
    id: "concave",
    statement: {
      en: "|K − g| < c: the payoff is strictly concave, so the symmetric equilibrium exists and is unique",
      zh: "|K − g| < c：收益严格凹，对称均衡存在且唯一",
    },
    holds: Math.abs(cross) < cost,
    value: Math.abs(cross),
    bound: cost,
    role: "sufficient",
  };
  if (otherEffort === null) return [concave];
  const loss = edge * otherEffort;
  const gain = edge * Math.max(0, largestOther(at) - otherEffort);
  return [
    concave,
    {
      id: "chance-not-negative",
      statement: {
        en: "(ψ/σ)e₂ ≤ 1/n: who gives up the other tasks keeps a chance of promotion that is not negative",
        zh: "(ψ/σ)e₂ ≤ 1/n：放弃其余任务者的晋升机会不为负，线性近似成立",
      },
      holds: loss <= equalChance,
      value: loss,
      bound: equalChance,
      role: "sufficient",
    },
    {
      id: "chance-at-most-one",
      statement: {
        en: "(ψ/σ)(max e₂ − e₂) ≤ 1 − 1/n: at the largest best reply the chance of promotion is at most 1",
        zh: "(ψ/σ)(max e₂ − e₂) ≤ 1 − 1/n：取最大的最优反应时晋升机会不超过 1，线性近似成立",
      },
      holds: gain <= 1 - equalChance,
      value: gain,
      bound: 1 - equalChance,
      role: "sufficient",
    },
  ];
}
