#!/usr/bin/env node
/**
 * The command `jiama`.
 *
 * @module
 */
import { exitCodes } from "./exitCode.ts";
import { hints } from "./language.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  const zh = hints(process.argv.slice(2)).lang === "zh";
  const message = zh
    ? `无法写入标准输出（${error.code ?? error.message}）；请腾出空间，或改写到别处。`
    : `cannot write to standard output (${error.code ?? error.message}); free some space, or write elsewhere.`;
  process.stderr.write(`jiama: ${message}\n`);
  process.exit(exitCodes.input);
});
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2));
