/**
 * # Answers of `jiama correlated`
 *
 * @module
 */
import {
  type CorrelatedObjective,
  coarseCorrelatedEquilibrium,
  correlatedEquilibrium,
  type NormalFormGame,
  nearestNames,
  profileProbabilities,
  UsageError,
} from "../../index.ts";
import type { Question } from "./gameAnswer.ts";
import type { AnyGame } from "./givenGame.ts";
import { namedPlayer } from "./namedPlayer.ts";

/** A correlated equilibrium, or a coarse one, that is best for the objective. */
export const correlatedAnswer: Question = (given, options, control) => {
  const game = given as NormalFormGame<unknown>;
  const objective = namedObjective(given, options.objective ?? "welfare");
  const solve = options.coarse ? coarseCorrelatedEquilibrium : correlatedEquilibrium;
  const { status, method, iterations, solutions, certificate } = solve(game, { objective, control });
  const [distribution] = solutions;
  const [gains] = certificate.gains;
  const found =
    distribution === undefined || gains === undefined
      ? {}
      : {
          distribution: profileProbabilities(game, distribution),
          payoffs: gains.payoffs,
          maxGain: options.coarse ? gains.maxCommitmentGain : gains.maxGain,
          value: certificate.value,
        };
  return {
    status,
    fields: {
      method,
      iterations,
      coarse: options.coarse,
      objective: options.objective ?? "welfare",
      ...found,
      ...(options.verify ? { certificate } : {}),
    },
  };
};

function namedObjective(game: AnyGame, word: string): CorrelatedObjective<unknown> {
  if (word === "welfare" || word === "max-min" || word === "none") return word;
  if (word.startsWith("player=")) return { player: namedPlayer(game, word.slice("player=".length), "--objective") };
  const shown = JSON.stringify(word.length > 60 ? `${word.slice(0, 57)}…` : word);
  const near = nearestNames(word, ["welfare", "max-min", "none"]);
  throw new UsageError({
    en: `--objective is ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : "choose welfare, max-min, none, or player=K with a player's label or #0."}`,
    zh: `--objective 为 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : "可选 welfare、max-min、none，或 player=K（参与人名称或 #0）。"}`,
  });
}
