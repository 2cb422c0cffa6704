/**
 * # Peer imitation
 *
 * Officials of equal standing look at their neighbors before they set a markup (攀比). With the mean `ā` of the others' markups,
 *
 * `U(a) = b a + λ a ā − κ a²/2`, `a ≥ 0`, `0 ≤ λ < κ`.
 *
 * Each replies with `(b + λ ā)/κ`, so that all set `a* = b/(κ − λ)`: what one would do alone, `b/κ`, times the multiplier
 * `1/(1 − λ/κ)`, which grows without bound as imitation approaches the cost of a markup.
 *
 * ## Notation
 *
 * `b` is the benefit of a markup to whoever sets it, `λ` the intensity of imitation.
 *
 * ## Implementation notes
 *
 * The replies contract with the factor `λ/κ` in the largest difference between two profiles of markups, so there is no other
 * equilibrium, symmetric or not, and for any number of officials. At `λ ≥ κ` each reply exceeds what it replies to and no
 * equilibrium exists; such parameters are refused.
 *
 * ## References
 *
 * - An own model, linear-quadratic; strategic complements and multipliers: [CooperJohn1988].
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  DomainError,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { arithmeticOf, requireFinite } from "../arithmeticOf.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link peerImitation}. */
export interface PeerImitationParameters<T = number> {
  /** $b \ge 0$, payoff units per target unit. */
  readonly benefit: T;
  /** $\lambda \in [0, \kappa)$, payoff units per squared target unit. */
  readonly imitation: T;
  /** $\kappa > 0$, payoff units per squared target unit. */
  readonly markupCost: T;
}

/** Outcome of {@link peerImitation}. */
export interface PeerImitationOutcome<T = number> {
  /** $a^* \ge 0$, target units. */
  readonly markup: T;
  /** $\frac{1}{1 - \lambda/\kappa} \ge 1$: the markup over what an official alone would set. */
  readonly multiplier: T;
}

/**
 * The routines of {@link peerImitation} in any arithmetic.
 *
 * @category Signalling models
 */
export function peerImitationRoutines<T>(
  field: Field<T>,
): ModelRoutines<PeerImitationParameters<T>, PeerImitationOutcome<T>, T> {
  const { sub, mul, div } = field;
  return {
    build: (parameters) => ({
      field,
      decisions: ({ markup }) => [decision(field, parameters, markup)],
      conditions: () => [contraction(field, parameters)],
    }),
    solve({ benefit, imitation, markupCost }) {
      const steepness = sub(markupCost, imitation);
      const outcome = { markup: div(benefit, steepness), multiplier: div(markupCost, steepness) };
      requireFinite(field, "peer-imitation", [
        outcome.multiplier,
        mul(markupCost, mul(outcome.markup, outcome.markup)),
      ]);
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

/** An official's choice where all others set `markup`. */
function decision<T>(
  field: Field<T>,
  { benefit, imitation, markupCost }: PeerImitationParameters<T>,
  markup: T,
): ContinuousDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const reward = add(benefit, mul(imitation, markup));
  const curvature = neg(markupCost);
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: ["markup"],
    chosen: [markup],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [null],
        payoff: ([a]) => mul(a!, sub(reward, div(mul(markupCost, a!), add(one, one)))),
        gradient: ([a]) => [sub(reward, mul(markupCost, a!))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}

function contraction<T>(field: Field<T>, { imitation, markupCost }: PeerImitationParameters<T>): Condition<T> {
  return {
    id: "contraction",
    statement: {
      en: "λ < κ: best responses contract, so there is no other equilibrium",
      zh: "λ < κ：最优反应为压缩映射，均衡唯一",
    },
    holds: field.compare(imitation, markupCost) < 0,
    value: imitation,
    bound: markupCost,
    role: "sufficient",
  };
}

/**
 * Markups of officials who imitate each other.
 *
 * With the mean $\bar{a}$ of the others' markups,
 *
 * $$
 * U(a) = b a + \lambda a \bar{a} - \tfrac{1}{2} \kappa a^2, \qquad\text{so that}\qquad
 * a^* = \frac{b}{\kappa - \lambda}.
 * $$
 *
 * @see [CooperJohn1988]
 * @category Signalling models
 */
export const peerImitation: Model<
  PeerImitationParameters,
  PeerImitationOutcome,
  PeerImitationParameters<Rational>,
  PeerImitationOutcome<Rational>
> = {
  id: "peer-imitation",
  title: { en: "Peer imitation", zh: "同级攀比" },
  description: {
    en: "Officials of the same level set markups and compare themselves with their neighbors: the higher the others' markups, the more an own one is worth. Each follows the others only in part, but they follow as well, so that imitation multiplies what every one of them would have done alone.",
    zh: "同级官员各自加码，并与邻近地区攀比：他人加码越高，自己加码的收益越大。每人只部分跟随，但人人相互跟随，攀比便将各自原本的加码成倍放大。",
  },
  family: "signalling",
  provenance: "own",
  sources: ["CooperJohn1988"],
  parameters: {
    benefit: {
      symbol: "b",
      title: { en: "benefit of a markup, per unit", zh: "加码的单位收益" },
      unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
      domain: domains.nonNegative,
      default: "1",
    },
    imitation: { ...shared.imitation, default: "0.8" },
    markupCost: { ...shared.markupCost, default: "2" },
  },
  outcome: {
    markup: { symbol: "a^*", title: { en: "markup", zh: "加码" }, unit: units.target },
    multiplier: {
      symbol: "\\kappa/(\\kappa-\\lambda)",
      title: { en: "multiplier of imitation", zh: "攀比乘数" },
      unit: units.pure,
    },
  },

  check({ imitation, markupCost }) {
    const { compare, format } = arithmeticOf(imitation);
    if (compare(imitation, markupCost) < 0) return;
    throw new DomainError({
      en: `peer-imitation: parameter imitation is ${format(imitation)}, but markupCost is only ${format(markupCost)}, so that officials outdo each other without end; choose imitation below markupCost.`,
      zh: `peer-imitation：参数 imitation 为 ${format(imitation)}，而 markupCost 仅为 ${format(markupCost)}，官员将无止境地相互超越；请令 imitation 小于 markupCost。`,
    });
  },
  ...peerImitationRoutines(float),
  exact: peerImitationRoutines(exact),
};
