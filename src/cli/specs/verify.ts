/** `jiama verify`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFile } from "./shared.ts";

/** The command `verify`. */
export const verifySpec: CommandSpec = {
  name: "verify",
  summary: { en: "prints the regrets of a profile", zh: "给出一个策略组合的后悔值" },
  arguments: [
    gameFile,
    {
      name: "PROFILE",
      required: true,
      description: {
        en: "one list of probabilities a player: JSON text, a file, or - for standard input",
        zh: "每个参与人一组概率：JSON 文本、文件，或 - 表示标准输入",
      },
    },
  ],
  options: [
    {
      name: "expect-nash",
      description: { en: "exit code 1 unless it is an equilibrium", zh: "若非均衡，退出码为 1" },
    },
  ],
  examples: [
    {
      line: `jiama verify game.nfg '[["1/2","1/2"],[1,0]]' --expect-nash`,
      does: { en: "is this a Nash equilibrium?", zh: "这是纳什均衡吗？" },
    },
  ],
};
