import * as fc from "fast-check";
import Fraction from "fraction.js";
import { exact, solveExact } from "jiama";
import { accountability } from "jiama/models";

/** Parameters of the model by code name. */
export type Input = Readonly<Record<string, string | number>>;

export const f = (value: number | string | Fraction): Fraction => new Fraction(value);
export const one = f(1);
export const text = (value: Fraction): string => value.toFraction();
export const share = fc.integer({ min: 0, max: 24 }).map((k) => f(k).div(24));
export const inside = fc.integer({ min: 1, max: 23 }).map((k) => f(k).div(24));
/** A positive number over some five decades. */
export const positive = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -4, max: 4 }))
  .map(([k, power]) => f(k).mul(f(3).pow(f(power))!));
export const controllability = fc.integer({ min: 1, max: 24 }).map((k) => f(k).div(24));

/** The effort in lowest terms. */
export function effort(input: Input): string {
  return exact.format(solveExact(accountability, input).outcome.effort);
}

export function outcomeText(input: Input): Readonly<Record<string, string>> {
  const { localMaxima: _, participates, ...numbers } = solveExact(accountability, input).outcome;
  const shown = Object.entries(numbers).map(([name, value]) => [name, exact.format(value)] as const);
  return { ...Object.fromEntries(shown), participates: String(participates) };
}

export const clipped = (value: Fraction) => (value.compare(1) > 0 ? one : value.compare(0) < 0 ? f(0) : value);
