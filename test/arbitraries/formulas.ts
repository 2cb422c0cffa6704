import * as fc from "fast-check";
import { exact } from "../../src/arithmetic/exact.ts";
import {
  type Formula,
  type FormulaFunction,
  formulaFunctions,
  type Operator,
  relations,
} from "../../src/arithmetic/formula.ts";
import { numberFormula, symbolFormula } from "../../src/arithmetic/formulaAlgebra.ts";

const operators: readonly Operator[] = ["+", "-", "*", "/", "^"];
const calls = Object.keys(formulaFunctions) as readonly FormulaFunction[];
const roots: ReadonlySet<FormulaFunction> = new Set(["sqrt", "exp", "ln", "normalDensity", "normalDistribution"]);

/** Which formulas to draw. */
export interface FormulaShape {
  /** Names of the symbols. @defaultValue `["x", "y"]` */
  readonly symbols?: readonly string[];
  /** Only formulas whose values are rational: no roots, logarithms and so on, and integer exponents. @defaultValue `false` */
  readonly rational?: boolean;
}

/** Formulas as a parser makes them: numbers are not negative, and a choice is the hull of its branches. */
export function formulas({ symbols = ["x", "y"], rational = false }: FormulaShape = {}): fc.Arbitrary<Formula> {
  const numbers = fc
    .constantFrom("0", "1", "2", "3", "0.5", "0.1", "1.25", "7", "1e-3", "40")
    .map((text) => numberFormula(exact.from(text)));
  const names = fc.constantFrom(...symbols).map(symbolFormula);
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
    const part = tie("formula");
    const negative = part.map((of): Formula => ({ kind: "negative", of }));
    const operation = fc
      .tuple(fc.constantFrom(...operators), part, part, fc.integer({ min: 0, max: 3 }))
      .map(([operator, left, right, power]): Formula => {
        const exponent = rational || power > 0 ? numberFormula(power) : right;
        return { kind: "operation", operator, left, right: operator === "^" ? exponent : right };
      });
    const allowed = calls.filter((name) => !rational || !roots.has(name));
    const call = fc
      .tuple(fc.constantFrom(...allowed), fc.array(part, { minLength: 2, maxLength: 3 }))
      .map(([name, of]): Formula => {
        const count = formulaFunctions[name].most === 1 ? 1 : of.length;
        return { kind: "call", function: name, of: of.slice(0, count) };
      });
    const choice = fc.tuple(fc.constantFrom(...relations), part, part, part, part).map(
      ([relation, left, right, ifTrue, ifFalse]): Formula => ({
        kind: "choice",
        relation,
        left,
        right,
        ifTrue,
        ifFalse,
        undecided: "hull",
      }),
    );
    return {
      formula: fc.oneof(
        { maxDepth: 5, depthIdentifier: "formula" },
        { weight: 2, arbitrary: fc.oneof(names, names, numbers) },
        { weight: 1, arbitrary: negative },
        { weight: 5, arbitrary: operation },
        { weight: 2, arbitrary: call },
        { weight: 1, arbitrary: choice },
      ),
    };
  });
  return formula;
}
