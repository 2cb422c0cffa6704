/**
 * # Bounds on the worth of strategies
 *
 * What each strategy is worth against everybody's mixture, when all that is known of the mixtures are bounds on the logarithms of their
 * probabilities; and how that depends on those logarithms.
 *
 * *Notation.* `u_{ia} = Σ uᵢ(a, s₋ᵢ) Π_{j≠i} σⱼ(sⱼ)`, `∂u_{ia}/∂x_{jb} = σ_{jb} · u_{ia}` where `j` plays `b`.
 *
 * ## Implementation notes
 *
 * From all payoffs against one `s₋ᵢ` that of the first own strategy is subtracted before anything is rounded: only differences matter, and they may be
 * small beside the payoffs.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { WorthBounds } from "./quantalEnclosure.ts";

const { operations, functions, number } = intervalFormulas;
const { "+": plus, "-": minus, "*": times } = operations;

/** Bounds on the worth of all strategies of a game over boxes around a point, by their radii. */
export function worthBounds<T>(game: NormalFormGame<T>, logs: Float64Array): (radii: Float64Array) => WorthBounds {
  const shape = shapeOf(game);
  const firsts = [0];
  for (const count of shape) firsts.push((firsts.at(-1) as number) + count);
  const size = firsts.at(-1) as number;
  const tables = shape.map((_, player) => differences(game, player));
  return (radii) => {
    const probabilities = Array.from(logs, (log, a) => probabilityBounds(log, radii[a] as number));
    const own = (player: number): Interval[] => probabilities.slice(firsts[player], firsts[player + 1]);
    const derivative = (): Interval[] => {
      const entries = new Array<Interval>(size * size).fill(pointInterval(0));
      tables.forEach((table, player) => {
        const first = firsts[player] as number;
        for (let other = 0; other < shape.length; other += 1) {
          if (other === player) continue;
          const column = firsts[other] as number;
          pairOf(table, shape, own, player, other).forEach((row, a) => {
            row.forEach((entry, b) => {
              entries[(first + a) * size + column + b] = times(entry, probabilities[column + b] as Interval);
            });
          });
        }
      });
      return entries;
    };
    const worth = tables.flatMap((table, player) => {
      if (shape.length === 1) return table;
      const other = player === 0 ? 1 : 0;
      const theirs = own(other);
      return pairOf(table, shape, own, player, other).map((row) =>
        row.reduce((sum, entry, b) => plus(sum, times(entry, theirs[b] as Interval)), pointInterval(0)),
      );
    });
    return { firsts, probabilities, worth, derivative };
  };
}

/** Bounds on a probability whose logarithm is known up to a radius. */
export function probabilityBounds(log: number, radius: number): Interval {
  return functions.exp(plus(pointInterval(log), { lower: -radius, upper: radius }));
}

/** A player's payoffs, less that of the first own strategy against the same strategies of the others. */
function differences<T>(game: NormalFormGame<T>, player: number): Interval[] {
  const shape = shapeOf(game);
  const [own, stride] = [shape[player] as number, strides(shape)[player] as number];
  const isFloat = game.field.name === "float";
  return Array.from(game.payoffs[player] as ArrayLike<T>, (payoff, index) => {
    const reference = index - (Math.floor(index / stride) % own) * stride;
    const base = (game.payoffs[player] as ArrayLike<T>)[reference] as T;
    if (isFloat) return minus(pointInterval(payoff as number), pointInterval(base as number));
    return number(exact.sub(payoff as Rational, base as Rational));
  });
}

/** A player's payoffs by own strategy and another player's, summed over the strategies of the rest. */
function pairOf(
  table: readonly Interval[],
  shape: readonly number[],
  own: (player: number) => readonly Interval[],
  player: number,
  other: number,
): Interval[][] {
  const pair = contractedExcept(table, shape, own, player, other);
  const [count, others] = [shape[player] as number, shape[other] as number];
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: others }, (_unused, b) => pair[player < other ? a * others + b : b * count + a] as Interval),
  );
}

/** A table summed over the strategies of all players but two. */
function contractedExcept(
  table: readonly Interval[],
  shape: readonly number[],
  own: (player: number) => readonly Interval[],
  first: number,
  second: number,
): readonly Interval[] {
  let result = table;
  let inner = 1;
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const count = shape[player] as number;
    if (player === first || player === second) {
      inner *= count;
      continue;
    }
    const weights = own(player);
    const entries = result;
    result = Array.from({ length: entries.length / count }, (_, at) => {
      const from = Math.floor(at / inner) * count * inner + (at % inner);
      return weights.reduce(
        (sum, weight, k) => plus(sum, times(weight, entries[from + k * inner] as Interval)),
        pointInterval(0),
      );
    });
  }
  return result;
}
