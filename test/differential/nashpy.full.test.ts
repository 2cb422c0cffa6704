import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { seededRng } from "../../src/arithmetic/rng.ts";
import { evolutionaryTrajectory } from "../../src/certified/evolutionary/evolutionaryTrajectory.ts";
import { fictitiousPlay } from "../../src/certified/learning/fictitiousPlay.ts";
import { bimatrixGame, symmetricGame } from "../../src/games/normal-form/bimatrixGame.ts";

const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const installed = spawnSync(python, ["-c", "import nashpy"]).status === 0;
const reason = installed
  ? ""
  : " (skipped: Nashpy is not installed; pip install nashpy, JIAMA_PEERS_PYTHON names the Python)";

const program = `
import json, sys
import numpy as np, nashpy
for line in sys.stdin:
    q = json.loads(line)
    A, B = np.array(q["A"], dtype=float), np.array(q["B"], dtype=float)
    game = nashpy.Game(A, B)
    if q["what"] == "replicator":
        mutation = None if q["mutation"] is None else np.array(q["mutation"])
        path = game.replicator_dynamics(y0=np.array(q["start"][0]), timepoints=np.linspace(0, q["time"], 51), mutation_matrix=mutation)
        answer = [list(path[-1])]
    elif q["what"] == "two":
        xs, ys = game.asymmetric_replicator_dynamics(x0=np.array(q["start"][0]), y0=np.array(q["start"][1]), timepoints=np.linspace(0, q["time"], 51))
        answer = [list(xs[-1]), list(ys[-1])]
    else:
        for counts in game.fictitious_play(iterations=q["rounds"], play_counts=[np.array(c) for c in q["counts"]]):
            last = counts
        answer = [[int(k) for k in own] for own in last]
    print(json.dumps(answer))
`;

function nashpy(questions: readonly object[]): readonly (readonly (readonly number[])[])[] {
  const input = questions.map((each) => JSON.stringify(each)).join("\n");
  const { stdout, stderr, status } = spawnSync(python, ["-c", program], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const draw = seededRng(17);
const integer = (low: number, high: number) => low + Math.floor(draw.next() * (high - low + 1));
const matrix = (m: number, n: number, low: number, high: number) =>
  Array.from({ length: m }, () => Array.from({ length: n }, () => integer(low, high)));
const shares = (m: number) => {
  const weights = Array.from({ length: m }, () => 0.05 + draw.next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};
const near = (found: readonly (readonly number[])[], expected: readonly (readonly number[])[]) => {
  found.flat().forEach((share, i) => {
    expect(Math.abs(share - expected.flat()[i]!)).toBeLessThan(1e-5);
  });
};

describe.skipIf(!installed)(`evolution and learning against Nashpy${reason}`, () => {
  test("300 paths of the replicator dynamics of one population, a third of them with mutation", () => {
    const cases = Array.from({ length: 300 }, (_, k) => {
      const m = integer(2, 5);
      const A = matrix(m, m, 0, 5);
      const mutation = k % 3 === 0 ? Array.from({ length: m }, () => shares(m)) : null;
      return { what: "replicator", A, B: A, start: [shares(m)], time: 5, mutation };
    });
    const expected = nashpy(cases);
    cases.forEach(({ A, start, time, mutation }, k) => {
      const more = mutation === null ? {} : { mutation: [mutation] };
      const path = evolutionaryTrajectory(symmetricGame(A), {
        start,
        horizon: time,
        steps: 2000,
        estimate: false,
        ...more,
      });
      near(path.states.at(-1)!, expected[k]!);
    });
  });

  test("200 paths of two populations", () => {
    const cases = Array.from({ length: 200 }, () => {
      const [m, n] = [integer(2, 4), integer(2, 4)];
      return { what: "two", A: matrix(m, n, -3, 3), B: matrix(m, n, -3, 3), start: [shares(m), shares(n)], time: 5 };
    });
    const expected = nashpy(cases);
    cases.forEach(({ A, B, start, time }, k) => {
      const path = evolutionaryTrajectory(bimatrixGame(A, B), {
        matching: "several",
        start,
        horizon: time,
        estimate: false,
      });
      near(path.states.at(-1)!, expected[k]!);
    });
  });

  test("100 runs of fictitious play without ties", () => {
    const cases = Array.from({ length: 100 }, () => {
      const [m, n] = [integer(2, 5), integer(2, 5)];
      // Large payoffs: ties do not come up.
      const [A, B] = [matrix(m, n, 0, 1_000_000), matrix(m, n, 0, 1_000_000)];
      const counts = [m, n].map((count) => Array.from({ length: count }, () => integer(1, 9)));
      return { what: "play", A, B, counts, rounds: 300 };
    });
    const expected = nashpy(cases);
    cases.forEach(({ A, B, counts, rounds }, k) => {
      const { state } = fictitiousPlay(bimatrixGame(A, B), { rounds, start: { counts, last: null, draws: 0 } });
      expect(state.counts).toEqual(expected[k]);
    });
  });
});
