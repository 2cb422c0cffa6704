/**
 * # Ladders of contests
 *
 * Whoever wins a stage gains what it is worth in itself and enters the stage above. The prize of stage `ℓ`, counted from the
 * top, is therefore
 *
 * `V_1 = g_1`, `V_ℓ = g_ℓ + ρ u_{ℓ−1}`,
 *
 * `u` the payoff in the equilibrium with equal efforts of the stage above.
 *
 * ## Implementation notes
 *
 * The checker sees the contest of each stage at its prize as a decision, and the recursion of the prizes, with payoffs taken
 * from the efforts in the outcome, as conditions that define it. Below a stage without equilibrium nothing is known.
 *
 * ## References
 *
 * - [Rosen1986]
 *
 * @module
 */
import type { Condition, Field, Localized, ModelGame } from "../../src/index.ts";
import { definingEquality } from "../definingEquality.ts";
import { shownEffort } from "../equalEfforts.ts";
import { isBeaten } from "../gainfulDeviation.ts";
import { requireDoubles } from "../requireDoubles.ts";
import type { LadderStage } from "./ladderStage.ts";

/** Stages from the top down. */
export interface Ladder<T> {
  /** Id of the model. */
  readonly model: string;
  readonly stages: readonly LadderStage<T>[];
  /** `ρ ∈ [0, 1]`. */
  readonly discount: T;
  /** Who competes in a stage, counted from 0 at the top. */
  player(stage: number): Localized;
}

/** What is known of each stage, top first; `null` where it has no equilibrium, or one above it. */
export interface LadderOutcome<T> {
  /** `V_ℓ`. */
  readonly prizes: readonly (T | null)[];
  /** Effort of everybody in the stage. */
  readonly efforts: readonly (T | null)[];
  /** `u_ℓ`. */
  readonly payoffs: readonly (T | null)[];
}

/**
 * Prizes, efforts and payoffs from the top down.
 *
 * @throws {@link DomainError} where doubles cannot hold an effort.
 */
export function climbedLadder<T>(field: Field<T>, { model, stages, discount, player }: Ladder<T>): LadderOutcome<T> {
  const prizes: (T | null)[] = [];
  const efforts: (T | null)[] = [];
  const payoffs: (T | null)[] = [];
  for (const [i, stage] of stages.entries()) {
    const above = i === 0 ? field.zero : payoffs[i - 1]!;
    const prize = above === null ? null : field.add(stage.gap, field.mul(discount, above));
    const candidate = prize === null ? null : stage.effort(prize);
    if (prize !== null && field.compare(prize, field.zero) > 0) requireDoubles(model, field, [candidate!]);
    const holds = candidate !== null && !isBeaten(field, stage.decision(player(i), prize!, candidate));
    prizes.push(prize);
    efforts.push(holds ? candidate : null);
    payoffs.push(holds ? worth(field, stage, prize!, candidate) : null);
  }
  return { prizes, efforts, payoffs };
}

/** The ladder as a checker sees it. */
export function ladderGame<T, O extends LadderOutcome<T>>(field: Field<T>, ladder: Ladder<T>): ModelGame<O, T> {
  const { stages, player } = ladder;
  const decision = (i: number, prize: T, effort: T) => stages[i]!.decision(player(i), prize, effort);
  return {
    field,
    decisions: ({ prizes, efforts }) =>
      efforts.flatMap((effort, i) => (effort === null ? [] : [decision(i, prizes[i]!, effort)])),
    conditions: (outcome) => stages.flatMap((_, i) => prizeConditions(field, ladder, outcome, i)),
    alternatives: ({ prizes, efforts }) =>
      prizes.flatMap((prize, i) => {
        if (prize === null || efforts[i] !== null) return [];
        const effort = stages[i]!.effort(prize);
        const shown = shownEffort(field, effort);
        const label = { en: `candidate ${shown}, ${player(i).en}`, zh: `候选 ${shown}，${player(i).zh}` };
        return [{ label, decision: decision(i, prize, effort) }];
      }),
  };
}

/** That the prize of a stage is what the stage above leaves to its winner. */
function prizeConditions<T>(
  field: Field<T>,
  { stages, discount }: Ladder<T>,
  { prizes, efforts }: LadderOutcome<T>,
  i: number,
): readonly Condition<T>[] {
  const prize = prizes[i]!;
  if (prize === null) return [];
  const above = i === 0 ? field.zero : worth(field, stages[i - 1]!, prizes[i - 1]!, efforts[i - 1]!);
  const statement = {
    en: `tier ${i + 1}: |V − (g + ρu)| ≤ 0: the prize is the gap and the discounted payoff of the tier above`,
    zh: `第 ${i + 1} 层：|V − (g + ρu)| ≤ 0：奖金等于本层差距加上一层收益的贴现`,
  };
  const definition = field.add(stages[i]!.gap, field.mul(discount, above));
  return [definingEquality(field, { id: `prize-tier-${i + 1}`, statement }, prize, definition)];
}

/** The payoff of a stage, which nobody plays for less than nothing: what doubles lose below zero is rounding. */
function worth<T>(field: Field<T>, stage: LadderStage<T>, prize: T, effort: T): T {
  const payoff = stage.payoff(prize, effort);
  return field.compare(payoff, field.zero) > 0 ? payoff : field.zero;
}
