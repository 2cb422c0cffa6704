/**
 * # What an automaton pays
 *
 * The average discounted payoffs from each state on solve `V(s) = (1 − δ) g(a(s)) + δ E V(s′)`, a system of linear equations.
 *
 * @module
 */
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import type { StateLottery } from "../stateLottery.ts";
import { type PublicAutomaton, profileIndex } from "./automaton.ts";
import type { RepeatedGame } from "./repeatedGame.ts";

/** For each player, the average discounted payoff from each state on. */
export function automatonValues<T>(game: RepeatedGame<T>, { states }: PublicAutomaton<T>): readonly (readonly T[])[] {
  const { stage, discount } = game;
  const { zero, one, sub, mul } = stage.field;
  const played = states.map(({ actions }) => profileIndex(stage, actions));
  const matrix = states.map(({ next }, s) => {
    const row = states.map((_, k) => (k === s ? one : zero));
    for (const [k, probability] of next[played[s] as number] as StateLottery<T>) {
      row[k] = sub(row[k] as T, mul(discount, probability));
    }
    return row;
  });
  return stage.payoffs.map((own) => {
    const today = played.map((index) => mul(sub(one, discount), own[index] as T));
    // The matrix is diagonally dominant, as δ < 1, so that no pivot vanishes.
    return solveSmallSystem(stage.field, matrix, today) as T[];
  });
}
