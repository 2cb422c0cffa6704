/**
 * # Expectations over chance
 *
 * *Notation.* Chance move `m` has outcome `o` with probability `p_{mo}`, independently of other moves; in a formula `U`, the
 * symbol of an outcome is 1 where it happens and 0 elsewhere. The expectation of `U` is `Σ_o p_{mo} U[o happens]`, one move after
 * another, over the moves that `U` speaks of.
 *
 * @module
 */
import type { Formula } from "../../arithmetic/formula.ts";
import {
  dependsOn,
  numberFormula,
  productOfFormulas,
  replacedSymbols,
  sumOfFormulas,
} from "../../arithmetic/formulaAlgebra.ts";

/** A chance move as formulas know it. */
export interface Lottery {
  /** The symbols of its outcomes; the last outcome may have none. */
  readonly symbols: readonly string[];
  /** The probability of each outcome. */
  readonly probabilities: readonly Formula[];
}

/** The moves that a formula speaks of. */
export function lotteriesIn(formula: Formula, lotteries: readonly Lottery[]): readonly Lottery[] {
  return lotteries.filter(({ symbols }) => dependsOn(formula, new Set(symbols)));
}

/** The formula's expectation over chance, a formula without the symbols of outcomes. */
export function expectedFormula(formula: Formula, lotteries: readonly Lottery[]): Formula {
  return lotteriesIn(formula, lotteries).reduce(expectedOver, formula);
}

function expectedOver(formula: Formula, { symbols, probabilities }: Lottery): Formula {
  return probabilities.reduce<Formula>((sum, probability, index) => {
    const happens = symbols.map((symbol, i) => [symbol, numberFormula(i === index ? 1 : 0)] as const);
    return sumOfFormulas(sum, productOfFormulas(probability, replacedSymbols(formula, new Map(happens))));
  }, numberFormula(0));
}
