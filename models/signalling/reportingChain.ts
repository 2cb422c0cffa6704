/**
 * # Reporting chain
 *
 * An official knows the state `m`, uniform on [0, 1], and reports to a superior, who then takes a decision `y`. The superior
 * wants `y = m`, the official `y = m + b`; both lose the squared distance from what they want. Talk is free, so only reports
 * that the official has no reason to falsify are believed: he names one of `N` intervals (报喜不报忧), with
 *
 * `a_i = i/N + 2i(i − N)b`, `i = 0 … N`,
 *
 * and the superior decides for its middle. The most informative equilibrium has the largest `N` with `2N(N − 1)b < 1`. The
 * interval named by the highest types is the longest: where the news is best, the report says least.
 *
 * The superior's expected loss, the variance left by the report, is `1/(12N²) + b²(N² − 1)/3`.
 *
 * ## Notation
 *
 * `y_i = (a_{i−1} + a_i)/2`. Lengths of neighboring intervals differ by `4b`.
 *
 * ## Implementation notes
 *
 * - At a cutoff the type is indifferent between the two neighboring intervals and likes no other one better, as the certificate
 *   shows. The gain from naming another interval is linear in the type, so types between two cutoffs, and between these and
 *   the ends 0 and 1, prefer their own interval: the certificate covers all types.
 * - At `b = 0` the official tells the truth and no number of intervals is the largest. The bias is therefore positive, and not
 *   so small that the list of cutoffs grows beyond use.
 * - In doubles an interval shorter than 1e-12 counts as none; fractions decide exactly.
 * - A second layer would report on a report. Its equilibria are not those of this game, so one layer is all there is.
 *
 * ## References
 *
 * - [CrawfordSobel1982] §4.
 *
 * @module
 */
import {
  type Condition,
  type ContinuousDecision,
  type Decision,
  exact,
  type Field,
  type FiniteDecision,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
} from "../../src/index.ts";
import { units } from "../sharedParameters.ts";

/** Parameters of {@link reportingChain}. */
export interface ReportingChainParameters<T = number> {
  /** $b > 0$, in units of the state's range. */
  readonly bias: T;
  /** Layers that report; 1. */
  readonly layers: number;
}

/** Outcome of {@link reportingChain}. */
export interface ReportingChainOutcome<T = number> {
  /** $N \ge 1$. */
  readonly intervals: number;
  /** $a_1 < \dots < a_{N-1}$, within (0, 1). */
  readonly cutoffs: readonly T[];
  /** Variance of the state that the report leaves. */
  readonly residualVariance: T;
}

/** In doubles, shorter intervals count as none. */
const SHORTEST = 1e-12;

/**
 * The routines of {@link reportingChain} in any arithmetic.
 *
 * @category Signalling models
 */
export function reportingChainRoutines<T>(
  field: Field<T>,
): ModelRoutines<ReportingChainParameters<T>, ReportingChainOutcome<T>, T> {
  const { one, from, add, sub, mul, div } = field;
  return {
    build: (parameters) => ({
      field,
      decisions: ({ cutoffs }) => decisions(field, parameters, cutoffs),
      conditions: ({ intervals }) => [mostIntervals(field, parameters, intervals)],
    }),
    solve({ bias }) {
      let intervals = 1;
      while (isLong(field, firstInterval(field, bias, intervals + 1))) intervals += 1;
      const count = from(intervals);
      const cutoff = (i: number): T => add(div(from(i), count), mul(from(2 * i * (i - intervals)), bias));
      const outcome = {
        intervals,
        cutoffs: Array.from({ length: intervals - 1 }, (_, i) => cutoff(i + 1)),
        residualVariance: add(
          div(one, mul(from(12), mul(count, count))),
          div(mul(mul(bias, bias), sub(mul(count, count), one)), from(3)),
        ),
      };
      return { status: "solved", outcome, method: "closed-form", iterations: intervals };
    },
  };
}

/** `a_1 = 1/N − 2(N − 1)b`: the length of the shortest of `N` intervals; they exist where it is positive. */
function firstInterval<T>({ from, one, sub, mul, div }: Field<T>, bias: T, intervals: number): T {
  return sub(div(one, from(intervals)), mul(from(2 * (intervals - 1)), bias));
}

function isLong<T>(field: Field<T>, length: T): boolean {
  return field.name === "float" ? field.toNumber(length) > SHORTEST : field.compare(length, field.zero) > 0;
}

function decisions<T>(
  field: Field<T>,
  { bias }: ReportingChainParameters<T>,
  cutoffs: readonly T[],
): readonly Decision<T>[] {
  const { zero, one, add, div } = field;
  const ends = [zero, ...cutoffs, one];
  const replies = cutoffs.concat(one).map((end, i) => div(add(ends[i]!, end), add(one, one)));
  return [
    ...ends.map((type, i) => officialDecision(field, add(type, bias), replies, i)),
    ...replies.map((reply, i) => superiorDecision(field, ends[i]!, ends[i + 1]!, reply, i)),
  ];
}

/** The report of the type at the end `i` of an interval, who wants the decision `wanted`: both neighbors, or the only one. */
function officialDecision<T>(field: Field<T>, wanted: T, replies: readonly T[], i: number): FiniteDecision<T> {
  const { zero, one, add, sub, mul, div, neg } = field;
  const neighbors = [i - 1, i].filter((interval) => interval >= 0 && interval < replies.length);
  const share = div(one, neighbors.length === 1 ? one : add(one, one));
  return {
    kind: "finite",
    player: { en: `official of type a_${i}`, zh: `类型为 a_${i} 的官员` },
    actions: replies.map((_, k) => `interval ${k + 1}`),
    chosen: replies.map((_, k) => (neighbors.includes(k) ? share : zero)),
    payoffs: replies.map((reply) => neg(mul(sub(reply, wanted), sub(reply, wanted)))),
  };
}

/** The superior's decision after the report of `[low, high]`: the loss is the squared distance from its middle, and the variance. */
function superiorDecision<T>(field: Field<T>, low: T, high: T, reply: T, i: number): ContinuousDecision<T> {
  const { zero, one, from, add, sub, mul, div, neg } = field;
  const two = add(one, one);
  const middle = div(add(low, high), two);
  const variance = div(mul(sub(high, low), sub(high, low)), from(12));
  return {
    kind: "continuous",
    player: { en: `superior after interval ${i + 1}`, zh: `听取区间 ${i + 1} 后的上级` },
    actions: ["decision"],
    chosen: [reply],
    chosenPiece: 0,
    pieces: [
      {
        lower: [zero],
        upper: [one],
        payoff: ([y]) => neg(add(mul(sub(y!, middle), sub(y!, middle)), variance)),
        gradient: ([y]) => [mul(two, sub(middle, y!))],
        curvature: () => neg(two),
      },
    ],
    secondOrder: neg(two),
  };
}

function mostIntervals<T>(field: Field<T>, { bias }: ReportingChainParameters<T>, intervals: number): Condition<T> {
  return {
    id: "most-intervals",
    statement: {
      en: "1/(N + 1) − 2Nb ≤ 0: with one interval more, the first would have no length",
      zh: "1/(N + 1) − 2Nb ≤ 0：若再多一个区间，首个区间长度不为正",
    },
    holds: !isLong(field, firstInterval(field, bias, intervals + 1)),
    value: firstInterval(field, bias, intervals + 1),
    bound: field.zero,
    role: "defining",
  };
}

/**
 * A report by a biased official that a superior can believe: the most informative equilibrium of cheap talk.
 *
 * The official names one of $N$ intervals, $N$ the largest integer with $2N(N - 1)b < 1$, whose ends are
 *
 * $$
 * a_i = \frac{i}{N} + 2i(i - N)b, \qquad i = 0, \dots, N.
 * $$
 *
 * @example
 * ```ts doctest
 * import { exact, solveExact } from "jiama";
 * import { reportingChain } from "jiama/models";
 *
 * solveExact(reportingChain, { bias: "1/20" }).outcome.cutoffs.map(exact.format).join(" ") // => "2/15 7/15"
 * ```
 *
 * @see [CrawfordSobel1982]
 * @category Signalling models
 */
export const reportingChain: Model<
  ReportingChainParameters,
  ReportingChainOutcome,
  ReportingChainParameters<Rational>,
  ReportingChainOutcome<Rational>
> = {
  id: "reporting-chain",
  title: { en: "Reporting chain", zh: "逐级上报" },
  description: {
    en: "An official who knows the state of affairs reports to a superior, and would like the superior to think it better than it is. Nothing can be proved, so the superior believes only as much as the official has no reason to embellish: a coarse statement, the coarser the better the news and the stronger the bias.",
    zh: "官员了解实情并向上级汇报，又希望上级把情况想得更好。所报无从核实，上级只能相信官员没有理由粉饰的部分：一个粗略的区间；消息越好、偏向越强，区间越粗，信息逐层失真。",
  },
  family: "signalling",
  provenance: "published",
  sources: ["CrawfordSobel1982"],
  parameters: {
    bias: {
      symbol: "b",
      title: { en: "bias of the reporting official", zh: "上报偏向" },
      unit: { en: "range of the state", zh: "状态全距" },
      domain: { kind: "real", min: "0.0001" },
      default: "0.05",
    },
    layers: {
      symbol: "L",
      title: { en: "layers that report", zh: "上报层数" },
      unit: units.count,
      domain: { kind: "integer", min: 1, max: 1 },
      default: "1",
    },
  },
  outcome: {
    intervals: { symbol: "N", title: { en: "number of intervals", zh: "区间数" }, unit: units.count },
    cutoffs: {
      symbol: "a_i",
      title: { en: "cutoffs between the intervals", zh: "区间分界点" },
      unit: { en: "range of the state", zh: "状态全距" },
    },
    residualVariance: {
      symbol: "v_N",
      title: { en: "variance that the report leaves", zh: "上报后的剩余方差" },
      unit: { en: "squared range of the state", zh: "状态全距²" },
    },
  },
  ...reportingChainRoutines(float),
  exact: reportingChainRoutines(exact),
};
