/**
 * # Extensions of the classical propositions
 *
 * Exact boundaries of what the theory states more generally, sentences that are false beyond them, and identities between games.
 *
 * @module
 */
import type { Proposition } from "../src/index.ts";
import { abuseNarrowsTheWindow } from "./accountability/abuseNarrowsTheWindow.ts";
import { announcedInspectionsDeter } from "./accountability/announcedInspectionsDeter.ts";
import { blameContestsBurnSanctions } from "./accountability/blameContestsBurnSanctions.ts";
import { blameIsShiftedByEscalation } from "./accountability/blameIsShiftedByEscalation.ts";
import { blindInspectionsDoNotDeter } from "./accountability/blindInspectionsDoNotDeter.ts";
import { blindListsAreTolerance } from "./accountability/blindListsAreTolerance.ts";
import { dueCareIsMet } from "./accountability/dueCareIsMet.ts";
import { incentiveIsDilutionAndDiscrimination } from "./accountability/incentiveIsDilutionAndDiscrimination.ts";
import { moreDepartmentsLeaveLessSlack } from "./accountability/moreDepartmentsLeaveLessSlack.ts";
import { oneDepartmentEvaluatesBest } from "./accountability/oneDepartmentEvaluatesBest.ts";
import { onlyAListDoesBoth } from "./accountability/onlyAListDoesBoth.ts";
import { sequentialInspections } from "./accountability/sequentialInspections.ts";
import { toleranceBesideOversight } from "./accountability/toleranceBesideOversight.ts";
import { toleranceOnlyLowersEffort } from "./accountability/toleranceOnlyLowersEffort.ts";
import { toleranceShrinksShiftedBlameInProportion } from "./accountability/toleranceShrinksShiftedBlameInProportion.ts";
import { foreseeingCoalitionsEscalateMore } from "./collusion/foreseeingCoalitionsEscalateMore.ts";
import { honestReportsHaveAPrice } from "./collusion/honestReportsHaveAPrice.ts";
import { unbargainedCollusionIsACascade } from "./collusion/unbargainedCollusionIsACascade.ts";
import { supervisionInformsDecisions } from "./control/supervisionInformsDecisions.ts";
import { supervisionMayInformLess } from "./control/supervisionMayInformLess.ts";
import { campaignsRestAtTheInspectionEquilibrium } from "./cycles/campaignsRestAtTheInspectionEquilibrium.ts";
import { penaltiesMoveTheOtherSide } from "./cycles/penaltiesMoveTheOtherSide.ts";
import { cascadeWithoutSanctionsIsATournament } from "./escalation/cascadeWithoutSanctionsIsATournament.ts";
import { agencyCostGrowsWithGarbling } from "./principal-agent/agencyCostGrowsWithGarbling.ts";
import { fullInformationIsTheLimit } from "./principal-agent/fullInformationIsTheLimit.ts";
import { garblingLowersValue } from "./principal-agent/garblingLowersValue.ts";
import { implementedRentGrows } from "./principal-agent/implementedRentGrows.ts";
import { incentivesTurnWithSubstitution } from "./principal-agent/incentivesTurnWithSubstitution.ts";
import { noiseBreedsMoralHazard } from "./principal-agent/noiseBreedsMoralHazard.ts";
import { substitutionWeakensIncentives } from "./principal-agent/substitutionWeakensIncentives.ts";
import { biasedReportsLoseDetail } from "./signalling/biasedReportsLoseDetail.ts";
import { herdsBeatTheirMembersAndErr } from "./signalling/herdsBeatTheirMembersAndErr.ts";
import { imitationHasNoBound } from "./signalling/imitationHasNoBound.ts";
import { poolingBeatsSignalling } from "./signalling/poolingBeatsSignalling.ts";
import { seenActionsEarnNothing } from "./signalling/seenActionsEarnNothing.ts";
import { crowdingHurtsEachDepartment } from "./tournament/crowdingHurtsEachDepartment.ts";
import { gumbelNoiseIsATullockContest } from "./tournament/gumbelNoiseIsATullockContest.ts";
import { laddersAmplifyBeforeTheRatRace } from "./tournament/laddersAmplifyBeforeTheRatRace.ts";
import { rankOrderLaddersAmplify } from "./tournament/rankOrderLaddersAmplify.ts";

/** The extensions, family by family. */
export const extensions: readonly Proposition[] = [
  agencyCostGrowsWithGarbling,
  fullInformationIsTheLimit,
  garblingLowersValue,
  implementedRentGrows,
  incentivesTurnWithSubstitution,
  noiseBreedsMoralHazard,
  substitutionWeakensIncentives,
  crowdingHurtsEachDepartment,
  gumbelNoiseIsATullockContest,
  laddersAmplifyBeforeTheRatRace,
  rankOrderLaddersAmplify,
  cascadeWithoutSanctionsIsATournament,
  abuseNarrowsTheWindow,
  announcedInspectionsDeter,
  blameContestsBurnSanctions,
  blameIsShiftedByEscalation,
  blindInspectionsDoNotDeter,
  blindListsAreTolerance,
  dueCareIsMet,
  incentiveIsDilutionAndDiscrimination,
  moreDepartmentsLeaveLessSlack,
  oneDepartmentEvaluatesBest,
  onlyAListDoesBoth,
  sequentialInspections,
  toleranceBesideOversight,
  toleranceOnlyLowersEffort,
  toleranceShrinksShiftedBlameInProportion,
  foreseeingCoalitionsEscalateMore,
  honestReportsHaveAPrice,
  unbargainedCollusionIsACascade,
  campaignsRestAtTheInspectionEquilibrium,
  penaltiesMoveTheOtherSide,
  biasedReportsLoseDetail,
  herdsBeatTheirMembersAndErr,
  imitationHasNoBound,
  poolingBeatsSignalling,
  seenActionsEarnNothing,
  supervisionInformsDecisions,
  supervisionMayInformLess,
];
