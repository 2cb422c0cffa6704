import * as fc from "fast-check";
import { certificate, DomainError, solve } from "jiama";
import { contestCascade, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

interface Level {
  readonly siblings: number;
  readonly decisiveness: number;
  readonly elasticity: number;
  readonly prize: number;
  readonly markupCost: number;
}

const oneLevel = (input: Partial<Level>) => solve(contestCascade, { levels: 1, ...input });

/** Incentives of any size, with V(rη)²/κ where existence is decided, between .1 and 100. */
const incentives: fc.Arbitrary<Level> = fc
  .record({
    siblings: positive(2, 10_000).map(Math.round),
    decisiveness: positive(0.05, 20),
    elasticity: positive(0.05, 5),
    prize: positive(1e-3, 1e3),
    relative: positive(0.1, 100),
  })
  .map(({ relative, ...at }) => ({
    ...at,
    markupCost: (at.prize * (at.decisiveness * at.elasticity) ** 2) / relative,
  }));

/** The contest itself: growth `T′^η`, won with the share `y^r / Σy^r`, cost `κ(ln T′ − ln T)²/2`; rivals choose `others`. */
function contestPayoff({ siblings, decisiveness, elasticity, prize, markupCost }: Level, x: number, others: number) {
  const own = Math.exp((x - others) * elasticity * decisiveness);
  return (prize * own) / (own + siblings - 1) - (markupCost * x ** 2) / 2;
}

describe("contest-cascade", () => {
  test("golden: V 3, r 1, η .8, n 5, κ 2 give the log ratio .192 at every level", () => {
    const { status, outcome, certificate: evidence } = solve(contestCascade, {});
    expect(status).toBe("solved");
    expect(outcome.exists).toBe(true);
    expect(outcome.logRatios).toEqual([0.192, 0.192, 0.192].map((x) => expect.closeTo(x, 14)));
    expect(outcome.targets).toEqual([60, ...[1, 2, 3].map((i) => expect.closeTo(60 * Math.exp(0.192 * i), 10))]);
    expect(evidence.decisions.map(({ method }) => method)).toEqual(new Array(3).fill("strong-concavity"));
  });

  test("three siblings, V 12, r = η = κ = 1: a local maximum that a deviation beats", () => {
    const {
      status,
      outcome,
      certificate: evidence,
    } = oneLevel({ siblings: 3, prize: 12, decisiveness: 1, elasticity: 1, markupCost: 1 });
    expect(status).toBe("none");
    expect(outcome).toEqual({ logRatios: [null], targets: [60, null], exists: false });
    const [alternative] = evidence.alternatives;
    expect(alternative!.chosen[0]).toBeCloseTo(24 / 9, 12);
    expect(alternative!.secondOrder).toBeLessThan(0);
    expect(alternative!.gain).toBeCloseTo(0.0967954, 6);
    const local = evidence.conditions.find(({ id }) => id === "second-order-level-1");
    expect(local).toMatchObject({ holds: true, role: "necessary" });
    expect(evidence.conditions.find(({ id }) => id === "concave-level-1")).toMatchObject({ holds: false });
  });

  test("an equilibrium exists wherever κ ≥ V(rη)²/(6√3), the edge included", () => {
    for (const siblings of [2, 3, 5, 31, 10_000]) {
      const markupCost = 7 / (6 * Math.sqrt(3));
      const { status, certificate: evidence } = oneLevel({
        siblings,
        prize: 7,
        decisiveness: 1,
        elasticity: 1,
        markupCost,
      });
      expect(status).toBe("solved");
      expect(evidence.conditions[0]).toMatchObject({ id: "concave-level-1", holds: true });
    }
  });

  test("below a level without equilibrium nothing is known", () => {
    const { status, outcome, certificate: evidence } = solve(contestCascade, { prize: [3, 200, 3] });
    expect(status).toBe("none");
    expect(outcome.logRatios).toEqual([expect.closeTo(0.192, 14), null, expect.closeTo(0.192, 14)]);
    expect(outcome.targets).toEqual([60, expect.closeTo(72.7002, 4), null, null]);
    expect(evidence.decisions.map(({ player }) => player.en)).toEqual(["official at level 1", "official at level 3"]);
    expect(evidence.alternatives.map(({ player }) => player.zh)).toEqual(["第 2 层官员"]);
  });

  test("without a prize targets are passed on as they came", () => {
    const { status, outcome } = solve(contestCascade, { prize: 0 });
    expect(status).toBe("solved");
    expect(outcome.targets).toEqual([60, 60, 60, 60]);
  });

  test("property: no equilibrium is reported where a deviation gains, and none denied without one that does", () => {
    fc.assert(
      fc.property(incentives, (at) => {
        const { siblings: n, decisiveness, elasticity, prize, markupCost } = at;
        const candidate = (decisiveness * elasticity * prize * (n - 1)) / (markupCost * n ** 2);
        // Beyond, the target itself is no double, and the model says so.
        fc.pre(candidate < 690);
        const { status, outcome, certificate: evidence } = oneLevel(at);
        const gain = (x: number) => contestPayoff(at, x, candidate) - contestPayoff(at, candidate, candidate);
        if (status === "solved") {
          expect(outcome.logRatios[0]! / candidate).toBeCloseTo(1, 12);
          const most = 1.5 * Math.max(candidate, Math.sqrt((2 * prize) / markupCost));
          let best = 0;
          for (let i = 0; i <= 400; i += 1) {
            best = Math.max(best, gain((most * i) / 400), gain(candidate * (0.9 + i / 2000)));
          }
          expect(best).toBeLessThan(1e-8 * Math.max(1, prize));
        } else {
          expect(status).toBe("none");
          expect(gain(evidence.alternatives[0]!.bestDeviation[0]!)).toBeGreaterThan(0);
        }
        expect(outcome.exists).toBe(status === "solved");
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  test("property: the log ratio rises with V, r and η and falls with κ, and in n from 2 on", () => {
    const factor = between(1.01, 2);
    fc.assert(
      fc.property(incentives, factor, (given, more) => {
        // Where even the greater incentives leave an equilibrium.
        const at = { ...given, markupCost: given.prize * (given.decisiveness * given.elasticity) ** 2 };
        const ratio = (input: Partial<Level>) => oneLevel({ ...at, ...input }).outcome.logRatios[0]!;
        const base = ratio({});
        expect(base).toBeGreaterThan(0);
        expect(ratio({ prize: at.prize * more })).toBeGreaterThan(base);
        expect(ratio({ decisiveness: at.decisiveness * more })).toBeGreaterThan(base);
        expect(ratio({ elasticity: at.elasticity * more })).toBeGreaterThan(base);
        expect(ratio({ markupCost: at.markupCost * more })).toBeLessThan(base);
        if (at.siblings < 10_000) expect(ratio({ siblings: at.siblings + 1 })).toBeLessThan(base);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: a level is a promotion tournament under Gumbel noise of scale 1/(rη)", () => {
    fc.assert(
      fc.property(incentives, (at) => {
        const cascade = oneLevel(at);
        const tournament = solve(promotionTournament, {
          noiseFamily: "gumbel",
          siblings: at.siblings,
          prize: at.prize,
          noise: 1 / (at.decisiveness * at.elasticity),
          effortCost: at.markupCost,
        });
        expect(cascade.status).toBe(tournament.status);
        if (cascade.status !== "solved") return;
        expect(cascade.outcome.logRatios[0]! / tournament.outcome.effort).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([
    [{ initialTarget: 0 }, /initialTarget is 0; choose a value in \(0, ∞\)/],
    [{ decisiveness: 0 }, /decisiveness is 0/],
    [{ elasticity: -1 }, /elasticity is -1/],
    [{ siblings: 1 }, /siblings is 1; choose an integer from 2 to 10000/],
    [{ levels: 1000, prize: 3, markupCost: 0.5 }, /results exceed the range of doubles/],
    [{ prize: 1e200, decisiveness: 1e100 }, /results exceed the range of doubles/],
    [{ decisiveness: 1e160, elasticity: 1, prize: 1, markupCost: 1e200 }, /results exceed the range of doubles/],
    [{ slots: 2 }, /no parameter "slots"/],
  ])("refuses %j", (input: object, message) => {
    expect(() => solve(contestCascade, input)).toThrow(message);
  });

  test("results beyond the doubles are an error of domain", () => {
    expect(() => solve(contestCascade, { prize: 1e200, decisiveness: 1e100 })).toThrow(DomainError);
  });
});

describe("contest-cascade: the certificate", () => {
  test.each([0, 0.15, 0.24, 1])("does not verify the log ratio %d", (wrong) => {
    const game = contestCascade.build({
      initialTarget: 60,
      levels: 1,
      prize: 3,
      siblings: 5,
      decisiveness: 1,
      elasticity: 0.8,
      markupCost: 2,
    });
    const evidence = certificate(game, { logRatios: [wrong], targets: [60, 60 * Math.exp(wrong)], exists: true });
    expect(evidence.verified).toBe(false);
    expect(evidence.maxGain).toBeGreaterThan(1e-4);
  });
});
