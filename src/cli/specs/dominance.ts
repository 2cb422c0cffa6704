/** `jiama dominance`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `dominance`. */
export const dominanceSpec: CommandSpec = {
  name: "dominance",
  summary: { en: "eliminates dominated strategies, round by round", zh: "逐轮剔除被占优策略" },
  arguments: [gameFiles],
  options: [
    { name: "weak", description: { en: "weakly dominated strategies", zh: "弱被占优策略" } },
    { name: "pure", description: { en: "dominance by pure strategies only", zh: "只考虑纯策略占优" } },
    verification,
  ],
  examples: [
    {
      line: "jiama dominance game.nfg",
      does: { en: "who is dominated, by which mixture", zh: "哪些策略被哪些混合策略占优" },
    },
  ],
};
