/**
 * # Divisions of a box
 *
 * The proof, as text, that formulas have no common solution in a box. The text is read from the left: a digit `i` halves the box in
 * its symbol number `i`, and the texts for the lower and for the upper half follow; a letter ends a branch and names the formula that
 * is false on the whole of that part, `a` for the first.
 *
 * `0a1ba` says: formula `a` is false on the lower half in symbol 0; the upper half is halved in symbol 1, `b` is false below, `a` above.
 *
 * @module
 */

/** Symbols that a box can be halved in. */
export const MAX_BOX_SYMBOLS = 10;

/** Formulas that a branch can name. */
export const MAX_BOX_FORMULAS = 26;

const LINE = 100;

/** The text of a division in lines. */
export function treeLines(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
}

/** The letter of a formula. */
export function formulaLetter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

/** The functions of one argument that claims on boxes may use. */
export const boxFunctions = ["exp", "ln", "sqrt", "normal-density", "normal-distribution"] as const;

/** A function of claims on boxes. */
export type BoxFunction = (typeof boxFunctions)[number];
