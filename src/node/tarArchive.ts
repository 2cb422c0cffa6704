/**
 * # Archives
 *
 * A `.tar.gz` of files in the order given, without times, owners and anything else of the machine, so that the same files give the
 * same bytes (format POSIX ustar).
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { DomainError } from "../index.ts";

/** A file of an archive. */
export interface ArchivedFile {
  /** Path within the archive, with slashes, at most 100 bytes. */
  readonly path: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;

/**
 * The archive of the files.
 *
 * @throws `DomainError` for a path that the format cannot hold.
 */
export function tarArchive(files: readonly ArchivedFile[]): Uint8Array {
  const blocks = files.flatMap(({ path, content }) => [header(path, content.length), content, padding(content.length)]);
  const archive = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  archive[9] = 255; // The system of origin, which zlib fills in, says nothing here.
  return archive;
}

function header(path: string, size: number): Buffer {
  const name = Buffer.from(path, "utf8");
  if (name.length > 100) {
    throw new DomainError({
      en: `the path ${JSON.stringify(path)} is longer than the 100 bytes that an archive holds; shorten it.`,
      zh: `路径 ${JSON.stringify(path)} 超过归档格式的 100 字节；请缩短。`,
    });
  }
  const block = Buffer.alloc(BLOCK);
  name.copy(block, 0);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  block.write(octal(0o644, 8), 100, "ascii");
  block.write(octal(0, 8), 108, "ascii");
  block.write(octal(0, 8), 116, "ascii");
  block.write(octal(size, 12), 124, "ascii");
  block.write(octal(0, 12), 136, "ascii");
  block.write("        0", 148, "ascii");
  block.write("ustar\x0000", 257, "ascii");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return block;
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
