/** `jiama repeated`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `repeated`. */
export const repeatedSpec: CommandSpec = {
  name: "repeated",
  summary: { en: "equilibrium payoffs of two-player games repeated for ever", zh: "无限次重复两人博弈的均衡收益集" },
  arguments: [gameFiles],
  options: [
    {
      name: "discount",
      value: "D",
      description: {
        en: "discount factor, from 0 to below 1, such as 9/10",
        zh: "贴现因子，不小于 0 而小于 1，如 9/10",
      },
    },
    verification,
  ],
  examples: [
    {
      line: "jiama repeated game.nfg --discount 3/4",
      does: {
        en: "what subgame-perfect equilibria in pure actions with public lotteries can pay",
        zh: "带公共抽签的纯行动子博弈完美均衡所能支付的收益",
      },
    },
  ],
};
