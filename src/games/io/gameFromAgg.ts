/**
 * # Games from .agg and .bagg files
 *
 * Reads action-graph games and Bayesian ones: sizes, action sets, the graph as lists of neighbors, the functions, and for every action
 * node its payoffs. Lines that begin with `#` are comments; the first one names the format.
 *
 * ## Implementation notes
 *
 * Payoffs of type 0 are listed without their configurations, in lexicographic order of all that can occur: these are counted out from
 * the action sets, player by player. Payoffs of type 1 name each configuration.
 *
 * ## References
 *
 * - [McKelveyMcLennanTurocy2014], game representation formats; [JiangLeytonBrownBhat2011]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import type { ActionGraphGame } from "../action-graph/actionGraphGame.ts";
import type { BayesianActionGraphGame } from "../action-graph/bayesianActionGraph.ts";
import { probabilityFault } from "../probabilities.ts";
import { readActionGraph, readNodeList } from "./aggGraph.ts";
import { integerFrom, withoutComments } from "./aggText.ts";
import { checkPlayers } from "./labelList.ts";
import { payoffReader } from "./payoffReader.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { TextScanner } from "./textScanner.ts";

/**
 * The action-graph game that the text of a `.agg` file describes.
 *
 * @throws {@link ParseError} with line and column where the text is not such a game.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromActionGraph, gameFromAgg } from "jiama";
 *
 * const game = gameFromAgg("#AGG\n2 2 0\n2 2\n0 1\n0 1\n2 0 1\n2 1 0\n0 35 -4\n0 -10 95\n");
 * gameFromActionGraph(game).payoffs.map((own) => Array.from(own, exact.format).join(" ")).join(", ") // => "-4 35 -10 95, -4 -10 35 95"
 * ```
 *
 * @category Files
 */
export function gameFromAgg<T = Rational>(text: string, options: ReadGameOptions<T> = {}): ActionGraphGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(withoutComments(text, name, "AGG"), name);
  const read = payoffReader(scanner, field);
  const { players, actionCount, functionCount } = readSizes(scanner);
  const counts = Array.from({ length: players }, () =>
    integerFrom(scanner, { en: "a number of actions", zh: "行动数" }, 1),
  );
  const actions = counts.map((count) => readNodeList(scanner, count, actionCount));
  const graph = readActionGraph(scanner, read, { actionCount, functionCount, choices: actions.map((own) => [own]) });
  return { kind: "action-graph", field, title: "", players: numbered(players), actions, graph };
}

/**
 * The Bayesian action-graph game that the text of a `.bagg` file describes.
 *
 * @throws {@link ParseError} with line and column where the text is not such a game, or probabilities of types do not sum to one.
 *
 * @example
 * ```ts doctest
 * import { agentForm, gameFromBagg } from "jiama";
 *
 * const game = gameFromBagg("#BAGG\n2 2 0\n2 1\n1/3 2/3\n1\n2 2\n2\n0 1\n0 1\n0 1\n2 0 1\n2 1 0\n0 35 -4\n0 -10 95\n");
 * agentForm(game).players // => [ '1:1', '1:2', '2' ]
 * ```
 *
 * @category Files
 */
export function gameFromBagg<T = Rational>(text: string, options: ReadGameOptions<T> = {}): BayesianActionGraphGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(withoutComments(text, name, "BAGG"), name);
  const read = payoffReader(scanner, field);
  const { players, actionCount, functionCount } = readSizes(scanner);
  const { at } = scanner;
  const typeCounts = Array.from({ length: players }, () =>
    integerFrom(scanner, { en: "a number of types", zh: "类型数" }, 1),
  );
  checkPlayers(
    scanner,
    typeCounts.reduce((sum, count) => sum + count, 0),
    at,
  );
  const types = typeCounts.map((count) => {
    scanner.peek();
    const start = scanner.at;
    const own = Array.from({ length: count }, () => {
      scanner.peek();
      const place = scanner.at;
      return read(scanner.word(), place);
    });
    if (probabilityFault(field, own) === null) return own;
    throw scanner.refusal(start, {
      en: "these are no probabilities of types: they are to be at least 0 and to sum to 1.",
      zh: "类型概率须非负且和为 1。",
    });
  });
  const counts = typeCounts.map((count) =>
    Array.from({ length: count }, () => integerFrom(scanner, { en: "a number of actions", zh: "行动数" }, 1)),
  );
  const actions = counts.map((own) => own.map((count) => readNodeList(scanner, count, actionCount)));
  const graph = readActionGraph(scanner, read, { actionCount, functionCount, choices: actions });
  return { kind: "bayesian-action-graph", field, title: "", players: numbered(players), types, actions, graph };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, k) => String(k + 1));

function readSizes(scanner: TextScanner): { players: number; actionCount: number; functionCount: number } {
  scanner.peek();
  const { at } = scanner;
  const players = integerFrom(scanner, { en: "the number of players", zh: "参与人数" }, 1);
  checkPlayers(scanner, players, at);
  const actionCount = integerFrom(scanner, { en: "the number of action nodes", zh: "行动节点数" }, 1, MAX_NODES);
  const functionCount = integerFrom(scanner, { en: "the number of function nodes", zh: "函数节点数" }, 0, MAX_NODES);
  return { players, actionCount, functionCount };
}

/** Most nodes of a kind. */
const MAX_NODES = 10_000;
