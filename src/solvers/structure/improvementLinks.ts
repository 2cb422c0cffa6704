/**
 * # Links between deviations
 *
 * On every line of profiles, those in which one player's strategy varies, the profiles are in the order of that player's payoff.
 * Each is linked to the profiles of the next higher payoff and to those of the same payoff: all other improvements are chains
 * of these.
 *
 * @module
 */
import { strides } from "../../games/normal-form/normalFormGame.ts";
import type { PlainPayoffs } from "../../games/structure/plainPayoffs.ts";

/** The links of all profiles, by place, one list a player. */
export interface ImprovementLinks {
  /** One of the places of the next higher payoff on the player's line, −1 where there is none. */
  readonly higher: readonly Int32Array[];
  /** The next place of the same payoff on the player's line, in a ring; the place itself where it stands alone. */
  readonly level: readonly Int32Array[];
}

/** The links of a game with the given payoffs; payoffs within the tolerance of the least of a group count as the same. */
export function improvementLinks<N>(
  { numbers, payoffs }: PlainPayoffs<N, unknown>,
  shape: readonly number[],
): ImprovementLinks {
  const steps = strides(shape);
  const places = (steps[0] as number) * (shape[0] as number);
  const higher = shape.map(() => new Int32Array(places).fill(-1));
  const level = shape.map(() => new Int32Array(places));
  shape.forEach((count, player) => {
    const own = payoffs[player] as ArrayLike<N>;
    const step = steps[player] as number;
    const [up, same] = [higher[player] as Int32Array, level[player] as Int32Array];
    const line = new Array<number>(count);
    for (let start = 0; start < places; start += start % step === step - 1 ? step * (count - 1) + 1 : 1) {
      for (let k = 0; k < count; k += 1) line[k] = start + k * step;
      line.sort((a, b) => numbers.compare(own[a] as N, own[b] as N) || a - b);
      let before = 0;
      let first = 0;
      for (let k = 1; k <= count; k += 1) {
        const [least, place] = [line[first] as number, line[k] as number];
        if (k < count && numbers.sign(numbers.sub(own[place] as N, own[least] as N), player) === 0) continue;
        for (let t = first; t < k; t += 1) same[line[t] as number] = line[t + 1 < k ? t + 1 : first] as number;
        for (let t = before; t < first; t += 1) up[line[t] as number] = least;
        [before, first] = [first, k];
      }
    }
  });
  return { higher, level };
}
