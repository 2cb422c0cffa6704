/**
 * # Quantal response in extensive form
 *
 * *Notation.* At information set `h` of player `i`, action `a` is worth `u_{ha} = Σ_v μ_h(v) Vᵢ(va)`: the mean over its nodes `v`, with the beliefs `μ_h`, of what
 * the player expects behind the action. `∂μ_h(v)/∂x_b = μ_h(v) (c_v(b) − Σ_w μ_h(w) c_w(b))` where `c_v(b)` is 1 if action `b` is on the way to `v`; and `∂Vᵢ(w)/∂x_b`
 * is the sum over the nodes `m` below at which `b` can be taken of `P(w → m) σ_b Vᵢ(mb)`.
 *
 * ## Implementation notes
 *
 * Beliefs are computed from logarithms, so that they keep their meaning where an information set is all but never reached. Where nature excludes all
 * nodes of one, its beliefs are even. Each node is seen once from each node above: a derivative costs the sum of the depths of nodes.
 *
 * ## References
 *
 * - [McKelveyPalfrey1998]
 *
 * @module
 */
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import type { AgentForm } from "../../games/extensive-form/agentForm.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import type { QuantalGame } from "./quantalGame.ts";

/** The worth of actions in a tree; its deciders are the information sets. */
export function agentQuantal(game: ExtensiveGame<unknown>, { firsts, steps, distinguishing }: AgentForm): QuantalGame {
  const { field, nodes, infosets, players } = game;
  const { count, parent, end, mover, index, action } = nodes;
  const size = firsts.at(-1) as number;
  const ranges = game.payoffs.map((own) => rangeOf(Array.from(own, field.toNumber)));
  const widths = ranges.map(({ least, greatest }) => greatest - least);
  const scale = widths.reduce((a, b) => Math.max(a, b), 0) || 1;
  const payoffs = game.payoffs.map((own, player) => {
    const middle = (ranges[player]?.least ?? 0) / 2 + (ranges[player]?.greatest ?? 0) / 2;
    return Float64Array.from(own, (payoff) => (field.toNumber(payoff) - middle) / scale);
  });
  const chances = game.chanceMoves.map(({ probabilities }) => Float64Array.from(probabilities, field.toNumber));
  const logChances = logChanceSums(game, chances);

  /** Probability of the step to each node, what each node is worth to each player, beliefs. */
  const stepShares = new Float64Array(count);
  const values = players.map(() => new Float64Array(count));
  const beliefs = new Float64Array(count);

  const evaluate = (x: Float64Array, out: Float64Array): void => {
    for (let node = 1; node < count; node += 1) {
      const above = parent[node] as number;
      stepShares[node] =
        mover[above] === CHANCE
          ? (chances[index[above] as number]?.[action[node] as number] as number)
          : Math.exp(x[steps[node] as number] as number);
    }
    values.forEach((own, player) => {
      own.fill(0);
      const ends = payoffs[player] as Float64Array;
      for (let node = count - 1; node >= 0; node -= 1) {
        if (mover[node] === TERMINAL) own[node] = ends[index[node] as number] as number;
        if (node === 0) break;
        const above = parent[node] as number;
        own[above] = (own[above] as number) + (stepShares[node] as number) * (own[node] as number);
      }
    });
    infosets.forEach((set, h) => {
      writeBeliefs(set.nodes, x);
      const own = values[set.player] as Float64Array;
      const first = firsts[h] as number;
      out.fill(0, first, firsts[h + 1]);
      for (const node of set.nodes) {
        const belief = beliefs[node] as number;
        let child = node + 1;
        for (let a = first; a < (firsts[h + 1] as number); a += 1) {
          out[a] = (out[a] as number) + belief * (own[child] as number);
          child = end[child] as number;
        }
      }
    });
  };

  const writeBeliefs = (members: readonly number[], x: Float64Array): void => {
    let largest = Number.NEGATIVE_INFINITY;
    for (const node of members) {
      let log = logChances[node] as number;
      for (const step of distinguishing[node] as readonly number[]) log += x[step] as number;
      beliefs[node] = log;
      largest = Math.max(largest, log);
    }
    let total = 0;
    for (const node of members) {
      const weight = largest === Number.NEGATIVE_INFINITY ? 1 : Math.exp((beliefs[node] as number) - largest);
      beliefs[node] = weight;
      total += weight;
    }
    for (const node of members) beliefs[node] = (beliefs[node] as number) / total;
  };

  return {
    ...{ size, firsts, scale, scales: infosets.map(({ player }) => widths[player] as number) },
    worth: evaluate,
    derivative(x, out, matrix) {
      evaluate(x, out);
      infosets.forEach((set, h) => {
        const first = firsts[h] as number;
        const own = values[set.player] as Float64Array;
        for (const node of set.nodes) {
          const belief = beliefs[node] as number;
          if (belief === 0) continue;
          let child = node + 1;
          for (let a = first; a < (firsts[h + 1] as number); a += 1) {
            const effect = belief * ((own[child] as number) - (out[a] as number));
            for (const step of distinguishing[node] as readonly number[]) {
              matrix[a * size + step] = (matrix[a * size + step] as number) + effect;
            }
            child = end[child] as number;
          }
        }
      });
      for (let node = 0; node < count; node += 1) if ((mover[node] as number) >= 0) addContinuation(node, matrix);
    },
  };

  /** What the action taken at a node adds to the worth of each action on the way to it. */
  function addContinuation(node: number, matrix: Float64Array): void {
    const g = index[node] as number;
    let share = 1;
    for (let at = node; at > 0 && share > 0; at = parent[at] as number) {
      const above = parent[at] as number;
      const row = steps[at] as number;
      if (row >= 0) {
        const own = values[mover[above] as number] as Float64Array;
        const weight = share * (beliefs[above] as number);
        let child = node + 1;
        for (let b = firsts[g] as number; weight > 0 && b < (firsts[g + 1] as number); b += 1) {
          const effect = weight * (stepShares[child] as number) * (own[child] as number);
          matrix[row * size + b] = (matrix[row * size + b] as number) + effect;
          child = end[child] as number;
        }
      }
      share *= stepShares[at] as number;
    }
  }
}

/** For each node, the sum of the logarithms of nature's moves on the way. */
function logChanceSums({ nodes }: ExtensiveGame<unknown>, chances: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(nodes.count);
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const isChance = nodes.mover[above] === CHANCE;
    const probability = isChance
      ? (chances[nodes.index[above] as number]?.[nodes.action[node] as number] as number)
      : 1;
    sums[node] = (sums[above] as number) + Math.log(probability);
  }
  return sums;
}
