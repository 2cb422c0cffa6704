import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dyadicFraction } from "../../src/arithmetic/dyadicFraction.ts";
import {
  type Enclosure,
  expEnclosure,
  lnEnclosure,
  normalDensityEnclosure,
  normalDistributionEnclosure,
} from "../../src/arithmetic/enclosure.ts";
import { exact } from "../../src/arithmetic/exact.ts";
import { intervalFormulas } from "../../src/arithmetic/interval.ts";
import { seeded } from "../arbitraries/parameters.ts";

type Case = readonly [x: number, value: string];
type Enclosing = (x: number) => Enclosure;

// Values with 40 digits, computed by another library with 60.
const known: readonly (readonly [name: string, f: Enclosing, width: number, cases: readonly Case[]])[] = [
  [
    "exp",
    expEnclosure,
    2e-15,
    [
      [0.5, "1.648721270700128146848650787814163571654"],
      [-0.25, "0.7788007830714048682451702669783206472968"],
      [1, "2.718281828459045235360287471352662497757"],
      [-1, "0.3678794411714423215955237701614608674458"],
      [3.75, "42.52108200006278305551817262160385822358"],
      [-12.5, "0.000003726653172078670992924851475950426180337"],
      [20.125, "549764190.6604683575979952351066087074122"],
      [0.0009765625, "1.000977039492416535242845292611606506466"],
      [-700, "9.859676543759770856705372947849465105116e-305"],
      [700.5, "1.672185962067498557241036079302120311145e304"],
    ],
  ],
  [
    "ln",
    lnEnclosure,
    4e-15,
    [
      [0.5, "-0.6931471805599453094172321214581765680755"],
      [2, "0.6931471805599453094172321214581765680755"],
      [3, "1.098612288668109691395245236922525704647"],
      [1.0009765625, "0.0009760859730554588959608249080171866726118"],
      [0.9990234375, "-0.0009770396478266127859680751517534658358650"],
      [1e-300, "-690.7755278982137051803383445701005029086"],
      [1e300, "690.7755278982137052579021966605136811507"],
      [5e-324, "-744.4400719213812623141072984460816341131"],
    ],
  ],
  [
    "normal density",
    normalDensityEnclosure,
    1e-12,
    [
      [0, "0.3989422804014326779399460599343818684759"],
      [0.5, "0.3520653267642994777746804415965176531103"],
      [-1, "0.2419707245191433497978301929355606548287"],
      [2.25, "0.03173965183566741574984030813803310244183"],
      [5, "0.000001486719514734297707908239633606412167019"],
      [10, "7.694598626706419346339033580041877235359e-23"],
      [-30, "1.473646134878547519049493266045074487060e-196"],
    ],
  ],
  [
    "normal distribution",
    normalDistributionEnclosure,
    1e-12,
    [
      [0, "0.5000000000000000000000000000000000000000"],
      [0.5, "0.6914624612740131036377046106083377398836"],
      [-0.5, "0.3085375387259868963622953893916622601164"],
      [1, "0.8413447460685429485852325456320379224779"],
      [-1.96875, "0.02449090326423327426586813563817734667823"],
      [2, "0.9772498680518207927997173628334665625282"],
      [-2, "0.02275013194817920720028263716653343747178"],
      [2.0625, "0.9804199212216225446962746302628318745444"],
      [3.5, "0.9997673709209644749636500741132720152265"],
      [-5, "0.0000002866515718791939116737523328746453538544"],
      [8, "0.9999999999999993779039425728215876484005"],
      [-10, "7.619853024160526065973343251599308363504e-24"],
      [-20.5, "1.076467325879096033530686650202128124671e-93"],
      [-37, "5.725571222524576822683192548273201656433e-300"],
    ],
  ],
];

/** The sign of a double less an exact numeral. */
function order(x: number, numeral: string): number {
  return exact.compare(dyadicFraction(x), exact.from(numeral));
}

describe.each(known)("%s", (_, enclosing, width, cases) => {
  test.each(cases)("at %d holds the value, in whole numbers, and hardly more", (x, value) => {
    const { lower, upper } = enclosing(x);
    expect(order(lower, value)).toBeLessThanOrEqual(0);
    expect(order(upper, value)).toBeGreaterThanOrEqual(0);
    expect(upper - lower).toBeLessThanOrEqual(width * Math.abs(Number(value)) + 1e-300);
  });

  test.each(cases)("at %d no bound is a computed value that was not moved outwards", (x) => {
    const { lower, upper } = enclosing(x);
    expect(lower).toBeLessThan(upper);
  });
});

describe("laws that the enclosures of close and of related points must keep", () => {
  const points = fc.double({ min: -38, max: 38, noNaN: true });

  test("exp(x + y) = exp x · exp y, ln exp x = x", () => {
    fc.assert(
      fc.property(points, points, (x, y) => {
        const { "*": times, "+": plus } = intervalFormulas.operations;
        const { exp, ln } = intervalFormulas.functions;
        const sum = plus({ lower: x, upper: x }, { lower: y, upper: y });
        const [left, right] = [exp(sum), times(expEnclosure(x), expEnclosure(y))];
        expect(left.lower).toBeLessThanOrEqual(right.upper);
        expect(right.lower).toBeLessThanOrEqual(left.upper);
        const back = ln(expEnclosure(x));
        expect(back.lower).toBeLessThanOrEqual(x);
        expect(back.upper).toBeGreaterThanOrEqual(x);
      }),
      seeded,
    );
  });

  test("Φ(x) + Φ(−x) = 1, and Φ rises no faster than its density allows", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 0.5, noNaN: true }), (x, h) => {
        const [a, b, c] = [x, -x, x + h].map(normalDistributionEnclosure) as [Enclosure, Enclosure, Enclosure];
        expect(a.lower + b.lower).toBeLessThanOrEqual(1);
        expect(a.upper + b.upper).toBeGreaterThanOrEqual(1);
        expect(a.lower).toBeLessThanOrEqual(c.upper);
        expect(c.lower - a.upper).toBeLessThanOrEqual(0.3989422804014327 * h * (1 + 1e-15));
      }),
      seeded,
    );
  });

  test("series and continued fraction agree where they meet", () => {
    const [below, above] = [2, 2 + 2 ** -50].map(normalDistributionEnclosure) as [Enclosure, Enclosure];
    expect(below.lower).toBeLessThanOrEqual(above.upper);
    expect(above.lower).toBeLessThanOrEqual(below.upper);
    expect(above.upper - below.lower).toBeLessThan(1e-13);
  });

  test("the range of a wider interval holds that of a narrower one", () => {
    const { exp, ln, normalDensity, normalDistribution } = intervalFormulas.functions;
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 9, noNaN: true }), share, share, (x, w, s, t) => {
        const wide = { lower: x, upper: x + w };
        const at = (share: number): number => Math.min(wide.upper, Math.max(wide.lower, x + w * share));
        const narrow = { lower: at(Math.min(s, t)), upper: at(Math.max(s, t)) };
        for (const f of [exp, ln, normalDensity, normalDistribution]) {
          const [outer, inner] = [f(wide), f(narrow)];
          if (f === ln && narrow.upper < 0) continue;
          expect(outer.lower).toBeLessThanOrEqual(inner.lower);
          expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
        }
      }),
      seeded,
    );
  });

  test("ends of the range of doubles", () => {
    expect(expEnclosure(Number.POSITIVE_INFINITY)).toEqual({
      lower: Number.MAX_VALUE,
      upper: Number.POSITIVE_INFINITY,
    });
    expect(expEnclosure(-800).lower).toBe(0);
    expect(expEnclosure(-800).upper).toBeGreaterThan(0);
    expect(lnEnclosure(0).lower).toBe(Number.NEGATIVE_INFINITY);
    expect(normalDistributionEnclosure(50).upper).toBe(1);
    expect(normalDistributionEnclosure(-50).lower).toBe(0);
  });
});
