/**
 * # Numbers of the text
 *
 * A file of LaTeX macros, one a number, so that no number is typed: `\markupStrict` instead of 0.812.
 *
 * @module
 */
import type { TextNumber } from "./replicationPlan.ts";

/**
 * The text of `numbers.tex`.
 *
 * @param numbers - Each with its numeral, as it is to be printed.
 */
export function numbersFile(numbers: readonly (readonly [TextNumber, string])[]): string {
  const lines = numbers.flatMap(([{ name, model, field, set }, numeral]) => [
    `% ${model}: ${field}${Object.keys(set).length > 0 ? ` at ${JSON.stringify(set)}` : ""}`,
    `\\newcommand*{\\${name}}{${numeral.replace("−", "\\ensuremath{-}")}}`,
  ]);
  return `% Numbers of the text; schema jiama/1. Use: \\input{numbers.tex}, then \\name in the text.\n${lines.join("\n")}\n`;
}
