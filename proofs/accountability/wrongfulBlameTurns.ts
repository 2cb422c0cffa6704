/**
 * # Wrongful blame turns
 *
 * ## Notation
 *
 * `a`, `b` false and missed blame, `D` penalty, `h` controllability, `c` effort cost; `e` effort, `s` its derivative in `a`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Wrongful blame discourages officials of low effort and, as a tax on failure, spurs those of high effort: the sign turns at 1/(2θ).
 *
 * @category Proofs
 */
export const wrongfulBlameTurns: Proposition = {
  id: "wrongful-blame-turns",
  model: "accountability",
  mechanisms: [19, 48],
  title: {
    en: "Wrongful blame discourages officials of low effort and, as a tax on failure, spurs those of high effort: the sign turns at 1/(2θ)",
    zh: "误伤挫伤低努力者，却如同对失败课税般鞭策高努力者：方向在 1/(2θ) 处转变",
  },
  statement: String.raw`\operatorname{sign} \frac{\partial e}{\partial\alpha} = \operatorname{sign}\Bigl(e - \frac{1}{2\theta}\Bigr)`,
  source: ["Png1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["a", "b", "D", "h", "c", "E"],
        terms: { e: "(/ (* D (+ (* h (- 1 b)) (- 1 a b))) (+ c (* 2 h (- 1 a b) D)))" },
        slopes: { s: { of: "e", by: "a" } },
        domain: ["(<= 0 a)", "(<= 0 b)", "(<= (+ a b) 1)", "(< 0 D)", "(< 0 h)", "(<= h 1)", "(< 0 c)", "(= E e)"],
        assumptions: {},
        claim: "(and (=> (< (* 2 h E) 1) (< s 0)) (=> (= (* 2 h E) 1) (= s 0)) (=> (> (* 2 h E) 1) (> s 0)))",
      }),
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const { missedBlame: b, penalty: D, controllability: h, effortCost: c } = at;
        const a = between(0.01, 0.99) * (1 - b);
        const step = 1e-4 * Math.min(a, 1 - b - a);
        const effort = (falseBlame: number) => outcome({ falseBlame })?.effort;
        const [low, e, high] = [effort(a - step), effort(a), effort(a + step)];
        if (low === undefined || e === undefined || high === undefined || Math.max(low, e, high) >= 1) return undefined;
        return { a, b, D, h, c, E: e, s: (high - low) / (2 * step) };
      },
      { fixed: { regime: "tolerance-list" }, tolerance: 1e-5 },
    ),
  },
};
