/**
 * # The state that is shown, and the address
 *
 * One signal holds the state. The address follows it a moment later, and leads it when the reader goes back, follows a link or edits it.
 *
 * @module
 */
import { computed, effect, signal } from "@preact/signals";
import type { Localized } from "../../errors.ts";
import { type ExplorerState, firstState } from "./explorerState.ts";
import { hashOfState, stateOfHash } from "./hash.ts";

/** The state that is shown. */
export const state = signal<ExplorerState>(firstState);

/** The language of all texts. */
export const lang = computed(() => state.value.lang);

/** The text in the language that is shown. */
export function say(text: Localized): string {
  return text[lang.value];
}

/** Changes parts of the state. */
export function change(parts: Partial<ExplorerState>): void {
  state.value = { ...state.value, ...parts };
}

/** Milliseconds between a change and its address: a slider that is dragged writes one. */
const PAUSE = 250;

/** Takes the state from the address, and keeps the two the same from then on. */
export function followAddress(): void {
  const spoken = navigator.language.startsWith("zh") ? "zh" : "en";
  const read = () => {
    const asked = stateOfHash(location.hash, state.peek().lang);
    if (hashOfState(asked) !== hashOfState(state.peek())) state.value = asked;
  };
  state.value = stateOfHash(location.hash, spoken);
  addEventListener("hashchange", read);
  let timer = 0;
  let shown = state.peek().model;
  effect(() => {
    const hash = hashOfState(state.value);
    const { model } = state.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const isNew = model !== shown;
      shown = model;
      if (hash === location.hash) return;
      // Going back leads to the model before, not through every step of a slider.
      if (isNew) history.pushState(null, "", hash);
      else history.replaceState(null, "", hash);
    }, PAUSE);
    document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
    document.documentElement.classList.toggle("embedded", state.value.embed);
  });
}
