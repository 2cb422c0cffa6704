import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { alphaRank } from "../../../src/certified/evolutionary/alphaRank.ts";
import {
  finitePopulationChain,
  smallMutationLimit,
} from "../../../src/certified/evolutionary/finitePopulationChain.ts";
import { fixationProbability } from "../../../src/certified/evolutionary/fixationProbability.ts";
import { DomainError, UsageError } from "../../../src/errors.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { recurrentClasses } from "../../../src/linalg/stationaryDistribution.ts";
import { matrices, symmetricGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const text = (list: readonly Rational[] | null) => list?.map(exact.format);
const mutantOfTwo = { mutant: 0, resident: 1 } as const;

describe("fixation probabilities", () => {
  // EGTTools, tests/test_analytical.py, test_analytical_pairwise_comparison_2_player_game.
  test("EGTTools' hawks and doves under pairwise comparison", () => {
    const game = toFloat(
      symmetricGame([
        ["-1/2", 2],
        [0, 0],
      ]),
    );
    const { probability, status } = fixationProbability(game, {
      ...mutantOfTwo,
      rule: "fermi",
      size: 100,
      intensity: 1,
    });
    expect(Math.abs(probability - 0.8641155742462664)).toBeLessThan(1e-14);
    expect(status).toBe("solved");
  });

  // Moran (1958): relative fitness r, (1 − 1/r)/(1 − 1/rᴺ).
  test.each([
    [2, 4, "8/15"],
    [2, 10, "512/1023"],
    [3, 5, "81/121"],
  ])("constant fitness %i among %i", (r, size, expected) => {
    const game = symmetricGame([
      [r, r],
      [1, 1],
    ]);
    expect(exact.format(fixationProbability(game, { ...mutantOfTwo, size }).probability)).toBe(expected);
  });

  test("without selection, the mutants' share, under every rule", () => {
    for (const rule of ["moran", "local-update"] as const) {
      const game = symmetricGame([
        [3, 1],
        [5, 2],
      ]);
      const { probability, neutral } = fixationProbability(game, {
        ...mutantOfTwo,
        size: 7,
        rule,
        intensity: 0,
        mutants: 3,
      });
      expect([probability, neutral].map(exact.format)).toEqual(["3/7", "3/7"]);
    }
    const float = toFloat(
      symmetricGame([
        [3, 1],
        [5, 2],
      ]),
    );
    expect(
      fixationProbability(float, { ...mutantOfTwo, size: 8, rule: "fermi", intensity: 0 }).probability,
    ).toBeCloseTo(1 / 8, 14);
  });

  // Nowak, Sasaki, Taylor and Fudenberg (2004): under weak selection ρ > 1/N if and only if a(N − 2) + b(2N − 1) > c(N + 1) + d(2N − 4).
  test("weak selection favors a mutant exactly where the published inequality says", () => {
    fc.assert(
      fc.property(matrices(2, 2, 4), fc.integer({ min: 2, max: 9 }), (rows, N) => {
        const [a, b, c, d] = rows.flat();
        const sides = [a! * (N - 2) + b! * (2 * N - 1), c! * (N + 1) + d! * (2 * N - 4)] as const;
        const game = symmetricGame([
          [a!, b!],
          [c!, d!],
        ]);
        const { probability, neutral } = fixationProbability(game, {
          ...mutantOfTwo,
          size: N,
          intensity: "1/100000000",
        });
        if (sides[0] !== sides[1])
          expect(Math.sign(exact.compare(probability, neutral))).toBe(Math.sign(sides[0] - sides[1]));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("the one-third law: stag hunt in large populations", () => {
    // The invasion barrier is (d − b)/(a − b − c + d) = 1/4 or 2/5: on either side of one third.
    for (const [d, favored] of [
      [1, true],
      [2, false],
    ] as const) {
      const game = symmetricGame([
        [3, 0],
        [0, d],
      ]);
      const { probability, neutral } = fixationProbability(game, { ...mutantOfTwo, size: 60, intensity: "1/1000000" });
      expect(exact.compare(probability, neutral) > 0).toBe(favored);
    }
  });

  test("exact and in doubles agree, and satisfy the equations that define them", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        positive,
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom("moran" as const, "local-update" as const),
        ([a, b, c, d], size, rule) => {
          const game = symmetricGame([
            [a!, b!],
            [c!, d!],
          ]);
          const result = fixationProbability(game, { ...mutantOfTwo, size, rule });
          const doubles = fixationProbability(toFloat(game), { ...mutantOfTwo, size, rule });
          expect([result.status, doubles.status]).toEqual(["solved", "solved"]);
          result.probabilities.forEach((rho, k) => {
            expect(doubles.probabilities[k]).toBeCloseTo(exact.toNumber(rho), 12);
          });
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });

  test("selection of any strength does not overflow", () => {
    const game = toFloat(
      symmetricGame([
        [0, 0],
        [1, 1],
      ]),
    );
    const { probability, status } = fixationProbability(game, {
      ...mutantOfTwo,
      rule: "fermi",
      size: 1000,
      intensity: 500,
    });
    expect([status, probability]).toEqual(["solved", 0]);
    expect(
      fixationProbability(game, { mutant: 1, resident: 0, rule: "fermi", size: 1000, intensity: 500 }).probability,
    ).toBe(1);
  });

  test("a rule under which the number of mutants cannot grow: they never take over", () => {
    const game = symmetricGame([
      [0, 0],
      [1, 1],
    ]);
    const { probabilities, status } = fixationProbability(game, { ...mutantOfTwo, rule: "local-update", size: 3 });
    expect([status, text(probabilities)]).toEqual(["solved", ["0", "0", "0", "1"]]);
    const float = fixationProbability(toFloat(game), { ...mutantOfTwo, rule: "local-update", size: 3 });
    expect(float.probabilities).toEqual([0, 0, 0, 1]);
  });
});

describe("stationary distributions", () => {
  test("rare mutations: shares of time are in inverse proportion to how easily one is left", () => {
    const { fixation, distribution } = smallMutationLimit(
      symmetricGame([
        [2, 2],
        [1, 1],
      ]),
      { size: 4 },
    );
    expect(fixation.map(text)).toEqual([
      ["1", "1/15"],
      ["8/15", "1"],
    ]);
    expect(text(distribution)).toEqual(["8/9", "1/9"]);
  });

  test("the whole chain comes to the limit as mutations become rare, three strategies", () => {
    const game = symmetricGame([
      [2, 1, 4],
      [3, 2, 1],
      [1, 4, 2],
    ]);
    const limit = smallMutationLimit(toFloat(game), { size: 8 }).distribution!;
    const errors = [1e-4, 1e-5].map((mutation) => {
      const { shares } = finitePopulationChain(toFloat(game), { size: 8, mutation });
      return Math.max(...shares!.map((share, i) => Math.abs(share - limit[i]!)));
    });
    expect(errors[1]).toBeLessThan(1e-3);
    expect(errors[0]! / errors[1]!).toBeGreaterThan(8);
  });

  test("two strategies: the chain is one of births and deaths, whose distribution is a product", () => {
    const size = 6;
    const u = exact.from("1/10");
    const game = symmetricGame([
      [3, 1],
      [2, 2],
    ]);
    const { states, distribution, certificate } = finitePopulationChain(game, { size, mutation: "1/10" });
    expect(exact.format(certificate!.defect)).toBe("0");
    expect(states).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => [n, size - n]));
    // π(n + 1) down(n + 1) = π(n) up(n), computed from the definition.
    const { add, sub, mul, div, from, one } = exact;
    const payoff = (own: readonly number[], n: number, self: number) =>
      div(sub(add(mul(from(own[0]!), from(n)), mul(from(own[1]!), from(size - n))), from(self)), from(size - 1));
    const parent = (n: number) => {
      if (n === 0) return exact.zero;
      const first = mul(from(n), payoff([3, 1], n, 3));
      const second = n === size ? exact.zero : mul(from(size - n), payoff([2, 2], n, 2));
      return div(first, add(first, second));
    };
    for (let n = 0; n < size; n += 1) {
      const born = (p: Rational) => add(mul(p, sub(one, u)), mul(sub(one, p), u));
      const up = mul(div(from(size - n), from(size)), born(parent(n)));
      const down = mul(div(from(n + 1), from(size)), sub(one, born(parent(n + 1))));
      const [low, high] = [distribution![size - n]!, distribution![size - n - 1]!];
      expect(exact.format(mul(high, down))).toBe(exact.format(mul(low, up)));
    }
  });

  test("without mutation every composition of one strategy absorbs: no unique distribution", () => {
    const { status, classes, distribution } = finitePopulationChain(
      symmetricGame([
        [2, 1],
        [1, 2],
      ]),
      { size: 3, mutation: 0 },
    );
    expect([status, distribution]).toEqual(["none", null]);
    expect(classes.map(({ states }) => states)).toEqual([[0], [3]]);
  });

  test("probabilities too small for doubles leave the answer unknown, not none", () => {
    const game = toFloat(
      symmetricGame([
        [1, 0],
        [0, 1],
      ]),
    );
    expect(smallMutationLimit(game, { rule: "fermi", size: 2000, intensity: 50 })).toMatchObject({
      status: "unknown",
      distribution: null,
    });
    expect(
      alphaRank(
        bimatrixGame(
          [
            [3, 0],
            [0, 2],
          ],
          [
            [2, 0],
            [0, 3],
          ],
        ),
        { alpha: 1000 },
      ),
    ).toMatchObject({ status: "unknown", ranking: [] });
  });

  test("strategies in other orders give the same shares of time, under every rule", () => {
    fc.assert(
      fc.property(matrices(3, 3, 2), fc.constantFrom("fermi" as const, "local-update" as const), (A, rule) => {
        const size = 5;
        const shares = (M: number[][]) =>
          smallMutationLimit(toFloat(symmetricGame(M)), { size, rule, intensity: 0.5 }).distribution!;
        const reversed = [...A].reverse().map((row) => [...row].reverse());
        const back = [...shares(reversed)].reverse();
        shares(A).forEach((share, i) => {
          expect(back[i]).toBeCloseTo(share, 12);
        });
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("recurrent classes of a chain with two of them and a state that leaves", () => {
    const rows = [
      [0, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ].map((row) => row.map((entry) => exact.from(entry)));
    expect(recurrentClasses(exact, rows).map(({ states, distribution }) => [states, text(distribution)])).toEqual([
      [[1], ["1"]],
      [[2], ["1"]],
    ]);
  });

  test("random chains: stationary exactly, and as good in doubles", () => {
    fc.assert(
      fc.property(matrices(4, 4, 3), (entries) => {
        const rows = entries.map((row) => row.map((entry) => exact.from(Math.abs(entry))));
        for (const { states, distribution } of recurrentClasses(exact, rows)) {
          for (const j of states) {
            const flow = states.reduce((sum, i, k) => {
              if (i === j) return sum;
              return exact.add(
                sum,
                exact.sub(
                  exact.mul(distribution[k]!, rows[i]![j]!),
                  exact.mul(distribution[states.indexOf(j)]!, rows[j]![i]!),
                ),
              );
            }, exact.zero);
            expect(exact.format(flow)).toBe("0");
          }
          expect(exact.format(distribution.reduce(exact.add, exact.zero))).toBe("1");
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});

describe("α-rank", () => {
  // Omidshafiei et al. (2019): cyclic dominance gives each strategy a third; a dominant strategy gets all.
  test("rock–paper–scissors and the prisoner's dilemma", () => {
    const scissors = alphaRank(
      symmetricGame([
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ]),
    );
    expect(scissors.ranking.map(({ mass }) => exact.format(mass))).toEqual(["1/3", "1/3", "1/3"]);
    const dilemma = alphaRank(
      symmetricGame([
        [3, 0],
        [5, 1],
      ]),
    );
    expect(dilemma.ranking.map(({ profile, mass }) => [profile, exact.format(mass)])).toEqual([
      [[1], "1"],
      [[0], "0"],
    ]);
  });

  test("two populations: pennies rank all profiles alike, the battle of the sexes has two sinks", () => {
    const pennies = bimatrixGame(
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
    );
    expect(alphaRank(pennies).ranking.map(({ mass }) => exact.format(mass))).toEqual(["1/4", "1/4", "1/4", "1/4"]);
    const sexes = alphaRank(
      bimatrixGame(
        [
          [3, 0],
          [0, 2],
        ],
        [
          [2, 0],
          [0, 3],
        ],
      ),
    );
    expect([sexes.status, sexes.classes.map(({ states }) => states)]).toEqual(["none", [[0], [3]]]);
  });

  test("finite intensity: two strategies, in proportion to e^{α(m − 1)Δ}", () => {
    const game = symmetricGame([
      [0, 1],
      ["3/2", 0],
    ]);
    // The second earns 1/2 more against the first: ρ₀₁/ρ₁₀ = e^{(m − 1)αΔ}.
    const { ranking } = alphaRank(game, { alpha: 0.3, size: 10 });
    expect(ranking.map(({ profile }) => profile)).toEqual([[1], [0]]);
    expect(ranking[0]!.mass / ranking[1]!.mass).toBeCloseTo(Math.exp(9 * 0.3 * 0.5), 12);
  });

  test("large finite intensity comes to the response graph where that has one sink", () => {
    fc.assert(
      fc.property(symmetricGames(), (game) => {
        const infinite = alphaRank(game, { size: 10 });
        if (infinite.status !== "solved") return;
        const finite = alphaRank(game, { alpha: 100, size: 10 });
        const mass = (list: typeof finite.ranking, profile: readonly number[]) =>
          list.find((each) => String(each.profile) === String(profile))!.mass;
        for (const { profile, mass: expected } of infinite.ranking) {
          expect(mass(finite.ranking, profile)).toBeCloseTo(exact.toNumber(expected), 8);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("misuse", () => {
    const game = symmetricGame([
      [0, 1],
      [1, 0],
    ]);
    for (const wrong of [{ alpha: 0 }, { alpha: Number.NaN }, { alpha: 1, size: 1 }, { alpha: 1, maxProfiles: 1 }]) {
      expect(() => alphaRank(game, wrong)).toThrow(DomainError);
    }
  });
});

describe("misuse of finite populations", () => {
  const game = symmetricGame([
    [2, 1],
    [1, 2],
  ]);
  test.each([
    [{ size: 1 }, /size|individuals/],
    [{ size: 2.5 }, /individuals/],
    [{ size: 5, intensity: -1 }, /intensity/],
    [{ size: 5, intensity: 2 }, /from 0 to 1/],
    [{ size: 5, mutant: 2 }, /index of a strategy/],
    [{ size: 5, resident: 0 }, /two different/],
    [{ size: 5, mutants: 6 }, /mutants/],
  ])("%j", (options, message) => {
    expect(() => fixationProbability(game, { ...mutantOfTwo, ...options })).toThrow(message);
  });

  test("a fitness that is not positive, fractions under fermi, other games, large chains", () => {
    const negative = symmetricGame([
      [-1, 1],
      [0, 2],
    ]);
    expect(() => fixationProbability(negative, { ...mutantOfTwo, size: 5 })).toThrow(/add a constant to all payoffs/);
    expect(fixationProbability(negative, { ...mutantOfTwo, size: 5, intensity: "1/4" }).status).toBe("solved");
    expect(() => fixationProbability(game, { ...mutantOfTwo, size: 5, rule: "fermi" })).toThrow(UsageError);
    expect(() => fixationProbability(game, { ...mutantOfTwo, size: 5, rule: "morran" as "moran" })).toThrow(
      /choose from moran/,
    );
    expect(() => smallMutationLimit(bimatrixGame([[1, 0]], [[0, 1]]), { size: 5 })).toThrow(/not symmetric/);
    expect(() => smallMutationLimit(normalFormGame([2], [[0, 1]]), { size: 5 })).toThrow(/1 player/);
    expect(() => finitePopulationChain(game, { size: 5000, mutation: 0.1 as number })).toThrow(DomainError);
    expect(() => finitePopulationChain(game, { size: 5, mutation: 2 })).toThrow(/probability/);
  });
});
