/**
 * # Announced inspections deter at the frequency of secret ones
 *
 * ## Notation
 *
 * `g` gain, `D` penalty, `d` detection (what is observed of it), `a = α(1 − φ)`, `s` oversight; `p` the frequency in equilibrium,
 * `q` an announced one. A violation gains `g − sD − q(1 − s)dD`, compliance `−qaD`. For the inspector, `K` is the cost of an
 * inspection, `F = αL_f` that of its false alarms, `L` the harm of a violation that nobody proves and `x` the probability of a
 * violation in equilibrium.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  inspection,
  ({ at, outcome, between }) => {
    const { penalty: D, oversight: s, credit: L } = at;
    const d = at.detection * at.observability;
    const a = at.falseBlame * (1 - at.tolerance);
    const apart = (1 - s) * d - a;
    if (apart <= 0) return undefined;
    // A gain and a cost for which both sides mix.
    const g = s * D + between(0.05, 0.95) * apart * D;
    const K = between(0.05, 0.95) * (1 - s) * d * L;
    const found = outcome({ gain: g, inspectionCost: K });
    if (found === undefined) return undefined;
    const { inspectionProbability: p, violationProbability: x } = found;
    return { g, D, d, a, s, p, q: between(0, 1), K, F: at.falseBlame * at.falseAlarmCost, L, x };
  },
  { fixed: { regime: "tolerance" } },
);

/**
 * Who can announce inspections deters with any frequency of at least `p*`, the equilibrium one, and is better off by it if and
 * only if inspecting for nothing costs less than the violations that it prevents.
 *
 * @category Proofs
 */
export const announcedInspectionsDeter: Proposition = {
  id: "announced-inspections-deter",
  model: "inspection",
  mechanisms: [2, 35, 49],
  title: {
    en: "Announced inspections deter all violations at the very frequency of unannounced ones; announcing pays where those inspections cost less than the harm that they prevent",
    zh: "公开承诺的督查以同样的频次即可杜绝违规；若这些督查的成本低于所避免的损害，承诺便划算",
  },
  statement: String.raw`q \ge p^* \iff g - sD - q(1-s)\mu dD \le -q\alpha(1-\varphi)D;\quad p^*(k_I + \alpha L_f) \le x^*(1-s)\Lambda \iff p^*((1-s)\mu d\Lambda + \alpha L_f) \le (1-s)\Lambda`,
  source: ["AvenhausVonStengelZamir2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      deterrence: {
        symbols: ["g", "D", "d", "a", "s", "p", "q"],
        domain: [
          ...["(< 0 D)", "(<= 0 g)", "(<= 0 d 1)", "(<= 0 a 1)", "(<= 0 s)", "(< s 1)", "(<= 0 q 1)"],
          "(= (* p D (- (* (- 1 s) d) a)) (- g (* s D)))",
        ],
        assumptions: { inspectionsTellApart: "(< a (* (- 1 s) d))" },
        claim:
          "(and (=> (<= p q) (<= (- g (* s D) (* q (- 1 s) d D)) (- (* q a D)))) (=> (< q p) (< (- (* q a D)) (- g (* s D) (* q (- 1 s) d D)))))",
      },
      worth: {
        symbols: ["K", "F", "L", "d", "s", "p", "x"],
        domain: [
          ...["(< 0 K)", "(<= 0 F)", "(< 0 L)", "(< 0 d)", "(<= d 1)", "(<= 0 s)", "(< s 1)", "(<= 0 p 1)"],
          "(= (* x (+ (* (- 1 s) d L) F)) (+ K F))",
        ],
        assumptions: {},
        claim:
          "(and (=> (<= (* p (+ (* (- 1 s) d L) F)) (* (- 1 s) L)) (<= (* p (+ K F)) (* x (- 1 s) L))) (=> (< (* (- 1 s) L) (* p (+ (* (- 1 s) d L) F))) (< (* x (- 1 s) L) (* p (+ K F)))))",
      },
    },
  },
  readings: { deterrence: reading, worth: reading },
};
