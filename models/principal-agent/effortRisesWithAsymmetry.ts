/**
 * # Effort may rise with information asymmetry
 *
 * Moral hazard grows with asymmetry in what it costs, not in what is done: a garbling makes every action dearer, but it may make a
 * middling action dearer by more than a costlier one, which then takes its place. Here are problems of `hidden-action` in which it does,
 * with the sentences that they refute.
 *
 * ## References
 *
 * - own examples; for what does hold see [GrossmanHart1983]
 *
 * @module
 */
import type { Localized, ParameterInputs } from "../../src/index.ts";
import type { HiddenActionParameters } from "./hiddenActionProblem.ts";

/** A sentence, and a problem of hidden action that refutes it. */
export interface AsymmetryCounterExample {
  /** Kebab-case name, stable. */
  readonly id: string;
  /** The sentence that is not true. */
  readonly refutes: Localized;
  /** The problem, as `hidden-action` reads it; actions in the order of their costs. */
  readonly problem: ParameterInputs<HiddenActionParameters>;
  /** The two degrees of asymmetry between which it fails. */
  readonly asymmetries: readonly [string, string];
  /** The action implemented at each of them. */
  readonly actions: readonly [number, number];
  /** The principal's value of every action at each of them, exact. */
  readonly values: readonly [readonly string[], readonly string[]];
}

/**
 * Problems with limited liability in which the principal implements a costlier action when the signal is worse.
 *
 * @category Principal–agent models
 */
export const effortRisesWithAsymmetry: readonly AsymmetryCounterExample[] = [
  {
    id: "highest-action-takes-over",
    refutes: {
      en: "The more information asymmetry, the less effort a principal has exerted.",
      zh: "信息不对称越严重，委托人所要求的努力越少。",
    },
    problem: {
      signalMatrix: [
        ["0.30", "0.65", "0.05"],
        ["0.46", "0.34", "0.20"],
        ["0.74", "0.05", "0.21"],
      ],
      costs: ["0", "0.2", "0.4"],
      benefits: ["0", "0.68", "1.02"],
    },
    asymmetries: ["0", "0.5"],
    actions: [1, 2],
    values: [
      ["0", "31/75", "1931/5050"],
      ["0", "-7/225", "73/1650"],
    ],
  },
  {
    id: "middle-action-still-pays",
    refutes: {
      en: "Effort may rise with asymmetry only where the action given up no longer pays for itself.",
      zh: "只有当被放弃的行动已入不敷出时，努力才可能随信息不对称上升。",
    },
    problem: {
      signalMatrix: [
        ["0.4", "0.3", "0.3"],
        ["0.2", "0.4", "0.4"],
        ["0.2", "0.2", "0.6"],
      ],
      costs: ["0", "0.2", "0.5"],
      benefits: ["0", "1.5", "1.6"],
    },
    asymmetries: ["0", "0.5"],
    actions: [1, 2],
    values: [
      ["0", "7/10", "3/5"],
      ["0", "1/30", "2/45"],
    ],
  },
];
