/**
 * # Games as tables
 *
 * The payoffs of a game as a table for papers: the first player's strategies are rows, the second's are columns, and each cell holds
 * the payoffs of all players. With more than two players there is one group of rows for each profile of the others.
 *
 * @module
 */
import {
  type Column,
  DomainError,
  type Localized,
  type NormalFormGame,
  type RowGroup,
  type Table,
  textFromGame,
} from "../index.ts";

/** Largest number of columns and of cells that a table of a paper may have. */
const [MAX_COLUMNS, MAX_CELLS] = [40, 4000];

/**
 * The table of a game.
 *
 * @param minus - Stands before negative payoffs: a minus in print, a hyphen in data.
 */
export function gameTable<T>(game: NormalFormGame<T>, minus = "−"): Table {
  const shape = game.strategies.map((own) => own.length);
  const [rows = 1, columns = 1, ...others] = shape;
  const groups = others.reduce((product, count) => product * count, 1);
  if (columns > MAX_COLUMNS || rows * columns * groups > MAX_CELLS) {
    throw new DomainError({
      en: `a game of ${shape.join(" × ")} strategies is too large for a table of ${MAX_COLUMNS} columns and ${MAX_CELLS} cells; write it as .nfg, .json or .gam.`,
      zh: `${shape.join(" × ")} 个策略的博弈过大，表格至多 ${MAX_COLUMNS} 列、${MAX_CELLS} 格；请写成 .nfg、.json 或 .gam。`,
    });
  }
  const same = (text: string): Localized => ({ en: text, zh: text });
  const cell = (row: number, column: number, group: number): string => {
    const index = (row * columns + column) * groups + group;
    return game.payoffs.map((own) => game.field.format(own[index] as T).replace(/^-/, minus)).join(", ");
  };
  const heading: Column = { id: "strategy", title: same(game.players[0] ?? ""), kind: "text" };
  return {
    id: "game",
    title: same(game.title === "" ? shape.join(" × ") : game.title),
    columns: [
      heading,
      ...Array.from(
        { length: columns },
        (_, j): Column => ({
          id: `s${j + 1}`,
          title: same(game.strategies[1]?.[j] ?? ""),
          kind: "text",
        }),
      ),
    ],
    groups: Array.from({ length: groups }, (_, group): RowGroup => {
      const list = Array.from({ length: rows }, (__, i) => [
        game.strategies[0]?.[i] ?? "",
        ...Array.from({ length: columns }, (___, j) => cell(i, j, group)),
      ]);
      return groups === 1 ? { rows: list } : { title: same(groupTitle(game, group)), rows: list };
    }),
    notes: [
      {
        en: `Rows: ${game.players[0]}${game.players[1] === undefined ? "" : `; columns: ${game.players[1]}`}. Payoffs in the order ${game.players.join(", ")}.`,
        zh: `行：${game.players[0]}${game.players[1] === undefined ? "" : `；列：${game.players[1]}`}。收益次序：${game.players.join("、")}。`,
      },
    ],
    parameters: { game: textFromGame(game, "json") },
  };
}

/** `Carol: Left, Dan: Up`: the strategies of the third player and of those after. */
function groupTitle(game: NormalFormGame<unknown>, group: number): string {
  let rest = group;
  const names: string[] = [];
  for (let player = game.players.length - 1; player >= 2; player -= 1) {
    const own = game.strategies[player] as readonly string[];
    names.unshift(`${game.players[player]}: ${own[rest % own.length]}`);
    rest = Math.floor(rest / own.length);
  }
  return names.join(", ");
}
