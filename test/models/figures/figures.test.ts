import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FigureDefinition, UnknownNameError } from "jiama";
import { figures, findFigure } from "jiama/models";
import { figureHeader, figureSpecification, parameterHash } from "jiama/report";
import { describe, expect, test } from "vitest";
import { pngFromSvg } from "../../../src/node/pngFromSvg.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { vegaSvg } from "../../../src/node/vegaSvg.ts";
import { projectText } from "../../house/projectFiles.ts";

const golden = (name: string) => fileURLToPath(new URL(`../../golden/figures/${name}`, import.meta.url));
const built = new Map(figures.map((figure) => [figure.id, figure.build({})!]));
const languages = ["en", "zh"] as const;
const pairs = figures.flatMap(({ id }) => languages.map((lang) => [id, lang] as const));

describe("figures", () => {
  test.each(pairs)("%s in %s is the picture that was looked at", async (id, lang) => {
    const figure = built.get(id)!;
    const svg = await vegaSvg(figureSpecification(figure, lang));
    const text = `${figureHeader(figure, parameterHash(figure, sha256))}\n${svg}\n`;
    expect(text === readFileSync(golden(`${id}.${lang}.svg`), "utf8")).toBe(true);
  });

  test.each(pairs)("%s in %s names itself to those who cannot see it, and speaks one language", (id, lang) => {
    const specification = figureSpecification(built.get(id)!, lang);
    expect(specification.description).toBe(findFigure(id).title[lang]);
    const text = JSON.stringify(specification);
    expect(text).not.toMatch(/"en":|"zh":/);
    if (lang === "zh") expect(text).toMatch(/\p{Script=Han}/u);
  });

  test("the font has every character of every figure", () => {
    const characters = new Set(projectText("docs/fonts/NotoSansSC-figures.txt"));
    const used = new Set(pairs.flatMap(([id, lang]) => [...JSON.stringify(figureSpecification(built.get(id)!, lang))]));
    expect([...used].filter((character) => !characters.has(character))).toEqual([]);
  });

  test("a picture as PNG is the same whenever it is drawn, and Chinese is drawn", async () => {
    const picture = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-family="Noto Sans SC">${text}</text></svg>`;
    const [one, again, other] = await Promise.all(["目标", "目标", "目木"].map((text) => pngFromSvg(picture(text))));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect([...one!.slice(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  });

  test("a specification with an unknown mark is refused, not drawn in part", async () => {
    const specification = {
      data: { values: [{ x: 1 }] },
      mark: "point",
      encoding: { x: { field: "x", type: "quantity" } },
    };
    await expect(vegaSvg(specification)).rejects.toThrow(/Invalid field type/);
  });

  test("every long figure can be stopped", () => {
    const stoppable = figures.filter(({ id }) => id !== "framework");
    const stopped = stoppable.map((figure: FigureDefinition) =>
      figure.build({ control: { checkpoint: () => "stop" } }),
    );
    expect(stopped.every((figure) => figure === undefined)).toBe(true);
  });

  test("an unknown id names the nearest", () => {
    expect(() => findFigure("frame-work")).toThrow(UnknownNameError);
    expect(() => findFigure("frame-work")).toThrow(/did you mean framework\?/);
  });
});
