import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type CommitmentClaim, commitmentCheck } from "../../src/verify/stackelbergCertificate.ts";

const rational = (text: string): Rational => exact.from(text);
const list = (text: string): Rational[] => text.split(" ").map(rational);
const weight = (reply: number, text: string) => ({ reply, weight: rational(text) });

// Conitzer and Sandholm (2006): against reply 0 the leader gets at most 2, against reply 1 at most 7/2.
const game = bimatrixGame(
  [
    [2, 4],
    [1, 3],
  ],
  [
    [1, 0],
    [0, 1],
  ],
);
const commitment = {
  leaderStrategy: list("1/2 1/2"),
  followerAction: 1,
  value: rational("7/2"),
  attained: true,
  approach: null,
};
const bounds = [
  { reply: 0, payoffWeights: [weight(0, "1")], incentiveWeights: [] },
  // 4 − y and 3 + y: the bound 7/2 at y = 1/2.
  { reply: 1, payoffWeights: [weight(1, "1")], incentiveWeights: [weight(0, "1/2")] },
];
const strong: CommitmentClaim<Rational> = { leader: 0, ties: "strong", commitment, bounds, refutations: [] };
// 1 − x ≥ x where reply 1 is best, and A(x, 1) = 3 + x; reply 0 gives 1 + x only.
const refutations = [
  {
    reply: 1,
    steps: [
      { reply: 0, payoffWeights: [weight(1, "2")], incentiveWeights: [] },
      { reply: null, payoffWeights: [weight(0, "1")], incentiveWeights: [] },
    ],
  },
];
const weak: CommitmentClaim<Rational> = {
  leader: 0,
  ties: "weak",
  commitment: { ...commitment, attained: false, approach: list("0 1") },
  bounds,
  refutations,
};

describe("commitmentCheck", () => {
  test("recomputes payoffs, the follower's regret and the bounds", () => {
    const check = commitmentCheck(game, strong);
    expect(check.payoffs.map(exact.format)).toEqual(["7/2", "1/2"]);
    expect(exact.format(check.followerRegret)).toBe("0");
    expect(check.bounds.map((bound) => (bound === null ? null : exact.format(bound)))).toEqual(["2", "7/2"]);
    expect([exact.format(check.bound), check.holds]).toEqual(["7/2", true]);
  });

  test("a reply that is not best has regret", () => {
    const claim = { ...strong, commitment: { ...commitment, leaderStrategy: list("3/4 1/4") } };
    expect(exact.format(commitmentCheck(game, claim).followerRegret)).toBe("1/2");
  });

  test.each<[string, CommitmentClaim<Rational>["bounds"]]>([
    ["none for the other reply", [bounds[1] as (typeof bounds)[0]]],
    ["none at all", []],
  ])("bounds: %s: does not hold", (_, given) => {
    expect(commitmentCheck(game, { ...strong, bounds: given }).holds).toBe(false);
  });

  test.each<[string, CommitmentClaim<Rational>["bounds"][number]]>([
    ["with a negative weight", { reply: 1, payoffWeights: [weight(1, "1")], incentiveWeights: [weight(0, "-1")] }],
    ["on another reply's payoffs", { reply: 1, payoffWeights: [weight(0, "1")], incentiveWeights: [] }],
    ["on no payoffs", { reply: 1, payoffWeights: [], incentiveWeights: [weight(0, "1")] }],
  ])("a bound %s allows the leader's largest payoff", (_, wrong) => {
    const check = commitmentCheck(game, { ...strong, bounds: [bounds[0] as typeof wrong, wrong] });
    expect(exact.format(check.bound)).toBe("4");
  });

  test("a thin reply needs incentives against a reply that is no duplicate, and counts for weak ties only", () => {
    // Reply 1 is best at (1/2, 1/2) only.
    const thin = bimatrixGame(
      [
        [0, 9, 0],
        [0, 9, 0],
      ],
      [
        [2, 1, 0],
        [0, 1, 2],
      ],
    );
    const zero = { leaderStrategy: list("1 0"), followerAction: 0, value: exact.zero, attained: true, approach: null };
    const own = (reply: number) => ({ reply, payoffWeights: [weight(reply, "1")], incentiveWeights: [] });
    const middle = { reply: 1, payoffWeights: [], incentiveWeights: [weight(0, "1/2"), weight(2, "1/2")] };
    const claim = { leader: 0, commitment: zero, bounds: [own(0), middle, own(2)], refutations: [] };
    expect(commitmentCheck(thin, { ...claim, ties: "weak" }).bounds[1]).toBeNull();
    expect(exact.format(commitmentCheck(thin, { ...claim, ties: "strong" }).bound)).toBe("9");
    const empty = { ...claim, bounds: [own(0), { ...middle, incentiveWeights: [weight(1, "1")] }, own(2)] };
    expect(exact.format(commitmentCheck(thin, { ...empty, ties: "weak" }).bound)).toBe("9");
  });

  test("an unattained value needs a limit, a way there and a refutation", () => {
    expect(commitmentCheck(game, weak).holds).toBe(true);
    const changed = (change: Partial<CommitmentClaim<Rational>["commitment"]>): boolean =>
      commitmentCheck(game, { ...weak, commitment: { ...weak.commitment, ...change } }).holds;
    expect(changed({ approach: null })).toBe(false);
    expect(changed({ approach: list("1/2 1/2") })).toBe(false); // both replies are best there
    expect(changed({ leaderStrategy: list("0 1") })).toBe(false); // worth 3 only
    expect(changed({ attained: true })).toBe(false); // the follower would choose reply 0
    expect(commitmentCheck(game, { ...weak, refutations: [] }).holds).toBe(false);
  });

  test("each step of a refutation must follow", () => {
    const [first, last] = refutations[0]?.steps ?? [];
    const holds = (steps: readonly unknown[]): boolean =>
      commitmentCheck(game, { ...weak, refutations: [{ reply: 1, steps: steps as never }] }).holds;
    expect(holds([first, last])).toBe(true);
    expect(holds([last])).toBe(false); // reply 0 is not yet known to be best
    expect(holds([first])).toBe(false); // no contradiction
    expect(holds([{ ...first, payoffWeights: [] }, last])).toBe(false);
    expect(holds([{ ...first, payoffWeights: [weight(1, "-2")] }, last])).toBe(false);
    expect(holds([first, { ...last, payoffWeights: [weight(1, "1")] }])).toBe(false);
  });
});
