/**
 * # Reading parameters
 *
 * Checks what a caller passes to a model against the descriptions of its parameters, fills in the defaults, and turns
 * numbers and text into one arithmetic. Nothing is computed before everything has been checked.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import { float } from "../arithmetic/float.ts";
import { DomainError, GameTheoryError, type Localized, ParseError, UnknownNameError } from "../errors.ts";
import type { AnyModel } from "./model.ts";
import { type Domain, formatDomain, type ParameterInput, type ParameterSpec } from "./parameter.ts";
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
    values[name] = spec.domain.kind === "regime" ? chosen : readValue(model.id, name, spec, raw, field);
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
function isUsed(spec: ParameterSpec, chosen: Regime | null | undefined): boolean {
  if (spec.usedBy === undefined || chosen === undefined) return true;
  if (chosen === null) return spec.usedWithoutRegime === true;
  return chosen.parts.some((part) => spec.usedBy!.includes(part.id));
}

function readRegime(model: string, spec: ParameterSpec, given: unknown): Regime | null {
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

function readValue<T>(model: string, name: string, spec: ParameterSpec, raw: ParameterInput, field: Field<T>): unknown {
  if (raw === null) return null;
  if (Array.isArray(raw)) {
    if (spec.perLevel === undefined) {
      throw refuse(model, name, "is a list", "是一个列表", "it takes a single value", "它只取一个值");
    }
    if (raw.length === 0) {
      throw refuse(
        model,
        name,
        "is an empty list",
        "是空列表",
        "give one value per level, top first",
        "请自上而下每层给一个值",
      );
    }
    return raw.map((item, i) => readScalar(model, `${name}[${i}]`, spec, item, field));
  }
  return readScalar(model, name, spec, raw, field);
}

function readScalar<T>(model: string, name: string, spec: ParameterSpec, raw: unknown, field: Field<T>): unknown {
  const { domain } = spec;
  if (domain.kind === "choice") {
    if (typeof raw === "string" && domain.of.includes(raw)) return raw;
    const near = typeof raw === "string" ? nearestNames(raw, domain.of) : [];
    const hint = near.length > 0 ? near.join(" | ") : formatDomain(domain);
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, `choose ${hint}`, `可选 ${hint}`);
  }
  const value = readNumber(model, name, raw, domain.kind === "integer" ? undefined : field);
  if (domain.kind === "integer") {
    const number = value as number;
    if (Number.isInteger(number) && number >= domain.min && number <= domain.max) return number;
    const [en, zh] = [
      `choose an integer from ${domain.min} to ${domain.max}`,
      `请取 ${domain.min} 至 ${domain.max} 的整数`,
    ];
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, en, zh);
  }
  if (domain.kind === "real") {
    const number = value as T;
    const below = domain.min !== undefined && outside(field.compare(number, field.from(domain.min)), domain.minOpen);
    const above = domain.max !== undefined && outside(-field.compare(number, field.from(domain.max)), domain.maxOpen);
    if (below || above) {
      const range = formatDomain(domain);
      throw refuse(
        model,
        name,
        `is ${show(raw)}`,
        `为 ${show(raw)}`,
        `choose a value in ${range}`,
        `请取 ${range} 内的值`,
      );
    }
  }
  return value;
}

function outside(order: number, open: boolean | undefined): boolean {
  return order < 0 || (order === 0 && open === true);
}

/** A number of the field; a double where no field is given (integers). */
function readNumber<T>(model: string, name: string, raw: unknown, field: Field<T> | undefined): T | number {
  if (typeof raw !== "number" && typeof raw !== "string") {
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, "pass a number", "请传入数字");
  }
  if (typeof raw === "number" && !Number.isFinite(raw)) {
    throw refuse(model, name, `is ${raw}`, `为 ${raw}`, "pass a finite number", "请传入有限的数");
  }
  try {
    if (field !== undefined) return field.from(raw);
    return float.from(raw);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw new (error instanceof ParseError ? ParseError : DomainError)({
      en: `${model}: parameter ${name}: ${error.text.en}`,
      zh: `${model}：参数 ${name}：${error.text.zh}`,
    });
  }
}

function checkLength(model: string, name: string, spec: ParameterSpec, values: ParameterValues, given: boolean): void {
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

function refuse(model: string, name: string, en: string, zh: string, mendEn: string, mendZh: string): DomainError {
  return new DomainError({
    en: `${model}: parameter ${name} ${en}; ${mendEn}.`,
    zh: `${model}：参数 ${name} ${zh}；${mendZh}。`,
  });
}

function unknownParameter(model: string, name: string, names: readonly string[]): UnknownNameError {
  const near = nearestNames(name, names);
  const en = near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${names.join(", ")}.`;
  const zh = near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `它有 ${names.join("、")}。`;
  return new UnknownNameError({
    en: `${model} has no parameter ${JSON.stringify(name)}; ${en}`,
    zh: `${model} 没有参数 ${JSON.stringify(name)}；${zh}`,
  });
}

function unusedParameter(model: string, name: string, spec: ParameterSpec, chosen: Regime | null): DomainError {
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

function show(raw: unknown): string {
  const text = shownWhole(raw);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function shownWhole(raw: unknown): string {
  if (typeof raw === "number" || typeof raw === "bigint") return String(raw);
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    // Big integers or itself within an object: JSON cannot say it.
    return Array.isArray(raw) ? "[…]" : "{…}";
  }
}
