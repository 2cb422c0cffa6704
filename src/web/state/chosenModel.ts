/**
 * # The model that is shown
 *
 * @module
 */
import { computed } from "@preact/signals";
import { models } from "../../../models/registry.ts";
import type { AnyModel } from "../../games/model.ts";
import { usedParameters } from "../../games/readParameters.ts";
import { inputs } from "../worker/inputs.ts";
import type { Settings } from "./explorerState.ts";
import { parametersOf } from "./parametersOf.ts";
import { state } from "./store.ts";

/** The model that is shown; `undefined` where the address names none that there is. */
export const chosenModel = computed<AnyModel | undefined>(() => models.find(({ id }) => id === state.value.model));

/** The parameters that matter under the regime of the settings; all of them where the regime cannot be read. */
export function usedNames(model: AnyModel, settings: Settings): readonly string[] {
  const { regime } = settings;
  try {
    return usedParameters(model, regime === undefined ? {} : inputs({ regime }));
  } catch {
    return Object.keys(parametersOf(model));
  }
}

/** The settings without those that the regime does not use, which the library refuses; names that the model does not have stay. */
export function usedSettings(model: AnyModel, settings: Settings): Settings {
  const used = usedNames(model, settings);
  const known = parametersOf(model);
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => used.includes(name) || !Object.hasOwn(known, name)),
  );
}
