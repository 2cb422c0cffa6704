/**
 * # Paths of best-response dynamics, checked
 *
 * A chain of segments is a path if each begins where the one before ends, and what it goes toward is a best response at its beginning
 * and at its end: then it is one all along, because payoffs are linear.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { type PopulationGame, type PopulationState, populationPayoffs } from "../../games/population/populationGame.ts";

/** A straight piece of a path, as far as it is checked. */
export interface CheckedSegment {
  readonly from: PopulationState<Rational>;
  readonly toward: PopulationState<Rational>;
  readonly part: Rational;
}

/** Whether the segments are a path of the best-response dynamics; exact. The game has two players. */
export function isBestResponsePath(population: PopulationGame<Rational>, segments: readonly CheckedSegment[]): boolean {
  return segments.every(({ from, toward, part }, k) => {
    const end = from.map((own, p) =>
      own.map((share, i) => exact.add(exact.mul(exact.sub(exact.one, part), share), exact.mul(part, toward[p]![i]!))),
    );
    const next = segments[k + 1];
    if (next !== undefined && !isSame(end, next.from)) return false;
    return isBest(population, from, toward) && isBest(population, end, toward);
  });
}

function isBest(
  population: PopulationGame<Rational>,
  state: PopulationState<Rational>,
  reply: PopulationState<Rational>,
): boolean {
  return populationPayoffs(population, state).every((payoffs, p) =>
    reply[p]!.every(
      (share, i) =>
        exact.compare(share, exact.zero) === 0 || payoffs.every((payoff) => exact.compare(payoff, payoffs[i]!) <= 0),
    ),
  );
}

function isSame(a: PopulationState<Rational>, b: PopulationState<Rational>): boolean {
  return a.every((own, p) => own.every((share, i) => exact.compare(share, b[p]![i]!) === 0));
}
