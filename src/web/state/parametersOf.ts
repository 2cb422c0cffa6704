/**
 * # Parameters of a model
 *
 * @module
 */
import type { AnyModel } from "../../games/model.ts";
import type { ParameterSpec } from "../../games/parameter.ts";

/** The parameters of a model, by code name. */
export function parametersOf(model: AnyModel): Readonly<Record<string, ParameterSpec>> {
  return model.parameters as Readonly<Record<string, ParameterSpec>>;
}
