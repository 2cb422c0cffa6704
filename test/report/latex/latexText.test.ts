import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latexText } from "../../../src/report/latex/latexText.ts";
import { troublesome } from "../oneRowTable.ts";

/** What is wrong with a piece of LaTeX: specials outside of their mode, unbalanced groups, two scripts of a kind on one. */
function faults(latex: string): readonly string[] {
  const found: string[] = [];
  let [depth, math] = [0, false];
  let scripts: string[] = [];
  const tokens = latex.match(/\\[A-Za-z]+|\\.|\{\}|[_^](?:\{(?:[^{}]|\{[^{}]*\})*\}|\\[A-Za-z]+|.)|./gsu) ?? [];
  for (const token of tokens) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else if (token === "$") [math, scripts] = [!math, []];
    else if (/^[#%&]$/.test(token)) found.push(`bare ${token}`);
    else if (/^[_^]/.test(token)) {
      if (!math) found.push(`${token} outside of math`);
      if (scripts.includes(token[0]!)) found.push(`second ${token}`);
      scripts.push(token[0]!);
      continue;
    } else if (math && /[^\x20-\x7E]/.test(token)) found.push(`${token} in math`);
    scripts = [];
    if (depth < 0) found.push("closing brace too many");
  }
  if (depth !== 0) found.push("open brace");
  if (math) found.push("open math");
  return found;
}

describe("latexText", () => {
  test.each([
    ["50% & <b>", "50\\% \\& $<$b$>$"],
    ["a_b^c~d\\e", "a\\_b\\textasciicircum{}c\\textasciitilde{}d\\textbackslash{}e"],
    ["{f}$g$#h", "\\{f\\}\\$g\\$\\#h"],
    ["[x] and *", "{[}x] and {*}"],
    ['He said "no".', "He said ``no''."],
    ["a--b, c,,d and ''", "a-{}-b, c,{},d and '{}'"],
    ["`code`", "\\`{}code\\`{}"],
    ["a|b", "a$|$b"],
    ["“it’s” – well — …", "``it's'' -- well --- \\ldots{}"],
    ["60\u00A0%", "60~\\%"],
    ["zero\u200Bwidth \u202Ebidi", "zero\\allowbreak{}width bidi"],
  ])("escapes %j", (text, latex) => {
    expect(latexText(text, "en")).toBe(latex);
  });

  test.each([
    ["σ_r ≥ 0 and T₀ → ∞", "$\\sigma_r\\geq0$ and $T_{0}\\to\\infty$".replace("_{0}", "_0")],
    ["∂a/∂V > 0", "$\\partial a/\\partial V>0$"],
    ["Φ⁻¹(1−β)", "$\\Phi^{-1}(1-\\beta)$"],
    ["60→61→62→70", "$60\\to61\\to62\\to70$"],
    ["km² at 25°", "km$^2$ at $25{}^{\\circ}{}$"],
    ["w̄ and σ̂", "$\\bar{w}$ and $\\hat{\\sigma}$"],
    ["φ, the tolerance", "$\\varphi$, the tolerance"],
    ["Pr(ξ > a)", "$\\Pr(\\xi>a)$"],
    ["U″ < 0", "$U^{\\prime\\prime}<0$"],
    ["x²′", "$x^2{}^{\\prime}$"],
    ["α-level", "$\\alpha$-level"],
    ["a → b", "$a\\to b$"],
    ["−", "$-$"],
    ["x_y = 2 > 1", "x\\_y = 2 $>$ 1"],
    ["σ_ and _σ and σ__r", "$\\sigma$\\_ and \\_$\\sigma$ and $\\sigma$\\_\\_r"],
    ["noise ≥ half", "noise $\\geq$ half"],
  ])("sets the mathematics in %j", (text, latex) => {
    expect(latexText(text, "en")).toBe(latex);
  });

  test("keeps the punctuation of Chinese", () => {
    expect(latexText("“加码”——σ ≥ 0……（约翰·史密斯）", "zh")).toBe("“加码”——$\\sigma\\geq0$……（约翰·史密斯）");
  });

  test("leaves nothing special to LaTeX in any text, in either language", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...troublesome), maxLength: 15 }),
        fc.constantFrom("en" as const, "zh" as const),
        (text, lang) => {
          expect(faults(latexText(text, lang))).toEqual([]);
        },
      ),
      { seed: 5, numRuns: 3000 },
    );
  });

  test("keeps every letter and digit in its place", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab3 _^-,.'*[]|<>&%#~")), maxLength: 15 }),
        (text) => {
          const letters = (of: string) => of.replace(/\\[A-Za-z]+/g, "").replace(/[^ab3]/g, "");
          expect(letters(latexText(text, "en"))).toBe(letters(text));
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});
