import { describe, expect, test } from "vitest";
import {
  agentQre,
  chance,
  DomainError,
  exact,
  gameFromEfg,
  gameFromTree,
  hasPerfectRecall,
  move,
  payoffs,
} from "../../../src/index.ts";

const format = (profile: readonly (readonly { readonly s: bigint }[])[] | null | undefined) =>
  profile?.map((own) => own.map((p) => exact.format(p as never)).join(" "));

/** Probabilities by the formula, for a choice between two actions whose worth differs by `gain`. */
const logistic = (gain: number) => 1 / (1 + Math.exp(-gain));

const entry = gameFromTree(
  ["entrant", "incumbent"],
  move("entrant", {
    out: payoffs(0, 2),
    enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
  }),
);

/** Reiley et al. (2008), stripped-down poker, as Gambit's sample game has it: the first player sees the card, and raises or folds. */
const poker = gameFromTree(
  ["Fred", "Alice"],
  chance([
    ["King", "1/2", move("Fred", { Bet: alice(1), Fold: payoffs(-1, 1) }, { infoset: "King" })],
    ["Queen", "1/2", move("Fred", { Bet: alice(-1), Fold: payoffs(-1, 1) }, { infoset: "Queen" })],
  ]),
);

function alice(sign: number) {
  return move("Alice", { Call: payoffs(2 * sign, -2 * sign), Fold: payoffs(1, -1) }, { infoset: "Alice" });
}

describe("perfect information, by the formula", () => {
  test.each([0, 0.3, 1, 4])("at λ = %d the entrant counts on the incumbent's errors", (lambda) => {
    const [first, second] = agentQre(entry, { lambda }).solutions[0]!.profile;
    const accommodate = logistic(2 * lambda);
    expect(second![1]).toBeCloseTo(accommodate, 12);
    expect(first![1]).toBeCloseTo(logistic(lambda * (2 * accommodate - 1)), 12);
  });

  test("the limit is the subgame-perfect equilibrium, not the other Nash equilibrium", () => {
    const { limit, status } = agentQre(entry);
    expect(status).toBe("solved");
    expect(format(limit!.equilibrium)).toEqual(["0 1", "0 1"]);
    expect(limit!.agentRegrets.every((regret) => regret >= 0 && regret < 1e-7)).toBe(true);
  });
});

describe("chance and information sets", () => {
  test("the limit of stripped-down poker, exactly", () => {
    // Gambit, tests/test_nash.py, test_logit_behavior_01: bet with a king, with a queen 1/3; Alice calls with 2/3. Sets in the order of their first nodes.
    const { limit } = agentQre(poker);
    expect(format(limit!.equilibrium)).toEqual(["1 0", "2/3 1/3", "1/3 2/3"]);
    expect(limit!.check!.maxRegret).toBeLessThan(1e-6);
  });

  test("beliefs follow from the errors: the fixed point by hand", () => {
    const lambda = 1.5;
    const [king, call, queen] = agentQre(poker, { lambda }).solutions[0]!.profile.map(([first]) => first!);
    const belief = king! / (king! + queen!);
    expect(call!).toBeCloseTo(logistic(lambda * (-2 * belief + 2 * (1 - belief) + 1)), 12);
    expect(king!).toBeCloseTo(logistic(lambda * (2 * call! + (1 - call!) + 1)), 12);
    expect(queen!).toBeCloseTo(logistic(lambda * (-2 * call! + (1 - call!) + 1)), 12);
  });

  test("an information set that is hardly reached keeps its beliefs", () => {
    // Selten's horse: (1, 1, 1) is not sequentially rational for any belief of player 3 but R; the branch leads to the sensible equilibrium.
    const third = (left: readonly number[], right: readonly number[]) =>
      move("3", { L: payoffs(...left), R: payoffs(...right) }, { infoset: "3" });
    const horse = gameFromTree(
      ["1", "2", "3"],
      move("1", {
        R: move("2", { R: payoffs(1, 1, 1), L: third([4, 4, 0], [0, 0, 1]) }),
        L: third([3, 3, 2], [0, 0, 0]),
      }),
    );
    const { limit, status } = agentQre(horse);
    expect(status).toBe("solved");
    const [one, two, three] = limit!.response.profile;
    expect(one![0]).toBeCloseTo(1, 4);
    expect(two![0]).toBeCloseTo(1, 4);
    // In every such equilibrium player 3 plays R at least with probability 3/4.
    expect(three![1]).toBeGreaterThan(0.75 - 1e-6);
    expect(Math.max(...limit!.agentRegrets)).toBeLessThan(1e-7);
  });

  test("where nature excludes an information set, its beliefs are even", () => {
    const guess = (payoff: number) => move("I", { a: payoffs(payoff), b: payoffs(1) }, { infoset: "never" });
    const game = gameFromTree(
      ["I"],
      chance([
        ["never", "0", guess(0)],
        ["never either", "0", guess(4)],
        ["always", "1", payoffs(0)],
      ]),
    );
    const { solutions, certificate } = agentQre(game, { lambda: 1 });
    expect(solutions[0]!.profile[0]![0]).toBeCloseTo(logistic(2 - 1), 12);
    expect(certificate.enclosures[0]!.proved).toBe(true);
  });

  test("a game in which nobody moves", () => {
    const { status, solutions } = agentQre(gameFromTree(["I"], payoffs(3)), { lambda: 1 });
    expect(status).toBe("solved");
    expect(solutions[0]!.profile).toEqual([]);
  });
});

describe("imperfect recall", () => {
  const forget = (heads: number, tails: number) =>
    move("I", { heads: payoffs(heads), tails: payoffs(tails) }, { infoset: "again" });

  test("agents decide one by one where a player forgets; regrets of players are left open", () => {
    const game = gameFromTree(["I"], move("I", { heads: forget(3, 0), tails: forget(0, 1) }));
    expect(hasPerfectRecall(game)).toBe(false);
    const lambda = 0.4;
    const { solutions, certificate } = agentQre(game, { lambda });
    const [first, second] = solutions[0]!.profile.map(([heads]) => heads!);
    expect(first!).toBeCloseTo(logistic(lambda * (4 * second! - 1)), 12);
    expect(second!).toBeCloseTo(logistic(lambda * (4 * first! - 1)), 12);
    expect(certificate.enclosures[0]!.proved).toBe(true);
    expect(agentQre(game).limit).toMatchObject({ check: null, equilibrium: null });
  });

  test("an absent-minded player is refused, by name", () => {
    const driver = gameFromTree(
      ["driver"],
      move(
        "driver",
        { exit: payoffs(0), go: move("driver", { exit: payoffs(4), go: payoffs(1) }, { infoset: "crossing" }) },
        { infoset: "crossing" },
      ),
    );
    expect(() => agentQre(driver)).toThrow(DomainError);
    expect(() => agentQre(driver)).toThrow(/"crossing" of player "driver" twice/);
  });
});

test("payoffs at inner nodes of a file count", () => {
  const text = `EFG 2 R "" { "A" "B" }
p "" 1 1 "" { "l" "r" } 1 "" { 5, 0 }
p "" 2 1 "" { "x" "y" } 0
t "" 2 "" { 1, 0 }
t "" 3 "" { 0, 1 }
t "" 4 "" { 2, 2 }
`;
  const [first, second] = agentQre(gameFromEfg(text), { lambda: 1 }).solutions[0]!.profile;
  expect(second![1]).toBeCloseTo(logistic(1), 12);
  expect(first![0]).toBeCloseTo(logistic(second![0]! - 2), 12);
});
