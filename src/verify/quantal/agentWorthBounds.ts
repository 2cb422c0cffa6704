/**
 * # Bounds on the worth of actions in a tree
 *
 * What each action is worth at its information set, when all that is known of behavior are bounds on the logarithms of its probabilities;
 * and how that depends on those logarithms.
 *
 * *Notation.* `u_{ha} = Σ_v μ_h(v) Vᵢ(va)`. Its derivative by the logarithm `x_b` is `Σ_v μ_h(v) (Vᵢ(va) − u_{ha}) c_v(b)`, with `c_v(b) = 1` where `b` is on the way to `v`,
 * plus the sum, over the nodes `m` behind `a` at which `b` can be taken, of `μ_h(v) P(va → m) σ_b Vᵢ(mb)`.
 *
 * ## Implementation notes
 *
 * A player's smallest payoff is subtracted before anything is rounded. Actions on the way to all nodes of an information set are left out of its beliefs.
 *
 * ## References
 *
 * - [McKelveyPalfrey1998]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import type { AgentForm } from "../../games/extensive-form/agentForm.ts";
import { CHANCE, childrenOf, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import type { WorthBounds } from "./quantalEnclosure.ts";
import { probabilityBounds } from "./worthBounds.ts";

const { operations, functions, number } = intervalFormulas;
const { "+": plus, "-": minus, "*": times, "/": over } = operations;
const ZERO = pointInterval(0);

/** Bounds on the worth of all actions of a tree over boxes around a point, by their radii. */
export function agentWorthBounds<T>(
  game: ExtensiveGame<T>,
  form: AgentForm,
  logs: Float64Array,
): (radii: Float64Array) => WorthBounds {
  const { nodes, infosets } = game;
  const { firsts, steps, distinguishing } = form;
  const { parent, mover, index } = nodes;
  const size = logs.length;
  const payoffs = game.payoffs.map((own) => payoffBounds(game.field, own));
  const chances = game.chanceMoves.map(({ probabilities }) => probabilities.map((p) => numberBounds(game.field, p)));
  const natures = natureBounds(game, chances);
  const children = Array.from({ length: nodes.count }, (_, node) => childrenOf(nodes, node));
  return (radii) => {
    const probabilities = Array.from(logs, (log, a) => probabilityBounds(log, radii[a] as number));
    const stepTo = (node: number): Interval => {
      const above = parent[node] as number;
      if (mover[above] !== CHANCE) return probabilities[steps[node] as number] as Interval;
      return chances[index[above] as number]?.[nodes.action[node] as number] as Interval;
    };
    const values = payoffs.map((ends) => continuationBounds(game, ends, stepTo));
    const beliefs = new Array<Interval>(nodes.count).fill(ZERO);
    const worth = new Array<Interval>(size).fill(ZERO);
    /** What each action is worth at each node of its information set. */
    const behind = (a: number, first: number, player: number, node: number): Interval =>
      values[player]?.[children[node]?.[a - first] as number] as Interval;
    infosets.forEach((set, h) => {
      const weights = beliefBounds(
        set.nodes.map((node) => ({ nature: natures[node] as Interval, steps: distinguishing[node] ?? [] })),
        logs,
        radii,
      );
      set.nodes.forEach((node, k) => {
        beliefs[node] = weights[k] as Interval;
      });
      for (let a = firsts[h] as number; a < (firsts[h + 1] as number); a += 1) {
        worth[a] = set.nodes
          .map((node, k) => times(weights[k] as Interval, behind(a, firsts[h] as number, set.player, node)))
          .reduce((x, y) => plus(x, y));
      }
    });
    const derivative = (): Interval[] => {
      const entries = new Array<Interval>(size * size).fill(ZERO);
      const add = (row: number, column: number, value: Interval): void => {
        entries[row * size + column] = plus(entries[row * size + column] as Interval, value);
      };
      infosets.forEach((set, h) => {
        for (let a = firsts[h] as number; a < (firsts[h + 1] as number); a += 1) {
          for (const node of set.nodes) {
            const gain = minus(behind(a, firsts[h] as number, set.player, node), worth[a] as Interval);
            for (const step of distinguishing[node] ?? []) add(a, step, times(beliefs[node] as Interval, gain));
          }
        }
      });
      for (let node = 0; node < nodes.count; node += 1) {
        if ((mover[node] as number) < 0) continue;
        const first = firsts[index[node] as number] as number;
        let share = pointInterval(1);
        for (let at = node; at > 0; at = parent[at] as number) {
          const above = parent[at] as number;
          const row = steps[at] as number;
          if (row >= 0) {
            const weight = times(share, beliefs[above] as Interval);
            const own = values[mover[above] as number] as readonly Interval[];
            children[node]?.forEach((child, b) => {
              add(row, first + b, times(times(weight, probabilities[first + b] as Interval), own[child] as Interval));
            });
          }
          share = times(share, stepTo(at));
        }
      }
      return entries;
    };
    return { firsts, probabilities, worth, derivative };
  };
}

function numberBounds<T>(field: Field<T>, value: T): Interval {
  return field.name === "float" ? pointInterval(value as number) : number(value as Rational);
}

/** A player's payoffs, less the smallest of them. */
function payoffBounds<T>(field: Field<T>, payoffs: ArrayLike<T>): Interval[] {
  const list = Array.from(payoffs);
  const least = list.reduce((a, b) => (field.compare(b, a) < 0 ? b : a));
  return list.map((payoff) =>
    field.name === "float"
      ? minus(pointInterval(payoff as number), pointInterval(least as number))
      : number(exact.sub(payoff as Rational, least as Rational)),
  );
}

/** For each node, the probability of nature's moves on the way. */
function natureBounds({ nodes }: ExtensiveGame<unknown>, chances: readonly (readonly Interval[])[]): Interval[] {
  const bounds = new Array<Interval>(nodes.count).fill(pointInterval(1));
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const before = bounds[above] as Interval;
    const move = nodes.mover[above] === CHANCE ? chances[nodes.index[above] as number] : undefined;
    bounds[node] = move === undefined ? before : times(before, move[nodes.action[node] as number] as Interval);
  }
  return bounds;
}

/** For each node, what a player expects there. */
function continuationBounds(
  { nodes }: ExtensiveGame<unknown>,
  ends: readonly Interval[],
  stepTo: (node: number) => Interval,
): Interval[] {
  const values = new Array<Interval>(nodes.count).fill(ZERO);
  for (let node = nodes.count - 1; node >= 0; node -= 1) {
    if (nodes.mover[node] === TERMINAL) values[node] = ends[nodes.index[node] as number] as Interval;
    if (node === 0) continue;
    const above = nodes.parent[node] as number;
    values[above] = plus(values[above] as Interval, times(stepTo(node), values[node] as Interval));
  }
  return values;
}

interface Way {
  /** Probability of nature's moves. */
  readonly nature: Interval;
  /** The actions taken. */
  readonly steps: readonly number[];
}

/** Beliefs at the nodes of an information set; even where nature excludes them all. */
function beliefBounds(ways: readonly Way[], logs: Float64Array, radii: Float64Array): Interval[] {
  const sums = ways.map(({ steps }) =>
    steps.reduce((sum, step) => {
      const radius = radii[step] as number;
      return plus(sum, plus(pointInterval(logs[step] as number), { lower: -radius, upper: radius }));
    }, ZERO),
  );
  const possible = ways.map(({ nature }) => nature.upper > 0);
  if (!possible.includes(true)) return ways.map(() => over(pointInterval(1), pointInterval(ways.length)));
  const highest = sums.reduce(
    (most, { upper }, k) => (possible[k] ? Math.max(most, upper) : most),
    Number.NEGATIVE_INFINITY,
  );
  const weights = sums.map((sum, k) =>
    possible[k] ? times(ways[k]?.nature as Interval, functions.exp(minus(sum, pointInterval(highest)))) : ZERO,
  );
  const total = weights.reduce((a, b) => plus(a, b));
  return weights.map((weight) => {
    const { lower, upper } = over(weight, total);
    return { lower, upper: Math.min(1, upper) };
  });
}
