/**
 * # Answers to what is shown
 *
 * Both states are solved in workers whenever they change, each down its own lane; what is shown stays until the answer comes.
 *
 * @module
 */
import { computed, effect, type Signal, signal } from "@preact/signals";
import type { Localized } from "../../errors.ts";
import { Lane } from "../worker/lane.ts";
import type { Answers } from "../worker/task.ts";
import { chosenModel, usedSettings } from "./chosenModel.ts";
import type { Settings } from "./explorerState.ts";
import { state } from "./store.ts";

/** A checked answer of a model. */
export type Solution = Answers["solve"];

/** Which of the two states. */
export type Side = "a" | "b";

/** What is known about one state. */
export interface Answered {
  /** The last answer; of the same model, perhaps of settings that are no longer shown. */
  readonly solution: Solution | undefined;
  /** Why the settings were refused. */
  readonly message: Localized | undefined;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
}

const nothing: Answered = { solution: undefined, message: undefined, busy: false };

/** What is known about both states. */
export const answers: Readonly<Record<Side, Signal<Answered>>> = { a: signal(nothing), b: signal(nothing) };

const lanes: Readonly<Record<Side, Lane>> = { a: new Lane(), b: new Lane() };

/** The settings of one state that are sent to the library; `null` where it is not shown. */
export const sent = (["a", "b"] as const).map((side) =>
  computed<string | null>(() => {
    const settings = state.value[side];
    const model = chosenModel.value;
    if (settings === null || model === undefined || state.value.game !== null) return null;
    return JSON.stringify([model.id, usedSettings(model, settings)]);
  }),
);

/** Solves both states from now on, whenever they change. */
export function keepSolved(): void {
  for (const [i, side] of (["a", "b"] as const).entries()) {
    effect(() => {
      const asked = sent[i]!.value;
      if (asked === null) {
        lanes[side].cancel();
        answers[side].value = nothing;
        return;
      }
      const [model, settings] = JSON.parse(asked) as [string, Settings];
      const target = answers[side];
      const before = target.peek().solution;
      const solution = before?.model === model ? before : undefined;
      target.value = { ...target.peek(), solution, busy: true };
      lanes[side].ask<Solution>(
        { kind: "solve", model, settings },
        {
          answered: (found) => {
            if (found.model === state.peek().model) {
              target.value = { solution: found, message: undefined, busy: sent[i]!.peek() !== asked };
            }
          },
          failed: (message) => {
            target.value = { ...target.peek(), message, busy: false };
          },
        },
      );
    });
  }
}

/** Gives up the computation of one state. */
export function cancel(side: Side): void {
  lanes[side].cancel();
  answers[side].value = {
    ...answers[side].peek(),
    busy: false,
    message: { en: "Canceled. Change a parameter to go on.", zh: "已取消；改动参数即可继续。" },
  };
}
