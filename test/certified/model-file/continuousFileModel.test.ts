import { exact, isBestResponse, type ModelSolution, type Rational, solve, solveExact } from "jiama";
import { peerImitation, tullockContest } from "jiama/models";
import { describe, expect, test } from "vitest";
import { float } from "../../../src/arithmetic/float.ts";
import { readModelFile } from "../../../src/node/readModelFile.ts";
import { type FileParts, modelOf } from "../../games/model-file/sampleFile.ts";

type Outcome<T = number> = {
  readonly actions: Readonly<Record<string, T>> | null;
  readonly payoffs: Readonly<Record<string, T>> | null;
  readonly otherEquilibria: readonly { readonly actions: Readonly<Record<string, T>> }[];
  readonly rejected: readonly Readonly<Record<string, T>>[];
} & Readonly<Record<string, unknown>>;

const solved = (parts: FileParts, input = {}) => solve(modelOf(parts), input) as ModelSolution<Outcome>;
const solvedExactly = (parts: FileParts, input = {}) =>
  solveExact(modelOf(parts), input) as ModelSolution<Outcome<Rational>, Rational>;
const fractions = (values: Readonly<Record<string, Rational>>) => Object.values(values).map(exact.format);

const duopoly: FileParts = {
  parameters: "{market: 12, costA: 2, costB: 3}",
  definitions: "{price: market - x - y}",
  players: "{a: {action: {name: x, min: 0, max: market}}, b: {action: {name: y, min: 0, max: market}}}",
  payoffs: "{a: (price - costA) * x, b: (price - costB) * y}",
  outcome: "{total: x + y, sum: payoff.a + payoff.b}",
};

describe("linear best responses", () => {
  test("are solved in doubles and in fractions alike, and the equilibrium is the only one", () => {
    const { status, outcome, certificate } = solved(duopoly);
    expect(status).toBe("solved");
    expect(outcome.actions!.a).toBeCloseTo(11 / 3, 12);
    expect(outcome.total).toBeCloseTo(19 / 3, 12);
    expect(certificate).toMatchObject({
      verified: true,
      maxGain: 0,
      decisions: [{ kind: "continuous", method: "strong-concavity", secondOrder: -2 }, {}],
      conditions: [{ id: "no-other-equilibrium", holds: true, value: 0 }],
    });
    const exactly = solvedExactly(duopoly);
    expect(fractions(exactly.outcome.actions!)).toEqual(["11/3", "8/3"]);
    expect(fractions(exactly.outcome.payoffs!)).toEqual(["121/9", "64/9"]);
    expect(exact.format(exactly.outcome.sum as Rational)).toBe("185/9");
    expect(exactly.certificate.verified).toBe(true);
  });

  test("keep actions at their ends, exactly", () => {
    // b does not produce: 12 − x − 9 < 0 at the monopoly x = 5.
    const { outcome, certificate } = solvedExactly(duopoly, { costB: 9 });
    expect(fractions(outcome.actions!)).toEqual(["5", "0"]);
    expect(certificate.verified).toBe(true);
  });

  test("are checked exactly: a wrong profile is refuted", () => {
    const model = modelOf(duopoly);
    const parameters = { market: exact.from(12), costA: exact.from(2), costB: exact.from(3) };
    const game = model.exact!.build(parameters);
    const off = {
      actions: { a: exact.from("11/3"), b: exact.from("5/2") },
      payoffs: null,
      otherEquilibria: [],
      rejected: [],
    };
    const verdicts = game.decisions(off).map((decision) => isBestResponse(decision, exact));
    expect(verdicts).toEqual([false, false]);
  });
});

test("imitation among peers gives what the model of this library gives: b/(k − λ)", () => {
  const peers: FileParts = {
    parameters: "{benefit: 1, imitation: 0.4, markupCost: 1}",
    players: `{${["a", "b", "c"].map((name) => `${name}: {action: {name: x, min: 0, max: 100 * benefit}}`).join(", ")}}`,
    payoffs: `{${[
      ["a", "b", "c"],
      ["b", "c", "a"],
      ["c", "a", "b"],
    ]
      .map(([i, j, k]) => `${i}: benefit*${i}.x + imitation*${i}.x*(${j}.x + ${k}.x)/2 - markupCost*${i}.x^2/2`)
      .join(", ")}}`,
  };
  for (const [imitation, markupCost] of [
    [0.4, 1],
    [0.2, 3],
    [0.9, 1.25],
  ] as const) {
    const given = { imitation, markupCost };
    const { outcome, status } = solved(peers, given);
    const own = solve(peerImitation, given).outcome;
    expect(status).toBe("solved");
    for (const x of Object.values(outcome.actions!)) expect(x).toBeCloseTo(own.markup!, 9);
  }
  expect(fractions(solvedExactly(peers, { imitation: "1/3" }).outcome.actions!)).toEqual(["3/2", "3/2", "3/2"]);
});

describe("docs/models/three-officials.json", () => {
  const model = readModelFile("docs/models/three-officials.json");

  test.each([
    [9, 1, 1],
    [20, 0.5, 2],
  ])(
    "agrees with the Tullock contest of this library: prize %d, decisiveness %d, cost %d",
    (prize, decisiveness, cost) => {
      const own = solve(tullockContest, { siblings: 3, prize, decisiveness, unitCost: cost }).outcome;
      const { outcome, status, certificate } = solve(model, { prize, decisiveness, cost }) as ModelSolution<Outcome>;
      expect(status).toBe("solved");
      for (const x of Object.values(outcome.actions!)) expect(x).toBeCloseTo(own.effort!, 9);
      for (const payoff of Object.values(outcome.payoffs!)) expect(payoff).toBeCloseTo(own.payoff!, 9);
      expect(outcome.dissipation).toBeCloseTo(own.dissipation!, 9);
      expect(certificate.conditions).toMatchObject([{ id: "no-other-equilibrium", holds: true }]);
    },
  );
});

describe("no equilibrium", () => {
  const chase: FileParts = {
    players: "{cat: {action: {name: x, min: 0, max: 1}}, mouse: {action: {name: y, min: 0, max: 1}}}",
    payoffs: "{cat: -(x - y)^2, mouse: (x - y)^2}",
    outcome: "{distance: abs(x - y)}",
  };

  test("is proved, and refuted candidates are shown", () => {
    const { status, outcome, certificate } = solved(chase);
    expect(status).toBe("none");
    expect(outcome).toMatchObject({ actions: null, payoffs: null, otherEquilibria: [], distance: null });
    expect(certificate.conditions).toMatchObject([{ id: "no-equilibrium", role: "defining", holds: true }]);
    expect(certificate.alternatives.length).toBeGreaterThan(0);
    for (const alternative of certificate.alternatives) expect(alternative).toMatchObject({ equilibrium: false });
  });

  test("is left open in fractions, where nothing proves it", () => {
    expect(solvedExactly(chase).status).toBe("unknown");
  });

  test("is left open where the proof does not succeed: an all-pay auction", () => {
    const wins = (own: string, other: string) => `if(${own} > ${other}, 1, if(${own} == ${other}, 1/2, 0)) - ${own}`;
    const { status, certificate } = solved({
      ...chase,
      payoffs: `{cat: "${wins("x", "y")}", mouse: "${wins("y", "x")}"}`,
    });
    expect(status).toBe("unknown");
    expect(certificate.conditions).toMatchObject([{ id: "no-equilibrium", holds: false }]);
  });
});

test("several equilibria are all checked, and the one with the largest sum of payoffs is chosen", () => {
  const { outcome, certificate } = solved({
    players: "{a: {action: {name: x, min: -2, max: 3}}, b: {action: {name: y, min: -2, max: 3}}}",
    payoffs: "{a: 4*x*y - x^2 - x^4/2 + y, b: 4*x*y - y^2 - y^4/2 + x}",
  });
  expect(outcome.otherEquilibria).toHaveLength(2);
  expect(outcome.actions!.a).toBeCloseTo(1, 9);
  expect(certificate).toMatchObject({
    verified: true,
    conditions: [
      { id: "equilibria-checked", role: "defining", holds: true },
      { id: "no-other-equilibrium", role: "sufficient", holds: true },
    ],
  });
});

test("chance enters by expectation, also where actions move it", () => {
  // U = V(1 − exp(−x)) − cx: exp(−x) = c/V.
  const { outcome } = solved({
    parameters: "{prize: 10, cost: 2}",
    players: "{me: {action: {name: x, min: 0, max: 20}}}",
    chance: "{win: 1 - exp(-x)}",
    payoffs: "{me: prize * win - cost * x}",
    outcome: "{odds: win}",
  });
  expect(outcome.actions!.me).toBeCloseTo(Math.log(5), 9);
  expect(outcome.odds).toBeCloseTo(0.8, 9);
});

describe("what cannot be solved is refused, with the place of the formula", () => {
  const one = (payoff: string, ends = "min: 0, max: 1"): FileParts => ({
    parameters: "{k: 2}",
    players: `{me: {action: {name: x, ${ends}}}}`,
    payoffs: `{me: "${payoff}"}`,
  });

  test.each([
    [
      "an interval upside down",
      one("x", "min: k, max: 1"),
      /^m\.yaml, line 5, column 39: x would lie between 2 and 1; change min and max/,
    ],
    ["an end that is infinite", one("x", "min: 0, max: 1/(k - 2)"), /the max of x is Infinity/],
    [
      "a payoff that is no number",
      one("ln(x - 0.5)"),
      /^m\.yaml, line 6, column 15: the payoff of me at me\.x = 0 is NaN; state its value/,
    ],
    ["a payoff that is infinite", one("1/x"), /the payoff of me at me\.x = 0 is Infinity/],
    [
      "a probability that is none",
      { ...one("x*lucky"), chance: "{lucky: 2*x}" },
      /the probabilities of lucky are 1\.25, -0\.25 at the actions 0\.625/,
    ],
  ])("%s", (_, parts, message) => {
    expect(() => solved(parts)).toThrow(message);
  });

  test("a payoff of −∞ at an end is nobody's choice", () => {
    expect(solved(one("ln(x) + ln(1 - x)")).outcome.actions!.me).toBeCloseTo(0.5, 9);
  });

  test("exact answers, where best responses are not linear or not rational", () => {
    for (const payoff of ["x - x^4", "exp(x)", "x - x^k", "-abs(x - 1/2)"]) {
      expect(() => solvedExactly(one(payoff))).toThrow("the answer is not rational");
    }
  });

  test("payoffs whose derivatives are too long", () => {
    const product = Array.from({ length: 120 }, (_, i) => `(x - ${i})`).join(" * ");
    expect(() => modelOf(one(product))).toThrow(
      /the derivatives of the payoff of me take \d+ steps to compute; keep to 2000/,
    );
  });
});

test("decisions bound what a player gains where the payoff kinks", () => {
  const model = modelOf({
    players: "{a: {action: {name: x, min: 0, max: 3}}, b: {action: {name: y, min: 0, max: 3}}}",
    payoffs: "{a: -(x - 1)^2, b: '2*y - 5*max(0, y - x)'}",
  });
  const game = model.build({});
  const at = (a: number, b: number) =>
    game
      .decisions({ actions: { a, b }, payoffs: null, otherEquilibria: [], rejected: [] })
      .map((each) => isBestResponse(each, float));
  expect(at(1, 1)).toEqual([true, true]);
  expect(at(1, 0.999)).toEqual([true, false]);
  expect(at(1.001, 1)).toEqual([false, false]);
});
