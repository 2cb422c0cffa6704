// Mistakes in the sources of the site: each with what is wrong and where, all told at the end of a build.

/** A list to which mistakes are reported, as `file:line: what`. */
export function mistakeList() {
  const found = new Set();
  return {
    /** Reports a mistake; without a line where the whole file is meant. */
    report(what, file, line) {
      found.add(line === undefined ? `${file}: ${what}` : `${file}:${line}: ${what}`);
    },
    /** All that were reported, in the order of files and lines. */
    all: () => [...found].sort(new Intl.Collator("en", { numeric: true }).compare),
  };
}
