/**
 * # Repeated games for people
 *
 * @module
 */
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, MANY, more, type Shown, shownNumber } from "./strategyText.ts";

/** Minmax payoffs, and the vertices of the set of equilibrium payoffs. */
export function equilibriumPayoffsBody(answer: AnsweredObject, to: Terminal): string[] {
  const { say } = to;
  const vertices = (answer.vertices ?? []) as readonly (readonly Shown[])[];
  const row = (label: string, values: unknown): string[] => [
    label,
    ...(values as readonly Shown[]).map((value) => shownNumber(value, to)),
  ];
  return [
    "",
    alignedRows(
      [
        ["", ...answer.players],
        row(say({ en: "minmax by pure actions", zh: "纯行动最小最大收益" }), answer.minmax),
        row(say({ en: "minmax by mixed actions", zh: "混合行动最小最大收益" }), answer.mixedMinmax),
      ],
      "  ",
    ),
    ...setLines(),
  ];

  function setLines(): string[] {
    if (vertices.length === 0) {
      return answer.status === "none"
        ? [
            "",
            say({
              en: "No subgame-perfect equilibrium is in pure actions: proved.",
              zh: "不存在纯行动子博弈完美均衡：已证明。",
            }),
          ]
        : [];
    }
    const gap = shownNumber(answer.gap, to);
    return [
      "",
      say({
        en: "equilibrium payoffs (pure actions, public lotteries): the convex hull of",
        zh: "均衡收益集（纯行动、公共抽签）为以下各点的凸包",
      }),
      alignedRows(
        vertices.slice(0, MANY).map((vertex) => row("", vertex)),
        "  ",
      ),
      ...more(vertices.length, { en: "vertices", zh: "个顶点" }, to),
      ...(answer.known === true
        ? []
        : [
            say({
              en: `every equilibrium payoff lies within ${gap} of it, proved`,
              zh: `已证明一切均衡收益与其相距不超过 ${gap}`,
            }),
          ]),
    ];
  }
}
