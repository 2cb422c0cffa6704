/**
 * # Local maxima of the payoff of a target
 *
 * @module
 */
import { bracketedRoot } from "../../src/index.ts";
import type { ControlGame } from "./controlStages.ts";
import type { TargetPiece } from "./targetBranches.ts";
import { targetPayoff, targetPieces, targetSlope } from "./targetStage.ts";

/** Points at which the slope is looked at in each piece; they lie closer at its lower end, where the target begins to work. */
const STEPS = 400;

/** The targets at which the payoff has a local maximum, the best first (tie: the smaller target). */
export function targetMaxima(game: ControlGame): readonly number[] {
  const pieces = targetPieces(game);
  const found: number[] = [];
  // Before the first piece the payoff counts as rising, after the last one as falling.
  let rising = true;
  for (const piece of pieces) {
    const slope = (target: number): number => targetSlope(game, target, piece);
    let before = piece.lower;
    for (const at of lookouts(piece)) {
      const now = slope(at) > 0;
      if (rising && !now) found.push(at === piece.lower ? at : bracketedRoot(slope, before, at));
      [before, rising] = [at, now];
    }
  }
  if (rising) found.push(pieces.at(-1)!.upper);
  return found
    .map((target) => ({ target, payoff: targetPayoff(game, target) }))
    .sort((a, b) => b.payoff - a.payoff || a.target - b.target)
    .map(({ target }) => target);
}

function lookouts({ lower, upper }: TargetPiece): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, i) =>
    i === STEPS ? upper : lower + (upper - lower) * (i / STEPS) ** 3,
  );
}
