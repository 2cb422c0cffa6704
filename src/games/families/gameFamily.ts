/**
 * # Families of games, as data
 *
 * @module
 */

import type { Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { DomainError, GameTheoryError, type Localized, UnknownNameError } from "../../errors.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { formatDomain, type IntegerDomain, type RealDomain } from "../parameter.ts";
import { nearestNames } from "../suggestion.ts";

/** A parameter of a family. */
export interface FamilyParameter {
  /** Code name. */
  readonly name: string;
  /** What it means. */
  readonly title: Localized;
  /** The numbers that it may be. */
  readonly domain: IntegerDomain | RealDomain;
  /** The value where none is given. */
  readonly default: number | readonly number[];
  /** The least length where it is a list, of at most 64 numbers. */
  readonly minLength?: number;
}

/** The values of a family's parameters, by code name. */
export type FamilyValues = Readonly<Record<string, number | readonly number[]>>;

/** A family of games. */
export interface GameFamily {
  /** Name in kebab-case, as `jiama generate` takes it. */
  readonly id: string;
  /** What the family is called. */
  readonly title: Localized;
  /** Keys of the literature. */
  readonly source: readonly string[];
  /** Whether the game depends on the seed. */
  readonly random: boolean;
  /** The parameters, in the order of the documentation. */
  readonly parameters: readonly FamilyParameter[];
  /** The game for values of all parameters. */
  generate(rng: Rng, values: FamilyValues): NormalFormGame<Rational> | NormalFormGame<number>;
}

/**
 * The values of all parameters of a family, defaults included.
 *
 * @param input - Numbers, or text such as `"3"`, by code name; lists where the parameter is a list.
 * @throws {@link UnknownNameError} for a name that the family does not have, with the nearest ones.
 * @throws {@link DomainError} for a value outside its domain.
 */
export function familyValues(family: GameFamily, input: Readonly<Record<string, unknown>>): FamilyValues {
  const names = family.parameters.map(({ name }) => name);
  for (const name of Object.keys(input)) {
    if (names.includes(name)) continue;
    const near = nearestNames(name, names);
    throw new UnknownNameError({
      en: `${family.id} has no parameter ${JSON.stringify(name)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${names.join(", ")}.`}`,
      zh: `${family.id} 没有参数 ${JSON.stringify(name)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `它有 ${names.join("、")}。`}`,
    });
  }
  const values: Record<string, number | readonly number[]> = Object.create(null);
  for (const parameter of family.parameters) {
    const raw = Object.hasOwn(input, parameter.name) ? input[parameter.name] : undefined;
    values[parameter.name] =
      raw === undefined || raw === null ? parameter.default : readValue(family.id, parameter, raw);
  }
  return values;
}

function readValue(family: string, parameter: FamilyParameter, raw: unknown): number | readonly number[] {
  const { name, minLength } = parameter;
  if (minLength === undefined) return readNumber(family, parameter, raw);
  if (Array.isArray(raw) && raw.length >= minLength && raw.length <= 64) {
    return raw.map((item: unknown) => readNumber(family, parameter, item));
  }
  throw new DomainError({
    en: `${family}: parameter ${name} is ${shown(raw)}; give a list of ${minLength} to 64 numbers, such as [3,3].`,
    zh: `${family}：参数 ${name} 为 ${shown(raw)}；请给出含 ${minLength} 至 64 个数的列表，如 [3,3]。`,
  });
}

function readNumber(family: string, { name, domain }: FamilyParameter, raw: unknown): number {
  const value = typeof raw === "number" || typeof raw === "string" ? numberFrom(family, name, raw) : Number.NaN;
  const fits =
    domain.kind === "integer"
      ? Number.isInteger(value) && value >= domain.min && value <= domain.max
      : value >= Number(domain.min ?? -Infinity) && value <= Number(domain.max ?? Infinity);
  if (fits) return value;
  throw new DomainError({
    en: `${family}: parameter ${name} is ${shown(raw)}; choose ${domain.kind === "integer" ? `an integer from ${domain.min} to ${domain.max}` : `a value in ${formatDomain(domain)}`}.`,
    zh: `${family}：参数 ${name} 为 ${shown(raw)}；请取 ${domain.kind === "integer" ? `${domain.min} 至 ${domain.max} 的整数` : `${formatDomain(domain)} 内的值`}。`,
  });
}

function numberFrom(family: string, name: string, raw: number | string): number {
  try {
    return float.from(raw);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw new DomainError({
      en: `${family}: parameter ${name}: ${error.text.en}`,
      zh: `${family}：参数 ${name}：${error.text.zh}`,
    });
  }
}

function shown(raw: unknown): string {
  const text = JSON.stringify(raw) ?? String(raw);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
