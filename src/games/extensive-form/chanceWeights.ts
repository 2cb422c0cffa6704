/**
 * # Probabilities of nature
 *
 * @module
 */
import { CHANCE, type ChanceMove, type ExtensiveGame } from "./extensiveGame.ts";

/** For each node, the product of the probabilities of nature's moves on the way there. */
export function chanceWeights<T>({ field, nodes, chanceMoves }: ExtensiveGame<T>): readonly T[] {
  const weights = new Array<T>(nodes.count);
  weights[0] = field.one;
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const weight = weights[above] as T;
    if (nodes.mover[above] !== CHANCE) {
      weights[node] = weight;
      continue;
    }
    const { probabilities } = chanceMoves[nodes.index[above] as number] as ChanceMove<T>;
    weights[node] = field.mul(weight, probabilities[nodes.action[node] as number] as T);
  }
  return weights;
}
