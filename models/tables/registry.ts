/**
 * # The tables, listed
 *
 * @module
 */
import { nearestNames, type TableDefinition, UnknownNameError } from "../../src/index.ts";
import { calibrationTable } from "./calibration.ts";
import { comparativeStaticsTable } from "./comparativeStatics.ts";
import { informationTable } from "./information.ts";
import { mechanismsTable } from "./mechanisms.ts";
import { oursOnlyTable } from "./oursOnly.ts";
import { propositionsTable } from "./propositions.ts";
import { provincesTable } from "./provinces.ts";
import { regimesTable } from "./regimes.ts";
import { seedChainTable } from "./seedChain.ts";
import { validationTable } from "./validation.ts";

/**
 * All tables, in the order of the paper.
 *
 * @category Tables
 */
export const tables: readonly TableDefinition[] = [
  regimesTable,
  seedChainTable,
  provincesTable,
  calibrationTable,
  comparativeStaticsTable,
  informationTable,
  mechanismsTable,
  propositionsTable,
  validationTable,
  oursOnlyTable,
];

/**
 * The table of an id.
 *
 * @throws `UnknownNameError` when no table bears it, with the nearest ones.
 *
 * @category Tables
 */
export function findTable(id: string): TableDefinition {
  const table = tables.find((each) => each.id === id);
  if (table !== undefined) return table;
  const ids = tables.map((each) => each.id);
  const near = nearestNames(id, ids);
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `unknown table ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`}`,
    zh: `未知的表格 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`}`,
  });
}
