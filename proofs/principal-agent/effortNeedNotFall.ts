/**
 * # Effort need not fall with information asymmetry
 *
 * ## Notation
 *
 * Three actions, three signals with probabilities (.30 .65 .05), (.46 .34 .20), (.74 .05 .21), costs (0, .2, .4), benefits (0, .68, 1.02); `x`, `y`, `z` are the wages. A bound holds for all wages that make the official choose the action; an offer attains more.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const problem = {
  signalMatrix: [
    [0.3, 0.65, 0.05],
    [0.46, 0.34, 0.2],
    [0.74, 0.05, 0.21],
  ],
  costs: [0, 0.2, 0.4],
  benefits: [0, 0.68, 1.02],
  garbling: null,
  utility: null,
  outsideOption: null,
};

/** The solver's wages for an action. */
function reading(asymmetry: number, action: 1 | 2): Reading {
  return modelReading(
    hiddenAction,
    ({ outcome }) => {
      const found = outcome({ ...problem, asymmetry });
      const wages = found?.wages[action];
      // The action that the principal chooses is the second under half noise only.
      if (found?.implementedAction !== (asymmetry === 0 ? 1 : 2) || wages === undefined || wages === null)
        return undefined;
      // Wages that the principal does not choose, a little more than least, so that they implement the action beyond rounding.
      const more = action === found.implementedAction ? 1 : 1 + 1e-6;
      const [x, y, z] = wages.map((wage) => wage * more);
      return { x: x!, y: y!, z: z! };
    },
    { fixed: { limitedLiability: true } },
  );
}

/**
 * Effort need not fall with information asymmetry: where half of the signal is noise, the principal asks for more effort than under full information.
 *
 * @category Proofs
 */
export const effortNeedNotFall: Proposition = {
  id: "effort-need-not-fall",
  model: "hidden-action",
  mechanisms: [39, 15],
  title: {
    en: "Effort need not fall with information asymmetry: where half of the signal is noise, the principal asks for more effort than under full information",
    zh: "努力未必随信息不对称下降：信号一半为噪声时，委托人要求的努力反而高于信息充分之时",
  },
  statement: String.raw`A = 0:\ \text{action 1 is best};\quad A = \tfrac12:\ \text{action 2 is best}`,
  source: ["GrossmanHart1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "full-information-second-action": {
        symbols: ["x", "y", "z"],
        domain: ["(<= 0 x)", "(<= 0 y)", "(<= 0 z)"],
        assumptions: {
          isChosenBeforeNone:
            "(>= (- (+ (* 0.74 x) (* 0.05 y) (* 0.21 z)) 0.4) (- (+ (* 0.3 x) (* 0.65 y) (* 0.05 z)) 0))",
          isChosenBeforeFirst:
            "(>= (- (+ (* 0.74 x) (* 0.05 y) (* 0.21 z)) 0.4) (- (+ (* 0.46 x) (* 0.34 y) (* 0.2 z)) 0.2))",
        },
        kept: {
          isChosenBeforeNone: { en: "the action is to be chosen before each other", zh: "该行动须优于其他每一行动" },
          isChosenBeforeFirst: { en: "the action is to be chosen before each other", zh: "该行动须优于其他每一行动" },
        },
        claim: "(< (- 1.02 (+ (* 0.74 x) (* 0.05 y) (* 0.21 z))) 0.4)",
      },
      "full-information-first-action": {
        symbols: ["x", "y", "z"],
        domain: ["(= x 0)", "(= y 0)", "(= z (/ 4 3))"],
        assumptions: {},
        claim:
          "(and (>= (- (+ (* 0.46 x) (* 0.34 y) (* 0.2 z)) 0.2) (- (+ (* 0.3 x) (* 0.65 y) (* 0.05 z)) 0)) (>= (- (+ (* 0.46 x) (* 0.34 y) (* 0.2 z)) 0.2) (- (+ (* 0.74 x) (* 0.05 y) (* 0.21 z)) 0.4)) (> (- 0.68 (+ (* 0.46 x) (* 0.34 y) (* 0.2 z))) 0.4))",
      },
      "half-noise-first-action": {
        symbols: ["x", "y", "z"],
        domain: ["(<= 0 x)", "(<= 0 y)", "(<= 0 z)"],
        assumptions: {
          isChosenBeforeNone:
            "(>= (- (+ (* (/ 119 300) x) (* (/ 101 300) y) (* (/ 4 15) z)) 0.2) (- (+ (* (/ 19 60) x) (* (/ 59 120) y) (* (/ 23 120) z)) 0))",
          isChosenBeforeSecond:
            "(>= (- (+ (* (/ 119 300) x) (* (/ 101 300) y) (* (/ 4 15) z)) 0.2) (- (+ (* (/ 161 300) x) (* (/ 23 120) y) (* (/ 163 600) z)) 0.4))",
        },
        kept: {
          isChosenBeforeSecond: { en: "the action is to be chosen before each other", zh: "该行动须优于其他每一行动" },
        },
        claim: "(< (- 0.68 (+ (* (/ 119 300) x) (* (/ 101 300) y) (* (/ 4 15) z))) 0)",
      },
      "half-noise-second-action": {
        symbols: ["x", "y", "z"],
        domain: ["(= x (/ 20 11))", "(= y 0)", "(= z 0)"],
        assumptions: {},
        claim:
          "(and (>= (- (+ (* (/ 161 300) x) (* (/ 23 120) y) (* (/ 163 600) z)) 0.4) (- (+ (* (/ 19 60) x) (* (/ 59 120) y) (* (/ 23 120) z)) 0)) (>= (- (+ (* (/ 161 300) x) (* (/ 23 120) y) (* (/ 163 600) z)) 0.4) (- (+ (* (/ 119 300) x) (* (/ 101 300) y) (* (/ 4 15) z)) 0.2)) (> (- 1.02 (+ (* (/ 161 300) x) (* (/ 23 120) y) (* (/ 163 600) z))) 0))",
      },
    },
  },
  readings: {
    "full-information-second-action": reading(0, 2),
    "full-information-first-action": reading(0, 1),
    "half-noise-first-action": reading(0.5, 1),
    "half-noise-second-action": reading(0.5, 2),
  },
};
