/**
 * # Equilibria that deliver a payoff
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import type { PublicAutomaton } from "../../games/repeated/automaton.ts";
import type { PayoffSet } from "../../games/repeated/payoffSet.ts";
import type { RepeatedGame } from "../../games/repeated/repeatedGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import type { Point } from "../../linalg/convexPolygon.ts";
import { supportingAutomaton } from "../../solvers/repeated/supportingAutomaton.ts";
import { type AutomatonCheck, automatonCheck } from "../../verify/repeated/automatonCheck.ts";

/** An equilibrium that delivers a payoff, with the check of all its one-shot deviations; `null` where there is none in the set. */
export type DeliveredResult = CertifiedResult<PublicAutomaton<Rational>, AutomatonCheck<Rational> | null>;

/**
 * A subgame-perfect equilibrium of a two-player repeated game with public lotteries that pays a given payoff of a set that generates itself.
 *
 * @param set - Such as `solutions[0]` of {@link abreuSannikov}.
 * @param payoff - Average discounted payoffs: numbers or text such as `"19/2"`.
 * @returns The automaton, whose states are generators of the set. Status `none` if the payoff lies outside the set, which proves nothing
 * beyond the set; `unknown` if the check failed, which happens only with a set that does not generate itself. One iteration is one state.
 * @throws {@link DomainError} when the game has not two players.
 *
 * @example
 * ```ts doctest
 * import { abreuSannikov, bimatrixGame, equilibriumDelivering, exact, repeatedGame } from "jiama";
 *
 * const game = repeatedGame(bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]), "3/4");
 * const [set] = abreuSannikov(game).solutions;
 * const { certificate } = equilibriumDelivering(game, set, [9, "15/2"]);
 * certificate.payoffs.map(exact.format) // => [ '9', '15/2' ]
 * exact.format(certificate.maxGain) // => "0"
 * ```
 *
 * @category Repeated games
 */
export function equilibriumDelivering(
  game: RepeatedGame<Rational>,
  set: PayoffSet<Rational>,
  payoff: readonly [number | string | Rational, number | string | Rational],
): DeliveredResult {
  requireTwoPlayers(game.stage, "equilibriumDelivering");
  const method = "self-generation";
  const [own, other] = payoff.map((value) =>
    typeof value === "number" || typeof value === "string" ? exact.from(value) : value,
  ) as readonly Rational[] as Point<Rational>;
  const automaton = supportingAutomaton(game.stage, set, [own, other]);
  if (automaton === null) return { status: "none", method, iterations: 0, solutions: [], certificate: null };
  const certificate = automatonCheck(game, automaton);
  const delivered = [own, other].every((value, k) => exact.compare(certificate.payoffs[k] as Rational, value) === 0);
  const holds = delivered && exact.compare(certificate.maxGain, exact.zero) === 0;
  return {
    status: holds ? "solved" : "unknown",
    ...{ method, iterations: automaton.states.length, solutions: holds ? [automaton] : [], certificate },
  };
}
