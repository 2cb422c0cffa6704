/**
 * # Tolerance does not shrink blame-shifting escalation in proportion
 *
 * ## Notation
 *
 * `x > 1` with logarithm `l`; the stake `ησ₀Dπ/k` is `x²` without tolerance and `x` with the tolerance `f = 1 − 1/x`; `h = η`, `a`
 * and `b` the markups without and with it.
 *
 * @module
 */
import { blameShift } from "../../models/accountability/blameShift.ts";
import { ln, type Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Tolerance reduces blame-shifting escalation one for one”: false, by a fixed amount instead.
 *
 * @category Proofs
 */
export const toleranceShrinksShiftedBlameInProportion: Proposition = {
  id: "tolerance-shrinks-shifted-blame-in-proportion",
  model: "blame-shift",
  mechanisms: [8, 47],
  title: {
    en: "“Tolerance reduces the escalation that shifts blame one for one, as it reduces traces”: false",
    zh: "“容错等比例减少推责式加码，如同减少留痕”：不成立",
  },
  statement: String.raw`a^*(\varphi) = (1-\varphi)\,a^*(0)`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["x", "l", "h", "f", "a", "b"],
        domain: ["(< 1 x)", "(< 0 l)", "(< 0 h)", "(= (* x (- 1 f)) 1)", "(= (* h a) (* 2 l))", "(= (* h b) l)"],
        assumptions: {},
        claim: "(= b (* (- 1 f) a))",
      },
    },
  },
  readings: {
    main: modelReading(
      blameShift,
      ({ at, outcome, between }) => {
        const x = between(1.2, 5);
        const { shiftRate: h, initialShare, unitCost } = at;
        const expectedSanction = (x ** 2 * unitCost) / (h * initialShare);
        const f = 1 - 1 / x;
        const a = outcome({ expectedSanction, tolerance: 0 })?.markup;
        const b = outcome({ expectedSanction, tolerance: f })?.markup;
        return a === undefined || b === undefined ? undefined : { x, l: ln(x), h, f, a, b };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
