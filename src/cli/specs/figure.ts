/** `jiama figure`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `figure`. */
export const figureSpec: CommandSpec = {
  name: "figure",
  summary: { en: "draws figures of the paper", zh: "绘制论文的图" },
  arguments: [
    {
      name: "ID",
      required: false,
      variadic: true,
      description: {
        en: "ids of figures; without any, they are listed, or with --out and --check all are meant",
        zh: "图的代号；不写则列出全部，与 --out、--check 合用时指全部",
      },
    },
  ],
  options: [
    {
      name: "format",
      value: "svg|png|pdf|json",
      description: {
        en: "format (default svg); json is the Vega-Lite specification, pdf needs rsvg-convert",
        zh: "格式（默认 svg）；json 为 Vega-Lite 规格，pdf 需要 rsvg-convert",
      },
    },
    {
      name: "out",
      value: "DIR",
      description: {
        en: "write files ID.LANG.FORMAT to DIR: svg, png and json in both languages unless --format or --lang says which",
        zh: "把文件 ID.LANG.FORMAT 写入 DIR；未指定 --format 或 --lang 时写两种语言的 svg、png 与 json",
      },
    },
    {
      name: "check",
      value: "DIR",
      description: {
        en: "compare svg, png and json in both languages with the files in DIR; exit code 1 where one differs",
        zh: "与 DIR 中两种语言的 svg、png、json 比较；有差异则退出码为 1",
      },
    },
  ],
  examples: [
    { line: "jiama figure", does: { en: "which figures there are", zh: "有哪些图" } },
    {
      line: "jiama figure credit-and-blame --lang zh --out figures",
      does: { en: "one figure in Chinese, as files", zh: "一张中文图，写成文件" },
    },
    {
      line: "jiama figure --check figures",
      does: { en: "do the files still show what the models say?", zh: "核对已有图与模型结果是否一致" },
    },
  ],
};
