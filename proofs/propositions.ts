/**
 * # The propositions, listed
 *
 * @module
 */
import { nearestNames, type Proposition, UnknownNameError } from "../src/index.ts";
import { alignedResponsibility } from "./escalation/alignedResponsibility.ts";
import { bufferFollowsNoise } from "./escalation/bufferFollowsNoise.ts";
import { contestEquilibriumExists } from "./escalation/contestEquilibriumExists.ts";
import { contestRaisesTargets } from "./escalation/contestRaisesTargets.ts";
import { everyLevelEscalates } from "./escalation/everyLevelEscalates.ts";
import { higherTiersRespondMore } from "./escalation/higherTiersRespondMore.ts";
import { humpOfAccountability } from "./escalation/humpOfAccountability.ts";
import { markupsGrowDownTheChain } from "./escalation/markupsGrowDownTheChain.ts";
import { motivesByPressure } from "./escalation/motivesByPressure.ts";
import { noiseDampsCreditFeedsSafety } from "./escalation/noiseDampsCreditFeedsSafety.ts";
import { onlyAuditMovesFalsification } from "./escalation/onlyAuditMovesFalsification.ts";
import { penaltyLowersFunctionalMarkup } from "./escalation/penaltyLowersFunctionalMarkup.ts";
import { penaltyTurnsForesightMarkup } from "./escalation/penaltyTurnsForesightMarkup.ts";
import { pressureRaisesMarkups } from "./escalation/pressureRaisesMarkups.ts";
import { quietAnnouncementsEscalate } from "./escalation/quietAnnouncementsEscalate.ts";
import { slippageTurnsMarkups } from "./escalation/slippageTurnsMarkups.ts";
import { asymmetryBreedsMoralHazard } from "./principal-agent/asymmetryBreedsMoralHazard.ts";
import { auditStrengthensIncentives } from "./principal-agent/auditStrengthensIncentives.ts";
import { falsificationShare } from "./principal-agent/falsificationShare.ts";

/**
 * All propositions, family by family.
 *
 * @category Proofs
 */
export const propositions: readonly Proposition[] = [
  asymmetryBreedsMoralHazard,
  auditStrengthensIncentives,
  falsificationShare,
  alignedResponsibility,
  bufferFollowsNoise,
  contestEquilibriumExists,
  contestRaisesTargets,
  everyLevelEscalates,
  higherTiersRespondMore,
  humpOfAccountability,
  markupsGrowDownTheChain,
  motivesByPressure,
  noiseDampsCreditFeedsSafety,
  onlyAuditMovesFalsification,
  penaltyLowersFunctionalMarkup,
  penaltyTurnsForesightMarkup,
  pressureRaisesMarkups,
  quietAnnouncementsEscalate,
  slippageTurnsMarkups,
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
