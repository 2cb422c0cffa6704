import * as fc from "fast-check";

/** Ids of the parts of a regime in the order in which they apply, kind by kind. */
export const exemptions = ["strict", "tolerance", "tolerance-list"] as const;
export const evidenceKinds = ["negligence", "noisy-negligence", "process-and-result"] as const;
export const modifiers = ["capped", "joint", "veto", "balanced", "oversight", "appeals"] as const;
export const partIds: readonly string[] = [...exemptions, ...evidenceKinds, ...modifiers];

/** Which parameters each part uses. */
export const usedParameters: Readonly<Record<string, readonly string[]>> = {
  strict: [],
  tolerance: ["tolerance"],
  "tolerance-list": ["falseBlame", "missedBlame"],
  negligence: ["careStandard"],
  "noisy-negligence": ["careStandard", "careNoise"],
  "process-and-result": ["careStandard", "observability"],
  capped: ["liabilityCap"],
  joint: ["jointLiability"],
  veto: ["careerStake"],
  balanced: ["reward", "lossAversion"],
  oversight: ["oversight", "oversightError"],
  appeals: ["reversalInnocent", "reversalGuilty", "appealFee"],
};

/** Every composition of parts whose kinds differ; `exact` leaves noisy evidence out. */
export function composition(options: { readonly exact?: boolean } = {}): fc.Arbitrary<readonly string[]> {
  const evidence = evidenceKinds.filter((id) => !(options.exact === true && id === "noisy-negligence"));
  return fc
    .tuple(
      fc.option(fc.constantFrom(...exemptions), { nil: undefined }),
      fc.option(fc.constantFrom(...evidence), { nil: undefined }),
      fc.subarray([...modifiers]),
    )
    .map(([exemption, judged, others]) => [exemption, judged, ...others].filter((id) => id !== undefined))
    .map((ids) => (ids.length === 0 ? ["strict"] : ids));
}

/** A probability as text, k/1000, the ends included and common. */
const shareText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1000 }).map((k) => String(k / 1000)) },
  { weight: 1, arbitrary: fc.constantFrom("0", "1", "0.001", "0.999") },
);

/** A positive number as text over many decades: small and large values are equally common. */
function positiveText(lowest = -4, highest = 4): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: lowest, max: highest }))
    .map(([mantissa, power]) => `${mantissa / 10}e${power}`);
}

/** A number that is not negative, as text; zero is common. */
const nonNegativeText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: positiveText() },
  { weight: 3, arbitrary: positiveText(-1, 0) },
  { weight: 1, arbitrary: fc.constant("0") },
);

/** Error rates α, β with α + β ≤ 1. */
const errorRateTexts = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map(([k, j]) => [k / 1000, Math.floor(((1000 - k) * j) / 1000) / 1000].map(String));

/** One official under one regime: the parts, and the parameters that the model takes under them, as text. */
export interface AccountabilityCase {
  readonly ids: readonly string[];
  readonly input: Readonly<Record<string, string>>;
}

/** Every regime with parameters over the whole domain; `exact` leaves noisy evidence out. */
export function accountabilityCase(options: { readonly exact?: boolean } = {}): fc.Arbitrary<AccountabilityCase> {
  const values = fc.record({
    controllability: shareText.filter((theta) => Number(theta) > 0),
    effortCost: fc.oneof(positiveText(-1, 0), positiveText()),
    penalty: nonNegativeText,
    tolerance: shareText,
    rates: errorRateTexts,
    careStandard: shareText,
    careNoise: fc.oneof(positiveText(-2, -1), positiveText(-6, 3)),
    observability: shareText,
    liabilityCap: nonNegativeText,
    jointLiability: shareText,
    careerStake: nonNegativeText,
    reward: nonNegativeText,
    lossAversion: positiveText(-1, 1),
    oversight: shareText,
    oversightError: shareText,
    reversalInnocent: shareText,
    reversalGuilty: shareText,
    appealFee: nonNegativeText,
  });
  return fc.tuple(composition(options), values).map(([ids, { rates, ...rest }]) => {
    const all: Record<string, string> = { ...rest, falseBlame: rates[0]!, missedBlame: rates[1]! };
    const names = ["controllability", "effortCost", "penalty", ...ids.flatMap((id) => usedParameters[id]!)];
    const input = Object.fromEntries([...new Set(names)].map((name) => [name, all[name]!]));
    return { ids, input: { ...input, regime: ids.join("+") } };
  });
}
