/**
 * # A contest of documents burns a share of the sanction
 *
 * ## Notation
 *
 * `n` parties to a failure that is sanctioned by `S = Dπ`; a party with documents `x` beside `y` of each other bears the share `(1
 * − x/Σ)/(n − 1)`. `slope` is the derivative of its cost; `w` the total of documents.
 *
 * @module
 */
import { traceContest } from "../../models/accountability/traceContest.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * In the equilibrium each party writes `S/n²`, all together `S/n`: with two parties half of the sanction is burnt on paper.
 *
 * @category Proofs
 */
export const blameContestsBurnSanctions: Proposition = {
  id: "blame-contests-burn-sanctions",
  model: "trace-contest",
  mechanisms: [26],
  title: {
    en: "Parties to a failure burn the n-th part of the sanction on documents against each other; of two parties half of it",
    zh: "n 方为推责而留痕，合计耗去问责的 1/n；两方时为一半",
  },
  statement: String.raw`x^* = \frac{D\pi}{n^2},\quad n x^* = \frac{D\pi}{n}`,
  source: ["Tullock1980"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["n", "S", "x", "y", "w"],
        terms: { cost: "(+ (* S (/ (- 1 (/ x (+ x (* (- n 1) y)))) (- n 1))) x)" },
        slopes: { slope: { of: "cost", by: "x" } },
        domain: ["(<= 2 n)", "(< 0 S)", "(< 0 x)", "(< 0 y)", "(= w (* n x))"],
        assumptions: { equalParties: "(= x y)", noneGains: "(= slope 0)" },
        claim: "(and (= (* n n x) S) (= (* n w) S))",
      }),
    },
  },
  readings: {
    main: modelReading(
      traceContest,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined) return undefined;
        const { documentation: x, totalWaste: w } = found;
        return { n: at.parties, S: at.expectedSanction * (1 - at.tolerance), x, y: x, w };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
