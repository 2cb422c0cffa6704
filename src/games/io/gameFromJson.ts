/**
 * # Games from JSON
 *
 * Reads the project's own format, `"schema": "jiama-game/1"`: title, players, strategies, and the payoffs in nested lists, first
 * by player, then by the strategies of each player in turn.
 *
 * ## Implementation notes
 *
 * Numbers stay the text that they are, so that `0.10` is 1/10 exactly; fractions stand in quotation marks. The payoffs are read
 * into flat lists as they come, without a tree of nodes.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import type { Localized } from "../../errors.ts";
import { type NormalFormGame, normalFormGame } from "../normal-form/normalFormGame.ts";
import { nearestNames } from "../suggestion.ts";
import { jsonString } from "./jsonString.ts";
import { checkPlayers, countedProfiles, differentLabels, type PlacedLabel } from "./labelList.ts";
import { type NestedNumbers, nestedNumbers } from "./nestedNumbers.ts";
import { payoffReader } from "./payoffReader.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { code, TextScanner } from "./textScanner.ts";

/** The schema that this version reads and writes. */
export const GAME_SCHEMA = "jiama-game/1";

const KEYS = ["schema", "title", "players", "strategies", "payoffs"] as const;
type Key = (typeof KEYS)[number];

/**
 * The game that a JSON text describes.
 *
 * @throws {@link ParseError} with line and column where the text is not JSON, lacks `schema` or `payoffs`, has a key twice or one
 * that the schema does not know, or is not a game within the limits of {@link gameFromNfg}; nesting is at most 256 deep.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromJson } from "jiama";
 *
 * const game = gameFromJson('{"schema": "jiama-game/1", "payoffs": [[[3, 0], [5, 1]], [[3, "5/2"], [0, 0.10]]]}');
 * Array.from(game.payoffs[1], exact.format) // => [ '3', '5/2', '0', '1/10' ]
 * ```
 *
 * @category Files
 */
export function gameFromJson<T = Rational>(text: string, options: ReadGameOptions<T> = {}): NormalFormGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(text, name);
  const { payoffs, payoffsAt, ...parts } = members(scanner, field);
  if (payoffs === undefined) {
    throw scanner.refusal(0, {
      en: 'the payoffs are missing; give "payoffs", one nested list a player.',
      zh: "缺少收益；请给出 payoffs，每个参与人一组嵌套列表。",
    });
  }
  const players = payoffs.shape[0] as number;
  checkPlayers(scanner, players, payoffsAt);
  const strategies = parts.strategies?.map((own, player) =>
    differentLabels(scanner, own, {
      en: `the strategies of player ${player + 1}`,
      zh: `参与人 ${player + 1} 的策略`,
    }),
  );
  const fits = strategies === undefined || strategies.length === players;
  const labelled = fits ? strategies?.map((own) => own.length) : undefined;
  const shape = shapeOfPayoffs(payoffs, labelled);
  if (shape === undefined || !fits || (labelled ?? shape).join() !== shape.join()) {
    throw scanner.refusal(
      payoffsAt,
      mismatch(
        payoffs,
        strategies?.map((own) => own.length),
      ),
    );
  }
  const profiles = countedProfiles(scanner, shape, payoffsAt);
  const lists = shape.map((_, i) => payoffs.values.slice(i * profiles, (i + 1) * profiles));
  const labels = parts.players && differentLabels(scanner, parts.players, { en: "the players", zh: "参与人" });
  if (labels !== undefined && labels.length !== players) {
    throw scanner.refusal(payoffsAt, {
      en: `there are payoffs for ${players} players, but labels for ${labels.length}; give one list of payoffs a player.`,
      zh: `有 ${players} 个参与人的收益，却有 ${labels.length} 个参与人的名称；请每人给一组收益。`,
    });
  }
  return normalFormGame(shape, lists, {
    field,
    title: parts.title ?? "",
    ...(labels === undefined ? {} : { players: labels }),
    ...(strategies === undefined ? {} : { strategies }),
  });
}

/** Strategies of each player: as deep as the payoffs are nested, or as many as there are labels where they are flat. */
function shapeOfPayoffs(
  { shape: [players, ...rest] }: NestedNumbers<unknown>,
  labelled: readonly number[] | undefined,
): readonly number[] | undefined {
  if (rest.length === players) return rest;
  if (rest.length !== 1 || labelled === undefined) return undefined;
  return labelled.reduce((product, count) => product * count, 1) === rest[0] ? labelled : undefined;
}

function mismatch({ shape }: NestedNumbers<unknown>, labelled: readonly number[] | undefined): Localized {
  const [players, ...rest] = shape;
  const given =
    labelled === undefined
      ? { en: "", zh: "" }
      : {
          en: `; labels are given for ${labelled.join(" × ")} strategies`,
          zh: `；策略名称为 ${labelled.join(" × ")} 个`,
        };
  return {
    en: `the payoffs of ${players} players are ${rest.join(" × ")}${given.en}; nest each player's payoffs ${players} deep, one list a strategy, or give them flat with the labels of all strategies.`,
    zh: `${players} 个参与人的收益为 ${rest.join(" × ")}${given.zh}；请将每人的收益嵌套 ${players} 层，或给出全部策略名称后平铺。`,
  };
}

interface Members<T> {
  title?: string;
  players?: readonly PlacedLabel[];
  strategies?: readonly (readonly PlacedLabel[])[];
  payoffs?: NestedNumbers<T>;
  /** Where the payoffs start. */
  payoffsAt: number;
}

/** The members of the one object of the text. */
function members<T>(scanner: TextScanner, field: Field<T>): Members<T> {
  const found: Members<T> = { payoffsAt: 0 };
  const seen = new Set<string>();
  scanner.expect("{", { en: "before the game: a JSON object", zh: "博弈（JSON 对象）之前" });
  if (!scanner.take("}")) {
    do {
      const key = keyOf(scanner, seen);
      scanner.expect(":", { en: `after the key "${key}"`, zh: `键 ${key} 之后` });
      if (key === "schema") readSchema(scanner);
      else if (key === "title") found.title = jsonString(scanner, { en: "the title as text", zh: "文本形式的标题" });
      else if (key === "players") found.players = labels(scanner, { en: "the players", zh: "参与人" });
      else if (key === "strategies") found.strategies = labelLists(scanner);
      else {
        scanner.peek();
        found.payoffsAt = scanner.at;
        found.payoffs = nestedNumbers(scanner, payoffReader(scanner, field));
      }
    } while (scanner.take(","));
    scanner.expect("}", { en: "after the last member of the object", zh: "对象结尾" });
  }
  if (scanner.peek() >= 0)
    throw scanner.unexpected({ en: "the end of the text after the object", zh: "文本在对象之后结束" });
  if (!seen.has("schema")) {
    throw scanner.refusal(0, {
      en: `the key "schema" is missing; write "schema": "${GAME_SCHEMA}" if this is a game.`,
      zh: `缺少键 schema；若这是博弈，请写 "schema": "${GAME_SCHEMA}"。`,
    });
  }
  return found;
}

function keyOf(scanner: TextScanner, seen: Set<string>): Key {
  scanner.peek();
  const { at } = scanner;
  const text = jsonString(scanner, { en: "a key in quotation marks", zh: "带引号的键" });
  const key = KEYS.find((known) => known === text);
  if (key === undefined) {
    const near = nearestNames(text, KEYS);
    const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text);
    throw scanner.refusal(at, {
      en: `a game has no key ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${KEYS.join(", ")}.`}`,
      zh: `博弈没有键 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可用的有 ${KEYS.join("、")}。`}`,
    });
  }
  if (seen.has(key)) {
    throw scanner.refusal(at, {
      en: `the key "${key}" is given twice; give it once.`,
      zh: `键 ${key} 出现两次；请只写一次。`,
    });
  }
  seen.add(key);
  return key;
}

function readSchema(scanner: TextScanner): void {
  scanner.peek();
  const { at } = scanner;
  const schema = jsonString(scanner, { en: "the schema's name as text", zh: "文本形式的模式名" });
  if (schema === GAME_SCHEMA) return;
  throw scanner.unexpected({ en: `the schema "${GAME_SCHEMA}"`, zh: `模式 "${GAME_SCHEMA}"` }, at);
}

/** The items of a list. */
function items<E>(scanner: TextScanner, what: Localized, item: () => E): E[] {
  scanner.expect("[", { en: `before ${what.en}`, zh: `${what.zh}之前` });
  const list: E[] = [];
  if (scanner.take("]")) return list;
  do list.push(item());
  while (scanner.take(","));
  scanner.expect("]", { en: `after ${what.en}`, zh: `${what.zh}之后` });
  return list;
}

function labels(scanner: TextScanner, what: Localized): PlacedLabel[] {
  return items(scanner, what, () => {
    scanner.peek();
    const { at } = scanner;
    return { text: jsonString(scanner, { en: "a label in quotation marks", zh: "带引号的名称" }), at };
  });
}

function labelLists(scanner: TextScanner): PlacedLabel[][] {
  return items(scanner, { en: "the strategies, one list a player", zh: "策略（每个参与人一个列表）" }, () => {
    if (scanner.peek() !== code("[")) throw scanner.unexpected({ en: "a list of labels", zh: "名称的列表" });
    return labels(scanner, { en: "a player's strategies", zh: "一个参与人的策略" });
  });
}
