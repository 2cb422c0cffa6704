/**
 * # Separation costs least at the riskless signal, and nobody need want it
 *
 * ## Notation
 *
 * `l < h` abilities, `W = (1 − μ)V` what being believed able is worth, `q` the prior of the able; `a` is a signal that the less
 * able do not imitate, with cost `a²/(2·ability)`, `A` the least of them, of the solver. `o` is 1 where both kinds prefer that
 * nobody signals.
 *
 * @module
 */
import { creditSignal } from "../../models/signalling/creditSignal.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * A signal separates if and only if it is at least `√(2θ_L(1 − μ)V)`; where something is at stake, everybody prefers that nobody
 * signals if and only if `q > 1 − θ_L/θ_H`.
 *
 * @category Proofs
 */
export const poolingBeatsSignalling: Proposition = {
  id: "pooling-beats-signalling",
  model: "credit-signal",
  mechanisms: [5, 29],
  title: {
    en: "Credit signals separate at √(2θ_L(1 − μ)V) or more; where something is at stake, all would rather do without them if and only if the able are common, h > 1 − θ_L/θ_H",
    zh: "邀功信号达到 √(2θ_L(1 − μ)V) 方能区分；若有利可争，当且仅当能者较多（h > 1 − θ_L/θ_H）时人人宁可无此信号",
  },
  statement: String.raw`a_H = \sqrt{2\theta_L(1-\mu)V};\quad h > 1 - \frac{\theta_L}{\theta_H} \iff \text{pooling at } 0 \text{ is better for both kinds}`,
  source: ["Spence1973"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "least-cost": {
        symbols: ["l", "W", "a", "A"],
        domain: ["(< 0 l)", "(<= 0 W)", "(<= 0 a)", "(<= 0 A)", "(= (* A A) (* 2 l W))"],
        assumptions: { isNotImitated: "(<= (- W (/ (* a a) (* 2 l))) 0)" },
        hints: ["(- a A)"],
        claim: "(<= A a)",
      },
      pooling: {
        symbols: ["l", "h", "W", "q", "A", "o"],
        domain: [
          ...["(< 0 l)", "(< l h)", "(<= 0 W)", "(<= 0 q 1)", "(<= 0 A)", "(= (* A A) (* 2 l W))"],
          "(or (and (< (- W (/ (* A A) (* 2 h))) (* q W)) (= o 1)) (and (<= (* q W) (- W (/ (* A A) (* 2 h)))) (= o 0)))",
        ],
        assumptions: { somethingIsAtStake: "(< 0 W)" },
        claim: "(and (=> (< (- h l) (* q h)) (= o 1)) (=> (<= (* q h) (- h l)) (= o 0)))",
      },
    },
  },
  readings: {
    "least-cost": modelReading(creditSignal, ({ at, outcome, between }) => {
      const h = at.lowAbility * between(1.1, 4);
      const A = outcome({ highAbility: h })?.signal;
      const [l, W] = [at.lowAbility, (1 - at.observability) * at.prize];
      return A === undefined ? undefined : { l, W, a: Math.sqrt(2 * l * W) * between(1.0001, 2), A };
    }),
    pooling: modelReading(creditSignal, ({ at, outcome, between }) => {
      const [l, q] = [at.lowAbility, at.priorHigh];
      const h = l * between(1.1, 4);
      const found = outcome({ highAbility: h });
      if (found === undefined) return undefined;
      const W = (1 - at.observability) * at.prize;
      return { l, h, W, q, A: found.signal, o: found.poolingBetter ? 1 : 0 };
    }),
  },
};
