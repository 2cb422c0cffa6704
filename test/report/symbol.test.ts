import { htmlSymbol, plainSymbol } from "jiama/report";
import { describe, expect, test } from "vitest";

describe("symbols", () => {
  test.each([
    ["T_0", "T₀", "<i>T</i><sub>0</sub>"],
    ["a_\\ell", "a_ℓ", "<i>a</i><sub>ℓ</sub>"],
    ["\\sigma_r", "σ_r", "<i>σ</i><sub><i>r</i></sub>"],
    ["\\bar w", "w̄", "<i>w̄</i>"],
    ["\\bar e", "ē", "<i>ē</i>"],
    ["e^*", "e*", "<i>e</i><sup>*</sup>"],
    ["a^S", "a^S", "<i>a</i><sup><i>S</i></sup>"],
    ["U''<0", "U′′<0", "<i>U</i>′′&lt;0"],
    ["\\{a\\}", "{a}", "{<i>a</i>}"],
    ["V\\psi/(\\sigma k a)", "Vψ/(σ k a)", "<i>V</i><i>ψ</i>/(<i>σ</i> <i>k</i> <i>a</i>)"],
    ["V\\Pr(\\mathrm{win})", "VPr(win)", "<i>V</i>Pr(win)"],
    ["\\mathcal R", "R", "<i>R</i>"],
    ["1/c", "1/c", "1/<i>c</i>"],
    ["x_{ij}^{-1}", "x_{ij}⁻¹", "<i>x</i><sub><i>i</i><i>j</i></sub><sup>−1</sup>"],
    ["\\frac{a}{b}", "a/b", "<i>a</i>/<i>b</i>"],
    ["\\leq 1\\%", "≤1%", "≤1%"],
    ["\\unheard", "unheard", "unheard"],
    ["}x{", "x", "<i>x</i>"],
    ["x_", "x_{}", "<i>x</i><sub></sub>"],
    ["<b>&", "<b>&", "&lt;<i>b</i>&gt;&amp;"],
  ])("%s in plain text and in HTML", (latex, plain, html) => {
    expect(plainSymbol(latex)).toBe(plain.normalize("NFC"));
    expect(htmlSymbol(latex).normalize("NFC")).toBe(html.normalize("NFC"));
  });
});
