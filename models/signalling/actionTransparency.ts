/**
 * # Seeing what an official does
 *
 * "The more superiors see of what officials do, the better they are disciplined" is not true where officials care for their
 * careers. A counter-example as two finite games.
 *
 * There is trouble or calm, equally likely. To escalate is right in trouble, to hold still in calm. An official gets a signal and
 * chooses. A competent one notices all trouble, and takes calm for trouble one time in four; an incompetent one notices nothing.
 * Both kinds are equally common and the official does not know which he is. A superior retains him, which is worth 1 to the
 * official and 1 to the superior if he is competent, or draws a new one, who is competent half the time.
 *
 * *If only the result is seen*, right or wrong, the official does what the signal says: who was right is more likely competent
 * and is retained. He is right 11 times in 16.
 *
 * *If the action is seen as well*, who escalates is known to have noticed something and would be retained, right or wrong; who
 * held still would not be, even if right. Then everybody escalates. So in no equilibrium does the action depend on the signal: it
 * is right half the time, and the superior learns nothing about competence either.
 *
 * ## Notation
 *
 * The official's strategies name the actions after a signal of trouble and of calm, such as `escalate, hold`; the superior's
 * name the observations after which the official is retained.
 *
 * ## References
 *
 * - An own example of the point of [Prat2005].
 *
 * @module
 */
import { bimatrixGame, exact, type Localized, type NormalFormGame, type Rational, ratio } from "../../src/index.ts";

/** What a superior sees of an official's doings. */
export type Transparency = "result" | "action-and-result";

/** A sentence, and two games that refute it. */
export interface TransparencyCounterExample {
  /** Kebab-case name, stable. */
  readonly id: string;
  /** The sentence that is not true. */
  readonly refutes: Localized;
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
  /** The game, exact; the official is the first player. */
  build(transparency: Transparency): NormalFormGame<Rational>;
  /** The probability that each of the official's strategies is right. */
  readonly rightness: readonly Rational[];
}

const half = ratio(1n, 2n);
const states = ["trouble", "calm"] as const;
const actions = ["escalate", "hold"] as const;

type State = (typeof states)[number];
type Action = (typeof actions)[number];

/** The probability that a signal of trouble is got. */
function noticing(competent: boolean, state: State): Rational {
  if (!competent) return exact.zero;
  return state === "trouble" ? exact.one : ratio(1n, 4n);
}

/** Actions after a signal of trouble and after one of calm. */
const strategies = actions.flatMap((first) => actions.map((second): readonly [Action, Action] => [first, second]));

/** The probability of an action in a state. */
function acting(action: Action, competent: boolean, state: State, [alarmed, reassured]: readonly [Action, Action]) {
  const { zero, one, add, sub } = exact;
  const noticed = noticing(competent, state);
  return add(alarmed === action ? noticed : zero, reassured === action ? sub(one, noticed) : zero);
}

function isRight(action: Action, state: State): boolean {
  return (action === "escalate") === (state === "trouble");
}

/** What can be seen, by name. */
function observation(transparency: Transparency, action: Action, state: State): string {
  const result = isRight(action, state) ? "right" : "wrong";
  return transparency === "result" ? result : `${action} ${result}`;
}

/** The probability of an action in a state, of an official of given competence, before anything is known. */
function weight(action: Action, competent: boolean, state: State, strategy: readonly [Action, Action]): Rational {
  return exact.mul(exact.mul(half, half), acting(action, competent, state, strategy));
}

function sumOver(term: (action: Action, competent: boolean, state: State) => Rational): Rational {
  let sum = exact.zero;
  for (const action of actions) {
    for (const state of states) {
      for (const competent of [true, false]) sum = exact.add(sum, term(action, competent, state));
    }
  }
  return sum;
}

function build(transparency: Transparency): NormalFormGame<Rational> {
  const { zero, one, mul } = exact;
  const seen = [
    ...new Set(actions.flatMap((action) => states.map((state) => observation(transparency, action, state)))),
  ];
  const rules = Array.from({ length: 2 ** seen.length }, (_, i) => seen.filter((_, k) => (i >> k) % 2 === 1));
  const payoffs = (worth: (retained: boolean, competent: boolean) => Rational) =>
    strategies.map((strategy) =>
      rules.map((rule) =>
        sumOver((action, competent, state) => {
          const retained = rule.includes(observation(transparency, action, state));
          return mul(weight(action, competent, state, strategy), worth(retained, competent));
        }),
      ),
    );
  return bimatrixGame(
    payoffs((retained) => (retained ? one : zero)),
    payoffs((retained, competent) => (retained ? (competent ? one : zero) : half)),
    {
      title: transparency === "result" ? "only the result is seen" : "action and result are seen",
      players: ["official", "superior"],
      strategies: [
        strategies.map((strategy) => strategy.join(", ")),
        rules.map((rule) => (rule.length === 0 ? "retain nobody" : `retain after ${rule.join(", ")}`)),
      ],
    },
  );
}

/**
 * Two games in which seeing the action as well as the result makes officials ignore what they know.
 *
 * @example
 * ```ts doctest
 * import { exact, pureEquilibria } from "jiama";
 * import { actionTransparency } from "jiama/models";
 *
 * exact.format(actionTransparency.rightness[1]!) // => "11/16"
 * actionTransparency.build("result").strategies[0][1] // => "escalate, hold"
 * ```
 *
 * @see [Prat2005]
 * @category Signalling models
 */
export const actionTransparency: TransparencyCounterExample = {
  id: "action-transparency",
  refutes: {
    en: "The more superiors see of what officials do, the better they are disciplined.",
    zh: "上级对官员的行为看得越清楚，对官员的约束就越好。",
  },
  sources: ["Prat2005"],
  build,
  rightness: strategies.map((strategy) =>
    sumOver((action, competent, state) =>
      isRight(action, state) ? weight(action, competent, state, strategy) : exact.zero,
    ),
  ),
};
