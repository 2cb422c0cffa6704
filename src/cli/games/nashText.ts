/**
 * # Equilibria for people
 *
 * @module
 */
import type { Localized } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import {
  type AnsweredObject,
  equilibriumTitle,
  MANY,
  more,
  type Shown,
  shownNumber,
  strategyRows,
} from "./strategyText.ts";
import { subgamePerfectBody } from "./subgamePerfectText.ts";

interface ShownEquilibrium {
  readonly profile: readonly (readonly Shown[])[];
  readonly payoffs: readonly Shown[];
  readonly maxRegret: Shown;
  /** What is proved, by methods for any number of players. */
  readonly proof?: "exact" | "enclosed" | "none";
  readonly enclosure?: readonly (readonly (readonly [number, number])[])[];
}

/** The equilibria, and what else there may be. */
export function nashBody(answer: AnsweredObject, to: Terminal): string[] {
  const equilibria = (answer.equilibria ?? []) as readonly ShownEquilibrium[];
  // Behavior in a tree, without strategies.
  if (answer.infosets !== undefined) return subgamePerfectBody(answer, to);
  const count = equilibria.length;
  const { say, heading } = to;
  const lines = equilibria
    .slice(0, MANY)
    .flatMap((equilibrium, k) => [
      "",
      heading(say(equilibriumTitle(answer, k + 1, count))),
      strategyRows(answer, equilibrium.profile, equilibrium.payoffs, to),
      ...proofLine(equilibrium, to),
    ]);
  const closing = closingLine(answer, count);
  return [
    ...lines,
    ...more(count, { en: "equilibria", zh: "个均衡" }, to),
    ...(closing === undefined ? [] : ["", say(closing)]),
  ];
}

/** What is proved of an equilibrium that is not exact. */
function proofLine({ maxRegret, proof, enclosure }: ShownEquilibrium, to: Terminal): string[] {
  if (enclosure !== undefined) {
    const widest = Math.max(...enclosure.flat().map(([lower, upper]) => upper - lower));
    const shown = shownNumber(Number(widest.toPrecision(2)), to);
    return [
      `  ${to.say({
        en: `irrational or not recognized as rational: proved to lie within ${shown} of these numbers, one with these supports`,
        zh: `为无理数，或未能识别为有理数：已证明以此为支撑集的唯一均衡与所列数值相差不超过 ${shown}`,
      })}`,
    ];
  }
  if (Number(maxRegret) === 0) return [];
  const regret = `${to.say({ en: "largest regret", zh: "最大后悔值" })} ${shownNumber(maxRegret, to)}`;
  const unproved = to.say({ en: "; not proved to be near an equilibrium", zh: "；未能证明其附近有均衡" });
  return [`  ${regret}${proof === "none" ? unproved : ""}`];
}

/** Whether these are all equilibria, and how extreme ones make up the set of all. */
function closingLine(answer: AnsweredObject, count: number): Localized | undefined {
  if (answer.status === "limit") return undefined; // Standard error says it.
  if (answer.pureOnly === true) {
    return count === 0
      ? { en: "No equilibrium is in pure strategies.", zh: "没有纯策略均衡。" }
      : { en: "These are all equilibria in pure strategies.", zh: "以上为全部纯策略均衡。" };
  }
  if (count === 0) return undefined;
  if (answer.complete !== true) {
    if (answer.players.length > 2) {
      return {
        en: "There may be more equilibria; --all without --method looks for all isolated ones.",
        zh: "可能另有均衡；只写 --all 而不写 --method，可求全部孤立均衡。",
      };
    }
    return {
      en: "There may be more equilibria; --all without --method finds all extreme ones.",
      zh: "可能另有均衡；只写 --all 而不写 --method，可求全部极端均衡。",
    };
  }
  const components = answer.components as readonly { readonly subsets: readonly unknown[] }[] | undefined;
  if (components === undefined) {
    return answer.players.length > 2
      ? { en: "These are all equilibria: proved.", zh: "以上为全部均衡，已得到证明。" }
      : undefined;
  }
  const subsets = components.reduce((sum, component) => sum + component.subsets.length, 0);
  return {
    en: `These are all extreme equilibria: ${components.length} component${components.length === 1 ? "" : "s"} of equilibria, ${subsets} maximal Nash subset${subsets === 1 ? "" : "s"} (--json lists them).`,
    zh: `以上为全部极端均衡：均衡集有 ${components.length} 个连通分支、${subsets} 个极大纳什子集（--json 列出）。`,
  };
}
