/** `jiama subgame-perfect`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `subgame-perfect`. */
export const subgamePerfectSpec: CommandSpec = {
  name: "subgame-perfect",
  summary: { en: "finds subgame-perfect equilibria of game trees", zh: "求博弈树的子博弈完美均衡" },
  arguments: [
    {
      ...gameFiles,
      description: {
        en: "game trees: paths of .efg files, or - for standard input",
        zh: "博弈树：.efg 文件的路径，- 表示标准输入",
      },
    },
  ],
  options: [
    {
      name: "all",
      description: {
        en: "all, at most 1000, and those of each subgame; with perfect information all in pure strategies",
        zh: "全部均衡，至多 1000 个，并列出各子博弈的均衡；完美信息时为全部纯策略均衡",
      },
    },
    verification,
  ],
  examples: [
    {
      line: "jiama subgame-perfect entry.efg",
      does: { en: "what everybody does, wherever play has got", zh: "各参与人在各处的行动" },
    },
  ],
};
