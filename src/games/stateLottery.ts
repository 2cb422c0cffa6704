/**
 * # Lotteries over states
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import { DomainError, type Localized } from "../errors.ts";
import { probabilityFault } from "./probabilities.ts";

/** States with their probabilities. */
export type StateLottery<T> = readonly (readonly [state: number, probability: T])[];

/** The expectation of numbers of states. */
export function lotteryMean<T>({ zero, add, mul }: Field<T>, lottery: StateLottery<T>, values: ArrayLike<T>): T {
  return lottery.reduce((sum, [state, probability]) => add(sum, mul(probability, values[state] as T)), zero);
}

/**
 * Refuses a lottery that names no state or is not made of probabilities.
 *
 * @param count - Number of states.
 * @param what - What the lottery is, for messages.
 * @throws {@link DomainError} when a state is none, a probability is negative, or they do not sum to one (to 1e-9 in doubles).
 */
export function requireLottery<T>(field: Field<T>, lottery: StateLottery<T>, count: number, what: Localized): void {
  const stranger = lottery.find(([state]) => !Number.isInteger(state) || state < 0 || state >= count);
  if (stranger !== undefined) {
    throw new DomainError({
      en: `${what.en} names state ${stranger[0]}; states are numbered from 0 to ${count - 1}.`,
      zh: `${what.zh}指向状态 ${stranger[0]}；状态编号为 0 至 ${count - 1}。`,
    });
  }
  const fault = probabilityFault(
    field,
    lottery.map(([, probability]) => probability),
  );
  if (fault === null) return;
  const value = field.format(fault.value);
  throw new DomainError(
    fault.kind === "negative"
      ? {
          en: `${what.en} has the probability ${value}; probabilities are at least 0.`,
          zh: `${what.zh}含概率 ${value}；概率不得为负。`,
        }
      : {
          en: `the probabilities of ${what.en} sum to ${value}; they must sum to 1.`,
          zh: `${what.zh}的概率之和为 ${value}；须为 1。`,
        },
  );
}
