/** `jiama stackelberg`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `stackelberg`. */
export const stackelbergSpec: CommandSpec = {
  name: "stackelberg",
  summary: { en: "finds the best commitment of a leader", zh: "求领导者的最优承诺" },
  arguments: [gameFiles],
  options: [
    {
      name: "leader",
      value: "K",
      description: {
        en: "who commits: a player's label, or #0 (default) or #1",
        zh: "承诺者：参与人名称，或 #0（默认）、#1",
      },
    },
    { name: "weak", description: { en: "ties are resolved against the leader", zh: "跟随者无差异时不利于领导者" } },
    verification,
  ],
  examples: [
    {
      line: "jiama stackelberg game.nfg --leader=#1",
      does: { en: "the second player commits", zh: "第二个参与人先承诺" },
    },
  ],
};
