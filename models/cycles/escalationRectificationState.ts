/**
 * # Escalation and rectification with a state
 *
 * The campaign cycle with players who look ahead. In the *normal* state a unit complies, or escalates and gains `G`; then the state is
 * *escalated*. There it persists, for another `G`, or withdraws, while its superior tolerates or starts a campaign at the cost `K_r`. Persisting
 * under tolerance does the harm `h` to the superior; a campaign catches a unit that persists, which loses `D_r`, and turns the state to
 * *rectification*: nothing can be done until it ends, with probability `f` each period, and the state is normal again.
 *
 * The unit always escalates from the normal state: withdrawal in time costs nothing (一放就松、一抓就停). In the escalated state, with
 * `q = 1 − δ + δf`:
 *
 * - a campaign averts `B = 1 + δ + δ²/q` discounted periods of harm. If `K_r ≥ B h`, there are no campaigns, and escalation lasts for ever;
 * - else, if `G ≥ D_r`, campaigns do not deter: escalation, campaign, rectification, and so on;
 * - else both mix. With `w = K_r/B`, the unit persists with probability `x = (1 + δ)w/(h + δw)`, and a campaign starts with the probability
 *   `y` that solves `G − y D_r = δ G (1 − y)(q + δy)/((1 + δ)q + δ²y)`, whose left side less its right side falls in `y`.
 *
 * At `δ = 0` these are `K_r/h` and `G/D_r` of the campaign cycle. For `δ > 0`, `y < G/D_r`: who persists forgoes starting afresh.
 *
 * ## Notation
 *
 * `δ` discount factor, `f` probability that a rectification ends; `D_r` is the loss as the accountability regime has it.
 *
 * ## Implementation notes
 *
 * *Why there is no other stationary equilibrium.* Complying for ever pays 0, so values are at least 0; withdrawing keeps at least the value of what follows, so
 * that escalating from the normal state is worth `(1 − δ)G` more than 0, and complying only delays it. If the unit is indifferent in the escalated state,
 * `y` solves the equation above, whose difference of sides falls from `G/(1 + δ)` at 0 to `G − D_r` at 1; the superior's indifference then gives `x`, which is below one
 * exactly if `w < h`. Without indifference the pure cases remain, which are the other two. At equality the case without campaigns, or with full persistence, is given.
 *
 * Values are written without differences that vanish as `δ → 1`. Payoffs are averages per period.
 *
 * @module
 */
import { bracketedRoot, float, type Model, type RegimePartId } from "../../src/index.ts";
import { requireFinite } from "../arithmeticOf.ts";
import { regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import {
  type RectificationOutcome,
  rectificationConditions,
  rectificationDecisions,
} from "./rectificationConditions.ts";
import { campaignSanction, type RectificationParameters } from "./rectificationGame.ts";

/** What a campaign can do to a unit that is caught escalating; a bonus for success has no place in it. */
const campaignRegimes: readonly RegimePartId[] = [
  "strict",
  "tolerance",
  "capped",
  "joint",
  "veto",
  "oversight",
  "appeals",
];

/**
 * Escalation, campaigns and rectification between a unit and a superior who look ahead.
 *
 * Heavier penalties leave persistence as it is and make campaigns rarer, so that more of the time is spent escalating; cheaper campaigns lower
 * persistence.
 *
 * Where both mix, with $q = 1 - \delta + \delta f$, $B = 1 + \delta + \delta^2/q$ and $w = K_r/B$,
 *
 * $$
 * x = \frac{(1 + \delta) w}{h + \delta w}, \qquad
 * G - y D_r = \frac{\delta G (1 - y)(q + \delta y)}{(1 + \delta) q + \delta^2 y}.
 * $$
 *
 * @see [Shapley1953]
 * @category Cycles and evolution
 */
export const escalationRectificationState: Model<RectificationParameters, RectificationOutcome> = {
  id: "escalation-rectification-state",
  title: { en: "Escalation and rectification with a state", zh: "加码与整治的状态博弈" },
  description: {
    en: "A unit escalates while nothing happens, and then persists or withdraws; its superior tolerates or starts a campaign, after which nothing can be done for a while and all begins anew. Both look ahead. Heavier penalties make campaigns rarer and leave persistence as it is: more of the time is spent escalating, not less.",
    zh: "无事之时基层加码，其后或坚持或收手；上级或容忍或发起整治，整治之后一时无从加码，随后又周而复始。双方均有远见。加重惩罚只使整治减少，坚持加码的概率不变，加码所占的时间反而增多。",
  },
  family: "cycles",
  provenance: "own",
  sources: ["Shapley1953", "Andreozzi2002"],
  parameters: {
    escalationGain: {
      symbol: "G",
      title: { en: "gain from escalating", zh: "加码收益" },
      unit: units.payoff,
      domain: domains.positive,
      default: "1",
    },
    campaignPenalty: {
      symbol: "D_r",
      title: { en: "loss of an escalating unit in a campaign", zh: "整治惩罚力度" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "3",
    },
    harm: {
      ...shared.harm,
      title: { en: "harm of a period of tolerated escalation", zh: "损害（每期容忍加码所致）" },
      domain: domains.positive,
      default: "4",
    },
    campaignCost: {
      symbol: "K_r",
      title: { en: "cost of a campaign", zh: "整治成本" },
      unit: units.payoff,
      domain: domains.positive,
      default: "1.2",
    },
    rectificationEnd: {
      symbol: "f",
      title: { en: "probability that a rectification ends", zh: "整治结束概率（每期）" },
      unit: units.pure,
      domain: { kind: "real", min: "0", max: "1", minOpen: true },
      default: "0.5",
    },
    discount: { ...shared.discount, symbol: "\\delta", default: "0.9" },
    regime: regimeParameter(campaignRegimes, "tolerance"),
    tolerance: regimeParameters.tolerance,
    liabilityCap: regimeParameters.liabilityCap,
    jointLiability: regimeParameters.jointLiability,
    careerStake: regimeParameters.careerStake,
    oversight: regimeParameters.oversight,
    reversalGuilty: regimeParameters.reversalGuilty,
    appealFee: regimeParameters.appealFee,
  },
  outcome: {
    persistence: {
      symbol: "x",
      title: { en: "probability of persisting", zh: "坚持加码的概率" },
      unit: units.pure,
    },
    campaignProbability: {
      symbol: "y",
      title: { en: "probability of a campaign where there is escalation", zh: "加码时发起整治的概率" },
      unit: units.pure,
    },
    timeShares: {
      symbol: "\\pi",
      title: { en: "shares of time in the normal, escalated and rectification states", zh: "各状态的时间份额" },
      unit: units.pure,
    },
    escalationFrequency: {
      symbol: "\\epsilon",
      title: { en: "share of periods with escalation", zh: "加码频率" },
      unit: units.pure,
    },
    avertedHarm: {
      symbol: "B",
      title: { en: "discounted periods of harm that a campaign averts", zh: "整治所避免损害的贴现期数" },
      unit: units.pure,
    },
    unitValues: {
      symbol: "V",
      title: { en: "values of the unit", zh: "基层的各状态之值" },
      unit: units.payoff,
    },
    superiorValues: {
      symbol: "W",
      title: { en: "values of the superior", zh: "上级的各状态之值" },
      unit: units.payoff,
    },
  },

  build: (parameters) => ({
    field: float,
    decisions: (outcome) => rectificationDecisions(parameters, outcome),
    conditions: (outcome) => rectificationConditions(parameters, outcome),
  }),

  solve(parameters) {
    const { escalationGain: G, harm, campaignCost: K, rectificationEnd: f, discount: d } = parameters;
    const D = campaignSanction(parameters);
    const q = 1 - d + d * f;
    const avertedHarm = 1 + d + (d * d) / q;
    const w = K / avertedHarm;
    requireFinite(float, "escalation-rectification-state", [avertedHarm * (G + D), avertedHarm * (harm + K)]);
    // δf/q: what the normal state is worth at the beginning of a rectification, as a share.
    const rest = (d * f) / q;
    const isTolerated = w >= harm;
    const deters = G < D;
    const y = isTolerated ? 0 : deters ? campaignProbability(G / D, d, q) : 1;
    const x = isTolerated || !deters ? 1 : ((1 + d) * w) / (harm + d * w);
    const unit = unitValues();
    const cost = isTolerated ? harm : w;
    const leaving = (1 - y) * (1 - x);
    const weights = [leaving + y, 1, y / f];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const timeShares = weights.map((weight) => weight / total);
    const outcome: RectificationOutcome = {
      persistence: x,
      campaignProbability: y,
      timeShares,
      escalationFrequency: timeShares[0]! + x * timeShares[1]!,
      avertedHarm,
      unitValues: unit,
      superiorValues: [-d * cost, -cost, -rest * d * cost],
    };
    return { status: "solved", outcome, method: "closed-form", iterations: 1 };

    function unitValues(): readonly number[] {
      if (isTolerated) return [G, G, rest * G];
      if (deters) {
        const normal = G / (1 + d + (d * d * y) / q);
        return [normal, d * (1 - (y * (1 - d)) / q) * normal, rest * normal];
      }
      const normal = (G + d * (G - D)) / avertedHarm;
      return [normal, (1 - d) * (G - D) + d * rest * normal, rest * normal];
    }
  },
};

/** The root of `g − y = δ g (1 − y)(q + δy)/((1 + δ)q + δ²y)` with `g = G/D_r < 1`. */
function campaignProbability(g: number, d: number, q: number): number {
  const excess = (y: number): number => g - y - (d * g * (1 - y) * (q + d * y)) / ((1 + d) * q + d * d * y);
  return bracketedRoot(excess, 0, 1);
}
