import * as fc from "fast-check";
import { backwardInduction, exact, type ParameterInputs, pathTo, solve, solveExact, toTree, toTreeExact } from "jiama";
import { type ThreeTierHierarchyParameters, threeTierHierarchy } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, probability, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<ThreeTierHierarchyParameters>;

const outcome = (input: Input = {}) => {
  const { status, outcome: found, certificate } = solve(threeTierHierarchy, input);
  expect(status).toBe("solved");
  expect(certificate.verified).toBe(true);
  return found;
};

const inputs = fc.record({
  evidenceProbability: probability(),
  transferEfficiency: probability(),
  stake: fc.oneof(between(0, 10), fc.constant(0)),
  harm: fc.oneof(between(0, 10), fc.constant(0)),
  honestShare: probability(),
});
type Drawn = typeof inputs extends fc.Arbitrary<infer D> ? D : never;

/** What the principal expects of a reward: the agent bribes if he can outbid it with less than his stake. */
function principalValue(at: Drawn, reward: number): number {
  const canOutbid = at.transferEfficiency > 0 && reward < at.transferEfficiency * at.stake;
  const corruptible = canOutbid ? -at.harm : -reward;
  return at.evidenceProbability * (at.honestShare * -reward + (1 - at.honestShare) * corruptible);
}

describe("three-tier-hierarchy", () => {
  test("at the defaults collusion is deterred: kΔ = 2.4 costs 1.2, collusion would cost 1.5", () => {
    const { outcome: found, status } = solveExact(threeTierHierarchy);
    expect(status).toBe("solved");
    expect(found.deters).toBe(true);
    const shown = [
      found.collusionProofReward,
      found.deterrenceCost,
      found.collusionCost,
      found.principalPayoff,
      found.supervisorPayoff,
      found.agentPayoff,
    ];
    expect(shown.map(exact.format)).toEqual(["12/5", "6/5", "3/2", "-6/5", "6/5", "-2"]);
  });

  test("with a third of the supervisors honest it is better to let the others collude", () => {
    const { outcome: found } = solveExact(threeTierHierarchy, { honestShare: "1/3" });
    expect(found.deters).toBe(false);
    expect([found.principalPayoff, found.supervisorPayoff, found.agentPayoff].map(exact.format)).toEqual([
      "-1",
      "0",
      "-2/3",
    ]);
  });

  test("on equality collusion is deterred, exactly", () => {
    expect(solveExact(threeTierHierarchy, { harm: "12/5" }).outcome.deters).toBe(true);
    expect(solveExact(threeTierHierarchy, { harm: "239/100" }).outcome.deters).toBe(false);
  });

  test("no reward is better for the principal, by a scan of all rewards", () => {
    fc.assert(
      fc.property(inputs, (at) => {
        const found = outcome(at);
        const highest = Math.max(at.harm, at.stake);
        const rewards = Array.from({ length: 501 }, (_, k) => (k * highest) / 500);
        const best = Math.max(...[...rewards, at.transferEfficiency * at.stake].map((s) => principalValue(at, s)));
        expect(found.principalPayoff).toBeCloseTo(best, 9);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("the reward grows with the efficiency of transfers and the stake; deterrence ends where it costs more than the harm", () => {
    fc.assert(
      fc.property(inputs, between(0, 1), (at, share) => {
        const found = outcome(at);
        for (const change of [
          { transferEfficiency: at.transferEfficiency + (1 - at.transferEfficiency) * share },
          { stake: at.stake + share },
        ]) {
          const more = outcome({ ...at, ...change });
          expect(more.collusionProofReward).toBeGreaterThanOrEqual(found.collusionProofReward);
          expect(more.principalPayoff).toBeLessThanOrEqual(found.principalPayoff);
          if (more.deters) expect(found.deters).toBe(true);
        }
        const worse = outcome({ ...at, harm: at.harm + share });
        if (found.deters) expect(worse.deters).toBe(true);
        expect(worse.principalPayoff).toBeLessThanOrEqual(found.principalPayoff);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  // Tirole (1986): transfers without loss make the supervisor's evidence worth no more than the agent's stake.
  test("where bribes arrive in full and the stake is the harm, supervision is worth nothing; where none arrives, everything", () => {
    fc.assert(
      fc.property(between(0.1, 10), probability(), (stake, evidenceProbability) => {
        const value = (transferEfficiency: number) => {
          const { principalPayoff, collusionCost } = outcome({
            ...{ evidenceProbability, transferEfficiency, stake, harm: stake },
          });
          return principalPayoff + collusionCost;
        };
        expect(value(1)).toBeCloseTo(0, 12);
        expect(value(0)).toBeCloseTo(evidenceProbability * stake, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("on a grid that refines, backward induction on its tree converges to the principal's payoff and reward", () => {
    let deterred = 0;
    fc.assert(
      fc.property(inputs, (at) => {
        const found = outcome(at);
        for (const steps of [4, 16]) {
          const tree = toTree(threeTierHierarchy, at, steps);
          const { solutions, certificate } = backwardInduction(tree);
          const step = found.collusionProofReward / steps;
          // An agent whose whole stake would be the bribe may as well be reported: one step below kΔ may do.
          const value = certificate.equilibria[0]!.payoffs[0]!;
          expect(value).toBeGreaterThanOrEqual(found.principalPayoff - 1e-9);
          expect(value).toBeLessThanOrEqual(found.principalPayoff + at.evidenceProbability * step + 1e-9);
          const [reward] = pathTo(tree, childAt(tree, solutions[0]![0]!)).map(Number);
          const margin = found.deterrenceCost - found.collusionCost;
          if (at.evidenceProbability * step < Math.abs(margin)) {
            const expected = found.deters ? found.collusionProofReward : 0;
            expect(Math.abs(reward! - expected)).toBeLessThanOrEqual(step + 1e-9);
            if (found.deters && expected > 0) deterred += 1;
          }
        }
      }),
      { ...seeded, numRuns: 60 },
    );
    expect(deterred).toBeGreaterThan(2);
  });

  test("in fractions, too", () => {
    const tree = toTreeExact(threeTierHierarchy, { honestShare: "1/3" }, 6);
    const { solutions, certificate } = backwardInduction(tree);
    expect(solutions[0]![0]).toBe(0);
    expect(certificate.equilibria[0]!.payoffs.map(exact.format)).toEqual(["-1", "2/15", "-8/9"]);
    expect(exact.format(certificate.equilibria[0]!.maxGain)).toBe("0");
  });

  test("a grid that is too fine is refused", () => {
    expect(() => toTree(threeTierHierarchy, {}, 1000)).toThrow(/1000 steps makes a tree of/);
  });
});

/** The node to which an action at the root leads. */
function childAt({ nodes }: ReturnType<typeof toTree>, action: number): number {
  let node = 1;
  for (let k = 0; k < action; k += 1) node = nodes.end[node]!;
  return node;
}
