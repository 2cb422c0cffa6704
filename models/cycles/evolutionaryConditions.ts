/**
 * # What defines the outcome of an evolution
 *
 * @module
 */
import { type Condition, float } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import { type Corner, cornerAdvantages, pureProfiles } from "./corners.ts";
import type { PopulationGame } from "./populationGame.ts";
import type { TrajectoryPoint } from "./replicatorTrajectory.ts";
import { type TrajectoryFrame, trajectoryCondition } from "./trajectoryDefect.ts";

/** Outcome of the model `evolutionary`. */
export interface EvolutionaryOutcome {
  /** All corners, from all last strategies to all first ones. */
  readonly corners: readonly Corner[];
  /** The shares over time. */
  readonly trajectory: readonly TrajectoryPoint[];
}

/** The conditions, each computed without the solver. */
export function evolutionaryConditions(
  game: PopulationGame,
  frame: TrajectoryFrame,
  { corners, trajectory }: EvolutionaryOutcome,
): readonly Condition<number>[] {
  const rounding = 1e-9 * frame.speed;
  const gains = pureProfiles(game).map((profile) => [...cornerAdvantages(game, profile)].sort((a, b) => a - b));
  const off = gains.flatMap((own, c) => own.map((gain, i) => Math.abs(gain - corners[c]!.eigenvalues[i]!)));
  const disagreeing = corners.filter(({ ess }, c) => ess !== gains[c]!.every((gain) => gain < -rounding));
  return [
    definingCondition(
      float,
      "eigenvalues",
      {
        en: "at every corner the eigenvalues are the payoff differences between rare strategies and the one that is played",
        zh: "在每个角点，特征值等于稀有策略与所采策略的收益之差",
      },
      [Math.max(...off), rounding],
    ),
    definingCondition(
      float,
      "strict-equilibria",
      {
        en: "the evolutionarily stable corners are the strict equilibria: corners that are one but not the other",
        zh: "演化稳定的角点即严格均衡：两者不一致的角点数",
      },
      [disagreeing.length, 0],
    ),
    trajectoryCondition(game, trajectory, frame),
  ];
}
