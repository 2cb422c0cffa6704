/**
 * # Due care is cheaper than strict liability
 *
 * ## Notation
 *
 * `x = θē`, `r = √(1 − x²)`, `h = θ`; `m` is the least penalty under negligence, `t` that under strict liability, both in units of `c`. With penalty `D`, the best effort below the standard is `Dh/c`, at a total of `D − D²h²/(2c)`; complying costs `cē²/2`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  accountability,
  ({ at, outcome }) => {
    const { controllability: h, careStandard: s, effortCost: c } = at;
    const x = h * s;
    const r = Math.sqrt(1 - x ** 2);
    const [m, t] = [(x * x) / (1 + r) / h ** 2, x / h ** 2];
    const strict = outcome({ regime: "strict", careStandard: null, penalty: t * c });
    const dueCare = outcome({ regime: "negligence", careStandard: s, penalty: m * c * (1 + 1e-9) });
    if (strict === undefined || dueCare === undefined) return undefined;
    return { x, r, h, m, t, s, e: strict.effort, o: dueCare.effort };
  },
  { fixed: { regime: "negligence" } },
);

/**
 * A standard of due care brings about the same effort with a smaller penalty than strict liability.
 *
 * @category Proofs
 */
export const dueCareIsCheaper: Proposition = {
  id: "due-care-is-cheaper",
  model: "accountability",
  mechanisms: [20, 34],
  title: {
    en: "A standard of due care brings about the same effort with a smaller penalty than strict liability",
    zh: "尽职免责以更小的问责力度实现与结果问责相同的努力",
  },
  statement: String.raw`D_{\min} = \frac{c(1-\sqrt{1-\theta^2\bar e^2})}{\theta^2} < \frac{c\bar e}{\theta},\quad 0 < \theta\bar e < 1`,
  source: ["Shavell1980"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["x", "r", "h", "m", "t", "s", "e", "o"],
        domain: [
          "(<= 0 x)",
          "(<= x 1)",
          "(< 0 h)",
          "(<= 0 r)",
          "(= (+ (* r r) (* x x)) 1)",
          "(= (* m h h) (- 1 r))",
          "(= (* t h h) x)",
          "(= x (* h s))",
          "(= e (* t h))",
          "(=> (= (- m (/ (* m m h h) 2)) (/ (* s s) 2)) (= o s))",
        ],
        assumptions: { standardIsDemanding: "(< 0 x)", standardIsNotSureSuccess: "(< x 1)" },
        claim: "(and (< m t) (= e s) (= o s))",
      },
      indifference: {
        symbols: ["x", "r", "h", "m"],
        domain: ["(<= 0 x 1)", "(< 0 h)", "(<= 0 r)", "(= (+ (* r r) (* x x)) 1)", "(= (* m h h) (- 1 r))"],
        assumptions: {},
        claim: "(= (- m (/ (* m m h h) 2)) (/ (* x x) (* 2 h h)))",
      },
    },
  },
  readings: { main: reading, indifference: reading },
};
