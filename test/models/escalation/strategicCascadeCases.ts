/**
 * Strategic cascades for tests: random ones in decimals that both arithmetics read, and the cases that are examined closely.
 */
import * as fc from "fast-check";
import { exact, type ParameterInputs, type Rational, solve } from "jiama";
import { type StrategicCascadeParameters, strategicCascade } from "jiama/models";
import { expect } from "vitest";
import type { PlainCascade } from "./strategicCascadeByHand.ts";

export type Input = ParameterInputs<StrategicCascadeParameters>;

/** A cascade in decimals that both arithmetics read, with `C = c/2`. */
export interface Decimals {
  readonly T0: string;
  readonly w: readonly string[];
  readonly p: readonly string[];
  readonly costs: readonly string[];
  readonly c: string;
}

export const inputOf = ({ T0, w, p, costs, c }: Decimals): Input => ({
  ...{ tiers: w.length, initialTarget: T0, marginalPrize: w, penalty: p, markupCost: costs },
  ...{ effortCost: c, falsificationCost: c, tolerance: 0 },
});

export const plain = ({ T0, w, p, costs, c }: Decimals): PlainCascade => ({
  ...{ T0: Number(T0), w: w.map(Number), p: p.map(Number), costs: costs.map(Number), C: Number(c) / 2 },
});

/** Three significant digits over four decades, so that ties are no accident. */
export const decimal = fc
  .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: -4, max: -1 }))
  .map(([mantissa, exponent]) => `${mantissa}e${exponent}`);
export const orZero = fc.oneof({ weight: 6, arbitrary: decimal }, { weight: 1, arbitrary: fc.constant("0") });
const listOf = (item: fc.Arbitrary<string>, length: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { minLength: length, maxLength: length }) },
    { weight: 1, arbitrary: item.map((value) => Array.from({ length }, () => value)) },
  );
export const cascade = (least: number, most: number): fc.Arbitrary<Decimals> =>
  fc.integer({ min: least, max: most }).chain((tiers) =>
    fc.record({
      T0: orZero,
      w: listOf(orZero, tiers),
      p: listOf(orZero, tiers),
      costs: listOf(decimal, tiers - 1),
      c: decimal,
    }),
  );

/** The same with `w/p` not rising down the hierarchy; a tier without motives stands last. */
export const falling = (least: number, most: number): fc.Arbitrary<Decimals> =>
  cascade(least, most).map((at) => {
    const ratio = (i: number) => (at.w[i] === "0" ? 0 : Number(at.w[i]) / Number(at.p[i]));
    const order = [...at.w.keys()].sort((i, j) => (ratio(i) === ratio(j) ? 0 : ratio(j) - ratio(i)));
    return { ...at, w: order.map((i) => at.w[i]!), p: order.map((i) => at.p[i]!) };
  });
/** Falling, with every `w` and `p` positive. */
export const fallingPositive = (least: number, most: number): fc.Arbitrary<Decimals> =>
  falling(least, most).filter(({ w, p }) => [...w, ...p].every((value) => value !== "0"));

export const outcome = (input: Input) => solve(strategicCascade, input).outcome;
export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
export const condition = (input: Input, id: string) =>
  solve(strategicCascade, input).certificate.conditions.find((each) => each.id === id)!;
export const close = (value: number, wanted: number, tolerance: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
export const equalFractions = (a: Rational, b: Rational) => expect(exact.format(a)).toBe(exact.format(b));

export const twoMaxima: Input = {
  ...{ initialTarget: 1, marginalPrize: ["0.4", "0.05", "1.37"], penalty: ["0.6", "1.6", "0.3"], tolerance: 0 },
  ...{ effortCost: "1.8", falsificationCost: "1.8", markupCost: ["0.06", "0.24"] },
};

/** The top holds the target below at a point of indifference: of tier 2, which has `p = 0`, at a fraction. */
export const heldAtFraction: Decimals = {
  ...{ T0: "3", w: ["2", "0.4", "0.04", "5"], p: ["0.03", "0", "4", "0.2"], costs: ["0.08", "0.04", "0.3"], c: "0.4" },
};
/** The same with `p > 0` everywhere: the point is irrational. */
export const heldAtRoot: Decimals = {
  ...{
    T0: "0.3",
    w: ["0.5", "0.03", "0.4", "0.3"],
    p: ["0.01", "0.01", "2", "0.04"],
    costs: ["0.4", "0.03", "1"],
    c: "0.8",
  },
};
/** Between the top and the indifferent tier 3 stands one whose floor binds at that very target. */
export const heldThroughFloor: Decimals = {
  ...{ T0: "0.2", w: ["4", "0.1", "0.6", "0.02", "0.09"], p: ["4", "2", "0", "0.6", "0.5"] },
  ...{ costs: ["7", "0.1", "2", "2"], c: "0.2" },
};
/** The top stops where one step more would make the report jump beyond what it wants. */
export const heldBelow: Decimals = {
  ...{
    T0: "0.2",
    w: ["3", "0.5", "0.04", "0.2"],
    p: ["5", "1", "0.8", "0.8"],
    costs: ["0.03", "0.7", "0.01"],
    c: "0.4",
  },
};
