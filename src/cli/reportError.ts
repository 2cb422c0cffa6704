/**
 * # Reporting errors
 *
 * One message on standard error that says what was received, where, and how to mend it; with `--json` also an object on
 * standard output.
 *
 * @module
 */

import { GameTheoryError, type Localized } from "../index.ts";
import { exitCodeOf, exitCodes } from "./exitCode.ts";
import type { Hints } from "./language.ts";
import { oneLine } from "./oneLine.ts";

/** Where the defect of a program should be told. */
const REPORT: Localized = {
  en: "this is a defect of jiama; please report it with the command that led here",
  zh: "这是 jiama 自身的缺陷；请连同所用命令一并报告",
};

/** Writes the message. @returns The exit code. */
export function reportError(error: unknown, { lang, json }: Hints, command: string | null): number {
  const [code, message, exitCode] =
    error instanceof GameTheoryError
      ? [error.code, error.text[lang], exitCodeOf(error.code)]
      : ["defect", `${REPORT[lang]}: ${error instanceof Error ? error.message : String(error)}`, exitCodes.defect];
  process.stderr.write(`jiama: ${oneLine(message)}\n`);
  if (exitCode === exitCodes.defect && process.env.JIAMA_DEBUG !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  if (json) {
    const object = { schema: "jiama/1", command, status: "error", code, exitCode, message };
    process.stdout.write(`${JSON.stringify(object)}\n`);
  }
  return exitCode;
}
