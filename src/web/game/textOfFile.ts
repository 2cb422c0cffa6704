/**
 * # The text of a file that is dropped
 *
 * @module
 */

/** Bytes beyond which the page reads no game; the command line reads larger ones. */
export const MAX_BYTES = 1_000_000;

/** The text in bytes: UTF-8, UTF-16 with its mark, or else what Chinese spreadsheets write. */
export function textOfBytes(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
