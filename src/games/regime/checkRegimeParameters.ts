/**
 * # The domains of regime parameters
 *
 * Models check their own parameters; a {@link SanctionRule} that is built directly is checked here, so that no probability
 * leaves [0, 1].
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import type { Regime } from "./regime.ts";
import type { RegimeParameters } from "./regimeParts.ts";

type Range = "[0, 1]" | "[0, ∞)" | "(0, ∞)" | "(−∞, ∞)";

const ranges: { readonly [K in keyof RegimeParameters<unknown>]-?: Range } = {
  penalty: "[0, ∞)",
  tolerance: "[0, 1]",
  falseBlame: "[0, 1]",
  missedBlame: "[0, 1]",
  careStandard: "(−∞, ∞)",
  careNoise: "(0, ∞)",
  observability: "[0, 1]",
  liabilityCap: "[0, ∞)",
  jointLiability: "[0, 1]",
  careerStake: "[0, ∞)",
  reward: "[0, ∞)",
  lossAversion: "(0, ∞)",
  oversight: "[0, 1]",
  oversightError: "[0, 1]",
  reversalInnocent: "[0, 1]",
  reversalGuilty: "[0, 1]",
  appealFee: "[0, ∞)",
};

/**
 * Refuses numbers outside their domains.
 *
 * @throws {@link DomainError} for `penalty` or a parameter that a part uses outside its domain, and for `α + β > 1`.
 */
export function checkRegimeParameters<T>(of: Regime, parameters: RegimeParameters<T>, field: Field<T>): void {
  const used = usedBy(of);
  for (const name of used) {
    const value = parameters[name];
    if (value !== null && !within(ranges[name], value, field)) {
      const shown = field.format(value);
      throw new DomainError({
        en: `${of.id}: ${name} is ${shown}; choose a value in ${ranges[name]}.`,
        zh: `${of.id}：${name} 为 ${shown}；请取 ${ranges[name]} 内的值。`,
      });
    }
  }
  if (used.has("falseBlame") && used.has("missedBlame")) {
    checkErrorRates(of.id, parameters.falseBlame, parameters.missedBlame, field);
  }
}

/** A tolerance list must not sanction the diligent more often than the negligent: `α + β ≤ 1`. */
function checkErrorRates<T>(id: string, falseBlame: T, missedBlame: T, field: Field<T>): void {
  if (field.compare(field.add(falseBlame, missedBlame), field.one) <= 0) return;
  const [alpha, beta] = [field.format(falseBlame), field.format(missedBlame)];
  throw new DomainError({
    en: `${id}: falseBlame ${alpha} and missedBlame ${beta} add up to more than 1: the list would sanction the diligent more often than the negligent; lower one of them.`,
    zh: `${id}：误伤率 falseBlame ${alpha} 与漏责率 missedBlame ${beta} 之和大于 1，即尽职者反比失职者更常受罚；请降低其中之一。`,
  });
}

function within<T>(range: Range, value: T, field: Field<T>): boolean {
  const { zero, one } = field;
  // Neither NaN nor an infinite number differs from itself by zero.
  if (field.compare(value, value) !== 0) return false;
  switch (range) {
    case "[0, 1]":
      return field.compare(value, zero) >= 0 && field.compare(value, one) <= 0;
    case "[0, ∞)":
      return field.compare(value, zero) >= 0;
    case "(0, ∞)":
      return field.compare(value, zero) > 0;
    case "(−∞, ∞)":
      return true;
  }
}

/** The parameters that the parts use: asked for at every point of a sweep. */
function usedBy(of: Regime): ReadonlySet<keyof RegimeParameters<unknown>> {
  const known = used.get(of);
  if (known !== undefined) return known;
  const names = new Set(of.parts.flatMap((part) => part.uses)).add("penalty");
  used.set(of, names);
  return names;
}

const used = new WeakMap<Regime, ReadonlySet<keyof RegimeParameters<unknown>>>();
