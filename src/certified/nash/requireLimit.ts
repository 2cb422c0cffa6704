/**
 * # Limits
 *
 * @module
 */
import { DomainError } from "../../errors.ts";

/**
 * Refuses a limit that is not a positive integer.
 *
 * @param caller - The function that has the limit, for the message.
 * @param name - The option's name.
 * @throws {@link DomainError} when the limit is given and is not a positive integer or infinity.
 */
export function requireLimit(caller: string, name: string, limit: number | undefined): void {
  if (limit === undefined || limit === Number.POSITIVE_INFINITY || (Number.isInteger(limit) && limit > 0)) return;
  throw new DomainError({
    en: `${caller}: ${name} is ${limit}; give a positive integer.`,
    zh: `${caller}：${name} 为 ${limit}；请给出正整数。`,
  });
}
