/**
 * # Floating-point arithmetic
 *
 * The doubles, seen as a {@link Field}.
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import { ratioToNumber } from "./exact.ts";
import type { Field } from "./field.ts";
import { readNumeral } from "./numeral.ts";

/**
 * Double-precision arithmetic.
 *
 * @example
 * ```ts doctest
 * import { float } from "jiama";
 *
 * float.from("1/4") // => 0.25
 * ```
 *
 * @category Arithmetic
 */
export const float: Field<number> = {
  name: "float",
  zero: 0,
  one: 1,
  from(value) {
    if (typeof value === "number") return value;
    const { numerator, denominator } = readNumeral(value);
    const number = value.includes("/") ? ratioToNumber(numerator, denominator) : Number(value);
    if (!Number.isFinite(number) || (number === 0 && numerator !== 0n)) {
      const shown = JSON.stringify(value.length > 24 ? `${value.slice(0, 20)}…` : value);
      throw new DomainError({
        en: `${shown} lies beyond the doubles, whose size is 5e-324 to 1.8e308 or zero; write a number of that size.`,
        zh: `${shown} 超出双精度数的范围（绝对值 5e-324 至 1.8e308，或为零）；请写该范围内的数。`,
      });
    }
    return number;
  },
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  compare: (a, b) => a - b,
  toNumber: (a) => a,
  format: (a) => String(a),
};
