/**
 * # Adaptive integration
 *
 * Solves `ẏ = f(t, y)` by extrapolation of the midpoint rule, with steps and orders that follow the error, and a polynomial
 * between the ends of each step. The adapter of `odex`.
 *
 * ## Implementation notes
 *
 * Apart from the choice of the steps the method adds, subtracts, multiplies, divides and takes square roots, which every
 * engine rounds alike. The choice of the steps uses `Math.pow`, which engines may round in different ways: results agree to
 * the tolerance, some eleven digits, and not to the last bit, unless the engine is the same.
 *
 * ## References
 *
 * - [HairerNorsettWanner1993] II.9
 *
 * @module
 */
import { type Observer, Outcome, Solver } from "odex";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";

/** The right-hand side of $\dot{y} = f(t, y)$: one derivative a coordinate. */
export type VectorField = (time: number, state: readonly number[]) => readonly number[];

/** One step of an integration. */
export interface IntegrationStep {
  /** Where the step begins. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
  /** The state at its end. */
  readonly state: readonly number[];
  /** The state at a time within the step, to the same tolerance; to be asked while the step is observed, not later. */
  at(time: number): readonly number[];
}

/** How precise an integration is, and how long it may last. */
export interface IntegrationOptions {
  /** Error of a step, absolute and relative to the state; from 1e-13 on. @defaultValue `1e-12` */
  readonly tolerance?: number;
  /** Longest step. @defaultValue the whole interval */
  readonly maxStep?: number;
  /** Largest number of steps. @defaultValue `100_000` */
  readonly maxSteps?: number;
  /** Polled at every step. */
  readonly control?: Control;
  /** Called after every step; `"stop"` ends the integration there. */
  observe?(step: IntegrationStep): "go" | "stop";
}

/** What an integration came to. */
export interface Integration {
  /** `solved` at the end of the interval or where the observer said stop; `limit` where the number of steps, the control, or infinity stopped it. */
  readonly status: "solved" | "limit";
  /** Where it ended. */
  readonly time: number;
  /** The state there. */
  readonly state: readonly number[];
  /** Number of steps. */
  readonly steps: number;
}

const LEAST_TOLERANCE = 1e-13;

/**
 * The solution of $\dot{y} = f(t, y)$ from a state at the beginning of an interval to its end.
 *
 * For systems that are not stiff. Steps grow where the solution is smooth; {@link IntegrationOptions.observe} sees each.
 *
 * @param initial - The state at `from`.
 * @param interval - `[from, to]`, forwards or backwards in time.
 * @throws {@link DomainError} where the interval, the state or a derivative is not finite, a field returns another number of
 * derivatives than there are coordinates, or an option is out of range.
 *
 * @example
 * ```ts doctest
 * import { adaptiveIntegration } from "jiama";
 *
 * const circle = adaptiveIntegration((_, [x, y]) => [-y, x], [1, 0], [0, Math.PI / 2]);
 * circle.state.map((x) => x.toFixed(10)).join(" ") // => "0.0000000000 1.0000000000"
 * ```
 *
 * @see [HairerNorsettWanner1993]
 * @category Dynamics
 */
export function adaptiveIntegration(
  field: VectorField,
  initial: readonly number[],
  interval: readonly [from: number, to: number],
  options: IntegrationOptions = {},
): Integration {
  const { tolerance = 1e-12, maxStep = 0, maxSteps = 100_000, control, observe } = options;
  const [from, to] = interval;
  requireFinite([...interval, ...initial], "interval and initial state", "区间与初始状态");
  requireRange("tolerance", tolerance, tolerance >= LEAST_TOLERANCE && tolerance < 1, `[${LEAST_TOLERANCE}, 1)`);
  requireRange("maxSteps", maxSteps, Number.isInteger(maxSteps) && maxSteps > 0, "1, 2, …");
  requireRange("maxStep", maxStep, maxStep >= 0, "(0, ∞)");
  if (from === to || initial.length === 0) return { status: "solved", time: to, state: initial, steps: 0 };

  const solver = new Solver(initial.length);
  solver.absoluteTolerance = tolerance;
  solver.relativeTolerance = tolerance;
  solver.denseOutput = true;
  solver.maxStepSize = maxStep;
  solver.maxSteps = maxSteps;
  let status: Integration["status"] = "solved";
  let time = from;
  let state = initial;
  let steps = 0;
  const observer: Observer = (_, start, end, y, at) => {
    // Before the first step there is nothing to interpolate.
    if (typeof at !== "function") return true;
    [time, state, steps] = [end, y, steps + 1];
    if (observe?.({ from: start, to: end, state: y, at: (t) => y.map((_, i) => at(i, t)) }) === "stop") return false;
    if (control?.checkpoint() !== "stop") return true;
    status = "limit";
    return false;
  };
  try {
    const { outcome } = solver.solve(checkedField(field, initial.length), from, initial, to, observer);
    if (outcome === Outcome.MaxStepsExceeded) status = "limit";
  } catch (error) {
    if (error !== BEYOND_NUMBERS) throw error;
    status = "limit";
  }
  return { status, time, state, steps };
}

/** Thrown, and caught here, where the solution runs off to infinity: the package cannot be told to stop within a step. */
const BEYOND_NUMBERS = Symbol("beyond numbers");

/** The field, refusing derivatives that are not finite or not as many as coordinates. */
function checkedField(field: VectorField, dimension: number): VectorField {
  return (time, state) => {
    if (!state.every(Number.isFinite)) throw BEYOND_NUMBERS;
    const slopes = field(time, state);
    requireFinite(slopes, "derivatives", "导数");
    requireRange("number of derivatives", slopes.length, slopes.length === dimension, `${dimension}`);
    return slopes;
  };
}

function requireFinite(numbers: readonly number[], en: string, zh: string): void {
  if (numbers.every(Number.isFinite)) return;
  throw new DomainError({
    en: `adaptiveIntegration: the ${en} [${numbers.join(", ")}] must be finite numbers.`,
    zh: `adaptiveIntegration：${zh} [${numbers.join(", ")}] 须为有限数。`,
  });
}

function requireRange(name: string, value: number, fits: boolean, range: string): void {
  if (fits) return;
  throw new DomainError({
    en: `adaptiveIntegration: ${name} is ${value}; give ${range}.`,
    zh: `adaptiveIntegration：${name} 为 ${value}；请取 ${range}。`,
  });
}
