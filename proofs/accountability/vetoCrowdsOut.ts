/**
 * # A veto crowds out the other task
 *
 * ## Notation
 *
 * `K = Vθψ/σ` pull on the second task, `g` substitution, `c` effort cost, `x` effort in the vetoed task. The marginal payoff of effort `y` in the other task is `Kx − gx − cy`.
 *
 * @module
 */
import { oneVoteVeto } from "../../models/accountability/oneVoteVeto.ts";
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The marginal chance of winning of the promotion tournament, at unit noise. */
function marginalWin(siblings: number): number {
  return solve(promotionTournament, { siblings, prize: 1e-3 }).outcome.marginalWinProbability;
}

/**
 * Under strong substitution a veto on one task crowds the other task out entirely.
 *
 * @category Proofs
 */
export const vetoCrowdsOut: Proposition = {
  id: "veto-crowds-out",
  model: "one-vote-veto",
  mechanisms: [13, 25, 44],
  title: {
    en: "Under strong substitution a veto on one task crowds the other task out entirely",
    zh: "替代性强时，对一项任务的一票否决会把另一项任务完全挤出",
  },
  statement: String.raw`K \le g \implies e_2 = 0;\quad K > g \implies \frac{\partial e_2}{\partial D} > 0`,
  source: ["HolmstromMilgrom1991"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "crowded-out": {
        symbols: ["K", "g", "c", "x", "y", "e2"],
        domain: [
          "(<= 0 K)",
          "(< 0 c)",
          "(< (- c) g c)",
          "(<= 0 x)",
          "(<= 0 y)",
          "(<= 0 e2)",
          "(or (= e2 0) (= (- (* K x) (* g x) (* c e2)) 0))",
        ],
        assumptions: { substitutionIsStrong: "(<= K g)", someEffort: "(< 0 y)" },
        claim: "(and (< (- (* K x) (* g x) (* c y)) 0) (= e2 0))",
      },
      spurred: {
        symbols: ["K", "g", "c", "t", "V", "D", "D2", "x", "x2", "y", "y2"],
        domain: [
          "(<= 0 K)",
          "(< 0 c)",
          "(< (- c) g c)",
          "(< 0 t)",
          "(<= 0 V)",
          "(<= 0 D)",
          "(= (* x (+ (- (* c c) (* g g)) (* g K))) (* c t (+ V D)))",
          "(= (* x2 (+ (- (* c c) (* g g)) (* g K))) (* c t (+ V D2)))",
          "(= (* y c) (* (- K g) x))",
          "(= (* y2 c) (* (- K g) x2))",
          "(< (- c) (- K g) c)",
        ],
        assumptions: { pullIsStrong: "(< g K)", penaltyRises: "(< D D2)" },
        claim: "(and (< x x2) (< y y2))",
      },
    },
  },
  readings: {
    "crowded-out": modelReading(
      oneVoteVeto,
      ({ at, outcome, between }) => {
        const { effortCost: c, controllability: t, prize, siblings, noise } = at;
        const K = (prize * t * marginalWin(siblings)) / noise;
        const g = between(K, c);
        const found = outcome({ substitution: g });
        const [x, e2] = [found?.vetoedEffort, found?.otherEffort];
        if (typeof x !== "number" || typeof e2 !== "number") return undefined;
        return { K, g, c, x, y: between(0.01, 1), e2 };
      },
      { fixed: { regime: "strict" } },
    ),
    spurred: modelReading(
      oneVoteVeto,
      ({ at, outcome, between }) => {
        const { controllability: t, prize, siblings: n, noise, penalty: D } = at;
        const K = (prize * t * marginalWin(n)) / noise;
        const g = K * between(-0.5, 0.95);
        // Costly enough for the second-order condition, and for a success that is not certain.
        const c = Math.max(Math.abs(g), K - g, t * t * (prize / n + 2 * D)) * between(2, 4);
        const D2 = D * between(1.1, 2);
        const changes = { substitution: g, effortCost: c };
        const [light, heavy] = [outcome(changes), outcome({ ...changes, penalty: D2 })];
        const [x, x2, y, y2] = [light?.vetoedEffort, heavy?.vetoedEffort, light?.otherEffort, heavy?.otherEffort];
        if (typeof x !== "number" || typeof x2 !== "number" || typeof y !== "number" || typeof y2 !== "number")
          return undefined;
        return x2 * t >= 1 ? undefined : { K, g, c, t, V: prize / n, D, D2, x, x2, y, y2 };
      },
      { fixed: { regime: "strict" } },
    ),
  },
};
