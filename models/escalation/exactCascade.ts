/**
 * # What the strategic cascade answers in fractions
 *
 * @module
 */
import { DomainError, NotRationalError } from "../../src/index.ts";

/** Solved and checked within a second where parameters have two digits; every digit and tier more costs dearly. */
const MAX_EXACT_TIERS = 8;

/** Says that a tier's target is irrational. */
export function irrationalPath(): NotRationalError {
  return new NotRationalError({
    en: "strategic-cascade: with these parameters a tier sets an irrational target, at which a tier below is indifferent between two markups, so the answer cannot be exact; leave --exact out.",
    zh: "strategic-cascade：按这些参数，某层所定目标恰使下级在两种加码之间无差异，该目标为无理数，无法精确给出；请去掉 --exact。",
  });
}

/**
 * Refuses more tiers than fractions can carry.
 *
 * @throws {@link DomainError}
 */
export function checkExactTiers({ tiers }: { readonly tiers: number }): void {
  if (tiers <= MAX_EXACT_TIERS) return;
  throw new DomainError({
    en: `strategic-cascade: tiers is ${tiers}, but in fractions, whose length doubles with each tier, it may be at most ${MAX_EXACT_TIERS}; take fewer tiers, or leave --exact out.`,
    zh: `strategic-cascade：tiers 为 ${tiers}；分数的长度逐层加倍，精确计算时最多 ${MAX_EXACT_TIERS} 层；请减少层数，或去掉 --exact。`,
  });
}
