/**
 * # The rat race
 *
 * ## Notation
 *
 * `g = ψ(n, m)`, `q = m/n`; `u` is the payoff of every contestant in the symmetric equilibrium.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: promotionTournament,
  parameters: { V: "prize", n: "noise", c: "effortCost" },
  domain: ["(<= 0 V)", "(< 0 n)", "(< 0 c)", "(< 0 g)", "(< 0 q)"],
  outcome: "u",
  equations: ["(= (* 2 u c n n) (- (* 2 q V c n n) (* V V g g)))"],
  read: ({ payoff, exists }) => (exists ? (payoff as number) : undefined),
  also: { g: ({ marginalWinProbability }) => marginalWinProbability, q: () => 1 / 2 },
  fixed: { handicap: 0, slots: 1, siblings: 2, noiseFamily: "uniform", noise: 1, effortCost: 1 },
  moves: {
    main: { of: "V", outcome: "falls", assumptions: { prizeIsLarge: "(<= (* q c n n) (* V g g))" } },
  },
});

/**
 * Beyond a certain prize everybody is worse off for competing harder: individual reason, collective unreason.
 *
 * @category Proofs
 */
export const ratRace: Proposition = {
  id: "rat-race",
  model: "promotion-tournament",
  mechanisms: [16, 36],
  title: {
    en: "Beyond a certain prize everybody is worse off for competing harder: individual reason, collective unreason",
    zh: "晋升价值超过某一水平后，竞争越激烈，人人越差：个体理性导致集体非理性",
  },
  statement: String.raw`V \ge \frac{m c \sigma^2}{n\psi^2} \implies \frac{\partial}{\partial V}\Bigl(\frac{m}{n}V - \frac{c e^2}{2}\Bigr) < 0`,
  source: ["LazearRosen1981"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
