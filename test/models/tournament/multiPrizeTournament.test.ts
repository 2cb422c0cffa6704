import * as fc from "fast-check";
import { certificate, DomainError, type NoiseFamily, type ParameterInputs, solve } from "jiama";
import { type MultiPrizeTournamentParameters, multiPrizeTournament, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { noiseFamily, tournamentStakes } from "../../arbitraries/tournaments.ts";
import { chanceByOwnLuck } from "../../games/tournament/ownLuck.ts";

type Input = ParameterInputs<MultiPrizeTournamentParameters>;

const solved = (input: Input) => solve(multiPrizeTournament, input);

/** A tournament of any kind, the top prize where existence is decided. */
const tournaments = fc.integer({ min: 2, max: 6 }).chain((siblings) =>
  fc
    .record({
      noiseFamily,
      siblings: fc.constant(siblings),
      stakes: tournamentStakes,
      shares: fc.array(between(0, 1), { maxLength: siblings - 1 }),
    })
    .map(({ stakes: { prize, noise, effortCost }, shares, ...at }) => ({
      ...at,
      noise,
      effortCost,
      prizes: [prize, ...[...shares].sort((a, b) => b - a).map((share) => share * prize)],
    })),
);

/** What one expects at a lead over equal rivals, rank by rank, from the chances to be among the top. */
function rewardByHand(
  { noiseFamily: family, siblings, prizes }: { noiseFamily: NoiseFamily; siblings: number; prizes: readonly number[] },
  lead: number,
) {
  const top = (j: number) => (j === 0 ? 0 : j === siblings ? 1 : chanceByOwnLuck(family, siblings, j, lead, 2));
  return prizes.reduce((sum, prize, j) => sum + prize * (top(j + 1) - top(j)), 0);
}

describe("multi-prize-tournament", () => {
  test("the defaults: prizes 4, 2, 1, 0 under normal noise", () => {
    const { status, outcome } = solved({});
    // Gaps 2, 1, 1 times ψ(4, 1) = ψ(4, 3) = .257344 and ψ(4, 2) = .331597, over σ = 2.
    expect(status).toBe("solved");
    expect(outcome.marginalPrize).toBeCloseTo((2 * 0.257344 + 0.331597 + 0.257344) / 2, 6);
    expect(outcome.effort).toBeCloseTo(outcome.marginalPrize, 14);
    expect(outcome.payoff).toBeCloseTo(7 / 4 - outcome.effort! ** 2 / 2, 13);
  });

  test.each([
    [2, [2.04, 0.86]],
    [4, [2.04, 2.04, 0.86, 0.86]],
    [6, [2.04, 2.04, 2.04, 0.86, 0.86, 0.86]],
    [6, [2.04, 2.04, 0.86, 0.86, 0.86, 0.86]],
    [6, [2.04, 2.04, 2.04, 2.04, 0.86, 0.86]],
  ])("Orrison, Schotter and Weigelt 2004: 73.75 with %i contestants and prizes %j", (siblings, prizes) => {
    const laboratory = { noiseFamily: "uniform", noise: 60, effortCost: "2/15000" } as const;
    const { status, outcome } = solved({ ...laboratory, siblings, prizes });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(73.75, 9);
  });

  test("property: where it is solved no effort gains, and where it is not one does, by integration over luck", () => {
    fc.assert(
      fc.property(tournaments, (at) => {
        const { status, outcome, certificate: evidence } = solved(at);
        const candidate = outcome.marginalPrize / at.effortCost;
        const payoff = (e: number) => rewardByHand(at, (e - candidate) / at.noise) - (at.effortCost * e ** 2) / 2;
        const rounding = 1e-6 * at.prizes[0]!;
        if (status === "solved") {
          expect(Math.abs(outcome.payoff! - payoff(candidate))).toBeLessThan(rounding);
          const most = 1.2 * Math.max(candidate, Math.sqrt((2 * at.prizes[0]!) / at.effortCost));
          const stay = payoff(candidate);
          for (let i = 0; i <= 10; i += 1) {
            expect(payoff((most * i) / 10)).toBeLessThan(stay + rounding);
            expect(payoff(candidate * (0.9 + i / 50))).toBeLessThan(stay + rounding);
          }
        } else {
          expect(status).toBe("none");
          expect(outcome).toMatchObject({ effort: null, payoff: null });
          expect(payoff(evidence.alternatives[0]!.bestDeviation[0]!)).toBeGreaterThan(payoff(candidate));
        }
      }),
      { ...seeded, numRuns: 15 },
    );
  });

  test("property: equal prizes for the top m are the promotion tournament with m slots", () => {
    fc.assert(
      fc.property(tournaments, fc.nat(), ({ prizes: [prize], ...at }, pick) => {
        const slots = 1 + (pick % (at.siblings - 1));
        const promotion = solve(promotionTournament, { ...at, slots, prize: prize! });
        const ranked = solved({ ...at, prizes: new Array(slots).fill(prize) });
        expect(ranked.status).toBe(promotion.status);
        if (ranked.status === "solved") expect(ranked.outcome.effort! / promotion.outcome.effort).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("property: under symmetric noise a bonus for the first and a malus for the last elicit the same (奖首 = 罚尾)", () => {
    const symmetric = fc.constantFrom<NoiseFamily>("normal", "uniform");
    fc.assert(
      fc.property(
        symmetric,
        fc.integer({ min: 2, max: 30 }),
        tournamentStakes,
        (family, siblings, { prize, ...at }) => {
          const bonus = [2 * prize, ...new Array(siblings - 1).fill(prize)];
          const malus = [...new Array(siblings - 1).fill(prize), 0];
          const marginal = (prizes: readonly number[]) =>
            solved({ ...at, noiseFamily: family, siblings, prizes }).outcome.marginalPrize;
          expect(marginal(bonus) / marginal(malus)).toBeCloseTo(1, 9);
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });

  test("with much mass on favorable draws it is the malus that elicits more, with little the bonus", () => {
    const marginal = (family: NoiseFamily, prizes: readonly number[]) =>
      solved({ noiseFamily: family, siblings: 4, prizes, noise: 10 }).outcome.marginalPrize;
    const [bonus, malus] = [
      [2, 1, 1, 1],
      [1, 1, 1, 0],
    ];
    expect(marginal("exponential", bonus)).toBeCloseTo(1 / 40, 14);
    expect(marginal("exponential", malus)).toBeCloseTo(3 / 40, 14);
    expect(marginal("reflected-exponential", bonus)).toBeCloseTo(3 / 40, 14);
    expect(marginal("reflected-exponential", malus)).toBeCloseTo(1 / 40, 14);
  });

  test("property: what everybody gets for certain changes nothing but the payoff", () => {
    fc.assert(
      fc.property(tournaments, between(0, 100), (at, certain) => {
        const full = [...at.prizes, ...new Array(at.siblings - at.prizes.length).fill(0)];
        const floor = certain * at.prizes[0]!;
        const [plain, raised] = [solved(at), solved({ ...at, prizes: full.map((prize) => prize + floor) })];
        expect(raised.status).toBe(plain.status);
        expect(raised.outcome.marginalPrize / plain.outcome.marginalPrize).toBeCloseTo(1, 9);
        if (plain.status === "solved") {
          const gap = raised.outcome.payoff! - plain.outcome.payoff! - floor;
          expect(Math.abs(gap)).toBeLessThan(1e-10 * (floor + at.prizes[0]!));
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([0, 0.5, 0.6, 3])("does not verify the effort %d", (effort) => {
    const game = multiPrizeTournament.build({
      siblings: 4,
      prizes: [4, 2, 1, 0],
      noise: 2,
      noiseFamily: "normal",
      effortCost: 1,
    });
    expect(certificate(game, { marginalPrize: effort, effort, payoff: 1 }).verified).toBe(false);
  });

  test.each<[Input, string]>([
    [{ siblings: 3 }, "prizes has 4 entries for 3 siblings"],
    [{ prizes: [1, 1, 2] }, "prizes rises from 1 to 2 at entry 3"],
    [{ noise: 0 }, "noise is 0"],
    [{ noise: 1e-170 }, "exceed the range of doubles"],
  ])("refuses %j", (given, message) => {
    expect(() => solved(given)).toThrow(DomainError);
    expect(() => solved(given)).toThrow(message);
  });
});
