/**
 * # Evolution for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { finiteBody } from "./finiteText.ts";
import { learningBody } from "./learningText.ts";
import { basinLines, cycleLines, segmentLines } from "./pathText.ts";
import { populationLabel, type State, stateText } from "./stateText.ts";
import { type AnsweredObject, MANY, more, shownNumber } from "./strategyText.ts";

interface ShownRestPoint {
  readonly state: State;
  readonly isNash: boolean;
  readonly stability: string | null;
  readonly isolated?: boolean;
  readonly eigenvalues?: readonly { readonly real: number; readonly imaginary: number }[];
}

interface ShownTrajectory {
  readonly method: string;
  readonly times: readonly number[];
  readonly states: readonly State[];
  readonly errorEstimate: number | null;
  readonly atRest: boolean;
  readonly neverPlayed: readonly { readonly population: number; readonly strategy: number }[];
}

const STABILITIES: Readonly<Record<string, Localized>> = {
  sink: { en: "sink", zh: "汇（渐近稳定）" },
  source: { en: "source", zh: "源" },
  saddle: { en: "saddle", zh: "鞍点" },
  unstable: { en: "unstable", zh: "不稳定" },
  undecided: { en: "undecided", zh: "线性部分未能判定" },
};

/** Rest points, stable states, and the path. */
export function evolveBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.learning !== undefined) return learningBody(answer, to);
  if (answer.fixation !== undefined || answer.ranking !== undefined) return finiteBody(answer, to);
  return [
    to.say(
      answer.matching === "one"
        ? { en: "one population", zh: "单种群" }
        : { en: "one population a player", zh: "每个参与人一个种群" },
    ),
    ...restLines(answer, to),
    ...faceLines(answer, to),
    ...stableLines(answer, to),
    ...pathLines(answer, to),
    ...segmentLines(answer, to),
    ...basinLines(answer, to),
    ...cycleLines(answer, to),
  ];
}

function restLines(answer: AnsweredObject, to: Terminal): string[] {
  const { say, heading } = to;
  const points = answer.restPoints as readonly ShownRestPoint[] | null | undefined;
  if (points === undefined) return [];
  if (points === null) {
    const why = {
      en: "rest points: not listed for these dynamics; --start follows the shares.",
      zh: "静止点：对该动态不列出；可用 --start 追踪份额。",
    };
    return ["", say(why)];
  }
  const head = [
    { en: "rest point", zh: "静止点" },
    { en: "stability", zh: "稳定性" },
    { en: "eigenvalues", zh: "特征值" },
    { en: "equilibrium", zh: "均衡" },
  ].map(say);
  const plain = points.every(({ stability }) => stability === null);
  const rows = points
    .slice(0, MANY)
    .map(({ state, isNash, stability, eigenvalues, isolated }) => [
      stateText(answer, state, to),
      `${say(STABILITIES[stability ?? ""] ?? { en: "", zh: "" })}${isolated === false ? say({ en: " (not isolated)", zh: "（非孤立）" }) : ""}`,
      (eigenvalues ?? []).map(eigenvalueText).join(", "),
      isNash ? say({ en: "yes", zh: "是" }) : say({ en: "no", zh: "否" }),
    ]);
  const title =
    plain && points.length > 0
      ? { en: "rest points: the extreme equilibria", zh: "静止点：极端均衡" }
      : { en: "rest points", zh: "静止点" };
  return [
    "",
    heading(say(title)),
    plain
      ? alignedRows(
          rows.map((row) => row.slice(0, 1)),
          "  ",
        )
      : alignedRows([head, ...rows], "  "),
    ...more(points.length, { en: "rest points", zh: "个静止点" }, to),
  ];
}

function faceLines(answer: AnsweredObject, to: Terminal): string[] {
  const faces = (answer.faces ?? []) as readonly { readonly vertices: readonly State[]; readonly dimension: number }[];
  if (faces.length === 0) return [];
  const rows = faces
    .slice(0, MANY)
    .map(({ vertices }) => [
      vertices.map((state) => stateText(answer, state, to)).join(to.say({ en: " … ", zh: " … " })),
    ]);
  return [
    "",
    to.heading(
      to.say({ en: "continua of rest points: all states between", zh: "静止点连续统：下列状态之间的一切状态" }),
    ),
    alignedRows(rows, "  "),
    ...more(faces.length, { en: "continua", zh: "个连续统" }, to),
  ];
}

function stableLines(answer: AnsweredObject, to: Terminal): string[] {
  const stable = answer.stable as readonly State[] | null | undefined;
  if (stable == null) return [];
  const title = to.say({ en: "evolutionarily stable", zh: "演化稳定" });
  const none = to.say({ en: "nothing", zh: "无" });
  if (stable.length === 0) return ["", `${title}${to.say({ en: ": ", zh: "：" })}${none}`];
  return [
    "",
    to.heading(title),
    alignedRows(
      stable.slice(0, MANY).map((state) => [stateText(answer, state, to)]),
      "  ",
    ),
    ...more(stable.length, { en: "stable states", zh: "个演化稳定状态" }, to),
  ];
}

/** Lines of a trajectory that people read. */
const ROWS = 10;

function pathLines(answer: AnsweredObject, to: Terminal): string[] {
  const path = answer.trajectory as ShownTrajectory | undefined;
  if (path === undefined) return [];
  const { say, heading } = to;
  const { times, states, errorEstimate, atRest, neverPlayed } = path;
  const labels = answer.strategyLabels.flatMap((own, p) =>
    own.map((label) => (answer.strategyLabels.length === 1 ? label : `${populationLabel(answer, p)}: ${label}`)),
  );
  const stride = Math.max(1, Math.ceil((times.length - 1) / ROWS));
  const places = times.flatMap((_, k) => (k % stride === 0 || k === times.length - 1 ? [k] : []));
  const rows = places.map((k) => [
    shownNumber(times[k], to),
    ...states[k]!.flat().map((share) => Number(share).toFixed(6)),
  ]);
  const never = neverPlayed.map(
    ({ population, strategy }) => labels[answer.strategyLabels.slice(0, population).flat().length + strategy] ?? "",
  );
  const colon = say({ en: ": ", zh: "：" });
  return [
    "",
    heading(`${say({ en: "shares over time", zh: "份额随时间的变化" })} (${path.method})`),
    alignedRows([[say({ en: "time", zh: "时间" }), ...labels], ...rows], "  "),
    ...(errorEstimate === null
      ? []
      : [`  ${say({ en: "estimated error", zh: "误差估计" })}${colon}${errorEstimate.toExponential(1)}`]),
    ...(atRest
      ? [`  ${say({ en: "the start is a rest point: nothing ever moves", zh: "初始状态是静止点：永不变动" })}`]
      : []),
    ...(never.length === 0
      ? []
      : [
          `  ${say({
            en: `nobody plays ${never.join(", ")} at the start, and nobody ever will under these dynamics`,
            zh: `初始状态下无人采用 ${never.join("、")}；在该动态下也永不会有人采用`,
          })}`,
        ]),
  ];
}

function eigenvalueText({ real, imaginary }: { readonly real: number; readonly imaginary: number }): string {
  const shown = (value: number) => String(Number(value.toPrecision(4)));
  if (imaginary === 0) return shown(real);
  // A real part that is rounding beside the imaginary one reads as zero.
  const first = Math.abs(real) < 1e-9 * Math.abs(imaginary) ? "" : shown(real);
  return `${first}${imaginary < 0 ? "-" : first === "" ? "" : "+"}${shown(Math.abs(imaginary))}i`;
}
