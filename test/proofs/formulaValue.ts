/**
 * # Formulas at points
 *
 * Evaluates the formulas of a claim in doubles, with a tolerance: a test that answers of a solver agree with a proposition. Written
 * apart from the readers of claims in the library.
 *
 * @module
 */
import { type Claim, normalDensity, normalDistribution } from "jiama";

type Tree = string | Tree[];

/** A claim whose formulas can be evaluated at values of its symbols. */
export interface EvaluatedClaim {
  /** Formulas of the domain that fail. */
  readonly failures: readonly string[];
  /** Whether all assumptions hold, none of them by rounding alone. */
  readonly applies: boolean;
  /** Whether the claim holds, up to rounding. */
  readonly holds: boolean;
  /** Whether the claim holds, and not by rounding alone. */
  readonly holdsClearly: boolean;
}

/** The claim at values of its symbols. */
export function evaluatedClaim(
  claim: Claim,
  values: Readonly<Record<string, number>>,
  tolerance = 1e-7,
): EvaluatedClaim {
  const at = new Map(Object.entries(values));
  for (const symbol of claim.symbols) if (!at.has(symbol)) throw new Error(`the reading gives no ${symbol}`);
  for (const [name, text] of Object.entries(claim.terms ?? {})) at.set(name, term(tree(text), at));
  return {
    failures: [...claim.domain, ...boxFormulas(claim)].filter((text) => !formula(tree(text), at, tolerance)),
    applies: Object.values(claim.assumptions).every((text) => formula(tree(text), at, -tolerance)),
    holds: formula(tree(claim.claim), at, tolerance),
    holdsClearly: formula(tree(claim.claim), at, -tolerance),
  };
}

/** That the symbols lie in the claim's box. */
function boxFormulas({ box = {} }: Claim): readonly string[] {
  const term = (numeral: string): string => numeral.replace(/^-(.*)$/, "(- $1)");
  return Object.entries(box).map(([name, [least, most]]) => `(<= ${term(least)} ${name} ${term(most)})`);
}

const functions: Readonly<Record<string, (x: number) => number>> = {
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  "normal-density": normalDensity,
  "normal-distribution": normalDistribution,
};

function tree(text: string): Tree {
  const json = text
    .replaceAll(/[^()\s]+/g, (word) => JSON.stringify(word))
    .replaceAll("(", "[")
    .replaceAll(")", "]");
  return JSON.parse(json.replaceAll(/(["\]])\s+(?=["[])/g, "$1,")) as Tree;
}

function term(node: Tree, at: ReadonlyMap<string, number>): number {
  if (typeof node === "string") return at.get(node) ?? Number(node);
  const [head, ...parts] = node;
  const values = parts.map((part) => term(part, at));
  if (head === "-" && values.length === 1) return -values[0]!;
  if (typeof head === "string" && head in functions) return functions[head]!(values[0]!);
  return values.reduce((a, b) => (head === "+" ? a + b : head === "-" ? a - b : head === "*" ? a * b : a / b));
}

/** Whether a formula holds with `slack` in its favor, relative to the size of the terms compared. */
function formula(node: Tree, at: ReadonlyMap<string, number>, slack: number): boolean {
  if (typeof node === "string") return node === "true";
  const [head, ...parts] = node;
  if (head === "not") return !formula(parts[0]!, at, -slack);
  if (head === "=>") return !formula(parts[0]!, at, -slack) || formula(parts[1]!, at, slack);
  if (head === "and") return parts.every((part) => formula(part, at, slack));
  if (head === "or") return parts.some((part) => formula(part, at, slack));
  const values = parts.map((part) => term(part, at));
  return values.slice(1).every((right, i) => {
    const left = values[i]!;
    const margin = slack * Math.max(Math.abs(left), Math.abs(right), 1e-6);
    if (head === "=") return Math.abs(left - right) <= Math.abs(margin);
    return head === "<" || head === "<=" ? left <= right + margin : left >= right - margin;
  });
}
