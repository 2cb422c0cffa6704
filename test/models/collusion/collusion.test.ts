import * as fc from "fast-check";
import { normalDistribution, type ParameterInputs, pathTo, solve, toTree } from "jiama";
import { type CollusionParameters, collusion, targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, real, seeded } from "../../arbitraries/parameters.ts";
import { playedActions } from "../playedActions.ts";

type Input = ParameterInputs<CollusionParameters>;

const outcome = (input: Input = {}) => {
  const { status, outcome: found, certificate } = solve(collusion, input);
  expect(status).toBe("solved");
  expect(certificate.maxGain).toBeLessThan(1e-6);
  return found;
};

/** Parameters of the whole domain, a reported failure costing the subordinate `D(1 − φ)`. */
const inputs = fc.record({
  markupCost: positive(0.1, 10),
  slippage: real(3),
  noise: positive(0.2, 5),
  penalty: positive(0.05, 20),
  tolerance: probability(),
  jointLiability: probability(),
  auditProbability: probability(),
  detection: probability(),
  aggravation: between(1, 4),
  concealmentCost: fc.oneof(fc.constant(0), positive(0.01, 10)),
  transferEfficiency: probability(),
});
type Drawn = typeof inputs extends fc.Arbitrary<infer D> ? D : never;

/** What a failure costs the coalition, reported and concealed, straight from the story. */
function failureCosts(at: Drawn): { reported: number; concealed: number } {
  const sanction = (1 + at.jointLiability) * at.penalty;
  return {
    reported: sanction * (1 - at.tolerance),
    concealed: at.concealmentCost + at.auditProbability * at.detection * sanction * at.aggravation,
  };
}

const payoff = (at: Drawn, stake: number, a: number): number =>
  -stake * normalDistribution((at.slippage - a) / at.noise) - (at.markupCost * a ** 2) / 2;

/** The highest payoff over all markups, by a scan that is refined around its best points. */
function bestPayoff(at: Drawn, stake: number): number {
  const highest = Math.sqrt((2 * stake) / at.markupCost);
  let best = payoff(at, stake, 0);
  for (let k = 0; k < 400; k += 1) {
    let [low, high] = [(k * highest) / 400, ((k + 1) * highest) / 400];
    if (payoff(at, stake, high) < best - 0.1 * stake) continue;
    for (let step = 0; step < 40; step += 1) {
      const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
      if (payoff(at, stake, left) > payoff(at, stake, right)) high = right;
      else low = left;
    }
    best = Math.max(best, payoff(at, stake, low));
  }
  return best;
}

describe("collusion", () => {
  test("at the defaults joint liability raises the markup from .689 to 1.048, and failures are concealed", () => {
    const found = outcome();
    expect(found.individualMarkup).toBeCloseTo(0.6894981033701453, 12);
    expect(found.jointMarkup).toBeCloseTo(1.0482600311872674, 12);
    expect(found.conceals).toBe(true);
    // (ω + k_c) D (1 − φ) = 5/3 · 2.1
    expect(found.collusionProofReward).toBeCloseTo(3.5, 12);
  });

  test("each markup is the best one, by a search that does not know the first-order condition", () => {
    fc.assert(
      fc.property(inputs, (at) => {
        const found = outcome(at);
        const { reported, concealed } = failureCosts(at);
        const individual = at.penalty * (1 - at.tolerance);
        for (const [markup, stake] of [
          [found.individualMarkup, individual],
          [found.jointMarkup, reported],
          [found.foresightMarkup, Math.min(reported, concealed)],
        ] as const) {
          const best = bestPayoff(at, stake);
          expect(payoff(at, stake, markup)).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, stake));
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("identity: without joint liability it is the target cascade with V = 0 and χ = 0", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const at = { ...drawn, jointLiability: 0 };
        const { markupCost, slippage, noise, penalty, tolerance } = at;
        const cascade = solve(targetCascade, {
          ...{ levels: 1, prize: 0, passThrough: 0, markupCost, slippage, noise, penalty, tolerance },
        }).outcome;
        const found = outcome(at);
        expect(found.individualMarkup).toBeCloseTo(cascade.markups[0]!, 9);
        expect(found.jointMarkup).toBe(found.individualMarkup);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("under strict liability the exempted are sanctioned, too", () => {
    expect(outcome({ regime: "strict" })).toEqual(outcome({ tolerance: 0 }));
  });

  describe("G11 P1: joint liability makes superior and subordinate escalate jointly", () => {
    test("the joint markup of a coalition that reports is at least the subordinate's, and grows with ω", () => {
      let strict = 0;
      fc.assert(
        fc.property(inputs, probability(), (at, other) => {
          const [less, more] = [Math.min(at.jointLiability, other), Math.max(at.jointLiability, other)];
          const low = outcome({ ...at, jointLiability: less });
          const high = outcome({ ...at, jointLiability: more });
          expect(low.jointMarkup).toBeGreaterThanOrEqual(low.individualMarkup);
          expect(high.jointMarkup).toBeGreaterThanOrEqual(low.jointMarkup);
          if (high.jointMarkup > low.jointMarkup) strict += 1;
        }),
        { ...seeded, numRuns: 200 },
      );
      expect(strict).toBeGreaterThan(100);
    });

    // A coalition that may conceal for nothing has nothing to insure against.
    test("not so for a coalition that foresees its cover-up", () => {
      const found = outcome();
      expect(found.foresightMarkup).toBe(0);
      expect(found.individualMarkup).toBeGreaterThan(0.68);
      // With audits it insures against being found out, and escalates less than the subordinate alone at first, more later.
      const markup = (auditProbability: number) => outcome({ auditProbability, aggravation: 2 }).foresightMarkup;
      expect(markup(0.1)).toBeLessThan(found.individualMarkup);
      expect(markup(0.25)).toBeGreaterThan(found.individualMarkup);
      expect(markup(0.25)).toBeLessThan(found.jointMarkup);
      expect(markup(0.5)).toBe(found.jointMarkup);
    });

    test("its markup is never above the joint one, and equal where it reports", () => {
      fc.assert(
        fc.property(inputs, (at) => {
          const found = outcome(at);
          expect(found.foresightMarkup).toBeLessThanOrEqual(found.jointMarkup);
          if (!found.conceals) expect(found.foresightMarkup).toBe(found.jointMarkup);
        }),
        { ...seeded, numRuns: 200 },
      );
    });
  });

  test("G11 P2: concealment becomes rarer with audits, detection and aggravation, and with ω more common where 1 − φ > qdν", () => {
    let both = 0;
    fc.assert(
      fc.property(inputs, between(0, 1), (at, share) => {
        const { conceals } = outcome(at);
        const { reported, concealed } = failureCosts(at);
        expect(conceals).toBe(concealed < reported);
        const raised = (name: "auditProbability" | "detection") => at[name] + (1 - at[name]) * share;
        for (const change of [
          { auditProbability: raised("auditProbability") },
          { detection: raised("detection") },
          { aggravation: at.aggravation + 3 * share },
          { concealmentCost: at.concealmentCost + share },
        ]) {
          if (outcome({ ...at, ...change }).conceals) expect(conceals).toBe(true);
        }
        const more = outcome({ ...at, jointLiability: at.jointLiability + (1 - at.jointLiability) * share });
        if (1 - at.tolerance > at.auditProbability * at.detection * at.aggravation) {
          if (conceals) expect(more.conceals).toBe(true);
          else if (more.conceals) both += 1;
        } else {
          expect(conceals || more.conceals).toBe(false);
        }
      }),
      { ...seeded, numRuns: 800 },
    );
    expect(both).toBeGreaterThan(2);
  });

  describe("G11 P3: the collusion-proof reward", () => {
    test("is the superior's own stake and the bribe that reaches him", () => {
      fc.assert(
        fc.property(inputs, (at) => {
          const found = outcome(at);
          const audited = at.auditProbability * at.detection;
          const loss = (sanction: number) => ({
            report: sanction * (1 - at.tolerance),
            conceal: sanction * audited * at.aggravation,
          });
          const own = loss(at.jointLiability * at.penalty);
          const subordinates = loss(at.penalty);
          const bribe = Math.max(0, subordinates.report - subordinates.conceal);
          const gain = own.report - own.conceal + at.transferEfficiency * bribe - at.concealmentCost;
          expect(found.collusionProofReward).toBeCloseTo(Math.max(0, gain), 9);
        }),
        { ...seeded, numRuns: 300 },
      );
    });

    // Tirole (1986): a supervisor without a stake of his own, evidence that is sure to be sanctioned, no audit.
    test("is k_c D where the superior is not liable and nothing tempers the sanction", () => {
      const found = outcome({ jointLiability: 0, tolerance: 0, penalty: 5, transferEfficiency: "0.6" });
      expect(found.collusionProofReward).toBeCloseTo(3, 12);
    });
  });

  describe("regimes", () => {
    test("the public finds out concealed failures, and reports those that are exempted", () => {
      const watched = outcome({ regime: "tolerance+oversight", oversight: "0.5" });
      // b = 1 − φ(1 − s) = .85, p = .5: concealing costs 2.5, reporting 4.25.
      expect(watched.conceals).toBe(true);
      expect(watched.collusionProofReward).toBeCloseTo((5 / 3) * 3 * (0.85 - 0.5), 12);
      expect(outcome({ regime: "tolerance+oversight", oversight: "0.9" }).conceals).toBe(true);
      expect(outcome({ regime: "tolerance+oversight", oversight: 1 }).conceals).toBe(false);
    });

    test("a cap and a veto change the sanction for reported and concealed failures alike", () => {
      expect(outcome({ regime: "capped", liabilityCap: "1" })).toEqual(outcome({ regime: "strict", penalty: 1 }));
      expect(outcome({ regime: "veto", careerStake: 2, penalty: 1 })).toEqual(
        outcome({ regime: "strict", penalty: 3 }),
      );
    });

    test("appeals change the sanction for reported ones only", () => {
      const found = outcome({ regime: "appeals", reversalGuilty: "0.3", auditProbability: "0.8" });
      expect(found.individualMarkup).toBeCloseTo(outcome().individualMarkup, 12);
      expect(found.conceals).toBe(false);
    });

    test.each(["joint", "balanced", "negligence"])("refuses %s", (regime) => {
      expect(() => solve(collusion, { regime })).toThrow(regime);
    });
  });

  test("on equality the coalition reports", () => {
    expect(outcome({ tolerance: 0, auditProbability: 1 }).conceals).toBe(false);
    expect(outcome({ tolerance: 0, auditProbability: 1 }).collusionProofReward).toBe(0);
  });

  test("where a payoff has two maxima both are shown, and the lower one is refuted", () => {
    const { outcome: found, certificate } = solve(collusion, {
      ...{ slippage: 4, noise: 1, markupCost: "0.14", penalty: "1.5", tolerance: 0, jointLiability: "0.5" },
    });
    expect(found.individualMarkup).toBeLessThan(0.01);
    expect(found.jointMarkup).toBeGreaterThan(4.5);
    expect(certificate.verified).toBe(true);
    expect(certificate.alternatives.length).toBeGreaterThanOrEqual(2);
    expect(certificate.alternatives.every(({ equilibrium }) => !equilibrium)).toBe(true);
  });

  test("a sanction beyond the range of doubles is refused", () => {
    expect(() => solve(collusion, { penalty: "1e308", aggravation: "1e9", auditProbability: 1 })).toThrow(/range/);
  });

  test("on a grid that refines, backward induction on its tree converges to the markup that foresees the cover-up", () => {
    let concealing = 0;
    fc.assert(
      fc.property(inputs, (at) => {
        const found = outcome(at);
        const stake = Math.min(...Object.values(failureCosts(at)));
        const best = bestPayoff(at, stake);
        for (const steps of [20, 200]) {
          const tree = toTree(collusion, at, steps);
          const [markup, , reply] = playedActions(tree);
          const highest = Number(pathTo(tree, tree.nodes.count - 1)[0]);
          expect(reply).toBe(found.conceals ? "conceal" : "report");
          // The nearest action of the grid costs at most ½ · curvature · (half a step)² against the best.
          const curvature = at.markupCost + (stake * 0.242) / at.noise ** 2;
          const loss = (curvature * (highest / steps / 2) ** 2) / 2;
          expect(best - payoff(at, stake, Number(markup))).toBeLessThanOrEqual(loss + 1e-9 * Math.max(1, stake));
        }
        if (found.conceals) concealing += 1;
      }),
      { ...seeded, numRuns: 60 },
    );
    expect(concealing).toBeGreaterThan(10);
  });

  test("at the defaults with audits the tree's markup is the nearest on the grid", () => {
    const input: Input = { auditProbability: "0.25", aggravation: 2 };
    const [markup] = playedActions(toTree(collusion, input, 1000));
    expect(Math.abs(Number(markup) - outcome(input).foresightMarkup)).toBeLessThanOrEqual(0.00135);
  });
});
