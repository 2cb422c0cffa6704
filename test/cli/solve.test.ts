import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, jiama, jiamaJson } from "./runJiama.ts";

const published = [
  ...["prize=4", "siblings=5", "noise=2", "penalty=6", "tolerance=0.3", "slippage=1", "markupCost=2"],
  "passThrough=0.2",
].flatMap((setting) => ["--set", setting]);

describe.concurrent("jiama solve", () => {
  test("target-cascade gives the published markup at every level", async () => {
    const solved = await jiamaJson(["solve", "target-cascade", ...published]);
    const { markups } = solved.outcome as { readonly markups: readonly number[] };
    expect(markups).toHaveLength(3);
    for (const markup of markups) expect(Math.abs(markup - 0.8120457686)).toBeLessThan(1e-9);
  });

  test("the object carries schema, command, status, model, parameters, outcome and certificate", async () => {
    const solved = await jiamaJson(["solve", "target-cascade"]);
    expect(Object.keys(solved)).toEqual([
      ...["schema", "command", "status", "model", "exact", "method", "iterations"],
      ...["parameters", "outcome", "certificate"],
    ]);
    expect(solved).toMatchObject({
      schema: "jiama/1",
      command: "solve",
      status: "solved",
      model: "target-cascade",
      parameters: { initialTarget: 60, levels: 3, regime: "tolerance", announcementNoise: null },
      outcome: { concave: [true, true, true] },
      certificate: { verified: true, decisions: [{ player: "official at level 1" }, {}, {}] },
    });
  });

  test("texts of the object follow --lang", async () => {
    const solved = await jiamaJson(["solve", "target-cascade", "--lang", "zh"]);
    expect(solved).toMatchObject({ certificate: { decisions: [{ player: "第 1 层官员" }, {}, {}] } });
  });

  test("strategic-cascade --exact answers in fractions, parameters too", async () => {
    const settings = ["tiers=2", "marginalPrize=0", "penalty=1", "tolerance=0", "effortCost=2", "falsificationCost=2"];
    const words = [...settings, "markupCost=1", "initialTarget=1"].flatMap((setting) => ["--set", setting]);
    const solved = await jiamaJson(["solve", "strategic-cascade", "--exact", ...words]);
    // p = C = 1, w = 0, κ = 1, T₀ = 1: a = pC·pT₀/(κ(C + p)² + p³) = 1/5, and x = p(T₀ + a)/(C + p) = 3/5.
    expect(solved).toMatchObject({
      exact: true,
      parameters: { tiers: "2", penalty: "1", tolerance: "0" },
      outcome: { markups: ["1/5"], targets: ["1", "6/5"], output: "3/5", effort: "3/10", falsification: "3/10" },
      certificate: { verified: true, maxGain: "0" },
    });
  });

  test("decimals stay exact on the command line and in files", async () => {
    const file = join(freshFolder(), "parameters.json");
    writeFileSync(file, '{"riskAversion": 0.10, "noise": "1/3", "effortCost": 1e0}');
    const solved = await jiamaJson([
      "solve",
      "linear-contract",
      "--exact",
      "--params",
      file,
      "--set",
      "observability=.9",
    ]);
    expect(solved).toMatchObject({
      parameters: { riskAversion: "1/10", noise: "1/3", observability: "9/10", falsificationCost: null },
      // S = 1/(1 + rcσ²/μ) = 1/(1 + (1/10)(1/9)/(9/10)) = 81/82
      outcome: { slope: "81/82" },
    });
  });

  test("lists are one value per level, with bare or quoted fractions", async () => {
    const bare = await jiamaJson(["solve", "target-cascade", "--set", "prize=[4, 7/2, 3]"]);
    const quoted = await jiamaJson(["solve", "target-cascade", "--set", 'prize=["4","7/2","3"]']);
    expect(bare).toMatchObject({ parameters: { prize: [4, 3.5, 3] } });
    expect(quoted).toEqual(bare);
  });

  test("--set wins over --params, which may be standard input", async () => {
    const words = ["solve", "target-cascade", "--params", "-", "--set", "levels=2"];
    const solved = await jiamaJson(words, '\uFEFF{\r\n  "levels": 5,\r\n  "prize": 2\r\n}\r\n');
    expect(solved).toMatchObject({ parameters: { levels: 2, prize: 2 } });
  });

  test("a composed regime is echoed in the order in which its parts apply", async () => {
    const words = ["--set", "regime=appeals+tolerance", "--set", "reversalGuilty=0.2"];
    const solved = await jiamaJson(["solve", "target-cascade", ...words]);
    expect(solved).toMatchObject({ parameters: { regime: "tolerance+appeals", reversalGuilty: 0.2, reward: null } });
  });

  test("an answer that is proved not to exist is done: status none, exit code 0", async () => {
    const words = ["siblings=2", "noise=0.05", "prize=4", "effortCost=1"].flatMap((setting) => ["--set", setting]);
    const run = await jiama(["solve", "promotion-tournament", ...words, "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ status: "none" });
    expect(run.code).toBe(0);
  });

  test("people read outcome, parameters and certificate in their language, aligned", async () => {
    const [english, chinese] = await Promise.all([
      jiama(["solve", "target-cascade"]),
      jiama(["solve", "target-cascade", "--lang", "zh"]),
    ]);
    expect(english.stdout).toMatch(/^target-cascade: Target cascade\nsolved \(float, first-order-roots\)\n/);
    expect(english.stdout).toMatch(/^ {2}markups {7}a_ℓ {2,}markups \[target units\] {2,}\[0\.8120457686, /m);
    expect(english.stdout).toContain("verified: no deviation of any player gains more than 0");
    expect(english.stdout).toContain("sufficient condition holds");
    expect(chinese.stdout).toContain("通过：任何一方单独偏离的收益均不超过 0");
    expect(chinese.stdout).toContain("目标单位");
    for (const { stdout, stderr, code } of [english, chinese]) {
      expect(stdout).not.toMatch(/\\|undefined|NaN|\[object/);
      expect(stderr).toBe("");
      expect(code).toBe(0);
    }
  });

  test("a candidate that is refuted is listed beside the equilibrium", async () => {
    const words = ["prize=0", "penalty=2", "tolerance=0", "noise=1", "slippage=3", "markupCost=.2", "levels=1"];
    const settings = [...words, "passThrough=0"].flatMap((setting) => ["--set", setting]);
    const run = await jiama(["solve", "target-cascade", ...settings]);
    expect(run.stdout).toMatch(/candidate .* at level 1: (an equilibrium too|not an equilibrium: a deviation gains)/);
    expect(run.stdout).toContain("sufficient condition fails");
  });

  test("a time limit that does not pass changes nothing; one that passes is status limit, exit code 4", async () => {
    const long = `1.${"37".repeat(4000)}`;
    const hard = [
      "tiers=8",
      ...["marginalPrize", "penalty", "markupCost", "initialTarget"].map((name) => `${name}=${long}`),
    ];
    const words = ["solve", "strategic-cascade", "--exact", "--json"];
    const [free, limited, stopped, refused] = await Promise.all([
      jiama(words),
      jiama([...words, "--time-limit", "50"]),
      jiama([...words, ...hard.flatMap((setting) => ["--set", setting]), "--time-limit", "0.5"]),
      jiama([...words, "--set", "tiers=0", "--time-limit", "50"]),
    ]);
    expect(limited).toEqual(free);
    expect(JSON.parse(stopped.stdout)).toMatchObject({ command: "solve", status: "limit", model: "strategic-cascade" });
    expect(stopped.stderr).toMatch(/^jiama: the time limit of 0\.5 s was reached before strategic-cascade was solved/);
    expect(stopped.code).toBe(4);
    expect(refused.stderr).toMatch(/^jiama: strategic-cascade: parameter tiers is "0"; choose an integer from 2/);
    expect(refused.code).toBe(3);
  });

  test("a second run gives the same bytes", async () => {
    const words = ["solve", "due-care", "--json"];
    const [first, second] = await Promise.all([jiama(words), jiama(words)]);
    expect(second).toEqual(first);
  });

  test("times go to --timing FILE and never into the object", async () => {
    const file = join(freshFolder(), "timing.json");
    const [plain, timed] = await Promise.all([
      jiama(["solve", "target-cascade", "--json"]),
      jiama(["solve", "target-cascade", "--json", "--timing", file]),
    ]);
    expect(timed).toEqual(plain);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      command: "solve",
      milliseconds: expect.any(Number),
    });
  });
});
