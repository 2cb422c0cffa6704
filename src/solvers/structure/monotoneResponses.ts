/**
 * # Monotone best responses
 *
 * In a supermodular game the greatest best response rises with the others' strategies. Taken in turn from the greatest profile
 * it therefore falls to the greatest equilibrium, and the least best response rises from the least profile to the least
 * equilibrium ([Topkis1979], [MilgromRoberts1990]).
 *
 * @module
 */
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { type PlainPayoffs, withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, placeOf } from "../../games/structure/pureProfile.ts";

/** Least and greatest pure equilibria, in an order of each player's strategies. */
export interface ExtremeProfiles {
  /** The least one. */
  readonly least: PureProfile;
  /** The greatest one. */
  readonly greatest: PureProfile;
  /** Number of best responses that were computed. */
  readonly responses: number;
}

/** The limits of best responses from either end, where `reversed` says which players' last strategy is the least. */
export function monotoneResponses<T>(
  game: NormalFormGame<T>,
  reversed: readonly boolean[],
  tolerance: number,
): ExtremeProfiles {
  return withPlainPayoffs(game, { scale: "own", tolerance }, (plain) => {
    const shape = shapeOf(game);
    const up = limit(
      plain,
      shape,
      reversed.map((isReversed) => !isReversed),
    );
    const down = limit(plain, shape, reversed);
    return { least: up.profile, greatest: down.profile, responses: up.responses + down.responses };
  });
}

/** From the profile of last strategies where `fromFirst` is false: the last best responses, in turn, until none moves. */
function limit<N>(
  { numbers, payoffs }: PlainPayoffs<N, unknown>,
  shape: readonly number[],
  fromFirst: readonly boolean[],
): { readonly profile: PureProfile; readonly responses: number } {
  const steps = strides(shape);
  const profile = shape.map((count, player) => (fromFirst[player] ? 0 : count - 1));
  let responses = 0;
  // Monotone responses move at most Σ (mᵢ − 1) times; ties within a tolerance might move for ever.
  const most = shape.length * shape.reduce((sum, count) => sum + count, 1);
  for (let unmoved = 0, player = 0; unmoved < shape.length && responses < most; player = (player + 1) % shape.length) {
    const own = payoffs[player] as ArrayLike<N>;
    const [count, step] = [shape[player] as number, steps[player] as number];
    const start = placeOf(shape, profile) - (profile[player] as number) * step;
    let best = own[start] as N;
    for (let k = 1; k < count; k += 1) {
      const payoff = own[start + k * step] as N;
      if (numbers.sign(numbers.sub(payoff, best), player) > 0) best = payoff;
    }
    let response = fromFirst[player] ? 0 : count - 1;
    const towards = fromFirst[player] ? 1 : -1;
    while (numbers.sign(numbers.sub(best, own[start + response * step] as N), player) > 0) response += towards;
    responses += 1;
    unmoved = response === profile[player] ? unmoved + 1 : 1;
    profile[player] = response;
  }
  return { profile, responses };
}
