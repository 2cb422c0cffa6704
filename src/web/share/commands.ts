/**
 * # The same numbers elsewhere
 *
 * What to type or write to compute what the page shows.
 *
 * @module
 */

import { parseValue } from "../../games/parseValue.ts";
import type { Settings, SweepAxis } from "../state/explorerState.ts";

/** The command line that solves the model. */
export function solveCommand(model: string, settings: Settings): string {
  return ["jiama solve", model, ...setWords(settings)].join(" ");
}

/**
 * The command line that computes a sweep: a trace along one real parameter, a grid over whole numbers or over two.
 *
 * @param whole - Whether the first parameter takes whole numbers only.
 * @param counts - Values along each axis.
 */
export function sweepCommand(
  model: string,
  settings: Settings,
  axes: readonly SweepAxis[],
  { whole, counts, watched }: { readonly whole: boolean; readonly counts: readonly number[]; readonly watched: string },
): string {
  const swept = axes.map(({ name }) => name);
  const fixed = setWords(Object.fromEntries(Object.entries(settings).filter(([name]) => !swept.includes(name))));
  const [x] = axes;
  if (axes.length === 1 && !whole) {
    return ["jiama sweep trace", model, "--along", `${x!.name}=${x!.from}:${x!.to}`, ...fixed].join(" ");
  }
  const grids = axes.flatMap(({ name, from, to }, i) => ["--grid", `${name}=${from}:${to}:${counts[i]}`]);
  return ["jiama sweep plan", model, ...grids, ...fixed, "--outcome", quoted(watched), "--out", `sweeps/${model}`].join(
    " ",
  );
}

/** A program in TypeScript that solves the model. */
export function program(model: string, settings: Settings): string {
  const entries = Object.entries(settings).map(([name, text]) => `  ${name}: ${JSON.stringify(value(text))},`);
  const name = model.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const parameters = entries.length === 0 ? "" : `, {\n${entries.join("\n")}\n}`;
  return `import { solve } from "jiama";
import { ${name} } from "jiama/models";

const { status, outcome, certificate } = solve(${name}${parameters});
console.log(status, outcome, certificate.maxGain);
`;
}

function value(text: string): unknown {
  try {
    const read = parseValue(text, "");
    return read === "true" || read === "false" ? read === "true" : read;
  } catch {
    return text;
  }
}

function setWords(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([name, text]) => ["--set", quoted(`${name}=${text}`)]);
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./=:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
