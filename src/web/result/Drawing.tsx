/**
 * # The equilibrium, drawn
 *
 * @module
 */
import type { AnyModel, OutcomeField } from "../../games/model.ts";
import { answers, type Side } from "../state/answers.ts";
import { say } from "../state/store.ts";
import { isPath, PathChart } from "./PathChart.tsx";
import { QuantityBars } from "./QuantityBars.tsx";
import { TargetLadder } from "./TargetLadder.tsx";

/** Pictures that fit the outcome: targets down a hierarchy, paths in time, all other quantities as bars. */
export function Drawing({ model, side }: { readonly model: AnyModel; readonly side: Side }) {
  const outcome = answers[side].value.solution?.outcome;
  if (outcome === undefined) return null;
  const other = answers[side === "a" ? "b" : "a"].value.solution?.outcome;
  const fields = model.outcome as Readonly<Record<string, OutcomeField>>;
  const { targets, creditShare } = outcome;
  const ladder = isList(targets);
  return (
    <div class="drawing">
      {ladder && (
        <TargetLadder
          targets={targets}
          others={isList(other?.targets) ? other.targets : []}
          creditShare={isList(creditShare) ? creditShare : undefined}
        />
      )}
      {Object.entries(outcome).map(
        ([name, value]) => isPath(value) && <PathChart key={name} path={value} title={say(fields[name]!.title)} />,
      )}
      <QuantityBars
        model={model}
        outcome={outcome}
        other={other}
        without={ladder ? ["targets", "markups", "creditShare"] : []}
      />
    </div>
  );
}

function isList(value: unknown): value is readonly (number | null)[] {
  return Array.isArray(value) && value.every((entry) => entry === null || typeof entry === "number");
}
