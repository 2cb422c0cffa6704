import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, A: number[][], B: number[][]): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ schema: "jiama-game/1", payoffs: [A, B] }));
  return path;
};
const dilemma = file(
  "dilemma.json",
  [
    [9, 1],
    [10, 3],
  ],
  [
    [9, 10],
    [1, 3],
  ],
);
const nine = file(
  "nine.json",
  [
    [16, 3, 0],
    [21, 10, -1],
    [9, 5, -5],
  ],
  [
    [9, 13, 3],
    [1, 4, 0],
    [0, -4, -15],
  ],
);
const pennies = "von-neumann-morgenstern-1944-matching-pennies";

async function object(words: readonly string[]) {
  const run = await runInProcess(["repeated", ...words, "--json"]);
  return { ...run, object: JSON.parse(run.stdout) };
}

describe("jiama repeated", () => {
  test("a set that is known exactly, with its minmax payoffs", async () => {
    const { code, object: found } = await object([dilemma, "--discount", "0.75", "--verify"]);
    expect(code).toBe(0);
    expect(found).toMatchObject({
      ...{ schema: "jiama/1", command: "repeated", status: "solved", method: "abreu-sannikov", exact: true },
      ...{ discount: "3/4", minmax: ["3", "3"], mixedMinmax: ["3", "3"], known: true, gap: "0" },
      vertices: [
        ["3", "3"],
        ["39/4", "3"],
        ["9", "9"],
        ["3", "39/4"],
      ],
    });
    expect(found.certificate.inner.verified && found.certificate.outer.verified).toBe(true);
  });

  test("a set between two bounds has numbers, and says how near they are", async () => {
    const { code, object: found } = await object([nine, "--discount", "3/10"]);
    expect([code, found.status, found.known]).toEqual([0, "solved", false]);
    expect(found.gap).toBeLessThan(1e-6);
    expect(found.outer[0][0]).toBeCloseTo(1.12568, 4);
    const { stdout } = await runInProcess(["repeated", nine, "--discount", "3/10"]);
    expect(stdout).toContain("every equilibrium payoff lies within");
    expect((await runInProcess(["repeated", nine, "--discount", "3/10", "--lang", "zh"])).stdout).toContain(
      "均衡收益集",
    );
  });

  test("doubles are numbers", async () => {
    const { object: found } = await object([dilemma, "--discount", "3/4", "--float"]);
    expect(found.vertices[1]).toEqual([9.75, 3]);
    expect(found.minmax).toEqual([3, 3]);
  });

  test("says that no equilibrium is in pure actions", async () => {
    const { code, object: found } = await object([pennies, "--discount", "1/2"]);
    expect([code, found.status, found.mixedMinmax]).toEqual([0, "none", ["0", "0"]]);
    const { stdout } = await runInProcess(["repeated", pennies, "--discount", "1/2"]);
    expect(stdout).toContain("No subgame-perfect equilibrium is in pure actions: proved.");
  });

  test.each<[string, readonly string[], number, string]>([
    ["no discount factor", [dilemma], 2, "--discount"],
    ["a discount factor of 1", [dilemma, "--discount", "1"], 3, "discount factor is 1"],
    ["a negative discount factor", [dilemma, "--discount=-1/2"], 3, "discount factor is -1/2"],
    ["a discount factor that is no number", [dilemma, "--discount", "much"], 3, "much"],
  ])("refuses %s", async (_, words, code, message) => {
    const run = await runInProcess(["repeated", ...words]);
    expect([run.code, run.stderr.includes(message)]).toEqual([code, true]);
  });

  test("refuses a game for three and a tree", async () => {
    const three = join(folder, "three.json");
    writeFileSync(three, JSON.stringify({ schema: "jiama-game/1", payoffs: [[[[0]]], [[[0]]], [[[0]]]] }));
    expect((await runInProcess(["repeated", three, "--discount", "1/2"])).code).toBe(3);
    const tree = join(folder, "tree.efg");
    writeFileSync(tree, 'EFG 2 R "t" { "a" "b" }\np "" 1 1 "" { "l" "r" } 0\nt "" 1 "" { 1, 1 }\nt "" 2 "" { 0, 0 }\n');
    const run = await runInProcess(["repeated", tree, "--discount", "1/2"]);
    expect([run.code, run.stderr.includes("normal form")]).toEqual([3, true]);
  });
});
