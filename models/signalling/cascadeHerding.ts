/**
 * # Cascade herding
 *
 * Officials decide one after another whether to escalate, which is right in a good state and wrong in a bad one; both are
 * equally likely at first. Each gets a private signal that is correct with probability `p > 1/2`, sees what those before him
 * did, and does what is more likely right; one who is indifferent tosses a coin. Two equal decisions after an even history
 * outweigh any further signal: from then on everybody does the same (羊群效应), and nobody learns anything more. In the end
 *
 * `Pr(all do right) = p(1 + p) / (2(1 − p + p²))`, `Pr(all do wrong) = (1 − p)(2 − p) / (2(1 − p + p²))`.
 *
 * ## Notation
 *
 * A history is a list of decisions, + for escalating and − for not. `Pr(h | good)` and `Pr(h | bad)` are its likelihoods.
 *
 * ## Implementation notes
 *
 * - What a history says is summed up in five situations: even, one ahead for either decision, and a cascade on either. From
 *   "one ahead" the opposite decision reveals the opposite signal and makes the history even again. So ten choices, two signals
 *   in five situations, are all choices there are, and each is checked by Bayes' rule at the shortest history of its situation.
 *   That histories which lead to the same situation say the same is a defining condition.
 * - The limits are those of the chain from one even history to the next: `x = u + qx`, where `u` is the probability that the
 *   next two decisions are equal and right, and `q` that they differ. What remains undecided after `n` pairs is `qⁿ ≤ 4⁻ⁿ`.
 * - At `p = 1/2` signals say nothing and everybody tosses coins for ever; at `p = 1` the first decision tells the state.
 * - Other rules for ties give other equilibria: where an indifferent official follows the own signal, the correct cascade has
 *   the probability `p²/(p² + (1 − p)²)`, which is more.
 *
 * ## References
 *
 * - [BikhchandaniHirshleiferWelch1992]; [Banerjee1992].
 *
 * @module
 */
import {
  type Condition,
  exact,
  type Field,
  type FiniteDecision,
  float,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { definingEquality } from "../definingEquality.ts";
import { units } from "../sharedParameters.ts";

/** Parameters of {@link cascadeHerding}. */
export interface CascadeHerdingParameters<T = number> {
  /** $p \in (1/2, 1)$. */
  readonly precision: T;
}

/** Outcome of {@link cascadeHerding}. */
export interface CascadeHerdingOutcome<T = number> {
  /** Probability that in the end all decide rightly. */
  readonly correct: T;
  /** Probability that in the end all decide wrongly. */
  readonly incorrect: T;
}

/** What the history so far amounts to; the shortest history of each is given beside it. */
const situations = {
  even: { history: "", text: { en: "even history", zh: "前人打平" } },
  ahead: { history: "+", text: { en: "one has escalated", zh: "前一人加码" } },
  behind: { history: "-", text: { en: "one has not", zh: "前一人未加码" } },
  up: { history: "++", text: { en: "cascade of escalation", zh: "加码跟风" } },
  down: { history: "--", text: { en: "cascade of restraint", zh: "不加码跟风" } },
} as const satisfies Record<string, { readonly history: string; readonly text: Localized }>;

type Situation = keyof typeof situations;
type State = "good" | "bad";
type Signal = "favorable" | "unfavorable";

const signals: Readonly<Record<Signal, Localized>> = {
  favorable: { en: "favorable signal", zh: "利好信号" },
  unfavorable: { en: "unfavorable signal", zh: "利空信号" },
};

/** The situation after a decision. */
function next(situation: Situation, decision: string): Situation {
  const escalated = decision === "+";
  switch (situation) {
    case "even":
      return escalated ? "ahead" : "behind";
    case "ahead":
      return escalated ? "up" : "even";
    case "behind":
      return escalated ? "even" : "down";
    default:
      return situation;
  }
}

/** Likelihoods of histories, if all follow the rule of the equilibrium. */
interface Likelihoods<T> {
  /** The probability of escalating. */
  escalates(situation: Situation, signal: Signal): T;
  /** The probability of a signal in a state. */
  signal(signal: Signal, state: State): T;
  /** The probability that a history begins with these decisions. */
  history(decisions: string, state: State): T;
}

function likelihoods<T>({ zero, one, add, sub, mul, div }: Field<T>, precision: T): Likelihoods<T> {
  const escalates = (situation: Situation, signal: Signal): T => {
    const coin = div(one, add(one, one));
    if (situation === "up" || situation === "down") return situation === "up" ? one : zero;
    if (signal === "favorable") return situation === "behind" ? coin : one;
    return situation === "ahead" ? coin : zero;
  };
  const signal = (kind: Signal, state: State): T =>
    (kind === "favorable") === (state === "good") ? precision : sub(one, precision);
  return {
    escalates,
    signal,
    history(decisions, state) {
      let situation: Situation = "even";
      let likelihood = one;
      for (const decision of decisions) {
        const chance = add(
          mul(signal("favorable", state), escalates(situation, "favorable")),
          mul(signal("unfavorable", state), escalates(situation, "unfavorable")),
        );
        likelihood = mul(likelihood, decision === "+" ? chance : sub(one, chance));
        situation = next(situation, decision);
      }
      return likelihood;
    },
  };
}

/**
 * The routines of {@link cascadeHerding} in any arithmetic.
 *
 * @category Signalling models
 */
export function cascadeHerdingRoutines<T>(
  field: Field<T>,
): ModelRoutines<CascadeHerdingParameters<T>, CascadeHerdingOutcome<T>, T> {
  const { one, add, sub, mul, div } = field;
  return {
    build({ precision }) {
      const at = likelihoods(field, precision);
      return {
        field,
        decisions: () => allChoices(field, at),
        conditions: (outcome) => conditions(field, at, outcome),
      };
    },
    solve({ precision: p }) {
      const two = add(one, one);
      const wrong = sub(one, p);
      const twice = mul(two, add(wrong, mul(p, p)));
      const outcome = { correct: div(mul(p, add(one, p)), twice), incorrect: div(mul(wrong, sub(two, p)), twice) };
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

/** What an official does after each signal in each situation, against the posterior probabilities of being right. */
function allChoices<T>(field: Field<T>, { escalates, signal, history }: Likelihoods<T>): readonly FiniteDecision<T>[] {
  const { one, add, sub, mul, div } = field;
  return (Object.keys(situations) as Situation[]).flatMap((situation) =>
    (Object.keys(signals) as Signal[]).map((kind): FiniteDecision<T> => {
      const weight = (state: State): T => mul(history(situations[situation].history, state), signal(kind, state));
      const [good, bad] = [weight("good"), weight("bad")];
      const [place, heard] = [situations[situation].text, signals[kind]];
      const probability = escalates(situation, kind);
      return {
        kind: "finite",
        player: { en: `official: ${place.en}, ${heard.en}`, zh: `官员：${place.zh}，${heard.zh}` },
        actions: ["escalate", "refrain"],
        chosen: [probability, sub(one, probability)],
        payoffs: [div(good, add(good, bad)), div(bad, add(good, bad))],
      };
    }),
  );
}

function conditions<T>(
  field: Field<T>,
  { history }: Likelihoods<T>,
  { correct, incorrect }: CascadeHerdingOutcome<T>,
): readonly Condition<T>[] {
  const { add, mul } = field;
  const differ = add(history("+-", "good"), history("-+", "good"));
  const renewed = (pair: string, limit: T): T => add(history(pair, "good"), mul(differ, limit));
  const says = (id: string, value: T, definition: T, en: string, zh: string): Condition<T> =>
    definingEquality(field, { id, statement: { en, zh } }, value, definition);
  return [
    says(
      "even-again",
      history("+-", "good"),
      history("+-", "bad"),
      "Pr(+− | good) = Pr(+− | bad): after two different decisions the history says nothing",
      "Pr(+− | 好) = Pr(+− | 坏)：两个相反的决定之后，历史不含信息",
    ),
    says(
      "even-again-reversed",
      history("-+", "good"),
      history("-+", "bad"),
      "Pr(−+ | good) = Pr(−+ | bad): after two different decisions the history says nothing",
      "Pr(−+ | 好) = Pr(−+ | 坏)：两个相反的决定之后，历史不含信息",
    ),
    says(
      "correct-limit",
      correct,
      renewed("++", correct),
      "x = Pr(++ | good) + qx: the limit of correct cascades is that of the chain of pairs",
      "x = Pr(++ | 好) + qx：正确跟风的极限概率满足成对递推",
    ),
    says(
      "incorrect-limit",
      incorrect,
      renewed("--", incorrect),
      "x = Pr(−− | good) + qx: the limit of incorrect cascades is that of the chain of pairs",
      "x = Pr(−− | 好) + qx：错误跟风的极限概率满足成对递推",
    ),
  ];
}

/**
 * Officials who follow those before them: with which probability all end up right, and all wrong.
 *
 * With signals that are correct with probability $p$,
 *
 * $$
 * \begin{aligned}
 * \Pr(\text{all do right}) &= \frac{p(1 + p)}{2(1 - p + p^2)}, \\
 * \Pr(\text{all do wrong}) &= \frac{(1 - p)(2 - p)}{2(1 - p + p^2)}.
 * \end{aligned}
 * $$
 *
 * @example
 * ```ts doctest
 * import { exact, solveExact } from "jiama";
 * import { cascadeHerding } from "jiama/models";
 *
 * exact.format(solveExact(cascadeHerding, { precision: "3/5" }).outcome.correct) // => "12/19"
 * ```
 *
 * @see [BikhchandaniHirshleiferWelch1992]
 * @category Signalling models
 */
export const cascadeHerding: Model<
  CascadeHerdingParameters,
  CascadeHerdingOutcome,
  CascadeHerdingParameters<Rational>,
  CascadeHerdingOutcome<Rational>
> = {
  id: "cascade-herding",
  title: { en: "Cascade herding", zh: "羊群效应" },
  description: {
    en: "Officials decide in turn whether to escalate. Each has a weak signal of whether it is right and sees the decisions, not the signals, of those before. As soon as two more have decided one way than the other, the next one does better to follow them whatever the own signal says, and so does everybody after: a herd, which may run in the wrong direction.",
    zh: "官员依次决定是否加码。每人有一个关于对错的微弱信号，并看到前人的决定而非其信号。只要一方多出两人，后来者便宁可不顾自己的信号而跟从，其后人人如此：羊群由此形成，且可能走错方向。",
  },
  family: "signalling",
  provenance: "published",
  sources: ["BikhchandaniHirshleiferWelch1992", "Banerjee1992"],
  parameters: {
    precision: {
      symbol: "p",
      title: { en: "probability that a signal is correct", zh: "信号精度" },
      unit: units.probability,
      domain: { kind: "real", min: "0.5", minOpen: true, max: "1", maxOpen: true },
      default: "0.7",
    },
  },
  outcome: {
    correct: {
      symbol: "\\Pr(\\mathrm{right})",
      title: { en: "probability of a correct cascade", zh: "正确跟风概率" },
      unit: units.probability,
    },
    incorrect: {
      symbol: "\\Pr(\\mathrm{wrong})",
      title: { en: "probability of an incorrect cascade", zh: "错误跟风概率" },
      unit: units.probability,
    },
  },
  ...cascadeHerdingRoutines(float),
  exact: cascadeHerdingRoutines(exact),
};
