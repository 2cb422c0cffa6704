import * as fc from "fast-check";
import { exact, type Rational, solveExact } from "jiama";
import { hiddenAction, type LotteryProblem, lotteryContract } from "jiama/models";
import { describe, expect, test } from "vitest";
import { fractions, inputOf, type SmallHiddenAction, smallHiddenActions } from "../../arbitraries/hiddenAction.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const { zero, add, sub, mul, from, compare, format } = exact;

const small = smallHiddenActions.filter(({ counts }) => counts.length <= 3 && counts[0]!.length <= 3);

/** Utility `√c − cost` over the consumptions 0, 1, 4, in tenths of the cost. */
function lotteryProblem(
  { counts, parts, costs, benefits }: SmallHiddenAction,
  outside: number,
): LotteryProblem<Rational> {
  const roots = [0, 1, 2];
  return {
    outputs: counts[0]!.map((_, q) => from(benefits[q % benefits.length]!)),
    technology: fractions(counts, parts),
    consumptions: roots.map((root) => from(root * root)),
    utilities: costs.map((cost) => roots.map((root) => sub(from(root), from(`${cost}/10`)))),
    outsideOption: from(`${outside}/10`),
  };
}

/** The principal's best value over all actions and promises of one consumption an output; `null` if the agent refuses all. */
function bestWithoutLotteries(problem: LotteryProblem<Rational>): Rational | null {
  const { outputs, technology, consumptions, utilities, outsideOption } = problem;
  let best: Rational | null = null;
  for (let plan = 0; plan < consumptions.length ** outputs.length; plan += 1) {
    const promise = outputs.map((_, q) => Math.floor(plan / consumptions.length ** q) % consumptions.length);
    const worth = technology.map((row, z) =>
      row.reduce((sum, p, q) => add(sum, mul(p, utilities[z]![promise[q]!]!)), zero),
    );
    for (const [z, row] of technology.entries()) {
      const own = worth[z]!;
      if (compare(own, outsideOption) < 0 || worth.some((other) => compare(other, own) > 0)) continue;
      const value = row.reduce((sum, p, q) => add(sum, mul(p, sub(outputs[q]!, consumptions[promise[q]!]!))), zero);
      if (best === null || compare(value, best) > 0) best = value;
    }
  }
  return best;
}

describe("lotteryContract", () => {
  const drawn = fc.tuple(small, fc.integer({ min: -5, max: 12 }));

  test("is worth at least as much as every contract without lotteries, and proved", () => {
    fc.assert(
      fc.property(drawn, ([problem, outside]) => {
        const lottery = lotteryProblem(problem, outside);
        const { value, outcome } = lotteryContract(exact, lottery);
        expect(outcome.certificate.verified).toBe(true);
        const best = bestWithoutLotteries(lottery);
        if (best !== null) expect(value !== null && compare(value, best) >= 0).toBe(true);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("what happens is a distribution over actions, outputs and consumptions that the agent follows", () => {
    fc.assert(
      fc.property(drawn, ([problem, outside]) => {
        const lottery = lotteryProblem(problem, outside);
        const { value, actions, entries } = lotteryContract(exact, lottery);
        fc.pre(value !== null);
        expect(format(actions.reduce(add))).toBe("1");
        expect(format(entries.reduce((sum, { probability }) => add(sum, probability), zero))).toBe("1");
        // Given a recommended action, outputs occur as the technology says.
        for (const [z, row] of lottery.technology.entries()) {
          for (const [q, p] of row.entries()) {
            const together = entries.filter(({ action, output }) => action === z && output === q);
            const joint = together.reduce((sum, { probability }) => add(sum, probability), zero);
            expect(format(joint)).toBe(format(mul(p, actions[z]!)));
          }
        }
        const paid = entries.reduce(
          (sum, { output, consumption, probability }) =>
            add(sum, mul(probability, sub(lottery.outputs[output]!, lottery.consumptions[consumption]!))),
          zero,
        );
        expect(format(paid)).toBe(format(value!));
        const worth = entries.reduce(
          (sum, { action, consumption, probability }) =>
            add(sum, mul(probability, lottery.utilities[action]![consumption]!)),
          zero,
        );
        expect(compare(worth, lottery.outsideOption)).toBeGreaterThanOrEqual(0);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("a risk-neutral agent's best wages on the grid need no lottery", () => {
    // The golden case of hidden-action: the wage 2/5 after success is a point of the grid.
    const technology = fractions(
      [
        [3, 7],
        [8, 2],
      ],
      10,
    );
    const consumptions = ["0", "1/5", "2/5", "3/5"].map((c) => from(c));
    const costs = [zero, from("1/5")];
    const { value } = lotteryContract(exact, {
      outputs: [from(1), zero],
      technology,
      consumptions,
      utilities: costs.map((cost) => consumptions.map((c) => sub(c, cost))),
      outsideOption: zero,
    });
    expect(format(value!)).toBe(format(solveExact(hiddenAction).outcome.principalValue));
  });

  test("for the risk neutral a lottery between nothing and much is a wage: the value is that of hidden-action", () => {
    fc.assert(
      fc.property(small, (problem) => {
        const technology = fractions(problem.counts, problem.parts);
        const outputs = problem.counts[0]!.map((_, q) => from(problem.benefits[q % problem.benefits.length]!));
        const expected = technology.map((row) => row.reduce((sum, p, q) => add(sum, mul(p, outputs[q]!)), zero));
        const consumptions = [zero, from(1000)];
        const costs = problem.costs.map((cost) => from(`${cost}/10`));
        const { value } = lotteryContract(exact, {
          outputs,
          technology,
          consumptions,
          utilities: costs.map((cost) => consumptions.map((c) => sub(c, cost))),
          outsideOption: from(-1000),
        });
        const { outcome } = solveExact(hiddenAction, { ...inputOf(problem), benefits: expected.map(format) });
        expect(format(value!)).toBe(format(outcome.principalValue));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test("where the agent refuses everything there is no contract", () => {
    const lottery = lotteryProblem({ parts: 2, counts: [[1, 1]], costs: [0], benefits: [1] }, 30);
    expect(lotteryContract(exact, lottery)).toMatchObject({
      value: null,
      actions: [],
      entries: [],
      outcome: { status: "infeasible", certificate: { verified: true } },
    });
  });
});
