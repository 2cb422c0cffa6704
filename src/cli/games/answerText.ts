/**
 * # Answers for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import { oneLineEach } from "../oneLine.ts";
import type { Terminal } from "../terminal.ts";
import { evolveBody } from "./evolveText.ts";
import type { GameAnswer, GameCommand } from "./gameTask.ts";
import { nashBody } from "./nashText.ts";
import { quantalBody } from "./quantalText.ts";
import { equilibriumPayoffsBody } from "./repeatedText.ts";
import {
  type AnsweredObject,
  MANY,
  mixture,
  more,
  ROUNDED,
  type Shown,
  shownNumber,
  strategyRows,
} from "./strategyText.ts";
import { behaviorRows, type ShownBehavior, subgamePerfectBody } from "./subgamePerfectText.ts";

const STATUSES: Readonly<Record<string, Localized>> = {
  solved: { en: "solved", zh: "已求解" },
  none: { en: "there is none", zh: "不存在" },
  infeasible: { en: "infeasible", zh: "无可行解" },
  limit: { en: "stopped at a limit", zh: "达到限度而停止" },
  unknown: { en: "not decided", zh: "未能判定" },
};

/** The answer as text; empty for errors, of which standard error tells. */
export function answerText({ object }: GameAnswer, to: Terminal): string {
  // Titles and labels come from files.
  const answer = oneLineEach(object as AnsweredObject);
  if (answer.status === "error" || answer.players === undefined) return "";
  const { say, heading } = to;
  const how = [answer.exact ? { en: "exact", zh: "精确" } : { en: "float", zh: "浮点" }].map(say);
  if (answer.method !== undefined) how.push(answer.method);
  const status = say(STATUSES[answer.status] ?? { en: answer.status, zh: answer.status });
  const title = answer.title === "" ? "" : `${say({ en: ": ", zh: "：" })}${String(answer.title)}`;
  const body = bodies[answer.command](answer, to).join("\n");
  return [
    heading(`${answer.file}${title}`),
    say({ en: `${status} (${how.join(", ")})`, zh: `${status}（${how.join("，")}）` }),
    ...(body === "" ? [] : [body]),
    ...(answer.exact && body.includes(ROUNDED)
      ? ["", say({ en: "≈ rounded; --json has the fractions", zh: "≈ 表示已舍入；分数见 --json" })]
      : []),
  ].join("\n");
}

type Body = (answer: AnsweredObject, to: Terminal) => readonly string[];

const bodies: Readonly<Record<GameCommand, Body>> = {
  nash: nashBody,
  value: valueBody,
  repeated: equilibriumPayoffsBody,
  correlated: correlatedBody,
  dominance: dominanceBody,
  stackelberg: stackelbergBody,
  qre: quantalBody,
  "subgame-perfect": subgamePerfectBody,
  evolve: evolveBody,
  verify: verifyBody,
};

function valueBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.value === undefined) return [];
  const [player] = answer.players;
  const value = shownNumber(answer.value, to);
  return [
    "",
    to.say({ en: `value for player ${player}: ${value}`, zh: `博弈的值（参与人 ${player}）：${value}` }),
    ...(answer.behavior === undefined
      ? [strategyRows(answer, answer.strategies as readonly (readonly Shown[])[], undefined, to)]
      : behaviorRows(answer, answer.behavior as ShownBehavior, to)),
    ...extremeLines(answer, to),
  ];
}

/** Every extreme optimal strategy, one a row, where `--all` asked for them. */
function extremeLines(answer: AnsweredObject, to: Terminal): string[] {
  const extreme = answer.extremeStrategies as readonly (readonly (readonly Shown[])[])[] | undefined;
  if (extreme === undefined) return [];
  const rows = extreme.flatMap((own, i) =>
    own
      .slice(0, MANY)
      .map((strategy) => [answer.players[i] ?? "", mixture(strategy, answer.strategyLabels[i] ?? [], to)]),
  );
  const most = Math.max(0, ...extreme.map((own) => own.length));
  return [
    "",
    to.say({ en: "extreme optimal strategies", zh: "极端最优策略" }),
    alignedRows(rows, "  "),
    ...more(most, { en: "of a player", zh: "个（单个参与人）" }, to),
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
      shownNumber(probability, to),
    ]);
  return [
    "",
    alignedRows([[...answer.players, say({ en: "probability", zh: "概率" })], ...rows], "  "),
    ...more(list.length, { en: "profiles", zh: "个策略组合" }, to),
    "",
    alignedRows(
      [
        [say({ en: "player", zh: "参与人" }), say({ en: "payoff", zh: "收益" })],
        ...answer.players.map((player, i) => [player, shownNumber((answer.payoffs as readonly Shown[])[i], to)]),
      ],
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
      shownNumber(payoffs[leader], to),
    ],
    [
      answer.players[follower],
      say(replies),
      answer.strategyLabels[follower]?.[answer.followerAction as number] ?? "",
      shownNumber(payoffs[follower], to),
    ],
  ] as string[][];
  return [
    "",
    alignedRows([["", "", say({ en: "strategy", zh: "策略" }), say({ en: "payoff", zh: "收益" })], ...rows], "  "),
    ...boundLines(answer, leader, to),
  ];
}

/** Against an unfavorable follower the best payoffs may be a bound that only nearby commitments come close to. */
function boundLines(answer: AnsweredObject, leader: number, to: Terminal): string[] {
  if (answer.attained !== false) return [];
  const nearby = mixture((answer.approach ?? []) as readonly Shown[], answer.strategyLabels[leader] ?? [], to);
  return [
    "",
    to.say({
      en: `No commitment attains these payoffs; mixing in a little of ${nearby} comes as near as one likes.`,
      zh: `任何承诺都达不到上述收益；略微掺入 ${nearby} 即可任意接近。`,
    }),
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
  const rows = answer.players.map((player, i) => [
    player,
    shownNumber(payoffs?.[i], to),
    shownNumber(regrets?.[i], to),
  ]);
  return [
    "",
    alignedRows([head, ...rows], "  "),
    "",
    answer.isNash === true
      ? say({ en: "a Nash equilibrium", zh: "是纳什均衡" })
      : say({
          en: `not a Nash equilibrium: the largest regret is ${shownNumber(answer.maxRegret, to)}`,
          zh: `不是纳什均衡：最大后悔值为 ${shownNumber(answer.maxRegret, to)}`,
        }),
  ];
}
