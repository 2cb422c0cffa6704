/**
 * # All evolutionarily stable strategies
 *
 * Of a symmetric two-player game. Every one is a symmetric equilibrium with no other one near, hence among the extreme symmetric
 * equilibria, which are enumerated with a proof that none is missing.
 *
 * ## References
 *
 * - [MaynardSmithPrice1973], [Haigh1975], [BishopCannings1976]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import type { MixedStrategy } from "../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { symmetricMatrix } from "../../games/population/symmetricMatrix.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { symmetricEquilibria } from "../structure/symmetricEquilibria.ts";
import { type EvolutionaryStability, stabilityOfStrategy } from "./evolutionaryStability.ts";

/** A symmetric equilibrium and the verdict on it. */
export interface JudgedEquilibrium {
  /** What all players play. */
  readonly strategy: MixedStrategy<Rational>;
  /** The verdict, with its proof. */
  readonly stability: EvolutionaryStability;
}

/** What was checked of the list. */
export interface StableStrategiesCertificate {
  /** All extreme symmetric equilibria, each with its verdict and, where it is not stable, a mutant. */
  readonly equilibria: readonly JudgedEquilibrium[];
  /** Whether the list is proved to hold every evolutionarily stable strategy. */
  readonly complete: boolean;
}

/** The evolutionarily stable strategies, with what was checked. */
export type StableStrategiesResult = CertifiedResult<MixedStrategy<Rational>, StableStrategiesCertificate>;

/**
 * All evolutionarily stable strategies of a symmetric two-player game, exact and complete; there may be none.
 *
 * As costly as the enumeration of all extreme equilibria.
 *
 * @returns Strategies in descending lexicographic order. One iteration is one node of the enumeration, or one support of mutants.
 * @throws {@link DomainError} when the game is not for two players or not symmetric.
 *
 * @example
 * ```ts doctest
 * import { evolutionarilyStableStrategies, exact, symmetricGame } from "jiama";
 *
 * const coordination = symmetricGame([[2, 0], [0, 1]]);
 * evolutionarilyStableStrategies(coordination).solutions.map((x) => x.map(exact.format).join(" ")) // => [ '1 0', '0 1' ]
 * ```
 *
 * @see [Haigh1975]
 * @category Evolution
 */
export function evolutionarilyStableStrategies<T>(
  game: NormalFormGame<T>,
  options: { readonly maxNodes?: number; readonly control?: Control } = {},
): StableStrategiesResult {
  const A = symmetricMatrix(game, "evolutionarilyStableStrategies");
  const found = symmetricEquilibria(toExact(game), options);
  const equilibria = found.solutions.map(([x]): JudgedEquilibrium => {
    const strategy = x as MixedStrategy<Rational>;
    return { strategy, stability: stabilityOfStrategy(A, strategy, options.control) };
  });
  const solutions = equilibria.flatMap(({ strategy, stability }) =>
    stability.verdict === "evolutionarily-stable" ? [strategy] : [],
  );
  const judged = equilibria.every(({ stability }) => stability.status === "solved");
  const complete = found.certificate.complete && judged;
  const cut = found.status === "limit" || equilibria.some(({ stability }) => stability.status === "limit");
  return {
    status: complete ? (solutions.length > 0 ? "solved" : "none") : cut ? "limit" : "unknown",
    method: "symmetric-equilibria",
    iterations: equilibria.reduce((sum, { stability }) => sum + stability.iterations, found.iterations),
    solutions,
    certificate: { equilibria, complete },
  };
}
