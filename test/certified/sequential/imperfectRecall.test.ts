import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { agentEquilibrium } from "../../../src/certified/sequential/agentEquilibrium.ts";
import { bestBehavior } from "../../../src/certified/sequential/bestBehavior.ts";
import { sequenceFormLcp } from "../../../src/certified/sequential/sequenceFormLcp.ts";
import { absentMindedSets } from "../../../src/games/extensive-form/absentMindedness.ts";
import { agentNormalForm } from "../../../src/games/extensive-form/agentNormalForm.ts";
import { behaviorProfileOf } from "../../../src/games/extensive-form/behaviorProfile.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { chance, move, payoffs } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { multiselfGains } from "../../../src/verify/multiselfGains.ts";
import { behaviorRegrets } from "../../../src/verify/subgameRegrets.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { trees, twoPlayerTrees } from "../../arbitraries/trees.ts";
import { payoffOf } from "../../conformance/bruteForceTree.ts";

const shown = (lists: readonly (readonly Rational[])[]) => lists.map((own) => own.map(exact.format).join(" "));
const exit = { infoset: "exit" };

/** Piccione and Rubinstein (1997), example 1: the absent-minded driver. */
const driver = () =>
  gameFromTree(
    ["driver"],
    move("driver", { exit: payoffs(0), on: move("driver", { exit: payoffs(4), on: payoffs(1) }, exit) }, exit),
  );

/** Two partners of one team, who see one coin each and hope to act alike: nobody has perfect recall as a team. */
const team = () => {
  const guess = (x: number, y: number) => move("team", { l: payoffs(x, -x), r: payoffs(y, -y) }, { infoset: "second" });
  const first = () => move("team", { l: guess(1, -1), r: guess(-1, 1) }, { infoset: "first" });
  return gameFromTree(["team", "other"], chance({ heads: ["1/2", first()], tails: ["1/2", first()] }));
};

describe("absent-mindedness", () => {
  // Piccione and Rubinstein (1997): going on with probability 2/3 is best ex ante, and pays 4/3.
  test("the driver goes on with probability 2/3", () => {
    const { profile, value, bound, isDecided } = bestBehavior(driver(), [[exact.one, exact.zero]], 0);
    expect([...shown(profile), exact.format(value), isDecided]).toEqual(["1/3 2/3", "4/3", true]);
    expect(exact.toNumber(bound)).toBeLessThan(4 / 3 + 1e-5);
    const { status, solutions, certificate } = agentEquilibrium(driver());
    expect([status, certificate.concept, ...shown(solutions[0]!)]).toEqual([
      "solved",
      "modified-multiselves",
      "1/3 2/3",
    ]);
    expect(absentMindedSets(driver())).toEqual([0]);
  });

  test("the bound holds for every behavior, and a small limit leaves it undecided", () => {
    const game = driver();
    const { value, bound, isDecided } = bestBehavior(game, [[exact.one, exact.zero]], 0, { maxBoxes: 3 });
    expect(isDecided).toBe(false);
    for (let k = 0; k <= 30; k += 1) {
      const p = exact.from(`${k}/30`);
      const expected = payoffOf(game, [[exact.sub(exact.one, p), p]], 0);
      expect(exact.compare(expected, bound)).toBeLessThanOrEqual(0);
    }
    expect(exact.compare(value, bound)).toBeLessThan(0);
  });

  test("three actions are refused", () => {
    const again = move("1", { a: payoffs(1), b: payoffs(0), c: payoffs(0) }, exit);
    const game = gameFromTree(["1"], move("1", { a: payoffs(0), b: again, c: payoffs(0) }, exit));
    expect(() => bestBehavior(game, behaviorProfileOf(game, [0]), 0)).toThrow(/at most 2/);
  });
});

describe("bestBehavior", () => {
  test("is the best reply where there is perfect recall", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 2, bound: 3 }), (game) => {
        const profile = game.infosets.map(({ actions }) => actions.map(() => exact.from(`1/${actions.length}`)));
        const { payoffs: now, regrets } = behaviorRegrets(game, profile);
        for (const player of [0, 1]) {
          const { value, bound } = bestBehavior(game, profile, player);
          expect(exact.format(value)).toBe(exact.format(exact.add(now[player]!, regrets[player]!)));
          expect(exact.format(bound)).toBe(exact.format(value));
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("a team that cannot talk acts alike", () => {
    const game = team();
    const mixed = game.infosets.map(() => [exact.from("1/2"), exact.from("1/2")]);
    const { value, profile } = bestBehavior(game, mixed, 0);
    expect([exact.format(value), ...shown(profile)]).toEqual(["1", "1 0", "1 0"]);
  });
});

describe("agentEquilibrium", () => {
  test("a team may be caught where no agent alone can help it: mixing evenly is an equilibrium of the agents", () => {
    const game = team();
    const mixed = game.infosets.map(() => [exact.from("1/2"), exact.from("1/2")]);
    expect(exact.format(multiselfGains(game, mixed).maxGain)).toBe("0");
    const { status, solutions, certificate } = agentEquilibrium(game);
    expect([status, certificate.concept]).toEqual(["solved", "agent-form"]);
    expect(exact.format(multiselfGains(game, solutions[0]!).maxGain)).toBe("0");
  });

  test("gains vanish at the pure equilibria of the agent form and nowhere else, where no path meets a set twice", () => {
    fc.assert(
      fc.property(
        trees({ maxPlayers: 2, imperfect: true, maxDepth: 3, maxActions: 2, bound: 2 }).filter(
          (game) => game.infosets.length > 0 && game.infosets.length <= 5 && absentMindedSets(game).length === 0,
        ),
        (game) => {
          const known = new Set(pureEquilibria(agentNormalForm(game)).solutions.map((profile) => profile.join()));
          const total = game.infosets.reduce((product, { actions }) => product * actions.length, 1);
          for (let code = 0; code < total; code += 1) {
            let rest = code;
            const pure = game.infosets.map(({ actions }) => {
              const action = rest % actions.length;
              rest = Math.floor(rest / actions.length);
              return action;
            });
            const { maxGain } = multiselfGains(game, behaviorProfileOf(game, pure));
            expect(exact.compare(maxGain, exact.zero) === 0).toBe(known.has(pure.join()));
          }
        },
      ),
      { ...seeded, numRuns: 60 },
    );
  });

  test("is found with perfect recall, where Nash equilibria are some", () => {
    fc.assert(
      fc.property(twoPlayerTrees({ maxDepth: 4, maxActions: 2, bound: 2 }), (game) => {
        const { status, solutions } = agentEquilibrium(game);
        expect(status).toBe("solved");
        expect(exact.format(multiselfGains(game, solutions[0]!).maxGain)).toBe("0");
        expect(exact.format(multiselfGains(game, sequenceFormLcp(game).solutions[0]!).maxGain)).toBe("0");
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("limits and doubles", () => {
    expect(agentEquilibrium(driver(), { control: { checkpoint: () => "stop" } })).toMatchObject({ status: "limit" });
    expect(() => agentEquilibrium(toFloatTree(driver()) as never)).toThrow(/in doubles/);
    expect(() => agentEquilibrium(driver(), { maxProfiles: 0 })).toThrow(/maxProfiles/);
  });
});
