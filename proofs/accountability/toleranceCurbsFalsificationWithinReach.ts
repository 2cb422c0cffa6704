/**
 * # Tolerance curbs falsification where the target is within reach
 *
 * In the base case, for every target up to 1.38, the reply is unique and falsification falls as tolerance rises, from strict liability to
 * full excuse. The low branch is born at 1.3934, so that nothing much stronger holds.
 *
 * ## Notation
 *
 * As in `dueCareBase.ts`; `f = φ(z)`, `F = Φ(z)`, `k = (e − ē)/σ_c`, `q = Φ(k)`, `s = q′ = φ(k)/σ_c`, `A = R + D(1 − pq)`. `m` is what
 * `U_m = 0` asks for, and `T` what `z` then stands for, so that the stationary points are those with `U_e = 0`; a little slack only makes
 * the claims stronger. `N = U_ee U_mp − U_em U_ep`.
 *
 * @module
 */
import type { Claim, Proposition } from "../../src/index.ts";
import { baseReading, prizeBox } from "./dueCareBase.ts";

const terms = {
  f: "(normal-density z)",
  F: "(normal-distribution z)",
  k: "(/ (- e 0.5) 0.2)",
  q: "(normal-distribution k)",
  s: "(* 5 (normal-density k))",
  A: "(- 1.2 (* p q))",
  m: "(/ (+ w (* 2 A f)) 2)",
  T: "(+ e m (* 0.5 z))",
  Ue: "(- (+ w (* 2 A f) (* p F s)) e)",
  B: "(* 4 A z f)",
  Umm: "(- B 2)",
  Uem: "(- B (* 2 p s f))",
  Uee: "(- B (* 4 p s f) (* 5 p F k s) 1)",
  Ump: "(- (* 2 q f))",
  Uep: "(- (* F s) (* 2 q f))",
};

function atStationaryPoints(claim: string): Claim {
  return {
    symbols: ["w", "z", "e", "p"],
    box: { w: prizeBox, z: ["-8", "3"], e: ["0", "3.2"], p: ["0", "1"] },
    terms,
    domain: [],
    assumptions: { stationary: "(< (- 0.0001) Ue 0.0001)", withinReach: "(<= 0 T 1.38)" },
    claim,
    // The reply at T = 0.8, p = 1/2; and a saddle at T = 1.43, p = 0.
    solutions: {
      assumptions: { w: "0.13955", z: "-0.57278", e: "0.76375", p: "0.5" },
      "without-withinReach": { w: "0.1395", z: "1.5", e: "0.45034", p: "0" },
    },
  };
}

/**
 * Within reach the reply is unique, and tolerance lowers falsification.
 *
 * @category Proofs
 */
export const toleranceCurbsFalsificationWithinReach: Proposition = {
  id: "tolerance-curbs-falsification-within-reach",
  model: "due-care",
  mechanisms: [7, 47],
  title: {
    en: "In the base case of due care, tolerance lowers falsification at every target up to 1.38",
    zh: "尽职免责基准情形下，目标不超过 1.38 时容错减少造假",
  },
  statement: String.raw`T \le 1.38 \implies \frac{\partial m^*}{\partial\varphi} < 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "interval",
    reductions: [
      {
        statement: String.raw`\frac{dm^*}{d\varphi} = -\frac{U_{ee}U_{m\varphi} - U_{em}U_{e\varphi}}{U_{ee}U_{mm} - U_{em}^2}`,
        proof: {
          en: "On the axes U rises inwards, and U falls without bound far out, so that a maximum exists and is stationary. Where every stationary point is a strict local maximum there is only one (two maxima need a saddle between them). The implicit function theorem gives its derivative.",
          zh: "在坐标轴上 U 向内递增，远处趋于负无穷，故最大值存在且为驻点。若每个驻点都是严格局部极大，则驻点唯一（两个极大之间必有鞍点）。其导数由隐函数定理给出。",
        },
      },
    ],
    claims: {
      "strict-maxima": atStationaryPoints("(and (< Uee 0) (< 0 (- (* Uee Umm) (* Uem Uem))))"),
      "falsification-falls": atStationaryPoints("(< 0 (- (* Uee Ump) (* Uem Uep)))"),
      "all-stationary-points-are-in-the-box": {
        symbols: ["w", "f", "F", "s", "q", "p", "e", "m", "T", "z"],
        domain: [
          "(<= 0.1395 w)",
          "(<= w 0.1396)",
          "(<= 0 F 1)",
          "(<= 0 q 1)",
          "(<= 0 p 1)",
          "(<= 0 e)",
          "(<= 0 m)",
          "(<= 0 T 1.38)",
        ],
        assumptions: {
          density: "(<= 0 f 0.4)",
          careDensity: "(<= 0 s 2)",
          stationaryInEffort: "(= e (+ w (* 2 (- 1.2 (* p q)) f) (* p F s)))",
          stationaryInFalsification: "(= (* 2 m) (+ w (* 2 (- 1.2 (* p q)) f)))",
          distance: "(= T (+ e m (* 0.5 z)))",
        },
        claim: "(and (<= 0 e 3.2) (<= (- 8) z 3))",
      },
    },
  },
  readings: {
    "falsification-falls": baseReading({ target: [0, 1.38], tolerance: [0.01, 0.99] }, (at) => {
      const { w, e, m, T, p } = at;
      const slope = at.slopeInTolerance();
      // Not a number fails every formula: the program's own slope must have the sign that the theorem gives it.
      const z = slope !== undefined && slope < 0 ? (T - e - m) / 0.5 : Number.NaN;
      return { w, z, e, p };
    }),
  },
};
