import * as fc from "fast-check";
import Fraction from "fraction.js";
import {
  certificate,
  exact,
  type ParameterInputs,
  pureEquilibria,
  readParameters,
  solve,
  solveExact,
  toGame,
  toGameExact,
  vertexEnumeration,
} from "jiama";
import { type PassiveAcceptanceParameters, passiveAcceptance } from "jiama/models";
import { describe, expect, test } from "vitest";
import { probability, seeded } from "../../arbitraries/parameters.ts";

type Input = ParameterInputs<PassiveAcceptanceParameters>;

const share = fc.integer({ min: 0, max: 6 }).map((k) => new Fraction(k, 6));
const amount = fc.integer({ min: 0, max: 12 }).map((k) => new Fraction(k, 2));

const pair = fc.record({
  expectedSanction: amount,
  acceptedShare: share,
  contestedShare: share,
  contestCost: amount,
  escalationGain: amount,
  tolerance: share,
});
type Pair = Readonly<
  Record<
    "expectedSanction" | "acceptedShare" | "contestedShare" | "contestCost" | "escalationGain" | "tolerance",
    Fraction
  >
>;

const inputOf = (at: Pair): Input =>
  Object.fromEntries(Object.entries(at).map(([name, value]) => [name, value.toFraction()]));

/** What each expects of an escalated target, from the story. */
function expected(at: Pair, reply: "accept" | "contest") {
  const sanction = at.expectedSanction.mul(new Fraction(1).sub(at.tolerance));
  const own = reply === "accept" ? at.acceptedShare : at.contestedShare;
  const paid = reply === "accept" ? new Fraction(0) : at.contestCost;
  return {
    subordinate: own.mul(sanction).neg().sub(paid),
    superior: at.escalationGain.sub(new Fraction(1).sub(own).mul(sanction)),
  };
}

const outcome = (input: Input) => {
  const { status, outcome: found } = solveExact(passiveAcceptance, input);
  expect(status).toBe("solved");
  return found;
};

describe("passive-acceptance", () => {
  test("at the defaults silence shifts blame up: the target is escalated and accepted", () => {
    expect(outcome({})).toEqual({ accepts: true, escalates: true });
    expect(solve(passiveAcceptance)).toMatchObject({ status: "solved", outcome: { accepts: true, escalates: true } });
  });

  test("property: each reply is the better one, and on equality the subordinate accepts and the superior refrains", () => {
    const ties = new Set<string>();
    fc.assert(
      fc.property(pair, (at) => {
        const { accepts, escalates } = outcome(inputOf(at));
        const lead = expected(at, "accept").subordinate.compare(expected(at, "contest").subordinate);
        expect(accepts).toBe(lead >= 0);
        const gain = expected(at, accepts ? "accept" : "contest").superior.compare(0);
        expect(escalates).toBe(gain > 0);
        ties.add(`${lead} ${gain}`);
      }),
      { ...seeded, numRuns: 300 },
    );
    expect([...ties].filter((tie) => tie.startsWith("0 ")).length).toBeGreaterThan(0);
    expect([...ties].filter((tie) => tie.endsWith(" 0")).length).toBeGreaterThan(0);
  });

  test("G12c: where s_A < s_C accepting is dominant, whatever the sanction and however sure the failure", () => {
    fc.assert(
      fc.property(pair, (at) => {
        fc.pre(at.acceptedShare.compare(at.contestedShare) < 0);
        expect(outcome(inputOf(at)).accepts).toBe(true);
        const { certificate: evidence } = solveExact(passiveAcceptance, inputOf(at));
        expect(evidence.conditions[0]).toMatchObject({ id: "silence-shifts-blame-up", holds: true });
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("where silence costs a larger share, acceptance rests on the sanction, and the certificate says so", () => {
    const input = { acceptedShare: "0.6", contestedShare: "0.5" };
    expect(outcome({ ...input, expectedSanction: 10 }).accepts).toBe(true);
    expect(outcome({ ...input, expectedSanction: 11 }).accepts).toBe(false);
    expect(solve(passiveAcceptance, input).certificate.conditions[0]).toMatchObject({ holds: false });
  });

  test("own result: tolerance never makes a subordinate contest, and can silence one who would", () => {
    let silenced = 0;
    fc.assert(
      fc.property(pair, share, (at, other) => {
        const [less, more] = [at.tolerance, other].sort((a, b) => a.compare(b));
        const before = outcome(inputOf({ ...at, tolerance: less! })).accepts;
        const after = outcome(inputOf({ ...at, tolerance: more! })).accepts;
        expect(before && !after).toBe(false);
        if (after !== before) silenced += 1;
      }),
      { ...seeded, numRuns: 300 },
    );
    expect(silenced).toBeGreaterThan(5);
  });

  test("general solvers agree: the outcome is a pure equilibrium of the game in normal form", () => {
    fc.assert(
      fc.property(pair, (at) => {
        const { accepts, escalates } = outcome(inputOf(at));
        const game = toGameExact(passiveAcceptance, inputOf(at));
        const found = pureEquilibria(game).solutions.map((profile) => profile.join(" "));
        expect(found).toContain(`${escalates ? 0 : 1} ${accepts ? 0 : 1}`);
        // With the reply that will be carried out, another equilibrium needs a superior who is indifferent.
        const indifferent = expected(at, accepts ? "accept" : "contest").superior.compare(0) === 0;
        if (!indifferent) expect(found).not.toContain(`${escalates ? 1 : 0} ${accepts ? 0 : 1}`);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("a threat that would not be carried out may hold the superior back in the simultaneous game", () => {
    // Contesting would leave the superior more of the blame; but it costs the subordinate, who will accept.
    const input = { acceptedShare: "0.6", contestedShare: "0.5", contestCost: 1, escalationGain: "3.5" };
    expect(outcome(input)).toEqual({ accepts: true, escalates: true });
    const equilibria = vertexEnumeration(toGameExact(passiveAcceptance, input)).solutions;
    const shown = equilibria.map((profile) => profile.map((x) => Array.from(x, exact.format).join("/")).join(" "));
    expect(shown).toContain("1/0 1/0");
    expect(shown).toContain("0/1 0/1");
  });

  test("the game in normal form names players and strategies, in doubles too", () => {
    const game = toGame(passiveAcceptance);
    expect(game.players).toEqual(["superior", "subordinate"]);
    expect(game.strategies).toEqual([
      ["escalate", "keep"],
      ["accept", "contest"],
    ]);
    // G − (1 − s)S and −sS − b₀ at G 6, S 8, s_A .3, s_C .5, b₀ 1.
    expect(Array.from(game.payoffs[0]!).map((x) => x.toFixed(2))).toEqual(["0.40", "2.00", "0.00", "0.00"]);
    expect(Array.from(game.payoffs[1]!).map((x) => x.toFixed(2))).toEqual(["-2.40", "-5.00", "0.00", "0.00"]);
  });

  test("property: a regime scales the sanction for both", () => {
    fc.assert(
      fc.property(pair, probability(), (at, omega) => {
        const joint = omega.toFixed(3);
        const scaled = at.expectedSanction.mul(new Fraction(1).add(joint));
        const { tolerance: _, ...rest } = inputOf(at);
        expect(outcome({ ...rest, regime: "joint", jointLiability: joint })).toEqual(
          outcome({ ...rest, expectedSanction: scaled.toFraction() }),
        );
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test.each([
    { accepts: false, escalates: true },
    { accepts: true, escalates: false },
  ])("the check refuses %j at the defaults", (claim) => {
    const built = passiveAcceptance.exact!.build(readParameters(passiveAcceptance, {}, exact).values as never);
    expect(certificate(built, { accepts: true, escalates: true }).verified).toBe(true);
    expect(certificate(built, claim).verified).toBe(false);
  });
});
