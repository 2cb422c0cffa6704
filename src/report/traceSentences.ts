/**
 * # What happens along a parameter, in words
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { Enclosure, FoldTrace } from "../sweep/tracedBranches.ts";

/** A sentence, and the lines that belong below it. */
export interface TraceSentence extends Localized {
  /** What jumps, from which value to which. */
  readonly lines: readonly string[];
}

/** Jumps, folds, gaps, and how many branches there are, in this order. */
export function traceSentences({ jumps, folds, branches, gaps, iterations }: FoldTrace): readonly TraceSentence[] {
  const sentences: TraceSentence[] = jumps.map(({ within, changes }) => ({
    en: `the outcome jumps at ${place(within)}:`,
    zh: `结果在 ${place(within)} 处跳跃：`,
    lines: changes.map(({ outcome, before, after }) => `${outcome}  ${short(before)} → ${short(after)}`),
  }));
  const add = (en: string, zh: string) => sentences.push({ en, zh, lines: [] });
  for (const { kind, within, decision, maximum } of folds) {
    const [of, ofZh] =
      decision > 0 ? [` of decision ${decision + 1}`, `第 ${decision + 1} 项决策的`] : (["", ""] as const);
    const at = `${place(within)}: ${maximum.map(short).join(", ")}`;
    if (kind === "birth") add(`a local maximum${of} is born at ${at}`, `${ofZh}一个局部极大产生于 ${at}`);
    else add(`a local maximum${of} ends at ${at}`, `${ofZh}一个局部极大消失于 ${at}`);
  }
  for (const [low, high] of gaps) {
    add(`no solution from ${short(low)} to ${short(high)}`, `${short(low)} 至 ${short(high)} 无解`);
  }
  if (jumps.length + folds.length + gaps.length === 0) add("no jump, no fold", "没有跳跃，也没有折点");
  add(
    `${branches.length} branches of local maxima, ${iterations} solutions`,
    `局部极大共 ${branches.length} 支，求解 ${iterations} 次`,
  );
  return sentences;
}

/** The middle of an enclosure and half of its width. */
function place([low, high]: Enclosure): string {
  const half = (high - low) / 2;
  const digits = half > 0 ? Math.max(0, Math.min(15, Math.ceil(-Math.log10(half)))) : 15;
  return `${((low + high) / 2).toFixed(digits)} ± ${half.toExponential(0)}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
