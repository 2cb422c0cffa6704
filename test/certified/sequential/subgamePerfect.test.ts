import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { subgameEquilibria } from "../../../src/certified/sequential/subgameEquilibria.ts";
import { subgamePerfect } from "../../../src/certified/sequential/subgamePerfect.ts";
import { DomainError } from "../../../src/errors.ts";
import type { BehaviorProfile } from "../../../src/games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../../src/games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall } from "../../../src/games/extensive-form/perfectRecall.ts";
import { reducedStrategies } from "../../../src/games/extensive-form/reducedStrategies.ts";
import { gameBelow, subgameRoots } from "../../../src/games/extensive-form/subgames.ts";
import { move, payoffs, type Tree } from "../../../src/games/extensive-form/tree.ts";
import { subgameRegrets } from "../../../src/verify/subgameRegrets.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees } from "../../arbitraries/trees.ts";

/** The largest regret of each player in each subgame, by trying every reduced strategy of the subgame. */
function regretsByHand(game: ExtensiveGame<Rational>, profile: BehaviorProfile<Rational>): readonly Rational[][] {
  return subgameRoots(game).map((root) => {
    const { game: subgame, infosets } = gameBelow(game, root, () => null);
    const own = infosets.map((set) => profile[set]!);
    const stay = expectedPayoffs(subgame, own);
    return subgame.players.map((_, player) => {
      const worths = reducedStrategies(subgame, player).map((strategy) => {
        const deviation = own.map((probabilities, set) => {
          const action = strategy[set]!;
          return action < 0 ? probabilities : probabilities.map((_, k) => (k === action ? exact.one : exact.zero));
        });
        return expectedPayoffs(subgame, deviation)[player]!;
      });
      const best = worths.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
      return exact.sub(best, stay[player]!);
    });
  });
}

const recalling = (sizes: Parameters<typeof trees>[0]) => trees({ ...sizes, imperfect: true }).filter(hasPerfectRecall);

/** Matching pennies in which player I wins `win` on equal sides. */
function pennies(win: number): Tree<never> {
  const guess = (equal: number) =>
    move("II", { heads: payoffs(equal, -equal), tails: payoffs(-equal, equal) }, { infoset: `guess ${win}` });
  return move("I", { heads: guess(win), tails: guess(-win) });
}

describe("subgameRegrets", () => {
  test("vanish if and only if no strategy gains in any subgame", () => {
    let perfect = 0;
    fc.assert(
      fc.property(recalling({ maxDepth: 3, maxActions: 2, bound: 1 }), fc.infiniteStream(fc.nat(2)), (game, draws) => {
        const half = exact.from("1/2");
        const profile = game.infosets.map(({ actions }) => {
          const choice = draws.next().value as number;
          if (actions.length === 1) return [exact.one];
          return choice === 2 ? [half, half] : [0, 1].map((k) => (k === choice ? exact.one : exact.zero));
        });
        const byHand = regretsByHand(game, profile);
        const { regrets, maxRegret, subgames } = subgameRegrets(game, profile);
        expect(subgames).toBe(byHand.length);
        const isPerfect = byHand.flat().every((regret) => exact.compare(regret, exact.zero) === 0);
        expect(exact.compare(maxRegret, exact.zero) === 0).toBe(isPerfect);
        if (isPerfect) perfect += 1;
        // In a game without smaller subgames the regrets are those of the whole.
        if (byHand.length === 1) expect(regrets.map(exact.format)).toEqual(byHand[0]!.map(exact.format));
      }),
      { ...seeded, numRuns: 400 },
    );
    expect(perfect).toBeGreaterThan(50);
  });

  test("of a game in which something is forgotten are refused", () => {
    const later = (win: number) => move("I", { l: payoffs(win), r: payoffs(1 - win) }, { infoset: "later" });
    const forgetful = gameFromTree(["I"], move("I", { l: later(1), r: later(0) }));
    const half = exact.from("1/2");
    expect(() =>
      subgameRegrets(forgetful, [
        [half, half],
        [half, half],
      ]),
    ).toThrow(/at the information set "later" player "I" has forgotten/);
    expect(() => subgamePerfect(forgetful)).toThrow(/perfect recall/);
  });
});

describe("subgamePerfect", () => {
  test("finds an equilibrium of every subgame at once", () => {
    fc.assert(
      fc.property(recalling({ maxPlayers: 2, maxDepth: 4, maxActions: 3, bound: 2 }), (game) => {
        fc.pre(game.infosets.length <= 12);
        const { status, solutions } = subgamePerfect(game);
        expect([status, solutions.length]).toEqual(["solved", 1]);
        for (const regret of regretsByHand(game, solutions[0]!).flat()) expect(exact.format(regret)).toBe("0");
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test("finds equilibria of stages in which two players move at once", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -2, max: 2 })), (draws) => {
        const draw = () => draws.next().value as number;
        const stage = (name: string, depth: number): Tree<never> => {
          const next = (path: string) =>
            depth === 0 || draw() < 0 ? payoffs(draw(), draw()) : stage(`${name}${path}`, depth - 1);
          const second = (path: string) => move("II", { x: next(`${path}x`), y: next(`${path}y`) }, { infoset: name });
          return move("I", { a: second("a"), b: second("b"), c: second("c") });
        };
        const game = gameFromTree(["I", "II"], stage("", 1));
        const { status, solutions, certificate } = subgamePerfect(game);
        expect(status).toBe("solved");
        expect(certificate.equilibria[0]!.subgames).toBe(game.infosets.length / 2);
        for (const regret of regretsByHand(game, solutions[0]!).flat()) expect(exact.format(regret)).toBe("0");
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  // After entry at a stake of 3 the game is worth 0, so that I enters unless staying out pays more.
  test.each([
    [-1, "0 1"],
    [1, "1 0"],
  ])("the worth of a subgame takes its place: staying out pays %i", (outside, first) => {
    const game = gameFromTree(["I", "II"], move("I", { out: payoffs(outside, -outside), enter: pennies(3) }));
    const { solutions, certificate } = subgamePerfect(game);
    expect(solutions[0]!.map((own) => own.map(exact.format).join(" "))).toEqual([first, "1/2 1/2", "1/2 1/2"]);
    expect(certificate.equilibria[0]!.subgames).toBe(2);
    expect(exact.format(certificate.equilibria[0]!.maxRegret)).toBe("0");
  });

  test("in doubles, too", () => {
    const game = gameFromTree<number>(["I", "II"], move("I", { out: payoffs(-1, 1), enter: pennies(3) }), {
      field: float,
    });
    const [behavior] = subgamePerfect(game).solutions;
    expect(behavior![0]).toEqual([0, 1]);
    for (const probability of [...behavior![1]!, ...behavior![2]!]) expect(probability).toBeCloseTo(0.5, 12);
  });

  test("of perfect information it lists all equilibria in pure strategies", () => {
    const game = gameFromTree(["a"], move("a", { x: payoffs(1), y: payoffs(1), z: payoffs(0) }));
    const { solutions, certificate, method } = subgamePerfect(game, { all: true });
    expect(method).toBe("backward-induction");
    expect(solutions.map(([own]) => own!.map(exact.format).join(" "))).toEqual(["1 0 0", "0 1 0"]);
    expect(certificate.complete).toBe(true);
  });

  test("mixes where three players move at once and none of their equilibria is pure", () => {
    // I and II match pennies; III, who sees neither, is indifferent.
    const third = (equal: number) =>
      move("III", { x: payoffs(equal, -equal, 0), y: payoffs(equal, -equal, 0) }, { infoset: "third" });
    const guess = (equal: number) => move("II", { h: third(equal), t: third(-equal) }, { infoset: "second" });
    const game = gameFromTree(["I", "II", "III"], move("I", { h: guess(1), t: guess(-1) }));
    const { status, solutions, certificate } = subgamePerfect(game);
    expect(status).toBe("solved");
    expect(solutions[0]!.slice(0, 2).map((own) => own.map(exact.format))).toEqual([
      ["1/2", "1/2"],
      ["1/2", "1/2"],
    ]);
    expect(exact.format(certificate.equilibria[0]!.maxRegret)).toBe("0");
  });

  test("stops when the control says so", () => {
    const game = gameFromTree(["I", "II"], pennies(1));
    const control = { checkpoint: () => "stop" as const };
    expect(subgamePerfect(game, { control })).toMatchObject({ status: "limit" });
    expect(subgamePerfect(game, { control, all: true })).toMatchObject({ status: "limit", solutions: [] });
    expect(() => subgamePerfect(game, { all: true, maxEquilibria: 0 })).toThrow(DomainError);
  });
});

/** The battle of the sexes, in which `love` is worth 2 to the one and 1 to the other. */
function sexes(name: string): Tree<never> {
  const second = (opera: number, football: number) =>
    move(
      "II",
      { opera: payoffs(opera * 2, opera), football: payoffs(football, football * 2) },
      { infoset: `${name} II` },
    );
  return move("I", { opera: second(1, 0), football: second(0, 1) }, { infoset: `${name} I` });
}

describe("subgamePerfect, all of imperfect information", () => {
  const shown = (behavior: BehaviorProfile<Rational>) =>
    behavior.map((own) => own.map(exact.format).join(" ")).join(" | ");

  test("an outside option of 3/2: only two of the three equilibria of the subgame make entry worthwhile or not", () => {
    // Ben-Porath and Dekel's game without burning: out pays I 3/2; the subgame pays him 2, 1 or 2/3.
    const game = gameFromTree(["I", "II"], move("I", { out: payoffs("3/2", 0), in: sexes("s") }, { infoset: "first" }));
    const { status, solutions, certificate } = subgamePerfect(game, { all: true });
    expect(status).toBe("solved");
    expect(solutions.map(shown).sort()).toEqual(["0 1 | 1 0 | 1 0", "1 0 | 0 1 | 0 1", "1 0 | 2/3 1/3 | 1/3 2/3"]);
    expect(certificate.complete).toBe(true);
    for (const { maxRegret } of certificate.equilibria) expect(exact.format(maxRegret)).toBe("0");
    const bySubgame = subgameEquilibria(game, solutions);
    expect(bySubgame.map(({ root, equilibria }) => [root, equilibria.length])).toEqual([
      [0, 3],
      [2, 3],
    ]);
    expect(bySubgame[1]!.equilibria.map(({ payoffs: own }) => own.map(exact.format).join()).sort()).toEqual([
      "1,2",
      "2,1",
      "2/3,2/3",
    ]);
  });

  test("two subgames after a choice: each of the nine ways to play them, and what is chosen", () => {
    const game = gameFromTree(["I", "II"], move("I", { left: sexes("l"), right: sexes("r") }, { infoset: "first" }));
    const { solutions, certificate } = subgamePerfect(game, { all: true });
    // Where both are worth the same I may choose either, and any mixture: three of the nine ways, two extreme choices each.
    expect(solutions).toHaveLength(12);
    expect(new Set(solutions.map(shown)).size).toBe(12);
    expect(certificate.complete).toBe(false);
  });

  test("a continuum within a subgame: its ends are listed, and not called all", () => {
    // II is indifferent whatever I does.
    const second = (a: number) => move("II", { x: payoffs(a, 0), y: payoffs(-a, 0) }, { infoset: "II" });
    const { status, solutions, certificate } = subgamePerfect(
      gameFromTree(["I", "II"], move("I", { h: second(1), t: second(-1) })),
      { all: true },
    );
    expect([status, certificate.complete]).toEqual(["solved", false]);
    expect(solutions.map(shown)).toContain("1 0 | 1 0");
    expect(solutions.map(shown)).toContain("0 1 | 0 1");
  });

  test("three players at once: the isolated equilibria of each subgame", () => {
    // Whoever is alone wins one; nobody else gets anything. Out pays 1/5 to I.
    const third = (a: number, b: number) =>
      move(
        "III",
        Object.fromEntries(
          [0, 1].map((c) => {
            const all = [a, b, c];
            const alone = (player: number) => (all.filter((own) => own === all[player]).length === 1 ? 1 : 0);
            return [`${c}`, payoffs(alone(0), alone(1), alone(2))];
          }),
        ),
        { infoset: "III" },
      );
    const secondMove = (a: number) => move("II", { 0: third(a, 0), 1: third(a, 1) }, { infoset: "II" });
    const stage = move("I", { 0: secondMove(0), 1: secondMove(1) }, { infoset: "I" });
    const game = gameFromTree(
      ["I", "II", "III"],
      move("I", { out: payoffs("1/5", 0, 0), in: stage }, { infoset: "first" }),
    );
    const { solutions } = subgamePerfect(game, { all: true });
    expect(solutions.map(shown)).toContain("0 1 | 1/2 1/2 | 1/2 1/2 | 1/2 1/2");
    for (const solution of solutions)
      for (const regret of regretsByHand(game, solution).flat()) expect(exact.format(regret)).toBe("0");
  });

  test("holds every pure equilibrium that trying all profiles finds, and only equilibria", () => {
    fc.assert(
      fc.property(recalling({ maxPlayers: 2, maxDepth: 3, maxActions: 2, bound: 2 }), (game) => {
        fc.pre(game.infosets.length <= 6);
        const { status, solutions, certificate } = subgamePerfect(game, { all: true });
        expect(status).toBe("solved");
        for (const solution of solutions) {
          expect(
            regretsByHand(game, solution)
              .flat()
              .every((regret) => exact.compare(regret, exact.zero) === 0),
          ).toBe(true);
        }
        if (!certificate.complete) return;
        // Payoffs of equilibria differ only by what is played: those of pure ones are among those listed.
        const listed = new Set(solutions.map((solution) => expectedPayoffs(game, solution).map(exact.format).join()));
        for (const profile of pureProfiles(game)) {
          const isPerfect = regretsByHand(game, profile)
            .flat()
            .every((regret) => exact.compare(regret, exact.zero) === 0);
          if (isPerfect) expect(listed).toContain(expectedPayoffs(game, profile).map(exact.format).join());
        }
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("more than the limit allows: status limit, with so many", () => {
    const game = gameFromTree(["I", "II"], move("I", { left: sexes("l"), right: sexes("r") }, { infoset: "first" }));
    const { status, solutions, certificate } = subgamePerfect(game, { all: true, maxEquilibria: 5 });
    expect([status, solutions.length, certificate.complete]).toEqual(["limit", 5, false]);
  });
});

/** Every profile in pure behavior strategies. */
function pureProfiles(game: ExtensiveGame<Rational>): BehaviorProfile<Rational>[] {
  return game.infosets.reduce<Rational[][][]>(
    (profiles, { actions }) =>
      profiles.flatMap((profile) =>
        actions.map((_, chosen) => [...profile, actions.map((__, a) => (a === chosen ? exact.one : exact.zero))]),
      ),
    [[]],
  );
}
