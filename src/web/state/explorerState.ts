/**
 * # What the explorer shows, as a value
 *
 * Everything that the address after `#` says, and nothing else: a state and its address are the same thing in two forms.
 *
 * @module
 */

/** English or Chinese. */
export type Language = "en" | "zh";

/** Parameters that differ from the model's defaults, by code name, each as text that `--set` of the command line takes. */
export type Settings = Readonly<Record<string, string>>;

/** A parameter that runs from one value to another. */
export interface SweepAxis {
  /** Code name. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** All that is shown. */
export interface ExplorerState {
  readonly lang: Language;
  /** Id of the model. */
  readonly model: string;
  /** The state that is shown first. */
  readonly a: Settings;
  /** The state compared with it; `null` where none is. */
  readonly b: Settings | null;
  /** The parameters that are swept: none, one for a curve, two for a map. */
  readonly sweep: readonly SweepAxis[];
  /** The number of the outcome that is drawn over the sweep, as `markups[0]`; `null` for the first there is. */
  readonly watched: string | null;
  /** Whether only controls and drawing are shown, for pages that hold the explorer. */
  readonly embed: boolean;
  /** A game to be solved, as text; `null` where a model is shown. */
  readonly game: string | null;
}

/** What is shown where the address says nothing. */
export const firstState: ExplorerState = {
  lang: "en",
  model: "target-cascade",
  a: {},
  b: null,
  sweep: [],
  watched: null,
  embed: false,
  game: null,
};
