import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { seededRng } from "../../src/arithmetic/rng.ts";
import { finitePopulationChain } from "../../src/certified/evolutionary/finitePopulationChain.ts";
import { agentDynamics } from "../../src/certified/learning/agentDynamics.ts";
import { fictitiousPlay } from "../../src/certified/learning/fictitiousPlay.ts";
import { bimatrixGame, symmetricGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { finitePopulation } from "../../src/games/population/finitePopulation.ts";
import { populationTransitions } from "../../src/solvers/evolutionary/populationChain.ts";

const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const installed = spawnSync(python, ["-c", "import quantecon.game_theory"]).status === 0;
const reason = installed ? "" : ` (skipped: ${python} cannot import quantecon)`;

const script = `
import json, sys
import numpy as np
from quantecon import MarkovChain
from quantecon.game_theory import FictitiousPlay, LocalInteraction, NormalFormGame, Player
def answer(q):
    if q["what"] == "play":
        game = NormalFormGame([Player(np.array(q["A"], dtype=float)), Player(np.array(q["B"], dtype=float).T)])
        return [list(own) for own in FictitiousPlay(game).play(actions=tuple(q["start"]), num_reps=q["rounds"])]
    if q["what"] == "local":
        local = LocalInteraction(np.array(q["A"], dtype=float), np.array(q["graph"], dtype=float))
        return [int(a) for a in local.play(actions=q["start"], num_reps=q["rounds"])]
    return MarkovChain(np.array(q["rows"])).stationary_distributions.tolist()
print(json.dumps([answer(q) for q in json.load(sys.stdin)]))
`;

/** Their answers, in one process, for it starts slowly. */
function quantecon<T>(questions: readonly object[]): readonly T[] {
  const { stdout, stderr, status } = spawnSync(python, ["-c", script], {
    input: JSON.stringify(questions),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const draw = seededRng(29);
const integer = (low: number, high: number) => low + Math.floor(draw.next() * (high - low + 1));
const matrix = (m: number, n: number, low: number, high: number) =>
  Array.from({ length: m }, () => Array.from({ length: n }, () => integer(low, high)));

describe.skipIf(!installed)(`learning and finite populations against QuantEcon${reason}`, () => {
  test("100 runs of fictitious play without ties, from what was played first", () => {
    const cases = Array.from({ length: 100 }, () => {
      const [m, n] = [integer(2, 5), integer(2, 5)];
      // Large payoffs: ties do not come up.
      const [A, B] = [matrix(m, n, 0, 1_000_000), matrix(m, n, 0, 1_000_000)];
      return { what: "play", A, B, start: [integer(0, m - 1), integer(0, n - 1)], rounds: 200 };
    });
    const theirs = quantecon<readonly (readonly number[])[]>(cases);
    cases.forEach(({ A, B, start, rounds }, k) => {
      const counts = [A.length, A[0]!.length].map((count, player) =>
        Array.from({ length: count }, (_, s) => (s === start[player] ? 1 : 0)),
      );
      const { frequencies } = fictitiousPlay(bimatrixGame(A, B), { rounds, start: { counts, last: null, draws: 0 } });
      const ours = frequencies!.flat().map(exact.toNumber);
      expect(ours).toHaveLength(theirs[k]!.flat().length);
      theirs[k]!.flat().forEach((share, s) => {
        expect(ours[s]).toBeCloseTo(share, 9);
      });
    });
  });

  test("100 graphs on which all answer their neighbors at once", () => {
    const cases = Array.from({ length: 100 }, () => {
      const [m, size] = [integer(2, 4), integer(3, 12)];
      // A circle, so that nobody is alone, and more.
      const graph = matrix(size, size, -2, 3).map((row, a) =>
        row.map((w, b) => (a === b ? 0 : Math.max(0, w) + ((b - a + size) % size === 1 ? 1 : 0))),
      );
      const start = Array.from({ length: size }, () => integer(0, m - 1));
      return { what: "local", A: matrix(m, m, 0, 1_000_000), graph, start, rounds: integer(1, 9) };
    });
    const theirs = quantecon<readonly number[]>(cases);
    cases.forEach(({ A, graph, start, rounds }, k) => {
      const { state } = agentDynamics(symmetricGame(A), { graph, revising: "all", rounds, start });
      expect([k, ...state.strategies]).toEqual([k, ...theirs[k]!]);
    });
  });

  test("60 stationary distributions of populations with mutation", () => {
    const cases = Array.from({ length: 60 }, (_, k) => {
      const game = symmetricGame(matrix(integer(2, 3), 3, 1, 6).map((row, _i, rows) => row.slice(0, rows.length)));
      const options = { size: integer(2, 5), rule: k % 2 === 0 ? "moran" : "local-update" } as const;
      const { states, distribution } = finitePopulationChain(game, { ...options, mutation: "1/7" });
      const rows = populationTransitions(finitePopulation(game, options, "test"), states, exact.from("1/7"));
      const whole = rows.map((row, i) => {
        const stays = exact.sub(exact.one, row.reduce(exact.add, exact.zero));
        return row.map((p, j) => exact.toNumber(i === j ? stays : p));
      });
      return { what: "chain", rows: whole, ours: distribution!.map(exact.toNumber) };
    });
    const theirs = quantecon<readonly (readonly number[])[]>(cases);
    cases.forEach(({ ours }, k) => {
      expect(theirs[k]).toHaveLength(1);
      theirs[k]![0]!.forEach((share, s) => {
        expect(ours[s]).toBeCloseTo(share, 12);
      });
    });
  });
});
