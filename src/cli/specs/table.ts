/** `jiama table`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `table`. */
export const tableSpec: CommandSpec = {
  name: "table",
  summary: { en: "prints or writes tables of the paper", zh: "输出或写出论文表格" },
  arguments: [
    {
      name: "ID",
      required: false,
      variadic: true,
      description: {
        en: "regimes, seed-chain, provinces, calibration, comparative-statics, information, mechanisms, propositions, validation, ours-only; all where none is named",
        zh: "regimes、seed-chain、provinces、calibration、comparative-statics、information、mechanisms、propositions、validation、ours-only；缺省为全部",
      },
    },
  ],
  options: [
    {
      name: "format",
      value: "tex|md|csv|html|json",
      description: { en: "format (default md)", zh: "格式（默认 md）" },
    },
    {
      name: "out",
      value: "DIR",
      description: {
        en: "write files ID.LANG.FORMAT to DIR: every format and language unless --format or --lang says which",
        zh: "把文件 ID.LANG.FORMAT 写入 DIR；未指定 --format 或 --lang 时写全部格式与语言",
      },
    },
    {
      name: "check",
      value: "DIR",
      description: {
        en: "compare every format and language with the files in DIR; exit code 1 where one differs",
        zh: "与 DIR 中各格式、各语言的文件比较；有差异则退出码为 1",
      },
    },
    {
      name: "data",
      value: "FILE",
      description: {
        en: "own targets, CSV or JSON: unit, level, parent, value (table provinces)",
        zh: "自备目标数据，CSV 或 JSON：unit、level、parent、value（用于 provinces 表）",
      },
    },
  ],
  examples: [
    { line: "jiama table regimes", does: { en: "one table as Markdown", zh: "以 Markdown 输出一张表" } },
    {
      line: "jiama table provinces --data targets.csv --format tex --lang zh",
      does: { en: "your own hierarchy of targets, as LaTeX in Chinese", zh: "用自备的目标层级数据，输出中文 LaTeX" },
    },
    {
      line: "jiama table --check out/tables",
      does: { en: "do the files still say what the models say?", zh: "核对已有文件与模型结果是否一致" },
    },
  ],
};
