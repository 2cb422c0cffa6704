/**
 * # Claims as theorems of Coq
 *
 * The text of a file in which Coq's own tactics try to prove a claim: `nra` and `psatz` for polynomials, `interval` for exponentials, roots,
 * logarithms and the normal density on boxes, `auto_derive` and `field` for derivatives.
 *
 * ## Implementation notes
 *
 * Every lemma is closed by `Qed`, and nothing is assumed. Division by zero is a number in Coq; what is proved for that number too is more
 * than what is claimed.
 *
 * ## References
 *
 * - [MartinDorelMelquiond2016] (`interval`), [Besson2007] (`psatz`)
 *
 * @module
 */
import { readNumeral } from "../arithmetic/numeral.ts";
import { ParseError } from "../errors.ts";
import type { Claim, Slope } from "../games/proposition/proposition.ts";
import { CLAIM_QUERY } from "../games/proposition/queries.ts";
import { readSExpression, type SExpression, sExpressionText } from "../games/proposition/sExpression.ts";
import type { Question } from "./proofEngine.ts";

/**
 * A file for Coq: that the slopes of a claim are derivatives, and that the formulas of a question have no common solution; `undefined`
 * where Coq has no words.
 */
export function coqText({ claim, query: { id, asserted } }: Question): string | undefined {
  const { symbols, terms = {}, box, slopes = {} } = claim;
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
    const lemmas =
      id === CLAIM_QUERY ? Object.entries(slopes).flatMap(([name, each]) => slopeLemma(name, each, claim)) : [];
    return [
      "Require Import Reals Psatz.",
      ...(lemmas.length === 0 ? [] : ["From Coquelicot Require Import Coquelicot."]),
      ...(box === undefined ? [] : ["From Interval Require Import Tactic."]),
      "Open Scope R_scope.",
      ...lemmas,
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

/** The lemma that a term is the derivative of another: symbols that move are functions whose derivatives are given. */
function slopeLemma(slope: string, { of, by, along = {} }: Slope, { symbols, terms = {} }: Claim): readonly string[] {
  const moving = Object.keys(along);
  const at = new Map(symbols.map((name) => [name, moving.includes(name) ? `(${name}_ ${by}_)` : `${name}_`]));
  const near = new Map(symbols.map((name) => [name, moving.includes(name) ? `(${name}_ t)` : `${name}_`]));
  near.set(by, "t");
  const divisors = new Set<string>();
  for (const [name, text] of Object.entries(terms)) {
    const term = readSExpression(text);
    for (const divisor of divisorsOf(term)) divisors.add(termText(divisor, at));
    at.set(name, `(${termText(term, at)})`);
    near.set(name, `(${termText(term, near)})`);
  }
  const given = Object.entries(along).map(([name, text]) => {
    const term = readSExpression(text);
    for (const divisor of divisorsOf(term)) divisors.add(termText(divisor, at));
    return `  is_derive ${name}_ ${by}_ (${termText(term, at)}) ->`;
  });
  const still = symbols.filter((name) => !moving.includes(name)).map((name) => `${name}_`);
  const functions = moving.length === 0 ? "" : ` (${moving.map((name) => `${name}_`).join(" ")} : R -> R)`;
  return [
    `Lemma slope_${slope} : forall (${still.join(" ")} : R)${functions},`,
    ...given,
    ...[...divisors].map((divisor) => `  (${divisor} <> 0) ->`),
    `  is_derive (fun t => ${near.get(of)}) ${by}_ (${at.get(slope)}).`,
    "Proof.",
    "intros; repeat match goal with H : is_derive ?g ?x ?l |- _ =>",
    "  assert (ex_derive g x) by (exists l; exact H);",
    "  assert (Derive (fun y : R => g y) x = l) by (apply is_derive_unique; exact H); clear H end.",
    "auto_derive; [ repeat split; first [ assumption | nra | exact I ]",
    "  | repeat match goal with H : Derive _ _ = _ |- _ => rewrite H; clear H end; field; repeat split; first [ assumption | nra ] ].",
    "Qed.",
  ];
}

/** The divisors in a term that are not numbers. */
function divisorsOf(term: SExpression): readonly SExpression[] {
  if (typeof term === "string") return [];
  const [head, ...parts] = term;
  const own = head === "/" ? parts.slice(1).filter((part) => typeof part !== "string" || !/^\d/.test(part)) : [];
  return [...own, ...parts.flatMap(divisorsOf)];
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
