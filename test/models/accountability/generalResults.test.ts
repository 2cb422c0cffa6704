import * as fc from "fast-check";
import type Fraction from "fraction.js";
import { exact, solve, solveExact } from "jiama";
import { accountability } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { accountabilityCase, composition } from "../../arbitraries/regimes.ts";
import { controllability, effort, f, inside, one, outcomeText, positive, share, text } from "./fractions.ts";
import { statedPayoff } from "./statedPayoff.ts";

describe("general results", () => {
  test("uniform tolerance only dilutes: effort falls in φ, strictly while it is below 1", () => {
    fc.assert(
      fc.property(controllability, positive, positive, share, share, (theta, c, D, x, y) => {
        fc.pre(x.compare(y) !== 0);
        const [less, more] = x.compare(y) < 0 ? [x, y] : [y, x];
        const at = (tolerance: Fraction) =>
          f(
            effort({
              regime: "tolerance",
              controllability: text(theta),
              effortCost: text(c),
              penalty: text(D),
              tolerance: text(tolerance),
            }),
          );
        expect(at(more).compare(at(less))).toBe(at(more).compare(1) < 0 ? -1 : 0);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("tolerance never raises effort together with any part but oversight and appeals", () => {
    const others = composition({ exact: true }).map((ids) =>
      ids.filter((id) => !["strict", "tolerance", "tolerance-list", "oversight", "appeals"].includes(id)),
    );
    const numbers = fc.tuple(controllability, positive, positive, share, share, share, positive, positive);
    fc.assert(
      fc.property(others, numbers, share, share, (ids, [theta, c, D, standard, mu, omega, cap, stake], x, y) => {
        const [less, more] = x.compare(y) < 0 ? [x, y] : [y, x];
        const given: Record<string, string> = {};
        if (ids.some((id) => ["negligence", "process-and-result"].includes(id))) given.careStandard = text(standard);
        if (ids.includes("process-and-result")) given.observability = text(mu);
        if (ids.includes("capped")) given.liabilityCap = text(cap);
        if (ids.includes("joint")) given.jointLiability = text(omega);
        if (ids.includes("veto")) given.careerStake = text(stake);
        if (ids.includes("balanced")) given.reward = text(stake);
        const at = (tolerance: Fraction) =>
          f(
            effort({
              ...given,
              regime: ["tolerance", ...ids].join("+"),
              controllability: text(theta),
              effortCost: text(c),
              penalty: text(D),
              tolerance: text(tolerance),
            }),
          );
        expect(at(more).compare(at(less))).toBeLessThanOrEqual(0);
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("counter-example: with oversight by the public, tolerance can raise effort", () => {
    // The public catches every negligent official and no diligent one: exemptions then reach the diligent alone.
    const at = (tolerance: string) =>
      effort({
        regime: "tolerance+oversight",
        controllability: "1/2",
        effortCost: "2",
        penalty: "1",
        tolerance,
        oversight: "1",
      });
    expect(at("0")).toBe("1/4");
    expect(at("1/2")).toBe("2/5");
    expect(at("1")).toBe("1/2");
  });

  test("counter-example: with appeals that free the negligent rather than the diligent, tolerance can raise effort", () => {
    const at = (tolerance: string) =>
      effort({
        regime: "tolerance+balanced+appeals",
        controllability: "1/2",
        effortCost: "4",
        penalty: "1",
        reward: "2",
        tolerance,
        reversalGuilty: "1",
      });
    expect(at("0")).toBe("0");
    expect(at("1/2")).toBe("1/7");
    expect(at("1")).toBe("1/4");
  });

  test("missed blame always lowers an interior effort; false blame does if and only if e < 1/(2θ)", () => {
    const directions = new Set<number>();
    fc.assert(
      fc.property(controllability, positive, positive, inside, inside, inside, (theta, c, D, alpha, x, y) => {
        const beta = one.sub(alpha).mul(x);
        const at = (falseBlame: Fraction, missedBlame: Fraction) =>
          f(
            effort({
              controllability: text(theta),
              effortCost: text(c),
              penalty: text(D),
              falseBlame: text(falseBlame),
              missedBlame: text(missedBlame),
            }),
          );
        const here = at(alpha, beta);
        fc.pre(here.compare(0) > 0 && here.compare(1) < 0);
        const slack = one.sub(alpha).sub(beta).mul(y);
        expect(at(alpha, beta.add(slack)).compare(here)).toBe(-1);
        const harsher = at(alpha.add(slack), beta);
        fc.pre(harsher.compare(1) < 0);
        const direction = here.compare(one.div(theta.mul(2)));
        expect(harsher.compare(here)).toBe(direction);
        directions.add(direction);
      }),
      { ...seeded, numRuns: 600 },
    );
    expect(directions.has(-1) && directions.has(1)).toBe(true);
  });

  test("at e = 1/(2θ) false blame leaves effort alone", () => {
    // θ = 1, β = 0, c = D(1 + …): e = D(2 − α)/(c + 2(1 − α)D) = 1/2 at c = 2D.
    for (const falseBlame of ["0", "1/3", "2/3", "1"]) {
      expect(effort({ controllability: "1", effortCost: "2", penalty: "1", falseBlame, missedBlame: "0" })).toBe("1/2");
    }
  });

  test("judgment-proofness: beyond the cap more penalty changes nothing, whatever the other parts", () => {
    fc.assert(
      fc.property(accountabilityCase(), between(1, 1e6), ({ ids, input }, factor) => {
        fc.pre(ids.includes("capped") && Number(input.liabilityCap) > 0);
        const at = (penalty: number) => solve(accountability, { ...input, penalty }).outcome;
        const cap = Number(input.liabilityCap);
        expect(at(cap * factor)).toEqual(at(cap));
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("a list without discrimination, J = 0 and 1 − β = 1 − φ, is uniform tolerance in every field", () => {
    fc.assert(
      fc.property(controllability, positive, positive, share, (theta, c, D, tolerance) => {
        const base = { controllability: text(theta), effortCost: text(c), penalty: text(D) };
        expect(
          outcomeText({
            ...base,
            regime: "tolerance-list",
            falseBlame: text(one.sub(tolerance)),
            missedBlame: text(tolerance),
          }),
        ).toEqual(outcomeText({ ...base, regime: "tolerance", tolerance: text(tolerance) }));
      }),
      { ...seeded, numRuns: 150 },
    );
  });
});

describe("payoffs that are not concave", () => {
  // Appeals that free every negligent and no diligent official: a = 1, b = 0, c + 2θ(b − a)D = 1 − 4 < 0.
  const perverse = (reward: string) => ({
    regime: "balanced+appeals",
    controllability: "1/2",
    effortCost: "1",
    penalty: "4",
    reward,
    reversalGuilty: "1",
  });

  test.each([
    ["24/5", "0", ["0", "1"]],
    ["5", "1", ["1", "0"]],
    ["26/5", "1", ["1", "0"]],
  ])("perverse appeals with R = %s: effort %s, both ends are local maxima", (reward, best, all) => {
    const { outcome, certificate, method } = solveExact(accountability, perverse(reward));
    expect(exact.format(outcome.effort)).toBe(best);
    expect(outcome.localMaxima.map((each) => exact.format(each.effort))).toEqual(all);
    expect(method).toBe("piecewise-quadratic");
    expect(exact.format(certificate.maxGain)).toBe("0");
    expect(certificate.conditions[0]).toMatchObject({ id: "concave", holds: false });
    expect(exact.format(certificate.decisions[0]!.secondOrder!)).toBe("0");
    expect(solve(accountability, perverse(reward)).outcome.effort).toBe(Number(best));
  });

  test("where every effort pays the same the official takes the largest", () => {
    const flat = { ...perverse("8"), effortCost: "4" };
    const { outcome } = solveExact(accountability, flat);
    expect(outcome.localMaxima.map((each) => [exact.format(each.effort), exact.format(each.payoff)])).toEqual([
      ["1", "0"],
    ]);
    expect(outcome.accuracy && exact.format(outcome.accuracy)).toBe("-1");
  });

  test("three local maxima: both ends and the standard between them", () => {
    const three = {
      ...perverse("3"),
      regime: "balanced+appeals+process-and-result",
      controllability: "0.5",
      careStandard: "0.5",
      observability: "0.25",
      lossAversion: "1",
      reversalInnocent: "0",
      appealFee: "0",
    };
    const { payoff } = statedPayoff({ ids: three.regime.split("+"), input: three });
    const grid = Array.from({ length: 4001 }, (_, i) => payoff(i / 4000));
    const low = Number.NEGATIVE_INFINITY;
    const peaks = grid.flatMap((u, i) => ((grid[i - 1] ?? low) < u && u > (grid[i + 1] ?? low) ? [i / 4000] : []));
    expect(peaks).toEqual([0, 0.5, 1]);
    const { outcome } = solveExact(accountability, three);
    expect(outcome.localMaxima.map((each) => exact.toNumber(each.effort)).sort()).toEqual(peaks);
    const payoffs = outcome.localMaxima.map((each) => exact.toNumber(each.payoff));
    expect(payoffs).toEqual([...payoffs].sort((a, b) => b - a));
  });
});
