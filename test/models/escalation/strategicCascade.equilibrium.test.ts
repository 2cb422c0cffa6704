import * as fc from "fast-check";
import { certificate, exact, float, NotRationalError, type Rational, readParameters, solve, solveExact } from "jiama";
import { type StrategicCascadeParameters, strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { gridPath, interiorRecursion, payoffOf, searchedReply } from "./strategicCascadeByHand.ts";
import {
  cascade,
  close,
  condition,
  type Decimals,
  falling,
  heldAtFraction,
  heldAtRoot,
  heldBelow,
  heldThroughFloor,
  inputOf,
  outcome,
  plain,
  twoMaxima,
} from "./strategicCascadeCases.ts";

const { mul } = exact;

describe("strategic-cascade: equilibrium", () => {
  describe("subgame perfection", () => {
    test("no tier gains by a markup that a nested search finds, two and three tiers", () => {
      let bound = 0;
      fc.assert(
        fc.property(cascade(2, 3), (at) => {
          const found = outcome(inputOf(at));
          const game = plain(at);
          if (found.binding.includes(true)) bound += 1;
          for (const [tier, markup] of found.markups.entries()) {
            const T = found.targets[tier]!;
            const own = payoffOf(game, tier, T, markup, found.output);
            const searched = searchedReply(game, tier, T);
            close(searched.payoff, own, 1e-5);
          }
        }),
        { ...seeded, numRuns: 150 },
      );
      expect(bound).toBeGreaterThan(30);
    });

    test("no tier gains by a markup that a nested search finds, four tiers", () => {
      fc.assert(
        fc.property(cascade(4, 4), (at) => {
          const found = outcome(inputOf(at));
          const game = plain(at);
          const own = payoffOf(game, 0, game.T0, found.markups[0]!, found.output);
          close(searchedReply(game, 0, game.T0, 24).payoff, own, 1e-3);
        }),
        { ...seeded, numRuns: 6 },
      );
    });

    test.each([
      [
        "the case of three tiers",
        { T0: "0.6", w: ["0.05", "0.04", "0.06"], p: ["0.7", "0.56", "0.84"], costs: ["0.5", "0.4"], c: "1" },
        0.4,
      ],
      [
        "two local maxima",
        { T0: "1", w: ["0.4", "0.05", "1.37"], p: ["0.6", "1.6", "0.3"], costs: ["0.06", "0.24"], c: "1.8" },
        1,
      ],
      ["a target held at a point of indifference", heldAtRoot, 0.3],
      ["a target held below a jump", heldBelow, 0.5],
    ])("on a grid of markups that refines, backward induction converges to it: %s", (_, at, highest) => {
      const found = outcome(inputOf(at));
      const game = plain(at);
      const own = payoffOf(game, 0, game.T0, found.markups[0]!, found.output);
      for (const points of [100, 400, 1600]) {
        const step = highest / points;
        const path = gridPath(game, step, highest);
        // Rounding below moves a superior's payoff by O(step), hence the markup, at a flat top, by O(√step).
        expect(Math.abs(path[0]!.payoff - own)).toBeLessThanOrEqual(step / 2);
        for (const [tier, { markup, report }] of path.entries()) {
          expect(Math.abs(markup - found.markups[tier]!)).toBeLessThanOrEqual(0.8 * Math.sqrt(step * highest));
          expect(Math.abs(report - found.output)).toBeLessThanOrEqual(0.8 * Math.sqrt(step * highest));
          if (points === 1600) expect(Math.abs(markup - found.markups[tier]!)).toBeLessThanOrEqual(0.002);
        }
      }
    });

    test("where the optimum is a point of indifference below, the indifferent tier replies as its superior needs", () => {
      const { status, outcome: found, certificate: proof } = solveExact(strategicCascade, inputOf(heldAtFraction));
      expect(status).toBe("solved");
      // Tier 2 is indifferent at 11737/650, between the markups 5 and 115/13.
      expect(found.targets.map(exact.format).slice(0, 3)).toEqual(["3", "11737/650", "17487/650"]);
      expect(found.localMaxima[1]!.map(exact.format)).toEqual(["5", "115/13"]);
      expect(exact.format(found.output)).toBe("451081/16900");
      expect(exact.format(proof.maxGain)).toBe("0");
      expect(proof.conditions.find(({ id }) => id === "no-indifference")!.holds).toBe(false);
      const [, second] = proof.alternatives;
      expect(second!.equilibrium).toBe(true);
    });

    test("a tier whose floor binds there passes the target on and has no say in what the indifferent one does", () => {
      const { status, outcome: found, certificate: proof } = solveExact(strategicCascade, inputOf(heldThroughFloor));
      expect(status).toBe("solved");
      // Tier 3 is indifferent at 517/1160; tier 2 would rather have the smaller report that any higher target rules out.
      expect(found.targets.map(exact.format).slice(1, 4)).toEqual(["517/1160", "517/1160", "817/1160"]);
      expect(found.binding).toEqual([false, true, false, false]);
      expect(found.localMaxima[1]!.map(exact.format)).toEqual(["0"]);
      expect(exact.format(proof.maxGain)).toBe("0");
      expect(solve(strategicCascade, inputOf(heldThroughFloor)).status).toBe("solved");
    });

    test("a floor that keeps the report from jumping is one local maximum, not two", () => {
      const at: Decimals = {
        ...{ T0: "0.3", w: ["5", "1", "3", "0.03", "1"], p: ["7", "10", "0", "7", "0.05"] },
        ...{ costs: ["0.01", "0.5", "4", "0.02"], c: "2" },
      };
      const { status, outcome: found } = solveExact(strategicCascade, inputOf(at));
      expect(status).toBe("solved");
      expect(found.binding).toEqual([false, true, false, true]);
      expect(found.localMaxima[1]!.map(exact.format)).toEqual(["0"]);
    });

    test("of two markups with equal payoffs the smaller is taken", () => {
      // The levels below the top of the case before, at exactly the target at which their first is indifferent.
      const { w, p, costs } = heldAtFraction;
      const below = { ...heldAtFraction, T0: "11737/650", w: w.slice(1), p: p.slice(1), costs: costs.slice(1) };
      const { outcome: found } = solveExact(strategicCascade, inputOf(below));
      expect(found.localMaxima[0]!.map(exact.format)).toEqual(["5", "115/13"]);
      expect(exact.format(found.markups[0]!)).toBe("5");
      expect(found.binding).toEqual([false, true]);
    });

    test("such a target does not move with the one received: the response above it is 0, and P1 ends there", () => {
      const [first, second] = outcome(inputOf(heldAtRoot)).responses;
      expect(first).toBe(0);
      expect(second).toBeGreaterThan(0.1);
      // No floor binds on the path, but one does at lower targets: the recursion of affine replies is out of force.
      expect(outcome(inputOf(heldAtRoot)).binding).not.toContain(true);
      expect(condition(inputOf(heldAtRoot), "interior").holds).toBe(false);
      const moved = outcome({ ...inputOf(heldAtRoot), initialTarget: "0.301" });
      close(moved.targets[1]!, outcome(inputOf(heldAtRoot)).targets[1]!, 1e-14);
    });

    test("its markup there is irrational, and the exact mode says so", () => {
      expect(() => solveExact(strategicCascade, inputOf(heldAtRoot))).toThrow(NotRationalError);
      expect(() => solveExact(strategicCascade, inputOf(heldBelow))).toThrow(NotRationalError);
    });
  });

  describe("certificate", () => {
    test("is verified, in fractions with a gain of exactly 0, and both arithmetics agree (whole domain, floors included)", () => {
      let bound = 0;
      fc.assert(
        fc.property(cascade(2, 5), (at) => {
          const inFloats = solve(strategicCascade, inputOf(at));
          expect(inFloats.status).toBe("solved");
          if (!inFloats.certificate.conditions.find(({ id }) => id === "no-indifference")!.holds) return;
          const inFractions = solveExact(strategicCascade, inputOf(at));
          expect(inFractions.certificate.verified).toBe(true);
          expect(exact.format(inFractions.certificate.maxGain)).toBe("0");
          expect(inFloats.outcome.binding).toEqual(inFractions.outcome.binding);
          if (inFloats.outcome.binding.includes(true)) bound += 1;
          for (const field of ["markups", "targets", "responses"] as const) {
            for (const [i, value] of inFractions.outcome[field].entries()) {
              close(inFloats.outcome[field][i]!, exact.toNumber(value), 1e-9);
            }
          }
          close(inFloats.outcome.output, exact.toNumber(inFractions.outcome.output), 1e-9);
        }),
        { ...seeded, numRuns: 150 },
      );
      expect(bound).toBeGreaterThan(30);
    });

    test.each([
      ["the case of three tiers", {}],
      ["two local maxima", twoMaxima],
      ["a held target", inputOf(heldAtFraction)],
    ])("catches a markup that is wrong by 1 %, in both arithmetics: %s", (_, input) => {
      const { values } = readParameters(strategicCascade, input, float);
      const exactly = readParameters(strategicCascade, input, exact).values;
      const right = outcome(input);
      const rightFractions = solveExact(strategicCascade, input).outcome;
      for (const tier of right.markups.keys()) {
        for (const wrong of [0.99, 1.01]) {
          const markups = right.markups.map((markup, i) => (i === tier ? markup * wrong : markup));
          expect(
            certificate(strategicCascade.build(values as unknown as StrategicCascadeParameters), { ...right, markups })
              .verified,
          ).toBe(false);
          const fractions = rightFractions.markups.map((markup, i) =>
            i === tier ? mul(markup, exact.from(String(wrong))) : markup,
          );
          const proof = certificate(
            strategicCascade.exact!.build(exactly as unknown as StrategicCascadeParameters<Rational>),
            {
              ...rightFractions,
              markups: fractions,
            },
          );
          expect(proof.verified).toBe(false);
          expect(exact.toNumber(proof.maxGain)).toBeGreaterThan(0);
        }
      }
      const idle = { ...right, effort: right.effort * 0.99 };
      expect(certificate(strategicCascade.build(values as unknown as StrategicCascadeParameters), idle).verified).toBe(
        false,
      );
    });

    test("catches the local maximum that is not global", () => {
      const { values } = readParameters(strategicCascade, twoMaxima, float);
      const lower = outcome(twoMaxima).localMaxima[0]![0]!;
      const game = strategicCascade.build(values as unknown as StrategicCascadeParameters);
      // The rest of the path as it follows from the lower markup: tier 2's floor binds.
      const target = 1 + lower;
      const output = (1.37 + 0.3 * target) / (0.9 + 0.3);
      const wrong = {
        ...outcome(twoMaxima),
        markups: [lower, 0],
        output,
        effort: output / 2,
        falsification: output / 2,
      };
      const proof = certificate(game, wrong);
      expect(proof.decisions.map(({ gainBound }) => gainBound > 1e-6)).toEqual([true, false, false]);
    });

    test("a prize per penalty that does not rise down the hierarchy keeps every floor from binding (whole domain)", () => {
      fc.assert(
        fc.property(falling(2, 6), (at) => {
          expect(condition(inputOf(at), "prize-per-penalty").holds).toBe(true);
          expect(condition(inputOf(at), "interior").holds).toBe(true);
          expect(outcome(inputOf(at)).binding).not.toContain(true);
          expect(outcome(inputOf(at)).localMaxima.every((maxima) => maxima.length === 1)).toBe(true);
        }),
        { ...seeded, numRuns: 150 },
      );
    });

    test("where no floor binds at any target from T₀ on, the recursion of affine replies holds", () => {
      let interior = 0;
      fc.assert(
        fc.property(cascade(2, 5), (at) => {
          if (!condition(inputOf(at), "interior").holds) return;
          interior += 1;
          const { alpha, rho } = interiorRecursion(plain(at));
          const { responses, output, targets } = outcome(inputOf(at));
          for (const [tier, slope] of rho.entries()) close(responses[tier]!, slope, 1e-12);
          for (const [tier, constant] of alpha.entries()) close(output, constant + rho[tier]! * targets[tier]!, 1e-9);
        }),
        { ...seeded, numRuns: 200 },
      );
      expect(interior).toBeGreaterThan(40);
    });
  });
});
