import * as fc from "fast-check";
import { DomainError, exact, float, markovCheck, markovPerfect, readParameters, solve, solveExact } from "jiama";
import {
  escalationRectificationState as model,
  type RectificationOutcome,
  type RectificationParameters,
  rectificationGame,
} from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

type Input = Partial<Record<keyof RectificationParameters, number | string>>;
const outcome = (input: Input = {}): RectificationOutcome => solve(model, input).outcome;
const parametersOf = (input: Input) => readParameters(model, input, float).values as never as RectificationParameters;

/** The outcome as a stationary profile of the stochastic game. */
const profileOf = ({ persistence: x, campaignProbability: y }: RectificationOutcome) => [
  [[1, 0], [1]],
  [
    [x, 1 - x],
    [y, 1 - y],
  ],
  [[1], [1]],
];

const anywhere = fc.record({
  escalationGain: positive(0.01, 100),
  campaignPenalty: positive(0.01, 100),
  harm: positive(0.01, 100),
  campaignCost: positive(0.01, 100),
  rectificationEnd: between(0.01, 1),
  discount: between(0, 0.99),
});

/** Where both mix: campaigns deter and pay. */
const mixing = fc
  .record({
    g: between(0.05, 0.9),
    k: between(0.05, 0.9),
    D: positive(0.5, 20),
    h: positive(0.5, 20),
    f: between(0.05, 0.9),
    d: between(0, 0.95),
  })
  .map(({ g, k, D, h, f, d }) => ({
    ...{ escalationGain: g * D, campaignPenalty: D, harm: h, rectificationEnd: f, discount: d },
    campaignCost: k * h,
  }));

describe("escalation-rectification-state", () => {
  test("at δ = 1/2, f = 1, by hand: y = 3√2 − 4 solves y² + 8y = 2, and x = 9/38", () => {
    const { status, outcome: found, certificate } = solve(model, { discount: "1/2", rectificationEnd: 1 });
    expect([status, certificate.verified]).toEqual(["solved", true]);
    expect(found.campaignProbability).toBeCloseTo(0.242640687119285, 12);
    expect(found.persistence).toBeCloseTo(9 / 38, 13);
    expect(found.avertedHarm).toBeCloseTo(1.75, 13);
  });

  test("without a future it is the campaign cycle's rest point: K/h and G/D", () => {
    const { persistence, campaignProbability } = outcome({ discount: 0 });
    expect(persistence).toBeCloseTo(0.3, 14);
    expect(campaignProbability).toBeCloseTo(1 / 3, 14);
  });

  test("anywhere, no strategy of whatever memory gains in the stochastic game, and values are the general machinery's", () => {
    fc.assert(
      fc.property(anywhere, (input) => {
        const found = outcome(input);
        const check = markovCheck(rectificationGame(parametersOf(input)), profileOf(found));
        const size = input.escalationGain + input.campaignPenalty + input.harm + input.campaignCost;
        expect(check.maxRegretBound).toBeLessThan((1e-12 * size) / (1 - input.discount));
        [found.unitValues, found.superiorValues].forEach((own, player) => {
          own.forEach((value, s) => {
            expect(Math.abs(value - check.values[player]![s]!)).toBeLessThan((1e-13 * size) / (1 - input.discount));
          });
        });
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("anywhere, the certificate holds", () => {
    fc.assert(
      fc.property(anywhere, (input) => {
        const { status, certificate } = solve(model, input);
        expect([status, certificate.verified]).toEqual(["solved", true]);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test.each<[string, Input]>([
    ["mixing", {}],
    ["no campaigns", { campaignCost: 20 }],
    ["no deterrence", { campaignPenalty: "1/2" }],
    ["a rectification of one period", { rectificationEnd: 1 }],
  ])("the solver of stochastic games finds the same: %s", (_, input) => {
    const found = outcome(input);
    const { status, solutions, certificate } = markovPerfect(rectificationGame(parametersOf(input)));
    expect(status).toBe("solved");
    const [own, superior] = solutions[0]![1]!.map((strategy) => exact.toNumber(strategy[0]!));
    expect(own).toBeCloseTo(found.persistence, 8);
    expect(superior).toBeCloseTo(found.campaignProbability, 8);
    expect(exact.toNumber(certificate!.values[0]![0]!)).toBeCloseTo(found.unitValues[0]!, 8);
  });

  test("shares of time are those of a long run, drawn at random", () => {
    const { persistence: x, campaignProbability: y, timeShares, escalationFrequency } = outcome();
    let seed = 1;
    const draw = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const counts = [0, 0, 0];
    let escalations = 0;
    let state = 0;
    for (let t = 0; t < 400_000; t += 1) {
      counts[state]! += 1;
      if (state === 0) {
        escalations += 1;
        state = 1;
      } else if (state === 1) {
        const persists = draw() < x;
        const campaign = draw() < y;
        if (persists) escalations += 1;
        state = campaign ? 2 : persists ? 1 : 0;
      } else if (draw() < 0.5) state = 0;
    }
    counts.forEach((count, s) => {
      expect(count / 400_000).toBeCloseTo(timeShares[s]!, 2);
    });
    expect(escalations / 400_000).toBeCloseTo(escalationFrequency, 2);
  });

  test.each<[string, Input, readonly [number, number], readonly string[]]>([
    ["campaigns do not pay: escalation for ever", { campaignCost: 20 }, [1, 0], ["campaigns-pay"]],
    [
      "campaigns do not deter: a cycle without chance but its length",
      { campaignPenalty: 1 },
      [1, 1],
      ["campaigns-deter"],
    ],
  ])("%s", (_, input, [x, y], failing) => {
    const { outcome: found, certificate } = solve(model, input);
    expect([found.persistence, found.campaignProbability]).toEqual([x, y]);
    expect(certificate.conditions.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(failing);
    expect(certificate.verified).toBe(true);
  });

  test("a wrong probability, value or share is found", () => {
    const parameters = parametersOf({});
    const right = model.solve(parameters).outcome;
    const game = model.build(parameters);
    const fails = (wrong: Partial<RectificationOutcome>) =>
      game.conditions({ ...right, ...wrong }).some(({ role, holds }) => role === "defining" && !holds);
    expect(fails({})).toBe(false);
    expect(fails({ persistence: right.persistence + 1e-6 })).toBe(true);
    expect(fails({ campaignProbability: right.campaignProbability + 1e-6 })).toBe(true);
    expect(fails({ timeShares: right.timeShares.with(0, right.timeShares[0]! + 1e-6) })).toBe(true);
    expect(fails({ escalationFrequency: right.escalationFrequency + 1e-6 })).toBe(true);
    right.unitValues.forEach((value, s) => {
      expect(fails({ unitValues: right.unitValues.with(s, value + 1e-6) })).toBe(true);
      expect(fails({ superiorValues: right.superiorValues.with(s, right.superiorValues[s]! + 1e-6) })).toBe(true);
    });
  });

  test("regimes act through the loss in a campaign", () => {
    const plain = outcome({ campaignPenalty: "1.5" });
    expect(outcome({ tolerance: "1/2" })).toEqual(plain);
    expect(() => solve(model, { regime: "negligence" })).toThrow(DomainError);
    expect(() => solveExact(model as never)).toThrow(/not rational/);
  });

  test.each<Input>([
    { discount: 1 },
    { rectificationEnd: 0 },
    { rectificationEnd: 2 },
    { harm: 0 },
    { campaignCost: 0 },
    { escalationGain: 1e308, campaignPenalty: 1e308 },
  ])("refuses %j", (input) => {
    expect(() => solve(model, input)).toThrow(DomainError);
  });
});

describe("escalation-rectification-state: comparative statics where both mix", () => {
  const moved = (
    key: keyof RectificationParameters,
    check: (before: RectificationOutcome, after: RectificationOutcome) => void,
  ) => {
    fc.assert(
      fc.property(mixing, between(1.02, 1.1), (at, factor) => {
        check(outcome(at), outcome({ ...at, [key]: factor * at[key as keyof typeof at] }));
      }),
      { ...seeded, numRuns: 150 },
    );
  };

  test("heavier penalties make campaigns rarer, leave persistence as it is, and so let more of the time be spent escalating", () => {
    moved("campaignPenalty", (before, after) => {
      expect(after.campaignProbability).toBeLessThan(before.campaignProbability);
      expect(after.persistence).toBe(before.persistence);
      expect(after.escalationFrequency).toBeGreaterThan(before.escalationFrequency);
      expect(after.timeShares[1]).toBeGreaterThan(before.timeShares[1]!);
    });
  });

  test("a larger gain from escalating makes it rarer: it draws more campaigns", () => {
    moved("escalationGain", (before, after) => {
      expect(after.campaignProbability).toBeGreaterThan(before.campaignProbability);
      expect(after.escalationFrequency).toBeLessThan(before.escalationFrequency);
    });
  });

  test("dearer campaigns raise persistence, more harm lowers it, and neither moves the probability of campaigns", () => {
    moved("campaignCost", (before, after) => {
      expect(after.persistence).toBeGreaterThan(before.persistence);
      expect(after.campaignProbability).toBe(before.campaignProbability);
      expect(after.escalationFrequency).toBeGreaterThan(before.escalationFrequency);
    });
    moved("harm", (before, after) => {
      expect(after.persistence).toBeLessThan(before.persistence);
      expect(after.escalationFrequency).toBeLessThan(before.escalationFrequency);
    });
  });

  test("shorter rectifications raise persistence and escalation", () => {
    moved("rectificationEnd", (before, after) => {
      expect(after.persistence).toBeGreaterThanOrEqual(before.persistence * (1 - 1e-12));
      expect(after.escalationFrequency).toBeGreaterThan(before.escalationFrequency);
    });
  });

  test("whoever looks ahead faces fewer campaigns than the static game has, and persists less", () => {
    fc.assert(
      fc.property(mixing, (at) => {
        const { campaignProbability, persistence } = outcome(at);
        expect(campaignProbability).toBeLessThanOrEqual((at.escalationGain / at.campaignPenalty) * (1 + 1e-12));
        expect(persistence).toBeLessThanOrEqual((at.campaignCost / at.harm) * (1 + 1e-12));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("patience has no sign: it may lower escalation or raise it", () => {
    const at = (discount: number, campaignPenalty: number) =>
      outcome({ discount, campaignPenalty }).escalationFrequency;
    const patience = [0, 0.6, 0.99];
    expect(patience.map((discount) => at(discount, 3).toFixed(6))).toEqual(["0.445946", "0.457445", "0.458221"]);
    expect(patience.map((discount) => at(discount, 1.2).toFixed(6))).toEqual(["0.345622", "0.340689", "0.342900"]);
  });
});
