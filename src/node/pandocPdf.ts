/**
 * # Markdown to PDF
 *
 * Through pandoc and XeLaTeX, where they are installed, with a plain page that can set Chinese.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Milliseconds after which pandoc is ended. */
const LIMIT = 180_000;

const template = String.raw`\documentclass[a4paper,10pt,fontset=fandol]{ctexart}
\usepackage[margin=2.2cm]{geometry}
\usepackage{booktabs,longtable,array,calc,amssymb}
\usepackage[hidelinks]{hyperref}
\newcounter{none}
\providecommand{\tightlist}{\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
\setlength{\emergencystretch}{3em}
\setcounter{secnumdepth}{0}
\sloppy
\begin{document}
$body$
\end{document}
`;

/** Writes the PDF beside a Markdown file; `null` where the programs are not installed or fail. */
export function pandocPdf(path: string): string | null {
  const pdf = path.replace(/\.md$/, ".pdf");
  const folder = mkdtempSync(join(tmpdir(), "jiama-pandoc-"));
  try {
    writeFileSync(join(folder, "page.tex"), template);
    const flags = [path, "--output", pdf, "--pdf-engine", "xelatex", "--template", join(folder, "page.tex")];
    const { status } = spawnSync("pandoc", flags, {
      timeout: LIMIT,
      stdio: "ignore",
      env: { ...process.env, SOURCE_DATE_EPOCH: "0", FORCE_SOURCE_DATE: "1" },
    });
    return status === 0 ? pdf : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
