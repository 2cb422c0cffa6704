import * as fc from "fast-check";
import { type NoiseFamily, solve } from "jiama";
import { type PromotionTournamentParameters, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { contestSize, noiseFamily, tournamentStakes } from "../../arbitraries/tournaments.ts";

const solved = (input: Partial<PromotionTournamentParameters>) => solve(promotionTournament, input);

describe("promotion-tournament: comparative statics", () => {
  test("property: effort rises with the prize and falls with noise and cost (∂e/∂V > 0, ∂e/∂σ < 0, ∂e/∂c < 0)", () => {
    const factor = between(1.001, 3);
    fc.assert(
      fc.property(
        noiseFamily,
        contestSize(9),
        tournamentStakes,
        factor,
        (noiseFamily, { siblings, slots }, at, more) => {
          const base = { noiseFamily, siblings, slots, ...at };
          const { effort } = solved(base).outcome;
          expect(solved({ ...base, prize: more * at.prize }).outcome.effort).toBeGreaterThan(effort);
          expect(solved({ ...base, noise: more * at.noise }).outcome.effort).toBeLessThan(effort);
          expect(solved({ ...base, effortCost: more * at.effortCost }).outcome.effort).toBeLessThan(effort);
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([
    ["uniform", 0],
    ["gumbel", -1],
    ["exponential", -1],
    ["reflected-exponential", 1],
  ] as const)("%s noise, one slot: more contestants move effort by the sign %i", (noiseFamily, sign) => {
    let before = solved({ noiseFamily, siblings: 2, prize: 0.001 }).outcome.effort;
    for (const siblings of [3, 4, 5, 6, 10, 31, 100, 1000, 10_000]) {
      const { effort } = solved({ noiseFamily, siblings, prize: 0.001 }).outcome;
      expect(Math.sign(effort - before)).toBe(sign);
      before = effort;
    }
  });

  test("normal noise, one slot: effort is the same for two and three contestants, then falls", () => {
    const effort = (siblings: number) => solved({ siblings }).outcome.effort;
    expect(effort(3)).toBeCloseTo(effort(2), 14);
    const sizes = [3, 4, 5, 6, 10, 31, 100, 1000, 10_000];
    for (let i = 1; i < sizes.length; i += 1) expect(effort(sizes[i]!)).toBeLessThan(effort(sizes[i - 1]!));
  });

  test("property: under symmetric noise, rewarding the first or punishing the last elicits the same effort", () => {
    const symmetric = fc.constantFrom<NoiseFamily>("normal", "uniform");
    fc.assert(
      fc.property(symmetric, contestSize(9), tournamentStakes, (noiseFamily, { siblings, slots }, at) => {
        const first = solved({ noiseFamily, siblings, slots, ...at }).outcome.effort;
        const last = solved({ noiseFamily, siblings, slots: siblings - slots, ...at }).outcome.effort;
        expect(last / first).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  /** The prize beyond which payoffs fall in it, `mcσ²/(nψ²)`, for one slot and `c = σ = 1`. */
  const ratRacePrize = (siblings: number): number => {
    const { marginalWinProbability: psi } = solved({ siblings, prize: 0 }).outcome;
    return 1 / (siblings * psi ** 2);
  };

  test.each([2, 3, 5, 10, 20])(
    "rat race: with %i contestants under normal noise a greater prize can hurt all",
    (siblings) => {
      const prize = ratRacePrize(siblings);
      const at = (share: number) => solved({ siblings, prize: share * prize, noise: 1, effortCost: 1 });
      for (const share of [0.9, 0.999, 1, 1.001, 1.005]) expect(at(share).status).toBe("solved");
      expect(at(0.999).outcome.payoff).toBeGreaterThan(at(0.9).outcome.payoff as number);
      expect(at(1.005).outcome.payoff).toBeLessThan(at(1).outcome.payoff as number);
    },
  );

  test.each([21, 25, 31, 100])("rat race: with %i contestants the equilibrium ends before that prize", (siblings) => {
    expect(solved({ siblings, prize: 1.001 * ratRacePrize(siblings), noise: 1, effortCost: 1 }).status).toBe("none");
  });

  test("property: payoffs in units of cσ² and efforts in units of σ depend on V/(cσ²) only", () => {
    fc.assert(
      fc.property(
        noiseFamily,
        contestSize(9),
        tournamentStakes,
        (noiseFamily, { siblings, slots }, { noise, effortCost, prize }) => {
          const scale = effortCost * noise ** 2;
          const unit = { noiseFamily, siblings, slots, noise: 1, effortCost: 1, prize: prize / scale };
          const [plain, scaled] = [solved(unit), solved({ ...unit, noise, effortCost, prize })];
          expect(scaled.outcome.effort / noise / plain.outcome.effort).toBeCloseTo(1, 11);
          const difference = (scaled.outcome.payoff as number) / scale - (plain.outcome.payoff as number);
          expect(Math.abs(difference)).toBeLessThan(1e-11 * (1 + unit.prize ** 2));
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("promotion-tournament: Tullock's contest", () => {
  test("property: Gumbel noise is the lottery contest x_i/Σx_j in x = e^{effort/σ} (decisiveness 1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), tournamentStakes, (siblings, { noise, effortCost, prize }) => {
        const { outcome } = solved({ noiseFamily: "gumbel", siblings, noise, effortCost, prize });
        // Marginal gain of log effort in the lottery: V p(1 − p)/σ at p = 1/n.
        const share = 1 / siblings;
        expect((outcome.effort * effortCost * noise) / (prize * share * (1 - share))).toBeCloseTo(1, 12);
        // A difference quotient of the lottery's chance itself.
        const chance = (effort: number) => {
          const own = Math.exp((effort - outcome.effort) / noise);
          return own / (own + siblings - 1);
        };
        const step = 1e-5 * noise;
        const slope = (chance(outcome.effort + step) - chance(outcome.effort - step)) / (2 * step);
        expect((prize * slope) / (effortCost * outcome.effort)).toBeCloseTo(1, 6);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});
