/** `jiama models`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `models`. */
export const modelsSpec: CommandSpec = {
  name: "models",
  summary: { en: "lists the models", zh: "列出全部模型" },
  arguments: [],
  options: [],
  examples: [
    { line: "jiama models", does: { en: "id, title, family and maturity", zh: "代号、名称、类别与成熟度" } },
    {
      line: "jiama models --lang zh --json",
      does: { en: "the same for programs, in Chinese", zh: "供程序读取的中文清单" },
    },
  ],
};
