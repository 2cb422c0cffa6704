import { models } from "jiama/models";
import katex from "katex";
import { describe, expect, test } from "vitest";
import { projectFiles, projectText } from "../house/projectFiles.ts";
import { codeBlocks, deadLinks, formulas, headingsOf, pageLanguages, pagePath, strayDollars } from "./modelPage.ts";

const pages = models.flatMap((model) => pageLanguages.map((language) => ({ id: model.id, model, ...language })));

/** The models that a course would take, which have exercises. */
const main = [
  "linear-contract",
  "hidden-action",
  "promotion-tournament",
  "ratchet",
  "promotion-ladder",
  "target-cascade",
  "buffer-cascade",
  "functional-cascade",
  "strategic-cascade",
  "due-care",
  "accountability",
  "reform-tolerance",
  "multitask",
  "one-vote-veto",
  "evaluation-frequency",
  "inspection",
  "collusion",
  "trace-contest",
  "credit-signal",
  "career-concerns",
  "campaign-cycle",
  "control-rights",
  "evolutionary",
  "tullock-contest",
];

const exercises = (text: string) => text.split("\n").filter((line) => /^\*\*\d+\.\*\* /.test(line));
const solutions = (text: string, word: string) =>
  text.match(new RegExp(`^<details><summary>${word}</summary>\\n\\n[\\s\\S]*?\\n\\n</details>$`, "gm")) ?? [];

describe("the page of a model", () => {
  test("is there for every model in both languages, and for nothing else", () => {
    const files = projectFiles("docs/guide/models");
    expect(files).toEqual(pages.map(({ id, ending }) => pagePath(id, ending)).sort());
  });

  describe.each(pages)("$id in $language", ({ id, model, language, ending, headings }) => {
    const path = pagePath(id, ending);
    const page = () => projectText(path);

    test("has the title of the model, and the headings in their order", () => {
      expect(headingsOf(page(), 1)).toEqual([model.title[language]]);
      const found = headingsOf(page(), 2);
      expect(found).toEqual(headings.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(4);
    });

    test("leads to the page in the other language", () => {
      const other = language === "en" ? `[中文](${id}.zh.md)` : `[English](${id}.md)`;
      expect(page().split("\n")[2]).toBe(other);
    });

    test("has a solution for each exercise, two at least if the model is a main one", () => {
      const asked = exercises(page());
      expect(asked.map((line) => Number.parseInt(line.slice(2), 10))).toEqual(asked.map((_, i) => i + 1));
      expect(solutions(page(), language === "en" ? "Solution" : "解答")).toHaveLength(asked.length);
      expect(asked.length).toBeGreaterThanOrEqual(main.includes(id) ? 2 : 0);
      expect(headingsOf(page(), 2).length === 5).toBe(asked.length > 0);
    });

    test("writes formulas that can be set", () => {
      expect(strayDollars(page())).toBe(0);
      for (const { tex, display } of formulas(page())) {
        expect(() =>
          katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: "error" }),
        ).not.toThrow();
      }
    });

    test("explains the symbol of every parameter that does not belong to a regime alone", () => {
      const written = formulas(page())
        .map(({ tex }) => tex.replaceAll(/\s/g, ""))
        .join(" ");
      const own = Object.values(model.parameters).filter(({ usedBy }) => usedBy === undefined);
      const symbols = own.map(({ symbol }) => symbol.replaceAll(/\s/g, ""));
      expect(symbols.filter((symbol) => !written.includes(symbol))).toEqual([]);
    });

    test("has no dead link", () => {
      expect(deadLinks(path)).toEqual([]);
    });

    test("shows examples", () => {
      expect(codeBlocks(page()).length).toBeGreaterThan(0);
    });
  });

  test.each(models.map(({ id }) => id))("shows the same code in both languages: %s", (id) => {
    const [english, chinese] = pageLanguages.map(({ ending }) => codeBlocks(projectText(pagePath(id, ending))));
    expect(chinese).toEqual(english);
  });
});

describe("the reader of pages", () => {
  test("finds a heading, a formula and a block of code, and no heading or formula in code", () => {
    const text = "# A\n\n## B\n\n$a$ and `$b$`\n\n$$c$$\n\n```sh\n## no $d$\n```\n";
    expect([headingsOf(text, 1), headingsOf(text, 2)]).toEqual([["A"], ["B"]]);
    expect(formulas(text)).toEqual([
      { tex: "c", display: true },
      { tex: "a", display: false },
    ]);
    expect(codeBlocks(text)).toEqual(["```sh\n## no $d$\n```"]);
    expect(strayDollars("a $5 fee")).toBe(1);
  });
});
