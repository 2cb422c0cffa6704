/**
 * # The inspection game, as a checker sees it
 *
 * ## Notation
 *
 * As in `inspection`.
 *
 * @module
 */
import type { Condition, Field, FiniteDecision } from "../../src/index.ts";
import { definingCondition } from "../definingCondition.ts";
import type { InspectionStakes } from "./inspectionStakes.ts";
import { mixture } from "./mixture.ts";

/** Outcome of the model `inspection`. */
export interface InspectionOutcome<T = number> {
  /** $p \in [0, 1]$. */
  readonly inspectionProbability: T;
  /** $x \in [0, 1]$. */
  readonly violationProbability: T;
  /** Whether some announced probability of inspection would make the official comply. */
  readonly deterrable: boolean;
}

/** Whether an inspection of every report would make the official comply. */
export function isDeterrable<T>(
  { sub, compare, zero }: Field<T>,
  { temptation, deterrent, wrongful }: InspectionStakes<T>,
) {
  return compare(temptation, zero) <= 0 || compare(temptation, sub(deterrent, wrongful)) <= 0;
}

/** Payoffs of inspecting and of not doing so against a violation and against compliance. */
export function inspectorPayoffs<T>({ zero, add, sub, neg }: Field<T>, stakes: InspectionStakes<T>) {
  const { exposure, cost, alarm } = stakes;
  return [
    [sub(sub(stakes.catch, exposure), cost), neg(add(cost, alarm))],
    [neg(exposure), zero],
  ] as const;
}

/** Payoffs of violating and of complying, by whether there is an inspection. */
export function officialPayoffs<T>(
  { zero, sub, neg }: Field<T>,
  { temptation, deterrent, wrongful }: InspectionStakes<T>,
) {
  return [
    [sub(temptation, deterrent), neg(wrongful)],
    [temptation, zero],
  ] as const;
}

/** What either side chooses, given the other. */
export function inspectionDecisions<T>(
  field: Field<T>,
  stakes: InspectionStakes<T>,
  { inspectionProbability: p, violationProbability: x }: InspectionOutcome<T>,
): readonly FiniteDecision<T>[] {
  const { one, sub } = field;
  const [inspected, uninspected] = officialPayoffs(field, stakes);
  return [
    {
      kind: "finite",
      player: { en: "inspector", zh: "督查者" },
      actions: ["inspect", "abstain"],
      chosen: [p, sub(one, p)],
      payoffs: inspectorPayoffs(field, stakes).map(([violated, complied]) => mixture(field, x, violated, complied)),
    },
    {
      kind: "finite",
      player: { en: "official", zh: "官员" },
      actions: ["violate", "comply"],
      chosen: [x, sub(one, x)],
      payoffs: [0, 1].map((action) => mixture(field, p, inspected[action]!, uninspected[action]!)),
    },
  ];
}

/** When inspections deter, pay, and leave one equilibrium only. */
export function inspectionConditions<T>(
  field: Field<T>,
  stakes: InspectionStakes<T>,
  { deterrable }: InspectionOutcome<T>,
): readonly Condition<T>[] {
  const { zero, one, sub, compare } = field;
  const { temptation, deterrent, wrongful, cost } = stakes;
  const net = sub(deterrent, wrongful);
  const isRight = deterrable === isDeterrable(field, stakes);
  return [
    {
      id: "deterrable",
      statement: {
        en: "g − sbD ≤ max(0, [(1−s)μdb − αa]D): inspecting always would make the official comply",
        zh: "g − sbD ≤ max(0, [(1−s)μdb − αa]D)：若每次必查，官员将守规",
      },
      holds: isDeterrable(field, stakes),
      value: temptation,
      bound: compare(net, zero) > 0 ? net : zero,
      role: "necessary",
    },
    {
      id: "worth-inspecting",
      statement: {
        en: "k_I ≤ (1−s)μdΛ: a certain violation is worth an inspection",
        zh: "k_I ≤ (1−s)μdΛ：对必然的违规值得一查",
      },
      holds: compare(cost, stakes.catch) <= 0,
      value: cost,
      bound: stakes.catch,
      role: "necessary",
    },
    {
      id: "unique",
      statement: {
        en: "αaD < (1−s)μdbD: inspections sanction violators more than the compliant, so that this is the only equilibrium unless payoffs tie",
        zh: "αaD < (1−s)μdbD：督查所罚以违规者为重，故若无收益相等，均衡唯一",
      },
      holds: compare(wrongful, deterrent) < 0,
      value: wrongful,
      bound: deterrent,
      role: "sufficient",
    },
    definingCondition(
      field,
      "deterrable-claim",
      {
        en: "the outcome says rightly whether inspections can deter: errors",
        zh: "结果对督查能否威慑的判断无误：错误数",
      },
      [isRight ? zero : one, zero],
    ),
  ];
}
