/**
 * # Models
 *
 * A model is a parameterised game as data: names, sources, parameters, outcome fields; `build` states the game, `solve`
 * proposes its outcome. Whether the proposal is an equilibrium is for `verify/` to say (see `certified/solveModel`).
 *
 * @module
 */
import type { Rational } from "../arithmetic/exact.ts";
import type { Localized } from "../errors.ts";
import type { ExtensiveGame } from "./extensive-form/extensiveGame.ts";
import type { ColumnRoutines, PointColumns } from "./manyPoints.ts";
import type { ModelGame } from "./modelGame.ts";
import type { NormalFormGame } from "./normal-form/normalFormGame.ts";
import type { ParameterSpecs } from "./parameter.ts";

/**
 * The family of mechanisms a model belongs to; also its folder under `models/` and `proofs/`. `file` are the models that users
 * write in files of their own.
 */
export type ModelFamily =
  | "principal-agent"
  | "tournament"
  | "escalation"
  | "accountability"
  | "collusion"
  | "cycles"
  | "signalling"
  | "control"
  | "file";

/**
 * How far a model is established: `published` formulas of the cited paper, `reconstruction` of a mechanism whose equations
 * are not at hand, or `own` model of this project.
 */
export type Provenance = "published" | "reconstruction" | "own";

/** The description of one outcome field. */
export interface OutcomeField {
  /** LaTeX symbol, without dollar signs. */
  readonly symbol: string;
  /** What it means; the Chinese term of the glossary. */
  readonly title: Localized;
  /** Unit of measurement. */
  readonly unit: Localized;
}

/** What a solver proposes. */
export interface Proposal<O> {
  /** `solved`, or `none` where every candidate has a gainful deviation. */
  readonly status: "solved" | "none";
  /** The proposed outcome; where there is none, its fields say what was found. */
  readonly outcome: O;
  /** Name of the method. */
  readonly method: string;
  /** Number of its main steps: roots bracketed, pieces compared, scan points. */
  readonly iterations: number;
}

/** Builds and solves a model in one arithmetic. */
export interface ModelRoutines<P, O, T> {
  /** The game that these parameters define, for the checker. */
  build(parameters: P): ModelGame<O, T>;
  /** The proposed outcome. */
  solve(parameters: P): Proposal<O>;
  /** The same game for the general solvers; present where every player has finitely many strategies. */
  toGame?(parameters: P): NormalFormGame<T>;
  /**
   * The same game as a tree for the general solvers; present where the players move one after another.
   *
   * @param grid - Number of steps into which the range of each continuous action is divided, where there are such actions;
   * `undefined` for the model's own.
   */
  toTree?(parameters: P, grid?: number): ExtensiveGame<T>;
}

/**
 * A parameterised game.
 *
 * `P` and `O` are the parameter values and the outcome in floating point; `PX` and `OX` the same in fractions, for models
 * whose answer is rational.
 */
export interface Model<P, O, PX = never, OX = never> extends ModelRoutines<P, O, number> {
  /** Kebab-case id, stable for ever. */
  readonly id: string;
  /** Name of the model. */
  readonly title: Localized;
  /** The story: players, timing, payoffs, in a paragraph. */
  readonly description: Localized;
  /** The family of mechanisms it belongs to. */
  readonly family: ModelFamily;
  /** How far it is established. */
  readonly provenance: Provenance;
  /** Keys of `docs/references.bib`. */
  readonly sources: readonly string[];
  /** What may be set, by code name. */
  readonly parameters: ParameterSpecs<P>;
  /** What is computed, by code name. */
  readonly outcome: { readonly [K in keyof O]-?: OutcomeField };
  /**
   * Conditions that involve several parameters.
   *
   * @throws {@link DomainError} when the values do not fit each other.
   */
  check?(parameters: P): void;
  /**
   * Game and proposal at many points at once, for sweeps; the answers are those of `solve`. For models without conditions that involve
   * several parameters (`check`) or define the outcome.
   *
   * @returns `undefined` where these parameters, or those that vary, are for `solve` alone.
   */
  columns?(points: PointColumns<P>): ColumnRoutines<O> | undefined;
  /** The routines in exact arithmetic, where the answer is rational in the parameters. */
  readonly exact?: ExactRoutines<PX, OX>;
}

/** The routines in exact arithmetic. */
export interface ExactRoutines<PX, OX> extends ModelRoutines<PX, OX, Rational> {
  /**
   * Refuses parameters for which the answer is not rational.
   *
   * @throws {@link NotRationalError}
   */
  check?(parameters: PX): void;
}

/** Any model, for code that lists or runs them without knowing their types. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds models of different types; `unknown` is not assignable.
export type AnyModel = Model<any, any, any, any>;
