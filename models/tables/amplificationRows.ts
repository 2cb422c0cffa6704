/**
 * # Rows of amplification
 *
 * One row for a level of a hierarchy against the level above, or for one step from parent to child: the targets, the
 * markup, the composite that each cascade would need, and a word on whether the step agrees with strict amplification.
 *
 * @module
 */
import {
  type BufferAssumption,
  type Cell,
  type Certainty,
  type Column,
  type Hierarchy,
  impliedComposites,
  type LevelSummary,
  type Localized,
  type StepDirection,
  type TargetObservation,
  type TargetStep,
} from "../../src/index.ts";
import { compositeCells, compositeColumns } from "./compositeColumns.ts";

/** Assumed shortfall, target units, with which markups are read as safety buffers. */
export const assumption: BufferAssumption = { slippage: 1, noise: 2 };

/**
 * The columns, of which each row has one cell.
 *
 * @param decimals - Digits after the point that the targets have.
 */
export function amplificationColumns(decimals: number): readonly Column[] {
  const target = { kind: "number", digits: decimals + 1 } as const;
  const mean = { kind: "number", digits: decimals + 2 } as const;
  return [
    { id: "what", title: { en: "level or step", zh: "层级或步骤" }, kind: "text" },
    { id: "above", title: { en: "above", zh: "上级目标" }, symbol: "T", ...target },
    { id: "count", title: { en: "units", zh: "单位数" }, kind: "number", digits: 0 },
    { id: "mean", title: { en: "below, mean", zh: "下级目标均值" }, symbol: "T'", ...mean },
    { id: "median", title: { en: "median", zh: "中位数" }, ...target },
    { id: "min", title: { en: "lowest", zh: "最低" }, ...target },
    { id: "max", title: { en: "highest", zh: "最高" }, ...target },
    { id: "shareUp", title: { en: "share above T", zh: "高于上级者占比" }, kind: "number", digits: 3 },
    { id: "markup", title: { en: "markup", zh: "加码" }, symbol: "a", ...mean },
    { id: "ratio", title: { en: "ratio", zh: "比值" }, symbol: "T'/T", kind: "number", digits: 3 },
    ...compositeColumns,
    { id: "reading", title: { en: "reading", zh: "判读" }, kind: "text" },
    { id: "certainty", title: { en: "how sure", zh: "可靠程度" }, kind: "text" },
  ];
}

/** The most digits after the point that a target has, at most 8; a fraction counts as four. */
export function decimalsOf(targets: readonly TargetObservation[]): number {
  const decimals = targets.map(({ value }) => {
    const text = String(value);
    return /[/eE]/.test(text) ? 4 : (text.split(".")[1]?.length ?? 0);
  });
  return Math.min(
    8,
    decimals.reduce((most, each) => Math.max(most, each), 0),
  );
}

/** How sure a source is, in words. */
export const certaintyWords: Readonly<Record<Certainty, Localized>> = {
  quoted: { en: "quoted", zh: "引自文献" },
  memory: { en: "from general knowledge, not checked", zh: "一般知识，未核对" },
  computed: { en: "computed", zh: "计算所得" },
  given: { en: "given", zh: "用户提供" },
};

const directionWords: Readonly<Record<StepDirection, Localized>> = {
  up: { en: "up", zh: "加码" },
  equal: { en: "equal: contradicts strict amplification", zh: "持平：不符合逐层严格放大" },
  down: { en: "down: contradicts strict amplification", zh: "减码：与逐层严格放大相悖" },
};

/** The name to print of a unit. */
function unitName({ name, unit }: TargetObservation): Localized {
  return name ?? { en: unit, zh: unit };
}

/** A step from parent to child, or to the mean of the children. */
export function stepRow(step: TargetStep, certainty: Certainty): readonly Cell[] {
  const [from, to] = [unitName(step.from), unitName(step.to)];
  const { aggregate } = step.to;
  return [
    { en: `${from.en} → ${to.en}`, zh: `${from.zh}→${to.zh}` },
    ...stepCells(step, aggregate === undefined ? null : aggregate.count),
    aggregate === undefined ? directionWords[step.direction] : levelReading(step.markup, 0, 0, 0),
    certaintyWords[certainty],
  ];
}

/**
 * Several steps from one parent to children with one and the same target.
 *
 * @param steps - At least one.
 * @param before - Stands before the names.
 */
export function equalStepsRow(steps: readonly TargetStep[], certainty: Certainty, before: Localized): readonly Cell[] {
  const [first] = steps as readonly [TargetStep];
  const [from, to] = [unitName(first.from), steps.map((step) => unitName(step.to))];
  return [
    {
      en: `${before.en}${from.en} → ${to.map(({ en }) => en).join(", ")}`,
      zh: `${before.zh}${from.zh}→${to.map(({ zh }) => zh).join("、")}`,
    },
    ...stepCells(first, steps.length),
    directionWords[first.direction],
    certaintyWords[certainty],
  ];
}

function stepCells(step: TargetStep, count: number | null): readonly Cell[] {
  return [
    step.above,
    count,
    step.below,
    ...[null, null, null, null],
    step.markup,
    step.ratio,
    ...compositeCells(impliedComposites(step, assumption)),
  ];
}

/**
 * A level against the level above: the composites are those of a step from the mean above to the mean below.
 *
 * @param summary - Of a level that has one above it.
 */
export function levelRow(summary: LevelSummary, label: Localized, certainty: Certainty): readonly Cell[] {
  const { count, mean, median, min, max, up, equal, down } = summary;
  const above = summary.above!;
  const steps = up + equal + down;
  const markup = mean - above;
  const ratio = mean > 0 && above > 0 ? mean / above : null;
  return [
    label,
    above,
    count,
    mean,
    median,
    min,
    max,
    up / steps,
    markup,
    ratio,
    ...compositeCells(impliedComposites({ above, markup, ratio }, assumption)),
    levelReading(markup, steps, equal, down),
    certaintyWords[certainty],
  ];
}

function levelReading(markup: number, steps: number, equal: number, down: number): Localized {
  const [en, zh] =
    markup > 0
      ? ["up on average", "平均加码"]
      : markup === 0
        ? ["equal on average", "平均持平"]
        : ["down on average", "平均减码"];
  if (equal + down === 0) return { en, zh };
  const parts = [
    ...(equal > 0 ? [{ en: `${equal} equal`, zh: `${equal} 个持平` }] : []),
    ...(down > 0 ? [{ en: `${down} down`, zh: `${down} 个减码` }] : []),
  ];
  return {
    en: `${en}; of ${steps} steps ${parts.map((part) => part.en).join(", ")}`,
    zh: `${zh}；${steps} 步中 ${parts.map((part) => part.zh).join("、")}`,
  };
}

/** The level in words: its number, or the word that it bears. */
export function levelName(level: Hierarchy["levels"][number]): Localized {
  return typeof level === "number" ? { en: `level ${level}`, zh: `第 ${level} 层` } : { en: level, zh: level };
}
