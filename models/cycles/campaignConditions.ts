/**
 * # What defines the outcome of a campaign cycle
 *
 * @module
 */
import { type Condition, eigenvalues, float, jacobian, type Localized } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import { type CampaignRates, type ClosedOrbit, deviationEnergy, logOddsDeviation } from "./campaignOrbit.ts";
import { type CampaignIncentives, type CampaignShares, campaignStart, orbitKind } from "./campaignState.ts";
import { quadratureOrbit } from "./orbitQuadrature.ts";
import { sharesOf } from "./populationGame.ts";
import type { TrajectoryPoint } from "./replicatorTrajectory.ts";
import { trajectoryCondition } from "./trajectoryDefect.ts";

/** Outcome of the model `campaignCycle`. */
export interface CampaignCycleOutcome {
  /** $(x^*, y^*)$; `null` where there is none off the faces. */
  readonly restPoint: CampaignShares | null;
  /** Period of small cycles round it. */
  readonly period: number | null;
  /** Time after which the orbit of the initial state returns; `null` where it is at rest or never returns. */
  readonly orbitPeriod: number | null;
  /** Averages over that time; of a state at rest, itself; `null` where it never returns. */
  readonly timeAverage: CampaignShares | null;
  /** The shares over time. */
  readonly trajectory: readonly TrajectoryPoint[];
}

/** Relative errors up to this count as those of the integration. */
const PRECISION = 1e-9;
/** Closer to a face than this, shares no longer tell the energy to that precision. */
const TOO_CLOSE = 1e-6;

/** The conditions, each computed without the solver. */
export function campaignConditions(
  parameters: CampaignIncentives,
  outcome: CampaignCycleOutcome,
): readonly Condition<number>[] {
  const { escalationGain: G, campaignPenalty: D, harm, campaignCost: K, horizon } = parameters;
  const start = campaignStart(parameters);
  const { game, rates, state, clearance, distance, speed } = start;
  const { restPoint, period, orbitPeriod, timeAverage, trajectory } = outcome;
  const kind = orbitKind(start);
  const misplaced = [
    (restPoint === null) !== (rates === null),
    (period === null) !== (rates === null),
    (orbitPeriod === null) !== (kind !== "closed"),
    (timeAverage === null) !== (kind === "open"),
  ].filter(Boolean).length;
  return [
    necessary(
      "campaigns-pay",
      { en: "K_r < h: campaigns against universal escalation pay", zh: "K_r < h：普遍加码时整治合算" },
      K,
      harm,
    ),
    necessary(
      "campaigns-deter",
      { en: "G < D_r: escalating in a campaign does not pay", zh: "G < D_r：整治之时加码不合算" },
      G,
      D,
    ),
    necessary(
      "off-faces",
      {
        en: "in both populations some do one thing and some the other at first; else one of them never moves, and no orbit returns",
        zh: "初始时两个群体内部做法均有分化；否则其中之一永不变动，轨道一去不返",
      },
      0,
      clearance,
    ),
    ...(distance === null ? [] : [offRest(distance)]),
    definingCondition(
      float,
      "claims",
      {
        en: "rest point, periods and averages are given where they exist, and only there: claims out of place",
        zh: "静止点、周期与平均当且仅当存在时给出：有误的项数",
      },
      [misplaced, 0],
    ),
    ...(rates === null || restPoint === null || period === null ? [] : restConditions(rates, restPoint, period)),
    ...(rates === null || orbitPeriod === null || timeAverage === null
      ? []
      : orbitConditions(rates, state, { period: orbitPeriod, average: timeAverage }, trajectory)),
    trajectoryCondition(game, trajectory, { initial: sharesOf(game, state, float), horizon, speed }),
  ];
}

function necessary(id: string, statement: Localized, value: number, bound: number): Condition<number> {
  return { id, statement, holds: value < bound, value, bound, role: "necessary" };
}

function offRest(distance: number): Condition<number> {
  return necessary(
    "off-rest",
    {
      en: "the initial state is not the rest point, where nothing ever moves: distance in log odds",
      zh: "初始状态不是静止点（静止点处永无变动）：以对数几率计的距离",
    },
    0,
    distance,
  );
}

function restConditions(rates: CampaignRates, [x, y]: CampaignShares, period: number): readonly Condition<number>[] {
  const { penalty, harm } = rates;
  const drift = [penalty * (rates.y - y) * x * (1 - x), harm * (x - rates.x) * y * (1 - y)].map(Math.abs);
  const [slow] = eigenvalues(linearDynamics(rates));
  return [
    definingCondition(
      float,
      "rest-point",
      { en: "at the rest point nothing moves: the larger rate of change", zh: "静止点处无变动：变化率之较大者" },
      [Math.max(...drift), 1e-12 * Math.max(penalty, harm)],
    ),
    definingCondition(
      float,
      "small-cycle",
      {
        en: "2π over the imaginary part of the eigenvalues at the rest point is the period of small cycles: relative difference",
        zh: "2π 除以静止点处特征值的虚部即小振幅周期：相对偏差",
      },
      [Math.max(Math.abs((period * slow!.imaginary) / (2 * Math.PI) + 1), Math.abs(slow!.real * period)), PRECISION],
    ),
  ];
}

function orbitConditions(
  rates: CampaignRates,
  initial: CampaignShares,
  orbit: ClosedOrbit,
  trajectory: readonly TrajectoryPoint[],
): readonly Condition<number>[] {
  const known = quadratureOrbit(rates, logOddsDeviation(rates, initial));
  const energy = energyAt(rates, initial);
  const visible = trajectory.filter(({ state }) => state.every((share) => Math.min(share, 1 - share) > TOO_CLOSE));
  const drifts = visible.map(({ state: [x, y] }) => Math.abs(energyAt(rates, [x!, y!]) - energy));
  return [
    definingCondition(
      float,
      "orbit-period",
      {
        en: "quadrature along the orbit, from the first integral alone, gives the same period: relative difference",
        zh: "仅由首次积分沿轨道求积得同一周期：相对偏差",
      },
      [Math.abs(orbit.period / known.period - 1), PRECISION],
    ),
    definingCondition(
      float,
      "time-average",
      {
        en: "quadrature along the orbit gives the same averages, which are the rest point: largest difference",
        zh: "沿轨道求积得同样的时间平均，且等于静止点：最大偏差",
      },
      [
        Math.max(
          ...orbit.average.map((share, i) => Math.abs(share - known.average[i]!)),
          ...orbit.average.map((share, i) => Math.abs(share - [rates.x, rates.y][i]!)),
        ),
        PRECISION,
      ],
    ),
    definingCondition(
      float,
      "first-integral",
      {
        en: "the first integral is the same all along the trajectory: largest change, in units of h + D",
        zh: "首次积分沿轨迹不变：以 h + D 为单位的最大变动",
      },
      [Math.max(0, ...drifts) / (rates.harm + rates.penalty), PRECISION],
    ),
  ];
}

/** `E` at shares off all faces. */
function energyAt(rates: CampaignRates, shares: CampaignShares): number {
  const { p, q } = logOddsDeviation(rates, shares);
  return rates.harm * deviationEnergy(p, rates.x) + rates.penalty * deviationEnergy(q, rates.y);
}

/** The Jacobian of `ẋ = x(1−x)(G − yD)`, `ẏ = y(1−y)(hx − K)` at the rest point. */
function linearDynamics({ penalty, harm, x, y }: CampaignRates): readonly (readonly number[])[] {
  return jacobian(
    float,
    ({ one, from, sub, mul }, [a, b]) => [
      mul(mul(a!, sub(one, a!)), mul(from(penalty), sub(from(y), b!))),
      mul(mul(b!, sub(one, b!)), mul(from(harm), sub(a!, from(x)))),
    ],
    [x, y],
  );
}
