/**
 * # Lists of prizes
 *
 * Prizes by rank, the first one first: none greater than the one before, and at most one per contestant. Ranks without a
 * prize get nothing.
 *
 * @module
 */
import { DomainError } from "../../src/index.ts";
import { arithmeticOf } from "../arithmeticOf.ts";
import { domains, type SharedParameter, units } from "../sharedParameters.ts";

/** The parameter `prizes`. */
export const prizeList: SharedParameter = {
  symbol: "V_j",
  title: { en: "prizes, first rank first", zh: "各名次奖金" },
  unit: units.payoff,
  domain: { kind: "list", of: domains.nonNegative, length: { min: 1, max: 100 } },
};

/**
 * Refuses more prizes than contestants, and prizes that rise.
 *
 * @throws {@link DomainError}
 */
export function requireFallingPrizes(model: string, siblings: number, prizes: readonly number[]): void {
  if (prizes.length > siblings) {
    throw new DomainError({
      en: `${model}: parameter prizes has ${prizes.length} entries for ${siblings} siblings; give at most one prize each.`,
      zh: `${model}：参数 prizes 有 ${prizes.length} 项，而 siblings 为 ${siblings}；每人至多一份奖金。`,
    });
  }
  const { compare, format } = arithmeticOf(prizes[0]!);
  const rise = prizes.findIndex((prize, j) => j > 0 && compare(prize, prizes[j - 1]!) > 0);
  if (rise === -1) return;
  const [before, after] = [format(prizes[rise - 1]!), format(prizes[rise]!)];
  throw new DomainError({
    en: `${model}: parameter prizes rises from ${before} to ${after} at entry ${rise + 1}; list the prizes from the greatest to the least.`,
    zh: `${model}：参数 prizes 的第 ${rise + 1} 项由 ${before} 升至 ${after}；请将奖金由大到小排列。`,
  });
}
