/**
 * # Threads of commands
 *
 * @module
 */

// Sources run as TypeScript, the package as JavaScript: the scripts end like this file.
const isSource = import.meta.url.endsWith(".ts");

/** The scripts of threads. */
export const threadScripts = {
  figures: isSource ? new URL("./figureThread.ts", import.meta.url) : new URL("./figureThread.js", import.meta.url),
  games: isSource ? new URL("./gameThread.ts", import.meta.url) : new URL("./gameThread.js", import.meta.url),
  proofs: isSource ? new URL("./proofThread.ts", import.meta.url) : new URL("./proofThread.js", import.meta.url),
  replication: isSource
    ? new URL("./replicationThread.ts", import.meta.url)
    : new URL("./replicationThread.js", import.meta.url),
  solve: isSource ? new URL("./solveThread.ts", import.meta.url) : new URL("./solveThread.js", import.meta.url),
  sweep: isSource ? new URL("./sweepThread.ts", import.meta.url) : new URL("./sweepThread.js", import.meta.url),
  tables: isSource ? new URL("./tableThread.ts", import.meta.url) : new URL("./tableThread.js", import.meta.url),
} as const;

/** Ends the process with 130 or 143 on a signal; nothing is half-written then. @returns Undoes it. */
export function exitOnSignals(): () => void {
  const handlers = (
    [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const
  ).map(([signal, code]) => {
    const handler = () => process.exit(code);
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const undo of handlers) undo();
  };
}
