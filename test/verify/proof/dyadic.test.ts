import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dyadicFraction } from "../../../src/arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { intervalFormulas } from "../../../src/arithmetic/interval.ts";
import { readNumeral } from "../../../src/arithmetic/numeral.ts";
import {
  type Dyadic,
  dyadicDensity,
  dyadicDistribution,
  dyadicExp,
  dyadicLn,
  dyadicOf,
  dyadicOpposite,
  dyadicPower,
  dyadicProduct,
  dyadicQuotient,
  dyadicRoot,
  dyadicSum,
} from "../../../src/verify/proof/dyadic.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const UNIT = exact.from((2n ** 80n).toString());
const endOf = (units: bigint): Rational => exact.div(exact.from(units.toString()), UNIT);
const at = (text: string): NonNullable<Dyadic> => {
  const { numerator, denominator } = readNumeral(text);
  return dyadicOf(numerator, denominator);
};

/** Whether an interval holds an exact number, and is, where units are given, at most so many times 2^-80 wide. */
function isTight(interval: Dyadic, value: Rational, units?: number): boolean {
  if (interval === undefined) return false;
  const { lower, upper } = interval;
  const holds = exact.compare(endOf(lower), value) <= 0 && exact.compare(value, endOf(upper)) <= 0;
  return holds && (units === undefined || upper - lower <= BigInt(units));
}

// Values with 40 digits, computed by another library with 60.
const known: readonly (readonly [string, (a: Dyadic) => Dyadic, readonly (readonly [string, string])[]])[] = [
  [
    "exp",
    dyadicExp,
    [
      ["0", "1"],
      ["0.5", "1.648721270700128146848650787814163571654"],
      ["-0.25", "0.7788007830714048682451702669783206472968"],
      ["1", "2.718281828459045235360287471352662497757"],
      ["-1", "0.3678794411714423215955237701614608674458"],
      ["3.75", "42.52108200006278305551817262160385822358"],
      ["-12.5", "0.000003726653172078670992924851475950426180337"],
    ],
  ],
  [
    "ln",
    dyadicLn,
    [
      ["1", "0"],
      ["0.5", "-0.6931471805599453094172321214581765680755"],
      ["2", "0.6931471805599453094172321214581765680755"],
      ["3", "1.098612288668109691395245236922525704647"],
      ["1.0009765625", "0.0009760859730554588959608249080171866726118"],
      ["0.9990234375", "-0.0009770396478266127859680751517534658358650"],
      ["1048576", "13.86294361119890618834464242916353136151"],
      ["0.0000152587890625", "-11.09035488895912495067571394333082508921"],
    ],
  ],
  [
    "normal density",
    dyadicDensity,
    [
      ["0", "0.3989422804014326779399460599343818684759"],
      ["0.5", "0.3520653267642994777746804415965176531103"],
      ["-1", "0.2419707245191433497978301929355606548287"],
      ["2.25", "0.03173965183566741574984030813803310244183"],
      ["5", "0.000001486719514734297707908239633606412167019"],
      ["-30", "0"],
    ],
  ],
  [
    "normal distribution",
    dyadicDistribution,
    [
      ["0", "0.5"],
      ["0.5", "0.6914624612740131036377046106083377398836"],
      ["-0.5", "0.3085375387259868963622953893916622601164"],
      ["1", "0.8413447460685429485852325456320379224779"],
      ["-1.96875", "0.02449090326423327426586813563817734667823"],
      ["2", "0.9772498680518207927997173628334665625282"],
      ["3.5", "0.9997673709209644749636500741132720152265"],
      ["-5", "0.0000002866515718791939116737523328746453538544"],
      ["7", "0.9999999999987201874561141649956163763092"],
    ],
  ],
];

describe.each(known)("%s", (_, f, cases) => {
  test.each(cases)("of %s holds the value, and little more than rounding", (x, value) => {
    // The argument itself may be a unit wide.
    expect(isTight(f(at(x)), exact.from(value), 100)).toBe(true);
  });
});

test("beyond 7 the distribution is bounded by density over distance", () => {
  expect(isTight(dyadicDistribution(at("9")), exact.from("0.9999999999999999998871411594046159352264"), 2000)).toBe(
    true,
  );
  const far = dyadicDistribution(at("-40"))!;
  expect(far.lower <= 0n && far.upper > 0n && far.upper < 10n).toBe(true);
});

test("where a function is not defined on the whole interval there is no result", () => {
  const across = { lower: -1n, upper: 1n };
  expect(dyadicLn(across)).toBeUndefined();
  expect(dyadicLn({ lower: 0n, upper: 1n })).toBeUndefined();
  expect(dyadicRoot(across)).toBeUndefined();
  expect(dyadicQuotient(at("1"), across)).toBeUndefined();
  expect(dyadicExp(at("1000"))).toBeUndefined();
  for (const f of [dyadicOpposite, dyadicExp, dyadicLn, dyadicRoot, dyadicDensity, dyadicDistribution]) {
    expect(f(undefined)).toBeUndefined();
  }
  expect(dyadicSum(undefined, at("1"))).toBeUndefined();
  expect(dyadicProduct(at("1"), undefined)).toBeUndefined();
});

const numeral = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 60 }));
const rational = numeral.map(([n, d]) => exact.from(`${n}/${d}`));
const asDyadic = ({ s, n, d }: Rational) => dyadicOf(s * n, d);
const holds = (interval: Dyadic, value: Rational) => isTight(interval, value);

describe("operations", () => {
  test("hold the exact result, rounded outwards by a unit or two", () => {
    fc.assert(
      fc.property(rational, rational, (x, y) => {
        const [a, b] = [asDyadic(x), asDyadic(y)];
        expect(isTight(dyadicSum(a, b), exact.add(x, y), 2)).toBe(true);
        expect(isTight(dyadicOpposite(a), exact.neg(x), 1)).toBe(true);
        expect(isTight(dyadicProduct(a, b), exact.mul(x, y), 1000)).toBe(true);
        expect(holds(dyadicPower(a, 3), exact.mul(x, exact.mul(x, x)))).toBe(true);
        if (exact.compare(y, exact.zero) !== 0) expect(holds(dyadicQuotient(a, b), exact.div(x, y))).toBe(true);
        const square = exact.mul(x, x);
        expect(holds(dyadicRoot(asDyadic(square)), exact.compare(x, exact.zero) < 0 ? exact.neg(x) : x)).toBe(true);
      }),
      seeded,
    );
  });

  test("on wider intervals hold the results of all points", () => {
    fc.assert(
      fc.property(rational, rational, rational, rational, (x, y, u, v) => {
        const wide = (p: Rational, q: Rational): NonNullable<Dyadic> => {
          const [a, b] = [asDyadic(p), asDyadic(q)];
          return { lower: a.lower < b.lower ? a.lower : b.lower, upper: a.upper > b.upper ? a.upper : b.upper };
        };
        const [a, b] = [wide(x, y), wide(u, v)];
        for (const p of [x, y]) {
          for (const q of [u, v]) {
            expect(holds(dyadicSum(a, b), exact.add(p, q))).toBe(true);
            expect(holds(dyadicProduct(a, b), exact.mul(p, q))).toBe(true);
          }
          expect(holds(dyadicPower(a, 2), exact.mul(p, p))).toBe(true);
        }
        expect(dyadicPower(a, 2)!.lower).toBeGreaterThanOrEqual(0n);
        for (const f of [dyadicExp, dyadicDensity, dyadicDistribution]) {
          const outer = f(a);
          // Exponentials beyond e^200 are not computed.
          if (outer === undefined) {
            expect(f === dyadicExp && a.upper > 200n << 80n).toBe(true);
            continue;
          }
          for (const p of [x, y]) {
            const inner = f(asDyadic(p))!;
            expect(outer.lower).toBeLessThanOrEqual(inner.lower);
            expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
          }
        }
      }),
      seeded,
    );
  });

  test("agree with intervals of doubles, with which they share no code", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        const { exp, ln, normalDensity, normalDistribution } = intervalFormulas.functions;
        const point = { lower: x, upper: x };
        const size = { lower: Math.abs(x) + 0.001, upper: Math.abs(x) + 0.001 };
        for (const [rough, fine] of [
          [exp(point), dyadicExp(asDyadic(dyadicFraction(x)))],
          [normalDensity(point), dyadicDensity(asDyadic(dyadicFraction(x)))],
          [normalDistribution(point), dyadicDistribution(asDyadic(dyadicFraction(x)))],
          [ln(size), dyadicLn(asDyadic(dyadicFraction(size.lower)))],
        ] as const) {
          expect(exact.compare(dyadicFraction(rough.lower), endOf(fine!.upper))).toBeLessThanOrEqual(0);
          expect(exact.compare(endOf(fine!.lower), dyadicFraction(rough.upper))).toBeLessThanOrEqual(0);
        }
      }),
      seeded,
    );
  });
});
