/**
 * # Lemke–Howson
 *
 * Nash equilibria of two-player games by complementary pivoting. From the artificial equilibrium, in which nobody plays anything,
 * a path leads to an equilibrium for each label that may be missing on it.
 *
 * *Notation.* The game is `m × n`. Labels `0 … m−1` are the row player's strategies, `m … m+n−1` the column player's.
 *
 * ## Implementation notes
 *
 * Paths are run in doubles. For exact games their last basis is solved exactly; every end is then checked by its regrets. A path
 * that fails the check is run again without rounding. On games that are not degenerate both follow the same path. On degenerate
 * games a path is the one that the lexicographic rule prescribes, except where doubles do not tell a tie from a small difference;
 * then another equilibrium than the rule's may be at its end, checked as well.
 *
 * ## References
 *
 * - [LemkeHowson1964], [vonStengel2007] §3.4 and §3.6
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError, UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import {
  type NormalFormGame,
  profileCount,
  requireTwoPlayers,
  shapeOf,
} from "../../games/normal-form/normalFormGame.ts";
import type { SolverStatus } from "../../games/solverResult.ts";
import { type PathLimits, type PathRun, pathSolver } from "../../solvers/nash/lemke-howson/pathSolver.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { certifiedNash, type NashCertificate, type NashResult, type NashTolerance } from "./certifiedNash.ts";
import { requireLimit } from "./requireLimit.ts";

/** Which paths {@link lemkeHowson} runs, and how far; at most one of `missingLabel`, `labels` and `race` may be given. */
export interface LemkeHowsonOptions extends NashTolerance {
  /** The label that may be missing on the path, `0 ≤ missingLabel < m + n`. @defaultValue `0` */
  readonly missingLabel?: number;
  /** Several labels, each with a path of its own, or all of them: the equilibria found are those accessible. */
  readonly labels?: "all" | readonly number[];
  /**
   * Whether paths of many labels race for one equilibrium: each is given up at a cap that grows. Path lengths differ so much that
   * this is far faster on large games, and the way to solve those with hundreds of strategies. @defaultValue `false`
   */
  readonly race?: boolean;
  /** Limit of pivots, of each path or of the race. @defaultValue `1_000_000` */
  readonly maxPivots?: number;
  /** Stop, polled every few pivots, and progress, in paths. */
  readonly control?: Control;
}

/** Equilibria at the ends of paths. */
export interface LemkeHowsonResult<T> extends NashResult<T> {
  /** For each solution, the labels, in increasing order, whose paths were found to lead there. */
  readonly labels: readonly (readonly number[])[];
}

const METHOD = "lemke-howson";
const DEFAULT_PIVOTS = 1_000_000;

/**
 * Nash equilibria at the ends of Lemke–Howson paths: one, or with `labels` all that are accessible from the labels given.
 *
 * Every game has one, and every path ends at one. Not every equilibrium is at the end of a path: use `vertexEnumeration` for
 * all. A pivot costs $O((m + n) k + k^2)$ for supports of size $k$; the number of pivots is small for most games and
 * exponential for some.
 *
 * @returns `solved` with one equilibrium (or several, in the order of their first label); `limit` when a path or the race reached
 * `maxPivots` or the control said stop, with the equilibria found on other paths; `unknown` when in doubles an answer was not
 * confirmed. One iteration is one pivot.
 * @throws {@link DomainError} when the game is not for two players, or a label or limit is out of range.
 * @throws {@link UsageError} when more than one of `missingLabel`, `labels` and `race` is given.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, lemkeHowson } from "jiama";
 *
 * const game = bimatrixGame([[3, 3], [2, 5], [0, 6]], [[3, 2], [2, 6], [3, 1]]);
 * const { solutions, labels } = lemkeHowson(game, { labels: "all" });
 * solutions.map((profile) => profile.map((own) => own.map(exact.format).join(" ")).join(", ")) // => ["1 0 0, 1 0", "0 1/3 2/3, 1/3 2/3"]
 * labels // => [[0, 2, 3], [1, 4]]
 * ```
 *
 * @see [LemkeHowson1964]
 * @category Nash equilibrium
 */
export function lemkeHowson<T>(game: NormalFormGame<T>, options: LemkeHowsonOptions = {}): LemkeHowsonResult<T> {
  requireTwoPlayers(game, "lemkeHowson");
  const labels = requestedLabels(game, options);
  const limits = pathLimits(options);
  const solver = pathSolver(game);
  const equilibria: Equilibrium<T>[] = [];
  const ends = new Set<SolverStatus>();
  let iterations = 0;
  const record = ({ status, label, pivots, profile }: PathRun<T>): SolverStatus => {
    iterations += pivots;
    if (status === "limit") return "limit";
    return profile !== null && isRecorded(game, equilibria, profile, label, options) ? "solved" : "unknown";
  };
  try {
    const runs = options.race ? [undefined] : labels;
    for (const [done, label] of runs.entries()) {
      if (done > 0) options.control?.progress?.(done, runs.length);
      const run = label === undefined ? solver.race(limits) : solver.run(label, limits);
      let end = record(run);
      if (end === "unknown" && canRunExactly(game)) end = record(solver.runExactly(run.label, limits));
      ends.add(end);
      if (limits.stopped()) break;
    }
  } finally {
    solver.release();
  }
  const { tolerances } = checked(game, [], options);
  return {
    status: ends.has("limit") ? "limit" : ends.has("unknown") ? "unknown" : "solved",
    method: METHOD,
    iterations,
    solutions: equilibria.map(({ profile }) => profile),
    certificate: { equilibria: equilibria.map(({ check }) => check), tolerances, complete: false },
    labels: equilibria.map((equilibrium) => equilibrium.labels),
  };
}

/** An equilibrium that was checked. */
interface Equilibrium<T> {
  readonly profile: MixedProfile<T>;
  readonly check: RegretCheck<T>;
  /** The labels whose paths lead to it. */
  readonly labels: number[];
}

/** Adds a label to the equilibrium at the end of its path, a new one if it is confirmed; `false` if it is not. */
function isRecorded<T>(
  game: NormalFormGame<T>,
  equilibria: Equilibrium<T>[],
  profile: MixedProfile<T>,
  label: number,
  tolerance: NashTolerance,
): boolean {
  const known = equilibria.find((equilibrium) => isSame(game.field, equilibrium.profile, profile));
  if (known !== undefined) {
    known.labels.push(label);
    return true;
  }
  const [check] = checked(game, [profile], tolerance).equilibria;
  if (check === undefined) return false;
  equilibria.push({ profile, check, labels: [label] });
  return true;
}

function checked<T>(
  game: NormalFormGame<T>,
  solutions: readonly MixedProfile<T>[],
  tolerance: NashTolerance,
): NashCertificate<T> {
  return certifiedNash(game, { status: "solved", method: METHOD, iterations: 0, solutions }, false, tolerance)
    .certificate;
}

/** Probabilities in doubles that differ by no more are taken for those of one equilibrium. */
const SAME = 1e-7;

function isSame<T>(field: Field<T>, a: MixedProfile<T>, b: MixedProfile<T>): boolean {
  const isNear = (p: T, q: T): boolean =>
    field.name === "float" ? Math.abs(field.toNumber(p) - field.toNumber(q)) <= SAME : field.compare(p, q) === 0;
  return a.every((own, i) => own.every((p, k) => isNear(p, b[i]?.[k] as T)));
}

/** Games in doubles with more profiles are not worth the digits that an exact path would carry along. */
const MOST_DYADIC_PROFILES = 2500;

function canRunExactly(game: NormalFormGame<unknown>): boolean {
  return game.field.name !== "float" || profileCount(game) <= MOST_DYADIC_PROFILES;
}

function requestedLabels(
  game: NormalFormGame<unknown>,
  { missingLabel, labels, race }: LemkeHowsonOptions,
): readonly number[] {
  if ([missingLabel !== undefined, labels !== undefined, race === true].filter((is) => is).length > 1) {
    throw new UsageError({
      en: "lemkeHowson: more than one of missingLabel, labels and race is given; each says which paths to run, so give one.",
      zh: "lemkeHowson：missingLabel、labels、race 给出了不止一个；三者都指定要走哪些路径，请只给一个。",
    });
  }
  const count = shapeOf(game).reduce((sum, own) => sum + own, 0);
  if (labels === "all") return Array.from({ length: count }, (_, label) => label);
  const list = labels ?? [missingLabel ?? 0];
  const wrong = list.find((label) => !Number.isInteger(label) || label < 0 || label >= count);
  if (wrong !== undefined || list.length === 0) {
    const given = wrong ?? "[]";
    throw new DomainError({
      en: `lemkeHowson: ${given} is given for a label; labels are the integers from 0 to ${count - 1}, row strategies first.`,
      zh: `lemkeHowson：给出的标号为 ${given}；标号为 0 至 ${count - 1} 的整数，先行策略后列策略。`,
    });
  }
  return [...new Set(list)].sort((a, b) => a - b);
}

/** Limits that remember whether the control has said stop. */
function pathLimits({ maxPivots = DEFAULT_PIVOTS, control }: LemkeHowsonOptions): PathLimits & { stopped(): boolean } {
  requireLimit("lemkeHowson", "maxPivots", maxPivots);
  let stopped = false;
  const stop = (): boolean => {
    stopped ||= control?.checkpoint() === "stop";
    return stopped;
  };
  return { maxPivots, stop, stopped: () => stopped };
}
