import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { dominatedStrategies } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { quasiPerfect } from "../../../src/certified/sequential/quasiPerfect.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { reducedStrategies } from "../../../src/games/extensive-form/reducedStrategies.ts";
import { move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { gameFromEfg } from "../../../src/games/io/gameFromEfg.ts";
import { subgameRegrets } from "../../../src/verify/subgameRegrets.ts";
import { trembleCheck } from "../../../src/verify/trembleCheck.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { twoPlayerTrees } from "../../arbitraries/trees.ts";

const shown = (lists: readonly (readonly Rational[])[]) => lists.map((own) => own.map(exact.format).join(" "));
const isPositive = (value: Rational) => exact.compare(value, exact.zero) > 0;

describe("quasiPerfect", () => {
  test("finds one in every game, without regret in any subgame and without weakly dominated strategies", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 2, bound: 2 }), (game) => {
        const { status, solutions, certificate } = quasiPerfect(game);
        expect(status).toBe("solved");
        expect(certificate.perfection[0]!.faults).toEqual([]);
        const { behavior } = solutions[0]!;
        expect(exact.format(subgameRegrets(game, behavior).maxRegret)).toBe("0");
        const { solutions: dominated } = dominatedStrategies(reducedStrategicForm(game), { kind: "weak" });
        for (const { player, strategy } of dominated) {
          const reduced = reducedStrategies(game, player)[strategy]!;
          const weights = Array.from(reduced, (action, set) => (action < 0 ? exact.one : behavior[set]![action]!));
          expect(weights.every(isPositive)).toBe(false);
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  // Selten (1975), figure 2, without the third player: right and then left gives way to left.
  test("a threat at an information set that is no subgame is not carried out", () => {
    const reply = (x: number, y: number) =>
      move("2", { fight: payoffs(-1, -1), yield: payoffs(x, y) }, { infoset: "entry" });
    const game = gameFromTree(["1", "2"], move("1", { out: payoffs(0, 2), small: reply(1, 1), large: reply(2, 0) }));
    expect(quasiPerfect(game).solutions.map(({ behavior }) => shown(behavior))).toEqual([["0 0 1", "0 1"]]);
  });

  // The play that gambit-lp and gambit-enummixed miss in exact mode, see the file of that name in Gambit's tests.
  test("the large payoff game of Gambit's tests, which has one equilibrium", () => {
    const game = gameFromEfg(`EFG 2 R "A poker-like game with large payoffs" { "Alice" "Bob" } ""
c "" 1 "" { "King" 1/2 "Queen" 1/2 } 0
p "" 1 1 "" { "Raise" "Fold" } 0
p "" 2 1 "" { "Meet" "Pass" } 0
t "" 1 "" { 10000000000000000000, -10000000000000000000 }
t "" 2 "" { 100000000000000000000, -100000000000000000000 }
t "" 3 "" { 10000000000000000000, -10000000000000000000 }
p "" 1 2 "" { "Raise" "Fold" } 0
p "" 2 1 "" { "Meet" "Pass" } 0
t "" 4 "" { -20000000000000000000, 20000000000000000000 }
t "" 5 "" { 10000000000000000000, -10000000000000000000 }
t "" 6 "" { -10000000000000000000, 10000000000000000000 }`);
    const { status, certificate } = quasiPerfect(game);
    expect(status).toBe("solved");
    expect(certificate.equilibria[0]!.regrets.map(exact.format)).toEqual(["0", "0"]);
  });

  test("refuses games in doubles, and stops when told to", () => {
    const game = gameFromTree(["1", "2"], move("1", { l: payoffs(0, 0), r: payoffs(1, 1) }));
    expect(() => quasiPerfect(toFloatTree(game) as never)).toThrow(/in doubles/);
    expect(quasiPerfect(game, { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      solutions: [],
    });
  });
});

describe("trembleCheck", () => {
  const reply = (x: number) => move("2", { l: payoffs(1, x), r: payoffs(1, 0) }, { infoset: "reply" });
  const game = gameFromTree(["1", "2"], move("1", { a: reply(0), b: reply(1) }));
  const [zero, one] = [exact.zero, exact.one];
  const minus = exact.neg(one);
  const mostly = [[one], [one, minus], [zero, one]];
  const rarely = [[one], [zero, one], [one, minus]];
  const profile = [
    [one, zero],
    [one, zero],
  ];

  test.each([
    ["a best reply", profile, [mostly, mostly], { holds: true, faults: [] }],
    [
      "no best reply to the trembles",
      [
        [one, zero],
        [zero, one],
      ],
      [mostly, rarely],
      { holds: false, faults: [1] },
    ],
    ["trembles around something else", profile, [rarely, mostly], { holds: false, tendsToProfile: false }],
    [
      "a sequence without weight",
      profile,
      [mostly, [[one], [one], [zero]]],
      { holds: false, isCompletelyMixed: false },
    ],
    [
      "shares that do not sum",
      profile,
      [mostly, [[one], [one], [zero, one]]],
      { holds: false, isCompletelyMixed: false },
    ],
    ["too few plans", profile, [mostly], { holds: false, isCompletelyMixed: false }],
  ])("%s", (_, behavior, trembles, expected) => {
    expect(trembleCheck(game, behavior, trembles)).toMatchObject(expected);
  });
});
