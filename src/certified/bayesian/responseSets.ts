/**
 * # Responses that some belief makes best
 *
 * Whether there is a belief over given types to which all of some responses to a message are best at once: a linear program in the belief,
 * with Farkas multipliers where there is none.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { SignallingGame } from "../../games/bayesian/signallingGame.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { solveLinearProgram } from "../linearProgram.ts";

/**
 * A belief over all types, positive on the given ones only, to which the responses to a message are all best; `null` if there is proved to be none.
 *
 * @param among - Types that the belief may think possible.
 */
export function supportingBelief<T>(
  { field, types, responses, receiverPayoffs }: SignallingGame<T>,
  message: number,
  best: readonly number[],
  among: readonly number[],
): readonly T[] | null {
  const worth = (type: number, response: number): T => receiverPayoffs[type]?.[message]?.[response] as T;
  const constraints: LinearConstraint<T>[] = [
    { coefficients: among.map(() => field.one), relation: "=", bound: field.one },
  ];
  for (const response of best) {
    responses[message]?.forEach((_, other) => {
      if (other === response) return;
      const coefficients = among.map((type) => field.sub(worth(type, response), worth(type, other)));
      constraints.push({ coefficients, relation: ">=", bound: field.zero });
    });
  }
  const outcome = solveLinearProgram({ field, sense: "maximize", objective: among.map(() => field.zero), constraints });
  if (outcome.status !== "optimal") return null;
  const belief = new Array<T>(types.length).fill(field.zero);
  for (const [k, type] of among.entries()) belief[type] = outcome.solution[k] as T;
  return belief;
}

/** Responses that are best at once, with a belief that makes them so. */
export interface JointlyBest<T> {
  /** The responses, by index, in increasing order. */
  readonly responses: readonly number[];
  /** A belief to which they are all best. */
  readonly belief: readonly T[];
}

/** Most responses whose sets are tried. */
const MAX_RESPONSES = 14;

/**
 * The largest sets of responses to a message that are best at once to a belief over the given types: a mixed best response mixes within one.
 *
 * @throws {@link DomainError} for more than 14 responses.
 */
export function jointlyBestResponses<T>(
  game: SignallingGame<T>,
  message: number,
  among: readonly number[],
): readonly JointlyBest<T>[] {
  const count = game.responses[message]?.length as number;
  if (count > MAX_RESPONSES) {
    throw new DomainError({
      en: `the message ${JSON.stringify(game.messages[message])} has ${count} responses; mixtures of at most ${MAX_RESPONSES} are examined.`,
      zh: `信号 ${JSON.stringify(game.messages[message])} 有 ${count} 个回应；至多考察 ${MAX_RESPONSES} 个回应的混合。`,
    });
  }
  const found: JointlyBest<T>[] = [];
  const subsets = Array.from({ length: 2 ** count - 1 }, (_, k) => {
    const responses: number[] = [];
    for (let r = 0; r < count; r += 1) if (((k + 1) >> r) % 2 === 1) responses.push(r);
    return responses;
  }).sort((a, b) => b.length - a.length);
  for (const responses of subsets) {
    if (found.some((larger) => responses.every((r) => larger.responses.includes(r)))) continue;
    const belief = supportingBelief(game, message, responses, among);
    if (belief !== null) found.push({ responses, belief });
  }
  return found;
}
