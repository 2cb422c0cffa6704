import * as fc from "fast-check";
import {
  certificate,
  exact,
  pureEquilibria,
  type Rational,
  regime,
  regretCheck,
  solve,
  solveExact,
  supermodularity,
  toGame,
  toGameExact,
  vertexEnumeration,
} from "jiama";
import { type SharedBlameParameters, sharedBlame } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";

const texts = (probabilities: readonly Rational[]) => probabilities.map(exact.format).join(" ");

/** Parameters in quarters, so that ties are common. */
const quarters = (max: number) => fc.integer({ min: 0, max: 4 * max }).map((i) => `${i}/4`);
const herds = (siblings: fc.Arbitrary<number>) =>
  fc.record({
    siblings,
    benefit: quarters(2),
    failureProbability: quarters(1),
    penalty: quarters(4),
    blameSharing: quarters(1),
  });

/** Whether following alone, or with all others, pays exactly nothing. */
function isTie(at: { readonly [name: string]: string | number }): boolean {
  const [benefit, failure, penalty, sharing] = [at.benefit, at.failureProbability, at.penalty, at.blameSharing].map(
    (x) => Number(String(x).split("/")[0]) / 4,
  ) as [number, number, number, number];
  const blame = failure * penalty;
  return benefit === blame * (1 - sharing) || Math.abs(benefit - blame * (1 - sharing / Number(at.siblings))) < 1e-12;
}

describe("shared-blame", () => {
  test("five officials, g 1, π 1/2, D 3, ν 4/5: all follow or nobody, and the tipping point is 13/48", () => {
    const { status, outcome, certificate: evidence } = solveExact(sharedBlame, {});
    expect(status).toBe("solved");
    expect(texts([outcome.following, outcome.payoff, outcome.tippingPoint!])).toBe("1 7/10 13/48");
    expect([outcome.herds, outcome.restrains]).toEqual([true, true]);
    expect(evidence.alternatives.map(({ label, equilibrium }) => [label.en, equilibrium])).toEqual([
      ["nobody follows", true],
      ["tipping point", true],
    ]);
  });

  test("where all following pays exactly nothing, nobody follows; all following remains an equilibrium", () => {
    const { outcome, certificate: evidence } = solveExact(sharedBlame, { benefit: "3/10" });
    expect(texts([outcome.following, outcome.payoff])).toBe("0 0");
    expect([outcome.herds, outcome.restrains, outcome.tippingPoint]).toEqual([true, true, null]);
    expect(evidence.alternatives.map(({ label, equilibrium }) => [label.en, equilibrium])).toEqual([
      ["all follow", true],
    ]);
  });

  test("property: the closed forms of the bounds and of the tipping point", () => {
    const share = between(0.05, 1);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), between(0, 3), share, share, (n, benefit, failure, sharing) => {
        const at = { siblings: n, benefit, failureProbability: failure, penalty: 4, blameSharing: sharing };
        const { herds, restrains, tippingPoint } = solve(sharedBlame, at).outcome;
        const blame = 4 * failure;
        expect(herds).toBe(benefit >= blame * (1 - sharing));
        expect(restrains).toBe(benefit <= blame * (1 - sharing / n));
        if (tippingPoint === null) return;
        expect(tippingPoint).toBeCloseTo(((n * (1 - benefit / blame)) / sharing - 1) / (n - 1), 9);
      }),
      seeded,
    );
  });

  test("property: for two officials the general solver finds these equilibria and no other ones", () => {
    fc.assert(
      fc.property(herds(fc.constant(2)), (at) => {
        fc.pre(!isTie(at));
        const { herds, restrains, tippingPoint } = solveExact(sharedBlame, at).outcome;
        const own = [
          ...(herds ? [exact.one] : []),
          ...(restrains ? [exact.zero] : []),
          ...(tippingPoint ? [tippingPoint] : []),
        ];
        const found = vertexEnumeration(toGameExact(sharedBlame, at)).solutions;
        const symmetric = own.map((x) => [x, x].map(exact.format).join(" "));
        expect(found.map(([a, b]) => [a![0]!, b![0]!].map(exact.format).join(" ")).sort()).toEqual(symmetric.sort());
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("property: for three and four officials the pure equilibria are these, nobody gains at the tipping point, and actions are complements", () => {
    fc.assert(
      fc.property(herds(fc.integer({ min: 3, max: 4 })), (at) => {
        fc.pre(!isTie(at));
        const { herds, restrains, tippingPoint } = solveExact(sharedBlame, at).outcome;
        const game = toGameExact(sharedBlame, at);
        const unanimous = (strategy: number) => Array(at.siblings).fill(strategy);
        expect(pureEquilibria(game).solutions).toEqual([
          ...(herds ? [unanimous(0)] : []),
          ...(restrains ? [unanimous(1)] : []),
        ]);
        expect(supermodularity(game)).toMatchObject({ supermodular: true });
        if (tippingPoint === null) return;
        const mixed = [tippingPoint, exact.sub(exact.one, tippingPoint)];
        expect(exact.format(regretCheck(game, Array(at.siblings).fill(mixed)).maxRegret)).toBe("0");
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("property: blame that is shared more makes herds easier, and restraint harder", () => {
    fc.assert(
      fc.property(between(0, 2), between(0, 1), between(0, 1), (benefit, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (blameSharing) => solve(sharedBlame, { benefit, blameSharing }).outcome,
        );
        expect(Number(more!.herds)).toBeGreaterThanOrEqual(Number(less!.herds));
        expect(Number(more!.restrains)).toBeLessThanOrEqual(Number(less!.restrains));
        if (less!.tippingPoint !== null && more!.tippingPoint !== null) {
          expect(more!.tippingPoint).toBeLessThanOrEqual(less!.tippingPoint + 1e-12);
        }
      }),
      seeded,
    );
  });

  test("accountability holds a herd together or apart: a regime enters through the sanction and its probability", () => {
    const tipping = (input: object) => {
      const { tippingPoint } = solveExact(sharedBlame, input).outcome;
      return tippingPoint === null ? null : exact.format(tippingPoint);
    };
    expect(tipping({ regime: "strict" })).toBe("13/48");
    expect(tipping({ regime: "tolerance", tolerance: "1/2" })).toBeNull();
    expect(tipping({ regime: "capped", liabilityCap: "5/2" })).toBe("1/16");
    expect(tipping({ regime: "veto", careerStake: 1 })).toBe("17/32");
    expect(tipping({ regime: "joint", jointLiability: "1/3" })).toBe("17/32");
    expect(tipping({ regime: "tolerance+oversight", tolerance: "1/2", oversight: 1 })).toBe("13/48");
    expect(() => solve(sharedBlame, { regime: "balanced" })).toThrow(/balanced is not defined for this model/);
    expect(() => solve(sharedBlame, { regime: "negligence" })).toThrow(/no evidence on care/);
  });

  test("the game of too many officials is refused, the model is not", () => {
    expect(solve(sharedBlame, { siblings: 10_000 }).status).toBe("solved");
    expect(() => toGame(sharedBlame, { siblings: 40 })).toThrow(
      /siblings is 40; as a game in normal form it has at most 16 officials/,
    );
  });

  test("the certificate does not verify another probability", () => {
    const { outcome, parameters } = solve(sharedBlame);
    const game = sharedBlame.build({ ...parameters, regime: regime("strict") } as unknown as SharedBlameParameters);
    for (const following of [0.5, 0.2, 0.99]) {
      expect(certificate(game, { ...outcome, following }).verified).toBe(false);
    }
    expect(certificate(game, { ...outcome, following: 13 / 48 }).verified).toBe(true);
  });
});
