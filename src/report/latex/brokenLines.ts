/**
 * # Line breaks
 *
 * Breaks a heading into lines of a given width: after spaces, after hyphens and slashes between words, and between Chinese
 * characters, but not before closing nor after opening punctuation.
 *
 * @module
 */
import { isWide, printWidth } from "../textWidth.ts";

const noBreakBefore = /^[，。、；：！？）》】〉」』”’…—·～％)\],.;:!?%/]/u;
const noBreakAfter = /[（《【〈「『“‘]$/u;

const afterHyphen = /\p{L}{2}-$/u;
const afterSlash = /\p{L}{3}\/$/u;
const isDigit = (character: string) => /^\d$/.test(character);

/** The pieces between which a line may break; each keeps the space, hyphen or slash it ends with. */
function breakable(text: string): readonly string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (const [i, character] of characters.entries()) {
    if (i === 0 || mayBreak(characters, i)) pieces.push(character);
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** Whether a line may end before this character. */
function mayBreak(characters: readonly string[], at: number): boolean {
  const [last, next] = [characters[at - 1]!, characters[at]!];
  if (next === " " || noBreakBefore.test(next) || noBreakAfter.test(last)) return false;
  if (last === " ") return !bindsNumber(characters[at - 2] ?? "", next);
  const [before, after] = [characters.slice(0, at).join(""), characters.slice(at, at + 3).join("")];
  if (last === "-") return afterHyphen.test(before) && /^\p{L}/u.test(after);
  if (last === "/") return afterSlash.test(before) && /^\p{L}{3}/u.test(after);
  return (isWide(last) || isWide(next)) && !bindsNumber(last, next);
}

/** A number stays with the Chinese characters around it: 第 1 层, 2011 年. */
function bindsNumber(last: string, next: string): boolean {
  return (isDigit(last) && isWide(next)) || (isWide(last) && isDigit(next));
}

/** The widest piece that no line break divides, in em. */
export function widestPiece(text: string, chinese: boolean): number {
  return Math.max(0, ...breakable(text).map((piece) => printWidth(piece.trim(), chinese)));
}

/** How many lines the text takes at this width. */
export function lineCount(text: string, width: number, chinese: boolean): number {
  return greedyLines(text, width, chinese).length;
}

/** The text in lines at most `width` em wide where its pieces allow that; the lines of a heading come out even. */
export function brokenLines(text: string, width: number, chinese: boolean): readonly string[] {
  const lines = greedyLines(text, width, chinese);
  if (lines.length < 2) return lines;
  // The narrowest width that needs no further line: no word is left alone in the last.
  for (let narrower = width - 0.25; narrower > 0; narrower -= 0.25) {
    const tighter = greedyLines(text, narrower, chinese);
    const isWider = tighter.some((line) => printWidth(line, chinese) > narrower + 1e-9);
    if (tighter.length > lines.length || isWider) return greedyLines(text, narrower + 0.25, chinese);
  }
  return lines;
}

function greedyLines(text: string, width: number, chinese: boolean): readonly string[] {
  const lines: string[] = [];
  for (const piece of breakable(text)) {
    const longer = (lines.at(-1) ?? "") + piece;
    if (lines.length > 0 && printWidth(longer.trim(), chinese) <= width + 1e-9) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
