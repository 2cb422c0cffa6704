import * as fc from "fast-check";
import { certificate, solve } from "jiama";
import { controlModes, controlRights } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { controls, payoff, rights } from "./controlCases.ts";

const distortions = (input: object) =>
  controlModes.map((mode) => solve(controlRights, { mode, ...input }).outcome.distortion.toFixed(4)).join(" ");

describe("control-rights", () => {
  test("distortion is not monotone as rights move from the principal to the manager, who may come nearer", () => {
    // An ambitious manager, bias .164; c .905; costs of target, inspection and incentives .012, .011, .423. Nested searches
    // over all three stages, elsewhere, give the same digits.
    expect(distortions({})).toBe("0.0889 0.0756 0.0756 0.0692");
    // The same where less is wanted: down, and up again.
    expect(distortions({ principalTarget: 0.3 })).toBe("0.0748 0.0470 0.0384 0.0799");
  });

  test("an unambitious manager does add to the loss of control", () => {
    expect(distortions({ managerBias: -0.164 })).toBe("0.0889 0.2540 0.2540 0.2465");
  });

  test.each(controlModes)("%s: the certificate has one decision a stage, and every stage is certified", (mode) => {
    const { status, certificate: evidence } = solve(controlRights, { mode });
    expect(status).toBe("solved");
    expect(evidence.decisions).toHaveLength(4);
    expect(evidence.decisions.map(({ method }) => method)).toEqual([
      "branch-and-bound",
      ...Array(3).fill("strong-concavity"),
    ]);
    expect(evidence.maxGain).toBeLessThan(1e-12);
  });

  test("property: nobody who holds all rights does better by any other three choices", () => {
    fc.assert(
      fc.property(controls(4), between(0, 3), between(0, 1), between(0, 3), (drawn, t, q, d) => {
        const at = { ...drawn, mode: drawn.managerBias < 0 ? ("federal" as const) : ("tightly-coupled" as const) };
        const { outcome } = solve(controlRights, at);
        const own = payoff(at, 0, outcome.target, outcome.inspection, outcome.incentive);
        const other = payoff(at, 0, t * outcome.target, q, d * outcome.incentive);
        expect(other).toBeLessThan(own + 1e-9 * at.principalTarget ** 2);
      }),
      seeded,
    );
  });

  test("property: every outcome is certified, whatever the costs, and the unit of targets does not matter", () => {
    fc.assert(
      fc.property(controls(5), between(-3, 3), (at, exponent) => {
        const { status, outcome, certificate: evidence } = solve(controlRights, at);
        expect(status).toBe("solved");
        expect(evidence.alternatives.filter(({ equilibrium }) => equilibrium)).toEqual([]);
        const unit = 2 ** Math.round(3 * exponent);
        const { mode, principalTarget, managerBias, effortCost, targetCost, inspectionCost, incentiveCost } = at;
        const scaled = solve(controlRights, {
          ...{ mode, effortCost, targetCost },
          ...{ principalTarget: principalTarget * unit, managerBias: managerBias * unit },
          ...{ inspectionCost: inspectionCost * unit ** 2, incentiveCost: incentiveCost * unit ** 2 },
        });
        expect(scaled.outcome.effort / unit / principalTarget).toBeCloseTo(outcome.effort / principalTarget, 6);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("property: a manager without a bias governs like the principal where one holds all rights", () => {
    fc.assert(
      fc.property(controls(4), (at) => {
        const [own, other] = (["tightly-coupled", "federal"] as const).map(
          (mode) => solve(controlRights, { ...at, managerBias: 0, mode }).outcome,
        );
        expect(own).toEqual(other);
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("local maxima that were not chosen are shown, and are no equilibria", () => {
    const input = { mode: "federal", managerBias: -0.5, effortCost: 0.2, targetCost: 0.01 };
    const {
      status,
      outcome,
      certificate: evidence,
    } = solve(controlRights, {
      ...input,
      ...{ inspectionCost: 2, incentiveCost: 5 },
    });
    expect(status).toBe("solved");
    expect(outcome.target).toBeCloseTo(3.0492954, 6);
    const [idle] = evidence.alternatives;
    expect(evidence.alternatives).toHaveLength(1);
    expect(idle).toMatchObject({ label: { en: "local maximum at target 1.00000" }, equilibrium: false });
    expect(idle!.gain).toBeCloseTo(0.0162749, 6);
    expect(idle!.secondOrder).toBeLessThan(0);
  });

  test("where control costs more than it is worth nothing is asked beyond the principal's wish, and nothing is done", () => {
    for (const mode of controlModes) {
      const { status, outcome } = solve(controlRights, { mode, inspectionCost: 50, incentiveCost: 50 });
      expect(status).toBe("solved");
      expect(outcome).toEqual({ target: 1, inspection: 0, incentive: 0, effort: 0, distortion: 1 });
    }
  });

  test.each(controlModes)("%s: each stage is decided by the holder of its right", (mode) => {
    const [target, inspection, incentive] = [...rights[mode]].map((holder) =>
      holder === "P" ? "principal" : "manager",
    );
    const inspecting = inspection === incentive ? "inspecting and setting incentives" : "inspecting";
    expect(solve(controlRights, { mode }).certificate.decisions.map(({ player }) => player.en)).toEqual([
      `${target}, setting the target`,
      `${inspection}, ${inspecting}`,
      `${incentive}, setting incentives`,
      "subordinate",
    ]);
  });

  test("a manager who wants nothing done is refused, and quantities worlds apart", () => {
    expect(() => solve(controlRights, { managerBias: -1 })).toThrow(
      /managerBias is -1, so that the manager wants nothing/,
    );
    expect(() => solve(controlRights, { targetCost: 1e-10 })).toThrow(/differ by more than 9 orders of magnitude/);
    expect(() => solve(controlRights, { inspectionCost: 1e12 })).toThrow(/control-rights/);
    expect(() => solve(controlRights, { mode: "anarchy" })).toThrow(/mode is "anarchy"/);
  });
});

describe("control-rights: the certificate", () => {
  const base = {
    ...{ principalTarget: 1, managerBias: 0.164, effortCost: 0.905 },
    ...{ targetCost: 0.012, inspectionCost: 0.4, incentiveCost: 0.423 },
  };

  test.each(
    controlModes.flatMap((mode) =>
      (["target", "inspection", "incentive", "effort"] as const).map((field) => [mode, field] as const),
    ),
  )("%s: does not verify another %s", (mode, field) => {
    const { outcome } = solve(controlRights, { mode, ...base });
    const game = controlRights.build({ mode, ...base });
    expect(certificate(game, outcome).verified).toBe(true);
    for (const factor of [0.99, 1.01]) {
      const evidence = certificate(game, { ...outcome, [field]: outcome[field] * factor });
      expect(evidence.verified).toBe(false);
    }
  });
});
