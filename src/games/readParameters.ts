/**
 * # Reading parameters
 *
 * Checks what a caller passes to a model against the descriptions of its parameters, fills in the defaults, and turns
 * numbers and text into one arithmetic. Nothing is computed before everything has been checked.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import { DomainError, type Localized, UnknownNameError } from "../errors.ts";
import type { AnyModel } from "./model.ts";
import type { Domain, ParameterInput, ParameterSpec } from "./parameter.ts";
import { parameterValue, refuse, show } from "./parameterValue.ts";
import { type Regime, regime } from "./regime/regime.ts";
import { nearestNames } from "./suggestion.ts";

/** Values by code name, as the routines of a model take them. */
export type ParameterValues = Record<string, unknown>;

/** Parameters that were read: the values for the routines, and the same with unused ones as `null`, to be shown. */
export interface ReadParameters {
  /** What the model's routines take. */
  readonly values: ParameterValues;
  /** The same as shown to users, by code name. */
  readonly echo: ParameterValues;
}

/**
 * The values of all parameters of `model`, defaults included.
 *
 * @param input - By code name; `null` or left out means the default.
 * @throws {@link UnknownNameError} for a name that the model does not have, with the nearest ones.
 * @throws {@link DomainError} for a value outside its domain, a list of the wrong length, or a parameter that the chosen
 * regime does not use.
 * @throws {@link ParseError} for text that is not a number.
 */
export function readParameters<T>(
  model: AnyModel,
  input: Readonly<Record<string, unknown>>,
  field: Field<T>,
): ReadParameters {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const names = Object.keys(specs);
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(specs, name)) throw unknownParameter(model.id, name, names);
  }
  const given = new Map(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  const chosen = names.includes("regime") ? readRegime(model.id, specs.regime!, given.get("regime")) : undefined;
  const values: ParameterValues = Object.create(null);
  const echo: ParameterValues = Object.create(null);
  for (const name of names) {
    const spec = specs[name]!;
    const used = isUsed(spec, chosen);
    if (!used && given.has(name)) throw unusedParameter(model.id, name, spec, chosen ?? null);
    const raw = given.has(name) ? (given.get(name) as ParameterInput) : spec.default;
    values[name] = spec.domain.kind === "regime" ? chosen : parameterValue(model.id, name, spec, raw, field);
    echo[name] = used ? (spec.domain.kind === "regime" ? (chosen?.id ?? null) : values[name]) : null;
  }
  for (const name of names) checkLength(model.id, name, specs[name]!, values, given.has(name));
  model.check?.(values);
  return { values, echo };
}

/**
 * The code names of the parameters that matter under the regime in `input` (or the model's default regime).
 */
export function usedParameters(model: AnyModel, input: Readonly<Record<string, unknown>>): readonly string[] {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const chosen = specs.regime === undefined ? undefined : readRegime(model.id, specs.regime, input.regime);
  return Object.keys(specs).filter((name) => isUsed(specs[name]!, chosen));
}

/** Whether the parameter matters under the chosen regime; `null` for none chosen, `undefined` where the model takes none. */
export function isUsed(spec: ParameterSpec, chosen: Regime | null | undefined): boolean {
  if (spec.usedBy === undefined || chosen === undefined) return true;
  if (chosen === null) return spec.usedWithoutRegime === true;
  return chosen.parts.some((part) => spec.usedBy!.includes(part.id));
}

/** The regime that was given, or the default. */
export function readRegime(model: string, spec: ParameterSpec, given: unknown): Regime | null {
  const domain = spec.domain as Domain & { kind: "regime" };
  const raw = given ?? spec.default;
  if (raw === null) return null;
  const chosen = typeof raw === "string" ? regime(raw) : (raw as Regime);
  if (typeof chosen !== "object" || !Array.isArray(chosen.parts)) {
    throw refuse(
      model,
      "regime",
      `is ${show(raw)}`,
      `为 ${show(raw)}`,
      'pass a regime\'s id, such as "tolerance"',
      '请写问责制度的代号，如 "tolerance"',
    );
  }
  const stranger = chosen.parts.find((part) => !domain.of.includes(part.id));
  if (stranger !== undefined) {
    const why: Localized = stranger.judgesCare
      ? { en: "judges care, but this model has no evidence on care", zh: "须判断尽职与否，而本模型没有尽职的证据" }
      : { en: "is not defined for this model", zh: "不适用于本模型" };
    throw new DomainError({
      en: `${model}: the regime ${stranger.id} ${why.en}; choose from ${domain.of.join(", ")}.`,
      zh: `${model}：问责制度 ${stranger.id} ${why.zh}；可选 ${domain.of.join("、")}。`,
    });
  }
  return chosen;
}

/** Refuses a list with another number of entries than there are levels. */
export function checkLength(
  model: string,
  name: string,
  spec: ParameterSpec,
  values: ParameterValues,
  given: boolean,
): void {
  const value = values[name];
  if (spec.perLevel === undefined || !Array.isArray(value)) return;
  const { count, less = 0 } = spec.perLevel;
  const wanted = (values[count] as number) - less;
  if (value.length === wanted) return;
  const [en, zh] = given
    ? [`pass ${wanted}, top level first, or one number for all`, `请自上而下给出 ${wanted} 个，或给一个适用于各层的数`]
    : [
        `that is its default; pass ${wanted} values of your own, top level first`,
        `此为默认值；请自行给出 ${wanted} 个，自上而下`,
      ];
  throw refuse(
    model,
    name,
    `has ${value.length} values, but ${count} = ${values[count]} asks for ${wanted}`,
    `有 ${value.length} 个值，而 ${count} = ${values[count]} 需要 ${wanted} 个`,
    en,
    zh,
  );
}

/** The error for a parameter that the model does not have. */
export function unknownParameter(model: string, name: string, names: readonly string[]): UnknownNameError {
  const near = nearestNames(name, names);
  const en = near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${names.join(", ")}.`;
  const zh = near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `它有 ${names.join("、")}。`;
  return new UnknownNameError({
    en: `${model} has no parameter ${JSON.stringify(name)}; ${en}`,
    zh: `${model} 没有参数 ${JSON.stringify(name)}；${zh}`,
  });
}

/** The error for a parameter that the chosen regime does not use. */
export function unusedParameter(model: string, name: string, spec: ParameterSpec, chosen: Regime | null): DomainError {
  const users = spec.usedBy!.join(", ");
  if (chosen === null) {
    return new DomainError({
      en: `${model}: without a regime, parameter ${name} is not used; leave it out, or choose a regime that uses it (${users}).`,
      zh: `${model}：未选择问责制度时不使用参数 ${name}；请去掉它，或选择使用它的问责制度（${users}）。`,
    });
  }
  return new DomainError({
    en: `${model}: the regime ${chosen.id} does not use parameter ${name}; leave it out, or add a part that does (${users}).`,
    zh: `${model}：问责制度 ${chosen.id} 不使用参数 ${name}；请去掉它，或加入使用它的部分（${users}）。`,
  });
}
