/**
 * # Widths of text
 *
 * How wide a text is, in columns of a terminal and, roughly, in print.
 *
 * @module
 */

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const mark = /[\p{M}\p{Cf}]/u;
/** Punctuation that Chinese shares with English but sets as wide as a character. */
const chinesePunctuation = new Set("“”‘’…—·");

/** Widths of the ASCII characters from the space on in Computer Modern Roman, in hundredths of an em. */
const roman = [
  28, 28, 50, 83, 50, 83, 78, 28, 39, 39, 50, 78, 28, 33, 28, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 28, 28, 78,
  78, 78, 47, 78, 75, 71, 72, 76, 68, 65, 78, 75, 36, 51, 78, 63, 92, 75, 78, 68, 78, 74, 56, 72, 75, 75, 103, 75, 75,
  61, 28, 50, 28, 50, 50, 28, 50, 56, 44, 56, 44, 31, 50, 56, 28, 31, 53, 28, 83, 56, 50, 56, 53, 39, 39, 39, 56, 53,
  72, 53, 53, 44, 50, 28, 50, 50,
];

/** Whether a character takes the room of two in a terminal: Chinese, Japanese, Korean, full-width forms. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Columns of a terminal that the text takes: two for a Chinese character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : mark.test(character) ? 0 : 1;
  return width;
}

/**
 * Approximate width of the text in print, in em.
 *
 * @param chinese - Whether quotation marks, dashes and dots are the wide Chinese ones.
 */
export function printWidth(text: string, chinese: boolean): number {
  let width = 0;
  for (const character of text.normalize("NFD")) width += characterWidth(character, chinese);
  return width;
}

function characterWidth(character: string, chinese: boolean): number {
  const code = character.codePointAt(0)!;
  if (code >= 32 && code < 127) return roman[code - 32]! / 100;
  if (isWide(character) || (chinese && chinesePunctuation.has(character))) return 1;
  if (mark.test(character)) return 0;
  if (/[⁰¹²³⁴-₟]/u.test(character)) return 0.4;
  // Relations and operations with the space that formulas set around them.
  if (/[←-⇿⟵-⟿]/u.test(character)) return 1.5;
  if (/[≤≥≠≈≡∼∈±×÷∝≪≫]/u.test(character)) return 1.3;
  return /[−—∀-⋿]/u.test(character) ? 1 : 0.62;
}
