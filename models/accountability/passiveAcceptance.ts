/**
 * # Passive acceptance
 *
 * Why subordinates accept targets that they cannot meet (被动加码). A superior may escalate, which is worth `G` to him. The
 * subordinate then accepts in silence, or contests on record at a cost `b₀`. When the target is missed, the subordinate bears
 * the share `s_A` of the blame if he accepted and `s_C` if he contested; the superior bears the rest:
 *
 * accept if and only if `b₀ ≥ (s_A − s_C)S`.
 *
 * Where silence shifts blame upwards, `s_A ≤ s_C`, accepting is a best reply whatever the sanction, be the target feasible or
 * not.
 *
 * ## Notation
 *
 * `S = Dπb` is the sanction expected for the failure, all who answer for it together, as the accountability regime scales it.
 * `s` is the subordinate's share under his reply; the superior escalates if and only if `G > (1 − s)S`.
 *
 * ## Implementation notes
 *
 * On equality the subordinate accepts, and the superior does not escalate. In normal form both choose at once, the
 * subordinate what to do if the target is escalated; there a threat to contest that would not be carried out may hold the
 * superior back. The outcome is the equilibrium without such threats: that of the tree, in which the superior moves first.
 *
 * ## References
 *
 * - An own model. [Hood2002] (Table 3) distinguishes by who takes blame and credit the four cases of such a 2 × 2 game.
 *
 * @module
 */
import {
  bimatrixGame,
  exact,
  type Field,
  type FiniteDecision,
  float,
  gameFromTree,
  type Model,
  type ModelRoutines,
  move,
  payoffs,
  type Rational,
} from "../../src/index.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link passiveAcceptance}. */
export interface PassiveAcceptanceParameters<T = number> extends ProportionalRegimeParameters<T> {
  /** $D\pi \ge 0$, payoff units. */
  readonly expectedSanction: T;
  /** $s_A \in [0, 1]$: the subordinate's share of the blame if he accepted. */
  readonly acceptedShare: T;
  /** $s_C \in [0, 1]$: the same if he contested. */
  readonly contestedShare: T;
  /** $b_0 \ge 0$, payoff units. */
  readonly contestCost: T;
  /** $G \ge 0$, payoff units: what escalation is worth to the superior. */
  readonly escalationGain: T;
}

/** Outcome of {@link passiveAcceptance}. */
export interface PassiveAcceptanceOutcome {
  /** Whether the subordinate accepts an escalated target in silence. */
  readonly accepts: boolean;
  /** Whether the superior escalates, foreseeing the reply. */
  readonly escalates: boolean;
}

/** What an escalated target is worth to each, by the subordinate's reply; without escalation both have 0. */
interface Payoffs<T> {
  readonly superior: { readonly accept: T; readonly contest: T };
  readonly subordinate: { readonly accept: T; readonly contest: T };
}

function payoffsOf<T>(field: Field<T>, parameters: PassiveAcceptanceParameters<T>): Payoffs<T> {
  const { sub, mul, neg, one } = field;
  const { expectedSanction, acceptedShare, contestedShare, contestCost, escalationGain } = parameters;
  const sanction = proportionalSanction(field, expectedSanction, parameters);
  const left = (share: T): T => sub(escalationGain, mul(sub(one, share), sanction));
  return {
    superior: { accept: left(acceptedShare), contest: left(contestedShare) },
    subordinate: {
      accept: neg(mul(acceptedShare, sanction)),
      contest: sub(neg(mul(contestedShare, sanction)), contestCost),
    },
  };
}

function routines<T>(field: Field<T>): ModelRoutines<PassiveAcceptanceParameters<T>, PassiveAcceptanceOutcome, T> {
  const { zero, one, compare } = field;
  const choice = (first: boolean): readonly T[] => (first ? [one, zero] : [zero, one]);
  return {
    build(parameters) {
      const { superior, subordinate } = payoffsOf(field, parameters);
      return {
        field,
        decisions({ accepts, escalates }): readonly FiniteDecision<T>[] {
          return [
            {
              kind: "finite",
              player: { en: "subordinate", zh: "下级" },
              actions: ["accept", "contest"],
              chosen: choice(accepts),
              payoffs: [subordinate.accept, subordinate.contest],
            },
            {
              kind: "finite",
              player: { en: "superior", zh: "上级" },
              actions: ["escalate", "keep"],
              chosen: choice(escalates),
              payoffs: [accepts ? superior.accept : superior.contest, zero],
            },
          ];
        },
        conditions: () => [
          {
            id: "silence-shifts-blame-up",
            statement: {
              en: "s_A ≤ s_C: accepting is a best reply whatever the sanction",
              zh: "s_A ≤ s_C：无论问责轻重，接受都是最优反应",
            },
            holds: compare(parameters.acceptedShare, parameters.contestedShare) <= 0,
            value: parameters.acceptedShare,
            bound: parameters.contestedShare,
            role: "sufficient",
          },
        ],
      };
    },
    solve(parameters) {
      const { superior, subordinate } = payoffsOf(field, parameters);
      const accepts = compare(subordinate.accept, subordinate.contest) >= 0;
      const escalates = compare(accepts ? superior.accept : superior.contest, zero) > 0;
      return { status: "solved", outcome: { accepts, escalates }, method: "backward-induction", iterations: 2 };
    },
    toGame(parameters) {
      const { superior, subordinate } = payoffsOf(field, parameters);
      return bimatrixGame<T>(
        [
          [superior.accept, superior.contest],
          [zero, zero],
        ],
        [
          [subordinate.accept, subordinate.contest],
          [zero, zero],
        ],
        {
          field,
          title: "passive-acceptance",
          players: ["superior", "subordinate"],
          strategies: [
            ["escalate", "keep"],
            ["accept", "contest"],
          ],
        },
      );
    },
    toTree(parameters) {
      const { superior, subordinate } = payoffsOf(field, parameters);
      const reply = move<T>("subordinate", {
        accept: payoffs<T>(superior.accept, subordinate.accept),
        contest: payoffs<T>(superior.contest, subordinate.contest),
      });
      // On equality the first action is taken.
      return gameFromTree<T>(
        ["superior", "subordinate"],
        move<T>("superior", { keep: payoffs<T>(zero, zero), escalate: reply }),
        { field, title: "passive-acceptance" },
      );
    },
  };
}

/**
 * Whether a subordinate accepts an escalated target in silence, and whether the superior escalates it.
 *
 * Where silence costs a larger share of the blame, a harsher sanction makes him contest, and tolerance keeps him silent.
 *
 * With $S$ the sanction expected for the failure, the subordinate accepts if and only if
 *
 * $$
 * b_0 \ge (s_A - s_C) S.
 * $$
 *
 * @see [Hood2002]
 * @category Accountability models
 */
export const passiveAcceptance: Model<
  PassiveAcceptanceParameters,
  PassiveAcceptanceOutcome,
  PassiveAcceptanceParameters<Rational>,
  PassiveAcceptanceOutcome
> = {
  id: "passive-acceptance",
  title: { en: "Passive acceptance", zh: "被动加码" },
  description: {
    en: "A superior may escalate a target. The subordinate accepts it in silence, or contests it on record, which has a cost. Each reply leaves him another share of the blame if the target is missed; the rest falls on the superior. Whoever expects silence to shift blame upwards accepts anything.",
    zh: "上级可以加码。下级或默默接受，或留痕抗辩而付出成本。若目标未完成，两种反应使下级承担不同份额的责任，其余归于上级。预期沉默可使责任反向转嫁者，任何顶格要求都照单全收。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Hood2002"],
  parameters: {
    expectedSanction: { ...shared.expectedSanction, default: "8" },
    acceptedShare: {
      symbol: "s_A",
      title: { en: "subordinate's share of the blame if he accepted", zh: "接受后的下级责任份额" },
      unit: units.pure,
      domain: domains.share,
      default: "0.3",
    },
    contestedShare: {
      symbol: "s_C",
      title: { en: "subordinate's share of the blame if he contested", zh: "抗辩后的下级责任份额" },
      unit: units.pure,
      domain: domains.share,
      default: "0.5",
    },
    contestCost: {
      symbol: "b_0",
      title: { en: "cost of contesting", zh: "抗辩成本" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    escalationGain: {
      symbol: "G",
      title: { en: "what escalation is worth to the superior", zh: "加码收益" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "6",
    },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
  },
  outcome: {
    accepts: { symbol: "A", title: { en: "subordinate accepts", zh: "下级接受加码" }, unit: units.pure },
    escalates: { symbol: "E", title: { en: "superior escalates", zh: "上级加码" }, unit: units.pure },
  },
  ...routines(float),
  exact: routines(exact),
};
