/**
 * # Backward induction
 *
 * In a game of perfect information the last movers' best actions are known, then those of the movers before them, and so on up to
 * the root. What comes out is a subgame-perfect equilibrium in pure strategies; where a mover is indifferent, there are several.
 *
 * ## Implementation notes
 *
 * One loop downwards over the numbers of the nodes. The value of a node is not a list of payoffs but the number of the terminal or
 * chance node whose payoffs it has, so that without moves of nature payoffs are compared and never computed.
 *
 * All equilibria are met as an odometer meets its numbers: the node nearest to the root that has another best action moves on, and the
 * nodes above it are decided anew. Every choice among best actions extends to an equilibrium, so that no step is in vain.
 *
 * ## References
 *
 * - [Kuhn1953], [Selten1965]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { PureBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import type { SolverResult } from "../../games/solverResult.ts";

/** How many equilibria are looked for, and what counts as a best action. */
export interface BackwardInductionLimits {
  /** Largest number of equilibria that are listed. */
  readonly maxEquilibria: number;
  /** By how much a best action may fall short of the best, one number a player; zeros in exact games. */
  readonly slack: readonly number[];
  /** Stop and progress, polled every 2¹⁶ nodes. */
  readonly control?: Control | undefined;
}

/**
 * Subgame-perfect equilibria of a game of perfect information; the first one takes the first best action everywhere.
 *
 * @returns `solved` when these are all; `limit` when there are more, or the control said stop. One iteration is one node decided.
 */
export function perfectInformationEquilibria<T>(
  game: ExtensiveGame<T>,
  { maxEquilibria, slack, control }: BackwardInductionLimits,
): SolverResult<PureBehaviorProfile> {
  const induction = new Induction(game, slack, control);
  const solutions: PureBehaviorProfile[] = [];
  let isFinished = induction.decide(game.nodes.count - 1);
  while (isFinished) {
    if (solutions.length === maxEquilibria) break;
    solutions.push(induction.profile());
    const next = induction.advance();
    if (next < 0) {
      return { status: "solved", method: "backward-induction", iterations: induction.decided, solutions };
    }
    isFinished = induction.decide(next - 1);
  }
  return { status: "limit", method: "backward-induction", iterations: induction.decided, solutions };
}

const NODES_BETWEEN_CHECKPOINTS = 1 << 16;

/** The choices made so far, from the end of the game to its beginning. */
class Induction<T> {
  decided = 0;
  private readonly game: ExtensiveGame<T>;
  private readonly slack: readonly number[];
  private readonly control: Control | undefined;
  /** Number of the terminal or chance node whose payoffs a node has. */
  private readonly source: Int32Array;
  /** The successor chosen at a decision node. */
  private readonly chosen: Int32Array;
  /** Another best successor after the chosen one; 0 where there is none. */
  private readonly rival: Int32Array;
  /** Expected payoffs at chance nodes. */
  private readonly expected = new Map<number, readonly T[]>();

  constructor(game: ExtensiveGame<T>, slack: readonly number[], control: Control | undefined) {
    this.game = game;
    this.slack = slack;
    this.control = control;
    const { count } = game.nodes;
    this.source = Int32Array.from({ length: count }, (_, node) => node);
    this.chosen = new Int32Array(count);
    this.rival = new Int32Array(count);
  }

  /** Decides the nodes from `last` to the root. @returns Whether it was not told to stop. */
  decide(last: number): boolean {
    const { mover, end } = this.game.nodes;
    for (let node = last; node >= 0; node -= 1) {
      if (this.decided % NODES_BETWEEN_CHECKPOINTS === 0 && this.control?.checkpoint() === "stop") return false;
      this.decided += 1;
      const player = mover[node] as number;
      if (player === TERMINAL) continue;
      if (player === CHANCE) this.expect(node);
      else this.choose(node, this.nextBest(node, player, node + 1, end[node] as number));
    }
    return true;
  }

  /** Moves the node nearest to the root that has another best action on to it. @returns The node, or −1 when there is none. */
  advance(): number {
    const node = this.rival.findIndex((successor) => successor > 0);
    if (node >= 0) this.choose(node, this.rival[node] as number);
    return node;
  }

  /** The action chosen at each information set. */
  profile(): PureBehaviorProfile {
    const { action } = this.game.nodes;
    return this.game.infosets.map(({ nodes }) => action[this.chosen[nodes[0] as number] as number] as number);
  }

  private choose(node: number, successor: number): void {
    const { mover, end } = this.game.nodes;
    this.chosen[node] = successor;
    this.source[node] = this.source[successor] as number;
    this.rival[node] = this.nextBest(node, mover[node] as number, end[successor] as number, end[node] as number);
  }

  /** The first best successor of a node from `from` on; 0 where there is none. */
  private nextBest(node: number, player: number, from: number, last: number): number {
    if (from >= last) return 0;
    const { field, nodes } = this.game;
    let best = this.payoff(player, node + 1);
    for (let child = nodes.end[node + 1] as number; child < last; child = nodes.end[child] as number) {
      const payoff = this.payoff(player, child);
      if (field.compare(payoff, best) > 0) best = payoff;
    }
    const slack = this.slack[player] as number;
    // Slack is for doubles alone.
    const least = slack === 0 ? best : (((best as number) - slack) as T);
    let child = from;
    while (child < last && field.compare(this.payoff(player, child), least) < 0) child = nodes.end[child] as number;
    return child < last ? child : 0;
  }

  private payoff(player: number, node: number): T {
    const { nodes, payoffs } = this.game;
    const source = this.source[node] as number;
    if (nodes.mover[source] === CHANCE) return this.expected.get(source)?.[player] as T;
    return payoffs[player]?.[nodes.index[source] as number] as T;
  }

  private expect(node: number): void {
    const { field, nodes, players, chanceMoves } = this.game;
    const { probabilities } = chanceMoves[nodes.index[node] as number] as { readonly probabilities: readonly T[] };
    const sums = players.map(() => field.zero);
    let child = node + 1;
    for (const probability of probabilities) {
      for (const player of players.keys()) {
        sums[player] = field.add(sums[player] as T, field.mul(probability, this.payoff(player, child)));
      }
      child = nodes.end[child] as number;
    }
    this.expected.set(node, sums);
  }
}
