/**
 * # Indifference on supports, within bounds
 *
 * An equilibrium in which each player `i` plays exactly the strategies `Sᵢ` makes `i` indifferent between them: a system of as many
 * polynomial equations as unknown probabilities. This file bounds its values and slopes over boxes of mixed strategies.
 *
 * *Notation.* `Sᵢ = (s₀, s₁, …)`; the unknowns are the probabilities of all but `s₀`, which gets the rest. The equations are
 * `uᵢ(sₗ, σ₋ᵢ) − uᵢ(s₀, σ₋ᵢ) = 0` for `l ≥ 1`. Unknowns and equations are numbered alike, player by player.
 *
 * @module
 */
import { type Bounds, differenceDown } from "../../arithmetic/outward.ts";
import { expectedBounds, restrictedBounds } from "./payoffBounds.ts";

/** The strategies that each player plays, each player's reference strategy first. */
export type Supports = readonly (readonly number[])[];

/** Values and slopes of the equations of one choice of supports. */
export class IndifferenceBounds {
  /** Number of unknowns. */
  readonly unknowns: number;
  /** Number of each player's strategies in the support. */
  readonly counts: readonly number[];
  /** Number of each player's first unknown. */
  readonly offsets: readonly number[];
  readonly #inside: readonly Bounds[];
  readonly #outside: readonly Bounds[];

  /**
   * @param payoffs - Bounds on each player's payoffs over all profiles.
   * @param shape - Number of strategies of each player.
   */
  constructor(payoffs: readonly Bounds[], shape: readonly number[], supports: Supports) {
    this.counts = supports.map((own) => own.length);
    let first = 0;
    this.offsets = this.counts.map((count) => {
      first += count - 1;
      return first - count + 1;
    });
    this.unknowns = first;
    const gainsOf = (player: number, over: readonly number[]): Bounds => {
      const own = [supports[player]?.[0] as number, ...over];
      const lists = supports.map((support, i) => (i === player ? own : support));
      return gainsOverFirst(restrictedBounds(payoffs[player] as Bounds, shape, lists), lists, player);
    };
    this.#inside = supports.map((own, player) => gainsOf(player, own.slice(1)));
    this.#outside = supports.map((own, player) =>
      gainsOf(
        player,
        Array.from({ length: shape[player] as number }, (_, s) => s).filter((s) => !own.includes(s)),
      ),
    );
  }

  /** Bounds on the left sides of the equations over a box of each player. */
  values(boxes: readonly Bounds[]): Bounds {
    const result = { lower: new Float64Array(this.unknowns), upper: new Float64Array(this.unknowns) };
    this.counts.forEach((count, player) => {
      if (count === 1) return;
      const { lower, upper } = this.#expected(this.#inside[player] as Bounds, player, boxes, [player]);
      result.lower.set(lower, this.offsets[player]);
      result.upper.set(upper, this.offsets[player]);
    });
    return result;
  }

  /** Bounds on a player's gains from each strategy outside of the support over the reference strategy. */
  outsideGains(player: number, boxes: readonly Bounds[]): Bounds {
    const table = this.#outside[player] as Bounds;
    return table.lower.length === 0 ? table : this.#expected(table, player, boxes, [player]);
  }

  /** Bounds on the derivatives of the equations over the boxes, row by row. */
  slopes(boxes: readonly Bounds[]): Bounds {
    const n = this.unknowns;
    const result = { lower: new Float64Array(n * n), upper: new Float64Array(n * n) };
    this.counts.forEach((count, i) => {
      if (count === 1) return;
      this.counts.forEach((other, j) => {
        if (j === i || other === 1) return;
        const { lower, upper } = this.#expected(this.#inside[i] as Bounds, i, boxes, [i, j]);
        // The direction of the player who comes first in the game moves slower.
        const [perRow, perColumn] = i < j ? [other, 1] : [1, count - 1];
        for (let l = 0; l < count - 1; l += 1) {
          for (let t = 1; t < other; t += 1) {
            const at = ((this.offsets[i] as number) + l) * n + (this.offsets[j] as number) + t - 1;
            const [here, base] = [l * perRow + t * perColumn, l * perRow];
            result.lower[at] = differenceDown(lower[here] as number, upper[base] as number);
            result.upper[at] = -differenceDown(-(upper[here] as number), -(lower[base] as number));
          }
        }
      });
    });
    return result;
  }

  #expected(table: Bounds, player: number, boxes: readonly Bounds[], kept: readonly number[]): Bounds {
    const own = table.lower.length / this.counts.reduce((all, count, i) => (i === player ? all : all * count), 1);
    const shape = this.counts.map((count, i) => (i === player ? own : count));
    return expectedBounds(table, shape, boxes, kept);
  }
}

/** What each strategy but the first gives beyond the first one, in one direction of a table. */
function gainsOverFirst({ lower, upper }: Bounds, lists: readonly (readonly number[])[], player: number): Bounds {
  const inner = lists.slice(player + 1).reduce((all, list) => all * list.length, 1);
  const count = lists[player]?.length as number;
  const blocks = lower.length / (count * inner);
  const result = {
    lower: new Float64Array(blocks * (count - 1) * inner),
    upper: new Float64Array(blocks * (count - 1) * inner),
  };
  let at = 0;
  for (let block = 0; block < blocks; block += 1) {
    const first = block * count * inner;
    for (let k = inner; k < count * inner; k += 1) {
      const [own, base] = [first + k, first + (k % inner)];
      result.lower[at] = differenceDown(lower[own] as number, upper[base] as number);
      result.upper[at] = -differenceDown(-(upper[own] as number), -(lower[base] as number));
      at += 1;
    }
  }
  return result;
}
