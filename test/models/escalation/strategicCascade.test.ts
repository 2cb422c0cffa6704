import * as fc from "fast-check";
import {
  certificate,
  DomainError,
  exact,
  float,
  NotRationalError,
  type ParameterInputs,
  type Rational,
  readParameters,
  solve,
  solveExact,
  UnknownNameError,
} from "jiama";
import { type StrategicCascadeParameters, strategicCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { gridPath, interiorRecursion, type PlainCascade, payoffOf, searchedReply } from "./strategicCascadeByHand.ts";

type Input = ParameterInputs<StrategicCascadeParameters>;

/** A cascade in decimals that both arithmetics read, with `C = c/2`. */
interface Decimals {
  readonly T0: string;
  readonly w: readonly string[];
  readonly p: readonly string[];
  readonly costs: readonly string[];
  readonly c: string;
}

const inputOf = ({ T0, w, p, costs, c }: Decimals): Input => ({
  ...{ tiers: w.length, initialTarget: T0, marginalPrize: w, penalty: p, markupCost: costs },
  ...{ effortCost: c, falsificationCost: c, tolerance: 0 },
});

const plain = ({ T0, w, p, costs, c }: Decimals): PlainCascade => ({
  ...{ T0: Number(T0), w: w.map(Number), p: p.map(Number), costs: costs.map(Number), C: Number(c) / 2 },
});

/** Three significant digits over four decades, so that ties are no accident. */
const decimal = fc
  .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: -4, max: -1 }))
  .map(([mantissa, exponent]) => `${mantissa}e${exponent}`);
const orZero = fc.oneof({ weight: 6, arbitrary: decimal }, { weight: 1, arbitrary: fc.constant("0") });
const listOf = (item: fc.Arbitrary<string>, length: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { minLength: length, maxLength: length }) },
    { weight: 1, arbitrary: item.map((value) => Array.from({ length }, () => value)) },
  );
const cascade = (least: number, most: number): fc.Arbitrary<Decimals> =>
  fc.integer({ min: least, max: most }).chain((tiers) =>
    fc.record({
      T0: orZero,
      w: listOf(orZero, tiers),
      p: listOf(orZero, tiers),
      costs: listOf(decimal, tiers - 1),
      c: decimal,
    }),
  );

/** The same with `w/p` not rising down the hierarchy; a tier without motives stands last. */
const falling = (least: number, most: number): fc.Arbitrary<Decimals> =>
  cascade(least, most).map((at) => {
    const ratio = (i: number) => (at.w[i] === "0" ? 0 : Number(at.w[i]) / Number(at.p[i]));
    const order = [...at.w.keys()].sort((i, j) => (ratio(i) === ratio(j) ? 0 : ratio(j) - ratio(i)));
    return { ...at, w: order.map((i) => at.w[i]!), p: order.map((i) => at.p[i]!) };
  });
/** Falling, with every `w` and `p` positive. */
const fallingPositive = (least: number, most: number): fc.Arbitrary<Decimals> =>
  falling(least, most).filter(({ w, p }) => [...w, ...p].every((value) => value !== "0"));

const outcome = (input: Input) => solve(strategicCascade, input).outcome;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const condition = (input: Input, id: string) =>
  solve(strategicCascade, input).certificate.conditions.find((each) => each.id === id)!;
const close = (value: number, wanted: number, tolerance: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
const { add, sub, mul, div } = exact;
const equalFractions = (a: Rational, b: Rational) => expect(exact.format(a)).toBe(exact.format(b));

const twoMaxima: Input = {
  ...{ initialTarget: 1, marginalPrize: ["0.4", "0.05", "1.37"], penalty: ["0.6", "1.6", "0.3"], tolerance: 0 },
  ...{ effortCost: "1.8", falsificationCost: "1.8", markupCost: ["0.06", "0.24"] },
};

/** The top holds the target below at a point of indifference: of tier 2, which has `p = 0`, at a fraction. */
const heldAtFraction: Decimals = {
  ...{ T0: "3", w: ["2", "0.4", "0.04", "5"], p: ["0.03", "0", "4", "0.2"], costs: ["0.08", "0.04", "0.3"], c: "0.4" },
};
/** The same with `p > 0` everywhere: the point is irrational. */
const heldAtRoot: Decimals = {
  ...{
    T0: "0.3",
    w: ["0.5", "0.03", "0.4", "0.3"],
    p: ["0.01", "0.01", "2", "0.04"],
    costs: ["0.4", "0.03", "1"],
    c: "0.8",
  },
};
/** Between the top and the indifferent tier 3 stands one whose floor binds at that very target. */
const heldThroughFloor: Decimals = {
  ...{ T0: "0.2", w: ["4", "0.1", "0.6", "0.02", "0.09"], p: ["4", "2", "0", "0.6", "0.5"] },
  ...{ costs: ["7", "0.1", "2", "2"], c: "0.2" },
};
/** The top stops where one step more would make the report jump beyond what it wants. */
const heldBelow: Decimals = {
  ...{
    T0: "0.2",
    w: ["3", "0.5", "0.04", "0.2"],
    p: ["5", "1", "0.8", "0.8"],
    costs: ["0.03", "0.7", "0.01"],
    c: "0.4",
  },
};

describe("strategic-cascade", () => {
  describe("published values", () => {
    test("the defaults are the case of three tiers", () => {
      const { markups, targets, output, effort, falsification, binding } = outcome({});
      for (const [i, markup] of [0.12005010535279, 0.190466940487396].entries()) close(markups[i]!, markup, 1e-11);
      close(output, 0.5474564060866302, 1e-14);
      close(effort, 0.3649709373910868, 1e-14);
      close(falsification, 0.1824854686955434, 1e-14);
      expect(targets[0]).toBe(0.6);
      close(targets[2]!, 0.6 + markups[0]! + markups[1]!, 1e-15);
      expect(binding).toEqual([false, false]);
    });

    test("the case of three tiers in fractions", () => {
      const { status, outcome: found, certificate: proof } = solveExact(strategicCascade);
      expect(status).toBe("solved");
      expect(found.markups.map(exact.format)).toEqual(["4207506975/35047924054", "6675470865/35047924054"]);
      expect(found.responses.map(exact.format)).toEqual(["14288348277/17523962027", "31689/45814", "63/113"]);
      expect(exact.format(found.output)).toBe("95936052717/175239620270");
      expect(exact.format(proof.maxGain)).toBe("0");
      expect(exact.format(proof.tolerance)).toBe("0");
    });

    const equalTiers: Input = {
      ...{ tiers: 4, initialTarget: 0.6, marginalPrize: 0.05, tolerance: 0 },
      ...{ effortCost: 1, falsificationCost: 2, markupCost: 0.5 },
    };

    test("four equal tiers grow like 60 → 65 → 76 → 99", () => {
      const { targets } = outcome({ ...equalTiers, penalty: 1 });
      expect(targets.map((target) => Number(target.toFixed(4)))).toEqual([0.6, 0.6478, 0.7621, 0.9888]);
    });

    test("the total markup of four equal tiers peaks at p ≈ 0.580 with 0.494593", () => {
      const total = (penalty: number) => sum(outcome({ ...equalTiers, penalty }).markups);
      close(total(0.58), 0.494593, 1e-6);
      expect(total(0.575)).toBeLessThan(total(0.58));
      expect(total(0.585)).toBeLessThan(total(0.58));
    });

    test("where a floor binds tier 1 has two local maxima and takes the global one", () => {
      const { outcome: found, certificate: proof, status } = solve(strategicCascade, twoMaxima);
      expect(found.localMaxima[0]!.map((markup) => Number(markup.toFixed(4)))).toEqual([0.4231, 0.5578]);
      expect(found.markups[0]).toBe(found.localMaxima[0]![1]);
      expect(found.output.toFixed(5)).toBe("1.54814");
      expect(status).toBe("solved");
      expect(proof.alternatives.map(({ equilibrium }) => equilibrium)).toEqual([false]);
    });

    test("a path of affine replies whose markups are all positive need not be the equilibrium", () => {
      const input = { ...twoMaxima, initialTarget: "0.98" };
      const { outcome: found, certificate: proof } = solveExact(strategicCascade, input);
      // The recursion's path (0.5423, 0.0368) is a local maximum of tier 1; in equilibrium tier 2's floor binds.
      expect(found.markups.map(exact.format)).toEqual(["2/5", "0"]);
      expect(found.binding).toEqual([false, true]);
      expect(exact.toNumber(found.localMaxima[0]![1]!)).toBeCloseTo(0.5422676713, 9);
      expect(proof.conditions.find(({ id }) => id === "interior")!.holds).toBe(false);
    });

    test("the total markup has two humps in the penalty where a floor binds", () => {
      const total = (q: number) => {
        const input = {
          ...{ initialTarget: 0.54, marginalPrize: [0.52, 0.38, 0.58], penalty: [7.4 * q, 1.5 * q, q], tolerance: 0 },
          ...{ effortCost: 0.152, falsificationCost: 0.456, markupCost: [0.05, 0.35] },
        };
        return sum(outcome(input).markups).toFixed(3);
      };
      expect([-2.1, -1.7, -1.5, -0.9].map((power) => total(10 ** power))).toEqual(["0.413", "0.112", "0.130", "0.000"]);
    });
  });

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

  describe("propositions", () => {
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

  describe("regimes", () => {
    const markupsUnder = (input: Input) => outcome(input).markups;
    const withPenalty = (factor: number) =>
      markupsUnder({ regime: "strict", penalty: [1, 0.8, 1.2].map((penalty) => penalty * factor) });

    test.each<[Input, number]>([
      [{ regime: "strict" }, 1],
      [{ regime: "tolerance", tolerance: 0.3 }, 0.7],
      [{ regime: "joint", jointLiability: 0.5 }, 1.5],
      [{ regime: "oversight+tolerance", tolerance: 0.5, oversight: 0.4 }, 0.7],
      [{ regime: "appeals", reversalGuilty: 0.25 }, 0.75],
      [{ regime: "tolerance+joint+appeals", tolerance: 0.2, jointLiability: 1, reversalGuilty: 0.5 }, 0.8],
    ])("a regime scales the sanction by a constant: %j by %f", (input, factor) => {
      const markups = markupsUnder(input);
      for (const [i, markup] of withPenalty(factor).entries()) close(markups[i]!, markup, 1e-13);
    });

    test.each(["veto", "balanced", "capped", "negligence"])("%s, which does not, is refused", (regime) => {
      expect(() => outcome({ regime })).toThrow(DomainError);
    });

    test("an appeal has no fee here", () => {
      expect(() => solve(strategicCascade, { regime: "appeals", appealFee: 1 } as Input)).toThrow(UnknownNameError);
    });
  });

  describe("domain", () => {
    test.each<Input>([
      { initialTarget: -1 },
      { tiers: 1 },
      { tiers: 33 },
      { markupCost: 0 },
      { markupCost: [1, 1, 1] },
    ])("refuses %j", (input) => {
      expect(() => outcome(input)).toThrow(DomainError);
    });

    test("fractions stop at eight tiers, and the message says why", () => {
      const scalars = { marginalPrize: "1/10", penalty: 1, markupCost: 1, tolerance: 0 };
      expect(solveExact(strategicCascade, { ...scalars, tiers: 8 }).status).toBe("solved");
      expect(() => solveExact(strategicCascade, { ...scalars, tiers: 9 })).toThrow(/at most 8; take fewer tiers/);
      expect(solve(strategicCascade, { ...scalars, tiers: 32 }).status).toBe("solved");
    });
  });
});
