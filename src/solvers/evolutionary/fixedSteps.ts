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

/** Moves a state, in place, by one step. @returns `false` where halving did not help: the state is then as it was. */
export type Stepper = (state: Float64Array, step: number) => boolean;

/** The method for a motion of shares, one population after another, that begin at the offsets. */
export function rungeKutta(flow: FloatFlow, offsets: readonly number[]): Stepper {
  const size = offsets.at(-1)!;
  const list = () => new Float64Array(size);
  const [k1, k2, k3, k4, moved] = [list(), list(), list(), list(), list()] as const;
  const advance = (state: Float64Array, step: number, depth: number): boolean => {
    const half = step / 2;
    flow(state, k1);
    for (let i = 0; i < size; i += 1) moved[i] = state[i]! + half * k1[i]!;
    flow(moved, k2);
    for (let i = 0; i < size; i += 1) moved[i] = state[i]! + half * k2[i]!;
    flow(moved, k3);
    for (let i = 0; i < size; i += 1) moved[i] = state[i]! + step * k3[i]!;
    flow(moved, k4);
    const sixth = step / 6;
    let fits = true;
    for (let i = 0; i < size; i += 1) {
      const share = state[i]! + sixth * (k1[i]! + 2 * (k2[i]! + k3[i]!) + k4[i]!);
      // Also where a share is no number.
      if (!(share >= 0)) fits = false;
      moved[i] = share;
    }
    if (!fits) {
      if (depth === 0) return false;
      return advance(state, half, depth - 1) && advance(state, half, depth - 1);
    }
    for (let p = 0; p + 1 < offsets.length; p += 1) {
      const [from, to] = [offsets[p]!, offsets[p + 1]!];
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += moved[i]!;
      for (let i = from; i < to; i += 1) state[i] = moved[i]! / sum;
    }
    return true;
  };
  return (state, step) => advance(state, step, DEPTH);
}
