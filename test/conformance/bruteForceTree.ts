import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { BehaviorProfile } from "../../src/games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../src/games/extensive-form/extensiveGame.ts";

/** The expected payoff of a player, by recursion from the root. */
export function payoffOf(game: ExtensiveGame<Rational>, profile: BehaviorProfile<Rational>, player: number): Rational {
  const { nodes } = game;
  const at = (node: number): Rational => {
    const [mover, index] = [nodes.mover[node]!, nodes.index[node]!];
    if (mover === -2) return game.payoffs[player]![index]!;
    const probabilities = mover === -1 ? game.chanceMoves[index]!.probabilities : profile[index]!;
    let child = node + 1;
    return probabilities.reduce((sum, probability) => {
      const value = at(child);
      child = nodes.end[child]!;
      return exact.add(sum, exact.mul(probability, value));
    }, exact.zero);
  };
  return at(0);
}

/** The most that a player gains by a pure strategy, all of them tried one after another. */
export function largestDeviationGain(game: ExtensiveGame<Rational>, profile: BehaviorProfile<Rational>): Rational {
  let most = exact.zero;
  game.players.forEach((_, player) => {
    const own = game.infosets.flatMap((set, k) => (set.player === player ? [k] : []));
    const now = payoffOf(game, profile, player);
    const tried = profile.map((each) => each);
    const tryFrom = (place: number): void => {
      const set = own[place];
      if (set === undefined) {
        const gain = exact.sub(payoffOf(game, tried, player), now);
        if (exact.compare(gain, most) > 0) most = gain;
        return;
      }
      const { length } = game.infosets[set]!.actions;
      for (let action = 0; action < length; action += 1) {
        tried[set] = Array.from({ length }, (_, a) => (a === action ? exact.one : exact.zero));
        tryFrom(place + 1);
      }
      tried[set] = profile[set]!;
    };
    tryFrom(0);
  });
  return most;
}
