import { bracketedRoot, float } from "jiama";
import { describe, expect, test } from "vitest";
import { cornerAdvantages, pureProfiles, speedOf } from "../../../models/cycles/corners.ts";
import { type PopulationGame, sharesOf } from "../../../models/cycles/populationGame.ts";
import { replicatorTrajectory } from "../../../models/cycles/replicatorTrajectory.ts";
import { coalSupervision, fineThreshold, reputationThreshold } from "../../../models/cycles/systems/coalSupervision.ts";
import { threeParties } from "../../../models/cycles/systems/threeParties.ts";
import { wangGame, wangStages } from "../../../models/cycles/systems/wangStages.ts";

/** The advantage of each population's first strategy where the others play as the profile says. */
const advantages = (game: PopulationGame, shares: readonly number[]): readonly number[] =>
  game
    .payoffs(float)(sharesOf(game, shares, float))
    .map(([first, second]) => first! - second!);

describe("the systems of Wang et al. (2023)", () => {
  // The stages as the authors' program has them: x₀, P_A, P_e, C_A, e_A, R_c, α, β, γ; y₀, C_H, …; z₀, C_G1, C_E, g, G₀, κ, G₁.
  const given = {
    A: [
      [0.2, 40, 20, 35, 0.1, 10, 0, 0, 0.1],
      [0.2, -30, 30, 0.8, 18, 0, 25, 0.1, 0.1, 0.1, 0.1],
      [0.2, 25, 30, 0.5, 10, 0.8, 5],
    ],
    D: [
      [0.2, 40, 20, 35, 0.2, 10, 0, 0.05, 0.1],
      [0.2, -30, 30, 0.8, 18, 0, 25, 0.1, 0.1, 0.1, 0.1],
      [0.2, 25, 30, 0.5, 20, 0.8, 5],
    ],
    F: [
      [0.2, 40, 20, 35, 0.4, 15, 0.06, 0.2, 0.1],
      [0.2, -30, 30, 0.8, 18, 0, 25, 0.1, 0.1, 0.1, 0.1],
      [0.2, 25, 30, 0.5, 20, 0.8, 10],
    ],
    H: [
      [0.2, 40, 20, 35, 0.5, 20, 0.1, 0.2, 0.1],
      [0.2, -30, 30, 0.7, 18, 0.1, 25, 0.1, 0.1, 0.1, 0.1],
      [0.2, 25, 30, 0.5, 25, 0.8, 15],
    ],
    E: [
      [0.2, 40, 10, 35, 0.7, 25, 0, 0.2, 0.3],
      [0.2, -30, 30, 0.5, 18, 0, 25, 0.2, 0.1, 0.1, 0.1],
      [0.2, 25, 30, 0.5, 15, 0.8, 5],
    ],
  } as const;

  /** Their replicator equations, divided by x(1−x), y(1−y), z(1−z); vectors count from 1. */
  function published([a, b, c]: readonly (readonly number[])[], [x, y, z]: readonly number[]): readonly number[] {
    const [A, B, C] = [a, b, c].map((vector) => (i: number) => vector![i - 1]!) as ((i: number) => number)[];
    const first =
      z! * A!(3) * A!(5) * (1 - C!(4)) * (A!(7) + A!(8)) -
      z! * A!(2) * (A!(7) + A!(8)) -
      z! * A!(3) * (1 - C!(4)) * (A!(7) + A!(8)) -
      y! * A!(2) * B!(9) +
      A!(3) * A!(5) * (1 - C!(4)) +
      A!(5) * (A!(4) - A!(6) - A!(4) * A!(9));
    const second =
      B!(5) - B!(3) * B!(4) + B!(2) * B!(11) + B!(7) * B!(8) - x! * B!(2) * B!(11) + z! * B!(3) * B!(4) * B!(6);
    const third =
      C!(5) +
      C!(7) -
      C!(2) +
      A!(8) * (A!(3) * A!(5) * C!(4) - A!(3) * A!(5) - A!(3) * C!(4) + A!(3) + A!(2)) +
      x! * (A!(7) + A!(8)) * (A!(3) * A!(5) + A!(3) * C!(4) - A!(3) - A!(2) - A!(3) * A!(5) * C!(4)) -
      y! * (B!(3) * B!(4) * B!(6) - C!(7) * B!(10) - C!(5) * B!(10));
    return [-first, second, third];
  }

  /** Payoffs of enterprises (treating or not), public (taking part or not) and government (regulating or not). */
  function payoffs([a, b, c]: readonly (readonly number[])[], [treat, participate, regulate]: readonly boolean[]) {
    const [, PA, Pe, CA, eA, Rc, alpha, beta, gamma] = a as number[];
    const [, CH, CB1, delta, CB0, epsilon, Rp, zeta, eta, theta, lambda] = b as number[];
    const [, CG1, CE, gov, G0, kappa, G1] = c as number[];
    const P = PA! + (1 - eA!) * (1 - gov!) * Pe!;
    const treatment = (1 - eA!) * (1 - gov!) * Pe! - eA! * (1 - gamma!) * CA! + eA! * Rc!;
    const enterprise = treat
      ? (participate ? 1 + eta! : 1) * PA! + treatment + (regulate ? alpha! * P : 0)
      : PA! + (1 - gov!) * Pe! - (regulate ? beta! * P : 0);
    const citizen = participate
      ? (treat ? 1 - eA! : 1 + lambda!) * CH! + zeta! * Rp! - (regulate ? 1 - epsilon! : 1) * delta! * CB1!
      : (treat ? 1 - eA! : 1) * CH! - CB0!;
    const environment = (treat ? 1 - eA! : 1) * (kappa! * gov! * Pe! - (1 - kappa!) * CE!);
    const heard = participate ? 1 + theta! : 1;
    const government = regulate
      ? heard * G1! - CG1! + (treat ? -alpha! : beta!) * P - (participate ? epsilon! * delta! * CB1! : 0)
      : -heard * G0!;
    return [enterprise, citizen, environment + government];
  }

  test.each(["A", "D", "F", "H", "E"] as const)(
    "stage %s has the advantages of the published equations and payoffs",
    (stage) => {
      const game = wangGame(wangStages[stage]);
      for (const x of [0, 1]) {
        for (const y of [0, 1]) {
          for (const z of [0, 1]) {
            const found = advantages(game, [x, y, z]);
            const others = [x, y, z].map((share) => share === 1);
            const bySwitching = [0, 1, 2].map((i) => {
              const [first, second] = [true, false].map((own) => payoffs(given[stage], others.with(i, own))[i]!);
              return first! - second!;
            });
            for (const [i, advantage] of published(given[stage], [x, y, z]).entries()) {
              expect(found[i]).toBeCloseTo(advantage, 10);
              expect(found[i]).toBeCloseTo(bySwitching[i]!, 10);
            }
          }
        }
      }
      const inside = published(given[stage], [0.3, 0.6, 0.2]);
      for (const [i, advantage] of advantages(game, [0.3, 0.6, 0.2]).entries())
        expect(advantage).toBeCloseTo(inside[i]!, 10);
    },
  );

  test.each([
    ["A", [0, 0, 0]],
    ["D", [0, 0, 1]],
    ["F", [1, 0, 1]],
    ["H", [1, 1, 1]],
    ["E", [1, 1, 0]],
  ] as const)("stage %s: all 27 starts of the authors' figure are at %j by t = 15", (stage, corner) => {
    const game = wangGame(wangStages[stage]);
    const grid = [0.1, 0.5, 0.9];
    for (const x of grid) {
      for (const y of grid) {
        for (const z of grid) {
          const { state } = replicatorTrajectory(game, sharesOf(game, [x, y, z], float), [0, 15])[1]!;
          for (const [i, share] of state.entries()) expect(Math.abs(share - corner[i]!)).toBeLessThan(1e-4);
        }
      }
    }
  });
});

describe("the other systems", () => {
  test("linktoxc has the advantages of its equations", () => {
    // R₁…R₄, C₁…C₃, E₃, E₄, A₁…A₃, F₁…F₃ of the program.
    const equations = ([x, y, z]: readonly number[]) => [
      (-1 - 1) * z! + (-1 - 2) * y! + 12 - 1 + 2 + 1,
      (1 + 2) * x! + (-0.25 - 0.25 - 1) * z! + 3 + 9 + 0.25 - 4 - 3,
      (1 + 1) * x! + (0.25 + 0.25) * y! - 1 - 1,
    ];
    for (const point of [
      [0, 0, 0],
      [1, 0.5, 0.25],
      [0.3, 1, 0.7],
    ]) {
      expect(advantages(threeParties, point)).toEqual(equations(point).map((value) => expect.closeTo(value, 12)));
    }
    for (const start of [0.2, 0.5, 0.8]) {
      const { state } = replicatorTrajectory(
        threeParties,
        sharesOf(threeParties, [start, start, start], float),
        [0, 60],
      )[1]!;
      for (const share of state) expect(share).toBeCloseTo(1, 6);
    }
  });

  test("coal has the advantages of its equations", () => {
    const [p, q, F, H] = [0.8, 0.2, 10, 14];
    for (const [x, y] of [
      [0, 0],
      [1, 1],
      [0.3, 0.8],
    ] as const) {
      const [mines, supervisors] = advantages(coalSupervision(H, F), [x, y]);
      expect(mines).toBeCloseTo((y * p + (1 - y) * q) * F - (4 + 3 - 1), 12);
      expect(supervisors).toBeCloseTo((1 - x) * (p - q) * (F + 3) - (1 - 0.25) * 12 + H, 12);
    }
  });

  test("coal: F* = 7.5 and H* = 9 are where compliance under close supervision turns stable", () => {
    const largest = (reputation: number, fine: number) =>
      Math.max(...cornerAdvantages(coalSupervision(reputation, fine), [0, 0]));
    expect(bracketedRoot((fine) => largest(14, fine), 1, 20)).toBeCloseTo(7.5, 12);
    expect(bracketedRoot((reputation) => largest(reputation, 10), 0, 20)).toBeCloseTo(9, 12);
    expect([fineThreshold, reputationThreshold]).toEqual([7.5, 9]);
  });

  test("no share grows faster than the speed of a game says", () => {
    for (const game of [threeParties, coalSupervision(3), wangGame(wangStages.H)]) {
      const all = pureProfiles(game)
        .flatMap((profile) => cornerAdvantages(game, profile))
        .map(Math.abs);
      expect(speedOf(game)).toBe(Math.max(...all));
    }
  });
});
