/**
 * # The dynamics of a campaign cycle and where they start
 *
 * @module
 */
import { float, sanctionRule } from "../../src/index.ts";
import type { ResultRegimeParameters } from "../regimeParameters.ts";
import { type CampaignRates, logOddsDeviation } from "./campaignOrbit.ts";
import { affineGame, type PopulationGame } from "./populationGame.ts";

/** What drives a campaign cycle, and where it starts. */
export interface CampaignIncentives {
  /** `G > 0`, payoff units. */
  readonly escalationGain: number;
  /** `D_r ≥ 0`, payoff units. */
  readonly campaignPenalty: number;
  /** `h ≥ 0`, payoff units. */
  readonly harm: number;
  /** `K_r > 0`, payoff units. */
  readonly campaignCost: number;
  /** `(x, y)` at the beginning; `null` for `(x* + 1/10, y*)`, kept off the faces, or `(1/2, 1/2)` without a rest point. */
  readonly initial: readonly number[] | null;
  /** How long the trajectory is followed. */
  readonly horizon: number;
}

/** Parameters of the model `campaignCycle`: what drives it, and the regime by which a campaign sanctions. */
export interface CampaignCycleParameters
  extends CampaignIncentives,
    Omit<ResultRegimeParameters, "reward" | "lossAversion" | "tolerance"> {
  /** $\varphi \in [0, 1]$; of `tolerance`. */
  readonly tolerance: number;
}

/** Shares of both populations. */
export type CampaignShares = readonly [x: number, y: number];

/** A campaign cycle and its beginning. */
export interface CampaignStart {
  readonly game: PopulationGame;
  /** The rates of the dynamics; `null` where there is no rest point off the faces. */
  readonly rates: CampaignRates | null;
  readonly state: CampaignShares;
  /** Distance of the state to the nearest face. */
  readonly clearance: number;
  /** Distance of the state to the rest point, in log odds; `null` on a face and without a rest point. */
  readonly distance: number | null;
  /** The largest payoff difference: no share grows or shrinks faster. */
  readonly speed: number;
}

/** The incentives with the penalty that a campaign brings on an escalating unit under the regime. */
export function campaignIncentives(parameters: CampaignCycleParameters): CampaignIncentives {
  const { campaignPenalty, regime, ...rest } = parameters;
  const { penalty, negligent } = sanctionRule(regime, { ...rest, penalty: campaignPenalty }, float);
  return { ...rest, campaignPenalty: penalty * negligent };
}

/** The beginning that the incentives state. */
export function campaignStart(parameters: CampaignIncentives): CampaignStart {
  const { escalationGain: G, campaignPenalty: D, harm, campaignCost: K, initial } = parameters;
  const rates = G < D && K < harm ? { penalty: D, harm, x: K / harm, y: G / D } : null;
  const state = initial === null ? usualState(rates) : ([initial[0]!, initial[1]!] as const);
  const clearance = Math.min(...state, ...state.map((share) => 1 - share));
  return {
    game: populations(parameters),
    rates,
    state,
    clearance,
    distance: rates === null || clearance === 0 ? null : distanceFromRest(rates, state),
    speed: Math.max(G, Math.abs(G - D), K, Math.abs(harm - K)),
  };
}

/** Whether the orbit of the initial state is closed, a single point, or does not return. */
export function orbitKind({ distance }: CampaignStart): "closed" | "rest" | "open" {
  if (distance === null) return "open";
  return distance === 0 ? "rest" : "closed";
}

function usualState(rates: CampaignRates | null): CampaignShares {
  return rates === null ? [0.5, 0.5] : [Math.min(rates.x + 0.1, (1 + rates.x) / 2), rates.y];
}

function distanceFromRest(rates: CampaignRates, state: CampaignShares): number {
  const { p, q } = logOddsDeviation(rates, state);
  return Math.max(Math.abs(p), Math.abs(q));
}

function populations(parameters: CampaignIncentives): PopulationGame {
  const { escalationGain: G, campaignPenalty: D, harm, campaignCost: K } = parameters;
  return affineGame(
    [
      { name: { en: "local units", zh: "基层单位" }, strategies: ["escalate", "abstain"] },
      { name: { en: "supervisors", zh: "监管者" }, strategies: ["campaign", "rest"] },
    ],
    {
      constants: [G, -K],
      slopes: [
        [0, -D],
        [harm, 0],
      ],
    },
  );
}
