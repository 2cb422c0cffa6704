/**
 * # Equilibria of two-player trees
 *
 * A Nash equilibrium of a two-player game with perfect recall by Lemke's method on the sequence form, whose size is that of the tree.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengelVanDenElzenTalman2002]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { type BehaviorProfile, requireBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { behaviorOfPlan, sequencesOf } from "../../games/extensive-form/sequences.ts";
import { toExactTree } from "../../games/extensive-form/treeConversion.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import type { SequencePair } from "../../solvers/sequential/planGames.ts";
import { exactPlans, proposedPlans } from "../../solvers/sequential/sequenceFormPath.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { behaviorRegrets, requirePerfectRecall } from "../../verify/subgameRegrets.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { payoffTolerances } from "../payoffTolerances.ts";

/** Options of {@link sequenceFormLcp}. */
export interface SequenceFormLcpOptions<T> {
  /** What everybody expects at first; every action with a positive probability. @defaultValue all actions equally likely */
  readonly prior?: BehaviorProfile<T>;
  /** Largest number of pivots, in doubles and in integers each. @defaultValue `100_000` */
  readonly maxPivots?: number;
  /** Stop, polled every few pivots. */
  readonly control?: Control;
}

/** What was checked of an equilibrium of a tree. */
export interface BehaviorCertificate<T> {
  /** Payoffs and regrets, one entry a solution, in the same order. */
  readonly equilibria: readonly RegretCheck<T>[];
  /** Largest regret that counts as none for each player, in payoff units: 0 for exact games. */
  readonly tolerances: readonly number[];
  /** Always `false`: there may be other equilibria. */
  readonly complete: boolean;
}

/** An equilibrium in behavior strategies with its certificate. */
export type BehaviorResult<T> = CertifiedResult<BehaviorProfile<T>, BehaviorCertificate<T>>;

/** In doubles, the share of the range of payoffs that counts as no regret. */
const TOLERANCE = 1e-9;
export const MAX_PLAN_PIVOTS = 100_000;

/**
 * One Nash equilibrium of a two-player game with perfect recall, in behavior strategies.
 *
 * The path starts from a prior: everybody first replies to it, and its weight falls until what is played are replies to one another. Other
 * priors may lead to other equilibria. The path is run in doubles, and its end solved exactly; where that fails, in integers. At information
 * sets that a player's own plan excludes, all actions have the same probability: use {@link quasiPerfect} where play there matters.
 *
 * The tableau has a row and a column for each action at all information sets; the number of pivots is mostly a small multiple of that,
 * and exponential for some games.
 *
 * @returns `solved` with one equilibrium; `limit` when the limit of pivots was reached or the control said stop; `unknown` when doubles could not
 * confirm the answer. One iteration is one pivot.
 * @throws {@link DomainError} when the game has not two players, a player has no perfect recall, or the prior does not fit or excludes an action.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, sequenceFormLcp } from "jiama";
 *
 * // Battle of the sexes with an outside option for the first player.
 * const date = (x, y) => move("II", { opera: payoffs(x, x / 3), fight: payoffs(y, 3 * y) }, { infoset: "date" });
 * const game = gameFromTree(
 *   ["I", "II"],
 *   move("I", { out: payoffs(2, 2), in: move("I", { opera: date(3, 0), fight: date(0, 1) }) }),
 * );
 * const { status, solutions, certificate } = sequenceFormLcp(game);
 * status // => "solved"
 * solutions[0].map((own) => own.map(exact.format).join(" ")) // => [ '1 0', '1/2 1/2', '0 1' ]
 * certificate.equilibria[0].regrets.map(exact.format) // => [ '0', '0' ]
 * ```
 *
 * @category Extensive form
 */
export function sequenceFormLcp<T>(
  game: ExtensiveGame<T>,
  { prior, maxPivots = MAX_PLAN_PIVOTS, control }: SequenceFormLcpOptions<T> = {},
): BehaviorResult<T> {
  requireTwo(game, "sequenceFormLcp");
  requirePerfectRecall(game, "sequenceFormLcp");
  requireLimit("sequenceFormLcp", "maxPivots", maxPivots);
  const twin = toExactTree(game);
  const sequences = [sequencesOf(game, 0), sequencesOf(game, 1)] as const;
  const question = { sequences, prior: exactPrior(game, prior), maxPivots, control };
  const proposed = proposedPlans(twin, question);
  const attempt = (plans: readonly (readonly Rational[])[]) => checked(game, sequences, plans);
  let pivots = proposed.pivots;
  let found = proposed.plans === null ? null : attempt(proposed.plans);
  let status: BehaviorResult<T>["status"] = "solved";
  if (found?.holds !== true) {
    // Doubles may lose their way long before the limit, and integers cannot.
    if (proposed.status === "limit" && (pivots >= maxPivots || control?.checkpoint() === "stop")) status = "limit";
    else {
      const path = exactPlans(twin, question, false);
      pivots += path.pivots;
      found = path.plans === null ? null : attempt(path.plans.map((plan) => plan.map(([limit]) => limit as Rational)));
      status = path.status === "limit" ? "limit" : found?.holds === true ? "solved" : "unknown";
    }
  }
  const isKept = status === "solved" && found !== null;
  return {
    ...{ status, method: "sequence-form-lcp", iterations: pivots },
    solutions: isKept && found !== null ? [found.profile] : [],
    certificate: {
      equilibria: isKept && found !== null ? [found.check] : [],
      tolerances: payoffTolerances(game, TOLERANCE),
      complete: false,
    },
  };
}

/** Plans as behavior in the game's own arithmetic, with its regrets. */
function checked<T>(game: ExtensiveGame<T>, sequences: SequencePair, plans: readonly (readonly Rational[])[]) {
  const exactly = behaviorOfPlans(toExactTree(game), sequences, plans);
  const profile = (game.field.name === "float"
    ? exactly.map((own) => own.map(exact.toNumber))
    : exactly) as BehaviorProfile<unknown> as BehaviorProfile<T>;
  const tolerances = payoffTolerances(game, TOLERANCE);
  const isPlan = plans.every((plan) => plan.every((weight) => exact.compare(weight, exact.zero) >= 0));
  const check = behaviorRegrets(game, profile);
  const holds =
    isPlan &&
    check.regrets.every((regret, player) =>
      game.field.name === "float"
        ? game.field.toNumber(regret) <= (tolerances[player] as number)
        : game.field.compare(regret, game.field.zero) === 0,
    );
  return { profile, check, holds };
}

/** The behavior of one plan a player. */
function behaviorOfPlans<T>(
  game: ExtensiveGame<T>,
  sequences: SequencePair,
  plans: readonly (readonly T[])[],
): BehaviorProfile<T> {
  const behavior = new Array<readonly T[]>(game.infosets.length);
  sequences.forEach((own, player) => {
    behaviorOfPlan(game, own, plans[player] as readonly T[]).forEach((probabilities, k) => {
      behavior[own.infosets[k] as number] = probabilities;
    });
  });
  return behavior;
}

/** The prior in fractions: the one that was given, or all actions equally likely. */
export function exactPrior<T>(
  game: ExtensiveGame<T>,
  prior: BehaviorProfile<T> | undefined,
): BehaviorProfile<Rational> {
  if (prior === undefined) {
    return game.infosets.map(({ actions }) => actions.map(() => exact.from(`1/${actions.length}`)));
  }
  requireBehaviorProfile(game, prior);
  const excluded = prior.findIndex((own) => own.some((value) => game.field.compare(value, game.field.zero) === 0));
  if (excluded >= 0) {
    const label = JSON.stringify(game.infosets[excluded]?.label);
    throw new DomainError({
      en: `sequenceFormLcp: the prior excludes an action at the information set ${label}; give every action a positive probability.`,
      zh: `sequenceFormLcp：先验在信息集 ${label} 处排除了某一行动；请给每个行动以正概率。`,
    });
  }
  // Doubles sum to 1 up to rounding only; their shares do exactly.
  return toExactTree({
    ...game,
    chanceMoves: prior.map((probabilities) => ({ label: "", actions: [], probabilities })),
  }).chanceMoves.map(({ probabilities }) => {
    const sum = probabilities.reduce((a, b) => exact.add(a, b));
    return probabilities.map((value) => exact.div(value, sum));
  });
}

/** @throws {@link DomainError} for other than two players. */
export function requireTwo(game: ExtensiveGame<unknown>, caller: string): void {
  if (game.players.length === 2) return;
  throw new DomainError({
    en: `${caller}: the game has ${game.players.length} players; give a game for two.`,
    zh: `${caller}：博弈有 ${game.players.length} 个参与人；请给出双人博弈。`,
  });
}
