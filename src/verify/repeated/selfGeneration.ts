/**
 * # Self-generating payoff sets
 *
 * A bounded set of payoffs whose every point comes from an action profile today and a promise in the set itself, with no player
 * gaining by a deviation that is answered by the set's worst payoff for that player, holds equilibrium payoffs only.
 *
 * *Notation.* `P(S)` are the least payoffs in `S`. The pair of `a` and `w ∈ S` is admissible if `δ(w − P(S)) ≥ (1 − δ) h(a)`; it
 * generates `(1 − δ) g(a) + δ w`. Lotteries that all players observe make the set generated convex.
 *
 * ## References
 *
 * - [AbreuPearceStacchetti1990]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import type { PayoffSet } from "../../games/repeated/payoffSet.ts";
import { type RepeatedGame, stageOutcomes } from "../../games/repeated/repeatedGame.ts";
import { boundingBox, convexHull, type Point, polygonContains } from "../../linalg/convexPolygon.ts";

/** What was found when a set of payoffs was checked. */
export interface SelfGenerationCheck<T> {
  /** Whether the set generates itself, so that all its points are payoffs of subgame-perfect equilibria. */
  readonly verified: boolean;
  /** The worst payoff of each player in the set, by which deviations are answered. */
  readonly threat: Point<T>;
  /** Generators whose promise lies outside the set, is not enough to deter, or does not make the payoff claimed. */
  readonly faultyGenerators: readonly number[];
  /** Vertices of the set that the sound generators do not reach. */
  readonly missedVertices: readonly number[];
}

/**
 * Whether a set of payoffs of two players generates itself, exactly.
 *
 * @param set - Not empty.
 * @throws {@link DomainError} when the game has not two players, the set is empty, or a generator names no profile.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, repeatedGame, selfGenerationCheck } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const point = (x) => [exact.from(x), exact.from(x)];
 * const forEver = (profile, x) => ({ profile, continuation: point(x), payoff: point(x) });
 * const set = { vertices: [point(3), point(9)], generators: [forEver(0, 9), forEver(3, 3)] };
 * // Cooperation, held up by the threat of defection for ever, needs δ ≥ 1/7.
 * selfGenerationCheck(repeatedGame(dilemma, "1/7"), set).verified // => true
 * selfGenerationCheck(repeatedGame(dilemma, "1/8"), set).verified // => false
 * ```
 *
 * @category Repeated games
 */
export function selfGenerationCheck(
  { stage, discount }: RepeatedGame<Rational>,
  { vertices, generators }: PayoffSet<Rational>,
): SelfGenerationCheck<Rational> {
  requireTwoPlayers(stage, "selfGenerationCheck");
  const { one, add, sub, mul, compare } = exact;
  if (vertices.length === 0) {
    throw new DomainError({
      en: "selfGenerationCheck: the set has no vertices; give at least one.",
      zh: "selfGenerationCheck：该集合没有顶点；请至少给出一个。",
    });
  }
  const outcomes = stageOutcomes(stage);
  const now = sub(one, discount);
  const hull = convexHull(exact, vertices);
  const threat = boundingBox(exact, hull).map(([least]) => least) as readonly Rational[] as Point<Rational>;
  const sound = generators.map(({ profile, continuation: w, payoff }) => {
    const outcome = outcomes[profile];
    if (outcome === undefined) {
      throw new DomainError({
        en: `selfGenerationCheck: there is no action profile of index ${profile}; give one from 0 to ${outcomes.length - 1}.`,
        zh: `selfGenerationCheck：没有序号为 ${profile} 的行动组合；请给出 0 至 ${outcomes.length - 1}。`,
      });
    }
    return (
      polygonContains(exact, hull, w) &&
      ([0, 1] as const).every((player) => {
        const loss = mul(discount, sub(w[player], threat[player]));
        const made = add(mul(now, outcome.payoffs[player] as Rational), mul(discount, w[player]));
        return compare(loss, mul(now, outcome.gains[player] as Rational)) >= 0 && compare(made, payoff[player]) === 0;
      })
    );
  });
  const reached = convexHull(
    exact,
    generators.filter((_, k) => sound[k]).map(({ payoff }) => payoff),
  );
  const faultyGenerators = [...sound.keys()].filter((k) => !sound[k]);
  const missedVertices = [...vertices.keys()].filter(
    (k) => !polygonContains(exact, reached, vertices[k] as Point<Rational>),
  );
  return {
    verified: faultyGenerators.length === 0 && missedVertices.length === 0,
    threat,
    faultyGenerators,
    missedVertices,
  };
}
