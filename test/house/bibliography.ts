/** One entry of a BibTeX file. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  /** Fields by lower-case name, braces of the value removed. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * The entries of a BibTeX text whose values stand in braces.
 *
 * @throws Error that names the line where the text is no such BibTeX.
 */
export function bibEntries(text: string): readonly BibEntry[] {
  const entries: BibEntry[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} in line ${text.slice(0, at).split("\n").length}`);
  };
  const take = (pattern: RegExp, what: string): RegExpExecArray => {
    const match = new RegExp(pattern.source, "y").exec(text.slice(at));
    if (match === null) return fail(`expected ${what}`);
    at += match[0].length;
    return match;
  };
  for (;;) {
    take(/(\s|%.*\n)*/, "space");
    if (at >= text.length) return entries;
    const [, type, key] = take(/@([a-z]+)\{([A-Za-z]+\d{4}[a-z]?),\s*/, "@type{Key2000,");
    const fields = new Map<string, string>();
    while (text[at] !== "}") {
      const [, name] = take(/([a-z]+)\s*=\s*/, "name = {value}");
      if (fields.has(name!)) fail(`field ${name} of ${key} given twice`);
      fields.set(name!, bracedValue());
      take(/,?\s*/, "a comma");
    }
    at += 1;
    entries.push({ type: type!, key: key!, fields });
  }

  function bracedValue(): string {
    const start = at;
    let depth = 0;
    do {
      if (text[at] === "{") depth += 1;
      if (text[at] === "}") depth -= 1;
      if (at >= text.length || (depth === 0 && at === start)) fail("expected {value}");
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  }
}

/** Keys in brackets, as docstrings and documents cite them: `[LazearRosen1981]`, `[LazearRosen1981, Png1986]`. */
export function citedKeys(text: string): readonly string[] {
  return [
    ...text.matchAll(/\[((?:von)?[A-Z][A-Za-z]+\d{4}[a-z]?(?:[,;] ?(?:von)?[A-Z][A-Za-z]+\d{4}[a-z]?)*)\]/g),
  ].flatMap(([, keys]) => keys!.split(/[,;] ?/));
}
