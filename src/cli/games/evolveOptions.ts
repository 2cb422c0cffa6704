/**
 * # Options of `jiama evolve`
 *
 * As far as they can be read without the game.
 *
 * @module
 */

import { parseValue, type SetValue } from "../../games/parseValue.ts";
import {
  type DynamicsId,
  dynamicsIds,
  exact,
  type Matching,
  ParseError,
  UsageError,
  updateRules,
} from "../../index.ts";
import type { RawOptions } from "../commandLine.ts";
import { oneOf, text } from "../settings.ts";

/** Ids of what is asked instead of the dynamics of large populations. */
export const evolveMethods = [
  ...updateRules,
  "alpha-rank",
  "fictitious-play",
  "stochastic-fictitious-play",
  "regret-matching",
  "kandori-mailath-rob",
  "introspection",
  "logit-revision",
] as const;

/** What is asked instead of the dynamics of large populations. */
export type EvolveMethod = (typeof evolveMethods)[number];

/** What was asked about an evolution: plain data that can pass between threads. */
export interface EvolveOptions {
  readonly dynamics: DynamicsId;
  readonly populations?: Matching;
  /** Shares as text, one list a population. */
  readonly start?: readonly (readonly string[])[];
  readonly horizon?: number;
  readonly steps?: number;
  readonly noise?: number;
  /** A finite population or α-rank instead of a large population. */
  readonly method?: EvolveMethod;
  readonly size?: number;
  /** As text, so that it stays exact. */
  readonly intensity?: string;
  /** As text, so that it stays exact. */
  readonly mutation?: string;
  /** Number of states whose ends are counted. */
  readonly basins?: number;
  /** Whether a cycle is looked for. */
  readonly cycle: boolean;
  /** Of `--seed`. */
  readonly seed: number;
}

/**
 * The options that were given.
 *
 * @throws {@link UsageError}, {@link UnknownNameError} and {@link ParseError} for words that are not of their kind.
 */
export function evolveOptions(options: RawOptions, seed = 1): EvolveOptions {
  const populations = text(options.populations);
  const start = text(options.start);
  const mutation = text(options.mutation);
  const method = text(options.method);
  const intensity = text(options.intensity);
  if (intensity !== undefined && intensity !== "0") positiveNumber("intensity", intensity, Number.POSITIVE_INFINITY);
  if (mutation !== undefined) positiveNumber("mutation", mutation, 1);
  return {
    dynamics: oneOf("dynamics", text(options.dynamics), dynamicsIds, "replicator"),
    ...(populations === undefined
      ? {}
      : { populations: oneOf("populations", populations, ["one", "several"] as const, "one") }),
    ...(start === undefined ? {} : { start: sharesOf(start) }),
    ...numeric("horizon", options),
    ...numeric("noise", options),
    ...count("steps", options),
    ...count("size", options),
    ...count("basins", options),
    cycle: options.cycle === true,
    seed,
    ...(method === undefined ? {} : { method: oneOf("method", method, evolveMethods, "moran") }),
    ...(intensity === undefined ? {} : { intensity }),
    ...(mutation === undefined ? {} : { mutation }),
  };
}

function numeric<K extends string>(name: K, options: RawOptions): { readonly [key in K]?: number } {
  const word = text(options[name]);
  if (word === undefined) return {};
  return { [name]: positiveNumber(name, word, Number.POSITIVE_INFINITY) } as { readonly [key in K]: number };
}

function count<K extends string>(name: K, options: RawOptions): { readonly [key in K]?: number } {
  const word = text(options[name]);
  if (word === undefined) return {};
  if (/^\d{1,9}$/.test(word) && Number(word) > 0) return { [name]: Number(word) } as { readonly [key in K]: number };
  throw new UsageError({
    en: `--${name} is ${JSON.stringify(word)}; give an integer from 1 to 999999999, such as --${name} 1000.`,
    zh: `--${name} 为 ${JSON.stringify(word)}；请给出 1 至 999999999 的整数，如 --${name} 1000。`,
  });
}

function positiveNumber(name: string, word: string, most: number): number {
  let value = Number.NaN;
  try {
    value = exact.toNumber(exact.from(word));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  if (value > 0 && value <= most && Number.isFinite(value)) return value;
  const range = most === 1 ? { en: "above 0 and at most 1", zh: "大于 0 且不超过 1" } : { en: "above 0", zh: "大于 0" };
  throw new UsageError({
    en: `--${name} is ${JSON.stringify(word)}; give a number ${range.en}, such as --${name} 0.5.`,
    zh: `--${name} 为 ${JSON.stringify(word)}；请给出${range.zh}的数，如 --${name} 0.5。`,
  });
}

function sharesOf(word: string): readonly (readonly string[])[] {
  const value = parseValue(word, "--start");
  const isList = (each: SetValue): each is readonly SetValue[] => Array.isArray(each);
  const isShares = (each: SetValue): each is readonly string[] =>
    isList(each) && each.length > 0 && each.every((share) => typeof share === "string");
  if (isShares(value)) return [value];
  if (isList(value) && value.length > 0 && value.every(isShares)) return value;
  throw new UsageError({
    en: `--start is ${JSON.stringify(word)}; give one list of shares a population, such as [1/2,1/4,1/4] or [[1/2,1/2],[1/3,2/3]].`,
    zh: `--start 为 ${JSON.stringify(word)}；请为每个种群给出一组份额，如 [1/2,1/4,1/4] 或 [[1/2,1/2],[1/3,2/3]]。`,
  });
}
