import { equilibriumType, exact, pureStrategy, type Rational, regretCheck, vertexEnumeration } from "jiama";
import { actionTransparency } from "jiama/models";
import { describe, expect, test } from "vitest";

const { zero, add, mul, compare, format } = exact;
const { build, rightness } = actionTransparency;

/** Indices of the official's strategies. */
const [always, follows, defies] = [0, 1, 2];

const weigh = (weights: readonly Rational[], values: readonly Rational[]) =>
  values.reduce((sum, value, i) => add(sum, mul(weights[i]!, value)), zero);

/** How much likelier escalation is after a signal of trouble than after one of calm. */
const response = (official: readonly Rational[]) => exact.sub(official[follows!]!, official[defies!]!);

describe("N2: more transparency of actions does not always discipline", () => {
  test("the strategies are right as often as counting states, signals and competence says", () => {
    expect(build("result").strategies[0]).toEqual([
      "escalate, escalate",
      "escalate, hold",
      "hold, escalate",
      "hold, hold",
    ]);
    // Following: a competent one is right in trouble, and in calm 3 times in 4; an incompetent one in calm only.
    expect(rightness.map(format)).toEqual(["1/2", "11/16", "5/16", "1/2"]);
    expect(actionTransparency.refutes.zh).toMatch(/\p{Script=Han}/u);
  });

  test("if only the result is seen, following the signal is a strict equilibrium: who was right is retained", () => {
    const game = build("result");
    const retaining = game.strategies[1]!.indexOf("retain after right");
    const profile = [pureStrategy(exact, 4, follows!), pureStrategy(exact, 4, retaining)];
    expect(format(regretCheck(game, profile).maxRegret)).toBe("0");
    expect(equilibriumType(game, profile).strict).toBe(true);
    const best = vertexEnumeration(game).solutions.map(([official]) => weigh(official!, rightness));
    expect(format(best.reduce((a, b) => (compare(a, b) > 0 ? a : b)))).toBe("11/16");
  });

  test("if the action is seen as well, no equilibrium at all responds to the signal, and the action is right half the time", () => {
    const game = build("action-and-result");
    expect(game.strategies.map((own) => own.length)).toEqual([4, 16]);
    const { status, solutions } = vertexEnumeration(game);
    expect(status).toBe("solved");
    expect(solutions.length).toBeGreaterThan(1);
    // Both numbers are linear in the official's strategy, and every equilibrium strategy is a mean of those of extreme
    // equilibria: what holds at these holds at all.
    for (const [official] of solutions) {
      expect(format(response(official!))).toBe("0");
      expect(format(weigh(official!, rightness))).toBe("1/2");
    }
  });

  test("the superior is worse off with the more that he sees", () => {
    const worth = (transparency: "result" | "action-and-result") => {
      const game = build(transparency);
      const columns = game.strategies[1]!.length;
      return vertexEnumeration(game).solutions.map(([official, superior]) =>
        weigh(
          official!,
          official!.map((_, row) =>
            weigh(
              superior!,
              superior!.map((_, column) => game.payoffs[1]![row * columns + column]!),
            ),
          ),
        ),
      );
    };
    expect(new Set(worth("action-and-result").map(format))).toEqual(new Set(["1/2"]));
    expect(worth("result").map(format)).toContain("19/32");
  });

  test("it is by escalating that an official shows competence: if all followed the signal, only who escalates would be retained", () => {
    const game = build("action-and-result");
    const row = follows! * 16;
    const payoffs = game.strategies[1]!.map((_, column) => game.payoffs[1]![row + column]!);
    const best = payoffs.reduce((a, b) => (compare(a, b) > 0 ? a : b));
    const rules = game.strategies[1]!.filter((_, column) => compare(payoffs[column]!, best) === 0);
    expect(rules).toEqual(["retain after escalate right, escalate wrong"]);
    const gain = exact.sub(
      game.payoffs[0]![always! * 16 + game.strategies[1]!.indexOf(rules[0]!)]!,
      game.payoffs[0]![row + game.strategies[1]!.indexOf(rules[0]!)]!,
    );
    expect(compare(gain, zero)).toBeGreaterThan(0);
  });
});
