import * as fc from "fast-check";
import { exact, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { type ExactReal, exactRoots } from "../../../models/escalation/exactReal.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const fraction = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => exact.from(`${n}/${d}`));
const operation = fc.constantFrom("add", "sub", "mul", "div");

describe("exactRoots", () => {
  test("arithmetic on fractions is that of fractions, bounds included", () => {
    fc.assert(
      fc.property(fraction, fc.array(fc.tuple(operation, fraction), { maxLength: 6 }), (start, steps) => {
        const { roots, lift, lower, enclosure } = exactRoots();
        let real: ExactReal = lift(start);
        let plain: Rational = start;
        for (const [name, operand] of steps) {
          if (name === "div" && exact.compare(operand, exact.zero) === 0) continue;
          real = roots[name](real, lift(operand));
          plain = exact[name](plain, operand);
        }
        expect(exact.format(lower(real)!)).toBe(exact.format(plain));
        const bounds = real.bounds(128)!;
        const scaled = exact.mul(plain, exact.from(String(2n ** 128n)));
        expect(exact.compare(exact.from(String(bounds.low)), scaled)).toBeLessThanOrEqual(0);
        expect(exact.compare(exact.from(String(bounds.high)), scaled)).toBeGreaterThanOrEqual(0);
        const [low, high] = enclosure(real);
        expect(exact.compare(low, plain)).toBeLessThanOrEqual(0);
        expect(exact.compare(high, plain)).toBeGreaterThanOrEqual(0);
        expect(roots.compare(real, lift(plain))).toBe(0);
      }),
      seeded,
    );
  });

  test("equal numbers that were made in different ways are equal: √2·√2 = 2, √(3 + 2√2) − 1 = √2", () => {
    const { roots, lift, lower, lowerPlain } = exactRoots();
    const { add, sub, mul, sqrt, compare, one } = roots;
    const two = lift(exact.from(2));
    const root = sqrt(two);
    expect(compare(mul(root, root), two)).toBe(0);
    expect(compare(sub(sqrt(add(lift(exact.from(3)), mul(two, root))), one), root)).toBe(0);
    expect(exact.format(lower(mul(root, root))!)).toBe("2");
    expect(lower(root)).toBeNull();
    // Whether the roots cancel is not looked at here.
    expect(lowerPlain(mul(root, root))).toBeNull();
    expect(exact.format(lowerPlain(add(two, one))!)).toBe("3");
  });

  test("numbers that agree in the first thousand bits are told apart", () => {
    const { roots, lift } = exactRoots();
    const tiny = exact.from(`1/${2n ** 3000n}`);
    const root = roots.sqrt(lift(exact.from(2)));
    expect(roots.compare(roots.add(root, lift(tiny)), root)).toBeGreaterThan(0);
    expect(roots.compare(root, roots.add(root, lift(tiny)))).toBeLessThan(0);
  });

  test("a divisor too small for the first precision is no obstacle", () => {
    const { roots, lift, enclosure } = exactRoots();
    const tiny = lift(exact.from(`1/${2n ** 200n}`));
    const quotient = roots.div(roots.mul(tiny, lift(exact.from(3))), tiny);
    expect(quotient.bounds(128)).toBeNull();
    expect(Math.sign(roots.compare(quotient, roots.one))).toBe(1);
    expect(enclosure(quotient).map(exact.toNumber)).toEqual([3, 3]);
  });
});
