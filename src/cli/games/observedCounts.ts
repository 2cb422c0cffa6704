/**
 * # Observed choices
 *
 * How often each strategy or action was chosen, read from JSON: one list a player, or for a tree, player → information set → action. Shares may be given with the
 * number of observations: `{"shares": …, "observations": 128}`.
 *
 * @module
 */
import { type ExtensiveGame, float, type Localized, ParseError } from "../../index.ts";
import { type LosslessJson, losslessJson } from "../../node/losslessJson.ts";

type JsonObject = { readonly [key: string]: LosslessJson };

/** What the data are called in messages, and for a tree, its information sets. */
interface Reader {
  readonly name: Localized;
  readonly tree: ExtensiveGame<unknown> | null;
}

/**
 * The counts, one list for each player or, for a tree, for each information set.
 *
 * @throws {@link ParseError} where the text is not of this form.
 */
export function observedCounts(text: string, reader: Reader): readonly (readonly number[])[] {
  if (text.trim() === "") throw noCounts(reader, { en: `${reader.name.en} is empty`, zh: `${reader.name.zh} 为空` });
  const value = losslessJson(text, reader.name);
  if (!isObject(value) || (value.shares ?? value.counts) === undefined) return lists(value, reader);
  if (value.counts !== undefined) return lists(value.counts as LosslessJson, reader);
  const observations = numberOf(value.observations, reader);
  return lists(value.shares as LosslessJson, reader).map((own) => own.map((share) => share * observations));
}

function lists(value: LosslessJson, reader: Reader): readonly (readonly number[])[] {
  if (isObject(value) && reader.tree !== null) return byInformationSet(value, reader, reader.tree);
  if (!Array.isArray(value) || !value.every((own) => Array.isArray(own))) throw noCounts(reader);
  return (value as readonly (readonly LosslessJson[])[]).map((own) => own.map((count) => numberOf(count, reader)));
}

/** Counts under the labels of player, information set and action; what is not named was not observed. */
function byInformationSet(
  value: JsonObject,
  reader: Reader,
  tree: ExtensiveGame<unknown>,
): readonly (readonly number[])[] {
  for (const [player, sets] of Object.entries(value)) {
    const index = tree.players.indexOf(player);
    if (index < 0 || !isObject(sets)) throw unknownLabel(reader, player, { en: "player", zh: "参与人" });
    for (const [label, actions] of Object.entries(sets)) {
      const set = tree.infosets.find((each) => each.player === index && each.label === label);
      if (set === undefined || !isObject(actions))
        throw unknownLabel(reader, label, { en: "information set", zh: "信息集" });
      const wrong = Object.keys(actions).find((action) => !set.actions.includes(action));
      if (wrong !== undefined) throw unknownLabel(reader, wrong, { en: "action", zh: "行动" });
    }
  }
  return tree.infosets.map((set) => {
    const sets = value[tree.players[set.player] as string] as JsonObject | undefined;
    const actions = sets?.[set.label] as JsonObject | undefined;
    return set.actions.map((action) => (actions?.[action] === undefined ? 0 : numberOf(actions[action], reader)));
  });
}

function numberOf(value: LosslessJson | undefined, reader: Reader): number {
  if (typeof value !== "string") throw noCounts(reader);
  return float.from(value);
}

function isObject(value: LosslessJson): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function noCounts({ name, tree }: Reader, what?: Localized): ParseError {
  const form =
    tree === null
      ? {
          en: 'one list of counts a player, such as [[64,36],[41,59]], or {"shares":…,"observations":128}',
          zh: '每个参与人一组次数，如 [[64,36],[41,59]]，或 {"shares":…,"observations":128}',
        }
      : {
          en: 'counts by player, information set and action, such as {"I":{"1":{"left":12,"right":5}}}',
          zh: '按参与人、信息集、行动给出次数，如 {"I":{"1":{"left":12,"right":5}}}',
        };
  const head = what ?? { en: `${name.en} holds no counts`, zh: `${name.zh} 不含次数` };
  return new ParseError({ en: `${head.en}; write ${form.en}.`, zh: `${head.zh}；请写${form.zh}。` });
}

function unknownLabel({ name }: Reader, label: string, what: Localized): ParseError {
  const shown = JSON.stringify(label.length > 60 ? `${label.slice(0, 57)}…` : label);
  return new ParseError({
    en: `${name.en}: ${shown} is no ${what.en} of the game with entries below; give counts by player, information set and action.`,
    zh: `${name.zh}：${shown} 不是该博弈的${what.zh}，或其下没有内容；请按参与人、信息集、行动给出次数。`,
  });
}
