/**
 * # Errors
 *
 * Misuse throws a {@link GameTheoryError}; mathematics (infeasible, no equilibrium, limit reached) is a status, never an
 * exception. Every message says what was received, where, and how to mend it, in English and in Chinese.
 *
 * @module
 */

/** A text in both languages of the project. */
export interface Localized {
  /** English. */
  readonly en: string;
  /** Chinese. */
  readonly zh: string;
}

/** Stable code of an error: what kind of mistake it reports. */
export type ErrorCode = "usage" | "unknown-name" | "domain" | "parse" | "hierarchy" | "not-rational";

/** Base of all errors that this library throws on purpose. */
export class GameTheoryError extends Error {
  /** Stable code, for programs. */
  readonly code: ErrorCode;
  /** The message in both languages; `message` is the English one. */
  readonly text: Localized;

  constructor(code: ErrorCode, text: Localized) {
    super(text.en);
    this.name = new.target.name;
    this.code = code;
    this.text = text;
  }
}

/** A value outside its domain or of the wrong shape. */
export class DomainError extends GameTheoryError {
  constructor(text: Localized) {
    super("domain", text);
  }
}

/** A call that cannot be meant: contradictory options, a name given twice, something this model does not offer. */
export class UsageError extends GameTheoryError {
  constructor(text: Localized) {
    super("usage", text);
  }
}

/** A name that nothing bears; `text` proposes the nearest ones. */
export class UnknownNameError extends GameTheoryError {
  constructor(text: Localized) {
    super("unknown-name", text);
  }
}

/** A text that cannot be read, with the place where reading stopped. */
export class ParseError extends GameTheoryError {
  constructor(text: Localized) {
    super("parse", text);
  }
}

/** Observed targets that do not form one hierarchy: a cycle, a missing parent, two roots, a unit twice, mixed measures. */
export class HierarchyError extends GameTheoryError {
  constructor(text: Localized) {
    super("hierarchy", text);
  }
}

/** An exact answer was asked for, but the answer is not rational. */
export class NotRationalError extends GameTheoryError {
  constructor(text: Localized) {
    super("not-rational", text);
  }
}
