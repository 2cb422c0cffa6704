/**
 * # A list of numbers
 *
 * @module
 */
import type { ListDomain } from "../../games/parameter.ts";
import { say } from "../state/store.ts";
import { listText, listValue } from "../state/valueText.ts";
import { EntryField } from "./EntryField.tsx";
import type { ValueControlProps } from "./ParameterControl.tsx";

/** Fields for the entries of a list, and buttons for more and fewer of them. */
export function ListControl({ spec, value, label, describedBy, invalid, set }: ValueControlProps) {
  const { length } = spec.domain as ListDomain;
  const entries = listValue(value ?? undefined) ?? [];
  const put = (next: readonly (string | null)[]) => set(listText(next));
  return (
    <div class="entries">
      {entries.map((entry, i) => (
        <EntryField
          key={i}
          label={say({ en: `${label}, entry ${i + 1}`, zh: `${label}，第 ${i + 1} 项` })}
          describedBy={describedBy}
          value={entry}
          invalid={invalid}
          set={(text) => put(entries.map((old, j) => (i === j ? text : old)))}
        />
      ))}
      {entries.length < length.max && (
        <button
          type="button"
          onClick={() => put([...entries, entries.at(-1) ?? "0"])}
          aria-label={say({ en: `${label}: one entry more`, zh: `${label}：增加一项` })}
        >
          +
        </button>
      )}
      {entries.length > length.min && (
        <button
          type="button"
          onClick={() => put(entries.slice(0, -1))}
          aria-label={say({ en: `${label}: one entry fewer`, zh: `${label}：减少一项` })}
        >
          −
        </button>
      )}
    </div>
  );
}
