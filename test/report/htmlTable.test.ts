import { tableText } from "jiama/report";
import { describe, expect, test } from "vitest";
import { everyCell } from "./sampleTables.ts";

const html = tableText(everyCell, { format: "html", lang: "en", hash: "0123456789abcdef" });

describe("HTML", () => {
  test("is one table with caption, headings with scope, a body per group and notes in the foot", () => {
    expect(html.match(/<table\b/g)).toHaveLength(1);
    expect(html).toContain("<caption>Every kind of cell: 50% &amp; &lt;more&gt;</caption>");
    expect(html.match(/<th scope="col"/g)).toHaveLength(everyCell.columns.length);
    expect(html.match(/<tbody>/g)).toHaveLength(everyCell.groups.length);
    expect(html.match(/<th scope="rowgroup" colspan="6">/g)).toHaveLength(everyCell.groups.length);
    expect(html.match(/<th scope="row"/g)).toHaveLength(everyCell.groups.flatMap(({ rows }) => rows).length);
    expect(html.match(/<li>/g)).toHaveLength(everyCell.notes.length);
  });

  test("opens and closes every element in order", () => {
    const open: string[] = [];
    for (const [, slash, name] of html.replace(/<!--.*-->/, "").matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
      if (slash === "") open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test("styles nothing and runs nothing", () => {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|<style/);
  });

  test("names its language", () => {
    expect(html).toContain('lang="en"');
    expect(tableText(everyCell, { format: "html", lang: "zh", hash: "" })).toContain('lang="zh-Hans"');
  });
});
