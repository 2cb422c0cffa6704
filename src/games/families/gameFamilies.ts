/**
 * # The families of games
 *
 * @module
 */
import { UnknownNameError } from "../../errors.ts";
import { nearestNames } from "../suggestion.ts";
import { colonelBlotto } from "./colonelBlotto.ts";
import { coordinationGame } from "./coordinationGame.ts";
import { covarianceGame } from "./covarianceGame.ts";
import type { FamilyParameter, FamilyValues, GameFamily } from "./gameFamily.ts";
import { randomGame, randomSymmetricGame, randomZeroSumGame } from "./randomGames.ts";
import { rankingGame } from "./rankingGame.ts";
import { sgcGame } from "./sgcGame.ts";
import { tournamentGame } from "./tournamentGame.ts";
import { travelersDilemma } from "./travelersDilemma.ts";
import { unitVectorGame } from "./unitVectorGame.ts";

const integer = (min: number, max: number) => ({ kind: "integer", min, max }) as const;
const LARGE = 1_000_000_000_000;

const shape: FamilyParameter = {
  name: "shape",
  title: { en: "number of strategies of each player", zh: "各参与人的策略数" },
  domain: integer(1, 1_000_000),
  default: [3, 3],
  minLength: 1,
};
const strategies: FamilyParameter = {
  name: "strategies",
  title: { en: "number of strategies of each player", zh: "每个参与人的策略数" },
  domain: integer(1, 1000),
  default: 3,
};
const min: FamilyParameter = {
  name: "min",
  title: { en: "smallest payoff", zh: "最小收益" },
  domain: integer(-LARGE, LARGE),
  default: 0,
};
const max: FamilyParameter = {
  name: "max",
  title: { en: "largest payoff", zh: "最大收益" },
  domain: integer(-LARGE, LARGE),
  default: 100,
};

const one = (values: FamilyValues, name: string): number => values[name] as number;
const many = (values: FamilyValues, name: string): readonly number[] => values[name] as readonly number[];
const range = (values: FamilyValues) => ({ min: one(values, "min"), max: one(values, "max") });

/** All families of games, in the order of the documentation. */
export const gameFamilies: readonly GameFamily[] = [
  {
    id: "random",
    title: { en: "independent uniform integer payoffs", zh: "独立均匀整数收益" },
    source: [],
    random: true,
    parameters: [shape, min, max],
    generate: (rng, values) => randomGame(rng, many(values, "shape"), range(values)),
  },
  {
    id: "zero-sum",
    title: { en: "random two-player zero-sum game", zh: "随机两人零和博弈" },
    source: [],
    random: true,
    parameters: [
      { ...strategies, name: "rows", title: { en: "strategies of the row player", zh: "行参与人的策略数" } },
      { ...strategies, name: "columns", title: { en: "strategies of the column player", zh: "列参与人的策略数" } },
      { ...min, default: -100 },
      max,
    ],
    generate: (rng, values) => randomZeroSumGame(rng, [one(values, "rows"), one(values, "columns")], range(values)),
  },
  {
    id: "symmetric",
    title: { en: "random symmetric two-player game", zh: "随机两人对称博弈" },
    source: [],
    random: true,
    parameters: [strategies, min, max],
    generate: (rng, values) => randomSymmetricGame(rng, one(values, "strategies"), range(values)),
  },
  {
    id: "covariance",
    title: { en: "normal payoffs with a common covariance, in doubles", zh: "协方差相同的正态收益（浮点）" },
    source: ["RinottScarsini2000"],
    random: true,
    parameters: [
      { ...shape, minLength: 2 },
      {
        name: "covariance",
        title: {
          en: "covariance of two players' payoffs, at least −1/(n−1)",
          zh: "两个参与人收益的协方差，不小于 −1/(n−1)",
        },
        domain: { kind: "real", min: "-1", max: "1" },
        default: 0,
      },
    ],
    generate: (rng, values) => covarianceGame(rng, many(values, "shape"), one(values, "covariance")),
  },
  {
    id: "coordination",
    title: { en: "coordination game with 2ⁿ − 1 equilibria", zh: "有 2ⁿ − 1 个均衡的协调博弈" },
    source: ["QuintShubik1997"],
    random: true,
    parameters: [
      strategies,
      {
        ...max,
        title: { en: "largest amount for coordination", zh: "协调成功的最大所得" },
        domain: integer(1, LARGE),
        default: 1,
      },
    ],
    generate: (rng, values) => coordinationGame(rng, one(values, "strategies"), one(values, "max")),
  },
  {
    id: "colonel-blotto",
    title: { en: "Colonel Blotto game", zh: "布洛托上校博弈" },
    source: ["Borel1953", "HortalaVallveLlorenteSaguer2012"],
    random: true,
    parameters: [
      { name: "hills", title: { en: "number of hills", zh: "高地数" }, domain: integer(1, 100), default: 3 },
      {
        name: "troops",
        title: { en: "troops of each player", zh: "每方部队数" },
        domain: integer(0, 1000),
        default: 4,
      },
      {
        name: "value",
        title: { en: "largest value of a hill", zh: "高地的最大价值" },
        domain: integer(1, LARGE),
        default: 1,
      },
    ],
    generate: (rng, values) =>
      colonelBlotto(rng, {
        hills: one(values, "hills"),
        troops: one(values, "troops"),
        maxValue: one(values, "value"),
      }),
  },
  {
    id: "ranking",
    title: { en: "ranking game: efforts compete for a prize", zh: "排名博弈：以努力争奖" },
    source: ["GoldbergGoldbergKrystaVentre2013"],
    random: true,
    parameters: [
      { ...strategies, name: "efforts", title: { en: "efforts of each player", zh: "每个参与人的努力档数" } },
      {
        name: "step",
        title: { en: "largest step of score and cost", zh: "得分与成本的最大步长" },
        domain: integer(1, LARGE),
        default: 10,
      },
    ],
    generate: (rng, values) => rankingGame(rng, one(values, "efforts"), one(values, "step")),
  },
  {
    id: "sgc",
    title: {
      en: "Sandholm, Gilpin and Conitzer's game with one equilibrium",
      zh: "Sandholm–Gilpin–Conitzer 唯一均衡博弈",
    },
    source: ["SandholmGilpinConitzer2005"],
    random: false,
    parameters: [
      {
        name: "k",
        title: { en: "size: 4k − 1 strategies a player", zh: "规模：每个参与人 4k − 1 个策略" },
        domain: integer(1, 250),
        default: 2,
      },
    ],
    generate: (_, values) => sgcGame(one(values, "k")),
  },
  {
    id: "tournament",
    title: { en: "win-lose game on a random tournament graph", zh: "随机竞赛图上的胜负博弈" },
    source: ["AnbalaganNorinSavaniVetta2013"],
    random: true,
    parameters: [
      { name: "nodes", title: { en: "number of nodes", zh: "节点数" }, domain: integer(1, 1000), default: 5 },
      {
        name: "size",
        title: { en: "size of the column player's sets", zh: "列参与人子集的大小" },
        domain: integer(1, 1000),
        default: 2,
      },
    ],
    generate: (rng, values) => tournamentGame(rng, one(values, "nodes"), one(values, "size")),
  },
  {
    id: "unit-vector",
    title: { en: "unit vector game", zh: "单位向量博弈" },
    source: ["SavaniVonStengel2016"],
    random: true,
    parameters: [
      strategies,
      {
        ...max,
        title: { en: "largest payoff of the column player", zh: "列参与人的最大收益" },
        domain: integer(1, LARGE),
      },
      {
        name: "avoidPure",
        title: { en: "1 for a game without pure equilibria, else 0", zh: "1 表示无纯策略均衡，否则为 0" },
        domain: integer(0, 1),
        default: 0,
      },
    ],
    generate: (rng, values) =>
      unitVectorGame(rng, one(values, "strategies"), {
        max: one(values, "max"),
        avoidPure: one(values, "avoidPure") === 1,
      }),
  },
  {
    id: "travelers-dilemma",
    title: { en: "traveler's dilemma", zh: "旅行者困境" },
    source: ["Basu1994"],
    random: false,
    parameters: [
      { name: "lowest", title: { en: "lowest claim", zh: "最低索赔额" }, domain: integer(-LARGE, LARGE), default: 2 },
      {
        name: "highest",
        title: { en: "highest claim", zh: "最高索赔额" },
        domain: integer(-LARGE, LARGE),
        default: 100,
      },
      {
        name: "reward",
        title: { en: "reward of the lower claim", zh: "较低索赔者的奖励" },
        domain: integer(1, LARGE),
        default: 2,
      },
    ],
    generate: (_, values) =>
      travelersDilemma({
        lowest: one(values, "lowest"),
        highest: one(values, "highest"),
        reward: one(values, "reward"),
      }),
  },
];

/**
 * The family with an id.
 *
 * @throws {@link UnknownNameError} for an id that no family has, with the nearest ones.
 *
 * @category Game families
 */
export function findFamily(id: string): GameFamily {
  const found = gameFamilies.find((family) => family.id === id);
  if (found !== undefined) return found;
  const ids = gameFamilies.map((family) => family.id);
  const near = nearestNames(id, ids);
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 57)}…` : id);
  throw new UnknownNameError({
    en: `unknown family ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`}`,
    zh: `未知的博弈族 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`}`,
  });
}
