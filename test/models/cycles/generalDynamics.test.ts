import { bimatrixGame, evolutionaryTrajectory, exact, restPoints, solve, toGame } from "jiama";
import { campaignCycle, evolutionary } from "jiama/models";
import { describe, expect, test } from "vitest";

/** The campaign game as two populations: units escalate or abstain, supervisors campaign or rest. */
function campaignGame(G: number, D: number, h: number, K: string) {
  const cost = exact.from(K);
  return bimatrixGame(
    [
      [G - D, G],
      [0, 0],
    ],
    [
      [exact.sub(exact.from(h), cost), 0],
      [exact.neg(cost), 0],
    ],
  );
}

describe("the campaign cycle is the replicator dynamics of its game", () => {
  const game = campaignGame(1, 3, 4, "6/5");
  const model = solve(campaignCycle, {
    escalationGain: 1,
    campaignPenalty: 3,
    harm: 4,
    campaignCost: 1.2,
    initial: [0.4, 0.3],
    horizon: 10,
  }).outcome;

  test("its rest point and the period of small cycles", () => {
    const inner = restPoints(game).solutions.at(-1)!;
    expect(inner.state.map((own) => exact.format(own[0]!))).toEqual(["3/10", "1/3"]);
    expect(inner.stability).toBe("undecided");
    expect((2 * Math.PI) / inner.eigenvalues[1]!.imaginary).toBeCloseTo(8.3962595, 6);
    expect(model.period).toBeCloseTo((2 * Math.PI) / inner.eigenvalues[1]!.imaginary, 10);
  });

  test("its trajectory", () => {
    const path = evolutionaryTrajectory(game, {
      start: [
        [0.4, 0.6],
        [0.3, 0.7],
      ],
      horizon: 10,
      samples: model.trajectory.length - 1,
    });
    model.trajectory.forEach(({ time, state }, k) => {
      expect(path.times[k]).toBeCloseTo(time, 10);
      expect(path.states[k]![0]![0]).toBeCloseTo(state[0]!, 8);
      expect(path.states[k]![1]![0]).toBeCloseTo(state[1]!, 8);
    });
  });
});

describe("corners of published systems are rest points with the same eigenvalues", () => {
  // Wang et al. (2023), Journal of Cleaner Production 418:138074, and the repository linktoxc/three-party-evolutionary-game: the unique
  // evolutionarily stable corner, by the share of the first strategy, and its eigenvalues.
  test.each([
    ["wang-2023-a", [0, 0, 0], [-10, -6.5, -3.15]],
    ["wang-2023-d", [0, 0, 1], [-6.5, -3.9, -2.4]],
    ["wang-2023-f", [1, 0, 1], [-3.5, -2.24, -1.36]],
    ["wang-2023-h", [1, 1, 1], [-12.4, -6.75, -1.6]],
    ["wang-2023-e", [1, 1, 0], [-8, -3, -0.85]],
    ["linktoxc", [1, 1, 1], [-9, -6.75, -0.5]],
  ])("%s", (system, corner, values) => {
    const game = toGame(evolutionary, { system });
    const { solutions, certificate } = restPoints(game, { matching: "several" });
    // Advantages are sums of one term for each other population, so that all supports lead to linear equations; the doubles of
    // the other systems are such sums within rounding only.
    if (system === "linktoxc") expect(certificate.complete).toBe(true);
    const sinks = solutions.filter(
      ({ state, stability }) =>
        stability === "sink" && state.every((own) => own.some((share) => exact.format(share) === "1")),
    );
    expect(sinks.map(({ state }) => state.map((own) => exact.toNumber(own[0]!)))).toEqual([corner]);
    sinks[0]!.eigenvalues.forEach(({ real }, i) => {
      expect(Math.abs(real - values[i]!)).toBeLessThan(0.005);
    });
  });

  test("linktoxc: two corners have an eigenvalue zero, which proves nothing of them", () => {
    const { solutions } = restPoints(toGame(evolutionary, { system: "linktoxc" }), { matching: "several" });
    const zero = solutions.filter(
      ({ state, eigenvalues }) =>
        state.every((own) => own.some((share) => exact.format(share) === "1")) &&
        eigenvalues.some(({ real }) => real === 0),
    );
    expect(zero.map(({ state }) => state.map((own) => exact.toNumber(own[0]!)))).toEqual([
      [1, 0, 1],
      [1, 0, 0],
    ]);
  });
});
