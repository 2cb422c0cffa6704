/**
 * # SVG to PDF
 *
 * Through `rsvg-convert`, where it is installed. The date in the file is fixed; the bytes still depend on the program's version.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { DomainError } from "../index.ts";

/** Milliseconds after which the program is ended. */
const LIMIT = 60_000;

/**
 * The picture as PDF.
 *
 * @throws `DomainError` where `rsvg-convert` is not installed or fails.
 */
export function pdfFromSvg(svg: string): Uint8Array {
  const { error, status, stdout, stderr } = spawnSync("rsvg-convert", ["--format", "pdf"], {
    input: svg,
    timeout: LIMIT,
    maxBuffer: 2 ** 28,
    env: { ...process.env, SOURCE_DATE_EPOCH: "0" },
  });
  if (status === 0) return stdout;
  const missing = (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
  const cause = error?.message ?? stderr.toString().trim();
  throw new DomainError(
    missing
      ? {
          en: "PDF needs the program rsvg-convert, which is not installed (Debian: librsvg2-bin); install it, or take svg or png.",
          zh: "输出 PDF 需要程序 rsvg-convert，但未安装（Debian 软件包 librsvg2-bin）；请安装，或改用 svg、png。",
        }
      : {
          en: `rsvg-convert failed: ${cause}; take svg or png instead.`,
          zh: `rsvg-convert 出错：${cause}；可改用 svg 或 png。`,
        },
  );
}
