import type { Claim } from "jiama";
import { describe, expect, test } from "vitest";
import { treeLines } from "../../../src/games/proposition/boxTree.ts";
import { boxDivision } from "../../../src/solvers/proof/boxSearch.ts";
import { boxWitness } from "../../../src/solvers/proof/boxWitness.ts";
import { boxReader } from "../../../src/verify/proof/boxCheck.ts";

const on = (box: NonNullable<Claim["box"]>): Claim => ({
  symbols: Object.keys(box),
  box,
  domain: [],
  assumptions: {},
  claim: "true",
});

/** Formulas that have no common solution on a box; several of the bounds are sharp to four digits. */
const impossible: readonly (readonly [NonNullable<Claim["box"]>, readonly string[]])[] = [
  [{ x: ["-1", "1"] }, ["(> (* x x) 1.001)"]],
  [{ x: ["0", "10"] }, ["(> (* x (normal-density x)) 0.24198)"]],
  [{ x: ["0.1", "10"] }, ["(< (- x (ln x)) 0.9999)"]],
  [{ x: ["-5", "5"] }, ["(< (- (exp x) x) 0.9999)"]],
  [{ x: ["-4", "4"] }, ["(< (+ (normal-distribution x) (normal-distribution (- x))) 0.9)"]],
  [{ x: ["-8", "8"] }, ["(not (< 0 (normal-distribution x) 1.0001))"]],
  [{ x: ["0", "2"], y: ["0", "2"] }, ["(<= (+ x y) 1)", "(> (* x y) 0.2501)"]],
  [{ x: ["0", "1"], y: ["0", "1"] }, ["(= (exp x) (+ 1 y))", "(> x 0.8)"]],
  [{ x: ["1/3", "1/2"] }, ["(or (< (sqrt x) 0.577) (> (/ 1 x) 3.0001))"]],
];

describe.each(impossible)("on %j", (box, formulas) => {
  const claim = on(box);
  const text = boxDivision(claim, formulas)!;
  const { isDivision } = boxReader(claim);

  test(`the search shows that ${formulas.join(" and ")} cannot be, and the check follows`, () => {
    expect(text).toBeDefined();
    expect(isDivision(text, formulas)).toBe(true);
    expect(treeLines(text).join("")).toBe(text);
  });

  test("no other text passes", () => {
    expect(isDivision("", formulas)).toBe(false);
    expect(isDivision(`${text}a`, formulas)).toBe(false);
    expect(isDivision(text.slice(0, -1), formulas)).toBe(false);
    // Where the box had to be divided, no formula fails on the whole of it.
    if (text.length > 1) for (const letter of ["a", "b", "z", "9a"]) expect(isDivision(letter, formulas)).toBe(false);
    expect(isDivision(text, ["(<= 0 1)", ...formulas.slice(1)])).toBe(false);
  });
});

/** Formulas that can hold, some of them nearly nowhere. */
const possible: readonly (readonly [NonNullable<Claim["box"]>, readonly string[]])[] = [
  [{ x: ["0", "10"] }, ["(> (* x (normal-density x)) 0.24196)"]],
  [{ x: ["-1", "1"] }, ["(>= (* x x) 1)"]],
  [{ x: ["0", "1"] }, ["(= (exp x) 2)"]],
  // True or false but for one point, in which the interval ends.
  [{ x: ["0", "1"] }, ["(<= 1 x)"]],
  [{ x: ["0", "1"] }, ["(not (< x 1))"]],
  // Neither side is defined on the whole box: nothing may be concluded.
  [{ x: ["-1", "1"] }, ["(< (ln x) (- 100))"]],
  [{ x: ["-1", "1"] }, ["(not (= (/ 1 x) (/ 1 x)))"]],
  [{ x: ["-1", "1"] }, ["(< (sqrt x) (- 1))"]],
];

describe.each(possible)("on %j", (box, formulas) => {
  test(`nothing is found, or nothing passes, for ${formulas.join(" and ")}`, () => {
    const claim = on(box);
    const text = boxDivision(claim, formulas, 2000);
    const { isDivision } = boxReader(claim);
    expect(text !== undefined && isDivision(text, formulas)).toBe(false);
    expect(isDivision("a", formulas)).toBe(false);
  });
});

describe("points", () => {
  const claim = on({ x: ["1/3", "2"], y: ["-1", "1"] });
  const { isSolution } = boxReader(claim);

  test("are found, and confirmed in whole numbers", () => {
    const formulas = ["(< (* x x) 0.2)", "(< (normal-distribution y) 0.3)"];
    const point = boxWitness(claim, formulas)!;
    expect(isSolution(point, formulas)).toBe(true);
    expect(isSolution(point, ["(> (* x x) 0.2)"])).toBe(false);
  });

  test("on the boundary of the box belong to it, outside or incomplete do not", () => {
    expect(isSolution({ x: "1/3", y: "-1" }, ["(< x 1)"])).toBe(true);
    expect(isSolution({ x: "2", y: "1" }, ["(> x 1)"])).toBe(true);
    expect(isSolution({ x: "0.333", y: "0" }, ["(< x 1)"])).toBe(false);
    expect(isSolution({ x: "1" }, ["(< x 2)"])).toBe(false);
  });

  test("an equation is never confirmed where rounding leaves it open", () => {
    expect(isSolution({ x: "1", y: "0" }, ["(= (exp y) x)"])).toBe(false);
    expect(isSolution({ x: "1", y: "0.5" }, ["(not (= (exp y) x))"])).toBe(true);
  });

  test("an author's point is tried first, and dropped where it does not hold", () => {
    const formulas = ["(< 0.4999 y 0.5001)"];
    expect(boxWitness(claim, formulas, { known: { x: "1", y: "0.5" } })).toEqual({ x: "1", y: "0.5" });
    expect(boxWitness(claim, formulas, { known: { x: "1", y: "0.6" }, samples: 10 })).toBeUndefined();
  });
});

test.each(["(sine x)", "(exp x x)", "x", "(< x)", "(< x y)", "(< x 1", "(exp)", "(< (toString x) 1)"])(
  "%s is refused",
  (formula) => {
    const claim = on({ x: ["0", "1"] });
    expect(() => boxReader(claim).isDivision("a", [formula])).toThrow();
  },
);
