/**
 * # Responses that keep types from a message
 *
 * A message that is not sent must be answered so that no type wants to send it. Whether there is such an answer that is best to some belief
 * over given types is a linear program for each set of responses that are best at once.
 *
 * @module
 */
import type { SignallingGame } from "../../games/bayesian/signallingGame.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { solveLinearProgram } from "../linearProgram.ts";
import { jointlyBestResponses } from "./responseSets.ts";

/** An answer to a message, with a belief to which it is best. */
export interface SupportedResponse<T> {
  /** One probability for each response. */
  readonly response: readonly T[];
  /** One probability for each type. */
  readonly belief: readonly T[];
}

/**
 * An answer to a message that is best to a belief over the given types and pays no type more than it has; `null` if there is proved to be none.
 *
 * @param paid - What each type has.
 */
export function deterringResponse<T>(
  game: SignallingGame<T>,
  message: number,
  among: readonly number[],
  paid: readonly T[],
): SupportedResponse<T> | null {
  const limits = game.types.map((_, type) => ({ type, relation: "<=" as const, bound: paid[type] as T }));
  return responseWithin(game, message, among, limits);
}

/** What an answer must pay a type at most, or at least. */
export interface PayLimit<T> {
  readonly type: number;
  readonly relation: "<=" | ">=";
  readonly bound: T;
}

/** An answer that is best to a belief over the given types and keeps the limits; `null` if there is proved to be none. */
export function responseWithin<T>(
  game: SignallingGame<T>,
  message: number,
  among: readonly number[],
  limits: readonly PayLimit<T>[],
): SupportedResponse<T> | null {
  const { field, senderPayoffs } = game;
  for (const { responses, belief } of jointlyBestResponses(game, message, among)) {
    const constraints: LinearConstraint<T>[] = [
      { coefficients: responses.map(() => field.one), relation: "=", bound: field.one },
      ...limits.map(({ type, relation, bound }) => ({
        coefficients: responses.map((r) => senderPayoffs[type]?.[message]?.[r] as T),
        relation,
        bound,
      })),
    ];
    const objective = responses.map(() => field.zero);
    const outcome = solveLinearProgram({ field, sense: "maximize", objective, constraints });
    if (outcome.status !== "optimal") continue;
    const response = new Array<T>(game.responses[message]?.length as number).fill(field.zero);
    for (const [k, r] of responses.entries()) response[r] = outcome.solution[k] as T;
    return { response, belief };
  }
  return null;
}
