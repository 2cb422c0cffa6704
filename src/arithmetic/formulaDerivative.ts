/**
 * # Derivatives of formulas
 *
 * The derivative of a formula in one of its symbols, as a formula. Zeros and ones are dropped as they arise; nothing else is
 * simplified.
 *
 * ## Implementation notes
 *
 * Where `min`, `max` and `abs` kink, the derivative jumps from one branch to the other, and every slope of a chord lies in the hull
 * of both; a derivative of that jump exists nowhere near. So a kink differentiates to a choice that is a `hull` where it is not
 * decided, and a choice to one that may be `anything`.
 *
 * @module
 */
import type { CallFormula, ChoiceFormula, Formula, OperationFormula, Relation } from "./formula.ts";
import {
  dependsOn,
  differenceOfFormulas,
  negated,
  numberFormula,
  powerOfFormulas,
  productOfFormulas,
  quotientOfFormulas,
  sumOfFormulas,
} from "./formulaAlgebra.ts";

/** The derivative of a formula in a symbol. */
export function formulaDerivative(formula: Formula, symbol: string): Formula {
  return derivative(formula, { symbol: new Set([symbol]), known: new Map() });
}

/** What is differentiated in, and the derivatives found so far: derivatives share parts, which are met again and again. */
interface Differentiation {
  readonly symbol: ReadonlySet<string>;
  readonly known: Map<Formula, Formula>;
}

const zero = numberFormula(0);
const isZero = (formula: Formula): boolean => formula.kind === "number" && formula.value.n === 0n;
const one = numberFormula(1);
const two = numberFormula(2);

function derivative(formula: Formula, by: Differentiation): Formula {
  const before = by.known.get(formula);
  if (before !== undefined) return before;
  const found = ofFormula(formula, by);
  by.known.set(formula, found);
  return found;
}

function ofFormula(formula: Formula, by: Differentiation): Formula {
  switch (formula.kind) {
    case "number":
      return zero;
    case "symbol":
      return by.symbol.has(formula.name) ? one : zero;
    case "negative":
      return negated(derivative(formula.of, by));
    case "operation":
      return ofOperation(formula, by);
    case "call":
      return ofCall(formula, by);
    case "choice":
      return ofChoice(formula, by);
  }
}

function ofOperation({ operator, left, right }: OperationFormula, by: Differentiation): Formula {
  const [dLeft, dRight] = [derivative(left, by), derivative(right, by)];
  switch (operator) {
    case "+":
      return sumOfFormulas(dLeft, dRight);
    case "-":
      return differenceOfFormulas(dLeft, dRight);
    case "*":
      return sumOfFormulas(productOfFormulas(dLeft, right), productOfFormulas(left, dRight));
    case "/":
      if (isZero(dRight)) return quotientOfFormulas(dLeft, right);
      return quotientOfFormulas(
        differenceOfFormulas(productOfFormulas(dLeft, right), productOfFormulas(left, dRight)),
        powerOfFormulas(right, two),
      );
    case "^":
      return ofPower(left, right, dLeft, dRight);
  }
}

/** `(bᵉ)′ = e bᵉ⁻¹ b′ + bᵉ e′ ln b`, the second part only where the exponent varies. */
function ofPower(base: Formula, exponent: Formula, dBase: Formula, dExponent: Formula): Formula {
  const lower = powerOfFormulas(base, differenceOfFormulas(exponent, one));
  const ofBase = productOfFormulas(productOfFormulas(exponent, lower), dBase);
  const log: Formula = { kind: "call", function: "ln", of: [base] };
  const ofExponent = productOfFormulas(productOfFormulas(powerOfFormulas(base, exponent), log), dExponent);
  return sumOfFormulas(ofBase, ofExponent);
}

function ofCall(formula: CallFormula, by: Differentiation): Formula {
  const inner = formula.of[0]!;
  const dInner = derivative(inner, by);
  switch (formula.function) {
    case "min":
      return ofExtreme("<=", formula, by);
    case "max":
      return ofExtreme(">=", formula, by);
    case "abs":
      return kink({ relation: ">=", left: inner, right: zero, ifTrue: dInner, ifFalse: negated(dInner) });
    case "sqrt":
      return quotientOfFormulas(dInner, productOfFormulas(two, formula));
    case "exp":
      return productOfFormulas(formula, dInner);
    case "ln":
      return quotientOfFormulas(dInner, inner);
    case "normalDensity":
      return negated(productOfFormulas(productOfFormulas(inner, formula), dInner));
    case "normalDistribution":
      return productOfFormulas({ kind: "call", function: "normalDensity", of: [inner] }, dInner);
  }
}

/** The slope of the smallest (or largest) argument: of the first, where it is not beaten by the others. */
function ofExtreme(relation: Relation, { function: name, of }: CallFormula, by: Differentiation): Formula {
  const [first, ...rest] = of as readonly [Formula, ...Formula[]];
  if (rest.length === 0) return derivative(first, by);
  const others: CallFormula = { kind: "call", function: name, of: rest };
  return kink({
    relation,
    left: first,
    right: rest.length === 1 ? rest[0]! : others,
    ifTrue: derivative(first, by),
    ifFalse: ofExtreme(relation, others, by),
  });
}

function kink(choice: Omit<ChoiceFormula, "kind" | "undecided">): Formula {
  if (isZero(choice.ifTrue) && isZero(choice.ifFalse)) return zero;
  return { kind: "choice", ...choice, undecided: "hull" };
}

/** Where the symbol does not move the condition, branches are differentiated one by one; elsewhere the value may jump. */
function ofChoice(choice: ChoiceFormula, by: Differentiation): Formula {
  const moves = dependsOn(choice.left, by.symbol) || dependsOn(choice.right, by.symbol);
  const [ifTrue, ifFalse] = [derivative(choice.ifTrue, by), derivative(choice.ifFalse, by)];
  if (!moves && choice.undecided === "hull" && isZero(ifTrue) && isZero(ifFalse)) return zero;
  return { ...choice, ifTrue, ifFalse, undecided: moves ? "anything" : choice.undecided };
}
