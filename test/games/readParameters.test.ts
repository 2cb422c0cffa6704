import * as fc from "fast-check";
import {
  type AnyModel,
  DomainError,
  exact,
  float,
  GameTheoryError,
  type ParameterSpec,
  ParseError,
  readParameters,
  regime,
  UnknownNameError,
} from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

const label = { en: "x", zh: "某" };

function spec(domain: ParameterSpec["domain"], byDefault: ParameterSpec["default"], rest: Partial<ParameterSpec> = {}) {
  return { symbol: "x", title: label, unit: label, domain, default: byDefault, ...rest };
}

/** A model of which only the parameters matter here. */
function modelWith(parameters: Readonly<Record<string, ParameterSpec>>, check?: (values: never) => void): AnyModel {
  const base = {
    id: "sample",
    title: label,
    description: label,
    family: "escalation",
    provenance: "own",
    sources: [],
    parameters,
    outcome: {},
    build: () => {
      throw new Error("nothing is built here");
    },
    solve: () => {
      throw new Error("nothing is solved here");
    },
  };
  return (check === undefined ? base : { ...base, check }) as unknown as AnyModel;
}

const sample = modelWith({
  levels: spec({ kind: "integer", min: 1, max: 6 }, "3"),
  share: spec({ kind: "real", min: "0", max: "1" }, "0.25"),
  below: spec({ kind: "real", min: "0", minOpen: true, max: "1", maxOpen: true }, "1/2"),
  size: spec({ kind: "real" }, null),
  cost: spec({ kind: "real", min: "0", minOpen: true }, "2", { perLevel: { count: "levels" } }),
  gap: spec({ kind: "real" }, ["1", "2"], { perLevel: { count: "levels", less: 1 } }),
  family: spec({ kind: "choice", of: ["normal", "uniform", "gumbel"] }, "normal"),
  tolerance: spec({ kind: "real", min: "0", max: "1" }, "0.3", { usedBy: ["tolerance"] }),
  reward: spec({ kind: "real", min: "0" }, "0", { usedBy: ["balanced"] }),
  regime: spec({ kind: "regime", of: ["strict", "tolerance", "balanced"] }, "tolerance"),
});

const read = (input: Readonly<Record<string, unknown>>) => readParameters(sample, input, float);

function thrown(act: () => unknown): GameTheoryError {
  try {
    act();
  } catch (error) {
    if (error instanceof GameTheoryError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("what is read", () => {
  test("defaults are filled in", () => {
    const { values, echo } = read({});
    expect({ ...values, regime: (values.regime as { id: string }).id }).toEqual({
      levels: 3,
      share: 0.25,
      below: 0.5,
      size: null,
      cost: 2,
      gap: [1, 2],
      family: "normal",
      tolerance: 0.3,
      reward: 0,
      regime: "tolerance",
    });
    // What the regime does not use is shown as absent.
    expect(echo).toMatchObject({ tolerance: 0.3, reward: null, regime: "tolerance", size: null, gap: [1, 2] });
  });

  test("null and undefined ask for the default", () => {
    expect(read({ share: null, cost: undefined, regime: null, reward: null }).echo).toEqual(read({}).echo);
  });

  test("numbers and text, decimals and fractions, in floats", () => {
    expect(read({ share: "1/3" }).values.share).toBe(1 / 3);
    expect(read({ share: 0.1 }).values.share).toBe(0.1);
    expect(read({ size: "-2.5e-3" }).values.size).toBe(-0.0025);
    expect(read({ levels: "2", gap: [7] }).values.levels).toBe(2);
    expect(read({ levels: "2.0", gap: [7] }).values.levels).toBe(2);
  });

  test("decimals stay exact in fractions", () => {
    const { values } = readParameters(sample, { share: "0.10", size: "1e-20", cost: ["1/3", 2, "0.7"] }, exact);
    const shown = (value: unknown) => exact.format(value as typeof exact.zero);
    expect(shown(values.share)).toBe("1/10");
    expect(shown(values.size)).toBe(`1/1${"0".repeat(20)}`);
    expect((values.cost as unknown[]).map(shown)).toEqual(["1/3", "2", "7/10"]);
    expect((values.gap as unknown[]).map(shown)).toEqual(["1", "2"]);
    // Counts and words are no fractions.
    expect([values.levels, values.family]).toEqual([3, "normal"]);
  });

  test("a list has one value per level, top first", () => {
    expect(read({ cost: [1, 2, 3] }).values.cost).toEqual([1, 2, 3]);
    expect(read({ levels: 4, cost: [1, 2, 3, 4], gap: 5 }).values).toMatchObject({ cost: [1, 2, 3, 4], gap: 5 });
    expect(read({ gap: ["1/2", 3] }).values.gap).toEqual([0.5, 3]);
  });

  test("a parameter that is given never changes the default of another", () => {
    const { values } = read({ share: 0.9, cost: 7, family: "gumbel", size: 1 });
    expect(values).toMatchObject({ levels: 3, below: 0.5, gap: [1, 2], tolerance: 0.3 });
  });

  test("a regime is given by id, in any order, or as a value", () => {
    expect(read({ regime: "balanced+tolerance", reward: 2 }).echo).toMatchObject({
      regime: "tolerance+balanced",
      reward: 2,
      tolerance: 0.3,
    });
    expect(read({ regime: regime("strict") }).echo).toMatchObject({ regime: "strict", tolerance: null, reward: null });
  });

  test("what is unused is still filled in for the routines", () => {
    expect(read({ regime: "strict" }).values).toMatchObject({ tolerance: 0.3, reward: 0 });
  });

  test("where no regime is chosen by default, its parameters are absent, but for those of the model's own rule", () => {
    const own = modelWith({
      regime: spec({ kind: "regime", of: ["strict", "tolerance", "balanced"] }, null),
      tolerance: spec({ kind: "real", min: "0", max: "1" }, "0.3", { usedBy: ["tolerance"], usedWithoutRegime: true }),
      reward: spec({ kind: "real", min: "0" }, "0", { usedBy: ["balanced"] }),
    });
    const { values, echo } = readParameters(own, { tolerance: 0.5 }, float);
    expect(values.regime).toBeNull();
    expect(echo).toEqual({ regime: null, tolerance: 0.5, reward: null });
    expect(thrown(() => readParameters(own, { reward: 1 }, float))).toBeInstanceOf(DomainError);
    expect(readParameters(own, { regime: "strict" }, float).echo).toEqual({
      regime: "strict",
      tolerance: null,
      reward: null,
    });
  });

  test("values have no prototype, so that no name can be inherited", () => {
    const { values, echo } = read({});
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(Object.getPrototypeOf(echo)).toBeNull();
  });
});

describe("names that the model does not have", () => {
  test.each([
    ["shar", "did you mean share?"],
    ["Levels", "did you mean levels?"],
    ["regimes", "did you mean regime?"],
    ["leverage", "it has levels, share, below, size, cost, gap, family, tolerance, reward, regime."],
    ["constructor", "it has levels"],
    ["toString", "it has levels"],
    ["hasOwnProperty", "it has levels"],
    ["", "it has levels"],
  ])("%j is refused with the nearest ones", (name, hint) => {
    const error = thrown(() => read({ [name]: 1 }));
    expect(error).toBeInstanceOf(UnknownNameError);
    expect(error.text.en).toContain(`sample has no parameter ${JSON.stringify(name)}; ${hint}`);
    expect(error.text.zh).toContain("没有参数");
  });

  test("__proto__ as it comes from JSON is refused", () => {
    expect(thrown(() => read(JSON.parse('{"__proto__": 1}')))).toBeInstanceOf(UnknownNameError);
  });

  test("a name is refused even where its value is null", () => {
    expect(thrown(() => read({ shar: null }))).toBeInstanceOf(UnknownNameError);
  });
});

describe("values outside their domain", () => {
  test.each([
    [{ share: 1.5 }, "share is 1.5; choose a value in [0, 1]"],
    [{ share: "-0.001" }, 'share is "-0.001"; choose a value in [0, 1]'],
    [{ below: 0 }, "below is 0; choose a value in (0, 1)"],
    [{ below: "1" }, 'below is "1"; choose a value in (0, 1)'],
    [{ cost: 0 }, "cost is 0; choose a value in (0, ∞)"],
    [{ cost: [1, -2, 3] }, "cost[1] is -2; choose a value in (0, ∞)"],
    [{ levels: 0 }, "levels is 0; choose an integer from 1 to 6"],
    [{ levels: 7 }, "levels is 7; choose an integer from 1 to 6"],
    [{ levels: 2.5 }, "levels is 2.5; choose an integer from 1 to 6"],
    [{ levels: "5/2" }, 'levels is "5/2"; choose an integer from 1 to 6'],
    [{ share: Number.NaN }, "share is NaN; pass a finite number"],
    [{ size: Number.NEGATIVE_INFINITY }, "size is -Infinity; pass a finite number"],
    [{ share: true }, "share is true; pass a number"],
    [{ share: {} }, "share is {}; pass a number"],
    [{ share: [0.1] }, "share is a list; it takes a single value"],
    [{ levels: [3] }, "levels is a list; it takes a single value"],
    [{ cost: [] }, "cost is an empty list; give one value per level, top first"],
    [{ cost: [1, null, 3] }, "cost[1] is null; pass a number"],
    [{ cost: [1, [2], 3] }, "cost[1] is [2]; pass a number"],
    [{ family: "gambel" }, 'family is "gambel"; choose gumbel'],
    [{ family: "poisson" }, 'family is "poisson"; choose normal | uniform | gumbel'],
    [{ family: 3 }, "family is 3; choose normal | uniform | gumbel"],
    [{ size: 10n }, "size is 10; pass a number"],
    [{ regime: 7 }, "regime is 7; pass a regime's id"],
    [{ regime: ["strict"] }, 'regime is ["strict"]; pass a regime\'s id'],
  ])("%o: %s", (input, message) => {
    const error = thrown(() => read(input));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain(`sample: parameter ${message}`);
    expect(error.text.zh).toContain("sample：参数 ");
  });

  test("long values are shown shortened", () => {
    const error = thrown(() => read({ family: "x".repeat(1000) }));
    expect(error.text.en.length).toBeLessThan(200);
  });

  test("ends of closed domains are inside", () => {
    expect(read({ share: 0 }).values.share).toBe(0);
    expect(read({ share: "1" }).values.share).toBe(1);
    expect(read({ levels: 1, gap: 4 }).values.levels).toBe(1);
    expect(read({ levels: 6, gap: 4 }).values.levels).toBe(6);
  });

  test("in fractions the ends are exact", () => {
    const closer = `0.${"9".repeat(40)}`;
    expect(() => readParameters(sample, { below: closer }, exact)).not.toThrow();
    // In floats the same text rounds to 1, which is not inside.
    expect(thrown(() => read({ below: closer }))).toBeInstanceOf(DomainError);
    const beyond = `1.${"0".repeat(40)}1`;
    expect(thrown(() => readParameters(sample, { share: beyond }, exact))).toBeInstanceOf(DomainError);
  });

  test("a double is not taken for a fraction", () => {
    const error = thrown(() => readParameters(sample, { share: 0.1 }, exact));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain("sample: parameter share: ");
    expect(error.text.en).toContain('pass it as text, such as "0.1"');
    expect(error.text.zh).toContain("sample：参数 share：");
  });
});

describe("text that is not a number", () => {
  test.each([
    ["abc", /it is not a number/],
    ["1/0", /denominator is zero/],
    ["NaN", /it is not a number/],
    ["０．５", /full-width/],
    ["", /it is not a number/],
    ["1e99999", /too large/],
  ])("%j says where and how to mend it", (value, message) => {
    const error = thrown(() => read({ share: value }));
    expect(error).toBeInstanceOf(ParseError);
    expect(error.text.en).toMatch(message);
    expect(error.text.en).toContain("sample: parameter share: ");
  });

  test("in a list the place is named", () => {
    expect(thrown(() => read({ cost: [1, "two", 3] })).text.en).toContain("sample: parameter cost[1]: ");
  });

  test("what exceeds a double is refused in floats and read in fractions", () => {
    expect(thrown(() => read({ size: "1e400" }))).toBeInstanceOf(DomainError);
    expect(() => readParameters(sample, { size: "1e400" }, exact)).not.toThrow();
  });
});

describe("lists of the wrong length", () => {
  test.each([
    [{ cost: [1, 2] }, "cost has 2 values, but levels = 3 asks for 3; pass 3, top level first, or one number for all"],
    [{ cost: [1] }, "cost has 1 values, but levels = 3 asks for 3"],
    [{ gap: [1, 2, 3] }, "gap has 3 values, but levels = 3 asks for 2"],
    [{ levels: 4 }, "gap has 2 values, but levels = 4 asks for 3; that is its default; pass 3 values of your own"],
  ])("%o: %s", (input, message) => {
    const error = thrown(() => read(input));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain(message);
    expect(error.text.zh).toMatch(/自上而下/);
  });
});

describe("regimes", () => {
  test("a part that the model does not offer is refused with those that it does", () => {
    const error = thrown(() => read({ regime: "capped" }));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toBe(
      "sample: the regime capped is not defined for this model; choose from strict, tolerance, balanced.",
    );
    expect(thrown(() => read({ regime: "tolerance+negligence" })).text.en).toContain(
      "the regime negligence judges care, but this model has no evidence on care",
    );
    expect(thrown(() => read({ regime: "negligence" })).text.zh).toContain("须判断尽职与否");
  });

  test("an unknown regime is refused with the nearest ones", () => {
    expect(thrown(() => read({ regime: "tolerence" }))).toBeInstanceOf(UnknownNameError);
  });

  test("a parameter that the regime does not use is refused when given, with the parts that use it", () => {
    const error = thrown(() => read({ regime: "strict", tolerance: 0.3 }));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain("the regime strict does not use parameter tolerance; leave it out");
    expect(error.text.en).toContain("(tolerance)");
    expect(error.text.zh).toContain("问责制度 strict 不使用参数 tolerance");
    expect(() => read({ regime: "strict", tolerance: null })).not.toThrow();
  });
});

describe("conditions on several parameters", () => {
  const ordered = modelWith(
    { low: spec({ kind: "real" }, "0"), high: spec({ kind: "real" }, "1") },
    ({ low, high }: { low: number; high: number }) => {
      if (low > high) throw new DomainError({ en: "low is above high", zh: "下限高于上限" });
    },
  );

  test("are checked last, on the values read", () => {
    expect(readParameters(ordered, { low: "1/2" }, float).values).toEqual(
      Object.assign(Object.create(null), { low: 0.5, high: 1 }),
    );
    expect(() => readParameters(ordered, { low: 2 }, float)).toThrow("low is above high");
    expect(() => readParameters(ordered, { low: 2, high: "x" }, float)).toThrow(ParseError);
  });
});

const circular: Record<string, unknown> = {};
circular.self = circular;

test.each([
  ["a fraction", exact.from("1/2")],
  ["an object holding a bigint", { numerator: 1n }],
  ["an object holding itself", circular],
])("%s as a value is refused with a message", (_, value) => {
  expect(thrown(() => read({ share: value }))).toBeInstanceOf(DomainError);
});

test("whatever is passed, it is read into its domain or refused with a message in both languages", () => {
  const name = fc.constantFrom(...Object.keys(sample.parameters), "elsewhere");
  const value = fc.oneof(
    fc.anything({ withDate: true, withNullPrototype: true, withSparseArray: true }),
    fc.bigInt(),
    fc.double(),
    fc.string(),
    fc.double().map(String),
    fc.array(fc.double(), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(name, value, (at, given) => {
      for (const field of [float, exact]) {
        try {
          const { values } = readParameters(sample, { [at]: given }, field as typeof float);
          const number = (given: unknown) => field.toNumber(given as never);
          if (at === "share") expect(number(values.share) >= 0 && number(values.share) <= 1).toBe(true);
          if (at === "levels") expect(Number.isInteger(values.levels)).toBe(true);
        } catch (error) {
          if (!(error instanceof GameTheoryError)) throw error;
          expect(error.text.en.length).toBeGreaterThan(10);
          expect(error.text.zh).toMatch(/\p{Script=Han}/u);
        }
      }
    }),
    { ...seeded, numRuns: 3000 },
  );
});

describe("yes and no, lists and matrices", () => {
  const shaped = modelWith({
    limited: spec({ kind: "boolean" }, "true"),
    costs: spec({ kind: "list", of: { kind: "real", min: "0" }, length: { min: 2, max: 3 } }, ["0", "1/3"]),
    counts: spec({ kind: "list", of: { kind: "integer", min: 1, max: 9 }, length: { min: 1, max: 4 } }, null),
    signals: spec(
      {
        kind: "matrix",
        of: { kind: "real", min: "0", max: "1" },
        rows: { min: 2, max: 3 },
        columns: { min: 1, max: 2 },
      },
      [
        ["1", "0"],
        ["1/2", "0.5"],
      ],
    ),
    noise: spec(
      { kind: "matrix", of: { kind: "real" }, rows: { min: 1, max: 2 }, columns: { min: 1, max: 2 }, gaps: true },
      [["1", null]],
    ),
  });
  const shape = (input: Readonly<Record<string, unknown>>) => readParameters(shaped, input, float).values;

  test("defaults are read like any other value", () => {
    expect({ ...shape({}) }).toEqual({
      limited: true,
      costs: [0, 1 / 3],
      counts: null,
      signals: [
        [1, 0],
        [0.5, 0.5],
      ],
      noise: [[1, null]],
    });
  });

  test("yes and no are truth values or their words", () => {
    expect([false, "false", true, "true"].map((limited) => shape({ limited }).limited)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("entries stay exact in fractions; counts stay numbers", () => {
    const { values } = readParameters(shaped, { costs: ["0.1", 2], counts: ["3"], signals: [["1/3"], [1]] }, exact);
    const shown = (value: unknown) => exact.format(value as typeof exact.zero);
    expect((values.costs as unknown[]).map(shown)).toEqual(["1/10", "2"]);
    expect((values.signals as unknown[][]).map((row) => row.map(shown))).toEqual([["1/3"], ["1"]]);
    expect(values.counts).toEqual([3]);
  });

  test.each<[string, unknown, string]>([
    ["limited", "yes", 'limited is "yes"; choose true or false'],
    ["costs", 1, "costs is 1; pass a list of numbers"],
    ["costs", [1], "costs has 1 entry; give 2 to 3"],
    ["costs", [1, 2, 3, 4], "costs has 4 entries; give 2 to 3"],
    ["costs", [1, -1], "costs[1] is -1; choose a value in [0, ∞)"],
    ["costs", [1, null], "costs[1] is null; pass a number"],
    ["counts", [1.5], "counts[0] is 1.5; choose an integer from 1 to 9"],
    ["signals", [1, 0], "signals is [1,0]; pass a list of rows"],
    ["signals", [[1, 0]], "signals has 1 row; give 2 to 3"],
    ["signals", [[1, 0], [1]], "signals[1] has 1 entry, but the first row has 2"],
    ["signals", [[], []], "signals[0] has 0 entries; give 1 to 2"],
    [
      "signals",
      [
        [1, 0],
        [1, 2],
      ],
      "signals[1][1] is 2; choose a value in [0, 1]",
    ],
    [
      "signals",
      [
        [1, 0],
        [1, null],
      ],
      "signals[1][1] is null; pass a number",
    ],
  ])("refuses %s = %j", (name, value, message) => {
    expect(thrown(() => shape({ [name]: value })).message).toContain(message);
  });
});
