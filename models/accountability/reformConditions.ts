/**
 * # What makes a tolerance window the largest
 *
 * The lead of one choice over others is a least of lines in the tolerance, so it is not negative on an interval. An end of
 * that interval is one of `[0, 1]`, or a line crosses zero there and is negative at that end of `[0, 1]`.
 *
 * @module
 */
import { type Condition, type Field, GAIN_TOLERANCE, type Localized } from "../../src/index.ts";
import { type Choice, type ReformToleranceParameters, reformPayoffs } from "./reformPayoffs.ts";
import type { ReformToleranceOutcome, ToleranceRange } from "./reformTolerance.ts";

/** The claim that `choice` leads `others` on a range of tolerances, and nowhere else. */
interface RangeClaim<T> {
  readonly id: string;
  readonly statement: Localized;
  readonly choice: Choice;
  readonly others: readonly Choice[];
  readonly range: ToleranceRange<T> | null;
  /** Tolerances in (0, 1) at which two of the lines cross. */
  readonly kinks: readonly T[];
}

/** The conditions that define the thresholds, the windows and the accuracy. */
export function reformConditions<T>(
  field: Field<T>,
  parameters: ReformToleranceParameters<T>,
  outcome: ReformToleranceOutcome<T>,
): readonly Condition<T>[] {
  const { reformThreshold, abuseThreshold, reformWindow } = outcome;
  const claims: readonly RangeClaim<T>[] = [
    {
      id: "reform-threshold",
      statement: {
        en: "reform is worse than routine below the least tolerance, and at every tolerance where there is none",
        zh: "低于最低容错时改革不如按部就班；若不存在，则任何容错下均不如",
      },
      choice: "reform",
      others: ["routine"],
      range: reformThreshold === null ? null : [reformThreshold, field.one],
      kinks: [],
    },
    {
      id: "abuse-threshold",
      statement: {
        en: "abuse is better than routine above the largest tolerance, and at every tolerance where there is none",
        zh: "高于最高容错时滥权优于按部就班；若不存在，则任何容错下均优于",
      },
      choice: "routine",
      others: ["abuse"],
      range: abuseThreshold === null ? null : [field.zero, abuseThreshold],
      kinks: [],
    },
    {
      id: "reform-window",
      statement: {
        en: "outside the window reform is worse than routine or abuse",
        zh: "区间之外改革不如按部就班或滥权",
      },
      choice: "reform",
      others: ["routine", "abuse"],
      range: reformWindow,
      kinks: abuseThreshold === null ? [] : [abuseThreshold],
    },
  ];
  return [
    ...claims.map((claim) => rangeCondition(field, parameters, claim)),
    windowCondition(field, outcome),
    accuracyCondition(field, outcome),
  ];
}

function rangeCondition<T>(
  field: Field<T>,
  parameters: ReformToleranceParameters<T>,
  { id, statement, choice, others, range, kinks }: RangeClaim<T>,
): Condition<T> {
  const { zero, one, sub, compare } = field;
  const lead = (tolerance: T, over: readonly Choice[]): T => {
    const payoffs = reformPayoffs(field, parameters, tolerance);
    const leads = over.map((other) => sub(payoffs[choice], payoffs[other]));
    return leads.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  };
  const rounding = (at: T): T => {
    if (field.name === "exact") return zero;
    const sizes = Object.values(reformPayoffs(field, parameters, at)).map((x) => Math.abs(field.toNumber(x)));
    return field.from(GAIN_TOLERANCE * Math.max(1, ...sizes));
  };
  if (range === null) {
    const points = [zero, ...kinks, one];
    const leads = points.map((at) => lead(at, others));
    const holds = points.every((at, i) => compare(leads[i]!, rounding(at)) < 0);
    const most = leads.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    return { id, statement, holds, value: most, bound: zero, role: "defining" };
  }
  const vanishes = (at: T, other: Choice): boolean => {
    const gain = lead(at, [other]);
    return compare(gain, rounding(at)) <= 0 && compare(field.neg(gain), rounding(at)) <= 0;
  };
  const isEnd = (at: T, limit: T): boolean =>
    compare(at, limit) === 0 || others.some((other) => vanishes(at, other) && compare(lead(limit, [other]), zero) < 0);
  const [low, high] = range;
  const holds = isEnd(low, zero) && isEnd(high, one);
  return { id, statement, holds, value: zero, bound: lead(low, others), role: "defining" };
}

function windowCondition<T>(field: Field<T>, outcome: ReformToleranceOutcome<T>): Condition<T> {
  const { toleranceWindow, reformThreshold, abuseThreshold } = outcome;
  const low = reformThreshold ?? field.one;
  const high = abuseThreshold ?? field.zero;
  const exists = reformThreshold !== null && abuseThreshold !== null && field.compare(low, high) <= 0;
  const spans =
    toleranceWindow !== null &&
    field.compare(toleranceWindow[0], low) === 0 &&
    field.compare(toleranceWindow[1], high) === 0;
  return {
    id: "tolerance-window",
    statement: {
      en: "the window runs from the one threshold to the other; there is none where they cross",
      zh: "窗口即两个阈值之间；阈值交错时不存在",
    },
    holds: toleranceWindow === null ? !exists : exists && spans,
    value: low,
    bound: high,
    role: "defining",
  };
}

function accuracyCondition<T>(field: Field<T>, outcome: ReformToleranceOutcome<T>): Condition<T> {
  const { requiredAccuracy, reformThreshold, abuseThreshold } = outcome;
  const possible = reformThreshold !== null && abuseThreshold !== null;
  const gap = possible ? field.sub(reformThreshold, abuseThreshold) : field.one;
  const least = field.compare(gap, field.zero) > 0 ? gap : field.zero;
  const given = requiredAccuracy ?? field.one;
  return {
    id: "required-accuracy",
    statement: {
      en: "J = φ_H − φ_L at the thresholds, or 0 where they do not cross",
      zh: "J 为两阈值之差 φ_H − φ_L；未交错时为 0",
    },
    holds: possible === (requiredAccuracy !== null) && (!possible || field.compare(given, least) === 0),
    value: least,
    bound: given,
    role: "defining",
  };
}
