/**
 * # A number that may differ from level to level
 *
 * @module
 */
import type { IntegerDomain, RealDomain } from "../../games/parameter.ts";
import { editedSettings } from "../state/changes.ts";
import { chosenModel } from "../state/chosenModel.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { say } from "../state/store.ts";
import { listText, listValue } from "../state/valueText.ts";
import { NumberField } from "./NumberControl.tsx";
import type { ValueControlProps } from "./ParameterControl.tsx";

/** One number for all levels, or one for each. */
export function PerLevelControl({ spec, value, label, set, ...rest }: ValueControlProps) {
  const domain = spec.domain as RealDomain | IntegerDomain;
  const entries = listValue(value ?? undefined);
  const initial = typeof spec.default === "string" ? spec.default : undefined;
  const levels = levelsOf(spec.perLevel!);
  const spread = () => set(listText(Array.from({ length: levels }, () => value ?? "0")));
  return (
    <>
      {entries === undefined ? (
        <NumberField {...rest} label={label} domain={domain} initial={initial} value={value ?? ""} set={set} />
      ) : (
        <ol class="levels">
          {entries.map((entry, i) => (
            <li key={i}>
              <NumberField
                {...rest}
                label={say({ en: `${label}, level ${i + 1}`, zh: `${label}，第 ${i + 1} 层` })}
                domain={domain}
                initial={initial ?? entry}
                value={entry}
                set={(text) => set(listText(entries.map((old, j) => (i === j ? (text ?? old) : old))))}
              />
            </li>
          ))}
        </ol>
      )}
      {(levels > 1 || entries !== undefined) && (
        <label class="check small">
          <input
            type="checkbox"
            checked={entries !== undefined}
            aria-label={say({ en: `${label}: level by level`, zh: `${label}：逐层设定` })}
            onChange={({ currentTarget }) => (currentTarget.checked ? spread() : set(entries?.[0] ?? null))}
          />
          {say({ en: "level by level", zh: "逐层设定" })}
        </label>
      )}
    </>
  );
}

function levelsOf({ count, less = 0 }: { readonly count: string; readonly less?: number }): number {
  const specs = chosenModel.value === undefined ? {} : parametersOf(chosenModel.value);
  const levels = Number(editedSettings()[count] ?? specs[count]?.default) - less;
  return Number.isInteger(levels) && levels > 0 ? Math.min(levels, 50) : 1;
}
