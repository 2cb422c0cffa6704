/**
 * # Malformed propositions
 *
 * What is wrong with a proposition before anybody tries to prove it. Nothing that is malformed is ever proved.
 *
 * @module
 */
import { readNumeral } from "../../arithmetic/numeral.ts";
import { GameTheoryError, type Localized } from "../../errors.ts";
import { boxFunctions, MAX_BOX_FORMULAS, MAX_BOX_SYMBOLS } from "../../games/proposition/boxTree.ts";
import type { Claim, Proposition } from "../../games/proposition/proposition.ts";
import { queriesOf } from "../../games/proposition/queries.ts";
import { boxReader } from "./boxCheck.ts";
import { claimReader } from "./claimReader.ts";

/** What words of the syntax cannot name a symbol or a term. */
const reserved = new Set(["and", "or", "not", "true", "false", "let", "assert", "Real", ...boxFunctions]);
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** What is wrong with a proposition; `undefined` where nothing is. */
export function malformation(proposition: Proposition): Localized | undefined {
  const { obligation, expected, readings = {} } = proposition;
  const claims = Object.entries(obligation.claims);
  const kind: string = obligation.kind;
  const boxes = claims.filter(([, { box }]) => box !== undefined).length;
  if (claims.length === 0) return said("the obligation has no claim", "证明义务不含任何命题");
  if (kind !== "algebraic" && kind !== "interval") {
    return said(
      `"${kind}" is no kind of obligation; there are algebraic and interval`,
      `没有“${kind}”这类证明义务；可用 algebraic 与 interval`,
    );
  }
  if (kind === "algebraic" ? boxes > 0 : boxes === 0) {
    return said(
      `an obligation is of kind "interval" if and only if one of its claims has a box; this one is "${kind}"`,
      `证明义务当且仅当含有带 box 的命题时属 interval；此处却为 ${kind}`,
    );
  }
  if (obligation.refutes === true && expected !== "refuted") {
    return said('an obligation that refutes is expected to be "refuted"', "用于证伪的证明义务，其预期状态须为 refuted");
  }
  const stray = Object.keys(readings).find((name) => !(name in obligation.claims));
  if (stray !== undefined)
    return said(`there is a reading of "${stray}", which is no claim`, `“${stray}”有读数，却不是命题`);
  for (const [name, claim] of claims) {
    const wrong = wrongClaim(claim);
    if (wrong !== undefined) return said(`claim "${name}": ${wrong.en}`, `命题“${name}”：${wrong.zh}`);
  }
  return undefined;
}

function wrongClaim(claim: Claim): Localized | undefined {
  const { symbols, terms = {}, slopes = {}, assumptions, kept = {}, box } = claim;
  const names = [...symbols, ...Object.keys(terms)];
  const bad = names.find((name) => !NAME.test(name) || reserved.has(name));
  if (bad !== undefined) return said(`"${bad}" cannot name a symbol or a term`, `“${bad}”不能用作符号或项的名称`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return said(`"${twice}" is named twice`, `“${twice}”重名`);
  for (const [name, reason] of Object.entries(kept)) {
    if (!(name in assumptions)) return said(`"${name}" is kept, but is no assumption`, `“${name}”被保留，却不是假设`);
    if (reason.en.trim() === "" || reason.zh.trim() === "") {
      return said(`assumption "${name}" stays without a reason`, `假设“${name}”的保留没有说明理由`);
    }
  }
  for (const [name, { of, by, along = {} }] of Object.entries(slopes)) {
    const missing =
      [name, of].find((each) => !(each in terms)) ??
      [by, ...Object.keys(along)].find((each) => !symbols.includes(each));
    if (missing !== undefined) {
      return said(
        `the slope "${name}" needs "${missing}", which is not there`,
        `导数“${name}”需要“${missing}”，但没有它`,
      );
    }
  }
  try {
    const wrong = box === undefined ? undefined : wrongBox(claim, box);
    if (wrong !== undefined) return wrong;
    const asked = queriesOf(claim).map(({ asserted }) => asserted);
    if (box !== undefined && asked.some((asserted) => asserted.length > MAX_BOX_FORMULAS)) {
      return said(`more than ${MAX_BOX_FORMULAS} formulas on a box`, `box 上的公式多于 ${MAX_BOX_FORMULAS} 个`);
    }
    // One by one: whether formulas can be read does not depend on their cases together.
    const formulas = [...new Set(asked.flat())];
    if (box !== undefined) boxReader(claim).isDivision("", formulas);
    else {
      const reader = claimReader(claim);
      for (const formula of formulas) reader.cases([formula]);
    }
  } catch (error) {
    if (error instanceof GameTheoryError) return error.text;
    throw error;
  }
  return undefined;
}

function wrongBox({ symbols }: Claim, box: NonNullable<Claim["box"]>): Localized | undefined {
  if (symbols.length === 0 || symbols.length > MAX_BOX_SYMBOLS) {
    return said(`a box has 1 to ${MAX_BOX_SYMBOLS} symbols`, `box 须有 1 至 ${MAX_BOX_SYMBOLS} 个符号`);
  }
  const missing = symbols.find((name) => !(name in box)) ?? Object.keys(box).find((name) => !symbols.includes(name));
  if (missing !== undefined)
    return said(`"${missing}" is a symbol or in the box, but not both`, `“${missing}”须同时是符号并在 box 之中`);
  for (const name of symbols) {
    const [least, most] = box[name]!.map(readNumeral) as [
      ReturnType<typeof readNumeral>,
      ReturnType<typeof readNumeral>,
    ];
    if (least.numerator * most.denominator > most.numerator * least.denominator) {
      return said(`the box of "${name}" ends before it begins`, `“${name}”的 box 下端大于上端`);
    }
  }
  return undefined;
}

function said(en: string, zh: string): Localized {
  return { en, zh };
}
