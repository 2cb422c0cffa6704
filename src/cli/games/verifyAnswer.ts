/**
 * # Answers of `jiama verify`
 *
 * @module
 */
import { type NormalFormGame, ParseError, regretCheck } from "../../index.ts";
import { type LosslessJson, losslessJson } from "../../node/losslessJson.ts";
import { exitCodes } from "../exitCode.ts";
import type { Question } from "./gameAnswer.ts";

/** Share of a player's range of payoffs up to which a regret in doubles counts as none. */
const TOLERANCE = 1e-9;

/** The regrets of a profile. */
export const verifyAnswer: Question = (given, { profile, expectNash }) => {
  const game = given as NormalFormGame<unknown>;
  const { text, name } = profile as NonNullable<typeof profile>;
  const strategies = profileLists(losslessJson(text, name), name).map((own) => own.map((p) => game.field.from(p)));
  const { payoffs, regrets, maxRegret } = regretCheck(game, strategies);
  const isNash = regrets.every((regret, player) => isNone(game, regret, player));
  return {
    status: "solved",
    fields: { profile: strategies, payoffs, regrets, maxRegret, isNash },
    exitCode: expectNash && !isNash ? exitCodes.different : exitCodes.done,
  };
};

function isNone({ field, payoffs }: NormalFormGame<unknown>, regret: unknown, player: number): boolean {
  if (field.name !== "float") return field.compare(regret, field.zero) === 0;
  let [least, greatest] = [Infinity, -Infinity];
  for (const payoff of payoffs[player] as Float64Array) {
    least = Math.min(least, payoff);
    greatest = Math.max(greatest, payoff);
  }
  return (regret as number) <= TOLERANCE * (greatest - least);
}

/** A list of probabilities for each player; also where it stands under `profile`, as in what `jiama nash` prints. */
function profileLists(value: LosslessJson, name: { en: string; zh: string }): readonly (readonly string[])[] {
  const inner = isObject(value) && value.profile !== undefined ? value.profile : value;
  const isList = (item: unknown): item is readonly LosslessJson[] => Array.isArray(item);
  if (isList(inner) && inner.every((own) => isList(own) && own.every((p) => typeof p === "string"))) {
    return inner as readonly (readonly string[])[];
  }
  throw new ParseError({
    en: `${name.en} is no profile; write one list of probabilities a player, such as [["1/3","2/3"],[1,0]].`,
    zh: `${name.zh} 不是策略组合；请为每个参与人写一组概率，如 [["1/3","2/3"],[1,0]]。`,
  });
}

function isObject(value: LosslessJson): value is { readonly [key: string]: LosslessJson } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
