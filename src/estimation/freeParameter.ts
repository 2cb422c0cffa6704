/**
 * # Free parameters
 *
 * A parameter that is fitted: a number of the model, or one entry of a list, within a range. The search goes over coordinates in
 * which ranges are intervals of length of about one: logarithms where a positive range spans more than a decade.
 *
 * @module
 */
import { exp, ln } from "../arithmetic/stdlib.ts";
import { DomainError, UnknownNameError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import type { Domain, ParameterInput, ParameterSpec, RealDomain } from "../games/parameter.ts";
import { nearestNames } from "../games/suggestion.ts";
import { SOBOL_DIMENSIONS } from "../sweep/sobolDirections.ts";

/** A parameter to fit. */
export interface FreeParameter {
  /** Code name, or the entry of a list such as `prize[1]`, counted from 0. */
  readonly name: string;
  /** Least value, and largest. @defaultValue from the parameter's domain and its default */
  readonly range?: readonly [number, number];
}

/** A free parameter, checked, with its coordinate. */
export interface SearchedParameter {
  readonly name: string;
  /** The parameter's own name, without the place in a list. */
  readonly parameter: string;
  /** The place in the list, where the parameter is one. */
  readonly place: number | null;
  readonly range: readonly [number, number];
  /** From the unit interval to the parameter's value. */
  valueAt(u: number): number;
  /** The slope of `valueAt`. */
  slopeAt(u: number): number;
}

/** Ratio of a positive range from which the search goes over logarithms. */
const WIDE = 10;

/**
 * The free parameters with their ranges and coordinates.
 *
 * @throws {@link UnknownNameError} for a parameter that the model does not have.
 * @param fixed - The other parameters, with the lists of which entries are free.
 * @throws {@link DomainError} for one that is no number, named twice, an entry of no list, or with a range outside its domain.
 */
export function searchedParameters(
  model: AnyModel,
  free: readonly FreeParameter[],
  fixed: Readonly<Record<string, ParameterInput>> = {},
): readonly SearchedParameter[] {
  if (free.length > SOBOL_DIMENSIONS) {
    throw new DomainError({
      en: `${free.length} parameters are free; fit at most ${SOBOL_DIMENSIONS}.`,
      zh: `待估参数有 ${free.length} 个；至多 ${SOBOL_DIMENSIONS} 个。`,
    });
  }
  if (free.length === 0) {
    throw new DomainError({
      en: "no parameter is free; name at least one to fit.",
      zh: "没有待估参数；请至少指定一个。",
    });
  }
  return free.map(({ name, range }, i) => {
    const { parameter, place } = placeOf(name);
    const spec = specOf(model, parameter);
    if (free.findIndex((other) => other.name === name) !== i)
      refuse(name, "is named twice; name it once", "写了两次；请只写一次");
    const domain = realDomain(spec.domain, name);
    const list = fixed[parameter];
    if (place !== null && !(Array.isArray(list) && place < list.length)) {
      refuse(
        name,
        `is an entry of a list that is not given; set ${parameter} to a list of at least ${place + 1} values`,
        `是列表中的一项，而列表未给出；请把 ${parameter} 设为至少 ${place + 1} 项的列表`,
      );
    }
    const chosen = range ?? defaultRange(spec, domain);
    checkRange(chosen, domain, name);
    return { name, parameter, place, range: chosen, ...coordinate(chosen) };
  });
}

/**
 * The parameters of a model with the free ones put in.
 *
 * @param values - One value a free parameter.
 * @param fixed - The other parameters, with the lists of which entries are free.
 */
export function withValues(
  free: readonly SearchedParameter[],
  values: readonly number[],
  fixed: Readonly<Record<string, ParameterInput>>,
): Record<string, ParameterInput> {
  const inputs: Record<string, ParameterInput> = { ...fixed };
  for (const [k, { parameter, place }] of free.entries()) {
    if (place === null) inputs[parameter] = values[k]!;
    else inputs[parameter] = (inputs[parameter] as readonly number[]).with(place, values[k]!);
  }
  return inputs;
}

function placeOf(name: string): { readonly parameter: string; readonly place: number | null } {
  const [, parameter, place] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(name) ?? [];
  if (parameter === undefined)
    refuse(name, "is no name of a parameter; write name or name[0]", "不是参数名；请写成 name 或 name[0]");
  return { parameter: parameter!, place: place === undefined ? null : Number(place) };
}

function specOf(model: AnyModel, name: string): ParameterSpec {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  if (Object.hasOwn(specs, name)) return specs[name]!;
  const near = nearestNames(name, Object.keys(specs));
  throw new UnknownNameError({
    en: `${model.id} has no parameter ${JSON.stringify(name)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${Object.keys(specs).join(", ")}.`}`,
    zh: `${model.id} 没有参数 ${JSON.stringify(name)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${Object.keys(specs).join("、")}。`}`,
  });
}

function realDomain(domain: Domain, name: string): RealDomain {
  if (domain.kind === "real") return domain;
  if (domain.kind === "list" && domain.of.kind === "real") return domain.of;
  return refuse(name, "is not a real number; fit real parameters only", "不是实数；只能估计实数参数");
}

/** Probabilities over their whole domain, positive numbers over two decades on either side of the default, others around it. */
function defaultRange({ default: given }: ParameterSpec, { min, max }: RealDomain): readonly [number, number] {
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : Number(end)));
  if (low !== undefined && high !== undefined) return [low, high];
  const center = typeof given === "string" && Number.isFinite(Number(given)) ? Number(given) : 1;
  if (low !== undefined && low >= 0) {
    const scale = center > low ? center - low : 1;
    return [low + scale / 100, low + scale * 100];
  }
  const width = 10 * (Math.abs(center) + 1);
  return [Math.max(low ?? -Infinity, center - width), Math.min(high ?? Infinity, center + width)];
}

function checkRange([from, to]: readonly [number, number], { min, max }: RealDomain, name: string): void {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    refuse(
      name,
      `has the range ${from}:${to}; give two numbers, the smaller first`,
      `的范围为 ${from}:${to}；请给出两个数，小者在前`,
    );
  }
  if ((min !== undefined && from < Number(min)) || (max !== undefined && to > Number(max))) {
    const domain = `[${min ?? "−∞"}, ${max ?? "∞"}]`;
    refuse(
      name,
      `has the range ${from}:${to} outside its domain ${domain}; narrow it`,
      `的范围 ${from}:${to} 超出取值范围 ${domain}；请缩小`,
    );
  }
}

function coordinate([from, to]: readonly [number, number]): Pick<SearchedParameter, "valueAt" | "slopeAt"> {
  if (from > 0 && to / from > WIDE) {
    const [low, width] = [ln(from), ln(to) - ln(from)];
    return { valueAt: (u) => exp(low + u * width), slopeAt: (u) => width * exp(low + u * width) };
  }
  return { valueAt: (u) => from + u * (to - from), slopeAt: () => to - from };
}

function refuse(name: string, en: string, zh: string): never {
  throw new DomainError({ en: `free parameter ${name} ${en}.`, zh: `待估参数 ${name} ${zh}。` });
}
