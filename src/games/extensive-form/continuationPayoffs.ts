/**
 * # What a profile is worth
 *
 * @module
 */
import { type BehaviorProfile, requireBehaviorProfile } from "./behaviorProfile.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "./extensiveGame.ts";

/**
 * The expected payoff of each player when all follow the profile.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @category Games
 */
export function expectedPayoffs<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): readonly T[] {
  requireBehaviorProfile(game, profile);
  return game.players.map((_, player) => continuationPayoffs(game, profile, player)[0] as T);
}

/**
 * For each node, what a player expects when play starts there and all follow the profile.
 *
 * The profile is not checked. Actions of probability zero are left out of the sums, and one of probability one is the sum.
 */
export function continuationPayoffs<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>, player: number): T[] {
  const { field, nodes } = game;
  const { count, end, mover, index } = nodes;
  const payoffs = game.payoffs[player] as ArrayLike<T>;
  const values = new Array<T>(count);
  for (let node = count - 1; node >= 0; node -= 1) {
    const at = index[node] as number;
    if (mover[node] === TERMINAL) {
      values[node] = payoffs[at] as T;
      continue;
    }
    const probabilities = mover[node] === CHANCE ? game.chanceMoves[at]?.probabilities : profile[at];
    let sum: T | undefined;
    let child = node + 1;
    for (const probability of probabilities as readonly T[]) {
      const value = values[child] as T;
      child = end[child] as number;
      if (field.compare(probability, field.zero) === 0) continue;
      const part = field.compare(probability, field.one) === 0 ? value : field.mul(probability, value);
      sum = sum === undefined ? part : field.add(sum, part);
    }
    values[node] = sum as T;
  }
  return values;
}
