/**
 * # Games as text
 *
 * Writes games in the formats that {@link gameFromNfg}, {@link gameFromJson} and {@link gameFromGam} read. Reading back gives the
 * same game; a `.gam` file has no labels and no title.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { type NormalFormGame, shapeOf } from "../normal-form/normalFormGame.ts";
import { forEachFirstFastest } from "./firstFastest.ts";
import { GAME_SCHEMA } from "./gameFromJson.ts";
import { quoted, shortest } from "./writtenParts.ts";

/**
 * The game as the text of a `.nfg` file, payoff version.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, gameFromNfg, nfgFromGame } from "jiama";
 *
 * const text = nfgFromGame(bimatrixGame([[1, 2]], [[3, "1/2"]], { title: "Example" }));
 * text.split("\n")[0] // => "NFG 1 R \"Example\" { \"1\" \"2\" }"
 * gameFromNfg(text).title // => "Example"
 * ```
 *
 * @category Files
 */
export function nfgFromGame<T>(game: NormalFormGame<T>): string {
  const strategies = game.strategies.map((own) => `{ ${own.map(quoted).join(" ")} }`);
  const lines = [
    `NFG 1 R ${quoted(game.title)} { ${game.players.map(quoted).join(" ")} }`,
    "",
    `{ ${strategies.join("\n")}\n}`,
    '""',
    "",
  ];
  const format = shortest(game.field);
  const run = game.strategies[0]?.length as number;
  let line: string[] = [];
  forEachFirstFastest(shapeOf(game), (index, place) => {
    line.push(game.payoffs.map((own) => format(own[index] as T)).join(" "));
    if ((place + 1) % run !== 0) return;
    lines.push(line.join("  "));
    line = [];
  });
  return `${lines.join("\n")}\n`;
}

/**
 * The game as the text of a `.gam` file: numbers only.
 *
 * @category Files
 */
export function gamFromGame<T>(game: NormalFormGame<T>): string {
  const shape = shapeOf(game);
  const format = shortest(game.field);
  const rows = game.payoffs.map((own) => {
    const row: string[] = [];
    forEachFirstFastest(shape, (index) => row.push(format(own[index] as T)));
    return row.join(" ");
  });
  return `${shape.length}\n${shape.join(" ")}\n\n${rows.join("\n")}\n`;
}

/**
 * The game as JSON, in the schema `jiama-game/1`: integers and doubles as numbers, fractions as text.
 *
 * @category Files
 */
export function jsonFromGame<T>(game: NormalFormGame<T>): string {
  const shape = shapeOf(game);
  const indent = (depth: number): string => " ".repeat(4 + 2 * depth);
  // Innermost lists first: at each depth, the items of one list become one item.
  const nested = game.payoffs.map((own) => {
    let items = Array.from(own, jsonNumber(game.field));
    for (let depth = shape.length - 1; depth >= 0; depth -= 1) {
      const count = shape[depth] as number;
      const lists = Array.from({ length: items.length / count }, (_, k) => items.slice(k * count, (k + 1) * count));
      items = lists.map((list) =>
        depth === shape.length - 1
          ? `[${list.join(", ")}]`
          : `[\n${list.map((item) => indent(depth + 1) + item).join(",\n")}\n${indent(depth)}]`,
      );
    }
    return indent(0) + items[0];
  });
  return [
    "{",
    `  "schema": ${JSON.stringify(GAME_SCHEMA)},`,
    `  "title": ${JSON.stringify(game.title)},`,
    `  "players": ${JSON.stringify(game.players)},`,
    `  "strategies": ${JSON.stringify(game.strategies)},`,
    `  "payoffs": [\n${nested.join(",\n")}\n  ]`,
    "}\n",
  ].join("\n");
}

/** Integers that every reader of JSON keeps, and doubles, as numbers; other exact numbers as text. */
function jsonNumber<T>(field: Field<T>): (value: T) => string {
  const format = shortest(field);
  if (field.name === "float") return format;
  return (value) => {
    const text = format(value);
    return Number.isSafeInteger(Number(text)) ? text : JSON.stringify(text);
  };
}
