/**
 * # Signs of effort in the tournament
 *
 * ## Notation
 *
 * `g = ψ(n, m)`, the marginal chance of winning at `σ = 1`.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: promotionTournament,
  parameters: { V: "prize", n: "noise", c: "effortCost" },
  domain: ["(<= 0 V)", "(< 0 n)", "(< 0 c)", "(< 0 g)"],
  outcome: "e",
  equations: ["(= (* e c n) (* V g))"],
  read: ({ effort, exists }) => (exists ? (effort as number) : undefined),
  also: { g: ({ marginalWinProbability }) => marginalWinProbability },
  fixed: { handicap: 0 },
  moves: {
    prize: { of: "V", outcome: "rises" },
    noise: { of: "n", outcome: "falls", assumptions: { thereIsAPrize: "(< 0 V)" } },
    cost: { of: "c", outcome: "falls", assumptions: { thereIsAPrize: "(< 0 V)" } },
  },
});

/**
 * Effort in the tournament rises with the prize and falls with noise and cost, whatever the distribution of luck.
 *
 * @category Proofs
 */
export const tournamentEffortSigns: Proposition = {
  id: "tournament-effort-signs",
  model: "promotion-tournament",
  mechanisms: [16, 36],
  title: {
    en: "Effort in the tournament rises with the prize and falls with noise and cost, whatever the distribution of luck",
    zh: "锦标赛中的努力随晋升价值上升，随噪声与成本下降，与运气的分布无关",
  },
  statement: String.raw`e = \frac{V\psi}{c\sigma}:\ \frac{\partial e}{\partial V} > 0,\ \frac{\partial e}{\partial\sigma} < 0,\ \frac{\partial e}{\partial c} < 0`,
  source: ["LazearRosen1981"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
