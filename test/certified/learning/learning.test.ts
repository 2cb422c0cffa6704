import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { discreteReplicator } from "../../../src/certified/evolutionary/discreteReplicator.ts";
import { agentDynamics } from "../../../src/certified/learning/agentDynamics.ts";
import { fictitiousPlay, stochasticFictitiousPlay } from "../../../src/certified/learning/fictitiousPlay.ts";
import { kandoriMailathRob } from "../../../src/certified/learning/kandoriMailathRob.ts";
import { introspectionDynamics, logitRevision } from "../../../src/certified/learning/profileChain.ts";
import { regretMatching } from "../../../src/certified/learning/regretMatching.ts";
import { zeroSum } from "../../../src/certified/zeroSum.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame, symmetricGame, zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { gameFromFunction } from "../../../src/games/normal-form/gameFromFunction.ts";
import { matrices, normalForms, zeroSumGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const number = exact.toNumber;
// Shapley (1964).
const shapley = bimatrixGame(
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
);
const chicken = bimatrixGame(
  [
    [0, 7],
    [2, 6],
  ],
  [
    [0, 2],
    [7, 6],
  ],
);

describe("fictitious play", () => {
  // Computed with Nashpy 0.0.43, Game.fictitious_play, from the same counts; no ties come up on the way.
  test.each([
    [
      [
        [3, 1],
        [0, 2],
      ],
      [
        [2, 0],
        [1, 3],
      ],
      [
        [2, 1],
        [0, 3],
      ],
      50,
      [
        [51, 2],
        [50, 3],
      ],
    ],
    [
      [
        [31, 70, 11],
        [23, 41, 97],
        [83, 13, 53],
      ],
      [
        [47, 9, 77],
        [71, 43, 5],
        [3, 89, 37],
      ],
      [
        [5, 2, 1],
        [1, 4, 2],
      ],
      400,
      [
        [143, 130, 135],
        [133, 205, 69],
      ],
    ],
  ])("agrees with Nashpy: %j", (A, B, counts, rounds, expected) => {
    const { state } = fictitiousPlay(bimatrixGame(A, B), { rounds, start: { counts, last: null, draws: 0 } });
    expect(state.counts).toEqual(expected);
  });

  test("comes to optimal strategies in constant-sum games (Robinson 1951)", () => {
    fc.assert(
      fc.property(zeroSumGames({ maxRows: 3, maxColumns: 3 }), (game) => {
        const { certificate } = fictitiousPlay(game, { rounds: 2000 });
        const value = number(zeroSum(game).value!);
        expect(number(certificate!.maxRegret)).toBeLessThan(0.2);
        expect(Math.abs(number(certificate!.payoffs[0]!) - value)).toBeLessThan(0.2);
      }),
      { ...seeded, numRuns: 25 },
    );
  });

  test("does not settle in Shapley's game: regret stays", () => {
    for (const rounds of [1000, 10_000]) {
      const { certificate } = fictitiousPlay(shapley, {
        rounds,
        start: {
          counts: [
            [1, 0, 0],
            [0, 0, 0],
          ],
          last: null,
          draws: 0,
        },
      });
      expect(number(certificate!.maxRegret)).toBeGreaterThan(0.1);
    }
  });

  test("a strict equilibrium once played is played for ever", () => {
    const game = symmetricGame([
      [2, 0],
      [0, 1],
    ]);
    const { state, certificate } = fictitiousPlay(game, { rounds: 100 });
    expect(state.counts).toEqual([
      [100, 0],
      [100, 0],
    ]);
    expect(exact.format(certificate!.maxRegret)).toBe("0");
  });

  test("three players answer the product of the others' frequencies", () => {
    const game = gameFromFunction([2, 2, 2], ([a, b, c]) => [a === b ? 1 : 0, b === c ? 1 : 0, c === a ? 1 : 0]);
    const { certificate, state } = fictitiousPlay(game, { rounds: 50 });
    expect(state.counts).toEqual([
      [50, 0],
      [50, 0],
      [50, 0],
    ]);
    expect(exact.format(certificate!.maxRegret)).toBe("0");
  });

  test("rules for ties", () => {
    const flat = bimatrixGame(
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(fictitiousPlay(flat, { rounds: 10 }).state.counts).toEqual([
      [10, 0],
      [10, 0],
    ]);
    const start = {
      counts: [
        [0, 1],
        [0, 1],
      ],
      last: [1, 1],
      draws: 0,
    };
    expect(fictitiousPlay(flat, { rounds: 10, ties: "inertia", start }).state.counts).toEqual([
      [0, 11],
      [0, 11],
    ]);
    const { state } = fictitiousPlay(flat, { rounds: 400, ties: "random", seed: 5 });
    for (const [first] of state.counts) expect(Math.abs(first! - 200)).toBeLessThan(60);
  });
});

describe("stochastic fictitious play", () => {
  test("comes near the logit equilibrium: pennies with unequal stakes", () => {
    const game = bimatrixGame(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    );
    const { frequencies } = stochasticFictitiousPlay(game, { rounds: 20_000, noise: 0.5, seed: 9 });
    const [p, q] = frequencies!.map(([first]) => number(first!)) as [number, number];
    const logit = (gap: number) => 1 / (1 + Math.exp(-gap / 0.5));
    expect(Math.abs(p - logit(2 * q - (1 - q)))).toBeLessThan(0.03);
    expect(Math.abs(q - logit(1 - p - p))).toBeLessThan(0.03);
  });
});

describe("regret matching", () => {
  test.each([
    ["chicken", chicken],
    ["Shapley's game", shapley],
  ])("%s: frequencies come near correlated equilibrium, or near coarse correlated equilibrium", (_, game) => {
    const internal = [1000, 60_000].map((rounds) => number(regretMatching(game, { rounds }).certificate!.maxGain));
    expect(internal[1]).toBeLessThan(0.15);
    expect(internal[1]).toBeLessThan(internal[0]! + 0.01);
    const external = regretMatching(game, { rounds: 20_000, regrets: "external" }).certificate!;
    expect(number(external.maxCommitmentGain)).toBeLessThan(0.1);
  });

  test("external regrets vanish in any game of up to three players", () => {
    fc.assert(
      fc.property(normalForms({ minPlayers: 2, maxPlayers: 3, maxStrategies: 2 }), (game) => {
        const { certificate } = regretMatching(game, { rounds: 3000, regrets: "external" });
        expect(number(certificate!.maxCommitmentGain)).toBeLessThan(0.5);
      }),
      { ...seeded, numRuns: 25 },
    );
  });
});

describe("runs are deterministic and can be resumed", () => {
  test("fictitious play, plain, with drawn ties and with noise", () => {
    for (const run of [
      (more: object) => fictitiousPlay(shapley, { rounds: 300, ties: "random", seed: 7, ...more }),
      (more: object) => stochasticFictitiousPlay(shapley, { rounds: 300, seed: 7, ...more }),
    ]) {
      const whole = run({});
      const half = run({ rounds: 120 });
      expect(run({ rounds: 180, start: JSON.parse(JSON.stringify(half.state)) }).state).toEqual(whole.state);
    }
  });

  test("regret matching", () => {
    for (const regrets of ["internal", "external"] as const) {
      const run = (more: object) => regretMatching(shapley, { rounds: 300, seed: 7, regrets, ...more });
      const half = run({ rounds: 120 });
      expect(run({ rounds: 180, start: JSON.parse(JSON.stringify(half.state)) }).state).toEqual(run({}).state);
    }
  });

  test("agents under every rule", () => {
    const game = symmetricGame([
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ]);
    for (const rule of ["best-response", "logit", "imitation", "introspection"] as const) {
      const run = (rounds: number, start: object) =>
        agentDynamics(game, { rounds, rule, mutation: 0.1, seed: 3, start: start as readonly number[] });
      const whole = run(200, [0, 1, 2, 0, 1]);
      const half = run(77, [0, 1, 2, 0, 1]);
      expect(run(123, half.state).state).toEqual(whole.state);
    }
  });

  test("a control that says stop ends a run with status limit, and the rest can follow", () => {
    const stop = { checkpoint: () => "stop" as const };
    expect(fictitiousPlay(shapley, { rounds: 10, control: stop })).toMatchObject({
      status: "limit",
      certificate: null,
    });
    expect(regretMatching(shapley, { rounds: 10, control: stop })).toMatchObject({
      status: "limit",
      frequencies: null,
    });
    const game = symmetricGame([
      [1, 0],
      [0, 1],
    ]);
    expect(agentDynamics(game, { rounds: 10, start: [0, 1], control: stop })).toMatchObject({
      status: "limit",
      shares: null,
    });
  });
});

describe("agents", () => {
  const coordination = symmetricGame([
    [4, 0],
    [3, 2],
  ]);

  test("a strategy spreads from a pair around a circle if and only if it is risk dominant (Ellison 1993)", () => {
    const size = 12;
    const graph = Array.from({ length: size }, (_, a) =>
      Array.from({ length: size }, (__, b) => ([1, size - 1].includes((a - b + size) % size) ? 1 : 0)),
    );
    const spread = (seed: number) => {
      const start = Array.from({ length: size }, (_, a) => (a < 2 ? seed : 1 - seed));
      return agentDynamics(coordination, { graph, revising: "all", rounds: 20, start }).state.strategies;
    };
    expect(new Set(spread(1))).toEqual(new Set([1]));
    expect(new Set(spread(0))).toEqual(new Set([1]));
  });

  test("a run with mistakes spends its time as the exact chain says", () => {
    const size = 5;
    const { states, distribution } = kandoriMailathRob(toFloat(coordination), { size, mistake: 0.3 });
    const expected = states.reduce((sum, [n], k) => sum + (n! / size) * distribution[k]!, 0);
    const { shares } = agentDynamics(coordination, { rounds: 60_000, mutation: 0.3, start: [0, 0, 0, 0, 0], seed: 11 });
    expect(Math.abs(shares![0]! - expected)).toBeLessThan(0.02);
  });

  test("those without neighbors keep what they play", () => {
    const graph = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ];
    const { state } = agentDynamics(coordination, { graph, rounds: 200, start: [0, 1, 0], rule: "logit", noise: 0.1 });
    expect(state.strategies[2]).toBe(0);
  });

  test("misuse", () => {
    const start = [0, 1];
    for (const wrong of [
      { start: [0] },
      { start: [0, 2] },
      { rounds: -1 },
      { noise: 0 },
      { mutation: 2 },
      { every: 0 },
      { graph: [[0]] },
      {
        graph: [
          [0, -1],
          [1, 0],
        ],
      },
    ]) {
      expect(() => agentDynamics(coordination, { rounds: 5, start, ...wrong })).toThrow(DomainError);
    }
    expect(() => agentDynamics(chicken, { rounds: 5, start })).not.toThrow();
    expect(() => agentDynamics(shapley, { rounds: 5, start })).toThrow(/not symmetric/);
  });
});

describe("best response with mistakes", () => {
  // Kandori, Mailath and Rob (1993): few mistakes select the risk-dominant equilibrium, though the other one pays more.
  test.each([
    [
      [
        [4, 0],
        [3, 2],
      ],
      1,
    ],
    [
      [
        [2, 0],
        [0, 1],
      ],
      0,
    ],
    [
      [
        [5, 0],
        [4, 2],
      ],
      1,
    ],
  ])("%j: all time is spent at strategy %i", (A, selected) => {
    const masses = ["1/10", "1/1000"].map((mistake) => {
      const { states, distribution } = kandoriMailathRob(symmetricGame(A), { size: 9, mistake });
      return number(distribution[states.findIndex((counts) => counts[selected] === 9)]!);
    });
    expect(masses[1]).toBeGreaterThan(0.99);
    expect(masses[1]).toBeGreaterThan(masses[0]!);
  });

  test("is exact, and checked", () => {
    const result = kandoriMailathRob(
      symmetricGame([
        [1, 0],
        [0, 1],
      ]),
      { size: 3, mistake: "1/2" },
    );
    expect([result.status, exact.format(result.defect)]).toEqual(["solved", "0"]);
    // By symmetry, and by births and deaths: π(3)·1/4 = π(2)·(1/3)·(3/4).
    expect(result.distribution.map(exact.format)).toEqual(["1/4", "1/4", "1/4", "1/4"]);
  });

  test("misuse", () => {
    for (const mistake of [0, 2, -1])
      expect(() => kandoriMailathRob(symmetricGame([[1]]), { size: 3, mistake })).toThrow(/mistake/);
    expect(() =>
      kandoriMailathRob(
        symmetricGame([
          [1, 0],
          [0, 1],
        ]),
        { size: 3000, mistake: 1 },
      ),
    ).toThrow(/compositions/);
  });
});

describe("players who revise one at a time", () => {
  test("logit revision in a game with a potential spends time in proportion to e^{potential/η} (Blume 1993)", () => {
    fc.assert(
      fc.property(matrices(3, 2, 3), (P) => {
        // Common interests, and something that each player cannot influence.
        const game = bimatrixGame(
          P.map((row) => row.map((value, j) => value + 2 * j)),
          P.map((row, i) => row.map((value) => value - i)),
        );
        const { distribution, status } = logitRevision(game, { noise: 0.7 });
        const weights = P.flat().map((value) => Math.exp(value / 0.7));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(status).toBe("solved");
        weights.forEach((weight, k) => {
          expect(distribution![k]).toBeCloseTo(weight / total, 10);
        });
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("introspection: two strategies against a player without choice, in proportion to e^{payoff/η}", () => {
    const { shares, status } = introspectionDynamics(bimatrixGame([[1], [0]], [[0], [0]]), { noise: 0.5 });
    expect(status).toBe("solved");
    expect(Math.log(shares![0]![0]! / shares![0]![1]!)).toBeCloseTo(2, 12);
  });

  test("shares sum to one for any number of players", () => {
    fc.assert(
      fc.property(normalForms({ minPlayers: 1, maxPlayers: 3, maxStrategies: 3 }), (game) => {
        for (const found of [introspectionDynamics(game), logitRevision(game)]) {
          expect(found.status).toBe("solved");
          for (const own of found.shares!) expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("misuse", () => {
    expect(() => introspectionDynamics(chicken, { noise: 0 })).toThrow(/noise/);
    expect(() => logitRevision(chicken, { maxProfiles: 3 })).toThrow(/4 profiles/);
  });
});

describe("replicator dynamics in discrete time", () => {
  const game = symmetricGame([
    [1, 4],
    [2, 3],
  ]);
  const start = [["1/5", "4/5"].map(exact.from)];

  test("type I: each share grows by its payoff over the mean", () => {
    // π = (17/5, 14/5), mean 73/25.
    const states = discreteReplicator(game, { start, periods: 1 });
    expect(states[1]![0]!.map(exact.format)).toEqual(["17/73", "56/73"]);
  });

  test("type II: with few births a period is a step of the continuous dynamics", () => {
    const [, next] = discreteReplicator(game, { start, periods: 1, births: "1/1000000" });
    const slope = number(exact.sub(next![0]![0]!, start[0]![0]!)) * 1e6;
    expect(slope).toBeCloseTo(0.2 * (17 / 5 - 73 / 25), 5);
  });

  test("an equilibrium rests, several populations move together", () => {
    const half = [["1/2", "1/2"].map(exact.from)];
    expect(discreteReplicator(game, { start: half, periods: 3 })[3]![0]!.map(exact.format)).toEqual(["1/2", "1/2"]);
    const both = discreteReplicator(game, { start: [start[0]!, half[0]!], periods: 1, matching: "several" });
    // Against (1/2, 1/2) both strategies earn 5/2; against (1/5, 4/5) 17/5 and 14/5.
    expect(both[1]!.map((own) => own.map(exact.format))).toEqual([
      ["1/5", "4/5"],
      ["17/31", "14/31"],
    ]);
  });

  test("misuse", () => {
    expect(() =>
      discreteReplicator(
        zeroSumGame([
          [-1, 1],
          [1, -1],
        ]),
        { start: [start[0]!, start[0]!], periods: 1 },
      ),
    ).toThrow(/offspring/);
    expect(() => discreteReplicator(game, { start, periods: 1.5 })).toThrow(DomainError);
    expect(() => discreteReplicator(game, { start, periods: 1, births: 0 })).toThrow(/births/);
    expect(() => discreteReplicator(game, { start: [["1/2", "1/3"].map(exact.from)], periods: 1 })).toThrow(/sum/);
  });
});

test("misuse of runs", () => {
  expect(() => fictitiousPlay(chicken, { rounds: 0.5 })).toThrow(DomainError);
  for (const start of [
    { counts: [[1, 0]], last: null, draws: 0 },
    {
      counts: [
        [1, 0],
        [-1, 0],
      ],
      last: null,
      draws: 0,
    },
    {
      counts: [
        [1, 0],
        [1, 0],
      ],
      last: [0, 2],
      draws: 0,
    },
    {
      counts: [
        [1, 0],
        [1, 0],
      ],
      last: null,
      draws: -1,
    },
  ]) {
    expect(() => fictitiousPlay(chicken, { rounds: 1, start })).toThrow(/does not fit/);
  }
  expect(() => regretMatching(chicken, { rounds: 1, start: { counts: [1, 0, 0, 0], last: null, draws: 0 } })).toThrow(
    /does not fit/,
  );
  expect(() => stochasticFictitiousPlay(chicken, { rounds: 1, noise: 0 })).toThrow(/noise/);
});
