import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gameFamilies } from "../../src/games/families/gameFamilies.ts";
import { gameFromText } from "../../src/games/io/gameFormats.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const sexes = file(
  "sexes.nfg",
  'NFG 1 R "Sexes & 100%" { "Ann" "Bob" } { { "T" "B_1" } { "L" "<R>" } } 3 2 0 0 0 0 1/2 3',
);

describe("jiama generate", () => {
  test("a family's game on standard output, the same for the same seed", async () => {
    const words = ["generate", "random", "--set", "shape=[2,3]", "--set", "max=9", "--seed", "7"];
    const [first, second] = [await runInProcess(words), await runInProcess(words)];
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(second).toEqual(first);
    const game = gameFromText(first.stdout);
    expect(game.strategies.map((own) => own.length)).toEqual([2, 3]);
    expect((await runInProcess([...words.slice(0, -1), "8"])).stdout).not.toBe(first.stdout);
  });

  test.each(gameFamilies.map(({ id }) => id))("%s can be read back in every format", async (id) => {
    for (const format of ["nfg", "json", "gam"]) {
      const { code, stdout } = await runInProcess(["generate", id, "--format", format]);
      expect(code).toBe(0);
      expect(gameFromText(stdout).players).toHaveLength(2);
    }
  });

  test("--out writes a file whose ending decides the format", async () => {
    const { code, stdout, stderr } = await runInProcess(["generate", "sgc", "--out", at("sgc.json")]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("sgc.json");
    expect(JSON.parse(readFileSync(at("sgc.json"), "utf8")).schema).toBe("jiama-game/1");
  });

  test("--json: family, seed and parameters in the kind of the game, and the text", async () => {
    const { stdout } = await runInProcess([
      "generate",
      "coordination",
      "--set",
      "strategies=2",
      "--seed",
      "3",
      "--json",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "jiama/1",
      command: "generate",
      status: "solved",
      family: "coordination",
      seed: 3,
      parameters: { strategies: "2", max: "1" },
      exact: true,
      shape: [2, 2],
      text: expect.stringContaining("1 1  0 0\n0 0  1 1\n"),
    });
  });

  test("without a family: all of them, with parameters and defaults, in both languages", async () => {
    for (const lang of ["en", "zh"]) {
      const { code, stdout } = await runInProcess(["generate", "--lang", lang]);
      expect(code).toBe(0);
      for (const { id } of gameFamilies) expect(stdout).toContain(id);
      expect(/\p{Script=Han}/u.test(stdout)).toBe(lang === "zh");
    }
    const { stdout } = await runInProcess(["generate", "--json"]);
    expect(JSON.parse(stdout).families).toHaveLength(gameFamilies.length);
  });

  test.each([
    [["generate", "coordinatoin"], 2, /did you mean coordination\?/, /是否指 coordination？/],
    [["generate", "sgc", "--set", "n=2"], 2, /sgc has no parameter "n"/, /sgc 没有参数 "n"/],
    [["generate", "sgc", "--set", "k"], 2, /such as --set k=2/, /如 --set k=2/],
    [["generate", "sgc", "--set", "k=1", "--set", "k=2"], 2, /gives k twice/, /两次给出 k/],
    [["generate", "sgc", "--set", "k=0"], 3, /an integer from 1 to 250/, /1 至 250 的整数/],
    [["generate", "random", "--set", "shape=3"], 3, /give a list/, /列表/],
    [["generate", "random", "--set", "shape=[100000,100000]"], 3, /10000000000 profiles/, /策略组合/],
    [["generate", "covariance", "--exact"], 2, /not rational/, /不是有理数/],
    [["generate", "random", "--seed", "99999999999"], 3, /the seed is 99999999999/, /种子为 99999999999/],
    [["generate", "random", "--format", "efg"], 2, /--format is "efg"/, /--format 为 "efg"/],
    [["generate", "random", "--out", "game.txt"], 2, /ends in no known format/, /扩展名未知/],
    [["generate", "random", "--out", join(folder, "sexes.nfg", "x.nfg")], 3, /sexes\.nfg/, /sexes\.nfg/],
  ])("refuses %j", async (words, code, en, zh) => {
    const english = await runInProcess(words);
    expect(english).toMatchObject({ code, stdout: "" });
    expect(english.stderr).toMatch(en);
    expect((await runInProcess([...words, "--lang", "zh"])).stderr).toMatch(zh);
  });
});

describe("jiama convert", () => {
  test.each([
    ["json", "nfg"],
    ["nfg", "json"],
  ])("to %s and back to %s is the same game", async (there, back) => {
    expect((await runInProcess(["convert", sexes, at(`there.${there}`)])).code).toBe(0);
    expect((await runInProcess(["convert", at(`there.${there}`), at(`back.${back}`)])).code).toBe(0);
    const read = (path: string) => gameFromText(readFileSync(path, "utf8"));
    expect(read(at(`back.${back}`))).toEqual(read(sexes));
  });

  test("to .gam loses labels, and says so", async () => {
    const { stdout, stderr } = await runInProcess(["convert", sexes, "-", "--format", "gam"]);
    expect(stdout).toBe("2\n2 2\n\n3 0 0 1/2\n2 0 0 3\n");
    expect(stderr).toMatch(/no title and no labels/);
    expect((await runInProcess(["convert", sexes, "-", "--format", "gam", "--quiet"])).stderr).toBe("");
  });

  test("to LaTeX and HTML: the matrix, labels escaped, the same bytes every time", async () => {
    const tex = await runInProcess(["convert", sexes, "-", "--format", "tex"]);
    expect(tex.stdout).toMatch(/^% table game; schema jiama\/1; parameters sha256 [0-9a-f]{16}\n/);
    expect(tex.stdout).toContain("T & 3, 2 & 0, 0 \\\\\n");
    expect(tex.stdout).toContain("B\\_1 & 0, 0 & 1/2, 3 \\\\\n");
    expect(await runInProcess(["convert", sexes, "-", "--format", "tex"])).toEqual(tex);
    expect((await runInProcess(["convert", sexes, at("sexes.html"), "--lang", "zh"])).code).toBe(0);
    const html = readFileSync(at("sexes.html"), "utf8");
    expect(html).toMatch(/^<!-- table game; schema jiama\/1; /);
    expect(html).toContain("&lt;R&gt;");
    expect(html).toContain("收益次序：Ann、Bob");
  });

  test("three players: one group of rows for each strategy of the third", async () => {
    const cube = file("cube.gam", "3\n2 1 2\n1 2 3 4\n5 6 7 8\n9 10 11 12\n");
    const { stdout } = await runInProcess(["convert", cube, "-", "--format", "md"]);
    expect(stdout).toMatch(/3: 1[\s\S]*1, 5, 9[\s\S]*2, 6, 10[\s\S]*3: 2[\s\S]*3, 7, 11[\s\S]*4, 8, 12/);
  });

  test("a game of the catalog can be converted, and --json says what was done", async () => {
    const { stdout } = await runInProcess(["convert", "tucker-1983-prisoners-dilemma", at("dilemma.nfg"), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "solved", format: "nfg", out: at("dilemma.nfg") });
    expect(existsSync(at("dilemma.nfg"))).toBe(true);
  });

  test.each([
    [["convert", sexes], 2, /OUT is missing/, /缺少 OUT/],
    [["convert", sexes, at("x.svg")], 2, /does not draw pictures/, /尚不绘制/],
    [["convert", sexes, at("x.nfgg")], 2, /did you mean \.nfg\?/, /是否指 \.nfg？/],
    [["convert", sexes, at("x")], 2, /ends in no known format/, /扩展名未知/],
    [["convert", at("missing.nfg"), at("x.json")], 3, /no such file/, /没有这个文件/],
    [["convert", sexes, "-", "--format", "tx"], 2, /did you mean tex\?/, /是否指 tex？/],
  ])("refuses %j", async (words, code, en, zh) => {
    const english = await runInProcess(words);
    expect(english).toMatchObject({ code, stdout: "" });
    expect(english.stderr).toMatch(en);
    expect((await runInProcess([...words, "--lang", "zh"])).stderr).toMatch(zh);
  });

  test("a game too large for a table is refused", async () => {
    await runInProcess(["generate", "random", "--set", "shape=[50,50]", "--out", at("large.nfg"), "--quiet"]);
    const { code, stderr } = await runInProcess(["convert", at("large.nfg"), at("large.tex")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/too large for a table/);
    expect(existsSync(at("large.tex"))).toBe(false);
  });
});

describe("jiama cite", () => {
  test("jiama itself, and the sources of methods, families, models, tables and games", async () => {
    expect((await runInProcess(["cite"])).stdout).toMatch(/^@misc\{jiama,\n[\s\S]*version \d+\.\d+\.\d+\}\n\}\n$/);
    const { code, stdout } = await runInProcess([
      ...["cite", "lemke-howson", "sgc", "linear-contract", "provinces", "tucker-1983-prisoners-dilemma"],
    ]);
    expect(code).toBe(0);
    for (const key of ["LemkeHowson1964", "SandholmGilpinConitzer2005", "HolmstromMilgrom1987", "Tucker1983"]) {
      expect(stdout.split(`{${key},`)).toHaveLength(2);
    }
    const { stdout: json } = await runInProcess(["cite", "Basu1994", "travelers-dilemma", "--json"]);
    expect(JSON.parse(json)).toMatchObject({ status: "solved", keys: ["jiama", "Basu1994"] });
  });

  test("every method that results name has sources, and each is an entry", async () => {
    const { solverSources } = await import("../../src/cli/solverSources.ts");
    const { nashMethods } = await import("../../src/cli/games/nashAnswer.ts");
    const keys = new Set(Object.values(solverSources).flat());
    for (const method of Object.keys(nashMethods)) expect(solverSources[method]?.length).toBeGreaterThan(0);
    const { stdout } = await runInProcess(["cite", ...keys, "--json"]);
    expect(new Set(JSON.parse(stdout).keys)).toEqual(new Set(["jiama", ...keys]));
    for (const { source } of gameFamilies) {
      if (source.length > 0) expect((await runInProcess(["cite", ...source])).code).toBe(0);
    }
  });

  test("an unknown id is answered with the nearest", async () => {
    expect(await runInProcess(["cite", "lemke-howsn"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/did you mean lemke-howson\?/),
    });
    expect((await runInProcess(["cite", "qqqqqqqqqq", "--lang", "zh"])).stderr).toMatch(/没有可引用的/);
  });
});
