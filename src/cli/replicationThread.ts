/**
 * # Thread that computes an author's own tables and numbers
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { ownTable } from "../../models/index.ts";
import { DomainError, type OwnTable, outcomeNumber, solve, type Table, type TextNumber } from "../index.ts";
import { type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { roundedNumeral } from "../report/index.ts";
import { givenModel } from "./givenModel.ts";

/** A table or a number of a plan, and the folder from which paths of models are taken. */
export type OwnTask =
  | { readonly kind: "table"; readonly table: OwnTable; readonly folder: string }
  | { readonly kind: "number"; readonly number: TextNumber; readonly folder: string };

/** The table, or the numeral as the text shows it. */
export type OwnResult = Table | string;

parentPort?.on("message", async ({ index, input }: TaskMessage<OwnTask>) => {
  const reply = (message: TaskReply<OwnResult>) => parentPort?.postMessage(message);
  try {
    const { folder } = input;
    const output =
      input.kind === "table"
        ? ownTable(input.table, await modelAt(input.table.model, folder))
        : await numeral(input.number, folder);
    reply({ kind: "done", index, output });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});

async function numeral({ name, model, set, field, digits }: TextNumber, folder: string): Promise<string> {
  const { status, outcome } = solve(await modelAt(model, folder), set);
  const value = status === "solved" ? outcomeNumber(outcome, field) : undefined;
  const text = value === undefined ? null : roundedNumeral(value, digits);
  if (text !== null) return text;
  throw new DomainError({
    en: `the number ${name}: ${model} gives no number for ${field} at these parameters (status ${status}); change the field or the parameters.`,
    zh: `文中数字 ${name}：在这些参数下 ${model} 未给出 ${field} 的数值（状态 ${status}）；请更改字段或参数。`,
  });
}

function modelAt(word: string, folder: string) {
  return givenModel(/[/\\]|\.(ya?ml|json)$/i.test(word) ? `${folder}/${word}` : word);
}
