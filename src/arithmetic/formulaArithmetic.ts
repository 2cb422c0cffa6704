/**
 * # Formulas in doubles and in fractions
 *
 * In fractions, operations and integer powers are exact, numbers of more than 10 000 digits are refused, and roots, exponentials,
 * logarithms and the normal distribution have no value.
 *
 * ## Implementation notes
 *
 * A power is a product where the exponent is an integer of at most 1000 in size, and `exp(b ln a)` elsewhere: unlike
 * `Math.pow` it has the same bits on every engine.
 *
 * @module
 */
import { DomainError, NotRationalError } from "../errors.ts";
import { exact, type Rational, ratioToNumber } from "./exact.ts";
import { isRelated } from "./formula.ts";
import type { FormulaArithmetic } from "./formulaValue.ts";
import { exp, ln, normalDensity, normalDistribution } from "./stdlib.ts";

/** Integer exponents up to this size are products. */
export const MAX_INTEGER_EXPONENT = 1000;

/** Values of formulas in doubles; not a number where they have none. */
export const floatFormulas: FormulaArithmetic<number> = {
  number: ({ s, n, d }) => ratioToNumber(s * n, d),
  neg: (a) => -a,
  operations: {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
    "*": (a, b) => a * b,
    "/": (a, b) => a / b,
    "^": floatPower,
  },
  functions: { abs: Math.abs, sqrt: Math.sqrt, exp, ln, normalDensity, normalDistribution },
  min: Math.min,
  max: Math.max,
  decide: (relation, a, b) => (Number.isNaN(a) || Number.isNaN(b) ? undefined : isRelated(relation, floatOrder(a, b))),
  undecided: () => Number.NaN,
};

/** Infinities are equal to themselves, which a difference would not say. */
function floatOrder(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `bᵉ`; not a number for a root of a negative number. */
function floatPower(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= MAX_INTEGER_EXPONENT) {
    const power = integerPower(base, Math.abs(exponent), (a, b) => a * b, 1);
    return exponent < 0 ? 1 / power : power;
  }
  if (base > 0) return exp(exponent * ln(base));
  if (base < 0 || Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  return exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
}

/** `baseⁿ` by squaring, `n ≥ 0`. */
function integerPower<T>(base: T, n: number, mul: (a: T, b: T) => T, one: T): T {
  let [result, square] = [one, base];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = mul(result, square);
    if (rest > 1) square = mul(square, square);
  }
  return result;
}

/** Values of formulas in fractions. */
export const exactFormulas: FormulaArithmetic<Rational> = {
  number: (value) => value,
  neg: exact.neg,
  operations: {
    "+": (a, b) => limited(exact.add(a, b)),
    "-": (a, b) => limited(exact.sub(a, b)),
    "*": (a, b) => limited(exact.mul(a, b)),
    "/": (a, b) => limited(exact.div(a, nonZero(b))),
    "^": exactPower,
  },
  functions: {
    abs: (a) => (a.s < 0n ? exact.neg(a) : a),
    sqrt: irrational("sqrt"),
    exp: irrational("exp"),
    ln: irrational("ln"),
    normalDensity: irrational("normalDensity"),
    normalDistribution: irrational("normalDistribution"),
  },
  min: (a, b) => (exact.compare(a, b) <= 0 ? a : b),
  max: (a, b) => (exact.compare(a, b) >= 0 ? a : b),
  decide: (relation, a, b) => isRelated(relation, exact.compare(a, b)),
  undecided: (ifTrue) => ifTrue,
};

function exactPower(base: Rational, exponent: Rational): Rational {
  const size = exponent.d === 1n ? Number(exponent.n) : Number.POSITIVE_INFINITY;
  if (size > MAX_INTEGER_EXPONENT) {
    throw new NotRationalError({
      en: `a power with the exponent ${exact.format(exponent)} has no exact value; use integers of at most ${MAX_INTEGER_EXPONENT} in size, or leave --exact out.`,
      zh: `指数为 ${exact.format(exponent)} 的幂没有精确值；请用绝对值不超过 ${MAX_INTEGER_EXPONENT} 的整数，或去掉 --exact。`,
    });
  }
  const power = integerPower(base, size, (a, b) => limited(exact.mul(a, b)), exact.one);
  return exponent.s < 0n ? exact.div(exact.one, nonZero(power)) : power;
}

function nonZero(divisor: Rational): Rational {
  if (divisor.n !== 0n) return divisor;
  throw new DomainError({
    en: "the formula divides by zero; state its value there with if(…), or change the parameters.",
    zh: "公式除以零；请用 if(…) 说明此处的值，或更改参数。",
  });
}

/** Ten thousand digits. */
const LARGEST = 10n ** 10_000n;

function limited(value: Rational): Rational {
  if (value.n < LARGEST && value.d < LARGEST) return value;
  throw new DomainError({
    en: "a number has more than 10 000 digits; use shorter numbers, or leave --exact out.",
    zh: "数的位数超过 10 000；请用较短的数，或去掉 --exact。",
  });
}

function irrational(name: string): () => never {
  return () => {
    throw new NotRationalError({
      en: `${name} has no exact value; leave --exact out.`,
      zh: `${name} 没有精确值；请去掉 --exact。`,
    });
  };
}
