/**
 * # Contests raise targets at every level
 *
 * In the contest cascade the logarithm of one target's ratio to the next is `rηV(n − 1)/(κn²)`.
 *
 * ## Notation
 *
 * `r`, `h = η`, `V`, `k = κ`, `n`; `l` is the log ratio, `m` that with one of the parameters larger.
 *
 * @module
 */
import { contestCascade } from "../../models/escalation/contestCascade.ts";
import type { Claim, Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const symbolOf = { decisiveness: "r", elasticity: "h", prize: "V", markupCost: "k", siblings: "n" } as const;
type Parameter = keyof typeof symbolOf;

/** The log ratio when one parameter rises to `x`. */
function larger(parameter: Parameter, direction: "<" | ">"): Claim {
  const symbol = symbolOf[parameter];
  const equation = "(= (* l k n n) (* r h V (- n 1)))";
  const after = equation.replaceAll(/[a-zA-Z]+/g, (word) => (word === symbol ? "x" : word === "l" ? "m" : word));
  return {
    symbols: ["r", "h", "V", "k", "n", "x", "l", "m"],
    domain: [...["(< 0 r)", "(< 0 h)", "(<= 0 V)", "(< 0 k)", "(<= 2 n)"], equation, after],
    assumptions: { thereIsAPrize: "(< 0 V)", rises: `(< ${symbol} x)` },
    claim: `(${direction} 0 l m)`.replace("(> 0 l m)", "(and (< 0 m) (< m l))"),
  };
}

function reading(parameter: Parameter): Reading {
  return modelReading(
    contestCascade,
    ({ at, outcome, between }) => {
      const x = parameter === "siblings" ? at.siblings + 1 : at[parameter] * between(1.1, 2);
      const [l, m] = [outcome()?.logRatios[0], outcome({ [parameter]: x })?.logRatios[0]];
      if (typeof l !== "number" || typeof m !== "number") return undefined;
      const { decisiveness: r, elasticity: h, prize: V, markupCost: k, siblings: n } = at;
      return { r, h, V, k, n, x, l, m };
    },
    { fixed: { levels: 1 } },
  );
}

/**
 * Log ratios are positive, rise with decisiveness, elasticity and the prize, and fall with cost and the number of contestants.
 *
 * @category Proofs
 */
export const contestRaisesTargets: Proposition = {
  id: "contest-raises-targets",
  model: "contest-cascade",
  mechanisms: [1, 16, 32],
  title: {
    en: "A contest at every level raises targets at every level: more with prize, decisiveness and elasticity, less with cost and with the number of contestants",
    zh: "层层竞赛则层层加码：随奖金、竞赛决定性与弹性增大，随成本与参赛者数减小",
  },
  statement: String.raw`\ln\frac{T_{\ell+1}}{T_\ell} = \frac{r\eta V(n-1)}{\kappa n^2} > 0,\ \text{rising in } r, \eta, V,\ \text{falling in } \kappa \text{ and } n \ge 2`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      decisiveness: larger("decisiveness", "<"),
      elasticity: larger("elasticity", "<"),
      prize: larger("prize", "<"),
      cost: larger("markupCost", ">"),
      siblings: larger("siblings", ">"),
    },
  },
  readings: {
    decisiveness: reading("decisiveness"),
    elasticity: reading("elasticity"),
    prize: reading("prize"),
    cost: reading("markupCost"),
    siblings: reading("siblings"),
  },
};
