/** `jiama qre`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `qre`. */
export const qreSpec: CommandSpec = {
  name: "qre",
  summary: { en: "finds logit quantal response equilibria", zh: "求 logit 质反应均衡" },
  arguments: [gameFiles],
  options: [
    {
      name: "lambda",
      value: "X[,Y…]",
      description: {
        en: "the equilibrium at this precision, or at each of several (default: the whole principal branch)",
        zh: "给定反应精度（可给多个）下的均衡（默认：整条主枝）",
      },
    },
    {
      name: "fit",
      value: "DATA",
      description: {
        en: "the precision that fits observed counts best: JSON text, a file, or - for standard input",
        zh: "最大似然拟合观察到的次数：JSON 文本、文件，或 - 表示标准输入",
      },
    },
    {
      name: "strategic",
      description: {
        en: "of a tree, its reduced strategic form instead of its agents",
        zh: "对博弈树，用其简化策略式，而非各信息集的代理人",
      },
    },
    verification,
  ],
  examples: [
    {
      line: "jiama qre game.nfg",
      does: { en: "the principal branch and its limit", zh: "主枝及其极限" },
    },
    {
      line: "jiama qre game.efg --lambda 0.5,2",
      does: { en: "at two precisions, in the agent form of a tree", zh: "两个精度下，博弈树代理人式的均衡" },
    },
    {
      line: "jiama qre game.nfg --fit '[[64,36],[41,59]]'",
      does: { en: "λ from how often each strategy was chosen", zh: "由各策略被选择的次数估计 λ" },
    },
  ],
};
