import { describe, expect, test } from "vitest";
import {
  bimatrixGame,
  exact,
  float,
  gameFromNfg,
  gameFromTensors,
  logitQre,
  type NormalFormGame,
  type QuantalResponse,
  randomGame,
  seededRng,
  toFloat,
} from "../../../src/index.ts";

const first = ({ profile }: QuantalResponse) => profile.map(([probability]) => probability!);
const limitText = (game: NormalFormGame<never>) => {
  const { limit } = logitQre(game as NormalFormGame<unknown>);
  return limit!.profile.map((own) =>
    own.map((p) => (limit!.kind === "exact" ? exact.format(p as never) : p)).join(" "),
  );
};

/** The three-player game of McKelvey and McLennan (1997) with nine equilibria, as Gambit's `2x2x2.nfg` has it. */
const nine = gameFromNfg(
  'NFG 1 R "" { "1" "2" "3" } { { "1" "2" } { "1" "2" } { "1" "2" } } "" { { "" 9, 8, 12 } { "" 0, 0, 0 } { "" 9, 8, 2 } { "" 3, 4, 6 } } 1 2 2 3 2 4 4 2',
);

const constantSum = bimatrixGame(
  [
    [1, 1],
    [0, 1],
  ],
  [
    [1, 1],
    [2, 1],
  ],
);

describe("published values", () => {
  // Gambit, tests/test_nash.py, test_logit_lambda_1, on tests/test_games/const_sum_game.nfg.
  test.each([
    [1, 0.643, 0.5883],
    [2, 0.7727, 0.6117],
    [3, 0.8595, 0.6038],
  ])("a constant-sum game at λ = %d", (lambda, row, column) => {
    const [x, y] = first(logitQre(constantSum, { lambda }).solutions[0]!);
    expect(x!).toBeCloseTo(row, 3);
    expect(y!).toBeCloseTo(column, 3);
  });

  test("McKelvey's game whose branch bends backwards", () => {
    // Gambit's sample game loopback.nfg.
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
    const { turningPoints, solutions, bifurcations } = logitQre(loopback);
    expect(turningPoints.map(({ lambda }) => lambda.toFixed(3))).toEqual(["1.349", "1.324"]);
    expect(bifurcations).toEqual([]);
    expect(limitText(loopback as never)).toEqual(["0 1", "1 0"]);
    // λ falls between the turns, and only there.
    const lambdas = solutions.map(({ lambda }) => lambda);
    const falls = lambdas.filter((lambda, k) => k > 0 && lambda < lambdas[k - 1]!);
    expect(falls.length).toBeGreaterThan(0);
    for (const lambda of falls) expect(lambda).toBeGreaterThan(1.324);
    // At a precision between the turns the branch has three points; the first is returned.
    const asked = logitQre(loopback, { lambda: 1.335 }).solutions[0]!;
    const before = solutions.slice(
      0,
      lambdas.findIndex((lambda, k) => lambda < lambdas[k - 1]!),
    );
    expect(asked.profile[0]![0]).toBeLessThan(before[0]!.profile[0]![0]! + 0.5);
    expect(asked.profile[0]![0]).toBeGreaterThan(before.at(-1)!.profile[0]![0]! - 0.5);
  });
});

describe("where other programs stall", () => {
  test("three players and nine equilibria: past the crossing at 0.597, where regret is still 0.2", () => {
    // github.com/gambitproject/gambit: pull request 1023, issue 492. The regret there is 0.213 in payoffs.
    const { bifurcations, limit, status, solutions } = logitQre(nine);
    expect(status).toBe("solved");
    expect(bifurcations).toHaveLength(1);
    expect(bifurcations[0]!.between[0]).toBeCloseTo(0.5968, 3);
    expect(solutions.at(-1)!.lambda).toBeGreaterThan(5);
    expect(limit!.kind).toBe("exact");
    expect(exact.format(limit!.check.maxRegret as never)).toBe("0");
    // In closed form beyond the crossing: players 1 and 2 mix evenly.
    for (const { profile } of solutions) {
      expect(profile[0]![0]).toBeCloseTo(profile[1]![0]!, 7);
    }
  });

  test.each([2, 3, 4, 5])("pure coordination on %d strategies keeps to even mixing", (n) => {
    const identity = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
    const game = bimatrixGame(identity, identity);
    const { solutions, status, bifurcations } = logitQre(game);
    expect(status).toBe("solved");
    for (const { profile } of solutions) for (const p of profile.flat()) expect(p).toBeCloseTo(1 / n, 9);
    // At λ = n all n − 1 directions branch off at once; an even number of them goes unnoticed.
    expect(bifurcations.map(({ between }) => between[0].toFixed(4))).toEqual(n % 2 === 0 ? [n.toFixed(4)] : []);
    expect(limitText(game as never)[0]).toBe(new Array(n).fill(`1/${n}`).join(" "));
  });

  test.each([1e-2, 1e-4, 1e-6])("a coordination game that is %d off symmetry: a sharp bend, and no jump", (off) => {
    // With a perturbation the crossing opens: the branch turns off to the favored equilibrium.
    const game = toFloat(
      bimatrixGame(
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    );
    const tilted: NormalFormGame<number> = {
      ...game,
      payoffs: game.payoffs.map((own) => Float64Array.from(own, (payoff, k) => payoff + (k === 0 ? off : 0))),
    };
    const { status, limit, turningPoints, bifurcations, solutions } = logitQre(tilted);
    expect(status).toBe("solved");
    expect([turningPoints.length, bifurcations.length]).toEqual([0, 0]);
    expect(limit!.profile.map((own) => own[0])).toEqual([1, 1]);
    // The larger probability never falls: a jump to the other side would show.
    solutions.reduce((last, { profile }) => {
      expect(profile[0]![0]!).toBeGreaterThan(last - 1e-9);
      return profile[0]![0]!;
    }, 0);
  });

  test("a tie that lasts: the precision grows without end, and the limit is exact", () => {
    const weak = bimatrixGame(
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    );
    expect(limitText(weak as never)).toEqual(["1/2 1/2", "1 0"]);
  });

  test("payoffs of very different size", () => {
    // Gambit's large_payoff_game has payoffs of 10¹⁹: one player is rational long before the other.
    const game = bimatrixGame(
      [
        ["10000000000000000000", 0],
        [1, 2],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(logitQre(game).status).toBe("solved");
    expect(limitText(game as never)).toEqual(["1 0", "1 0"]);
  });
});

describe("limits", () => {
  test("the risk-dominant equilibrium of a stag hunt", () => {
    expect(
      limitText(
        bimatrixGame(
          [
            [4, 0],
            [3, 3],
          ],
          [
            [4, 3],
            [0, 3],
          ],
        ) as never,
      ),
    ).toEqual(["0 1", "0 1"]);
  });

  test("two players who mix, exactly", () => {
    const game = randomGame(seededRng(3), [6, 6]);
    const { limit, status } = logitQre(game);
    expect(status).toBe("solved");
    expect(limit!.kind).toBe("exact");
    expect(exact.format(limit!.check.maxRegret as never)).toBe("0");
  });

  test("three players who mix, in doubles, with the regret", () => {
    const { limit, status } = logitQre(randomGame(seededRng(11), [8, 8, 8]));
    expect(status).toBe("solved");
    expect(limit!.kind).toBe("float");
    expect(limit!.check.maxRegret).toBeLessThan(1e-11);
  });

  test("nothing is at stake", () => {
    const game = bimatrixGame(
      [
        [2, 2],
        [2, 2],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(limitText(game as never)).toEqual(["1/2 1/2", "1/2 1/2"]);
  });

  test("one player", () => {
    expect(limitText(gameFromTensors([[1, 5, 2]]) as never)).toEqual(["0 1 0"]);
  });

  test("points that were asked for have no limit", () => {
    expect(logitQre(nine, { lambda: 1 }).limit).toBeNull();
  });
});

test("exactly where another branch crosses the point is met, and nothing is proved of it", () => {
  // Of coordination on payoffs of 2/5 the crossing is at λ = 5.
  const game = bimatrixGame(
    [
      ["2/5", 0],
      [0, "2/5"],
    ],
    [
      ["2/5", 0],
      [0, "2/5"],
    ],
  );
  const { solutions, certificate, status } = logitQre(game, { lambda: [4, 5, 6] });
  expect(solutions.map(({ lambda }) => lambda)).toEqual([4, 5, 6]);
  for (const { profile } of solutions) for (const p of profile.flat()) expect(p).toBeCloseTo(0.5, 9);
  expect(certificate.enclosures.map(({ proved }) => proved)).toEqual([true, false, true]);
  expect(status).toBe("unknown");
});

test("large games", () => {
  const wide = logitQre(toFloat(randomGame(seededRng(11), [40, 40])));
  expect(wide.status).toBe("solved");
  const many = logitQre(toFloat(randomGame(seededRng(12), [8, 8, 8])), { lambda: 0.5 });
  expect(many).toMatchObject({ status: "solved", certificate: { enclosures: [{ proved: true }] } });
});

test("a maximum of λ ends the branch there", () => {
  const { solutions, status, limit } = logitQre(
    bimatrixGame(
      [
        [9, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ),
    { maxLambda: 2 },
  );
  expect(solutions.at(-1)!.lambda).toBeGreaterThanOrEqual(2);
  expect(solutions.at(-2)!.lambda).toBeLessThan(2);
  expect(limit!.kind).toBe("float");
  expect(status).toBe("unknown");
});

test("payoffs beyond the doubles are refused", () => {
  expect(() => logitQre(bimatrixGame([[`1${"0".repeat(400)}`, 0]], [[0, 0]]))).toThrow(/too large/);
});

test("payoffs in doubles stay in doubles", () => {
  const game = bimatrixGame(
    [
      [0.1, 0],
      [0, 0.3],
    ],
    [
      [0, 1],
      [1, 0],
    ],
    { field: float },
  );
  const { limit } = logitQre(game);
  expect(limit!.kind).toBe("float");
  expect(limit!.check.maxRegret).toBeLessThan(1e-15);
});
