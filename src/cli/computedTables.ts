/**
 * # Computed tables
 *
 * Runs the tables in threads under the settings of the command line.
 *
 * @module
 */
import type { Localized, Table, TableDefinition } from "../index.ts";
import type { TableTask } from "./tableThread.ts";
import type { Terminal } from "./terminal.ts";
import { threadScripts } from "./threads.ts";
import { watchedTasks } from "./watchedTasks.ts";

/** What came of the tables. */
export interface ComputedTables {
  /** The finished ones, in the order asked for. */
  readonly tables: readonly Table[];
  /** Ids of those that the time limit stopped. */
  readonly stopped: readonly string[];
}

/** What the command says when the time limit has passed. */
export function limitRemark({ stopped }: Pick<ComputedTables, "stopped">, timeLimit: number | undefined): Localized {
  return {
    en: `the time limit of ${timeLimit} s was reached before ${stopped.join(", ")}; give more with --time-limit.`,
    zh: `已到时限 ${timeLimit} 秒，尚未完成：${stopped.join("、")}；可用 --time-limit 放宽。`,
  };
}

/** Computes the tables. */
export async function computedTables(
  definitions: readonly TableDefinition[],
  to: Terminal,
  data?: TableTask["data"],
): Promise<ComputedTables> {
  const inputs = definitions.map(({ id }): TableTask => ({ id, data }));
  const title = { en: "tables", zh: "表格" };
  const outputs = await watchedTasks<TableTask, Table>(threadScripts.tables, inputs, to, title);
  return {
    tables: outputs.filter((table) => table !== undefined),
    stopped: definitions.filter((_, i) => outputs[i] === undefined).map(({ id }) => id),
  };
}
