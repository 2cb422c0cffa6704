/**
 * # Answers of `jiama dominance`
 *
 * @module
 */
import { iteratedElimination, type NormalFormGame } from "../../index.ts";
import type { Question } from "./gameAnswer.ts";

/** The rounds in which dominated strategies are eliminated, and what remains. */
export const dominanceAnswer: Question = (game, { weak, pure, verify }, control) => {
  const kind = weak ? "weak" : "strict";
  const by = pure ? "pure" : "mixed";
  const result = iteratedElimination(game as NormalFormGame<unknown>, { kind, by, control });
  const { status, method, iterations, solutions, certificate } = result;
  const [elimination] = solutions;
  return {
    status,
    fields: {
      ...{ method, iterations, kind, by },
      ...{ eliminated: elimination?.eliminated ?? [], remaining: elimination?.remaining },
      ...(verify ? { certificate } : {}),
    },
  };
};
