/**
 * # Trace contest
 *
 * `n` parties answer for one failure, whose sanction is expected to be `S` in all. Each keeps records (留痕) `x_i`, at the cost
 * `x_i`, that point at the others: party `i` bears the share
 *
 * `(1 − x_i/Σx_j)/(n − 1)`
 *
 * of the blame. Records produce nothing and cancel each other out. In the equilibrium each keeps
 *
 * `x* = S/n²`,
 *
 * and `S/n` is spent on records in all, for two parties half of what the sanction itself costs (痕迹主义).
 *
 * ## Notation
 *
 * `S = Dπb` is the sanction expected for the failure, as the accountability regime scales it; uniform tolerance takes traces
 * back one for one.
 *
 * ## Implementation notes
 *
 * Up to the constant `−S/(n − 1)` the payoff is that of a Tullock contest at `r = 1` for the prize `S/(n − 1)`: being pointed
 * at by nobody. It is strictly concave, so the check is exact in fractions.
 *
 * ## References
 *
 * - An own model; the contest is that of [Tullock1980], strategies of blame avoidance are described in [Hood2002].
 *
 * @module
 */
import { exact, type Field, float, type Model, type ModelRoutines, type Rational } from "../../src/index.ts";
import type { Contest } from "../contestDecision.ts";
import { equalEffort, equalEffortGame } from "../equalEfforts.ts";
import {
  type ProportionalRegimeParameters,
  proportionalRegimeParameters,
  proportionalRegimes,
  proportionalSanction,
} from "../proportionalSanction.ts";
import { regimeParameter } from "../regimeParameters.ts";
import { requireDoubles } from "../requireDoubles.ts";
import { shared, units } from "../sharedParameters.ts";

/** Parameters of {@link traceContest}. */
export interface TraceContestParameters<T = number> extends ProportionalRegimeParameters<T> {
  /** $n$, from 2 to 10 000. */
  readonly parties: number;
  /** $D\pi \ge 0$, payoff units: expected sanction of all parties together. */
  readonly expectedSanction: T;
}

/** Outcome of {@link traceContest}. */
export interface TraceContestOutcome<T = number> {
  /** $x^*$: what each party spends on records, payoff units. */
  readonly documentation: T;
  /** $n x^*$: what all parties spend, payoff units. */
  readonly totalWaste: T;
}

/**
 * The routines of {@link traceContest} in any arithmetic.
 *
 * @category Accountability models
 */
export function traceContestRoutines<T>(
  field: Field<T>,
): ModelRoutines<TraceContestParameters<T>, TraceContestOutcome<T>, T> {
  const { one, from, compare, mul, div } = field;
  const contestOf = ({ parties, expectedSanction, ...regime }: TraceContestParameters<T>): Contest<T> => ({
    prizes: [div(proportionalSanction(field, expectedSanction, regime), from(parties - 1))],
    rivals: parties - 1,
    decisiveness: one,
    unitCost: one,
  });
  return {
    build: (parameters) => equalEffortGame(field, contestOf(parameters), accused, ({ documentation }) => documentation),
    solve(parameters) {
      const contest = contestOf(parameters);
      const documentation = equalEffort(field, contest);
      if (compare(contest.prizes[0]!, field.zero) > 0) requireDoubles("trace-contest", field, [documentation]);
      const totalWaste = mul(from(parameters.parties), documentation);
      return { status: "solved", outcome: { documentation, totalWaste }, method: "closed-form", iterations: 1 };
    },
  };
}

const accused = { player: { en: "party to the failure", zh: "失败的责任方" }, action: "documentation" };

/**
 * Parties to a failure who document their way out of the blame.
 *
 * Records rise with the sanction and fall with the number of parties, each and in all.
 *
 * With $S$ the sanction expected for the failure, party $i$ bears the share of the blame on the left, and in
 * equilibrium each keeps the records on the right:
 *
 * $$
 * \frac{1}{n - 1}\Bigl(1 - \frac{x_i}{\sum_j x_j}\Bigr), \qquad x^* = \frac{S}{n^2}.
 * $$
 *
 * @see [Tullock1980], [Hood2002]
 * @category Accountability models
 */
export const traceContest: Model<
  TraceContestParameters,
  TraceContestOutcome,
  TraceContestParameters<Rational>,
  TraceContestOutcome<Rational>
> = {
  id: "trace-contest",
  title: { en: "Trace contest", zh: "留痕竞赛" },
  description: {
    en: "When something fails, those involved share the blame, and whoever has the thicker file bears less of it. Records serve no other purpose, and everybody's cancel out. The harsher the sanction, the more is written; tolerance lowers the paperwork in the same proportion as the sanction.",
    zh: "一旦失败，相关各方分担责任，台账更厚者分得更少。记录别无他用，且彼此抵消。问责越重，留痕越多；容错使留痕与问责同比例下降。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Tullock1980", "Hood2002"],
  parameters: {
    parties: {
      symbol: "n",
      title: { en: "parties to the failure", zh: "责任方数" },
      unit: units.count,
      domain: { kind: "integer", min: 2, max: 10_000 },
      default: "4",
    },
    expectedSanction: { ...shared.expectedSanction, default: "12" },
    regime: regimeParameter(proportionalRegimes, "tolerance"),
    ...proportionalRegimeParameters,
  },
  outcome: {
    documentation: { symbol: "x^*", title: { en: "records of each party", zh: "留痕投入" }, unit: units.payoff },
    totalWaste: { symbol: "nx^*", title: { en: "records of all parties", zh: "留痕总浪费" }, unit: units.payoff },
  },
  ...traceContestRoutines(float),
  exact: traceContestRoutines(exact),
};
