/**
 * # Games from .efg files
 *
 * Reads Gambit's extensive games: a prologue with title, players and a comment, then the nodes of the tree, each followed by those
 * below it: `c` for a move of nature, `p` for a player's decision, `t` for an end.
 *
 * ## Implementation notes
 *
 * - Information sets, moves of nature and outcomes have numbers; what they are is written where the number occurs first, and may be
 *   written again. Outcome 0 pays nothing.
 * - An outcome may stand at any node. What is paid on the way is added to what is paid at the end, so that all payoffs are at the
 *   ends of the game.
 * - Files in use have labels twice. Those of a node's actions, and of a player's information sets, are told apart by a number, as in
 *   `call (2)`; blank ones become their numbers.
 *
 * ## References
 *
 * - [McKelveyMcLennanTurocy2014], game representation formats
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { distinctLabels } from "../distinctLabels.ts";
import {
  CHANCE,
  type ExtensiveGame,
  type InformationSet,
  MAX_NODES,
  TERMINAL,
} from "../extensive-form/extensiveGame.ts";
import { NodeRecorder } from "../extensive-form/nodeRecorder.ts";
import { storedNumbers } from "../storedNumbers.ts";
import { type EfgMove, EfgParts } from "./efgParts.ts";
import { quotedText, readPrologue, readVersion } from "./gambitText.ts";
import { type ReadGameOptions, UNNAMED } from "./readGameOptions.ts";
import { code, TextScanner } from "./textScanner.ts";

/**
 * The game that the text of a `.efg` file describes.
 *
 * @throws {@link ParseError} with line and column where the text is not a game within the limits: 16 MB, 64 players, two million
 * nodes, 10 000 digits a number.
 *
 * @example
 * ```ts doctest
 * import { backwardInduction, gameFromEfg } from "jiama";
 *
 * const entry = gameFromEfg(`EFG 2 R "Entry" { "entrant" "incumbent" }
 *   p "" 1 1 "" { "out" "enter" } 0
 *     t "" 1 "" { 0, 2 }
 *     p "" 2 1 "" { "fight" "accommodate" } 0
 *       t "" 2 "" { -1, -1 }
 *       t "" 3 "" { 1, 1 }`);
 * backwardInduction(entry).solutions // => [ [ 1, 1 ] ]
 * ```
 *
 * @category Files
 */
export function gameFromEfg<T = Rational>(text: string, options: ReadGameOptions<T> = {}): ExtensiveGame<T> {
  const { field = exact as unknown as Field<T>, name = UNNAMED } = options;
  const scanner = new TextScanner(text, name);
  scanner.peek();
  const { at } = scanner;
  if (scanner.word() !== "EFG")
    throw scanner.unexpected({ en: '"EFG", with which a .efg file begins', zh: ".efg 文件开头的“EFG”" }, at);
  readVersion(scanner, "2");
  const { title, players } = readPrologue(scanner);
  if (scanner.peek() === code('"')) quotedText(scanner, { en: "a comment", zh: "注释" });
  const parts = new EfgParts(scanner, field, players.length);
  return { ...readTree(scanner, parts, { field, players }), field, title, players };
}

/** Arithmetic and players, which the prologue has told. */
interface Prologue<T> {
  readonly field: Field<T>;
  readonly players: readonly string[];
}

/** Reads the nodes to the end of the text. */
function readTree<T>(
  scanner: TextScanner,
  parts: EfgParts<T>,
  { field, players }: Prologue<T>,
): Omit<ExtensiveGame<T>, "field" | "title" | "players"> {
  const recorder = new NodeRecorder();
  const payoffs: T[][] = players.map(() => []);
  const outcomes: string[] = [];
  /** What has been paid at the nodes above the next one, all together; `null` where nothing has. */
  const paid: (readonly T[] | null)[] = [];
  while (!recorder.isComplete) {
    const kind = nodeKind(scanner, recorder);
    paid.length = recorder.depth;
    const above = paid.at(-1) ?? null;
    const label = quotedText(scanner, {
      en: 'the node\'s label in quotation marks, such as ""',
      zh: "带引号的节点名称",
    });
    const move = kind === "p" ? parts.infoset(recorder.count) : kind === "c" ? parts.chance(recorder.count) : null;
    const outcome = parts.outcome();
    const sum = added(field, above, outcome?.payoffs ?? null);
    if (move === null) {
      for (const [player, own] of payoffs.entries()) own.push(sum?.[player] ?? field.zero);
      recorder.add(TERMINAL, outcomes.length, 0, label.text);
      outcomes.push(outcome?.label ?? "");
    } else {
      recorder.add(kind === "c" ? CHANCE : move.player, move.index, move.actions.length, label.text);
      paid.push(sum);
    }
  }
  if (scanner.peek() >= 0) {
    throw scanner.refusal(scanner.at, {
      en: "the tree is complete, and more follows; leave it out, or give a node more actions.",
      zh: "博弈树已完整，其后仍有内容；请删去，或为某节点增加行动。",
    });
  }
  return {
    kind: "extensive-form",
    nodes: recorder.nodes(),
    infosets: labelledSets(parts.infosets, players.length),
    chanceMoves: parts.chances.map(({ label, actions, probabilities }) => ({ label, actions, probabilities })),
    payoffs: payoffs.map((own) => storedNumbers(field, own)),
    outcomes,
  };
}

/** The letter with which a node begins. */
function nodeKind(scanner: TextScanner, { count }: NodeRecorder): string {
  scanner.peek();
  const { at } = scanner;
  const word = scanner.word();
  if (word !== "c" && word !== "p" && word !== "t") {
    const found = at >= scanner.text.length;
    throw scanner.unexpected(
      found
        ? {
            en: `more nodes, for the tree is not complete after ${count}`,
            zh: `更多节点（${count} 个节点之后博弈树尚不完整）`,
          }
        : { en: 'a node, which begins with "c", "p" or "t"', zh: "以 c、p 或 t 开头的节点" },
      at,
    );
  }
  if (count < MAX_NODES) return word;
  throw scanner.refusal(at, {
    en: `the tree has more than ${MAX_NODES} nodes; give a smaller one.`,
    zh: `博弈树超过 ${MAX_NODES} 个节点；请给出较小的博弈树。`,
  });
}

function added<T>(field: Field<T>, a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null {
  if (a === null || b === null) return a ?? b;
  return a.map((payoff, player) => field.add(payoff, b[player] as T));
}

/** The information sets; a blank label becomes the number, and labels of one player are told apart. */
function labelledSets(sets: readonly EfgMove<unknown>[], players: number): readonly InformationSet[] {
  const labels = new Array<string>(sets.length);
  for (let player = 0; player < players; player += 1) {
    const own = sets.filter((set) => set.player === player);
    const different = distinctLabels(own.map(({ label, number }) => (label === "" ? number : label)));
    for (const [k, { index }] of own.entries()) labels[index] = different[k] as string;
  }
  return sets.map(({ player, actions, nodes, index }) => ({ player, label: labels[index] as string, actions, nodes }));
}
