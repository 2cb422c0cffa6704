/**
 * # Departments escalate together
 *
 * ## Notation
 *
 * `p` departments, decisiveness `r`, value `B`, markup cost `k`; `t` is their total.
 *
 * @module
 */
import { departmentalContest } from "../../models/tournament/departmentalContest.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: departmentalContest,
  parameters: { p: "departments", r: "decisiveness", B: "value", k: "markupCost" },
  domain: ["(<= 1 p)", "(< 0 r)", "(<= 0 B)", "(< 0 k)"],
  outcome: "t",
  equations: ["(= (* t p k) (* r B (- p 1)))"],
  read: ({ total }, { decisiveness, departments }) =>
    decisiveness * (departments - 1) <= departments ? (total as number) : undefined,
  moves: {
    departments: { of: "p", outcome: "rises", assumptions: { thereIsSomethingToWin: "(< 0 B)" } },
    value: { of: "B", outcome: "rises", assumptions: { severalDepartments: "(< 1 p)" } },
    cost: {
      of: "k",
      outcome: "falls",
      assumptions: { thereIsSomethingToWin: "(< 0 B)", severalDepartments: "(< 1 p)" },
    },
  },
});

/**
 * The more departments compete for the base, the more they ask of it in total.
 *
 * @category Proofs
 */
export const departmentsEscalateTogether: Proposition = {
  id: "departments-escalate-together",
  model: "departmental-contest",
  mechanisms: [31, 50],
  title: {
    en: "The more departments compete for the base, the more they ask of it in total",
    zh: "竞争基层注意力的部门越多，摊派给基层的任务总量越大",
  },
  statement: String.raw`\frac{\partial (pT^*)}{\partial p} > 0`,
  source: ["Tullock1980"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
