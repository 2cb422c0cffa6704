/** `jiama describe`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { modelArgument } from "./shared.ts";

/** The command `describe`. */
export const describeSpec: CommandSpec = {
  name: "describe",
  summary: { en: "describes a model: parameters, outcome, sources", zh: "说明一个模型：参数、结果、出处" },
  arguments: [modelArgument],
  options: [],
  examples: [
    {
      line: "jiama describe target-cascade",
      does: {
        en: "symbols, Chinese terms, domains, defaults and units",
        zh: "符号、中文术语、取值范围、默认值与单位",
      },
    },
    {
      line: "jiama describe my-game.yaml",
      does: { en: "a game of your own, from a file", zh: "自备博弈，取自文件" },
    },
  ],
};
