/**
 * # Whether a trajectory follows the replicator dynamics
 *
 * A check that shares nothing with the integration: from every state that is shown, the classical Runge–Kutta method with
 * short steps of fixed length must lead to the next.
 *
 * @module
 */
import { type Condition, float, type VectorField } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import { coordinatesOf, type PerStrategy, type PopulationGame, sharesOf } from "./populationGame.ts";
import { logShareField, logShares, sharesOfLogs, type TrajectoryPoint } from "./replicatorTrajectory.ts";

/** Length of a step, times the speed of the dynamics. */
const STEP = 1 / 4;

/** Where a trajectory should start and end, and how fast the dynamics can be. */
export interface TrajectoryFrame {
  readonly initial: PerStrategy<number>;
  readonly horizon: number;
  /** The largest payoff difference within a population. */
  readonly speed: number;
}

/** The condition that a trajectory starts where it should, is followed to the horizon, and obeys the dynamics between. */
export function trajectoryCondition(
  game: PopulationGame,
  points: readonly TrajectoryPoint[],
  { initial, horizon, speed }: TrajectoryFrame,
): Condition<number> {
  const start = coordinatesOf(initial).map((share, i) => Math.abs(share - points[0]!.state[i]!));
  const whole = points[0]!.time === 0 && points.at(-1)!.time === horizon;
  return definingCondition(
    float,
    "trajectory",
    {
      en: "from the initial state to the horizon, short steps of a Runge–Kutta method lead from each state shown to the next: largest difference in shares",
      zh: "自初始状态至时间跨度之末，以短步长的龙格–库塔法由所示每一状态推至下一状态：份额的最大偏差",
    },
    [whole ? Math.max(...start, trajectoryDefect(game, points, speed)) : Number.POSITIVE_INFINITY, 1e-6],
  );
}

/** The largest difference, in shares, between a state and where the dynamics lead from the state before. */
function trajectoryDefect(game: PopulationGame, points: readonly TrajectoryPoint[], speed: number): number {
  let largest = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const face = sharesOf(game, from.state, float).map((population) => population.map((share) => Math.max(share, 0)));
    const field = logShareField(game, face);
    const span = to.time - from.time;
    const steps = Math.max(1, Math.ceil((span * speed) / STEP));
    let logs = logShares(face);
    for (let k = 0; k < steps; k += 1) logs = rungeKutta(field, logs, span / steps);
    const reached = sharesOfLogs(face, logs).flat();
    const shown = sharesOf(game, to.state, float).flat();
    for (const [k, share] of shown.entries()) largest = Math.max(largest, Math.abs(share - reached[k]!));
  }
  return largest;
}

function rungeKutta(field: VectorField, state: readonly number[], step: number): readonly number[] {
  const moved = (slope: readonly number[], share: number): readonly number[] =>
    state.map((value, i) => value + step * share * slope[i]!);
  const a = field(0, state);
  const b = field(0, moved(a, 0.5));
  const c = field(0, moved(b, 0.5));
  const d = field(0, moved(c, 1));
  return state.map((value, i) => value + (step / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!));
}
