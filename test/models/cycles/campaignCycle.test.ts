import * as fc from "fast-check";
import { certificate, DomainError, float, lemkeHowson, readParameters, solve, solveExact, toGame } from "jiama";
import { type CampaignCycleParameters, campaignCycle, inspection } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";
import { rungeKutta } from "./rungeKutta.ts";

type Input = Partial<Record<keyof CampaignCycleParameters, number | readonly number[]>>;
type Rates = Readonly<Record<"escalationGain" | "campaignPenalty" | "harm" | "campaignCost", number>>;

const outcome = (input: Input) => solve(campaignCycle, input).outcome;
const golden: Rates = { escalationGain: 1, campaignPenalty: 3, harm: 4, campaignCost: 1.2 };

/** The equations themselves. */
const equations =
  ({ escalationGain: G, campaignPenalty: D, harm, campaignCost: K }: Rates) =>
  ([x, y]: readonly number[]): readonly number[] => [x! * (1 - x!) * (G - y! * D), y! * (1 - y!) * (harm * x! - K)];

/** Rates with a rest point, and a state; the horizon is short since only the orbit matters. */
const cycling = fc
  .record({ penalty: positive(0.2, 20), harm: positive(0.2, 20), x: between(0.05, 0.95), y: between(0.05, 0.95) })
  .map(({ penalty, harm, x, y }) => ({
    escalationGain: y * penalty,
    campaignPenalty: penalty,
    harm,
    campaignCost: x * harm,
    horizon: 1,
  }));
const state = fc.tuple(between(0.01, 0.99), between(0.01, 0.99));

describe("campaign-cycle", () => {
  test("the golden case", () => {
    const { status, outcome: found } = solve(campaignCycle);
    expect(status).toBe("solved");
    expect(found.restPoint![0]).toBeCloseTo(0.3, 15);
    expect(found.restPoint![1]).toBeCloseTo(1 / 3, 15);
    expect(found.period).toBeCloseTo(8.396259541813569, 12);
    expect(found.trajectory[0]).toEqual({ time: 0, state: [0.4, 1 / 3] });
    expect(found.trajectory.at(-1)!.time).toBe(50);
  });

  test("a method of fixed steps, in the shares themselves, returns after the orbit's period and not before", () => {
    for (const initial of [
      [0.4, 1 / 3],
      [0.05, 0.5],
      [0.3, 0.9],
    ]) {
      const { orbitPeriod, timeAverage } = outcome({ initial });
      const back = rungeKutta(equations(golden), initial, orbitPeriod! / 20_000, 20_000);
      expect(back[0]).toBeCloseTo(initial[0]!, 9);
      expect(back[1]).toBeCloseTo(initial[1]!, 9);
      const half = rungeKutta(equations(golden), initial, orbitPeriod! / 4000, 2000);
      expect(Math.hypot(half[0]! - initial[0]!, half[1]! - initial[1]!)).toBeGreaterThan(0.05);
      expect(timeAverage![0]).toBeCloseTo(0.3, 11);
      expect(timeAverage![1]).toBeCloseTo(1 / 3, 11);
    }
  });

  test("the trajectory is that of a method of fixed steps", () => {
    const { trajectory } = outcome({ initial: [0.1, 0.2], horizon: 20 });
    for (const [from, to] of [
      [0, 10],
      [10, 50],
      [0, 100],
    ]) {
      const span = trajectory[to!]!.time - trajectory[from!]!.time;
      const reached = rungeKutta(equations(golden), trajectory[from!]!.state, span / 4000, 4000);
      expect(reached[0]).toBeCloseTo(trajectory[to!]!.state[0]!, 8);
      expect(reached[1]).toBeCloseTo(trajectory[to!]!.state[1]!, 8);
    }
  });

  test("property: every orbit off the faces is closed, takes at least as long as small ones, and averages the rest point", () => {
    fc.assert(
      fc.property(cycling, state, (rates, initial) => {
        const { status, outcome: found } = solve(campaignCycle, { ...rates, initial });
        expect(status).toBe("solved");
        const { restPoint, period, orbitPeriod, timeAverage } = found;
        expect(restPoint![0]).toBeCloseTo(rates.campaignCost / rates.harm, 12);
        expect(restPoint![1]).toBeCloseTo(rates.escalationGain / rates.campaignPenalty, 12);
        expect(orbitPeriod!).toBeGreaterThan(period! * (1 - 1e-9));
        for (const i of [0, 1]) expect(timeAverage![i]).toBeCloseTo(restPoint![i]!, 10);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("small orbits have the small period, in proportion to the square of their size", () => {
    const apart = (size: number) => outcome({ initial: [0.3 + size, 1 / 3] }).orbitPeriod! / 8.396259541813569 - 1;
    expect(apart(1e-3) / apart(1e-2)).toBeCloseTo(0.01, 3);
    expect(apart(1e-7)).toBeLessThan(1e-12);
  });

  test.each([
    ["far out", { initial: [1e-100, 0.5] }],
    ["next to the rest point", { initial: [0.3 + 1e-12, 1 / 3] }],
    ["where campaigns avert much", { harm: 1000, horizon: 5 }],
    ["where they cost next to nothing", { campaignCost: 1e-4 }],
    ["in slow motion", { escalationGain: 1e-8, campaignPenalty: 3e-8, harm: 4e-8, campaignCost: 1.2e-8 }],
  ])("is solved %s", (_, input) => {
    const { status, outcome: found } = solve(campaignCycle, input);
    expect(status).toBe("solved");
    expect(found.orbitPeriod).not.toBeNull();
  });
});

describe("campaign-cycle: at the ends of the doubles", () => {
  test.each([
    { harm: 1e-300, campaignCost: 1e-301, initial: [0.2, 0.2] },
    { harm: 1e-300, campaignCost: 1e-301, campaignPenalty: 1e-300, escalationGain: 1e-301, initial: [0.2, 0.2] },
    { campaignCost: 1e-300 },
    { harm: 1e6, campaignCost: 1, campaignPenalty: 1e-6, escalationGain: 1e-7, horizon: 0.001, initial: [0.2, 0.2] },
  ])("an orbit that doubles do not resolve is not called solved: %j", (input) => {
    const { status, certificate: evidence } = solve(campaignCycle, input);
    expect(status).toBe("unknown");
    expect(evidence.conditions.some(({ role, holds }) => role === "defining" && !holds)).toBe(true);
  });
});

describe("campaign-cycle: where no orbit returns", () => {
  const failing = (input: Input) => {
    const { status, certificate: evidence, outcome: found } = solve(campaignCycle, input);
    expect(status).toBe("solved");
    return { found, failing: evidence.conditions.filter(({ holds }) => !holds).map(({ id }) => id) };
  };

  test("a state at rest never moves", () => {
    const { found, failing: reasons } = failing({ initial: [0.3, 1 / 3] });
    expect(reasons).toEqual(["off-rest"]);
    expect(found.orbitPeriod).toBeNull();
    expect(found.timeAverage).toEqual([0.3, 1 / 3]);
    expect(found.trajectory.at(-1)!.state[0]).toBeCloseTo(0.3, 12);
  });

  test.each([
    ["nobody escalates: campaigns die out", [0, 0.5], [0, 0]],
    ["all escalate: campaigns become universal", [1, 0.5], [1, 1]],
    ["no campaigns: escalation becomes universal", [0.5, 0], [1, 0]],
    ["campaigns everywhere: escalation dies out", [0.5, 1], [0, 1]],
    ["a corner does not move", [0, 1], [0, 1]],
  ])("on a face, %s", (_, initial, end) => {
    const { found, failing: reasons } = failing({ initial });
    expect(reasons).toEqual(["off-faces"]);
    expect([found.orbitPeriod, found.timeAverage]).toEqual([null, null]);
    expect(found.restPoint).not.toBeNull();
    for (const i of [0, 1]) expect(found.trajectory.at(-1)!.state[i]).toBeCloseTo(end[i]!, 12);
  });

  test.each([
    ["campaigns do not pay: escalation spreads, campaigns die out", { campaignCost: 5 }, "campaigns-pay", [1, 0]],
    ["campaigns do not deter: escalation spreads, campaigns too", { campaignPenalty: 0.5 }, "campaigns-deter", [1, 1]],
  ] as const)("%s", (_, input, reason, end) => {
    const { found, failing: reasons } = failing(input);
    expect(reasons).toEqual([reason]);
    expect([found.restPoint, found.period, found.orbitPeriod, found.timeAverage]).toEqual([null, null, null, null]);
    for (const i of [0, 1]) expect(found.trajectory.at(-1)!.state[i]).toBeCloseTo(end[i]!, 6);
  });

  test("no harm at all is the same as a campaign that never pays", () => {
    expect(failing({ harm: 0 }).failing).toEqual(["campaigns-pay"]);
  });

  test("refuses a horizon that takes too long to follow", () => {
    expect(() => solve(campaignCycle, { horizon: 1e6 })).toThrow(DomainError);
    expect(() => solve(campaignCycle, { harm: 1e308 })).toThrow(/choose .* or less/);
  });
});

describe("campaign-cycle: what is checked", () => {
  const { values } = readParameters(campaignCycle, {}, float);
  const game = campaignCycle.build(values as never);
  const right = campaignCycle.solve(values as never).outcome;
  const bent = right.trajectory.map(({ time, state: [x, y] }, i) => ({
    time,
    state: i === 40 ? [x! + 1e-5, y!] : [x!, y!],
  }));

  test.each([
    ["nothing", {}, true],
    ["the rest point", { restPoint: [0.3 + 1e-9, 1 / 3] }, false],
    ["the small period", { period: right.period! * (1 + 1e-8) }, false],
    ["the orbit's period", { orbitPeriod: right.orbitPeriod! * (1 + 1e-8) }, false],
    ["the average", { timeAverage: [0.3, 1 / 3 + 1e-8] }, false],
    ["the average of another point", { timeAverage: [0.4, 1 / 3] }, false],
    ["a claim left out", { orbitPeriod: null, timeAverage: null }, false],
    ["a point of the trajectory", { trajectory: bent }, false],
    ["its beginning", { trajectory: right.trajectory.slice(1) }, false],
    ["its end", { trajectory: right.trajectory.slice(0, -1) }, false],
  ])("changing %s", (_, change, verified) => {
    expect(certificate(game, { ...right, ...change } as never).verified).toBe(verified);
  });
});

describe("campaign-cycle and inspection", () => {
  test("the rest point is the mixed equilibrium of the inspection game (g = G, D = D_r, Λ = h, k_I = K_r, d = 1, α = 0)", () => {
    fc.assert(
      fc.property(cycling, (rates) => {
        const { restPoint } = outcome({ ...rates, initial: [0, 0] });
        const { inspectionProbability, violationProbability } = solve(inspection, {
          gain: rates.escalationGain,
          penalty: rates.campaignPenalty,
          credit: rates.harm,
          inspectionCost: rates.campaignCost,
          detection: 1,
          falseBlame: 0,
          regime: "strict",
        }).outcome;
        expect(violationProbability).toBe(restPoint![0]);
        expect(inspectionProbability).toBe(restPoint![1]);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("and of the cycle's own 2 × 2 game, by the general solver", () => {
    const [[units, supervisors]] = lemkeHowson(toGame(campaignCycle)).solutions as never as [[number[], number[]]];
    expect(units[0]).toBeCloseTo(0.3, 12);
    expect(supervisors[0]).toBeCloseTo(1 / 3, 12);
  });

  test("has no exact answer", () => {
    expect(() => solveExact(campaignCycle as never)).toThrow(/not rational/);
  });
});

describe("accountability regimes in campaigns", () => {
  const rest = (input: Parameters<typeof solve<CampaignCycleParameters, unknown, never, never>>[1]) =>
    solve(campaignCycle, { horizon: 1, ...input }).outcome.restPoint!;

  test("tolerance makes campaigns more frequent, and changes nothing in average escalation", () => {
    fc.assert(
      fc.property(cycling, between(0.05, 0.95), (rates, share) => {
        const tolerance = share * (1 - rates.escalationGain / rates.campaignPenalty);
        const [x, y] = rest(rates);
        const [tolerated, campaigns] = rest({ ...rates, tolerance });
        expect(tolerated).toBeCloseTo(x, 12);
        expect(campaigns / (y / (1 - tolerance))).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("each part scales or raises the loss in a campaign; beyond the cap it is inert", () => {
    expect(rest({ regime: "joint", jointLiability: 0.5 })[1]).toBeCloseTo(1 / 4.5, 12);
    expect(rest({ regime: "veto", careerStake: 2 })[1]).toBeCloseTo(1 / 5, 12);
    expect(rest({ regime: "capped", liabilityCap: 2 })[1]).toBeCloseTo(1 / 2, 12);
    expect(rest({ regime: "capped", liabilityCap: 2, campaignPenalty: 30 })[1]).toBeCloseTo(1 / 2, 12);
    expect(rest({ regime: "tolerance+oversight", tolerance: 1, oversight: 0.5 })[1]).toBeCloseTo(1 / 1.5, 12);
    expect(rest({ regime: "appeals", reversalGuilty: 0.5, appealFee: 0.3 })[1]).toBeCloseTo(1 / 1.8, 12);
  });

  test("where campaigns exempt everybody nothing deters, and there is no rest point off the faces", () => {
    expect(solve(campaignCycle, { tolerance: 1 })).toMatchObject({ status: "solved", outcome: { restPoint: null } });
  });

  test.each(["balanced", "negligence"])("%s is refused", (regime) => {
    expect(() => solve(campaignCycle, { regime })).toThrow("campaign-cycle: the regime");
  });
});
