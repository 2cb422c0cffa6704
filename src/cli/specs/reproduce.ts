/** `jiama reproduce`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `reproduce`. */
export const reproduceSpec: CommandSpec = {
  name: "reproduce",
  summary: {
    en: "writes every table and figure and the re-checked certificates, with a manifest of hashes",
    zh: "重新生成全部表格与图，附经复核的命题证书与哈希清单",
  },
  arguments: [],
  options: [
    {
      name: "out",
      value: "DIR",
      description: { en: "folder to write to (default out)", zh: "写入的文件夹（默认 out）" },
    },
  ],
  examples: [
    {
      line: "jiama reproduce --out out",
      does: { en: "a second run gives the same bytes", zh: "再次运行，逐字节相同" },
    },
  ],
};
