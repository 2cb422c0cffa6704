/**
 * # Parameters given on the command line
 *
 * Joins `--params FILE` and `--set name=value`; what is set on the command line wins.
 *
 * @module
 */
import { type AnyModel, DomainError, GameTheoryError, type ParameterInput, regime, UsageError } from "../index.ts";
import type { RawOptions } from "./commandLine.ts";
import { parseValue, type SetValue } from "./parseValue.ts";
import { text } from "./settings.ts";

/** Parameters by code name; numbers are text and so stay exact. */
export type GivenParameters = Readonly<Record<string, ParameterInput>>;

/**
 * The parameters that the options give to a model.
 *
 * @throws {@link UsageError} for `--set` without `=` or with a name given twice.
 * @throws {@link ParseError} for a file or a list that cannot be read.
 * @throws {@link DomainError} for an accountability regime that does not exist.
 */
export async function givenParameters(model: AnyModel, options: RawOptions): Promise<GivenParameters> {
  const given = new Map<string, SetValue>();
  const file = text(options.params);
  if (file !== undefined) {
    const { readParametersFile } = await import("../node/readParametersFile.ts");
    for (const [name, value] of readParametersFile(file)) given.set(name, value as SetValue);
  }
  for (const [name, value] of setOptions(options.set)) given.set(name, value);
  const chosen = given.get("regime");
  if (typeof chosen === "string") checkRegime(model, chosen);
  // Whether a value suits its parameter is for the model's reader to say.
  return Object.assign(Object.create(null), Object.fromEntries(given)) as GivenParameters;
}

function setOptions(raw: RawOptions[string]): ReadonlyMap<string, SetValue> {
  const set = new Map<string, SetValue>();
  for (const word of Array.isArray(raw) ? (raw as readonly string[]) : []) {
    const equals = word.indexOf("=");
    const name = word.slice(0, Math.max(equals, 0)).trim();
    if (name === "") {
      throw new UsageError({
        en: `--set is given ${JSON.stringify(word)}; write --set name=value, such as --set prize=4.`,
        zh: `--set 收到 ${JSON.stringify(word)}；写法为 --set 名称=值，如 --set prize=4。`,
      });
    }
    if (set.has(name)) {
      throw new UsageError({
        en: `--set gives ${name} twice; give it once.`,
        zh: `--set 两次给出 ${name}；请只给一次。`,
      });
    }
    set.set(name, parseValue(word.slice(equals + 1), `--set ${name}`));
  }
  return set;
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
