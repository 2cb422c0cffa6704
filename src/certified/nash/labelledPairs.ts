/**
 * # Completely labelled pairs
 *
 * All extreme equilibria of a small two-player game, by way of all vertices of both polyhedra of best responses.
 *
 * *Notation.* `P` is the polyhedron of pairs of a mixed strategy of the row player and a bound on the column player's payoffs against
 * it, `Q` likewise. A vertex has the *labels* of the own strategies that it does not play and of the other player's strategies that are
 * best responses. A pair of vertices is an extreme equilibrium if and only if its labels are those of all strategies.
 *
 * ## Implementation notes
 *
 * All vertices are listed by the checker's double description method, so that the list is complete if this is right, and no search has
 * to be believed; each profile is confirmed by its regrets as well. Little code, for a page that has to be small: where both players
 * have many strategies, {@link vertexEnumeration} is faster by orders of magnitude.
 *
 * ## References
 *
 * - [AvisRosenbergSavaniVonStengel2010]
 *
 * @module
 */
import type { Weights } from "../../games/normal-form/enumerationTrace.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { faceVerticesByCone } from "../../verify/faceVertexList.ts";
import { type OpponentPayoffs, opponentPayoffs, payoffsAgainst } from "../../verify/opponentPayoffs.ts";
import { certifiedNash, type NashResult } from "./certifiedNash.ts";
import { profileOf } from "./vertexEnumeration.ts";

/**
 * All extreme equilibria of a two-player game, which should have few strategies: about ten for both players.
 *
 * @returns Profiles in the order of {@link vertexEnumeration}. One iteration is one pair of vertices looked at.
 * @throws {@link DomainError} when the game is not for two players.
 */
export function labelledPairs<T>(game: NormalFormGame<T>): NashResult<T> {
  requireTwoPlayers(game, "labelledPairs");
  const [P, Q] = opponentPayoffs(toExact(game)).map(labelledVertices) as [LabelledVertex[], LabelledVertex[]];
  const all = (1n << BigInt(game.strategies.flat().length)) - 1n;
  const pairs = P.flatMap((x) =>
    Q.filter((y) => (x.labels | y.labels) === all).map((y) => [x.weights, y.weights] as const),
  );
  const solutions = pairs.map((pair) => profileOf(game, pair));
  const method = "labelled-pairs";
  return certifiedNash(game, { status: "solved", method, iterations: P.length * Q.length, solutions }, true);
}

interface LabelledVertex {
  readonly weights: Weights;
  /** A bit for each label. */
  readonly labels: bigint;
}

/** The vertices in descending lexicographic order of probabilities. */
function labelledVertices(side: OpponentPayoffs): LabelledVertex[] {
  const { own, ownLabel, otherLabel } = side;
  const played = Array.from({ length: own }, (_, i) => i);
  return faceVerticesByCone(side, { played, best: [] })
    .sort(descending)
    .map((weights) => {
      const payoffs = payoffsAgainst(side, weights);
      const most = payoffs.reduce((a, b) => (b > a ? b : a));
      let labels = 0n;
      for (const i of played) if (weights[i] === 0n) labels |= 1n << BigInt(ownLabel + i);
      payoffs.forEach((payoff, j) => {
        if (payoff === most) labels |= 1n << BigInt(otherLabel + j);
      });
      return { weights, labels };
    });
}

function descending(a: Weights, b: Weights): number {
  const [sumA, sumB] = [a, b].map((weights) => weights.reduce((total, weight) => total + weight, 0n)) as [
    bigint,
    bigint,
  ];
  for (let i = 0; i < a.length; i += 1) {
    const difference = (b[i] as bigint) * sumA - (a[i] as bigint) * sumB;
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}
