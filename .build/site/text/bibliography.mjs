// The bibliography: entries of BibTeX whose values stand in braces, as text for people.

/** The entries by key, each with `label`, authors and year, and `text`, the whole reference in HTML. */
export function readBibliography(bibtex) {
  const entries = bibtex
    .split(/\n(?=@)/)
    .filter((entry) => entry.startsWith("@"))
    .map((entry) => {
      const [, type, key] = /^@([a-z]+)\{([^,]+),/.exec(entry);
      const fields = new Map(
        [...entry.matchAll(/^ {2}([a-z]+)\s*=\s*\{(.*)\},?$/gm)].map(([, name, value]) => [name, plainText(value)]),
      );
      return [key, reference(key, type, fields, entry.trim())];
    });
  return new Map(entries);
}

function reference(key, type, fields, bibtex) {
  const names = (fields.get("author") ?? fields.get("editor") ?? "").split(" and ").map(personName);
  const year = fields.get("year");
  return {
    key,
    type,
    fields,
    bibtex,
    names,
    year,
    label: `${shortNames(names)} ${year}`,
    text: whole(type, fields, names),
  };
}

const accents = {
  "'": "\u0301",
  "`": "\u0300",
  '"': "\u0308",
  "^": "\u0302",
  "~": "\u0303",
  c: "\u0327",
  v: "\u030c",
  H: "\u030b",
};
const letters = { o: "ø", O: "Ø", l: "ł", L: "Ł", ss: "ß", ae: "æ", aa: "å", i: "ı" };

/** The text that TeX would print: accents, dashes and protected letters. */
function plainText(tex) {
  return tex
    .replaceAll(
      /\{?\\(['`"^~]|[cvH](?=[{ ]))\s*\{?([A-Za-z])\}?\}?/g,
      (_, accent, letter) => `${letter}${accents[accent]}`,
    )
    .replaceAll(/\{?\\(ss|ae|aa|[oOlLi])(?:\{\}|\}| )/g, (_, name) => letters[name])
    .replaceAll(/\$\\alpha\$/g, "α")
    .replaceAll("``", "‘")
    .replaceAll("''", "’")
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll(/\\([&%$#_])/g, "$1")
    .replaceAll("~", "\u00a0")
    .replaceAll(/[{}]/g, "")
    .normalize("NFC");
}

/** `Last, First` and `First Last` alike. */
function personName(name) {
  const [last, first] = name.split(/,\s*/);
  if (first !== undefined) return { last, first };
  const words = name.split(" ");
  const at = words.findIndex((word) => /^[a-z]/.test(word));
  const start = at > 0 ? at : words.length - 1;
  return { last: words.slice(start).join(" "), first: words.slice(0, start).join(" ") };
}

function shortNames(names) {
  const lasts = names.map(({ last }) => last);
  if (lasts.length > 2) return `${lasts[0]} et al.`;
  return lasts.join(" & ");
}

/** The reference: authors, year, title, where it appeared. */
function whole(type, fields, names) {
  const get = (name) => fields.get(name);
  const people = names.map(({ last, first }) => (first ? `${last}, ${first}` : last)).join("; ");
  const pages = get("pages") === undefined ? "" : `, ${get("pages")}`;
  const volume =
    get("volume") === undefined ? "" : ` ${get("volume")}${get("number") === undefined ? "" : `(${get("number")})`}`;
  const title = ["book", "techreport"].includes(type) ? { book: get("title") } : { part: get("title") };
  const where = {
    article: () => `${italic(get("journal"))}${volume}${pages}`,
    book: () => [get("edition") && `edition ${get("edition")}`, get("publisher")].filter(Boolean).join(", "),
    incollection: () =>
      `in ${edited(fields)}${italic(get("booktitle"))}${pages}${get("publisher") === undefined ? "" : `. ${entity(get("publisher"))}`}`,
    inproceedings: () => `in ${italic(get("booktitle"))}${pages}`,
    techreport: () => [get("type"), get("number"), get("institution")].filter(Boolean).join(", "),
    misc: () => [get("howpublished"), get("note")].filter(Boolean).join(". "),
  }[type]();
  const name = title.book === undefined ? `“${entity(title.part)}”` : italic(title.book);
  return `${entity(people)} (${entity(get("year"))}). ${name}${where === "" ? "" : `, ${where}`}.`.replace(
    /\.\.$/,
    ".",
  );
}

function edited(fields) {
  const editors = fields.get("editor");
  if (editors === undefined) return "";
  const names = editors.split(" and ").map((name) => personName(name).last);
  return `${entity(names.join(", "))} (${names.length > 1 ? "eds" : "ed."}), `;
}

function italic(text) {
  return `<cite>${entity(text ?? "")}</cite>`;
}

function entity(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
