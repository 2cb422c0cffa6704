import * as fc from "fast-check";
import { DomainError, type NoiseFamily, noiseFamilies, solve } from "jiama";
import { type PromotionTournamentParameters, promotionTournament } from "jiama/models";
import { describe, expect, test } from "vitest";
import { positive, seeded } from "../../arbitraries/parameters.ts";
import { chanceByOwnLuck, luck } from "../../games/tournament/ownLuck.ts";

const solved = (input: Partial<PromotionTournamentParameters>) => solve(promotionTournament, input);

const family = fc.constantFrom(...noiseFamilies);

const contest = fc
  .integer({ min: 2, max: 9 })
  .chain((siblings) =>
    fc.record({ siblings: fc.constant(siblings), slots: fc.integer({ min: 1, max: siblings - 1 }) }),
  );

/** Noise and cost of any size, and a prize that lies where existence is decided: V/(cσ²) between .05 and 50. */
const stakes = fc
  .record({ noise: positive(1e-3, 1e3), effortCost: positive(1e-3, 1e3), relative: positive(0.05, 50) })
  .map(({ noise, effortCost, relative }) => ({ noise, effortCost, prize: relative * effortCost * noise ** 2 }));

describe("promotion-tournament: known values", () => {
  test("the defaults: five contestants under normal noise", () => {
    const { status, outcome, certificate } = solved({});
    expect(status).toBe("solved");
    expect(outcome.marginalWinProbability).toBeCloseTo(0.2325928947281039, 13);
    expect(outcome.effort).toBeCloseTo((4 * 0.2325928947281039) / 2, 13);
    expect(outcome.payoff).toBeCloseTo(0.8 - 0.4651857894562078 ** 2 / 2, 13);
    expect(outcome.exists).toBe(true);
    expect(certificate.decisions[0]!.method).toBe("strong-concavity");
    expect(certificate.maxGain).toBeLessThan(1e-12);
  });

  test("two contestants: Lazear and Rosen's spread 2√π σ elicits effort 1 at cost e²/2", () => {
    expect(
      solved({ siblings: 2, noise: 3, prize: 2 * Math.sqrt(Math.PI) * 3, effortCost: 1 }).outcome.effort,
    ).toBeCloseTo(1, 13);
    expect(2 * Math.sqrt(Math.PI)).toBeCloseTo(3.5449077, 7);
  });

  test("Bull, Schotter and Weigelt 1987: 36.875, printed as 37", () => {
    // Cost e²/10000, uniform noise on [−40, 40], prizes 1.45 and .86.
    const { status, outcome } = solved({
      siblings: 2,
      noiseFamily: "uniform",
      noise: 40,
      effortCost: 2 / 10_000,
      prize: 1.45 - 0.86,
    });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(36.875, 9);
  });

  /** Cost e²/15000, uniform noise on [−60, 60], prizes 2.04 and .86. */
  const schotterWeigelt = { noiseFamily: "uniform", noise: 60, effortCost: 2 / 15_000, prize: 2.04 - 0.86 } as const;

  test("Schotter and Weigelt 1992: 73.75 between equals", () => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings: 2 });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(73.75, 9);
  });

  test.each([
    [25, 58.385416666],
    [45, 46.09375],
  ])("Schotter and Weigelt 1992: a lead of %d lowers both efforts to %d", (handicap, effort) => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings: 2, handicap });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(effort, 6);
  });

  test.each([
    [2, 1],
    [4, 2],
    [6, 3],
    [6, 2],
    [6, 4],
  ])("Orrison, Schotter and Weigelt 2004: 73.75 with %i contestants and %i large prizes", (siblings, slots) => {
    const { status, outcome } = solved({ ...schotterWeigelt, siblings, slots });
    expect(status).toBe("solved");
    expect(outcome.effort).toBeCloseTo(73.75, 9);
  });

  test("Orrison, Schotter and Weigelt 2004: one large prize for six would leave no pure equilibrium", () => {
    const { status, certificate } = solved({ ...schotterWeigelt, siblings: 6, slots: 1 });
    expect(status).toBe("none");
    expect(certificate.alternatives[0]!.gain).toBeGreaterThan(0.01);
  });

  test.each([
    ["normal", 5, 1, 0.232593],
    ["normal", 31, 1, 0.0663375515],
    ["normal", 6, 3, 0.351751],
    ["uniform", 7, 3, 0.5],
    ["gumbel", 4, 1, 0.1875],
    ["exponential", 8, 2, 0.25],
    ["reflected-exponential", 8, 2, 0.75],
  ] as const)("%s noise, %i contestants, %i slots: ψ", (noiseFamily, siblings, slots, psi) => {
    const { outcome } = solved({ noiseFamily, siblings, slots, noise: 100 });
    expect(Math.abs(outcome.marginalWinProbability - psi)).toBeLessThan(1e-6);
    expect(outcome.effort).toBeCloseTo((4 * outcome.marginalWinProbability) / 100, 13);
  });

  test("without a prize nobody exerts effort", () => {
    const { status, outcome } = solved({ prize: 0 });
    expect(status).toBe("solved");
    expect(outcome).toMatchObject({ effort: 0, payoff: 0, exists: true });
  });
});

describe("promotion-tournament: existence", () => {
  test("reflected exponential noise, three contestants, V = c = σ = 1: a deviation gains .0046", () => {
    const { status, outcome, certificate } = solved({
      noiseFamily: "reflected-exponential",
      siblings: 3,
      prize: 1,
      noise: 1,
      effortCost: 1,
    });
    expect(status).toBe("none");
    expect(outcome.exists).toBe(false);
    // The candidate of the first-order condition is told all the same.
    expect(outcome.effort).toBeCloseTo(2 / 3, 12);
    const [alternative] = certificate.alternatives;
    expect(alternative).toMatchObject({ equilibrium: false, chosen: [outcome.effort] });
    expect(alternative!.gain).toBeCloseTo(0.0046, 4);
    expect(certificate.decisions).toEqual([]);
  });

  test("uniform noise, two contestants, V = 4.5, c = σ = 1: giving up gains .28", () => {
    const { status, certificate } = solved({
      noiseFamily: "uniform",
      siblings: 2,
      prize: 4.5,
      noise: 1,
      effortCost: 1,
    });
    expect(status).toBe("none");
    expect(certificate.alternatives[0]!.gain).toBeCloseTo(0.28125, 6);
    expect(certificate.alternatives[0]!.bestDeviation[0]).toBeCloseTo(0, 3);
    const givingUp = certificate.conditions.find(({ id }) => id === "no-giving-up");
    expect(givingUp).toMatchObject({ holds: false, role: "necessary" });
    expect(givingUp!.value).toBeCloseTo(0.28125, 12);
  });

  test("normal noise: an equilibrium exists wherever .24197 V < cσ², and the condition says so", () => {
    for (const siblings of [2, 5, 31, 1000]) {
      const { status, certificate } = solved({ siblings, prize: 0.999 / 0.24197072451914337, noise: 1, effortCost: 1 });
      expect(status).toBe("solved");
      expect(certificate.conditions[0]).toMatchObject({ id: "concave", holds: true, role: "sufficient" });
    }
    const { certificate } = solved({ prize: 1.001 / 0.24197072451914337, noise: 1, effortCost: 1 });
    expect(certificate.conditions[0]).toMatchObject({ id: "concave", holds: false });
  });

  test("uniform noise and one slot: the payoff bends upwards just below the rivals' effort", () => {
    // (V/σ²)(n − 1)/4 > c, so that the candidate is not even a local maximum.
    const { status, certificate } = solved({ noiseFamily: "uniform", siblings: 6, prize: 1, noise: 1, effortCost: 1 });
    expect(status).toBe("none");
    const local = certificate.conditions.find(({ id }) => id === "second-order");
    expect(local).toMatchObject({ holds: false, value: 1.25, bound: 1 });
    expect(certificate.alternatives[0]!.secondOrder).toBeCloseTo(0.25, 12);
  });

  test("property: no equilibrium is reported where a deviation gains, and none denied without one that does", () => {
    fc.assert(
      fc.property(family, contest, stakes, (noiseFamily, { siblings, slots }, { noise, effortCost, prize }) => {
        const { status, outcome, certificate } = solved({ noiseFamily, siblings, slots, noise, effortCost, prize });
        const payoff = (effort: number): number => {
          const chance = chanceByOwnLuck(noiseFamily, siblings, slots, (effort - outcome.effort) / noise, 2);
          return prize * chance - (effortCost * effort ** 2) / 2;
        };
        const stay = payoff(outcome.effort);
        const rounding = 1e-7 * Math.max(1, prize);
        expect(outcome.payoff).toBeCloseTo(stay, 6 - Math.ceil(Math.log10(Math.max(1, prize))));
        if (status === "solved") {
          const most = 1.2 * Math.max(outcome.effort, Math.sqrt((2 * prize) / effortCost));
          let best = stay;
          for (let i = 0; i <= 40; i += 1) {
            best = Math.max(best, payoff((most * i) / 40), payoff(outcome.effort * (0.9 + i / 200)));
          }
          expect(best).toBeLessThanOrEqual(stay + rounding);
        } else {
          expect(status).toBe("none");
          const [refuted] = certificate.alternatives;
          const gain = payoff(refuted!.bestDeviation[0]!) - stay;
          expect(gain).toBeGreaterThan(0);
          expect(Math.abs(gain - refuted!.gain)).toBeLessThan(1e-6 * Math.max(prize, gain));
        }
        expect(outcome.exists).toBe(status === "solved");
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("property: every case of the whole domain is decided", () => {
    const wide = fc.record({
      siblings: positive(2, 10_000).map(Math.round),
      noise: positive(1e-6, 1e6),
      effortCost: positive(1e-6, 1e6),
      prize: positive(1e-6, 1e6),
      rank: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(family, wide, (noiseFamily, { siblings, noise, effortCost, prize, rank }) => {
        const slots = 1 + Math.floor(rank * (siblings - 2));
        const { status, outcome } = solved({ noiseFamily, siblings, slots, noise, effortCost, prize });
        expect(["solved", "none"]).toContain(status);
        expect(outcome.exists).toBe(status === "solved");
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("promotion-tournament: comparative statics", () => {
  test("property: effort rises with the prize and falls with noise and cost (∂e/∂V > 0, ∂e/∂σ < 0, ∂e/∂c < 0)", () => {
    const factor = fc.double({ min: 1.001, max: 3, noNaN: true });
    fc.assert(
      fc.property(family, contest, stakes, factor, (noiseFamily, { siblings, slots }, at, more) => {
        const base = { noiseFamily, siblings, slots, ...at };
        const { effort } = solved(base).outcome;
        expect(solved({ ...base, prize: more * at.prize }).outcome.effort).toBeGreaterThan(effort);
        expect(solved({ ...base, noise: more * at.noise }).outcome.effort).toBeLessThan(effort);
        expect(solved({ ...base, effortCost: more * at.effortCost }).outcome.effort).toBeLessThan(effort);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([
    ["uniform", 0],
    ["gumbel", -1],
    ["exponential", -1],
    ["reflected-exponential", 1],
  ] as const)("%s noise, one slot: more contestants move effort by the sign %i", (noiseFamily, sign) => {
    let before = solved({ noiseFamily, siblings: 2, prize: 0.001 }).outcome.effort;
    for (const siblings of [3, 4, 5, 6, 10, 31, 100, 1000, 10_000]) {
      const { effort } = solved({ noiseFamily, siblings, prize: 0.001 }).outcome;
      expect(Math.sign(effort - before)).toBe(sign);
      before = effort;
    }
  });

  test("normal noise, one slot: effort is the same for two and three contestants, then falls", () => {
    const effort = (siblings: number) => solved({ siblings }).outcome.effort;
    expect(effort(3)).toBeCloseTo(effort(2), 14);
    const sizes = [3, 4, 5, 6, 10, 31, 100, 1000, 10_000];
    for (let i = 1; i < sizes.length; i += 1) expect(effort(sizes[i]!)).toBeLessThan(effort(sizes[i - 1]!));
  });

  test("property: under symmetric noise, rewarding the first or punishing the last elicits the same effort", () => {
    const symmetric = fc.constantFrom<NoiseFamily>("normal", "uniform");
    fc.assert(
      fc.property(symmetric, contest, stakes, (noiseFamily, { siblings, slots }, at) => {
        const first = solved({ noiseFamily, siblings, slots, ...at }).outcome.effort;
        const last = solved({ noiseFamily, siblings, slots: siblings - slots, ...at }).outcome.effort;
        expect(last / first).toBeCloseTo(1, 12);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  /** The prize beyond which payoffs fall in it, `mcσ²/(nψ²)`, for one slot and `c = σ = 1`. */
  const ratRacePrize = (siblings: number): number => {
    const { marginalWinProbability: psi } = solved({ siblings, prize: 0 }).outcome;
    return 1 / (siblings * psi ** 2);
  };

  test.each([2, 3, 5, 10, 20])(
    "rat race: with %i contestants under normal noise a greater prize can hurt all",
    (siblings) => {
      const prize = ratRacePrize(siblings);
      const at = (share: number) => solved({ siblings, prize: share * prize, noise: 1, effortCost: 1 });
      for (const share of [0.9, 0.999, 1, 1.001, 1.005]) expect(at(share).status).toBe("solved");
      expect(at(0.999).outcome.payoff).toBeGreaterThan(at(0.9).outcome.payoff as number);
      expect(at(1.005).outcome.payoff).toBeLessThan(at(1).outcome.payoff as number);
    },
  );

  test.each([21, 25, 31, 100])("rat race: with %i contestants the equilibrium ends before that prize", (siblings) => {
    expect(solved({ siblings, prize: 1.001 * ratRacePrize(siblings), noise: 1, effortCost: 1 }).status).toBe("none");
  });

  test("property: payoffs in units of cσ² and efforts in units of σ depend on V/(cσ²) only", () => {
    fc.assert(
      fc.property(family, contest, stakes, (noiseFamily, { siblings, slots }, { noise, effortCost, prize }) => {
        const scale = effortCost * noise ** 2;
        const unit = { noiseFamily, siblings, slots, noise: 1, effortCost: 1, prize: prize / scale };
        const [plain, scaled] = [solved(unit), solved({ ...unit, noise, effortCost, prize })];
        expect(scaled.outcome.effort / noise / plain.outcome.effort).toBeCloseTo(1, 11);
        const difference = (scaled.outcome.payoff as number) / scale - (plain.outcome.payoff as number);
        expect(Math.abs(difference)).toBeLessThan(1e-11 * (1 + unit.prize ** 2));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("promotion-tournament: Tullock's contest", () => {
  test("property: Gumbel noise is the lottery contest x_i/Σx_j in x = e^{effort/σ} (decisiveness 1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), stakes, (siblings, { noise, effortCost, prize }) => {
        const { outcome } = solved({ noiseFamily: "gumbel", siblings, noise, effortCost, prize });
        // Marginal gain of log effort in the lottery: V p(1 − p)/σ at p = 1/n.
        const share = 1 / siblings;
        expect((outcome.effort * effortCost * noise) / (prize * share * (1 - share))).toBeCloseTo(1, 12);
        // A difference quotient of the lottery's chance itself.
        const chance = (effort: number) => {
          const own = Math.exp((effort - outcome.effort) / noise);
          return own / (own + siblings - 1);
        };
        const step = 1e-5 * noise;
        const slope = (chance(outcome.effort + step) - chance(outcome.effort - step)) / (2 * step);
        expect((prize * slope) / (effortCost * outcome.effort)).toBeCloseTo(1, 6);
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

describe("promotion-tournament: a handicap", () => {
  /** Density at `u ≥ 0` of the difference of two draws, and the chance that it is below `u`. */
  const difference: Record<NoiseFamily, (u: number) => { density: number; below: number }> = {
    normal: (u) => ({
      density: Math.exp(-(u * u) / 4) / Math.sqrt(4 * Math.PI),
      below: 1 - luck.normal.above(u / Math.SQRT2),
    }),
    uniform: (u) => ({ density: Math.max(0, 1 - u / 2) / 2, below: 1 - Math.max(0, 1 - u / 2) ** 2 / 2 }),
    gumbel: (u) => ({ density: Math.exp(-u) / (1 + Math.exp(-u)) ** 2, below: 1 / (1 + Math.exp(-u)) }),
    exponential: (u) => ({ density: Math.exp(-u) / 2, below: 1 - Math.exp(-u) / 2 }),
    "reflected-exponential": (u) => ({ density: Math.exp(-u) / 2, below: 1 - Math.exp(-u) / 2 }),
  };

  /** The chance of winning with a lead of either sign. */
  const chance = (noiseFamily: NoiseFamily, lead: number): number =>
    lead >= 0 ? difference[noiseFamily](lead).below : 1 - difference[noiseFamily](-lead).below;

  test("property: both exert V g(k/σ)/(cσ), and the lead decides who gains from it", () => {
    const lead = fc.double({ min: 0.01, max: 4, noNaN: true });
    fc.assert(
      fc.property(family, stakes, lead, (noiseFamily, { noise, effortCost, prize }, u) => {
        const handicap = u * noise;
        const { outcome } = solved({ noiseFamily, siblings: 2, noise, effortCost, prize, handicap });
        const { density, below } = difference[noiseFamily](u);
        expect(outcome.effort).toBeCloseTo(
          (prize * density) / (effortCost * noise),
          9 - Math.ceil(Math.log10(1 + prize)),
        );
        const cost = (effortCost * outcome.effort ** 2) / 2;
        const [favored, handicapped] = outcome.payoff as readonly [number, number];
        expect(favored).toBeGreaterThan(handicapped);
        const size = Math.max(prize, cost);
        expect(Math.abs(favored + handicapped - (prize - 2 * cost))).toBeLessThan(1e-10 * size);
        expect(Math.abs(favored - (prize * below - cost))).toBeLessThan(1e-10 * size);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("property: no equilibrium is reported where either of the two gains by deviating", () => {
    const lead = fc.double({ min: 0.01, max: 3, noNaN: true });
    fc.assert(
      fc.property(family, stakes, lead, (noiseFamily, { noise, effortCost, prize }, u) => {
        const { status, outcome, certificate } = solved({
          noiseFamily,
          siblings: 2,
          noise,
          effortCost,
          prize,
          handicap: u * noise,
        });
        const gain = (sign: number, effort: number): number => {
          const payoff = (e: number) =>
            prize * chance(noiseFamily, sign * u + (e - outcome.effort) / noise) - (effortCost * e ** 2) / 2;
          return payoff(effort) - payoff(outcome.effort);
        };
        if (status === "solved") {
          expect(certificate.decisions).toHaveLength(2);
          const most = 1.2 * Math.max(outcome.effort, Math.sqrt((2 * prize) / effortCost));
          for (let i = 0; i <= 200; i += 1) {
            for (const sign of [1, -1]) expect(gain(sign, (most * i) / 200)).toBeLessThan(1e-7 * Math.max(1, prize));
          }
        } else {
          expect(status).toBe("none");
          const refuted = certificate.alternatives[0]!;
          const sign = refuted.player.en === "favored contestant" ? 1 : -1;
          expect(gain(sign, refuted.bestDeviation[0]!)).toBeGreaterThan(0);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("where only the handicapped gives up, the certificate names him and no equilibrium is reported", () => {
    const { status, certificate } = solved({
      noiseFamily: "uniform",
      siblings: 2,
      prize: 4.2,
      noise: 1,
      effortCost: 1,
      handicap: 0.6,
    });
    expect(status).toBe("none");
    expect(certificate.alternatives.map(({ player }) => player.en)).toEqual(["handicapped contestant"]);
    expect(certificate.alternatives[0]!.label.zh).toContain("落后者会偏离");
  });

  test("without a handicap there is one kind of contestant and one payoff", () => {
    const { outcome, certificate } = solved({ siblings: 2, handicap: 0 });
    expect(typeof outcome.payoff).toBe("number");
    expect(certificate.decisions).toHaveLength(1);
  });
});

describe("promotion-tournament: what it refuses", () => {
  test.each([
    [{ siblings: 3, slots: 3 }, /slots is 3, but only 3 compete; choose slots from 1 to 2/, "请取 1 至 2"],
    [{ slots: 7 }, /slots is 7, but only 5 compete/, "竞争者只有 5 人"],
    [{ handicap: 1 }, /handicap is 1 with 5 siblings/, "只适用于两人竞争"],
    [{ siblings: 3, slots: 2, handicap: 0.5 }, /set siblings to 2, or handicap to 0/, "请令 siblings 为 2"],
    [{ siblings: 2, handicap: -1 }, /handicap is -1; choose a value in \[0, ∞\)/, "handicap"],
    [{ noise: 0 }, /noise is 0; choose a value in \(0, ∞\)/, "noise"],
    [{ noiseFamily: "cauchy" as NoiseFamily }, /noiseFamily is "cauchy"/, "可选"],
    [{ prize: 1, noise: 1e-170 }, /exceed the range of doubles/, "超出双精度范围"],
  ])("%j", (input, en, zh) => {
    expect(() => solved(input)).toThrow(DomainError);
    expect(() => solved(input)).toThrow(en);
    try {
      solved(input);
    } catch (error) {
      expect((error as DomainError).text.zh).toContain(zh);
    }
  });
});
