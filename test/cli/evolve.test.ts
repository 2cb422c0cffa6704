import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: object): string => {
  writeFileSync(join(folder, name), JSON.stringify({ schema: "jiama-game/1", ...content }));
  return join(folder, name);
};
const doves = file("doves.json", {
  title: "Hawks and doves",
  strategies: [
    ["Hawk", "Dove"],
    ["Hawk", "Dove"],
  ],
  payoffs: [
    [
      [-1, 4],
      [0, 2],
    ],
    [
      [-1, 0],
      [4, 2],
    ],
  ],
});
const pennies = "von-neumann-morgenstern-1944-matching-pennies";

async function object(words: readonly string[]) {
  const run = await runInProcess([...words, "--json"]);
  return { ...run, object: JSON.parse(run.stdout) };
}

describe("jiama evolve", () => {
  test("rest points, stability and stable strategies, exact", async () => {
    const { code, object: found } = await object(["evolve", doves]);
    expect(code).toBe(0);
    expect(found).toMatchObject({
      command: "evolve",
      status: "solved",
      method: "replicator",
      matching: "one",
      populations: ["1"],
      strategyLabels: [["Hawk", "Dove"]],
      complete: true,
      stable: [[["2/3", "1/3"]]],
      faces: [],
    });
    expect(found.restPoints[2]).toMatchObject({
      state: [["2/3", "1/3"]],
      isNash: true,
      stability: "sink",
      payoffs: ["2/3"],
    });
  });

  test("doubles are numbers", async () => {
    const { object: found } = await object(["evolve", doves, "--float"]);
    expect(found.stable).toEqual([[[2 / 3, 1 / 3]]]);
  });

  test("the path from a start, and a face that is never left", async () => {
    const { object: found } = await object(["evolve", doves, "--start", "[1/2,1/2]", "--horizon", "10"]);
    expect(found.trajectory.times).toHaveLength(101);
    expect(found.trajectory.states.at(-1)[0][0]).toBeCloseTo(0.666488, 5);
    const face = await runInProcess(["evolve", doves, "--start", "[1,0]"]);
    expect(face.stdout).toContain("nobody plays Dove at the start, and nobody ever will");
    expect(face.stdout).toContain("the start is a rest point");
  });

  test("several populations: a corner is stable if it is strict", async () => {
    const { object: found } = await object(["evolve", doves, "--populations", "several"]);
    expect(found.matching).toBe("several");
    expect(found.stable).toEqual([
      [
        ["1", "0"],
        ["0", "1"],
      ],
      [
        ["0", "1"],
        ["1", "0"],
      ],
    ]);
  });

  test.each(["bnn", "smith", "best-response"])("%s rests at the equilibria", async (dynamics) => {
    const { object: found } = await object(["evolve", doves, "--dynamics", dynamics]);
    expect(found.restPoints).toEqual([{ state: [["2/3", "1/3"]], isNash: true, stability: null }]);
  });

  test("reads well in both languages", async () => {
    const [english, chinese] = [
      await runInProcess(["evolve", doves]),
      await runInProcess(["evolve", doves, "--lang", "zh"]),
    ];
    expect(english.stdout).toMatch(/2\/3 Hawk \+ 1\/3 Dove {2}sink {6,}-0\.6667 {6,}yes/);
    expect(chinese.stdout).toMatch(/2\/3 Hawk \+ 1\/3 Dove {2}汇（渐近稳定） {2}-0\.6667/);
  });

  test("logit and mutation", async () => {
    const logit = await object(["evolve", doves, "--dynamics", "logit", "--noise", "1/2", "--start", "[1,0]"]);
    expect(logit.object).toMatchObject({ status: "solved", restPoints: null });
    const mutant = await object(["evolve", doves, "--mutation", "0.1", "--horizon", "100", "--steps", "1000"]);
    expect(mutant.object.trajectory).toMatchObject({ method: "runge-kutta", neverPlayed: [] });
  });

  test("a finite population, exact, with rare and with frequent mutations", async () => {
    const hunt = file("hunt.json", {
      strategies: [
        ["Stag", "Hare"],
        ["Stag", "Hare"],
      ],
      payoffs: [
        [
          [4, 1],
          [3, 3],
        ],
        [
          [4, 3],
          [1, 3],
        ],
      ],
    });
    const { object: found } = await object(["evolve", hunt, "--method", "moran", "--size", "5", "--mutation", "1/10"]);
    expect(found).toMatchObject({
      status: "solved",
      method: "moran",
      size: 5,
      neutral: "1/5",
      fixation: [
        ["1", "324/1195"],
        ["91/1912", "1"],
      ],
      distribution: ["455/3047", "2592/3047"],
      shares: ["3257182/9953655", "6696473/9953655"],
    });
    const text = await runInProcess(["evolve", hunt, "--method", "fermi", "--float", "--lang", "zh"]);
    expect(text.stdout).toContain("突变罕见时各策略所占的时间份额");
    const refused = await runInProcess(["evolve", hunt, "--method", "fermi"]);
    expect([refused.code, refused.stderr.includes("--float")]).toEqual([2, true]);
  });

  test("the path of best responses, exact, in both languages", async () => {
    const { object: found } = await object(["evolve", doves, "--dynamics", "best-response", "--start", "[1,0]"]);
    expect(found.path).toMatchObject({ end: [["2/3", "1/3"]], unique: true });
    expect(found.path.segments[0]).toMatchObject({
      from: [["1", "0"]],
      toward: [["0", "1"]],
      part: "1/3",
      branches: 1,
    });
    const text = await runInProcess([
      "evolve",
      doves,
      "--dynamics",
      "best-response",
      "--start",
      "[1,0]",
      "--lang",
      "zh",
    ]);
    expect(text.stdout).toContain("路径趋于 2/3 Hawk + 1/3 Dove");
  });

  test("basins are seeded, a cycle has its period", async () => {
    const words = ["evolve", doves, "--basins", "20", "--seed", "7"];
    const { object: found } = await object(words);
    expect(found.basins).toMatchObject({ followed: 20, unsettled: 0, seed: 7 });
    expect(found.basins.basins[0].end[0][0]).toBeCloseTo(2 / 3, 4);
    expect((await object(words)).stdout).toBe((await object(words)).stdout);
    const cycle = await object(["evolve", pennies, "--cycle", "--start", "[[0.501,0.499],[1/2,1/2]]"]);
    expect(cycle.object.cycle.period).toBeCloseTo(2 * Math.PI, 3);
    expect((await runInProcess(["evolve", doves, "--cycle"])).stdout).toContain("no cycle: the path comes to rest");
  });

  test("learning: past play with its regret, shares of time", async () => {
    const play = await object(["evolve", doves, "--method", "fictitious-play", "--steps", "200"]);
    expect(play.object).toMatchObject({ status: "solved", method: "fictitious-play", rounds: 200 });
    expect(play.object.frequencies[0]).toHaveLength(2);
    const regrets = await object(["evolve", pennies, "--method", "regret-matching", "--steps", "2000", "--seed", "5"]);
    expect(regrets.object).toMatchObject({ rounds: 2000, seed: 5, maxGain: expect.stringMatching(/^\d+\/\d+$/) });
    const mistakes = await object([
      "evolve",
      doves,
      "--method",
      "kandori-mailath-rob",
      "--size",
      "4",
      "--mutation",
      "1/2",
    ]);
    expect(mistakes.object.shares[0]).toHaveLength(2);
    const chain = await runInProcess(["evolve", pennies, "--method", "logit-revision", "--lang", "zh"]);
    expect(chain.stdout).toContain("时间份额，噪声 1");
    for (const method of ["stochastic-fictitious-play", "introspection"]) {
      expect((await runInProcess(["evolve", pennies, "--method", method])).code).toBe(0);
    }
  });

  test("α-rank of the profiles of any game", async () => {
    const { object: found } = await object(["evolve", pennies, "--method", "alpha-rank"]);
    expect(found.ranking).toHaveLength(4);
    expect(found.ranking[0]).toEqual({ profile: [0, 0], mass: "1/4" });
    const { stdout } = await runInProcess(["evolve", "luce-raiffa-1957-battle-of-the-sexes", "--method", "alpha-rank"]);
    expect(stdout).toContain("2 sink components");
  });

  test.each([
    [["--dynamics", "replicater"], 2, /did you mean replicator/],
    [["--start", "1,2"], 2, /one list of shares a population/],
    [["--start", "[1/2,1/2,0]"], 3, /one list of shares a population/],
    [["--start", "[1/2,1/3]"], 3, /sum to/],
    [["--horizon", "0"], 2, /above 0/],
    [["--steps", "1.5"], 2, /integer/],
    [["--noise", "x"], 2, /--noise/],
    [["--mutation", "2"], 2, /at most 1/],
    [["--populations", "two"], 2, /one, several/],
    [["--method", "morran"], 2, /did you mean moran/],
    [["--method", "moran"], 3, /add a constant to all payoffs/],
    [["--method", "moran", "--size", "1"], 3, /from 2 on/],
  ])("wrong usage is refused: %j", async (words, code, message) => {
    const run = await runInProcess(["evolve", doves, ...words]);
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(message);
  });

  test("one population of an asymmetric game is refused with the condition, in both languages", async () => {
    const run = await runInProcess(["evolve", pennies, "--populations", "one"]);
    expect([run.code, run.stdout]).toEqual([3, ""]);
    expect(run.stderr).toContain("B[j][i] = A[i][j]");
    const chinese = await runInProcess(["evolve", pennies, "--populations", "one", "--lang", "zh"]);
    expect(chinese.stderr).toContain("对称博弈");
  });

  test("supports that stay open: undecided, exit code 4, and why", async () => {
    const run = await runInProcess(["evolve", "selten-1975-figure-1"]);
    expect(run.code).toBe(4);
    expect(run.stderr).toContain("openSupports");
  });
});
