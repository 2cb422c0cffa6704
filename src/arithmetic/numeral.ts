/**
 * # Numerals
 *
 * Reads the text of a number (`"-3"`, `"0.10"`, `"2e-3"`, `"3/7"`, `"1.5/2"`) as an exact ratio of integers, with limits
 * on its length, so that hostile text neither hangs nor fills the memory.
 *
 * @module
 */
import { ParseError } from "../errors.ts";

/** A ratio of integers, `denominator > 0`, not necessarily in lowest terms. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const MAX_DIGITS = 10_000;
const MAX_EXPONENT = 10_000;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * The exact ratio that a numeral stands for.
 *
 * @param text - An optional sign, digits with an optional decimal point, an optional exponent; or two of these around `/`.
 * @throws {@link ParseError} when the text is not a numeral, divides by zero, or exceeds 10 000 digits or an exponent of
 * 10 000.
 */
export function readNumeral(text: string): Ratio {
  const trimmed = text.trim();
  if (trimmed.length > 2 * MAX_DIGITS) {
    throw refusal(trimmed, "it is too long", "太长", "write at most 10 000 digits", "最多写 10 000 位数字");
  }
  const slash = trimmed.indexOf("/");
  if (slash < 0) return readDecimal(trimmed, text);
  const top = readDecimal(trimmed.slice(0, slash).trim(), text);
  const bottom = readDecimal(trimmed.slice(slash + 1).trim(), text);
  if (bottom.numerator === 0n) {
    throw refusal(text, "its denominator is zero", "分母为零", "write a denominator other than 0", "请写非零分母");
  }
  const sign = bottom.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * top.numerator * bottom.denominator,
    denominator: sign * bottom.numerator * top.denominator,
  };
}

function readDecimal(part: string, whole: string): Ratio {
  const match = DECIMAL.exec(part);
  const [, sign = "", integer = "", fraction = "", exponentText = "0"] = match ?? [];
  if (match === null || integer.length + fraction.length === 0) {
    const halfWidth = whole.normalize("NFKC").trim();
    if (halfWidth !== whole.trim() && /^[\d\s.eE+/-]+$/.test(halfWidth)) {
      throw refusal(whole, "it has full-width characters", "含全角字符", `write ${halfWidth}`, `请写 ${halfWidth}`);
    }
    throw refusal(
      whole,
      "it is not a number",
      "不是数字",
      "write it like 3, 0.25, 2e-3 or 1/3",
      "写法如 3、0.25、2e-3 或 1/3",
    );
  }
  const exponent = Number(exponentText) - fraction.length;
  if (integer.length + fraction.length > MAX_DIGITS || Math.abs(Number(exponentText)) > MAX_EXPONENT) {
    throw refusal(
      whole,
      "it is too large",
      "超出限度",
      "keep to 10 000 digits and exponents of at most 10 000 in size",
      "位数与指数绝对值均不超过 10 000",
    );
  }
  const digits = BigInt(`${integer}${fraction}` || "0") * (sign === "-" ? -1n : 1n);
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

function refusal(text: string, en: string, zh: string, mendEn: string, mendZh: string): ParseError {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text);
  return new ParseError({
    en: `cannot read the number ${shown}: ${en}; ${mendEn}.`,
    zh: `无法读取数字 ${shown}：${zh}；${mendZh}。`,
  });
}
