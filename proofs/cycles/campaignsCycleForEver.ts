/**
 * # Campaigns cycle for ever
 *
 * ## Notation
 *
 * `X`, `Y` are the rates of change of `x` and `y`; the partial derivatives of `H` are written out.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Escalation and rectification follow one another in closed cycles: a first integral never changes.
 *
 * @category Proofs
 */
export const campaignsCycleForEver: Proposition = {
  id: "campaigns-cycle-for-ever",
  model: "campaign-cycle",
  mechanisms: [21],
  title: {
    en: "Escalation and rectification follow one another in closed cycles: a first integral never changes",
    zh: "加码与整治循环往复：首次积分恒定不变",
  },
  statement: String.raw`H = K\ln x + (h-K)\ln(1-x) + G\ln y + (D_r-G)\ln(1-y):\ \dot H = 0`,
  source: ["Andreozzi2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["x", "y", "G", "D", "h", "K", "X", "Y"],
        domain: ["(< 0 x 1)", "(< 0 y 1)", "(= X (* x (- 1 x) (- G (* y D))))", "(= Y (* y (- 1 y) (- (* h x) K)))"],
        assumptions: {},
        claim: "(= (+ (* (- (/ K x) (/ (- h K) (- 1 x))) X) (* (- (/ G y) (/ (- D G) (- 1 y))) Y)) 0)",
      },
    },
  },
};
