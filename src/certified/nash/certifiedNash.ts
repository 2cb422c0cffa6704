/**
 * # Certified Nash equilibria
 *
 * Every profile that a solver proposes is checked by the regret of each player, by code that does not know the solver.
 *
 * @module
 */
import { isProfile, type MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult, SolverResult } from "../../games/solverResult.ts";
import type { EquilibriumEnclosure } from "../../verify/nash/equilibriumEnclosure.ts";
import { type RegretCheck, regretsOf } from "../../verify/regret.ts";
import { payoffTolerances } from "../payoffTolerances.ts";

/**
 * What is proved of a profile: `exact`, it is an equilibrium; `enclosed`, an equilibrium with the same supports is next to it, in the
 * enclosure; `none`, only its regret is known.
 */
export type EquilibriumProof = "exact" | "enclosed" | "none";

/** What was checked of a list of equilibria. */
export interface NashCertificate<T> {
  /** Payoffs and regrets, one entry a solution, in the same order. */
  readonly equilibria: readonly RegretCheck<T>[];
  /** Largest regret that counts as none for each player, in the player's payoff units: 0 for exact games. */
  readonly tolerances: readonly number[];
  /** Whether the list is proved to hold every solution of the kind that the solver looks for. */
  readonly complete: boolean;
  /** Where the method is for any number of players: what is proved of each solution, in the same order. */
  readonly proofs?: readonly EquilibriumProof[];
  /**
   * For each solution the intervals that hold exactly one equilibrium with its supports; `null` where the solution itself is one, or
   * nothing is proved.
   */
  readonly enclosures?: readonly (EquilibriumEnclosure | null)[];
  /** Supports that may hold equilibria which are not listed; `null` where it was not tried to prove that they hold none. */
  readonly undecidedSupports?: number | null;
}

/** Equilibria with their certificate. */
export type NashResult<T> = CertifiedResult<MixedProfile<T>, NashCertificate<T>>;

/** How exactly equilibria in doubles are checked. */
export interface NashTolerance {
  /**
   * Largest regret that counts as none, as a share of the range of the player's payoffs; at least 2⁻⁵². Exact games have no
   * tolerance. @defaultValue `1e-9`
   */
  readonly tolerance?: number;
}

/** Share of the range of payoffs that counts as no regret in doubles. */
export const DEFAULT_TOLERANCE = 1e-9;

/**
 * The result with its certificate; what fails the check, or is no profile of the game, is left out, and the status
 * then is `unknown`.
 *
 * @param complete - Whether the solver claims that its list is complete; a list from which a profile was left out is not.
 */
export function certifiedNash<T>(
  game: NormalFormGame<T>,
  result: SolverResult<MixedProfile<T>>,
  complete: boolean,
  { tolerance = DEFAULT_TOLERANCE }: NashTolerance = {},
): NashResult<T> {
  const tolerances = payoffTolerances(game, Math.max(tolerance, Number.EPSILON));
  const solutions: MixedProfile<T>[] = [];
  const equilibria: RegretCheck<T>[] = [];
  for (const profile of result.solutions) {
    if (!isProfile(game, profile)) continue;
    const check = regretsOf(game, profile);
    if (!check.regrets.every((regret, i) => isNone(game, regret, tolerances[i] as number))) continue;
    solutions.push(profile);
    equilibria.push(check);
  }
  const confirmed = solutions.length === result.solutions.length;
  return {
    ...result,
    status: confirmed ? result.status : "unknown",
    solutions,
    certificate: { equilibria, tolerances, complete: complete && confirmed },
  };
}

/** In exact games a regret counts as none only if it is zero, however small its double. */
function isNone<T>({ field }: NormalFormGame<T>, regret: T, allowed: number): boolean {
  return field.name === "float" ? field.toNumber(regret) <= allowed : field.compare(regret, field.zero) === 0;
}
