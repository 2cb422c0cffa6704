/**
 * # When the contest cascade has an equilibrium
 *
 * In log targets, a contestant who is `x` ahead of `n − 1` equal rivals wins with probability `p = eˣ/(eˣ + n − 1)`, whose derivative
 * is `p(1 − p)` and whose curvature `p(1 − p)(1 − 2p)`. The payoff is concave wherever the cost outweighs the largest curvature.
 *
 * ## Notation
 *
 * `w = rη`; `t` is any positive number up to `√3`; `curvature` is that of the chance of winning in the log target, `c` the
 * largest; `o` is 1 where there is an equilibrium, as there is if no payoff is convex anywhere.
 *
 * @module
 */
import { contestCascade } from "../../models/escalation/contestCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  contestCascade,
  ({ at, outcome, between }) => {
    const { prize: V, decisiveness, elasticity } = at;
    const w = decisiveness * elasticity;
    const t = Math.sqrt(3);
    const k = ((V * w * w) / (6 * t)) * between(1.0001, 3);
    const found = outcome({ markupCost: k });
    return found === undefined
      ? undefined
      : { p: between(0, 1), V, w, k, t, c: 1 / Math.sqrt(108), o: found.exists ? 1 : 0 };
  },
  { fixed: { levels: 1 } },
);

/**
 * Where `κ ≥ V(rη)²/(6√3)`, no contestant's payoff is convex anywhere: the symmetric point is an equilibrium.
 *
 * @category Proofs
 */
export const contestEquilibriumExists: Proposition = {
  id: "contest-equilibrium-exists",
  model: "contest-cascade",
  mechanisms: [16],
  title: {
    en: "The contest cascade has its equilibrium where markups are costly enough: κ ≥ V(rη)²/(6√3)",
    zh: "加码成本足够高时（κ ≥ V(rη)²/(6√3)），竞赛级联的均衡存在",
  },
  statement: String.raw`\kappa \ge \frac{V(r\eta)^2}{6\sqrt{3}} \implies V(r\eta)^2 p(1-p)(1-2p) \le \kappa \text{ for all } p \in [0, 1]`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      // With u = (1 − 2p)², 27u(1 − u)² ≤ 4: the square of the largest curvature.
      "largest-curvature": {
        symbols: ["p"],
        terms: { curvature: "(* p (- 1 p) (- 1 (* 2 p)))" },
        domain: ["(<= 0 p 1)"],
        assumptions: {},
        hints: ["(+ (* 6 p p) (- 1 (* 6 p)))"],
        claim: "(<= (* 108 curvature curvature) 1)",
      },
      concavity: {
        symbols: ["V", "w", "k", "t", "c", "o"],
        domain: [
          "(<= 0 V)",
          "(< 0 w)",
          "(< 0 k)",
          "(<= (* t t) 3)",
          "(< 0 t)",
          "(<= (* 108 c c) 1)",
          "(=> (<= (* V w w c) k) (= o 1))",
        ],
        hints: ["(- (* 6 t c) 1)"],
        assumptions: { costlyEnough: "(<= (* V w w) (* 6 t k))" },
        claim: "(= o 1)",
      },
    },
  },
  readings: { "largest-curvature": reading, concavity: reading },
};
