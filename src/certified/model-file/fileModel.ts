/**
 * # Models of files
 *
 * A game that a file defines, as a model like all others: described, read, solved and checked by the same code.
 *
 * @module
 */
import { isRationalFormula } from "../../arithmetic/formulaAlgebra.ts";
import { formulaText } from "../../arithmetic/formulaText.ts";
import type { Localized } from "../../errors.ts";
import type { AnyModel, Model } from "../../games/model.ts";
import {
  type ContinuousDefinition,
  derivedPayoffs,
  hasRationalEquilibria,
} from "../../games/model-file/continuousFileGame.ts";
import type { FiniteDefinition } from "../../games/model-file/finiteGame.ts";
import { inDoubles, inFractions } from "../../games/model-file/formulaValues.ts";
import { type GameDefinition, isFiniteDefinition } from "../../games/model-file/gameDefinition.ts";
import type { ParameterValues } from "../../games/readParameters.ts";
import { continuousRoutines, exactContinuousRoutines } from "./continuousFileModel.ts";
import { continuousFields, definedFields, finiteFields } from "./fileOutcome.ts";
import { finiteRoutines } from "./finiteFileModel.ts";

/**
 * The model that a definition states.
 *
 * It can be solved in fractions where payoffs are rational formulas, and, where players choose numbers, best responses are linear.
 */
export function fileModel(definition: GameDefinition): AnyModel {
  const finite = isFiniteDefinition(definition);
  return finite ? finiteModel(definition) : continuousModel(definition as ContinuousDefinition);
}

type Described = Pick<
  Model<ParameterValues, unknown>,
  "id" | "title" | "description" | "family" | "provenance" | "sources" | "parameters"
>;

function described(definition: GameDefinition): Described {
  const { id, title, sources, parameters } = definition;
  return { id, title, description: story(definition), family: "file", provenance: "own", sources, parameters };
}

function finiteModel(definition: FiniteDefinition): AnyModel {
  const { chance, payoffs, outcome } = definition;
  const formulas = [...payoffs, ...chance.flatMap((move) => move.probabilities), ...outcome.map(({ value }) => value)];
  const rational = formulas.every(({ formula }) => isRationalFormula(formula));
  return {
    ...described(definition),
    outcome: { ...finiteFields, ...definedFields(definition) },
    ...finiteRoutines(definition, inDoubles),
    ...(rational ? { exact: finiteRoutines(definition, inFractions) } : {}),
  };
}

function continuousModel(definition: ContinuousDefinition): AnyModel {
  const derived = derivedPayoffs(definition);
  const rational = hasRationalEquilibria(definition, derived);
  return {
    ...described(definition),
    outcome: { ...continuousFields, ...definedFields(definition) },
    ...continuousRoutines(definition, derived),
    ...(rational ? { exact: exactContinuousRoutines(definition, derived) } : {}),
  };
}

/** The author's description, then the players and what they choose. */
function story({ description, players }: GameDefinition): Localized {
  const choices = players.map((player): string =>
    player.kind === "finite"
      ? player.strategies.map(({ name }) => name).join(" | ")
      : `${formulaText(player.min.formula)} ≤ ${player.action.name} ≤ ${formulaText(player.max.formula)}`,
  );
  const en = players.map(({ name, title }, i) => `${name}${title.en === name ? "" : ` (${title.en})`}: ${choices[i]}`);
  const zh = players.map(({ name, title }, i) => `${name}${title.zh === name ? "" : `（${title.zh}）`}：${choices[i]}`);
  return {
    en: `${description.en} Players and choices: ${en.join("; ")}.`.trim(),
    zh: `${description.zh}参与人与选择：${zh.join("；")}。`,
  };
}
