/**
 * The models of jiama.
 *
 * @module
 */
export {
  type TargetCascadeOutcome,
  type TargetCascadeParameters,
  targetCascade,
} from "./escalation/targetCascade.ts";
export {
  type LinearContractOutcome,
  type LinearContractParameters,
  linearContract,
} from "./principal-agent/linearContract.ts";
