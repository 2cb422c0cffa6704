/**
 * # Chains of revisions
 *
 * Transition probabilities between states, of which in each period one individual, or one player, drawn at random, revises.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { FinitePopulation } from "../../games/population/finitePopulation.ts";

/**
 * Best response with mistakes among the individuals of a population: with probability `ε` a strategy drawn from all, else a best
 * response to the others, each of several alike. States are compositions.
 */
export function mistakeTransitions<T>(
  { field, matrix, size, payoff }: Pick<FinitePopulation<T>, "field" | "matrix" | "size" | "payoff">,
  states: readonly (readonly number[])[],
  mistake: T,
): readonly (readonly T[])[] {
  const { zero, one, add, sub, mul, div, compare, from } = field;
  const places = new Map(states.map((counts, k) => [counts.join(), k]));
  const chance = div(mistake, from(matrix.length));
  return states.map((counts) => {
    const row = new Array<T>(states.length).fill(zero);
    for (const [own, n] of counts.entries()) {
      if (n === 0) continue;
      const others = counts.map((k, i) => (i === own ? k - 1 : k));
      // What each strategy earns against the others: the population in which it is the reviser's.
      const payoffs = matrix.map((_, i) =>
        payoff(
          i,
          others.map((k, j) => (j === i ? k + 1 : k)),
        ),
      );
      const best = payoffs.reduce((a, b) => (compare(b, a) > 0 ? b : a));
      const tied = payoffs.flatMap((value, i) => (compare(value, best) === 0 ? [i] : []));
      const answer = div(sub(one, mistake), from(tied.length));
      const drawn = div(from(n), from(size));
      for (const to of matrix.keys()) {
        if (to === own) continue;
        const place = places.get(others.map((k, i) => (i === to ? k + 1 : k)).join())!;
        row[place] = mul(drawn, add(chance, tied.includes(to) ? answer : zero));
      }
    }
    return row;
  });
}

/** How a player revises: the probability of each own strategy, from the payoffs against what the others play. */
export type Revision = (payoffs: readonly number[], own: number) => readonly number[];

/** One player drawn at random revises. States are the profiles of a game, in the order of their index. */
export function profileTransitions(
  game: NormalFormGame<number>,
  field: Field<number>,
  revision: Revision,
): readonly (readonly number[])[] {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const count = profileCount(game);
  return Array.from({ length: count }, (_, index) => {
    const row = new Array<number>(count).fill(field.zero);
    for (const [player, m] of shape.entries()) {
      const own = Math.floor(index / steps[player]!) % m;
      const place = (k: number) => index + (k - own) * steps[player]!;
      const payoffs = Array.from({ length: m }, (__, k) => game.payoffs[player]![place(k)]!);
      for (const [k, probability] of revision(payoffs, own).entries()) {
        if (k !== own) row[place(k)] = probability / shape.length;
      }
    }
    return row;
  });
}
