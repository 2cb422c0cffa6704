import { errorRates, expectedSanction, float, marginalIncentive, regime, sanctionRule, seededRng } from "jiama";
import { describe, expect, test } from "vitest";
import { evidenceKinds, exemptions, modifiers, partIds } from "../../arbitraries/regimes.ts";
import { type CaseParameters, sampleMean, simulatedCase } from "./simulatedCases.ts";

const base: CaseParameters = {
  controllability: 0.7,
  penalty: 2,
  tolerance: 0.35,
  falseBlame: 0.15,
  missedBlame: 0.25,
  careStandard: 0.5,
  careNoise: 0.3,
  observability: 0.6,
  liabilityCap: 1.4,
  jointLiability: 0.4,
  careerStake: 0.8,
  reward: 0.9,
  lossAversion: 1.7,
  oversight: 0.45,
  oversightError: 0.3,
  reversalInnocent: 0.65,
  reversalGuilty: 0.3,
  appealFee: 0.5,
};
const draws = 12_000;

/** All singles, all pairs of different kinds, and random larger compositions. */
function compositions(): readonly (readonly string[])[] {
  const rng = seededRng(7);
  const kind = (id: string) =>
    (exemptions as readonly string[]).includes(id)
      ? "exemption"
      : (evidenceKinds as readonly string[]).includes(id)
        ? "evidence"
        : id;
  const pairs = partIds.flatMap((a, i) => partIds.slice(i + 1).map((b) => [a, b]));
  const pick = (ids: readonly string[]) => ids[Math.floor(rng.next() * ids.length)]!;
  const larger = Array.from({ length: 40 }, () => {
    const chosen = modifiers.filter(() => rng.next() < 0.55);
    return [pick(exemptions), ...(rng.next() < 0.7 ? [pick(evidenceKinds)] : []), ...chosen];
  });
  return [
    ...partIds.map((id) => [id]),
    ...pairs.filter(([a, b]) => kind(a!) !== kind(b!)),
    ...larger,
    ["tolerance-list", "noisy-negligence", ...modifiers],
  ];
}

/** How many standard errors a closed form lies from a simulated mean; 0 where both agree exactly. */
function distance(closed: number, { mean, standardError }: { mean: number; standardError: number }): number {
  const gap = Math.abs(closed - mean);
  return gap < 1e-9 ? 0 : gap / standardError;
}

describe("a regime's reduced form is the mean of simulated cases within 4 standard errors", () => {
  const all = compositions();

  test.each(all.map((parts) => [parts.join("+"), parts] as const))("%s", (id, parts) => {
    const rng = seededRng(id.length * 1009 + parts.length);
    const rule = sanctionRule(regime(id), base, float);
    const { controllability: theta } = base;
    // Below and above the care standard.
    for (const effort of [0.3, 0.8]) {
      const loss = sampleMean(draws, () => simulatedCase(parts, base, effort, rng).loss);
      expect(distance(expectedSanction(rule, theta, effort), loss)).toBeLessThan(4);
      const incentive = sampleMean(draws, () => {
        const { loss, reward, score } = simulatedCase(parts, base, effort, rng);
        return (reward - loss) * score;
      });
      expect(distance(marginalIncentive(rule, theta, effort), incentive)).toBeLessThan(4);
    }
    const sanctioned = (effort: number) =>
      sampleMean(draws, () => (simulatedCase(parts, base, effort, rng, { failed: true }).sanctioned ? 1 : 0));
    const rates = errorRates(rule);
    expect(distance(rates.falseBlame, sanctioned(1))).toBeLessThan(4);
    expect(distance(1 - rates.missedBlame, sanctioned(0))).toBeLessThan(4);
    expect(rates.accuracy).toBeCloseTo(1 - rates.falseBlame - rates.missedBlame, 12);
  });
});

describe("whether an official appeals", () => {
  const cases: readonly (readonly [who: string, fee: number])[] = [
    ["nobody", 1.5],
    ["only the diligent", 0.8],
    ["everybody", 0.2],
  ];

  test.each(cases)("%s appeals where the fee is %d: sanction and error rates follow the simulated cases", (_, fee) => {
    const p = { ...base, appealFee: fee };
    const parts = ["tolerance-list", "appeals"];
    const rule = sanctionRule(regime(parts.join("+")), p, float);
    const rng = seededRng(11);
    const loss = sampleMean(60_000, () => simulatedCase(parts, p, 0.6, rng).loss);
    expect(distance(expectedSanction(rule, p.controllability, 0.6), loss)).toBeLessThan(4);
    const diligent = sampleMean(60_000, () => (simulatedCase(parts, p, 1, rng, { failed: true }).sanctioned ? 1 : 0));
    expect(distance(errorRates(rule).falseBlame, diligent)).toBeLessThan(4);
    const negligent = sampleMean(60_000, () => (simulatedCase(parts, p, 0, rng, { failed: true }).sanctioned ? 1 : 0));
    expect(distance(1 - errorRates(rule).missedBlame, negligent)).toBeLessThan(4);
  });
});

test("the distance in standard errors tells a wrong closed form", () => {
  const rng = seededRng(3);
  const loss = sampleMean(draws, () => simulatedCase(["tolerance"], base, 0.5, rng).loss);
  expect(distance(2 * 0.65 * 0.65, loss)).toBeLessThan(4);
  expect(distance(2 * 0.65 * 0.7, loss)).toBeGreaterThan(4);
});
