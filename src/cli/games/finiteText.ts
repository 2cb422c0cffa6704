/**
 * # Finite populations for people
 *
 * @module
 */
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, MANY, more, type Shown, shownNumber } from "./strategyText.ts";

/** Fixation probabilities and shares of time, or a ranking. */
export function finiteBody(answer: AnsweredObject, to: Terminal): string[] {
  return answer.ranking === undefined ? processLines(answer, to) : rankingLines(answer, to);
}

function processLines(answer: AnsweredObject, to: Terminal): string[] {
  const { say, heading } = to;
  const labels = answer.strategyLabels[0] ?? [];
  const fixation = answer.fixation as readonly (readonly Shown[])[];
  const distribution = answer.distribution as readonly Shown[] | null;
  const shares = answer.shares as readonly Shown[] | null | undefined;
  const [size, neutral] = [String(answer.size), shownNumber(answer.neutral, to)];
  const rows = fixation.map((row, i) => [
    labels[i] ?? "",
    ...row.map((rho, j) => (i === j ? "" : shownNumber(rho, to))),
  ]);
  return [
    say({
      en: `${size} individuals, intensity of selection ${String(answer.intensity)}`,
      zh: `${size} 个个体，选择强度 ${String(answer.intensity)}`,
    }),
    "",
    heading(
      say({
        en: `probability that one mutant (column) takes over residents (row); by chance alone ${neutral}`,
        zh: `一个突变者（列）取代原有种群（行）的概率；纯随机时为 ${neutral}`,
      }),
    ),
    alignedRows([["", ...labels], ...rows], "  "),
    "",
    heading(say({ en: "share of time where mutations are rare", zh: "突变罕见时各策略所占的时间份额" })),
    distribution === null
      ? `  ${say({ en: "depends on the start", zh: "取决于初始状态" })}`
      : alignedRows(
          labels.map((label, i) => [label, shownNumber(distribution[i], to)]),
          "  ",
        ),
    ...(shares == null
      ? []
      : [
          "",
          heading(
            say({
              en: `mean share with mutation ${String(answer.mutation)}`,
              zh: `突变率 ${String(answer.mutation)} 时的平均份额`,
            }),
          ),
          alignedRows(
            labels.map((label, i) => [label, shownNumber(shares[i], to)]),
            "  ",
          ),
        ]),
  ];
}

function rankingLines(answer: AnsweredObject, to: Terminal): string[] {
  const { say } = to;
  const ranking = answer.ranking as readonly { readonly profile: readonly number[]; readonly mass: Shown }[];
  const label = (strategy: number, i: number) => answer.strategyLabels[i]?.[strategy] ?? "";
  if (ranking.length === 0) {
    const classes = answer.classes as readonly unknown[];
    const why = {
      en: `The response graph has ${classes.length} sink components: which one is reached depends on the start (--json lists them).`,
      zh: `响应图有 ${classes.length} 个汇分支：到达哪一个取决于初始状态（--json 列出）。`,
    };
    return ["", say(why)];
  }
  const players = answer.single === true ? [say({ en: "strategy", zh: "策略" })] : answer.players;
  return [
    "",
    alignedRows(
      [
        [...players, say({ en: "share of time", zh: "时间份额" })],
        ...ranking.slice(0, MANY).map(({ profile, mass }) => [...profile.map(label), shownNumber(mass, to)]),
      ],
      "  ",
    ),
    ...more(ranking.length, { en: "profiles", zh: "个策略组合" }, to),
  ];
}
