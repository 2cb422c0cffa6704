/** `jiama replicate`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `replicate`. */
export const replicateSpec: CommandSpec = {
  name: "replicate",
  summary: { en: "a paper's replication package: one plan, one command", zh: "论文复现包：一份计划，一条命令" },
  arguments: [
    {
      name: "STEP",
      required: true,
      description: {
        en: "init (a worked example), run (everything under out/), check (anew, byte for byte), readme, pack",
        zh: "init（示例）、run（生成 out/ 中的一切）、check（重算并逐字节比较）、readme、pack",
      },
    },
    {
      name: "DIR",
      required: false,
      description: {
        en: "the folder of the plan jiama.yaml (default: here)",
        zh: "计划 jiama.yaml 所在的文件夹（默认当前）",
      },
    },
  ],
  options: [{ name: "no-paper", description: { en: "run without compiling the papers", zh: "run 时不编译论文" } }],
  examples: [
    { line: "jiama replicate init paper", does: { en: "a short paper to start from", zh: "得到一篇可供修改的短文" } },
    {
      line: "jiama replicate run paper",
      does: { en: "tables, figures, numbers.tex and the PDF", zh: "生成表格、图、numbers.tex 与 PDF" },
    },
    {
      line: "jiama replicate check paper",
      does: { en: "which results are not what the models say now?", zh: "哪些结果与模型现算结果不同？" },
    },
  ],
};
