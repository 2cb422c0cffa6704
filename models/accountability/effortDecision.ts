/**
 * # The choice of effort, as the checker sees it
 *
 * One decision, the official's, on `[0, 1]` or on the pieces below and from the care standard on. A best effort always
 * exists: the payoff jumps upwards at the standard, which itself counts as careful.
 *
 * @module
 */
import { type Condition, type ContinuousDecision, type ModelGame, type Piece, standardJump } from "../../src/index.ts";
import type { AccountabilityOutcome } from "./effortOutcome.ts";
import type { NoisyEvidenceRoutines } from "./noisyEvidence.ts";
import { type EffortPiece, effortPieces, type Official, payoffAt, slopeAt } from "./officialPayoff.ts";

/** The game whose only player is the official. */
export function effortGame<T>(
  official: Official<T>,
  noisy: NoisyEvidenceRoutines<T>,
): ModelGame<AccountabilityOutcome<T>, T> {
  const { field } = official.rule;
  return {
    field,
    decisions: ({ effort }) => [decision(official, noisy, effort)],
    conditions: () => uniqueness(official, noisy),
    alternatives: ({ effort, localMaxima }) =>
      localMaxima
        .filter((each) => field.compare(each.effort, effort) !== 0)
        .map((each) => {
          const shown = field.toNumber(each.effort).toPrecision(6);
          return {
            label: { en: `local maximum at effort ${shown}`, zh: `努力 ${shown} 处的局部极大点` },
            decision: decision(official, noisy, each.effort),
          };
        }),
  };
}

function decision<T>(official: Official<T>, noisy: NoisyEvidenceRoutines<T>, effort: T): ContinuousDecision<T> {
  const { field } = official.rule;
  const pieces = checkedPieces(official, noisy);
  const chosenPiece = pieces.length > 1 && field.compare(effort, pieces[1]!.lower[0]!) >= 0 ? 1 : 0;
  const { lower, upper, curvature } = pieces[chosenPiece]!;
  const bend = curvature([effort], [effort]);
  const cornered = field.compare(effort, lower[0]!) === 0 || field.compare(effort, upper[0]!) === 0;
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: ["effort"],
    chosen: [effort],
    chosenPiece,
    pieces,
    // At an end of a piece only one direction is open, and there the slope decides.
    secondOrder: cornered && field.compare(bend, field.zero) > 0 ? field.zero : bend,
  };
}

function checkedPieces<T>(official: Official<T>, noisy: NoisyEvidenceRoutines<T>): readonly Piece<T>[] {
  const { field, evidence } = official.rule;
  const piece = (
    { lower, upper, side }: Pick<EffortPiece<T>, "lower" | "upper" | "side">,
    curvature: (low: T, high: T) => T,
  ): Piece<T> => ({
    lower: [lower],
    upper: [upper],
    payoff: ([effort]) => payoffAt(official, effort!, side),
    gradient: ([effort]) => [slopeAt(official, effort!, side)],
    curvature: ([low], [high]) => curvature(low!, high!),
  });
  if (evidence.kind === "noisy") {
    return [
      piece({ lower: field.zero, upper: field.one, side: "at" }, (low, high) => noisy.curvature(official, low, high)),
    ];
  }
  return effortPieces(official).map((each) => piece(each, () => each.curvature));
}

/** Sufficient conditions for a single local maximum. */
function uniqueness<T>(official: Official<T>, noisy: NoisyEvidenceRoutines<T>): readonly Condition<T>[] {
  const { rule, controllability, effortCost } = official;
  const { field, evidence } = rule;
  const bends = checkedPieces(official, noisy).map(({ lower, upper, curvature }) => curvature(lower, upper));
  const steepest = bends.reduce((a, b) => (field.compare(a, b) >= 0 ? a : b));
  const concave: Condition<T> = {
    id: "concave",
    statement: {
      en: "−S″(e) < c wherever S is smooth: the payoff is strictly concave there, and without a jump the best effort is unique",
      zh: "凡 S 光滑处 −S″(e) < c：收益在该处严格凹；若无跳跃，最优努力唯一",
    },
    holds: field.compare(steepest, field.zero) < 0,
    value: field.add(steepest, effortCost),
    bound: effortCost,
    role: "sufficient",
  };
  if (evidence.kind !== "standard") return [concave];
  const jump = standardJump(rule, controllability);
  const continuous: Condition<T> = {
    id: "no-jump",
    statement: {
      en: "S(ē⁻) − S(ē) ≤ 0: the sanction does not jump at the care standard; where it does, efforts on both sides compete",
      zh: "S(ē⁻) − S(ē) ≤ 0：惩罚在尽职标准处无跳跃；若有跳跃，标准两侧的努力须相互比较",
    },
    holds: field.compare(jump, field.zero) <= 0,
    value: jump,
    bound: field.zero,
    role: "sufficient",
  };
  return [concave, continuous];
}
