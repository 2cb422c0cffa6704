/**
 * # Outcomes of model files
 *
 * The fields that every model file's answer has, and how they are named.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { OutcomeField } from "../../games/model.ts";
import type { GameDefinition } from "../../games/model-file/gameDefinition.ts";

const payoffUnits: Localized = { en: "payoff units", zh: "收益单位" };
const probability: Localized = { en: "probability", zh: "概率" };
const none: Localized = { en: "—", zh: "—" };

const payoffs: OutcomeField = {
  symbol: "U",
  title: { en: "expected payoff of each player", zh: "各方期望收益" },
  unit: payoffUnits,
};

const otherEquilibria: OutcomeField = {
  symbol: "E",
  title: { en: "other equilibria found", zh: "求得的其他均衡" },
  unit: none,
};

/** The fields of a game of strategies. */
export const finiteFields: Readonly<Record<string, OutcomeField>> = {
  profile: {
    symbol: "\\sigma",
    title: { en: "strategies in equilibrium", zh: "均衡策略" },
    unit: probability,
  },
  payoffs,
  otherEquilibria,
  complete: {
    symbol: "\\forall",
    title: { en: "all equilibria found, by proof", zh: "经证明已求得全部均衡" },
    unit: none,
  },
};

/** The fields of a game of numbers. */
export const continuousFields: Readonly<Record<string, OutcomeField>> = {
  actions: {
    symbol: "a",
    title: { en: "actions in equilibrium", zh: "均衡行动" },
    unit: { en: "as stated for each action", zh: "见各行动" },
  },
  payoffs,
  otherEquilibria,
  rejected: {
    symbol: "\\bar a",
    title: { en: "first-order candidates that are no equilibria", zh: "满足一阶条件而非均衡者" },
    unit: none,
  },
};

/** The fields that a file's author defines. */
export function definedFields({ outcome }: GameDefinition): Readonly<Record<string, OutcomeField>> {
  return Object.fromEntries(outcome.map(({ name, symbol, title, unit }) => [name, { symbol, title, unit }]));
}

/** Values by the names of players. */
export function byPlayer<V>({ players }: GameDefinition, values: readonly V[]): Readonly<Record<string, V>> {
  return Object.fromEntries(players.map(({ name }, i) => [name, values[i]!]));
}
