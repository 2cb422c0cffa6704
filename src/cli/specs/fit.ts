/** `jiama fit`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { modelArgument } from "./shared.ts";

/** The command `fit`. */
export const fitSpec: CommandSpec = {
  name: "fit",
  summary: { en: "fits parameters of a model to observations", zh: "用观测数据估计模型参数" },
  arguments: [modelArgument],
  options: [
    {
      name: "data",
      value: "FILE",
      description: {
        en: "observations, CSV or JSON: field,value[,error] or field,count[,of], other columns are parameters; or a hierarchy of targets",
        zh: "观测数据，CSV 或 JSON：field,value[,error] 或 field,count[,of]，其余列为参数；亦可为目标层级",
      },
    },
    {
      name: "free",
      value: "NAME[=LO:HI]",
      repeatable: true,
      description: {
        en: "a parameter to estimate, with its range; an entry of a list is name[0]; repeatable",
        zh: "待估参数及其范围；列表中的一项写作 name[0]；可重复",
      },
    },
    {
      name: "set",
      value: "NAME=VALUE",
      repeatable: true,
      description: { en: "another parameter, held fixed; repeatable", zh: "其他参数，保持不变；可重复" },
    },
    {
      name: "params",
      value: "FILE",
      description: { en: "fixed parameters from a JSON file; --set wins", zh: "从 JSON 文件读固定参数；--set 优先" },
    },
    { name: "starts", value: "N", description: { en: "number of starts (default 16)", zh: "起点个数（默认 16）" } },
  ],
  examples: [
    {
      line: "jiama fit target-cascade --data targets.csv --free penalty=0.1:60",
      does: { en: "the penalty that fits a chain of targets best", zh: "与目标链最相符的惩罚力度" },
    },
    {
      line: "jiama fit linear-contract --data slopes.csv --free noise --free riskAversion",
      does: {
        en: "are two parameters identified, or only their product?",
        zh: "两个参数能否分别识别，还是只能识别其组合？",
      },
    },
  ],
};
