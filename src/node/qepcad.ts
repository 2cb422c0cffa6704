/**
 * # QEPCAD
 *
 * Cylindrical algebraic decomposition by the program of that name, where it is installed: no code in common with anything else here.
 * It is asked whether a sentence with all variables bound is true, and only `TRUE` counts.
 *
 * ## Implementation notes
 *
 * A text that QEPCAD cannot read makes it crash, which is no answer. Questions with divisors that are not numbers are not put to it.
 *
 * ## References
 *
 * - [Brown2003]
 *
 * @module
 */
import { readNumeral } from "../arithmetic/numeral.ts";
import { readSExpression, type SExpression } from "../games/proposition/sExpression.ts";
import { programRun, programVersion } from "./externalProgram.ts";
import type { ProofEngine, Question } from "./proofEngine.ts";

/** Seconds for a question. */
const TIMEOUT = 15;
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
      if (question.claim.box !== undefined || question.query.wanted !== "unsat") return undefined;
      const input = qepcadText(question);
      if (input === undefined) return undefined;
      const run = await programRun(program, [CELLS], { input, timeout: TIMEOUT });
      const isTrue = run.kind === "ended" && /equivalent quantifier-free formula:\s+TRUE\s/.test(run.output);
      return { answer: isTrue ? "unsat" : "unknown" };
    },
    end: () => undefined,
  };
}

/** The sentence that the formulas of a question have no common solution; `undefined` where it cannot be written. */
export function qepcadText({ claim: { symbols, terms = {} }, query: { asserted } }: Question): string | undefined {
  const names = new Map<string, string>(symbols.map((name, i) => [name, `x${i + 1}`]));
  for (const [name, text] of Object.entries(terms)) {
    const term = termText(readSExpression(text), names);
    if (term === undefined) return undefined;
    names.set(name, `(${term})`);
  }
  const formulas = asserted.map((text) => formulaText(readSExpression(text), names));
  if (formulas.some((text) => text === undefined)) return undefined;
  const variables = symbols.map((_, i) => `x${i + 1}`);
  const sentence = `${variables.map((name) => `(A ${name})`).join("")}[~[${formulas.join(" /\\ ")}]].`;
  return ["[ jiama ]", `(${variables.join(",")})`, "0", sentence, "finish", ""].join("\n");
}

const relations: Readonly<Record<string, string>> = { "<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "=" };

function formulaText(formula: SExpression, names: ReadonlyMap<string, string>): string | undefined {
  if (formula === "true") return "[0 = 0]";
  if (formula === "false") return "[0 = 1]";
  if (typeof formula === "string") return undefined;
  const [head, ...parts] = formula;
  const all = (texts: readonly (string | undefined)[], join: string): string | undefined => {
    return texts.includes(undefined) ? undefined : `[${texts.join(join)}]`;
  };
  const inner = (): readonly (string | undefined)[] => parts.map((part) => formulaText(part, names));
  if (head === "and") return all(inner(), " /\\ ");
  if (head === "or") return all(inner(), " \\/ ");
  if (head === "=>") return all(inner(), " ==> ");
  if (head === "not") {
    const [text] = inner();
    return text === undefined ? undefined : `[~${text}]`;
  }
  const relation = typeof head === "string" ? relations[head] : undefined;
  if (relation === undefined) return undefined;
  const sides = parts.map((part) => termText(part, names));
  const links = sides.slice(1).map((right, i) => {
    return right === undefined || sides[i] === undefined ? undefined : `[${sides[i]} ${relation} ${right}]`;
  });
  return all(links, " /\\ ");
}

function termText(term: SExpression, names: ReadonlyMap<string, string>): string | undefined {
  if (typeof term === "string") return names.get(term) ?? numberText(term);
  const [head, ...parts] = term;
  const texts = parts.map((part) => termText(part, names));
  if (texts.includes(undefined)) return undefined;
  const [first = "", ...rest] = texts.map((text) => `(${text})`);
  if (head === "+") return [first, ...rest].join(" + ");
  if (head === "-") return rest.length === 0 ? `(-1) ${first}` : [first, ...rest].join(" - ");
  if (head === "*") return [first, ...rest].join(" ");
  const divisors = parts.slice(1);
  if (head !== "/" || divisors.some((part) => typeof part !== "string" || !/^\d/.test(part))) return undefined;
  return [first, ...divisors.map((part) => `(${inverseText(part as string)})`)].join(" ");
}

function numberText(text: string): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const { numerator, denominator } = readNumeral(text);
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

function inverseText(text: string): string {
  const { numerator, denominator } = readNumeral(text);
  return `${denominator}/${numerator}`;
}
