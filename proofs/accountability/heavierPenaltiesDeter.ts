/**
 * # Heavier penalties do not deter where inspectors respond
 *
 * ## Notation
 *
 * `D < D2` two penalties, `g` gain, `d` detection, `k` inspection cost, `L` credit; `x`, `x2` the rates of violation that make the inspector indifferent, `p`, `p2` the rates of inspection that make the official so.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Heavier penalties mean fewer violations”: false where inspection answers to violations.
 *
 * @category Proofs
 */
export const heavierPenaltiesDeter: Proposition = {
  id: "heavier-penalties-deter",
  model: "inspection",
  mechanisms: [2, 35],
  title: {
    en: "“Heavier penalties mean fewer violations”: false where inspection answers to violations",
    zh: "“问责越重违规越少”：若督查随违规而动，则不成立",
  },
  statement: String.raw`D < D' \implies x^*(D') < x^*(D)`,
  source: ["Tsebelis1989"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["D", "D2", "g", "d", "k", "L", "x", "x2", "p", "p2"],
        domain: [
          "(< 0 D)",
          "(< 0 g)",
          "(< 0 d)",
          "(<= d 1)",
          "(< 0 k)",
          "(< 0 L)",
          "(= (* x d L) k)",
          "(= (* x2 d L) k)",
          "(= (* p d D) g)",
          "(= (* p2 d D2) g)",
          "(< p 1)",
          "(< x 1)",
        ],
        assumptions: { penaltyIsHeavier: "(< D D2)" },
        claim: "(< x2 x)",
      },
    },
  },
  readings: {
    main: modelReading(
      inspection,
      ({ at, outcome, between }) => {
        const { penalty: D, detection: d, credit: L } = at;
        const D2 = D * between(1.1, 3);
        const [g, k] = [D * d * between(0.05, 0.95), d * L * between(0.05, 0.95)];
        const changes = { gain: g, inspectionCost: k };
        const [light, heavy] = [outcome(changes), outcome({ ...changes, penalty: D2 })];
        if (light === undefined || heavy === undefined) return undefined;
        const [x, x2] = [light.violationProbability, heavy.violationProbability];
        return { D, D2, g, d, k, L, x, x2, p: light.inspectionProbability, p2: heavy.inspectionProbability };
      },
      { fixed: { regime: "tolerance", falseBlame: 0, oversight: 0, observability: 1 } },
    ),
  },
};
