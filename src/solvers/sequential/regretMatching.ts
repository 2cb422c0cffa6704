/**
 * # Counterfactual regret minimization
 *
 * Two players of a constant-sum tree learn from what each action would have brought at each information set. Their average behavior
 * tends to an optimal one.
 *
 * *Notation.* The counterfactual regret of an action adds up, over iterations and the nodes of the information set, the probability with which nature
 * and the other lead to the node, times what the action would have brought there over what behavior did. Behavior is proportional to positive regrets.
 *
 * ## Implementation notes
 *
 * One loop over the nodes downwards gives the probabilities, one upwards the values; actions of all information sets are one flat list. The variants
 * differ in what is kept of old regrets and how iterations are weighted in the average:
 *
 * - `cfr`: everything; all alike.
 * - `cfr+`: no regret falls below zero; iteration `t` counts `t` times.
 * - `dcfr`: positive regrets fade by `t^1.5/(t^1.5 + 1)`, negative ones by one half; iteration `t` counts `t²` times.
 *
 * In all variants the players learn in turn. There is no chance in it.
 *
 * ## References
 *
 * - [ZinkevichJohansonBowlingPiccione2007], [Tammelin2014], [BrownSandholm2019]
 *
 * @module
 */
import { CHANCE, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";

/** The variants, by the names that the literature gives them. */
export type RegretVariant = "cfr" | "cfr+" | "dcfr";

/** A run that goes on as long as it is asked to. */
export interface RegretRun {
  /** Number of iterations done: each player has learnt as many times. */
  readonly iterations: number;
  /** Learns a number of times more. */
  advance(iterations: number): void;
  /** The average behavior: for each information set, one probability for each action. */
  average(): number[][];
}

/** What each variant keeps of a regret at iteration `t`, and the weight of the iteration. */
const variants: Readonly<
  Record<RegretVariant, { kept(regret: number, t: number): number; weight(t: number): number }>
> = {
  cfr: { kept: (regret) => regret, weight: () => 1 },
  "cfr+": { kept: (regret) => (regret > 0 ? regret : 0), weight: (t) => t },
  dcfr: {
    kept(regret, t) {
      const power = t * Math.sqrt(t);
      return regret * (regret > 0 ? power / (power + 1) : 0.5);
    },
    weight: (t) => t * t,
  },
};

/** Starts a run on a two-player constant-sum game with perfect recall. */
export function regretRun(game: ExtensiveGame<number>, variant: RegretVariant): RegretRun {
  const learner = new Learner(game, variant);
  return {
    get iterations() {
      return learner.iterations;
    },
    advance(iterations) {
      for (let k = 0; k < iterations; k += 1) learner.iterate();
    },
    average: () => learner.average(),
  };
}

class Learner {
  iterations = 0;
  private readonly game: ExtensiveGame<number>;
  private readonly variant: (typeof variants)[RegretVariant];
  /** Place of the first action of each information set, and of the step to each node. */
  private readonly start: Int32Array;
  private readonly step: Int32Array;
  /** Probability of the step to each node if nature takes it; −1 else. */
  private readonly chance: Float64Array;
  private readonly regrets: Float64Array;
  private readonly strategy: Float64Array;
  private readonly sums: Float64Array;
  private readonly own: Float64Array;
  private readonly others: Float64Array;
  private readonly values: Float64Array;

  constructor(game: ExtensiveGame<number>, variant: RegretVariant) {
    this.game = game;
    this.variant = variants[variant];
    const { nodes, infosets, chanceMoves } = game;
    this.start = new Int32Array(infosets.length + 1);
    for (const [k, { actions }] of infosets.entries()) this.start[k + 1] = (this.start[k] as number) + actions.length;
    const actions = this.start[infosets.length] as number;
    this.step = new Int32Array(nodes.count).fill(-1);
    this.chance = new Float64Array(nodes.count).fill(-1);
    for (let node = 1; node < nodes.count; node += 1) {
      const above = nodes.parent[node] as number;
      const at = nodes.index[above] as number;
      const action = nodes.action[node] as number;
      if (nodes.mover[above] === CHANCE) this.chance[node] = chanceMoves[at]?.probabilities[action] as number;
      else this.step[node] = (this.start[at] as number) + action;
    }
    this.regrets = new Float64Array(actions);
    this.strategy = new Float64Array(actions);
    this.sums = new Float64Array(actions);
    this.own = new Float64Array(nodes.count);
    this.others = new Float64Array(nodes.count);
    this.values = new Float64Array(nodes.count);
    for (let set = 0; set < infosets.length; set += 1) this.match(set);
  }

  iterate(): void {
    this.iterations += 1;
    this.learn(0);
    this.learn(1);
  }

  average(): number[][] {
    return this.game.infosets.map((_, set) => {
      const weights = [...this.sums.subarray(this.start[set], this.start[set + 1])];
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
    });
  }

  private learn(player: number): void {
    const { nodes, infosets } = this.game;
    const { parent, mover, index, end, count } = nodes;
    const { step, chance, own, others, values, strategy, regrets, sums } = this;
    const payoffs = this.game.payoffs[player] as ArrayLike<number>;
    own[0] = 1;
    others[0] = 1;
    for (let node = 1; node < count; node += 1) {
      const above = parent[node] as number;
      const place = step[node] as number;
      const probability = place < 0 ? (chance[node] as number) : (strategy[place] as number);
      const isOwn = mover[above] === player;
      own[node] = (own[above] as number) * (isOwn ? probability : 1);
      others[node] = (others[above] as number) * (isOwn ? 1 : probability);
    }
    for (let node = count - 1; node >= 0; node -= 1) {
      if (mover[node] === TERMINAL) {
        values[node] = payoffs[index[node] as number] as number;
        continue;
      }
      const last = end[node] as number;
      let sum = 0;
      for (let child = node + 1; child < last; child = end[child] as number) {
        const place = step[child] as number;
        sum += (place < 0 ? (chance[child] as number) : (strategy[place] as number)) * (values[child] as number);
      }
      values[node] = sum;
      if (mover[node] !== player) continue;
      const weight = others[node] as number;
      for (let child = node + 1; child < last; child = end[child] as number) {
        const place = step[child] as number;
        regrets[place] = (regrets[place] as number) + weight * ((values[child] as number) - sum);
      }
    }
    const share = this.variant.weight(this.iterations);
    for (let set = 0; set < infosets.length; set += 1) {
      if (infosets[set]?.player !== player) continue;
      // With perfect recall, own moves lead to all nodes of the set with the same probability.
      const weight = share * (own[infosets[set]?.nodes[0] as number] as number);
      const last = this.start[set + 1] as number;
      for (let place = this.start[set] as number; place < last; place += 1) {
        sums[place] = (sums[place] as number) + weight * (strategy[place] as number);
        regrets[place] = this.variant.kept(regrets[place] as number, this.iterations);
      }
      this.match(set);
    }
  }

  /** Behavior in proportion to positive regrets. */
  private match(set: number): void {
    const { regrets, strategy } = this;
    const [first, last] = [this.start[set] as number, this.start[set + 1] as number];
    let sum = 0;
    for (let place = first; place < last; place += 1) sum += Math.max(0, regrets[place] as number);
    for (let place = first; place < last; place += 1) {
      strategy[place] = sum > 0 ? Math.max(0, regrets[place] as number) / sum : 1 / (last - first);
    }
  }
}
