import type { RangedGame } from "../../../src/games/continuous/continuousGame.ts";
import {
  type ContinuousDefinition,
  derivedPayoffs,
  rangedGame,
} from "../../../src/games/model-file/continuousFileGame.ts";
import { definitionOf, fileText } from "../../games/model-file/sampleFile.ts";

/** A game of numbers, stated by formulas: payoffs by action, and the interval of each action. */
export function gameOfFormulas(
  payoffs: Readonly<Record<string, string>>,
  [min, max]: readonly [number, number],
): RangedGame {
  const names = Object.keys(payoffs);
  const text = fileText({
    parameters: "{}",
    players: `{${names.map((name) => `p_${name}: {action: {name: ${name}, min: ${min}, max: ${max}}}`).join(", ")}}`,
    payoffs: `{${names.map((name) => `p_${name}: "${payoffs[name]}"`).join(", ")}}`,
  });
  const definition = definitionOf(text) as ContinuousDefinition;
  return rangedGame(definition, derivedPayoffs(definition), {});
}
