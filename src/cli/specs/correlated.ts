/** `jiama correlated`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `correlated`. */
export const correlatedSpec: CommandSpec = {
  name: "correlated",
  summary: { en: "finds a best correlated equilibrium", zh: "求最优的相关均衡" },
  arguments: [gameFiles],
  options: [
    { name: "coarse", description: { en: "coarse correlated equilibrium", zh: "粗相关均衡" } },
    {
      name: "objective",
      value: "welfare|max-min|player=K|none",
      description: {
        en: "what is made large (default welfare); K is a player's label or #0",
        zh: "最大化的目标（默认 welfare）；K 为参与人名称或 #0",
      },
    },
    verification,
  ],
  examples: [
    { line: "jiama correlated game.nfg", does: { en: "the largest sum of payoffs", zh: "收益之和最大者" } },
    {
      line: "jiama correlated game.nfg --objective player=#1 --coarse",
      does: { en: "the coarse one that is best for the second player", zh: "对第二个参与人最优的粗相关均衡" },
    },
  ],
};
