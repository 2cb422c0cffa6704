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
