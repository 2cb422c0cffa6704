/**
 * # Settings as the library takes them
 *
 * @module
 */
import type { ParameterInput } from "../../games/parameter.ts";
import { parseValue } from "../../games/parseValue.ts";
import type { Settings } from "../state/explorerState.ts";

/**
 * The parameters of settings, by code name.
 *
 * @throws `ParseError` for a list that is not closed.
 */
export function inputs(settings: Settings): Record<string, ParameterInput> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, text]) => [name, parseValue(text, name) as ParameterInput]),
  );
}
