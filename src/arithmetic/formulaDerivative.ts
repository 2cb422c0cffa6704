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
import {
  type CallFormula,
  type ChoiceFormula,
  dependsOn,
  differenceOfFormulas,
  type Formula,
  negated,
  numberFormula,
  type OperationFormula,
  powerOfFormulas,
  productOfFormulas,
  quotientOfFormulas,
  type Relation,
  sumOfFormulas,
} from "./formula.ts";

/** The derivative of a formula in a symbol. */
export function formulaDerivative(formula: Formula, symbol: string): Formula {
  return derivative(formula, new Set([symbol]));
}

const zero = numberFormula(0);
const one = numberFormula(1);
const two = numberFormula(2);

function derivative(formula: Formula, symbol: ReadonlySet<string>): Formula {
  if (!dependsOn(formula, symbol)) return zero;
  switch (formula.kind) {
    case "number":
      return zero;
    case "symbol":
      return one;
    case "negative":
      return negated(derivative(formula.of, symbol));
    case "operation":
      return ofOperation(formula, symbol);
    case "call":
      return ofCall(formula, symbol);
    case "choice":
      return ofChoice(formula, symbol);
  }
}

function ofOperation({ operator, left, right }: OperationFormula, symbol: ReadonlySet<string>): Formula {
  const [dLeft, dRight] = [derivative(left, symbol), derivative(right, symbol)];
  switch (operator) {
    case "+":
      return sumOfFormulas(dLeft, dRight);
    case "-":
      return differenceOfFormulas(dLeft, dRight);
    case "*":
      return sumOfFormulas(productOfFormulas(dLeft, right), productOfFormulas(left, dRight));
    case "/":
      if (!dependsOn(right, symbol)) return quotientOfFormulas(dLeft, right);
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
  const lower = exponent.kind === "number" ? literalSum(exponent.value, -1n) : differenceOfFormulas(exponent, one);
  const ofBase = productOfFormulas(productOfFormulas(exponent, powerOfFormulas(base, lower)), dBase);
  const log: Formula = { kind: "call", function: "ln", of: [base] };
  const ofExponent = productOfFormulas(productOfFormulas(powerOfFormulas(base, exponent), log), dExponent);
  return sumOfFormulas(ofBase, ofExponent);
}

function literalSum(value: { readonly s: bigint; readonly n: bigint; readonly d: bigint }, summand: bigint): Formula {
  const numerator = value.s * value.n + summand * value.d;
  return numberFormula({ s: numerator < 0n ? -1n : 1n, n: numerator < 0n ? -numerator : numerator, d: value.d });
}

function ofCall(formula: CallFormula, symbol: ReadonlySet<string>): Formula {
  const inner = formula.of[0]!;
  const dInner = derivative(inner, symbol);
  switch (formula.function) {
    case "min":
      return ofExtreme("<=", formula, symbol);
    case "max":
      return ofExtreme(">=", formula, symbol);
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
function ofExtreme(relation: Relation, { function: name, of }: CallFormula, symbol: ReadonlySet<string>): Formula {
  const [first, ...rest] = of as readonly [Formula, ...Formula[]];
  if (rest.length === 0) return derivative(first, symbol);
  const others: CallFormula = { kind: "call", function: name, of: rest };
  return kink({
    relation,
    left: first,
    right: rest.length === 1 ? rest[0]! : others,
    ifTrue: derivative(first, symbol),
    ifFalse: ofExtreme(relation, others, symbol),
  });
}

function kink(choice: Omit<ChoiceFormula, "kind" | "undecided">): Formula {
  return { kind: "choice", ...choice, undecided: "hull" };
}

/** Where the symbol does not move the condition, branches are differentiated one by one; elsewhere the value may jump. */
function ofChoice(choice: ChoiceFormula, symbol: ReadonlySet<string>): Formula {
  const moves = dependsOn(choice.left, symbol) || dependsOn(choice.right, symbol);
  return {
    ...choice,
    ifTrue: derivative(choice.ifTrue, symbol),
    ifFalse: derivative(choice.ifFalse, symbol),
    undecided: moves ? "anything" : choice.undecided,
  };
}
