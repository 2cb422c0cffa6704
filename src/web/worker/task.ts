/**
 * # What the page asks its workers
 *
 * @module
 */
import type { ModelSolution } from "../../certified/solveModel.ts";
import type { Localized } from "../../errors.ts";
import type { FoldTrace } from "../../sweep/tracedBranches.ts";
import type { GameAnswer } from "../game/gameAnswer.ts";
import type { Settings, SweepAxis } from "../state/explorerState.ts";

/** To solve a model once. */
export interface SolveTask {
  readonly kind: "solve";
  readonly model: string;
  readonly settings: Settings;
}

/** To follow a model along one parameter. */
export interface CurveTask {
  readonly kind: "curve";
  readonly model: string;
  readonly settings: Settings;
  readonly axis: SweepAxis;
  /** Points of the scan. */
  readonly points: number;
}

/** To solve a model over two parameters. */
export interface MapTask {
  readonly kind: "map";
  readonly model: string;
  readonly settings: Settings;
  readonly axes: readonly [x: SweepAxis, y: SweepAxis];
  /** Which number of the outcome is kept. */
  readonly watched: string;
  /** At most so many values of each parameter. */
  readonly cells: number;
}

/** To find the equilibria of a game. */
export interface GameTask {
  readonly kind: "game";
  /** The game, as it was pasted. */
  readonly text: string;
}

/** A question to a worker. */
export type Task = SolveTask | CurveTask | MapTask | GameTask;

/** The numbers of an outcome at one value of the parameter. */
export interface CurvePoint {
  readonly at: number;
  /** By path, as `markups[0]`; empty where there is no solution. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** A model followed along one parameter. */
export interface Curve {
  /** By ascending value of the parameter; close together where something happens. */
  readonly points: readonly CurvePoint[];
  /** Folds, jumps and the branches of local maxima. */
  readonly trace: FoldTrace;
}

/** A number over two parameters. */
export interface SweepMap {
  /** Values of the first parameter. */
  readonly xs: readonly number[];
  /** Values of the second. */
  readonly ys: readonly number[];
  /** A row for each value of the second parameter; `null` where there is no solution or no such number. */
  readonly rows: readonly (readonly (number | null)[])[];
}

/** What each kind of task is answered with. */
export interface Answers {
  readonly solve: ModelSolution<Readonly<Record<string, unknown>>>;
  readonly curve: Curve;
  readonly map: SweepMap;
  readonly game: GameAnswer;
}

/** What a worker says. */
export type Reply =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answers[Task["kind"]] }
  | { readonly kind: "failure"; readonly id: number; readonly message: Localized };
