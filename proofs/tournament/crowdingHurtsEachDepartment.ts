/**
 * # More departments leave each with less
 *
 * ## Notation
 *
 * `B` value of attention, `k` cost of a target, `r` decisiveness, `n` and `n2` numbers of departments; `T` the target of each, `q`
 * its payoff.
 *
 * @module
 */
import { departmentalContest } from "../../models/tournament/departmentalContest.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where the contest has its equilibrium, each department gets less the more of them compete; a single one asks for nothing.
 *
 * @category Proofs
 */
export const crowdingHurtsEachDepartment: Proposition = {
  id: "crowding-hurts-each-department",
  model: "departmental-contest",
  mechanisms: [31, 50],
  title: {
    en: "The more departments compete, the less each gets; a single department need not ask the base for anything",
    zh: "竞争的部门越多，每个部门所得越少；只有一个部门时，无须向基层摊派",
  },
  statement: String.raw`U(p) = \frac{B}{p} - kT^*(p) \text{ falls in } p,\quad T^*(1) = 0`,
  source: ["Tullock1980"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      payoff: {
        symbols: ["B", "k", "r", "n", "n2", "T", "T2", "q", "q2"],
        domain: [
          ...["(<= 0 B)", "(< 0 k)", "(< 0 r)", "(<= 1 n)", "(<= (* r (- n2 1)) n2)"],
          ...["(= (* T n n k) (* r B (- n 1)))", "(= (* T2 n2 n2 k) (* r B (- n2 1)))"],
          ...["(= (* q n) (- B (* k n T)))", "(= (* q2 n2) (- B (* k n2 T2)))"],
        ],
        assumptions: { attentionIsWorthSomething: "(< 0 B)", moreDepartments: "(< n n2)" },
        claim: "(< q2 q)",
      },
      "one-department": {
        symbols: ["B", "k", "r", "n", "T"],
        domain: ["(<= 0 B)", "(< 0 k)", "(< 0 r)", "(<= 1 n)", "(= (* T n n k) (* r B (- n 1)))"],
        assumptions: { isAlone: "(= n 1)" },
        claim: "(= T 0)",
      },
    },
  },
  readings: {
    payoff: modelReading(departmentalContest, ({ at, outcome }) => {
      const { value: B, markupCost: k, departments: n } = at;
      const r = Math.min(at.decisiveness, 1);
      const [few, more] = [outcome({ decisiveness: r }), outcome({ decisiveness: r, departments: n + 1 })];
      if (typeof few?.target !== "number" || typeof more?.target !== "number") return undefined;
      return { B, k, r, n, n2: n + 1, T: few.target, T2: more.target, q: few.payoff!, q2: more.payoff! };
    }),
    "one-department": modelReading(
      departmentalContest,
      ({ at, outcome }) => {
        const T = outcome()?.target;
        return typeof T === "number" ? { B: at.value, k: at.markupCost, r: at.decisiveness, n: 1, T } : undefined;
      },
      { fixed: { departments: 1 } },
    ),
  },
};
