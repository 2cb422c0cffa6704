/**
 * # Answers for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import { shownValue } from "../shownValue.ts";
import type { Terminal } from "../terminal.ts";
import type { GameAnswer, GameCommand } from "./gameTask.ts";

/** An object that `--json` would print, with what texts need of it. */
interface AnsweredObject extends Readonly<Record<string, unknown>> {
  readonly command: GameCommand;
  readonly file: string;
  readonly status: string;
  readonly method?: string;
  readonly exact: boolean;
  readonly players: readonly string[];
  readonly strategyLabels: readonly (readonly string[])[];
}

/** A number as the object holds it: text where exact. */
type Shown = string | number | null;

const STATUSES: Readonly<Record<string, Localized>> = {
  solved: { en: "solved", zh: "已求解" },
  none: { en: "there is none", zh: "不存在" },
  infeasible: { en: "infeasible", zh: "无可行解" },
  limit: { en: "stopped at a limit", zh: "达到限度而停止" },
  unknown: { en: "not decided", zh: "未能判定" },
};

/** Equilibria and profiles beyond this number are counted, not listed. */
const MANY = 50;

/** The answer as text; empty for errors, of which standard error tells. */
export function answerText({ object }: GameAnswer, to: Terminal): string {
  const answer = object as AnsweredObject;
  if (answer.status === "error" || answer.players === undefined) return "";
  const { say, heading } = to;
  const how = [answer.exact ? { en: "exact", zh: "精确" } : { en: "float", zh: "浮点" }].map(say);
  if (answer.method !== undefined) how.push(answer.method);
  const status = say(STATUSES[answer.status] ?? { en: answer.status, zh: answer.status });
  const title = answer.title === "" ? "" : `${say({ en: ": ", zh: "：" })}${String(answer.title)}`;
  return [
    heading(`${answer.file}${title}`),
    say({ en: `${status} (${how.join(", ")})`, zh: `${status}（${how.join("，")}）` }),
    ...bodies[answer.command](answer, to),
  ].join("\n");
}

type Body = (answer: AnsweredObject, to: Terminal) => readonly string[];

const bodies: Readonly<Record<GameCommand, Body>> = {
  nash: nashBody,
  value: valueBody,
  correlated: correlatedBody,
  dominance: dominanceBody,
  stackelberg: stackelbergBody,
  verify: verifyBody,
};

interface ShownEquilibrium {
  readonly profile: readonly (readonly Shown[])[];
  readonly payoffs: readonly Shown[];
  readonly maxRegret: Shown;
}

function nashBody(answer: AnsweredObject, to: Terminal): string[] {
  const equilibria = (answer.equilibria ?? []) as readonly ShownEquilibrium[];
  const { say, heading } = to;
  const lines = equilibria
    .slice(0, MANY)
    .flatMap(({ profile, payoffs, maxRegret }, k) => [
      "",
      heading(say({ en: `Equilibrium ${k + 1} of ${equilibria.length}`, zh: `均衡 ${k + 1}／${equilibria.length}` })),
      strategyRows(answer, profile, payoffs, to),
      ...(Number(maxRegret) === 0
        ? []
        : [`  ${say({ en: "largest regret", zh: "最大后悔值" })} ${shown(maxRegret, to)}`]),
    ]);
  return [...lines, ...more(equilibria.length, { en: "equilibria", zh: "个均衡" }, to), ...componentLines(answer, to)];
}

/** How the extreme equilibria make up the set of all equilibria. */
function componentLines(answer: AnsweredObject, { say }: Terminal): string[] {
  const components = answer.components as readonly { readonly subsets: readonly unknown[] }[] | undefined;
  if (components === undefined || answer.complete !== true) return [];
  const subsets = components.reduce((sum, component) => sum + component.subsets.length, 0);
  return [
    "",
    say({
      en: `These are all extreme equilibria: ${components.length} component${components.length === 1 ? "" : "s"} of equilibria, ${subsets} maximal Nash subset${subsets === 1 ? "" : "s"} (--json lists them).`,
      zh: `以上为全部极端均衡：均衡集有 ${components.length} 个连通分支、${subsets} 个极大纳什子集（--json 列出）。`,
    }),
  ];
}

function valueBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.value === undefined) return [];
  return [
    "",
    `${to.say({ en: "value for", zh: "博弈的值，对" })} ${answer.players[0]}${to.say({ en: ": ", zh: "：" })}${shown(answer.value, to)}`,
    strategyRows(answer, answer.strategies as ShownEquilibrium["profile"], undefined, to),
  ];
}

function correlatedBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say } = to;
  const list = answer.distribution as
    | readonly { readonly profile: readonly number[]; readonly probability: Shown }[]
    | undefined;
  if (list === undefined) return [];
  const rows = list
    .slice(0, MANY)
    .map(({ profile, probability }) => [
      ...profile.map((strategy, player) => answer.strategyLabels[player]?.[strategy] ?? ""),
      shown(probability, to),
    ]);
  return [
    "",
    alignedRows([[...answer.players, say({ en: "probability", zh: "概率" })], ...rows], "  "),
    ...more(list.length, { en: "profiles", zh: "个策略组合" }, to),
    "",
    alignedRows(
      answer.players.map((player, i) => [
        `${say({ en: "payoff of", zh: "收益，" })} ${player}`,
        shown((answer.payoffs as readonly Shown[])[i], to),
      ]),
      "  ",
    ),
  ];
}

function dominanceBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say } = to;
  const label = (player: number, strategy: number) => answer.strategyLabels[player]?.[strategy] ?? "";
  const rounds = answer.eliminated as readonly (readonly {
    player: number;
    strategy: number;
    by: readonly Shown[];
  }[])[];
  const rows = rounds.flatMap((round, k) =>
    round.map(({ player, strategy, by }) => [
      String(k + 1),
      answer.players[player] ?? "",
      label(player, strategy),
      mixture(by, answer.strategyLabels[player] ?? [], to),
    ]),
  );
  const head = [
    { en: "round", zh: "轮次" },
    { en: "player", zh: "参与人" },
    { en: "dominated", zh: "被占优" },
    { en: "by", zh: "占优者" },
  ].map(say);
  const remaining = (answer.remaining ?? []) as readonly (readonly number[])[];
  return [
    "",
    rows.length === 0
      ? say({ en: "no strategy is dominated", zh: "没有被占优策略" })
      : alignedRows([head, ...rows], "  "),
    "",
    say({ en: "remaining", zh: "剩余策略" }),
    alignedRows(
      remaining.map((own, player) => [
        answer.players[player] ?? "",
        own.map((strategy) => label(player, strategy)).join(", "),
      ]),
      "  ",
    ),
  ];
}

function stackelbergBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.leaderStrategy === undefined) return [];
  const { say } = to;
  const leader = answer.leader as number;
  const follower = 1 - leader;
  const payoffs = answer.payoffs as readonly Shown[];
  const commits = { en: "commits to", zh: "承诺" };
  const replies = { en: "replies with", zh: "回应" };
  const rows = [
    [
      answer.players[leader],
      say(commits),
      mixture(answer.leaderStrategy as readonly Shown[], answer.strategyLabels[leader] ?? [], to),
      shown(payoffs[leader], to),
    ],
    [
      answer.players[follower],
      say(replies),
      answer.strategyLabels[follower]?.[answer.followerAction as number] ?? "",
      shown(payoffs[follower], to),
    ],
  ] as string[][];
  return [
    "",
    alignedRows([["", "", say({ en: "strategy", zh: "策略" }), say({ en: "payoff", zh: "收益" })], ...rows], "  "),
  ];
}

function verifyBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say } = to;
  const head = [
    { en: "player", zh: "参与人" },
    { en: "payoff", zh: "收益" },
    { en: "regret", zh: "后悔值" },
  ].map(say);
  const [payoffs, regrets] = [answer.payoffs, answer.regrets] as readonly Shown[][];
  const rows = answer.players.map((player, i) => [player, shown(payoffs?.[i], to), shown(regrets?.[i], to)]);
  return [
    "",
    alignedRows([head, ...rows], "  "),
    "",
    answer.isNash === true
      ? say({ en: "a Nash equilibrium", zh: "是纳什均衡" })
      : say({
          en: `not a Nash equilibrium: the largest regret is ${shown(answer.maxRegret, to)}`,
          zh: `不是纳什均衡：最大后悔值为 ${shown(answer.maxRegret, to)}`,
        }),
  ];
}

/** One row a player: label, mixed strategy, payoff. */
function strategyRows(
  { players, strategyLabels }: AnsweredObject,
  profile: ShownEquilibrium["profile"],
  payoffs: readonly Shown[] | undefined,
  to: Terminal,
): string {
  const payoff = to.say({ en: "payoff", zh: "收益" });
  return alignedRows(
    players.map((player, i) => [
      player,
      mixture(profile[i] ?? [], strategyLabels[i] ?? [], to),
      ...(payoffs === undefined ? [] : [`${payoff} ${shown(payoffs[i], to)}`]),
    ]),
    "  ",
  );
}

/** `2/3 Top + 1/3 Bottom`. */
function mixture(strategy: readonly Shown[], labels: readonly string[], to: Terminal): string {
  const played = strategy.flatMap((probability, k) =>
    Number(probability) === 0 ? [] : [[probability, labels[k] ?? ""] as const],
  );
  if (played.length === 1 && Number(played[0]?.[0]) === 1) return played[0]?.[1] ?? "";
  return played.map(([probability, label]) => `${shown(probability, to)} ${label}`).join(" + ");
}

function shown(value: unknown, to: Terminal): string {
  return shownValue(value, to.settings.lang);
}

function more(count: number, what: Localized, { say }: Terminal): string[] {
  if (count <= MANY) return [];
  return [
    say({
      en: `… and ${count - MANY} more ${what.en}; --json lists all`,
      zh: `……另有 ${count - MANY} ${what.zh}；--json 列出全部`,
    }),
  ];
}
