/**
 * # Supports without conditionally dominated strategies
 *
 * Which strategies each player may mix in an equilibrium, in the order in which small balanced supports come first.
 *
 * *Notation.* A strategy is *conditionally dominated* if another one pays more against all profiles that the others can play with the
 * strategies they are left. It is played in no equilibrium with such supports.
 *
 * ## Implementation notes
 *
 * Supports are chosen player by player. After each choice the strategies chosen so far are tested against all that the other players
 * have left, so that whole families of supports are cut at once. A strategy is taken for dominated only where the bounds prove it.
 *
 * ## References
 *
 * - [PorterNudelmanShoham2008]
 *
 * @module
 */
import type { Bounds } from "../../arithmetic/outward.ts";
import { strides } from "./normalFormGame.ts";

/** The sizes of supports, by sum, then by the difference of largest and smallest, then lexicographically. */
export function supportSizes(shape: readonly number[], largest = Number.POSITIVE_INFINITY): number[][] {
  let sizes: number[][] = [[]];
  for (const count of shape) {
    const own = Array.from({ length: Math.min(count, largest) }, (_, k) => k + 1);
    sizes = sizes.flatMap((head) => own.map((size) => [...head, size]));
  }
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const spread = (list: readonly number[]): number => Math.max(...list) - Math.min(...list);
  return sizes.sort((a, b) => sum(a) - sum(b) || spread(a) - spread(b));
}

/**
 * The supports of given sizes in which no strategy is conditionally dominated by a pure one, lexicographically.
 *
 * @param payoffs - Bounds on each player's payoffs over all profiles.
 */
export function* undominatedSupports(
  payoffs: readonly Bounds[],
  shape: readonly number[],
  sizes: readonly number[],
): Generator<number[][]> {
  const left = shape.map((count) => Array.from({ length: count }, (_, s) => s));
  const test = dominanceTest(payoffs, shape, left);
  yield* extended(0);

  function* extended(player: number): Generator<number[][]> {
    if (player === shape.length) {
      yield left.map((own) => [...own]);
      return;
    }
    const all = left[player] as number[];
    const most = player === shape.length - 1 ? Number.POSITIVE_INFINITY : FEW_PROFILES;
    for (const support of subsets(all.length, sizes[player] as number)) {
      left[player] = support;
      let holds = true;
      for (let i = 0; i <= player && holds; i += 1) holds = !test(i, most);
      if (holds) yield* extended(player + 1);
    }
    left[player] = all;
  }
}

/** Before all supports are chosen, dominance is tested against at most so many profiles: against more it hardly ever holds. */
const FEW_PROFILES = 24;

/** Whether a strategy left to a player is dominated by any strategy of the game; `false` where the others have more profiles than `most`. */
function dominanceTest(
  payoffs: readonly Bounds[],
  shape: readonly number[],
  left: readonly (readonly number[])[],
): (player: number, most: number) => boolean {
  const steps = strides(shape);
  const places = new Int32Array(shape.reduce((product, count) => product * count, 1));
  return (player, most) => {
    const { lower, upper } = payoffs[player] as Bounds;
    const step = steps[player] as number;
    let profiles = 1;
    left.forEach((own, other) => {
      if (other !== player) profiles *= own.length;
    });
    if (profiles > most) return false;
    let count = 1;
    places[0] = 0;
    left.forEach((own, other) => {
      if (other === player) return;
      for (let s = own.length - 1; s >= 0; s -= 1) {
        const from = (own[s] as number) * (steps[other] as number);
        for (let k = 0; k < count; k += 1) places[s * count + k] = (places[k] as number) + from;
      }
      count *= own.length;
    });
    for (const strategy of left[player] as readonly number[]) {
      for (let better = 0; better < (shape[player] as number); better += 1) {
        const [mine, other] = [strategy * step, better * step];
        let k = 0;
        while (
          k < count &&
          (lower[(places[k] as number) + other] as number) > (upper[(places[k] as number) + mine] as number)
        )
          k += 1;
        if (k === count) return true;
      }
    }
    return false;
  };
}

/** All subsets of `0 … n−1` of a size, in lexicographic order. */
export function* subsets(n: number, size: number): Generator<number[]> {
  const chosen = Array.from({ length: size }, (_, k) => k);
  for (;;) {
    yield [...chosen];
    let place = size - 1;
    while (place >= 0 && chosen[place] === n - size + place) place -= 1;
    if (place < 0) return;
    chosen[place] = (chosen[place] as number) + 1;
    for (let k = place + 1; k < size; k += 1) chosen[k] = (chosen[k - 1] as number) + 1;
  }
}
