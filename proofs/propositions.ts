/**
 * # The propositions, listed
 *
 * @module
 */

import { nearestNames, type Proposition, UnknownNameError } from "../src/index.ts";
import { accuracyDecidesCare } from "./accountability/accuracyDecidesCare.ts";
import { blurredStandardsTurn } from "./accountability/blurredStandardsTurn.ts";
import { capsMakePenaltiesInert } from "./accountability/capsMakePenaltiesInert.ts";
import { departmentsOverEvaluate } from "./accountability/departmentsOverEvaluate.ts";
import { dueCareIsCheaper } from "./accountability/dueCareIsCheaper.ts";
import { fewerEvaluationsWhenCostly } from "./accountability/fewerEvaluationsWhenCostly.ts";
import { harsherNeedsMoreTolerance } from "./accountability/harsherNeedsMoreTolerance.ts";
import { heavierPenaltiesDeter } from "./accountability/heavierPenaltiesDeter.ts";
import { missedBlameLowersEffort } from "./accountability/missedBlameLowersEffort.ts";
import { overreachingTargetsAreAbandoned } from "./accountability/overreachingTargetsAreAbandoned.ts";
import { oversightSubstitutesInspection } from "./accountability/oversightSubstitutesInspection.ts";
import { penaltyNeutrality } from "./accountability/penaltyNeutrality.ts";
import { penaltySavesInspections } from "./accountability/penaltySavesInspections.ts";
import { silenceInsures } from "./accountability/silenceInsures.ts";
import { toleranceAlwaysLowersFalsification } from "./accountability/toleranceAlwaysLowersFalsification.ts";
import { toleranceCurbsFalsificationWithinReach } from "./accountability/toleranceCurbsFalsificationWithinReach.ts";
import { toleranceDilutes } from "./accountability/toleranceDilutes.ts";
import { toleranceRaisesEffort } from "./accountability/toleranceRaisesEffort.ts";
import { toleranceReducesTraces } from "./accountability/toleranceReducesTraces.ts";
import { toleranceWindow } from "./accountability/toleranceWindow.ts";
import { vetoCrowdsOut } from "./accountability/vetoCrowdsOut.ts";
import { wrongfulBlameAlwaysDiscourages } from "./accountability/wrongfulBlameAlwaysDiscourages.ts";
import { wrongfulBlameTurns } from "./accountability/wrongfulBlameTurns.ts";
import { jointLiabilityBreedsConcealment } from "./collusion/jointLiabilityBreedsConcealment.ts";
import { jointLiabilityBreedsEscalation } from "./collusion/jointLiabilityBreedsEscalation.ts";
import { supervisionKillsInitiative } from "./control/supervisionKillsInitiative.ts";
import { supervisionRaisesInitiative } from "./control/supervisionRaisesInitiative.ts";
import { campaignsCycleForEver } from "./cycles/campaignsCycleForEver.ts";
import { campaignsDoNotLowerEscalation } from "./cycles/campaignsDoNotLowerEscalation.ts";
import { smallCampaignsHaveAPeriod } from "./cycles/smallCampaignsHaveAPeriod.ts";
import { alignedResponsibility } from "./escalation/alignedResponsibility.ts";
import { bufferFollowsNoise } from "./escalation/bufferFollowsNoise.ts";
import { contestEquilibriumExists } from "./escalation/contestEquilibriumExists.ts";
import { contestRaisesTargets } from "./escalation/contestRaisesTargets.ts";
import { everyLevelEscalates } from "./escalation/everyLevelEscalates.ts";
import { harsherAlwaysEscalates } from "./escalation/harsherAlwaysEscalates.ts";
import { higherTiersRespondMore } from "./escalation/higherTiersRespondMore.ts";
import { humpOfAccountability } from "./escalation/humpOfAccountability.ts";
import { humpWithMoreTiers } from "./escalation/humpWithMoreTiers.ts";
import { markupsGrowDownTheChain } from "./escalation/markupsGrowDownTheChain.ts";
import { moreRivalsLowerMarkups } from "./escalation/moreRivalsLowerMarkups.ts";
import { motivesByPressure } from "./escalation/motivesByPressure.ts";
import { noiseDampsCreditFeedsSafety } from "./escalation/noiseDampsCreditFeedsSafety.ts";
import { onlyAuditMovesFalsification } from "./escalation/onlyAuditMovesFalsification.ts";
import { penaltyLowersFunctionalMarkup } from "./escalation/penaltyLowersFunctionalMarkup.ts";
import { penaltyTurnsForesightMarkup } from "./escalation/penaltyTurnsForesightMarkup.ts";
import { pressureRaisesMarkups } from "./escalation/pressureRaisesMarkups.ts";
import { quietAnnouncementsEscalate } from "./escalation/quietAnnouncementsEscalate.ts";
import { slippageTurnsMarkups } from "./escalation/slippageTurnsMarkups.ts";
import { extensions } from "./extensions.ts";
import { asymmetryBreedsMoralHazard } from "./principal-agent/asymmetryBreedsMoralHazard.ts";
import { auditStrengthensIncentives } from "./principal-agent/auditStrengthensIncentives.ts";
import { effortNeedNotFall } from "./principal-agent/effortNeedNotFall.ts";
import { falsificationShare } from "./principal-agent/falsificationShare.ts";
import { manyMastersWeakIncentives } from "./principal-agent/manyMastersWeakIncentives.ts";
import { ratchetWeakensIncentives } from "./principal-agent/ratchetWeakensIncentives.ts";
import { rentGrowsWithGarbling } from "./principal-agent/rentGrowsWithGarbling.ts";
import { unmeasuredTaskCrowdsIncentives } from "./principal-agent/unmeasuredTaskCrowdsIncentives.ts";
import { imitationMultiplies } from "./signalling/imitationMultiplies.ts";
import { newOfficialsWorkHarder } from "./signalling/newOfficialsWorkHarder.ts";
import { signalsGrowWithAsymmetry } from "./signalling/signalsGrowWithAsymmetry.ts";
import { transparencyAlwaysDisciplines } from "./signalling/transparencyAlwaysDisciplines.ts";
import { departmentsEscalateTogether } from "./tournament/departmentsEscalateTogether.ts";
import { enoughNoiseMakesPayoffsConcave } from "./tournament/enoughNoiseMakesPayoffsConcave.ts";
import { incentivesAmplifyDownwards } from "./tournament/incentivesAmplifyDownwards.ts";
import { marginalChanceIsALikelihoodRatio } from "./tournament/marginalChanceIsALikelihoodRatio.ts";
import { moreRivalsAndTheShapeOfLuck } from "./tournament/moreRivalsAndTheShapeOfLuck.ts";
import { ratRace } from "./tournament/ratRace.ts";
import { topGapIsLargest } from "./tournament/topGapIsLargest.ts";
import { tournamentEffortSigns } from "./tournament/tournamentEffortSigns.ts";
import { winDensityClosedForms } from "./tournament/winDensityClosedForms.ts";

/**
 * All propositions: the classical ones and their extensions, each family by family.
 *
 * @category Proofs
 */
export const propositions: readonly Proposition[] = [
  asymmetryBreedsMoralHazard,
  auditStrengthensIncentives,
  effortNeedNotFall,
  falsificationShare,
  manyMastersWeakIncentives,
  ratchetWeakensIncentives,
  rentGrowsWithGarbling,
  unmeasuredTaskCrowdsIncentives,
  departmentsEscalateTogether,
  incentivesAmplifyDownwards,
  ratRace,
  topGapIsLargest,
  winDensityClosedForms,
  moreRivalsAndTheShapeOfLuck,
  marginalChanceIsALikelihoodRatio,
  enoughNoiseMakesPayoffsConcave,
  tournamentEffortSigns,
  alignedResponsibility,
  bufferFollowsNoise,
  contestEquilibriumExists,
  contestRaisesTargets,
  everyLevelEscalates,
  harsherAlwaysEscalates,
  higherTiersRespondMore,
  humpOfAccountability,
  humpWithMoreTiers,
  markupsGrowDownTheChain,
  moreRivalsLowerMarkups,
  motivesByPressure,
  noiseDampsCreditFeedsSafety,
  onlyAuditMovesFalsification,
  penaltyLowersFunctionalMarkup,
  penaltyTurnsForesightMarkup,
  pressureRaisesMarkups,
  quietAnnouncementsEscalate,
  slippageTurnsMarkups,
  accuracyDecidesCare,
  blurredStandardsTurn,
  capsMakePenaltiesInert,
  departmentsOverEvaluate,
  dueCareIsCheaper,
  fewerEvaluationsWhenCostly,
  harsherNeedsMoreTolerance,
  heavierPenaltiesDeter,
  missedBlameLowersEffort,
  overreachingTargetsAreAbandoned,
  oversightSubstitutesInspection,
  penaltyNeutrality,
  penaltySavesInspections,
  silenceInsures,
  toleranceAlwaysLowersFalsification,
  toleranceCurbsFalsificationWithinReach,
  toleranceDilutes,
  toleranceRaisesEffort,
  toleranceReducesTraces,
  toleranceWindow,
  vetoCrowdsOut,
  wrongfulBlameAlwaysDiscourages,
  wrongfulBlameTurns,
  jointLiabilityBreedsConcealment,
  jointLiabilityBreedsEscalation,
  campaignsCycleForEver,
  smallCampaignsHaveAPeriod,
  campaignsDoNotLowerEscalation,
  imitationMultiplies,
  newOfficialsWorkHarder,
  signalsGrowWithAsymmetry,
  transparencyAlwaysDisciplines,
  supervisionKillsInitiative,
  supervisionRaisesInitiative,
  ...extensions,
];

/**
 * The proposition of an id.
 *
 * @throws `UnknownNameError` when none bears it, with the nearest ones.
 *
 * @category Proofs
 */
export function findProposition(id: string): Proposition {
  const found = propositions.find((each) => each.id === id);
  if (found !== undefined) return found;
  const near = nearestNames(
    id,
    propositions.map((each) => each.id),
  );
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `unknown proposition ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : "`jiama prove` lists them."}`,
    zh: `未知的命题 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : "`jiama prove` 会列出全部命题。"}`,
  });
}
