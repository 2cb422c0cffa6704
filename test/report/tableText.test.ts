import { DomainError } from "jiama";
import { type Cell, type Table, tableFormats, tableSidecar, tableText } from "jiama/report";
import { describe, expect, test } from "vitest";
import { oneRowTable, plainColumn } from "./oneRowTable.ts";
import { everyCell, sampleTables } from "./sampleTables.ts";

const hash = "0123456789abcdef";
const languages = ["en", "zh"] as const;

describe("tableText", () => {
  for (const lang of languages) {
    test.each(tableFormats)(`writes the golden %s in ${lang}`, async (format) => {
      const text = tableText(everyCell, { format, lang, hash });
      await expect(text).toMatchFileSnapshot(`../golden/report/${everyCell.id}.${lang}.${format}`);
    });

    test(`writes the golden sidecar in ${lang}`, async () => {
      const text = tableSidecar(everyCell, { lang, hash });
      await expect(text).toMatchFileSnapshot(`../golden/report/${everyCell.id}.${lang}.meta.json`);
    });

    test.each(sampleTables.map(({ id }) => id))(`writes the golden LaTeX layout of %s in ${lang}`, async (id) => {
      const table = sampleTables.find((each) => each.id === id)!;
      const text = tableText(table, { format: "tex", lang, hash });
      await expect(text).toMatchFileSnapshot(`../golden/report/${id}.${lang}.tex`);
    });
  }

  test("gives the same bytes for the same table, whatever the order of its parameters", () => {
    for (const format of tableFormats) {
      const parameters = { regime: ["strict", "tolerance"], levels: 3, tolerance: "0.3" };
      const again = structuredClone({ ...everyCell, parameters });
      expect(tableText(again, { format, lang: "en", hash })).toBe(tableText(everyCell, { format, lang: "en", hash }));
    }
  });

  test("begins with table, schema and parameter hash, as a comment of the format", () => {
    const first = (format: "tex" | "md" | "html") =>
      tableText(everyCell, { format, lang: "zh", hash }).split("\n", 1)[0];
    const header = "table every-cell; schema jiama/1; parameters sha256 0123456789abcdef";
    expect(first("tex")).toBe(`% ${header}`);
    expect(first("md")).toBe(`<!-- ${header} -->`);
    expect(first("html")).toBe(`<!-- ${header} -->`);
  });

  test("keeps the header of a CSV out of it, in a sidecar", () => {
    expect(tableText(everyCell, { format: "csv", lang: "en", hash }).startsWith("group,label,")).toBe(true);
    const sidecar = JSON.parse(tableSidecar(everyCell, { lang: "en", hash }));
    expect(sidecar).toMatchObject({ schema: "jiama/1", command: "table", id: "every-cell", hash });
    expect(sidecar).not.toHaveProperty("groups");
  });

  test("says nothing of the package's version nor of the time", () => {
    const year = String(new Date().getFullYear());
    for (const format of tableFormats) {
      const text = tableText(everyCell, { format, lang: "en", hash });
      expect(text).not.toContain("0.1.0");
      expect(text).not.toContain(year);
    }
  });

  test("ends every format in one line feed and has no carriage return, tab or trailing space", () => {
    for (const table of sampleTables) {
      for (const format of tableFormats) {
        const text = tableText(table, { format, lang: "zh", hash });
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/[\r\t]/);
        expect(text).not.toMatch(/[^&] \n/);
      }
    }
  });
});

describe("cells", () => {
  const shown = (cell: Cell, kind: "text" | "number", lang: "en" | "zh" = "en") => {
    const table = oneRowTable([cell], [plainColumn("c", kind)]);
    const write = (format: "tex" | "md" | "csv" | "html") => tableText(table, { format, lang, hash });
    const tex = write("tex").split("\n");
    return {
      tex: tex[tex.indexOf("\\midrule") + 1]!.replace(" \\\\", ""),
      md: write("md").trimEnd().split("\n").at(-1)!.slice(1, -1).trim(),
      csv: write("csv").split("\n")[1],
      html: /<tr><t[hd][^>]*>(.*)<\/t[hd]><\/tr>\n<\/tbody>/.exec(write("html"))![1],
      json: JSON.parse(tableText(table, { format: "json", lang, hash })).groups[0].rows[0].c,
    };
  };

  test.each<readonly [Cell, string, string, string, string, unknown]>([
    [0.81204576, "0.8120", "0.8120", "0.8120", "0.8120", 0.812],
    [-1.5, "-1.5000", "−1.5000", "-1.5000", "−1.5000", -1.5],
    [-0, "0.0000", "0.0000", "0.0000", "0.0000", 0],
    [-1e-9, "{$-1.0\\times10^{-9}$}", "−1.0 × 10⁻⁹", "-1.0e-9", "−1.0 × 10<sup>−9</sup>", -1e-9],
    [23456789, "{$2.3457\\times10^{7}$}", "2.3457 × 10⁷", "2.3457e7", "2.3457 × 10<sup>7</sup>", 23457000],
    [null, "--", "–", "", "–", null],
    [Number.NaN, "--", "–", "", "–", null],
    [Number.NEGATIVE_INFINITY, "--", "–", "", "–", null],
    [true, "yes", "yes", "true", "yes", true],
    [{ en: "none", zh: "无" }, "none", "none", "none", "none", "none"],
  ])("a number column writes %j the same in every format", (cell, tex, md, csv, html, json) => {
    const text = shown(cell, "number");
    expect(text.tex.replace(/^\{([a-z-]*|\$.*\$)\}$/, "$1")).toBe(tex.replace(/^\{(\$.*\$)\}$/, "$1"));
    expect([text.md, text.csv, text.html, text.json]).toEqual([md, csv, html, json]);
  });

  test("a text column sets negative numbers with a minus, not a hyphen", () => {
    expect(shown(-2.5, "text")).toEqual({
      tex: "$-2.5000$",
      md: "−2.5000",
      csv: "-2.5000",
      html: "−2.5000",
      json: -2.5,
    });
  });

  test("words follow the language; CSV and JSON keep truth values", () => {
    expect(shown(false, "text", "zh")).toEqual({ tex: "否", md: "否", csv: "false", html: "否", json: false });
    expect(shown({ en: "city", zh: "市" }, "text", "zh").md).toBe("市");
  });

  test("a published number is the same in every format", () => {
    for (const value of [1 / 3, -2 / 3, 1e-5 / 3, 1e7 / 3, 0.00005]) {
      const { tex, csv, json, md } = shown(value, "number");
      const plain = md.replace("−", "-").replace(/ × 10(.*)/, (_, raised: string) => {
        return `e${Array.from(raised, (c) => "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(c))
          .map((d) => (d === 10 ? "-" : d))
          .join("")}`;
      });
      const inTex = tex.replace(/^\$(.*)\\times10\^\{(.*)\}\$$/, "$1e$2");
      expect(Number(csv)).toBe(json);
      expect(Number(plain)).toBe(json);
      expect(Number(inTex)).toBe(json);
    }
  });
});

describe("malformed tables", () => {
  const good = oneRowTable(["a", "b"]);
  test.each<readonly [string, Table, RegExp, RegExp]>([
    ["an id with a capital", { ...good, id: "One" }, /"One".*kebab/, /"One"/],
    ["an id that would end a comment", { ...good, id: "a--b" }, /"a--b"/, /连字符/],
    [
      "a row that is too short",
      { ...good, groups: [{ rows: [["a"]] }] },
      /row 1 has 1 cells.*2 columns/,
      /第 1 行有 1 格/,
    ],
    [
      "a column id twice",
      { ...good, columns: [plainColumn("x"), plainColumn("x")] },
      /two columns.*"x"/,
      /标识都是 "x"/,
    ],
    [
      "digits that are no number of digits",
      { ...good, columns: [{ ...plainColumn("x"), digits: 1.5 }, plainColumn("y")] },
      /"x".*1\.5.*0 to 15/,
      /"x".*1\.5/,
    ],
  ])("%s is refused, with what was given and how to mend it", (_, table, en, zh) => {
    for (const format of tableFormats) {
      expect(() => tableText(table, { format, lang: "en", hash })).toThrow(DomainError);
    }
    try {
      tableSidecar(table, { lang: "en", hash });
      expect.unreachable();
    } catch (error) {
      expect((error as DomainError).text.en).toMatch(en);
      expect((error as DomainError).text.zh).toMatch(zh);
    }
  });
});
