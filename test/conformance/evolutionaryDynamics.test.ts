import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { toFloat } from "../../src/games/normal-form/fieldConversion.ts";
import { normalFormGame, shapeOf } from "../../src/games/normal-form/normalFormGame.ts";
import { type DynamicsId, dynamicsIds, populationFlow } from "../../src/games/population/dynamics.ts";
import { type PopulationGame, populationPayoffs, profileOf } from "../../src/games/population/populationGame.ts";
import { regretCheck } from "../../src/verify/regret.ts";
import { seeded } from "../arbitraries/parameters.ts";
import { populationsWithState } from "../arbitraries/populations.ts";

type State = readonly (readonly Rational[])[];
const sign = (value: Rational) => exact.compare(value, exact.zero);
const sum = (list: readonly Rational[]) => list.reduce((total, each) => exact.add(total, each), exact.zero);
const rests = (flow: State) => flow.every((own) => own.every((slope) => sign(slope) === 0));

/** The same populations with payoffs `a + c u`. */
function scaled(population: PopulationGame<Rational>, c: number, a: number): PopulationGame<Rational> {
  const { game } = population;
  const payoffs = game.payoffs.map((own) =>
    Array.from(own, (payoff) => exact.add(exact.from(a), exact.mul(exact.from(c), payoff))),
  );
  return { ...population, game: normalFormGame(shapeOf(game), payoffs, { strategies: game.strategies }) };
}

const law = (check: (population: PopulationGame<Rational>, state: State) => void) => {
  fc.assert(
    fc.property(populationsWithState(), ([population, state]) => {
      check(population, state);
    }),
    { ...seeded, numRuns: 150 },
  );
};

const exactIds = dynamicsIds.filter((id) => id !== "logit" && id !== "best-response");

describe.each(exactIds)("%s: laws of evolutionary dynamics", (dynamics: DynamicsId) => {
  const flow = (population: PopulationGame<Rational>, state: State) => populationFlow(population, state, { dynamics });

  test("the motion stays in the simplices: it sums to zero, and no share that is zero falls", () => {
    law((population, state) => {
      flow(population, state).forEach((own, p) => {
        expect(sign(sum(own))).toBe(0);
        own.forEach((slope, i) => {
          if (sign(state[p]![i]!) === 0) expect(sign(slope)).toBeGreaterThanOrEqual(0);
        });
      });
    });
  });

  test("an equilibrium is a rest point", () => {
    law((population, state) => {
      const { maxRegret } = regretCheck(population.game, profileOf(population, state));
      if (sign(maxRegret) === 0) expect(rests(flow(population, state))).toBe(true);
    });
  });

  test("motion and payoffs are positively correlated: where shares move, mean payoff gains by it", () => {
    law((population, state) => {
      const payoffs = populationPayoffs(population, state);
      flow(population, state).forEach((own, p) => {
        const gain = sign(sum(own.map((slope, i) => exact.mul(slope, payoffs[p]![i]!))));
        expect(gain).toBe(own.some((slope) => sign(slope) !== 0) ? 1 : 0);
      });
    });
  });

  test("payoffs in another unit change the speed alone, and another zero of payoffs nothing", () => {
    law((population, state) => {
      const expected = flow(population, state).map((own) => own.map((slope) => exact.mul(exact.from(3), slope)));
      const found = flow(scaled(population, 3, -2), state);
      expect(found.map((own) => own.map(exact.format))).toEqual(expected.map((own) => own.map(exact.format)));
    });
  });

  test("doubles agree with fractions", () => {
    law((population, state) => {
      const doubles = populationFlow(
        { ...population, game: toFloat(population.game) },
        state.map((own) => own.map(exact.toNumber)),
        { dynamics },
      );
      flow(population, state).forEach((own, p) => {
        own.forEach((slope, i) => {
          expect(doubles[p]![i]).toBeCloseTo(exact.toNumber(slope), 12);
        });
      });
    });
  });

  if (dynamics === "bnn" || dynamics === "smith") {
    test("every rest point is an equilibrium", () => {
      law((population, state) => {
        const { maxRegret } = regretCheck(population.game, profileOf(population, state));
        expect(rests(flow(population, state))).toBe(sign(maxRegret) === 0);
      });
    });
  } else {
    test("a strategy that nobody plays is never played, and growth rates are in the order of payoffs", () => {
      law((population, state) => {
        const payoffs = populationPayoffs(population, state);
        flow(population, state).forEach((own, p) => {
          own.forEach((slope, i) => {
            const share = state[p]![i]!;
            if (sign(share) === 0) {
              expect(sign(slope)).toBe(0);
              return;
            }
            own.forEach((other, j) => {
              if (sign(state[p]![j]!) === 0) return;
              const faster = exact.compare(exact.div(slope, share), exact.div(other, state[p]![j]!));
              expect(Math.sign(faster)).toBe(Math.sign(exact.compare(payoffs[p]![i]!, payoffs[p]![j]!)));
            });
          });
        });
      });
    });
  }
});

test("imitation in proportion to payoff differences is the replicator dynamics", () => {
  law((population, state) => {
    const [first, second] = (["replicator", "imitation"] as const).map((dynamics) =>
      populationFlow(population, state, { dynamics }).map((own) => own.map(exact.format)),
    );
    expect(second).toEqual(first);
  });
});
