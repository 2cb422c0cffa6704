/**
 * # Tasks on games
 *
 * What a command asks about one game, and what it is answered: plain data that can pass between threads.
 *
 * @module
 */
import type { EvolveOptions } from "./evolveOptions.ts";
import type { QuantalQuestion } from "./quantalQuestion.ts";

/** A command that answers a question about each of several games. */
export type GameCommand =
  | "nash"
  | "value"
  | "repeated"
  | "correlated"
  | "dominance"
  | "stackelberg"
  | "subgame-perfect"
  | "evolve"
  | "qre"
  | "verify";

/** The options of all these commands that were given. */
export interface QuestionOptions {
  /** All equilibria instead of one. */
  readonly all: boolean;
  /** Id of the method; absent for the command's own choice. */
  readonly method?: string;
  /** Which refinement of Nash equilibria of trees; absent for none. */
  readonly refine?: string;
  /** Whether the certificate is part of the answer. */
  readonly verify: boolean;
  /** Coarse correlated equilibria instead of correlated ones. */
  readonly coarse: boolean;
  /** What a correlation device is made best for: `welfare`, `max-min`, `none` or `player=K`. */
  readonly objective?: string;
  /** Weak dominance instead of strict. */
  readonly weak: boolean;
  /** The discount factor of a repeated game, as text, so that it stays exact. */
  readonly discount?: string;
  /** Dominance by pure strategies only. */
  readonly pure: boolean;
  /** Label of the player who commits, or `#0`. */
  readonly leader?: string;
  /** The profile to be verified, as JSON text, with the name that messages give it. */
  readonly profile?: { readonly text: string; readonly name: { readonly en: string; readonly zh: string } };
  /** Whether a profile that is no equilibrium is not what was expected. */
  readonly expectNash: boolean;
  /** What was asked about quantal responses. */
  readonly quantal?: QuantalQuestion;
  /** What was asked about an evolution. */
  readonly evolution?: EvolveOptions;
}

/** A question about one game. */
export interface GameTask {
  readonly command: GameCommand;
  /** The file as it was named: a path, `-`, or the id of a game of the catalog. */
  readonly file: string;
  /** Whether to compute in doubles. */
  readonly float: boolean;
  readonly lang: "en" | "zh";
  readonly options: QuestionOptions;
}

/** The answer of one game. */
export interface GameAnswer {
  /** The object that `--json` prints. */
  readonly object: Readonly<Record<string, unknown>>;
  readonly exitCode: number;
  /** What standard error says, in the language of the task. */
  readonly message?: string;
}
