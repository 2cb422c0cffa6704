/**
 * # Evolutionary stability
 *
 * A strategy `x` of a symmetric two-player game is *evolutionarily stable* if every other strategy that appears in a small share
 * of the population earns less than `x` there, and *neutrally stable* if none earns more.
 *
 * *Notation.* With payoffs `A`: for every `y ≠ x`, either `y·Ax < x·Ax`, or `y·Ax = x·Ax` and `y·Ay < x·Ay` (`≤` for neutral stability).
 *
 * ## Implementation notes
 *
 * A strategy that is not stable is shown to be so by a mutant, whose payoffs are recomputed. That there is no mutant is confirmed by a
 * criterion of its own, by determinants and definiteness. Both are exact.
 *
 * ## References
 *
 * - [MaynardSmithPrice1973], [Haigh1975], [Bomze1992]
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { type MixedStrategy, requireProfile } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { symmetricMatrix } from "../../games/population/symmetricMatrix.ts";
import type { SolverStatus } from "../../games/solverResult.ts";
import { invadingMutant } from "../../solvers/evolutionary/invadingMutant.ts";
import {
  type MutantCheck,
  mutantCheck,
  type StabilityCheck,
  stabilityCheck,
} from "../../verify/evolutionary/stabilityCheck.ts";

/** How stable a strategy is against mutants. */
export type EvolutionaryVerdict = "evolutionarily-stable" | "neutrally-stable" | "invadable";

/** The verdict on a strategy, and its proof. */
export interface EvolutionaryStability {
  /** `solved`; `limit` where the control stopped the search; `unknown` where the check did not confirm it. */
  readonly status: SolverStatus;
  /** How stable the strategy is; `null` where the status is not `solved`. */
  readonly verdict: EvolutionaryVerdict | null;
  /** A mutant that invades, or, of a neutrally stable strategy, one that is not driven out; `null` where there is none. */
  readonly mutant: MixedStrategy<Rational> | null;
  /** What the mutant earns more than the incumbent. */
  readonly mutantCheck: MutantCheck | null;
  /** The criterion by determinants, which does not look for mutants. */
  readonly criterion: StabilityCheck;
  /** Number of supports of mutants looked at. */
  readonly iterations: number;
}

/**
 * Whether a strategy of a symmetric two-player game is evolutionarily or neutrally stable, with an invading mutant where it is not.
 *
 * Exact; doubles are taken for the fractions that they are. Looks at $2^b$ supports, $b$ the number of best responses.
 *
 * @param strategy - One probability a strategy.
 * @throws {@link DomainError} when the game is not for two players, not symmetric, or the strategy does not fit it.
 *
 * @example
 * ```ts doctest
 * import { evolutionaryStability, exact, symmetricGame } from "jiama";
 *
 * const scissors = symmetricGame([[0, -2, 1], [1, 0, -2], [-2, 1, 0]]); // a loss weighs more than a win
 * const third = exact.from("1/3");
 * const { verdict, mutant } = evolutionaryStability(scissors, [third, third, third]);
 * verdict // => "invadable"
 * mutant.map(exact.format) // => [ '1', '0', '0' ]
 * ```
 *
 * @see [Haigh1975]
 * @category Evolution
 */
export function evolutionaryStability<T>(
  game: NormalFormGame<T>,
  strategy: MixedStrategy<T>,
  options: { readonly control?: Control } = {},
): EvolutionaryStability {
  const A = symmetricMatrix(game, "evolutionaryStability");
  requireProfile(game, [strategy, strategy]);
  return stabilityOfStrategy(A, exactStrategy(game, strategy), options.control);
}

/** The verdict on a strategy in fractions. */
export function stabilityOfStrategy(
  A: readonly (readonly Rational[])[],
  x: readonly Rational[],
  control?: Control,
): EvolutionaryStability {
  const { status, iterations, invader, drifter } = invadingMutant(A, x, control);
  const criterion = stabilityCheck(A, x);
  const mutant = invader ?? drifter;
  const check = mutant === null ? null : mutantCheck(A, x, mutant);
  const verdict = invader !== null ? "invadable" : drifter !== null ? "neutrally-stable" : "evolutionarily-stable";
  const expected = criterion.isEvolutionarilyStable
    ? "evolutionarily-stable"
    : criterion.isNeutrallyStable
      ? "neutrally-stable"
      : "invadable";
  const shown = invader !== null ? check?.outcome === "invades" : drifter === null || check?.outcome === "drifts";
  const ended: SolverStatus = status === "limit" ? "limit" : verdict === expected && shown ? "solved" : "unknown";
  return {
    status: ended,
    verdict: ended === "solved" ? verdict : null,
    mutant,
    mutantCheck: check,
    criterion,
    iterations,
  };
}

function exactStrategy<T>({ field }: NormalFormGame<T>, strategy: MixedStrategy<T>): readonly Rational[] {
  if (field.name === "exact") return strategy as readonly unknown[] as readonly Rational[];
  const shares = strategy.map((share) => dyadicFraction(field.toNumber(share)));
  // Doubles sum to one but for rounding; the largest share takes what is left.
  const largest = shares.reduce((best, share, i) => (exact.compare(share, shares[best]!) > 0 ? i : best), 0);
  const rest = shares.reduce((left, share, i) => (i === largest ? left : exact.sub(left, share)), exact.one);
  return shares.map((share, i) => (i === largest ? rest : share));
}
