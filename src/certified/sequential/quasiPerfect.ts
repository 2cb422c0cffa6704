/**
 * # Equilibria that stand mistakes
 *
 * Quasi-perfect equilibria of two-player games with perfect recall, as limits of equilibria of perturbed games. Such equilibria are sequential, and
normal-form perfect.
 *
 * ## Implementation notes
 *
 * The perturbations are symbols: the path of the sequence form is run in integers, with the powers of a small number as further right sides.
 * What comes out is checked against the definitions, by code that knows neither.
 *
 * ## References
 *
 * - [MiltersenSorensen2010], [VanDamme1984], [vonStengelVanDenElzenTalman2002]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { UsageError } from "../../errors.ts";
import type { Assessment } from "../../games/extensive-form/assessment.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { sequencesOf } from "../../games/extensive-form/sequences.ts";
import { tremblingLimit } from "../../games/extensive-form/tremblingLimit.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { exactPlans } from "../../solvers/sequential/sequenceFormPath.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { behaviorRegrets, requirePerfectRecall } from "../../verify/subgameRegrets.ts";
import { type TrembleCheck, trembleCheck } from "../../verify/trembleCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { exactPrior, MAX_PLAN_PIVOTS, requireTwo, type SequenceFormLcpOptions } from "./sequenceFormLcp.ts";

/** What was checked of a quasi-perfect equilibrium. */
export interface QuasiPerfectCertificate {
  /** Payoffs and regrets, one entry a solution, in the same order. */
  readonly equilibria: readonly RegretCheck<Rational>[];
  /** The trembles to which each is a best reply. */
  readonly perfection: readonly TrembleCheck<Rational>[];
  /** Always `false`: there may be other equilibria. */
  readonly complete: boolean;
}

/** Quasi-perfect equilibria, with the beliefs that their trembles imply. */
export type QuasiPerfectResult = CertifiedResult<Assessment<Rational>, QuasiPerfectCertificate>;

/**
 * A quasi-perfect equilibrium of a two-player game with perfect recall, with its beliefs: it is a sequential equilibrium, and gives no weight
 * to weakly dominated strategies.
 *
 * Exact games only. Every number carries its polynomial along, so that this is for trees of some hundred actions.
 *
 * @returns `solved` with one equilibrium; `limit` at the limit of pivots or when the control said stop; `unknown` when what the path led to failed
 * its check. One iteration is one pivot.
 * @throws {@link DomainError} when the game has not two players, a player has no perfect recall, or the prior does not fit.
 * @throws {@link UsageError} for a game in doubles.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, quasiPerfect } from "jiama";
 *
 * // Out is a Nash equilibrium that rests on a threat; here the threat would be carried out at an information set of two nodes.
 * const reply = (x, y) => move("II", { fight: payoffs(-1, -1), yield: payoffs(x, y) }, { infoset: "entry" });
 * const game = gameFromTree(["I", "II"], move("I", { out: payoffs(0, 2), small: reply(1, 1), large: reply(2, 0) }));
 * const [{ behavior, beliefs }] = quasiPerfect(game).solutions;
 * behavior.map((own) => own.map(exact.format).join(" ")) // => [ '0 0 1', '0 1' ]
 * beliefs.map((own) => own.map(exact.format).join(" ")) // => [ '1', '0 1' ]
 * ```
 *
 * @category Extensive form
 */
export function quasiPerfect(
  game: ExtensiveGame<Rational>,
  { prior, maxPivots = MAX_PLAN_PIVOTS, control }: SequenceFormLcpOptions<Rational> = {},
): QuasiPerfectResult {
  requireTwo(game, "quasiPerfect");
  requirePerfectRecall(game, "quasiPerfect");
  requireLimit("quasiPerfect", "maxPivots", maxPivots);
  if (game.field.name !== "exact") {
    throw new UsageError({
      en: "quasiPerfect: the game is in doubles; perturbations are exact, so give it in fractions (toExactTree).",
      zh: "quasiPerfect：博弈为浮点数；微扰须精确计算，请以分数给出（toExactTree）。",
    });
  }
  const sequences = [sequencesOf(game, 0), sequencesOf(game, 1)] as const;
  const first = prior === undefined ? genericPrior(game) : exactPrior(game, prior);
  const question = { sequences, prior: first, maxPivots, control };
  const { status, pivots, plans } = exactPlans(game, question, true);
  const result = { method: "quasi-perfect", iterations: pivots };
  const nothing = { equilibria: [], perfection: [], complete: false };
  if (plans === null) {
    return { ...result, status: status === "limit" ? "limit" : "unknown", solutions: [], certificate: nothing };
  }
  const assessment = tremblingLimit(game, plans);
  const check = trembleCheck(game, assessment.behavior, plans);
  const equilibrium = behaviorRegrets(game, assessment.behavior);
  const holds = check.holds && exact.compare(equilibrium.maxRegret, exact.zero) === 0;
  return {
    ...result,
    status: holds ? "solved" : "unknown",
    solutions: holds ? [assessment] : [],
    certificate: holds ? { equilibria: [equilibrium], perfection: [check], complete: false } : nothing,
  };
}

/** All actions nearly equally likely, and no two plans equally good by chance. */
function genericPrior({ infosets }: ExtensiveGame<Rational>): BehaviorProfile<Rational> {
  let state = 1;
  return infosets.map(({ actions }) => {
    const weights = actions.map(() => {
      // A linear congruence: numbers without a pattern that payoffs might share.
      state = (state * 1103 + 337) % 2053;
      return 1024 + (state % 97);
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => exact.from(`${weight}/${sum}`));
  });
}
