import * as fc from "fast-check";
import { exact, solveExact } from "jiama";
import { strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import {
  cascade,
  condition,
  type Decimals,
  decimal,
  equalFractions,
  falling,
  fallingPositive,
  type Input,
  inputOf,
  orZero,
  outcome,
  sum,
} from "./strategicCascadeCases.ts";

const { add, sub, mul, div } = exact;

describe("strategic-cascade: propositions", () => {
  test("P1: ρ falls down the hierarchy, strictly from tier ℓ to ℓ + 1 iff p_ℓ > 0 (no floor binding, p_L > 0)", () => {
    fc.assert(
      fc.property(
        falling(2, 4).filter(({ p }) => p.at(-1) !== "0"),
        (at) => {
          const { responses } = solveExact(strategicCascade, inputOf(at)).outcome;
          for (const [tier, slope] of responses.slice(0, -1).entries()) {
            const order = exact.compare(slope, responses[tier + 1]!);
            expect(Math.sign(order)).toBe(at.p[tier] === "0" ? 0 : 1);
          }
        },
      ),
      { ...seeded, numRuns: 60 },
    );
  });

  test("P2: with equal tiers a_{ℓ+1}/a_ℓ = 1 + ρ²t(1 + t)/(1 + ρt) with t = p/κ, exactly and whatever w and T₀", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5 }),
        orZero,
        decimal,
        decimal,
        decimal,
        decimal,
        (tiers, T0, w, p, kappa, c) => {
          const input: Input = {
            ...{ tiers, initialTarget: T0, marginalPrize: w, penalty: p, markupCost: kappa, tolerance: 0 },
            ...{ effortCost: c, falsificationCost: c },
          };
          const { markups, responses } = solveExact(strategicCascade, input).outcome;
          const t = div(exact.from(p), exact.from(kappa));
          for (let i = 0; i + 1 < markups.length; i += 1) {
            const rho = responses[i + 2]!;
            const growth = div(mul(mul(rho, rho), mul(t, add(exact.one, t))), add(exact.one, mul(rho, t)));
            equalFractions(markups[i + 1]!, mul(markups[i]!, add(exact.one, growth)));
            expect(exact.compare(markups[i + 1]!, markups[i]!)).toBeGreaterThan(0);
          }
        },
      ),
      { ...seeded, numRuns: 40 },
    );
  });

  test("P2 where markups are tiny: they keep their digits in floats, and no floor seems to bind", () => {
    const input = { tiers: 6, initialTarget: 0, marginalPrize: 0.59, penalty: 85, markupCost: 0.013, tolerance: 0 };
    const { markups, responses, binding } = outcome({ ...input, effortCost: 9.5, falsificationCost: 0.99 });
    expect(markups[0]).toBeLessThan(1e-19);
    for (const [i, markup] of markups.slice(1).entries()) {
      const [rho, t] = [responses[i + 2]!, 85 / 0.013];
      expect(Math.abs(markup / markups[i]! / (1 + (rho ** 2 * t * (1 + t)) / (1 + rho * t)) - 1)).toBeLessThan(1e-12);
    }
    expect(binding).not.toContain(true);
  });

  test("P3: the falsified share is c/(c + γ): nothing but the two costs moves it", () => {
    fc.assert(
      fc.property(cascade(2, 4), decimal, decimal, (at, c, gamma) => {
        const input = { ...inputOf(at), effortCost: c, falsificationCost: gamma };
        if (!condition(input, "no-indifference").holds) return;
        const { effort, falsification, output } = solveExact(strategicCascade, input).outcome;
        const share = div(exact.from(c), add(exact.from(c), exact.from(gamma)));
        equalFractions(falsification, mul(share, output));
        equalFractions(add(effort, falsification), output);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("P4: a heavier penalty at tier 1 raises its markup iff κ[(1 − ρ)T₀ − α] > ρ²w", () => {
    fc.assert(
      fc.property(fallingPositive(2, 4), fc.integer({ min: 1, max: 9 }), (at, tenths) => {
        const lighter = {
          ...at,
          p: [exact.format(div(mul(exact.from(at.p[0]!), exact.from(tenths)), exact.from(10))), ...at.p.slice(1)],
        };
        const markup = (from: Decimals) => solveExact(strategicCascade, inputOf(from)).outcome.markups[0]!;
        const { responses, output, targets } = solveExact(strategicCascade, inputOf(at)).outcome;
        const rho = responses[1]!;
        const alpha = sub(output, mul(rho, targets[1]!));
        const missing = sub(mul(sub(exact.one, rho), targets[0]!), alpha);
        const gain = sub(mul(exact.from(at.costs[0]!), missing), mul(mul(rho, rho), exact.from(at.w[0]!)));
        const change = exact.compare(markup(at), markup(lighter));
        expect(Math.sign(change)).toBe(Math.sign(exact.compare(gain, exact.zero)));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("P5: where no floor binds the total markup has a single peak in the penalty", () => {
    fc.assert(
      fc.property(fallingPositive(2, 5), (at) => {
        const totals = Array.from({ length: 49 }, (_, i) => {
          const penalty = at.p.map((p) => Number(p) * 10 ** (i / 4 - 6));
          return sum(outcome({ ...inputOf(at), penalty }).markups);
        });
        let peaks = 0;
        let rising = true;
        for (const [i, total] of totals.slice(1).entries()) {
          const change = total - totals[i]!;
          if (Math.abs(change) <= 1e-11 * total) continue;
          if (rising && change < 0) peaks += 1;
          rising = change > 0;
        }
        expect(peaks + (rising ? 1 : 0)).toBe(1);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("P5, two equal tiers: a = pC(w + pT₀)/(κ(C + p)² + p³), exactly", () => {
    fc.assert(
      fc.property(orZero, orZero, orZero, decimal, decimal, (T0, w, p, kappa, c) => {
        const input: Input = {
          ...{ tiers: 2, initialTarget: T0, marginalPrize: w, penalty: p, markupCost: kappa, tolerance: 0 },
          ...{ effortCost: c, falsificationCost: c },
        };
        const [pX, C] = [exact.from(p), div(exact.from(c), exact.from(2))];
        const top = mul(mul(pX, C), add(exact.from(w), mul(pX, exact.from(T0))));
        const weight = mul(exact.from(kappa), mul(add(C, pX), add(C, pX)));
        const wanted = div(top, add(weight, mul(pX, mul(pX, pX))));
        equalFractions(solveExact(strategicCascade, input).outcome.markups[0]!, wanted);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("where nothing sanctions the bottom nobody marks up", () => {
    fc.assert(
      fc.property(cascade(2, 5), (at) => {
        const { markups, responses } = outcome(inputOf({ ...at, p: [...at.p.slice(0, -1), "0"] }));
        expect([...markups, ...responses].every((value) => value === 0)).toBe(true);
      }),
      { ...seeded, numRuns: 50 },
    );
  });
});
