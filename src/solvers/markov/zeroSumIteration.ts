/**
 * # Values of zero-sum stochastic games in doubles
 *
 * *Notation.* `T` is Shapley's operator: `(T v)(s)` is the value of the auxiliary matrix game of state `s`. It contracts by `δ`, and the
 * value of the stochastic game is its only fixed point.
 *
 * - **Shapley's iteration**: `v ← T v`.
 * - **Hoffman and Karp's policy iteration**: the row player's optimal strategies of the auxiliary games are kept; `v` becomes what the column
 *   player's best answer to them leaves. The values rise to the fixed point.
 * - **Pollatschek and Avi-Itzhak's**: both players' optimal strategies are kept, and `v` becomes what they pay; this is Newton's method for
 *   `v = T v`. It is fast, and may cycle; a step after which `v` and `T v` are farther apart is replaced by one of Shapley's.
 *
 * ## References
 *
 * - [Shapley1953], [HoffmanKarp1966], [PollatschekAviItzhak1969]; [FilarVrieze1997] §3.7 for all three
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { auxiliaryGame, stationaryValues } from "../../games/stochastic/continuation.ts";
import { decisionAgainst } from "../../games/stochastic/decisionAgainst.ts";
import type { StationaryProfile, StochasticGame } from "../../games/stochastic/stochasticGame.ts";
import { matrixGameBasis } from "../zero-sum/matrixGameBasis.ts";
import { policyIteration } from "./policyIteration.ts";

/** How the values are to be found. */
export type StochasticValueMethod = "shapley-iteration" | "hoffman-karp" | "pollatschek-avi-itzhak";

/** Values and strategies that were found in doubles. */
export interface ZeroSumIteration {
  /** `solved` if a round moves the values by no more than rounding, else `limit`. */
  readonly status: "solved" | "limit";
  /** The row player's value of each state. */
  readonly values: readonly number[];
  /** Optimal strategies of the auxiliary games. */
  readonly profile: StationaryProfile<number>;
  /** Rounds. */
  readonly rounds: number;
}

/** Limits of the iteration. */
export interface ZeroSumIterationLimits {
  /** Most rounds. */
  readonly maxRounds: number;
  /** Polled every round. */
  readonly control?: Control;
}

/** A step of Shapley's operator with the strategies of the auxiliary games. */
interface ShapleyStep {
  readonly values: readonly number[];
  readonly profile: StationaryProfile<number>;
}

const MAX_PIVOTS = 100_000;

function shapleyStep(game: StochasticGame<number>, values: readonly number[]): ShapleyStep {
  const opposite = values.map((value) => -value);
  const solved = game.states.map((state) => {
    const auxiliary = auxiliaryGame(game, state, [values, opposite]);
    const [rows, columns] = shapeOf(auxiliary) as readonly [number, number];
    const entries = Float64Array.from(auxiliary.payoffs[0] as ArrayLike<number>);
    const { x, y } = matrixGameBasis({ rows, columns, entries }, MAX_PIVOTS, undefined);
    const profile: MixedProfile<number> = [normalized(x), normalized(y)];
    return { profile, value: bilinear(entries, profile) };
  });
  return { values: solved.map(({ value }) => value), profile: solved.map(({ profile }) => profile) };
}

function normalized(weights: Float64Array): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, (weight) => weight / total);
}

function bilinear(entries: Float64Array, [x, y]: MixedProfile<number>): number {
  const columns = (y as readonly number[]).length;
  return entries.reduce(
    (sum, a, k) => sum + a * (x?.[Math.floor(k / columns)] as number) * (y?.[k % columns] as number),
    0,
  );
}

const distance = (v: readonly number[], w: readonly number[]): number =>
  v.reduce((most, value, s) => Math.max(most, Math.abs(value - (w[s] as number))), 0);

/** Rounds of a method from values of 0 on, until the values stay. */
export function zeroSumIteration(
  game: StochasticGame<number>,
  method: StochasticValueMethod,
  { maxRounds, control }: ZeroSumIterationLimits,
): ZeroSumIteration {
  const size = game.states.reduce(
    (most, { stage }) =>
      Array.from(stage.payoffs[0] as ArrayLike<number>).reduce((a, b) => Math.max(a, Math.abs(b)), most),
    0,
  );
  const rounding = 1e-14 * size;
  let values: readonly number[] = game.states.map(() => 0);
  let step = shapleyStep(game, values);
  for (let rounds = 1; rounds < maxRounds; rounds += 1) {
    const residual = distance(step.values, values);
    if (residual <= rounding) return { status: "solved", values: step.values, profile: step.profile, rounds };
    if (control?.checkpoint() === "stop")
      return { status: "limit", values: step.values, profile: step.profile, rounds };
    const jump = method === "shapley-iteration" ? step.values : evaluated(game, method, step.profile);
    const next = shapleyStep(game, jump);
    const isNearer = distance(next.values, jump) < residual;
    // Where a jump does not help, a step of the contraction does.
    [values, step] = isNearer ? [jump, next] : [step.values, shapleyStep(game, step.values)];
    if (!isNearer && residual <= 16 * rounding) return { status: "solved", values, profile: step.profile, rounds };
  }
  return { status: "limit", values: step.values, profile: step.profile, rounds: maxRounds };
}

/** What the strategies kept pay: against the column player's best answer, or against its own. */
function evaluated(
  game: StochasticGame<number>,
  method: StochasticValueMethod,
  profile: StationaryProfile<number>,
): readonly number[] {
  if (method === "pollatschek-avi-itzhak") return stationaryValues(game, profile)[0] as readonly number[];
  return policyIteration(decisionAgainst(game, profile, 1), undefined, undefined).values.map((value) => -value);
}
