import * as fc from "fast-check";
import Fraction from "fraction.js";
import {
  errorRates,
  evidenceFactor,
  exact,
  expectedSanction,
  float,
  marginalIncentive,
  NotRationalError,
  type Rational,
  regime,
  sanctionRule,
  standardJump,
} from "jiama";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";
import { composition } from "../../arbitraries/regimes.ts";

const f = (value: number | string | Fraction): Fraction => new Fraction(value);
const one = f(1);

/** A probability k/60, the ends included. */
const share = fc.integer({ min: 0, max: 60 }).map((k) => f(k).div(60));
/** A payoff from 0 to some 1000, small ones included. */
const stake = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -3, max: 3 })).map(([k, power]) =>
  f(k)
    .mul(f(3).pow(f(power))!)
    .div(7),
);

const world = fc.record({
  controllability: share.filter((theta) => theta.compare(0) > 0),
  effort: share,
  penalty: stake,
  tolerance: share,
  rates: fc
    .tuple(share, share)
    .map(([a, b]): readonly [Fraction, Fraction] => (a.add(b).compare(1) > 0 ? [one.sub(a), one.sub(b)] : [a, b])),
  careStandard: share,
  observability: share,
  liabilityCap: stake,
  jointLiability: share,
  careerStake: stake,
  reward: stake,
  lossAversion: stake.filter((lambda) => lambda.compare(0) > 0),
  oversight: share,
  oversightError: share,
  reversalInnocent: share,
  reversalGuilty: share,
  appealFee: stake,
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

function ruleOf(id: string, { rates: [falseBlame, missedBlame], effort: _, controllability: __, ...rest }: World) {
  return sanctionRule<Rational>(regime(id), { ...rest, falseBlame, missedBlame }, exact);
}

function same(value: Rational, expected: Fraction): void {
  expect(exact.format(value)).toBe(expected.toFraction());
}

/** Row by row: S(e) and −S′(e) as the theory states them, with π = 1 − θe. */
interface Row {
  readonly id: string;
  readonly sanction: (w: World, pi: Fraction) => Fraction;
  readonly incentive: (w: World, pi: Fraction) => Fraction;
}

const below = ({ effort, careStandard }: World) => effort.compare(careStandard) < 0;
/** From below, as derivatives are taken; at e = 0 there is no below. */
const notAbove = ({ effort, careStandard }: World) =>
  effort.compare(careStandard) < 0 || (effort.compare(careStandard) === 0 && effort.compare(0) > 0);
const accuracy = ({ rates: [alpha, beta] }: World) => one.sub(alpha).sub(beta);
const least = (a: Fraction, b: Fraction) => (a.compare(b) < 0 ? a : b);

const rows: readonly Row[] = [
  {
    id: "strict",
    sanction: ({ penalty }, pi) => penalty.mul(pi),
    incentive: ({ penalty, controllability }) => penalty.mul(controllability),
  },
  {
    id: "negligence",
    sanction: (w, pi) => (below(w) ? w.penalty.mul(pi) : f(0)),
    incentive: (w) => (notAbove(w) ? w.penalty.mul(w.controllability) : f(0)),
  },
  {
    id: "tolerance",
    sanction: ({ penalty, tolerance }, pi) => penalty.mul(one.sub(tolerance)).mul(pi),
    incentive: ({ penalty, tolerance, controllability }) => one.sub(tolerance).mul(penalty).mul(controllability),
  },
  {
    id: "tolerance-list",
    sanction: (w, pi) => w.penalty.mul(pi).mul(one.sub(w.rates[1]).sub(accuracy(w).mul(w.effort))),
    incentive: (w, pi) =>
      w.penalty.mul(w.controllability.mul(one.sub(w.rates[1]).sub(accuracy(w).mul(w.effort))).add(pi.mul(accuracy(w)))),
  },
  {
    id: "veto",
    sanction: ({ penalty, careerStake }, pi) => penalty.add(careerStake).mul(pi),
    incentive: ({ penalty, careerStake, controllability }) => penalty.add(careerStake).mul(controllability),
  },
  {
    id: "balanced",
    sanction: ({ penalty, lossAversion }, pi) => lossAversion.mul(penalty).mul(pi),
    incentive: ({ penalty, lossAversion, reward, controllability }) =>
      reward.add(lossAversion.mul(penalty)).mul(controllability),
  },
  {
    id: "capped",
    sanction: ({ penalty, liabilityCap }, pi) => least(penalty, liabilityCap).mul(pi),
    incentive: ({ penalty, liabilityCap, controllability }) => least(penalty, liabilityCap).mul(controllability),
  },
  {
    id: "joint",
    sanction: ({ penalty, jointLiability }, pi) => one.add(jointLiability).mul(penalty).mul(pi),
    incentive: ({ penalty, jointLiability, controllability }) =>
      one.add(jointLiability).mul(penalty).mul(controllability),
  },
  {
    id: "process-and-result",
    sanction: (w, pi) =>
      w.observability.mul(below(w) ? w.penalty.mul(pi) : f(0)).add(one.sub(w.observability).mul(w.penalty).mul(pi)),
    incentive: (w) =>
      w.penalty.mul(w.controllability).mul(w.observability.mul(notAbove(w) ? 1 : 0).add(one.sub(w.observability))),
  },
];

const probabilityOfFailure = ({ controllability, effort }: World) => one.sub(controllability.mul(effort));

describe("the table of regimes, exactly", () => {
  test.each(rows.map((row) => [row.id, row] as const))("%s: S(e) and −S′(e) + Rθ", (id, { sanction, incentive }) => {
    fc.assert(
      fc.property(world, (w) => {
        const rule = ruleOf(id, w);
        const pi = probabilityOfFailure(w);
        same(expectedSanction(rule, w.controllability, w.effort), sanction(w, pi));
        same(marginalIncentive(rule, w.controllability, w.effort), incentive(w, pi));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("negligence: the sanction falls by Dπ(ē) at the standard, under process and result by μ times that", () => {
    fc.assert(
      fc.property(world, (w) => {
        const meets = w.careStandard.compare(0) > 0;
        const fall = meets ? w.penalty.mul(one.sub(w.controllability.mul(w.careStandard))) : f(0);
        same(standardJump(ruleOf("negligence", w), w.controllability), fall);
        same(standardJump(ruleOf("process-and-result", w), w.controllability), w.observability.mul(fall));
        same(standardJump(ruleOf("tolerance-list+oversight", w), w.controllability), f(0));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("oversight: α′ = α + (1 − α)sε and β′ = β(1 − s), in the sanction and in the error rates", () => {
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const worse = alpha.add(one.sub(alpha).mul(w.oversight).mul(w.oversightError));
        const better = beta.mul(one.sub(w.oversight));
        const rule = ruleOf("tolerance-list+oversight", w);
        const rates = errorRates(rule);
        same(rates.falseBlame, worse);
        same(rates.missedBlame, better);
        const blame = one.sub(better).sub(one.sub(worse).sub(better).mul(w.effort));
        same(expectedSanction(rule, w.controllability, w.effort), w.penalty.mul(probabilityOfFailure(w)).mul(blame));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("oversight improves accuracy if and only if β > (1 − α)ε: J′ = J + βs − (1 − α)sε", () => {
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const { accuracy: after } = errorRates(ruleOf("tolerance-list+oversight", w));
        const gain = beta.mul(w.oversight).sub(one.sub(alpha).mul(w.oversight).mul(w.oversightError));
        same(after, accuracy(w).add(gain));
        const helps = beta.compare(one.sub(alpha).mul(w.oversightError)) > 0;
        if (w.oversight.compare(0) > 0) expect(exact.compare(after, accuracy(w)) > 0).toBe(helps);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("appeals: an official bears α·min(1, 1 − ρ₀ + κ/D) if diligent, (1 − β)·min(1, 1 − ρ₁ + κ/D) if negligent", () => {
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const borne = (chance: Fraction) =>
          w.penalty.compare(0) === 0 ? one : least(one, one.sub(chance).add(w.appealFee.div(w.penalty)));
        const a = alpha.mul(borne(w.reversalInnocent));
        const b = one.sub(beta).mul(borne(w.reversalGuilty));
        const rule = ruleOf("tolerance-list+appeals", w);
        const blame = b.sub(b.sub(a).mul(w.effort));
        same(expectedSanction(rule, w.controllability, w.effort), w.penalty.mul(probabilityOfFailure(w)).mul(blame));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("appeals: error rates where nobody appeals, only the diligent do (J + αρ₀), or all (J + αρ₀ − (1 − β)ρ₁)", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const rates = errorRates(ruleOf("tolerance-list+appeals", w));
        const worthwhile = (chance: Fraction) => chance.mul(w.penalty).compare(w.appealFee) > 0;
        const [diligent, negligent] = [worthwhile(w.reversalInnocent), worthwhile(w.reversalGuilty)];
        seen.add(`${diligent} ${negligent}`);
        const saved = diligent ? alpha.mul(w.reversalInnocent) : f(0);
        const lost = negligent ? one.sub(beta).mul(w.reversalGuilty) : f(0);
        same(rates.falseBlame, alpha.sub(saved));
        same(rates.missedBlame, beta.add(lost));
        same(rates.accuracy, accuracy(w).add(saved).sub(lost));
        if (negligent) same(rates.missedBlame, one.sub(one.sub(beta).mul(one.sub(w.reversalGuilty))));
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(seen.size).toBe(4);
  });

  test("binary care at cost C is taken iff D[(1 − β) − (1 − θ)α] ≥ C; only where outcomes do not matter is this DJ ≥ C", () => {
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const rule = ruleOf("tolerance-list", w);
        const saved = (theta: Fraction) =>
          exact.sub(expectedSanction(rule, theta, exact.zero), expectedSanction(rule, theta, exact.one));
        const theta = w.controllability;
        same(saved(theta), w.penalty.mul(one.sub(beta).sub(one.sub(theta).mul(alpha))));
        same(saved(f(0)), w.penalty.mul(accuracy(w)));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("decomposition: −S′ is a diluted outcome incentive plus discrimination, and tolerance has no discrimination", () => {
    fc.assert(
      fc.property(world, (w) => {
        const [alpha, beta] = w.rates;
        const theta = w.controllability;
        const strict = marginalIncentive(ruleOf("strict", w), theta, w.effort);
        const dilution = one.sub(beta).sub(accuracy(w).mul(w.effort));
        const discrimination = w.penalty.mul(probabilityOfFailure(w)).mul(one.sub(alpha).sub(beta));
        same(
          marginalIncentive(ruleOf("tolerance-list", w), theta, w.effort),
          f(exact.format(strict)).mul(dilution).add(discrimination),
        );
        same(errorRates(ruleOf("tolerance", w)).accuracy, f(0));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("a list that errs as often as it exempts is uniform tolerance: α = 1 − φ, β = φ", () => {
    fc.assert(
      fc.property(world, (w) => {
        const blind: World = { ...w, rates: [one.sub(w.tolerance), w.tolerance] };
        const [list, uniform] = [ruleOf("tolerance-list", blind), ruleOf("tolerance", w)];
        for (const read of [expectedSanction, marginalIncentive] as const) {
          const of = (rule: typeof list) => exact.format(read(rule, w.controllability, w.effort));
          expect(of(list)).toBe(of(uniform));
        }
        expect(exact.format(errorRates(list).falseBlame)).toBe(exact.format(errorRates(uniform).falseBlame));
        expect(exact.format(errorRates(list).missedBlame)).toBe(exact.format(errorRates(uniform).missedBlame));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("modifiers compose in their fixed order", () => {
  const rule = (id: string, given: Record<string, string>) =>
    sanctionRule(regime(id), { penalty: "10", ...given }, exact);

  test.each([
    // The cap comes first, so that joint liability and the career stake go beyond it.
    ["capped+joint", { liabilityCap: "4", jointLiability: "1/2" }, "6"],
    ["capped+joint+veto", { liabilityCap: "4", jointLiability: "1/2", careerStake: "3" }, "9"],
    // Loss aversion weighs all of it.
    [
      "capped+joint+veto+balanced",
      { liabilityCap: "4", jointLiability: "1/2", careerStake: "3", lossAversion: "2" },
      "18",
    ],
    ["veto+joint", { jointLiability: "1/2", careerStake: "3" }, "18"],
    ["capped", { liabilityCap: "40" }, "10"],
    ["capped", {}, "10"],
  ])("%s %o: D = %s", (id, given, penalty) => {
    expect(exact.format(rule(id, given).penalty)).toBe(penalty);
  });

  test("the public watches what the list let pass, and appeals come last", () => {
    const all = rule("tolerance-list+oversight+appeals", {
      falseBlame: "1/5",
      missedBlame: "1/2",
      oversight: "1/2",
      oversightError: "1/4",
      reversalInnocent: "1/2",
      reversalGuilty: "1/10",
      appealFee: "2",
    });
    // α′ = 1/5 + 4/5 · 1/8 = 3/10, β′ = 1/4; ρ₀D = 5 > 2 > ρ₁D = 1: only the diligent appeal.
    expect(exact.format(all.diligent)).toBe("21/100");
    expect(exact.format(all.negligent)).toBe("3/4");
    expect(exact.format(errorRates(all).falseBlame)).toBe("3/20");
    expect(exact.format(errorRates(all).missedBlame)).toBe("1/4");
  });

  test("the fee of an appeal is borne once and not weighted by loss aversion", () => {
    const felt = rule("balanced+appeals", {
      lossAversion: "2",
      reversalInnocent: "1/2",
      reversalGuilty: "1/2",
      appealFee: "2",
    });
    // ΛD(1 − ρ) + κ = 20 · ½ + 2.
    expect(exact.format(expectedSanction(felt, exact.one, exact.zero))).toBe("12");
  });

  test("where the fee equals what an appeal wins, nobody appeals", () => {
    const indifferent = rule("appeals", { reversalInnocent: "1/5", reversalGuilty: "1/5", appealFee: "2" });
    expect(exact.format(indifferent.diligent)).toBe("1");
    expect(exact.format(errorRates(indifferent).missedBlame)).toBe("0");
  });
});

describe("evidence on care", () => {
  const at = (id: string, effort: string, side: "at" | "left") =>
    exact.format(
      evidenceFactor(
        sanctionRule(regime(id), { careStandard: "1/2", observability: "3/4" }, exact),
        exact.from(effort),
        side,
      ),
    );

  test.each([
    ["negligence", "0.49", "at", "1"],
    ["negligence", "1/2", "left", "1"],
    ["negligence", "1/2", "at", "0"],
    ["negligence", "0.51", "left", "0"],
    ["process-and-result", "1/2", "left", "1"],
    ["process-and-result", "1/2", "at", "1/4"],
    ["tolerance", "1/2", "at", "1"],
  ] as const)("%s at e = %s (%s): h = %s", (id, effort, side, factor) => {
    expect(at(id, effort, side)).toBe(factor);
  });

  test("a standard of 0 is met by everybody: no sanction, no jump, every negligent official escapes", () => {
    const rule = sanctionRule(regime("negligence"), { penalty: "3", careStandard: "0" }, exact);
    const theta = exact.from("1/2");
    expect(exact.format(expectedSanction(rule, theta, exact.zero))).toBe("0");
    expect(exact.format(expectedSanction(rule, theta, exact.zero, "left"))).toBe("0");
    expect(exact.format(marginalIncentive(rule, theta, exact.zero))).toBe("0");
    expect(exact.format(standardJump(rule, theta))).toBe("0");
    expect(exact.format(errorRates(rule).missedBlame)).toBe("1");
  });

  test("a standard beyond 1 is met by nobody: there is no jump", () => {
    const rule = sanctionRule(regime("negligence"), { penalty: "3", careStandard: "3/2" }, exact);
    expect(exact.format(standardJump(rule, exact.from("1/2")))).toBe("0");
    expect(exact.format(errorRates(rule).falseBlame)).toBe("1");
  });

  test("derivatives on both sides of the standard", () => {
    const rule = sanctionRule(
      regime("process-and-result"),
      { penalty: "3", careStandard: "1/2", observability: "3/4" },
      exact,
    );
    const [theta, half] = [exact.from("1/3"), exact.from("1/2")];
    expect(exact.format(marginalIncentive(rule, theta, half))).toBe("1");
    expect(exact.format(marginalIncentive(rule, theta, half, "at"))).toBe("1/4");
  });

  test("noisy evidence has no answer in fractions", () => {
    const rule = sanctionRule(
      regime("noisy-negligence"),
      { penalty: "1", careStandard: "1/2", careNoise: "1/5" },
      exact,
    );
    expect(() => expectedSanction(rule, exact.one, exact.one)).toThrow(NotRationalError);
    expect(() => marginalIncentive(rule, exact.one, exact.one)).toThrow(NotRationalError);
    expect(() => errorRates(rule)).toThrow(NotRationalError);
  });

  test("noisy evidence tends to a sharp standard as the noise vanishes, and to a coin as it grows", () => {
    const rule = (careNoise: number) =>
      sanctionRule(regime("noisy-negligence"), { penalty: 2, careStandard: 0.5, careNoise }, float);
    expect(expectedSanction(rule(1e-6), 0.8, 0.4)).toBeCloseTo(2 * 0.68, 12);
    expect(expectedSanction(rule(1e-6), 0.8, 0.6)).toBeCloseTo(0, 12);
    expect(expectedSanction(rule(1e6), 0.8, 0.6)).toBeCloseTo(0.52, 6);
  });
});

describe("derivatives against finite differences", () => {
  const smooth = fc.record({
    ids: composition(),
    effort: between(0.01, 0.99),
    theta: between(0.01, 1),
    values: fc.record({
      penalty: positive(),
      tolerance: probability(),
      falseBlame: probability().map((x) => x / 2),
      missedBlame: probability().map((x) => x / 2),
      careStandard: probability(),
      careNoise: positive(0.02, 50),
      observability: probability(),
      liabilityCap: positive(),
      jointLiability: probability(),
      careerStake: positive(),
      reward: positive(),
      lossAversion: positive(0.1, 10),
      oversight: probability(),
      oversightError: probability(),
      reversalInnocent: probability(),
      reversalGuilty: probability(),
      appealFee: positive(),
    }),
  });

  test("the marginal incentive is the slope of Rθe − S(e) wherever S is smooth", () => {
    fc.assert(
      fc.property(smooth, ({ ids, effort, theta, values }) => {
        const step = 1e-4 * Math.min(1, values.careNoise);
        fc.pre(Math.abs(effort - values.careStandard) > 2 * step);
        const rule = sanctionRule(regime(ids.join("+")), values, float);
        const net = (e: number) =>
          (ids.includes("balanced") ? values.reward : 0) * theta * e - expectedSanction(rule, theta, e);
        // Five points: the error is of fourth order in the step.
        const slope =
          (8 * (net(effort + step) - net(effort - step)) - (net(effort + 2 * step) - net(effort - 2 * step))) /
          (12 * step);
        const size = rule.penalty / Math.min(1, values.careNoise) + rule.reward;
        expect(Math.abs(marginalIncentive(rule, theta, effort) - slope)).toBeLessThan(1e-8 * size);
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  test("at the care standard the marginal incentive is the slope from below", () => {
    fc.assert(
      fc.property(smooth, ({ ids, theta, values }) => {
        fc.pre(values.careStandard > 0.01 && !ids.includes("noisy-negligence"));
        const rule = sanctionRule(regime(ids.join("+")), values, float);
        const standard = values.careStandard;
        const net = (e: number) => rule.reward * theta * e - expectedSanction(rule, theta, e, "left");
        // Three points from below: exact for a parabola.
        const step = 1e-3;
        const slope = (3 * net(standard) - 4 * net(standard - step) + net(standard - 2 * step)) / (2 * step);
        const size = rule.penalty + rule.reward;
        expect(Math.abs(marginalIncentive(rule, theta, standard) - slope)).toBeLessThan(1e-9 * size);
      }),
      { ...seeded, numRuns: 300 },
    );
  });
});
