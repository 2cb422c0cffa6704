/**
 * # Signals grow with information asymmetry
 *
 * ## Notation
 *
 * `l` low and `t` high ability, `V` prize, `m` observability; `a > 0` with `a² = 2l(1 − m)V`.
 *
 * @module
 */
import { creditSignal } from "../../models/signalling/creditSignal.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: creditSignal,
  parameters: { l: "lowAbility", t: "highAbility", V: "prize", m: "observability" },
  domain: ["(< 0 l)", "(< l t)", "(< 0 V)", "(<= 0 m)", "(< m 1)"],
  outcome: "a",
  equations: ["(= (* a a) (* 2 l (- 1 m) V))", "(<= 0 a)"],
  read: ({ signal }) => signal,
  moves: {
    observability: { of: "m", outcome: "falls" },
    prize: { of: "V", outcome: "rises" },
    "high-ability": { of: "t", outcome: "stays" },
  },
});

/**
 * Wasteful signals grow with information asymmetry and the prize, and do not depend on the ability of the best.
 *
 * @category Proofs
 */
export const signalsGrowWithAsymmetry: Proposition = {
  id: "signals-grow-with-asymmetry",
  model: "credit-signal",
  mechanisms: [23, 29],
  title: {
    en: "Wasteful signals grow with information asymmetry and the prize, and do not depend on the ability of the best",
    zh: "邀功信号的浪费随信息不对称与晋升价值增大，与能者的能力无关",
  },
  statement: String.raw`a_H = \sqrt{2\theta_L(1-\mu)V}:\ \frac{\partial a_H}{\partial\mu} < 0,\ \frac{\partial a_H}{\partial V} > 0,\ \frac{\partial a_H}{\partial\theta_H} = 0`,
  source: ["Spence1973"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
