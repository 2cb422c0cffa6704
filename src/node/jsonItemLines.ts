/**
 * # Lines of the items of a JSON list
 *
 * @module
 */

/**
 * The line, counted from 1, on which each item of the outermost list starts.
 *
 * @param text - Valid JSON; the result is empty where it is not a list.
 */
export function jsonItemLines(text: string): readonly number[] {
  const lines: number[] = [];
  if (!text.trimStart().startsWith("[")) return lines;
  let depth = 0;
  let line = 1;
  let quoted = false;
  let awaitsItem = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (quoted) {
      if (character === "\\") i += 1;
      else if (character === '"') quoted = false;
      continue;
    }
    if (character === "\n") line += 1;
    if (/\s/.test(character)) continue;
    if (awaitsItem && character !== "]") lines.push(line);
    awaitsItem = depth === 1 && character === ",";
    if (character === '"') quoted = true;
    else if (character === "[" || character === "{") {
      depth += 1;
      if (depth === 1) awaitsItem = true;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return lines;
}
