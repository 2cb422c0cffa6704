/**
 * # `jiama explore`
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../index.ts";
import { openInBrowser } from "../../node/openInBrowser.ts";
import { packageFolder } from "../../node/packageFolder.ts";
import { exitCodes } from "../exitCode.ts";
import type { CommandRoutine } from "../run.ts";

/** Prints the path of the explorer's page, and opens it where there is a desktop. */
export const explore: CommandRoutine = (invocation, to) => {
  const { json, lang, langGiven } = to.settings;
  const path = join(packageFolder(), "dist", "explorer.html");
  if (!existsSync(path)) {
    throw new UsageError({
      en: `the explorer is not at ${path}; build it with npm run build.`,
      zh: `${path} 处没有探索器；请用 npm run build 生成。`,
    });
  }
  to.result(json ? JSON.stringify({ schema: "jiama/1", command: "explore", status: "solved", path }) : path);
  if (invocation.options.open !== false) openInBrowser(path, langGiven ? `#lang=${lang}` : "");
  return exitCodes.done;
};
