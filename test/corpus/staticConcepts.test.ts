import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import {
  coarseCorrelatedEquilibrium,
  correlatedEquilibrium,
} from "../../src/certified/correlated/correlatedEquilibrium.ts";
import { dominatedStrategies } from "../../src/certified/dominance/dominatedStrategies.ts";
import { stackelberg } from "../../src/certified/stackelberg/stackelberg.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { correlatedDistribution } from "../../src/games/normal-form/correlatedDistribution.ts";
import { correlatedGains } from "../../src/verify/correlatedGain.ts";

type Matrix = readonly (readonly (number | string)[])[];

const SHAPLEY: readonly [Matrix, Matrix] = [
  [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
];
const BATTLE: readonly [Matrix, Matrix] = [
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 2],
  ],
];
const CHICKEN: readonly [Matrix, Matrix] = [
  [
    [0, 7],
    [2, 6],
  ],
  [
    [0, 2],
    [7, 6],
  ],
];

describe("correlated devices of OpenSpiel's tests", () => {
  type Device = readonly (readonly [readonly number[], string])[];

  test.each<readonly [string, readonly [Matrix, Matrix], Device, readonly string[], readonly string[]]>([
    [
      "Shapley's game, off the diagonal",
      SHAPLEY,
      [
        [[0, 1], "1/6"],
        [[0, 2], "1/6"],
        [[1, 0], "1/6"],
        [[1, 2], "1/6"],
        [[2, 0], "1/6"],
        [[2, 1], "1/6"],
      ],
      ["1/2", "1/2"],
      ["0", "0"],
    ],
    [
      "battle of the sexes, tossing a coin",
      BATTLE,
      [
        [[0, 0], "1/2"],
        [[1, 1], "1/2"],
      ],
      ["3/2", "3/2"],
      ["0", "0"],
    ],
    [
      "chicken",
      CHICKEN,
      [
        [[1, 1], "1/2"],
        [[1, 0], "1/4"],
        [[0, 1], "1/4"],
      ],
      ["21/4", "21/4"],
      ["0", "0"],
    ],
    [
      "a coarse correlated equilibrium that is no correlated one (Gibson)",
      [
        [
          [1, 0],
          [0, 2],
          [-1, 1],
        ],
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      ],
      [
        [[0, 0], "1/2"],
        [[1, 1], "1/4"],
        [[2, 1], "1/4"],
      ],
      ["5/4", "0"],
      ["1/4", "0"],
    ],
  ])("%s: payoffs, and gains from disobeying", (_, [A, B], device, payoffs, gains) => {
    const game = bimatrixGame(A, B);
    const distribution = correlatedDistribution(
      game,
      device.map(([profile, probability]) => ({ profile, probability: exact.from(probability) })),
    );
    const check = correlatedGains(game, distribution);
    expect(check.payoffs.map(exact.format)).toEqual(payoffs);
    expect(check.gains.map(exact.format)).toEqual(gains);
    expect(check.commitmentGains.map(exact.format)).toEqual(["0", "0"]);
  });

  const DILEMMA: readonly [Matrix, Matrix] = [
    [
      [-2, -10],
      [0, -5],
    ],
    [
      [-2, 0],
      [-10, -5],
    ],
  ];
  const PENNIES: readonly [Matrix, Matrix] = [
    [
      [1, -1],
      [-1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  ];

  test.each([
    ["Shapley's game", SHAPLEY, "1"],
    ["battle of the sexes", BATTLE, "3"],
    ["prisoner's dilemma", DILEMMA, "-10"],
    ["matching pennies", PENNIES, "0"],
  ] as const)("%s: the greatest welfare of correlated equilibria, and no less of coarse ones", (_, [A, B], welfare) => {
    const game = bimatrixGame(A, B);
    expect(exact.format(correlatedEquilibrium(game).certificate.value!)).toBe(welfare);
    const coarse = coarseCorrelatedEquilibrium(game).certificate.value!;
    expect(exact.compare(coarse, exact.from(welfare))).toBeGreaterThanOrEqual(0);
  });
});

describe("strong Stackelberg strategies of OpenSpiel's tests", () => {
  test.each<readonly [Matrix, Matrix, readonly string[], string]>([
    [
      [
        [2, 4],
        [1, 3],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      ["1/2", "1/2"],
      "7/2",
    ],
    [
      [
        [2, 0, 0],
        [1, 0, 0],
      ],
      [
        [0, 2, 5],
        [0, -1, -4],
      ],
      ["1/3", "2/3"],
      "4/3",
    ],
    [
      [
        [3, 9],
        [9, 1],
      ],
      [
        [0, 0],
        [1, 8],
      ],
      ["1", "0"],
      "9",
    ],
  ])("%j against %j", (A, B, strategy, value) => {
    const [commitment] = stackelberg(bimatrixGame(A, B)).solutions;
    expect(commitment!.leaderStrategy.map(exact.format)).toEqual(strategy);
    expect(exact.format(commitment!.value)).toBe(value);
  });
});

describe("dominance by mixed strategies, of OpenSpiel's tests", () => {
  const two: Matrix = [
    [1, 1],
    [2, 0],
    [0, 2],
  ];
  const three: Matrix = [
    [1, 1, 1],
    [2, 0, 1],
    [0, 2, 2],
  ];
  const perturbed: Matrix = [
    [1, 1, 1],
    ["2.1", 0, 1],
    [0, 2, 2],
  ];

  test.each([
    [two, "strict", false],
    [two, "weak", false],
    [three, "strict", false],
    [three, "weak", true],
    [perturbed, "strict", true],
  ] as const)("of %j, the first row is dominated (%s): %s", (A, kind, dominated) => {
    const game = bimatrixGame(
      A,
      A.map((row) => row.map(() => 0)),
    );
    const rows = dominatedStrategies(game, { kind }).solutions.filter(({ player }) => player === 0);
    expect(rows.some(({ strategy }) => strategy === 0)).toBe(dominated);
  });
});
