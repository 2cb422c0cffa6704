/**
 * # Parameters of a model
 *
 * A parameter is described as data: symbol, names, unit, domain, default. One reader checks every model's input against
 * these descriptions, and `describe`, the documentation and the domain tests are generated from them.
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { Regime } from "./regime/regime.ts";

/** An interval of real numbers; ends are exact text, a missing end is infinite. */
export interface RealDomain {
  /** Tells the domains apart. */
  readonly kind: "real";
  /** Lower end; absent for −∞. */
  readonly min?: string;
  /** Upper end; absent for ∞. */
  readonly max?: string;
  /** Whether `min` itself is excluded. @defaultValue `false` */
  readonly minOpen?: boolean;
  /** Whether `max` itself is excluded. @defaultValue `false` */
  readonly maxOpen?: boolean;
}

/** The integers from `min` to `max`. */
export interface IntegerDomain {
  /** Tells the domains apart. */
  readonly kind: "integer";
  /** Smallest value. */
  readonly min: number;
  /** Largest value. */
  readonly max: number;
}

/** One of a few words. */
export interface ChoiceDomain {
  /** Tells the domains apart. */
  readonly kind: "choice";
  /** The words, in the order in which they are listed to users. */
  readonly of: readonly string[];
}

/** An accountability regime composed of the listed parts. */
export interface RegimeDomain {
  /** Tells the domains apart. */
  readonly kind: "regime";
  /** Ids of the parts that this model accepts. */
  readonly of: readonly string[];
}

/** Yes or no. */
export interface BooleanDomain {
  /** Tells the domains apart. */
  readonly kind: "boolean";
}

/** How many entries a list has. */
export interface LengthRange {
  /** Least number. */
  readonly min: number;
  /** Largest number. */
  readonly max: number;
}

/** A list of numbers. */
export interface ListDomain {
  /** Tells the domains apart. */
  readonly kind: "list";
  /** What each entry may be. */
  readonly of: RealDomain | IntegerDomain;
  /** How many there may be. */
  readonly length: LengthRange;
}

/** A list of rows of numbers, all of the same length. */
export interface MatrixDomain {
  /** Tells the domains apart. */
  readonly kind: "matrix";
  /** What each entry may be. */
  readonly of: RealDomain;
  /** How many rows there may be. */
  readonly rows: LengthRange;
  /** How many columns there may be. */
  readonly columns: LengthRange;
  /** Whether an entry may be `null`; the model says what that means. @defaultValue `false` */
  readonly gaps?: boolean;
}

/** What values a parameter may take. */
export type Domain =
  | RealDomain
  | IntegerDomain
  | ChoiceDomain
  | RegimeDomain
  | BooleanDomain
  | ListDomain
  | MatrixDomain;

/** Names which parameter counts the levels that a list runs over. */
export interface PerLevel {
  /** Code name of the integer parameter that counts the levels. */
  readonly count: string;
  /** How many entries fewer than that count the list has. @defaultValue `0` */
  readonly less?: number;
}

/** A number as it may be given; as text it stays exact. */
export type NumberInput = number | string;

/** What a caller may pass for a parameter; numbers as text stay exact; `null` means absent. */
export type ParameterInput =
  | NumberInput
  | boolean
  | readonly NumberInput[]
  | readonly (readonly (NumberInput | null)[])[]
  | Regime
  | null;

/** The default of a parameter: exact text, in lists and rows where the domain asks for them. */
export type ParameterDefault = string | readonly string[] | readonly (readonly (string | null)[])[] | null;

/** The description of one parameter. */
export interface ParameterSpec {
  /** LaTeX symbol, without dollar signs. */
  readonly symbol: string;
  /** What it means, in a few words; the Chinese term of the glossary. */
  readonly title: Localized;
  /** Unit of measurement. */
  readonly unit: Localized;
  /** The values it may take. */
  readonly domain: Domain;
  /**
   * Exact text (`"true"` or `"false"` for yes and no), a list or rows of it, or `null` where the parameter (a regime too) is
   * absent unless given.
   */
  readonly default: ParameterDefault;
  /** Present where a list, top level first, may be given instead of one number for all levels. */
  readonly perLevel?: PerLevel;
  /** Present where only these regime parts use the parameter; elsewhere it is refused when given. */
  readonly usedBy?: readonly string[];
  /** Beside `usedBy`: the rule that the model has when no regime is chosen uses the parameter too. @defaultValue `false` */
  readonly usedWithoutRegime?: boolean;
}

/** The descriptions of all parameters of a model whose values have type `P`. */
export type ParameterSpecs<P> = { readonly [K in keyof P]-?: ParameterSpec };

/** What a caller may pass to a model whose values have type `P`: any subset, as numbers or exact text. */
export type ParameterInputs<P> = { readonly [K in keyof P]?: ParameterInput };

/** A number for all levels, or a list with one per level, top level first. */
export type OnePerLevel<T> = T | readonly T[];

/**
 * The value at one level of a parameter that may be a list.
 *
 * @param level - 0 for the top level.
 */
export function atLevel<T>(value: OnePerLevel<T>, level: number): T {
  return Array.isArray(value) ? (value as readonly T[])[level]! : (value as T);
}

/** The domain as mathematics in plain text: `[0, 1)`, `integers 2 … 100`, `normal | uniform`. */
export function formatDomain(domain: Domain): string {
  switch (domain.kind) {
    case "real": {
      const left = domain.min === undefined ? "(−∞" : `${domain.minOpen ? "(" : "["}${domain.min}`;
      const right = domain.max === undefined ? "∞)" : `${domain.max}${domain.maxOpen ? ")" : "]"}`;
      return `${left}, ${right}`;
    }
    case "integer":
      return domain.min === domain.max ? `{${domain.min}}` : `{${domain.min}, …, ${domain.max}}`;
    case "choice":
      return domain.of.join(" | ");
    case "regime":
      return domain.of.join(" + ");
    case "boolean":
      return "true | false";
    case "list":
      return `list of ${formatRange(domain.length)} × ${formatDomain(domain.of)}`;
    case "matrix": {
      const entry = `${formatDomain(domain.of)}${domain.gaps === true ? " or null" : ""}`;
      return `matrix ${formatRange(domain.rows)} by ${formatRange(domain.columns)} × ${entry}`;
    }
  }
}

/** `3`, or `2 … 40`. */
function formatRange({ min, max }: LengthRange): string {
  return min === max ? String(min) : `${min} … ${max}`;
}
