/**
 * # Reading text from outside
 *
 * A file, or standard input, as text in UTF-8. What cannot be text is refused by name: folders, other encodings, more
 * than 16 MB.
 *
 * @module
 */
import { closeSync, openSync, readSync } from "node:fs";
import { type Localized, ParseError } from "../index.ts";
import { systemReason } from "./systemReason.ts";

const MAX_BYTES = 16 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * The text of a file, without a byte-order mark.
 *
 * @param path - `-` is standard input.
 * @throws {@link ParseError} where it cannot be read, is larger than 16 MB, or is not UTF-8.
 */
export function readTextFile(path: string): string {
  return decoded(bytesOf(path), inputName(path));
}

/** How messages call an input. */
export function inputName(path: string): Localized {
  if (path === "-") return { en: "standard input", zh: "标准输入" };
  const shown = path === "" ? '""' : path;
  return { en: shown, zh: shown };
}

function bytesOf(path: string): Uint8Array {
  const name = inputName(path);
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    const file = path === "-" ? 0 : openSync(path, "r");
    try {
      while (total <= MAX_BYTES) {
        const chunk = new Uint8Array(CHUNK);
        const count = readSync(file, chunk);
        if (count === 0) break;
        chunks.push(chunk.subarray(0, count));
        total += count;
      }
    } finally {
      if (file !== 0) closeSync(file);
    }
  } catch (error) {
    const reason = systemReason(error);
    throw new ParseError({
      en: `cannot read ${name.en}: ${reason.en}; give the path of a text file, or - for standard input.`,
      zh: `无法读取 ${name.zh}：${reason.zh}；请给出文本文件的路径，或用 - 表示标准输入。`,
    });
  }
  if (total > MAX_BYTES) {
    throw new ParseError({
      en: `${name.en} is larger than 16 MB; give a smaller file.`,
      zh: `${name.zh} 超过 16 MB；请给出较小的文件。`,
    });
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, name: Localized): string {
  const encoding = foreignEncoding(bytes);
  if (encoding === undefined) return new TextDecoder("utf-8").decode(bytes);
  throw new ParseError({
    en: `${name.en}${encoding.line === null ? "" : `, line ${encoding.line}`}: the text is ${encoding.name}, not UTF-8; save it as UTF-8.`,
    zh: `${name.zh}${encoding.line === null ? "" : ` 第 ${encoding.line} 行`}：文本编码是 ${encoding.name}，不是 UTF-8；请另存为 UTF-8。`,
  });
}

interface ForeignEncoding {
  readonly name: string;
  /** Line of the first byte that is not UTF-8; `null` where the whole text is foreign. */
  readonly line: number | null;
}

/** The encoding of bytes that are not UTF-8. */
function foreignEncoding(bytes: Uint8Array): ForeignEncoding | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { name: "UTF-16", line: null };
  if (bytes.includes(0)) {
    const zeros = bytes.filter((byte) => byte === 0).length;
    return { name: zeros * 4 >= bytes.length ? "UTF-16" : "binary", line: null };
  }
  if (decodes("utf-8", bytes)) return undefined;
  return { name: decodes("gb18030", bytes) ? "GB18030" : "in an unknown encoding", line: firstBadLine(bytes) };
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A line feed is never part of a longer character in UTF-8, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (feed < 0 || !decodes("utf-8", bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
