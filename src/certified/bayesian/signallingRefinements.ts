/**
 * # The intuitive criterion and D1
 *
 * What a receiver should believe about a message that nobody was to send. Both criteria strike out types that have the least reason to send it, and ask whether
 * the equilibrium survives beliefs in the rest.
 *
 * *Intuitive criterion.* A type is struck out if it has more in equilibrium than the message could bring with any best response. The equilibrium
 * fails if some type would gain whatever best response to beliefs in the others it met.
 *
 * *D1.* A type is struck out if another gains strictly from every mixed best response from which it does not lose, and not the other way round. The equilibrium fails if no best
 * response to beliefs in the others keeps all types from the message.
 *
 * ## Implementation notes
 *
 * Best responses to some belief are unions of polytopes: the mixtures of responses that are best at once. All questions are linear programs on these,
 * answered exactly. Where all types would be struck out, the message says nothing, and none is.
 *
 * ## References
 *
 * - [ChoKreps1987], [BanksSobel1987]
 *
 * @module
 */
import type { SignallingGame } from "../../games/bayesian/signallingGame.ts";
import { deterringResponse, responseWithin, type SupportedResponse } from "./deterringResponse.ts";
import { jointlyBestResponses } from "./responseSets.ts";
import type { SignallingEquilibrium } from "./signallingEquilibria.ts";

/** What a criterion says of a message that is not sent. */
export interface MessageVerdict<T> {
  /** The message, by index. */
  readonly message: number;
  /** The types that are struck out, by index. */
  readonly struckOut: readonly number[];
  /** For each of these, the type because of which it is (D1), or `null` (intuitive criterion). */
  readonly because: readonly (number | null)[];
  /** Whether the equilibrium survives. */
  readonly holds: boolean;
  /** The type that would gain from the message whatever best response it met, by index; `null` where there is none. */
  readonly objector: number | null;
  /** A response that keeps all types from the message, with a belief in the types that are left to which it is best; `null` where there is none. */
  readonly support: SupportedResponse<T> | null;
}

/** What a criterion says of an equilibrium. */
export interface SignallingVerdict<T> {
  /** Whether the equilibrium survives at every message. */
  readonly holds: boolean;
  /** One entry for each message that is not sent. */
  readonly messages: readonly MessageVerdict<T>[];
}

/**
 * Whether an equilibrium of a signalling game passes the intuitive criterion of Cho and Kreps.
 *
 * @param equilibrium - As `signallingEquilibria` gives it; whether it is one is not checked.
 *
 * @example
 * ```ts doctest
 * import { intuitiveCriterion, signallingEquilibria, signallingGame } from "jiama";
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
 * const [beer, quiche] = signallingEquilibria(beerQuiche).solutions;
 * intuitiveCriterion(beerQuiche, beer).holds // => true
 * // A wimp would never give up quiche for beer: whoever orders beer is surly, and would gain by it.
 * const [verdict] = intuitiveCriterion(beerQuiche, quiche).messages;
 * [verdict.struckOut, verdict.objector] // => [ [ 1 ], 0 ]
 * ```
 *
 * @category Bayesian games
 */
export function intuitiveCriterion<T>(
  game: SignallingGame<T>,
  equilibrium: Omit<SignallingEquilibrium<T>, "kind" | "beliefs">,
): SignallingVerdict<T> {
  const { field, types, senderPayoffs } = game;
  const paid = senderWorth(game, equilibrium);
  const everybody = types.map((_, t) => t);
  /** What a type can get by a message from responses to beliefs over some types, best first or worst first. */
  const extreme = (type: number, message: number, among: readonly number[], sign: number): T =>
    jointlyBestResponses(game, message, among)
      .flatMap(({ responses }) => responses.map((r) => senderPayoffs[type]?.[message]?.[r] as T))
      .reduce((a, b) => (sign * field.compare(b, a) > 0 ? b : a));
  return verdicts(game, equilibrium, (message) => {
    const struckOut = everybody.filter((t) => field.compare(paid[t] as T, extreme(t, message, everybody, 1)) > 0);
    const left = remaining(types, struckOut);
    const objector = left.find((t) => field.compare(paid[t] as T, extreme(t, message, left, -1)) < 0) ?? null;
    return {
      ...{ message, struckOut, because: struckOut.map(() => null), holds: objector === null, objector },
      support: deterringResponse(game, message, left, paid),
    };
  });
}

/**
 * Whether an equilibrium of a signalling game survives D1.
 *
 * @param equilibrium - As `signallingEquilibria` gives it; whether it is one is not checked.
 *
 * @category Bayesian games
 */
export function divinityD1<T>(
  game: SignallingGame<T>,
  equilibrium: Omit<SignallingEquilibrium<T>, "kind" | "beliefs">,
): SignallingVerdict<T> {
  const { types } = game;
  const paid = senderWorth(game, equilibrium);
  const everybody = types.map((_, t) => t);
  return verdicts(game, equilibrium, (message) => {
    const rival = (type: number): number | null =>
      everybody.find(
        (other) =>
          other !== type &&
          gainsWhenever(game, message, paid, [type, other]) &&
          !gainsWhenever(game, message, paid, [other, type]),
      ) ?? null;
    const rivals = everybody.map(rival);
    const struckOut = everybody.filter((t) => rivals[t] !== null);
    const support = deterringResponse(game, message, remaining(types, struckOut), paid);
    return {
      ...{ message, struckOut, because: struckOut.map((t) => rivals[t] as number | null) },
      ...{ holds: support !== null, objector: null, support },
    };
  });
}

/** The types that are left; all of them, if none would be. */
function remaining(types: readonly string[], struckOut: readonly number[]): readonly number[] {
  const left = types.map((_, t) => t).filter((t) => !struckOut.includes(t));
  return left.length === 0 ? types.map((_, t) => t) : left;
}

/** Whether the other type gains from every best response from which the type does not lose, and from one at all. */
function gainsWhenever<T>(
  game: SignallingGame<T>,
  message: number,
  paid: readonly T[],
  [type, other]: readonly [number, number],
): boolean {
  const { field, types, senderPayoffs } = game;
  const everybody = types.map((_, t) => t);
  const escapes = responseWithin(game, message, everybody, [
    { type, relation: ">=", bound: paid[type] as T },
    { type: other, relation: "<=", bound: paid[other] as T },
  ]);
  if (escapes !== null) return false;
  return jointlyBestResponses(game, message, everybody).some(({ responses }) =>
    responses.some((r) => field.compare(senderPayoffs[other]?.[message]?.[r] as T, paid[other] as T) > 0),
  );
}

/**
 * What each type of the sender receives in an equilibrium.
 *
 * @category Bayesian games
 */
export function senderWorth<T>(
  { field, types, senderPayoffs }: SignallingGame<T>,
  { sender, receiver }: Omit<SignallingEquilibrium<T>, "kind" | "beliefs">,
): readonly T[] {
  return types.map((_, t) => {
    let worth = field.zero;
    sender[t]?.forEach((share, m) => {
      receiver[m]?.forEach((probability, r) => {
        worth = field.add(worth, field.mul(field.mul(share, probability), senderPayoffs[t]?.[m]?.[r] as T));
      });
    });
    return worth;
  });
}

function verdicts<T>(
  { field, messages }: SignallingGame<T>,
  { sender }: Pick<SignallingEquilibrium<T>, "sender">,
  of: (message: number) => MessageVerdict<T>,
): SignallingVerdict<T> {
  const unsent = messages
    .map((_, m) => m)
    .filter((m) => sender.every((own) => field.compare(own[m] as T, field.zero) === 0));
  const found = unsent.map(of);
  return { holds: found.every(({ holds }) => holds), messages: found };
}
