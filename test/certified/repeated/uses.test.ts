import { assert, integer, property } from "fast-check";
import { exact, type Rational, solveExact } from "jiama";
import { ratchet } from "jiama/models";
import { describe, expect, test } from "vitest";
import { policyIteration } from "../../../src/certified/markov/policyIteration.ts";
import { abreuSannikov } from "../../../src/certified/repeated/abreuSannikov.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { repeatedGame } from "../../../src/games/repeated/repeatedGame.ts";
import { reversionDiscount } from "../../../src/games/repeated/reversionDiscount.ts";
import { type StateInput, stochasticGame } from "../../../src/games/stochastic/stochasticGame.ts";

/**
 * A relational contract: in every period the agent works (cost c, worth b to the principal) or not while the principal pays the
 * wage w or nothing, and no court enforces either. Work for pay is self-enforcing if and only if `w − c ≥ (1 − δ) w` and
 * `b − w ≥ (1 − δ) b`, that is, `δ ≥ max(c/w, w/b)`.
 */
describe("relational contracts", () => {
  const contract = (b: number, c: number, w: number) =>
    bimatrixGame(
      [
        [b - w, -w],
        [b, 0],
      ].map((row) => row),
      [
        [w - c, w],
        [-c, 0],
      ],
    );
  const threshold = (b: number, c: number, w: number): Rational => {
    const [low, high] = [exact.from(`${c}/${w}`), exact.from(`${w}/${b}`)];
    return exact.compare(low, high) > 0 ? low : high;
  };
  const isSupported = (b: number, c: number, w: number, discount: Rational): boolean => {
    const [set] = abreuSannikov(repeatedGame(contract(b, c, w), discount)).solutions;
    return set!.vertices.some(
      ([own, other]) => exact.compare(own, exact.from(b - w)) === 0 && exact.compare(other, exact.from(w - c)) === 0,
    );
  };

  test("work for pay is in the set of equilibrium payoffs exactly from the self-enforcing discount factor on", () => {
    assert(
      property(
        integer({ min: 1, max: 5 }),
        integer({ min: 1, max: 5 }),
        integer({ min: 1, max: 5 }),
        (c, rent, profit) => {
          const [w, b] = [c + rent, c + rent + profit];
          const least = threshold(b, c, w);
          const zero = [exact.zero, exact.zero];
          expect(exact.format(reversionDiscount(contract(b, c, w), [0, 0], zero)!)).toBe(exact.format(least));
          expect(isSupported(b, c, w, least)).toBe(true);
          expect(isSupported(b, c, w, exact.mul(least, exact.from("99/100")))).toBe(false);
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  test("on a grid of wages, the best one needs δ ≥ √(c/b), and no other wage less", () => {
    // b = 9, c = 4: the wage 6 is self-enforcing from 2/3 on.
    const thresholds = [5, 6, 7, 8].map((w) => exact.format(threshold(9, 4, w)));
    expect(thresholds).toEqual(["4/5", "2/3", "7/9", "8/9"]);
    const wages = [0, 5, 6, 7, 8];
    const A = wages.map((w) => [9 - w, -w]);
    const B = wages.map((w) => [w - 4, w]);
    const most = (discount: string) =>
      abreuSannikov(repeatedGame(bimatrixGame(A, B), discount))
        .outer.map(([x, y]) => exact.toNumber(exact.add(x, y)))
        .reduce((a, b) => Math.max(a, b));
    // The surplus of 5 is reached from 2/3 on; below, the agent never works.
    expect(most("2/3")).toBe(5);
    expect(most("33/50")).toBeLessThan(1e-6);
  });
});

/**
 * The ratchet on a grid: states are targets, actions efforts, and the next target lies between two grid points, to be drawn so that
 * its mean is right. As the value is linear in the target, nothing is lost by that.
 */
describe("the ratchet as a Markov decision process", () => {
  const grid = (steps: number, to: number) =>
    Array.from({ length: steps + 1 }, (_, k) => exact.from(`${k * to}/${steps}`));

  test.each([
    ["1/2", "9/10", "1"],
    ["1/4", "4/5", "2"],
    ["1", "1/2", "3/2"],
    ["0", "3/4", "1"],
  ])(
    "adjustment %s, discount %s, bonus %s: the closed form's effort, from every target, exactly",
    (adjustment, discount, bonus) => {
      const { outcome } = solveExact(ratchet, { adjustment, discount, bonus, effortCost: 1 });
      const effort = outcome.effort as Rational;
      const steps = 6;
      const targets = grid(steps, 3);
      const efforts = [...grid(12, 3), effort];
      const [b, eta] = [exact.from(bonus), exact.from(adjustment)];
      const width = exact.from("1/2");
      const labels = efforts.map((_, k) => `e${k}`);
      const states = targets.map((q, s): StateInput<Rational> => {
        const payoffs = efforts.map((e) =>
          exact.sub(exact.mul(b, exact.sub(e, q)), exact.div(exact.mul(e, e), exact.from(2))),
        );
        const transitions = efforts.map((e) => {
          const next = exact.add(q, exact.mul(eta, exact.sub(e, q)));
          const place = exact.div(next, width);
          const below = Math.min(steps - 1, Math.floor(exact.toNumber(place)));
          const share = exact.sub(place, exact.from(below));
          return targets.map((_, t) =>
            t === below ? exact.sub(exact.one, share) : t === below + 1 ? share : exact.zero,
          );
        });
        return {
          label: `q${s}`,
          stage: normalFormGame([efforts.length], [payoffs], { strategies: [labels] }),
          transitions,
        };
      });
      const { solutions, certificate, values } = policyIteration(stochasticGame(states, discount));
      expect(exact.format(certificate.maxRegretBound)).toBe("0");
      for (const action of solutions[0]!) expect(exact.format(efforts[action]!)).toBe(exact.format(effort));
      // The slope of the value in the target is minus (1 − δ) times the burden of a unit of target.
      const slope = exact.div(exact.sub(values[1]!, values[0]!), width);
      const burden = exact.mul(exact.sub(exact.one, exact.from(discount)), outcome.targetBurden as Rational);
      expect(exact.format(slope)).toBe(exact.format(exact.neg(burden)));
    },
  );
});
