/**
 * # Games from .gam files
 *
 * Reads the plain format in which Gametracer and programs around GAMUT keep games: the number of players, each player's number
 * of strategies, then all payoffs of the first player, of the second, and so on, each with the first player's strategy moving
 * fastest. `#` starts a comment that ends with its line.
 *
 * ## References
 *
 * - [NudelmanWortmanShohamLeytonBrown2004]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { type NormalFormGame, normalFormGame } from "../normal-form/normalFormGame.ts";
import { forEachFirstFastest } from "./firstFastest.ts";
import { checkPlayers, countedProfiles, countFrom } from "./labelList.ts";
import { payoffReader } from "./payoffReader.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { code, TextScanner } from "./textScanner.ts";

/**
 * The game that the text of a `.gam` file describes; players and strategies are labelled 1, 2, …
 *
 * @throws {@link ParseError} with line and column where the text is not a game within the limits of {@link gameFromNfg}.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromGam } from "jiama";
 *
 * const game = gameFromGam("2\n2 2\n\n1 2 3 4\n5 6 7 8\n");
 * game.payoffs.map((own) => Array.from(own, exact.format)) // => [ [ '1', '3', '2', '4' ], [ '5', '7', '6', '8' ] ]
 * ```
 *
 * @category Files
 */
export function gameFromGam<T = Rational>(text: string, options: ReadGameOptions<T> = {}): NormalFormGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(text, name);
  skipComments(scanner);
  const playersAt = scanner.at;
  const players = countFrom(scanner, { en: "the number of players", zh: "参与人数" });
  checkPlayers(scanner, players, playersAt);
  skipComments(scanner);
  const shapeAt = scanner.at;
  const shape: number[] = [];
  while (shape.length < players) {
    skipComments(scanner);
    const player = shape.length + 1;
    shape.push(
      countFrom(scanner, { en: `the number of strategies of player ${player}`, zh: `参与人 ${player} 的策略数` }),
    );
  }
  const profiles = countedProfiles(scanner, shape, shapeAt);
  const listed = payoffsToEnd(scanner, field, players, profiles);
  const payoffs = shape.map(() => new Array<T>(profiles));
  forEachFirstFastest(shape, (index, place) => {
    payoffs.forEach((own, player) => {
      own[index] = listed[player * profiles + place] as T;
    });
  });
  return normalFormGame(shape, payoffs, { field });
}

function payoffsToEnd<T>(scanner: TextScanner, field: Field<T>, players: number, profiles: number): T[] {
  const read = payoffReader(scanner, field);
  const numbers: T[] = [];
  for (skipComments(scanner); scanner.peek() >= 0; skipComments(scanner)) {
    const { at } = scanner;
    if (scanner.peek() === code("[")) {
      throw scanner.refusal(at, {
        en: "this looks like GAMUT's listing by profiles; have GAMUT write with -output GambitOutput and give that as .nfg.",
        zh: "这像是 GAMUT 按策略组合列出的格式；请用 GAMUT 的 -output GambitOutput 另存为 .nfg。",
      });
    }
    if (numbers.length === players * profiles) {
      throw scanner.refusal(at, {
        en: `the game has ${players} × ${profiles} payoffs, and this is one more; check the numbers of strategies, or leave it out.`,
        zh: `该博弈应有 ${players} × ${profiles} 个收益，此处多出；请核对策略数或删去。`,
      });
    }
    const word = scanner.word();
    if (word === "") throw scanner.unexpected({ en: "a payoff, such as 3 or 0.25", zh: "收益，写法如 3 或 0.25" });
    numbers.push(read(word, at));
  }
  if (numbers.length === players * profiles) return numbers;
  throw scanner.refusal(scanner.at, {
    en: `the text ends after ${numbers.length} payoffs; the game has ${players} × ${profiles}.`,
    zh: `文本在 ${numbers.length} 个收益之后结束；该博弈应有 ${players} × ${profiles} 个。`,
  });
}

function skipComments(scanner: TextScanner): void {
  while (scanner.peek() === code("#")) {
    const end = scanner.text.indexOf("\n", scanner.at);
    scanner.at = end < 0 ? scanner.text.length : end;
  }
}
