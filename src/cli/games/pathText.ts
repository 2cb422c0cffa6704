/**
 * # Paths, basins and cycles for people
 *
 * @module
 */
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type State, stateText } from "./stateText.ts";
import { type AnsweredObject, MANY, more, type Shown, shownNumber } from "./strategyText.ts";

interface ShownSegment {
  readonly from: State;
  readonly toward: State;
  readonly begins: number;
}

/** The straight pieces of a path of the best-response dynamics. */
export function segmentLines(answer: AnsweredObject, to: Terminal): string[] {
  const path = answer.path as
    | { readonly segments: readonly ShownSegment[]; readonly end: State | null; readonly unique: boolean }
    | undefined;
  if (path === undefined) return [];
  const { say, heading } = to;
  const head = [say({ en: "time", zh: "时间" }), say({ en: "from", zh: "自" }), say({ en: "toward", zh: "趋向" })];
  const rows = path.segments
    .slice(0, MANY)
    .map(({ from, toward, begins }) => [
      shownNumber(begins, to),
      stateText(answer, from, to),
      stateText(answer, toward, to),
    ]);
  const end =
    path.end === null
      ? { en: "the path goes on", zh: "路径未完" }
      : {
          en: `the path comes to ${stateText(answer, path.end, to)}`,
          zh: `路径趋于 ${stateText(answer, path.end, to)}`,
        };
  return [
    "",
    heading(say({ en: "path of best responses", zh: "最优反应路径" })),
    alignedRows([head, ...rows], "  "),
    ...more(path.segments.length, { en: "segments", zh: "段" }, to),
    `  ${say(end)}`,
    ...(path.unique
      ? []
      : [`  ${say({ en: "there are other paths from this start", zh: "自该初始状态另有其他路径" })}`]),
  ];
}

interface ShownBasin {
  readonly end: State;
  readonly share: number;
  readonly standardError: number;
}

/** Where the dynamics take the states that were drawn. */
export function basinLines(answer: AnsweredObject, to: Terminal): string[] {
  const found = answer.basins as
    | { readonly basins: readonly ShownBasin[]; readonly unsettled: number; readonly followed: number }
    | undefined;
  if (found === undefined) return [];
  const { say, heading } = to;
  const head = [
    { en: "end", zh: "归宿" },
    { en: "share", zh: "份额" },
    { en: "standard error", zh: "标准误" },
  ].map(say);
  const rounded = (state: State): State =>
    state.map((own) => own.map((share): Shown => Number(Number(share).toFixed(4))));
  const rows = found.basins
    .slice(0, MANY)
    .map(({ end, share, standardError }) => [
      stateText(answer, rounded(end), to),
      share.toFixed(4),
      standardError.toFixed(4),
    ]);
  return [
    "",
    heading(
      say({ en: `where ${found.followed} states drawn at random go`, zh: `随机抽取的 ${found.followed} 个状态的归宿` }),
    ),
    ...(rows.length === 0 ? [] : [alignedRows([head, ...rows], "  ")]),
    ...(found.unsettled === 0
      ? []
      : [`  ${say({ en: `${found.unsettled} had not settled`, zh: `其中 ${found.unsettled} 个尚未静止` })}`]),
  ];
}

/** The cycle that was found, or that there is none. */
export function cycleLines(answer: AnsweredObject, to: Terminal): string[] {
  const found = answer.cycle as
    | { readonly status: string; readonly period: number | null; readonly closure: number | null }
    | undefined;
  if (found === undefined) return [];
  const { say } = to;
  if (found.period !== null) {
    const [period, closure] = [shownNumber(found.period, to), (found.closure ?? 0).toExponential(1)];
    const text = {
      en: `a cycle of period ${period} (closes within ${closure})`,
      zh: `周期轨道，周期 ${period}（首尾相距 ${closure}）`,
    };
    return ["", say(text)];
  }
  const why =
    found.status === "none"
      ? { en: "no cycle: the path comes to rest", zh: "无周期轨道：路径趋于静止" }
      : { en: "no cycle found, and no rest: the path still changes", zh: "未见周期轨道，亦未静止：路径仍在变化" };
  return ["", say(why)];
}
