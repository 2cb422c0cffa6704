// Fragments of headings, as GitHub makes them, so that a link works in the repository and in the site.

/** A fragment that `taken` does not have yet; it is added. */
export function slug(text, taken) {
  const base = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
  let name = base;
  for (let n = 1; taken.has(name); n += 1) name = `${base}-${n}`;
  taken.add(name);
  return name;
}
