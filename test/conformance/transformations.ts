import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { allProfiles } from "./bruteForce.ts";

type Game = NormalFormGame<Rational>;
type Pure = readonly number[];

/** The game of another shape whose payoffs are those of `game` at the profile that `source` names. */
function drawn(game: Game, shape: readonly number[], payoff: (pure: Pure, player: number) => Rational): Game {
  const profiles = allProfiles(shape);
  return normalFormGame(
    shape,
    shape.map((_, player) => profiles.map((pure) => payoff(pure, player))),
    { players: game.players.slice() },
  );
}

const shapeOf = (game: Game) => game.strategies.map((own) => own.length);

/** The payoff of a player at a profile. */
function at(game: Game, pure: Pure, player: number): Rational {
  const index = shapeOf(game).reduce((sum, count, i) => sum * count + pure[i]!, 0);
  return game.payoffs[player]![index]!;
}

/** The game with each player's strategies in reverse order. */
export function reversed(game: Game): Game {
  const shape = shapeOf(game);
  return drawn(game, shape, (pure, player) =>
    at(
      game,
      pure.map((own, i) => shape[i]! - 1 - own),
      player,
    ),
  );
}

/** The game with its players in reverse order: the transposed game where there are two. */
export function transposed(game: Game): Game {
  const last = game.players.length - 1;
  return drawn(game, shapeOf(game).reverse(), (pure, player) => at(game, [...pure].reverse(), last - player));
}

/** The game with payoffs `(i + 2) · u_i / 3 − 7` and, for each profile of the others, another constant added. */
export function affine(game: Game): Game {
  return drawn(game, shapeOf(game), (pure, player) => {
    const scaled = exact.mul(exact.from(`${player + 2}/3`), at(game, pure, player));
    const others = pure.reduce((sum, own, i) => (i === player ? sum : 5 * sum + own), 0);
    return exact.add(scaled, exact.from(others - 7));
  });
}

/** The game in which the first player has one more strategy, last, worse by one than the first whatever others do. */
export function withDominatedStrategy(game: Game): Game {
  const [count, ...others] = shapeOf(game) as [number, ...number[]];
  return drawn(game, [count + 1, ...others], ([own, ...rest], player) => {
    const copied = at(game, [own === count ? 0 : own!, ...rest], player);
    return own === count && player === 0 ? exact.sub(copied, exact.one) : copied;
  });
}

/** The game in which the last strategy of the first player stands twice. */
export function withDuplicateStrategy(game: Game): Game {
  const [count, ...others] = shapeOf(game) as [number, ...number[]];
  return drawn(game, [count + 1, ...others], ([own, ...rest], player) =>
    at(game, [Math.min(own!, count - 1), ...rest], player),
  );
}

/** The same game in doubles. */
export function inDoubles(game: Game): NormalFormGame<number> {
  return normalFormGame(
    shapeOf(game),
    game.payoffs.map((list) => Array.from(list, exact.toNumber)),
    { field: float },
  );
}
