import * as fc from "fast-check";
import { backwardInduction, behaviorProfileOf, exact, expectedPayoffs, solveExact, toTreeExact } from "jiama";
import { passiveAcceptance } from "jiama/models";
import { expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";

// Small fractions, so that indifference is common.
const share = fc.constantFrom("0", "1/4", "1/2", "1");
const amount = fc.constantFrom("0", "1", "2", "4", "8");

test("passive-acceptance: backward induction on its tree takes the actions of the model, ties included", () => {
  let ties = 0;
  fc.assert(
    fc.property(
      fc.record({
        expectedSanction: amount,
        acceptedShare: share,
        contestedShare: share,
        contestCost: amount,
        escalationGain: amount,
        tolerance: share,
      }),
      (input) => {
        const { accepts, escalates } = solveExact(passiveAcceptance, input).outcome;
        const tree = toTreeExact(passiveAcceptance, input);
        const { solutions, certificate } = backwardInduction(tree);
        expect(solutions).toEqual([[escalates ? 1 : 0, accepts ? 0 : 1]]);
        if (!certificate.complete) ties += 1;
        const all = backwardInduction(tree, { all: true });
        expect(all.solutions).toContainEqual(solutions[0]);
        for (const profile of all.solutions) {
          // Whoever is indifferent loses nothing by another of the equilibria.
          const [, subordinate] = expectedPayoffs(tree, behaviorProfileOf(tree, [1, profile[1]!]));
          const [, chosen] = expectedPayoffs(tree, behaviorProfileOf(tree, [1, solutions[0]![1]!]));
          expect(exact.format(subordinate!)).toBe(exact.format(chosen!));
        }
      },
    ),
    { ...seeded, numRuns: 300 },
  );
  expect(ties).toBeGreaterThan(20);
});
