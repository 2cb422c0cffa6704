import { type Localized, regimeParts } from "jiama";
import { describe, expect, test } from "vitest";
import { projectText } from "./projectFiles.ts";
import { models } from "./registry.ts";

/** One term of the glossary. */
interface Term {
  readonly english: string;
  readonly chinese: string;
  /** Code names, as in `` `penalty` ``. */
  readonly codeNames: readonly string[];
}

/** The terms in the tables of a text. */
function termsOf(text: string): readonly Term[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| English"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, english, chinese, symbols]) => ({
      english: english!,
      chinese: chinese!,
      codeNames: [...symbols!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    }));
}

const glossary = projectText("docs/glossary.md");
const terms = termsOf(glossary);

/** The text under a heading of the second level, up to the next one. */
function section(text: string, heading: string): string {
  return text.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
}

/** The names, of values and of types, that `export { … } from` lists in the text of a module. */
function exportedNames(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    list!
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter((name) => name !== ""),
  );
}

/** Code names whose part before the point, a function or a type, is not exported. */
function notExported(codeNames: readonly string[], exported: readonly string[]): readonly string[] {
  return codeNames.filter((name) => !exported.includes(name.replace(/\..*$/, "")));
}

/** The term alone: what a title adds in brackets, or after a colon, explains it. */
function term(title: string): string {
  return title.replace(/（.*?）/g, "").replace(/：.*$/, "");
}

/** A use of a term: the Chinese title of something with a code name. */
interface Use {
  readonly zh: string;
  readonly codeName: string;
  readonly where: string;
}

/** Uses whose term is not in the glossary, or not beside their code name. */
function missing(uses: readonly Use[]): readonly string[] {
  return uses
    .filter(({ zh, codeName }) => !terms.some((each) => each.chinese === term(zh) && each.codeNames.includes(codeName)))
    .map(({ zh, codeName, where }) => `${zh}, \`${codeName}\`, of ${where}`);
}

/** The terms that parameters or outcome fields of a model use. */
function uses(id: string, named: Readonly<Record<string, { readonly title: Localized } | undefined>>): readonly Use[] {
  return Object.entries(named).map(([codeName, spec]) => ({ zh: spec!.title.zh, codeName, where: id }));
}

describe("glossary", () => {
  test("names every parameter of every model by a term that stands beside its code name", () => {
    expect(models.length).toBeGreaterThan(1);
    expect(missing(models.flatMap(({ id, parameters }) => uses(id, parameters)))).toEqual([]);
  });

  test("names every outcome field of every model by a term that stands beside its code name", () => {
    expect(missing(models.flatMap(({ id, outcome }) => uses(id, outcome)))).toEqual([]);
  });

  test("names every part of an accountability regime by a term that stands beside its id", () => {
    const used = regimeParts.map(({ id, title }) => ({ zh: title.zh, codeName: id, where: "the regimes" }));
    expect(missing(used)).toEqual([]);
  });

  test.each([
    ["Games in normal form", 20],
    ["Games in extensive form", 10],
    ["Populations and learning", 10],
  ])("names in its terms of %s only what the package exports, or a member of it", (heading, least) => {
    const codeNames = termsOf(section(glossary, heading)).flatMap((each) => each.codeNames);
    expect(codeNames.length).toBeGreaterThan(least);
    expect(notExported(codeNames, exportedNames(projectText("src/index.ts")))).toEqual([]);
  });

  test("misses the export of a code name, and of the type of a member", () => {
    const exported = exportedNames(
      'export { type Game, solve } from "./a.ts";\nexport type {\n  Proof,\n} from "./b.ts";\n',
    );
    expect(exported).toEqual(["Game", "solve", "Proof"]);
    expect(notExported(["solve", "Game.title", "titles", "Title.zh"], exported)).toEqual(["titles", "Title.zh"]);
  });

  test("misses a term that it does not have, and a term of another code name", () => {
    expect(missing([{ zh: "层层减码（例）", codeName: "markups", where: "nowhere" }])).toHaveLength(1);
    expect(missing([{ zh: "容错概率", codeName: "penalty", where: "nowhere" }])).toHaveLength(1);
    expect(missing([{ zh: "容错概率（每次）", codeName: "tolerance", where: "nowhere" }])).toEqual([]);
  });

  test.each(["english", "chinese"] as const)("has one concept for each term in %s", (language) => {
    const words = terms.map((each) => each[language]);
    expect(words.filter((word, i) => word === "" || words.indexOf(word) !== i)).toEqual([]);
  });
});
