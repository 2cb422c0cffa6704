/** `jiama convert`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFile } from "./shared.ts";

/** The command `convert`. */
export const convertSpec: CommandSpec = {
  name: "convert",
  summary: { en: "writes a game in another format", zh: "转换博弈文件的格式" },
  arguments: [
    { ...gameFile, name: "IN" },
    {
      name: "OUT",
      required: true,
      description: {
        en: "file to write: .nfg, .json, .gam, of game trees .efg, or a table of payoffs as .tex, .html, .md, .csv; - for standard output",
        zh: "写入的文件：.nfg、.json、.gam，博弈树亦可 .efg，或收益表 .tex、.html、.md、.csv；- 表示标准输出",
      },
    },
  ],
  options: [
    {
      name: "format",
      value: "nfg|json|gam|efg|tex|html|md|csv",
      description: { en: "format, where the name does not say it", zh: "格式（文件名未指明时）" },
    },
  ],
  examples: [
    { line: "jiama convert game.nfg game.json", does: { en: "the same game as JSON", zh: "同一博弈的 JSON" } },
    {
      line: "jiama convert game.nfg - --format tex --lang zh",
      does: { en: "the matrix as a LaTeX table in Chinese", zh: "收益矩阵的中文 LaTeX 表格" },
    },
  ],
};
