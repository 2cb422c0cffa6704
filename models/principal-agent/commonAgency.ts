/**
 * # Common agency: several principals, one agent
 *
 * Departments `i = 1, …, p` pay the same agent wages linear in measures `x = e + ε`, `ε ~ N(0, σ²I)`, each on its own account. The agent
 * has constant risk aversion `r` and exerts efforts `e` at the cost `½e′Ce`; department `i` gains `b_i·e`. Given the slopes of the
 * others, department `i` best pays
 *
 * `β_i = b_i − rσ²C β`, `β = Σ_i β_i`, so that in equilibrium `β = (I + p·rσ²C)⁻¹ B`, `B = Σ_i b_i`:
 *
 * every department insures the agent against the incentives of all, and only a `p`-th of the weight that risk ought to have is left to
 * each. Together they would pay `(I + rσ²C)⁻¹ B`. With one task the sum of slopes is `S = B/(1 + p·rcσ²)` instead of `B/(1 + rcσ²)`.
 *
 * ## Notation
 *
 * `K = C⁻¹`, so that `e = Kβ`. One task that all share: `C = c`, `b_i = B_i`. A task for each department: `C` has `c` on the diagonal and
 * `g` elsewhere, and `b_i` is `B_i` in coordinate `i` and 0 elsewhere.
 *
 * ## Implementation notes
 *
 * A department is willing to pay less than nothing where its own stake `B_i` is small beside `rσ²(Cβ)_j`: it takes back what others
 * give, and it punishes efforts on the tasks of others. The checker sees each department's joint surplus with the agent as a function of
 * its own slopes, the slopes of the others held fixed; payments that do not depend on the measures share it and change nothing.
 *
 * ## References
 *
 * - [BernheimWhinston1986] for common agency, [Dixit1997] for the linear model; unequal stakes and tasks that compete are worked out here
 *
 * @module
 */
import {
  exact,
  type Field,
  float,
  type Localized,
  type Model,
  type ModelRoutines,
  type Rational,
  solveSmallSystem,
} from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { commonAgencyGame } from "./commonAgencyGame.ts";
import {
  agencyProblem,
  type CommonAgencyOutcome,
  type CommonAgencyParameters,
  checkCommonAgency,
  riskyCurvature,
} from "./commonAgencyProblem.ts";
import { dot, times } from "./multitaskMatrices.ts";

function routines<T>(field: Field<T>): ModelRoutines<CommonAgencyParameters<T>, CommonAgencyOutcome<T>, T> {
  return {
    build: (parameters) => commonAgencyGame(field, parameters),
    solve(parameters) {
      const { add, sub, mul, div, one } = field;
      const problem = agencyProblem(field, parameters);
      const { stakes, costs, response, risk } = problem;
      const total = stakes.reduce((sum, row) => sum.map((each, j) => add(each, row[j]!)));
      const firstBest = times(field, response, total);
      const slopesAt = (weight: number) => solveSmallSystem(field, riskyCurvature(field, problem, weight), firstBest)!;
      const slopes = slopesAt(parameters.departments);
      const coordinatedSlopes = slopesAt(1);
      const insurance = times(field, costs, slopes).map((each) => mul(risk, each));
      // (B − β)·K(B − β) + rσ²β·β is twice what the slopes β lose.
      const loss = (beta: readonly T[]): T => {
        const gap = total.map((each, j) => sub(each, beta[j]!));
        const twice = add(dot(field, gap, times(field, response, gap)), mul(risk, dot(field, beta, beta)));
        return div(twice, add(one, one));
      };
      const outcome = {
        principalSlopes: stakes.map((row) => row.map((each, j) => sub(each, insurance[j]!))),
        slopes,
        coordinatedSlopes,
        efforts: times(field, response, slopes),
        agencyLoss: loss(slopes),
        coordinatedLoss: loss(coordinatedSlopes),
      };
      requireFinite(field, "common-agency", [outcome.agencyLoss, ...slopes, ...outcome.efforts, ...insurance]);
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
  };
}

const perEffort: Localized = { en: "payoff units per target unit", zh: "收益单位/目标单位" };

/**
 * Linear contracts that several principals write with one agent, each on its own account.
 *
 * The more departments, the weaker the incentives of all together, though each sees to its own.
 *
 * Given the slopes of the others, department $i$, which gains $b_i \cdot e$, best pays the slopes $\beta_i$; in
 * equilibrium
 *
 * $$
 * \beta_i = b_i - r\sigma^2 C \beta, \qquad \beta = \sum_i \beta_i = (I + p\,r\sigma^2 C)^{-1} B, \qquad
 * B = \sum_i b_i.
 * $$
 *
 * @see [BernheimWhinston1986], [Dixit1997]
 * @category Principal–agent models
 */
export const commonAgency: Model<
  CommonAgencyParameters,
  CommonAgencyOutcome,
  CommonAgencyParameters<Rational>,
  CommonAgencyOutcome<Rational>
> = {
  id: "common-agency",
  title: { en: "Common agency of several departments", zh: "共同代理：多条线委托" },
  description: {
    en: "Several departments pay the same official for measured performance, each on its own account: for one task that all share, or each for a task of its own. Every department insures the official against the incentives of the others, so that all together pay less for performance than they would in agreement, and each takes back what the others pay for their tasks.",
    zh: "多个条线各自按指标向同一官员付酬：或共有一项任务，或各有各的任务。每个条线都替官员对冲其他条线的激励，合计激励因而弱于各条线协同之时；对他人任务的激励，各条线还会部分收回。",
  },
  family: "principal-agent",
  provenance: "published",
  sources: ["BernheimWhinston1986", "Dixit1997"],
  parameters: {
    departments: { ...shared.departments, domain: { kind: "integer", min: 1, max: 100 }, default: "3" },
    benefits: {
      symbol: "B_i",
      title: { en: "benefit of effort to each department", zh: "各条线的边际收益" },
      unit: perEffort,
      domain: { kind: "list", of: domains.anyReal, length: { min: 1, max: 100 } },
      default: null,
    },
    separateTasks: {
      symbol: "\\mathcal T",
      title: { en: "whether each department has a task of its own", zh: "任务分立" },
      unit: units.pure,
      domain: { kind: "boolean" },
      default: "false",
    },
    substitution: {
      symbol: "g",
      title: { en: "competition of tasks for attention", zh: "任务替代性" },
      unit: units.curvature,
      domain: domains.anyReal,
      default: "0",
    },
    riskAversion: { ...shared.riskAversion, default: "1" },
    effortCost: { ...shared.effortCost, default: "1" },
    noise: { ...shared.noise, default: "1" },
  },
  outcome: {
    principalSlopes: {
      symbol: "\\beta_i",
      title: { en: "slopes that each department sets", zh: "各条线的激励强度" },
      unit: perEffort,
    },
    slopes: {
      symbol: "\\beta",
      title: { en: "slopes of the wage", zh: "各任务激励强度（各条线合计）" },
      unit: perEffort,
    },
    coordinatedSlopes: {
      symbol: "\\beta^C",
      title: { en: "slopes that the departments would set together", zh: "协同时的激励强度" },
      unit: perEffort,
    },
    efforts: { symbol: "e", title: { en: "efforts", zh: "各任务努力" }, unit: units.target },
    agencyLoss: { symbol: "L", title: { en: "surplus lost to moral hazard", zh: "代理损失" }, unit: units.payoff },
    coordinatedLoss: {
      symbol: "L^C",
      title: { en: "surplus lost if the departments set slopes together", zh: "协同时的代理损失" },
      unit: units.payoff,
    },
  },
  check: checkCommonAgency,
  ...routines(float),
  exact: routines(exact),
};
