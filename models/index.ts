/**
 * The models of jiama.
 *
 * @module jiama/models
 */
export {
  type AccountabilityParameters,
  accountability,
} from "./accountability/accountability.ts";
export { type BlameShiftOutcome, type BlameShiftParameters, blameShift } from "./accountability/blameShift.ts";
export {
  type DueCareMaximum,
  type DueCareOutcome,
  type DueCareParameters,
  dueCare,
} from "./accountability/dueCare.ts";
export type { AccountabilityOutcome, EffortMaximum } from "./accountability/effortOutcome.ts";
export {
  type EvaluationFrequencyOutcome,
  type EvaluationFrequencyParameters,
  evaluationFrequency,
} from "./accountability/evaluationFrequency.ts";
export { inspection } from "./accountability/inspection.ts";
export type { InspectionOutcome } from "./accountability/inspectionGame.ts";
export type { InspectionParameters } from "./accountability/inspectionStakes.ts";
export { type OneVoteVetoOutcome, type OneVoteVetoParameters, oneVoteVeto } from "./accountability/oneVoteVeto.ts";
export {
  type PassiveAcceptanceOutcome,
  type PassiveAcceptanceParameters,
  passiveAcceptance,
} from "./accountability/passiveAcceptance.ts";
export type { ReformToleranceParameters } from "./accountability/reformPayoffs.ts";
export {
  type ReformToleranceOutcome,
  reformTolerance,
  type ToleranceRange,
} from "./accountability/reformTolerance.ts";
export { sequentialInspection } from "./accountability/sequentialInspection.ts";
export type {
  SequentialInspectionOutcome,
  SequentialInspectionParameters,
} from "./accountability/sequentialStages.ts";
export {
  type TraceContestOutcome,
  type TraceContestParameters,
  traceContest,
  traceContestRoutines,
} from "./accountability/traceContest.ts";
export type { CatalogFacts, CatalogGame } from "./catalog/catalogGame.ts";
export { catalogGames, findCatalogGame } from "./catalog/registry.ts";
export { type CollusionOutcome, type CollusionParameters, collusion } from "./collusion/collusion.ts";
export {
  type ThreeTierHierarchyOutcome,
  type ThreeTierHierarchyParameters,
  threeTierHierarchy,
} from "./collusion/threeTierHierarchy.ts";
export {
  type ControlMode,
  type ControlRightsOutcome,
  type ControlRightsParameters,
  controlModes,
  controlRights,
} from "./control/controlRights.ts";
export {
  type FormalAuthorityOutcome,
  type FormalAuthorityParameters,
  formalAuthority,
  formalAuthorityRoutines,
} from "./control/formalAuthority.ts";
export type { CampaignCycleOutcome } from "./cycles/campaignConditions.ts";
export { campaignCycle } from "./cycles/campaignCycle.ts";
export type { CampaignCycleParameters, CampaignShares } from "./cycles/campaignState.ts";
export type { Corner, Stability } from "./cycles/corners.ts";
export { escalationRectificationState } from "./cycles/escalationRectificationState.ts";
export { evolutionary } from "./cycles/evolutionary.ts";
export type { EvolutionaryOutcome } from "./cycles/evolutionaryConditions.ts";
export type { PerStrategy } from "./cycles/populationGame.ts";
export type { EvolutionaryParameters } from "./cycles/populationSystem.ts";
export type { RectificationOutcome } from "./cycles/rectificationConditions.ts";
export { type RectificationParameters, rectificationGame } from "./cycles/rectificationGame.ts";
export type { TrajectoryPoint } from "./cycles/replicatorTrajectory.ts";
export {
  type BufferCascadeOutcome,
  type BufferCascadeParameters,
  bufferCascade,
} from "./escalation/bufferCascade.ts";
export {
  type ContestCascadeOutcome,
  type ContestCascadeParameters,
  contestCascade,
} from "./escalation/contestCascade.ts";
export {
  type FunctionalCascadeOutcome,
  type FunctionalCascadeParameters,
  type FunctionalIncentives,
  functionalCascade,
  functionalCascadeRoutines,
} from "./escalation/functionalCascade.ts";
export {
  type StrategicCascadeOutcome,
  type StrategicCascadeParameters,
  strategicCascade,
} from "./escalation/strategicCascade.ts";
export {
  type TargetCascadeOutcome,
  type TargetCascadeParameters,
  targetCascade,
} from "./escalation/targetCascade.ts";
export { figures, findFigure } from "./figures/registry.ts";
export { mechanisms } from "./mechanisms/index.ts";
export type { Evidence, Mechanism, ProvedEvidence, TestedEvidence } from "./mechanisms/mechanism.ts";
export {
  gdpChain2013,
  gdpChain2013First,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2016Lower,
  gdpProvinces2016Upper,
  gdpProvinces2021,
  gdpProvinces2024,
  observedHierarchies,
  seedSewage,
} from "./observations/index.ts";
export { azevedoContract, azevedoCost, azevedoUtility } from "./principal-agent/azevedoWolff2025.ts";
export { commonAgency } from "./principal-agent/commonAgency.ts";
export type { CommonAgencyOutcome, CommonAgencyParameters } from "./principal-agent/commonAgencyProblem.ts";
export { type AsymmetryCounterExample, effortRisesWithAsymmetry } from "./principal-agent/effortRisesWithAsymmetry.ts";
export {
  debt,
  type FinancialContract,
  type FinancingProblem,
  financialContract,
  type PaymentRule,
} from "./principal-agent/financialContract.ts";
export { garbled, replacedSignals, replacement, uniformDistribution } from "./principal-agent/garbling.ts";
export { hiddenAction } from "./principal-agent/hiddenAction.ts";
export type { HiddenActionOutcome } from "./principal-agent/hiddenActionGame.ts";
export type { HiddenActionParameters } from "./principal-agent/hiddenActionProblem.ts";
export {
  type Implementation,
  type ImplementationProblem,
  implementation,
} from "./principal-agent/implementation.ts";
export { karaivanovContract, karaivanovLottery } from "./principal-agent/karaivanov2001.ts";
export {
  type LinearContractOutcome,
  type LinearContractParameters,
  linearContract,
} from "./principal-agent/linearContract.ts";
export {
  type LotteryContract,
  type LotteryEntry,
  type LotteryProblem,
  lotteryContract,
} from "./principal-agent/lotteryContract.ts";
export { type MultitaskOutcome, type MultitaskParameters, multitask } from "./principal-agent/multitask.ts";
export type { Matrix } from "./principal-agent/multitaskMatrices.ts";
export {
  type RatchetOutcome,
  type RatchetParameters,
  ratchet,
  ratchetRoutines,
} from "./principal-agent/ratchet.ts";
export { logUtility, squareRootUtility, type UtilityKind, type WageUtility } from "./principal-agent/wageUtility.ts";
export { findModel, models } from "./registry.ts";
export {
  actionTransparency,
  type Transparency,
  type TransparencyCounterExample,
} from "./signalling/actionTransparency.ts";
export {
  type CareerConcernsOutcome,
  type CareerConcernsParameters,
  careerConcerns,
  careerConcernsRoutines,
} from "./signalling/careerConcerns.ts";
export {
  type CascadeHerdingOutcome,
  type CascadeHerdingParameters,
  cascadeHerding,
  cascadeHerdingRoutines,
} from "./signalling/cascadeHerding.ts";
export {
  type CreditSignalOutcome,
  type CreditSignalParameters,
  creditSignal,
} from "./signalling/creditSignal.ts";
export {
  type PeerImitationOutcome,
  type PeerImitationParameters,
  peerImitation,
  peerImitationRoutines,
} from "./signalling/peerImitation.ts";
export {
  type ReportingChainOutcome,
  type ReportingChainParameters,
  reportingChain,
  reportingChainRoutines,
} from "./signalling/reportingChain.ts";
export {
  type SharedBlameOutcome,
  type SharedBlameParameters,
  sharedBlame,
  sharedBlameRoutines,
} from "./signalling/sharedBlame.ts";
export { ownTable } from "./tables/ownTable.ts";
export { findTable, tables } from "./tables/registry.ts";
export {
  type AsymmetricContestOutcome,
  type AsymmetricContestParameters,
  asymmetricContest,
  asymmetricContestRoutines,
} from "./tournament/asymmetricContest.ts";
export {
  type DepartmentalContestOutcome,
  type DepartmentalContestParameters,
  departmentalContest,
  departmentalContestRoutines,
} from "./tournament/departmentalContest.ts";
export {
  type EliminationContestOutcome,
  type EliminationContestParameters,
  eliminationContest,
  eliminationContestRoutines,
} from "./tournament/eliminationContest.ts";
export {
  type MultiPrizeContestOutcome,
  type MultiPrizeContestParameters,
  multiPrizeContest,
  multiPrizeContestRoutines,
} from "./tournament/multiPrizeContest.ts";
export {
  type MultiPrizeTournamentOutcome,
  type MultiPrizeTournamentParameters,
  multiPrizeTournament,
} from "./tournament/multiPrizeTournament.ts";
export {
  type PromotionLadderOutcome,
  type PromotionLadderParameters,
  promotionLadder,
} from "./tournament/promotionLadder.ts";
export {
  type PromotionTournamentOutcome,
  type PromotionTournamentParameters,
  promotionTournament,
} from "./tournament/promotionTournament.ts";
export {
  type TullockContestOutcome,
  type TullockContestParameters,
  tullockContest,
  tullockContestRoutines,
} from "./tournament/tullockContest.ts";
