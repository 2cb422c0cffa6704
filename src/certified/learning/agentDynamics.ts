/**
 * # Learning of agents, on graphs too
 *
 * Individuals play a symmetric two-player game with all others or with their neighbors, and revise by best response, logit choice,
 * imitation or introspection, one at a time or all at once.
 *
 * ## Implementation notes
 *
 * Deterministic given the seed; the state says all that is needed to go on. No answer is computed here, but one run: what a long one
 * comes to in the limit of few mistakes is found by {@link kandoriMailathRob}.
 *
 * ## References
 *
 * - best response with mistakes: [KandoriMailathRob1993]; on graphs: [Ellison1993]; logit: [Blume1993]; imitation:
 *   [TraulsenNowakPacheco2006]; introspection: [CoutoGiaimoHilbe2022]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { requireSymmetric } from "../../games/population/symmetricMatrix.ts";
import { type AgentRule, agentPlay, type Neighbor } from "../../solvers/learning/agentPlay.ts";
import { countedRng } from "../../solvers/learning/countedRng.ts";
import { requireRounds } from "./fictitiousPlay.ts";

/** Where a run stands: all that is needed to go on. */
export interface AgentState {
  /** The strategy of each agent. */
  readonly strategies: readonly number[];
  /** How many random numbers were drawn. */
  readonly draws: number;
}

/** Options of {@link agentDynamics}. */
export interface AgentDynamicsOptions {
  /** Number of rounds more. */
  readonly rounds: number;
  /** How an agent chooses. @defaultValue `"best-response"` */
  readonly rule?: AgentRule;
  /** Whether one agent drawn at random revises in a round, or all at once. @defaultValue `"one"` */
  readonly revising?: "one" | "all";
  /** $\eta > 0$ of logit, imitation and introspection, payoff units. @defaultValue `1` */
  readonly noise?: number;
  /** $\varepsilon$: the probability that a strategy drawn from all replaces the choice. @defaultValue `0` */
  readonly mutation?: number;
  /**
   * `graph[a][b] ≥ 0` is the weight with which agent `a` meets agent `b`; the diagonal is not read. @defaultValue all meet all alike
   */
  readonly graph?: readonly (readonly number[])[];
  /** Seed of the draws. @defaultValue `1` */
  readonly seed?: number;
  /** Where to begin; a list of strategies is a state without draws. */
  readonly start: AgentState | readonly number[];
  /** Rounds between two entries of {@link AgentDynamics.samples}. @defaultValue a hundredth of the rounds */
  readonly every?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** What a run came to. */
export interface AgentDynamics {
  /** `solved` when all rounds were played; `limit` where the control stopped. */
  readonly status: "solved" | "limit";
  /** The rule. */
  readonly method: AgentRule;
  /** Where the run stands. */
  readonly state: AgentState;
  /** The mean share of each strategy over the rounds played; `null` without any. */
  readonly shares: readonly number[] | null;
  /** How many agents play each strategy, at the start and every so many rounds. */
  readonly samples: readonly (readonly number[])[];
  /** The seed of the draws. */
  readonly seed: number;
}

/**
 * One run of learning among agents.
 *
 * @throws {@link DomainError} when the game is not symmetric and for two, or an option is out of range.
 *
 * @example
 * ```ts doctest
 * import { agentDynamics, symmetricGame } from "jiama";
 *
 * // Ten agents in a circle: a pair of adjacent ones spreads the risk-dominant strategy to all.
 * const game = symmetricGame([[4, 0], [3, 2]]);
 * const graph = Array.from({ length: 10 }, (_, a) => Array.from({ length: 10 }, (__, b) => ((a - b + 10) % 10 === 1 || (b - a + 10) % 10 === 1 ? 1 : 0)));
 * const { state } = agentDynamics(game, { graph, revising: "all", rounds: 10, start: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0] });
 * state.strategies.join("") // => "1111111111"
 * ```
 *
 * @see [KandoriMailathRob1993], [Ellison1993]
 * @category Learning
 */
export function agentDynamics<T>(given: NormalFormGame<T>, options: AgentDynamicsOptions): AgentDynamics {
  const { rounds, rule = "best-response", revising = "one", noise = 1, mutation = 0, graph, seed = 1 } = options;
  requireSymmetric(given, "agentDynamics");
  const game = toFloat(given);
  const count = game.strategies[0]!.length;
  const start: AgentState = "strategies" in options.start ? options.start : { strategies: options.start, draws: 0 };
  requireRounds(rounds, "agentDynamics");
  const every = options.every ?? Math.max(1, Math.floor(rounds / 100));
  requireOptions({ noise, mutation, every });
  requireAgents(start, count);
  if (graph !== undefined) requireGraph(graph, start.strategies.length);
  const matrix = Array.from({ length: count }, (_, i) =>
    Array.from(game.payoffs[0]!).slice(i * count, (i + 1) * count),
  );
  const neighbors = graph === undefined ? null : graph.map(neighborsOf);
  const draw = countedRng(seed, start.draws);
  const setting = { matrix, neighbors, rule, noise, mutation, simultaneous: revising === "all" };
  const found = agentPlay(setting, start.strategies, { rounds, every, draw, control: options.control });
  const size = start.strategies.length * found.rounds;
  return {
    status: found.status,
    method: rule,
    state: { strategies: found.strategies, draws: draw.draws },
    shares: size === 0 ? null : found.totals.map((total) => total / size),
    samples: found.samples,
    seed,
  };
}

function neighborsOf(row: readonly number[], agent: number): readonly Neighbor[] {
  return row.flatMap((weight, other) => (other !== agent && weight > 0 ? [{ agent: other, weight }] : []));
}

function requireOptions(values: { readonly noise: number; readonly mutation: number; readonly every: number }): void {
  const { noise, mutation, every } = values;
  const wrong = !(noise > 0 && Number.isFinite(noise))
    ? { en: `the noise is ${noise}; give a number above 0`, zh: `噪声为 ${noise}；请取大于 0 的数` }
    : !(mutation >= 0 && mutation <= 1)
      ? { en: `the mutation is ${mutation}; give a probability`, zh: `突变率为 ${mutation}；请给出概率` }
      : !(Number.isInteger(every) && every > 0)
        ? { en: `every is ${every}; give a positive integer`, zh: `every 为 ${every}；请取正整数` }
        : null;
  if (wrong !== null) throw new DomainError({ en: `agentDynamics: ${wrong.en}.`, zh: `agentDynamics：${wrong.zh}。` });
}

function requireAgents({ strategies, draws }: AgentState, count: number): void {
  const isStrategy = (k: number) => Number.isInteger(k) && k >= 0 && k < count;
  if (strategies.length >= 2 && strategies.every(isStrategy) && Number.isSafeInteger(draws) && draws >= 0) return;
  throw new DomainError({
    en: `agentDynamics: the start must give two agents or more, each a strategy from 0 to ${count - 1}, and the number of draws.`,
    zh: `agentDynamics：初始状态须为两个以上的主体各给出一个策略（0 至 ${count - 1}），并给出抽取次数。`,
  });
}

function requireGraph(graph: readonly (readonly number[])[], size: number): void {
  const fits =
    graph.length === size &&
    graph.every((row) => row.length === size && row.every((w) => w >= 0 && Number.isFinite(w)));
  if (fits) return;
  throw new DomainError({
    en: `agentDynamics: the graph must be a ${size} × ${size} matrix of nonnegative weights, one row an agent.`,
    zh: `agentDynamics：图须为 ${size} × ${size} 的非负权重矩阵，每个主体一行。`,
  });
}
