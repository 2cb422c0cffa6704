import * as fc from "fast-check";
import { certificate, exact, float, solve, solveExact } from "jiama";
import { formalAuthority, formalAuthorityRoutines } from "jiama/models";
import { describe, expect, test } from "vitest";
import { positive, probability, seeded } from "../../arbitraries/parameters.ts";

interface Authority {
  readonly superiorBenefit: number;
  readonly subordinateBenefit: number;
  readonly congruence: number;
  readonly supervisionCost: number;
  readonly effortCost: number;
}

const authorities: fc.Arbitrary<Authority> = fc.record({
  superiorBenefit: positive(0.1, 10),
  subordinateBenefit: positive(0.1, 10),
  congruence: probability(),
  supervisionCost: positive(0.1, 10),
  effortCost: positive(0.1, 10),
});

/** Unique equilibria with both searches strictly between 0 and 1. */
const interior = authorities.filter((at) => {
  const { congruence, subordinateBenefit: b, superiorBenefit: B, supervisionCost, effortCost } = at;
  if (congruence * b * B > 0.95 * supervisionCost * effortCost) return false;
  const { supervision, initiative } = solve(formalAuthority, at).outcome;
  return supervision > 0.01 && supervision < 0.99 && initiative > 0.01 && initiative < 0.99;
});

const outcome = (at: Partial<Authority>) => solve(formalAuthority, at).outcome;

/** The payoffs as Aghion and Tirole write them. */
const superior = ({ superiorBenefit: B, congruence, supervisionCost }: Authority, E: number, e: number) =>
  E * B + (1 - E) * e * congruence * B - (supervisionCost * E ** 2) / 2;
const subordinate = ({ subordinateBenefit: b, effortCost }: Authority, E: number, e: number) =>
  (1 - E) * e * b - (effortCost * e ** 2) / 2;

/** Where a concave function of [0, 1] is largest. */
function peak(payoff: (x: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i += 1) {
    const [a, b] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
    if (payoff(a) < payoff(b)) low = a;
    else high = b;
  }
  const middle = (low + high) / 2;
  return payoff(0) >= payoff(middle) ? 0 : payoff(1) >= payoff(middle) ? 1 : middle;
}

describe("formal-authority", () => {
  test("golden (Aghion and Tirole 1997): α .4, b = B = 1, c = 1.5 give E .5946 and e .2703", () => {
    const { status, outcome, certificate: evidence } = solveExact(formalAuthority, {});
    expect(status).toBe("solved");
    expect([outcome.supervision, outcome.initiative].map(exact.format)).toEqual(["22/37", "10/37"]);
    expect(exact.toNumber(outcome.supervision)).toBeCloseTo(0.5945945945945946, 14);
    expect(exact.toNumber(outcome.initiative)).toBeCloseTo(0.27027027027027023, 14);
    expect(exact.format(evidence.maxGain)).toBe("0");
    expect(evidence.conditions).toMatchObject([{ id: "unique", holds: true }]);
    expect(evidence.alternatives).toEqual([]);
  });

  test.each([
    ["a superior who finds out everything leaves no initiative", { supervisionCost: "1/2" }, "1", "0"],
    ["cheap search below: the subordinate always knows", { effortCost: "1/10", congruence: "1/2" }, "1/3", "1"],
    ["full congruence and cheap search below: no supervision at all", { effortCost: "1/2", congruence: 1 }, "0", "1"],
    ["nothing to win above", { superiorBenefit: 0 }, "0", "2/3"],
    ["nothing to win below", { subordinateBenefit: 0 }, "2/3", "0"],
  ])("%s", (_, input, supervision, initiative) => {
    const { status, outcome } = solveExact(formalAuthority, input);
    expect(status).toBe("solved");
    expect([outcome.supervision, outcome.initiative].map(exact.format)).toEqual([supervision, initiative]);
  });

  test("three equilibria: the superior's best is chosen, the others are shown and are equilibria too", () => {
    const input = { superiorBenefit: 3, subordinateBenefit: 3, congruence: "9/10", supervisionCost: 2, effortCost: 2 };
    const { status, outcome, certificate: evidence } = solveExact(formalAuthority, input);
    expect(status).toBe("solved");
    expect(evidence.conditions).toMatchObject([{ id: "unique", holds: false }]);
    expect([outcome.supervision, outcome.initiative, outcome.superiorPayoff].map(exact.format)).toEqual([
      "3/20",
      "1",
      "1089/400",
    ]);
    expect(evidence.alternatives.map(({ label, equilibrium }) => [label.en, equilibrium])).toEqual([
      ["equilibrium with supervision 0.512195: the superior", true],
      ["equilibrium with supervision 0.512195: the subordinate", true],
      ["equilibrium with supervision 1.00000: the superior", true],
      ["equilibrium with supervision 1.00000: the subordinate", true],
    ]);
  });

  test("replies that coincide along a line: its end best for the superior", () => {
    const input = { superiorBenefit: 2, subordinateBenefit: 2, congruence: "1/2", supervisionCost: 2, effortCost: 1 };
    const { status, outcome } = solveExact(formalAuthority, input);
    expect(status).toBe("solved");
    expect([outcome.supervision, outcome.initiative].map(exact.format)).toEqual(["1/2", "1"]);
  });

  test("property: neither gains by searching more or less, by golden-section search in the payoffs", () => {
    fc.assert(
      fc.property(authorities, (at) => {
        const { status, outcome } = solve(formalAuthority, at);
        expect(status).toBe("solved");
        const { supervision: E, initiative: e } = outcome;
        const best = peak((x) => superior(at, x, e));
        expect(superior(at, best, e) - superior(at, E, e)).toBeLessThan(1e-9 * (1 + at.supervisionCost));
        const reply = peak((x) => subordinate(at, E, x));
        expect(subordinate(at, E, reply) - subordinate(at, E, e)).toBeLessThan(1e-9 * (1 + at.effortCost));
        expect(outcome.superiorPayoff).toBeCloseTo(superior(at, E, e), 9);
      }),
      seeded,
    );
  });

  test("property: every crossing of the replies that a scan finds is the outcome or an alternative", () => {
    const size = 500;
    fc.assert(
      fc.property(authorities, (at) => {
        const { outcome, certificate: evidence } = solve(formalAuthority, at);
        const known = [
          outcome.supervision,
          ...evidence.alternatives.map(({ label }) => Number(label.en.split(/[ :]/)[3])),
        ];
        const excess = (E: number) => {
          const e = Math.min(1, ((1 - E) * at.subordinateBenefit) / at.effortCost);
          const reply = ((1 - at.congruence * e) * at.superiorBenefit) / at.supervisionCost;
          return Math.min(1, reply) - E;
        };
        for (let i = 0; i < size; i += 1) {
          const [low, high] = [i / size, (i + 1) / size];
          if (excess(low) * excess(high) >= 0) continue;
          expect(Math.min(...known.map((E) => Math.abs(E - (low + high) / 2)))).toBeLessThan(1 / size);
        }
      }),
      seeded,
    );
  });

  test("floats and fractions agree", () => {
    const tenths = fc.integer({ min: 1, max: 50 }).map((i) => `${i}/10`);
    const input = fc.record({
      superiorBenefit: tenths,
      subordinateBenefit: tenths,
      congruence: fc.integer({ min: 0, max: 10 }).map((i) => `${i}/10`),
      supervisionCost: tenths,
      effortCost: tenths,
    });
    fc.assert(
      fc.property(input, (at) => {
        const [rounded, precise] = [solve(formalAuthority, at), solveExact(formalAuthority, at)];
        expect([rounded.status, precise.status]).toEqual(["solved", "solved"]);
        expect(rounded.outcome.superiorPayoff).toBeCloseTo(exact.toNumber(precise.outcome.superiorPayoff), 9);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("formal-authority: more supervision does not always raise performance", () => {
  const cheaper = (at: Authority) => ({ ...at, supervisionCost: at.supervisionCost * 0.9999 });

  test("N3: initiative falls as supervision becomes cheaper and rises (∂e/∂E < 0)", () => {
    fc.assert(
      fc.property(interior, (at) => {
        const [before, after] = [outcome(at), outcome(cheaper(at))];
        expect(after.supervision).toBeGreaterThan(before.supervision);
        expect(after.initiative).toBeLessThan(before.initiative);
      }),
      seeded,
    );
  });

  test("N3 refuted: informed decisions become rarer exactly where E < 1 − c_A/(2b)", () => {
    fc.assert(
      fc.property(interior, (at) => {
        const [before, after] = [outcome(at), outcome(cheaper(at))];
        const margin = before.supervision - (1 - at.effortCost / (2 * at.subordinateBenefit));
        fc.pre(Math.abs(margin) > 1e-3);
        expect(after.informedDecision < before.informedDecision).toBe(margin < 0);
      }),
      seeded,
    );
  });

  test("N3 refuted: the superior's own payoff falls exactly where E < (3m − 1)/(2m), m = αb/c_A", () => {
    let falls = 0;
    fc.assert(
      fc.property(interior, (at) => {
        const [before, after] = [outcome(at), outcome(cheaper(at))];
        const m = (at.congruence * at.subordinateBenefit) / at.effortCost;
        const margin = 2 * m * before.supervision - (3 * m - 1);
        fc.pre(Math.abs(margin) > 1e-2);
        expect(after.superiorPayoff < before.superiorPayoff).toBe(margin < 0);
        if (margin < 0) falls += 1;
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(falls).toBeGreaterThan(20);
  });

  test("the counter-example in fractions: α 9/10, c_A 6/5: halving the cost of supervision makes everything worse", () => {
    const at = (supervisionCost: number) => {
      const { outcome } = solveExact(formalAuthority, { congruence: "9/10", effortCost: "6/5", supervisionCost });
      const { supervision, initiative, informedDecision, superiorPayoff } = outcome;
      return [supervision, initiative, informedDecision, superiorPayoff].map(exact.format).join(" ");
    };
    expect(at(4)).toBe("1/13 10/13 133/169 119/169");
    expect(at(2)).toBe("1/5 2/3 11/15 16/25");
  });

  test("the certificate does not verify other searches", () => {
    const parameters = {
      superiorBenefit: 1,
      subordinateBenefit: 1,
      congruence: 0.4,
      supervisionCost: 1.5,
      effortCost: 1.5,
    };
    const game = formalAuthorityRoutines(float).build(parameters);
    const rest = { informedDecision: 0, superiorPayoff: 0 };
    expect(certificate(game, { supervision: 22 / 37, initiative: 10 / 37, ...rest }).verified).toBe(true);
    expect(certificate(game, { supervision: 0.6, initiative: 10 / 37, ...rest }).verified).toBe(false);
    expect(certificate(game, { supervision: 22 / 37, initiative: 0.3, ...rest }).verified).toBe(false);
  });
});
