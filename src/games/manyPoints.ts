/**
 * # A model at many points at once
 *
 * A sweep solves a model at many points that differ in a few numbers. A model whose payoffs are concave in some region may state game
 * and proposal there in columns, one entry a point, which takes a tenth of the time of one point after the other. What it leaves out,
 * and whatever its certificate does not settle, is solved by `solve` as ever, so that columns change the time and nothing else.
 *
 * @module
 */

/** Points that differ in a few numbers. */
export interface PointColumns<P> {
  /** Number of points. */
  readonly count: number;
  /** All parameters; those that vary hold their defaults. */
  readonly parameters: P;
  /** The numbers that vary, by code name: one entry a point, each in its domain, or not a number where the point has none. */
  readonly varied: { readonly [K in keyof P]?: Float64Array };
}

/** A model at many points. */
export interface ColumnRoutines<O> {
  /** The proposed outcomes. */
  solve(): ColumnProposal<O>;
  /** Every player's choice in the proposed outcomes, for the checker. */
  decisions(proposal: ColumnProposal<O>): readonly ConcaveChoices[];
}

/** Proposed outcomes, the same as those of `solve` to the last bit. */
export interface ColumnProposal<O> {
  /** 1 where the outcome was found, 0 where the point is left to `solve`. */
  readonly found: Uint8Array;
  /** A reader of each outcome field; asked only where the outcome was found. */
  readonly outcome: { readonly [K in keyof O]-?: (point: number) => O[K] };
}

/**
 * One player's choice of a real number at many points, where the payoff is strongly concave on the whole interval; one entry a point.
 * Entries where no outcome was found are not read.
 */
export interface ConcaveChoices {
  /** The chosen actions. */
  readonly chosen: Float64Array;
  /** Least actions. */
  readonly lower: Float64Array;
  /** Largest actions; those beyond are dominated. */
  readonly upper: Float64Array;
  /** Payoffs of the chosen actions. */
  readonly payoff: Float64Array;
  /** Slopes of the payoff at the chosen actions. */
  readonly gradient: Float64Array;
  /** Upper bounds on the payoff's second derivative over the interval. */
  readonly curvature: Float64Array;
}
