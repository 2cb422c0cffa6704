/**
 * # α-rank
 *
 * Ranks strategies, or profiles of them, by how much time a chain of rare mutations spends with each. Each player is a population of
 * `m` individuals of one strategy; a mutant of one population takes over with the Fermi process.
 *
 * *Notation.* From a profile, each of the `d` deviations of one player to another strategy is tried with probability `1/d`. With gain
 * `Δ` it takes over with probability `ρ = (1 − e^{−αΔ})/(1 − e^{−mαΔ})`, `1/m` where `Δ = 0`. As `α → ∞`, `ρ` becomes 1, `1/m` and 0 for gains,
 * ties and losses: the *response graph*, whose recurrent classes are its sink components.
 *
 * ## Implementation notes
 *
 * With `α = ∞` the chain is made of rational numbers, and the answer is exact. Several sink components have each its own
 * distribution; which of them the limit of finite `α` prefers is not asked.
 *
 * ## References
 *
 * - [OmidshafieiPapadimitriouPiliouras2019]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { expMinusOne } from "../../arithmetic/expMinusOne.ts";
import type { Field } from "../../arithmetic/field.ts";
import { exp } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import { toExact, toFloat } from "../../games/normal-form/fieldConversion.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { type PopulationOptions, populationGame } from "../../games/population/populationGame.ts";
import { type RecurrentClass, recurrentClasses } from "../../linalg/stationaryDistribution.ts";
import { stationarityDefect } from "../../verify/evolutionary/chainCheck.ts";
import { isNone } from "./fixationProbability.ts";

/** Options of {@link alphaRank}. */
export interface AlphaRankOptions extends PopulationOptions {
  /** Intensity of selection, above 0. @defaultValue infinite: the response graph, exact */
  readonly alpha?: number;
  /** Number of individuals of each population, from 2 on. @defaultValue `50` */
  readonly size?: number;
  /** Most profiles. @defaultValue `2000` */
  readonly maxProfiles?: number;
}

/** A profile and the share of time with it. */
export interface RankedProfile<T> {
  /** One strategy a player; one alone for a single population. */
  readonly profile: readonly number[];
  /** The share of time. */
  readonly mass: T;
}

/** The ranking. */
export interface AlphaRank<T> {
  /**
   * `solved`; `none` where several sink components make the ranking depend on the start; `unknown` where the check failed, or, with
   * finite `alpha`, probabilities too small for doubles cut the chain.
   */
  readonly status: "solved" | "none" | "unknown";
  /** The method. */
  readonly method: "alpha-rank";
  /** All profiles by descending mass, equal ones in the order of their index; empty where the status is `none`. */
  readonly ranking: readonly RankedProfile<T>[];
  /** The sink components: profiles by index, with the distribution within each. */
  readonly classes: readonly RecurrentClass<T>[];
  /** The largest change of a mass in one step of the chain; `null` where the status is `none`. */
  readonly defect: T | null;
}

/**
 * The ranking of the strategies of a symmetric game, or of the profiles of any game: exact, from the response graph.
 *
 * @throws {@link DomainError} when `alpha`, `size` is out of range, or there are too many profiles.
 *
 * @example
 * ```ts doctest
 * import { alphaRank, exact, symmetricGame } from "jiama";
 *
 * const scissors = symmetricGame([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]);
 * alphaRank(scissors).ranking.map(({ mass }) => exact.format(mass)) // => [ '1/3', '1/3', '1/3' ]
 * ```
 *
 * @see [OmidshafieiPapadimitriouPiliouras2019]
 * @category Evolution
 */
export function alphaRank<T>(
  game: NormalFormGame<T>,
  options?: AlphaRankOptions & { readonly alpha?: undefined },
): AlphaRank<Rational>;
/** The ranking with a finite intensity of selection, in doubles. */
export function alphaRank<T>(
  game: NormalFormGame<T>,
  options: AlphaRankOptions & { readonly alpha: number },
): AlphaRank<number>;
export function alphaRank<T>(
  game: NormalFormGame<T>,
  { alpha, size = 50, maxProfiles = 2000, ...matching }: AlphaRankOptions = {},
): AlphaRank<Rational> | AlphaRank<number> {
  if (alpha !== undefined && !(alpha > 0 && Number.isFinite(alpha)))
    throw outOfRange("alpha", alpha, "above 0", "大于 0");
  if (!(Number.isInteger(size) && size >= 2)) throw outOfRange("size", size, "an integer from 2 on", "不小于 2 的整数");
  const one = populationGame(game, matching).matching === "one" && game.players.length === 2;
  const states = one ? shapeOf(game)[0]! : profileCount(game);
  if (states > maxProfiles)
    throw outOfRange("number of profiles", states, `at most ${maxProfiles}`, `不超过 ${maxProfiles}`);
  if (alpha === undefined) {
    const tie = exact.div(exact.one, exact.from(size));
    return ranked(toExact(game), one, (gain) => {
      const sign = exact.compare(gain, exact.zero);
      return sign > 0 ? exact.one : sign < 0 ? exact.zero : tie;
    });
  }
  return ranked(toFloat(game), one, (gain) => takeover(alpha * gain, size));
}

/** `(1 − e^{−z})/(1 − e^{−mz})`, without cancellation. */
function takeover(z: number, m: number): number {
  if (z === 0) return 1 / m;
  if (z > 0) return expMinusOne(-z) / expMinusOne(-m * z);
  // (e^{|z|} − 1)/(e^{m|z|} − 1), multiplied out so that nothing overflows.
  return (exp((1 - m) * -z) * expMinusOne(z)) / expMinusOne(m * z);
}

/** One move of the chain. */
interface Move<T> {
  readonly from: number;
  readonly to: number;
  readonly gain: T;
}

function ranked<T>(game: NormalFormGame<T>, one: boolean, accept: (gain: T) => T): AlphaRank<T> {
  const { field } = game;
  const moves = one ? invasions(game) : deviations(game);
  const count = one ? shapeOf(game)[0]! : profileCount(game);
  const tries = one ? count - 1 : shapeOf(game).reduce((sum, own) => sum + own - 1, 0);
  const rows = Array.from({ length: count }, () => new Array<T>(count).fill(field.zero));
  for (const { from, to, gain } of moves) rows[from]![to] = field.div(accept(gain), field.from(tries));
  const classes = recurrentClasses(field, rows);
  const [only] = classes;
  if (classes.length !== 1 || only === undefined) {
    const status = field.name === "float" ? "unknown" : "none";
    return { status, method: "alpha-rank", ranking: [], classes, defect: null };
  }
  const masses = rows.map((_, i) => only.distribution[only.states.indexOf(i)] ?? field.zero);
  const defect = stationarityDefect(field, rows, masses);
  return {
    status: isNone(field, defect) ? "solved" : "unknown",
    method: "alpha-rank",
    ranking: ranking(field, masses, one ? [count] : shapeOf(game)),
    classes,
    defect,
  };
}

function ranking<T>(field: Field<T>, masses: readonly T[], shape: readonly number[]): readonly RankedProfile<T>[] {
  const steps = strides(shape);
  return masses
    .map((mass, index) => ({ mass, profile: steps.map((step, i) => Math.floor(index / step) % shape[i]!) }))
    .sort((a, b) => field.compare(b.mass, a.mass));
}

/** One population: a mutant earns more where `a_ji > a_ij`, each against the other. */
function invasions<T>({ field, payoffs, strategies }: NormalFormGame<T>): readonly Move<T>[] {
  const count = strategies[0]!.length;
  const payoff = (i: number, j: number): T => payoffs[0]![i * count + j]!;
  return Array.from({ length: count * count }, (_, k) => [Math.floor(k / count), k % count] as const)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from, to, gain: field.sub(payoff(to, from), payoff(from, to)) }));
}

function deviations<T>(game: NormalFormGame<T>): readonly Move<T>[] {
  const shape = shapeOf(game);
  const steps = strides(shape);
  return Array.from({ length: profileCount(game) }, (_, from) =>
    shape.flatMap((own, player) => {
      const current = Math.floor(from / steps[player]!) % own;
      return Array.from({ length: own }, (__, other) => other)
        .filter((other) => other !== current)
        .map((other): Move<T> => {
          const to = from + (other - current) * steps[player]!;
          const payoffs = game.payoffs[player]!;
          return { from, to, gain: game.field.sub(payoffs[to]!, payoffs[from]!) };
        });
    }),
  ).flat();
}

function outOfRange(name: string, value: number, en: string, zh: string): DomainError {
  return new DomainError({
    en: `alphaRank: ${name} is ${value}; give ${name === "number of profiles" ? "a game with " : ""}${en}.`,
    zh: `alphaRank：${name === "number of profiles" ? "策略组合数" : name} 为 ${value}；须${zh}。`,
  });
}
