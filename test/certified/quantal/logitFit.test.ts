import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bimatrixGame,
  DomainError,
  gameFromTree,
  logitFit,
  logitQre,
  move,
  type NormalFormGame,
  payoffs,
  type Rational,
} from "../../../src/index.ts";
import { normalForms } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const ochs = bimatrixGame(
  [
    ["1.1141", 0],
    [0, "0.2785"],
  ],
  [
    [0, "1.1141"],
    ["1.1141", 0],
  ],
);
const choices = [
  [128 * 0.527, 128 * 0.473],
  [128 * 0.366, 128 * 0.634],
];

/** The log-likelihood at a precision, from the equilibrium there. */
function logLikelihood(game: NormalFormGame<Rational>, counts: readonly (readonly number[])[], lambda: number): number {
  const { profile } = logitQre(game, { lambda }).solutions[0]!;
  return counts.flat().reduce((sum, count, k) => sum + (count === 0 ? 0 : count * Math.log(profile.flat()[k]!)), 0);
}

describe("Ochs (1995), asymmetric matching pennies", () => {
  const fit = logitFit(ochs, choices);

  test("the published estimate", () => {
    // Gambit documentation, "Quantal response equilibria", printed output, after McKelvey and Palfrey (1995).
    expect(fit.status).toBe("solved");
    expect(fit.estimate!.lambda).toBeCloseTo(1.8456097536855862, 7);
    expect(fit.estimate!.profile[0]![0]).toBeCloseTo(0.615651314427859, 8);
    expect(fit.estimate!.profile[1]![0]).toBeCloseTo(0.38329094004562914, 8);
    expect(fit.estimate!.logLikelihood).toBeCloseTo(-174.76453191087447, 10);
    expect(fit.solutions).toHaveLength(1);
    expect(fit.certificate.enclosures[0]!.proved).toBe(true);
  });

  test("the standard error is that of a difference quotient of the likelihood", () => {
    const { lambda, standardError } = fit.estimate!;
    const h = 1e-3;
    const [below, at, above] = [-h, 0, h].map((change) => logLikelihood(ochs, choices, lambda + change));
    expect(standardError!).toBeCloseTo(1 / Math.sqrt((2 * at! - below! - above!) / h ** 2), 4);
  });

  test("at the ends of the interval the likelihood ratio is that of the χ² distribution", () => {
    // 95 % quantile of χ² with one degree of freedom.
    const loss = 3.841458820694124 / 2;
    for (const lambda of fit.estimate!.interval) {
      expect(logLikelihood(ochs, choices, lambda!)).toBeCloseTo(fit.estimate!.logLikelihood - loss, 8);
    }
    const [lower, upper] = logitFit(ochs, choices, { confidence: 0.5 }).estimate!.interval;
    expect(lower).toBeGreaterThan(fit.estimate!.interval[0]);
    expect(upper!).toBeLessThan(fit.estimate!.interval[1]!);
  });

  test("even mixing as the alternative", () => {
    expect(fit.certificate.evenLogLikelihood).toBeCloseTo(-256 * Math.log(2), 10);
  });
});

test("no point of the branch is more likely than the estimate", () => {
  const precisions = [0, 0.05, 0.2, 0.5, 1, 2, 5, 20, 100];
  fc.assert(
    fc.property(
      normalForms({ minPlayers: 2, maxStrategies: 3 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
      (game, numbers) => {
        const counts = game.strategies.map((own, i) => own.map((_, k) => numbers[3 * i + k]!));
        if (!counts.flat().some((count) => count > 0)) return;
        const { estimate, isRising, solutions } = logitFit(game, counts);
        const best = isRising ? Number.POSITIVE_INFINITY : estimate!.logLikelihood;
        for (const lambda of precisions) expect(logLikelihood(game, counts, lambda)).toBeLessThanOrEqual(best + 1e-9);
        for (const { lambda, logLikelihood: value } of solutions) {
          if (solutions.length === 1) expect(value).toBeCloseTo(logLikelihood(game, counts, lambda), 7);
        }
      },
    ),
    { ...seeded, numRuns: 25 },
  );
});

test("data drawn from a precision are fitted by it", () => {
  for (const lambda of [0.3, 1, 2.5]) {
    const { profile } = logitQre(ochs, { lambda }).solutions[0]!;
    expect(
      logitFit(
        ochs,
        profile.map((own) => own.map((p) => 1000 * p)),
      ).estimate!.lambda,
    ).toBeCloseTo(lambda, 6);
  }
});

test("all maxima along a branch that folds, in its order", () => {
  const loopback = bimatrixGame(
    [
      [6, 6],
      ["7.32", 1],
    ],
    [
      [7, 7],
      [6, 4],
    ],
  );
  const { solutions, estimate } = logitFit(loopback, [
    [60, 40],
    [70, 30],
  ]);
  expect(solutions).toHaveLength(2);
  // On the way back the branch is at a larger likelihood, where a search by λ alone would not look.
  expect(estimate).toBe(solutions[1]);
  expect(estimate!.lambda).toBeGreaterThan(1.3242);
  expect(estimate!.lambda).toBeLessThan(1.3495);
});

test("choices of one pure equilibrium alone: no finite precision is best", () => {
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
  const { status, isRising, estimate } = logitFit(dilemma, [
    [0, 50],
    [0, 50],
  ]);
  expect({ status, isRising, estimate }).toEqual({ status: "unknown", isRising: true, estimate: null });
});

test("choices against what pays are fitted by noise alone", () => {
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
  const { status, estimate } = logitFit(dilemma, [
    [40, 10],
    [40, 10],
  ]);
  expect(status).toBe("solved");
  expect(estimate!.lambda).toBe(0);
  expect(estimate!.standardError).toBeNull();
  expect(estimate!.interval[0]).toBe(0);
});

test("choices in a game tree, by information set", () => {
  const trust = gameFromTree(
    ["buyer", "seller"],
    move("buyer", { out: payoffs(0, 0), trust: move("seller", { honor: payoffs(1, 1), abuse: payoffs(-1, 2) }) }),
  );
  // The seller's odds are e^λ, and nothing else was observed.
  const { estimate } = logitFit(trust, [
    [0, 0],
    [25, 75],
  ]);
  expect(estimate!.lambda).toBeCloseTo(Math.log(3), 7);
  // Binomial: the variance of the log odds is 1/n₁ + 1/n₂.
  expect(estimate!.standardError!).toBeCloseTo(Math.sqrt(1 / 25 + 1 / 75), 5);
});

test("the control ends the search", () => {
  expect(logitFit(ochs, choices, { control: { checkpoint: () => "stop" } }).status).toBe("limit");
  expect(logitFit(ochs, choices, { maxSteps: 2 })).toMatchObject({ status: "limit", iterations: 2 });
});

test.each([
  [[[1, 2]]],
  [
    [
      [1, 2],
      [1, 2, 3],
    ],
  ],
  [
    [
      [1, -2],
      [1, 2],
    ],
  ],
  [
    [
      [1, Number.NaN],
      [1, 2],
    ],
  ],
  [
    [
      [1, Number.POSITIVE_INFINITY],
      [1, 2],
    ],
  ],
  [
    [
      [0, 0],
      [0, 0],
    ],
  ],
])("refuses the counts %j", (counts) => {
  expect(() => logitFit(ochs, counts)).toThrow(DomainError);
});

test.each([{ confidence: 0 }, { confidence: 1 }, { confidence: Number.NaN }, { maxSteps: 0 }, { maxLambda: 0 }])(
  "refuses %o",
  (options) => {
    expect(() => logitFit(ochs, choices, options)).toThrow(DomainError);
  },
);
