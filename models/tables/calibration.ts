/**
 * # Table `calibration`: the cascades fitted to real chains of targets
 *
 * Each cascade with equal layers has one or two parameters to choose; the table says how near each comes to the mean targets of a
 * chain, level by level, and which parameters the chain identifies. Where a chain has one step, every cascade with one parameter
 * fits it; what tells them apart is a chain of several.
 *
 * @module
 */
import {
  type Cell,
  type FreeParameter,
  fittedModel,
  hierarchy,
  type Localized,
  levelSummaries,
  type ObservedHierarchy,
  type ParameterInput,
  type RowGroup,
  type Table,
  type TableDefinition,
} from "../../src/index.ts";
import { bufferCascade } from "../escalation/bufferCascade.ts";
import { contestCascade } from "../escalation/contestCascade.ts";
import { strategicCascade } from "../escalation/strategicCascade.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import {
  gdpChain2013,
  gdpChain2013First,
  gdpProvinces2011,
  gdpProvinces2024,
  seedSewage,
} from "../observations/index.ts";

/** A cascade and what is chosen of it; its other parameters are the defaults. */
interface Candidate {
  readonly model: typeof targetCascade | typeof bufferCascade | typeof contestCascade | typeof strategicCascade;
  readonly free: readonly FreeParameter[];
  fixed(levels: number): Readonly<Record<string, ParameterInput>>;
}

const candidates: readonly Candidate[] = [
  { model: targetCascade, free: [{ name: "penalty", range: [0.01, 60] }], fixed: (levels) => ({ levels }) },
  { model: bufferCascade, free: [{ name: "penalty", range: [0.01, 60] }], fixed: (levels) => ({ levels }) },
  { model: contestCascade, free: [{ name: "prize", range: [0.001, 60] }], fixed: (levels) => ({ levels }) },
  {
    model: strategicCascade,
    free: [
      { name: "marginalPrize", range: [0.01, 100] },
      { name: "markupCost", range: [0.01, 1000] },
    ],
    fixed: (levels) => ({ tiers: levels + 1, penalty: 1, markupCost: 1, marginalPrize: 1 }),
  },
];

const chains: readonly ObservedHierarchy[] = [
  seedSewage,
  gdpChain2013,
  gdpChain2013First,
  gdpProvinces2011,
  gdpProvinces2024,
];

const STARTS = 8;

const title: Localized = {
  en: "The cascades fitted to real chains of targets",
  zh: "用真实目标链估计各加码模型",
};

/**
 * How near each cascade of equal layers comes to real chains of targets, and what the chains identify.
 *
 * @category Tables
 */
export const calibrationTable: TableDefinition = {
  id: "calibration",
  title,
  sources: [...new Set(chains.flatMap(({ sourceKeys }) => sourceKeys))],
  takesData: false,
  build({ control }): Table | undefined {
    const groups: RowGroup[] = [];
    for (const [i, chain] of chains.entries()) {
      if (control?.checkpoint() === "stop") return undefined;
      control?.progress?.(i, chains.length);
      const [top, ...below] = levelSummaries(hierarchy(chain.targets));
      const means = below.map(({ mean }) => mean);
      groups.push({ title: chain.title, rows: candidates.map((candidate) => row(candidate, top!.mean, means)) });
    }
    return {
      id: "calibration",
      title,
      columns: [
        { id: "model", title: { en: "cascade", zh: "加码模型" }, kind: "text" },
        { id: "free", title: { en: "chosen", zh: "待估参数" }, kind: "text" },
        { id: "first", title: { en: "estimate", zh: "估计值" }, kind: "number", digits: 3 },
        { id: "second", title: { en: "second", zh: "第二参数" }, kind: "number", digits: 3 },
        { id: "identified", title: { en: "identified", zh: "可识别" }, kind: "text" },
        {
          id: "deviation",
          title: { en: "deviation", zh: "偏差" },
          unit: { en: "points", zh: "百分点" },
          kind: "number",
          digits: 2,
        },
        {
          id: "largest",
          title: { en: "largest", zh: "最大偏差" },
          unit: { en: "points", zh: "百分点" },
          kind: "number",
          digits: 2,
        },
      ],
      groups,
      notes: [
        {
          en: "Least squares over the mean target of each level below the top, all layers with the same parameters, the others at their defaults (strategic-cascade: penalty 1). Deviation is the root of the mean square of target less fitted target; largest is the largest in size, with its sign. Identified says how many directions of the parameters the chain determines, of how many are chosen; an asterisk marks an estimate at an end of the range that was searched, and one that is not identified and therefore left out.",
          zh: "对顶层以下各级的平均目标作最小二乘；各层参数相同，其余参数取默认值（strategic-cascade 的惩罚力度取 1）。偏差为目标减拟合目标的均方根；最大偏差按绝对值取最大者并保留符号。可识别一栏为数据能确定的参数方向数与待估参数数之比；星号表示估计值位于搜索范围端点，或因不可识别而未列出。",
        },
      ],
      parameters: {
        chains,
        starts: STARTS,
        candidates: candidates.map(({ model, free }) => ({ model: model.id, free })),
      },
    };
  },
};

function row({ model, free, fixed }: Candidate, initialTarget: number, means: readonly number[]): readonly Cell[] {
  const observations = means.map((value, i) => ({ field: `targets[${i + 1}]`, value }));
  const question = { free, fixed: { ...fixed(means.length), initialTarget }, observations };
  const found = fittedModel(model as never, question, { starts: STARTS, intervals: false });
  const doubtful = found.estimates.some(({ atEnd, identified }) => atEnd || !identified);
  const residuals = found.observations.map(({ residual }) => -residual);
  const largest = residuals.reduce((most, residual) => (Math.abs(residual) > Math.abs(most) ? residual : most), 0);
  const solved = found.status === "solved";
  return [
    model.id,
    free.map(({ name }) => name).join(", "),
    ...[0, 1].map((k) => (solved && found.estimates[k]?.identified === true ? found.estimates[k].value : null)),
    `${found.rank}/${free.length}${doubtful ? "*" : ""}`,
    solved ? Math.sqrt(found.objective / residuals.length) : null,
    solved ? largest : null,
  ];
}
