/**
 * # Answers of `jiama stackelberg`
 *
 * @module
 */
import { type NormalFormGame, stackelberg } from "../../index.ts";
import type { Question } from "./gameAnswer.ts";
import { namedPlayer } from "./namedPlayer.ts";

/** The mixed strategy to which it is best for the leader to commit. */
export const stackelbergAnswer: Question = (game, { leader: word = "#0", weak, verify }, control) => {
  const leader = namedPlayer(game, word, "--leader");
  const ties = weak ? "weak" : "strong";
  const result = stackelberg(game as NormalFormGame<unknown>, { leader: leader as 0 | 1, ties, control });
  const { status, method, iterations, solutions, certificate } = result;
  const [commitment] = solutions;
  return {
    status,
    fields: { method, iterations, leader, ...commitment, ...(verify ? { certificate } : {}) },
  };
};
