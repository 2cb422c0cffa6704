import { describe, expect, test } from "vitest";
import { projectFiles, projectText } from "../house/projectFiles.ts";

/** All guides but the pages of the solvers, which are written in English first; the site marks what it has in English only. */
const guides = projectFiles().filter((path) => /^docs\/guide\/(?!solvers\/).*\.md$/.test(path));
const english = guides.filter((path) => !path.endsWith(".zh.md"));

/** The outline of a page: its headings by depth, its fenced blocks by language, the rows of its tables. */
function outline(path: string): readonly string[] {
  const lines = projectText(path).split("\n");
  const found: string[] = [];
  let isFenced = false;
  for (const line of lines) {
    if (line.startsWith("```")) {
      if (!isFenced) found.push(line);
      isFenced = !isFenced;
    } else if (!isFenced) found.push(/^#+ /.exec(line)?.[0] ?? (line.startsWith("|") ? "|" : ""));
  }
  return found.filter((each) => each !== "");
}

describe("guides in two languages", () => {
  test("are read", () => {
    expect(english.length).toBeGreaterThan(20);
  });

  test("have one page in each", () => {
    expect(guides.filter((path) => path.endsWith(".zh.md")).sort()).toEqual(
      english.map((path) => path.replace(/\.md$/, ".zh.md")).sort(),
    );
  });

  test.each(english)("%s has the outline of its Chinese page", (path) => {
    expect(outline(path.replace(/\.md$/, ".zh.md"))).toEqual(outline(path));
  });
});
