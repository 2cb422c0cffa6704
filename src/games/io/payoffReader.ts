/**
 * # Reading payoffs
 *
 * ## Implementation notes
 *
 * Payoffs repeat: short ones are kept by their text, and are the same object wherever they occur. Long numbers are costly:
 * bringing a fraction of `d` digits to lowest terms takes time of order `d²`. The sum of `d²` over all numbers is therefore
 * limited, so that a text of 16 MB is read or refused within seconds.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { TextScanner } from "./textScanner.ts";

/** Reads one payoff. `at` is where its text starts. */
export type PayoffReader<T> = (text: string, at: number) => T;

const MAX_WORK = 4e9;
const FREE_DIGITS = 32;
const MAX_KEPT = 4096;
const [ZERO, NINE, MINUS] = [48, 57, 45];

/** A reader of the payoffs of one text. */
export function payoffReader<T>(scanner: TextScanner, field: Field<T>): PayoffReader<T> {
  const kept = new Map<string, T>();
  let work = 0;
  return (text, at) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const digits = costlyDigits(text);
    work += digits * digits;
    if (work > MAX_WORK) {
      throw scanner.refusal(at, {
        en: "the numbers up to here are too long to be read in reasonable time; write fewer digits and smaller exponents.",
        zh: "至此数字过长，无法在合理时间内读完；请减少位数与指数。",
      });
    }
    try {
      const integer = shortInteger(text);
      const value = field.from(Number.isNaN(integer) ? text : integer);
      if (text.length <= FREE_DIGITS && kept.size < MAX_KEPT) kept.set(text, value);
      return value;
    } catch (error) {
      throw scanner.placed(error, at);
    }
  };
}

/** The integer that a text of at most 15 digits stands for; not a number where it stands for none. */
function shortInteger(text: string): number {
  const negative = text.charCodeAt(0) === MINUS;
  if (text.length > 15 || text.length === (negative ? 1 : 0)) return Number.NaN;
  let value = 0;
  for (let i = negative ? 1 : 0; i < text.length; i += 1) {
    const digit = text.charCodeAt(i);
    if (digit < ZERO || digit > NINE) return Number.NaN;
    value = 10 * value + (digit - ZERO);
  }
  return negative ? -value : value;
}

/** Digits of a number written out, where they are many. */
function costlyDigits(text: string): number {
  const exponent = Math.max(text.indexOf("e"), text.indexOf("E"));
  const size = exponent < 0 ? 0 : Math.abs(Number.parseInt(text.slice(exponent + 1), 10)) || 0;
  const digits = text.length + Math.min(size, 20_000);
  return digits <= FREE_DIGITS ? 0 : digits;
}
