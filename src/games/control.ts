/**
 * # Control of long computations
 *
 * The core has no clock. A long computation asks its control now and then whether to go on, and says how far it is; the
 * command line and the browser supply the clock.
 *
 * @module
 */

/** Stop and progress of a long computation. */
export interface Control {
  /** Polled every few steps; `"stop"` ends the computation with status `limit`. */
  checkpoint(): "go" | "stop";
  /** Called now and then with the number of steps done and expected. */
  progress?(done: number, total: number): void;
}
