/**
 * # Reading parameters again and again
 *
 * What `readParameters` does, for many points that differ in a few parameters: the others are read once. The answers and the
 * errors are the same.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import { GameTheoryError } from "../errors.ts";
import type { AnyModel } from "./model.ts";
import type { ParameterInput, ParameterSpec } from "./parameter.ts";
import { parameterValue } from "./parameterValue.ts";
import {
  checkLength,
  isUsed,
  type ParameterValues,
  type ReadParameters,
  readParameters,
  readRegime,
  unknownParameter,
  unusedParameter,
} from "./readParameters.ts";

/** What is read once for each regime. */
interface Prepared {
  /** Values of the parameters that do not vary; those that vary at their defaults. */
  readonly values: ParameterValues;
  readonly echo: ParameterValues;
  /** Of each parameter that varies, whether the regime uses it. */
  readonly used: readonly boolean[];
}

/**
 * Reads points that differ in the parameters `varied`.
 *
 * @param fixed - The parameters that are the same at all points, by code name.
 * @param varied - Code names of the others, in the order in which a point gives them.
 * @returns The parameters at a point; throws what {@link readParameters} throws.
 * @throws {@link UnknownNameError} for a name that the model does not have.
 */
export function parameterReader<T>(
  model: AnyModel,
  fixed: Readonly<Record<string, unknown>>,
  varied: readonly string[],
  field: Field<T>,
): (point: readonly ParameterInput[]) => ReadParameters {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const names = Object.keys(specs);
  for (const name of [...Object.keys(fixed), ...varied]) {
    if (!Object.hasOwn(specs, name)) throw unknownParameter(model.id, name, names);
  }
  const variedSpecs = varied.map((name) => specs[name]!);
  const isGiven = (name: string) => varied.includes(name) || (fixed[name] ?? null) !== null;
  const lists = names
    .filter((name) => specs[name]!.perLevel !== undefined)
    .map((name) => [name, isGiven(name)] as const);
  const regimePlace = varied.indexOf("regime");
  const known = new Map<unknown, Prepared>();
  const prepared = (regime: unknown): Prepared => {
    const found = known.get(regime);
    if (found !== undefined) return found;
    const made = prepare(model, fixed, varied, field, regime);
    known.set(regime, made);
    return made;
  };
  const quickly = (point: readonly ParameterInput[]): ReadParameters | undefined => {
    const base = prepared(regimePlace < 0 ? fixed.regime : point[regimePlace]);
    const [values, echo] = [{ ...base.values }, { ...base.echo }];
    for (let j = 0; j < varied.length; j += 1) {
      if (j === regimePlace) continue;
      if (!base.used[j]) return undefined;
      const name = varied[j]!;
      const value = parameterValue(model.id, name, variedSpecs[j]!, point[j]!, field);
      values[name] = value;
      echo[name] = value;
    }
    for (const [name, given] of lists) {
      if (Array.isArray(values[name])) checkLength(model.id, name, specs[name]!, values, given);
    }
    model.check?.(values);
    return { values, echo };
  };
  return (point) => {
    // A missing value means the default; that, and what to say of errors, is for the careful reader.
    if (!point.includes(null)) {
      try {
        const read = quickly(point);
        if (read !== undefined) return read;
      } catch (error) {
        if (!(error instanceof GameTheoryError)) throw error;
      }
    }
    const given = Object.fromEntries(varied.map((name, j) => [name, point[j]]));
    return readParameters(model, { ...fixed, ...given }, field);
  };
}

function prepare<T>(
  model: AnyModel,
  fixed: Readonly<Record<string, unknown>>,
  varied: readonly string[],
  field: Field<T>,
  regime: unknown,
): Prepared {
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const chosen = specs.regime === undefined ? undefined : readRegime(model.id, specs.regime, regime ?? undefined);
  const values: ParameterValues = {};
  const echo: ParameterValues = {};
  for (const [name, spec] of Object.entries(specs)) {
    const given = varied.includes(name) ? undefined : (fixed[name] ?? undefined);
    const used = isUsed(spec, chosen);
    if (!used && given !== undefined) throw unusedParameter(model.id, name, spec, chosen ?? null);
    const raw = (given ?? spec.default) as ParameterInput;
    values[name] = spec.domain.kind === "regime" ? chosen : parameterValue(model.id, name, spec, raw, field);
    echo[name] = used ? (spec.domain.kind === "regime" ? (chosen?.id ?? null) : values[name]) : null;
  }
  // Copied quickly only when made at once.
  const copyable = (object: ParameterValues): ParameterValues => Object.fromEntries(Object.entries(object));
  return {
    values: copyable(values),
    echo: copyable(echo),
    used: varied.map((name) => isUsed(specs[name]!, chosen)),
  };
}
