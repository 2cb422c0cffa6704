/**
 * # Players of model files
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { MAX_PLAYERS } from "../normal-form/normalFormGame.ts";
import type { FormulaScope } from "./formulaScope.ts";
import type { ContinuousPlayer, FinitePlayer, NamedThing } from "./gameDefinition.ts";
import { namedQuantity } from "./parameterSpecs.ts";
import type { PlacedEntry, PlacedValue } from "./placedTree.ts";
import type { TreeReader, WrittenFormula } from "./treeReader.ts";

/** Most players who choose numbers. */
const MAX_CONTINUOUS_PLAYERS = 12;

/** A player who chooses a number, as it is written. */
export interface WrittenContinuousPlayer extends Omit<ContinuousPlayer, "min" | "max"> {
  /** Smallest action. */
  readonly min: WrittenFormula;
  /** Largest action. */
  readonly max: WrittenFormula;
}

/** The players as they are written, all of one kind; declares the names of what they choose. */
export function writtenPlayers(
  reader: TreeReader,
  scope: FormulaScope,
  value: PlacedValue,
): readonly FinitePlayer[] | readonly WrittenContinuousPlayer[] {
  const what = { en: "players", zh: "players" };
  const map = reader.map(value, what, MAX_PLAYERS);
  if (map.entries.length === 0) {
    throw reader.refusal(map.at, { en: "there are no players; give one or more.", zh: "没有参与人；请至少给出一个。" });
  }
  const players = map.entries.map((entry) => player(reader, scope, entry));
  const finite = players.filter((each) => each.kind === "finite");
  if (finite.length === players.length) return finite;
  const continuous = players.filter((each) => each.kind === "continuous");
  if (continuous.length < players.length) {
    throw reader.refusal(map.at, {
      en: `${finite[0]!.name} has strategies and ${continuous[0]!.name} an action; give all players strategies, or all players an action.`,
      zh: `${finite[0]!.name} 有 strategies，而 ${continuous[0]!.name} 有 action；请使所有参与人同为其中一类。`,
    });
  }
  if (continuous.length <= MAX_CONTINUOUS_PLAYERS) return continuous;
  throw reader.refusal(map.at, {
    en: `${continuous.length} players choose numbers; give at most ${MAX_CONTINUOUS_PLAYERS}.`,
    zh: `有 ${continuous.length} 个参与人选择数值；至多 ${MAX_CONTINUOUS_PLAYERS} 个。`,
  });
}

/** The players with the ends of their actions, once all names are declared. */
export function playersOf(
  scope: FormulaScope,
  written: readonly FinitePlayer[] | readonly WrittenContinuousPlayer[],
): readonly FinitePlayer[] | readonly ContinuousPlayer[] {
  if (written[0]!.kind === "finite") return written as readonly FinitePlayer[];
  return (written as readonly WrittenContinuousPlayer[]).map((each) => {
    const end = (key: "min" | "max") =>
      scope.expected(each[key], ["parameter"], {
        en: `the ${key} of ${each.action.name}`,
        zh: `${each.action.name} 的 ${key}`,
      });
    return { ...each, min: end("min"), max: end("max") };
  });
}

/** A player: a list of strategies alone, or a map of `strategies` or `action`, and `title`. */
function player(
  reader: TreeReader,
  scope: FormulaScope,
  { key, at, value }: PlacedEntry,
): FinitePlayer | WrittenContinuousPlayer {
  const what = { en: `the player ${key}`, zh: `参与人 ${key}` };
  const name = reader.name(key, at, what);
  const title: Localized = { en: name, zh: name };
  if (value.kind === "list") return finitePlayer(reader, scope, { name, title }, value);
  const members = reader.members(value, what, { required: [], optional: ["title", "strategies", "action"] });
  const named = { name, title: members.has("title") ? reader.localized(members.get("title")!.value, what) : title };
  const [strategies, action] = [members.get("strategies"), members.get("action")];
  if (strategies !== undefined && action === undefined) return finitePlayer(reader, scope, named, strategies.value);
  if (action !== undefined && strategies === undefined) return continuousPlayer(reader, scope, named, action.value);
  throw reader.refusal(at, {
    en: `${what.en} needs strategies or an action, and not both; write strategies: [a, b], or action: {name: x, min: 0, max: 1}.`,
    zh: `${what.zh}须有 strategies 或 action 之一；写法如 strategies: [a, b]，或 action: {name: x, min: 0, max: 1}。`,
  });
}

/** Strategies as a list of names, or as a map of names and titles. */
function finitePlayer(reader: TreeReader, scope: FormulaScope, player: NamedThing, value: PlacedValue): FinitePlayer {
  const what = { en: `the strategies of ${player.name}`, zh: `${player.name} 的策略` };
  const written: readonly { readonly name: string; readonly at: number; readonly title?: Localized }[] =
    value.kind === "map"
      ? reader.map(value, what, 1000).entries.map((entry) => ({
          name: reader.name(entry.key, entry.at, what),
          at: entry.at,
          title: reader.localized(entry.value, what),
        }))
      : reader.list(value, what).items.map((item) => ({
          name: reader.name(reader.text(item, what), item.at, what),
          at: item.at,
        }));
  const seen = new Set<string>();
  const strategies = written.map(({ name, at, title = { en: name, zh: name } }) => {
    if (seen.has(name)) {
      throw reader.refusal(at, {
        en: `${name} stands twice among ${what.en}; use different names.`,
        zh: `${what.zh}中 ${name} 出现两次；请使用不同的名称。`,
      });
    }
    seen.add(name);
    scope.declareOwned(player.name, name, "choice", at);
    return { name, title };
  });
  if (strategies.length === 0) throw reader.unexpected(value, what);
  return { kind: "finite", ...player, strategies };
}

/** An action: its name, and its ends as formulas of parameters. */
function continuousPlayer(
  reader: TreeReader,
  scope: FormulaScope,
  player: NamedThing,
  value: PlacedValue,
): WrittenContinuousPlayer {
  const what = { en: `the action of ${player.name}`, zh: `${player.name} 的行动` };
  const keys = { required: ["name", "min", "max"], optional: ["symbol", "title", "unit"] };
  const members = reader.members(value, what, keys);
  const member = (key: string): PlacedValue => members.get(key)!.value;
  const name = reader.name(reader.text(member("name"), what), member("name").at, what);
  scope.declareOwned(player.name, name, "choice", member("name").at);
  const { title } = namedQuantity(reader, name, members);
  const [min, max] = [reader.formula(member("min"), what), reader.formula(member("max"), what)];
  return { kind: "continuous", ...player, action: { name, title }, min, max };
}
