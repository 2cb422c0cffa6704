/** A command of a guide and what it prints; a line of dots stands for any lines. */
export interface Session {
  readonly command: string;
  readonly output: readonly string[];
}

/** A file that a guide shows, to be saved under its name. */
export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

/** The fenced blocks of a language in a text: what follows the language on the fence, and what stands between. */
function blocks(text: string, language: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}(?: (.*))?\\n([^]*?)^\`\`\``, "gm"))].map(
    ([, rest = "", body]) => [rest, body!] as const,
  );
}

/** The commands in the blocks ```` ```console ````, in their order. */
export function sessions(text: string): readonly Session[] {
  const found: { command: string; output: string[] }[] = [];
  for (const [, block] of blocks(text, "console")) {
    for (const line of block.trimEnd().split("\n")) {
      if (line.startsWith("$ ")) found.push({ command: line.slice(2), output: [] });
      else found.at(-1)!.output.push(line);
    }
  }
  return found;
}

/** The files that a guide shows: ```` ```text entry.efg ````, or in YAML a first line `# first.yaml`. */
export function shownFiles(text: string): readonly ShownFile[] {
  const named = ["text", "json", "csv", "yaml"].flatMap((language) => blocks(text, language));
  return named.flatMap(([rest, body]) => {
    const name = rest === "" ? /^# (\S+\.yaml)\n/.exec(body)?.[1] : rest;
    return name === undefined ? [] : [{ name, text: body }];
  });
}

/** The words of a command as a shell splits them; single quotes hold a word together. */
export function shellWords(command: string): readonly string[] {
  return [...command.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ""));
}

/** Whether lines are those expected, in their order, with others only where there are dots. */
export function isPrinted(lines: readonly string[], expected: readonly string[]): boolean {
  let at = 0;
  let skips = false;
  for (const line of expected) {
    if (line === "…") {
      skips = true;
      continue;
    }
    const found = lines.indexOf(line, at);
    if (found < 0 || (!skips && found !== at)) return false;
    [at, skips] = [found + 1, false];
  }
  return skips || at === lines.length;
}
