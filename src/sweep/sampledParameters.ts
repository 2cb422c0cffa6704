/**
 * # Sampled parameters
 *
 * Random parameters that cover a model's whole domain: probabilities uniformly, positive numbers log-uniformly over three
 * decades around the default, real numbers symmetrically around zero, counts log-uniformly from their least value.
 *
 * @module
 */
import type { Rng } from "../arithmetic/rng.ts";
import { exp, ln } from "../arithmetic/stdlib.ts";
import type { AnyModel } from "../games/model.ts";
import type { ParameterSpec } from "../games/parameter.ts";
import { usedParameters } from "../games/readParameters.ts";

/** Half of the decades that a positive parameter covers. */
const DECADES = 1.5;
const GREATEST_COUNT = 40;

/** The code names of the numeric parameters that can be varied one at a time: not those that count levels. */
export function variedParameters(model: AnyModel, fixed: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const counts = new Set(
    Object.values(specs).flatMap(({ perLevel }) => (perLevel === undefined ? [] : [perLevel.count])),
  );
  return usedParameters(model, fixed).filter((name) => {
    const { kind } = specs[name]!.domain;
    const numeric = kind === "real" || kind === "integer";
    return numeric && !counts.has(name) && name !== "levels" && name !== "tiers" && !Object.hasOwn(fixed, name);
  });
}

/** The default of a parameter as a number; `undefined` where it is absent by default. */
export function defaultNumber(spec: ParameterSpec): number | undefined {
  const text = Array.isArray(spec.default) ? spec.default[0] : spec.default;
  return text === null || text === undefined ? undefined : Number(text);
}

/** A random value of one parameter. */
export function sampledValue(spec: ParameterSpec, rng: Rng): number {
  const { domain } = spec;
  const u = rng.next();
  if (domain.kind === "integer") {
    const most = Math.min(domain.max, GREATEST_COUNT);
    const spread = ln((most + 1) / domain.min);
    return Math.min(most, Math.floor(domain.min * exp(u * spread)));
  }
  if (domain.kind !== "real") return Number.NaN;
  const scale = Math.abs(defaultNumber(spec) ?? 1) || 1;
  if (domain.min === undefined) return scale * 3 * (2 * u - 1);
  const low = Number(domain.min);
  if (domain.max !== undefined) return low + (Number(domain.max) - low) * (0.001 + 0.998 * u);
  return low + scale * exp((2 * u - 1) * DECADES * ln(10));
}

/** Points from one end of a parameter's sampled range to the other, ascending. */
export function parameterLine(spec: ParameterSpec, count: number): readonly number[] {
  const points = Array.from({ length: count }, (_, i) =>
    sampledValue(spec, { seed: 0, next: () => (i + 0.5) / count }),
  );
  return [...new Set(points)];
}
