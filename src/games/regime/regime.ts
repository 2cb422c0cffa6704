/**
 * # Accountability regimes
 *
 * A regime is a value composed of parts: `tolerance-list+appeals+oversight`. Whatever the order in which the parts are
 * written, they apply in one fixed order, so that equal regimes have equal ids.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { type Localized, UnknownNameError, UsageError } from "../../errors.ts";
import { nearestNames } from "../suggestion.ts";
import { checkRegimeParameters } from "./checkRegimeParameters.ts";
import { type RegimeParameters, type RegimePart, type RegimePartId, regimeParts } from "./regimeParts.ts";
import type { SanctionRule } from "./sanctionRule.ts";

/** An accountability regime: parts in the order in which they apply. */
export interface Regime {
  /** The ids of the parts, joined by `+`, in the order in which they apply. */
  readonly id: string;
  /** The titles of the parts, joined. */
  readonly title: Localized;
  /** The parts, in the order in which they apply. */
  readonly parts: readonly RegimePart[];
}

/**
 * The regime that an id names.
 *
 * @param id - Ids of parts joined by `+`, in any order; at most one exemption (`strict`, `tolerance`, `tolerance-list`),
 * one standard of evidence (`negligence`, `noisy-negligence`, `process-and-result`), and each modifier once.
 * @throws {@link UnknownNameError} for an unknown part, with the nearest ones.
 * @throws {@link UsageError} for two parts of one kind.
 *
 * @example
 * ```ts doctest
 * import { regime } from "jiama";
 *
 * regime("oversight+appeals+tolerance-list").id // => "tolerance-list+oversight+appeals"
 * ```
 *
 * @category Accountability regimes
 */
export function regime(id: string): Regime {
  const words = id.split("+").map((word) => word.trim());
  const parts = words.map(findPart);
  for (const [i, part] of parts.entries()) {
    const rival = parts.slice(0, i).find((other) => other.kind === part.kind);
    if (rival !== undefined) {
      const same = rival.id === part.id;
      throw new UsageError({
        en: same
          ? `regime ${JSON.stringify(id)} names ${part.id} twice; name it once.`
          : `regime ${JSON.stringify(id)} has two parts of one kind, ${rival.id} and ${part.id}; keep one of them.`,
        zh: same
          ? `问责制度 ${JSON.stringify(id)} 两次写了 ${part.id}；请只写一次。`
          : `问责制度 ${JSON.stringify(id)} 含两个同类部分 ${rival.id} 与 ${part.id}；请保留其一。`,
      });
    }
  }
  const ordered = regimeParts.filter((part) => parts.includes(part));
  // Strict liability is the base that every regime starts from: beside other parts it goes without saying.
  const named = ordered.length > 1 ? ordered.filter((part) => part.id !== "strict") : ordered;
  const [first, ...rest] = named.map((part) => part.title.en);
  return {
    id: named.map((part) => part.id).join("+"),
    title: {
      en: rest.length > 0 ? `${first}, with ${rest.join(" and ")}` : first!,
      zh: named.map((part) => part.title.zh).join("＋"),
    },
    parts: named,
  };
}

/** Whether the regime has the part. */
export function hasPart(of: Regime, id: RegimePartId): boolean {
  return of.parts.some((part) => part.id === id);
}

/**
 * The reduced form of a regime: strict liability transformed by each part in turn.
 *
 * @param given - The parameters that the parts use, as numbers of the field or as text; those left out are neutral (no
 * tolerance, no cap, no second official, no oversight, no appeal), and `penalty` is 0. Those that no part uses are ignored.
 * @throws {@link DomainError} for a parameter that a part uses and that lies outside its domain, and where the two error
 * rates of a tolerance list add up to more than 1.
 *
 * @see [Shavell1980], [Shavell1995]
 * @category Accountability regimes
 */
export function sanctionRule<T>(
  of: Regime,
  given: { readonly [K in keyof RegimeParameters<T>]?: T | string | null },
  field: Field<T>,
): SanctionRule<T> {
  const read = (value: T | string | null | undefined, neutral: T): T => {
    if (value === undefined || value === null) return neutral;
    return typeof value === "string" ? field.from(value) : value;
  };
  const { zero, one } = field;
  const cap = given.liabilityCap;
  const parameters: RegimeParameters<T> = {
    penalty: read(given.penalty, zero),
    tolerance: read(given.tolerance, zero),
    falseBlame: read(given.falseBlame, one),
    missedBlame: read(given.missedBlame, zero),
    careStandard: read(given.careStandard, one),
    careNoise: read(given.careNoise, one),
    observability: read(given.observability, one),
    liabilityCap: cap === undefined || cap === null ? null : read(given.liabilityCap, zero),
    jointLiability: read(given.jointLiability, zero),
    careerStake: read(given.careerStake, zero),
    reward: read(given.reward, zero),
    lossAversion: read(given.lossAversion, one),
    oversight: read(given.oversight, zero),
    oversightError: read(given.oversightError, zero),
    reversalInnocent: read(given.reversalInnocent, zero),
    reversalGuilty: read(given.reversalGuilty, zero),
    appealFee: read(given.appealFee, zero),
  };
  checkRegimeParameters(of, parameters, field);
  const strict: SanctionRule<T> = {
    field,
    penalty: parameters.penalty,
    reward: zero,
    diligent: one,
    negligent: one,
    evidence: { kind: "none" },
    falseBlame: one,
    missedBlame: zero,
  };
  return of.parts.reduce((rule, part) => part.apply(rule, parameters, field), strict);
}

function findPart(word: string): RegimePart {
  const part = regimeParts.find(({ id }) => id === word);
  if (part !== undefined) return part;
  const ids = regimeParts.map(({ id }) => id);
  const near = nearestNames(word, ids);
  const en = near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`;
  const zh = near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`;
  throw new UnknownNameError({
    en: `unknown accountability regime ${JSON.stringify(word)}; ${en}`,
    zh: `未知的问责制度 ${JSON.stringify(word)}；${zh}`,
  });
}
