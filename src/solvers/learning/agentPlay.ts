/**
 * # Agents who revise
 *
 * Individuals play a symmetric two-player game with their neighbors on a graph, or with all others; in each round one of them, or all
 * at once, choose anew.
 *
 * *Notation.* With weights `w_ab ≥ 0` agent `a` earns `π_i = Σ_b w_ab a_{i, s_b}/Σ_b w_ab` from strategy `i`.
 *
 * | rule | the choice |
 * |---|---|
 * | `best-response` | a best response to what the neighbors play; the own strategy where it is one, else one drawn among them |
 * | `logit` | `i` with probability in proportion to `exp(π_i/η)` |
 * | `imitation` | a neighbor, drawn by weight, is imitated with probability `1/(1 + exp(−(π_b − π_a)/η))` |
 * | `introspection` | another strategy, drawn at random, is adopted with probability `1/(1 + exp(−(π_i − π_a)/η))` |
 *
 * With probability `ε` a strategy drawn from all replaces the choice.
 *
 * ## Implementation notes
 *
 * Without a graph payoffs follow from the numbers who play each strategy, and a round costs as many steps as there are strategies.
 *
 * @module
 */
import { exp } from "../../arithmetic/stdlib.ts";
import type { Control } from "../../games/control.ts";
import { logitChoice } from "../../games/population/dynamics.ts";
import type { CountedRng } from "./countedRng.ts";

/** How agents choose. */
export type AgentRule = "best-response" | "logit" | "imitation" | "introspection";

/** The agents' surroundings and rule. */
export interface AgentSetting {
  /** Payoffs of a strategy against each other one. */
  readonly matrix: readonly (readonly number[])[];
  /** Weights of the neighbors of each agent, itself excluded; `null` where all meet all. */
  readonly neighbors: readonly (readonly Neighbor[])[] | null;
  readonly rule: AgentRule;
  /** `η`. */
  readonly noise: number;
  /** `ε`. */
  readonly mutation: number;
  /** Whether all choose at once. */
  readonly simultaneous: boolean;
}

/** A neighbor and the weight of meeting it. */
export interface Neighbor {
  readonly agent: number;
  readonly weight: number;
}

/** What the agents came to. */
export interface AgentPlay {
  readonly status: "solved" | "limit";
  readonly strategies: readonly number[];
  /** Over the rounds, the sum of the numbers who played each strategy after them. */
  readonly totals: readonly number[];
  readonly rounds: number;
  /** Numbers who play each strategy, every so many rounds. */
  readonly samples: readonly (readonly number[])[];
}

/** Rounds between two looks at the control. */
const CHUNK = 256;

/** Plays some rounds from an assignment of strategies. */
export function agentPlay(
  setting: AgentSetting,
  start: readonly number[],
  run: {
    readonly rounds: number;
    readonly every: number;
    readonly draw: CountedRng;
    readonly control?: Control | undefined;
  },
): AgentPlay {
  const { rounds, every, draw, control } = run;
  const { matrix, simultaneous } = setting;
  const strategies = [...start];
  const counts = matrix.map((_, i) => strategies.filter((own) => own === i).length);
  const totals = counts.map(() => 0);
  const samples = [[...counts]];
  for (let t = 0; t < rounds; t += 1) {
    if (t % CHUNK === 0) {
      control?.progress?.(t, rounds);
      if (control?.checkpoint() === "stop") return { status: "limit", strategies, totals, rounds: t, samples };
    }
    if (simultaneous) {
      const next = strategies.map((_, agent) => choice(setting, { strategies, counts }, agent, draw));
      for (const [agent, chosen] of next.entries()) strategies[agent] = chosen;
      counts.fill(0);
      for (const own of strategies) counts[own]! += 1;
    } else {
      const agent = draw.below(strategies.length);
      const chosen = choice(setting, { strategies, counts }, agent, draw);
      counts[strategies[agent]!]! -= 1;
      counts[chosen]! += 1;
      strategies[agent] = chosen;
    }
    for (const [i, count] of counts.entries()) totals[i]! += count;
    if ((t + 1) % every === 0) samples.push([...counts]);
  }
  return { status: "solved", strategies, totals, rounds, samples };
}

interface Assignment {
  readonly strategies: readonly number[];
  readonly counts: readonly number[];
}

function choice(setting: AgentSetting, now: Assignment, agent: number, draw: CountedRng): number {
  const { matrix, rule, noise, mutation } = setting;
  if (mutation > 0 && draw.next() < mutation) return draw.below(matrix.length);
  const own = now.strategies[agent]!;
  const payoffs = payoffsOf(setting, now, agent);
  if (payoffs === null) return own;
  if (rule === "logit") return draw.index(logitChoice(payoffs, noise));
  if (rule === "best-response") {
    const best = payoffs.reduce((a, b) => Math.max(a, b));
    const tied = payoffs.flatMap((payoff, i) => (payoff === best ? [i] : []));
    if (tied.includes(own)) return own;
    return tied.length === 1 ? tied[0]! : tied[draw.below(tied.length)]!;
  }
  const [other, gain] = rule === "imitation" ? imitated(setting, now, agent, draw) : introspected(payoffs, own, draw);
  if (other === own) return own;
  const base = rule === "imitation" ? gain - payoffs[own]! : gain;
  return draw.next() < 1 / (1 + exp(-base / noise)) ? other : own;
}

/** A neighbor's strategy, and what the neighbor earns. */
function imitated(setting: AgentSetting, now: Assignment, agent: number, draw: CountedRng): readonly [number, number] {
  const { neighbors } = setting;
  const near = neighbors?.[agent];
  let model: number;
  if (near === undefined) {
    const other = draw.below(now.strategies.length - 1);
    model = other < agent ? other : other + 1;
  } else {
    const total = near.reduce((sum, { weight }) => sum + weight, 0);
    model = near[draw.index(near.map(({ weight }) => weight / total))]!.agent;
  }
  const strategy = now.strategies[model]!;
  return [strategy, payoffsOf(setting, now, model)?.[strategy] ?? 0];
}

/** Another strategy, and what it would earn more. */
function introspected(payoffs: readonly number[], own: number, draw: CountedRng): readonly [number, number] {
  if (payoffs.length === 1) return [own, 0];
  const place = draw.below(payoffs.length - 1);
  const other = place < own ? place : place + 1;
  return [other, payoffs[other]! - payoffs[own]!];
}

/** The mean payoff of each strategy to an agent; `null` for one without neighbors. */
function payoffsOf({ matrix, neighbors }: AgentSetting, now: Assignment, agent: number): readonly number[] | null {
  if (neighbors === null) {
    const own = now.strategies[agent]!;
    const others = now.strategies.length - 1;
    return matrix.map((row) => (now.counts.reduce((sum, n, j) => sum + n * row[j]!, 0) - row[own]!) / others);
  }
  const near = neighbors[agent]!;
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return matrix.map(
    (row) => near.reduce((sum, { agent: b, weight }) => sum + weight * row[now.strategies[b]!]!, 0) / total,
  );
}
