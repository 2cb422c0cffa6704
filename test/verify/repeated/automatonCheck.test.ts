import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import type { PublicAutomaton } from "../../../src/games/repeated/automaton.ts";
import { type RepeatedGame, repeatedGame } from "../../../src/games/repeated/repeatedGame.ts";
import { reversionDiscount } from "../../../src/games/repeated/reversionDiscount.ts";
import {
  always,
  automatonOf,
  grimTrigger,
  type RepeatedStrategy,
  titForTat,
  winStayLoseShift,
} from "../../../src/games/repeated/strategies.ts";
import { automatonCheck } from "../../../src/verify/repeated/automatonCheck.ts";
import { matrices } from "../../arbitraries/games.ts";

/** Axelrod's payoffs: temptation 5, reward 3, punishment 1, sucker 0. */
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
const both = (make: (player: number) => RepeatedStrategy) => automatonOf(dilemma, [make(0), make(1)]);
const grim = both((player) => grimTrigger(dilemma, player, [0, 0], [1, 1]));
const gain = (discount: string, automaton: PublicAutomaton<typeof exact.zero>) =>
  exact.format(automatonCheck(repeatedGame(dilemma, discount), automaton).maxGain);

/** Discounted payoffs of the path of two strategies, added up period by period in doubles. */
function simulated(
  game: RepeatedGame<typeof exact.zero>,
  strategies: readonly RepeatedStrategy[],
  periods: number,
): number[] {
  const columns = game.stage.strategies[1]!.length;
  const delta = exact.toNumber(game.discount);
  let states = [0, 0];
  const sums = [0, 0];
  for (let t = 0; t < periods; t += 1) {
    const [i, j] = strategies.map(({ states: own }, k) => own[states[k]!]!.action) as [number, number];
    const index = i * columns + j;
    sums.forEach((_, k) => {
      sums[k]! += (1 - delta) * delta ** t * exact.toNumber(game.stage.payoffs[k]![index]!);
    });
    states = strategies.map(({ states: own }, k) => own[states[k]!]!.next[index]!);
  }
  return sums;
}

describe("automatonCheck", () => {
  test("grim trigger needs δ ≥ 1/2 with Axelrod's payoffs, and gains by a trifle below", () => {
    expect(gain("1/2", grim)).toBe("0");
    expect(gain("499/1000", grim)).toBe("1/250");
    expect(exact.format(reversionDiscount(dilemma, [0, 0], [exact.one, exact.one])!)).toBe("1/2");
  });

  test("tit for tat is an equilibrium but not a subgame-perfect one", () => {
    const tft = both((player) => titForTat(dilemma, player));
    // On the path, cooperation pays for δ ≥ 2/3; after one defection both would rather end the echo.
    const check = automatonCheck(repeatedGame(dilemma, "9/10"), tft);
    expect(check.payoffs.map(exact.format)).toEqual(["3", "3"]);
    expect(exact.compare(check.maxGain, exact.zero)).toBeGreaterThan(0);
    expect(check.worst).not.toBeNull();
  });

  test("tit for tat is subgame perfect in a dilemma where exploiting in turns pays as cooperation does, at one discount factor", () => {
    // u(C, C) = 2, u(D, C) = 3, u(C, D) = 0, u(D, D) = 1: δ = 1/2 (Osborne and Rubinstein's payoffs).
    const linear = bimatrixGame(
      [
        [2, 0],
        [3, 1],
      ],
      [
        [2, 3],
        [0, 1],
      ],
    );
    const tft = automatonOf(linear, [titForTat(linear, 0), titForTat(linear, 1)]);
    const worst = (discount: string) => exact.format(automatonCheck(repeatedGame(linear, discount), tft).maxGain);
    expect(worst("1/2")).toBe("0");
    expect(worst("51/100")).not.toBe("0");
    expect(worst("49/100")).not.toBe("0");
  });

  test("Pavlov needs more patience than grim: δ ≥ 2/3 where temptation is at most twice the reward less the punishment", () => {
    const mild = bimatrixGame(
      [
        [3, 0],
        ["13/3", 1],
      ],
      [
        [3, "13/3"],
        [0, 1],
      ],
    );
    const pavlov = automatonOf(mild, [winStayLoseShift(mild), winStayLoseShift(mild)]);
    // On the path: 3 ≥ (1 − δ)(13/3 + δ) + 3δ², that is, δ ≥ 2/3.
    expect(exact.format(automatonCheck(repeatedGame(mild, "2/3"), pavlov).maxGain)).toBe("0");
    expect(exact.format(automatonCheck(repeatedGame(mild, "13/20"), pavlov).maxGain)).not.toBe("0");
  });

  test("payoffs are those of the path, period by period", () => {
    const pool = (player: number): RepeatedStrategy[] => [
      always(dilemma, 0),
      always(dilemma, 1),
      grimTrigger(dilemma, player, [0, 0], [1, 1]),
      titForTat(dilemma, player),
      titForTat(dilemma, player, 1),
      winStayLoseShift(dilemma),
    ];
    for (const own of pool(0)) {
      for (const other of pool(1)) {
        const game = repeatedGame(dilemma, "4/5");
        const check = automatonCheck(game, automatonOf(dilemma, [own, other]));
        const path = simulated(game, [own, other], 200);
        check.payoffs.forEach((payoff, k) => {
          expect(exact.toNumber(payoff)).toBeCloseTo(path[k]!, 10);
        });
      }
    }
  });

  test("of any dilemma, grim trigger is subgame perfect exactly from the reversion discount on", () => {
    assert(
      property(integer({ min: 1, max: 9 }), integer({ min: 1, max: 9 }), integer({ min: 1, max: 9 }), (a, b, c) => {
        // Temptation > reward > punishment > sucker.
        const [P, R, T] = [c, c + b, c + b + a];
        const stage = bimatrixGame(
          [
            [R, 0],
            [T, P],
          ],
          [
            [R, T],
            [0, P],
          ],
        );
        const punishment = exact.from(P);
        const least = reversionDiscount(stage, [0, 0], [punishment, punishment])!;
        expect(exact.format(least)).toBe(exact.format(exact.div(exact.from(a), exact.from(a + b))));
        const automaton = automatonOf(
          stage,
          [0, 1].map((player) => grimTrigger(stage, player, [0, 0], [1, 1])),
        );
        const isPerfect = (discount: typeof exact.zero) =>
          exact.compare(automatonCheck(repeatedGame(stage, discount), automaton).maxGain, exact.zero) === 0;
        expect(isPerfect(least)).toBe(true);
        expect(isPerfect(exact.mul(least, exact.from("999/1000")))).toBe(false);
        expect(isPerfect(exact.div(exact.add(least, exact.one), exact.from(2)))).toBe(true);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test("stage equilibria played for ever are subgame perfect at every discount factor, and nothing else is at 0", () => {
    assert(
      property(matrices(2, 3, 2), matrices(2, 3, 2), constantFrom("0", "1/3", "9/10"), (A, B, discount) => {
        const stage = bimatrixGame(A, B);
        for (const i of [0, 1]) {
          for (const j of [0, 1, 2]) {
            const isNash = A.every((row) => row[j]! <= A[i]![j]!) && B[i]!.every((b) => b <= B[i]![j]!);
            const check = automatonCheck(
              repeatedGame(stage, discount),
              automatonOf(stage, [always(stage, i), always(stage, j)]),
            );
            expect(exact.compare(check.maxGain, exact.zero) === 0).toBe(isNash);
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test("three players: all contribute under the threat that nobody does", () => {
    // A public good worth 1/2 to each for every contribution of 1.
    const shape = [2, 2, 2];
    const payoffs = [0, 1, 2].map((player) =>
      Array.from({ length: 8 }, (_, index) => {
        const gives = [index >> 2, (index >> 1) & 1, index & 1];
        return `${gives.reduce((sum, x) => sum + x, 0) - 2 * gives[player]!}/2`;
      }),
    );
    const stage = normalFormGame(shape, payoffs);
    const automaton = automatonOf(
      stage,
      [0, 1, 2].map((player) => grimTrigger(stage, player, [1, 1, 1], [0, 0, 0])),
    );
    expect(exact.format(automatonCheck(repeatedGame(stage, "1/2"), automaton).maxGain)).toBe("0");
    expect(exact.format(automatonCheck(repeatedGame(stage, "2/5"), automaton).maxGain)).not.toBe("0");
  });

  test("what no history reaches does not count", () => {
    const strange = {
      label: "unreached",
      actions: [0, 1],
      next: grim.states[0]!.next.map(() => [[2, exact.one]] as const),
    };
    const automaton = { ...grim, states: [...grim.states, strange] };
    expect(gain("1/2", automaton)).toBe("0");
  });

  test.each<[string, (good: typeof grim) => typeof grim]>([
    ["no states", (good) => ({ ...good, states: [] })],
    ["an action that is none", (good) => ({ ...good, states: good.states.map((s) => ({ ...s, actions: [0, 2] })) })],
    ["too few lotteries", (good) => ({ ...good, states: good.states.map((s) => ({ ...s, next: s.next.slice(1) })) })],
    ["a first state that is none", (good) => ({ ...good, initial: [[7, exact.one]] })],
    ["probabilities that do not sum to one", (good) => ({ ...good, initial: [[0, exact.from("1/2")]] })],
    [
      "a negative probability",
      (good) => ({
        ...good,
        initial: [
          [0, exact.from(2)],
          [1, exact.from(-1)],
        ],
      }),
    ],
  ])("refuses an automaton with %s", (_, spoil) => {
    expect(() => automatonCheck(repeatedGame(dilemma, "1/2"), spoil(grim))).toThrow(DomainError);
  });

  test("refuses strategies that do not fit", () => {
    expect(() => automatonOf(dilemma, [always(dilemma, 0)])).toThrow(/2 players/);
    expect(() => automatonOf(dilemma, [{ states: [] }, always(dilemma, 0)])).toThrow(DomainError);
    const wide = bimatrixGame([[1, 2, 3]], [[1, 2, 3]]);
    expect(() => titForTat(wide, 0)).toThrow(/equally many/);
    expect(() => winStayLoseShift(bimatrixGame([[1]], [[1]]))).toThrow(DomainError);
  });

  test.each(["1", "-1/10", 1, 2])("refuses the discount factor %s", (discount) => {
    expect(() => repeatedGame(dilemma, discount)).toThrow(/discount factor/);
  });
});
