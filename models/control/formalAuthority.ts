/**
 * # Formal and real authority
 *
 * A superior with formal authority and a subordinate each look for a good project; who finds nothing knows no project from
 * another and takes advice. The superior finds out with probability `E` at cost `c_P E²/2` and then picks what he likes, worth
 * `B` to him. Else the subordinate, who finds out with probability `e` at cost `c_A e²/2`, has real authority and picks what he
 * likes, worth `b` to him and on average `αB` to the superior:
 *
 * `u_P = EB + (1 − E)eαB − c_P E²/2`, `u_A = (1 − E)eb − c_A e²/2`.
 *
 * The replies `E = (1 − αe)B/c_P` and `e = (1 − E)b/c_A`, kept within [0, 1], are strategic substitutes: supervision kills
 * initiative. Where both are interior,
 *
 * `E = B(c_A − αb)/(c_A c_P − αbB)`, `e = (1 − E)b/c_A`.
 *
 * ## What is not true
 *
 * "More supervision raises performance." Let the superior's search become cheaper, so that `E` rises; with `m = αb/c_A`, in an
 * interior equilibrium with `αbB < c_A c_P`:
 *
 * - initiative falls, always;
 * - the probability `E + (1 − E)e` that somebody knows what is done falls iff `E < 1 − c_A/(2b)`;
 * - the superior's own payoff falls iff `E < (3m − 1)/(2m)`, although it is he whose work became cheaper.
 *
 * ## Notation
 *
 * `α` is the congruence of interests. What the subordinate gets from the superior's choice does not depend on `e` and is left
 * out.
 *
 * ## Implementation notes
 *
 * There is one equilibrium where `αbB < c_A c_P`; else up to three. All are found; the one best for the superior is the
 * outcome (tie: the less supervision), the others are shown as alternatives. Where the replies coincide along a line, its ends
 * stand for it.
 *
 * ## References
 *
 * - [AghionTirole1997].
 *
 * @module
 */
import {
  type Alternative,
  type Condition,
  type ContinuousDecision,
  exact,
  type Field,
  float,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { isClose, type Searches, searchEquilibria } from "./searchEquilibria.ts";

/** Parameters of {@link formalAuthority}. */
export interface FormalAuthorityParameters<T = number> {
  /** $B \ge 0$, payoff units. */
  readonly superiorBenefit: T;
  /** $b \ge 0$, payoff units. */
  readonly subordinateBenefit: T;
  /** $\alpha \in [0, 1]$: what the subordinate's choice is worth to the superior, as a share of $B$. */
  readonly congruence: T;
  /** $c_P > 0$, payoff units. */
  readonly supervisionCost: T;
  /** $c_A > 0$, payoff units. */
  readonly effortCost: T;
}

/** Outcome of {@link formalAuthority}. */
export interface FormalAuthorityOutcome<T = number> {
  /** $E \in [0, 1]$: probability that the superior finds out himself. */
  readonly supervision: T;
  /** $e \in [0, 1]$: probability that the subordinate finds out. */
  readonly initiative: T;
  /** $E + (1 - E)e$: probability that whoever decides knows what he does. */
  readonly informedDecision: T;
  /** $u_P$, payoff units. */
  readonly superiorPayoff: T;
}

/**
 * The routines of {@link formalAuthority} in any arithmetic.
 *
 * @category Control models
 */
export function formalAuthorityRoutines<T>(
  field: Field<T>,
): ModelRoutines<FormalAuthorityParameters<T>, FormalAuthorityOutcome<T>, T> {
  const { one, add, sub, mul } = field;
  return {
    build: (parameters) => ({
      field,
      decisions: (outcome) => decisions(field, parameters, outcome),
      conditions: () => [uniqueness(field, parameters)],
      alternatives: (outcome) =>
        searchEquilibria(field, parameters)
          .filter((each) => !isClose(field, each.supervision, outcome.supervision))
          .flatMap((each) => otherEquilibrium(field, parameters, each)),
    }),
    solve(parameters) {
      const found = searchEquilibria(field, parameters);
      const payoff = (each: Searches<T>): T => superiorPayoff(field, parameters, each);
      const best = found.reduce((a, b) => (field.compare(payoff(b), payoff(a)) > 0 ? b : a));
      const { supervision, initiative } = best;
      const informedDecision = add(supervision, mul(sub(one, supervision), initiative));
      const outcome = { supervision, initiative, informedDecision, superiorPayoff: payoff(best) };
      return { status: "solved", outcome, method: "crossings-of-replies", iterations: found.length };
    },
  };
}

function superiorPayoff<T>(
  { one, add, sub, mul, div }: Field<T>,
  { superiorBenefit: B, congruence, supervisionCost }: FormalAuthorityParameters<T>,
  { supervision: E, initiative: e }: Searches<T>,
): T {
  const benefit = mul(B, add(E, mul(mul(sub(one, E), e), congruence)));
  return sub(benefit, div(mul(supervisionCost, mul(E, E)), add(one, one)));
}

function decisions<T>(
  field: Field<T>,
  parameters: FormalAuthorityParameters<T>,
  { supervision, initiative }: Searches<T>,
): readonly ContinuousDecision<T>[] {
  const { superiorBenefit: B, subordinateBenefit: b, congruence, supervisionCost, effortCost } = parameters;
  const { one, sub, mul } = field;
  return [
    searching(field, {
      player: { en: "superior", zh: "上级" },
      action: "supervision",
      chosen: supervision,
      benefit: mul(B, sub(one, mul(congruence, initiative))),
      cost: supervisionCost,
    }),
    searching(field, {
      player: { en: "subordinate", zh: "下级" },
      action: "initiative",
      chosen: initiative,
      benefit: mul(b, sub(one, supervision)),
      cost: effortCost,
    }),
  ];
}

/** One player's search. */
interface Search<T> {
  readonly player: Localized;
  readonly action: string;
  readonly chosen: T;
  /** What finding out adds to the payoff. */
  readonly benefit: T;
  readonly cost: T;
}

/** The choice of the probability `x ∈ [0, 1]` of finding out: `benefit · x − cost · x²/2`. */
function searching<T>(
  { zero, one, add, sub, mul, div, neg }: Field<T>,
  { player, action, chosen, benefit, cost }: Search<T>,
): ContinuousDecision<T> {
  return {
    kind: "continuous",
    player,
    actions: [action],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [one],
        payoff: ([x]) => mul(x!, sub(benefit, div(mul(cost, x!), add(one, one)))),
        gradient: ([x]) => [sub(benefit, mul(cost, x!))],
        curvature: () => neg(cost),
      },
    ],
    secondOrder: neg(cost),
  };
}

function uniqueness<T>(
  field: Field<T>,
  { superiorBenefit, subordinateBenefit, congruence, supervisionCost, effortCost }: FormalAuthorityParameters<T>,
): Condition<T> {
  const value = field.mul(field.mul(congruence, subordinateBenefit), superiorBenefit);
  const bound = field.mul(effortCost, supervisionCost);
  return {
    id: "unique",
    statement: {
      en: "αbB < c_A c_P: best responses contract, so there is no other equilibrium",
      zh: "αbB < c_A c_P：最优反应为压缩映射，均衡唯一",
    },
    holds: field.compare(value, bound) < 0,
    value,
    bound,
    role: "sufficient",
  };
}

function otherEquilibrium<T>(
  field: Field<T>,
  parameters: FormalAuthorityParameters<T>,
  searches: Searches<T>,
): readonly Alternative<T>[] {
  const at = field.toNumber(searches.supervision).toPrecision(6);
  return decisions(field, parameters, searches).map((decision) => ({
    label: {
      en: `equilibrium with supervision ${at}: the ${decision.player.en}`,
      zh: `督导强度为 ${at} 的均衡：${decision.player.zh}`,
    },
    decision,
  }));
}

/**
 * Formal authority, real authority, and what supervision does to initiative.
 *
 * The superior finds out with probability $E$, the subordinate with probability $e$, and they maximize
 *
 * $$
 * u_P = E B + (1 - E) e \alpha B - \tfrac{1}{2} c_P E^2, \qquad u_A = (1 - E) e b - \tfrac{1}{2} c_A e^2.
 * $$
 *
 * @see [AghionTirole1997]
 * @category Control models
 */
export const formalAuthority: Model<
  FormalAuthorityParameters,
  FormalAuthorityOutcome,
  FormalAuthorityParameters<Rational>,
  FormalAuthorityOutcome<Rational>
> = {
  id: "formal-authority",
  title: { en: "Formal and real authority", zh: "正式权威与实际权威" },
  description: {
    en: "A superior may overrule a subordinate, but knows better only if he has found out for himself. The more closely he supervises, the less often the subordinate's own findings count, and the less the subordinate looks for anything.",
    zh: "上级可以否决下级，但只有亲自查明情况时才比下级更清楚。上级督导越严，下级自己的发现越少被采纳，下级便越不主动（压缩变通空间）。",
  },
  family: "control",
  provenance: "published",
  sources: ["AghionTirole1997"],
  parameters: {
    superiorBenefit: {
      symbol: "B",
      title: { en: "worth of the superior's choice to the superior", zh: "上级所选方案对上级的价值" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    subordinateBenefit: {
      symbol: "b",
      title: { en: "worth of the subordinate's choice to the subordinate", zh: "下级所选方案对下级的价值" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    congruence: {
      symbol: "\\alpha",
      title: { en: "congruence of interests", zh: "利益一致度" },
      unit: units.pure,
      domain: domains.share,
      default: "0.4",
    },
    supervisionCost: {
      symbol: "c_P",
      title: { en: "curvature of the cost of supervision", zh: "督导成本曲率" },
      unit: units.payoff,
      domain: domains.positive,
      default: "1.5",
    },
    effortCost: { ...shared.effortCost, symbol: "c_A", unit: units.payoff, default: "1.5" },
  },
  outcome: {
    supervision: { symbol: "E", title: { en: "supervision", zh: "督导强度" }, unit: units.probability },
    initiative: {
      symbol: "e",
      title: { en: "initiative of the subordinate", zh: "下级主动性" },
      unit: units.probability,
    },
    informedDecision: {
      symbol: "E+(1-E)e",
      title: { en: "probability of an informed decision", zh: "知情决策概率" },
      unit: units.probability,
    },
    superiorPayoff: { symbol: "u_P", title: { en: "payoff of the superior", zh: "上级收益" }, unit: units.payoff },
  },
  ...formalAuthorityRoutines(float),
  exact: formalAuthorityRoutines(exact),
};
