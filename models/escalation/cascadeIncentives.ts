/**
 * # Incentives along a target cascade
 *
 * The accountability regime and the parameters of each level as the incentives that its official faces.
 *
 * @module
 */
import { atLevel, float, sanctionRule, type WinProbability, winProbability } from "../../src/index.ts";
import type { LevelIncentives } from "./markupIncentives.ts";
import type { TargetCascadeParameters } from "./targetCascade.ts";

/** The incentives of all levels, top first: one and the same object where no parameter is a list. */
export function cascadeIncentives(parameters: TargetCascadeParameters): readonly LevelIncentives[] {
  const { levels } = parameters;
  const stakes = hasOneStake(parameters) ? [stakeAt(parameters, 0)] : undefined;
  const alike = areLevelsAlike(parameters);
  const all: LevelIncentives[] = [incentivesAt(parameters, 0, stakes?.[0])];
  for (let level = 1; level < levels; level += 1) {
    all.push(alike ? all[0]! : incentivesAt(parameters, level, stakes?.[0]));
  }
  return all;
}

/** Whether all levels face the same incentives. */
export function areLevelsAlike(parameters: TargetCascadeParameters): boolean {
  const { noise, slippage, markupCost, passThrough, socialValue, asymmetry, announcementNoise } = parameters;
  const others = [noise, slippage, markupCost, passThrough, socialValue, asymmetry, announcementNoise];
  return hasOneStake(parameters) && !others.some(Array.isArray);
}

/** Whether all levels have the same at stake. */
export function hasOneStake({ prize, siblings, penalty, tolerance }: TargetCascadeParameters): boolean {
  return ![prize, siblings, penalty, tolerance].some(Array.isArray);
}

/** What the regime puts on meeting the own target: the expected sanction of a miss and the reward. */
export function stakeAt(parameters: TargetCascadeParameters, level: number): number {
  const { regime, reward, lossAversion, liabilityCap, jointLiability } = parameters;
  const { oversight, reversalGuilty, appealFee } = parameters;
  const penalty = atLevel(parameters.penalty, level);
  const tolerance = atLevel(parameters.tolerance, level);
  const careerStake = parameters.careerStake ?? atLevel(parameters.prize, level) / atLevel(parameters.siblings, level);
  const rule = sanctionRule(
    regime,
    {
      penalty,
      tolerance,
      reward,
      lossAversion,
      liabilityCap,
      jointLiability,
      careerStake,
      oversight,
      reversalGuilty,
      appealFee,
    },
    float,
  );
  return rule.penalty * rule.negligent + rule.reward;
}

/** The incentives at one level. */
export function incentivesAt(
  parameters: TargetCascadeParameters,
  level: number,
  stake = stakeAt(parameters, level),
): LevelIncentives {
  const noise = atLevel(parameters.noise, level);
  const socialCost = atLevel(parameters.markupCost, level);
  return {
    prize: atLevel(parameters.prize, level),
    win: firstOf(atLevel(parameters.siblings, level)),
    stake,
    slippage: atLevel(parameters.slippage, level),
    noise,
    announcementNoise: parameters.announcementNoise === null ? noise : atLevel(parameters.announcementNoise, level),
    asymmetry: atLevel(parameters.asymmetry, level),
    cost: (1 - atLevel(parameters.passThrough, level)) * socialCost,
    socialCost,
    socialValue: atLevel(parameters.socialValue, level),
  };
}

function firstOf(siblings: number): WinProbability {
  return winProbability("normal", siblings, 1);
}
