/**
 * # Subgame-perfect equilibria
 *
 * Smaller subgames first: what everybody expects of a subgame takes its place in the larger ones, so that what remains of each is a
 * game without subgames, which is solved by itself. What comes out is checked in all subgames at once.
 *
 * ## References
 *
 * - [Selten1965], [Kuhn1953]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { behaviorFromMixed } from "../../games/extensive-form/behaviorFromMixed.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { isPerfectInformation } from "../../games/extensive-form/perfectInformation.ts";
import { reducedStrategicForm } from "../../games/extensive-form/reducedStrategicForm.ts";
import { gameBelow, subgameRoots } from "../../games/extensive-form/subgames.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult, SolverStatus } from "../../games/solverResult.ts";
import { requirePerfectRecall, type SubgameCheck, subgameRegrets } from "../../verify/subgameRegrets.ts";
import { nashEquilibrium } from "../nash/nashEquilibrium.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { payoffTolerances } from "../payoffTolerances.ts";
import { allSubgamePerfect } from "./allSubgamePerfect.ts";
import { backwardInduction } from "./backwardInduction.ts";
import { sequenceFormLcp } from "./sequenceFormLcp.ts";
import { twoMovers } from "./twoMovers.ts";

/** Options of {@link subgamePerfect}. */
export interface SubgamePerfectOptions {
  /**
   * All equilibria: those in pure strategies where information is perfect, and else, part by part, all extreme equilibria between two
   * players or isolated ones between more. @defaultValue `false`
   */
  readonly all?: boolean;
  /** Largest number of equilibria that are listed with `all`. @defaultValue `1000` */
  readonly maxEquilibria?: number;
  /** In doubles, the largest regret that counts as none, as a share of the range of the player's payoffs. @defaultValue `1e-9` */
  readonly tolerance?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** What was checked of subgame-perfect equilibria. */
export interface SubgamePerfectCertificate<T> {
  /** Payoffs and regrets, one entry a solution, in the same order. */
  readonly equilibria: readonly SubgameCheck<T>[];
  /** Largest regret that counts as none for each player, in the player's payoff units: 0 for exact games. */
  readonly tolerances: readonly number[];
  /**
   * Whether it is proved that the solutions are all subgame-perfect equilibria: in pure strategies where information is perfect; else in
   * any, up to behavior that a player's own strategy excludes.
   */
  readonly complete: boolean;
}

/** Subgame-perfect equilibria with their certificate. */
export type SubgamePerfectResult<T> = CertifiedResult<BehaviorProfile<T>, SubgamePerfectCertificate<T>>;

/**
 * A subgame-perfect equilibrium of a game with perfect recall, or all: in pure strategies where information is perfect.
 *
 * Parts with moves of two players are solved by the sequence form; parts with moves of more in their reduced strategic form, where an
 * equilibrium that is not rational leaves the answer `unknown`. The first equilibrium of each part is taken: there may be others. With
 * `all`, each part is solved for each way in which the subgames below may be played; where a part has a continuum of equilibria, its
 * extreme ones are taken, and the list is not called complete.
 *
 * @returns `solved`; `limit`, when the control said stop or there are more than `maxEquilibria`; `unknown`, when a profile
 * failed its check. A solution has the probability of each action
 * for each information set. One iteration is one node decided, or one part solved.
 * @throws {@link DomainError} when a player has no perfect recall, a part has too many strategies to be listed, or the limit is no
 * positive integer.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, subgamePerfect } from "jiama";
 *
 * // Whoever stays out is safe; whoever enters plays matching pennies for a stake of 3.
 * const guess = (win) => move("II", { heads: payoffs(win, -win), tails: payoffs(-win, win) }, { infoset: "guess" });
 * const game = gameFromTree(
 *   ["I", "II"],
 *   move("I", { out: payoffs(-1, 1), enter: move("I", { heads: guess(3), tails: guess(-3) }) }),
 * );
 * const [behavior] = subgamePerfect(game).solutions;
 * behavior.map((own) => own.map(exact.format).join(" ")) // => [ '0 1', '1/2 1/2', '1/2 1/2' ]
 * ```
 *
 * @category Extensive form
 */
export function subgamePerfect<T>(
  game: ExtensiveGame<T>,
  { all = false, maxEquilibria = 1000, tolerance = 1e-9, control }: SubgamePerfectOptions = {},
): SubgamePerfectResult<T> {
  requirePerfectRecall(game, "subgamePerfect");
  if (isPerfectInformation(game)) {
    const found = backwardInduction(game, { all, maxEquilibria, ...(control === undefined ? {} : { control }) });
    const profiles = found.solutions.map((profile) => behaviorProfileOf(game, profile));
    return checked(game, { ...found, solutions: profiles, complete: found.certificate.complete }, tolerance);
  }
  if (all) {
    requireLimit("subgamePerfect", "maxEquilibria", maxEquilibria);
    return checked(game, { ...allSubgamePerfect(game, { maxEquilibria, control }), method: "subgames" }, tolerance);
  }
  return checked(game, { ...bySubgames(game, control), complete: false }, tolerance);
}

/** What is to be checked. */
interface Found<T> {
  readonly status: SolverStatus;
  readonly method: string;
  readonly iterations: number;
  readonly solutions: readonly BehaviorProfile<T>[];
  readonly complete: boolean;
}

function checked<T>(
  game: ExtensiveGame<T>,
  { status, method, iterations, solutions, complete }: Found<T>,
  tolerance: number,
): SubgamePerfectResult<T> {
  const tolerances = payoffTolerances(game, tolerance);
  const equilibria = solutions.map((profile) => subgameRegrets(game, profile));
  const holds = equilibria.map(({ regrets }) =>
    regrets.every((regret, player) =>
      game.field.name === "float"
        ? game.field.toNumber(regret) <= (tolerances[player] as number)
        : game.field.compare(regret, game.field.zero) === 0,
    ),
  );
  const confirmed = holds.every((ok) => ok);
  return {
    status: confirmed ? status : "unknown",
    ...{ method, iterations },
    solutions: solutions.filter((_, k) => holds[k]),
    certificate: {
      equilibria: equilibria.filter((_, k) => holds[k]),
      tolerances,
      complete: complete && confirmed,
    },
  };
}

/** Solves part by part, the smallest subgames first. */
function bySubgames<T>(game: ExtensiveGame<T>, control: Control | undefined): Omit<Found<T>, "complete"> {
  const roots = subgameRoots(game);
  const method = "subgames";
  const behavior = new Array<readonly T[]>(game.infosets.length);
  const expected = new Map<number, readonly T[]>();
  for (let k = roots.length - 1; k >= 0; k -= 1) {
    const root = roots[k] as number;
    const iterations = roots.length - k;
    const part = gameBelow(game, root, (node) => expected.get(node) ?? null);
    const { status, solution } = partEquilibrium(part.game, control);
    if (solution === null) return { status, method, iterations, solutions: [] };
    part.infosets.forEach((set, own) => {
      behavior[set] = solution[own] as readonly T[];
    });
    expected.set(root, expectedPayoffs(part.game, solution));
    control?.progress?.(iterations, roots.length);
  }
  return { status: "solved", method, iterations: roots.length, solutions: [behavior] };
}

interface PartSolution<T> {
  readonly status: SolverStatus;
  readonly solution: BehaviorProfile<T> | null;
}

/** An equilibrium of a game without subgames. */
function partEquilibrium<T>(part: ExtensiveGame<T>, control: Control | undefined): PartSolution<T> {
  if (control?.checkpoint() === "stop") return { status: "limit", solution: null };
  if (part.infosets.length === 0) return { status: "solved", solution: [] };
  const two = twoMovers(part);
  if (two !== null) {
    const { status, solutions } = sequenceFormLcp(two, control === undefined ? {} : { control });
    return { status, solution: solutions[0] ?? null };
  }
  const form = reducedStrategicForm(part);
  const { status, profile } = formEquilibrium(form, control);
  if (profile === null) return { status: status === "none" ? "unknown" : status, solution: null };
  return { status: "solved", solution: behaviorFromMixed(part, profile) };
}

/** An equilibrium between three or more: a pure one, or whatever is found and proved exactly. */
function formEquilibrium<T>(
  form: NormalFormGame<T>,
  control: Control | undefined,
): { readonly status: SolverStatus; readonly profile: MixedProfile<T> | null } {
  const { status, solutions } = nashEquilibrium(form, control === undefined ? {} : { control });
  return { status, profile: solutions[0] ?? null };
}
