import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { fixationProbability } from "../../../src/certified/evolutionary/fixationProbability.ts";
import { graphFixation } from "../../../src/certified/evolutionary/graphFixation.ts";
import { DomainError } from "../../../src/errors.ts";
import { symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { graphPopulation } from "../../../src/games/population/graphPopulation.ts";
import { graphFixationDefect } from "../../../src/verify/evolutionary/chainCheck.ts";
import { matrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const { from, format, compare, div, mul, sub, one } = exact;
const pair = { mutant: 0, resident: 1 } as const;
const text = (list: readonly Rational[] | null) => list?.map(format);
const range = (n: number) => Array.from({ length: n }, (_, k) => k);

/** Mutants of a fitness that does not depend on what others play, residents of fitness 1. */
const constant = (fitness: string | number) =>
  symmetricGame([
    [fitness, fitness],
    [1, 1],
  ]);
const complete = (n: number) => range(n).map((a) => range(n).map((b) => (a === b ? 0 : 1)));
const star = (n: number) => range(n).map((a) => range(n).map((b) => ((a === 0) === (b === 0) ? 0 : 1)));
const cycle = (n: number) => range(n).map((a) => range(n).map((b) => ((b - a + n) % n === 1 ? 1 : 0)));
const members = (set: number) => set.toString(2).replaceAll("0", "").length;

/** Moran's `(1 − r^{−k})/(1 − r^{−N})`, or `k/N`. */
function moran(r: Rational, k: number, N: number): Rational {
  const power = (n: number) => range(n).reduce((product) => div(product, r), one);
  return compare(r, one) === 0 ? exact.from(`${k}/${N}`) : div(sub(one, power(k)), sub(one, power(N)));
}

const fitnesses = fc.constantFrom("1/2", "1", "3/2", "3");
/** Weighted graphs in which everybody reaches everybody, through a circle. */
const graphs = fc
  .integer({ min: 3, max: 4 })
  .chain((n) =>
    fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: n * n, maxLength: n * n })
      .map((list) => cycle(n).map((row, a) => row.map((edge, b) => edge + list[a * n + b]!))),
  );

describe("fixation on graphs", () => {
  // Solved by hand of the chain over (center, number of leaves), by Gaussian elimination in another program.
  test.each([
    [3, 2, "5/12", "2/3", "7/12"],
    [4, 2, "392/1265", "168/253", "728/1265"],
    [4, "1/2", "25/1771", "15/253", "85/1771"],
    [5, 2, "27/107", "72/107", "63/107"],
    [5, 1, "1/17", "4/17", "1/5"],
  ])("a star of %i, fitness %s: from its center, from a leaf, on average", (n, fitness, center, leaf, mean) => {
    const { status, single, probability } = graphFixation(constant(fitness), { graph: star(n), ...pair });
    expect([status, text(single)]).toEqual(["solved", [center, ...range(n - 1).map(() => leaf)]]);
    expect(format(probability!)).toBe(mean);
  });

  test("a star amplifies selection: the better take over more often, the worse less often, than without structure", () => {
    for (const fitness of ["3", "3/2", "2/3", "1/3"]) {
      const onStar = graphFixation(constant(fitness), { graph: star(5), ...pair }).probability!;
      const sign = compare(onStar, moran(from(fitness), 1, 5));
      expect(Math.sign(sign)).toBe(Math.sign(compare(from(fitness), one)));
    }
  });

  test("on the complete graph it is the Moran process, whatever the game", () => {
    const games = matrices(2, 2, 2).map((rows) => symmetricGame(rows.map((row) => row.map((x) => x + 3))));
    fc.assert(
      fc.property(games, fc.integer({ min: 2, max: 4 }), fc.constantFrom("0", "1/3", "1"), (game, size, intensity) => {
        const expected = fixationProbability(game, { size, intensity, ...pair });
        const found = graphFixation(game, { graph: complete(size), intensity, ...pair });
        expect(format(found.probability!)).toBe(format(expected.probability));
        found.probabilities!.forEach((rho, set) => {
          expect(format(rho)).toBe(format(expected.probabilities[members(set)]!));
        });
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  // Lieberman, Hauert and Nowak (2005), the isothermal theorem.
  test("property: mutants take over as without structure, from every set of them, if and only if all temperatures are one", () => {
    // Weights that depend on the distance around a circle alone make every node as hot as any other.
    const circulant = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 })
      .map((list) => [1, ...list])
      .map((list) =>
        range(list.length + 1).map((a) =>
          range(list.length + 1).map((b) => [0, ...list][(b - a + list.length + 1) % (list.length + 1)]!),
        ),
      );
    const seen = { isothermal: 0, other: 0 };
    fc.assert(
      fc.property(fc.oneof(circulant, graphs), fitnesses, (graph, fitness) => {
        const N = graph.length;
        const { temperatures, probabilities } = graphFixation(constant(fitness), { graph, ...pair });
        expect(format(temperatures.reduce(exact.add, exact.zero))).toBe(String(N));
        const isothermal = temperatures.every((t) => compare(t, one) === 0);
        const asMoran = probabilities!.every((rho, set) => compare(rho, moran(from(fitness), members(set), N)) === 0);
        expect(asMoran).toBe(isothermal);
        seen[isothermal ? "isothermal" : "other"] += 1;
      }),
      { ...seeded, numRuns: 60 },
    );
    expect(Math.min(seen.isothermal, seen.other)).toBeGreaterThan(10);
  });

  test("a root that nobody replaces decides alone: 1/N however fit the mutants are", () => {
    const rooted = [
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 0],
    ];
    for (const fitness of ["1/5", "1", "7"]) {
      const { single, probability } = graphFixation(constant(fitness), { graph: rooted, ...pair });
      expect([text(single), format(probability!)]).toEqual([["1", "0", "0"], "1/3"]);
    }
  });

  test("without selection just one line of descent takes over, in an undirected graph in proportion to 1/degree", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { single } = graphFixation(constant(5), { graph, intensity: 0, ...pair });
        expect(format(single!.reduce(exact.add, exact.zero))).toBe("1");
        const both = graph.map((row, a) => row.map((edge, b) => (a !== b && edge + graph[b]![a]! > 0 ? 1 : 0)));
        const degrees = both.map((row) => from(row.reduce<number>((sum, edge) => sum + edge, 0)));
        const undirected = graphFixation(constant(5), { graph: both, intensity: 0, ...pair }).single!;
        undirected.forEach((rho, a) => {
          expect(format(mul(rho, degrees[a]!))).toBe(format(mul(undirected[0]!, degrees[0]!)));
        });
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("doubles agree with fractions, and both satisfy the equations, which a wrong answer does not", () => {
    fc.assert(
      fc.property(graphs, matrices(2, 2, 2), (graph, rows) => {
        const game = symmetricGame(rows.map((row) => row.map((x) => x + 3)));
        const found = graphFixation(game, { graph, ...pair });
        const doubles = graphFixation(toFloat(game), { graph, ...pair });
        expect([found.status, format(found.defect!), doubles.status]).toEqual(["solved", "0", "solved"]);
        found.probabilities!.forEach((rho, set) => {
          expect(doubles.probabilities![set]).toBeCloseTo(exact.toNumber(rho), 12);
        });
        const population = graphPopulation(game, { graph, ...pair }, "test");
        const wrong = found.probabilities!.map((rho, set) => (set === 1 ? exact.add(rho, from("1/1000")) : rho));
        expect(compare(graphFixationDefect(population, wrong), exact.zero)).toBeGreaterThan(0);
        const shifted = found.probabilities!.map(() => one);
        expect(format(graphFixationDefect(population, shifted))).toBe("1");
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("ends with status limit when told to stop", () => {
    const stopped = graphFixation(constant(2), { graph: star(4), ...pair, control: { checkpoint: () => "stop" } });
    expect([stopped.status, stopped.probability, stopped.defect]).toEqual(["limit", null, null]);
  });

  test.each([
    ["a graph that is not square", { graph: [[0, 1], [1]] }, /row 1 of the graph/],
    [
      "a negative weight",
      {
        graph: [
          [0, -1],
          [1, 0],
        ],
      },
      /row 0 of the graph/,
    ],
    [
      "an individual without neighbor",
      {
        graph: [
          [0, 0],
          [1, 0],
        ],
      },
      /row 0 of the graph/,
    ],
    ["one individual", { graph: [[0]] }, /1 individuals/],
    [
      "parts that do not reach each other",
      {
        graph: [
          [0, 1, 0, 0],
          [1, 0, 0, 0],
          [0, 0, 0, 1],
          [0, 0, 1, 0],
        ],
      },
      /reaches all others/,
    ],
    ["too many individuals", { graph: star(4), maxSize: 3 }, /more than maxSize, 3/],
    ["mutants who are residents", { graph: star(3), mutant: 1 }, /both strategy 1/],
    ["a strategy that there is not", { graph: star(3), resident: 2 }, /resident is 2/],
    ["an intensity above 1", { graph: star(3), intensity: 2 }, /intensity/],
  ])("refuses %s", (_, options, message) => {
    const run = () => graphFixation(constant(2), { ...pair, ...options });
    expect(run).toThrow(DomainError);
    expect(run).toThrow(message);
    expect(run).toThrow(/^graphFixation: /);
  });
});
