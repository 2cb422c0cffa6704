/**
 * # The propositions, listed
 *
 * @module
 */
import { nearestNames, type Proposition, UnknownNameError } from "../src/index.ts";
import { higherTiersRespondMore } from "./escalation/higherTiersRespondMore.ts";
import { penaltyLowersFunctionalMarkup } from "./escalation/penaltyLowersFunctionalMarkup.ts";
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
  penaltyLowersFunctionalMarkup,
  higherTiersRespondMore,
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
