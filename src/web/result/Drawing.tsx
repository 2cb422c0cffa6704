/**
 * # The equilibrium, drawn
 *
 * @module
 */
import type { AnyModel } from "../../games/model.ts";
import { answers, type Side } from "../state/answers.ts";
import { TargetLadder } from "./TargetLadder.tsx";

/** The picture that fits the outcome. */
export function Drawing({ side }: { readonly model: AnyModel; readonly side: Side }) {
  const outcome = answers[side].value.solution?.outcome;
  if (outcome === undefined) return null;
  if (isList(outcome.targets)) {
    return (
      <TargetLadder
        targets={outcome.targets}
        markups={isList(outcome.markups) ? outcome.markups : undefined}
        creditShare={isList(outcome.creditShare) ? outcome.creditShare : undefined}
      />
    );
  }
  return null;
}

function isList(value: unknown): value is readonly (number | null)[] {
  return Array.isArray(value) && value.every((entry) => entry === null || typeof entry === "number");
}
