import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import {
  type DominanceContext,
  isDominatedBy,
  isEliminationProved,
  isUndominated,
} from "../../src/verify/dominanceCertificate.ts";

const rational = (text: string): Rational => exact.from(text);

// Row 0 is strictly dominated by halves of rows 1 and 2; row 3 equals row 1 but for the last column.
const game = bimatrixGame(
  [
    [1, 1, 0],
    [3, 0, 1],
    [0, 3, 1],
    [3, 0, 0],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
);
const whole = [
  [0, 1, 2, 3],
  [0, 1, 2],
];
const context = (overrides: Partial<DominanceContext> = {}): DominanceContext => ({
  kind: "strict",
  by: "mixed",
  remaining: whole,
  tolerance: 1e-9,
  ...overrides,
});
const dominated = (strategy: number, by: string, overrides: Partial<DominanceContext> = {}): boolean =>
  isDominatedBy(game, { player: 0, strategy, by: by.split(" ").map(rational) }, context(overrides));

describe("isDominatedBy", () => {
  test.each<[number, string, Partial<DominanceContext>, boolean]>([
    [0, "0 1/2 1/2 0", {}, true],
    [0, "0 1/3 2/3 0", {}, false], // equal in the first column
    [0, "0 1/3 2/3 0", { kind: "weak" }, true],
    [0, "0 1/2 1/2 0", { by: "pure" }, false],
    [0, "0 1 1 0", {}, false], // no probabilities
    [0, "0 3/2 -1/2 0", {}, false],
    [0, "0 1/2 1/2", {}, false],
    [1, "-1 1 1 0", { remaining: [whole[0] as number[], [2]] }, false], // would be worth 2 against 1
    [3, "0 1 0 0", {}, false],
    [3, "0 1 0 0", { kind: "weak" }, true],
    [3, "0 1 0 0", { kind: "weak", by: "pure" }, true],
    [3, "0 1 0 0", { kind: "weak", remaining: [whole[0] as number[], [0, 1]] }, false], // equal there
    [3, "0 1 0 0", { remaining: [whole[0] as number[], [2]] }, true],
    [
      0,
      "0 1/2 1/2 0",
      {
        remaining: [
          [0, 1],
          [0, 1, 2],
        ],
      },
      false,
    ], // row 2 is gone
    [
      0,
      "0 1/2 1/2 0",
      {
        remaining: [
          [1, 2],
          [0, 1, 2],
        ],
      },
      false,
    ], // row 0 is gone
  ])("row %i by %s, %j: %s", (strategy, by, overrides, expected) => {
    expect(dominated(strategy, by, overrides)).toBe(expected);
  });
});

describe("isUndominated", () => {
  const belief = (strategy: number, probabilities: readonly (readonly [number, string])[]) =>
    probabilities.map(([column, text]) => ({ profile: [strategy, column], probability: rational(text) }));
  const check = (
    strategy: number,
    probabilities: readonly (readonly [number, string])[],
    overrides: Partial<DominanceContext> = {},
  ): boolean =>
    isUndominated(
      game,
      { player: 0, strategy, belief: belief(strategy, probabilities) },
      { ...context(overrides), rivals: [0, 1, 2, 3] },
    );

  test("a belief must make the strategy a best response", () => {
    expect(check(1, [[0, "1"]])).toBe(true);
    expect(check(2, [[0, "1"]])).toBe(false);
    expect(
      check(1, [
        [0, "1/2"],
        [1, "1/2"],
      ]),
    ).toBe(true);
    expect(
      check(1, [
        [0, "1/3"],
        [1, "2/3"],
      ]),
    ).toBe(false);
  });

  test("a belief is made of positive probabilities that sum to one, on different profiles that remain", () => {
    expect(check(1, [[0, "1/2"]])).toBe(false);
    expect(
      check(1, [
        [0, "2"],
        [1, "-1"],
      ]),
    ).toBe(false);
    expect(
      check(1, [
        [0, "1/2"],
        [0, "1"],
      ]),
    ).toBe(false);
    expect(check(1, [[0, "1"]], { remaining: [whole[0] as number[], [1, 2]] })).toBe(false);
  });

  test("against weak dominance it excludes nothing that remains", () => {
    expect(check(3, [[0, "1"]])).toBe(true);
    expect(check(3, [[0, "1"]], { kind: "weak" })).toBe(false);
    expect(
      check(
        1,
        [
          [0, "1/2"],
          [1, "1/4"],
          [2, "1/4"],
        ],
        { kind: "weak" },
      ),
    ).toBe(true);
  });

  test("the profiles must be those of the strategy", () => {
    const claim = { player: 0, strategy: 1, belief: belief(2, [[0, "1"]]) };
    expect(isUndominated(game, claim, { ...context(), rivals: [0, 1, 2, 3] })).toBe(false);
  });

  test("without a belief, all pure rivals are tried, where only they are meant", () => {
    const claim = (strategy: number) => ({ player: 0, strategy, belief: null });
    const pure = { ...context({ by: "pure" }), rivals: [0, 1, 2, 3] };
    expect(isUndominated(game, claim(0), pure)).toBe(true);
    expect(isUndominated(game, claim(3), { ...pure, kind: "weak" })).toBe(false);
    expect(isUndominated(game, claim(0), { ...context(), rivals: [0, 1, 2, 3] })).toBe(false);
  });
});

describe("isEliminationProved", () => {
  // The prisoner's dilemma: the second strategy dominates for both.
  const dilemma = bimatrixGame(
    [
      [3, 0],
      [5, 1],
    ],
    [
      [3, 5],
      [0, 1],
    ],
  );
  const by = ["0", "1"].map(rational);
  const both = [0, 1].map((player) => ({ player, strategy: 0, by }));
  const undominated = [0, 1].map((player) => ({
    player,
    strategy: 1,
    belief: [{ profile: [1, 1], probability: exact.one }],
  }));
  const claim = { eliminated: [both], remaining: [[1], [1]], undominated, final: true };
  const options = { kind: "strict", by: "mixed", tolerance: 1e-9 } as const;

  test("rounds, what remains, and the reasons must all be right", () => {
    expect(isEliminationProved(dilemma, claim, options)).toBe(true);
    expect(isEliminationProved(dilemma, { ...claim, eliminated: [] }, options)).toBe(false);
    expect(isEliminationProved(dilemma, { ...claim, remaining: [[1], [0, 1]] }, options)).toBe(false);
    expect(isEliminationProved(dilemma, { ...claim, undominated: undominated.slice(1) }, options)).toBe(false);
    const wrong = { player: 0, strategy: 1, by: ["1", "0"].map(rational) };
    expect(isEliminationProved(dilemma, { ...claim, eliminated: [[wrong]], remaining: [[0], [0, 1]] }, options)).toBe(
      false,
    );
  });

  test("a survivor whose belief does not make it a best response is refused", () => {
    const wrong = { player: 0, strategy: 1, belief: [{ profile: [1, 0], probability: exact.one }] };
    const stag = bimatrixGame(
      [
        [4, 0],
        [3, 3],
      ],
      [
        [4, 3],
        [0, 3],
      ],
    );
    const reason = (player: number, strategy: number, profile: number[]) => ({
      player,
      strategy,
      belief: [{ profile, probability: exact.one }],
    });
    const rest = [reason(0, 0, [0, 0]), reason(1, 0, [0, 0]), reason(1, 1, [1, 1])];
    const all = {
      eliminated: [],
      remaining: [
        [0, 1],
        [0, 1],
      ],
      final: true,
    };
    expect(isEliminationProved(stag, { ...all, undominated: [...rest, reason(0, 1, [1, 1])] }, options)).toBe(true);
    expect(isEliminationProved(stag, { ...all, undominated: [...rest, wrong] }, options)).toBe(false);
  });
});
