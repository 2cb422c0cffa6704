/**
 * # Control of air pollution: enterprises, public, government
 *
 * Three populations with two strategies each: enterprises treat their emissions or not, the public takes part or not, the
 * government regulates or not. Five settings of the parameters, the stages `A → D → F → H → E` of an evolution from pollution
 * without control, by way of regulation, to control without regulation.
 *
 * ## Notation
 *
 * The names of the parameters are those of the authors' program; `P = P_A + (1 − e_A)(1 − g)P_e` is a treating enterprise's
 * revenue on which subsidy `α` and fine `β` are reckoned. The damage to the environment and the degree of decentralization
 * cancel out of all advantages, and are left out.
 *
 * ## References
 *
 * - [WangJiaHeWangHuang2023] and the authors' program, from whose payoffs the advantages are worked out here.
 *
 * @module
 */
import { affineGame, type PopulationGame } from "../populationGame.ts";

/** The parameters of one stage. */
interface Stage {
  /** Enterprises. */
  readonly A: {
    /** `P_A`: normal profit. */
    readonly profit: number;
    /** `P_e`: external effect of emissions, an enterprise's saving. */
    readonly externality: number;
    /** `C_A`: cost of treating all emissions. */
    readonly treatmentCost: number;
    /** `e_A`: effort, the share that is treated. */
    readonly effort: number;
    /** `R_c`: gain from all emissions abated. */
    readonly abatementGain: number;
    /** `α`: rate of the subsidy. */
    readonly subsidy: number;
    /** `β`: rate of the fine. */
    readonly fine: number;
    /** `γ`: ability to innovate, which saves cost. */
    readonly innovation: number;
  };
  /** The public. */
  readonly B: {
    /** `C_H < 0`: damage to health. */
    readonly health: number;
    /** `C_B1`: cost of taking part. */
    readonly participationCost: number;
    /** `δ`: difficulty of the channels. */
    readonly difficulty: number;
    /** `C_B0`: cost of protecting oneself. */
    readonly protectionCost: number;
    /** `ε`: share of the cost that the government bears. */
    readonly compensation: number;
    /** `R_p`: gain from a better environment. */
    readonly environment: number;
    /** `ζ`: competence of the public. */
    readonly competence: number;
    /** `η`: rise of a treating enterprise's profit when the public takes part. */
    readonly enterpriseGain: number;
    /** `θ`: rise of the government's reputation effects when the public takes part. */
    readonly reputationEffect: number;
    /** `λ`: psychological damage, as a share of that to health. */
    readonly distress: number;
  };
  /** The government. */
  readonly C: {
    /** `C_G1`: cost of administration. */
    readonly administration: number;
    /** `g`: the government's part of the external effect. */
    readonly externalShare: number;
    /** `G₀`: reputation lost without regulation. */
    readonly reputationLoss: number;
    /** `G₁`: reputation gained by regulation. */
    readonly reputationGain: number;
  };
}

const enterprises = { profit: 40, externality: 20, treatmentCost: 35, innovation: 0.1, subsidy: 0 };
const people = {
  ...{ health: -30, participationCost: 30, difficulty: 0.8, protectionCost: 18, compensation: 0, environment: 25 },
  ...{ competence: 0.1, enterpriseGain: 0.1, reputationEffect: 0.1, distress: 0.1 },
};
const government = { administration: 25, externalShare: 0.5, reputationGain: 5 };

/** The five stages by letter. */
export const wangStages: Readonly<Record<"A" | "D" | "F" | "H" | "E", Stage>> = {
  A: {
    A: { ...enterprises, effort: 0.1, abatementGain: 10, fine: 0 },
    B: people,
    C: { ...government, reputationLoss: 10 },
  },
  D: {
    A: { ...enterprises, effort: 0.2, abatementGain: 10, fine: 0.05 },
    B: people,
    C: { ...government, reputationLoss: 20 },
  },
  F: {
    A: { ...enterprises, effort: 0.4, abatementGain: 15, subsidy: 0.06, fine: 0.2 },
    B: people,
    C: { ...government, reputationLoss: 20, reputationGain: 10 },
  },
  H: {
    A: { ...enterprises, effort: 0.5, abatementGain: 20, subsidy: 0.1, fine: 0.2 },
    B: { ...people, difficulty: 0.7, compensation: 0.1 },
    C: { ...government, reputationLoss: 25, reputationGain: 15 },
  },
  E: {
    A: { ...enterprises, externality: 10, effort: 0.7, abatementGain: 25, fine: 0.2, innovation: 0.3 },
    B: { ...people, difficulty: 0.5, competence: 0.2 },
    C: { ...government, reputationLoss: 15 },
  },
};

/** The game of one stage. */
export function wangGame({ A, B, C }: Stage): PopulationGame {
  const { profit, externality, effort, subsidy, fine } = A;
  const revenue = profit + (1 - effort) * (1 - C.externalShare) * externality;
  const treating =
    effort * (A.abatementGain - (1 - A.innovation) * A.treatmentCost - (1 - C.externalShare) * externality);
  const participating =
    B.protectionCost + B.distress * B.health + B.competence * B.environment - B.difficulty * B.participationCost;
  const borne = B.compensation * B.difficulty * B.participationCost;
  const regulating = C.reputationGain + C.reputationLoss - C.administration + fine * revenue;
  return affineGame(
    [
      { name: { en: "enterprises", zh: "企业" }, strategies: ["treat", "emit"] },
      { name: { en: "public", zh: "公众" }, strategies: ["participate", "abstain"] },
      { name: { en: "government", zh: "政府" }, strategies: ["regulate", "refrain"] },
    ],
    {
      constants: [treating, participating, regulating],
      slopes: [
        [0, B.enterpriseGain * profit, (subsidy + fine) * revenue],
        [-B.distress * B.health, 0, borne],
        [-(subsidy + fine) * revenue, B.reputationEffect * (C.reputationLoss + C.reputationGain) - borne, 0],
      ],
    },
  );
}
