import * as fc from "fast-check";
import { certificate, DomainError, exact, float, solve, solveExact } from "jiama";
import { peerImitation, peerImitationRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

/** Parameters over the whole domain; imitation up to nine tenths of the cost, where replies still converge soon. */
const peers = fc
  .record({ benefit: positive(), markupCost: positive(), share: between(0, 0.9) })
  .map(({ benefit, markupCost, share }) => ({ benefit, markupCost, imitation: share * markupCost }));

const outcome = (input: object) => solve(peerImitation, input).outcome;

describe("peer-imitation", () => {
  test("golden: b 1, κ 2, λ .8 give the markup 5/6 and the multiplier 5/3", () => {
    const { status, outcome, certificate: evidence } = solveExact(peerImitation, {});
    expect(status).toBe("solved");
    expect([outcome.markup, outcome.multiplier].map(exact.format)).toEqual(["5/6", "5/3"]);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.conditions).toMatchObject([{ id: "contraction", holds: true }]);
  });

  test("without imitation nothing is multiplied", () => {
    expect(outcome({ imitation: 0, benefit: 3, markupCost: 4 })).toEqual({ markup: 0.75, multiplier: 1 });
  });

  test("property: officials who start anywhere and reply to each other end at the markup", () => {
    const starts = fc.array(between(0, 5), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(peers, starts, (at, relative) => {
        const { markup } = outcome(at);
        const payoff = (own: number, others: number) =>
          at.benefit * own + at.imitation * own * others - (at.markupCost * own ** 2) / 2;
        /** The best reply, by golden-section search: the payoff alone is used. */
        const reply = (others: number): number => {
          let [low, high] = [0, 10 * markup];
          for (let i = 0; i < 60; i += 1) {
            const [a, b] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
            if (payoff(a, others) < payoff(b, others)) low = a;
            else high = b;
          }
          return (low + high) / 2;
        };
        let markups = relative.map((x) => x * markup);
        for (let round = 0; round < 150; round += 1) {
          const total = markups.reduce((sum, a) => sum + a, 0);
          markups = markups.map((own) => reply((total - own) / (markups.length - 1)));
        }
        for (const own of markups) expect(own / markup).toBeCloseTo(1, 4);
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  test("property: the markup rises with imitation (G15: ∂a/∂λ > 0), and so does the multiplier", () => {
    fc.assert(
      fc.property(peers, between(0.01, 1), (at, part) => {
        const more = { ...at, imitation: at.imitation + part * (at.markupCost - at.imitation) * 0.99 };
        expect(outcome(more).markup).toBeGreaterThan(outcome(at).markup);
        expect(outcome(more).multiplier).toBeGreaterThan(outcome(at).multiplier);
      }),
      seeded,
    );
  });

  test("the markup grows without bound as imitation approaches the cost of a markup (G15)", () => {
    const markups = [1, 2, 3, 4, 5, 6].map((digits) => outcome({ imitation: 2 - 10 ** -digits }).markup);
    for (const [i, markup] of markups.entries()) expect(markup / 10 ** (i + 1)).toBeCloseTo(1, 6);
  });

  test("property: the multiplier is the markup over that of an official alone", () => {
    fc.assert(
      fc.property(peers, (at) => {
        const { markup, multiplier } = outcome(at);
        expect(markup / outcome({ ...at, imitation: 0 }).markup / multiplier).toBeCloseTo(1, 12);
      }),
      seeded,
    );
  });

  test("imitation as strong as the cost of a markup is refused, in fractions too", () => {
    expect(() => solve(peerImitation, { imitation: 2 })).toThrow(DomainError);
    expect(() => solve(peerImitation, { imitation: 3 })).toThrow(/imitation is 3, but markupCost is only 2/);
    expect(() => solveExact(peerImitation, { imitation: "2/3", markupCost: "1/2" })).toThrow(
      /imitation is 2\/3, but markupCost is only 1\/2/,
    );
    expect(solveExact(peerImitation, { imitation: "199/100" }).status).toBe("solved");
  });

  test("results beyond the doubles are refused", () => {
    expect(() => solve(peerImitation, { benefit: 1e300, markupCost: 1e-300, imitation: 0 })).toThrow(
      /peer-imitation: with these parameters the results exceed the range of doubles/,
    );
  });

  test("the certificate does not verify another markup", () => {
    const game = peerImitationRoutines(float).build({ benefit: 1, imitation: 0.8, markupCost: 2 });
    for (const markup of [0, 0.8, 0.84, 2]) {
      expect(certificate(game, { markup, multiplier: 5 / 3 }).verified).toBe(false);
    }
  });
});
