/**
 * # The choices of several principals and their agent
 *
 * Given the slopes `o` of all others, a department's joint surplus with the agent is, up to what does not depend on its own slopes `s`,
 *
 * `b·K(s + o) − s·K(s + o) + ½(s + o)·(K − rσ²I)(s + o) = (Kb − rσ²o)·s − ½ s·(K + rσ²I)s + …`:
 *
 * its benefit, less its own wages, plus the agent's certainty equivalent under all wages.
 *
 * @module
 */
import type { ContinuousDecision, Field, Localized, ModelGame } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import {
  type AgencyProblem,
  agencyProblem,
  type CommonAgencyOutcome,
  type CommonAgencyParameters,
  riskyCurvature,
} from "./commonAgencyProblem.ts";
import { quadraticDecision } from "./multitaskGame.ts";
import { dot, times } from "./multitaskMatrices.ts";

/** Differences of doubles up to this share of their size count as rounding. */
const ROUNDING = 1e-9;

/** The game between the departments and the agent, and the benchmark in which the departments are one. */
export function commonAgencyGame<T>(
  field: Field<T>,
  parameters: CommonAgencyParameters<T>,
): ModelGame<CommonAgencyOutcome<T>, T> {
  const { zero, one, add, sub, mul, div } = field;
  const magnitude = (value: T): T => (field.compare(value, zero) < 0 ? field.neg(value) : value);
  const problem = agencyProblem(field, parameters);
  const tasks = problem.costs.map((_, j) => j);
  const matrix = riskyCurvature(field, problem, 1);
  const summed = (rows: readonly (readonly T[])[]): readonly T[] =>
    rows.reduce((sum, row) => sum.map((each, j) => add(each, row[j]!)));
  const total = summed(problem.stakes);

  const department = ({ principalSlopes }: CommonAgencyOutcome<T>, i: number): ContinuousDecision<T> => {
    const own = principalSlopes[i]!;
    const others = summed(principalSlopes).map((each, j) => sub(each, own[j]!));
    const linear = times(field, problem.response, problem.stakes[i]!).map((each, j) =>
      sub(each, mul(problem.risk, others[j]!)),
    );
    const player = { en: `department ${i + 1}`, zh: `条线 ${i + 1}` };
    return quadraticDecision(field, { player, action: "slope", tasks, linear, matrix }, own);
  };
  return {
    field,
    decisions(outcome) {
      const together = {
        player: { en: "the departments together", zh: "各条线协同" },
        action: "slope",
        tasks,
        linear: times(field, problem.response, total),
        matrix,
      };
      const agent = {
        player: { en: "official", zh: "官员" },
        action: "effort",
        tasks,
        linear: summed(outcome.principalSlopes),
        matrix: problem.costs,
      };
      return [
        ...problem.stakes.map((_, i) => department(outcome, i)),
        quadraticDecision(field, agent, outcome.efforts),
        quadraticDecision(field, together, outcome.coordinatedSlopes),
      ];
    },
    conditions({ principalSlopes, slopes, agencyLoss, coordinatedSlopes, coordinatedLoss }) {
      const larger = (a: T, b: T): T => (field.compare(a, b) >= 0 ? a : b);
      const apart = summed(principalSlopes)
        .map((each, j) => magnitude(sub(each, slopes[j]!)))
        .reduce(larger);
      const scale = principalSlopes.flat().map(magnitude).reduce(larger);
      const best = div(dot(field, total, times(field, problem.response, total)), add(one, one));
      const equal = (id: string, statement: Localized, value: T, definition: T, size: T) => {
        const allowed = field.name === "exact" ? zero : mul(field.from(ROUNDING), size);
        return definingCondition(field, id, statement, [magnitude(sub(value, definition)), allowed]);
      };
      const adds = { en: "the departments' slopes add up", zh: "各条线激励强度之和为总激励强度" };
      const lost = { en: "the loss is first-best less attained surplus", zh: "代理损失等于最优剩余与所得剩余之差" };
      const together = { en: "so is the coordinated loss", zh: "协同时的代理损失亦然" };
      return [
        equal("slopes", adds, zero, apart, scale),
        equal("agency-loss", lost, agencyLoss, lostSurplus(field, problem, total, slopes), best),
        equal(
          "coordinated-loss",
          together,
          coordinatedLoss,
          lostSurplus(field, problem, total, coordinatedSlopes),
          best,
        ),
      ];
    },
  };
}

/** `½B·KB − [B·e − ½e·Ce − ½rσ²β·β]`, `e = Kβ`. */
function lostSurplus<T>(
  field: Field<T>,
  { costs, response, risk }: AgencyProblem<T>,
  total: readonly T[],
  slopes: readonly T[],
): T {
  const { one, add, sub, mul, div } = field;
  const two = add(one, one);
  const efforts = times(field, response, slopes);
  const best = div(dot(field, total, times(field, response, total)), two);
  const cost = dot(field, efforts, times(field, costs, efforts));
  const premium = mul(risk, dot(field, slopes, slopes));
  return sub(best, sub(dot(field, total, efforts), div(add(cost, premium), two)));
}
