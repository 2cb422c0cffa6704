import { describe, expect, test } from "vitest";
import { agentForm } from "../../../src/games/extensive-form/agentForm.ts";
import {
  agentQre,
  chance,
  type ExtensiveGame,
  gameFromTree,
  move,
  payoffs,
  type Rational,
  randomGame,
  seededRng,
} from "../../../src/index.ts";
import { agentWorthBounds } from "../../../src/verify/quantal/agentWorthBounds.ts";
import { quantalEnclosure, type WorthBounds } from "../../../src/verify/quantal/quantalEnclosure.ts";
import { worthBounds } from "../../../src/verify/quantal/worthBounds.ts";

/** Chance, a signal that is observed in part, two moves of the first player, and a set that two different moves lead to. */
const tree = (() => {
  const last = (a: number, b: number) =>
    move("I", { stay: payoffs(a, b), leave: payoffs(2, a - b) }, { infoset: "last" });
  const second = (k: number) =>
    move(
      "II",
      { up: last(k, 3 - k), down: payoffs(k * k - 3, k), out: payoffs(0, 1) },
      { infoset: k < 3 ? "low" : "high" },
    );
  return gameFromTree(
    ["I", "II"],
    chance([
      ["a", "1/2", move("I", { l: second(1), r: second(2) }, { infoset: "one" })],
      ["b", "1/3", move("I", { l: second(3), r: second(4) }, { infoset: "one" })],
      ["c", "1/6", move("I", { l: second(2), m: payoffs(1, 1) }, { infoset: "other" })],
    ]),
  );
})();

const middle = ({ lower, upper }: { readonly lower: number; readonly upper: number }) => (lower + upper) / 2;

/** Whether all bounds on derivatives hold the difference quotients of the middles of the bounds on worth. */
function expectSlopes(boundsAt: (logs: Float64Array) => WorthBounds, logs: Float64Array): void {
  const size = logs.length;
  const derivative = boundsAt(logs).derivative();
  const h = 1e-5;
  for (let b = 0; b < size; b += 1) {
    const [below, above] = [-h, h].map(
      (change) => boundsAt(logs.map((log, k) => (k === b ? log + change : log))).worth,
    ) as [WorthBounds["worth"], WorthBounds["worth"]];
    for (let a = 0; a < size; a += 1) {
      const quotient = (middle(above[a]!) - middle(below[a]!)) / (2 * h);
      const { lower, upper } = derivative[a * size + b]!;
      expect(upper - lower).toBeLessThan(1e-9);
      expect(quotient).toBeGreaterThan(lower - 1e-7);
      expect(quotient).toBeLessThan(upper + 1e-7);
    }
  }
}

describe("derivatives are those of the worth", () => {
  test("in a tree, beliefs and continuation included", () => {
    const form = agentForm(tree, "test");
    const rng = seededRng(4);
    for (let k = 0; k < 5; k += 1) {
      // Probabilities that do not sum to one show that no normalization hides an error.
      const logs = Float64Array.from({ length: form.firsts.at(-1)! }, () => Math.log(0.05 + 0.9 * rng.next()));
      expectSlopes((at) => agentWorthBounds(tree, form, at)(new Float64Array(at.length)), logs);
    }
  });

  test("in normal form", () => {
    const game = randomGame(seededRng(8), [3, 2, 4], { min: -5, max: 5 });
    const rng = seededRng(5);
    const logs = Float64Array.from({ length: 9 }, () => Math.log(0.05 + 0.9 * rng.next()));
    expectSlopes((at) => worthBounds(game, at)(new Float64Array(at.length)), logs);
  });
});

test("bounds over a box hold the worth and the derivatives at its points", () => {
  const form = agentForm(tree, "test");
  const rng = seededRng(6);
  const logs = Float64Array.from({ length: form.firsts.at(-1)! }, () => Math.log(0.1 + 0.8 * rng.next()));
  const box = agentWorthBounds(tree, form, logs)(new Float64Array(logs.length).fill(0.02));
  const derivative = box.derivative();
  for (let k = 0; k < 20; k += 1) {
    const inside = logs.map((log) => log + 0.02 * (2 * rng.next() - 1));
    const point = agentWorthBounds(tree, form, inside)(new Float64Array(logs.length));
    point.worth.forEach((value, a) => {
      expect(middle(value)).toBeGreaterThanOrEqual(box.worth[a]!.lower);
      expect(middle(value)).toBeLessThanOrEqual(box.worth[a]!.upper);
    });
    point.derivative().forEach((value, at) => {
      expect(middle(value)).toBeGreaterThanOrEqual(derivative[at]!.lower - 1e-15);
      expect(middle(value)).toBeLessThanOrEqual(derivative[at]!.upper + 1e-15);
    });
  }
});

describe("in a tree", () => {
  const enclosed = (game: ExtensiveGame<Rational>, logs: Float64Array, lambda: number) =>
    quantalEnclosure(logs, lambda, agentWorthBounds(game, agentForm(game, "test"), logs));
  const logsAt = (lambda: number) => Float64Array.from(agentQre(tree, { lambda }).solutions[0]!.logarithms.flat());

  test("the equilibrium is enclosed, and that of another precision is not taken for it", () => {
    expect(enclosed(tree, logsAt(0.7), 0.7)).toMatchObject({ proved: true });
    expect(enclosed(tree, logsAt(0.7), 0.7).radius).toBeLessThan(1e-13);
    expect(enclosed(tree, logsAt(0.7), 2).proved).toBe(false);
  });

  test("even mixing is no equilibrium at a positive precision", () => {
    expect(enclosed(tree, logsAt(0), 0).proved).toBe(true);
    expect(enclosed(tree, logsAt(0), 1).proved).toBe(false);
  });
});
