/**
 * Tables as text: LaTeX, Markdown, CSV, HTML and JSON, in English and Chinese.
 *
 * @module jiama/report
 */
export { canonicalJson, type Digest } from "../games/canonicalJson.ts";
export { parameterHash } from "./parameterHash.ts";
export { roundedNumeral } from "./roundedNumeral.ts";
export type { TableLanguage } from "./shownCell.ts";
export { htmlSymbol, plainSymbol } from "./symbol.ts";
export type { Cell, Column, RowGroup, Table, TableDefinition, TableInput } from "./table.ts";
export {
  type TableFormat,
  type TableTextOptions,
  tableFormats,
  tableSidecar,
  tableText,
} from "./tableText.ts";
export { displayWidth } from "./textWidth.ts";
