import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, jiama, jiamaJson } from "./runJiama.ts";

describe.concurrent("jiama figure", () => {
  test("without an id: lists the figures, in the language asked for", async () => {
    const [en, zh] = await Promise.all([jiama(["figure"]), jiama(["figure", "--lang", "zh"])]);
    expect(en.stdout).toMatch(/^framework +The framework: /);
    expect(zh.stdout).toMatch(/^framework +分析框架：/);
    expect(await jiamaJson(["figure"])).toMatchObject({ command: "figure", status: "solved" });
  });

  test("prints one figure as SVG or as Vega-Lite", async () => {
    const svg = await jiama(["figure", "noise-and-siblings", "--lang", "zh"]);
    expect(svg.stdout).toMatch(
      /^<!-- figure noise-and-siblings; schema jiama\/1; parameters sha256 [0-9a-f]{16} -->\n<svg /,
    );
    expect(svg.stdout).toContain("边际晋升概率");
    const object = await jiamaJson(["figure", "noise-and-siblings", "--format", "json"]);
    expect(object).toMatchObject({ id: "noise-and-siblings", lang: "en", format: "json" });
    expect(JSON.parse(object.text as string)).toMatchObject({ usermeta: { figure: "noise-and-siblings" } });
  });

  test("writes, compares, and names the file that differs; the number of threads changes no byte", async () => {
    const out = freshFolder();
    const ids = ["framework", "noise-and-siblings"];
    expect(await jiama(["figure", ...ids, "--out", out, "--workers", "2"])).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(out)).toHaveLength(12);
    const same = await jiama(["figure", ...ids, "--check", out, "--workers", "1"]);
    expect(same).toMatchObject({ code: 0, stderr: "0 of 12 files differ from what is computed now.\n" });
    writeFileSync(join(out, "framework.zh.png"), "torn");
    const differs = await jiama(["figure", ...ids, "--check", out, "--quiet"]);
    expect(differs).toMatchObject({ code: 1, stdout: `differs: ${join(out, "framework.zh.png")}\n` });
  });

  test("PDF: a file where rsvg-convert is installed, else what to install", async () => {
    const out = freshFolder();
    const run = await jiama(["figure", "framework", "--format", "pdf", "--lang", "en", "--out", out]);
    const path = join(out, "framework.en.pdf");
    if (run.code === 0) expect(existsSync(path)).toBe(true);
    else expect(run).toMatchObject({ code: 3, stderr: expect.stringContaining("librsvg2-bin") as string });
  });

  test.each([
    [["figure", "framewrk"], "did you mean framework?"],
    [["figure", "framework", "--format", "png"], "png is binary; name a folder with --out."],
    [["figure", "framework", "agency-cost"], "standard output takes one figure; name a folder with --out."],
    [["figure", "framework", "framework"], "named twice"],
    [["figure", "framework", "--format", "gif"], '--format is "gif"'],
    [["figure", "--exact"], "computed in floating point"],
    [["figure", "--check", "/nowhere/at/all"], "there is no such folder"],
    [["figure", "--check", ".", "--out", "."], "keep one of them"],
  ])("%j is refused: %s", async (words, message) => {
    const run = await jiama(words);
    expect(run.stderr).toContain(message);
    expect([2, 3]).toContain(run.code);
  });

  test("a time limit that is too short leaves nothing behind and says so", async () => {
    const out = freshFolder();
    const run = await jiama(["figure", "tolerance-penalty", "--out", out, "--time-limit", "0.05"]);
    expect(run).toMatchObject({ code: 4, stderr: expect.stringContaining("tolerance-penalty") as string });
    expect(readdirSync(out)).toEqual([]);
  });
});
