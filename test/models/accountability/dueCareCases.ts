import * as fc from "fast-check";
import type { DueCareOutcome } from "jiama/models";
import { distribution, marginalWin, type OracleOfficial, oracleBounds } from "./dueCareOracle.ts";

export type Input = Readonly<Record<string, number | string>>;

/** The model's input beside the oracle's official. */
export interface Case {
  readonly input: Input;
  readonly official: OracleOfficial;
}

/** Evenly spread between `low` and `high`, unlike doubles, of which every second one is all but zero. */
const between = (low: number, high: number) =>
  fc.integer({ min: 0, max: 10_000 }).map((k) => low + ((high - low) * k) / 10_000);
const positive = (low: number, high: number) => between(Math.log(low), Math.log(high)).map((x) => Math.exp(x));
const probability = () =>
  fc.oneof({ weight: 6, arbitrary: between(0, 1) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });

const orZero = (arbitrary: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: fc.constant(0) });

/** How a failure is sanctioned, as the model's input and as a function of effort; parameters by name. */
export const rules: readonly {
  readonly regime?: string;
  readonly uses: readonly string[];
  readonly sanctioned: (p: Readonly<Record<string, number>>, q: number, careful: boolean) => number;
}[] = [
  { uses: ["tolerance", "careNoise"], sanctioned: (p, q) => 1 - p.tolerance! * q },
  { regime: "strict", uses: [], sanctioned: () => 1 },
  { regime: "tolerance", uses: ["tolerance"], sanctioned: (p) => 1 - p.tolerance! },
  { regime: "negligence", uses: [], sanctioned: (_, __, careful) => (careful ? 0 : 1) },
  { regime: "noisy-negligence", uses: ["careNoise"], sanctioned: (_, q) => 1 - q },
  {
    regime: "process-and-result",
    uses: ["observability"],
    sanctioned: (p, _, careful) => (careful ? 1 - p.observability! : 1),
  },
  {
    regime: "tolerance-list+noisy-negligence",
    uses: ["careNoise", "falseBlame", "missedBlame"],
    sanctioned: (p, q) => (1 - p.missedBlame! - (1 - p.missedBlame! - p.falseBlame!) * q) * (1 - q),
  },
  {
    regime: "tolerance-list+negligence",
    uses: ["careNoise", "falseBlame", "missedBlame"],
    sanctioned: (p, q, careful) => (careful ? 0 : 1 - p.missedBlame! - (1 - p.missedBlame! - p.falseBlame!) * q),
  },
  {
    // Appeals that help the guilty more make the careful the likelier to be sanctioned: p rises with care.
    regime: "tolerance+appeals",
    uses: ["careNoise", "tolerance", "reversalGuilty"],
    sanctioned: (p, q) => (1 - p.tolerance!) * (1 - p.reversalGuilty! * (1 - q)),
  },
];

const winners = new Map([2, 5, 31].map((n) => [n, marginalWin(n)]));

/** Officials with scales from `low` to `high`, the noise times `loudness`, under any of the rules; any target. */
export function cases(low: number, high: number, loudness = 1, among = rules): fc.Arbitrary<Case> {
  const scale = positive(low, high);
  return fc
    .record({
      rule: fc.constantFrom(...among),
      prize: orZero(scale),
      siblings: fc.constantFrom(2, 5, 31),
      reward: orZero(scale),
      penalty: orZero(scale),
      place: between(-0.3, 1.2),
      noise: positive(low * loudness, high * loudness),
      standard: orZero(between(0, 1.2)),
      careNoise: scale,
      effortCost: scale,
      falsificationCost: scale,
      tolerance: probability(),
      observability: probability(),
      falseBlame: probability(),
      share: probability(),
      reversalGuilty: probability(),
    })
    .map(({ rule, place, standard, share, ...given }) => {
      const { prize, siblings, noise, reward, penalty, effortCost, falsificationCost } = given;
      const bonus = rule.regime === undefined ? reward : 0;
      const pull = (prize * winners.get(siblings)!) / noise;
      const bare = { pull, reward: bonus, penalty, target: 0, noise, effortCost, falsificationCost };
      const [effort, padding] = oracleBounds({ ...bare, sanctioned: () => 1 });
      const target = place * (effort + padding);
      const careStandard = standard * effort;
      const p = { ...given, missedBlame: (1 - given.falseBlame) * share };
      const sanctioned = (e: number) =>
        rule.sanctioned(p, distribution((e - careStandard) / given.careNoise), e >= careStandard);
      const named = Object.fromEntries(rule.uses.map((name) => [name, p[name as keyof typeof p]]));
      const own = rule.regime === undefined ? { reward } : { regime: rule.regime };
      const shared = { prize, siblings, noise, penalty, target, effortCost, falsificationCost, careStandard };
      return { input: { ...shared, ...own, ...named }, official: { ...bare, target, sanctioned } };
    });
}

/** Strict liability, without evidence on care. */
export function strictCases(
  low = 0.02,
  high = 50,
): fc.Arbitrary<{ input: Input; pull: number; stake: number; cost: number }> {
  const scale = positive(low, high);
  const numbers = fc.record({ prize: orZero(scale), reward: orZero(scale), penalty: scale, noise: scale });
  return fc.tuple(numbers, scale, scale, between(-2, 4)).map(([given, effortCost, falsificationCost, place]) => {
    const pull = (given.prize * winners.get(5)!) / given.noise;
    const cost = 1 / (1 / effortCost + 1 / falsificationCost);
    const stake = given.reward + given.penalty;
    const target = place * (given.noise + pull / cost);
    return { input: { ...given, effortCost, falsificationCost, target, tolerance: 0 }, pull, stake, cost };
  });
}

/** A loss that rounding may cause. */
export function tolerable({ official }: Case, outcome: DueCareOutcome): number {
  return 1e-9 * Math.max(1e-3, official.reward + official.penalty + Math.abs(outcome.payoff));
}
