/**
 * # Learning for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, MANY, mixture, more, type Shown, shownNumber, strategyRows } from "./strategyText.ts";

/** Frequencies of past play with their regrets, or shares of time. */
export function learningBody(answer: AnsweredObject, to: Terminal): string[] {
  if (answer.shares !== undefined) return shareLines(answer, to);
  return answer.frequencies === undefined ? jointLines(answer, to) : playLines(answer, to);
}

function playLines(answer: AnsweredObject, to: Terminal): string[] {
  const frequencies = answer.frequencies as readonly (readonly Shown[])[] | null;
  if (frequencies === null) return [];
  return [
    "",
    to.heading(frequencyTitle(answer, to)),
    strategyRows(answer, frequencies, answer.payoffs as readonly Shown[], to),
    labelled({ en: "largest regret", zh: "最大后悔值" }, answer.maxRegret, to),
  ];
}

function jointLines(answer: AnsweredObject, to: Terminal): string[] {
  const list = answer.distribution as
    | readonly { readonly profile: readonly number[]; readonly probability: Shown }[]
    | null;
  if (list === null) return [];
  const rows = list
    .slice(0, MANY)
    .map(({ profile, probability }) => [
      ...profile.map((strategy, i) => answer.strategyLabels[i]?.[strategy] ?? ""),
      shownNumber(probability, to),
    ]);
  return [
    "",
    to.heading(frequencyTitle(answer, to)),
    alignedRows([[...answer.players, to.say({ en: "frequency", zh: "频率" })], ...rows], "  "),
    ...more(list.length, { en: "profiles", zh: "个策略组合" }, to),
    labelled({ en: "distance from correlated equilibrium", zh: "与相关均衡的距离" }, answer.maxGain, to),
    labelled(
      { en: "distance from coarse correlated equilibrium", zh: "与粗相关均衡的距离" },
      answer.maxCommitmentGain,
      to,
    ),
  ];
}

function shareLines(answer: AnsweredObject, to: Terminal): string[] {
  const shares = answer.shares as readonly (readonly Shown[])[] | null;
  if (shares === null) return [];
  const title =
    answer.mutation === undefined
      ? { en: `share of time, noise ${String(answer.noise)}`, zh: `时间份额，噪声 ${String(answer.noise)}` }
      : {
          en: `mean share over time, ${String(answer.size)} individuals, mistakes ${String(answer.mutation)}`,
          zh: `平均份额，${String(answer.size)} 个个体，犯错概率 ${String(answer.mutation)}`,
        };
  const rows = shares.map((own, i) => [
    ...(shares.length === 1 ? [] : [answer.players[i] ?? ""]),
    mixture(own, answer.strategyLabels[i] ?? [], to),
  ]);
  return ["", to.heading(to.say(title)), alignedRows(rows, "  ")];
}

function frequencyTitle({ rounds }: AnsweredObject, { say }: Terminal): string {
  return say({ en: `frequencies after ${String(rounds)} rounds`, zh: `${String(rounds)} 轮后的频率` });
}

function labelled(what: Localized, value: unknown, to: Terminal): string {
  return `  ${to.say(what)}${to.say({ en: ": ", zh: "：" })}${shownNumber(value, to)}`;
}
