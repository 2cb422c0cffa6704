/**
 * # What a command is
 *
 * Name, arguments, options, help texts and examples of a command, in both languages.
 *
 * @module
 */
import type { Localized } from "../../index.ts";

/** Name of a command. */
export type CommandName =
  | "models"
  | "describe"
  | "solve"
  | "sweep"
  | "table"
  | "figure"
  | "fit"
  | "prove"
  | "reproduce"
  | "replicate"
  | "nash"
  | "value"
  | "repeated"
  | "correlated"
  | "dominance"
  | "stackelberg"
  | "subgame-perfect"
  | "qre"
  | "evolve"
  | "verify"
  | "generate"
  | "convert"
  | "cite"
  | "explore"
  | "help";

/** An option. */
export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  /** One letter, where it has a short form. */
  readonly short?: string;
  /** What its value is called in the help; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  readonly description: Localized;
}

/** A positional argument. */
export interface ArgumentSpec {
  readonly name: string;
  readonly required: boolean;
  /** Whether it takes all the words that follow. */
  readonly variadic?: boolean;
  readonly description: Localized;
}

/** A command line worth copying. */
export interface Example {
  readonly line: string;
  readonly does: Localized;
}

/** A command. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly summary: Localized;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
}
