/**
 * # Shared blame
 *
 * Officials decide whether to follow a course of escalation. It is worth `g` to each who follows, and fails with probability `π`,
 * then for all of them together. The many are not punished (法不责众): where the share `s` of all officials followed, each of them
 * is blamed with only `1 − νs` of the sanction. If `k` of the other `n − 1` follow, to follow pays
 *
 * `u(k) = g − πS(1 − ν(k + 1)/n)`, and not to follow pays 0.
 *
 * The more follow, the better it is to follow. All follow in an equilibrium iff `g ≥ πS(1 − ν)`, nobody does iff
 * `g ≤ πS(1 − ν/n)`; between these bounds both are equilibria, and there is a third, in which each follows with the probability
 *
 * `x = (n(1 − g/(πS))/ν − 1)/(n − 1)`,
 *
 * the tipping point: above it everybody's reply is to follow, below it not to.
 *
 * ## Notation
 *
 * `S = Db` is the sanction of one who fails alone, `b` the probability of it under the accountability regime.
 *
 * ## Implementation notes
 *
 * - `u` is increasing for `ν > 0`, so there is no equilibrium in pure strategies in which some follow and others do not. Of the
 *   three, that which pays most is the outcome (tie: nobody follows), the others are shown as alternatives. All following pays
 *   at least as much as nobody's following wherever it is an equilibrium.
 * - At `ν = 0` officials are alone with their decisions, and there is no tipping point.
 * - A bonus for success would have to say whether one who did not follow succeeded, so `balanced` is not offered.
 *
 * ## References
 *
 * - An own model; the sharing of blame is a motive of herds in [ScharfsteinStein1990].
 *
 * @module
 */
import {
  type Alternative,
  DomainError,
  exact,
  type Field,
  type FiniteDecision,
  float,
  gameFromFunction,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
  type RegimePartId,
  sanctionRule,
} from "../../src/index.ts";
import { arithmeticOf, requireFinite } from "../arithmeticOf.ts";
import { type ResultRegimeParameters, regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link sharedBlame}. */
export interface SharedBlameParameters<T = number>
  extends Pick<
    ResultRegimeParameters<T>,
    "regime" | "liabilityCap" | "jointLiability" | "careerStake" | "oversight" | "reversalGuilty" | "appealFee"
  > {
  /** $n \ge 2$. */
  readonly siblings: number;
  /** $g \ge 0$, payoff units. */
  readonly benefit: T;
  /** $\pi \in [0, 1]$. */
  readonly failureProbability: T;
  /** $D \ge 0$, payoff units. */
  readonly penalty: T;
  /** $\nu \in [0, 1]$. */
  readonly blameSharing: T;
  /** $\varphi \in [0, 1]$; of `tolerance`. */
  readonly tolerance: T;
}

/** Outcome of {@link sharedBlame}. */
export interface SharedBlameOutcome<T = number> {
  /** Probability with which each official follows in the equilibrium that pays most: 0 or 1. */
  readonly following: T;
  /** Payoff of each in it, payoff units. */
  readonly payoff: T;
  /** Whether it is an equilibrium that all follow. */
  readonly herds: boolean;
  /** Whether it is an equilibrium that nobody follows. */
  readonly restrains: boolean;
  /** $x$: probability from which on to follow is the best reply; `null` where one of the two is no equilibrium. */
  readonly tippingPoint: T | null;
}

/** The regimes that say what a failure costs one who followed. */
const failureRegimes: readonly RegimePartId[] = [
  "strict",
  "tolerance",
  "veto",
  "capped",
  "joint",
  "appeals",
  "oversight",
];

/** `πS`. */
function expectedBlame<T>(field: Field<T>, parameters: SharedBlameParameters<T>): T {
  const rule = sanctionRule(parameters.regime, parameters, field);
  return field.mul(parameters.failureProbability, field.mul(rule.penalty, rule.negligent));
}

/** What it pays to follow if `others` of the other officials are expected to. */
function followingPays<T>(field: Field<T>, parameters: SharedBlameParameters<T>, others: T): T {
  const { one, add, sub, mul, div, from } = field;
  const share = div(add(others, one), from(parameters.siblings));
  const blamed = sub(one, mul(parameters.blameSharing, share));
  return sub(parameters.benefit, mul(expectedBlame(field, parameters), blamed));
}

/** All equilibria in which everybody follows with the same probability, the best first; at `ν = 0` the pure ones. */
function equilibria<T>(field: Field<T>, parameters: SharedBlameParameters<T>): SharedBlameOutcome<T> {
  const { zero, one, from, sub, div, compare } = field;
  const all = followingPays(field, parameters, from(parameters.siblings - 1));
  const alone = followingPays(field, parameters, zero);
  const herds = compare(all, zero) >= 0;
  const restrains = compare(alone, zero) <= 0;
  const tips = compare(all, zero) > 0 && compare(alone, zero) < 0;
  const preferred = herds && !(restrains && compare(all, zero) === 0);
  return {
    following: preferred ? one : zero,
    payoff: preferred ? all : zero,
    herds,
    restrains,
    tippingPoint: tips ? div(sub(zero, alone), sub(all, alone)) : null,
  };
}

function decision<T>(
  field: Field<T>,
  parameters: SharedBlameParameters<T>,
  following: T,
  player: Localized,
): FiniteDecision<T> {
  const { zero, one, from, sub, mul } = field;
  const others = mul(from(parameters.siblings - 1), following);
  return {
    kind: "finite",
    player,
    actions: ["follow", "refrain"],
    chosen: [following, sub(one, following)],
    payoffs: [followingPays(field, parameters, others), zero],
  };
}

const official: Localized = { en: "official", zh: "官员" };

function alternatives<T>(
  field: Field<T>,
  parameters: SharedBlameParameters<T>,
  following: T,
): readonly Alternative<T>[] {
  const { tippingPoint } = equilibria(field, parameters);
  const rivals = [
    { label: { en: "all follow", zh: "人人跟从" }, following: field.one },
    { label: { en: "nobody follows", zh: "无人跟从" }, following: field.zero },
    ...(tippingPoint === null ? [] : [{ label: { en: "tipping point", zh: "临界点" }, following: tippingPoint }]),
  ];
  return rivals
    .filter((rival) => field.compare(rival.following, following) !== 0)
    .map((rival) => ({ label: rival.label, decision: decision(field, parameters, rival.following, official) }));
}

/** A game in normal form of `n` officials has `2ⁿ` profiles. */
const MOST_PLAYERS = 16;

function tooManyPlayers(siblings: number): DomainError {
  return new DomainError({
    en: `shared-blame: parameter siblings is ${siblings}; as a game in normal form it has at most ${MOST_PLAYERS} officials: take fewer, or solve the model.`,
    zh: `shared-blame：参数 siblings 为 ${siblings}；作为标准式博弈最多 ${MOST_PLAYERS} 名官员：请减少人数，或按模型求解。`,
  });
}

/**
 * The routines of {@link sharedBlame} in any arithmetic.
 *
 * @category Signalling models
 */
export function sharedBlameRoutines<T>(
  field: Field<T>,
): ModelRoutines<SharedBlameParameters<T>, SharedBlameOutcome<T>, T> {
  return {
    build: (parameters) => ({
      field,
      decisions: ({ following }) => [decision(field, parameters, following, official)],
      conditions: () => [],
      alternatives: ({ following }) => alternatives(field, parameters, following),
    }),
    solve(parameters) {
      return { status: "solved", outcome: equilibria(field, parameters), method: "closed-form", iterations: 1 };
    },
    toGame(parameters) {
      const { siblings } = parameters;
      if (siblings > MOST_PLAYERS) throw tooManyPlayers(siblings);
      return gameFromFunction<T>(
        Array(siblings).fill(2),
        (profile) => {
          const followers = profile.filter((choice) => choice === 0).length;
          const pays = followingPays(field, parameters, field.from(Math.max(0, followers - 1)));
          return profile.map((choice) => (choice === 0 ? pays : field.zero));
        },
        { field, title: "shared-blame", strategies: Array(siblings).fill(["follow", "refrain"]) },
      );
    },
  };
}

/**
 * Officials who follow each other because the many are not punished.
 *
 * If $k$ of the other $n - 1$ follow, to follow pays, with $S$ the sanction of one who fails alone,
 *
 * $$
 * u(k) = g - \pi S \Bigl(1 - \nu\,\frac{k + 1}{n}\Bigr),
 * $$
 *
 * and not to follow pays 0.
 *
 * @see [ScharfsteinStein1990]
 * @category Signalling models
 */
export const sharedBlame: Model<
  SharedBlameParameters,
  SharedBlameOutcome,
  SharedBlameParameters<Rational>,
  SharedBlameOutcome<Rational>
> = {
  id: "shared-blame",
  title: { en: "Shared blame", zh: "法不责众" },
  description: {
    en: "Officials decide whether to follow a course of escalation that may fail. If it does it fails for all who followed, and the more they are, the less each of them is blamed. So everybody may follow because everybody does, although nobody would alone: a herd that is held together by blame, and that tips when few enough are expected to follow.",
    zh: "官员决定是否跟从某种可能失败的加码。一旦失败，所有跟从者一同失败，而人数越多，每人所担责任越轻。于是人人可能只因他人跟从而跟从，尽管单独一人谁也不会如此：羊群因避责而聚，预期跟从者少到一定程度便会瓦解。",
  },
  family: "signalling",
  provenance: "own",
  sources: ["ScharfsteinStein1990"],
  parameters: {
    siblings: { ...shared.siblings, default: "5" },
    benefit: {
      symbol: "g",
      title: { en: "benefit of following", zh: "跟从收益" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    failureProbability: {
      symbol: "\\pi",
      title: { en: "probability of failure", zh: "失败概率" },
      unit: units.probability,
      domain: domains.share,
      default: "0.5",
    },
    penalty: { ...shared.penalty, default: "3" },
    blameSharing: {
      symbol: "\\nu",
      title: { en: "how far the many are not punished", zh: "法不责众程度" },
      unit: units.pure,
      domain: domains.share,
      default: "0.8",
    },
    regime: regimeParameter(failureRegimes, "tolerance"),
    tolerance: regimeParameters.tolerance,
    liabilityCap: regimeParameters.liabilityCap,
    jointLiability: regimeParameters.jointLiability,
    careerStake: regimeParameters.careerStake,
    oversight: regimeParameters.oversight,
    reversalGuilty: regimeParameters.reversalGuilty,
    appealFee: regimeParameters.appealFee,
  },
  outcome: {
    following: { symbol: "x^*", title: { en: "probability of following", zh: "跟从概率" }, unit: units.probability },
    payoff: { symbol: "U", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
    herds: { symbol: "u(n-1)\\ge 0", title: { en: "all may follow", zh: "人人跟从可成均衡" }, unit: units.pure },
    restrains: { symbol: "u(0)\\le 0", title: { en: "nobody may follow", zh: "无人跟从可成均衡" }, unit: units.pure },
    tippingPoint: { symbol: "x", title: { en: "tipping point", zh: "跟从临界点" }, unit: units.probability },
  },

  check(parameters) {
    const field = arithmeticOf(parameters.penalty);
    requireFinite(field, "shared-blame", [expectedBlame(field, parameters), parameters.benefit]);
  },
  ...sharedBlameRoutines(float),
  exact: sharedBlameRoutines(exact),
};
