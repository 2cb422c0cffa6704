/**
 * # A matrix
 *
 * @module
 */
import type { MatrixDomain } from "../../games/parameter.ts";
import { say } from "../state/store.ts";
import { matrixText, matrixValue, type Row } from "../state/valueText.ts";
import { EntryField } from "./EntryField.tsx";
import type { ValueControlProps } from "./ParameterControl.tsx";

/** Fields for the entries of a matrix, and buttons for more and fewer rows and columns. */
export function MatrixControl({ spec, value, label, describedBy, invalid, set }: ValueControlProps) {
  const { rows: tall, columns: wide } = spec.domain as MatrixDomain;
  const rows = matrixValue(value ?? undefined) ?? [];
  const width = rows[0]?.length ?? 0;
  const put = (next: readonly Row[]) => set(matrixText(next));
  const sizes = [
    {
      sign: "+",
      en: "one row more",
      zh: "增加一行",
      able: rows.length < tall.max,
      to: () => [...rows, rows.at(-1) ?? ["0"]],
    },
    { sign: "−", en: "one row fewer", zh: "减少一行", able: rows.length > tall.min, to: () => rows.slice(0, -1) },
    {
      sign: "+",
      en: "one column more",
      zh: "增加一列",
      able: width < wide.max,
      to: () => rows.map((row) => [...row, "0"]),
    },
    {
      sign: "−",
      en: "one column fewer",
      zh: "减少一列",
      able: width > wide.min,
      to: () => rows.map((row) => row.slice(0, -1)),
    },
  ];
  return (
    <div class="matrix">
      {rows.map((row, i) => (
        <div key={i} class="entries">
          {row.map((entry, j) => (
            <EntryField
              key={j}
              label={say({
                en: `${label}, row ${i + 1}, column ${j + 1}`,
                zh: `${label}，第 ${i + 1} 行第 ${j + 1} 列`,
              })}
              describedBy={describedBy}
              value={entry}
              invalid={invalid}
              set={(text) => put(rows.map((old, k) => (k === i ? old.map((x, l) => (l === j ? text : x)) : old)))}
            />
          ))}
        </div>
      ))}
      <div class="entries">
        {sizes.map(({ sign, able, to, ...words }) => (
          <button key={words.en} type="button" disabled={!able} onClick={() => put(to())} title={say(words)}>
            <span class="unseen">{`${label}: ${say(words)}`}</span>
            <span aria-hidden="true">
              {sign} {words.en.includes("row") ? "↓" : "→"}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
