/**
 * The propositions of jiama.
 *
 * @module jiama/proofs
 */
export { accountabilitySigns } from "./accountability/accountabilitySigns.ts";
export { assumptionWords } from "./assumptionNames.ts";
export { bufferCascadeSigns } from "./escalation/bufferCascadeSigns.ts";
export { contestCascadeSigns } from "./escalation/contestCascadeSigns.ts";
export { functionalCascadeSigns } from "./escalation/functionalCascadeSigns.ts";
export { targetCascadeSigns } from "./escalation/targetCascadeSigns.ts";
export { linearContractSigns } from "./principal-agent/linearContractSigns.ts";
export { findProposition, propositions } from "./propositions.ts";
export { type Direction, type SignProposition, type SignStatus, signStatus } from "./signProposition.ts";
export { signPropositions } from "./signPropositions.ts";
export { promotionTournamentSigns } from "./tournament/promotionTournamentSigns.ts";
