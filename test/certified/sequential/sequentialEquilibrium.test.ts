import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { consistency } from "../../../src/certified/sequential/consistency.ts";
import { quasiPerfect } from "../../../src/certified/sequential/quasiPerfect.ts";
import { sequentialCheck } from "../../../src/certified/sequential/sequentialCheck.ts";
import { sequentialEquilibrium } from "../../../src/certified/sequential/sequentialEquilibrium.ts";
import type { Assessment } from "../../../src/games/extensive-form/assessment.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { hasPerfectRecall } from "../../../src/games/extensive-form/perfectRecall.ts";
import { chance, move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { consistencyCheck } from "../../../src/verify/consistencyCheck.ts";
import { subgameRegrets } from "../../../src/verify/subgameRegrets.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees, twoPlayerTrees } from "../../arbitraries/trees.ts";

const [zero, one, half] = ["0", "1", "1/2"].map(exact.from) as [Rational, Rational, Rational];
const shown = (lists: readonly (readonly Rational[])[]) => lists.map((own) => own.map(exact.format).join(" "));
const excludesNothing = (game: ExtensiveGame<Rational>) =>
  game.chanceMoves.every(({ probabilities }) => probabilities.every((p) => exact.compare(p, zero) > 0));

/** Selten (1975), figure 1: the horse. Payoffs 3, 3, 2 after D, L; and so on. */
const horse = () => {
  const third = (l: readonly number[], r: readonly number[]) =>
    move("3", { L: payoffs(...l), R: payoffs(...r) }, { infoset: "3" });
  return gameFromTree(
    ["1", "2", "3"],
    move("1", {
      D: third([3, 2, 2], [0, 0, 0]),
      C: move("2", { d: third([4, 4, 0], [0, 0, 1]), c: payoffs(1, 1, 1) }),
    }),
  );
};

/** Three mistakes that two observers see: whatever the payoffs, beliefs must explain them alike. */
const observed = () => {
  const look = (player: string) => move(player, { l: payoffs(0, 0, 0), r: payoffs(0, 0, 0) }, { infoset: "?" });
  const next = () => move("2", { tell: look("3"), end: payoffs(0, 0, 0) }, { infoset: "?" });
  return gameFromTree(["1", "2", "3"], move("1", { out: payoffs(0, 0, 0), a: next(), b: next() }));
};

describe("consistency", () => {
  const behavior = [
    [one, zero, zero],
    [half, half],
    [one, zero],
  ];

  test("the same mistake is explained alike by all who see it", () => {
    const game = observed();
    const with3 = (second: Rational[], third: Rational[]): Assessment<Rational> => ({
      behavior,
      beliefs: [[one], second, third],
    });
    const [third, rest] = [exact.from("1/3"), exact.from("2/3")];
    const alike = consistency(game, with3([third, rest], [third, rest]));
    expect(
      alike.holds && alike.mistakes[0]!.map(({ power, radicand }) => `${power} ${exact.format(radicand)}`),
    ).toEqual(["0 1", "1 1/2", "1 1"]);
    expect(consistency(game, with3([third, rest], [half, half]))).toMatchObject({ holds: false, reason: "rates" });
    expect(consistency(game, with3([third, rest], [one, zero]))).toMatchObject({ holds: false, reason: "order" });
    expect(consistency(game, with3([one, zero], [one, zero])).holds).toBe(true);
  });

  test("coefficients may be roots", () => {
    // Two mistakes of one kind are believed as likely as half of one of another: 2 c² = 1 with the other's coefficient 1.
    const end = payoffs(0, 0);
    const seen = () => move("2", { l: end, r: end }, { infoset: "?" });
    const game = gameFromTree(
      ["1", "2"],
      chance({
        x: [
          "1/2",
          move("1", { ok: end, err: move("1", { ok: end, err: seen() }, { infoset: "later" }) }, { infoset: "first" }),
        ],
        y: ["1/2", move("1", { ok: end, err: seen() }, { infoset: "other" })],
      }),
    );
    const pure = game.infosets.map(() => [one, zero]);
    const last = game.infosets.findIndex(({ nodes }) => nodes.length === 2);
    const beliefs = game.infosets.map(({ nodes }, k) =>
      k === last ? [exact.from("1/3"), exact.from("2/3")] : nodes.map(() => one),
    );
    const found = consistency(game, { behavior: pure, beliefs });
    expect(found.holds).toBe(true);
    if (found.holds) expect(consistencyCheck(game, { behavior: pure, beliefs }, found.mistakes).holds).toBe(true);
  });

  test("the check refuses other mistakes", () => {
    const game = observed();
    const assessment = { behavior, beliefs: [[one], [half, half], [half, half]] };
    const found = consistency(game, assessment);
    if (!found.holds) throw new Error("consistent");
    expect(consistencyCheck(game, assessment, found.mistakes)).toEqual({ holds: true, faults: [] });
    const changed = (power: number, radicand: Rational) =>
      found.mistakes.map((own, set) =>
        own.map((each, a) => (set === 0 && a === 2 ? { ...each, power, radicand } : each)),
      );
    expect(consistencyCheck(game, assessment, changed(2, one)).faults).toEqual([1, 2]);
    expect(consistencyCheck(game, assessment, changed(1, exact.from(3))).faults).toEqual([1, 2]);
    expect(consistencyCheck(game, assessment, changed(0, one)).faults).toContain(0);
  });

  test("limits of polynomial trembles are consistent", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 2, bound: 2 }).filter(excludesNothing), (game) => {
        const [assessment] = quasiPerfect(game).solutions;
        expect(sequentialCheck(game, assessment!).isSequential).toBe(true);
      }),
      { ...seeded, numRuns: 80 },
    );
  });

  test("nature must exclude nothing", () => {
    const game = gameFromTree(["1"], chance({ x: [1, move("1", { l: payoffs(0) })], y: [0, payoffs(0)] }));
    expect(() => consistency(game, { behavior: [[one]], beliefs: [[one]] })).toThrow(/probability 0/);
  });
});

describe("sequentialEquilibrium", () => {
  // Selten (1975): (D, c, L) is subgame perfect, for there are no subgames, but player 2 would deviate; Kreps and Wilson (1982): it is not sequential.
  test("Selten's horse: of the two kinds of equilibria in pure strategies one is sequential", () => {
    const game = horse();
    const { status, solutions, certificate } = sequentialEquilibrium(game, { pure: true });
    expect([status, certificate.complete]).toEqual(["solved", true]);
    expect(solutions.map(({ behavior }) => shown(behavior).join(", "))).toEqual(
      ["0 1, 0 1, 0 1"].map((text) => expect.stringContaining(text.slice(0, 3))),
    );
    const bad = game.infosets.map(({ player }) =>
      player === 0 ? [one, zero] : player === 1 ? [zero, one] : [one, zero],
    );
    expect(exact.format(subgameRegrets(game, bad).maxRegret)).toBe("0");
    const beliefs = game.infosets.map(({ nodes }) => (nodes.length === 1 ? [one] : [one, zero]));
    expect(sequentialCheck(game, { behavior: bad, beliefs }).isSequential).toBe(false);
  });

  test("is found in every game for two, and has no regret in any subgame", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 3, bound: 2 }).filter(excludesNothing), (game) => {
        const { status, solutions, certificate } = sequentialEquilibrium(game);
        expect(status).toBe("solved");
        expect(certificate.equilibria[0]!.isSequential).toBe(true);
        expect(exact.format(subgameRegrets(game, solutions[0]!.behavior).maxRegret)).toBe("0");
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("in pure strategies, for three: each one passes the test, and none is missed that quasi-perfection finds", () => {
    const count = { solved: 0, none: 0 };
    fc.assert(
      fc.property(
        trees({ maxPlayers: 3, imperfect: true, maxDepth: 3, maxActions: 2, bound: 2 }).filter(
          (game) =>
            excludesNothing(game) && hasPerfectRecall(game) && game.infosets.length > 0 && game.infosets.length <= 6,
        ),
        (game) => {
          const { status, solutions, certificate } = sequentialEquilibrium(game, { pure: true });
          for (const assessment of solutions) {
            expect(sequentialCheck(game, assessment).isSequential).toBe(true);
            expect(exact.format(subgameRegrets(game, assessment.behavior).maxRegret)).toBe("0");
          }
          if (status === "solved") count.solved += 1;
          if (status === "none") count.none += 1;
          if (game.players.length !== 2 || !certificate.complete) return;
          const behavior = shown(quasiPerfect(game).solutions[0]!.behavior);
          if (behavior.some((own) => own.includes("/"))) return;
          expect(solutions.map((each) => shown(each.behavior).join())).toContain(behavior.join());
        },
      ),
      { ...seeded, numRuns: 60 },
    );
    expect(count.solved).toBeGreaterThan(20);
  });

  test("limits, doubles and other games", () => {
    const game = horse();
    expect(sequentialEquilibrium(game, { pure: true, maxProfiles: 1 })).toMatchObject({ status: "limit" });
    expect(sequentialEquilibrium(game, { control: { checkpoint: () => "stop" } })).toMatchObject({ status: "limit" });
    expect(() => sequentialEquilibrium(toFloatTree(game) as never)).toThrow(/in doubles/);
    const alone = gameFromTree(["1"], move("1", { l: payoffs(0), r: payoffs(1) }));
    expect(shown(sequentialEquilibrium(alone).solutions[0]!.behavior)).toEqual(["0 1"]);
  });
});
