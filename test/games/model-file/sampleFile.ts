import { formulaFromText } from "../../../src/arithmetic/formulaFromText.ts";
import { fileModel } from "../../../src/certified/model-file/fileModel.ts";
import { ParseError } from "../../../src/errors.ts";
import type { GameDefinition } from "../../../src/games/model-file/gameDefinition.ts";
import { readDefinition } from "../../../src/games/model-file/readDefinition.ts";
import type { AnyModel } from "../../../src/index.ts";
import { yamlTree } from "../../../src/node/yaml.ts";

/** Parts of a model file, as YAML; what is left out is that of a small game. */
export interface FileParts {
  readonly parameters?: string;
  readonly definitions?: string;
  readonly players?: string;
  readonly chance?: string;
  readonly payoffs?: string;
  readonly outcome?: string;
  /** Lines that stand after all others. */
  readonly more?: string;
}

/** The text of a model file. */
export function fileText(parts: FileParts = {}): string {
  const whole = {
    parameters: "{gain: 1, penalty: 3}",
    players: "{row: [low, high], column: [left, right]}",
    payoffs: "{row: gain * high - penalty * right, column: left}",
    ...parts,
  };
  const lines = ["parameters", "definitions", "players", "chance", "payoffs", "outcome"] as const;
  const written = lines.flatMap((key) => (whole[key] === undefined ? [] : [`${key}: ${whole[key]}`]));
  return ["schema: jiama-model/1", "id: sample", "title: Sample", ...written, parts.more ?? ""].join("\n");
}

/** What a text defines. */
export function definitionOf(text: string): GameDefinition {
  const source = { name: { en: "m.yaml", zh: "m.yaml" }, text };
  return readDefinition(yamlTree(source), source, formulaFromText);
}

/** The model of a file with these parts. */
export function modelOf(parts: FileParts): AnyModel {
  return fileModel(definitionOf(fileText(parts)));
}

/** The error of reading a file. */
export function refusalOf(text: string): ParseError {
  try {
    definitionOf(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error("the file was read");
}
