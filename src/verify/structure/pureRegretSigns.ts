/**
 * # Which players would deviate from a pure profile
 *
 * @module
 */
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, placeOf } from "../../games/structure/pureProfile.ts";

/**
 * For each player: 1 where a deviation gains, 0 where the best one is level, −1 where every one loses or there is none.
 *
 * A profile is an equilibrium if no entry is 1, and a strict equilibrium if all are −1.
 *
 * @param tolerance - In doubles, the share of a player's range of payoffs that counts as nothing.
 */
export function pureRegretSigns<T>(
  game: NormalFormGame<T>,
  profile: PureProfile,
  tolerance: number,
): readonly number[] {
  return withPlainPayoffs(game, { scale: "own", tolerance }, ({ numbers, payoffs }) => {
    const shape = shapeOf(game);
    const steps = strides(shape);
    const place = placeOf(shape, profile);
    return shape.map((count, player) => {
      const own = payoffs[player] as (typeof payoffs)[number];
      const step = steps[player] as number;
      const start = place - (profile[player] as number) * step;
      let worst = -1;
      for (let k = start; k < start + count * step; k += step) {
        if (k !== place) worst = Math.max(worst, numbers.sign(numbers.sub(own[k]!, own[place]!), player));
      }
      return worst;
    });
  });
}
