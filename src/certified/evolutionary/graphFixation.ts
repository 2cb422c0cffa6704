/**
 * # Fixation probabilities on graphs, certified
 *
 * In the Moran process on a graph, who lives where matters: some graphs amplify selection, some suppress it. Graphs all of whose nodes
 * are replaced equally often do neither: there a mutant of constant fitness takes over as in a population without structure (the
 * *isothermal theorem*).
 *
 * *Notation.* The *temperature* of `b` is `Σ_a w_ab`, with the weights of each row summing to one.
 *
 * ## References
 *
 * - [LiebermanHauertNowak2005]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type GraphPopulationOptions, graphPopulation } from "../../games/population/graphPopulation.ts";
import { graphFixationProbabilities } from "../../solvers/evolutionary/graphFixation.ts";
import { graphFixationDefect } from "../../verify/evolutionary/chainCheck.ts";
import { isNone, requirePair } from "./fixationProbability.ts";

/** Mutants on a graph. */
export interface GraphFixationOptions extends GraphPopulationOptions {
  /** Most individuals: there are `2^N` sets of them. @defaultValue `10` */
  readonly maxSize?: number;
  /** Stop, polled for every set of mutants. */
  readonly control?: Control;
}

/** How likely mutants take over a graph. */
export interface GraphFixation<T> {
  /** `solved`; `limit` where the control stopped; `unknown` where, in doubles, the check left more than rounding. */
  readonly status: "solved" | "limit" | "unknown";
  /** The method. */
  readonly method: "graph-moran";
  /** The probability that the offspring of one mutant take over, placed on a node drawn at random; `null` where the status is `limit`. */
  readonly probability: T | null;
  /** What it would be without selection and structure: one over the number of individuals. */
  readonly neutral: T;
  /** The probability from one mutant on each node; `null` with the probability. */
  readonly single: readonly T[] | null;
  /** The probability from each set of mutants, at the index whose bit `a` is set where `a` is one; `null` with the probability. */
  readonly probabilities: readonly T[] | null;
  /** How often each node is replaced, where all are equally fit: sums to the number of individuals. */
  readonly temperatures: readonly T[];
  /** The largest violation of the equations of which these are the only solution, 0 over fractions; `null` with the probability. */
  readonly defect: T | null;
}

/**
 * The probability that mutants of one strategy take over a graph of residents of another: the Moran process, offspring replacing
 * neighbors.
 *
 * There are `2^N` sets of mutants, and the work grows with the cube of their number: in fractions for six individuals or so, in doubles for
 * ten.
 *
 * @throws {@link DomainError} when the graph is not square, has a negative weight, an individual without neighbor, parts of which none reaches the others, or more than
 * `maxSize` individuals; and as {@link fixationProbability} does.
 *
 * @example
 * ```ts doctest
 * import { exact, graphFixation, symmetricGame } from "jiama";
 *
 * // A mutant twice as fit on a star of four: 8/15 without structure.
 * const constant = symmetricGame([[2, 2], [1, 1]]);
 * const star = [[0, 1, 1, 1], [1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]];
 * const { probability, single, temperatures } = graphFixation(constant, { graph: star, mutant: 0, resident: 1 });
 * exact.format(probability) // => "728/1265"
 * single.map(exact.format) // => [ '392/1265', '168/253', '168/253', '168/253' ]
 * temperatures.map(exact.format) // => [ '3', '1/3', '1/3', '1/3' ]
 * ```
 *
 * @see [LiebermanHauertNowak2005]
 * @category Evolution
 */
export function graphFixation<T>(
  game: NormalFormGame<T>,
  { maxSize = 10, control, ...options }: GraphFixationOptions,
): GraphFixation<T> {
  const size = options.graph.length;
  if (!(size <= maxSize)) {
    throw new DomainError({
      en: `graphFixation: the graph has ${size} individuals, more than maxSize, ${maxSize}; take a smaller graph, or agentDynamics for single runs.`,
      zh: `graphFixation：图有 ${size} 个个体，超过 maxSize（${maxSize}）；请缩小图，或用 agentDynamics 作单次模拟。`,
    });
  }
  const population = graphPopulation(game, options, "graphFixation");
  requirePair(options, game.strategies[0]!.length, "graphFixation");
  const { field, weights } = population;
  const { zero, add, div, from } = field;
  const temperatures = weights.map((_, b) => weights.reduce((sum, row) => add(sum, row[b]!), zero));
  const known = { method: "graph-moran", neutral: div(field.one, from(size)), temperatures } as const;
  const probabilities = graphFixationProbabilities(population, control);
  if (probabilities === null) {
    return { status: "limit", ...known, probability: null, single: null, probabilities: null, defect: null };
  }
  const defect = graphFixationDefect(population, probabilities);
  const single = weights.map((_, a) => probabilities[2 ** a]!);
  return {
    status: isNone(field, defect) ? "solved" : "unknown",
    ...known,
    probability: div(single.reduce(add, zero), from(size)),
    ...{ single, probabilities, defect },
  };
}
