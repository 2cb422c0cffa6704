/**
 * # Subgame-perfect equilibria for people
 *
 * @module
 */
import { alignedRows } from "../alignedRows.ts";
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, equilibriumTitle, MANY, mixture, more, type Shown, shownNumber } from "./strategyText.ts";

/** Probability by player, information set and action. */
export type ShownBehavior = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Shown>>>>>>;

interface ShownEquilibrium {
  readonly behavior: ShownBehavior;
  readonly beliefs?: Readonly<Record<string, Readonly<Record<string, readonly Shown[]>>>>;
  readonly payoffs: readonly Shown[];
}

interface ShownSet {
  readonly label: string;
  readonly actions: readonly string[];
}

/** What everybody does at each information set, and what is expected. */
export function subgamePerfectBody(answer: AnsweredObject, to: Terminal): string[] {
  const equilibria = (answer.equilibria ?? []) as readonly ShownEquilibrium[];
  const { say, heading } = to;
  const count = equilibria.length;
  const lines = equilibria.slice(0, MANY).flatMap(({ behavior, beliefs, payoffs }, k) => {
    const expected = answer.players.map((player, i) => `${player} ${shownNumber(payoffs[i], to)}`);
    return [
      "",
      heading(say(equilibriumTitle(answer, k + 1, count))),
      ...behaviorRows(answer, behavior, to, beliefs),
      `  ${say({ en: "payoffs: ", zh: "收益：" })}${expected.join(", ")}`,
    ];
  });
  return [...lines, ...more(count, { en: "equilibria", zh: "个均衡" }, to), ...closing(answer, count, to)];
}

/** One row an information set: player, label, actions with their probabilities. */
export function behaviorRows(
  answer: AnsweredObject,
  behavior: ShownBehavior,
  to: Terminal,
  beliefs?: ShownEquilibrium["beliefs"],
): string[] {
  const infosets = (answer.infosets ?? []) as readonly (readonly ShownSet[])[];
  const head = [
    { en: "player", zh: "参与人" },
    { en: "information set", zh: "信息集" },
    { en: "action", zh: "行动" },
    ...(beliefs === undefined ? [] : [{ en: "beliefs", zh: "信念" }]),
  ].map(to.say);
  const rows = answer.players.flatMap((player, i) =>
    (infosets[i] ?? []).map(({ label, actions }) => {
      const chosen = behavior[player]?.[label] ?? {};
      const probabilities = actions.map((action) => chosen[action] ?? 0);
      const believed = beliefs?.[player]?.[label]?.map((belief) => shownNumber(belief, to)).join(", ");
      return [player, label, mixture(probabilities, actions, to), ...(believed === undefined ? [] : [believed])];
    }),
  );
  return [
    alignedRows([head, ...rows.slice(0, MANY)], "  "),
    ...more(rows.length, { en: "information sets", zh: "个信息集" }, to),
  ];
}

/** What the agents of players who forget cannot gain by. */
const CONCEPTS = {
  "agent-form": {
    en: "Agent form: nobody gains by other behavior at one information set. There may be others.",
    zh: "代理人式：任何人都不能因改变某一信息集的行为而获益。可能另有其他均衡。",
  },
  "modified-multiselves": {
    en: "Modified multiselves: nobody gains by another action at one node, all other behavior being as it is. There may be others.",
    zh: "修正的多重自我：在其余行为不变时，任何人都不能因改变某一节点的行动而获益。可能另有其他均衡。",
  },
} as const;

function closing(answer: AnsweredObject, count: number, { say }: Terminal): string[] {
  if (answer.status !== "solved" || count === 0) return [];
  if (answer.refinement === "modified-multiselves" || answer.refinement === "agent-form") {
    return ["", say(CONCEPTS[answer.refinement])];
  }
  const text =
    answer.complete === true
      ? answer.refinement === "sequential"
        ? { en: "There is no other sequential behavior in pure strategies.", zh: "此外没有纯策略的序贯均衡行为。" }
        : answer.pureOnly === false
          ? { en: "There is no other.", zh: "此外没有子博弈完美均衡。" }
          : { en: "There is no other in pure strategies.", zh: "此外没有纯策略的子博弈完美均衡。" }
      : { en: "There may be others.", zh: "可能另有其他均衡。" };
  return ["", say(text)];
}
