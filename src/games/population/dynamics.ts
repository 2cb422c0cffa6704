/**
 * # Evolutionary dynamics
 *
 * How the shares of strategies move when members of a population now and then revise what they do. Each dynamics is the mean
 * of a rule of revision, a function of the shares and payoffs of one population.
 *
 * *Notation.* `x` shares, `π` payoffs, `π̄ = Σ_k x_k π_k`, `[z]₊ = max(z, 0)`, `ê_i = [π_i − π̄]₊`, `η > 0` the noise.
 *
 * | id | `ẋ_i` |
 * |---|---|
 * | `replicator` | `x_i (π_i − π̄)`; with mutation `Q`, `Σ_j x_j π_j Q_ji − x_i π̄` |
 * | `imitation` | `Σ_j x_j x_i [π_i − π_j]₊ − x_i Σ_j x_j [π_j − π_i]₊`: one imitates others in proportion to what they earn more |
 * | `logit` | `exp(π_i/η) / Σ_k exp(π_k/η) − x_i` |
 * | `best-response` | `B(x) − x`, with all best responses `B(x)`: a set |
 * | `bnn` | `ê_i − x_i Σ_k ê_k` |
 * | `smith` | `Σ_j x_j [π_i − π_j]₊ − x_i Σ_j [π_j − π_i]₊` |
 *
 * ## Implementation notes
 *
 * All but `logit` are rational in shares and payoffs and hence exact over fractions. Pairwise proportional imitation *is* the
 * replicator dynamics: `[z]₊ − [−z]₊ = z`; it is computed from the rule all the same, and a test compares the two.
 *
 * ## References
 *
 * - [TaylorJonker1978], [Sandholm2010]; `bnn`: [BrownVonNeumann1950]; `smith`: [Smith1984]; `logit`: [FudenbergLevine1998];
 *   `best-response`: [GilboaMatsui1991]; `imitation`: [Schlag1998]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { exp } from "../../arithmetic/stdlib.ts";
import { DomainError, UsageError } from "../../errors.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { nearestNames } from "../suggestion.ts";
import {
  meanPayoff,
  type PopulationGame,
  type PopulationState,
  populationPayoffs,
  requireState,
  toPopulationGame,
} from "./populationGame.ts";

/** Ids of the dynamics, in the order of the table. */
export const dynamicsIds = ["replicator", "imitation", "logit", "best-response", "bnn", "smith"] as const;

/** Id of a dynamics. */
export type DynamicsId = (typeof dynamicsIds)[number];

/** A dynamics and its parameters. */
export interface DynamicsOptions {
  /** @defaultValue `"replicator"` */
  readonly dynamics?: DynamicsId;
  /** $\eta > 0$ of `logit`, payoff units. @defaultValue `1` */
  readonly noise?: number;
  /**
   * Of `replicator`: `mutation[p][i][j]` is the probability that the offspring of strategy `i` of population `p` plays `j`;
   * numbers, or text such as `"1/10"`. @defaultValue nobody mutates
   */
  readonly mutation?: readonly (readonly (readonly (number | string)[])[])[];
}

/** Dynamics under which a strategy that nobody plays is never played again. */
export function keepsFaces({ dynamics = "replicator", mutation }: DynamicsOptions): boolean {
  return mutation === undefined && (dynamics === "replicator" || dynamics === "imitation");
}

/**
 * The motion $\dot{x}$ of all shares at a state; exact over fractions.
 *
 * @param given - A game in normal form, or populations that play one.
 * @param state - One list of shares a population.
 * @throws {@link UsageError} for `best-response`, whose motion is a set, for mutation in another dynamics than `replicator`, and
 * for `logit` over fractions.
 * @throws {@link DomainError} when the state or the mutation does not fit the populations, or the noise is not positive.
 *
 * @example
 * ```ts doctest
 * import { exact, populationFlow, symmetricGame } from "jiama";
 *
 * const game = symmetricGame([[3, 2, 3], [4, 1, 1], [2, 3, 1]]);
 * const state = [["1/2", "0", "1/2"].map(exact.from)];
 * populationFlow(game, state)[0].map(exact.format) // => [ '3/8', '0', '-3/8' ]
 * ```
 *
 * @see [Sandholm2010]
 * @category Evolution
 */
export function populationFlow<T>(
  given: PopulationGame<T> | NormalFormGame<T>,
  state: PopulationState<T>,
  options: DynamicsOptions = {},
): readonly T[][] {
  const population = toPopulationGame(given);
  requireState(population, state, "populationFlow");
  const motion = motionOf(population, options, "populationFlow");
  return populationPayoffs(population, state).map((payoffs, p) => motion(state[p] as readonly T[], payoffs, p));
}

/** The motion of one population from its shares and payoffs. */
export type Motion<T> = (shares: readonly T[], payoffs: readonly T[], population: number) => T[];

/** The motion under a dynamics, its parameters checked. */
export function motionOf<T>(population: PopulationGame<T>, options: DynamicsOptions, caller: string): Motion<T> {
  const { dynamics = "replicator", mutation } = options;
  const { field } = population.game;
  requireDynamics(population, options, caller);
  if (dynamics === "replicator" && mutation !== undefined) {
    const rates = mutation.map((matrix) => matrix.map((row) => row.map((rate) => field.from(rate))));
    return (shares, payoffs, p) => mutatorMotion(field, shares, payoffs, rates[p] as T[][]);
  }
  if (dynamics === "logit") return logitMotion(field, options.noise ?? 1, caller);
  if (dynamics === "best-response") {
    throw new UsageError({
      en: `${caller}: the best-response dynamics have a set of motions where several strategies are best; use bestResponsePath.`,
      zh: `${caller}：存在多个最优反应时，最优反应动态的运动方向为集合；请用 bestResponsePath。`,
    });
  }
  const motion = motions[dynamics];
  return (shares, payoffs) => motion(field, shares, payoffs);
}

type PlainMotion = <T>(field: Field<T>, shares: readonly T[], payoffs: readonly T[]) => T[];

const motions: Readonly<Record<Exclude<DynamicsId, "logit" | "best-response">, PlainMotion>> = {
  replicator(field, shares, payoffs) {
    const mean = meanPayoff(field, shares, payoffs);
    return shares.map((share, i) => field.mul(share, field.sub(payoffs[i]!, mean)));
  },
  imitation(field, shares, payoffs) {
    const { sub, mul } = field;
    return shares.map((share, i) => {
      const gains = sumOf(field, shares, (own, j) => mul(own, positivePart(field, sub(payoffs[i]!, payoffs[j]!))));
      const losses = sumOf(field, shares, (own, j) => mul(own, positivePart(field, sub(payoffs[j]!, payoffs[i]!))));
      return mul(share, sub(gains, losses));
    });
  },
  bnn(field, shares, payoffs) {
    const mean = meanPayoff(field, shares, payoffs);
    const excess = payoffs.map((payoff) => positivePart(field, field.sub(payoff, mean)));
    const total = excess.reduce(field.add, field.zero);
    return shares.map((share, i) => field.sub(excess[i]!, field.mul(share, total)));
  },
  smith(field, shares, payoffs) {
    const { sub, mul } = field;
    return shares.map((share, i) => {
      const gains = sumOf(field, shares, (own, j) => mul(own, positivePart(field, sub(payoffs[i]!, payoffs[j]!))));
      const losses = sumOf(field, shares, (_, j) => positivePart(field, sub(payoffs[j]!, payoffs[i]!)));
      return sub(gains, mul(share, losses));
    });
  },
};

function mutatorMotion<T>(field: Field<T>, shares: readonly T[], payoffs: readonly T[], rates: readonly T[][]): T[] {
  const { sub, mul } = field;
  const offspring = shares.map((share, j) => mul(share, payoffs[j]!));
  const mean = offspring.reduce(field.add, field.zero);
  return shares.map((share, i) => {
    const born = sumOf(field, offspring, (own, j) => mul(own, rates[j]![i]!));
    return sub(born, mul(share, mean));
  });
}

function logitMotion<T>(field: Field<T>, noise: number, caller: string): Motion<T> {
  if (field.name !== "float") {
    throw new UsageError({
      en: `${caller}: the logit dynamics need exponentials, which are not rational; compute in doubles (toFloat, --float).`,
      zh: `${caller}：logit 动态含指数函数，并非有理；请以浮点计算（toFloat、--float）。`,
    });
  }
  return (shares, payoffs) => {
    const choice = logitChoice(payoffs as readonly unknown[] as readonly number[], noise);
    return shares.map((share, i) => field.sub(choice[i] as unknown as T, share));
  };
}

/** The probabilities `exp(π_i/η) / Σ_k exp(π_k/η)`. */
export function logitChoice(payoffs: readonly number[], noise: number): number[] {
  const best = payoffs.reduce((a, b) => Math.max(a, b));
  const weights = payoffs.map((payoff) => exp((payoff - best) / noise));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function positivePart<T>(field: Field<T>, value: T): T {
  return field.compare(value, field.zero) > 0 ? value : field.zero;
}

function sumOf<T>(field: Field<T>, list: readonly T[], term: (item: T, index: number) => T): T {
  return list.reduce((sum, item, index) => field.add(sum, term(item, index)), field.zero);
}

/** @throws {@link UsageError} for an unknown dynamics or one without mutation; {@link DomainError} for a parameter out of range. */
function requireDynamics(
  population: PopulationGame<unknown>,
  { dynamics = "replicator", noise = 1, mutation }: DynamicsOptions,
  caller: string,
): void {
  if (!dynamicsIds.includes(dynamics)) {
    const near = nearestNames(dynamics, dynamicsIds);
    throw new UsageError({
      en: `${caller}: there are no dynamics ${JSON.stringify(dynamics)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${dynamicsIds.join(", ")}.`}`,
      zh: `${caller}：没有动态 ${JSON.stringify(dynamics)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${dynamicsIds.join("、")}。`}`,
    });
  }
  if (!(noise > 0 && Number.isFinite(noise))) {
    throw new DomainError({
      en: `${caller}: the noise is ${noise}; give a number above 0, in payoff units.`,
      zh: `${caller}：噪声为 ${noise}；请取大于 0 的数（收益单位）。`,
    });
  }
  if (mutation === undefined) return;
  if (dynamics !== "replicator") {
    throw new UsageError({
      en: `${caller}: mutation goes with the replicator dynamics only; leave it out, or choose replicator.`,
      zh: `${caller}：突变仅适用于复制动态；请去掉突变，或选择 replicator。`,
    });
  }
  requireMutation(population, mutation, caller);
}

function requireMutation(
  { strategies, game: { field } }: PopulationGame<unknown>,
  mutation: NonNullable<DynamicsOptions["mutation"]>,
  caller: string,
): void {
  const isFine = (row: readonly (number | string)[], count: number): boolean => {
    if (row.length !== count) return false;
    const rates = row.map((rate) => field.from(rate));
    const off = field.toNumber(field.sub(rates.reduce(field.add, field.zero), field.one));
    const negative = rates.some((rate) => !(field.compare(rate, field.zero) >= 0));
    return !negative && (field.name === "float" ? Math.abs(off) <= 1e-9 : off === 0);
  };
  const fits =
    mutation.length === strategies.length &&
    mutation.every((matrix, p) => {
      const count = strategies[p]!.length;
      return matrix.length === count && matrix.every((row) => isFine(row, count));
    });
  if (fits) return;
  throw new DomainError({
    en: `${caller}: the mutation ${JSON.stringify(mutation)} must give each population a square matrix of probabilities, as many rows as strategies, whose rows sum to 1.`,
    zh: `${caller}：突变 ${JSON.stringify(mutation)} 须为每个种群给出一个概率方阵，行数等于策略数，每行之和为 1。`,
  });
}
