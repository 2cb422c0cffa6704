/**
 * # Coal-mine supervision
 *
 * Two populations: mines comply with safety rules or not, supervisors look closely or not. Close supervision proves a
 * violation with probability `p`, lax supervision with `q`; a supervisor's reputation `H`, points in a promotion tournament,
 * rewards looking closely.
 *
 * `ẋ = x(1−x)[(yp + (1−y)q)F − (ΔP + C_e − G)]`, `ẏ = y(1−y)[(1−x)(p−q)(F + L_r) − (1−δ)C_r + H]`.
 *
 * All comply under close supervision, stably, exactly if the fine exceeds `F* = (ΔP + C_e − G)/p` and the reputation exceeds
 * `H* = (1−δ)C_r`.
 *
 * ## References
 *
 * - An unpublished manuscript of Nguyen and Trinh (Hanoi), from its replication script.
 *
 * @module
 */
import { affineGame, type PopulationGame } from "../populationGame.ts";

const closeDetection = 0.8;
const laxDetection = 0.2;
/** `δ`: share of the cost that a supervisor saves. */
const saving = 0.25;
const supervisionCost = 12;
/** `ΔP + C_e − G`: extra profit of a violation and cost of safety, less the subsidy. */
const safetyCost = 4 + 3 - 1;
/** `L_r`: what an undetected violation costs the supervisor. */
const liability = 3;

/** `F* = (ΔP + C_e − G)/p`. */
export const fineThreshold = safetyCost / closeDetection;
/** `H* = (1−δ)C_r`. */
export const reputationThreshold = (1 - saving) * supervisionCost;

/** The game at a reputation `H` and a fine `F`. */
export function coalSupervision(reputation: number, fine = 10): PopulationGame {
  const detected = closeDetection - laxDetection;
  return affineGame(
    [
      { name: { en: "mines", zh: "煤矿" }, strategies: ["comply", "violate"] },
      { name: { en: "supervisors", zh: "监管者" }, strategies: ["close", "lax"] },
    ],
    {
      constants: [laxDetection * fine - safetyCost, detected * (fine + liability) - reputationThreshold + reputation],
      slopes: [
        [0, detected * fine],
        [-detected * (fine + liability), 0],
      ],
    },
  );
}
