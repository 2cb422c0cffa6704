/**
 * # Evolution in populations of officials, citizens and superiors
 *
 * The replicator dynamics of games between populations: the published three-population systems of supervision, or any two
 * payoff matrices. Every corner is classified by the eigenvalues of the Jacobian there; a trajectory shows where the shares go.
 *
 * ## Notation
 *
 * `x_i` share of strategy `i` in its population, `f_i` its payoff, `ẋ_i = x_i(f_i − Σ_k x_k f_k)`; at a corner the eigenvalues
 * are the differences `f_i − f_k` between strategies that are not played and the one that is.
 *
 * ## Implementation notes
 *
 * No player chooses: what defines the outcome are conditions. The eigenvalues come from automatic differentiation and the QR
 * method, and are checked against the payoff differences; the trajectory comes from an adaptive method, and is checked by
 * another with short steps of fixed length. With more than one population a corner is evolutionarily stable exactly if it
 * is a strict equilibrium. A game of one population with itself is not offered: its stable states need not be corners.
 *
 * Trajectories hold some ten digits on every engine; the last ones may differ between engines.
 *
 * ## References
 *
 * - [WangJiaHeWangHuang2023] for the stages `wang-2023-…`; `coal` from an unpublished manuscript of Nguyen and Trinh (Hanoi),
 *   `linktoxc` from the public repository linktoxc/three-party-evolutionary-game.
 * - Stability: [Selten1980], [RitzbergerWeibull1995]; the dynamics: [TaylorJonker1978], [HofbauerSigmund1998].
 *
 * @module
 */
import {
  DomainError,
  float,
  gameFromFunction,
  type Model,
  type ModelGame,
  type NormalFormGame,
} from "../../src/index.ts";
import { domains, units } from "../sharedParameters.ts";
import { corners, speedOf, vertexShares } from "./corners.ts";
import { type EvolutionaryOutcome, evolutionaryConditions } from "./evolutionaryConditions.ts";
import { type EvolutionaryParameters, initialShares, populationSystem, systemNames } from "./populationSystem.ts";
import { requireInitial, requireMatrices } from "./populationSystemChecks.ts";
import { LONGEST, replicatorTrajectory, sampleTimes } from "./replicatorTrajectory.ts";

function normalForm(parameters: EvolutionaryParameters): NormalFormGame<number> {
  const game = populationSystem(parameters);
  const payoffs = game.payoffs(float);
  return gameFromFunction<number>(
    game.populations.map(({ strategies }) => strategies.length),
    (profile) => payoffs(vertexShares(game, profile, float)).map((own, p) => own[profile[p]!]!),
    {
      field: float,
      title: parameters.system,
      players: game.populations.map(({ name }) => name.en),
      strategies: game.populations.map(({ strategies }) => strategies),
    },
  );
}

/**
 * Corners and trajectories of the replicator dynamics.
 *
 * The share $x_i$ of strategy $i$ in its population, whose payoff is $f_i$, moves by
 *
 * $$
 * \dot{x}_i = x_i \Bigl(f_i - \sum_k x_k f_k\Bigr).
 * $$
 *
 * @see [WangJiaHeWangHuang2023], [Selten1980], [RitzbergerWeibull1995]
 * @category Cycles and evolution
 */
export const evolutionary: Model<EvolutionaryParameters, EvolutionaryOutcome> = {
  id: "evolutionary",
  title: { en: "Evolution between populations", zh: "多方演化博弈" },
  description: {
    en: "Large populations, for instance enterprises, the public and the government, imitate whatever pays better among their own. The question is at which corners, all of each population doing the same, such an evolution can end, and along which path.",
    zh: "企业、公众、政府等大群体各自模仿本群体中收益较高的做法。问题在于：演化会止于哪些角点（各群体内部做法一致），以及沿何种路径到达。",
  },
  family: "cycles",
  provenance: "published",
  sources: ["WangJiaHeWangHuang2023", "Selten1980", "RitzbergerWeibull1995", "TaylorJonker1978", "HofbauerSigmund1998"],
  parameters: {
    system: {
      symbol: "\\mathcal S",
      title: {
        en: "published system, or payoffs for matrices of one's own",
        zh: "演化系统（payoffs 表示自给收益矩阵）",
      },
      unit: units.pure,
      domain: { kind: "choice", of: systemNames },
      default: "wang-2023-a",
    },
    reputation: {
      symbol: "H",
      title: { en: "reputation of a close supervisor, in the system coal", zh: "监管声誉（用于 coal）" },
      unit: units.payoff,
      domain: domains.anyReal,
      default: null,
    },
    rowPayoffs: {
      symbol: "A",
      title: { en: "payoffs of the row population", zh: "行种群收益矩阵" },
      unit: units.payoff,
      domain: {
        kind: "matrix",
        of: domains.anyReal,
        rows: { min: 2, max: 8 },
        columns: { min: 2, max: 8 },
      },
      default: null,
    },
    columnPayoffs: {
      symbol: "B",
      title: {
        en: "payoffs of the column population, row population's strategy first",
        zh: "列种群收益矩阵（行为行种群策略）",
      },
      unit: units.payoff,
      domain: {
        kind: "matrix",
        of: domains.anyReal,
        rows: { min: 2, max: 8 },
        columns: { min: 2, max: 8 },
      },
      default: null,
    },
    initial: {
      symbol: "x_0",
      title: {
        en: "initial shares of all strategies but the last of each population",
        zh: "初始状态（各种群除末项外各策略的份额）",
      },
      unit: units.pure,
      domain: { kind: "list", of: domains.share, length: { min: 2, max: 14 } },
      default: null,
    },
    horizon: {
      symbol: "t_1",
      title: { en: "time over which the trajectory is followed", zh: "时间跨度" },
      unit: { en: "time units", zh: "时间单位" },
      domain: domains.positive,
      default: "15",
    },
  },
  outcome: {
    corners: {
      symbol: "E_i",
      title: { en: "corners with eigenvalues and stability", zh: "角点（特征值与稳定性）" },
      unit: units.pure,
    },
    trajectory: {
      symbol: "x(t)",
      title: { en: "shares over time", zh: "轨迹（各时刻的份额）" },
      unit: units.pure,
    },
  },

  check(parameters) {
    requireMatrices(parameters);
    const game = populationSystem(parameters);
    requireInitial(game, parameters.initial);
    const speed = speedOf(game);
    if (parameters.horizon * speed <= LONGEST) return;
    const most = (LONGEST / speed).toPrecision(2);
    throw new DomainError({
      en: `evolutionary: horizon ${parameters.horizon} is too long to follow with payoff differences of up to ${speed}; choose ${most} or less.`,
      zh: `evolutionary：收益差至多为 ${speed} 时，时间跨度 horizon ${parameters.horizon} 过长；请取 ${most} 或更小。`,
    });
  },

  build(parameters): ModelGame<EvolutionaryOutcome> {
    const game = populationSystem(parameters);
    const frame = { initial: initialShares(game, parameters), horizon: parameters.horizon, speed: speedOf(game) };
    return { field: float, decisions: () => [], conditions: (outcome) => evolutionaryConditions(game, frame, outcome) };
  },

  solve(parameters) {
    const game = populationSystem(parameters);
    const times = sampleTimes(parameters.horizon, speedOf(game));
    const found = corners(game);
    const trajectory = replicatorTrajectory(game, initialShares(game, parameters), times);
    const outcome = { corners: found, trajectory };
    return { status: "solved", outcome, method: "eigenvalues-and-extrapolation", iterations: found.length };
  },

  toGame: normalForm,
};
