/**
 * # Version of the package
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./packageFolder.ts";

/** The version that `package.json` states. */
export function packageVersion(): string {
  const text = readFileSync(join(packageFolder(), "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
