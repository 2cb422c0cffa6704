import * as fc from "fast-check";
import { certificate, DomainError, float, integral, type ParameterInputs, readParameters, solve } from "jiama";
import { type OneVoteVetoParameters, oneVoteVeto } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, probability, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<OneVoteVetoParameters>;

interface Official {
  readonly prize: number;
  readonly siblings: number;
  readonly controllability: number;
  readonly penalty: number;
  readonly effortCost: number;
  readonly substitution: number;
  readonly noise: number;
  readonly tolerance: number;
}

const official = (exempted: fc.Arbitrary<number>): fc.Arbitrary<Official> =>
  fc
    .record({
      prize: fc.oneof({ weight: 5, arbitrary: positive(0.05, 50) }, { weight: 1, arbitrary: fc.constant(0) }),
      siblings: fc.constantFrom(2, 3, 4, 7, 31),
      controllability: between(0.1, 1),
      penalty: fc.oneof({ weight: 5, arbitrary: positive(0.05, 20) }, { weight: 1, arbitrary: fc.constant(0) }),
      effortCost: positive(0.3, 30),
      share: between(-0.99, 0.99),
      noise: positive(0.2, 5),
      tolerance: exempted,
    })
    .map(({ share, ...rest }) => ({ ...rest, substitution: share * rest.effortCost }));

const strict = official(fc.constant(0));
const any = official(probability());

/** `ψ(n) = (n − 1)∫f²F^{n−2}`, the slope of the chance to be the best of `n` normal draws, by quadrature. */
function slopeOfChance(n: number): number {
  const density = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  const below = (x: number) => integral(density, -9, x, 8, 12);
  return (n - 1) * integral((x) => density(x) ** 2 * (n === 2 ? 1 : below(x) ** (n - 2)), -8, 8, 24, 12);
}
const psi = new Map([2, 3, 4, 7, 31].map((n) => [n, slopeOfChance(n)]));

/** Expected payoff, case by case: success; failure that is exempted; failure that is sanctioned. */
function worth(at: Official, vetoed: number, other: number, others: number): number {
  const success = at.controllability * vetoed;
  const sanctioned = (1 - success) * (1 - at.tolerance);
  const chance = 1 / at.siblings + (psi.get(at.siblings)! / at.noise) * (other - others);
  const { effortCost: c, substitution: g } = at;
  return (
    (1 - sanctioned) * at.prize * chance -
    sanctioned * at.penalty -
    (c * vetoed ** 2) / 2 -
    (c * other ** 2) / 2 -
    g * vetoed * other
  );
}

/** The best payoff against siblings, by search over the vetoed effort; the other effort solves a parabola. */
function bestWorth(at: Official, others: number): number {
  const { prize, controllability: theta, effortCost: c, substitution: g } = at;
  const edge = psi.get(at.siblings)! / at.noise;
  const reply = (vetoed: number): number => {
    const kept = 1 - (1 - theta * vetoed) * (1 - at.tolerance);
    return Math.max(0, (prize * edge * kept - g * vetoed) / c);
  };
  let [low, high] = [0, 1 / theta];
  let best = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < 6; round += 1) {
    const step = (high - low) / 40;
    let peak = low;
    for (let i = 0; i <= 40; i += 1) {
      const vetoed = low + step * i;
      const value = worth(at, vetoed, reply(vetoed), others);
      if (value > best) [best, peak] = [value, vetoed];
    }
    [low, high] = [Math.max(0, peak - step), Math.min(1 / theta, peak + step)];
  }
  return best;
}

const K = (at: Official): number =>
  ((1 - at.tolerance) * at.controllability * at.prize * psi.get(at.siblings)!) / at.noise;

const outcome = (input: Input) => solve(oneVoteVeto, input).outcome;

describe("one-vote-veto", () => {
  test("golden: V 6, n 4, θ .8, D 2, c 3, g .5, σ 1 give .8967053868 and .2197676790", () => {
    const { status, outcome: found, certificate: evidence } = solve(oneVoteVeto);
    expect(status).toBe("solved");
    expect(found.vetoedEffort).toBeCloseTo(0.8967053868, 9);
    expect(found.otherEffort).toBeCloseTo(0.219767679, 9);
    expect(evidence.decisions[0]!.method).toBe("strong-concavity");
    expect(evidence.conditions.map(({ id, holds }) => `${id} ${holds}`)).toEqual([
      "concave true",
      "chance-not-negative true",
      "chance-at-most-one true",
    ]);
  });

  test("G8b: the closed form, where K > g, where K ≤ g, and at the bound θe₁ = 1", () => {
    const cases = new Set<string>();
    fc.assert(
      fc.property(strict, (at) => {
        const { controllability: theta, effortCost: c, substitution: g } = at;
        const k = K(at);
        fc.pre(Math.abs(k - g) < c * (1 - 1e-9));
        const stake = theta * (at.prize / at.siblings + at.penalty);
        const inside = k > g ? (c * stake) / (c * c - g * g + g * k) : stake / c;
        const vetoed = Math.min(inside, 1 / theta);
        const { status, outcome: found } = solve(oneVoteVeto, at);
        expect(status).toBe("solved");
        expect(found.vetoedEffort).toBeCloseTo(vetoed, 8);
        expect(found.otherEffort).toBeCloseTo((Math.max(0, k - g) * vetoed) / c, 8);
        cases.add(`${k > g} ${inside > 1 / theta}`);
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(cases.size).toBe(4);
  });

  test("property: nobody gains by other efforts, by search; and where the answer is none somebody always does", () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(any, (at) => {
        const { status, outcome: found } = solve(oneVoteVeto, at);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const scale = 1 + at.prize + at.penalty + at.effortCost / at.controllability ** 2;
        if (status === "solved") {
          const { vetoedEffort, otherEffort, payoff } = found;
          const stay = worth(at, vetoedEffort!, otherEffort!, otherEffort!);
          expect(payoff).toBeCloseTo(stay, 6);
          expect(bestWorth(at, otherEffort!)).toBeLessThanOrEqual(stay + 1e-8 * scale);
          return;
        }
        expect(status).toBe("none");
        expect(found).toEqual({ vetoedEffort: null, otherEffort: null, payoff: null });
        const edge = (at.prize * psi.get(at.siblings)!) / at.noise;
        for (let i = 0; i <= 40; i += 1) {
          const vetoed = i / (40 * at.controllability);
          const other = Math.max(0, (edge * at.tolerance + (K(at) - at.substitution) * vetoed) / at.effortCost);
          expect(bestWorth(at, other)).toBeGreaterThan(worth(at, vetoed, other, other));
        }
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(statuses.get("solved")).toBeGreaterThan(100);
    expect(statuses.get("none")).toBeGreaterThan(5);
  });

  test("G8b signs: ∂e₁/∂D > 0; ∂e₂/∂D > 0 where K > g, else 0", () => {
    const crowded = new Set<boolean>();
    fc.assert(
      fc.property(strict, between(1.05, 2), (at, more) => {
        const harsher = { ...at, penalty: at.penalty * more + 0.01 };
        fc.pre(Math.abs(K(at) - at.substitution) < at.effortCost);
        const [now, then] = [outcome(at), outcome(harsher)];
        fc.pre(then.vetoedEffort! < 1 / at.controllability);
        expect(then.vetoedEffort!).toBeGreaterThan(now.vetoedEffort!);
        if (K(at) > at.substitution) expect(then.otherEffort!).toBeGreaterThan(now.otherEffort!);
        else expect([now.otherEffort, then.otherEffort]).toEqual([0, 0]);
        crowded.add(K(at) <= at.substitution);
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(crowded.size).toBe(2);
  });

  test("own result: where the veto crowds the other tasks out, K ≤ g, tolerance never lowers effort on them", () => {
    let reopened = 0;
    fc.assert(
      fc.property(any, between(0.05, 0.95), (at, share) => {
        const more = { ...at, tolerance: at.tolerance + share * (1 - at.tolerance) };
        fc.pre(K(at) <= at.substitution);
        const [now, then] = [outcome(at), outcome(more)];
        expect(then.otherEffort!).toBeGreaterThanOrEqual(now.otherEffort! * (1 - 1e-12));
        if (now.otherEffort === 0 && then.otherEffort! > 0) reopened += 1;
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(reopened).toBeGreaterThan(5);
  });

  test("counter-example: with K − g > c the root of the first-order condition is no equilibrium", () => {
    const at: Official = {
      prize: 2.4,
      siblings: 2,
      controllability: 1,
      penalty: 0,
      effortCost: 1.5,
      substitution: 0,
      noise: 0.2,
      tolerance: 0,
    };
    expect(K(at)).toBeGreaterThan(2 * at.effortCost);
    // e₁ = θ(V/n + D)/c and e₂ = Ke₁/c solve both conditions, inside the range; but success makes effort worth more.
    const [vetoed, other] = [0.8, (K(at) * 0.8) / 1.5];
    expect(bestWorth(at, other)).toBeGreaterThan(worth(at, vetoed, other, other) + 0.1);
    const { status, method, certificate: evidence } = solve(oneVoteVeto, at);
    expect([status, method]).toEqual(["none", "corner-comparison"]);
    expect(evidence.alternatives.map(({ equilibrium }) => equilibrium)).toEqual([false, false]);
    expect(evidence.conditions[0]).toMatchObject({ id: "concave", holds: false });
  });

  test("own result: with K − g > c full effort on the vetoed task is an equilibrium iff V/n + D ≥ (c² + K² − g²)/(2cθ²)", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(strict, between(1.05, 6), (drawn, ratio) => {
        // Noise at which K − g is a multiple of c.
        const { effortCost: c, substitution: g, controllability: theta } = drawn;
        fc.pre(drawn.prize > 0);
        const at = { ...drawn, noise: (drawn.noise * K(drawn)) / (g + ratio * c) };
        const k = K(at);
        const margin = at.prize / at.siblings + at.penalty - (c * c + k * k - g * g) / (2 * c * theta ** 2);
        fc.pre(Math.abs(margin) > 1e-6 * (1 + at.prize));
        const { status, outcome: found } = solve(oneVoteVeto, at);
        expect(status).toBe(margin > 0 ? "solved" : "none");
        if (margin > 0) expect(found.vetoedEffort! * theta).toBeCloseTo(1, 12);
        seen.add(margin > 0);
      }),
      { ...seeded, numRuns: 40 },
    );
    expect(seen.size).toBe(2);
  });

  test("the linear chance of promotion is said to leave [0, 1] exactly where it does", () => {
    const ids = ["chance-not-negative", "chance-at-most-one"];
    const seen = new Set<string>();
    fc.assert(
      fc.property(any, (at) => {
        const { status, outcome: found, certificate: evidence } = solve(oneVoteVeto, at);
        fc.pre(status === "solved");
        const edge = psi.get(at.siblings)! / at.noise;
        const chance = (other: number) => 1 / at.siblings + edge * (other - found.otherEffort!);
        const kept = Math.max(0, K(at) - at.substitution) / at.controllability;
        const largest = (at.prize * edge * at.tolerance + kept) / at.effortCost;
        const expected = [chance(0) >= 0, Math.max(chance(largest), 0) <= 1];
        fc.pre(Math.abs(chance(0)) > 1e-9 && Math.abs(chance(largest) - 1) > 1e-9);
        const held = ids.map((id) => evidence.conditions.find((each) => each.id === id)!.holds);
        expect(held).toEqual(expected);
        seen.add(held.join());
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe("one-vote-veto under a regime", () => {
  test("property: penalty, bonus and the chance of a sanction enter as the regime says", () => {
    const parts = fc.record({
      tolerance: probability(),
      liabilityCap: positive(),
      jointLiability: probability(),
      lossAversion: between(0.5, 3),
      oversight: probability(),
      reversalGuilty: probability(),
    });
    fc.assert(
      fc.property(strict, parts, (at, regime) => {
        const penalty = regime.lossAversion * (1 + regime.jointLiability) * Math.min(at.penalty, regime.liabilityCap);
        const escapes = 1 - (1 - regime.tolerance * (1 - regime.oversight)) * (1 - regime.reversalGuilty);
        const plain = solve(oneVoteVeto, { ...at, penalty, tolerance: Math.min(1, escapes) });
        const composed = solve(oneVoteVeto, {
          ...at,
          ...regime,
          regime: "tolerance+capped+joint+balanced+oversight+appeals",
        });
        fc.pre(Math.abs(K({ ...at, tolerance: escapes }) - at.substitution - at.effortCost) > 1e-6);
        expect(composed.status).toBe(plain.status);
        const scale = 1e-6 * (1 + at.prize + penalty + at.effortCost / at.controllability ** 2);
        for (const field of ["vetoedEffort", "otherEffort", "payoff"] as const) {
          const [one, other] = [plain.outcome[field], composed.outcome[field]];
          if (one === null || other === null) expect(one).toBe(other);
          else expect(Math.abs(one - other)).toBeLessThan(scale);
        }
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("only R + D counts for effort: a bonus for success does what as much penalty does", () => {
    fc.assert(
      fc.property(strict, positive(), (at, reward) => {
        fc.pre(Math.abs(K(at) - at.substitution) < at.effortCost);
        const { tolerance: _, ...input } = at;
        const carrot = outcome({ ...input, regime: "balanced", reward });
        const stick = outcome({ ...at, penalty: at.penalty + reward });
        expect(carrot.vetoedEffort).toBeCloseTo(stick.vetoedEffort!, 9);
        expect(carrot.payoff! - stick.payoff!).toBeCloseTo(reward, 7);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test("judgment-proofness: beyond the cap more penalty moves no effort", () => {
    const at = (penalty: number) => outcome({ regime: "capped", liabilityCap: 3, penalty });
    expect(at(3)).toEqual(at(300));
    expect(at(2)).not.toEqual(at(3));
  });

  test.each(["veto", "negligence", "tolerance-list"])("refuses %s", (regime) => {
    expect(() => solve(oneVoteVeto, { regime })).toThrow(`one-vote-veto: the regime ${regime}`);
  });
});

describe("one-vote-veto refuses", () => {
  test.each<[Input, string]>([
    [{ substitution: 3 }, "substitution is 3 with effortCost 3"],
    [{ substitution: -4 }, "choose it between -3 and 3"],
    [{ prize: 1e308, noise: 1e-3 }, "exceed the range of doubles"],
  ])("%j", (input, message) => {
    expect(() => solve(oneVoteVeto, input)).toThrow(DomainError);
    expect(() => solve(oneVoteVeto, input)).toThrow(message);
  });

  test("in its check: other efforts than those of the equilibrium", () => {
    const built = oneVoteVeto.build(readParameters(oneVoteVeto, {}, float).values as never);
    const found = outcome({});
    expect(certificate(built, found).verified).toBe(true);
    expect(certificate(built, { ...found, vetoedEffort: 0.9 }).verified).toBe(false);
    expect(certificate(built, { ...found, otherEffort: 0.2 }).verified).toBe(false);
    expect(certificate(built, { ...found, vetoedEffort: 1.5 }).verified).toBe(false);
  });
});
