/**
 * # Small campaigns have a period
 *
 * Near the rest point the replicator equations turn with the angular velocity `ω`, so that small cycles take `2π/ω`; if the penalty grows
 * in proportion to escalation, they die out instead.
 *
 * ## Notation
 *
 * `x` share that escalates, `y` frequency of campaigns; `G`, `D`, `h`, `K` as in the model; `X`, `Y` are the rates of change, and `Xx` the
 * derivative of `X` in `x`. `r = ω²`.
 *
 * @module
 */
import { campaignCycle } from "../../models/cycles/campaignCycle.ts";
import { type Claim, type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** Linearization at the rest point under a penalty that is a term of `x` and `D`. */
function atRest(penalty: string, claim: string, rest: readonly string[] = []): Claim {
  return withSlopes({
    symbols: ["x", "y", "G", "D", "h", "K", ...(rest.length > 0 ? ["r"] : [])],
    terms: { X: `(* x (- 1 x) (- G (* y ${penalty})))`, Y: "(* y (- 1 y) (- (* h x) K))" },
    slopes: {
      Xx: { of: "X", by: "x" },
      Xy: { of: "X", by: "y" },
      Yx: { of: "Y", by: "x" },
      Yy: { of: "Y", by: "y" },
    },
    domain: [
      "(< 0 x 1)",
      "(< 0 y 1)",
      "(< 0 G)",
      "(< 0 D)",
      "(< 0 h)",
      "(< 0 K)",
      "(= (* h x) K)",
      "(= (* y D) G)",
      ...rest,
    ],
    assumptions: {},
    claim,
  });
}

/**
 * Small cycles have the period `2π/√(x*(1 − x*)y*(1 − y*)Dh)`; a penalty in proportion to escalation makes the rest point stable.
 *
 * @category Proofs
 */
export const smallCampaignsHaveAPeriod: Proposition = {
  id: "small-campaigns-have-a-period",
  model: "campaign-cycle",
  mechanisms: [21],
  title: {
    en: "Small cycles of escalation and rectification have a stated period; a penalty in proportion to escalation ends them",
    zh: "加码与整治的小幅循环有确定的周期；惩罚与加码程度成比例时，循环趋于消失",
  },
  statement: String.raw`\omega = \sqrt{x^*(1-x^*)y^*(1-y^*)D_rh};\quad D_r\,x/x^* \implies (x^*, y^*) \text{ asymptotically stable}`,
  source: ["Andreozzi2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`\lambda^2 - (\operatorname{tr} J)\lambda + \det J = 0`,
        proof: {
          en: "Trace zero and a positive determinant give the eigenvalues ±iω with ω² the determinant, and the period of small oscillations 2π/ω. A negative trace and a positive determinant give eigenvalues with negative real part.",
          zh: "迹为零且行列式为正，则特征值为 ±iω，ω² 为行列式，小振荡周期为 2π/ω。迹为负且行列式为正，则特征值实部为负。",
        },
      },
    ],
    claims: {
      turning: atRest("D", "(and (= (+ Xx Yy) 0) (= (- (* Xx Yy) (* Xy Yx)) r) (< 0 r))", [
        "(= r (* x (- 1 x) y (- 1 y) D h))",
      ]),
      // Dx/x*, with x* = K/h.
      settling: atRest("(/ (* D x h) K)", "(and (< (+ Xx Yy) 0) (< 0 (- (* Xx Yy) (* Xy Yx))))"),
    },
  },
  readings: {
    turning: modelReading(
      campaignCycle,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined || found.restPoint === null || found.period === null) return undefined;
        const [x, y] = found.restPoint;
        const { escalationGain: G, campaignPenalty: D, harm: h, campaignCost: K } = at;
        return { x, y, G, D, h, K, r: ((2 * Math.PI) / found.period) ** 2 };
      },
      { fixed: { horizon: 1, regime: "strict" } },
    ),
  },
};
