import { describe, expect, test } from "vitest";
import { bibEntries, citedKeys } from "./bibliography.ts";
import { projectFiles, projectText } from "./projectFiles.ts";
import { namedSources } from "./registry.ts";

const entries = bibEntries(projectText("docs/references.bib"));
const keys = entries.map(({ key }) => key);

/** Where each key is cited: docstrings, documents, and the sources of models, tables, observations and propositions. */
const citations: readonly (readonly [key: string, where: string])[] = [
  ...projectFiles()
    .filter((path) => /^(src|models|proofs)\/.*\.ts$|\.md$/.test(path) && !path.startsWith("docs/api-report/"))
    .flatMap((path) => citedKeys(projectText(path)).map((key) => [key, path] as const)),
  ...namedSources,
];

describe("references", () => {
  test("every key that is cited has an entry", () => {
    expect(citations.length).toBeGreaterThan(10);
    expect(namedSources.length).toBeGreaterThan(10);
    expect(citations.filter(([key]) => !keys.includes(key)).map(([key, where]) => `${key} in ${where}`)).toEqual([]);
  });

  test("every entry is cited", () => {
    const cited = new Set(citations.map(([key]) => key));
    expect(keys.filter((key) => !cited.has(key))).toEqual([]);
  });

  test("keys are unique and in alphabetical order", () => {
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test("a key is made of its authors' names and its year", () => {
    for (const { key, fields } of entries) expect(key).toMatch(new RegExp(`${fields.get("year")}[a-z]?$`));
  });

  test.each(entries.map((entry) => [entry.key, entry] as const))("%s has the fields of its type", (_, entry) => {
    const required: Readonly<Record<string, readonly string[]>> = {
      article: ["author", "title", "journal", "year"],
      book: ["author", "title", "publisher", "year"],
      incollection: ["author", "title", "booktitle", "year"],
      inproceedings: ["author", "title", "booktitle", "year"],
      techreport: ["author", "title", "institution", "year"],
      misc: ["title", "year"],
    };
    expect(Object.keys(required)).toContain(entry.type);
    for (const field of required[entry.type]!) expect([...entry.fields.keys()]).toContain(field);
  });
});

describe("the reader of the bibliography", () => {
  test("reads entries with nested braces", () => {
    const [entry] = bibEntries('@article{Png1986,\n  author = {P{\\"n}g, I.},\n  year = {1986}\n}\n');
    expect(entry).toMatchObject({ type: "article", key: "Png1986" });
    expect(entry!.fields.get("author")).toBe('P{\\"n}g, I.');
  });

  test.each(["@article{Png1986, author = {P", "@article{Png, year = {1}}", "@article{Png1986, year = 1986}", "text"])(
    "refuses %s",
    (text) => {
      expect(() => bibEntries(text)).toThrow(/line 1/);
    },
  );

  test("finds single and joined citations, and no array index or link", () => {
    const text =
      "[LazearRosen1981] §2, [Png1986, Shavell1986]; a[0], [text](url), [RFC 2119], values[i2020], [gdp2011, gdp2024]";
    expect(citedKeys(text)).toEqual(["LazearRosen1981", "Png1986", "Shavell1986"]);
  });
});
