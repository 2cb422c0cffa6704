/**
 * # Game trees as text
 *
 * @module
 */
import { actionsAt, CHANCE, type ChanceMove, type ExtensiveGame, TERMINAL } from "../extensive-form/extensiveGame.ts";
import { quoted, shortest } from "./writtenParts.ts";

/**
 * The game as the text of a `.efg` file; {@link gameFromEfg} reads the same game back.
 *
 * @example
 * ```ts doctest
 * import { efgFromGame, gameFromTree, move, payoffs } from "jiama";
 *
 * const game = gameFromTree(["I"], move("I", { stay: payoffs(0), go: payoffs("1/2") }), { title: "Example" });
 * efgFromGame(game).split("\n")[3] // => "p \"\" 1 1 \"1\" { \"stay\" \"go\" } 0"
 * ```
 *
 * @category Files
 */
export function efgFromGame<T>(game: ExtensiveGame<T>): string {
  const { nodes, infosets, players, chanceMoves, payoffs, outcomes } = game;
  const format = shortest(game.field);
  // Information sets are numbered player by player.
  const counts = players.map(() => 0);
  const numbers = infosets.map(({ player }) => {
    counts[player] = (counts[player] as number) + 1;
    return counts[player] as number;
  });
  const lines = [`EFG 2 R ${quoted(game.title)} { ${players.map(quoted).join(" ")} }`, '""', ""];
  for (let node = 0; node < nodes.count; node += 1) {
    const [mover, index] = [nodes.mover[node] as number, nodes.index[node] as number];
    const label = quoted(nodes.labels[node] as string);
    if (mover === TERMINAL) {
      const values = payoffs.map((own) => format(own[index] as T)).join(", ");
      lines.push(`t ${label} ${index + 1} ${quoted(outcomes[index] as string)} { ${values} }`);
      continue;
    }
    const actions = actionsAt(game, node).map(quoted);
    if (mover === CHANCE) {
      const { label: name, probabilities } = chanceMoves[index] as ChanceMove<T>;
      const weighted = actions.map((action, k) => `${action} ${format(probabilities[k] as T)}`);
      lines.push(`c ${label} ${index + 1} ${quoted(name)} { ${weighted.join(" ")} } 0`);
    } else {
      const name = quoted(infosets[index]?.label as string);
      lines.push(`p ${label} ${mover + 1} ${numbers[index]} ${name} { ${actions.join(" ")} } 0`);
    }
  }
  return `${lines.join("\n")}\n`;
}
