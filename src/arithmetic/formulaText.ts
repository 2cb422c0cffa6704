/**
 * # Formulas as text
 *
 * @module
 */
import { exact, type Rational } from "./exact.ts";
import type { Formula, Operator } from "./formula.ts";
import { CHOICE } from "./formulaTokens.ts";

/** How tightly a formula holds together; what binds less tightly than its surroundings stands in brackets. */
const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const WHOLE = 5;

const binding: Readonly<Record<Operator, number>> = { "+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT, "^": POWER };

/** The text of a formula, which reads back to a formula of the same value; brackets only where they are needed. */
export function formulaText(formula: Formula): string {
  return within(formula, 0);
}

function within(formula: Formula, around: number): string {
  const [text, own] = spelled(formula);
  return own < around ? `(${text})` : text;
}

/** The text without brackets, and how tightly it holds together. */
function spelled(formula: Formula): [text: string, binding: number] {
  switch (formula.kind) {
    case "number":
      return numeral(formula.value);
    case "symbol":
      return [formula.name, WHOLE];
    case "negative":
      return [`-${within(formula.of, SIGN)}`, SIGN];
    case "operation": {
      const { operator } = formula;
      const own = binding[operator];
      // Sums and products are read from the left, powers from the right.
      const left = within(formula.left, operator === "^" ? own + 1 : own);
      const right = within(formula.right, operator === "^" ? own : own + 1);
      return [operator === "^" ? `${left}^${right}` : `${left} ${operator} ${right}`, own];
    }
    case "call":
      return [`${formula.function}(${formula.of.map(formulaText).join(", ")})`, WHOLE];
    case "choice": {
      const { relation, left, right, ifTrue, ifFalse } = formula;
      const condition = `${formulaText(left)} ${relation} ${formulaText(right)}`;
      return [`${CHOICE}(${condition}, ${formulaText(ifTrue)}, ${formulaText(ifFalse)})`, WHOLE];
    }
  }
}

/** A decimal where the number is one, a quotient elsewhere. */
function numeral(value: Rational): [text: string, binding: number] {
  const magnitude = exact.format({ ...value, s: 1n });
  const text = decimal(value) ?? magnitude.replace("/", " / ");
  const own = text.includes("/") ? PRODUCT : WHOLE;
  return value.s < 0n ? [`-${text}`, Math.min(own, SIGN)] : [text, own];
}

/** Most digits behind the point of a decimal. */
const MAX_DECIMALS = 20;

function decimal({ n, d }: Rational): string | undefined {
  for (let [digits, scale] = [0, 1n]; digits <= MAX_DECIMALS; digits += 1, scale *= 10n) {
    if (scale % d !== 0n) continue;
    const whole = String((n * scale) / d).padStart(digits + 1, "0");
    return digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
  }
  return undefined;
}
