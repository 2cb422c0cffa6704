/**
 * # Check of derivatives
 *
 * `D` is the derivative of `F` in `x` if and only if `F(x + h) − F(x) − h D`, a fraction, has a numerator divisible by `h²` and a
 * denominator that is not divisible by `h`. Symbols that move with `x` are replaced by their own expansions of first order.
 *
 * @module
 */
import type { Claim, Slope } from "../../games/proposition/proposition.ts";
import { claimReader } from "./claimReader.ts";

/** Names of slopes that are not the derivatives that they are said to be. */
export function wrongSlopes(claim: Claim): readonly string[] {
  return Object.entries(claim.slopes ?? {})
    .filter(([name, slope]) => !isSlope(claim, name, slope))
    .map(([name]) => name);
}

function isSlope({ symbols, terms = {} }: Claim, name: string, { of, by, along = {} }: Slope): boolean {
  const step = "h'";
  const shifted = new Map([[by, `(+ ${by} ${step})`]]);
  for (const [moving, slope] of Object.entries(along)) shifted.set(moving, `(+ ${moving} (* ${step} ${slope}))`);
  const moved = (word: string): string => shifted.get(word) ?? (word in terms ? `${word}'` : word);
  const all: Record<string, string> = { ...terms };
  for (const [term, text] of Object.entries(terms)) {
    all[`${term}'`] = text.replaceAll(/[^()\s]+/g, moved);
  }
  const reader = claimReader({ symbols: [...symbols, step], terms: all });
  const { top, bottom } = reader.quotient(`(- ${moved(of)} ${of} (* ${step} ${name}))`);
  const power = (exponents: readonly number[]): number => exponents.at(-1)!;
  return (
    [...top.values()].every(({ exponents }) => power(exponents) >= 2) &&
    [...bottom.values()].some(({ exponents }) => power(exponents) === 0)
  );
}
