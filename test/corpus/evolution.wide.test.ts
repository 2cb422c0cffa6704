import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  evolutionaryTrajectory,
  exact,
  fixationProbability,
  populationFlow,
  restPoints,
  symmetricGame,
  toFloat,
  toGame,
} from "jiama";
import { evolutionary } from "jiama/models";
import { describe, expect, test } from "vitest";

/** Collected games and answers, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const present = existsSync(`${folder}corpus/misc_concepts.json`);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

type Num = string | number;

interface Entry {
  readonly id: string;
  readonly concept?: string;
  readonly tol: Num;
  readonly params: { readonly H?: number };
  readonly game: { readonly A: readonly Num[][]; readonly mutation?: readonly Num[][] };
  readonly expected: {
    readonly x: readonly Num[];
    readonly dx: readonly Num[];
    readonly x0: readonly Num[];
    readonly t: number;
    readonly population: number;
    readonly beta: number;
    readonly invader: number;
    readonly resident: number;
    readonly value: number;
    readonly ESS: readonly number[];
    readonly eigE1: readonly number[];
    readonly eigE4: readonly number[];
  };
}

const read = (file: string): readonly Entry[] => (present ? JSON.parse(readFileSync(`${folder}${file}`, "utf8")) : []);
const concepts = read("corpus/misc_concepts.json");
const of = (concept: string) => concepts.filter((entry) => entry.concept === concept);
const game = (entry: Entry) => symmetricGame(entry.game.A.map((row) => row.map(String)));
const fractions = (list: readonly Num[]) => list.map((value) => exact.format(exact.from(String(value))));

describe.skipIf(!present)(`collected answers on evolution${reason}`, () => {
  test("motions of the replicator dynamics, exactly, with mutation and without", () => {
    const entries = [...of("replicator-derivative"), ...of("replicator-mutator-derivative")];
    expect(entries.length).toBeGreaterThan(4);
    for (const entry of entries) {
      const { mutation } = entry.game;
      const state = [entry.expected.x.map((share) => exact.from(String(share)))];
      const [flow] = populationFlow(game(entry), state, mutation === undefined ? {} : { mutation: [mutation] });
      expect([entry.id, flow!.map(exact.format)]).toEqual([entry.id, fractions(entry.expected.dx)]);
    }
  });

  test("trajectories", () => {
    const entries = of("replicator-trajectory");
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const { x0, t, x } = entry.expected;
      const { states } = evolutionaryTrajectory(game(entry), { start: [x0.map(Number)], horizon: t });
      states.at(-1)![0]!.forEach((share, i) => {
        expect(Math.abs(share - Number(x[i]))).toBeLessThan(Number(entry.tol));
      });
    }
  });

  test("fixation probabilities", () => {
    const entries = of("fixation-probability");
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const { population: size, beta: intensity, invader: mutant, resident, value } = entry.expected;
      const found = fixationProbability(toFloat(game(entry)), { rule: "fermi", size, intensity, mutant, resident });
      expect(Math.abs(found.probability - value)).toBeLessThan(Number(entry.tol));
    }
  });

  test("the coal system: which corner is stable, and the eigenvalues of two", () => {
    const entries = read("validation.json").filter(({ id }) => id.startsWith("EGT-Coal"));
    expect(entries).toHaveLength(3);
    for (const { id, params, expected, tol } of entries) {
      const { solutions } = restPoints(toGame(evolutionary, { system: "coal", reputation: params.H! }), {
        matching: "several",
      });
      const corner = (x: number, y: number) =>
        solutions.find(({ state }) => exact.toNumber(state[0]![0]!) === x && exact.toNumber(state[1]![0]!) === y)!;
      const values = (x: number, y: number) => corner(x, y).eigenvalues.map(({ real }) => real);
      const sinks = solutions.filter(({ stability }) => stability === "sink");
      expect([id, ...sinks.map(({ state }) => state.map((own) => exact.toNumber(own[0]!)))]).toEqual([
        id,
        expected.ESS,
      ]);
      for (const [found, wanted] of [
        [values(0, 0), expected.eigE1],
        [values(1, 1), expected.eigE4],
      ] as const) {
        [...wanted]
          .sort((a, b) => a - b)
          .forEach((value, i) => {
            expect(Math.abs(found[i]! - value)).toBeLessThan(Math.max(Number(tol), 1e-9));
          });
      }
    }
  });
});
