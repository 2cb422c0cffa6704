/**
 * # Mathematical characters
 *
 * The characters of mathematics that texts and symbols use, with their names in LaTeX without extra packages.
 *
 * @module
 */

/** LaTeX command of each character, without backslash. */
const commands: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "varepsilon",
  ϵ: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  ι: "iota",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  ϱ: "varrho",
  σ: "sigma",
  ς: "varsigma",
  τ: "tau",
  υ: "upsilon",
  φ: "varphi",
  ϕ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Γ: "Gamma",
  Δ: "Delta",
  Θ: "Theta",
  Λ: "Lambda",
  Ξ: "Xi",
  Π: "Pi",
  Σ: "Sigma",
  Υ: "Upsilon",
  Φ: "Phi",
  Ψ: "Psi",
  Ω: "Omega",
  ℓ: "ell",
  "∂": "partial",
  "∇": "nabla",
  "∞": "infty",
  "∅": "emptyset",
  "∀": "forall",
  "∃": "exists",
  "±": "pm",
  "∓": "mp",
  "×": "times",
  "÷": "div",
  "⋅": "cdot",
  "∘": "circ",
  "≤": "leq",
  "≥": "geq",
  "≪": "ll",
  "≫": "gg",
  "≠": "neq",
  "≈": "approx",
  "≡": "equiv",
  "∼": "sim",
  "≃": "simeq",
  "∝": "propto",
  "∈": "in",
  "∉": "notin",
  "⊂": "subset",
  "⊆": "subseteq",
  "∪": "cup",
  "∩": "cap",
  "∖": "setminus",
  "¬": "neg",
  "∧": "wedge",
  "∨": "vee",
  "→": "to",
  "←": "leftarrow",
  "↔": "leftrightarrow",
  "↑": "uparrow",
  "↓": "downarrow",
  "↗": "nearrow",
  "↘": "searrow",
  "↦": "mapsto",
  "⇒": "Rightarrow",
  "⇐": "Leftarrow",
  "⇔": "Leftrightarrow",
  "∑": "sum",
  "∏": "prod",
  "∫": "int",
  "√": "surd",
  "⟨": "langle",
  "⟩": "rangle",
  "⌊": "lfloor",
  "⌋": "rfloor",
  "⌈": "lceil",
  "⌉": "rceil",
  "⋯": "cdots",
};

/** Further LaTeX of characters that no single command names. */
const formulas: Readonly<Record<string, string>> = {
  "−": "-",
  "·": "\\cdot",
  "✓": "\\surd",
  "✗": "\\times",
  "½": "{}^{1}\\!/{}_{2}{}",
  "¼": "{}^{1}\\!/{}_{4}{}",
  "¾": "{}^{3}\\!/{}_{4}{}",
  ℝ: "\\mathbf{R}",
  "°": "{}^{\\circ}{}",
};

/** Commands that mean a character which bears another name in {@link commands}, or plain words. */
const aliases: Readonly<Record<string, string>> = {
  phi: "φ",
  epsilon: "ε",
  le: "≤",
  ge: "≥",
  ne: "≠",
  rightarrow: "→",
  cdot: "·",
  sqrt: "√",
  ldots: "…",
  dots: "…",
  prime: "′",
  Pr: "Pr",
  max: "max",
  min: "min",
  ln: "ln",
  log: "log",
  exp: "exp",
  lim: "lim",
  arg: "arg",
  sup: "sup",
  inf: "inf",
  quad: " ",
};

/** LaTeX, in math mode, of each character of mathematics. */
export const mathOfCharacter: ReadonlyMap<string, string> = new Map([
  ...Object.entries(commands).map(([character, command]) => [character, `\\${command}`] as const),
  ...Object.entries(formulas),
]);

/** Plain text of each LaTeX command, named without backslash. */
export const plainOfCommand: ReadonlyMap<string, string> = new Map([
  ...Object.entries(commands).map(([character, command]) => [command, character] as const),
  ...Object.entries(aliases),
]);

/** Names of functions that LaTeX sets upright by a command of the same name. */
export const operatorNames: ReadonlySet<string> = new Set([
  "Pr",
  "max",
  "min",
  "ln",
  "log",
  "exp",
  "lim",
  "sup",
  "inf",
]);

/** Accents over a letter: combining mark and LaTeX command. */
export const accents: ReadonlyMap<string, string> = new Map([
  ["\u0304", "bar"],
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u0307", "dot"],
  ["\u0332", "underline"],
]);

const inScript = (raised: string, plain: string) =>
  new Map(Array.from(raised, (character, i) => [character, Array.from(plain)[i]!] as const));

/** What each superscript character stands for. */
export const superscripts: ReadonlyMap<string, string> = inScript("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", "0123456789+-=()ni");

/** What each subscript character stands for. */
export const subscripts: ReadonlyMap<string, string> = inScript(
  "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
  "0123456789+-=()aehijklmnoprstuvx",
);
