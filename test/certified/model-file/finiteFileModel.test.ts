import * as fc from "fast-check";
import {
  exact,
  gameFromFunction,
  type ModelSolution,
  pureEquilibria,
  type Rational,
  solve,
  solveExact,
  toGame,
  toGameExact,
  vertexEnumeration,
} from "jiama";
import { inspection } from "jiama/models";
import { describe, expect, test } from "vitest";
import { finiteRoutines } from "../../../src/certified/model-file/finiteFileModel.ts";
import type { FiniteDefinition } from "../../../src/games/model-file/finiteGame.ts";
import { inFractions } from "../../../src/games/model-file/formulaValues.ts";
import { readModelFile } from "../../../src/node/readModelFile.ts";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";
import { definitionOf, type FileParts, fileText, modelOf } from "../../games/model-file/sampleFile.ts";

type Outcome<T = number> = {
  readonly profile: Readonly<Record<string, Readonly<Record<string, T>>>> | null;
  readonly payoffs: Readonly<Record<string, T>> | null;
  readonly otherEquilibria: readonly unknown[];
  readonly complete: boolean;
} & Readonly<Record<string, unknown>>;

const solved = (parts: FileParts, input = {}) => solve(modelOf(parts), input) as ModelSolution<Outcome>;
const solvedExactly = (parts: FileParts, input = {}) =>
  solveExact(modelOf(parts), input) as ModelSolution<Outcome<Rational>, Rational>;
const shown = (value: unknown): string => exact.format(value as Rational);

const pennies: FileParts = {
  players: "{row: [heads, tails], column: [left, right]}",
  payoffs:
    "{row: {heads: {left: 1, right: -1}, tails: {left: -1, right: 1}}, column: {heads: {left: -1, right: 1}, tails: {left: 1, right: -1}}}",
};

describe("two players", () => {
  test("have all their equilibria listed, with a proof, and the one with the largest sum of payoffs chosen", () => {
    const hunt = {
      parameters: "{stag: 4}",
      players: "{row: [hunt, gather], column: [hunt, gather]}",
      payoffs:
        "{row: {hunt: {hunt: stag, gather: 0}, gather: 3}, column: {hunt: {hunt: stag, gather: 3}, gather: {hunt: 0, gather: 3}}}",
    };
    const { status, exact: isExact, outcome, certificate } = solvedExactly(hunt);
    expect({ status, isExact }).toEqual({ status: "solved", isExact: true });
    expect(outcome.otherEquilibria).toHaveLength(2);
    expect(outcome.complete).toBe(true);
    expect(Object.values(outcome.payoffs!).map(shown)).toEqual(["4", "4"]);
    expect(certificate).toMatchObject({
      verified: true,
      conditions: [{ id: "equilibria-checked", role: "defining", holds: true }],
    });
    // Below 3 the hunt pays nobody.
    expect(solved(hunt, { stag: 2 }).outcome).toMatchObject({ profile: { row: { gather: 1 }, column: { gather: 1 } } });
  });

  test("mix where they must, and outcomes are expected values over the mixture", () => {
    const { outcome } = solvedExactly({
      ...pennies,
      outcome:
        "{meet: heads*left + tails*right, square: (heads + 2*left)^2, rows: payoff.row, sum: payoff.row + payoff.column}",
    });
    expect(outcome.profile!.row).toEqual({ heads: exact.from("1/2"), tails: exact.from("1/2") });
    // (0 + 1 + 4 + 9)/4, and not (½ + 1)².
    expect([outcome.meet, outcome.square, outcome.rows, outcome.sum].map(shown)).toEqual(["1/2", "7/2", "0", "0"]);
  });

  test("are solved as the same game in normal form is", () => {
    const entries = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const table = (list: readonly number[]) =>
          `{${["t", "m", "b"].map((row, i) => `${row}: {${["l", "r"].map((column, j) => `${column}: ${list[2 * i + j]}`).join(", ")}}`).join(", ")}}`;
        const model = modelOf({
          players: "{row: [t, m, b], column: [l, r]}",
          payoffs: `{row: ${table(a)}, column: ${table(b)}}`,
        });
        const game = gameFromFunction([3, 2], ([i, j]) => [a[2 * i! + j!]!, b[2 * i! + j!]!]);
        const direct = vertexEnumeration(game);
        const { outcome, certificate, status } = solveExact(model) as ModelSolution<Outcome<Rational>, Rational>;
        expect(status).toBe("solved");
        expect(certificate.verified).toBe(true);
        expect(outcome.otherEquilibria).toHaveLength(direct.solutions.length - 1);
        expect(toGameExact(model).payoffs.map((list) => Array.from(list, exact.format))).toEqual(
          game.payoffs.map((list) => Array.from(list, exact.format)),
        );
        const sums = direct.certificate.equilibria.map(({ payoffs }) => exact.toNumber(payoffs.reduce(exact.add)));
        expect(exact.toNumber(Object.values(outcome.payoffs!).reduce(exact.add))).toBe(Math.max(...sums));
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});

test("parameters may be integers, in doubles and in fractions", () => {
  const parts = { parameters: '{n: {default: 3, domain: "integers [2, 10]"}}', payoffs: "{row: high / n, column: 0}" };
  expect(solvedExactly(parts).outcome.payoffs!.row).toEqual(exact.from("1/3"));
  expect(solved(parts, { n: 4 }).outcome.payoffs!.row).toBe(0.25);
  expect(() => solved(parts, { n: "2.5" })).toThrow("choose an integer from 2 to 10");
});

test("where the search for all equilibria ends at its limit, there is one still, and the list is not called complete", () => {
  const definition = definitionOf(fileText(pennies)) as FiniteDefinition;
  for (const maxNodes of [1, 1000]) {
    const { status, outcome, method } = finiteRoutines(definition, inFractions, maxNodes).solve({
      gain: exact.one,
      penalty: exact.one,
    });
    expect(status).toBe("solved");
    expect(outcome.complete).toBe(maxNodes > 1);
    expect(method).toBe(maxNodes > 1 ? "vertex-enumeration" : "lemke-howson");
    expect(outcome.profile!.row).toEqual({ heads: exact.from("1/2"), tails: exact.from("1/2") });
  }
});

describe("other numbers of players", () => {
  const votes = {
    players: "{a: [yes, no], b: [yes, no], c: [yes, no]}",
    payoffs:
      "{a: a.yes * b.yes * c.yes - a.yes / 4, b: a.yes * b.yes * c.yes - b.yes / 4, c: a.yes * b.yes * c.yes - c.yes / 4}",
  };

  test("three: the pure equilibria, said not to be all", () => {
    const { status, outcome, certificate } = solvedExactly(votes);
    expect(status).toBe("solved");
    expect(outcome.otherEquilibria).toHaveLength(1);
    expect(outcome.complete).toBe(false);
    expect(Object.values(outcome.payoffs!).map(shown)).toEqual(["3/4", "3/4", "3/4"]);
    expect(certificate.decisions.map(({ kind }) => kind)).toEqual(["finite", "finite", "finite"]);
  });

  test("three without a pure equilibrium: not confirmed, rather than none", () => {
    const circle = { ...votes, payoffs: "{a: (a.yes - b.yes)^2, b: (b.yes - c.yes)^2, c: (c.yes - a.yes)^2}" };
    const { status, outcome, certificate } = solved(circle);
    expect(pureEquilibria(toGame(modelOf(circle))).status).toBe("none");
    expect(status).toBe("unknown");
    expect(outcome).toMatchObject({ profile: null, payoffs: null, otherEquilibria: [], complete: false });
    expect(certificate.conditions).toMatchObject([{ id: "pure-equilibrium", role: "defining", holds: false }]);
  });

  test("one: the best strategies, all of them", () => {
    const { outcome } = solved({ players: "{me: [a, b, c]}", payoffs: "{me: {a: 1, b: 3, c: 3}}" });
    expect(outcome.otherEquilibria).toHaveLength(1);
    expect(outcome.complete).toBe(true);
  });
});

describe("chance", () => {
  const insurance: FileParts = {
    parameters: "{loss: 10, care: 2}",
    players: "{me: [careful, careless]}",
    chance: "{accident: 0.5 - careful * care / 10, weather: {good: 3/4, bad: 1/4}}",
    payoffs: "{me: -loss * accident - careful - bad}",
    outcome: "{accidents: accident}",
  };

  test("is an expectation, whose probabilities may follow from choices", () => {
    const { outcome } = solvedExactly(insurance);
    expect(outcome.profile).toMatchObject({ me: { careful: exact.one } });
    // −10 · 0.3 − 1 − 1/4
    expect([outcome.payoffs!.me, outcome.accidents].map(shown)).toEqual(["-17/4", "3/10"]);
  });

  test.each([
    [
      "a probability below 0",
      { care: 6 },
      /the probabilities of accident are -0\.0?9?.*, 1\.\d+ at careful; they must lie between 0 and 1/,
    ],
    ["a probability above 1", { care: -6 }, /the probabilities of accident are 1\.1, -0\.1\d* at careful/],
  ])("%s is refused, with the place and the profile", (_, input, message) => {
    expect(() => solved(insurance, input)).toThrow(message);
    expect(() => solved(insurance, input)).toThrow(/^m\.yaml, line 6, column 20: /);
  });

  test("a lottery that does not sum to one is refused, exactly in fractions", () => {
    const parts = { ...insurance, chance: "{accident: 1/2, weather: {good: 0.7, bad: 0.2}}" };
    expect(() => solved(parts)).toThrow("the probabilities of weather are 0.7, 0.2 at careful");
    const near = { ...insurance, chance: "{accident: 1/2, weather: {good: 1/3, bad: 0.6666666666667}}" };
    expect(solved(near).status).toBe("solved");
    expect(() => solvedExactly(near)).toThrow("the probabilities of weather are 1/3, 6666666666667/10000000000000");
  });
});

describe("what has no value is refused, with the place of the formula", () => {
  const parts = (payoff: string): FileParts => ({ parameters: "{gain: 0}", payoffs: `{row: "${payoff}", column: 0}` });

  test.each([
    [
      "a division by zero in doubles",
      "1/gain",
      /^m\.yaml, line 6, column 16: the payoff of row at low, left is Infinity; state its value/,
    ],
    ["nothing over nothing", "gain/gain", /the payoff of row at low, left is NaN/],
    ["a logarithm of zero", "high + ln(gain)", /the payoff of row at low, left is -Infinity/],
    ["a root of a negative number", "sqrt(low - 2*high)", /the payoff of row at high, left is NaN/],
    ["a sum beyond the doubles", "1e308 + 1e308*high", /at high, left is Infinity/],
  ])("%s", (_, payoff, message) => {
    expect(() => solved(parts(payoff))).toThrow(message);
  });

  test("a division by zero in fractions, unless the branch is not taken", () => {
    expect(() => solvedExactly(parts("1/gain"))).toThrow(/^m\.yaml, line 6, column 16: the formula divides by zero/);
    expect(solvedExactly(parts("if(gain > 0, 1/gain, 5)")).outcome.payoffs!.row).toEqual(exact.from(5));
  });

  test("exact answers, where a formula is not rational", () => {
    expect(() => solvedExactly(parts("exp(gain)"))).toThrow("sample: the answer is not rational in the parameters");
    expect(() => solvedExactly(parts("2^(high/2)"))).toThrow(
      /^m\.yaml, line 6, column 16: a power with the exponent 1\/2/,
    );
  });

  test("half a million profiles of which each takes long to compute", () => {
    const strategies = (letter: string) => Array.from({ length: 700 }, (_, k) => `${letter}${k}`).join(", ");
    const large = {
      players: `{row: [${strategies("r")}], column: [${strategies("c")}]}`,
      payoffs: "{row: r1, column: c1}",
    };
    expect(() => solved(large)).toThrow(
      /^700 × 700 strategies make 490000 profiles, and their payoffs 1372980000 steps of computation; keep to 300000000/,
    );
  });

  test("a billion profiles, before anything is computed", () => {
    const strategies = Array.from({ length: 10 }, (_, k) => `s${k}`).join(", ");
    const names = Array.from({ length: 9 }, (_, i) => `p${i}`);
    const many = {
      players: `{${names.map((name) => `${name}: [${strategies}]`).join(", ")}}`,
      payoffs: `{${names.map((name) => `${name}: 1`).join(", ")}}`,
    };
    expect(() => solved(many)).toThrow(
      /strategies make 1000000000 profiles, and their payoffs \d+ steps of computation/,
    );
  });
});

describe("docs/models/inspection.yaml", () => {
  const model = readModelFile("docs/models/inspection.yaml");

  test("has the published equilibrium at its defaults", () => {
    const { outcome } = solveExact(model) as ModelSolution<Outcome<Rational>, Rational>;
    // p* = g/(D(d − α(1 − φ))) = 1/(5(0.8 − 0.06)), x* = (k_I + αL_f)/(dΛ + αL_f) = 0.35/1.65
    expect([outcome.inspections, outcome.violations].map(shown)).toEqual(["10/37", "7/33"]);
  });

  test("agrees with the model of this library over random parameters", () => {
    let mixed = 0;
    fc.assert(
      fc.property(
        positive(0.1, 10),
        positive(0.5, 20),
        probability(),
        between(0, 0.5),
        probability(),
        positive(0.01, 2),
        positive(0.1, 10),
        (gain, penalty, detection, falseBlame, tolerance, inspectionCost, credit) => {
          const given = {
            gain,
            penalty,
            detection,
            falseBlame,
            tolerance,
            inspectionCost,
            credit,
          };
          const { outcome } = solve(model, { ...given, alarmCost: 0.5 }) as ModelSolution<Outcome>;
          expect(outcome.complete).toBe(true);
          if (outcome.otherEquilibria.length > 0) return;
          mixed += 1;
          const own = solve(inspection, { ...given, falseAlarmCost: 0.5 }).outcome;
          expect(outcome.inspections).toBeCloseTo(own.inspectionProbability, 9);
          expect(outcome.violations).toBeCloseTo(own.violationProbability, 9);
        },
      ),
      { ...seeded, numRuns: 60 },
    );
    expect(mixed).toBeGreaterThan(40);
  });
});
