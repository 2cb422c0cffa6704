/** `jiama value`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `value`. */
export const valueSpec: CommandSpec = {
  name: "value",
  summary: { en: "value and optimal strategies of constant-sum games", zh: "常和博弈的值与最优策略" },
  arguments: [gameFiles],
  options: [
    { name: "all", description: { en: "every extreme optimal strategy", zh: "全部极端最优策略" } },
    verification,
  ],
  examples: [
    { line: "jiama value game.nfg", does: { en: "what each player can guarantee", zh: "每个参与人能保证的所得" } },
  ],
};
