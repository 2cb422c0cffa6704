/**
 * # Table `seed-chain`: what 60 → 61 → 62 → 70 identifies
 *
 * Three steps, one number each: under each cascade a step identifies one composite parameter of its layer. The first two
 * steps fit every cascade with a modest composite; the last one strains the safety buffer, and the table says by how much.
 *
 * @module
 */
import {
  type BufferAssumption,
  type Cell,
  type Column,
  hierarchy,
  type ImpliedComposites,
  impliedComposites,
  type Localized,
  type RowGroup,
  type Table,
  type TableDefinition,
  type TargetStep,
  targetStep,
  targetSteps,
} from "../../src/index.ts";
import { seedSewage } from "../observations/seedSewage.ts";
import { compositeCells, compositeColumns, compositeNotes } from "./compositeColumns.ts";

/** A composite this many times the first step's still counts as the same mechanism. */
const SAME_MECHANISM = 10;

/** Assumed shortfall of the levels below: the same everywhere, and with a noisier bottom. */
const assumptions: readonly BufferAssumption[] = [
  { slippage: 1, noise: 2 },
  { slippage: 1, noise: 5 },
];

const title: Localized = {
  en: "What the chain 60 → 61 → 62 → 70 identifies, layer by layer",
  zh: "目标链 60 → 61 → 62 → 70 逐层识别什么",
};

const percent: Localized = { en: "%", zh: "%" };
const points: Localized = { en: "points", zh: "百分点" };

const columns: readonly Column[] = [
  { id: "step", title: { en: "step", zh: "层级" }, kind: "text" },
  { id: "above", title: { en: "above", zh: "上级目标" }, symbol: "T", unit: percent, kind: "number", digits: 0 },
  {
    id: "below",
    title: { en: "below", zh: "下级目标" },
    symbol: "T'",
    unit: percent,
    kind: "number",
    digits: 0,
  },
  { id: "markup", title: { en: "markup", zh: "加码" }, symbol: "a", unit: points, kind: "number", digits: 0 },
  { id: "ratio", title: { en: "ratio", zh: "比值" }, symbol: "T'/T", kind: "number" },
  ...compositeColumns,
  { id: "pull", title: { en: "target", zh: "目标层层加码" }, symbol: "a", unit: points, kind: "number", digits: 0 },
  { id: "verdict", title: { en: "what the step needs", zh: "所需机制" }, kind: "text" },
];

/**
 * The composite that each step of 60 → 61 → 62 → 70 implies under each cascade, and which mechanism the step needs.
 *
 * @category Tables
 */
export const seedChainTable: TableDefinition = {
  id: "seed-chain",
  title,
  sources: ["ZhengOuyang2023"],
  takesData: false,
  build({ control }): Table | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    const steps = targetSteps(hierarchy(seedSewage.targets));
    const whole = targetStep(steps[0]!.from, steps.at(-1)!.to);
    return {
      id: "seed-chain",
      title,
      columns,
      groups: [...assumptions.map((assumption) => assumptionGroup(steps, assumption)), wholeGroup(whole)],
      notes: [...compositeNotes, ...remarks, ...seedSewage.notes, source],
      parameters: { targets: steps.map(({ above, below }) => [above, below]), assumptions, SAME_MECHANISM },
    };
  },
};

function assumptionGroup(steps: readonly TargetStep[], assumption: BufferAssumption): RowGroup {
  const { slippage, noise } = assumption;
  const implied = steps.map((step) => impliedComposites(step, assumption));
  return {
    title: {
      en: `buffer read with δ = ${slippage}, σ = ${noise}`,
      zh: `避责缓冲加码取 δ = ${slippage}、σ = ${noise}`,
    },
    rows: steps.map((step, i) => [
      ...stepCells(step),
      ...compositeCells(implied[i]!),
      implied[i]!.pull,
      verdict(i, implied[i]!, implied[0]!),
    ]),
  };
}

function wholeGroup(whole: TargetStep): RowGroup {
  return {
    title: { en: "whole chain", zh: "全链" },
    rows: [
      [
        ...stepCells(whole),
        ...[null, null, null, null],
        { en: "three layers: no composite of one layer", zh: "跨三层，不对应单层组合" },
      ],
    ],
  };
}

function stepCells({ from, to, above, below, markup, ratio }: TargetStep): readonly Cell[] {
  const label: Localized = { en: `${from.name!.en} → ${to.name!.en}`, zh: `${from.name!.zh}→${to.name!.zh}` };
  return [label, above, below, markup, ratio];
}

/** The composites relative to the first step's, and what follows. */
function verdict(index: number, own: ImpliedComposites, first: ImpliedComposites): Localized {
  if (index === 0) return { en: "baseline; each cascade fits", zh: "基准；各机制均可" };
  const buffer = own.buffer!.value / first.buffer!.value;
  const others = Math.max(own.functional! / first.functional!, own.contest! / first.contest!, own.pull! / first.pull!);
  const most = Math.max(buffer, others);
  if (most < 1.05) return { en: "as the baseline; each cascade fits", zh: "同基准；各机制均可" };
  if (most <= SAME_MECHANISM) {
    return {
      en: `each cascade fits: buffer ${buffer.toFixed(1)}, others up to ${others.toFixed(1)} times the baseline`,
      zh: `各机制均可：避责缓冲为基准的 ${buffer.toFixed(1)} 倍，其余至多 ${others.toFixed(1)} 倍`,
    };
  }
  return {
    en: `not the same buffer: it needs ${buffer.toFixed(0)} times the baseline, the others up to ${others.toFixed(1)} times`,
    zh: `非同一缓冲动机：需基准的 ${buffer.toFixed(0)} 倍；其余至多 ${others.toFixed(1)} 倍`,
  };
}

const remarks: readonly Localized[] = [
  {
    en: `A cascade counts as fitting where its composite is at most ${SAME_MECHANISM} times the first step's; every bound between 8 and 2149 gives the same verdicts.`,
    zh: `组合不超过首步的 ${SAME_MECHANISM} 倍即视为同一机制可解释；界限取 8 至 2149 之间的任何值，结论不变。`,
  },
  {
    en: "Noise alone does not explain the last step: at the composite 2 of the first steps the buffer is δ, whatever σ is. With σ = 2 unchanged, joint liability at most doubles the stake, and pass-through would have to leave less than 1/2149 of the cost with the official. A larger local noise with a larger stake, most of the cost passed on, or another motive (promotion, signaling) remain.",
    zh: "仅靠噪声不能解释末步：前两步的组合为 2，此时无论 σ 多大，余量均为 δ。σ = 2 不变时，连带责任至多使问责力度加倍，而压力传导须使官员自担成本不足 1/2149。剩下的解释是：当地噪声与问责力度同时更大、成本几乎全部下转，或另有动机（晋升、邀功信号）。",
  },
  {
    en: "In the strategic cascade with equal parameters at every tier each positive markup exceeds the one above it, so two equal first markups rule equal parameters out there.",
    zh: "在各层参数相同的策略性层层加码中，非零的加码逐层严格递增；前两步加码相等，故可排除各层参数相同。",
  },
];

const source: Localized = {
  en: `Source: ${seedSewage.source.en}; quoted from the document.`,
  zh: `来源：${seedSewage.source.zh}；引自文献。`,
};
