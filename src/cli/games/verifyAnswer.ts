/**
 * # Answers of `jiama verify`
 *
 * @module
 */
import { type Localized, type NormalFormGame, ParseError, regretCheck } from "../../index.ts";
import { type LosslessJson, losslessJson } from "../../node/losslessJson.ts";
import { exitCodes } from "../exitCode.ts";
import type { Question } from "./gameAnswer.ts";

/** Share of a player's range of payoffs up to which a regret in doubles counts as none. */
const TOLERANCE = 1e-9;

/** The regrets of a profile. */
export const verifyAnswer: Question = (given, { profile, expectNash }) => {
  const game = given as NormalFormGame<unknown>;
  const { text, name } = profile as NonNullable<typeof profile>;
  const strategies = profileLists(text, name).map((own) => own.map((p) => game.field.from(p)));
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

/** A list of probabilities for each player; also where it stands under `profile`, or is the one of what `jiama nash` prints. */
function profileLists(text: string, name: Localized): readonly (readonly string[])[] {
  if (text.trim() === "") throw noProfile({ en: `${name.en} is empty`, zh: `${name.zh} 为空` });
  const inner = profileIn(losslessJson(text, name), name);
  const isList = (item: unknown): item is readonly LosslessJson[] => Array.isArray(item);
  if (isList(inner) && inner.every((own) => isList(own) && own.every((p) => typeof p === "string"))) {
    return inner as readonly (readonly string[])[];
  }
  throw noProfile({ en: `${name.en} is no profile`, zh: `${name.zh} 不是策略组合` });
}

function profileIn(value: LosslessJson, name: Localized): LosslessJson {
  if (!isObject(value)) return value;
  const { profile, equilibria } = value;
  if (profile !== undefined || !Array.isArray(equilibria)) return profile ?? value;
  const [one] = equilibria as readonly LosslessJson[];
  if (equilibria.length === 1 && one !== undefined) return profileIn(one, name);
  throw new ParseError({
    en: `${name.en} holds ${equilibria.length} equilibria; give the profile of one, such as [["1/3","2/3"],[1,0]].`,
    zh: `${name.zh} 含 ${equilibria.length} 个均衡；请给出其中一个的策略组合，如 [["1/3","2/3"],[1,0]]。`,
  });
}

function noProfile({ en, zh }: Localized): ParseError {
  return new ParseError({
    en: `${en}; write one list of probabilities a player, such as [["1/3","2/3"],[1,0]].`,
    zh: `${zh}；请为每个参与人写一组概率，如 [["1/3","2/3"],[1,0]]。`,
  });
}

function isObject(value: LosslessJson): value is { readonly [key: string]: LosslessJson } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
