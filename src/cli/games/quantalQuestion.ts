/**
 * # Options of `jiama qre`
 *
 * As far as they can be read without the game.
 *
 * @module
 */
import { float, type GameTheoryError, type Localized, ParseError, UsageError } from "../../index.ts";
import { inputName, readTextFile } from "../../node/readTextFile.ts";
import type { RawOptions } from "../commandLine.ts";
import { text } from "../settings.ts";

/** What was asked about quantal responses: plain data that can pass between threads. */
export interface QuantalQuestion {
  /** The precisions asked for; absent for the whole branch. */
  readonly lambdas?: readonly number[];
  /** Observed counts as JSON text, with the name that messages give it. */
  readonly data?: { readonly text: string; readonly name: Localized };
  /** The reduced strategic form of a tree instead of its agent form. */
  readonly strategic: boolean;
}

/**
 * The options that were given.
 *
 * @throws {@link UsageError} for contradictory ones and for values that are not of their kind.
 */
export function quantalQuestion(options: RawOptions): QuantalQuestion {
  const [lambda, fit] = [text(options.lambda), text(options.fit)];
  if (lambda !== undefined && fit !== undefined) {
    throw new UsageError({
      en: "--lambda gives the precision that --fit looks for; keep one of them.",
      zh: "--lambda 给定精度，而 --fit 要估计精度；请保留其一。",
    });
  }
  return {
    ...(lambda === undefined ? {} : { lambdas: lambda.split(",").map(precision) }),
    ...(fit === undefined ? {} : { data: dataOf(fit) }),
    strategic: options.strategic === true,
  };
}

function precision(word: string): number {
  const value = numberOf(word.trim());
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new UsageError({
    en: `--lambda is ${JSON.stringify(word)}; give a number from 0 on, such as --lambda 1.5, or several: --lambda 0.5,1,2.`,
    zh: `--lambda 为 ${JSON.stringify(word)}；请给出不小于 0 的数，如 --lambda 1.5，或多个：--lambda 0.5,1,2。`,
  });
}

/** The number that a word stands for; not a number where it stands for none. */
function numberOf(word: string): number {
  try {
    return float.from(word);
  } catch (error) {
    if ((error as GameTheoryError).code === undefined) throw error;
    return Number.NaN;
  }
}

function dataOf(word: string): NonNullable<QuantalQuestion["data"]> {
  if (word.trim() === "") throw new ParseError(noData);
  if (/^\s*[[{]/.test(word)) return { text: word, name: { en: "the data", zh: "数据" } };
  return { text: readTextFile(word), name: inputName(word) };
}

const noData: Localized = {
  en: "--fit is empty; give the counts, such as --fit '[[64,36],[41,59]]', or a file.",
  zh: "--fit 为空；请给出次数，如 --fit '[[64,36],[41,59]]'，或文件。",
};
