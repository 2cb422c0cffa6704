/**
 * # A tournament under Gumbel noise is a Tullock contest in the logarithm of effort
 *
 * ## Notation
 *
 * `X`, `Y` are a contestant's effort and that of each of the `n − 1` others in the Tullock contest with `r = 1`, `win` the chance
 * of winning; under Gumbel noise it is that of efforts `ln X` and `ln Y`. `psi` is the marginal chance at equal efforts, in the
 * logarithm of effort; `V` the prize, `k` the unit cost, `x` the effort of the contest's equilibrium.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { tullockContest } from "../../models/tournament/tullockContest.ts";
import { type Proposition, solve, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The marginal chance of winning under Gumbel noise is `(n − 1)/n²`, and the effort of the Tullock contest is that times the prize
 * over the unit cost.
 *
 * @category Proofs
 */
export const gumbelNoiseIsATullockContest: Proposition = {
  id: "gumbel-noise-is-a-tullock-contest",
  model: "promotion-tournament",
  mechanisms: [16],
  title: {
    en: "A tournament under Gumbel noise is a Tullock contest in the logarithm of effort",
    zh: "Gumbel 噪声下的锦标赛，即对数努力的 Tullock 竞赛",
  },
  statement: String.raw`\psi_{\text{Gumbel}}(n, 1) = \frac{n-1}{n^2} = \frac{k x^*_{\text{Tullock}}}{V}`,
  source: ["Tullock1980"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["n", "X", "Y", "l", "psi", "V", "k", "x"],
        terms: { win: "(/ X (+ X (* (- n 1) Y)))" },
        // A rise of the logarithm l of effort raises effort X in proportion.
        slopes: { marginal: { of: "win", by: "l", along: { X: "X" } } },
        domain: [
          ...["(<= 2 n)", "(< 0 X)", "(< 0 Y)", "(< 0 V)", "(< 0 k)", "(= psi marginal)", "(= X x)", "(< 0 x)"],
          // What winning is worth at the margin is what effort costs at the margin.
          "(= (* V marginal) (* k X))",
        ],
        assumptions: { equalEfforts: "(= X Y)" },
        claim: "(and (= (* psi n n) (- n 1)) (= (* k x) (* V psi)) (= (* k x n n) (* V (- n 1))))",
      }),
    },
  },
  readings: {
    main: modelReading(
      promotionTournament,
      ({ at, outcome, between }) => {
        const psi = outcome({ prize: 1e-3 })?.marginalWinProbability;
        const [n, V, k] = [at.siblings, between(0.1, 10), between(0.1, 10)];
        const contest = solve(tullockContest, { siblings: n, prize: V, unitCost: k, decisiveness: 1 });
        const x = contest.outcome.effort;
        return psi === undefined || x === null ? undefined : { n, X: x, Y: x, l: Math.log(x), psi, V, k, x };
      },
      { fixed: { noiseFamily: "gumbel", slots: 1, handicap: 0 } },
    ),
  },
};
