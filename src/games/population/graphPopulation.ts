/**
 * # Finite populations on graphs
 *
 * `N` individuals on the nodes of a weighted, directed graph play a symmetric two-player game with their neighbors; one at a time
 * has an offspring, which replaces a neighbor.
 *
 * *Notation.* `w_ab ≥ 0` are the weights of the edges, divided by their sum so that each row sums to one. Individual `a`, who plays `s_a`,
 * earns `π_a = Σ_b w_ab A(s_a, s_b)` and is drawn with probability `f_a/Σf`, `f_a = 1 − w + w π_a`; the offspring replaces `b` with
 * probability `w_ab`. A set of individuals who play the mutants' strategy is a number whose bit `a` is set where `a` does.
 *
 * ## References
 *
 * - [LiebermanHauertNowak2005]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { finitePopulation } from "./finitePopulation.ts";

/** Weights of the edges: `graph[a][b]` from `a` to `b`, numbers or text such as `"1/3"`; the diagonal is not read. */
export type PopulationGraph = readonly (readonly (number | string)[])[];

/** A population on a graph, mutants of one strategy among residents of another. */
export interface GraphPopulation<T> {
  readonly field: Field<T>;
  /** Number of individuals. */
  readonly size: number;
  /** The weights, each row summing to one, with a diagonal of zeros. */
  readonly weights: readonly (readonly T[])[];
  /** How likely each other set of mutants comes next; what is missing to one stays. */
  moves(mutants: number): ReadonlyMap<number, T>;
}

/** What is needed besides the game. */
export interface GraphPopulationOptions {
  /** The graph. One individual must reach all others: else mutants may neither take over nor die out. */
  readonly graph: PopulationGraph;
  /** Index of the strategy of the mutants. */
  readonly mutant: number;
  /** Index of the strategy of all others. */
  readonly resident: number;
  /** Intensity of selection, from 0 to 1, a number or text such as `"1/10"`. @defaultValue `1` */
  readonly intensity?: number | string;
}

/**
 * The population of a symmetric two-player game on a graph.
 *
 * @param caller - The function that needs it, for messages.
 * @throws {@link DomainError} when the graph is not square, a weight is negative, an individual has no neighbor, or none reaches all others; when the game is
 * not symmetric and for two, the intensity is out of range, or a fitness is not positive.
 */
export function graphPopulation<T>(
  game: NormalFormGame<T>,
  { graph, mutant, resident, intensity = 1 }: GraphPopulationOptions,
  caller: string,
): GraphPopulation<T> {
  const size = graph.length;
  const { field, matrix, fitness } = finitePopulation(game, { size, rule: "moran", intensity }, caller);
  const { zero, add, mul, div, compare } = field;
  const weights = graph.map((row, a) => shares(field, row, { a, size, caller }));
  requireRoot(
    weights.map((row) => row.flatMap((w, b) => (compare(w, zero) > 0 ? [b] : []))),
    caller,
  );
  const moves = (mutants: number): ReadonlyMap<number, T> => {
    const strategy = (a: number) => (isIn(mutants, a) ? mutant : resident);
    const fitnesses = weights.map((row, a) =>
      fitness(row.reduce((sum, w, b) => add(sum, mul(w, matrix[strategy(a)]![strategy(b)]!)), zero)),
    );
    const total = fitnesses.reduce(add, zero);
    const next = new Map<number, T>();
    weights.forEach((row, a) => {
      row.forEach((w, b) => {
        if (isIn(mutants, a) === isIn(mutants, b) || compare(w, zero) === 0) return;
        const to = mutants ^ (1 << b);
        next.set(to, add(next.get(to) ?? zero, div(mul(fitnesses[a]!, w), total)));
      });
    });
    return next;
  };
  return { field, size, weights, moves };
}

/** Whether an individual is in a set. */
const isIn = (set: number, a: number): boolean => ((set >> a) & 1) === 1;

/** The weights of one individual's edges, over their sum. */
function shares<T>(
  { zero, from, add, div, compare }: Field<T>,
  row: readonly (number | string)[],
  { a, size, caller }: { readonly a: number; readonly size: number; readonly caller: string },
): readonly T[] {
  const own = row.map((w, b) => (b === a ? zero : from(w)));
  const total = own.reduce(add, zero);
  if (own.length === size && own.every((w) => compare(w, zero) >= 0) && compare(total, zero) > 0) {
    return own.map((w) => div(w, total));
  }
  throw new DomainError({
    en: `${caller}: row ${a} of the graph must be ${size} weights of at least 0, one of another individual above 0.`,
    zh: `${caller}：图的第 ${a} 行须为 ${size} 个非负权重，其中至少一个指向他人的权重大于 0。`,
  });
}

function requireRoot(next: readonly (readonly number[])[], caller: string): void {
  const reaches = (start: number): number => {
    const seen = new Set([start]);
    for (const a of seen) for (const b of next[a]!) seen.add(b);
    return seen.size;
  };
  if (next.some((_, a) => reaches(a) === next.length)) return;
  throw new DomainError({
    en: `${caller}: no individual of the graph reaches all others, so that mutants may neither take over nor die out; connect its parts.`,
    zh: `${caller}：图中没有任何个体可到达所有其他个体，突变者可能既不占据全体也不消失；请连通各部分。`,
  });
}
