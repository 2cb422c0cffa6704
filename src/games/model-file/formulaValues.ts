/**
 * # Values of placed formulas
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { float } from "../../arithmetic/float.ts";
import { exactFormulas, floatFormulas } from "../../arithmetic/formulaArithmetic.ts";
import { type FormulaArithmetic, formulaValue } from "../../arithmetic/formulaValue.ts";
import { DomainError, GameTheoryError, type Localized, NotRationalError } from "../../errors.ts";
import { probabilityFault } from "../probabilities.ts";
import type { ParameterValues } from "../readParameters.ts";
import type { GameDefinition, PlacedFormula } from "./gameDefinition.ts";

/** An arithmetic in which a model file can be solved. */
export interface ModelArithmetic<T> {
  /** Its numbers. */
  readonly field: Field<T>;
  /** Values of formulas. */
  readonly formulas: FormulaArithmetic<T>;
}

/** Doubles. */
export const inDoubles: ModelArithmetic<number> = { field: float, formulas: floatFormulas };
/** Fractions. */
export const inFractions: ModelArithmetic<Rational> = { field: exact, formulas: exactFormulas };

/** The values of the parameters, in the order of the definition. */
export function parameterList<T>(definition: GameDefinition, values: ParameterValues, field: Field<T>): readonly T[] {
  return Object.entries(definition.parameters).map(([name, { domain }]) =>
    domain.kind === "integer" ? field.from(values[name] as number) : (values[name] as T),
  );
}

/**
 * A formula as a function of the values of the named symbols.
 *
 * @returns A function that throws {@link DomainError} or {@link NotRationalError}, with the place of the formula, where there is no
 * value in this arithmetic.
 */
export function placedValue<T>(
  { formula, place }: PlacedFormula,
  { formulas }: ModelArithmetic<T>,
  names: readonly string[],
): (values: readonly T[]) => T {
  const value = formulaValue(formula, formulas, names);
  return (values) => {
    try {
      return value(values);
    } catch (error) {
      if (!(error instanceof GameTheoryError)) throw error;
      const text = { en: `${place.en}: ${error.text.en}`, zh: `${place.zh}：${error.text.zh}` };
      throw error instanceof NotRationalError ? new NotRationalError(text) : new DomainError(text);
    }
  };
}

/** The value, refused where it is infinite or not a number. @param what - What it is the value of. */
export function finiteValue<T>(value: T, { field }: ModelArithmetic<T>, place: Localized, what: Localized): T {
  if (field.name === "exact" || Number.isFinite(field.toNumber(value))) return value;
  throw new DomainError({
    en: `${place.en}: ${what.en} is ${field.toNumber(value)}; state its value there with if(…), or change the parameters.`,
    zh: `${place.zh}：${what.zh}为 ${field.toNumber(value)}；请用 if(…) 说明此处的值，或更改参数。`,
  });
}

/** Refuses probabilities that are negative or do not sum to one. @param where - Where they were computed, in words. */
export function checkProbabilities<T>(
  probabilities: readonly T[],
  { field }: ModelArithmetic<T>,
  { name, place }: { readonly name: string; readonly place: Localized },
  where: Localized,
): void {
  if (probabilityFault(field, probabilities) === null) return;
  const shown = probabilities.map(field.format).join(", ");
  throw new DomainError({
    en: `${place.en}: the probabilities of ${name} are ${shown}${where.en}; they must lie between 0 and 1 and sum to 1: change the formulas, or the domains of the parameters.`,
    zh: `${place.zh}：${name} 的概率${where.zh}为 ${shown}；概率须在 0 与 1 之间且和为 1：请更改公式或参数的取值范围。`,
  });
}
