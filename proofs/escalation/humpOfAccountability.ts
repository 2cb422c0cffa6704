/**
 * # The markup is hump-shaped in the penalty
 *
 * Two tiers with equal incentives: very weak accountability gives nothing to insure against, very strong accountability makes the
 * bottom comply.
 *
 * ## Notation
 *
 * `a = pC(w + pT)/(k(C + p)² + p³)`; `s` is its derivative in `p`, which has the sign of `rise`. `rise/p²` falls in `p`, so `rise`
 * changes sign at most once, from plus to minus.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import { type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The sign of the slope, as a polynomial in the penalty. */
const rise = (p: string): string =>
  `(+ (* w k C C) (* 2 k T C C ${p}) (* (- (* 2 k T C) (* w k)) ${p} ${p}) (- (* 2 w ${p} ${p} ${p})) (- (* T ${p} ${p} ${p} ${p})))`;

/** A case with the markups' derivatives `v`, `vq` at two penalties `p < q`. */
interface Case {
  readonly C: number;
  readonly k: number;
  readonly w: number;
  readonly T: number;
  readonly p: number;
  readonly a: number;
  readonly v: number;
  readonly q: number;
  readonly vq: number;
}

function reading(values: (of: Case) => Readonly<Record<string, number>>): Reading {
  return modelReading(
    strategicCascade,
    ({ at, outcome, between }) => {
      const effective = 1 - at.tolerance;
      const [p, q] = [at.penalty * effective, at.penalty * effective * between(1.1, 5)];
      const markup = (penalty: number) => outcome({ penalty: penalty / effective })?.markups[0] ?? Number.NaN;
      const slope = (penalty: number) => (markup(penalty * 1.0001) - markup(penalty * 0.9999)) / (penalty * 0.0002);
      const [a, v, vq] = [markup(p), slope(p), slope(q)];
      if (Number.isNaN(a + v + vq)) return undefined;
      const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
      return values({ C, k: at.markupCost, w: at.marginalPrize, T: at.initialTarget, p, a, v, q, vq });
    },
    { fixed: { tiers: 2, regime: "tolerance" }, tolerance: 1e-4 },
  );
}

/**
 * With two tiers and equal incentives the markup rises in the penalty up to one peak and falls beyond it.
 *
 * @category Proofs
 */
export const humpOfAccountability: Proposition = {
  id: "hump-of-accountability",
  model: "strategic-cascade",
  mechanisms: [10, 35, 45],
  title: {
    en: "Escalation is hump-shaped in accountability: beyond a single peak, a heavier penalty lowers the markup",
    zh: "加码随问责力度呈单峰：越过峰值后，问责越重，加码越少",
  },
  statement: String.raw`p < p',\ \frac{da}{dp}(p) \le 0 \implies \frac{da}{dp}(p') < 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      slope: withSlopes({
        symbols: ["C", "k", "w", "T", "p", "a", "v"],
        terms: {
          markup: "(/ (* p C (+ w (* p T))) (+ (* k (+ C p) (+ C p)) (* p p p)))",
          divisor: "(+ (* k (+ C p) (+ C p)) (* p p p))",
          rise: rise("p"),
        },
        slopes: { s: { of: "markup", by: "p" } },
        domain: ["(< 0 C)", "(< 0 k)", "(<= 0 w)", "(<= 0 T)", "(< 0 p)", "(= a markup)", "(= v s)"],
        assumptions: {},
        claim: "(= (* v divisor divisor) (* C rise))",
      }),
      "single-peak": {
        symbols: ["C", "k", "w", "T", "p", "q", "R", "R2"],
        domain: ["(< 0 C)", "(< 0 k)", "(<= 0 w)", "(<= 0 T)", "(< 0 p)", `(= R ${rise("p")})`, `(= R2 ${rise("q")})`],
        assumptions: { somethingPulls: "(< 0 (+ w T))", penaltyIsHeavier: "(< p q)", pastThePeak: "(<= R 0)" },
        claim: "(< (* R2 p p) (* R q q))",
        kept: {
          pastThePeak: {
            en: "the comparison holds everywhere; past the peak it says that the markup falls",
            zh: "比较处处成立；越过峰值后，它表明加码下降",
          },
        },
      },
    },
  },
  readings: {
    slope: reading(({ C, k, w, T, p, a, v }) => ({ C, k, w, T, p, a, v })),
    "single-peak": reading(({ C, k, w, T, p, v, q, vq }) => {
      // The solver's slope, brought to the sign that it has.
      const at = (penalty: number, slope: number) => (slope * (k * (C + penalty) ** 2 + penalty ** 3) ** 2) / C;
      return { C, k, w, T, p, q, R: at(p, v), R2: at(q, vq) };
    }),
  },
};
