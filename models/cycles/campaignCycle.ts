/**
 * # Campaign cycle
 *
 * Escalation and campaigns against it, in two populations that imitate what pays: a share `x` of local units escalates, a
 * share `y` of the supervisors runs campaigns (运动式治理),
 *
 * `ẋ = x(1−x)(G − yD_r)`, `ẏ = y(1−y)(hx − K_r)`.
 *
 * Where `K_r < h` and `G < D_r`, the shares cycle for ever around `(x*, y*) = (K_r/h, G/D_r)`, the mixed equilibrium of the
 * inspection game. Small cycles take `2π/√(x*(1−x*)y*(1−y*)D_r h)`, larger ones take longer. Averaged over a cycle the shares
 * are `(x*, y*)` whatever its size: heavier campaigns make campaigns rarer, not escalation. In finite populations chance
 * breaks this neutrality.
 *
 * ## Notation
 *
 * `G` gain from escalating, `D_r` loss in a campaign as the accountability regime has it, `h` harm that a campaign averts, `K_r` its cost; the *face* of a
 * population is where all its members do the same.
 *
 * ## Implementation notes
 *
 * No player chooses; what defines the outcome are conditions, each computed by other means than the solution: the small
 * period from eigenvalues, the period and averages of the orbit by quadrature, the trajectory by the first integral and by a
 * method of fixed steps. A state at rest has no orbit, and one on a face moves along it and never comes back; both have
 * `orbitPeriod` absent. Without a rest point off the faces (`K_r ≥ h` or `G ≥ D_r`) no orbit is closed.
 *
 * Numbers hold some ten digits on every engine; the last ones may differ between engines.
 *
 * ## References
 *
 * - [Andreozzi2002] for the oscillations and their averages; the story is a reconstruction. The first integral:
 *   [HofbauerSigmund1998]. Finite populations: [IshikawaFontanari2025].
 *
 * @module
 */
import { bimatrixGame, DomainError, float, type Model, type RegimePartId } from "../../src/index.ts";
import { regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { type CampaignCycleOutcome, campaignConditions } from "./campaignConditions.ts";
import { closedOrbit, logOddsDeviation, smallCyclePeriod } from "./campaignOrbit.ts";
import { type CampaignCycleParameters, campaignIncentives, campaignStart, orbitKind } from "./campaignState.ts";
import { sharesOf } from "./populationGame.ts";
import { LONGEST, replicatorTrajectory, sampleTimes } from "./replicatorTrajectory.ts";

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

const time = { en: "time units", zh: "时间单位" };

/**
 * Cycles of escalation and campaigns against it.
 *
 * Heavier campaigns ($D_r$) make campaigns rarer and leave average escalation as it is; cheaper ones ($K_r$), or ones
 * that avert more harm ($h$), lower it.
 *
 * The share $x$ of units that escalate and the share $y$ of supervisors who run campaigns move by
 *
 * $$
 * \dot{x} = x(1 - x)(G - y D_r), \qquad \dot{y} = y(1 - y)(h x - K_r).
 * $$
 *
 * @see [Andreozzi2002], [HofbauerSigmund1998]
 * @category Cycles and evolution
 */
export const campaignCycle: Model<CampaignCycleParameters, CampaignCycleOutcome> = {
  id: "campaign-cycle",
  title: { en: "Campaign cycle", zh: "运动式治理循环" },
  description: {
    en: "Local units escalate when few campaigns are run; campaigns are run when many escalate. Neither side looks ahead, each imitates what pays among its own. Escalation and campaigns follow each other in cycles that do not die out, and their average over a cycle is the mixed equilibrium of the inspection game.",
    zh: "整治少则基层加码，加码多则发起整治。双方均不前瞻，只模仿本群体中合算的做法。加码与整治此起彼伏、循环不息，其一周期内的平均恰为督查博弈的混合均衡。",
  },
  family: "cycles",
  provenance: "reconstruction",
  sources: ["Andreozzi2002", "HofbauerSigmund1998"],
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
    harm: { ...shared.harm, title: { en: "harm that a campaign averts", zh: "损害（整治所避免）" }, default: "4" },
    campaignCost: {
      symbol: "K_r",
      title: { en: "cost of a campaign", zh: "整治成本" },
      unit: units.payoff,
      domain: domains.positive,
      default: "1.2",
    },
    initial: {
      symbol: "(x_0,y_0)",
      title: { en: "initial shares that escalate and run campaigns", zh: "初始状态（加码与整治的份额）" },
      unit: units.pure,
      domain: { kind: "list", of: domains.share, length: { min: 2, max: 2 } },
      default: null,
    },
    horizon: {
      symbol: "t_1",
      title: { en: "time over which the trajectory is followed", zh: "时间跨度" },
      unit: time,
      domain: domains.positive,
      default: "50",
    },
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
    restPoint: { symbol: "(x^*,y^*)", title: { en: "rest point", zh: "静止点" }, unit: units.pure },
    period: { symbol: "\\tau_0", title: { en: "period of small cycles", zh: "小振幅周期" }, unit: time },
    orbitPeriod: {
      symbol: "\\tau",
      title: { en: "time until the orbit of the initial state returns", zh: "轨道周期" },
      unit: time,
    },
    timeAverage: {
      symbol: "(\\bar x,\\bar y)",
      title: { en: "averages over the orbit", zh: "时间平均" },
      unit: units.pure,
    },
    trajectory: {
      symbol: "(x,y)(t)",
      title: { en: "shares over time", zh: "轨迹（各时刻的份额）" },
      unit: units.pure,
    },
  },

  check(parameters) {
    const { speed } = campaignStart(campaignIncentives(parameters));
    if (parameters.horizon * speed <= LONGEST) return;
    const most = (LONGEST / speed).toPrecision(2);
    throw new DomainError({
      en: `campaign-cycle: horizon ${parameters.horizon} is too long to follow with payoff differences of up to ${speed}; choose ${most} or less.`,
      zh: `campaign-cycle：收益差至多为 ${speed} 时，时间跨度 horizon ${parameters.horizon} 过长；请取 ${most} 或更小。`,
    });
  },

  build: (parameters) => ({
    field: float,
    decisions: () => [],
    conditions: (outcome) => campaignConditions(campaignIncentives(parameters), outcome),
  }),

  solve(parameters) {
    const start = campaignStart(campaignIncentives(parameters));
    const { game, rates, state, speed } = start;
    const times = sampleTimes(parameters.horizon, speed);
    const trajectory = replicatorTrajectory(game, sharesOf(game, state, float), times);
    const cycling = rates !== null && orbitKind(start) === "closed";
    const orbit = cycling ? closedOrbit(rates, logOddsDeviation(rates, state)) : null;
    const outcome: CampaignCycleOutcome = {
      restPoint: rates === null ? null : [rates.x, rates.y],
      period: rates === null ? null : smallCyclePeriod(rates),
      orbitPeriod: orbit?.period ?? null,
      timeAverage: orbitKind(start) === "rest" ? state : (orbit?.average ?? null),
      trajectory,
    };
    return { status: "solved", outcome, method: "extrapolation", iterations: times.length };
  },

  toGame(parameters) {
    const { escalationGain: G, campaignPenalty: D, harm, campaignCost: K } = campaignIncentives(parameters);
    return bimatrixGame<number>(
      [
        [G - D, G],
        [0, 0],
      ],
      [
        [harm - K, 0],
        [-K, 0],
      ],
      {
        field: float,
        title: "campaign-cycle",
        players: ["unit", "supervisor"],
        strategies: [
          ["escalate", "abstain"],
          ["campaign", "rest"],
        ],
      },
    );
  },
};
