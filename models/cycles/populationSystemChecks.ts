/**
 * # Parameters of population games that do not fit each other
 *
 * @module
 */
import { DomainError, float } from "../../src/index.ts";
import { dimensionOf, type PerStrategy, type PopulationGame, sharesOf } from "./populationGame.ts";
import type { EvolutionaryParameters } from "./populationSystem.ts";

/** Refuses matrices without the system `payoffs`, this system without matrices or with two shapes, and a stray reputation. */
export function requireMatrices({ system, reputation, rowPayoffs, columnPayoffs }: EvolutionaryParameters): void {
  const [A, B] = [rowPayoffs, columnPayoffs];
  const given = [A, B].filter((matrix) => matrix !== null);
  if (system !== "payoffs" && given.length > 0) {
    throw new DomainError({
      en: `evolutionary: rowPayoffs and columnPayoffs are not used by the system ${system}; leave them out, or choose system payoffs.`,
      zh: `evolutionary：系统 ${system} 不使用 rowPayoffs 与 columnPayoffs；请去掉它们，或取 system 为 payoffs。`,
    });
  }
  if (system !== "coal" && reputation !== null) {
    throw new DomainError({
      en: `evolutionary: reputation is not used by the system ${system}; leave it out, or choose system coal.`,
      zh: `evolutionary：系统 ${system} 不使用 reputation；请去掉它，或取 system 为 coal。`,
    });
  }
  if (system !== "payoffs") return;
  if (A !== null && B !== null && A.length === B.length && A[0]!.length === B[0]!.length) return;
  const shape = (matrix: PerStrategy<number> | null) =>
    matrix === null
      ? { en: "absent", zh: "未给出" }
      : { en: `${matrix.length} × ${matrix[0]!.length}`, zh: `${matrix.length} × ${matrix[0]!.length}` };
  throw new DomainError({
    en: `evolutionary: rowPayoffs is ${shape(A).en} and columnPayoffs ${shape(B).en}; the system payoffs needs both, of the same shape, the row population's strategy first.`,
    zh: `evolutionary：rowPayoffs ${shape(A).zh}，columnPayoffs ${shape(B).zh}；系统 payoffs 需要两个同形矩阵，均以行种群策略为行。`,
  });
}

/** Shares may add up to more than 1 by this much, as decimals do in doubles. */
const ROUNDING = 1e-12;

/** Refuses initial shares that are not as many as coordinates, or add up to more than 1 in a population. */
export function requireInitial(game: PopulationGame, initial: readonly number[] | null): void {
  if (initial === null) return;
  const wanted = dimensionOf(game);
  if (initial.length !== wanted) {
    throw new DomainError({
      en: `evolutionary: initial has ${initial.length} shares; give ${wanted}, those of all strategies but the last one of each population.`,
      zh: `evolutionary：初始状态 initial 有 ${initial.length} 个份额；请给出 ${wanted} 个，即各种群除末项外各策略的份额。`,
    });
  }
  const shares = sharesOf(game, initial, float).flat();
  if (shares.every((share) => share >= -ROUNDING)) return;
  throw new DomainError({
    en: `evolutionary: the shares [${initial.join(", ")}] of initial add up to more than 1 in one population; lower them.`,
    zh: `evolutionary：初始状态 initial [${initial.join(", ")}] 在某一种群内之和超过 1；请减小。`,
  });
}
