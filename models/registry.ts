/**
 * # The models, listed
 *
 * @module
 */
import { type AnyModel, nearestNames, UnknownNameError } from "../src/index.ts";
import { accountability } from "./accountability/accountability.ts";
import { blameShift } from "./accountability/blameShift.ts";
import { dueCare } from "./accountability/dueCare.ts";
import { evaluationFrequency } from "./accountability/evaluationFrequency.ts";
import { inspection } from "./accountability/inspection.ts";
import { oneVoteVeto } from "./accountability/oneVoteVeto.ts";
import { passiveAcceptance } from "./accountability/passiveAcceptance.ts";
import { reformTolerance } from "./accountability/reformTolerance.ts";
import { sequentialInspection } from "./accountability/sequentialInspection.ts";
import { traceContest } from "./accountability/traceContest.ts";
import { collusion } from "./collusion/collusion.ts";
import { threeTierHierarchy } from "./collusion/threeTierHierarchy.ts";
import { controlRights } from "./control/controlRights.ts";
import { formalAuthority } from "./control/formalAuthority.ts";
import { campaignCycle } from "./cycles/campaignCycle.ts";
import { escalationRectificationState } from "./cycles/escalationRectificationState.ts";
import { evolutionary } from "./cycles/evolutionary.ts";
import { bufferCascade } from "./escalation/bufferCascade.ts";
import { contestCascade } from "./escalation/contestCascade.ts";
import { functionalCascade } from "./escalation/functionalCascade.ts";
import { strategicCascade } from "./escalation/strategicCascade.ts";
import { targetCascade } from "./escalation/targetCascade.ts";
import { commonAgency } from "./principal-agent/commonAgency.ts";
import { hiddenAction } from "./principal-agent/hiddenAction.ts";
import { linearContract } from "./principal-agent/linearContract.ts";
import { multitask } from "./principal-agent/multitask.ts";
import { ratchet } from "./principal-agent/ratchet.ts";
import { careerConcerns } from "./signalling/careerConcerns.ts";
import { cascadeHerding } from "./signalling/cascadeHerding.ts";
import { creditSignal } from "./signalling/creditSignal.ts";
import { peerImitation } from "./signalling/peerImitation.ts";
import { reportingChain } from "./signalling/reportingChain.ts";
import { sharedBlame } from "./signalling/sharedBlame.ts";
import { asymmetricContest } from "./tournament/asymmetricContest.ts";
import { departmentalContest } from "./tournament/departmentalContest.ts";
import { eliminationContest } from "./tournament/eliminationContest.ts";
import { multiPrizeContest } from "./tournament/multiPrizeContest.ts";
import { multiPrizeTournament } from "./tournament/multiPrizeTournament.ts";
import { promotionLadder } from "./tournament/promotionLadder.ts";
import { promotionTournament } from "./tournament/promotionTournament.ts";
import { tullockContest } from "./tournament/tullockContest.ts";

/**
 * All models, in the order in which the games build on each other.
 *
 * @category Models
 */
export const models: readonly AnyModel[] = [
  linearContract,
  hiddenAction,
  promotionTournament,
  ratchet,
  promotionLadder,
  targetCascade,
  bufferCascade,
  functionalCascade,
  contestCascade,
  strategicCascade,
  dueCare,
  accountability,
  reformTolerance,
  multitask,
  oneVoteVeto,
  evaluationFrequency,
  inspection,
  sequentialInspection,
  collusion,
  blameShift,
  traceContest,
  passiveAcceptance,
  creditSignal,
  careerConcerns,
  reportingChain,
  campaignCycle,
  escalationRectificationState,
  peerImitation,
  cascadeHerding,
  sharedBlame,
  departmentalContest,
  controlRights,
  evolutionary,
  tullockContest,
  asymmetricContest,
  multiPrizeContest,
  multiPrizeTournament,
  eliminationContest,
  formalAuthority,
  commonAgency,
  threeTierHierarchy,
];

/**
 * The model of an id.
 *
 * @throws `UnknownNameError` when no model bears it, with the nearest ones.
 *
 * @example
 * ```ts doctest
 * import { findModel } from "jiama/models";
 *
 * findModel("target-cascade").family // => "escalation"
 * ```
 *
 * @category Models
 */
export function findModel(id: string): AnyModel {
  const model = models.find((each) => each.id === id);
  if (model !== undefined) return model;
  const ids = models.map((each) => each.id);
  const near = nearestNames(id, ids);
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `unknown model ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`}`,
    zh: `未知的模型 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`}`,
  });
}
