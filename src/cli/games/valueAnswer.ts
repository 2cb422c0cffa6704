/**
 * # Answers of `jiama value`
 *
 * @module
 */
import { type Control, type ExtensiveGame, type NormalFormGame, sequenceFormLp, zeroSum } from "../../index.ts";
import type { Finding, Question } from "./gameAnswer.ts";
import type { QuestionOptions } from "./gameTask.ts";
import type { AnyTree } from "./givenGame.ts";
import { behaviorByLabel, infosetLabels } from "./subgamePerfectAnswer.ts";

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

/** The value and optimal behavior of a two-player constant-sum tree with perfect recall. */
export function treeValueAnswer(given: AnyTree, { verify }: QuestionOptions, control: Control): Finding {
  const tree = given as ExtensiveGame<unknown>;
  const { status, method, iterations, solutions, value, certificate } = sequenceFormLp(tree, { control });
  const [profile] = solutions;
  return {
    status,
    fields: {
      ...{ method, iterations },
      ...(profile === undefined
        ? {}
        : { value, infosets: infosetLabels(tree), behavior: behaviorByLabel(tree, profile) }),
      ...(verify ? { certificate } : {}),
    },
  };
}
