/**
 * # Table `validation`: published numbers, recomputed
 *
 * Every published number that the models must reproduce, beside ours, with the difference and how sure it is that the number
 * stands where it is said to stand.
 *
 * @module
 */
import type { Cell, Localized, RowGroup, Table, TableDefinition } from "../../src/index.ts";
import { publishedResults } from "../validation/index.ts";
import type { PublishedCertainty, PublishedResult, PublishedValue } from "../validation/publishedResult.ts";

const title: Localized = { en: "Published numbers, recomputed", zh: "已发表数值的重算" };

const certainties: Readonly<Record<PublishedCertainty, Localized>> = {
  quoted: { en: "quoted", zh: "引自原文" },
  "quoted-parameters": { en: "parameters quoted", zh: "参数引自原文" },
  reported: { en: "as commonly reported", zh: "据通行说法" },
  own: { en: "own", zh: "自行计算" },
};

const differs: Localized = { en: "differs", zh: "不符" };
const none: Localized = { en: "no answer", zh: "无解" };

/** Differences up to this share of the number are those of rounding. */
const ROUNDING = 1e-12;

/** The difference of two numbers, or whether two texts agree. */
function difference(published: number | string, ours: number | string | null): Cell {
  if (ours === null) return none;
  if (typeof published === "number" && typeof ours === "number") {
    const distance = Math.abs(ours - published);
    return distance <= ROUNDING * Math.max(1, Math.abs(published)) ? 0 : distance;
  }
  return published === ours ? 0 : differs;
}

function resultRows({ id, values }: PublishedResult): RowGroup["rows"] {
  const row = ({ quantity, published, ours: compute }: PublishedValue): readonly Cell[] => {
    const ours = compute();
    return [id, quantity, published, ours, difference(published, ours)];
  };
  return values.map(row);
}

/** Results from one source, as sure as each other, stand together. */
function groups(): readonly RowGroup[] {
  const heading = ({ source, certainty }: PublishedResult): Localized => {
    const mark = certainties[certainty];
    return { en: `${source.en} (${mark.en})`, zh: `${source.zh}（${mark.zh}）` };
  };
  const headings = new Map(publishedResults.map((result) => [heading(result).en, heading(result)]));
  return [...headings].map(([key, title]) => ({
    title,
    rows: publishedResults.filter((result) => heading(result).en === key).flatMap(resultRows),
  }));
}

/**
 * Published numbers with source, parameters, our value, the difference, and how sure the source is.
 *
 * @category Tables
 */
export const validationTable: TableDefinition = {
  id: "validation",
  title,
  sources: [...new Set(publishedResults.flatMap(({ sourceKeys }) => sourceKeys))],
  takesData: false,
  build({ control }): Table | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    return {
      id: "validation",
      title,
      columns: [
        { id: "result", title: { en: "result", zh: "结果" }, kind: "text" },
        { id: "quantity", title: { en: "quantity", zh: "数值" }, kind: "text" },
        { id: "published", title: { en: "published", zh: "已发表" }, kind: "number", digits: 5 },
        { id: "ours", title: { en: "ours", zh: "本项目" }, kind: "number", digits: 5 },
        { id: "difference", title: { en: "difference", zh: "差" }, kind: "number", digits: 5 },
      ],
      groups: groups(),
      notes: [
        {
          en: "In brackets, how sure a number is. Quoted: read in the document or the authors' code that is named. Parameters quoted: only these were read; the value was computed independently. As commonly reported: not read in the source; the arithmetic follows from the stated formula and parameters. Own: published nowhere else.",
          zh: "括号内为可靠程度。引自原文：读自所列文献或作者代码。参数引自原文：仅参数读自原文，数值系独立计算。据通行说法：未读原文，数值由所述公式与参数算得。自行计算：别处未发表。",
        },
        {
          en: "Differences below half of the fifth digit print as 0 or as a power of ten; a source that prints fewer digits is met to its last one.",
          zh: "小于第五位小数一半的差显示为 0 或以幂表示；原文位数较少者，吻合至其末位。",
        },
      ],
      parameters: {
        results: publishedResults.map(({ id, certainty, tolerance, values }) => ({
          id,
          certainty,
          tolerance,
          values: values.map(({ quantity, published }) => [quantity.en, published]),
        })),
      },
    };
  },
};
