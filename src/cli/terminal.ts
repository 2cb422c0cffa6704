/**
 * # Terminal
 *
 * Where a command writes: results to standard output, everything else to standard error.
 *
 * @module
 */
import type { Localized } from "../index.ts";
import type { Settings } from "./settings.ts";

/** The streams of the process, as commands see them. */
export interface Terminal {
  readonly settings: Settings;
  /** Writes a result. */
  result(text: string): void;
  /** Writes a remark, unless `--quiet` was given. */
  remark(text: Localized): void;
  /** A heading, bold on a terminal that shows colors. */
  heading(text: string): string;
  /** The text in the language of the output. */
  say(text: Localized): string;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
}

/** The terminal of this process. */
export function terminal(settings: Settings): Terminal {
  const bold = settings.color && !settings.json && process.stdout.isTTY === true && noColorUnset();
  return {
    settings,
    result: (text) => {
      process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    remark: (text) => {
      if (!settings.quiet) process.stderr.write(`${text[settings.lang]}\n`);
    },
    heading: (text) => (bold ? `\u001b[1m${text}\u001b[22m` : text),
    say: (text) => text[settings.lang],
    watched: process.stderr.isTTY === true && !settings.quiet,
  };
}

/** Whether the environment leaves colors on (https://no-color.org: any text that is not empty turns them off). */
function noColorUnset(): boolean {
  return (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}
