/**
 * # Games from .nfg files
 *
 * Reads Gambit's strategic games: a prologue with title, players and strategies, then either one payoff a player and profile
 * (payoff version), or a list of outcomes and the number of the outcome of each profile (outcome version).
 *
 * ## Implementation notes
 *
 * White space has no meaning outside of quotation marks. The first player's strategy moves fastest. Outcome 0 pays zero. The
 * comment after the strategies is passed over.
 *
 * ## References
 *
 * - [McKelveyMcLennanTurocy2014], game representation formats
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { type NormalFormGame, normalFormGame } from "../normal-form/normalFormGame.ts";
import { forEachFirstFastest } from "./firstFastest.ts";
import { labelList, payoffsToBrace, quotedText, readPrologue, readVersion } from "./gambitText.ts";
import { countedProfiles, countFrom, distinguishedLabels } from "./labelList.ts";
import { type PayoffReader, payoffReader } from "./payoffReader.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { code, TextScanner } from "./textScanner.ts";

/**
 * The game that the text of a `.nfg` file describes.
 *
 * @throws {@link ParseError} with line and column where the text is not a game within the limits: 16 MB, 64 players, 10⁸
 * profiles, 10 000 digits a number; or where labels of one list are the same.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromNfg } from "jiama";
 *
 * const game = gameFromNfg('NFG 1 R "Example" { "Row" "Column" } { 2 2 }  1 0  2 0  3 0  0.10 4');
 * Array.from(game.payoffs[0], exact.format) // => [ '1', '3', '2', '1/10' ]
 * ```
 *
 * @category Files
 */
export function gameFromNfg<T = Rational>(text: string, options: ReadGameOptions<T> = {}): NormalFormGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(text, name);
  readHeader(scanner);
  const { title, players } = readPrologue(scanner);
  scanner.peek();
  const shapeAt = scanner.at;
  const strategies = readStrategies(scanner, players);
  const shape = strategies.map((own) => (typeof own === "number" ? own : own.length));
  const profiles = countedProfiles(scanner, shape, shapeAt);
  if (scanner.peek() === code('"')) quotedText(scanner, { en: "a comment", zh: "注释" });
  const read = payoffReader(scanner, field);
  const listed =
    scanner.peek() === code("{")
      ? outcomePayoffs(scanner, read, { players: players.length, profiles, zero: field.zero })
      : numbersToEnd(scanner, read, players.length * profiles);
  const payoffs = players.map(() => new Array<T>(profiles));
  forEachFirstFastest(shape, (index, place) => {
    for (let i = 0; i < players.length; i += 1) {
      (payoffs[i] as T[])[index] = listed[place * players.length + i] as T;
    }
  });
  const labels = strategies.map((own) =>
    typeof own === "number" ? Array.from({ length: own }, (_, k) => String(k + 1)) : own,
  );
  return normalFormGame(shape, payoffs, { field, title, players, strategies: labels });
}

function readHeader(scanner: TextScanner): void {
  scanner.peek();
  const { at } = scanner;
  const word = scanner.word();
  if (word === "EFG") {
    throw scanner.refusal(at, {
      en: "this is a game in extensive form (.efg), which gameFromEfg reads; give a game in normal form (.nfg).",
      zh: "这是扩展式博弈（.efg），由 gameFromEfg 读取；请给出标准式博弈（.nfg）。",
    });
  }
  if (word !== "NFG")
    throw scanner.unexpected({ en: '"NFG", with which a .nfg file begins', zh: ".nfg 文件开头的“NFG”" }, at);
  readVersion(scanner, "1");
}

/** Labels of strategies, or their number. */
function readStrategies(scanner: TextScanner, players: readonly string[]): readonly (number | string[])[] {
  scanner.expect("{", { en: "before the strategies", zh: "策略之前" });
  const strategies = players.map((player) => {
    const what = {
      en: `the strategies of player ${JSON.stringify(player)}`,
      zh: `参与人 ${JSON.stringify(player)} 的策略`,
    };
    if (scanner.peek() !== code("{")) {
      return countFrom(scanner, {
        en: `the labels in braces, or the number, of ${what.en}`,
        zh: `${what.zh}名（花括号内）或策略数`,
      });
    }
    const at = scanner.at;
    const labels = distinguishedLabels(labelList(scanner, what));
    if (labels.length > 0) return labels;
    throw scanner.refusal(at, {
      en: `${what.en} are missing; give at least one.`,
      zh: `缺少${what.zh}；请至少给出一个。`,
    });
  });
  scanner.expect("}", {
    en: `after the strategies of ${players.length} players`,
    zh: `${players.length} 个参与人的策略之后`,
  });
  return strategies;
}

/** The numbers up to the end of the text, which must be as many as expected. */
function numbersToEnd<T>(scanner: TextScanner, read: PayoffReader<T>, expected: number): T[] {
  const numbers: T[] = [];
  while (scanner.peek() >= 0) {
    const { at } = scanner;
    if (numbers.length === expected) {
      throw scanner.refusal(at, {
        en: `the game has ${expected} payoffs, and this is one more; check the numbers of strategies, or leave it out.`,
        zh: `该博弈应有 ${expected} 个收益，此处多出；请核对策略数或删去。`,
      });
    }
    const word = scanner.word();
    if (word === "")
      throw scanner.unexpected({ en: "a payoff, such as 3, 0.25 or 1/3", zh: "收益，写法如 3、0.25 或 1/3" });
    numbers.push(read(word, at));
  }
  if (numbers.length === expected) return numbers;
  throw scanner.refusal(scanner.at, {
    en: `the text ends after ${numbers.length} payoffs; the game has ${expected}: give one a player and profile.`,
    zh: `文本在 ${numbers.length} 个收益之后结束；该博弈应有 ${expected} 个：每个策略组合、每个参与人各一个。`,
  });
}

interface OutcomeTable<T> {
  readonly players: number;
  readonly profiles: number;
  readonly zero: T;
}

/** The payoffs profile by profile, from a list of outcomes and the number of each profile's outcome. */
function outcomePayoffs<T>(
  scanner: TextScanner,
  read: PayoffReader<T>,
  { players, profiles, zero }: OutcomeTable<T>,
): T[] {
  const outcomes: (readonly T[])[] = [new Array<T>(players).fill(zero)];
  scanner.expect("{", { en: "before the outcomes", zh: "结局之前" });
  while (!scanner.take("}")) {
    scanner.expect("{", { en: 'before an outcome, or "}" after the last one', zh: "结局之前" });
    quotedText(scanner, { en: 'the outcome\'s label in quotation marks, such as ""', zh: '带引号的结局名称，如 ""' });
    outcomes.push(payoffsToBrace(scanner, read, players));
  }
  const payoffs: T[] = [];
  let count = 0;
  for (; scanner.peek() >= 0; count += 1) {
    const { at } = scanner;
    if (count === profiles) {
      throw scanner.refusal(at, {
        en: `the game has ${profiles} profiles, and this is one more outcome; leave it out.`,
        zh: `该博弈有 ${profiles} 个策略组合，此处的结局多出；请删去。`,
      });
    }
    const word = scanner.word();
    const chosen = word.length <= 9 && /^\d+$/.test(word) ? outcomes[Number(word)] : undefined;
    if (chosen === undefined) {
      const last = outcomes.length - 1;
      throw scanner.unexpected(
        {
          en: `the number of an outcome, 0 to ${last} (0 pays nothing)`,
          zh: `结局编号 0 至 ${last}（0 表示收益为零）`,
        },
        at,
      );
    }
    for (let i = 0; i < players; i += 1) payoffs.push(chosen[i] as T);
  }
  if (count === profiles) return payoffs;
  throw scanner.refusal(scanner.at, {
    en: `the text ends after the outcomes of ${count} profiles; the game has ${profiles}: give one each.`,
    zh: `文本在 ${count} 个策略组合的结局之后结束；该博弈有 ${profiles} 个：请各给一个。`,
  });
}
