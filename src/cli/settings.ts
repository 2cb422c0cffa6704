/**
 * # Settings
 *
 * The options of every command, checked.
 *
 * @module
 */
import { nearestNames, UnknownNameError, UsageError } from "../index.ts";
import type { RawOptions } from "./commandLine.ts";
import { type Language, languages } from "./language.ts";

/** The options that every command accepts. */
export interface Settings {
  readonly json: boolean;
  readonly exact: boolean;
  /** Whether doubles were asked for; games are exact otherwise. */
  readonly float: boolean;
  /** `undefined` where none was given. */
  readonly seed: number | undefined;
  readonly workers: number | undefined;
  /** Seconds. */
  readonly timeLimit: number | undefined;
  /** File that receives the times. */
  readonly timing: string | undefined;
  readonly quiet: boolean;
  readonly lang: Language;
  /** Whether the language was asked for, rather than taken by default. */
  readonly langGiven: boolean;
  readonly color: boolean;
}

/**
 * The settings that the options ask for.
 *
 * @throws {@link UsageError} for contradictory options and for values that are not of their kind.
 * @throws {@link UnknownNameError} for an unknown language.
 */
export function settings(options: RawOptions): Settings {
  if (options.exact === true && options.float === true) {
    throw new UsageError({
      en: "--exact and --float contradict each other; keep one of them.",
      zh: "--exact 与 --float 相互矛盾；请保留其一。",
    });
  }
  return {
    json: options.json === true,
    exact: options.exact === true,
    float: options.float === true,
    seed: integer("seed", text(options.seed), Number.MIN_SAFE_INTEGER),
    workers: integer("workers", text(options.workers), 1),
    timeLimit: seconds(text(options.timeLimit)),
    timing: text(options.timing),
    quiet: options.quiet === true,
    lang: oneOf("lang", text(options.lang), languages, "en"),
    langGiven: options.lang !== undefined,
    color: options.color !== false,
  };
}

/** The text of an option that was given. */
export function text(value: RawOptions[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * The word given for an option that takes one of a few.
 *
 * @throws {@link UnknownNameError} for any other word.
 */
export function oneOf<T extends string>(name: string, value: string | undefined, words: readonly T[], byDefault: T): T {
  if (value === undefined) return byDefault;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  // Two edits turn any short word into any other: short ones must at least begin alike.
  const near = nearestNames(value, words).filter((word) => value.length > 3 || value[0]?.toLowerCase() === word[0]);
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  throw new UnknownNameError({
    en: `--${name} is ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${words.join(", ")}.`}`,
    zh: `--${name} 为 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${words.join("、")}。`}`,
  });
}

function integer(name: string, value: string | undefined, min: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^[+-]?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= min) return number;
  const from = min === 1 ? { en: "an integer from 1 on", zh: "不小于 1 的整数" } : { en: "an integer", zh: "整数" };
  throw new UsageError({
    en: `--${name} is ${JSON.stringify(value)}; give ${from.en}, such as --${name} 2.`,
    zh: `--${name} 为 ${JSON.stringify(value)}；请给出${from.zh}，如 --${name} 2。`,
  });
}

function seconds(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (Number.isFinite(number) && number > 0) return number;
  throw new UsageError({
    en: `--time-limit is ${JSON.stringify(value)}; give a number of seconds above 0, such as --time-limit 60.`,
    zh: `--time-limit 为 ${JSON.stringify(value)}；请给出大于 0 的秒数，如 --time-limit 60。`,
  });
}
