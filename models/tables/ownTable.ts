/**
 * # An author's own table
 *
 * A model solved at several values of one parameter, one row each, with the fields of the outcome that the author chose.
 *
 * @module
 */
import {
  type AnyModel,
  type Cell,
  DomainError,
  type OwnTable,
  outcomeNumber,
  type ParameterInput,
  solve,
  type Table,
} from "../../src/index.ts";

/**
 * The table that an author defines.
 *
 * @param definition - What it shows.
 * @param model - The model that it names.
 * @throws `DomainError` where a field has no number at any row; what the model's reader refuses is refused here too.
 *
 * @category Tables
 */
export function ownTable(definition: OwnTable, model: AnyModel): Table {
  const { id, title, set, vary, columns } = definition;
  const spec = (
    model.parameters as Readonly<Record<string, { readonly symbol: string; readonly title: Table["title"] }>>
  )[vary.parameter];
  const rows = vary.values.map((value): readonly Cell[] => {
    const { status, outcome } = solve(model, { ...set, [vary.parameter]: value });
    const cells = columns.map(({ field }) => (status === "solved" ? (outcomeNumber(outcome, field) ?? null) : null));
    return [shownInput(value), ...cells];
  });
  for (const [k, { field }] of columns.entries()) {
    if (rows.some((row) => row[k + 1] !== null)) continue;
    throw new DomainError({
      en: `own table ${id}: ${model.id} gives no number for ${field} at any row; \`jiama describe ${model.id}\` lists the fields.`,
      zh: `自备表格 ${id}：${model.id} 在各行均未给出 ${field} 的数值；可用 \`jiama describe ${model.id}\` 查看字段。`,
    });
  }
  return {
    id,
    title,
    columns: [
      {
        id: vary.parameter,
        title: spec?.title ?? { en: vary.parameter, zh: vary.parameter },
        ...(spec ? { symbol: spec.symbol } : {}),
        kind: "text",
      },
      ...columns.map(({ field, title: name, digits = 3 }) => ({
        id: field,
        title: name,
        kind: "number" as const,
        digits,
      })),
    ],
    groups: [{ rows }],
    notes: [],
    parameters: definition,
  };
}

function shownInput(value: ParameterInput): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
