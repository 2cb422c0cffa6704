/**
 * # Best responses and dominated strategies of a game in normal form
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";

/** For each player, whether the own strategy is a best response to the others', profile by profile. */
export function bestReplies(game: NormalFormGame<Rational>): readonly (readonly boolean[])[] {
  const shape = shapeOf(game);
  const steps = strides(shape);
  return game.payoffs.map((payoffs, player) => {
    const [step, count] = [steps[player] as number, shape[player] as number];
    return Array.from(payoffs, (payoff, place) => {
      const first = place - (Math.floor(place / step) % count) * step;
      const rivals = Array.from({ length: count }, (_, own) => payoffs[first + own * step] as Rational);
      return rivals.every((rival) => exact.compare(payoff, rival) >= 0);
    });
  });
}

/** How another pure strategy dominates a strategy. */
export type Domination = "strictly" | "weakly" | null;

/** For each player and strategy, how another pure strategy dominates it. */
export function dominations(game: NormalFormGame<Rational>): readonly (readonly Domination[])[] {
  const shape = shapeOf(game);
  const steps = strides(shape);
  return shape.map((count, player) => {
    const payoffs = game.payoffs[player] as ArrayLike<Rational>;
    const step = steps[player] as number;
    const firsts = Array.from(payoffs, (_, place) => place).filter((place) => Math.floor(place / step) % count === 0);
    return Array.from({ length: count }, (_, own) => {
      let found: Domination = null;
      for (let other = 0; other < count && found !== "strictly"; other += 1) {
        if (other === own) continue;
        const signs = firsts.map((place) =>
          exact.compare(payoffs[place + other * step] as Rational, payoffs[place + own * step] as Rational),
        );
        if (signs.every((sign) => sign > 0)) found = "strictly";
        else if (signs.every((sign) => sign >= 0) && signs.some((sign) => sign > 0)) found = "weakly";
      }
      return found;
    });
  });
}
