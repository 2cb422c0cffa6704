/**
 * # Biased reports are coarse
 *
 * ## Notation
 *
 * `N` intervals of reports, `b` the bias; `x`, `y`, `z` three neighbouring cut-offs, the `i − 1`st, `i`th and `i + 1`st. At a cut-
 * off the sender is indifferent between the two neighbouring reports, each answered by the middle of its interval.
 *
 * @module
 */
import { reportingChain } from "../../models/signalling/reportingChain.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The cut-offs `i/N + 2i(i − N)b` make the sender indifferent, and there are `N` intervals if and only if `2N(N − 1)b < 1`: the
 * larger the bias, the less is reported.
 *
 * @category Proofs
 */
export const biasedReportsLoseDetail: Proposition = {
  id: "biased-reports-lose-detail",
  model: "reporting-chain",
  mechanisms: [7, 40, 49],
  title: {
    en: "A biased sender reports in intervals that widen by four times the bias; there can be N of them if and only if 2N(N − 1)b < 1",
    zh: "有偏者只能分区间上报，区间逐个加宽四倍偏差；能有 N 个区间当且仅当 2N(N − 1)b < 1",
  },
  statement: String.raw`a_i = \frac{i}{N} + 2i(i-N)b:\quad (a_{i+1} - a_i) - (a_i - a_{i-1}) = 4b`,
  source: ["CrawfordSobel1982"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      indifference: {
        symbols: ["N", "b", "i", "x", "y", "z"],
        domain: [
          ...["(<= 1 N)", "(< 0 b)", "(<= 1 i)", "(= (* N y) (+ i (* 2 N i (- i N) b)))"],
          "(= (* N x) (+ (- i 1) (* 2 N (- i 1) (- i 1 N) b)))",
          "(= (* N z) (+ (+ i 1) (* 2 N (+ i 1) (- (+ i 1) N) b)))",
        ],
        assumptions: {},
        claim: "(= (- (+ y b) (/ (+ x y) 2)) (- (/ (+ y z) 2) (+ y b)))",
      },
      existence: {
        symbols: ["N", "b", "x"],
        domain: ["(<= 1 N)", "(< 0 b)", "(= (* N x) (+ 1 (* 2 N (- 1 N) b)))"],
        assumptions: {},
        claim: "(and (=> (< 0 x) (< (* 2 N (- N 1) b) 1)) (=> (< (* 2 N (- N 1) b) 1) (< 0 x)))",
      },
    },
  },
  readings: {
    indifference: modelReading(reportingChain, ({ at, outcome, between }) => {
      const found = outcome();
      if (found === undefined || found.intervals < 2) return undefined;
      const N = found.intervals;
      const cutoffs = [0, ...found.cutoffs, 1];
      const i = Math.floor(between(1, N));
      return { N, b: at.bias, i, x: cutoffs[i - 1]!, y: cutoffs[i]!, z: cutoffs[i + 1]! };
    }),
    existence: modelReading(reportingChain, ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      const N = found.intervals;
      return { N, b: at.bias, x: found.cutoffs[0] ?? 1 };
    }),
  },
};
