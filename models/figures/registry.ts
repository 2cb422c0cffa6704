/**
 * # Registry of figures
 *
 * @module
 */
import { type FigureDefinition, nearestNames, UnknownNameError } from "../../src/index.ts";
import { agencyCostFigure } from "./agencyCost.ts";
import { campaignPhaseFigure } from "./campaignPhase.ts";
import { creditAndBlameFigure } from "./creditAndBlame.ts";
import { dueCareFoldsFigure } from "./dueCareFolds.ts";
import { frameworkFigure } from "./framework.ts";
import { markupsByRegimeFigure } from "./markupsByRegime.ts";
import { noiseAndSiblingsFigure } from "./noiseAndSiblings.ts";
import { observedTargetsFigure } from "./observedTargets.ts";
import { tolerancePenaltyFigure } from "./tolerancePenalty.ts";

/**
 * All figures, in the order of the paper.
 *
 * @category Figures
 */
export const figures: readonly FigureDefinition[] = [
  frameworkFigure,
  markupsByRegimeFigure,
  creditAndBlameFigure,
  tolerancePenaltyFigure,
  dueCareFoldsFigure,
  agencyCostFigure,
  noiseAndSiblingsFigure,
  campaignPhaseFigure,
  observedTargetsFigure,
];

/**
 * The figure of an id.
 *
 * @throws `UnknownNameError` when no figure bears it, with the nearest ones.
 *
 * @category Figures
 */
export function findFigure(id: string): FigureDefinition {
  const figure = figures.find((each) => each.id === id);
  if (figure !== undefined) return figure;
  const ids = figures.map((each) => each.id);
  const near = nearestNames(id, ids);
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `unknown figure ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`}`,
    zh: `未知的图 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`}`,
  });
}
