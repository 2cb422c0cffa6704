/**
 * # Model files
 *
 * @module
 */
import { formulaFromText } from "../arithmetic/formulaFromText.ts";
import { fileModel } from "../certified/model-file/fileModel.ts";
import type { PlacedValue, SourceText } from "../games/model-file/placedTree.ts";
import { readDefinition } from "../games/model-file/readDefinition.ts";
import type { AnyModel } from "../index.ts";
import { losslessJson } from "./losslessJson.ts";
import { inputName, readTextFile } from "./readTextFile.ts";
import { yamlTree } from "./yaml.ts";

/**
 * The model that a file defines, in YAML or JSON (schema `jiama-model/1`).
 *
 * @param path - Ends in `.json` for JSON; anything else is YAML.
 * @throws {@link ParseError} with line and column where the file cannot be read or is no model.
 */
export function readModelFile(path: string): AnyModel {
  const source = { name: inputName(path), text: readTextFile(path) };
  return fileModel(readDefinition(treeOf(path, source), source, formulaFromText));
}

/** JSON is read as YAML too, which it is, for the places; first it must be JSON. */
function treeOf(path: string, source: SourceText): PlacedValue {
  if (/\.json$/i.test(path)) losslessJson(source.text, source.name);
  return yamlTree(source);
}
