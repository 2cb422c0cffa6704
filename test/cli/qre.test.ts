import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const pennies = file(
  "pennies.nfg",
  'NFG 1 R "Asymmetric pennies" { "Ann" "Bob" } { { "H" "T" } { "h" "t" } } 9 0 0 1 0 1 1 0',
);
const trust = file(
  "trust.efg",
  `EFG 2 R "Trust" { "Buyer" "Seller" }
p "" 1 1 "first" { "trust" "out" } 0
p "" 2 1 "second" { "honor" "abuse" } 0
t "" 1 "" { 1, 1 }
t "" 2 "" { -1, 2 }
t "" 3 "" { 0, 0 }
`,
);

async function object(...words: string[]) {
  const { code, stdout, stderr } = await runInProcess(["qre", ...words, "--json"]);
  return { code, stderr, answer: JSON.parse(stdout) };
}

async function shown(...words: string[]) {
  return runInProcess(["qre", ...words]);
}

describe("jiama qre --lambda", () => {
  test("the equilibrium, with the proof that there is one", async () => {
    const { code, answer } = await object(pennies, "--lambda", "1");
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      command: "qre",
      status: "solved",
      method: "logit-qre",
      exact: false,
      players: ["Ann", "Bob"],
    });
    expect(answer.responses).toHaveLength(1);
    const [{ lambda, profile, deviation, enclosure }] = answer.responses;
    expect(lambda).toBe(1);
    // p = e^{10q − 1}/(1 + …), q = e^{1 − 2p}/(1 + …).
    const [[p], [q]] = profile;
    expect(p).toBeCloseTo(1 / (1 + Math.exp(1 - 10 * q)), 12);
    expect(q).toBeCloseTo(1 / (1 + Math.exp(2 * p - 1)), 12);
    expect(deviation).toBeLessThan(1e-14);
    expect(enclosure.proved).toBe(true);
    expect(enclosure.radius).toBeLessThan(1e-13);
  });

  test("several precisions, fractions too, in increasing order", async () => {
    const { answer } = await object(pennies, "--lambda", "2, 1/4,0");
    expect(answer.responses.map(({ lambda }: { lambda: number }) => lambda)).toEqual([0, 0.25, 2]);
  });

  test("a tree by its information sets, or in its strategic form", async () => {
    const { answer } = await object(trust, "--lambda", "1");
    expect(answer.method).toBe("agent-qre");
    expect(answer.responses[0].behavior.Seller.second.abuse).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    const strategic = await object(trust, "--lambda", "1", "--strategic");
    expect(strategic.answer.method).toBe("logit-qre");
    // Unconditionally, the seller's choice matters only as often as the buyer trusts.
    const [[buyer], [, abuse]] = strategic.answer.responses[0].profile;
    expect(abuse).toBeCloseTo(1 / (1 + Math.exp(-buyer)), 10);
  });

  test.each(["-1", "x", "", "1,,2", "NaN", "Infinity", "1e400", "１"])("refuses the precision %j", async (word) => {
    const { code, stdout, stderr } = await shown(pennies, `--lambda=${word}`);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("--lambda");
  });
});

describe("jiama qre, the whole branch", () => {
  test("the object has the branch, its events and the exact limit", async () => {
    const { code, answer } = await object(pennies);
    expect(code).toBe(0);
    expect(answer.branch.length).toBeGreaterThan(20);
    expect(answer.branch[0]).toMatchObject({
      lambda: 0,
      profile: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    });
    expect(answer.turningPoints).toEqual([]);
    expect(answer.bifurcations).toEqual([]);
    expect(answer.limit).toMatchObject({
      kind: "nash",
      isExact: true,
      profile: [
        ["1/2", "1/2"],
        ["1/10", "9/10"],
      ],
      maxRegret: "0",
    });
  });

  test("a tree ends in a candidate for a sequential equilibrium", async () => {
    const { answer } = await object(trust);
    expect(answer.limit).toMatchObject({
      ...{ kind: "sequential-candidate", isExact: true, maxRegret: "0" },
      behavior: { Buyer: { first: { trust: "0", out: "1" } }, Seller: { second: { honor: "0", abuse: "1" } } },
    });
    expect(answer.limit.maxAgentRegret).toBeLessThan(1e-7);
  });

  test("for people, in both languages: a table, and where it leads", async () => {
    const english = (await shown(pennies)).stdout;
    expect(english).toContain("Principal branch");
    expect(english).toMatch(/λ +Ann:H +Ann:T +Bob:h +Bob:t/);
    expect(english).toContain("Limit: a Nash equilibrium");
    expect(english).toContain("1/10 h + 9/10 t");
    const chinese = (await shown(pennies, "--lang", "zh")).stdout;
    expect(chinese).toContain("主枝");
    expect(chinese).toContain("极限：纳什均衡");
    expect((await shown(trust)).stdout).toContain("candidate for a sequential equilibrium");
  });

  test("turns and crossings are told", async () => {
    const loopback = file("loopback.nfg", 'NFG 1 R "" { "1" "2" } { 2 2 } 6 7 7.32 6 6 7 1 4');
    expect((await shown(loopback)).stdout).toContain("λ turns at 1.349");
    const coordination = file("coordination.nfg", 'NFG 1 R "" { "1" "2" } { 2 2 } 1 1 0 0 0 0 1 1');
    expect((await shown(coordination)).stdout).toMatch(/crosses at λ = (2\.000|1\.99999)/);
  });
});

describe("jiama qre --fit", () => {
  // Ochs (1995); the estimate is that of Gambit's documentation.
  const ochs = file("ochs.nfg", 'NFG 1 R "" { "Row" "Column" } { 2 2 } 1.1141 0 0 1.1141 0 1.1141 0.2785 0');
  const shares = '{"shares":[[0.527,0.473],[0.366,0.634]],"observations":128}';

  test("the published estimate, from shares and a number of observations", async () => {
    const { code, answer } = await object(ochs, "--fit", shares);
    expect(code).toBe(0);
    expect(answer.estimate.lambda).toBeCloseTo(1.84561, 5);
    expect(answer.estimate.logLikelihood).toBeCloseTo(-174.764532, 6);
    expect(answer.maxima).toHaveLength(1);
    expect(answer.isRising).toBe(false);
  });

  test("counts from a file, for people", async () => {
    const { stdout, code } = await shown(ochs, "--fit", file("counts.json", "[[67,61],[47,81]]"));
    expect(code).toBe(0);
    expect(stdout).toContain("Maximum likelihood");
    expect(stdout).toMatch(/95% interval +0\.\d+ to \d/);
    expect((await shown(ochs, "--fit", shares, "--lang", "zh")).stdout).toContain("最大似然");
  });

  test("a tree: counts by label; actions left out were not observed", async () => {
    const { answer } = await object(trust, "--fit", '{"Seller":{"second":{"honor":25,"abuse":"75"}}}');
    expect(answer.estimate.lambda).toBeCloseTo(Math.log(3), 6);
    expect(answer.estimate.standardError).toBeCloseTo(Math.sqrt(1 / 25 + 1 / 75), 5);
  });

  test("data that no finite precision fits best: undecided, and said so", async () => {
    const { code, answer, stderr } = await object(trust, "--fit", '{"Seller":{"second":{"abuse":9}}}');
    expect(code).toBe(4);
    expect(answer).toMatchObject({ status: "unknown", isRising: true, estimate: null });
    expect(stderr).toContain("no finite precision");
  });

  test.each([
    ["[]", "shape"],
    ["[[1,2]]", "shape"],
    ["[[1,2],[3]]", "shape"],
    ['[[1,"x"],[3,4]]', "x"],
    ["[[1,-2],[3,4]]", "-2"],
    ["[[0,0],[0,0]]", "all counts are 0"],
    ["[1,2]", "counts"],
    ['{"shares":[[1,0],[1,0]]}', "counts"],
    ["[[1,2],", "data"],
    ["[[1,null],[3,4]]", "counts"],
    ["   ", "--fit"],
    ["/no/such/file.json", "/no/such/file.json"],
  ])("refuses the data %s", async (data, part) => {
    const { code, stdout, stderr } = await shown(ochs, `--fit=${data}`);
    expect([2, 3]).toContain(code);
    expect(stdout).toBe("");
    expect(stderr).toContain(part);
  });

  test.each([
    ['{"Nobody":{}}', "Nobody"],
    ['{"Seller":{"third":{}}}', "third"],
    ['{"Seller":{"second":{"run":1}}}', "run"],
    ['{"Seller":{"second":7}}', "second"],
  ])("refuses the labels %s", async (data, part) => {
    const { code, stderr } = await shown(trust, "--fit", data);
    expect(code).not.toBe(0);
    expect(stderr).toContain(part);
  });

  test("a precision and a fit contradict each other", async () => {
    const { code, stderr } = await shown(ochs, "--lambda", "1", "--fit", shares);
    expect(code).toBe(2);
    expect(stderr).toContain("--fit");
  });
});

test("a tree whose path meets an information set twice is refused", async () => {
  const driver = file(
    "driver.efg",
    'EFG 2 R "" { "D" }\np "" 1 1 "crossing" { "exit" "go" } 0\nt "" 1 "" { 0 }\np "" 1 1 "crossing" { "exit" "go" } 0\nt "" 2 "" { 4 }\nt "" 3 "" { 1 }\n',
  );
  const { code, stderr } = await shown(driver);
  expect(code).toBe(3);
  expect(stderr).toContain("crossing");
  expect((await shown(driver, "--strategic", "--lambda", "1")).code).not.toBe(70);
});
