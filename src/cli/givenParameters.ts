/**
 * # Parameters given on the command line
 *
 * Joins `--params FILE` and `--set name=value`; what is set on the command line wins.
 *
 * @module
 */

import type { SetValue } from "../games/parseValue.ts";
import { type AnyModel, DomainError, GameTheoryError, type ParameterInput, ParseError, regime } from "../index.ts";
import type { ParametersFile } from "../node/readParametersFile.ts";
import type { RawOptions } from "./commandLine.ts";
import { text } from "./settings.ts";
import { setValues } from "./setValues.ts";

/** Parameters by code name; numbers are text and so stay exact. */
export type GivenParameters = Readonly<Record<string, ParameterInput>>;

/** Parameters, and a way to say where the one that an error is about was given. */
export interface Given {
  readonly parameters: GivenParameters;
  /** The error, with file and line where it is about a parameter of a file. */
  placed(error: unknown): unknown;
}

/**
 * The parameters that the options give to a model.
 *
 * @throws {@link UsageError} for `--set` without `=` or with a name given twice.
 * @throws {@link ParseError} for a file or a list that cannot be read.
 * @throws {@link DomainError} for an accountability regime that does not exist.
 */
export async function givenParameters(model: AnyModel, options: RawOptions): Promise<Given> {
  const given = new Map<string, SetValue>();
  const file = await parametersFile(text(options.params));
  for (const [name, value] of file?.values ?? []) given.set(name, value as SetValue);
  const set = setValues(options.set, "prize=4");
  for (const [name, value] of set) given.set(name, value);
  const fromFile = [...(file?.values.keys() ?? [])].filter((name) => !set.has(name));
  const placed = (error: unknown) => (file === undefined ? error : errorInFile(error, file, fromFile));
  const chosen = given.get("regime");
  try {
    if (typeof chosen === "string") checkRegime(model, chosen);
  } catch (error) {
    throw placed(error);
  }
  // Whether a value suits its parameter is for the model's reader to say.
  return { parameters: Object.assign(Object.create(null), Object.fromEntries(given)) as GivenParameters, placed };
}

async function parametersFile(path: string | undefined): Promise<ParametersFile | undefined> {
  if (path === undefined) return undefined;
  const { readParametersFile } = await import("../node/readParametersFile.ts");
  return readParametersFile(path);
}

/** What stands in a file and cannot be used is invalid input, wherever in the file it stands. */
function errorInFile(error: unknown, file: ParametersFile, names: readonly string[]): unknown {
  if (!(error instanceof GameTheoryError)) return error;
  const { en, zh } = error.text;
  const about = names.find((name) =>
    [`parameter ${name} `, `parameter ${name}:`, `parameter ${name}[`, `parameter ${JSON.stringify(name)}`].some(
      (words) => en.includes(words),
    ),
  );
  if (about === undefined) return error;
  const line = file.line(about);
  const place = { en: `${file.name.en}, line ${line}: ${en}`, zh: `${file.name.zh}，第 ${line} 行：${zh}` };
  return error instanceof ParseError ? new ParseError(place) : new DomainError(place);
}

/** A regime that does not exist is a value outside its domain, not a wrong name of a parameter. */
function checkRegime(model: AnyModel, id: string): void {
  try {
    regime(id);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw new DomainError({
      en: `${model.id}: parameter regime: ${error.text.en}`,
      zh: `${model.id}：参数 regime：${error.text.zh}`,
    });
  }
}
