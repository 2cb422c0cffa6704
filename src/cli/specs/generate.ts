/** `jiama generate`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `generate`. */
export const generateSpec: CommandSpec = {
  name: "generate",
  summary: { en: "writes a random game, or one of the literature's families", zh: "生成随机博弈或文献中的博弈族" },
  arguments: [
    {
      name: "FAMILY",
      required: false,
      description: { en: "id of a family; without it, the families are listed", zh: "博弈族代号；不写则列出全部" },
    },
  ],
  options: [
    {
      name: "set",
      value: "NAME=VALUE",
      repeatable: true,
      description: { en: "a parameter of the family; repeatable", zh: "设定博弈族的参数；可重复" },
    },
    { name: "format", value: "nfg|json|gam", description: { en: "format (default nfg)", zh: "格式（默认 nfg）" } },
    {
      name: "out",
      value: "FILE",
      description: { en: "file to write to; its ending decides the format", zh: "写入的文件；扩展名决定格式" },
    },
  ],
  examples: [
    { line: "jiama generate", does: { en: "the families and their parameters", zh: "全部博弈族及其参数" } },
    {
      line: "jiama generate random --set 'shape=[4,4]' --set max=9 --seed 7",
      does: { en: "a random 4 × 4 game on standard output", zh: "在标准输出给出 4 × 4 随机博弈" },
    },
  ],
};
