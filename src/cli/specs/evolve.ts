/** `jiama evolve`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `evolve`. */
export const evolveSpec: CommandSpec = {
  name: "evolve",
  summary: { en: "shows where evolution in populations leads", zh: "求种群演化的去向" },
  arguments: [gameFiles],
  options: [
    {
      name: "dynamics",
      value: "ID",
      description: {
        en: "replicator (default), imitation, logit, best-response, bnn, smith",
        zh: "replicator（默认）、imitation、logit、best-response、bnn、smith",
      },
    },
    {
      name: "populations",
      value: "one|several",
      description: {
        en: "one population (default where the game is symmetric), or one a player",
        zh: "单种群（对称博弈的默认），或每个参与人一个种群",
      },
    },
    {
      name: "start",
      value: "SHARES",
      description: {
        en: "follow the shares from here, such as [1/2,1/4,1/4], or [[1/2,1/2],[1/3,2/3]]",
        zh: "自此追踪份额的轨迹，如 [1/2,1/4,1/4] 或 [[1/2,1/2],[1/3,2/3]]",
      },
    },
    {
      name: "horizon",
      value: "T",
      description: { en: "for how long (default 100)", zh: "追踪时长（默认 100）" },
    },
    {
      name: "steps",
      value: "N",
      description: {
        en: "by N steps of fixed length instead of steps that follow the error; rounds of play (default 10000)",
        zh: "用 N 个定长步，而非随误差变步长；博弈的轮数（默认 10000）",
      },
    },
    {
      name: "method",
      value: "ID",
      description: {
        en: "instead of a large population: moran, fermi, local-update (a finite one), alpha-rank, kandori-mailath-rob, introspection, logit-revision, fictitious-play, stochastic-fictitious-play, regret-matching",
        zh: "不用大种群，而用 moran、fermi、local-update（有限种群）、alpha-rank、kandori-mailath-rob、introspection、logit-revision、fictitious-play、stochastic-fictitious-play、regret-matching",
      },
    },
    {
      name: "size",
      value: "N",
      description: { en: "individuals of a finite population (default 50)", zh: "有限种群的个体数（默认 50）" },
    },
    {
      name: "intensity",
      value: "X",
      description: {
        en: "intensity of selection (default 1; of alpha-rank infinite)",
        zh: "选择强度（默认 1；alpha-rank 默认无穷）",
      },
    },
    {
      name: "noise",
      value: "X",
      description: {
        en: "noise of logit choice and introspection, payoff units (default 1)",
        zh: "logit 选择与内省的噪声，收益单位（默认 1）",
      },
    },
    {
      name: "basins",
      value: "N",
      description: {
        en: "draw N states (--seed) and count where the dynamics take them",
        zh: "抽取 N 个状态（--seed），统计动态的归宿",
      },
    },
    { name: "cycle", description: { en: "look for a cycle and its period", zh: "寻找周期轨道及其周期" } },
    {
      name: "mutation",
      value: "U",
      description: {
        en: "probability that an offspring plays any one of the other strategies instead, all alike; of a mistake",
        zh: "后代改用其他策略的概率，各策略均等；犯错概率",
      },
    },
    verification,
  ],
  examples: [
    {
      line: "jiama evolve hawk-dove.nfg",
      does: { en: "rest points, their stability, stable strategies", zh: "静止点及其稳定性、演化稳定策略" },
    },
    {
      line: "jiama evolve game.nfg --start [0.2,0.1,0.7] --horizon 10",
      does: { en: "the replicator dynamics from a start", zh: "复制动态自给定初始状态的轨迹" },
    },
    {
      line: "jiama evolve game.nfg --method moran --size 20",
      does: { en: "fixation probabilities in a finite population, exact", zh: "有限种群中的固定概率，精确" },
    },
    {
      line: "jiama evolve game.nfg --method fictitious-play --steps 100000",
      does: { en: "past play and its exact regret", zh: "虚拟博弈的频率及其精确后悔值" },
    },
    {
      line: "jiama evolve game.nfg --dynamics logit --noise 1/2 --start [1,0,0]",
      does: { en: "the same under logit choice", zh: "logit 动态下的轨迹" },
    },
  ],
};
