/**
 * # Changes of parameters
 *
 * @module
 */
import { signal } from "@preact/signals";
import type { AnyModel } from "../../games/model.ts";
import type { Side } from "./answers.ts";
import type { Settings } from "./explorerState.ts";
import { parametersOf } from "./parametersOf.ts";
import { change, state } from "./store.ts";
import { listText, listValue } from "./valueText.ts";

/** Which of the two states the controls change. */
export const edited = signal<Side>("a");

/** The settings that the controls show. */
export function editedSettings(): Settings {
  const { a, b } = state.value;
  return edited.value === "b" && b !== null ? b : a;
}

/** Sets a parameter of the edited state, or puts it back to its default with `null`. */
export function setParameter(model: AnyModel, name: string, text: string | null): void {
  const { [name]: _, ...rest } = editedSettings();
  const settings = text === null ? rest : { ...rest, [name]: text };
  change({ [edited.value]: resized(model, settings, name) });
}

/** Lists that run over the levels get as many entries as there are levels, where the number of levels is what changed. */
function resized(model: AnyModel, settings: Settings, changed: string): Settings {
  const specs = parametersOf(model);
  const count = Number(settings[changed] ?? specs[changed]?.default);
  if (specs[changed]?.domain.kind !== "integer" || !Number.isInteger(count) || count < 1 || count > MOST)
    return settings;
  const fitted = { ...settings };
  for (const [name, { perLevel, default: initial }] of Object.entries(specs)) {
    if (perLevel?.count !== changed) continue;
    const entries = listValue(settings[name]) ?? (Array.isArray(initial) ? (initial as readonly string[]) : undefined);
    const wanted = count - (perLevel.less ?? 0);
    if (entries === undefined || entries.length === wanted || wanted < 1) continue;
    const last = entries.at(-1) ?? "0";
    fitted[name] = listText(Array.from({ length: wanted }, (_, i) => entries[i] ?? last));
  }
  return fitted;
}

/** Longer lists are left alone. */
const MOST = 200;
