/**
 * # Signs in the linear contract
 *
 * The slope and effort fall, and the agency loss rises, with noise, risk aversion, the number of principals and information
 * asymmetry `1 − μ`: moral hazard grows with information asymmetry, proved for all parameters.
 *
 * @module
 */
import { linearContract, linearContractRoutines } from "../../models/principal-agent/linearContract.ts";
import { closedFormSigns } from "../closedFormSigns.ts";
import type { SignProposition } from "../signProposition.ts";

/**
 * Every sign of `linearContract` that holds on its whole domain.
 *
 * @category Proofs
 */
export const linearContractSigns: readonly SignProposition[] = closedFormSigns({
  model: linearContract.id,
  source: linearContract.sources,
  parameters: linearContract.parameters,
  routines: linearContractRoutines,
  directions: {
    slope: {
      riskAversion: "-",
      effortCost: "-",
      noise: "-",
      observability: "+",
      falsificationCost: "+",
      departments: "-",
    },
    effort: {
      riskAversion: "-",
      effortCost: "-",
      noise: "-",
      observability: "+",
      falsificationCost: "+",
      departments: "-",
    },
    padding: {
      riskAversion: "-",
      effortCost: "-",
      noise: "-",
      observability: "+",
      falsificationCost: "-",
      departments: "-",
    },
    firstBestEffort: {
      riskAversion: "0",
      effortCost: "-",
      noise: "0",
      observability: "0",
      falsificationCost: "0",
      departments: "0",
    },
    agencyLoss: { riskAversion: "+", noise: "+", observability: "-", falsificationCost: "-", departments: "+" },
  },
});
