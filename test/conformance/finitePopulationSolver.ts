/**
 * # What every chain of a finite population keeps
 *
 * Laws of the role, one rule of replacement at a time: its transitions are probabilities; its distribution is stationary; where all
 * strategies earn alike, chance alone decides; payoffs from another zero, or strategies in another order, change what they must and
 * nothing else.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { finitePopulationChain, smallMutationLimit } from "../../src/certified/evolutionary/finitePopulationChain.ts";
import { fixationProbability } from "../../src/certified/evolutionary/fixationProbability.ts";
import { symmetricGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../src/games/normal-form/fieldConversion.ts";
import { finitePopulation, type UpdateRule } from "../../src/games/population/finitePopulation.ts";
import { populationTransitions } from "../../src/solvers/evolutionary/populationChain.ts";
import { matrices } from "../arbitraries/games.ts";
import { seeded } from "../arbitraries/parameters.ts";

const { zero, one, add, sub, mul, div, from, format, compare } = exact;
const sum = (list: readonly Rational[]) => list.reduce(add, zero);

/** Payoffs from 1 to 5, so that every fitness is positive and ties are common. */
const payoffs = (count: number) => matrices(count, count, 2).map((rows) => rows.map((row) => row.map((x) => x + 3)));
const some = fc.record({
  rows: fc.integer({ min: 2, max: 3 }).chain(payoffs),
  size: fc.integer({ min: 2, max: 5 }),
  mutation: fc.constantFrom("1/10", "1/2", "1"),
  intensity: fc.constantFrom("0", "1/3", "1"),
});
type Drawn = typeof some extends fc.Arbitrary<infer T> ? T : never;

/** What sets a rule apart. */
export interface FinitePopulationTraits {
  /** Whether it computes over fractions. */
  readonly isExact: boolean;
  /** Whether a constant added to all payoffs changes nothing. */
  readonly comparesPayoffs: boolean;
}

/** The laws, for one rule. */
export function describeFinitePopulation(rule: UpdateRule, { isExact, comparesPayoffs }: FinitePopulationTraits): void {
  const every = (law: (drawn: Drawn) => void, numRuns = 60) => {
    fc.assert(
      fc.property(some, (drawn) => {
        law(drawn);
      }),
      { ...seeded, numRuns },
    );
  };
  const near = (found: readonly number[], expected: readonly number[]) => {
    expect(found).toHaveLength(expected.length);
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k]!, 12);
    });
  };
  const inDoubles = ({ rows, size, mutation, intensity }: Drawn) =>
    finitePopulationChain(toFloat(symmetricGame(rows)), { size, rule, mutation, intensity });

  describe(`${rule}: laws of finite populations`, () => {
    test("one mutant among equals takes over with probability 1/N, and k of them with k/N", () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 12 }), (payoff, size) => {
          const equal = toFloat(symmetricGame([1, 2].map(() => [payoff, payoff])));
          const { probabilities } = fixationProbability(equal, { size, rule, mutant: 0, resident: 1 });
          near(
            probabilities,
            Array.from({ length: size + 1 }, (_, k) => k / size),
          );
        }),
        { ...seeded, numRuns: 30 },
      );
    });

    test("the share of time of strategies that earn alike is the same: none is more likely than another", () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }), (count, size) => {
          const equal = toFloat(symmetricGame(Array.from({ length: count }, () => new Array<number>(count).fill(2))));
          const { shares } = finitePopulationChain(equal, { size, rule, mutation: "1/5" });
          const even = new Array<number>(count).fill(1 / count);
          near(shares!, even);
          near(smallMutationLimit(equal, { size, rule }).distribution!, even);
        }),
        { ...seeded, numRuns: 20 },
      );
    });

    test("strategies in the opposite order spend the same time", () => {
      every((drawn) => {
        const { shares } = inDoubles(drawn);
        const rows = [...drawn.rows].reverse().map((row) => [...row].reverse());
        near([...inDoubles({ ...drawn, rows }).shares!].reverse(), shares!);
      }, 30);
    });

    const title = comparesPayoffs ? "changes nothing" : "brings the chances of two individuals nearer to each other";
    test(`a constant added to all payoffs ${title}`, () => {
      const sizes = comparesPayoffs ? fc.integer({ min: 2, max: 6 }) : fc.constant(2);
      fc.assert(
        fc.property(payoffs(2), sizes, (rows, size) => {
          const [plain, richer] = [0, 3].map((more) => {
            const game = toFloat(symmetricGame(rows.map((row) => row.map((x) => x + more))));
            return fixationProbability(game, { size, rule, mutant: 0, resident: 1 }).probabilities;
          }) as [readonly number[], readonly number[]];
          if (comparesPayoffs) near(richer, plain);
          else {
            const [before, after] = [plain, richer].map((list) => Math.abs(list[1]! - 1 / 2)) as [number, number];
            expect(before === 0 ? after === 0 : after < before).toBe(true);
          }
        }),
        { ...seeded, numRuns: 40 },
      );
    });

    if (!isExact) return;

    test("what a composition becomes has probabilities of at least zero, and no more than one in all", () => {
      every(({ rows, size, mutation, intensity }) => {
        const game = symmetricGame(rows);
        const population = finitePopulation(game, { size, rule, intensity }, "test");
        const { states } = finitePopulationChain(game, { size, rule, mutation, intensity });
        const transitions = populationTransitions(population, states, from(mutation));
        transitions.forEach((row, k) => {
          expect(row.every((p) => compare(p, zero) >= 0)).toBe(true);
          expect(compare(sum(row), one)).toBeLessThanOrEqual(0);
          // One individual at a time.
          row.forEach((p, other) => {
            const moved = states[k]!.reduce((total, n, i) => total + Math.abs(n - states[other]![i]!), 0);
            if (compare(p, zero) > 0) expect(moved).toBe(2);
          });
        });
      });
    });

    test("the distribution is stationary exactly, sums to one, and doubles agree with it", () => {
      every((drawn) => {
        const { rows, size, mutation, intensity } = drawn;
        const game = symmetricGame(rows);
        const found = finitePopulationChain(game, { size, rule, mutation, intensity });
        const { states, distribution, shares } = found;
        expect(found.status).toBe("solved");
        expect(format(sum(distribution!))).toBe("1");
        const population = finitePopulation(game, { size, rule, intensity }, "test");
        const transitions = populationTransitions(population, states, from(mutation));
        // The row is completed by the probability of staying, and x P = x.
        states.forEach((_, j) => {
          const stays = sub(one, sum(transitions[j]!));
          const next = states.map((__, i) => mul(distribution![i]!, i === j ? stays : transitions[i]![j]!));
          expect(format(sum(next))).toBe(format(distribution![j]!));
        });
        const means = rows.map((_, i) =>
          sum(states.map((counts, k) => mul(distribution![k]!, div(from(counts[i]!), from(size))))),
        );
        expect(shares!.map(format)).toEqual(means.map(format));
        near(inDoubles(drawn).distribution!, distribution!.map(exact.toNumber));
      });
    });

    test("one of two sides takes over in the end: the probabilities of both sum to one", () => {
      fc.assert(
        fc.property(payoffs(2), fc.integer({ min: 2, max: 7 }), (rows, size) => {
          const game = symmetricGame(rows);
          const first = fixationProbability(game, { size, rule, mutant: 0, resident: 1 }).probabilities;
          const second = fixationProbability(game, { size, rule, mutant: 1, resident: 0 }).probabilities;
          first.forEach((rho, k) => {
            const both = add(rho, second[size - k]!);
            // Where neither can grow by one, both may wait for ever.
            if (compare(first[1]!, zero) > 0 && compare(second[1]!, zero) > 0) expect(format(both)).toBe("1");
          });
          first.slice(1).forEach((rho, k) => {
            expect(compare(rho, first[k]!)).toBeGreaterThanOrEqual(0);
          });
        }),
        { ...seeded, numRuns: 60 },
      );
    });
  });
}
