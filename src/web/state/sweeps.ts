/**
 * # Sweeps of what is shown
 *
 * While parameters are swept, both states are followed along them, each down a lane of its own.
 *
 * @module
 */
import { computed, effect, type Signal, signal } from "@preact/signals";
import type { Localized } from "../../errors.ts";
import { Lane } from "../worker/lane.ts";
import type { Answers, Curve, SweepMap, Task } from "../worker/task.ts";
import { type Side, sent } from "./answers.ts";
import type { Settings, SweepAxis } from "./explorerState.ts";
import { state } from "./store.ts";
import { watchedNumbers } from "./watched.ts";

/** What is known of one sweep. */
export interface Swept {
  readonly curve: Curve | undefined;
  readonly map: SweepMap | undefined;
  /** The axes that the answer is about. */
  readonly axes: readonly SweepAxis[];
  readonly message: Localized | undefined;
  /** The share that is done; `null` where nothing is awaited. */
  readonly share: number | null;
}

const nothing: Swept = { curve: undefined, map: undefined, axes: [], message: undefined, share: null };

/** Points of a curve's scan. */
const POINTS = 121;
/** Cells along a side of a map. */
export const CELLS = 33;

/** The sweeps of both states. */
export const sweeps: Readonly<Record<Side, Signal<Swept>>> = { a: signal(nothing), b: signal(nothing) };

const lanes: Readonly<Record<Side, Lane>> = { a: new Lane(), b: new Lane() };

/** What is asked: the task as text, so that equal questions are asked once. */
const asked = ([0, 1] as const).map((i) =>
  computed<string | null>(() => {
    const question = sent[i]!.value;
    const [x, y] = state.value.sweep;
    if (question === null || x === undefined) return null;
    const [model, settings] = JSON.parse(question) as [string, Settings];
    if (y === undefined)
      return JSON.stringify({ kind: "curve", model, settings, axis: x, points: POINTS } satisfies Task);
    const watched = watchedNumbers.value[0];
    if (watched === undefined) return null;
    return JSON.stringify({ kind: "map", model, settings, axes: [x, y], watched, cells: CELLS } satisfies Task);
  }),
);

/** Keeps the sweeps up to date from now on. */
export function keepSwept(): void {
  for (const [i, side] of (["a", "b"] as const).entries()) {
    effect(() => {
      const question = asked[i]!.value;
      const target = sweeps[side];
      if (question === null) {
        lanes[side].cancel();
        target.value = nothing;
        return;
      }
      const task = JSON.parse(question) as Extract<Task, { kind: "curve" | "map" }>;
      const axes = task.kind === "map" ? task.axes : [task.axis];
      target.value = { ...target.peek(), share: 0 };
      lanes[side].ask<Answers["curve"] | Answers["map"]>(task, {
        answered: (answer) => {
          const found = "trace" in answer ? { curve: answer, map: undefined } : { curve: undefined, map: answer };
          target.value = { ...found, axes, message: undefined, share: asked[i]!.peek() === question ? null : 0 };
        },
        failed: (message) => {
          target.value = { ...nothing, message };
        },
        progressed: (share) => {
          target.value = { ...target.peek(), share };
        },
      });
    });
  }
}

/** Gives up the sweep of one state. */
export function cancelSweep(side: Side): void {
  lanes[side].cancel();
  sweeps[side].value = { ...nothing, message: { en: "Canceled.", zh: "已取消。" } };
}
