/**
 * # Answers of `jiama value`
 *
 * @module
 */
import { type NormalFormGame, zeroSum } from "../../index.ts";
import type { Question } from "./gameAnswer.ts";

/** The value and optimal strategies of a two-player constant-sum game; with `--all` every extreme optimal strategy. */
export const valueAnswer: Question = (given, { all, verify }, control) => {
  const game = given as NormalFormGame<unknown>;
  const result = zeroSum(game, { extremePoints: all, control });
  const { status, method, iterations, solutions, value, extremePoints, certificate } = result;
  return {
    status,
    fields: {
      ...{ method, iterations },
      ...(value === null ? {} : { value, strategies: solutions[0] }),
      ...(extremePoints === null ? {} : { extremeStrategies: extremePoints.strategies }),
      ...(verify ? { certificate } : {}),
    },
  };
};
