/**
 * # Coq
 *
 * The proof assistant, where it is installed: each question becomes a file whose theorem Coq's own tactics try to prove and its kernel
 * checks. `nra` and `psatz` are for polynomials, `interval` for exponentials, roots, logarithms and the normal density on boxes.
 *
 * ## Implementation notes
 *
 * Only a file that is compiled without error counts, and only if it contains no axiom of ours: the text has one goal, closed by `Qed`.
 * Division by zero is a number in Coq; what is proved for that number too is more than what is claimed.
 *
 * ## References
 *
 * - [MartinDorelMelquiond2016] (`interval`), [Besson2007] (`psatz`)
 *
 * @module
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNumeral } from "../arithmetic/numeral.ts";
import { ParseError } from "../errors.ts";
import { readSExpression, type SExpression, sExpressionText } from "../games/proposition/sExpression.ts";
import { programRun, programVersion } from "./externalProgram.ts";
import type { ProofEngine, Question } from "./proofEngine.ts";

/** Seconds for a question. */
const TIMEOUT = 30;

/** The installed Coq; `undefined` where there is none. */
export async function coqEngine(program = "coqc"): Promise<ProofEngine | undefined> {
  const version = await programVersion(program, ["--version"], /version (\d+(?:\.\d+)+)/);
  if (version === undefined) return undefined;
  return {
    name: "coq",
    version,
    async answer(question) {
      if (question.query.wanted !== "unsat") return undefined;
      const text = coqText(question);
      if (text === undefined) return undefined;
      const folder = mkdtempSync(join(tmpdir(), "jiama-coq-"));
      try {
        writeFileSync(join(folder, "claim.v"), text);
        const run = await programRun(program, ["-q", "claim.v"], { timeout: TIMEOUT, folder });
        const isCompiled = run.kind === "ended" && run.code === 0 && existsSync(join(folder, "claim.vo"));
        return { answer: isCompiled ? "unsat" : "unknown" };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    end: () => undefined,
  };
}

/** A file for Coq whose only theorem is that the formulas of a question have no common solution; `undefined` where it has no words. */
export function coqText({ claim: { symbols, terms = {}, box }, query: { asserted } }: Question): string | undefined {
  const names = new Map<string, string>(symbols.map((name) => [name, `${name}_`]));
  try {
    for (const [name, text] of Object.entries(terms)) names.set(name, `(${termText(readSExpression(text), names)})`);
    const formulas = asserted.map((text) => readSExpression(text));
    const last = formulas.at(-1)!;
    const [hypotheses, conclusion] =
      typeof last !== "string" && last[0] === "not"
        ? [formulas.slice(0, -1), formulaText(last[1]!, names)]
        : [formulas, "False"];
    const ranges = Object.entries(box ?? {}).map(([name, [least, most]]) => {
      return `${numberText(least)} <= ${names.get(name)} <= ${numberText(most)}`;
    });
    const premises = [...ranges, ...hypotheses.map((formula) => formulaText(formula, names))];
    const bisected = symbols.map((name) => `i_bisect ${names.get(name)}`).join(", ");
    return [
      `Require Import Reals Psatz.${box === undefined ? "" : " From Interval Require Import Tactic."}`,
      "Open Scope R_scope.",
      `Theorem claim : forall ${[...names.values()].slice(0, symbols.length).join(" ")} : R,`,
      ...premises.map((premise) => `  (${premise}) ->`),
      `  (${conclusion}).`,
      "Proof.",
      "intros; repeat match goal with H : _ /\\ _ |- _ => destruct H end; repeat split; intros;",
      box === undefined
        ? "first [ lra | nra | (timeout 10 psatz R 2) | (timeout 10 psatz R 3) ]."
        : `first [ lra | interval with (${bisected}, i_depth 24) ].`,
      "Qed.",
      "",
    ].join("\n");
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** For what Coq's libraries have no word for. */
function wordless(what: SExpression): ParseError {
  const text = sExpressionText(what);
  return new ParseError({ en: `Coq has no word for ${text}.`, zh: `Coq 无法表述 ${text}。` });
}

const joints: Readonly<Record<string, string>> = { and: " /\\ ", or: " \\/ ", "=>": " -> " };

function formulaText(formula: SExpression, names: ReadonlyMap<string, string>): string {
  if (formula === "true") return "True";
  if (formula === "false") return "False";
  if (typeof formula === "string") throw wordless(formula);
  const [head, ...parts] = formula;
  if (typeof head !== "string") throw wordless(formula);
  if (head === "not") return `~ (${formulaText(parts[0]!, names)})`;
  const joint = joints[head];
  if (joint !== undefined) return parts.map((part) => `(${formulaText(part, names)})`).join(joint);
  const sides = parts.map((part) => termText(part, names));
  return sides
    .slice(1)
    .map((right, i) => `(${sides[i]} ${head} ${right})`)
    .join(" /\\ ");
}

const operations = new Set(["+", "-", "*", "/"]);

function termText(term: SExpression, names: ReadonlyMap<string, string>): string {
  if (typeof term === "string") return names.get(term) ?? numberText(term);
  const [head, ...parts] = term;
  const texts = parts.map((part) => `(${termText(part, names)})`);
  const [first] = texts;
  if (typeof head !== "string" || first === undefined) throw wordless(term);
  if (head === "-" && texts.length === 1) return `- ${first}`;
  if (operations.has(head)) return texts.join(` ${head} `);
  if (head === "exp" || head === "ln" || head === "sqrt") return `${head} ${first}`;
  if (head === "normal-density") return `exp (- (${first} * ${first}) / 2) / sqrt (2 * PI)`;
  throw wordless(term);
}

function numberText(text: string): string {
  if (!/^-?\d/.test(text)) throw wordless(text);
  const { numerator, denominator } = readNumeral(text);
  return denominator === 1n ? `(${numerator})` : `((${numerator}) / ${denominator})`;
}
