/**
 * # What defines an equilibrium of escalation and rectification
 *
 * @module
 */
import { type Condition, type FiniteDecision, float, type Localized } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import { campaignSanction, type RectificationParameters } from "./rectificationGame.ts";

/** Outcome of `escalationRectificationState`. */
export interface RectificationOutcome {
  /** $x$: probability of going on in the escalated state. */
  readonly persistence: number;
  /** $y$: probability of a campaign in the escalated state. */
  readonly campaignProbability: number;
  /** Shares of the periods spent in the normal, escalated and rectification states. */
  readonly timeShares: readonly number[];
  /** Share of the periods in which the unit escalates or persists. */
  readonly escalationFrequency: number;
  /** $B$: discounted periods of harm that a campaign averts. */
  readonly avertedHarm: number;
  /** The unit's average discounted payoffs from the three states on. */
  readonly unitValues: readonly number[];
  /** The superior's. */
  readonly superiorValues: readonly number[];
}

/** The choices of the unit in the normal state, and of both in the escalated state. */
export function rectificationDecisions(
  parameters: RectificationParameters,
  outcome: RectificationOutcome,
): readonly FiniteDecision<number>[] {
  const { escalationGain: G, harm, campaignCost: K, discount: d } = parameters;
  const D = campaignSanction(parameters);
  const { persistence: x, campaignProbability: y } = outcome;
  const [V, W] = [outcome.unitValues, outcome.superiorValues] as [number[], number[]];
  const now = 1 - d;
  return [
    {
      kind: "finite",
      player: { en: "unit, in the normal state", zh: "基层（常态）" },
      actions: ["escalate", "comply"],
      chosen: [1, 0],
      payoffs: [now * G + d * V[1]!, d * V[0]!],
    },
    {
      kind: "finite",
      player: { en: "unit, in the escalated state", zh: "基层（加码态）" },
      actions: ["persist", "withdraw"],
      chosen: [x, 1 - x],
      payoffs: [now * (G - y * D) + d * (y * V[2]! + (1 - y) * V[1]!), d * (y * V[2]! + (1 - y) * V[0]!)],
    },
    {
      kind: "finite",
      player: { en: "superior, in the escalated state", zh: "上级（加码态）" },
      actions: ["campaign", "tolerate"],
      chosen: [y, 1 - y],
      payoffs: [-now * K + d * W[2]!, x * (-now * harm + d * W[1]!) + (1 - x) * d * W[0]!],
    },
  ];
}

/** Share of the sizes involved by which an equation may fail for rounding. */
const ROUNDING = 1e-12;

/** The conditions, each computed without the solver. */
export function rectificationConditions(
  parameters: RectificationParameters,
  outcome: RectificationOutcome,
): readonly Condition<number>[] {
  const { escalationGain: G, harm, campaignCost: K, rectificationEnd: f, discount: d } = parameters;
  const D = campaignSanction(parameters);
  const { persistence: x, campaignProbability: y, timeShares, unitValues: V, superiorValues: W } = outcome;
  const now = 1 - d;
  const [unit, superior] = [V, W] as [number[], number[]];
  const errors = [
    unit[0]! - now * G - d * unit[1]!,
    unit[1]! - now * x * (G - y * D) - d * next(unit),
    unit[2]! - d * (f * unit[0]! + (1 - f) * unit[2]!),
    superior[0]! - d * superior[1]!,
    superior[1]! + now * (y * K + (1 - y) * x * harm) - d * next(superior),
    superior[2]! - d * (f * superior[0]! + (1 - f) * superior[2]!),
  ];
  const [n, e, r] = timeShares as [number, number, number];
  const flows = [
    n - e * (1 - y) * (1 - x) - r * f,
    e - n - e * (1 - y) * x,
    r - e * y - r * (1 - f),
    n + e + r - 1,
    outcome.escalationFrequency - n - e * x,
  ];
  return [
    necessary(
      "campaigns-pay",
      { en: "K_r < B h: a campaign averts more harm than it costs", zh: "K_r < B h：整治所避免的损害大于其成本" },
      K,
      outcome.avertedHarm * harm,
    ),
    necessary(
      "campaigns-deter",
      { en: "G < D_r: persisting in a campaign does not pay", zh: "G < D_r：整治之时坚持加码不合算" },
      G,
      D,
    ),
    definingCondition(
      float,
      "values",
      {
        en: "the values of each state are what is paid today and what the next state is worth: largest difference",
        zh: "各状态的值等于本期收益与下期状态之值的加权和：最大偏差",
      },
      [largest(errors), ROUNDING * (G + D + harm + K)],
    ),
    definingCondition(
      float,
      "time-shares",
      {
        en: "as many periods enter each state as leave it: largest difference",
        zh: "进入与离开各状态的期数相等：最大偏差",
      },
      [largest(flows), ROUNDING],
    ),
  ];

  function next(values: readonly number[]): number {
    return y * values[2]! + (1 - y) * (x * values[1]! + (1 - x) * values[0]!);
  }
}

function largest(errors: readonly number[]): number {
  return Math.max(...errors.map(Math.abs));
}

function necessary(id: string, statement: Localized, value: number, bound: number): Condition<number> {
  return { id, statement, holds: value < bound, value, bound, role: "necessary" };
}
