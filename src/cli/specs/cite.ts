/** `jiama cite`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `cite`. */
export const citeSpec: CommandSpec = {
  name: "cite",
  summary: { en: "prints BibTeX of sources, and of jiama", zh: "给出出处与 jiama 的 BibTeX" },
  arguments: [
    {
      name: "ID",
      required: false,
      variadic: true,
      description: {
        en: "id of a model, table, method, family or game of the catalog, or a key; without it, jiama alone",
        zh: "模型、表格、方法、博弈族或博弈库中博弈的代号，或文献键；不写则只给出 jiama",
      },
    },
  ],
  options: [],
  examples: [
    { line: "jiama cite lemke-howson", does: { en: "what to cite for a method", zh: "使用某方法时应引用的文献" } },
  ],
};
