/**
 * # Value of a constant-sum tree
 *
 * The value and optimal behavior in a two-player game in extensive form whose payoffs sum to a constant, by the linear program of the
 * sequence form, whose size is that of the tree.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengel1996]
 *
 * @module
 */
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { behaviorOfPlan, sequencesOf } from "../../games/extensive-form/sequences.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import type { LinearProgramLimits } from "../../solvers/linear-programming/linearOutcome.ts";
import { sequenceFormProgram } from "../../solvers/sequential/sequenceFormProgram.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { behaviorRegrets, requirePerfectRecall } from "../../verify/subgameRegrets.ts";
import { solveLinearProgram } from "../linearProgram.ts";
import { payoffTolerances } from "../payoffTolerances.ts";
import { requireConstantSumTree } from "./constantSumTree.ts";

/** What was checked of optimal behavior. */
export interface SequenceFormCertificate<T> {
  /** Payoffs and regrets: behavior without regret on both sides is optimal, and pays the value. */
  readonly equilibrium: RegretCheck<T>;
  /** Largest regret that counts as none for each player, in payoff units: 0 for exact games. */
  readonly tolerances: readonly number[];
}

/** The solution of a constant-sum tree. */
export interface SequenceFormResult<T> extends CertifiedResult<BehaviorProfile<T>, SequenceFormCertificate<T> | null> {
  /** What the first player can guarantee, and to which the second can hold her; `null` if the game was not solved. */
  readonly value: T | null;
}

/** A program without variables: nobody has a choice. */
const NOTHING = { status: "optimal", iterations: 0, solution: [], dual: [] } as const;

/** In doubles, the share of the range of payoffs that counts as no regret. */
const TOLERANCE = 1e-9;

/**
 * The value of a two-player constant-sum game with perfect recall, with optimal behavior of each player.
 *
 * The linear program has about as many variables and constraints as there are actions at all information sets; it is solved as
 * {@link solveLinearProgram} does, exactly over the fractions. At information sets that a player's own plan excludes, all actions have the same
 * probability.
 *
 * @returns `solved`; `limit`, when the limit of pivots was reached or the control said stop; `unknown`, when doubles could not confirm the
 * answer. One iteration is one pivot.
 * @throws {@link DomainError} when the game has not two players, its payoffs do not sum to a constant, or a player has no perfect recall.
 *
 * @example
 * ```ts doctest
 * import { chance, exact, gameFromTree, move, payoffs, sequenceFormLp } from "jiama";
 *
 * // Myerson's card game: whoever sees a red card raises; a black one is a bluff now and then.
 * const answer = (win) =>
 *   move("2", { meet: payoffs(2 * win, -2 * win), pass: payoffs(1, -1) }, { infoset: "raised" });
 * const cards = gameFromTree(
 *   ["1", "2"],
 *   chance({
 *     red: ["1/2", move("1", { raise: answer(1), fold: payoffs(1, -1) })],
 *     black: ["1/2", move("1", { raise: answer(-1), fold: payoffs(-1, 1) })],
 *   }),
 * );
 * const { value, solutions } = sequenceFormLp(cards);
 * exact.format(value) // => "1/3"
 * solutions[0].map((own) => own.map(exact.format).join(" ")) // => [ '1 0', '2/3 1/3', '1/3 2/3' ]
 * ```
 *
 * @category Extensive form
 */
export function sequenceFormLp<T>(game: ExtensiveGame<T>, limits: LinearProgramLimits = {}): SequenceFormResult<T> {
  requireConstantSumTree(game, "sequenceFormLp");
  requirePerfectRecall(game, "sequenceFormLp");
  const { field } = game;
  const sequences = [sequencesOf(game, 0), sequencesOf(game, 1)] as const;
  const { program, plans: plansOf } = sequenceFormProgram(game, sequences);
  const outcome = program.objective.length === 0 ? NOTHING : solveLinearProgram(program, limits);
  const { iterations } = outcome;
  const method = "sequence-form";
  if (outcome.status !== "optimal") {
    return { status: "limit", method, iterations, solutions: [], value: null, certificate: null };
  }
  const plans = plansOf(outcome.solution, outcome.dual);
  const behavior = new Array<readonly T[]>(game.infosets.length);
  sequences.forEach((own, player) => {
    behaviorOfPlan(game, own, plans[player] as readonly T[]).forEach((probabilities, k) => {
      behavior[own.infosets[k] as number] = probabilities;
    });
  });
  const tolerances = payoffTolerances(game, TOLERANCE);
  const equilibrium = behaviorRegrets(game, behavior);
  const holds = equilibrium.regrets.every((regret, player) => field.toNumber(regret) <= (tolerances[player] as number));
  return {
    status: holds ? "solved" : "unknown",
    ...{ method, iterations },
    solutions: holds ? [behavior] : [],
    value: holds ? (equilibrium.payoffs[0] as T) : null,
    certificate: { equilibrium, tolerances },
  };
}
