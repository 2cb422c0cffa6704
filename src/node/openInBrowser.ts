/**
 * # Opening a page
 *
 * @module
 */
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** A program and what it is told before the address. */
type Opener = readonly [program: string, ...words: string[]];

/**
 * Opens a file in the reader's browser, where there is a desktop; elsewhere, and where that fails, nothing happens.
 *
 * @param hash - What follows the address, with its `#`; empty for nothing.
 */
export function openInBrowser(path: string, hash: string): void {
  const opener = openerOf(process.platform, process.env);
  if (opener === undefined) return;
  const [program, ...words] = opener;
  const child = spawn(program, [...words, `${pathToFileURL(path).href}${hash}`], { detached: true, stdio: "ignore" });
  // A missing program is told by an event, which would end this process if nobody heard it.
  child.on("error", () => {});
  child.unref();
}

/** What opens an address on the platform; `undefined` where no desktop is present. */
export function openerOf(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): Opener | undefined {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const display = environment.DISPLAY || environment.WAYLAND_DISPLAY;
  return display ? ["xdg-open"] : undefined;
}
