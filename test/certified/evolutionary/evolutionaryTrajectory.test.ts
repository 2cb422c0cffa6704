import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { evolutionaryTrajectory } from "../../../src/certified/evolutionary/evolutionaryTrajectory.ts";
import { DomainError } from "../../../src/errors.ts";
import type { Control } from "../../../src/games/control.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { type DynamicsId, populationFlow } from "../../../src/games/population/dynamics.ts";
import { floatFlow, offsetsOf } from "../../../src/solvers/evolutionary/floatFlow.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { populationsWithState } from "../../arbitraries/populations.ts";

// Nashpy, tests/unit/test_replicator_dynamics.py, game of size 3 with initial values.
const nashpy = symmetricGame([
  [3, 2, 3],
  [4, 1, 1],
  [2, 3, 1],
]);
const scissors = symmetricGame([
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]);
const smooth: readonly DynamicsId[] = ["replicator", "imitation", "logit", "bnn", "smith"];

describe("evolutionaryTrajectory: known paths", () => {
  // scipy's RK45 at rtol 1e-10 gives [0.5217123768607437, 0.46937476169116876, 0.008912861448087454].
  test.each([undefined, 4000])("Nashpy's example at time 10, steps %s", (steps) => {
    const start = [[0.2, 0.1, 0.7]];
    const { states, errorEstimate } = evolutionaryTrajectory(nashpy, {
      start,
      horizon: 10,
      ...(steps ? { steps } : {}),
    });
    const [last] = states.at(-1)!;
    expect(last![0]).toBeCloseTo(0.52171237686, 9);
    expect(last![1]).toBeCloseTo(0.46937476169, 9);
    expect(last![2]).toBeCloseTo(0.00891286145, 9);
    expect(errorEstimate).toBeLessThan(1e-8);
  });

  test("two strategies with constant advantage follow the logistic curve", () => {
    // x/(1 − x) grows by e^{2t}.
    const game = symmetricGame([
      [2, 2],
      [0, 0],
    ]);
    for (const more of [{}, { steps: 1000 }]) {
      const { times, states } = evolutionaryTrajectory(game, {
        start: [[0.01, 0.99]],
        horizon: 5,
        samples: 5,
        ...more,
      });
      times.forEach((time, k) => {
        const odds = (0.01 / 0.99) * Math.exp(2 * time);
        expect(states[k]![0]![0]).toBeCloseTo(odds / (1 + odds), 10);
      });
    }
  });

  test("standard rock–scissors–paper keeps the product of its shares", () => {
    const { states } = evolutionaryTrajectory(scissors, { start: [[0.5, 0.3, 0.2]], horizon: 200, estimate: false });
    for (const [x] of states) expect(x!.reduce((product, share) => product * share, 1)).toBeCloseTo(0.03, 9);
  });

  test("a share that shrinks beyond all tolerances is not lost", () => {
    // Along x₂ → 0 with rate −1 for time 500, and back would it grow at the rate it shrank.
    const game = symmetricGame([
      [1, 1],
      [0, 0],
    ]);
    const { states } = evolutionaryTrajectory(game, { horizon: 500, samples: 1, estimate: false });
    expect(Math.log(states.at(-1)![0]![1]!)).toBeCloseTo(-500, 6);
  });

  test("logit leads to the logit equilibrium of coordination, mutation to a mixture", () => {
    const game = symmetricGame([
      [2, 0],
      [0, 1],
    ]);
    const logit = evolutionaryTrajectory(game, { dynamics: "logit", noise: 0.25, start: [[0.9, 0.1]], horizon: 60 });
    const x = logit.states.at(-1)![0]![0]!;
    expect(Math.log(x / (1 - x))).toBeCloseTo((2 * x - (1 - x)) / 0.25, 8);
    const mutation = [
      [
        ["9/10", "1/10"],
        ["1/10", "9/10"],
      ],
    ];
    const end = evolutionaryTrajectory(game, { mutation, horizon: 200 }).states.at(-1)!;
    for (const slope of populationFlow(toFloat(game), end, { mutation })[0]!) expect(slope).toBeCloseTo(0, 10);
  });

  test("BNN and Smith lead to the stable mixture of hawks and doves", () => {
    const game = symmetricGame([
      [-1, 4],
      [0, 2],
    ]);
    for (const dynamics of ["bnn", "smith"] as const) {
      const { states } = evolutionaryTrajectory(game, { dynamics, start: [[1, 0]], horizon: 60, steps: 3000 });
      expect(states.at(-1)![0]![0]).toBeCloseTo(2 / 3, dynamics === "smith" ? 9 : 1);
    }
  });
});

describe("evolutionaryTrajectory: laws", () => {
  test("shares are nonnegative and sum to one at every time, however long the steps", () => {
    fc.assert(
      fc.property(
        populationsWithState(),
        fc.constantFrom(...smooth),
        fc.constantFrom(5, 50),
        ([population, state], dynamics, steps) => {
          const start = state.map((own) => own.map(exact.toNumber));
          const { states } = evolutionaryTrajectory(population, {
            dynamics,
            start,
            horizon: 10,
            steps,
            samples: 5,
            estimate: false,
          });
          for (const own of states.flat()) {
            expect(own.every((share) => share >= 0)).toBe(true);
            expect(Math.abs(own.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
          }
        },
      ),
      { ...seeded, numRuns: 100 },
    );
  });

  test("the fast motion is the motion of the definition", () => {
    fc.assert(
      fc.property(populationsWithState(), fc.constantFrom(...smooth), ([population, state], dynamics) => {
        const doubles = { ...population, game: toFloat(population.game) };
        const shares = state.map((own) => own.map(exact.toNumber));
        const slopes = new Float64Array(offsetsOf(doubles).at(-1)!);
        floatFlow(doubles, { dynamics }, "test")(Float64Array.from(shares.flat()), slopes);
        populationFlow(doubles, shares, { dynamics })
          .flat()
          .forEach((slope, i) => {
            expect(slopes[i]).toBeCloseTo(slope, 12);
          });
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("a strategy that nobody plays is named and stays out under the replicator dynamics alone", () => {
    const start = [[0.5, 0.5, 0]];
    const replicator = evolutionaryTrajectory(scissors, { start });
    expect(replicator.neverPlayed).toEqual([{ population: 0, strategy: 2 }]);
    expect(replicator.states.every(([x]) => x![2] === 0)).toBe(true);
    const smith = evolutionaryTrajectory(scissors, { start, dynamics: "smith", horizon: 1, steps: 100 });
    expect(smith.neverPlayed).toEqual([]);
    expect(smith.states.at(-1)![0]![2]).toBeGreaterThan(0);
  });

  test("a start at rest is told, and stays", () => {
    const { atRest, states } = evolutionaryTrajectory(scissors, { start: [[0, 1, 0]] });
    expect([atRest, states.at(-1)]).toEqual([true, [[0, 1, 0]]]);
    expect(evolutionaryTrajectory(scissors, { start: [[0.5, 0.5, 0]] }).atRest).toBe(false);
    // Two thirds are no double: the motion there is zero within rounding.
    const doves = symmetricGame([
      [-1, 4],
      [0, 2],
    ]);
    expect(evolutionaryTrajectory(doves, { start: [[2 / 3, 1 / 3]] }).atRest).toBe(true);
    expect(evolutionaryTrajectory(doves, { start: [[0.6667, 0.3333]] }).atRest).toBe(false);
  });

  test("the error of fixed steps falls with the fourth power of their length", () => {
    const errors = [100, 200].map((steps) => {
      const { states } = evolutionaryTrajectory(nashpy, {
        start: [[0.2, 0.1, 0.7]],
        horizon: 10,
        steps,
        samples: 1,
        estimate: false,
      });
      return Math.abs(states.at(-1)![0]![2]! - 0.008912861448087454);
    });
    expect(errors[0]! / errors[1]!).toBeGreaterThan(11);
    expect(errors[0]! / errors[1]!).toBeLessThan(23);
  });

  test.each([undefined, 1e6])("a control that says stop ends the path with what there is, steps %s", (steps) => {
    let calls = 0;
    const control: Control = {
      checkpoint: () => {
        calls += 1;
        return calls > 3 ? "stop" : "go";
      },
    };
    const path = evolutionaryTrajectory(scissors, {
      start: [[0.5, 0.3, 0.2]],
      horizon: 1000,
      control,
      ...(steps ? { steps } : {}),
      estimate: false,
    });
    expect(path.status).toBe("limit");
    expect(path.states.length).toBe(path.times.length);
    expect(path.states.length).toBeLessThan(101);
  });
});

test("misuse is refused", () => {
  for (const wrong of [
    { horizon: 0 },
    { horizon: Number.NaN },
    { samples: 0 },
    { steps: 1.5 },
    { start: [[1, 0]] },
    { start: [[0.5, 0.4, 0]] },
  ]) {
    expect(() => evolutionaryTrajectory(scissors, wrong)).toThrow(DomainError);
  }
  expect(() => evolutionaryTrajectory(scissors, { dynamics: "best-response" })).toThrow(/bestResponsePath/);
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
  expect(() => evolutionaryTrajectory(pennies, { matching: "one" })).toThrow(/symmetric/);
});
