import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const sexes = file("sexes.nfg", 'NFG 1 R "Sexes" { "Ann" "Bob" } { { "T" "B" } { "L" "R" } } 3 2 0 0 0 0 2 3');
const pennies = file("pennies.gam", "2\n2 2\n1 -1 -1 1\n-1 1 1 -1\n");
const dilemma = file(
  "dilemma.json",
  '{"schema":"jiama-game/1","strategies":[["C","D"],["C","D"]],"payoffs":[[[3,0],[5,1]],[[3,5],[0,1]]]}',
);
/** A degenerate game: the second row is a best response to every mixture with at least half of the first column. */
const segment = file("segment.nfg", 'NFG 1 R "" { "1" "2" } { 2 2 } 1 1 2 3 1 0 0 3');
/** Three players, each of whom wants to match the next one, and the last one not to match the first: no pure equilibrium. */
const cycle = file("cycle.gam", "3\n2 2 2\n1 0 0 1 1 0 0 1\n1 1 0 0 0 0 1 1\n0 1 0 1 1 0 1 0\n");
/** Nau, Canovas and Hansen (2004), section 4: one equilibrium, irrational. */
const irrational = file("irrational.gam", "3\n2 2 2\n3 0 0 1 1 0 0 2\n0 1 2 0 0 3 1 0\n2 0 0 0 0 0 0 3\n");
/** The same, section 5: completely mixed equilibria form a curve. */
const curve = file("curve.gam", "3\n2 2 2\n0 3 0 0 1 0 0 0\n0 0 3 0 1 0 0 0\n2 0 0 0 0 0 0 3\n");
/** Everybody receives 1 if all three choose alike. */
const alike = file("alike.gam", "3\n2 2 2\n1 0 0 0 0 0 0 1\n1 0 0 0 0 0 0 1\n1 0 0 0 0 0 0 1\n");

async function objects(
  words: readonly string[],
): Promise<{ code: number | null; list: Record<string, unknown>[]; stderr: string }> {
  const { code, stdout, stderr } = await runInProcess([...words, "--json"]);
  return {
    code,
    list: stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    stderr,
  };
}

describe("jiama nash", () => {
  test("one equilibrium, exact, with labels, payoffs and regret", async () => {
    const { code, list } = await objects(["nash", sexes]);
    expect(code).toBe(0);
    expect(list).toEqual([
      {
        schema: "jiama/1",
        command: "nash",
        file: sexes,
        status: "solved",
        method: "lemke-howson",
        exact: true,
        title: "Sexes",
        players: ["Ann", "Bob"],
        strategyLabels: [
          ["T", "B"],
          ["L", "R"],
        ],
        iterations: expect.any(Number),
        complete: false,
        equilibria: [
          {
            profile: [
              ["1", "0"],
              ["1", "0"],
            ],
            payoffs: ["3", "2"],
            maxRegret: "0",
          },
        ],
      },
    ]);
  });

  test("--all: every extreme equilibrium, and the components with their maximal Nash subsets", async () => {
    const { list } = await objects(["nash", sexes, segment, "--all"]);
    expect(list[0]).toMatchObject({ status: "solved", method: "vertex-enumeration", complete: true });
    expect((list[0]!.equilibria as { profile: unknown }[]).map(({ profile }) => profile)).toEqual([
      [
        ["1", "0"],
        ["1", "0"],
      ],
      [
        ["3/5", "2/5"],
        ["2/5", "3/5"],
      ],
      [
        ["0", "1"],
        ["0", "1"],
      ],
    ]);
    expect(list[0]?.components).toHaveLength(3);
    expect(list[1]?.components).toEqual([
      {
        subsets: [
          {
            extremeStrategies: [
              [["0", "1"]],
              [
                ["1", "0"],
                ["1/2", "1/2"],
              ],
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ["lemke-howson", 1],
    ["vertex-enumeration", 3],
    ["support-enumeration", 1],
    ["pure-equilibria", 2],
  ])("--method %s", async (method, count) => {
    const { code, list } = await objects(["nash", sexes, "--method", method]);
    expect(code).toBe(0);
    expect(list[0]).toMatchObject({ status: "solved", method });
    expect(list[0]?.equilibria).toHaveLength(count);
  });

  test("--float gives JSON numbers, --verify the certificate", async () => {
    const { list } = await objects(["nash", pennies, "--float", "--verify"]);
    const [equilibrium] = list[0]!.equilibria as { profile: number[][]; payoffs: number[] }[];
    expect(list[0]?.exact).toBe(false);
    for (const probability of equilibrium?.profile.flat() ?? []) expect(probability).toBeCloseTo(0.5, 12);
    expect(list[0]?.certificate).toMatchObject({ complete: false, equilibria: [{ regrets: expect.any(Array) }] });
  });

  test("three players: one equilibrium, exact where it is rational", async () => {
    const { code, list } = await objects(["nash", cycle]);
    expect(code).toBe(0);
    const half = ["1/2", "1/2"];
    expect(list[0]).toMatchObject({
      status: "solved",
      method: "iterated-polymatrix-approximation",
      exact: true,
      complete: false,
    });
    expect(list[0]?.equilibria).toMatchObject([{ profile: [half, half, half], maxRegret: "0", proof: "exact" }]);
  });

  test("three players, --all: the isolated equilibria, proved to be all", async () => {
    const { code, list } = await objects(["nash", cycle, "--all"]);
    expect(code).toBe(0);
    expect(list[0]).toMatchObject({ status: "solved", complete: true, equilibria: [{ proof: "exact" }] });
    const text = await runInProcess(["nash", cycle, "--all"]);
    expect(text.stdout).toContain("These are all equilibria: proved.");
  });

  test("where equilibria form curves, --all says what it could not prove, and the exit code is 4", async () => {
    const { code, list, stderr } = await objects(["nash", curve, "--all"]);
    expect(code).toBe(4);
    expect(list[0]).toMatchObject({ status: "unknown", complete: false, undecidedSupports: expect.any(Number) });
    expect(stderr).toMatch(/it is not proved that they have no others/);
    expect((await runInProcess(["nash", curve, "--all", "--lang", "zh"])).stderr).toMatch(/未能证明没有其他均衡/);
  });

  test("an irrational equilibrium is given in numbers, with an enclosure", async () => {
    const { code, list } = await objects(["nash", irrational]);
    expect(code).toBe(0);
    expect(list[0]).toMatchObject({ status: "solved", exact: false, equilibria: [{ proof: "enclosed" }] });
    const [found] = list[0]!.equilibria as {
      profile: number[][];
      enclosure: [number, number][][];
      maxRegret: number;
    }[];
    // Nau, Canovas and Hansen (2004), section 4.
    expect(found?.profile[0]?.[0]).toBeCloseTo(0.6192325794725537, 14);
    const [lower, upper] = found!.enclosure[0]![0]!;
    expect(lower < 0.6192325794725537 && 0.6192325794725537 < upper && upper - lower < 1e-13).toBe(true);
    expect(found?.maxRegret).toBeLessThan(1e-14);
    expect((await runInProcess(["nash", irrational])).stdout).toContain("proved to lie within");
    expect((await runInProcess(["nash", irrational, "--lang", "zh"])).stdout).toContain("已证明以此为支撑集的唯一均衡");
  });

  test("action graphs: a game and a Bayesian one, by ending and by first line", async () => {
    const graph = "2 0 1\n2 1 0\n0 35 -4\n0 -10 95\n";
    const plain = file("graph.agg", `#AGG\n2 2 0\n2 2\n0 1\n0 1\n${graph}`);
    const bayesian = file("types", `#BAGG\n2 2 0\n2 1\n1/3 2/3\n1\n2 2\n2\n0 1\n0 1\n0 1\n${graph}`);
    const { code, list } = await objects(["nash", plain, "--all"]);
    // Both choose the first action, both the second, or all mix.
    expect([code, (list[0]!.equilibria as unknown[]).length]).toEqual([0, 3]);
    const types = await objects(["nash", bayesian]);
    expect(types.code).toBe(0);
    expect(types.list[0]).toMatchObject({ status: "solved", players: ["1:1", "1:2", "2"] });
  });

  test("three players by name of the method", async () => {
    const newton = await objects(["nash", cycle, "--method", "global-newton"]);
    expect(newton.list[0]).toMatchObject({ status: "solved", method: "global-newton" });
    const simplices = await objects(["nash", cycle, "--method", "simplicial-subdivision"]);
    expect(simplices.list[0]).toMatchObject({ status: "solved", method: "simplicial-subdivision" });
    expect((await objects(["nash", cycle, "--method", "pure-equilibria"])).list[0]).toMatchObject({
      status: "none",
      complete: true,
      equilibria: [],
    });
  });

  test("several files: an object each, in their order, errors too; the exit code is the largest", async () => {
    const { code, list, stderr } = await objects(["nash", cycle, join(folder, "missing.nfg"), sexes]);
    expect(code).toBe(3);
    expect(list.map(({ status }) => status)).toEqual(["solved", "error", "solved"]);
    expect(list[1]).toMatchObject({ code: "parse", exitCode: 3, message: expect.stringContaining("no such file") });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("games of the catalog by their ids; near ones are suggested", async () => {
    const { list } = await objects(["nash", "tucker-1983-prisoners-dilemma"]);
    expect(list[0]).toMatchObject({ status: "solved", file: "tucker-1983-prisoners-dilemma" });
    const { code, stderr } = await runInProcess(["nash", "tucker-1983-prisoners-dilema"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/did you mean tucker-1983-prisoners-dilemma\?/);
  });

  test("texts for people, in both languages", async () => {
    const english = await runInProcess(["nash", sexes, segment, "--all"]);
    expect(english.stdout).toContain("solved (exact, vertex-enumeration)");
    expect(english.stdout).toMatch(/Equilibrium 2 of 3\n {2}Ann {2}3\/5 T \+ 2\/5 B {2}payoff 6\/5\n/);
    expect(english.stdout).toContain("1 component of equilibria, 1 maximal Nash subset");
    const chinese = await runInProcess(["nash", sexes, "--lang", "zh"]);
    expect(chinese.stdout).toMatch(/已求解（精确，lemke-howson）\n\n均衡\n {2}Ann {2}T {2}收益 3\n/);
  });
});

describe("jiama value", () => {
  test("value and optimal strategies; with --all every extreme one", async () => {
    expect((await objects(["value", pennies])).list[0]).toMatchObject({
      status: "solved",
      value: "0",
      strategies: [
        ["1/2", "1/2"],
        ["1/2", "1/2"],
      ],
    });
    const flat = file("flat.nfg", 'NFG 1 R "" { "1" "2" } { 2 1 } 1 -1 1 -1');
    expect((await objects(["value", flat, "--all"])).list[0]?.extremeStrategies).toEqual([
      [
        ["1", "0"],
        ["0", "1"],
      ],
      [["1"]],
    ]);
    expect((await runInProcess(["value", pennies, "--lang", "zh"])).stdout).toContain("博弈的值");
  });

  test("a game that is not constant-sum is invalid input", async () => {
    const { code, stderr } = await runInProcess(["value", sexes]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/not constant-sum/);
  });
});

describe("jiama correlated", () => {
  // Aumann (1974): chicken; the best correlated equilibrium for the sum of payoffs gives 21/2 in all.
  const chicken = file("chicken.nfg", 'NFG 1 R "" { "1" "2" } { 2 2 } 6 6 7 2 2 7 0 0');

  test("the best one for the sum of payoffs, as profiles with probabilities", async () => {
    expect((await objects(["correlated", chicken])).list[0]).toMatchObject({
      status: "solved",
      objective: "welfare",
      coarse: false,
      distribution: [
        { profile: [0, 0], probability: "1/2" },
        { profile: [0, 1], probability: "1/4" },
        { profile: [1, 0], probability: "1/4" },
      ],
      payoffs: ["21/4", "21/4"],
      maxGain: "0",
      value: "21/2",
    });
  });

  test.each([
    [["--objective", "player=Bob"], "3"],
    [["--objective", "player=#0", "--coarse"], "3"],
    [["--objective", "max-min"], "5/2"],
    [["--objective", "none"], null],
  ])("%j", async (options, value) => {
    expect((await objects(["correlated", sexes, ...options])).list[0]).toMatchObject({ status: "solved", value });
  });

  test("text", async () => {
    const { stdout } = await runInProcess(["correlated", chicken, "--lang", "zh"]);
    expect(stdout).toMatch(/1 +2 +概率\n/);
    expect(stdout).toMatch(/1 +1 +1\/2\n/);
  });
});

describe("jiama dominance, stackelberg and verify", () => {
  test("dominance: rounds, the dominating mixtures, and what remains", async () => {
    expect((await objects(["dominance", dilemma])).list[0]).toMatchObject({
      status: "solved",
      kind: "strict",
      eliminated: [
        [
          { player: 0, strategy: 0, by: ["0", "1"] },
          { player: 1, strategy: 0, by: ["0", "1"] },
        ],
      ],
      remaining: [[1], [1]],
    });
    const { stdout } = await runInProcess(["dominance", dilemma]);
    expect(stdout).toMatch(/1 +1 +C +D\n/);
  });

  test("dominance --weak eliminates what is only weakly dominated", async () => {
    const weak = file("weak.nfg", 'NFG 1 R "" { "1" "2" } { 2 2 } 1 1 1 0 1 0 0 0');
    expect((await objects(["dominance", weak])).list[0]?.remaining).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect((await objects(["dominance", weak, "--weak"])).list[0]?.remaining).toEqual([[0], [0]]);
  });

  test("stackelberg: the leader by label or number", async () => {
    // Conitzer and Sandholm (2006): committing to both rows alike is worth 7/2.
    const game = file("commitment.nfg", 'NFG 1 R "" { "Row" "Column" } { 2 2 } 2 1 1 0 4 0 3 1');
    for (const leader of ["Row", "#0"]) {
      expect((await objects(["stackelberg", game, "--leader", leader])).list[0]).toMatchObject({
        status: "solved",
        leader: 0,
        leaderStrategy: ["1/2", "1/2"],
        followerAction: 1,
        payoffs: ["7/2", "1/2"],
      });
    }
    const { stdout } = await runInProcess(["stackelberg", game]);
    expect(stdout).toMatch(/Row +commits to +1\/2 "1" \+ 1\/2 "2" +7\/2\n/);
  });

  test("verify: regrets of a profile given as text, as a file, or within an equilibrium; --expect-nash", async () => {
    const profile = file("profile.json", '[["3/5", 0.4], ["2/5", "3/5"]]');
    expect((await objects(["verify", sexes, profile, "--expect-nash"])).list[0]).toMatchObject({
      payoffs: ["6/5", "6/5"],
      regrets: ["0", "0"],
      maxRegret: "0",
      isNash: true,
    });
    const wrong = '{"profile":[[1,0],["1/2","1/2"]]}';
    expect(await objects(["verify", sexes, wrong])).toMatchObject({
      code: 0,
      list: [{ maxRegret: "1", isNash: false }],
    });
    expect(await runInProcess(["verify", sexes, wrong, "--expect-nash", "--lang", "zh"])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("不是纳什均衡：最大后悔值为 1"),
    });
    expect((await runInProcess(["verify", sexes, "[[0.6,0.4],[0.4,0.6]]", "--float", "--expect-nash"])).code).toBe(0);
  });
});

/** Words, exit code, what the English message says, what the Chinese message says. */
type Case = readonly [name: string, words: readonly string[], code: number, en: RegExp, zh: RegExp];

const cases: readonly Case[] = [
  ["no file", ["nash"], 2, /nash: FILE is missing/, /缺少 FILE/],
  [
    "an unknown method",
    ["nash", sexes, "--method", "lemke"],
    2,
    /did you mean lemke-howson\?/,
    /是否指 lemke-howson？/,
  ],
  [
    "a method near nothing",
    ["nash", sexes, "--method", "zzzzzz"],
    2,
    /choose from lemke-howson, /,
    /可选：lemke-howson、/,
  ],
  ["a method for two players", ["nash", alike, "--method", "lemke-howson"], 3, /game for two players/, /两人博弈/],
  ["standard input twice", ["nash", "-", "-"], 2, /named twice/, /写了两次/],
  ["an unknown objective", ["correlated", sexes, "--objective", "wealth"], 2, /choose welfare/, /可选 welfare/],
  ["an unknown player", ["stackelberg", sexes, "--leader", "An"], 2, /did you mean "Ann"\?/, /是否指 "Ann"？/],
  ["a player beyond", ["stackelberg", sexes, "--leader", "#2"], 2, /#0 to #1/, /#0 至 #1/],
  ["no profile", ["verify", sexes], 2, /PROFILE is missing/, /缺少 PROFILE/],
  ["a profile that is none", ["verify", sexes, '{"a":1}'], 3, /is no profile/, /不是策略组合/],
  ["a profile that is no JSON", ["verify", sexes, "[[1,0]"], 3, /not JSON/, /不是合法的 JSON/],
  ["a profile of other size", ["verify", sexes, "[[1,0],[1,0,0]]"], 3, /has 3 probabilities/, /3 个概率/],
  ["probabilities that do not sum to 1", ["verify", sexes, "[[1,0],[0.5,0.4]]"], 3, /sum to 9\/10/, /之和为 9\/10/],
  ["an empty file", ["nash", file("empty.nfg", "")], 3, /is empty/, /为空/],
  ["a folder", ["nash", folder], 3, /it is a folder/, /它是文件夹/],
  ["UTF-16", ["nash", file("utf16.nfg", Buffer.from("\uFEFFNFG 1", "utf16le"))], 3, /UTF-16, not UTF-8/, /不是 UTF-8/],
  ["a broken tree", ["nash", file("tree.efg", "EFG 2 R")], 3, /title in quotation marks/, /带引号的标题/],
  [
    "an action graph without its first line",
    ["nash", file("headless.agg", "2 2 0")],
    3,
    /begins with the line #AGG/,
    /首行须为 #AGG/,
  ],
  ["subgames of a matrix", ["subgame-perfect", sexes], 3, /is no game tree; give one/, /不是博弈树/],
  [
    "full-width digits",
    ["nash", file("wide.gam", "1 1 ５")],
    3,
    /line 1, column 5: .*write 5/,
    /第 1 行第 5 列.*请写 5/,
  ],
  ["1/0", ["nash", file("zero.gam", "1 1\n1/0")], 3, /line 2, column 1: .*denominator is zero/, /分母为零/],
  ["1e400 in doubles", ["nash", file("huge.gam", "1 1 1e400"), "--float"], 3, /beyond the doubles/, /超出双精度/],
  ["NaN", ["nash", file("nan.gam", "1 1 NaN")], 3, /"NaN"/, /"NaN"/],
  ["a label twice", ["nash", file("twice.nfg", 'NFG 1 R "" { "A" "A" } { 1 1 } 1 1')], 3, /stands twice/, /出现两次/],
  [
    "too few payoffs",
    ["nash", file("few.nfg", 'NFG 1 R "" { "A" "B" } { 2 2 } 1 2')],
    3,
    /ends after 2 payoffs/,
    /2 个收益/,
  ],
];

describe("bad input", () => {
  test.each(cases)("%s", async (_, words, code, en, zh) => {
    const english = await runInProcess(words);
    expect(english).toMatchObject({ code, stdout: "" });
    expect(english.stderr).toMatch(en);
    expect(english.stderr.trim().split("\n")).toHaveLength(1);
    const chinese = await runInProcess([...words, "--lang", "zh", "--json"]);
    expect(chinese.code).toBe(code);
    expect(chinese.stderr).toMatch(zh);
    expect(JSON.parse(chinese.stdout)).toMatchObject({
      status: "error",
      exitCode: code,
      message: expect.stringMatching(zh),
    });
  });

  test("a byte-order mark and CR LF are no harm", async () => {
    const windows = file("windows.nfg", '\uFEFFNFG 1 R "" { "A" "B" }\r\n{ 1 1 }\r\n1 2\r\n');
    expect((await runInProcess(["nash", windows])).code).toBe(0);
  });
});

describe("in a process of its own", () => {
  test("standard input, several workers, and a time limit give the same object as without", async () => {
    const text = 'NFG 1 R "Sexes" { "Ann" "Bob" } { 2 2 } 3 2 0 0 0 0 2 3';
    const plain = await jiama(["nash", "-", "--json"], text);
    expect(plain.code).toBe(0);
    for (const options of [
      ["--time-limit", "60"],
      ["--workers", "2"],
    ]) {
      expect(await jiama(["nash", "-", "--json", ...options], text)).toEqual(plain);
    }
    const both = await jiama(["nash", sexes, pennies, "--workers", "2", "--json"]);
    expect(
      both.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).file),
    ).toEqual([sexes, pennies]);
  });

  test("a time limit that is reached: status limit, exit code 4", async () => {
    const generated = await jiama(["generate", "coordination", "--set", "strategies=16"]);
    mkdirSync(join(folder, "large"), { recursive: true });
    const large = file("large/coordination.nfg", generated.stdout);
    const { code, stdout, stderr } = await jiama(["nash", large, "--all", "--time-limit", "1", "--json"]);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ command: "nash", file: large, status: "limit" });
    expect(stderr).toMatch(/--time-limit/);
  });
});
