/**
 * # The model that the command line names
 *
 * @module
 */
import { findModel, models } from "../../models/registry.ts";
import type { AnyModel } from "../index.ts";

/**
 * The model of an id, or of the file at a path: a word with `/` in it, or one that ends in `.yaml`, `.yml` or `.json`. Ids win.
 *
 * The reader of model files is loaded only for a path.
 *
 * @throws {@link UnknownNameError} for an id that no model bears, {@link ParseError} for a file that is no model.
 */
export async function givenModel(word: string): Promise<AnyModel> {
  const isPath = word.includes("/") || word.includes("\\") || /\.(ya?ml|json)$/i.test(word);
  if (!isPath || models.some(({ id }) => id === word)) return findModel(word);
  const { readModelFile } = await import("../node/readModelFile.ts");
  return readModelFile(word);
}
