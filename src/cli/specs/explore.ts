/** `jiama explore`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `explore`. */
export const exploreSpec: CommandSpec = {
  name: "explore",
  summary: { en: "opens the explorer: models moved by hand", zh: "打开探索器：动手调整各模型" },
  arguments: [],
  options: [
    {
      name: "no-open",
      description: { en: "print the path only", zh: "只输出路径" },
    },
  ],
  examples: [
    {
      line: "jiama explore",
      does: { en: "prints the path of the page, and opens it in a browser", zh: "输出网页路径，并用浏览器打开" },
    },
    {
      line: "jiama explore --no-open --lang zh",
      does: { en: "the path only", zh: "只输出路径" },
    },
  ],
};
