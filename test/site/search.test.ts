import { describe, expect, test } from "vitest";
import { siteModule } from "./siteModule.ts";

const { indexTokens, queryTokens } = await siteModule("search/tokens.mjs");
const { answers, indexOptions } = await siteModule("search/engine.mjs");
const { default: MiniSearch } = await import("minisearch");

describe("words of a text", () => {
  test.each([
    ["层层加码", ["层", "层", "加", "码", "层层", "层加", "加码"], ["层层", "层加", "加码"]],
    ["码", ["码"], ["码"]],
    ["lemkeHowson", ["lemkehowson", "lemke", "howson"], ["lemkehowson"]],
    ["Hölder, ＱＲＥ", ["holder", "qre"], ["holder", "qre"]],
    ["用jiama求解", ["用", "jiama", "求", "解", "求解"], ["用", "jiama", "求解"]],
    ["… — ！", [], []],
  ])("%s", (text, indexed, asked) => {
    expect(indexTokens(text)).toEqual(indexed);
    expect(queryTokens(text)).toEqual(asked);
  });
});

describe("answers", () => {
  const page = (path: string, lang: string, title: string, text: string, rank = 1) => ({
    ...{ id: path, path, lang, title, text, rank },
    ...{ keywords: "", headings: "", summary: "", sections: [], kind: "" },
  });
  const index = new MiniSearch(indexOptions);
  index.addAll([
    page("zh/tolerance", "zh", "容错能做什么", "容错降低加码。"),
    page("zh/list", "zh", "清单", "容错 容错 容错清单与问责。"),
    page("tolerance", "en", "What tolerance can do", "Tolerance lowers markups."),
    page("cascade", "en", "Cascade", "Tolerance, tolerance, tolerance of failure."),
  ]);
  const paths = (query: string, lang = "en") => answers(index, query, lang).map(({ path }: { path: string }) => path);

  test("put a title before a text that only speaks of it", () => {
    expect(paths("容错", "zh")[0]).toBe("zh/tolerance");
    expect(paths("tolerance")[0]).toBe("tolerance");
  });

  test("find beginnings of words, and words with a wrong letter", () => {
    expect(paths("toler")[0]).toBe("tolerance");
    expect(paths("tolerence")[0]).toBe("tolerance");
  });

  test("have all words where some page does, and else some of them", () => {
    expect(paths("容错 问责", "zh")).toEqual(["zh/list"]);
    expect(paths("容错 宇宙", "zh")).toHaveLength(2);
  });

  test("are none to a query without words", () => {
    expect(paths("")).toEqual([]);
    expect(paths("？ …")).toEqual([]);
    expect(paths("zzzzzz")).toEqual([]);
  });
});
