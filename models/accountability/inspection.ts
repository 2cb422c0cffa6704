/**
 * # Inspection
 *
 * An official violates the rules or complies; an inspector inspects or not; neither sees what the other does. An inspection
 * proves a violation with probability `μd` and accuses a compliant official with probability `α`; the public detects a
 * violation by itself with probability `s`. In the mixed equilibrium
 *
 * `p* = (g/D − sb) / ((1−s)μdb − αa)`, `x* = (k_I + αL_f) / ((1−s)μdΛ + αL_f)`:
 *
 * inspections make the official indifferent, violations the inspector. So a heavier penalty lowers inspections and not
 * violations.
 *
 * ## Notation
 *
 * `p` probability of inspection, `x` of violation, `g` gain from a violation, `k_I` cost of an inspection, `Λ` harm averted
 * and credit earned by detecting a violation, `L_f` cost of a false alarm. The regime turns the penalty into `D` (`capped`,
 * `joint`, `veto`) and says with which probability the accused bear it: `a` those who complied, `b` violators. Tolerance
 * exempts the falsely accused with probability `φ`, so that `a = 1 − φ` and `b = 1`; under `appeals` both fall by what an
 * appeal is worth.
 *
 * ## Implementation notes
 *
 * - `g ≤ sbD`: the public alone deters; `p = x = 0`. If inspections sanctioned the compliant more than violators,
 *   `αa > (1−s)μdb`, there may be a second equilibrium in which all violate since all are sanctioned anyway; it is not chosen.
 * - `(1−s)μdb ≤ αa`, or `p* > 1`: no inspection deters. Then `x = 1`, and `p = 1` if `k_I ≤ (1−s)μdΛ`, else 0.
 * - `x* > 1`: not even a certain violation is worth an inspection; `p = 0`, `x = 1`.
 * - Social oversight acts on the violation itself, with or without the part of that name in the regime. `balanced` is not
 *   offered, since a bonus for not being sanctioned is a heavier penalty; nor are parts that judge care, since a violation
 *   is deliberate.
 * - A violation that nobody proves costs the inspector `Λ`. This does not matter to the equilibrium, but to announcements:
 *   who can commit to `p*` deters, and does better by it exactly if
 *   `p*(k_I + αL_f) ≤ (1−s)Λ − p* max(0, (1−s)μdΛ − k_I)`.
 *
 * ## References
 *
 * - [Tsebelis1989] for the neutrality of penalties, [AvenhausVonStengelZamir2002] for errors and announcements; oversight,
 *   observability and regimes are an own extension.
 *
 * @module
 */
import {
  bimatrixGame,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  type Rational,
  type RegimePartId,
} from "../../src/index.ts";
import { arithmeticOf, requireFinite } from "../arithmeticOf.ts";
import { careRegimeParameters, regimeParameter, regimeParameters } from "../regimeParameters.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import {
  type InspectionOutcome,
  inspectionConditions,
  inspectionDecisions,
  inspectorPayoffs,
  isDeterrable,
  officialPayoffs,
} from "./inspectionGame.ts";
import { type InspectionParameters, type InspectionStakes, inspectionStakes } from "./inspectionStakes.ts";

/** The parts of a regime that have a meaning where a violation is deliberate. */
const violationRegimes: readonly RegimePartId[] = [
  "strict",
  "tolerance",
  "veto",
  "capped",
  "joint",
  "appeals",
  "oversight",
];

function equilibrium<T>(field: Field<T>, stakes: InspectionStakes<T>): InspectionOutcome<T> {
  const { zero, one, add, sub, div, compare } = field;
  const { temptation, deterrent, wrongful, cost, alarm } = stakes;
  const deterrable = isDeterrable(field, stakes);
  if (compare(temptation, zero) <= 0) {
    return { inspectionProbability: zero, violationProbability: zero, deterrable };
  }
  const worthwhile = compare(cost, stakes.catch) <= 0;
  if (!deterrable || !worthwhile) {
    return { inspectionProbability: worthwhile ? one : zero, violationProbability: one, deterrable };
  }
  return {
    inspectionProbability: div(temptation, sub(deterrent, wrongful)),
    violationProbability: div(add(cost, alarm), add(stakes.catch, alarm)),
    deterrable,
  };
}

function inspectionRoutines<T>(field: Field<T>): ModelRoutines<InspectionParameters<T>, InspectionOutcome<T>, T> {
  return {
    build(parameters) {
      const stakes = inspectionStakes(field, parameters);
      return {
        field,
        decisions: (outcome) => inspectionDecisions(field, stakes, outcome),
        conditions: (outcome) => inspectionConditions(field, stakes, outcome),
      };
    },
    solve(parameters) {
      const outcome = equilibrium(field, inspectionStakes(field, parameters));
      return { status: "solved", outcome, method: "closed-form", iterations: 1 };
    },
    toGame(parameters) {
      const stakes = inspectionStakes(field, parameters);
      return bimatrixGame<T>(inspectorPayoffs(field, stakes), officialPayoffs(field, stakes), {
        field,
        title: "inspection",
        players: ["inspector", "official"],
        strategies: [
          ["inspect", "abstain"],
          ["violate", "comply"],
        ],
      });
    },
  };
}

/**
 * Inspections and violations where neither side can announce what it does.
 *
 * The penalty does not change the rate of violations, only that of inspections; cheaper or better rewarded inspections do.
 *
 * In the mixed equilibrium inspections and violations have the probabilities
 *
 * $$
 * p^* = \frac{g/D - s b}{(1 - s)\mu d b - \alpha a}, \qquad
 * x^* = \frac{k_I + \alpha L_f}{(1 - s)\mu d \Lambda + \alpha L_f},
 * $$
 *
 * where the accused bear the penalty with probability $a$ if they complied and $b$ if they violated the rules.
 *
 * @see [Tsebelis1989], [AvenhausVonStengelZamir2002]
 * @category Accountability models
 */
export const inspection: Model<
  InspectionParameters,
  InspectionOutcome,
  InspectionParameters<Rational>,
  InspectionOutcome<Rational>
> = {
  id: "inspection",
  title: { en: "Inspection", zh: "督查与造假" },
  description: {
    en: "An official may violate the rules, for instance falsify a report; an inspector may look. Inspections are costly, miss some violations and accuse some who complied; the public may notice a violation by itself. Each side mixes so that the other is indifferent.",
    zh: "官员可能违规（如造假），督查者可能去查。督查有成本，既会漏查，也会误伤守规者；公众亦可能自行发现违规。双方各以一定概率行事，使对方无所偏好。",
  },
  family: "accountability",
  provenance: "reconstruction",
  sources: ["Tsebelis1989", "AvenhausVonStengelZamir2002"],
  parameters: {
    gain: {
      symbol: "g",
      title: { en: "gain from a violation", zh: "违规收益" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
    },
    penalty: { ...shared.penalty, default: "5" },
    detection: { ...shared.detection, default: "0.8" },
    falseBlame: {
      ...shared.falseBlame,
      title: { en: "an inspection accuses an official who complied (type I)", zh: "误伤率（守规而被指违规）" },
      default: "0.1",
    },
    tolerance: {
      ...regimeParameters.tolerance,
      title: { en: "probability that the falsely accused are exempted", zh: "容错概率（对被误伤者）" },
      default: "0.4",
    },
    inspectionCost: { ...shared.inspectionCost, default: "0.3" },
    credit: {
      symbol: "\\Lambda",
      title: { en: "harm averted and credit earned by detecting a violation", zh: "查实之功（避免的损害与所得功劳）" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "2",
    },
    falseAlarmCost: {
      symbol: "L_f",
      title: { en: "cost of a false alarm to the inspector", zh: "误查成本" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "0.5",
    },
    oversight: { ...shared.oversight, default: "0" },
    observability: { ...shared.observability, default: "1" },
    regime: regimeParameter(violationRegimes, "tolerance"),
    liabilityCap: regimeParameters.liabilityCap,
    jointLiability: regimeParameters.jointLiability,
    careerStake: regimeParameters.careerStake,
    reversalInnocent: careRegimeParameters.reversalInnocent,
    reversalGuilty: regimeParameters.reversalGuilty,
    appealFee: regimeParameters.appealFee,
  },
  outcome: {
    inspectionProbability: {
      symbol: "p^*",
      title: { en: "probability of inspection", zh: "督查概率" },
      unit: units.probability,
    },
    violationProbability: {
      symbol: "x^*",
      title: { en: "probability of a violation", zh: "违规概率" },
      unit: units.probability,
    },
    deterrable: {
      symbol: "p^*\\le 1",
      title: { en: "announced inspections can deter", zh: "可威慑" },
      unit: units.pure,
    },
  },

  check(parameters) {
    const field = arithmeticOf(parameters.penalty);
    requireFinite(field, "inspection", Object.values(inspectionStakes(field, parameters)));
  },

  ...inspectionRoutines(float),
  exact: inspectionRoutines(exact),
};
