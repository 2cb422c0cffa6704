import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { seededRng } from "../../src/arithmetic/rng.ts";
import { correlatedEquilibrium } from "../../src/certified/correlated/correlatedEquilibrium.ts";
import { lemkeHowson } from "../../src/certified/nash/lemkeHowson.ts";
import { nashEquilibrium } from "../../src/certified/nash/nashEquilibrium.ts";
import { simplicialSubdivision } from "../../src/certified/nash/simplicialSubdivision.ts";
import { supportEnumeration } from "../../src/certified/nash/supportEnumeration.ts";
import { agentEquilibrium } from "../../src/certified/sequential/agentEquilibrium.ts";
import { backwardInduction } from "../../src/certified/sequential/backwardInduction.ts";
import { sequenceFormLcp } from "../../src/certified/sequential/sequenceFormLcp.ts";
import { sequenceFormLp } from "../../src/certified/sequential/sequenceFormLp.ts";
import { subgamePerfect } from "../../src/certified/sequential/subgamePerfect.ts";
import { gameFromTree } from "../../src/games/extensive-form/gameFromTree.ts";
import { chance, move, payoffs, type Tree } from "../../src/games/extensive-form/tree.ts";
import { randomGame } from "../../src/games/families/randomGames.ts";
import { gameFromEfg } from "../../src/games/io/gameFromEfg.ts";
import { behaviorRegrets } from "../../src/verify/subgameRegrets.ts";
import { leducPoker } from "../fixtures/poker.ts";

/** The centipede with so many moves: who stops takes 2 more than the other would. */
function centipede(moves: number) {
  const at = (k: number): Tree<never> => {
    if (k === moves) return payoffs(k, k);
    const mover = k % 2 === 0 ? "I" : "II";
    return move(mover, { stop: k % 2 === 0 ? payoffs(k + 2, k) : payoffs(k, k + 2), go: () => at(k + 1) });
  };
  return gameFromTree(["I", "II"], () => at(0));
}

describe("trees that other programs fail at", () => {
  // github.com/gambitproject/gambit/issues/2; seen with 17.0.0-alpha.2: "Bad pivot in LUDecomposition", or no end in 60 s.
  test("Gambit's lp and lcp do not end on Leduc poker with two ranks: both forms agree on its value, exactly", () => {
    const game = leducPoker(2);
    const program = sequenceFormLp(game);
    const path = sequenceFormLcp(game);
    expect([program.status, path.status]).toEqual(["solved", "solved"]);
    for (const solution of [program.solutions[0]!, path.solutions[0]!]) {
      const check = behaviorRegrets(game, solution);
      expect(exact.format(check.maxRegret)).toBe("0");
      expect(exact.format(check.payoffs[0]!)).toBe(exact.format(program.value!));
    }
  });

  // Gambit 17.0.0-alpha.2: "Bad exit index in LemkeTableau"; in fractions 9.3 s, gambit-logit 31 s.
  test("gambit-lcp -d fails on a centipede of 100 moves: whoever moves first stops", () => {
    const game = centipede(100);
    const { solutions, certificate } = backwardInduction(game);
    expect(solutions[0]![0]).toBe(0);
    expect(certificate.complete).toBe(true);
    const [behavior] = sequenceFormLcp(game).solutions;
    expect(exact.format(behaviorRegrets(game, behavior!).maxRegret)).toBe("0");
  });

  // github.com/gambitproject/gambit/issues/134: chance moves after a player, and gambit-lp printed no equilibrium.
  test("gambit-lp answered wrongly where chance is not at the root", () => {
    const guess = (win: number) => move("II", { h: payoffs(win, -win), t: payoffs(-win, win) }, { infoset: "guess" });
    const game = gameFromTree(
      ["I", "II"],
      move("I", {
        safe: payoffs("1/10", "-1/10"),
        risky: chance({ high: ["1/3", move("I", { h: guess(3), t: guess(-3) })], low: ["2/3", payoffs(0, 0)] }),
      }),
    );
    const { value, solutions } = sequenceFormLp(game);
    expect(exact.format(value!)).toBe("1/10");
    expect(exact.format(behaviorRegrets(game, solutions[0]!).maxRegret)).toBe("0");
  });

  // github.com/gambitproject/gambit/issues/654: an outcome of zeros at an inner node broke lp and lcp.
  test("Gambit's lp broke on an outcome at an inner node; payoffs on the way add up", () => {
    const game = gameFromEfg(`EFG 2 R "" { "I" "II" } ""
p "" 1 1 "" { "l" "r" } 1 "toll" { 0, 0 }
p "" 2 1 "" { "l" "r" } 2 "on the way" { 1, -1 }
t "" 3 "" { 1, -1 }
t "" 4 "" { -1, 1 }
p "" 2 1 "" { "l" "r" } 1
t "" 4
t "" 3`);
    const { status, value, solutions } = sequenceFormLp(game);
    // Left pays 1 on the way: the matrix is (2, 0; −1, 1), whose value is 1/2.
    expect([status, exact.format(value!)]).toEqual(["solved", "1/2"]);
    expect(exact.format(behaviorRegrets(game, solutions[0]!).maxRegret)).toBe("0");
  });

  // Eight of Gambit's contributed games and OpenSpiel's Leduc are refused by Gambit 17 for this.
  test("Gambit 17 refuses labels that occur twice: information sets and actions may share them", () => {
    const game = gameFromEfg(`EFG 2 R "twice" { "I" "II" } ""
p "" 1 1 "x" { "x" "x" } 0
p "" 1 2 "x" { "x" "x" } 0
t "" 1 "x" { 1, 0 }
t "" 2 "x" { 2, 0 }
t "" 3 "x" { 0, 0 }`);
    expect(game.infosets).toHaveLength(2);
    const [profile] = backwardInduction(game).solutions;
    expect(profile).toEqual([0, 1]);
  });

  // Every solver of Gambit refuses games of imperfect recall.
  test("Gambit refuses players who forget: the absent-minded driver is answered, with its concept", () => {
    const second = move("driver", { exit: payoffs(4), stay: payoffs(1) }, { infoset: "exit" });
    const driver = gameFromTree(["driver"], move("driver", { exit: payoffs(0), stay: second }, { infoset: "exit" }));
    const { status, solutions } = agentEquilibrium(driver);
    expect(status).toBe("solved");
    expect(solutions[0]![0]!.map(exact.format)).toEqual(["1/3", "2/3"]);
  });

  // github.com/gambitproject/gambit/issues/523, issues/7; github.com/google-deepmind/open_spiel/issues/1304.
  test("Gambit and OpenSpiel have no subgame perfection: the empty threat is left out, and the equilibrium with it is none", () => {
    const entry = gameFromTree(
      ["entrant", "incumbent"],
      move("entrant", {
        out: payoffs(0, 2),
        enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
      }),
    );
    const { solutions } = subgamePerfect(entry, { all: true });
    expect(solutions.map((behavior) => behavior.map((own) => own.map(exact.format).join(" ")).join(" | "))).toEqual([
      "0 1 | 0 1",
    ]);
    const threat = [
      [exact.one, exact.zero],
      [exact.one, exact.zero],
    ];
    expect(exact.format(behaviorRegrets(entry, threat).maxRegret)).toBe("0");
  });
});

describe("games for many players that other programs fail at", () => {
  const proved = (result: {
    readonly status: string;
    readonly certificate: { readonly proofs?: readonly string[] };
  }) => {
    expect(result.status).toBe("solved");
    expect(result.certificate.proofs).not.toContain("none");
    expect(result.certificate.proofs!.length).toBeGreaterThan(0);
  };

  // github.com/gambitproject/gambit/issues/261: gnm and liap ended without a word.
  test("gnm and liap are silent on 3 players with 50 strategies each: one equilibrium, proved", () => {
    proved(nashEquilibrium(randomGame(seededRng(3), [50, 50, 50])));
  });

  // github.com/gambitproject/gambit/issues/241.
  test("can it solve six players? Yes", () => {
    for (let seed = 1; seed <= 3; seed += 1) proved(nashEquilibrium(randomGame(seededRng(seed), [2, 2, 2, 2, 2, 2])));
  });

  // Seen with 17.0.0-alpha.2: no end within 30 s on 3 of 5 such games; liap finds an equilibrium of 2 of 5 with three strategies each.
  test("gambit-simpdiv does not end on 8 × 8 × 8: simplices lead to an equilibrium", () => {
    proved(simplicialSubdivision(randomGame(seededRng(2), [8, 8, 8])));
  });

  // github.com/gambitproject/gambit/issues/406: what ipa printed was no equilibrium. What has regret is never called solved.
  test("ipa printed what is no equilibrium: here its regret is in the certificate, and it is zero", () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { certificate } = nashEquilibrium(randomGame(seededRng(seed), [3, 3, 3]));
      const [proof] = certificate.proofs!;
      const regret = certificate.equilibria[0]!.maxRegret as Rational;
      if (proof === "exact") expect(exact.format(regret)).toBe("0");
      else expect(exact.toNumber(regret)).toBeLessThan(1e-12);
    }
  });

  // github.com/gambitproject/gambit/issues/1055, /474, /591, /660, /726: enumpoly misses equilibria, hangs, or returns an empty list.
  test("enumpoly hangs on 6 × 6 and misses one of three on another: all are found, and proved to be all", () => {
    const game = randomGame(seededRng(1), [6, 6], { min: -100, max: 100 });
    const { status, certificate, solutions } = supportEnumeration(game);
    expect([status, certificate.complete, solutions.length % 2]).toEqual(["solved", true, 1]);
  });

  // github.com/gambitproject/gambit/issues/247, /261; github.com/drvinceknight/Nashpy/issues/172.
  test("nobody can stop a search: here a control does, and what was found so far is given", () => {
    let polls = 0;
    const control = { checkpoint: () => (++polls > 5 ? ("stop" as const) : ("go" as const)) };
    const { status } = lemkeHowson(randomGame(seededRng(1), [60, 60]), { labels: "all", control });
    expect([status, polls > 5]).toEqual(["limit", true]);
  });

  // github.com/gambitproject/gambit/issues/53, /81 (open since 2012); github.com/drvinceknight/Nashpy/issues/57.
  test("correlated equilibria never came: the best for welfare in chicken", () => {
    const chicken = { 0: [6, 2, 7, 0], 1: [6, 7, 2, 0] };
    const built = randomGame(seededRng(1), [2, 2]);
    const game = { ...built, payoffs: [0, 1].map((i) => chicken[i as 0 | 1].map((p) => exact.from(p))) };
    const { status, solutions } = correlatedEquilibrium(game, { objective: "welfare" });
    expect(status).toBe("solved");
    // Aumann (1974): 1/2 on (stay, stay), 1/4 on each of the asymmetric ones; welfare 21/2.
    const welfare = [...solutions[0]!].reduce(
      (sum, p, k) => exact.add(sum, exact.mul(p, exact.from(chicken[0][k]! + chicken[1][k]!))),
      exact.zero,
    );
    expect(exact.format(welfare)).toBe("21/2");
  });
});
