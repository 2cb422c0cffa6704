import { describe, expect, test } from "vitest";
import { folderOf, siteModule } from "./siteModule.ts";

const { listedGuides } = await siteModule("navigation.mjs");
const { checkSources } = await siteModule("sources.mjs");
const { mistakeList } = await siteModule("mistakes.mjs");
const { deadLinks } = await siteModule("checks/links.mjs");

const english = "# Guides\n\n## Tutorials\n\n- [First](first.md): the first table.\n";
const chinese = "# 指南\n\n## 教程\n\n- [第一张表](first.zh.md)：从安装到第一张表。\n";
const whole = {
  "docs/guide/README.md": english,
  "docs/guide/README.zh.md": chinese,
  "docs/guide/first.md": "# First",
  "docs/guide/first.zh.md": "# 第一张表",
};

function mistakesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = folderOf(files);
  const mistakes = mistakeList();
  const lists = {
    en: listedGuides(root, "docs/guide/README.md", mistakes),
    zh: listedGuides(root, "docs/guide/README.zh.md", mistakes),
  };
  checkSources(root, lists, [{ id: "target-cascade" }], mistakes);
  return mistakes.all();
}

describe("the list of guides", () => {
  test("gives sections, pages and what they are about, in both languages", () => {
    const [section] = listedGuides(folderOf(whole), "docs/guide/README.zh.md", mistakeList());
    expect(section).toMatchObject({
      title: "教程",
      items: [{ title: "第一张表", path: "zh/guide/first.html", description: "从安装到第一张表。" }],
    });
    expect(mistakesOf(whole)).toEqual([]);
  });

  test("a guide that is listed and missing is a mistake, with the line of the list", () => {
    const { "docs/guide/first.zh.md": _, ...without } = whole;
    expect(mistakesOf(without)).toEqual([
      "docs/guide/README.zh.md:5: lists docs/guide/first.zh.md, which does not exist",
    ]);
  });

  test("a guide that no list names is a mistake", () => {
    expect(mistakesOf({ ...whole, "docs/guide/second.md": "# Second" })).toEqual([
      "docs/guide/second.md: is not listed in docs/guide/README.md",
    ]);
  });

  test("an empty list is a mistake", () => {
    expect(mistakesOf({ ...whole, "docs/guide/README.md": "# Guides\n" })).toContain(
      "docs/guide/README.md: lists no guides: expected headings `## …` with lists of links",
    );
  });

  test("a page of a model is named by the id of one", () => {
    expect(mistakesOf({ ...whole, "docs/guide/models/target-cascade.md": "# T" })).toEqual([]);
    expect(mistakesOf({ ...whole, "docs/guide/models/cascade.md": "# T" })).toEqual([
      "docs/guide/models/cascade.md: is a page of no model: its name is the id of none",
    ]);
  });
});

describe("the links of the finished pages", () => {
  const dead = (files: Readonly<Record<string, string>>) => deadLinks(folderOf(files)) as readonly string[];

  test("lead to files and to places in them", () => {
    const a =
      '<a href="b.html#x">b</a> <img src="c.svg"> <a href="https://example.org/none">w</a> <a href="#y">y</a><p id="y">';
    expect(dead({ "a.html": a, "b.html": '<p id="x">', "c.svg": "<svg/>" })).toEqual([]);
  });

  test.each([
    ['<a href="b.html">b</a>', "b.html"],
    ['<a href="#x">b</a>', "#x"],
    ['<a href="zh/a.html#none">b</a>', "zh/a.html#none"],
    ['<img src="media/c.svg" alt="">', "media/c.svg"],
    ['<a href="zh">b</a>', "zh"],
    ['<script src="a.js"></script>', "a.js"],
  ])("%s is dead", (html, address) => {
    expect(dead({ "a.html": html, "zh/a.html": "" })).toEqual([`a.html: dead link to ${address}`]);
  });
});
