import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectFiles, projectRoot } from "./projectFiles.ts";

/** A copy of the project in an otherwise empty temporary folder, with the installed packages linked. */
export interface ProjectCopy extends Disposable {
  readonly root: string;
}

/** Copies what belongs to the project, and `dist/` where it is built. */
export function projectCopy(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), "jiama-copy-"));
  const root = join(folder, "jiama");
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(projectRoot, path), join(root, path));
  }
  if (existsSync(join(projectRoot, "dist"))) cpSync(join(projectRoot, "dist"), join(root, "dist"), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"));
  return { root, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
