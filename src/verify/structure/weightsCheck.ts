/**
 * # Squares that exclude weights
 *
 * On a square of players `i` and `j`, weights of a potential require mixed differences `Δᵢ : Δⱼ = wᵢ : wⱼ` with `wᵢ, wⱼ > 0`.
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { mixedDifference, type StrategySquare } from "../../games/structure/strategySquare.ts";

/**
 * Whether no positive weights fit the squares: one on which the two mixed differences do not have one sign, or a ring of
 * squares, each joined to the next by a player, around which the ratios do not multiply to 1.
 */
export function excludesWeights<T>(game: NormalFormGame<T>, squares: readonly StrategySquare[]): boolean {
  const { field } = game;
  const sign = (value: T): number => Math.sign(field.compare(value, field.zero));
  const differences = squares.map((square) => square.players.map((player) => mixedDifference(game, square, player)));
  if (differences.some(([own, other]) => sign(own as T) !== sign(other as T))) return true;
  const first = squares[0]?.players[0];
  let at = first;
  // Products instead of ratios: they meet no division by zero.
  let [above, below] = [field.one, field.one];
  for (const [k, { players }] of squares.entries()) {
    const [from, to] = players[0] === at ? [0, 1] : [1, 0];
    if (players[from] !== at) return false;
    above = field.mul(above, differences[k]?.[from] as T);
    below = field.mul(below, differences[k]?.[to] as T);
    at = players[to] as number;
  }
  return at === first && sign(below) !== 0 && field.compare(above, below) !== 0;
}
