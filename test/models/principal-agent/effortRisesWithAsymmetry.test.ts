import { exact, solveExact } from "jiama";
import { effortRisesWithAsymmetry, hiddenAction } from "jiama/models";
import { describe, expect, test } from "vitest";

describe.each(effortRisesWithAsymmetry)("N1, $id", ({ problem, asymmetries, actions, values, refutes }) => {
  const solved = asymmetries.map((asymmetry) => solveExact(hiddenAction, { ...problem, asymmetry }));

  test("a costlier action is implemented where asymmetry is larger", () => {
    expect(asymmetries.map(Number)).toEqual([...asymmetries].map(Number).sort((a, b) => a - b));
    expect(solved.map(({ outcome }) => exact.toNumber(outcome.implementedAction))).toEqual(actions);
    const [before, after] = actions.map((action) => exact.from((problem.costs as readonly string[])[action]!));
    expect(exact.compare(after!, before!)).toBeGreaterThan(0);
    expect(solved.map(({ status }) => status)).toEqual(["solved", "solved"]);
  });

  test("with the principal's values as stated", () => {
    const found = solved.map(({ outcome }) =>
      outcome.implementationCost.map((cost, action) =>
        exact.format(exact.sub(exact.from((problem.benefits as readonly string[])[action]!), cost!)),
      ),
    );
    expect(found).toEqual(values);
  });

  test("what moral hazard costs rises all the same", () => {
    const [clear, opaque] = solved.map(({ outcome }) => outcome);
    expect(exact.compare(opaque!.agencyLoss, clear!.agencyLoss)).toBeGreaterThan(0);
    for (const [action, cost] of clear!.implementationCost.entries()) {
      expect(exact.compare(opaque!.implementationCost[action]!, cost!)).toBeGreaterThanOrEqual(0);
    }
  });

  test("the sentence stands in both languages", () => {
    expect(refutes.en).toMatch(/^[A-Z].*\.$/);
    expect(refutes.zh).toMatch(/\p{Script=Han}.*。$/u);
  });
});

test("in the first example the action given up pays no more, in the second it still does", () => {
  const [first, second] = effortRisesWithAsymmetry.map(({ values, actions }) => exact.from(values[1][actions[0]]!));
  expect(exact.compare(first!, exact.zero)).toBeLessThan(0);
  expect(exact.compare(second!, exact.zero)).toBeGreaterThan(0);
});

test("the agent's rent, too, may fall with asymmetry: when the principal gives up on effort", () => {
  const rents = ["0", "0.3", "0.6"].map((asymmetry) =>
    exact.format(solveExact(hiddenAction, { asymmetry }).outcome.agentRent),
  );
  expect(rents).toEqual(["3/25", "36/175", "0"]);
});
