import * as fc from "fast-check";
import { DomainError, type NoiseFamily, solve } from "jiama";
import { type PromotionTournamentParameters, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { contestSize, noiseFamily, tournamentStakes } from "../../arbitraries/tournaments.ts";
import { chanceByOwnLuck } from "../../games/tournament/ownLuck.ts";

const solved = (input: Partial<PromotionTournamentParameters>) => solve(promotionTournament, input);

describe("promotion-tournament: known values", () => {
  test("the defaults: five contestants under normal noise", () => {
    const { status, outcome, certificate } = solved({});
    expect(status).toBe("solved");
    expect(outcome.marginalWinProbability).toBeCloseTo(0.2325928947281039, 13);
    expect(outcome.effort).toBeCloseTo((4 * 0.2325928947281039) / 2, 13);
    expect(outcome.payoff).toBeCloseTo(0.8 - 0.4651857894562078 ** 2 / 2, 13);
    expect(outcome.exists).toBe(true);
    expect(certificate.decisions[0]!.method).toBe("strong-concavity");
    expect(certificate.maxGain).toBeLessThan(1e-12);
  });

  test("two contestants: Lazear and Rosen's spread 2√π σ elicits effort 1 at cost e²/2", () => {
    expect(
      solved({ siblings: 2, noise: 3, prize: 2 * Math.sqrt(Math.PI) * 3, effortCost: 1 }).outcome.effort,
    ).toBeCloseTo(1, 13);
    expect(2 * Math.sqrt(Math.PI)).toBeCloseTo(3.5449077, 7);
  });

  test.each([
    [1, 1, 1],
    [2, 3, 0.5],
    [0.1, 7, 40],
  ])("the spread 3.5449077 σV elicits the first best V/c: V %d, σ %d, c %d", (value, noise, effortCost) => {
    const { effort } = solved({ siblings: 2, noise, effortCost, prize: 3.5449077 * noise * value }).outcome;
    expect((effort * effortCost) / value).toBeCloseTo(1, 7);
  });

  test.each([
    [2, 0.56419],
    [3, 0.84628],
    [4, 1.02938],
    [5, 1.16296],
    [6, 1.26721],
    [7, 1.35218],
    [8, 1.4236],
    [9, 1.48501],
    [10, 1.53875],
  ])(
    "the greatest of %i normal draws has the mean %d of the tables of order statistics, n ψ(n, 1)",
    (siblings, mean) => {
      const { marginalWinProbability } = solved({ siblings }).outcome;
      expect(Math.abs(siblings * marginalWinProbability - mean)).toBeLessThan(6e-6);
    },
  );

  test("Bull, Schotter and Weigelt 1987: 36.875, printed as 37", () => {
    // Cost e²/10000, uniform noise on [−40, 40], prizes 1.45 and .86.
    const { status, outcome } = solved({
      siblings: 2,
      noiseFamily: "uniform",
      noise: 40,
      effortCost: 2 / 10_000,
      prize: 1.45 - 0.86,
    });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(36.875, 9);
  });

  /** Cost e²/15000, uniform noise on [−60, 60], prizes 2.04 and .86. */
  const schotterWeigelt = { noiseFamily: "uniform", noise: 60, effortCost: 2 / 15_000, prize: 2.04 - 0.86 } as const;

  test("Schotter and Weigelt 1992: 73.75 between equals", () => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings: 2 });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(73.75, 9);
  });

  test.each([
    [25, 58.385416666],
    [45, 46.09375],
  ])("Schotter and Weigelt 1992: a lead of %d lowers both efforts to %d", (handicap, effort) => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings: 2, handicap });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(effort, 6);
  });

  test.each([
    [2, 1],
    [4, 2],
    [6, 3],
    [6, 2],
    [6, 4],
  ])("Orrison, Schotter and Weigelt 2004: 73.75 with %i contestants and %i large prizes", (siblings, slots) => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings, slots });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(73.75, 9);
  });

  test("Orrison, Schotter and Weigelt 2004: one large prize for six would leave no pure equilibrium", () => {
    const { status, certificate } = solved({ ...schotterWeigelt, siblings: 6, slots: 1 });
    expect(status).toBe("none");
    expect(certificate.alternatives[0]!.gain).toBeGreaterThan(0.01);
  });

  test.each([
    ["normal", 5, 1, 0.232593],
    ["normal", 31, 1, 0.0663375515],
    ["normal", 6, 3, 0.351751],
    ["uniform", 7, 3, 0.5],
    ["gumbel", 4, 1, 0.1875],
    ["exponential", 8, 2, 0.25],
    ["reflected-exponential", 8, 2, 0.75],
  ] as const)("%s noise, %i contestants, %i slots: ψ", (noiseFamily, siblings, slots, psi) => {
    const { outcome } = solved({ noiseFamily, siblings, slots, noise: 100 });
    expect(Math.abs(outcome.marginalWinProbability - psi)).toBeLessThan(1e-6);
    expect(outcome.effort).toBeCloseTo((4 * outcome.marginalWinProbability) / 100, 13);
  });

  test("without a prize nobody exerts effort", () => {
    const { status, outcome } = solved({ prize: 0 });
    expect(status).toBe("solved");
    expect(outcome).toMatchObject({ effort: 0, payoff: 0, exists: true });
  });
});

describe("promotion-tournament: existence", () => {
  test("reflected exponential noise, three contestants, V = c = σ = 1: a deviation gains .0046", () => {
    const { status, outcome, certificate } = solved({
      noiseFamily: "reflected-exponential",
      siblings: 3,
      prize: 1,
      noise: 1,
      effortCost: 1,
    });
    expect(status).toBe("none");
    expect(outcome.exists).toBe(false);
    // The candidate of the first-order condition is told all the same.
    expect(outcome.effort).toBeCloseTo(2 / 3, 12);
    const [alternative] = certificate.alternatives;
    expect(alternative).toMatchObject({ equilibrium: false, chosen: [outcome.effort] });
    expect(alternative!.gain).toBeCloseTo(0.0046, 4);
    expect(certificate.decisions).toEqual([]);
  });

  test("uniform noise, two contestants, V = 4.5, c = σ = 1: giving up gains .28", () => {
    const { status, certificate } = solved({
      noiseFamily: "uniform",
      siblings: 2,
      prize: 4.5,
      noise: 1,
      effortCost: 1,
    });
    expect(status).toBe("none");
    expect(certificate.alternatives[0]!.gain).toBeCloseTo(0.28125, 6);
    expect(certificate.alternatives[0]!.bestDeviation[0]).toBeCloseTo(0, 3);
    const givingUp = certificate.conditions.find(({ id }) => id === "no-giving-up");
    expect(givingUp).toMatchObject({ holds: false, role: "necessary" });
    expect(givingUp!.value).toBeCloseTo(0.28125, 12);
  });

  test("normal noise: an equilibrium exists wherever .24197 V < cσ², and the condition says so", () => {
    for (const siblings of [2, 5, 31, 1000]) {
      const { status, certificate } = solved({ siblings, prize: 0.999 / 0.24197072451914337, noise: 1, effortCost: 1 });
      expect(status).toBe("solved");
      expect(certificate.conditions[0]).toMatchObject({ id: "concave", holds: true, role: "sufficient" });
    }
    const { certificate } = solved({ prize: 1.001 / 0.24197072451914337, noise: 1, effortCost: 1 });
    expect(certificate.conditions[0]).toMatchObject({ id: "concave", holds: false });
  });

  test("uniform noise and one slot: the payoff bends upwards just below the rivals' effort", () => {
    // (V/σ²)(n − 1)/4 > c, so that the candidate is not even a local maximum.
    const { status, certificate } = solved({ noiseFamily: "uniform", siblings: 6, prize: 1, noise: 1, effortCost: 1 });
    expect(status).toBe("none");
    const local = certificate.conditions.find(({ id }) => id === "second-order");
    expect(local).toMatchObject({ holds: false, value: 1.25, bound: 1 });
    expect(certificate.alternatives[0]!.secondOrder).toBeCloseTo(0.25, 12);
  });

  test("property: no equilibrium is reported where a deviation gains, and none denied without one that does", () => {
    fc.assert(
      fc.property(
        noiseFamily,
        contestSize(9),
        tournamentStakes,
        (noiseFamily, { siblings, slots }, { noise, effortCost, prize }) => {
          const { status, outcome, certificate } = solved({ noiseFamily, siblings, slots, noise, effortCost, prize });
          const payoff = (effort: number): number => {
            const chance = chanceByOwnLuck(noiseFamily, siblings, slots, (effort - outcome.effort) / noise, 2);
            return prize * chance - (effortCost * effort ** 2) / 2;
          };
          const stay = payoff(outcome.effort);
          const rounding = 1e-7 * Math.max(1, prize);
          expect(outcome.payoff).toBeCloseTo(stay, 6 - Math.ceil(Math.log10(Math.max(1, prize))));
          if (status === "solved") {
            const most = 1.2 * Math.max(outcome.effort, Math.sqrt((2 * prize) / effortCost));
            let best = stay;
            for (let i = 0; i <= 40; i += 1) {
              best = Math.max(best, payoff((most * i) / 40), payoff(outcome.effort * (0.9 + i / 200)));
            }
            expect(best).toBeLessThanOrEqual(stay + rounding);
          } else {
            expect(status).toBe("none");
            const [refuted] = certificate.alternatives;
            const gain = payoff(refuted!.bestDeviation[0]!) - stay;
            expect(gain).toBeGreaterThan(0);
            expect(Math.abs(gain - refuted!.gain)).toBeLessThan(1e-6 * Math.max(prize, gain));
          }
          expect(outcome.exists).toBe(status === "solved");
        },
      ),
      { ...seeded, numRuns: 50 },
    );
  });

  test("property: every case of the whole domain is decided", () => {
    const wide = fc.record({
      siblings: positive(2, 10_000).map(Math.round),
      noise: positive(1e-6, 1e6),
      effortCost: positive(1e-6, 1e6),
      prize: positive(1e-6, 1e6),
      rank: between(0, 1),
    });
    fc.assert(
      fc.property(noiseFamily, wide, (noiseFamily, { siblings, noise, effortCost, prize, rank }) => {
        const slots = 1 + Math.floor(rank * (siblings - 2));
        const { status, outcome } = solved({ noiseFamily, siblings, slots, noise, effortCost, prize });
        expect(["solved", "none"]).toContain(status);
        expect(outcome.exists).toBe(status === "solved");
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("promotion-tournament: what it refuses", () => {
  test.each([
    [{ siblings: 3, slots: 3 }, /slots is 3, but only 3 compete; choose slots from 1 to 2/, "请取 1 至 2"],
    [{ slots: 7 }, /slots is 7, but only 5 compete/, "竞争者只有 5 人"],
    [{ handicap: 1 }, /handicap is 1 with 5 siblings/, "只适用于两人竞争"],
    [{ siblings: 3, slots: 2, handicap: 0.5 }, /set siblings to 2, or handicap to 0/, "请令 siblings 为 2"],
    [{ siblings: 2, handicap: -1 }, /handicap is -1; choose a value in \[0, ∞\)/, "handicap"],
    [{ noise: 0 }, /noise is 0; choose a value in \(0, ∞\)/, "noise"],
    [{ noiseFamily: "cauchy" as NoiseFamily }, /noiseFamily is "cauchy"/, "可选"],
    [{ prize: 1, noise: 1e-170 }, /exceed the range of doubles/, "超出双精度范围"],
  ])("%j", (input, en, zh) => {
    expect(() => solved(input)).toThrow(DomainError);
    expect(() => solved(input)).toThrow(en);
    try {
      solved(input);
    } catch (error) {
      expect((error as DomainError).text.zh).toContain(zh);
    }
  });
});
