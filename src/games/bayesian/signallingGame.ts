/**
 * # Signalling games
 *
 * A sender, whose type nature draws, sends a message; a receiver, who sees the message and not the type, responds.
 *
 * ## References
 *
 * - [Spence1973], [ChoKreps1987]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import type { ExtensiveGame } from "../extensive-form/extensiveGame.ts";
import { gameFromTree } from "../extensive-form/gameFromTree.ts";
import { chance, payoffs as ends, move } from "../extensive-form/tree.ts";
import { checkedLabels, type PayoffInput } from "../normal-form/normalFormGame.ts";
import { probabilityFault } from "../probabilities.ts";

/** What happened, by label. */
export interface SignallingOutcome {
  /** The sender's type. */
  readonly type: string;
  /** What the sender said. */
  readonly message: string;
  /** What the receiver did. */
  readonly response: string;
}

/** A signalling game as one writes it down. */
export interface SignallingGameInput<T> {
  /** The sender's types with their probabilities, all positive. */
  readonly types: Readonly<Record<string, PayoffInput<T>>>;
  /** Labels of the messages. */
  readonly messages: readonly string[];
  /** Labels of the responses: the same to every message, or one list for each. */
  readonly responses: readonly string[] | ((message: string) => readonly string[]);
  /** What sender and receiver receive. */
  readonly payoffs: (outcome: SignallingOutcome) => readonly [PayoffInput<T>, PayoffInput<T>];
  /** Labels of sender and receiver. @defaultValue `["sender", "receiver"]` */
  readonly players?: readonly [string, string];
}

/** A game of a sender who knows and a receiver who learns. */
export interface SignallingGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "signalling";
  /** The arithmetic of payoffs and probabilities. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** Labels of sender and receiver. */
  readonly players: readonly [string, string];
  /** Labels of the types. */
  readonly types: readonly string[];
  /** The probability of each type, positive. */
  readonly prior: readonly T[];
  /** Labels of the messages. */
  readonly messages: readonly string[];
  /** For each message, the labels of the responses. */
  readonly responses: readonly (readonly string[])[];
  /** What the sender receives, by type, message and response. */
  readonly senderPayoffs: readonly (readonly (readonly T[])[])[];
  /** What the receiver receives, by type, message and response. */
  readonly receiverPayoffs: readonly (readonly (readonly T[])[])[];
}

/** Arithmetic and name of a new game. */
export interface SignallingGameOptions<T> {
  /** The arithmetic. @defaultValue `exact` */
  readonly field?: Field<T>;
  /** What the game is called. @defaultValue `""` */
  readonly title?: string;
}

/**
 * A signalling game.
 *
 * @throws {@link DomainError} when a label stands twice, there is no type, message or response, or the probabilities of the types are none or not positive.
 *
 * @example
 * ```ts doctest
 * import { signallingGame, signallingTree } from "jiama";
 *
 * const beerQuiche = signallingGame({
 *   types: { surly: "9/10", wimp: "1/10" },
 *   messages: ["beer", "quiche"],
 *   responses: ["duel", "leave"],
 *   payoffs: ({ type, message, response }) => [
 *     (message === (type === "surly" ? "beer" : "quiche") ? 1 : 0) + (response === "leave" ? 2 : 0),
 *     (response === "duel") === (type === "wimp") ? 1 : 0,
 *   ],
 * });
 * signallingTree(beerQuiche).nodes.count // => 15
 * ```
 *
 * @category Games
 */
export function signallingGame<T = Rational>(
  input: SignallingGameInput<NoInfer<T>>,
  { field = exact as unknown as Field<T>, title = "" }: SignallingGameOptions<T> = {},
): SignallingGame<T> {
  const number = (value: PayoffInput<T>): T =>
    typeof value === "string" || typeof value === "number" ? field.from(value) : value;
  const types = Object.keys(input.types);
  const prior = types.map((type) => number(input.types[type] as PayoffInput<T>));
  requirePrior(field, types, prior);
  const messages = labels(input.messages, { en: "messages", zh: "信号" });
  const responses = messages.map((message) =>
    labels(typeof input.responses === "function" ? input.responses(message) : input.responses, {
      en: "responses",
      zh: "回应",
    }),
  );
  const tables: readonly [T[][][], T[][][]] = [[], []];
  for (const type of types) {
    const rows = messages.map((message, m) =>
      (responses[m] as readonly string[]).map((response) => input.payoffs({ type, message, response }).map(number)),
    );
    for (const i of [0, 1] as const) tables[i].push(rows.map((row) => row.map((pair) => pair[i] as T)));
  }
  const players = input.players ?? ["sender", "receiver"];
  return {
    ...{ kind: "signalling", field, title, players, types, prior, messages, responses },
    senderPayoffs: tables[0],
    receiverPayoffs: tables[1],
  };
}

function labels(given: readonly string[], what: { readonly en: string; readonly zh: string }): readonly string[] {
  if (given.length > 0) return checkedLabels(given, given.length, what);
  throw new DomainError({
    en: `signallingGame: there are no ${what.en}; give at least one.`,
    zh: `signallingGame：没有${what.zh}；请至少给出一个。`,
  });
}

function requirePrior<T>(field: Field<T>, types: readonly string[], prior: readonly T[]): void {
  const zero = prior.findIndex((probability) => !(field.compare(probability, field.zero) > 0));
  const fault = zero >= 0 || types.length === 0 ? null : probabilityFault(field, prior);
  if (zero < 0 && types.length > 0 && fault === null) return;
  const shown = prior.map(field.format).join(", ");
  throw new DomainError({
    en: `signallingGame: the probabilities of the types are ${shown === "" ? "missing" : shown}; give each type a positive one, with sum 1.`,
    zh: `signallingGame：各类型的概率为 ${shown === "" ? "空" : shown}；请给每个类型以正概率，和为 1。`,
  });
}

/**
 * The game in extensive form that a signalling game is: information sets are called by the types and the messages.
 *
 * @category Games
 */
export function signallingTree<T>(game: SignallingGame<T>): ExtensiveGame<T> {
  const { field, title, players, types, prior, messages, responses, senderPayoffs, receiverPayoffs } = game;
  const [sender, receiver] = players;
  const after = (t: number, m: number) =>
    move<T>(
      receiver,
      (responses[m] as readonly string[]).map(
        (response, r) =>
          [response, ends<T>(senderPayoffs[t]?.[m]?.[r] as T, receiverPayoffs[t]?.[m]?.[r] as T)] as const,
      ),
      { infoset: messages[m] as string },
    );
  const draws = types.map(
    (type, t) =>
      [
        type,
        prior[t] as T,
        move<T>(
          sender,
          messages.map((message, m) => [message, after(t, m)] as const),
          { infoset: type },
        ),
      ] as const,
  );
  return gameFromTree<T>(players, chance<T>(draws), { field, title });
}
