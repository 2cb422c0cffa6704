/**
 * # Who is sanctioned after a failure
 *
 * The probability `p` that a failure is sanctioned, as a polynomial in the probability `q` of being found careful: from the
 * model's own rule, `1 − φq`, or from an accountability regime, `[b − (b − a)q] h`, with `h = 1 − q` under noisy evidence,
 * and `h = 1` below and `1 − μ` from the care standard on under a sharp one.
 *
 * @module
 */
import type { SanctionRule } from "../../src/index.ts";
import type { CareZone } from "./careProblem.ts";

/** The zone of the model's own rule: whoever is found careful is excused with probability `φ`. */
export function excusedZones(tolerance: number): readonly CareZone[] {
  return [{ lower: 0, upper: Number.POSITIVE_INFINITY, blame: [1, -tolerance, 0] }];
}

/** The zones of a regime: two under a sharp standard that lies above zero and matters, else one. */
export function regimeZones({
  penalty,
  diligent: a,
  negligent: b,
  evidence,
}: SanctionRule<number>): readonly CareZone[] {
  const [lower, upper] = [0, Number.POSITIVE_INFINITY];
  if (evidence.kind === "none") return [{ lower, upper, blame: [b, a - b, 0] }];
  if (evidence.kind === "noisy") return [{ lower, upper, blame: [b, a - b - b, b - a] }];
  const { careStandard, weight } = evidence;
  const left = 1 - weight;
  const careless: CareZone["blame"] = [b, a - b, 0];
  const careful: CareZone["blame"] = [left * b, left * (a - b), 0];
  if (careStandard <= 0) return [{ lower, upper, blame: careful }];
  const matters = weight > 0 && penalty > 0 && (a > 0 || b > 0);
  if (!matters) return [{ lower, upper, blame: careless }];
  return [
    { lower, upper: careStandard, blame: careless },
    { lower: careStandard, upper, blame: careful },
  ];
}
