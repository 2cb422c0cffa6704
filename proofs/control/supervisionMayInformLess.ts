/**
 * # When more supervision makes informed decisions rarer
 *
 * ## Notation
 *
 * `E` supervision, `e = (1 − E)b/c` the initiative that answers to it, `I = E + (1 − E)e` the chance that whoever decides knows
 * what he does, `s` its derivative in `E`.
 *
 * @module
 */
import { formalAuthority } from "../../models/control/formalAuthority.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * As supervision rises, informed decisions become rarer if and only if `E < 1 − c_A/(2b)`: initiative falls, and it falls by more
 * than supervision adds.
 *
 * @category Proofs
 */
export const supervisionMayInformLess: Proposition = {
  id: "supervision-may-inform-less",
  model: "formal-authority",
  mechanisms: [6, 14],
  title: {
    en: "More supervision makes informed decisions rarer as long as there is little of it: it kills more initiative than it adds",
    zh: "督查尚少时，督查增加反使知情决策减少：所扼杀的主动性多于所增加的搜寻",
  },
  statement: String.raw`\frac{d}{dE}\bigl(E + (1-E)e(E)\bigr) < 0 \iff E < 1 - \frac{c_A}{2b}`,
  source: ["AghionTirole1997"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["b", "c", "E", "e", "I"],
        terms: {
          reply: "(/ (* (- 1 E) b) c)",
          informed: "(+ E (* (- 1 E) (/ (* (- 1 E) b) c)))",
        },
        slopes: { s: { of: "informed", by: "E" } },
        domain: ["(< 0 b)", "(< 0 c)", "(<= 0 E 1)", "(= e reply)", "(= I informed)"],
        assumptions: {},
        claim:
          "(and (=> (< c (* 2 b (- 1 E))) (< s 0)) (=> (= c (* 2 b (- 1 E))) (= s 0)) (=> (< (* 2 b (- 1 E)) c) (< 0 s)))",
      }),
    },
  },
  readings: {
    main: modelReading(
      formalAuthority,
      ({ at, outcome }) => {
        const { subordinateBenefit: b, effortCost: c } = at;
        const [found, more] = [outcome(), outcome({ supervisionCost: at.supervisionCost * 0.9999 })];
        if (found === undefined || more === undefined) return undefined;
        const [E, e, I] = [found.supervision, found.initiative, found.informedDecision];
        const step = more.supervision - E;
        if (e >= 1 || more.initiative >= 1 || step < 1e-7 || step > 1e-2) return undefined;
        return { b, c, E, e, I, s: (more.informedDecision - I) / step };
      },
      { tolerance: 1e-2 },
    ),
  },
};
