import * as fc from "fast-check";
import { exact } from "jiama";
import { describe, expect, test } from "vitest";
import { isRational, type Surd, squareRootTower } from "../../../models/escalation/squareRootTower.ts";
import { integerRoot } from "../../../models/rationalRoot.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => exact.from(`${n}/${d}`));
const rational = (a: Surd) => (isRational(a) ? exact.format(a) : null);

describe("squareRootTower", () => {
  test("products of roots that are squares are rational", () => {
    const { sqrt, mul } = squareRootTower();
    expect(rational(mul(sqrt(exact.from(2)), sqrt(exact.from(8))))).toBe("4");
    expect(rational(sqrt(exact.from("9/4")))).toBe("3/2");
  });

  test("nested roots that denest are recognized: √(3 + 2√2) = 1 + √2, √(5 + 2√6) = √2 + √3", () => {
    const { sqrt, add, mul, compare, one } = squareRootTower();
    const [two, three] = [exact.from(2), exact.from(3)];
    const [first, second] = [sqrt(two), sqrt(three)];
    expect(compare(sqrt(add(three, mul(two, first))), add(one, first))).toBe(0);
    expect(compare(sqrt(add(exact.from(5), mul(two, sqrt(exact.from(6))))), add(first, second))).toBe(0);
  });

  test("a nested root that does not denest is a number of its own: √(1 + √2)", () => {
    const { sqrt, add, sub, mul, compare, one, zero } = squareRootTower();
    const root = sqrt(exact.from(2));
    const nested = sqrt(add(one, root));
    expect(compare(sub(mul(nested, nested), add(one, root)), zero)).toBe(0);
    expect(rational(nested)).toBeNull();
  });

  test("numbers closer than doubles can tell are told apart: √2 + √3 against 3.14626436994197234…", () => {
    const { sqrt, add, compare } = squareRootTower();
    const sum = add(sqrt(exact.from(2)), sqrt(exact.from(3)));
    expect(compare(sum, exact.from("3.1462643699419723423"))).toBeGreaterThan(0);
    expect(compare(sum, exact.from("3.1462643699419723424"))).toBeLessThan(0);
  });

  test("(√a + √b)² = a + b + 2√(ab), and (√a − √b)/(a − b) · (√a + √b) = 1", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, earlier) => {
        const { sqrt, add, sub, mul, div, compare } = squareRootTower();
        const before = sqrt(earlier);
        const [x, y] = [sqrt(a), sqrt(b)];
        const square = add(mul(add(x, y), add(x, y)), before);
        expect(compare(square, add(add(add(a, b), before), mul(exact.from(2), sqrt(mul(a, b)))))).toBe(0);
        if (compare(a, b) !== 0) {
          expect(rational(mul(div(sub(x, y), sub(a, b)), add(x, y)))).toBe("1");
        }
      }),
      seeded,
    );
  });

  test("the order of sums of roots is that of the numbers", () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 2, maxLength: 4 }), fraction, (radicands, other) => {
        const { sqrt, add, sub, compare, zero } = squareRootTower();
        const sum = radicands.map(sqrt).reduce((a, b, i) => (i % 2 === 0 ? add(a, b) : sub(a, b)), zero);
        const value = radicands.reduce((a, r, i) => a + (i % 2 === 0 ? 1 : -1) * Math.sqrt(exact.toNumber(r)), 0);
        const difference = value - exact.toNumber(other);
        if (Math.abs(difference) > 1e-9) expect(Math.sign(compare(sum, other))).toBe(Math.sign(difference));
        expect(compare(sum, sum)).toBe(0);
      }),
      seeded,
    );
  });

  test("the integer root is the largest integer whose square does not exceed", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (n) => {
        const root = integerRoot(n);
        expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
      }),
      seeded,
    );
  });
});
