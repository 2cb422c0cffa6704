import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { solve } from "jiama";
import {
  accountability,
  blameShift,
  bufferCascade,
  campaignCycle,
  collusion,
  contestCascade,
  creditSignal,
  departmentalContest,
  dueCare,
  evaluationFrequency,
  formalAuthority,
  functionalCascade,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2024,
  hiddenAction,
  inspection,
  oneVoteVeto,
  peerImitation,
  promotionLadder,
  promotionTournament,
  reformTolerance,
  seedSewage,
  strategicCascade,
  targetCascade,
  traceContest,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import { publishedResults } from "../../models/validation/index.ts";

/** The collected golden and published numbers, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const present = existsSync(`${folder}golden.json`);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

interface Entry {
  readonly game?: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: every entry has parameters and expectations of its own shape.
  readonly params: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly expected: any;
  readonly tol: number;
}

const read = (file: string): readonly Entry[] => (present ? JSON.parse(readFileSync(`${folder}${file}`, "utf8")) : []);
const golden = (game: string) => read("golden.json").find((entry) => entry.game === game)!;
const published = (id: string) => read("validation.json").find((entry) => entry.id === id)!;
const near = (value: number, expected: number, tol: number) =>
  expect(Math.abs(value - expected), `${value} against ${expected}`).toBeLessThanOrEqual(tol);

describe.skipIf(!present)(`golden numbers${reason}`, () => {
  test("G3: ψ for normal noise, by n and by (n, m)", () => {
    const psi = (siblings: number, slots: number) =>
      solve(promotionTournament, { siblings, slots, prize: "1e-3" }).outcome.marginalWinProbability;
    const byCount = golden("G3.psi.normal");
    for (const [i, n] of byCount.params.n.entries()) near(psi(n, 1), byCount.expected[i], byCount.tol);
    const bySlots = golden("G3.psi.normal(n,m)");
    for (const [i, [n, m]] of bySlots.params.entries()) near(psi(n, m), bySlots.expected[i], bySlots.tol);
  });

  test("G5: the markup, and by number of siblings", () => {
    const { params: p, expected, tol } = golden("G5");
    const input = {
      prize: p.V,
      siblings: p.n,
      noise: p.sigma,
      penalty: p.D,
      tolerance: p.phi,
      slippage: p.delta,
      markupCost: p.kappa,
      passThrough: p.chi,
    };
    near(solve(targetCascade, input).outcome.markups[0]!, expected.a, tol);
    for (const [n, a] of Object.entries(expected.byN)) {
      near(solve(targetCascade, { ...input, siblings: n }).outcome.markups[0]!, a as number, tol);
    }
  });

  test("G5a, G5b, G5c: the variants", () => {
    const { params: a } = golden("G5a");
    const buffer = { penalty: a.D, tolerance: a.phi, unitCost: a.k, slippage: a.delta, noise: a.sigma };
    near(solve(bufferCascade, buffer).outcome.markups[0]!, golden("G5a").expected, golden("G5a").tol);
    const { params: b } = golden("G5b");
    const functional = { effortCost: b.c, penalty: b.Dq, initialTarget: b.T0 };
    near(solve(functionalCascade, functional).outcome.targets[1]!, golden("G5b").expected, golden("G5b").tol);
    const { params: c } = golden("G5c");
    const contest = { prize: c.V, decisiveness: c.r, elasticity: c.eta, siblings: c.n, markupCost: c.kappa };
    near(solve(contestCascade, contest).outcome.logRatios[0]!, golden("G5c").expected, golden("G5c").tol);
  });

  test("G6: effort under a tolerance list", () => {
    const { params: p, expected, tol } = golden("G6.discriminating");
    const base = { controllability: p.theta, effortCost: p.c, falseBlame: p.alpha, missedBlame: p.beta };
    for (const [name, effort] of Object.entries(expected)) {
      if (!name.startsWith("D=")) continue;
      near(solve(accountability, { ...base, penalty: Number(name.slice(2)) }).outcome.effort, effort as number, tol);
    }
  });

  test("9.1 and 9.2: the strategic cascade and due care", () => {
    const cascade = golden("9.1 strategic-cascade");
    const { outcome } = solve(strategicCascade, cascade.params);
    for (const [i, a] of cascade.expected.markups.entries()) near(outcome.markups[i]!, a, cascade.tol);
    near(outcome.output, cascade.expected.output, cascade.tol);
    near(outcome.effort, cascade.expected.effort, cascade.tol);
    near(outcome.falsification, cascade.expected.falsification, cascade.tol);
    const care = golden("9.2 due-care");
    const answer = solve(dueCare, care.params).outcome;
    near(answer.effort, care.expected.effort, care.tol);
    near(answer.falsification, care.expected.falsification, care.tol);
    near(answer.payoff, care.expected.payoff, care.tol);
    near(answer.jumpTarget!, care.expected.jumpTarget, care.tol);
  });
});

describe.skipIf(!present)(`golden numbers of the other games${reason}`, () => {
  test("G2: least cost by asymmetry, and the threshold beyond which effort does not pay", () => {
    const { params: p, expected, tol } = golden("G2");
    const signalMatrix = [p.p0, p.p1].map((success: number) => [success, 1 - success]);
    const input = { signalMatrix, costs: [0, p.c], benefits: [p.B * p.p0, p.B * p.p1] };
    const cost = (asymmetry: number) => solve(hiddenAction, { ...input, asymmetry }).outcome;
    near(cost(0).implementationCost[1]!, expected["cost@A=0"], tol);
    near(cost(0.3).implementationCost[1]!, expected["cost@A=.3"], tol);
    near(cost(0.6).implementationCost[1]!, expected["cost@A=.6"], tol);
    expect(cost(expected.Ahat - 1e-6).implementedAction).toBe(1);
    expect(cost(expected.Ahat + 1e-6).implementedAction).toBe(0);
  });

  test("G4, G16, G12.trace: ladders and contests", () => {
    const ladder = golden("G4");
    const prizes = solve(promotionLadder, {
      tiers: 5,
      wageGap: ladder.params.dw,
      discount: ladder.params.rho,
      siblings: ladder.params.n,
      decisiveness: ladder.params.r,
    }).outcome.prizes;
    for (const [i, prize] of ladder.expected.entries()) near(prizes[i]!, prize, ladder.tol);
    const { params: d, expected, tol } = golden("G16");
    const contest = { departments: d.p, decisiveness: d.r, value: d.B, markupCost: d.k };
    near(solve(departmentalContest, contest).outcome.target!, expected.T, tol);
    near(solve(departmentalContest, contest).outcome.total!, expected.total, tol);
    const trace = golden("G12.trace");
    const parties = { parties: trace.params.n, expectedSanction: trace.params.Dpi };
    near(solve(traceContest, parties).outcome.documentation, trace.expected, trace.tol);
  });

  test("G7, G8.veto, G9: tolerance, veto and frequency", () => {
    const { params: p, expected, tol } = golden("G7");
    const reform = { successProbability: p.p, reformGain: p.R, penalty: p.D, abuseGain: p.g };
    const window = solve(reformTolerance, reform).outcome.toleranceWindow!;
    near(window[0], expected[0], tol);
    near(window[1], expected[1], tol);
    const veto = golden("G8.veto");
    const { V, n, theta1, D, c, g, sigma } = veto.params;
    const task = {
      prize: V,
      siblings: n,
      controllability: theta1,
      penalty: D,
      effortCost: c,
      substitution: g,
      noise: sigma,
    };
    const efforts = solve(oneVoteVeto, task).outcome;
    near(efforts.vetoedEffort!, veto.expected[0], veto.tol);
    near(efforts.otherEffort!, veto.expected[1], veto.tol);
    const often = golden("G9");
    const counts = { riskCost: often.params.X, evaluationBurden: often.params.kappa, departments: often.params.p };
    const { optimum, nash, cooperative } = solve(evaluationFrequency, counts).outcome;
    near(optimum, often.expected.single, often.tol);
    near(nash, often.expected.nash, often.tol);
    near(cooperative, often.expected.coop, often.tol);
  });

  test("G10, G11, G12.shift: inspection, collusion and blame", () => {
    const { params: p, expected, tol } = golden("G10");
    const game = solve(inspection, {
      gain: p.g,
      penalty: p.D,
      detection: p.d,
      falseBlame: p.alpha,
      tolerance: p.phi,
      inspectionCost: p.kI,
      credit: p.Lambda,
      falseAlarmCost: p.Lf,
    }).outcome;
    near(game.inspectionProbability, expected.p, tol);
    near(game.violationProbability, expected.x, tol);
    const joint = golden("G11");
    const { kappa, delta, sigma, D, phi, omega } = joint.params;
    const pair = {
      markupCost: kappa,
      slippage: delta,
      noise: sigma,
      penalty: D,
      tolerance: phi,
      jointLiability: omega,
    };
    const { individualMarkup, jointMarkup } = solve(collusion, pair).outcome;
    near(individualMarkup, joint.expected[0], joint.tol);
    near(jointMarkup, joint.expected[1], joint.tol);
    const shift = golden("G12.shift");
    const { Dpi, s0, eta, k } = shift.params;
    const blame = { expectedSanction: Dpi, initialShare: s0, shiftRate: eta, unitCost: k };
    near(solve(blameShift, blame).outcome.markup, shift.expected, shift.tol);
  });

  test("G13, G14, G15b, Aghion–Tirole: signals, cycles, imitation, authority", () => {
    const { params: p, expected, tol } = golden("G13");
    const signal = { lowAbility: p.thetaL, highAbility: p.thetaH, prize: p.V, observability: p.mu };
    near(solve(creditSignal, signal).outcome.signal, expected, tol);
    const cycle = golden("G14");
    const { G, Dr, h, K } = cycle.params;
    const rates = { escalationGain: G, campaignPenalty: Dr, harm: h, campaignCost: K };
    const { restPoint, period } = solve(campaignCycle, rates).outcome;
    near(restPoint![0], cycle.expected.x, cycle.tol);
    near(restPoint![1], cycle.expected.y, cycle.tol);
    near(period!, cycle.expected.period, cycle.tol);
    const peers = golden("G15b");
    const { b, k, lam } = peers.params;
    near(solve(peerImitation, { benefit: b, markupCost: k, imitation: lam }).outcome.markup, peers.expected, peers.tol);
    const authority = golden("AghionTirole");
    const { alpha, b: own, B, cA, cP } = authority.params;
    const search = {
      congruence: alpha,
      subordinateBenefit: own,
      superiorBenefit: B,
      effortCost: cA,
      supervisionCost: cP,
    };
    const { supervision, initiative } = solve(formalAuthority, search).outcome;
    near(supervision, authority.expected.E, authority.tol);
    near(initiative, authority.expected.e, authority.tol);
  });

  test("every golden game has its test here", () => {
    expect(read("golden.json").map(({ game }) => game)).toHaveLength(23);
  });
});

describe.skipIf(!present)(`published numbers${reason}`, () => {
  test("every published result of the collection is one of ours, and ours are all there", () => {
    const ids = publishedResults.map(({ id }) => id);
    expect([...ids].sort()).toEqual(
      read("validation.json")
        .map(({ id }) => id!)
        .sort(),
    );
  });

  const values = (targets: typeof seedSewage.targets) => targets.map(({ value }) => Number(value));

  test("observed targets are those of the collection", () => {
    expect(values(seedSewage.targets)).toEqual(published("Seed-sewage").params.chain);
    const { FYP11, FYP12, FYP13 } = published("GDP-FYP").expected;
    for (const [plan, expected] of [
      [gdpPlan2006, FYP11],
      [gdpPlan2011, FYP12],
      [gdpPlan2016, FYP13],
    ] as const) {
      expect(values(plan.targets)).toEqual(expected);
    }
    for (const [hierarchy, id] of [
      [gdpProvinces2011, "GDP-2011"],
      [gdpProvinces2024, "GDP-2024"],
    ] as const) {
      const { national, targets } = published(id).params;
      expect(values(hierarchy.targets)[0]).toBe(national);
      const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
      expect(sorted(values(hierarchy.targets).slice(1))).toEqual(sorted(Object.values(targets)));
    }
  });

  test("tournament experiments: BSW87, SW92, OSW04 through uniform noise", () => {
    // Uniform noise on [−a, a], cost e²/c: a win is worth M − m, so that e* = c(M − m)/(4a).
    const effort = (p: { c: number; a: number; M?: number; m?: number; dM?: number }, more: object = {}) =>
      solve(promotionTournament, {
        siblings: 2,
        noiseFamily: "uniform",
        prize: p.dM ?? p.M! - p.m!,
        noise: p.a,
        effortCost: 2 / p.c,
        ...more,
      }).outcome.effort;
    for (const id of ["BSW87", "SW92-sym"]) near(effort(published(id).params), published(id).expected, 1e-9);
    for (const id of ["SW92-unfair-k25", "SW92-unfair-k45"]) {
      const { params, expected, tol } = published(id);
      near(effort(params, { handicap: params.k }), expected, tol);
    }
    const { params, expected } = published("OSW04");
    for (const [siblings, slots] of params.cells) near(effort(params, { siblings, slots }), expected, 1e-9);
  });
});
