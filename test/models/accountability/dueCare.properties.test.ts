import * as fc from "fast-check";
import { solve } from "jiama";
import { type DueCareOutcome, dueCare } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import {
  climbed,
  density,
  distribution,
  gridMaxima,
  marginalWin,
  type OracleOfficial,
  oracleBounds,
  oraclePayoff,
} from "./dueCareOracle.ts";

type Input = Readonly<Record<string, number | string>>;

/** The model's input beside the oracle's official. */
interface Case {
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
const rules: readonly {
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
function cases(low: number, high: number, loudness = 1, among = rules): fc.Arbitrary<Case> {
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
function strictCases(low = 0.02, high = 50): fc.Arbitrary<{ input: Input; pull: number; stake: number; cost: number }> {
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

function tolerable({ official }: Case, outcome: DueCareOutcome): number {
  return 1e-9 * Math.max(1e-3, official.reward + official.penalty + Math.abs(outcome.payoff));
}

describe("due-care over the whole domain", () => {
  test("no reply is reported from which a deviation gains", () => {
    fc.assert(
      fc.property(cases(0.01, 100), ({ input }) => {
        const { status, certificate } = solve(dueCare, input);
        expect(status).toBe("solved");
        expect(certificate.maxGain).toBeLessThanOrEqual(certificate.tolerance);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("the payoff is that of the reply, and no point of a grid that is then climbed does better", () => {
    fc.assert(
      fc.property(cases(0.02, 50), (each) => {
        const { outcome } = solve(dueCare, each.input);
        const own = oraclePayoff(each.official, outcome.effort, outcome.falsification);
        const slack = tolerable(each, outcome);
        expect(Math.abs(own - outcome.payoff)).toBeLessThanOrEqual(slack);
        const [effort, padding] = oracleBounds(each.official);
        const { careStandard } = each.input as { careStandard: number };
        const efforts = Array.from({ length: 25 }, (_, i) => (i / 24) * effort);
        let best = { e: 0, m: 0, payoff: Number.NEGATIVE_INFINITY };
        for (const e of [...efforts, careStandard]) {
          for (let j = 0; j <= 24; j += 1) {
            for (const m of [(j / 24) * padding, Math.max(0, each.official.target - e)]) {
              const payoff = oraclePayoff(each.official, e, m);
              if (payoff > best.payoff) best = { e, m, payoff };
            }
          }
        }
        const top = climbed(each.official, [best.e, best.m], (effort + padding) / 48);
        expect(top.payoff).toBeLessThanOrEqual(outcome.payoff + slack);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("every local maximum reported is one: from none of them can an official climb", () => {
    fc.assert(
      fc.property(cases(0.05, 20), (each) => {
        const { outcome } = solve(dueCare, each.input);
        const { noise, careStandard, careNoise = noise } = each.input as Record<string, number>;
        for (const { effort, falsification, payoff } of outcome.localMaxima) {
          const step = 1e-4 * Math.min(noise!, careNoise!);
          // At a sharp standard the payoff must be lower just below; how far one must go down to make up for it is open.
          const atStandard = effort === careStandard && effort > 0;
          if (atStandard) {
            const below = oraclePayoff(each.official, effort * (1 - Number.EPSILON), falsification);
            expect(below).toBeLessThan(payoff);
          }
          const top = climbed(each.official, [effort, falsification], step, atStandard ? effort : 0);
          expect(top.payoff).toBeLessThanOrEqual(payoff + 1e-3 * tolerable(each, outcome));
        }
        const payoffs = outcome.localMaxima.map(({ payoff }) => payoff);
        expect(payoffs).toEqual([...payoffs].sort((a, b) => b - a));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("no local maximum is missed that climbing from a fine grid reaches", () => {
    fc.assert(
      fc.property(cases(0.3, 3, 0.7), (each) => {
        const { localMaxima } = solve(dueCare, each.input).outcome;
        const [effort, padding] = oracleBounds(each.official);
        const { careStandard } = each.input as { careStandard: number };
        const efforts = [...Array.from({ length: 61 }, (_, i) => (i / 60) * effort), careStandard];
        efforts.sort((a, b) => a - b);
        for (const top of gridMaxima(each.official, efforts, padding, 60)) {
          const distance = localMaxima.map((m) =>
            Math.hypot(m.effort - top.effort, m.falsification - top.falsification),
          );
          expect(Math.min(...distance)).toBeLessThanOrEqual(1e-3 * (effort + padding));
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });
});

describe("P1: strict liability", () => {
  test("every local maximum solves Cx = w + (R + D) f((T − x)/σ)/σ and splits as e : m = γ : c", () => {
    fc.assert(
      fc.property(strictCases(), ({ input, pull, stake, cost }) => {
        const { noise, target, effortCost, falsificationCost } = input as Record<string, number>;
        for (const { effort, falsification } of solve(dueCare, input).outcome.localMaxima) {
          const x = effort + falsification;
          const demand = pull + (stake / noise!) * density((target! - x) / noise!);
          const steep = cost + (stake / noise! ** 2) * 0.25;
          expect(Math.abs(cost * x - demand)).toBeLessThanOrEqual(1e-9 * (demand + steep * (x + Math.abs(target!))));
          expect(Math.abs(effortCost! * effort - falsificationCost! * falsification)).toBeLessThanOrEqual(
            1e-9 * (effortCost! * effort + steep * (x + Math.abs(target!))),
          );
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("along a branch output moves with the target in the sign of x − T", () => {
    fc.assert(
      fc.property(strictCases(0.1, 10), ({ input }) => {
        const { noise, target } = input as Record<string, number>;
        const h = 1e-5 * noise!;
        const outputs = (t: number) =>
          solve(dueCare, { ...input, target: t }).outcome.localMaxima.map((m) => m.effort + m.falsification);
        const [before, after] = [outputs(target! - h), outputs(target! + h)];
        for (const x of before) {
          const z = (x - target!) / noise!;
          const next = after.find((other) => Math.abs(other - x) < 1e-2 * noise!);
          // Too far from the target nothing moves; at the target the sign turns.
          if (next === undefined || Math.abs(z) > 5 || Math.abs(z) < 1e-3) continue;
          expect(Math.sign(next - x)).toBe(Math.sign(z));
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("the reply jumps at some target iff (R + D) f(1) > Cσ²", () => {
    fc.assert(
      fc.property(strictCases(), ({ input, stake, cost }) => {
        const ratio = (stake * density(1)) / (cost * (input.noise as number) ** 2);
        fc.pre(Math.abs(ratio - 1) > 1e-2);
        expect(solve(dueCare, input).outcome.jumpTarget !== null).toBe(ratio > 1);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("the jump target is where low and high branch pay the same, by an own calculation in one variable", () => {
    fc.assert(
      fc.property(strictCases(0.1, 10), ({ input, pull, stake, cost }) => {
        const noise = input.noise as number;
        const level = (cost * noise * noise) / stake;
        fc.pre(level < 0.98 * density(1));
        const bisected = (f: (u: number) => number, a: number, b: number) => {
          let [low, high] = [a, b];
          for (let i = 0; i < 200; i += 1) {
            const middle = (low + high) / 2;
            if (f(middle) > 0 === f(low) > 0) low = middle;
            else high = middle;
          }
          return low;
        };
        // With u = (T − x)/σ a critical point has x = (w + (R + D) f(u)/σ)/C and T = x + σu, which turns where u f(u) = Cσ²/(R + D).
        const output = (u: number) => (pull + (stake / noise) * density(u)) / cost;
        const targetOf = (u: number) => output(u) + noise * u;
        const [first, second] = [
          bisected((u) => u * density(u) - level, 0, 1),
          bisected((u) => u * density(u) - level, 1, 40),
        ];
        const worth = (u: number) => pull * output(u) - stake * distribution(u) - (cost * output(u) ** 2) / 2;
        const high = (t: number) => bisected((u) => targetOf(u) - t, -60, first);
        const low = (t: number) => bisected((u) => targetOf(u) - t, second, 60 + t / noise);
        const lead = (t: number) => worth(high(t)) - worth(low(t));
        const expected = bisected(lead, targetOf(second), targetOf(first));
        const { jumpTarget } = solve(dueCare, input).outcome;
        expect(Math.abs(jumpTarget! - expected)).toBeLessThanOrEqual(1e-6 * (noise + expected));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("P2 and the jump target in general", () => {
  test("P2 proved: where x ≥ T and e ≥ ē more tolerance lowers falsification, ∂m/∂φ < 0", () => {
    let checked = 0;
    fc.assert(
      fc.property(cases(0.1, 10, 1, rules.slice(0, 1)), ({ input }) => {
        const { tolerance, target, careStandard, noise, careNoise, penalty } = input as Record<string, number>;
        fc.pre(tolerance! < 0.99 && penalty! > 0);
        const before = solve(dueCare, input).outcome;
        const after = solve(dueCare, { ...input, tolerance: tolerance! + 1e-4 }).outcome;
        for (const m of before.localMaxima) {
          const x = m.effort + m.falsification;
          const z = (x - target!) / noise!;
          if (z < 0 || z > 5 || m.effort < careStandard!) continue;
          const next = after.localMaxima.find(
            (o) =>
              Math.abs(o.effort - m.effort) < 0.01 * careNoise! &&
              Math.abs(o.falsification - m.falsification) < 0.01 * noise!,
          );
          if (next === undefined) continue;
          checked += 1;
          expect(next.falsification).toBeLessThan(m.falsification);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(checked).toBeGreaterThan(15);
  });

  test("just below the jump target the reply has the greater output, just above the smaller, at equal payoffs", () => {
    let jumps = 0;
    fc.assert(
      fc.property(cases(0.1, 10, 0.2), (each) => {
        const { jumpTarget } = solve(dueCare, each.input).outcome;
        if (jumpTarget === null) return;
        jumps += 1;
        const noise = each.input.noise as number;
        const h = 1e-7 * (noise + Math.abs(jumpTarget));
        const at = (target: number) => solve(dueCare, { ...each.input, target }).outcome;
        const [below, above] = [at(jumpTarget - h), at(jumpTarget + h)];
        expect(below.output).toBeGreaterThan(above.output);
        const steepest = ((each.official.reward + each.official.penalty) / noise) * density(0);
        expect(Math.abs(below.payoff - above.payoff)).toBeLessThanOrEqual(2.1 * h * steepest + tolerable(each, below));
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(jumps).toBeGreaterThan(40);
  });

  test("where there is no jump target, or away from it, output never leaps down as the target rises", () => {
    fc.assert(
      fc.property(cases(0.2, 5, 0.3), ({ input, official }) => {
        const { jumpTarget } = solve(dueCare, input).outcome;
        const [effort, padding] = oracleBounds(official);
        const output = (target: number) => solve(dueCare, { ...input, target }).outcome.output;
        // The largest fall on a coarse grid of targets, refined where it is largest.
        let [low, high] = [-official.noise, effort + padding + official.noise];
        let fall = 0;
        for (let round = 0; round < 7; round += 1) {
          const xs = Array.from({ length: 13 }, (_, i) => output(low + ((high - low) * i) / 12));
          const falls = xs.slice(1).map((x, i) => xs[i]! - x);
          fall = Math.max(...falls);
          const i = falls.indexOf(fall);
          [low, high] = [low + ((high - low) * i) / 12, low + ((high - low) * (i + 1)) / 12];
        }
        if (fall < 0.05 * official.noise) return;
        expect(jumpTarget).not.toBeNull();
      }),
      { ...seeded, numRuns: 20 },
    );
  });
});
