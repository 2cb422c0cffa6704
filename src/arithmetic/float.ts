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
    if (!Number.isFinite(number)) {
      throw new DomainError({
        en: `float.from: ${JSON.stringify(value)} exceeds the largest double, about 1.8e308; use a smaller number or exact arithmetic.`,
        zh: `float.from：${JSON.stringify(value)} 超出双精度上限（约 1.8e308）；请改用较小的数或精确算术。`,
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
