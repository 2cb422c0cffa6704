/**
 * # Increasing differences, checked
 *
 * Walks over all profiles and compares, for each two players, the mixed difference with their next strategies with 0.
 *
 * @module
 */
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { pureProfileAt } from "../../games/structure/pureProfile.ts";
import { mixedDifference, type StrategySquare } from "../../games/structure/strategySquare.ts";

/** How the mixed differences of a game were found to be. */
export interface MonotonicityCheck {
  /** Number of mixed differences of neighboring strategies that were computed. */
  readonly differences: number;
  /** Number of those below 0 once the orders are reversed as said. */
  readonly negative: number;
  /** Number of those above 0 once the orders are reversed as said. */
  readonly positive: number;
}

/** The signs of all mixed differences of neighbors, where `reversed` says which players' orders are turned round. */
export function monotonicityCheck<T>(
  game: NormalFormGame<T>,
  reversed: readonly boolean[],
  tolerance: number,
): MonotonicityCheck {
  return withPlainPayoffs(game, { scale: "own", tolerance }, ({ numbers, payoffs }) => {
    const shape = shapeOf(game);
    const steps = strides(shape);
    const tally = { "-1": 0, "0": 0, "1": 0 };
    for (let place = 0; place < profileCount(game); place += 1) {
      const at = pureProfileAt(shape, place);
      for (let player = 0; player < shape.length; player += 1) {
        if ((at[player] as number) + 1 === shape[player]) continue;
        const own = payoffs[player] as (typeof payoffs)[number];
        const up = place + (steps[player] as number);
        for (let other = 0; other < shape.length; other += 1) {
          if (other === player || (at[other] as number) + 1 === shape[other]) continue;
          const step = steps[other] as number;
          const later = numbers.sub(own[up + step]!, own[place + step]!);
          const sign = numbers.sign(numbers.sub(later, numbers.sub(own[up]!, own[place]!)), player);
          const turned = reversed[player] === reversed[other] ? sign : -sign;
          tally[String(turned + 0) as keyof typeof tally] += 1;
        }
      }
    }
    return { differences: tally["-1"] + tally[0] + tally[1], negative: tally["-1"], positive: tally[1] };
  });
}

/** A square, a player of it, and the sign that the player's mixed difference is said to have. */
export interface ClaimedSign {
  readonly square: StrategySquare;
  readonly player: number;
  readonly sign: 1 | -1;
}

/** Whether a player's mixed difference on a square has the sign that is claimed. */
export function hasClaimedSign<T>(game: NormalFormGame<T>, { square, player, sign }: ClaimedSign): boolean {
  const difference = mixedDifference(game, square, player);
  return square.players.includes(player) && Math.sign(game.field.compare(difference, game.field.zero)) === sign;
}

/** Whether no reversals of players' orders turn all claimed signs positive, found by trying all reversals of those named. */
export function excludesReversals(claims: readonly ClaimedSign[]): boolean {
  const players = [...new Set(claims.flatMap(({ square }) => square.players))];
  // Each claim says whether its two players are in one camp; walk through the camps as far as the claims join them.
  const camp = new Map<number, number>();
  for (const root of players) {
    if (camp.has(root)) continue;
    camp.set(root, 1);
    for (let changed = true; changed; ) {
      changed = false;
      for (const { square, sign } of claims) {
        const [a, b] = square.players;
        const [campA, campB] = [camp.get(a), camp.get(b)];
        if (campA !== undefined && campB !== undefined && campA * campB !== sign) return true;
        if (campA !== undefined && campB === undefined) camp.set(b, campA * sign);
        else if (campB !== undefined && campA === undefined) camp.set(a, campB * sign);
        else continue;
        changed = true;
      }
    }
  }
  return false;
}
