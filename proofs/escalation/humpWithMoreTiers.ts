/**
 * # The hump of accountability with three and four tiers
 *
 * With equal incentives the sum of the markups rises in the penalty up to one peak and falls beyond it, whatever the target, the
 * prize and the cost of a markup.
 *
 * ## Notation
 *
 * `P`, `Q`, `S`, `N/D` and the units are those of `equalTiers`; `v` is the derivative of the sum of the markups `N/D` in `p`, and
 * `p²(k₀c0 + k₁c1 p + …)` its dividend, where `k₀`, `k₁`, … are monomials, and `c0`, `c1`, … polynomials of `w`, `T`
 * and `k`.
 *
 * ## Implementation notes
 *
 * There are 13 coefficients with three tiers and 29 with four. The first coefficients are positive and the last ones negative for
 * all parameters; the signs of those between depend on them, but once one is not positive, neither is the next.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import { type Claim, coefficientTerms, type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { chainTerms, tierAbove } from "./equalTiers.ts";

const domain = ["(< 0 k)", "(<= 0 w)", "(<= 0 T)"];

const powers = (name: string, exponent: number) => new Array<string>(exponent).fill(name);

/** The claims about a chain of so many tiers, the sign of whose coefficients `first`, …, `last` depends on the parameters. */
function chainClaims(tiers: number, first: number, last: number): Readonly<Record<string, Claim>> {
  const chain = withSlopes({
    symbols: ["w", "T", "k", "p", "v"],
    terms: chainTerms(tiers),
    slopes: { dN: { of: "N", by: "p" }, dD: { of: "D", by: "p" } },
    domain: [...domain, "(< 0 p)", "(= (* v D D) (- (* dN D) (* N dD)))"],
    assumptions: {},
    claim: "true",
  });
  // The target that arrives and the penalty both count twice in the dividend: it has the factor p².
  const coefficients = coefficientTerms(chain, "(- (* dN D) (* N dD))", "p").slice(2);
  const terms = Object.fromEntries(coefficients.map(({ rest }, power) => [`c${power}`, rest]));
  const rise = coefficients.map(
    ({ monomial }, power) => `(* ${[monomial, `c${power}`, ...powers("p", power + 2)].join(" ")})`,
  );
  const signs = [
    ...coefficients.slice(0, first).map((_, i) => `(<= 0 c${i})`),
    "(< 0 c1)",
    ...coefficients.slice(last + 1).map((_, i) => `(<= c${last + 1 + i} 0)`),
    `(< c${coefficients.length - 2} 0)`,
  ];
  const order = Array.from({ length: last - first }, (_, i): [string, Claim] => {
    const [here, next] = [`c${first + i}`, `c${first + i + 1}`];
    return [
      `order-${tiers}-${first + i}`,
      {
        symbols: ["w", "T", "k"],
        terms: { [here]: terms[here]!, [next]: terms[next]! },
        domain,
        assumptions: { turned: `(<= ${here} 0)` },
        claim: `(<= ${next} 0)`,
      },
    ];
  });
  return {
    [`slope-${tiers}`]: {
      ...chain,
      terms: { ...chain.terms, ...terms },
      claim: `(= (* v D D) (+ ${rise.join(" ")}))`,
    },
    [`signs-${tiers}`]: {
      symbols: ["w", "T", "k"],
      terms,
      domain,
      assumptions: { somethingPulls: "(< 0 (+ w T))" },
      claim: `(and ${signs.join(" ")})`,
    },
    ...Object.fromEntries(order),
  };
}

/** The slope of the sum of the markups in answers of the solver. */
function slopeReading(tiers: number): Reading {
  return modelReading(
    strategicCascade,
    ({ at, outcome, slope }) => {
      const found = outcome();
      if (found === undefined || found.binding.some((binds) => binds)) return undefined;
      const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
      const effective = 1 - at.tolerance;
      const v = slope("penalty", ({ targets }) => targets.at(-1)! - targets[0]!);
      if (v === undefined) return undefined;
      return {
        w: at.marginalPrize / C,
        T: at.initialTarget,
        k: at.markupCost / C,
        p: (at.penalty * effective) / C,
        v: (v * C) / effective,
      };
    },
    { fixed: { tiers, regime: "tolerance" }, tolerance: 1e-4 },
  );
}

/**
 * With three or four tiers and equal incentives the sum of the markups rises in the penalty up to one peak and falls beyond it.
 *
 * @category Proofs
 */
export const humpWithMoreTiers: Proposition = {
  id: "hump-with-more-tiers",
  model: "strategic-cascade",
  mechanisms: [10, 35, 45],
  title: {
    en: "With three and four tiers, too, escalation is hump-shaped in accountability, with a single peak",
    zh: "三层与四层时，加码总量同样随问责力度呈单峰",
  },
  statement: String.raw`p < p',\ \frac{d}{dp}\sum_\ell a_\ell(p) \le 0 \implies \frac{d}{dp}\sum_\ell a_\ell(p') < 0,\quad L = 3, 4`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`x(T) = \frac{wS_\ell + P_\ell T}{Q_\ell} \implies \sum_\ell a_\ell = \frac{w((1+p)S - Q) + T((1+p)P - pQ)}{pQ}`,
        proof: {
          en: "The claim tier is the step of an induction from the bottom, where x = (w + pT)/(1 + p): output follows the target of the top by the polynomials of its tier. The same output follows the target that reaches the bottom; the difference of the two targets is the sum of the markups.",
          zh: "命题 tier 是自底层起归纳的一步，底层有 x = (w + pT)/(1 + p)：产出对顶层目标的响应由该层的多项式给出。同一产出也是对底层所收目标的响应；两个目标之差即加码总量。",
        },
      },
      {
        statement: String.raw`c_0, \dots, c_{m-1} \ge 0 \ge c_m, \dots, c_n \implies \frac{1}{p^m} \sum_j c_j p^j \text{ falls in } p > 0`,
        proof: {
          en: "Descartes' rule of signs: divided by p^m, the terms with positive coefficients have negative powers and those with negative coefficients have powers that are not negative, so none rises, and not all are constant. By signs and order the coefficients have this pattern for some m.",
          zh: "笛卡尔符号法则：除以 p^m 后，正系数项的幂次为负，负系数项的幂次非负，故各项都不上升，且不全为常数。由 signs 与 order 各命题，系数对某个 m 具有这一符号模式。",
        },
      },
    ],
    claims: {
      tier: {
        symbols: ["w", "p", "k", "T", "P", "Q", "S", "r", "A", "a"],
        terms: Object.fromEntries(Object.entries(tierAbove()).map(([name, text]) => [`${name}above`, text])),
        domain: [
          ...domain,
          ...["(< 0 p)", "(< 0 P)", "(< 0 Q)", "(= (* r Q) P)", "(= (* A Q) (* w S))"],
          "(= (* a (+ k (* r r p))) (* r (+ w (* p (- (* (- 1 r) T) A)))))",
        ],
        assumptions: {},
        claim: "(= (* (+ A (* r (+ T a))) Qabove) (+ (* w Sabove) (* Pabove T)))",
      },
      ...chainClaims(3, 4, 7),
      ...chainClaims(4, 8, 14),
    },
  },
  readings: {
    tier: modelReading(
      strategicCascade,
      ({ at, outcome, between }) => {
        const tiers = Math.floor(between(2, 5));
        const found = outcome({ tiers });
        if (found === undefined || found.binding.some((binds) => binds)) return undefined;
        const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
        const [w, k, p] = [at.marginalPrize / C, at.markupCost / C, ((1 - at.tolerance) * at.penalty) / C];
        const [r, a] = [found.responses.at(-1)!, found.markups.at(-1)!];
        return { w, p, k, T: found.targets.at(-2)!, P: p, Q: 1 + p, S: 1, r, A: w / (1 + p), a };
      },
      { fixed: { regime: "tolerance" } },
    ),
    "slope-3": slopeReading(3),
    "slope-4": slopeReading(4),
  },
};
