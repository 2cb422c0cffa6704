/**
 * # Steps of fixed length in a product of simplices
 *
 * The classical Runge–Kutta method of fourth order for the shares of populations.
 *
 * ## Implementation notes
 *
 * The motion sums to zero in each population, so that a step keeps the sum of shares but for rounding; they are divided by their
 * sum after each step, which keeps it 1 within a rounding or two for any number of steps. A step that would make a share
 * negative is replaced by two of half the length. A share that is zero stays exactly zero where the dynamics keep it so.
 *
 * ## References
 *
 * - [HairerNorsettWanner1993] II.1
 *
 * @module
 */
import type { FloatFlow } from "./floatFlow.ts";

/** Most halvings of a step. */
const DEPTH = 40;

/** Moves a state, in place, by some steps. @returns `false` where halving did not help: the state is then that before the step. */
export type Stepper = (state: Float64Array, step: number, count: number) => boolean;

/** The method for a motion of shares, one population after another, that begin at the offsets. */
export function rungeKutta(flow: FloatFlow, offsets: readonly number[]): Stepper {
  const size = offsets.at(-1)!;
  const work = { k1: new Float64Array(size), k2: new Float64Array(size), k3: new Float64Array(size) };
  const rest = { k4: new Float64Array(size), moved: new Float64Array(size) };
  const advance = (state: Float64Array, step: number, count: number, depth: number): boolean => {
    const { k1, k2, k3 } = work;
    const { k4, moved } = rest;
    const half = step / 2;
    const sixth = step / 6;
    for (let done = 0; done < count; done += 1) {
      flow(state, k1);
      for (let i = 0; i < size; i += 1) moved[i] = state[i]! + half * k1[i]!;
      flow(moved, k2);
      for (let i = 0; i < size; i += 1) moved[i] = state[i]! + half * k2[i]!;
      flow(moved, k3);
      for (let i = 0; i < size; i += 1) moved[i] = state[i]! + step * k3[i]!;
      flow(moved, k4);
      let fits = true;
      for (let i = 0; i < size; i += 1) {
        const share = state[i]! + sixth * (k1[i]! + 2 * (k2[i]! + k3[i]!) + k4[i]!);
        moved[i] = share;
        // Also where a share is no number.
        if (!(share >= 0)) fits = false;
      }
      if (!fits) {
        if (depth === 0 || !advance(state, half, 2, depth - 1)) return false;
        continue;
      }
      for (let p = 1, i = 0; p < offsets.length; p += 1) {
        const from = i;
        const to = offsets[p]!;
        let sum = 0;
        for (; i < to; i += 1) sum += moved[i]!;
        for (let j = from; j < to; j += 1) state[j] = moved[j]! / sum;
      }
    }
    return true;
  };
  return (state, step, count) => advance(state, step, count, DEPTH);
}
