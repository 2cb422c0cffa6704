import * as fc from "fast-check";
import { type NoiseFamily, solve } from "jiama";
import { type PromotionTournamentParameters, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { noiseFamily, tournamentStakes } from "../../arbitraries/tournaments.ts";
import { luck } from "../../games/tournament/ownLuck.ts";

const solved = (input: Partial<PromotionTournamentParameters>) => solve(promotionTournament, input);

describe("promotion-tournament: a handicap", () => {
  /** Density at `u ≥ 0` of the difference of two draws, and the chance that it is below `u`. */
  const difference: Record<NoiseFamily, (u: number) => { density: number; below: number }> = {
    normal: (u) => ({
      density: Math.exp(-(u * u) / 4) / Math.sqrt(4 * Math.PI),
      below: 1 - luck.normal.above(u / Math.SQRT2),
    }),
    uniform: (u) => ({ density: Math.max(0, 1 - u / 2) / 2, below: 1 - Math.max(0, 1 - u / 2) ** 2 / 2 }),
    gumbel: (u) => ({ density: Math.exp(-u) / (1 + Math.exp(-u)) ** 2, below: 1 / (1 + Math.exp(-u)) }),
    exponential: (u) => ({ density: Math.exp(-u) / 2, below: 1 - Math.exp(-u) / 2 }),
    "reflected-exponential": (u) => ({ density: Math.exp(-u) / 2, below: 1 - Math.exp(-u) / 2 }),
  };

  /** The chance of winning with a lead of either sign. */
  const chance = (noiseFamily: NoiseFamily, lead: number): number =>
    lead >= 0 ? difference[noiseFamily](lead).below : 1 - difference[noiseFamily](-lead).below;

  test("property: both exert V g(k/σ)/(cσ), and the lead decides who gains from it", () => {
    const lead = between(0.01, 4);
    fc.assert(
      fc.property(noiseFamily, tournamentStakes, lead, (noiseFamily, { noise, effortCost, prize }, u) => {
        const handicap = u * noise;
        const { outcome } = solved({ noiseFamily, siblings: 2, noise, effortCost, prize, handicap });
        const { density, below } = difference[noiseFamily](u);
        expect(outcome.effort).toBeCloseTo(
          (prize * density) / (effortCost * noise),
          9 - Math.ceil(Math.log10(1 + prize)),
        );
        const cost = (effortCost * outcome.effort ** 2) / 2;
        const [favored, handicapped] = outcome.payoff as readonly [number, number];
        expect(favored).toBeGreaterThan(handicapped);
        const size = Math.max(prize, cost);
        expect(Math.abs(favored + handicapped - (prize - 2 * cost))).toBeLessThan(1e-10 * size);
        expect(Math.abs(favored - (prize * below - cost))).toBeLessThan(1e-10 * size);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: no equilibrium is reported where either of the two gains by deviating", () => {
    const lead = between(0.01, 3);
    fc.assert(
      fc.property(noiseFamily, tournamentStakes, lead, (noiseFamily, { noise, effortCost, prize }, u) => {
        const { status, outcome, certificate } = solved({
          noiseFamily,
          siblings: 2,
          noise,
          effortCost,
          prize,
          handicap: u * noise,
        });
        const gain = (sign: number, effort: number): number => {
          const payoff = (e: number) =>
            prize * chance(noiseFamily, sign * u + (e - outcome.effort) / noise) - (effortCost * e ** 2) / 2;
          return payoff(effort) - payoff(outcome.effort);
        };
        if (status === "solved") {
          expect(certificate.decisions).toHaveLength(2);
          const most = 1.2 * Math.max(outcome.effort, Math.sqrt((2 * prize) / effortCost));
          for (let i = 0; i <= 200; i += 1) {
            for (const sign of [1, -1]) expect(gain(sign, (most * i) / 200)).toBeLessThan(1e-7 * Math.max(1, prize));
          }
        } else {
          expect(status).toBe("none");
          const refuted = certificate.alternatives[0]!;
          const sign = refuted.player.en === "favored contestant" ? 1 : -1;
          expect(gain(sign, refuted.bestDeviation[0]!)).toBeGreaterThan(0);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("where only the handicapped gives up, the certificate names him and no equilibrium is reported", () => {
    const { status, certificate } = solved({
      noiseFamily: "uniform",
      siblings: 2,
      prize: 4.2,
      noise: 1,
      effortCost: 1,
      handicap: 0.6,
    });
    expect(status).toBe("none");
    expect(certificate.alternatives.map(({ player }) => player.en)).toEqual(["handicapped contestant"]);
    expect(certificate.alternatives[0]!.label.zh).toContain("落后者会偏离");
  });

  test("without a handicap there is one kind of contestant and one payoff", () => {
    const { outcome, certificate } = solved({ siblings: 2, handicap: 0 });
    expect(typeof outcome.payoff).toBe("number");
    expect(certificate.decisions).toHaveLength(1);
  });
});
