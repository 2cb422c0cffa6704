import { describe, expect, test } from "vitest";
import { folderOf, siteModule } from "./siteModule.ts";

const { markdownRenderer } = await siteModule("text/markdown.mjs");
const { linkResolver } = await siteModule("links.mjs");
const { mistakeList } = await siteModule("mistakes.mjs");
const { addMarkdown, newPage } = await siteModule("page.mjs");
const { readBibliography } = await siteModule("text/bibliography.mjs");
const { plainFormula } = await siteModule("text/mathematics.mjs");

const bibliography = `@article{LazearRosen1981,
  author = {Lazear, Edward P. and Rosen, Sherwin},
  title = {Rank-Order Tournaments as Optimum Labor Contracts},
  journal = {Journal of Political Economy},
  volume = {89},
  number = {5},
  pages = {841--864},
  year = {1981}
}
`;

/** A page of `docs/guide/a.md`, and what was found wrong with it; `b.md` and `b.zh.md` lie beside it. */
function pageOf(text: string, path = "guide/a.html") {
  const root = folderOf({
    "docs/guide/a.md": text,
    "docs/guide/b.md": "# B\n\n## A part\n",
    "docs/guide/b.zh.md": "# B",
    "proofs/p.ts": "export {};\n",
  });
  const mistakes = mistakeList();
  const planned = new Set(["guide/a.html", "guide/b.html", "zh/guide/b.html", "reference/bibliography.html"]);
  const links = linkResolver(root, planned, mistakes);
  const references = readBibliography(bibliography);
  const md = markdownRenderer({ references, ...links }, mistakes);
  const render = (to: string, source: string, markdown: string) => {
    const page = newPage(to);
    addMarkdown(page, md, markdown, { file: source });
    return page;
  };
  const page = render(path, "docs/guide/a.md", text);
  const other = render("guide/b.html", "docs/guide/b.md", "# B\n\n## A part\n");
  links.check(
    new Map([
      [path, page],
      ["guide/b.html", other],
    ] as const),
  );
  return { page, mistakes: mistakes.all() as readonly string[], wanted: links.wanted };
}

describe("a page", () => {
  test("has title, headings with fragments, and text for the search", () => {
    const { page, mistakes } = pageOf(
      "# Who $x$ is\n\n## A part\n\nSome *text*.\n\n## A part\n\n### 层层加码：为什么\n",
    );
    expect(mistakes).toEqual([]);
    expect(page.title).toBe("Who x is");
    expect(page.headings.map(({ id, level }: { id: string; level: number }) => [level, id])).toEqual([
      [2, "a-part"],
      [2, "a-part-1"],
      [3, "层层加码为什么"],
    ]);
    expect(page.text).toEqual(["Some text."]);
    expect(page.html).not.toContain("<h1");
  });

  test("sets formulas with their meaning for screen readers", () => {
    const { page } = pageOf("# T\n\nEffort $e^2$.\n\n$$\\frac{1}{2}$$\n");
    expect(page.html).toContain('<annotation encoding="application/x-tex">e^2</annotation>');
    expect(page.html).toContain("<mfrac>");
    expect(page.html).toContain('<div class="formula">');
  });

  test("writes formulas in plain characters for the search", () => {
    expect(plainFormula("\\sum_k w_k \\le \\frac{1}{n}")).toBe("∑_k w_k ≤ (1)/(n)");
    expect(plainFormula("\\ln \\bar{x} \\in (0, 1), \\dots")).toBe("ln x ∈ (0, 1), …");
    expect(plainFormula("\\Bigl(\\text{payoff} / \\eta")).toBe("(payoff / η");
  });

  test("keeps the mark that follows a formula on its line", () => {
    const { page } = pageOf("# T\n\n标准差 $\\sigma$。要求更高。\n");
    expect(page.html).toMatch(/<span class="kept"><span class="katex">.*<\/span>。<\/span>要求更高。/);
    expect(page.text).toEqual(["标准差 sigma。要求更高。"]);
  });

  test("links citations to the bibliography, by authors and year", () => {
    const { page, mistakes } = pageOf("# T\n\nAs in [LazearRosen1981] §2.\n");
    expect(mistakes).toEqual([]);
    expect(page.html).toContain(
      '[<a class="citation" href="../reference/bibliography.html#LazearRosen1981">Lazear &amp; Rosen 1981</a>] §2',
    );
  });

  test("drops the link to the other language, which the frame has", () => {
    const { page } = pageOf("# T\n\n[中文](b.zh.md)\n\nText.\n");
    expect(page.html).toBe("<p>Text.</p>\n");
  });

  test("turns links to Markdown into links to pages, and shows other files as they stand", () => {
    const { page, wanted } = pageOf("# T\n\n[b](b.md#a-part) [p](../../proofs/p.ts) [w](https://example.org)\n");
    expect(page.html).toContain('href="b.html#a-part"');
    expect(page.html).toContain('href="../source/proofs/p.ts.html"');
    expect(page.html).toContain('href="https://example.org"');
    expect([...wanted.listings]).toEqual(["proofs/p.ts"]);
  });

  test("colors code, and shows the output that an example states", () => {
    const { page } = pageOf("# T\n\n```ts doctest\nconst x = 1; // why\nx // => 1\n```\n");
    expect(page.html).toContain('<span class="code-word">const</span> x = <span class="code-number">1</span>;');
    expect(page.html).toContain('<span class="code-output">// =&gt; 1</span>');
  });
});

describe("a mistake is told with file and line", () => {
  test.each([
    ["# T\n\nText.\nMore $\\frac{1$ text.\n", "docs/guide/a.md:4: bad TeX"],
    ["# T\n\n$$\n\\badcommand\n$$\n", "docs/guide/a.md:3: bad TeX"],
    ["# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| $\\x$ | 2 |\n", "docs/guide/a.md:6: bad TeX"],
    ["# T\n\n- one\n- two [Nobody1999]\n", "docs/guide/a.md:4: unknown citation [Nobody1999]"],
    ["# T\n\nSee [c](c.md).\n", "docs/guide/a.md:3: dead link to c.md"],
    ["# T\n\nSee [b](b.md#nowhere).\n", "docs/guide/a.md:3: dead link to b.md#nowhere: the page has no such heading"],
    ["# T\n\nSee [above](#nowhere).\n", "docs/guide/a.md:3: dead link to #nowhere"],
    ["# T\n\n![a](c.svg)\n", "docs/guide/a.md:3: dead link to c.svg"],
    ["# T\n\nSee [all](../guide).\n", "docs/guide/a.md:3: link to the folder ../guide"],
    ["# T\n\nSee [all](../../../etc/passwd).\n", "docs/guide/a.md:3: dead link to ../../../etc/passwd"],
    ["# T\n\n他说**“不”**吗。\n", "docs/guide/a.md:3: stars of an emphasis"],
  ])("%j", (text, mistake) => {
    const { mistakes } = pageOf(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]!.slice(0, mistake.length)).toBe(mistake);
  });
});

describe("the bibliography", () => {
  test.each([
    ['Holmstr{\\"o}m, Bengt', "Holmström 2000"],
    ["Roy, Marie-Fran{\\c{c}}oise and Chv{\\'a}tal, Va{\\v{s}}ek", "Roy & Chvátal 2000"],
    ["S{\\o}rensen, T. and B, C. and D, E.", "Sørensen et al. 2000"],
    ["von Stengel, Bernhard", "von Stengel 2000"],
    ["Leonardo de Moura", "de Moura 2000"],
    ["{\\'E}mile", "Émile 2000"],
  ])("reads %s", (author, label) => {
    const references = readBibliography(
      `@article{A2000,\n  author = {${author}},\n  title = {T},\n  journal = {J},\n  year = {2000}\n}`,
    );
    expect(references.get("A2000").label).toBe(label);
  });
});
