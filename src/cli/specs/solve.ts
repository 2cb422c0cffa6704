/** `jiama solve`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { modelArgument } from "./shared.ts";

/** The command `solve`. */
export const solveSpec: CommandSpec = {
  name: "solve",
  summary: { en: "solves a model and certifies the answer", zh: "求解一个模型并给出验证" },
  arguments: [modelArgument],
  options: [
    {
      name: "set",
      value: "NAME=VALUE",
      repeatable: true,
      description: {
        en: "a parameter: a number, a fraction, a list, a word; repeatable",
        zh: "设定参数：数、分数、列表或词；可重复",
      },
    },
    {
      name: "params",
      value: "FILE",
      description: {
        en: "parameters from a JSON file, or from standard input (-); --set wins",
        zh: "从 JSON 文件或标准输入（-）读参数；--set 优先",
      },
    },
  ],
  examples: [
    {
      line: "jiama solve target-cascade --set prize=4 --set siblings=5 --set tolerance=0.3",
      does: { en: "markups and targets down a hierarchy", zh: "各层级的加码与目标" },
    },
    {
      line: "jiama solve target-cascade --set 'prize=[4,3,3]' --set regime=tolerance+appeals",
      does: { en: "one prize per level; a composed regime", zh: "每层各取一个值；组合问责制度" },
    },
    {
      line: "jiama solve strategic-cascade --exact --json",
      does: { en: "the answer in fractions, as JSON", zh: "以分数给出答案，JSON 格式" },
    },
    {
      line: "jiama solve my-game.yaml --set penalty=5",
      does: { en: "a game of your own, from a file", zh: "自备博弈，取自文件" },
    },
  ],
};
