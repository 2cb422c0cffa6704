/**
 * # Sequential equilibria: the search
 *
 * Finds assessments that pass the test of {@link sequentialCheck}: of games for two players as limits of perturbed games, of games of perfect information by backward
 * induction, of others in pure strategies by going through them.
 *
 * ## References
 *
 * - [KrepsWilson1982], [MiltersenSorensen2010]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { Assessment } from "../../games/extensive-form/assessment.ts";
import { behaviorProfileOf, type PureBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { isPerfectInformation } from "../../games/extensive-form/perfectInformation.ts";
import type { CertifiedResult, SolverStatus } from "../../games/solverResult.ts";
import { beliefCandidates } from "../../solvers/sequential/beliefCandidates.ts";
import { assessmentCheck } from "../../verify/assessmentCheck.ts";
import { requirePerfectRecall } from "../../verify/subgameRegrets.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { backwardInduction } from "./backwardInduction.ts";
import { requirePositiveChance } from "./consistency.ts";
import { quasiPerfect } from "./quasiPerfect.ts";
import { type SequentialCheck, sequentialCheck } from "./sequentialCheck.ts";

/** Options of {@link sequentialEquilibrium}. */
export interface SequentialOptions {
  /** All behavior in pure strategies that some beliefs make sequential, and not only one. @defaultValue `false` */
  readonly pure?: boolean;
  /** Largest number of pure profiles that are tried. @defaultValue `20_000` */
  readonly maxProfiles?: number;
  /** Stop and progress, polled for each pure profile. */
  readonly control?: Control;
}

/** What was checked of sequential equilibria. */
export interface SequentialCertificate {
  /** Rationality and consistency, one entry a solution, in the same order. */
  readonly equilibria: readonly SequentialCheck[];
  /** Whether the solutions are proved to be all behavior in pure strategies that is sequential with some beliefs; one assessment each. */
  readonly complete: boolean;
  /** Number of pure profiles of which it is not known whether beliefs support them. */
  readonly undecided: number;
}

/** Sequential equilibria with their certificate. */
export type SequentialResult = CertifiedResult<Assessment<Rational>, SequentialCertificate>;

const MAX_PROFILES = 20_000;

/**
 * A sequential equilibrium of an exact game with perfect recall; or with `pure`, all behavior in pure strategies that is sequential with some beliefs.
 *
 * Two players: a quasi-perfect equilibrium, which always exists and is sequential. Perfect information: backward induction. Otherwise, and with
 * `pure`, pure profiles one after another: where no belief at some information set makes its action best, a profile is refuted; else beliefs
 * are tried that simple mistakes imply, and combinations of beliefs that make all actions best. A profile for which none of these is consistent stays
 * undecided, and the list is then not complete.
 *
 * @returns `solved`; `none`, proved that none is in pure strategies, with `pure`; `limit` when there are more than `maxProfiles` or the control said stop;
 * `unknown` when nothing was found. One iteration is one pivot, node or profile.
 * @throws {@link DomainError} when a player has no perfect recall, or nature takes an action with probability zero.
 * @throws {@link UsageError} for a game in doubles.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, sequentialEquilibrium } from "jiama";
 *
 * const reply = (x, y) => move("II", { fight: payoffs(-1, -1), yield: payoffs(x, y) }, { infoset: "entry" });
 * const game = gameFromTree(["I", "II"], move("I", { out: payoffs(0, 2), small: reply(1, 1), large: reply(2, -2) }));
 * const { solutions, certificate } = sequentialEquilibrium(game, { pure: true });
 * solutions.map(({ behavior }) => behavior.map((own) => own.map(exact.format).join(" ")).join(", ")) // => [ '1 0 0, 1 0' ]
 * certificate.complete // => true
 * ```
 *
 * @category Extensive form
 */
export function sequentialEquilibrium(
  game: ExtensiveGame<Rational>,
  { pure = false, maxProfiles = MAX_PROFILES, control }: SequentialOptions = {},
): SequentialResult {
  requirePerfectRecall(game, "sequentialEquilibrium");
  requireLimit("sequentialEquilibrium", "maxProfiles", maxProfiles);
  if (game.field.name !== "exact") {
    throw new UsageError({
      en: "sequentialEquilibrium: the game is in doubles; consistency is decided exactly, so give it in fractions (toExactTree).",
      zh: "sequentialEquilibrium：博弈为浮点数；一致性须精确判定，请以分数给出（toExactTree）。",
    });
  }
  requirePositiveChance(game);
  const limits = control === undefined ? {} : { control };
  if (!pure && game.players.length === 2) {
    const { status, method, iterations, solutions } = quasiPerfect(game, limits);
    return checked(game, { status, method, iterations, solutions });
  }
  if (!pure && isPerfectInformation(game)) {
    const { status, method, iterations, solutions } = backwardInduction(game, limits);
    const beliefs = game.infosets.map(() => [exact.one]);
    const assessments = solutions.map((profile) => ({ behavior: behaviorProfileOf(game, profile), beliefs }));
    return checked(game, { status, method, iterations, solutions: assessments });
  }
  return purely(game, pure, maxProfiles, control);
}

interface Found {
  readonly status: SolverStatus;
  readonly method: string;
  readonly iterations: number;
  readonly solutions: readonly Assessment<Rational>[];
}

function checked(game: ExtensiveGame<Rational>, found: Found): SequentialResult {
  const checks = found.solutions.map((assessment) => sequentialCheck(game, assessment));
  const confirmed = checks.every(({ isSequential }) => isSequential);
  return {
    ...found,
    status: confirmed ? found.status : "unknown",
    solutions: found.solutions.filter((_, k) => checks[k]?.isSequential),
    certificate: { equilibria: checks.filter(({ isSequential }) => isSequential), complete: false, undecided: 0 },
  };
}

/** Goes through the pure profiles, the last information set fastest. */
function purely(
  game: ExtensiveGame<Rational>,
  all: boolean,
  maxProfiles: number,
  control: Control | undefined,
): SequentialResult {
  const profile = new Array<number>(game.infosets.length).fill(0);
  const solutions: Assessment<Rational>[] = [];
  const checks: SequentialCheck[] = [];
  const method = "sequential-equilibrium";
  let [iterations, undecided] = [0, 0];
  const result = (status: SolverStatus, complete: boolean): SequentialResult => ({
    ...{ status, method, iterations, solutions },
    certificate: { equilibria: checks, complete, undecided },
  });
  for (;;) {
    if (iterations >= maxProfiles || control?.checkpoint() === "stop") return result("limit", false);
    iterations += 1;
    const found = supported(game, profile);
    if (found === "undecided") undecided += 1;
    else if (found !== null) {
      solutions.push(found.assessment);
      checks.push(found.check);
      if (!all) return result("solved", false);
    }
    let place = profile.length - 1;
    while (place >= 0 && profile[place] === (game.infosets[place]?.actions.length as number) - 1) profile[place--] = 0;
    if (place < 0) break;
    profile[place] = (profile[place] as number) + 1;
  }
  const complete = undecided === 0;
  if (solutions.length > 0) return result("solved", complete);
  return result(complete && all ? "none" : "unknown", complete);
}

/** An assessment with the given behavior that is sequential; `null` if there is proved to be none. */
function supported(
  game: ExtensiveGame<Rational>,
  profile: PureBehaviorProfile,
): { readonly assessment: Assessment<Rational>; readonly check: SequentialCheck } | "undecided" | null {
  const candidates = beliefCandidates(game, profile);
  if (candidates === null) return null;
  const behavior = behaviorProfileOf(game, profile);
  for (const beliefs of candidates.beliefs) {
    const assessment = { behavior, beliefs };
    if (exact.compare(assessmentCheck(game, assessment).maxGain, exact.zero) !== 0) continue;
    const check = sequentialCheck(game, assessment);
    if (check.isSequential) return { assessment, check };
  }
  return "undecided";
}
