/**
 * # Symbols
 *
 * A column's symbol is a little LaTeX formula, such as `\sigma_r` or `\bar w`. LaTeX sets it; HTML and plain text read it
 * here: `σ_r`, `w̄`.
 *
 * @module
 */
import { accents, plainOfCommand, subscripts, superscripts } from "./mathSymbols.ts";

/** One part of a formula: some text, or what stands below or above the part before it. */
type Part =
  | { readonly kind: "base"; readonly text: string; readonly italic: boolean }
  | { readonly kind: "sub" | "sup"; readonly parts: readonly Part[] };

const markOfAccent = new Map(Array.from(accents, ([mark, command]) => [command, mark]));
const upright = new Set(["mathrm", "text", "textrm", "operatorname"]);
const ignored = new Set(["left", "right", "mathcal", "mathit", "mathbf", "displaystyle", "big", "Big"]);

/**
 * The symbol in plain text: `T₀`, `σ_r`, `a_ℓ`, `w̄`, `VPr(win)`.
 *
 * @param latex - LaTeX without dollar signs; commands that are not known stand by their names.
 *
 * @example
 * ```ts doctest
 * import { plainSymbol } from "jiama/report";
 *
 * plainSymbol("V\\psi/(\\sigma_r k)") // => "Vψ/(σ_r k)"
 * plainSymbol("T_0") // => "T₀"
 * ```
 *
 * @category Tables
 */
export function plainSymbol(latex: string): string {
  return parse(latex).map(plain).join("").normalize("NFC").replace(/ +/g, " ").trim();
}

/**
 * The symbol in HTML: letters in `<i>`, scripts in `<sub>` and `<sup>`.
 *
 * @param latex - LaTeX without dollar signs.
 *
 * @category Tables
 */
export function htmlSymbol(latex: string): string {
  return parse(latex).map(html).join("").replace(/ +/g, " ").trim();
}

function plain(part: Part): string {
  if (part.kind === "base") return part.text;
  const text = part.parts.map(plain).join("");
  if (/^[′*]+$/.test(text)) return text;
  const small = part.kind === "sub" ? subscripts : superscripts;
  const ofPlain = new Map(Array.from(small, ([raised, low]) => [low, raised]));
  // Letters below the line are missing from most fonts; digits and signs are not.
  if (/^[-−+\d]+$/.test(text)) return text.replace(/./g, (c) => ofPlain.get(c === "−" ? "-" : c)!);
  const mark = part.kind === "sub" ? "_" : "^";
  return Array.from(text.normalize("NFC")).length === 1 ? `${mark}${text}` : `${mark}{${text}}`;
}

function html(part: Part): string {
  if (part.kind !== "base") return `<${part.kind}>${part.parts.map(html).join("")}</${part.kind}>`;
  const text = part.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return part.italic ? `<i>${text}</i>` : text;
}

function parse(latex: string): readonly Part[] {
  const tokens = latex.match(/\\[A-Za-z]+|\\.|[^\\]/gu) ?? [];
  let at = 0;

  const sequence = (romanAlready: boolean): Part[] => {
    const parts: Part[] = [];
    while (at < tokens.length && tokens[at] !== "}") parts.push(...item(romanAlready));
    return parts;
  };

  const argument = (roman: boolean): Part[] => {
    while (tokens[at] === " ") at++;
    if (at >= tokens.length) return [];
    return item(roman);
  };

  const item = (roman: boolean): Part[] => {
    const token = tokens[at++]!;
    if (token === "{") {
      const parts = sequence(roman);
      at++;
      return parts;
    }
    if (token === "_" || token === "^") return [{ kind: token === "_" ? "sub" : "sup", parts: argument(roman) }];
    if (token.startsWith("\\")) return command(token.slice(1), roman);
    if (token === "'") return [{ kind: "base", text: "′", italic: false }];
    // LaTeX sets the space itself in math; in plain text a blank between letters keeps them apart.
    if (token === " ") return /^[A-Za-z]$/.test(tokens[at] ?? "") && isLetterBefore() ? [space] : [];
    return [{ kind: "base", text: token === "-" ? "−" : token, italic: !roman && /\p{L}/u.test(token) }];
  };

  const isLetterBefore = () => /^\\?[A-Za-z]+$/.test(tokens[at - 2] ?? "");

  const command = (name: string, roman: boolean): Part[] => {
    if (name === "frac") {
      const [over, under] = [argument(roman), argument(roman)];
      return [...over, { kind: "base", text: "/", italic: false }, ...under];
    }
    const mark = markOfAccent.get(name);
    if (mark !== undefined) return accented(argument(roman), mark);
    if (upright.has(name)) return argument(true);
    if (ignored.has(name)) return [];
    if (/^[^A-Za-z]$/.test(name))
      return /[{}%&#_$|]/.test(name) ? [{ kind: "base", text: name, italic: false }] : [space];
    const text = plainOfCommand.get(name) ?? name;
    return [{ kind: "base", text, italic: !roman && /^\p{Script=Greek}$/u.test(text) }];
  };

  const all: Part[] = [];
  // A closing brace without an opening one is passed over.
  for (; at < tokens.length; at++) all.push(...sequence(false));
  return all;
}

const space: Part = { kind: "base", text: " ", italic: false };

function accented(parts: readonly Part[], mark: string): Part[] {
  return parts.map((part, i) => (i === 0 && part.kind === "base" ? { ...part, text: part.text + mark } : part));
}
