/**
 * # Observations of a model's outcome
 *
 * What a model is fitted to: values of outcome fields, each with its standard error where it is known, or counts of events whose
 * probabilities are outcome fields. An observation may have been made at parameters of its own.
 *
 * @module
 */
import { DomainError, UnknownNameError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import { type FieldPath, pathSteps } from "../games/outcomeNumber.ts";
import type { ParameterInput } from "../games/parameter.ts";
import { nearestNames } from "../games/suggestion.ts";

/** A value that was observed. */
export interface ObservedValue {
  /** The field. */
  readonly field: FieldPath;
  /** What was observed, in the field's unit. */
  readonly value: number;
  /** Its standard error, above 0, in the same unit; absent where it is not known. */
  readonly error?: number;
  /** Parameters of this observation alone. */
  readonly at?: Readonly<Record<string, ParameterInput>>;
}

/** How often an event was observed whose probability is a field. */
export interface ObservedCount {
  /** The field: a probability. */
  readonly field: FieldPath;
  /** How often, at least 0. */
  readonly count: number;
  /**
   * Of how many trials, where the event alone was counted. Absent where of several events one occurs in every trial: their counts
   * at the same parameters then add up to the number of trials.
   */
  readonly of?: number;
  /** Parameters of this observation alone. */
  readonly at?: Readonly<Record<string, ParameterInput>>;
}

/** An observation. */
export type Observation = ObservedValue | ObservedCount;

/** Whether an observation is a count. */
export function isCount(observation: Observation): observation is ObservedCount {
  return "count" in observation;
}

/**
 * Refuses observations that cannot be meant for a model.
 *
 * @throws {@link UnknownNameError} for a field that the outcome does not have.
 * @throws {@link DomainError} for a number out of place, for none at all, and for values among counts.
 */
export function checkObservations(observations: readonly Observation[], model: AnyModel): void {
  if (observations.length === 0) {
    throw new DomainError({
      en: "there are no observations; give at least one field with its value, or with its count.",
      zh: "没有观测；请至少给出一个字段及其取值或次数。",
    });
  }
  const fields = Object.keys(model.outcome);
  for (const [i, observation] of observations.entries()) {
    const name = pathSteps(observation.field)[0] ?? "";
    if (!fields.includes(name)) {
      const near = nearestNames(name, fields);
      throw new UnknownNameError({
        en: `observation ${i + 1}: ${model.id} has no outcome field ${JSON.stringify(name)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${fields.join(", ")}.`}`,
        zh: `第 ${i + 1} 个观测：${model.id} 没有结果字段 ${JSON.stringify(name)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${fields.join("、")}。`}`,
      });
    }
    checkNumbers(observation, i);
  }
  if (observations.some(isCount) && !observations.every(isCount)) {
    throw new DomainError({
      en: "some observations are values and some are counts; fit them one after the other.",
      zh: "观测中既有取值又有次数；请分别拟合。",
    });
  }
}

function checkNumbers(observation: Observation, i: number): void {
  const faults: (readonly [string, number | undefined, boolean])[] = [];
  if (isCount(observation)) {
    const { count, of } = observation;
    faults.push(["count", count, Number.isFinite(count) && count >= 0]);
    faults.push(["of", of, of === undefined || (of > 0 && of >= count && of < Infinity)]);
  } else {
    const { value, error } = observation;
    faults.push(["value", value, Number.isFinite(value)]);
    faults.push(["error", error, error === undefined || (error > 0 && error < Infinity)]);
  }
  for (const [name, value, fits] of faults) {
    if (fits) continue;
    throw new DomainError({
      en: `observation ${i + 1} (${observation.field}): ${name} is ${value}; values are finite numbers, errors above 0, counts between 0 and the number of trials.`,
      zh: `第 ${i + 1} 个观测（${observation.field}）：${name} 为 ${value}；取值须为有限数，误差须大于 0，次数须在 0 与试验次数之间。`,
    });
  }
}
