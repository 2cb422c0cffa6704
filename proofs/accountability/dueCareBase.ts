/**
 * # The base case of due care
 *
 * Terms of the official's payoff and of its derivatives at the parameters of the base case, `σ = ½`, `R = 1/5`, `D = 1`, `ē = ½`,
 * `σ_c = 1/5`, `c = 1`, `γ = 2`, and the readings that claims about it share.
 *
 * ## Notation
 *
 * `w = Vψ/σ` is the marginal prize, `p = φ` the tolerance, `z = (T − x)/σ` with `x = e + m`.
 *
 * @module
 */
import { dueCare } from "../../models/accountability/dueCare.ts";
import type { Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The marginal prize of the base case, 0.13956, lies in this interval. */
export const prizeBox = ["0.1395", "0.1396"] as const;

/** The payoff `U` at `(e, m)`, given numbers or symbols `w`, `T` and `p`. */
export function payoff(
  e: string,
  m: string,
  { target = "T", tolerance = "p" }: { readonly target?: string; readonly tolerance?: string } = {},
): string {
  const failure = `(normal-distribution (/ (- ${target} (+ ${e} ${m})) 0.5))`;
  const careful = `(normal-distribution (/ (- ${e} 0.5) 0.2))`;
  const sanction = tolerance === "0" ? failure : `(* ${failure} (- 1 (* ${tolerance} ${careful})))`;
  return `(- (+ (* w (+ ${e} ${m})) (* 0.2 (- 1 ${failure}))) ${sanction} (/ (* ${e} ${e}) 2) (* ${m} ${m}))`;
}

/** Parameters of the base case by code name, whatever the defaults of the model. */
const base = {
  siblings: 5,
  noise: 0.5,
  reward: 0.2,
  penalty: 1,
  careStandard: 0.5,
  careNoise: 0.2,
  effortCost: 1,
  falsificationCost: 2,
} as const;

/** What the solver finds in the base case, at random prizes near that of the base case. */
interface BaseCase {
  readonly w: number;
  readonly e: number;
  readonly m: number;
  /** `dm/dφ`, by differences. */
  slopeInTolerance(): number | undefined;
}

/** ψ(5) of normal noise: the expected largest of five draws over five. */
const WIN_DENSITY = 0.2325929;

/** A reading of the solver's reply in the base case; targets and tolerances are drawn from intervals. */
export function baseReading(
  ranges: { readonly target: readonly [number, number]; readonly tolerance: readonly [number, number] },
  values: (at: BaseCase & { readonly T: number; readonly p: number }) => Readonly<Record<string, number>> | undefined,
): Reading {
  return modelReading(
    dueCare,
    ({ outcome, between }) => {
      const [T, p] = [between(...ranges.target), between(...ranges.tolerance)];
      const w = between(0.13951, 0.13959);
      const solved = (tolerance: number) => outcome({ ...base, prize: (w * 0.5) / WIN_DENSITY, target: T, tolerance });
      const reply = solved(p);
      if (reply === undefined) return undefined;
      const slopeInTolerance = (): number | undefined => {
        const step = 1e-4;
        const [low, high] = [solved(p - step), solved(p + step)];
        return low && high && (high.falsification - low.falsification) / (2 * step);
      };
      return values({ w, e: reply.effort, m: reply.falsification, T, p, slopeInTolerance });
    },
    { fixed: { ...base, prize: 0.3, target: 0.8, tolerance: 0 } },
  );
}
