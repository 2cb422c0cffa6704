import { rationalFunctions, symbol } from "jiama";
import { type SignProposition, signPropositions, signStatus } from "jiama/proofs";
import { describe, expect, test } from "vitest";

const { sub, one } = rationalFunctions;

describe("sign propositions", () => {
  test.each(signPropositions)("$id moves in direction $direction", (proposition) => {
    expect(signStatus(proposition)).toBe("proved");
  });

  test("ids are distinct", () => {
    expect(new Set(signPropositions.map(({ id }) => id)).size).toBe(signPropositions.length);
  });

  test("the wrong direction is refuted, for every proposition", () => {
    const opposite = { "+": "-", "-": "+", "0": "+" } as const;
    for (const proposition of signPropositions) {
      const mutated = { ...proposition, direction: opposite[proposition.direction] };
      expect(signStatus(mutated), proposition.id).toBe("refuted");
    }
  });

  test("mixed coefficients prove nothing", () => {
    const undecided: SignProposition = {
      ...signPropositions[0]!,
      evidence: () => sub(symbol("x"), one),
    };
    expect(signStatus(undecided)).toBe("unknown");
  });
});
