/**
 * # Games as files define them
 *
 * What a model file says, read and checked: parameters, players, payoffs as formulas. Names are resolved, named parts are
 * put in their places, and chance is replaced by expectation, so that formulas speak of parameters and of what players choose.
 *
 * ## Notation
 *
 * In formulas, a parameter is a symbol of its name, an action `player.action`, and a strategy `player.strategy`: 1 where the
 * player plays it, 0 elsewhere.
 *
 * @module
 */
import type { Formula } from "../../arithmetic/formula.ts";
import type { Localized } from "../../errors.ts";
import type { OutcomeField } from "../model.ts";
import type { ParameterSpec } from "../parameter.ts";

/** The schema that this version reads. */
export const MODEL_SCHEMA = "jiama-model/1";

/** A formula, and where it stands. */
export interface PlacedFormula {
  /** The formula. */
  readonly formula: Formula;
  /** File, line and column, as messages give them. */
  readonly place: Localized;
}

/** Something with a name in formulas and a title for people. */
export interface NamedThing {
  /** Name in formulas. */
  readonly name: string;
  /** What it is called. */
  readonly title: Localized;
}

/** A player who chooses among finitely many strategies. */
export interface FinitePlayer extends NamedThing {
  /** Tells the kinds of player apart. */
  readonly kind: "finite";
  /** The strategies, at least one. */
  readonly strategies: readonly NamedThing[];
}

/** A player who chooses a number. */
export interface ContinuousPlayer extends NamedThing {
  /** Tells the kinds of player apart. */
  readonly kind: "continuous";
  /** The number. */
  readonly action: NamedThing;
  /** Smallest action, a formula of parameters. */
  readonly min: PlacedFormula;
  /** Largest action, a formula of parameters. */
  readonly max: PlacedFormula;
}

/** What may happen by chance. */
export interface ChanceMove {
  /** Name in formulas. */
  readonly name: string;
  /** The probability of each outcome, formulas of parameters and of what players choose. */
  readonly probabilities: readonly PlacedFormula[];
}

/** A quantity that is computed in equilibrium. */
export interface DefinedOutcome extends OutcomeField {
  /** Code name. */
  readonly name: string;
  /** Its value at a profile, of which the expected value in equilibrium is given. */
  readonly value: PlacedFormula;
}

/** What a model file says. */
export interface GameDefinition {
  /** Kebab-case id. */
  readonly id: string;
  /** Name of the model. */
  readonly title: Localized;
  /** The story; may be empty. */
  readonly description: Localized;
  /** Where it comes from, in the author's words. */
  readonly sources: readonly string[];
  /** The parameters by name. */
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** The players: all of one kind. */
  readonly players: readonly FinitePlayer[] | readonly ContinuousPlayer[];
  /** The expected payoff of each player. */
  readonly payoffs: readonly PlacedFormula[];
  /** What happens by chance. */
  readonly chance: readonly ChanceMove[];
  /** What is computed besides the equilibrium. */
  readonly outcome: readonly DefinedOutcome[];
}

/** The symbol of what a player chooses. */
export function choiceSymbol(player: NamedThing, choice: NamedThing): string {
  return `${player.name}.${choice.name}`;
}

/** Whether the players choose among finitely many strategies. */
export function isFiniteDefinition(
  definition: GameDefinition,
): definition is GameDefinition & { readonly players: readonly FinitePlayer[] } {
  return definition.players[0]!.kind === "finite";
}
