import { bimatrixGame, exact, normalFormGame } from "jiama";
import { describe, expect, test } from "vitest";
import {
  excludesReversals,
  hasClaimedSign,
  monotonicityCheck,
} from "../../../src/verify/structure/monotonicityCheck.ts";
import {
  excludesOrdinalPotential,
  ordinalPotentialCheck,
} from "../../../src/verify/structure/ordinalPotentialCheck.ts";
import { excludesPotential, potentialCheck } from "../../../src/verify/structure/potentialCheck.ts";
import { pureRegretSigns } from "../../../src/verify/structure/pureRegretSigns.ts";
import { excludesWeakDominance, weaklyDominates } from "../../../src/verify/structure/weakDominanceCheck.ts";
import { excludesWeights } from "../../../src/verify/structure/weightsCheck.ts";

const dilemma = bimatrixGame(
  [
    [1, 9],
    [0, 6],
  ],
  [
    [1, 0],
    [9, 6],
  ],
);
const pennies = bimatrixGame(
  [
    [1, -1],
    [-1, 1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
);
const numbers = (...values: (number | string)[]) => values.map(exact.from);
const square = { players: [0, 1], from: [0, 0], to: [1, 1] } as const;

describe("potentialCheck", () => {
  const weights = numbers(1, 1);

  test("confirms a potential up to a constant", () => {
    expect(potentialCheck(dilemma, numbers(4, 3, 3, 0), weights, 0)).toEqual({ deviations: 4, disagreements: 0 });
  });

  test.each([
    [numbers(4, 3, 3, 1), weights, 2],
    [numbers(0, 0, 0, 0), weights, 4],
    [numbers(4, 3, 3, 0), numbers(1, 2), 2],
  ])("counts where %# disagrees", (potential, ratio, disagreements) => {
    expect(potentialCheck(dilemma, potential, ratio, 0).disagreements).toBe(disagreements);
  });

  test("a square excludes a potential where gains do not cancel, and only there", () => {
    expect([excludesPotential(pennies, square), excludesPotential(dilemma, square)]).toEqual([true, false]);
  });
});

describe("excludesWeights", () => {
  const ratios = bimatrixGame(
    [
      [0, 0, 0],
      [0, 1, 3],
    ],
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
  );
  const next = { players: [0, 1], from: [0, 1], to: [1, 2] } as const;

  test("by one square with two signs, or by two squares with two ratios", () => {
    expect(excludesWeights(pennies, [square])).toBe(true);
    expect(excludesWeights(ratios, [square, next])).toBe(true);
  });

  test("not by squares that agree, that do not close, or by nothing", () => {
    expect(excludesWeights(ratios, [square])).toBe(false);
    expect(excludesWeights(ratios, [square, square])).toBe(false);
    expect(excludesWeights(ratios, [])).toBe(false);
    // u₁ = s₁ s₂, u₂ = 2 s₁ s₂ + s₂ s₃, u₃ = s₂ s₃: ratios 1 : 2 and 1 : 1 that do not meet.
    const three = normalFormGame(
      [2, 2, 2],
      [
        [0, 0, 0, 0, 0, 0, 1, 1],
        [0, 0, 0, 1, 0, 0, 2, 3],
        [0, 0, 0, 1, 0, 0, 0, 1],
      ],
    );
    const apart = { players: [1, 2], from: [0, 0, 0], to: [1, 1] } as const;
    expect(excludesWeights(three, [{ ...square, from: [0, 0, 0] }, apart])).toBe(false);
  });
});

describe("ordinalPotentialCheck", () => {
  const kinds = (kind: "ordinal" | "generalized") => ({ kind, tolerance: 0 });
  const level = bimatrixGame([[1], [1]], [[0], [0]]);

  test("wants ranks to rise with gains, and to stay with level deviations where asked", () => {
    expect(ordinalPotentialCheck(dilemma, [4, 3, 3, 0], kinds("ordinal"))).toEqual({ deviations: 4, disagreements: 0 });
    expect(ordinalPotentialCheck(dilemma, [3, 3, 3, 0], kinds("generalized")).disagreements).toBe(2);
    expect(ordinalPotentialCheck(level, [0, 1], kinds("ordinal")).disagreements).toBe(1);
    expect(ordinalPotentialCheck(level, [0, 1], kinds("generalized")).disagreements).toBe(0);
  });

  test("walks closed paths step by step", () => {
    const around = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ];
    expect(excludesOrdinalPotential(pennies, around, kinds("generalized"))).toBe(true);
    expect(excludesOrdinalPotential(pennies, [...around].reverse(), kinds("ordinal"))).toBe(false);
    expect(
      excludesOrdinalPotential(
        pennies,
        [
          [0, 0],
          [1, 1],
        ],
        kinds("ordinal"),
      ),
    ).toBe(false);
    expect(
      excludesOrdinalPotential(
        level,
        [
          [0, 0],
          [1, 0],
        ],
        kinds("ordinal"),
      ),
    ).toBe(false);
    expect(excludesOrdinalPotential(pennies, [[0, 0]], kinds("ordinal"))).toBe(false);
    // The first step would be a gain of the first player, but both move.
    const jump = bimatrixGame(
      [
        [0, 2],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    expect(
      excludesOrdinalPotential(
        jump,
        [
          [0, 0],
          [1, 1],
          [0, 1],
        ],
        kinds("ordinal"),
      ),
    ).toBe(false);
    expect(excludesOrdinalPotential(pennies, [], kinds("ordinal"))).toBe(false);
  });

  test("a level step excludes an ordinal potential and not a generalized one", () => {
    const game = bimatrixGame(
      [
        [1, 2],
        [2, 0],
      ],
      [
        [0, 0],
        [0, 1],
      ],
    );
    const cycle = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    expect(excludesOrdinalPotential(game, cycle, kinds("ordinal"))).toBe(true);
    expect(excludesOrdinalPotential(game, cycle, kinds("generalized"))).toBe(false);
  });
});

describe("monotonicityCheck", () => {
  test("counts signs in the orders as reversed", () => {
    expect(monotonicityCheck(dilemma, [false, false], 0)).toEqual({ differences: 2, negative: 2, positive: 0 });
    expect(monotonicityCheck(dilemma, [false, true], 0)).toEqual({ differences: 2, negative: 0, positive: 2 });
    expect(monotonicityCheck(dilemma, [true, true], 0).negative).toBe(2);
  });

  test("a claimed sign is that of the player's mixed difference, and the player's own", () => {
    expect(hasClaimedSign(dilemma, { square, player: 0, sign: -1 })).toBe(true);
    expect(hasClaimedSign(dilemma, { square, player: 0, sign: 1 })).toBe(false);
    expect(hasClaimedSign(pennies, { square, player: 1, sign: -1 })).toBe(true);
  });

  test("a sign claimed of a player who is not in the square is no evidence", () => {
    const game = normalFormGame(
      [2, 2, 1],
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    );
    expect(hasClaimedSign(game, { square: { ...square, from: [0, 0, 0] }, player: 2, sign: 1 })).toBe(false);
  });

  test("signs exclude reversals where a ring has an odd number of negative ones", () => {
    const claim = (i: number, j: number, sign: 1 | -1) =>
      ({ square: { players: [i, j], from: [0, 0, 0], to: [1, 1] }, player: i, sign }) as const;
    expect(excludesReversals([claim(0, 1, -1), claim(1, 2, -1), claim(0, 2, -1)])).toBe(true);
    expect(excludesReversals([claim(0, 1, -1), claim(1, 2, -1), claim(0, 2, 1)])).toBe(false);
    expect(excludesReversals([claim(0, 1, -1), claim(0, 1, 1)])).toBe(true);
    expect(excludesReversals([claim(0, 1, -1), claim(1, 2, 1)])).toBe(false);
    expect(excludesReversals([])).toBe(false);
  });
});

describe("pureRegretSigns", () => {
  test("tells gains, level and losing deviations apart", () => {
    const game = bimatrixGame(
      [
        [1, 0],
        [1, 5],
      ],
      [
        [2, 1],
        [0, 0],
      ],
    );
    expect(pureRegretSigns(game, [0, 0], 0)).toEqual([0, -1]);
    expect(pureRegretSigns(game, [0, 1], 0)).toEqual([1, 1]);
    expect(pureRegretSigns(bimatrixGame([[1]], [[1]]), [0, 0], 0)).toEqual([-1, -1]);
  });
});

describe("weak dominance of mixtures", () => {
  const rows = [numbers(4, 0, 0), numbers(2, 3, 2), numbers(0, 0, 4)];
  const [half, middle] = [numbers("1/2", 0, "1/2"), numbers(0, 1, 0)];

  test("is confirmed where nothing is worse and something is better", () => {
    expect(weaklyDominates(rows, middle, half)).toBe(true);
    expect(weaklyDominates(rows, half, middle)).toBe(false);
    expect(weaklyDominates(rows, half, half)).toBe(false);
    expect(weaklyDominates(rows, numbers(0, 2, 0), half)).toBe(false);
  });

  test("is excluded by a belief that is positive everywhere and has all that is played as best responses", () => {
    const even = numbers("1/3", "1/3", "1/3");
    expect(excludesWeakDominance(rows, even, middle)).toBe(true);
    expect(excludesWeakDominance(rows, even, half)).toBe(false);
    expect(excludesWeakDominance(rows, numbers("1/2", 0, "1/2"), half)).toBe(false);
    expect(excludesWeakDominance(rows, numbers(1, 1, 1), middle)).toBe(false);
  });
});
