/**
 * # Numbers as text
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";

/** The number that a text stands for, fractions too; `undefined` for what is none. */
export function numberOf(text: string): number | undefined {
  try {
    return float.from(text);
  } catch {
    return undefined;
  }
}

/** Significant digits of numbers in pictures and lists. */
const DIGITS = 5;

/** A number as people read it: five significant digits, a real minus sign. */
export function shortNumber(x: number): string {
  if (!Number.isFinite(x)) return "—";
  const rounded = Number(x.toPrecision(DIGITS));
  const plain =
    Math.abs(rounded) >= 1e7 || (rounded !== 0 && Math.abs(rounded) < 1e-4) ? rounded.toExponential() : String(rounded);
  const [mantissa, exponent] = plain.split("e");
  const text = exponent === undefined ? plain : `${mantissa}×10${superscript(exponent.replace("+", ""))}`;
  return text.replace("-", "−");
}

function superscript(digits: string): string {
  return digits.replace(/[-\d]/g, (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]!));
}
