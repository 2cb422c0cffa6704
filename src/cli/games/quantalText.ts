/**
 * # Quantal responses for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, type Shown, shownNumber, strategyRows } from "./strategyText.ts";
import { behaviorRows, type ShownBehavior } from "./subgamePerfectText.ts";

/** A profile as the object holds it, by player or by information set. */
interface ShownProfile {
  readonly profile?: readonly (readonly Shown[])[];
  readonly behavior?: ShownBehavior;
}

interface ShownResponse extends ShownProfile {
  readonly lambda: number;
  readonly enclosure?: { readonly proved: boolean; readonly radius: number | null };
}

interface ShownEstimate extends ShownResponse {
  readonly logLikelihood: number;
  readonly standardError: number | null;
  readonly interval: readonly [number, number | null];
}

/** Rows of the table of a branch, and probabilities beside each other. */
const ROWS = 24;
const COLUMNS = 10;

/** What was asked for, in words and tables. */
export function quantalBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.maxima !== undefined) return fitBody(answer, to);
  if (answer.responses !== undefined) {
    return (answer.responses as readonly ShownResponse[]).flatMap((response) => responseLines(answer, response, to));
  }
  return branchBody(answer, to);
}

function profileRows(answer: AnsweredObject, { profile, behavior }: ShownProfile, to: Terminal): string[] {
  if (behavior !== undefined) return behaviorRows(answer, rounded(behavior) as ShownBehavior, to);
  return [strategyRows(answer, rounded(profile) as readonly (readonly Shown[])[], undefined, to)];
}

/** Doubles to six digits; smaller ones than that count as none. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toFixed(6));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

function responseLines(answer: AnsweredObject, response: ShownResponse, to: Terminal): string[] {
  const { say, heading } = to;
  const { enclosure } = response;
  return [
    "",
    heading(`λ = ${shownNumber(response.lambda, to)}`),
    ...profileRows(answer, response, to),
    ...(enclosure?.proved === true
      ? [
          `  ${say({ en: "an equilibrium is proved to exist within", zh: "已证明存在均衡，误差不超过" })} ${(enclosure.radius ?? 0).toExponential(1)}`,
        ]
      : []),
  ];
}

function branchBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say, heading } = to;
  const branch = (answer.branch ?? []) as readonly ShownResponse[];
  if (branch.length === 0) return [];
  return [
    "",
    heading(say({ en: "Principal branch", zh: "主枝" })),
    ...branchTable(answer, branch, to),
    ...events(answer, to),
    ...limitLines(answer, to),
  ];
}

/** `λ` and probabilities, at points that are evenly spread along the branch. */
function branchTable(answer: AnsweredObject, branch: readonly ShownResponse[], to: Terminal): string[] {
  const { say } = to;
  const [first] = branch;
  const columns = first === undefined ? [] : columnsOf(answer, first);
  const shown = columns.slice(0, COLUMNS);
  const count = Math.min(ROWS, branch.length);
  const rows = Array.from({ length: count }, (_, k) => {
    const response = branch[Math.round((k * (branch.length - 1)) / Math.max(1, count - 1))] as ShownResponse;
    const values = columnsOf(answer, response).slice(0, COLUMNS);
    return [response.lambda.toPrecision(6), ...values.map(({ value }) => value.toFixed(6))];
  });
  return [
    alignedRows([["λ", ...shown.map(({ label }) => label)], ...rows], "  "),
    ...(columns.length > COLUMNS || branch.length > ROWS
      ? [
          say({
            en: `… ${count} of ${branch.length} points, ${shown.length} of ${columns.length} probabilities; --json lists all`,
            zh: `……${branch.length} 个点中的 ${count} 个、${columns.length} 个概率中的 ${shown.length} 个；--json 列出全部`,
          }),
        ]
      : []),
  ];
}

interface Column {
  readonly label: string;
  readonly value: number;
}

/** The probabilities of a response under their labels. */
function columnsOf(
  { players, strategyLabels }: AnsweredObject,
  { profile, behavior }: ShownProfile,
): readonly Column[] {
  if (behavior !== undefined) {
    return Object.values(behavior).flatMap((sets) =>
      Object.entries(sets).flatMap(([set, actions]) =>
        Object.entries(actions).map(([action, value]) => ({ label: `${set}:${action}`, value: Number(value) })),
      ),
    );
  }
  return (profile ?? []).flatMap((own, i) =>
    own.map((value, k) => ({ label: `${players[i]}:${strategyLabels[i]?.[k] ?? ""}`, value: Number(value) })),
  );
}

/** Where λ turns, and where other branches cross. */
function events(answer: AnsweredObject, to: Terminal): string[] {
  const turns = (answer.turningPoints ?? []) as readonly ShownResponse[];
  const crossings = (answer.bifurcations ?? []) as readonly { readonly between: readonly [number, number] }[];
  const list = (what: Localized, lambdas: readonly number[]): string[] =>
    lambdas.length === 0 ? [] : [`${to.say(what)} ${lambdas.map((lambda) => lambda.toPrecision(7)).join(", ")}`];
  const lines = [
    ...list(
      { en: "λ turns at", zh: "λ 在此折返：" },
      turns.map(({ lambda }) => lambda),
    ),
    ...list(
      { en: "another branch crosses at λ =", zh: "另有枝在此相交：λ =" },
      crossings.map(({ between }) => between[0]),
    ),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

interface ShownLimit extends ShownProfile {
  readonly kind: "nash" | "sequential-candidate";
  readonly isExact: boolean;
  readonly maxRegret?: Shown;
  readonly maxAgentRegret?: number;
}

function limitLines(answer: AnsweredObject, to: Terminal): string[] {
  const limit = answer.limit as ShownLimit | undefined;
  if (limit === undefined) return [];
  const { say, heading } = to;
  const title =
    limit.kind === "nash"
      ? { en: "Limit: a Nash equilibrium", zh: "极限：纳什均衡" }
      : { en: "Limit: a candidate for a sequential equilibrium", zh: "极限：序贯均衡的候选" };
  const regret =
    limit.maxRegret === undefined
      ? []
      : [[say({ en: "largest regret", zh: "最大后悔值" }), shownNumber(limit.maxRegret, to)]];
  const agents =
    limit.maxAgentRegret === undefined
      ? []
      : [
          [
            say({ en: "largest gain at an information set", zh: "单个信息集处的最大得益" }),
            limit.maxAgentRegret.toExponential(1),
          ],
        ];
  const rows = limit.isExact ? exactRows(answer, limit, to) : profileRows(answer, limit, to);
  return [
    "",
    heading(say(title)),
    ...rows,
    ...(regret.length + agents.length === 0 ? [] : [alignedRows([...regret, ...agents], "  ")]),
  ];
}

function exactRows(answer: AnsweredObject, { profile, behavior }: ShownProfile, to: Terminal): string[] {
  if (behavior !== undefined) return behaviorRows(answer, behavior, to);
  return [strategyRows(answer, profile ?? [], undefined, to)];
}

function fitBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say, heading } = to;
  const estimate = answer.estimate as ShownEstimate | null;
  if (estimate === null) return [];
  const maxima = answer.maxima as readonly ShownEstimate[];
  const [lower, upper] = estimate.interval;
  const others = maxima.filter(({ lambda }) => lambda !== estimate.lambda);
  return [
    "",
    heading(say({ en: "Maximum likelihood", zh: "最大似然" })),
    alignedRows(
      [
        ["λ", shownNumber(estimate.lambda, to)],
        [say({ en: "standard error", zh: "标准误" }), shownNumber(estimate.standardError, to)],
        [
          say({ en: "95% interval", zh: "95% 区间" }),
          `${shownNumber(lower, to)} ${say({ en: "to", zh: "至" })} ${upper === null ? "∞" : shownNumber(upper, to)}`,
        ],
        [say({ en: "log-likelihood", zh: "对数似然" }), shownNumber(estimate.logLikelihood, to)],
        [
          say({ en: "log-likelihood of even mixing", zh: "均匀随机的对数似然" }),
          shownNumber(answer.evenLogLikelihood, to),
        ],
      ],
      "  ",
    ),
    "",
    ...profileRows(answer, estimate, to),
    ...(others.length === 0
      ? []
      : [
          "",
          `${say({ en: "other local maxima at λ =", zh: "其他局部极大：λ =" })} ${others.map(({ lambda }) => lambda.toPrecision(7)).join(", ")}`,
        ]),
  ];
}
