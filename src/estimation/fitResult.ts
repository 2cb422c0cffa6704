/**
 * # Questions and answers of a fit
 *
 * @module
 */
import type { Control } from "../games/control.ts";
import type { ParameterInput } from "../games/parameter.ts";
import type { FreeParameter } from "./freeParameter.ts";
import type { Observation } from "./observation.ts";

/** What is fitted to what. */
export interface FitQuestion {
  /** The parameters to choose. */
  readonly free: readonly FreeParameter[];
  /** The other parameters; a list of which an entry is free stands here with all entries. */
  readonly fixed?: Readonly<Record<string, ParameterInput>>;
  /** What was observed. */
  readonly observations: readonly Observation[];
}

/** How a model is fitted. */
export interface FitOptions {
  /** Number of starts, from 1. @defaultValue `16` */
  readonly starts?: number;
  /** Seed of the starts. @defaultValue `1` */
  readonly seed?: number;
  /** Whether profile intervals are computed. @defaultValue `true` */
  readonly intervals?: boolean;
  /** Stop and progress. */
  readonly control?: Control;
}

/** A fitted parameter. */
export interface Estimate {
  /** As it was named: the parameter, or an entry of a list. */
  readonly name: string;
  /** The estimate, in the parameter's unit. */
  readonly value: number;
  /** The range that was searched. */
  readonly range: readonly [number, number];
  /** Whether the estimate lies at an end of the range. */
  readonly atEnd: boolean;
  /** `false` where the parameter can move without the fit changing, others moving with it. */
  readonly identified: boolean;
  /** `null` where nothing is known of the errors, parameters are not identified, or the estimate lies at an end of its range. */
  readonly standardError: number | null;
  /** Profile interval of 95 %; an end is `null` where it lies outside the range; `null` where no error is known. */
  readonly interval: readonly [number | null, number | null] | null;
}

/** An observation and its fitted value. */
export interface FittedObservation {
  /** The field of the outcome. */
  readonly field: string;
  /** The value or the count that was observed. */
  readonly observed: number;
  /** `null` where the model has no answer. */
  readonly fitted: number | null;
  /** Contribution to the objective is its square. */
  readonly residual: number;
}

/** A fitted model. */
export interface Fit {
  /** `none` where the model has no answer at any start, `limit` where the control stopped it first. */
  readonly status: "solved" | "none" | "limit" | "unknown";
  /** Id of the model. */
  readonly model: string;
  /** Maximum likelihood where the observations are counts. */
  readonly method: "minimum-distance" | "maximum-likelihood";
  /** One a free parameter, in their order; empty without an answer. */
  readonly estimates: readonly Estimate[];
  /** Sum of squared residuals; for counts, twice the likelihood lost against a perfect fit. */
  readonly objective: number;
  /** The observations with their fitted values, in their order. */
  readonly observations: readonly FittedObservation[];
  /** Number of directions that the observations identify, of as many as there are free parameters. */
  readonly rank: number;
  /** Directions along which the fit does not change: how much each parameter moves, as shares of its range. */
  readonly flatDirections: readonly (readonly number[])[];
  /** The local minima, the best first. */
  readonly minima: readonly LocalFit[];
  /** Whether all of it was checked; see {@link FitCertificate}. */
  readonly certificate: FitCertificate;
}

/** A local minimum. */
export interface LocalFit {
  /** One value a free parameter. */
  readonly values: readonly number[];
  /** Sum of squared residuals there. */
  readonly objective: number;
  /** From how many starts it was reached. */
  readonly reached: number;
}

/** What was checked of an estimate, by other routines than the search. */
export interface FitCertificate {
  /** Largest decrease of the objective, per unit of the range, that the slopes at the estimate promise inside the range. */
  readonly slope: number;
  /** Whether no start and no other minimum has a smaller objective. */
  readonly leastOfStarts: boolean;
  /** Whether the estimate is confirmed as a local minimum and none better was found. */
  readonly verified: boolean;
}
