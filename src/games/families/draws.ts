/**
 * # Random draws
 *
 * @module
 */
import type { Rng } from "../../arithmetic/rng.ts";
import { DomainError } from "../../errors.ts";

/** The integers from `min` to `max`, from which payoffs are drawn uniformly. */
export interface IntegerRange {
  /** Smallest value, a safe integer. */
  readonly min: number;
  /** Largest value, a safe integer, at least `min`. */
  readonly max: number;
}

/** A uniformly drawn integer of the range. */
export function uniformInteger(rng: Rng, { min, max }: IntegerRange): number {
  return min + Math.floor(rng.next() * (max - min + 1));
}

/** A `rows × columns` matrix of uniformly drawn integers. */
export function uniformMatrix(rng: Rng, [rows, columns]: readonly [number, number], range: IntegerRange): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => uniformInteger(rng, range)));
}

/** Refuses a range whose ends are no safe integers or stand in the wrong order. */
export function checkRange(caller: string, { min, max }: IntegerRange): void {
  if (Number.isSafeInteger(min) && Number.isSafeInteger(max) && Number.isSafeInteger(max - min) && min <= max) return;
  throw new DomainError({
    en: `${caller}: payoffs are to lie from ${min} to ${max}; give integers with min ≤ max.`,
    zh: `${caller}：收益范围为 ${min} 至 ${max}；请给出整数，且 min ≤ max。`,
  });
}

/** Refuses what is no integer of the range. */
export function checkInteger(caller: string, name: string, value: number, { min, max }: IntegerRange): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new DomainError({
    en: `${caller}: ${name} is ${value}; choose an integer from ${min} to ${max}.`,
    zh: `${caller}：${name} 为 ${value}；请取 ${min} 至 ${max} 的整数。`,
  });
}

/** Largest number of strategies that a family gives to a player. */
export const MAX_STRATEGIES = 10_000;
