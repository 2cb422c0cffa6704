/**
 * # Text in LaTeX
 *
 * Escapes a text for LaTeX, both engines: what is special to LaTeX stands for itself, and characters of mathematics become
 * formulas, so that `σ_r ≥ 0` compiles with pdflatex and with xelatex.
 *
 * ## Implementation notes
 *
 * A stretch without spaces, or a chain of them with operators between, that contains a character of mathematics and no
 * words, is set as one formula: `∂a/∂V > 0`, `T₀`, `Φ⁻¹(1−β)`. Elsewhere only the character itself is. Two hyphens, commas
 * or apostrophes in a row are kept apart, because fonts join them; `[` and `*` are in braces, because `\\` would take them
 * for its arguments.
 *
 * @module
 */
import { accents, mathOfCharacter, operatorNames, subscripts, superscripts } from "../mathSymbols.ts";
import type { TableLanguage } from "../shownCell.ts";

const scriptCharacters = [...superscripts.keys(), ...subscripts.keys(), "′", "″"].join("");
const marks = [...accents.keys()].join("");
const mathCharacters = [...mathOfCharacter.keys()].join("").replace("·", "") + scriptCharacters + marks;
const isMath = new RegExp(`[${mathCharacters}]`, "u");
const ofFormula = `A-Za-z0-9()\\[\\]/.,'+=<>|_^{}·${mathCharacters}`;
const stretch = new RegExp(`[${ofFormula}]+`, "gu");
/** Stretches with an operator between spaces from one to the next. */
const chain = new RegExp(`[${ofFormula}]+(?: [-+=<>−±×·⋅≤≥≪≫≠≈≡∼∝∈→←↔⇒⇔] [${ofFormula}]+)+`, "gu");

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "$<$",
  ">": "$>$",
  "|": "$|$",
  "`": "\\`{}",
  "[": "{[}",
  "*": "{*}",
  "\u00A0": "~",
  "\u2009": "\\,",
  "\u202F": "\\,",
  "\u200B": "\\allowbreak{}",
  "–": "--",
  "\u2010": "-",
  "\u2011": "-",
  "\uFFFD": "?",
  "†": "\\dag{}",
  "‡": "\\ddag{}",
};

/** Punctuation that Chinese keeps, since its fonts have it. */
const english: Readonly<Record<string, string>> = {
  "“": "``",
  "”": "''",
  "‘": "`",
  "’": "'",
  "—": "---",
  "…": "\\ldots{}",
  "·": "$\\cdot$",
};

/**
 * The text in LaTeX, outside of math mode.
 *
 * Letters beyond Latin, Greek and Chinese are left as they are: the author's engine and font must have them.
 *
 * @param lang - Chinese keeps its own quotation marks, dashes and dots.
 */
export function latexText(text: string, lang: TableLanguage): string {
  const source = text.normalize("NFC");
  const inText = (before: string, part: string) => withEscaped(before, part, lang);
  const inStretches = (before: string, part: string) => withFormulas(before, part, stretch, inText);
  return withFormulas("", source, chain, inStretches);
}

/** What is before, then the text with the matches of a pattern as formulas; `rest` writes what is none. */
function withFormulas(
  before: string,
  text: string,
  pattern: RegExp,
  rest: (before: string, part: string) => string,
): string {
  let latex = before;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const core = match[0].replace(/^[.,']+|[.,']+$/gu, "");
    const formula = isMath.test(core) ? mathFormula(core.replaceAll(" ", "")) : undefined;
    if (formula === undefined) continue;
    const start = match.index + match[0].indexOf(core);
    latex = `${rest(latex, text.slice(end, start))}$${formula}$`;
    end = start + core.length;
  }
  return rest(latex, text.slice(end));
}

function withEscaped(before: string, text: string, lang: TableLanguage): string {
  const characters = Array.from(text);
  let latex = before;
  for (const [i, character] of characters.entries()) {
    const accent = accents.get(characters[i + 1] ?? "");
    const isAccented = accent !== undefined && /[A-Za-z]/.test(character);
    const piece = isAccented ? `$\\${accent}{${character}}$` : escaped(character, characters[i - 1] ?? "", lang);
    latex += (wouldJoin(latex, piece) ? "{}" : "") + piece;
  }
  return latex;
}

/** Whether fonts would make one character of the last and the first: `--`, `,,`, `''`, and ?` as the Spanish mark. */
function wouldJoin(before: string, piece: string): boolean {
  const [last, first] = [before.at(-1) ?? "", piece[0] ?? ""];
  return (/[-,'`]/.test(first) && last === first) || (first === "`" && /[?!]/.test(last));
}

function escaped(character: string, before: string, lang: TableLanguage): string {
  if (character === '"') return /^$|[\s([{“]/u.test(before) ? "``" : "''";
  const fixed = special[character] ?? (lang === "en" ? english[character] : undefined);
  if (fixed !== undefined) return fixed;
  if (accents.has(character) || /\p{Cf}/u.test(character)) return "";
  if (lang === "en" && /\p{M}/u.test(character)) return "";
  return isMath.test(character) ? `$${mathFormula(character)}$` : character;
}

/** The stretch in math mode; `undefined` where it holds words, or scripts that stand below nothing. */
function mathFormula(stretch: string): string | undefined {
  for (const [word] of stretch.matchAll(/[A-Za-z]{2,}/g)) if (!operatorNames.has(word)) return undefined;
  const characters = Array.from(stretch);
  const pieces: string[] = [];
  let used = { _: false, "^": false };
  const script = (kind: "_" | "^", content: string) => {
    if (used[kind]) {
      pieces.push("{}");
      used = { _: false, "^": false };
    }
    used = { ...used, [kind]: true };
    pieces.push(content.length === 1 ? `${kind}${content}` : `${kind}{${content}}`);
  };
  for (let i = 0; i < characters.length; i++) {
    const run = (of: ReadonlyMap<string, string>) => {
      let content = "";
      for (; of.has(characters[i] ?? ""); i++) content += of.get(characters[i]!);
      i--;
      return content;
    };
    const character = characters[i]!;
    if (superscripts.has(character)) script("^", run(superscripts));
    else if (subscripts.has(character)) script("_", run(subscripts));
    else if (primes.has(character)) script("^", run(primes));
    else if (character === "_" || character === "^") {
      const below = characters[++i] ?? "";
      if (pieces.length === 0 || !/[A-Za-z0-9\p{Script=Greek}ℓ]/u.test(below)) return undefined;
      script(character, mathOfCharacter.get(below) ?? below);
    } else if (/[{}]/.test(character) || accents.has(character)) return undefined;
    else {
      const word = operatorAt(characters, i);
      const accent = accents.get(characters[i + 1] ?? "");
      if (accent !== undefined) i++;
      if (word !== undefined) i += word.length - 1;
      pieces.push(word !== undefined ? `\\${word}` : accentedLetter(character, accent));
      used = { _: false, "^": false };
    }
  }
  return joined(pieces);
}

const primes = new Map([
  ["′", "\\prime"],
  ["″", "\\prime\\prime"],
  ["'", "\\prime"],
]);

function operatorAt(characters: readonly string[], at: number): string | undefined {
  const word = /^[A-Za-z]{2,}/.exec(characters.slice(at, at + 4).join(""))?.[0];
  return word !== undefined && operatorNames.has(word) ? word : undefined;
}

function accentedLetter(character: string, accent: string | undefined): string {
  const letter = mathOfCharacter.get(character) ?? (character === "," ? "{,}" : character);
  return accent === undefined ? letter : `\\${accent}{${letter}}`;
}

/** Pieces one after the other, with a space where a command would swallow the next letter. */
function joined(pieces: readonly string[]): string {
  let formula = "";
  for (const piece of pieces) {
    const gap = /\\[A-Za-z]+$/.test(formula) && /^[A-Za-z]/.test(piece) ? " " : "";
    formula += gap + piece;
  }
  return formula;
}
