/**
 * Tables as text (LaTeX, Markdown, CSV, HTML and JSON) and figures as Vega-Lite, in English and Chinese.
 *
 * @module jiama/report
 */
export { canonicalJson, type Digest } from "../games/canonicalJson.ts";
export {
  type Figure,
  type FigureDefinition,
  type FigureInput,
  type FigureJson,
  figureHeader,
  figureSpecification,
} from "./figure.ts";
export { FIGURE_FONT } from "./figureTheme.ts";
export { parameterHash } from "./parameterHash.ts";
export { numbersFile } from "./replication/numbersFile.ts";
export { REPLICATION_SCHEMA } from "./replication/replicationPlan.ts";
export { type ListedResult, type Measured, replicationReadme } from "./replication/replicationReadme.ts";
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
