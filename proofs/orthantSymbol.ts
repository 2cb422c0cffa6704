/**
 * # Symbols of parameters
 *
 * The expression in a positive symbol `t` that runs over the domain of a parameter, and whether it rises or falls in `t`.
 *
 * @module
 */
import { type Domain, DomainError, type RationalFunction, rationalFunctions, symbol } from "../src/index.ts";

/** A parameter as an expression in the positive symbol of its name. */
export interface OrthantSymbol {
  readonly value: RationalFunction;
  /** Sign of the derivative of `value` in its symbol. */
  readonly orientation: 1 | -1;
}

/**
 * The expression that covers the interior of `domain` as `t` runs over the positive numbers.
 *
 * @throws {@link DomainError} for a domain that is not an interval bounded below.
 */
export function orthantSymbol(name: string, domain: Domain): OrthantSymbol {
  const { one, add, div } = rationalFunctions;
  const t = symbol(name);
  if (domain.kind === "integer") {
    return { value: add(rationalFunctions.from(domain.min), t), orientation: 1 };
  }
  if (domain.kind === "real" && domain.min === "0") {
    if (domain.max === undefined) return { value: t, orientation: 1 };
    if (domain.max === "1" && domain.maxOpen === true) return { value: div(t, add(one, t)), orientation: 1 };
    if (domain.max === "1") return { value: div(one, add(one, t)), orientation: -1 };
  }
  throw new DomainError({
    en: `orthantSymbol: the domain of ${name} cannot be brought to the positive numbers; split it into cases first.`,
    zh: `orthantSymbol：参数 ${name} 的取值范围无法化为正数；请先分情形。`,
  });
}
