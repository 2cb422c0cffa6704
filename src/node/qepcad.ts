/**
 * # QEPCAD
 *
 * Cylindrical algebraic decomposition by the program of that name, where it is installed: no code in common with anything else here.
 * It is asked whether a sentence with all variables bound is true, and only `TRUE` counts.
 *
 * ## Implementation notes
 *
 * A text that QEPCAD cannot read makes it crash, which is no answer. Comparisons of fractions are put as signs
 * of products, and every divisor as different from zero, which is a question of its own. Ten variables are the most that is tried.
 *
 * ## References
 *
 * - [Brown2003]
 *
 * @module
 */
import { readNumeral } from "../arithmetic/numeral.ts";
import { ParseError } from "../errors.ts";
import { readSExpression, type SExpression, sExpressionText } from "../games/proposition/sExpression.ts";
import { programRun, programVersion } from "./externalProgram.ts";
import type { ProofEngine, Question } from "./proofEngine.ts";

/** Seconds for a question. */
const TIMEOUT = 15;
/** Variables of a question: the time grows doubly exponentially. */
const MAX_VARIABLES = 10;
/** Cells of its memory. */
const CELLS = "+N20000000";

/** The installed QEPCAD; `undefined` where there is none. */
export async function qepcadEngine(program = "qepcad"): Promise<ProofEngine | undefined> {
  const version = await programVersion(program, ["-h"], /QEPCAD B v?(\d+(?:\.\d+)+)/);
  if (version === undefined) return undefined;
  return {
    name: "qepcad",
    version,
    async answer(question) {
      const { box, symbols } = question.claim;
      if (box !== undefined || question.query.wanted !== "unsat" || symbols.length > MAX_VARIABLES) return undefined;
      const input = qepcadText(question);
      if (input === undefined) return undefined;
      const run = await programRun(program, [CELLS], { input, timeout: TIMEOUT });
      const isTrue = run.kind === "ended" && /equivalent quantifier-free formula:\s+TRUE\s/.test(run.output);
      return { answer: isTrue ? "unsat" : "unknown" };
    },
    end: () => undefined,
  };
}

/** A quotient of two texts; without divisor, a polynomial. */
interface Fraction {
  readonly top: string;
  readonly bottom?: string;
}

/** The sentence that the formulas of a question have no common solution where all is defined; `undefined` where it cannot be written. */
function qepcadText({ claim: { symbols, terms = {} }, query: { asserted } }: Question): string | undefined {
  const names = new Map<string, Fraction>(symbols.map((name, i) => [name, { top: `x${i + 1}` }]));
  const divisors = new Set<string>();
  try {
    for (const [name, text] of Object.entries(terms)) names.set(name, fraction(readSExpression(text), names, divisors));
    const formulas = asserted.map((text) => formulaText(readSExpression(text), names, divisors));
    const defined = [...divisors].map((divisor) => `[${divisor} /= 0]`);
    const variables = symbols.map((_, i) => `x${i + 1}`);
    const sentence = `${variables.map((name) => `(A ${name})`).join("")}[~[${[...defined, ...formulas].join(" /\\ ")}]].`;
    return ["[ jiama ]", `(${variables.join(",")})`, "0", sentence, "finish", ""].join("\n");
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

const joints: Readonly<Record<string, string>> = { and: " /\\ ", or: " \\/ ", "=>": " ==> " };

function formulaText(formula: SExpression, names: ReadonlyMap<string, Fraction>, divisors: Set<string>): string {
  if (formula === "true") return "[0 = 0]";
  if (formula === "false") return "[0 = 1]";
  if (typeof formula === "string") throw wordless(formula);
  const [head, ...parts] = formula;
  if (head === "not" && parts.length === 1) return `[~${formulaText(parts[0]!, names, divisors)}]`;
  const joint = typeof head === "string" ? joints[head] : undefined;
  if (joint !== undefined) return `[${parts.map((part) => formulaText(part, names, divisors)).join(joint)}]`;
  if (typeof head !== "string" || !["<", "<=", ">", ">=", "="].includes(head) || parts.length < 2) {
    throw wordless(formula);
  }
  const sides = parts.map((part) => fraction(part, names, divisors));
  const links = sides.slice(1).map((right, i) => {
    const { top, bottom } = difference(sides[i]!, right);
    return `[${product(top, head === "=" ? undefined : bottom)} ${head} 0]`;
  });
  return `[${links.join(" /\\ ")}]`;
}

function product(...factors: readonly (string | undefined)[]): string {
  return factors
    .filter((factor) => factor !== undefined)
    .map((factor) => `(${factor})`)
    .join(" ");
}

function joined(a: Fraction, b: Fraction, sign: "+" | "-"): Fraction {
  const top = `${product(a.top, b.bottom)} ${sign} ${product(b.top, a.bottom)}`;
  const bottom = product(a.bottom, b.bottom);
  return bottom === "" ? { top } : { top, bottom };
}

const difference = (a: Fraction, b: Fraction): Fraction => joined(a, b, "-");

function times(a: Fraction, b: Fraction): Fraction {
  const bottom = product(a.bottom, b.bottom);
  return { top: product(a.top, b.top), ...(bottom === "" ? {} : { bottom }) };
}

function fraction(term: SExpression, names: ReadonlyMap<string, Fraction>, divisors: Set<string>): Fraction {
  if (typeof term === "string") return names.get(term) ?? number(term);
  const [head, ...parts] = term;
  const [first, ...rest] = parts.map((part) => fraction(part, names, divisors));
  if (first === undefined) throw wordless(term);
  if (head === "+") return rest.reduce((a, b) => joined(a, b, "+"), first);
  if (head === "-")
    return rest.length === 0 ? { ...first, top: `(-1) (${first.top})` } : rest.reduce(difference, first);
  if (head === "*") return rest.reduce(times, first);
  if (head !== "/") throw wordless(term);
  return rest.reduce((a, { top, bottom = "1" }) => {
    divisors.add(product(top));
    return times(a, { top: bottom, bottom: top });
  }, first);
}

function number(text: string): Fraction {
  if (!/^\d+(\.\d+)?$/.test(text)) throw wordless(text);
  const { numerator, denominator } = readNumeral(text);
  return { top: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}` };
}

function wordless(what: SExpression): ParseError {
  const text = sExpressionText(what);
  return new ParseError({ en: `QEPCAD has no word for ${text}.`, zh: `QEPCAD 无法表述 ${text}。` });
}
