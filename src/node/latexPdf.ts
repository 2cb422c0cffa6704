/**
 * # LaTeX
 *
 * Compiles a paper twice, as references need, with XeLaTeX where it holds Chinese and pdfLaTeX elsewhere. Dates in the PDF are
 * fixed, so that the same files give the same bytes.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DomainError } from "../index.ts";

/** Milliseconds for one run. */
const LIMIT = 180_000;

/** What came of a compilation: the PDF's name, or that the engine is not installed. */
export type Compiled =
  | { readonly kind: "done"; readonly file: string; readonly engine: string }
  | { readonly kind: "absent"; readonly engine: string };

/**
 * Compiles a LaTeX file beside itself.
 *
 * @throws `DomainError` with the first error of the log where it does not compile.
 */
export function latexPdf(path: string): Compiled {
  const folder = dirname(path);
  const name = basename(path).replace(/\.tex$/, "");
  const engine = /\p{Script=Han}/u.test(readFileSync(path, "utf8")) ? "xelatex" : "pdflatex";
  const flags = ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", `${name}.tex`];
  for (let run = 0; run < 2; run++) {
    const { error, status, stdout } = spawnSync(engine, flags, {
      cwd: folder,
      timeout: LIMIT,
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
      env: { ...process.env, SOURCE_DATE_EPOCH: "0", FORCE_SOURCE_DATE: "1", max_print_line: "1000" },
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return { kind: "absent", engine };
    if (status !== 0) throw failed(`${name}.tex`, engine, stdout.toString());
  }
  for (const ending of ["aux", "log", "out", "toc"]) rmSync(join(folder, `${name}.${ending}`), { force: true });
  return { kind: "done", file: `${name}.pdf`, engine: version(engine) };
}

/** The first line of what the engine says of itself. */
function version(engine: string): string {
  return spawnSync(engine, ["--version"], { encoding: "utf8", timeout: LIMIT }).stdout.split("\n")[0]!.trim();
}

function failed(file: string, engine: string, log: string): DomainError {
  const at = log.search(/^!/m);
  const said =
    at < 0
      ? ""
      : log
          .slice(at, at + 400)
          .split("\n")
          .slice(0, 6)
          .join(" ")
          .trim();
  return new DomainError({
    en: `${file} does not compile with ${engine}: ${said === "" ? "see its log" : said}; mend the file and run again.`,
    zh: `${file} 无法用 ${engine} 编译：${said === "" ? "请看其日志" : said}；请修改后重新运行。`,
  });
}
