/**
 * # All sign propositions
 *
 * @module
 */
import { accountabilitySigns } from "./accountability/accountabilitySigns.ts";
import { bufferCascadeSigns } from "./escalation/bufferCascadeSigns.ts";
import { contestCascadeSigns } from "./escalation/contestCascadeSigns.ts";
import { functionalCascadeSigns } from "./escalation/functionalCascadeSigns.ts";
import { targetCascadeSigns } from "./escalation/targetCascadeSigns.ts";
import { linearContractSigns } from "./principal-agent/linearContractSigns.ts";
import type { SignProposition } from "./signProposition.ts";
import { promotionTournamentSigns } from "./tournament/promotionTournamentSigns.ts";

/**
 * Every sign proposition, model by model.
 *
 * @category Proofs
 */
export const signPropositions: readonly SignProposition[] = [
  ...linearContractSigns,
  ...promotionTournamentSigns,
  ...targetCascadeSigns,
  ...bufferCascadeSigns,
  ...functionalCascadeSigns,
  ...contestCascadeSigns,
  ...accountabilitySigns,
];
