/**
 * # Signs in the functional cascade
 *
 * Here a heavier penalty *lowers* the markup: it raises the share of a target that is executed, and less needs to be asked.
 *
 * @module
 */
import { functionalCascade, functionalCascadeRoutines } from "../../models/escalation/functionalCascade.ts";
import { closedFormSigns } from "../closedFormSigns.ts";
import type { SignProposition } from "../signProposition.ts";

/**
 * Every sign of `functionalCascade`, for two levels of the same parameters.
 *
 * @category Proofs
 */
export const functionalCascadeSigns: readonly SignProposition[] = closedFormSigns({
  model: functionalCascade.id,
  source: [],
  parameters: functionalCascade.parameters,
  routines: functionalCascadeRoutines,
  fixed: { levels: 2 },
  directions: {
    executionRate: { initialTarget: "0", penalty: "+", inspection: "+", effortCost: "-" },
    markups: { initialTarget: "+", penalty: "-", inspection: "-", effortCost: "+" },
    targets: { initialTarget: "+", penalty: "-", inspection: "-", effortCost: "+" },
  },
});
