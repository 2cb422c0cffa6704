/**
 * # Why targets form no hierarchy
 *
 * The messages of {@link hierarchy}: which units, on which lines, and how to mend it.
 *
 * @module
 */
import { HierarchyError, type Localized } from "../../errors.ts";
import { nearestNames } from "../suggestion.ts";
import type { TargetObservation } from "./targetObservation.ts";
import { shown } from "./textPlace.ts";

type Targets = readonly TargetObservation[];

/** There is nothing to build a tree of. */
export function emptyHierarchy(file: Localized | undefined): HierarchyError {
  return refusal(file, {
    en: "there is no target; give at least one unit with its level, parent and value.",
    zh: "没有任何目标；请至少给出一个单位及其层级、上级和目标值。",
  });
}

/** One name, two targets. */
export function unitTwice(
  targets: Targets,
  first: number,
  second: number,
  file: Localized | undefined,
): HierarchyError {
  const name = shown(targets[first]!.unit);
  const [a, b] = [place(targets, first), place(targets, second)];
  return refusal(file, {
    en: `the unit ${name} occurs twice, on ${a.en} and ${b.en}; keep one, or tell them apart by adding the parent's name to each.`,
    zh: `单位 ${name} 出现两次（${a.zh}、${b.zh}）；请保留一个，或在各名称前加上级名称以示区别。`,
  });
}

/** Two units of measure. */
export function mixedMeasures(
  targets: Targets,
  first: number,
  second: number,
  file: Localized | undefined,
): HierarchyError {
  const [a, b] = [named(targets, first), named(targets, second)];
  const [one, other] = [measure(targets[first]!), measure(targets[second]!)];
  return refusal(file, {
    en: `units of measure are mixed: ${a.en} has ${one.en}, ${b.en} has ${other.en}; convert all targets to one unit of measure.`,
    zh: `计量单位混用：${a.zh} 为${one.zh}，${b.zh} 为${other.zh}；请将全部目标换算为同一计量单位。`,
  });
}

/** A parent that is no unit. */
export function parentMissing(targets: Targets, child: number, file: Localized | undefined): HierarchyError {
  const parent = targets[child]!.parent!;
  const [near] = nearestNames(
    parent,
    targets.map(({ unit }) => unit).filter((unit) => unit !== targets[child]!.unit),
  );
  const who = named(targets, child);
  const en =
    near === undefined ? `add a line for ${shown(parent)}` : `did you mean ${shown(near)}? Otherwise add a line`;
  const zh = near === undefined ? `请为 ${shown(parent)} 添加一行` : `是否指 ${shown(near)}？否则请添加一行`;
  return refusal(file, {
    en: `${who.en} names ${shown(parent)} as its parent, but no unit bears that name; ${en}, or leave the parent empty at the top.`,
    zh: `${who.zh} 的上级为 ${shown(parent)}，但没有这个单位；${zh}，顶层单位的上级请留空。`,
  });
}

/** Units that are above themselves. */
export function parentCycle(targets: Targets, units: readonly number[], file: Localized | undefined): HierarchyError {
  const listed = units.length > 6 ? units.slice(0, 6) : units;
  const names = listed.map((i) => named(targets, i));
  const more = units.length > 6 ? " → …" : "";
  const back = named(targets, units[0]!);
  return refusal(file, {
    en: `the parents run in a cycle: ${names.map(({ en }) => en).join(" → ")}${more} → ${back.en}; correct one of these parents, and leave the parent of the top unit empty.`,
    zh: `上级关系成环：${names.map(({ zh }) => zh).join(" → ")}${more} → ${back.zh}；请改正其中一个上级，顶层单位的上级请留空。`,
  });
}

/** More than one unit without a parent. */
export function severalRoots(targets: Targets, roots: readonly number[], file: Localized | undefined): HierarchyError {
  const [a, b] = [named(targets, roots[0]!), named(targets, roots[1]!)];
  return refusal(file, {
    en: `${roots.length} units have no parent, among them ${a.en} and ${b.en}; a hierarchy has one top unit: name the parents of the others.`,
    zh: `有 ${roots.length} 个单位没有上级，如 ${a.zh} 和 ${b.zh}；一个层级体系只有一个顶层单位，请写明其余单位的上级。`,
  });
}

/** A level that does not lie below its parent's. */
export function levelNotBelow(
  targets: Targets,
  parent: number,
  child: number,
  file: Localized | undefined,
): HierarchyError {
  const [above, below] = [named(targets, parent), named(targets, child)];
  const [high, low] = [targets[parent]!.level, targets[child]!.level].map((level) => shown(String(level)));
  return refusal(file, {
    en: `${below.en} is at level ${low}, its parent ${above.en} at level ${high}; levels are numbers that grow downwards, or words that differ: correct the level or the parent.`,
    zh: `${below.zh} 的层级为 ${low}，而其上级 ${above.zh} 的层级为 ${high}；层级为自上而下递增的数字，或彼此不同的名称，请改正层级或上级。`,
  });
}

function refusal(file: Localized | undefined, text: Localized): HierarchyError {
  if (file === undefined) return new HierarchyError(text);
  return new HierarchyError({ en: `${file.en}: ${text.en}`, zh: `${file.zh}：${text.zh}` });
}

/** The line of a target, or which one it is in the list. */
function place(targets: Targets, i: number): Localized {
  const { line } = targets[i]!;
  return line === undefined
    ? { en: `entry ${i + 1}`, zh: `第 ${i + 1} 条` }
    : { en: `line ${line}`, zh: `第 ${line} 行` };
}

function named(targets: Targets, i: number): Localized {
  const name = shown(targets[i]!.unit);
  const at = place(targets, i);
  return { en: `${name} (${at.en})`, zh: `${name}（${at.zh}）` };
}

function measure({ measure: text }: TargetObservation): Localized {
  return text === undefined ? { en: "none", zh: "空" } : { en: shown(text), zh: ` ${shown(text)}` };
}
