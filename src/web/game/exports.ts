/**
 * # What is taken along from the page
 *
 * The equilibria as CSV, the payoffs as a LaTeX table, and how the command line and TypeScript find the same.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { bestReplies } from "./bestReplies.ts";
import type { GameAnswer } from "./gameAnswer.ts";
import { notationOf, type ShownGame } from "./readGame.ts";

/** A cell of a CSV file; what a spreadsheet would take for a formula is marked as text. */
function csvCell(text: string): string {
  const plain = /^[=+@\t\r]|^-(?![\d.]+(\/\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** One line for each probability of each equilibrium. */
export function equilibriaCsv(game: ShownGame, { parts }: GameAnswer): string {
  const header = ["concept", "equilibrium", "player", "payoff", "information set", "choice", "probability", "regret"];
  const lines = parts.flatMap(({ concept, equilibria, strategies }) =>
    equilibria.flatMap(({ profile, behavior, payoffs, maxRegret }, k) => {
      const line = (player: number, set: string, choice: string, probability: string): readonly string[] => [
        ...[concept, String(k + 1), game.players[player] as string, payoffs[player] as string],
        ...[set, choice, probability, maxRegret],
      ];
      if (game.kind === "extensive-form") {
        return game.infosets.flatMap(({ player, label, actions }, set) =>
          actions.map((action, a) => line(player, label, action, behavior?.[set]?.[a] ?? "")),
        );
      }
      return profile.flatMap((own, player) =>
        own.map((probability, s) => line(player, "", strategies[player]?.[s] ?? "", probability)),
      );
    }),
  );
  return `${[header, ...lines].map((line) => line.map(csvCell).join(",")).join("\n")}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
const texNumber = (value: Rational): string =>
  `${value.s < 0n ? "-" : ""}${value.d === 1n ? value.n : `\\frac{${value.n}}{${value.d}}`}`;

/** The payoffs of two players as a fragment with best responses underlined. */
export function payoffsTex(game: NormalFormGame<Rational>): string {
  const replies = bestReplies(game);
  const [rows, columns] = game.strategies as [readonly string[], readonly string[]];
  const [, n] = shapeOf(game) as [number, number];
  const cell = (place: number): string =>
    game.payoffs
      .map((own, player) => {
        const payoff = texNumber(own[place] as Rational);
        return replies[player]?.[place] ? `\\underline{${payoff}}` : payoff;
      })
      .join(",\\ ");
  return [
    `\\begin{tabular}{l${"c".repeat(n)}}`,
    "\\hline",
    `${tex(game.players.join(" / "))} & ${columns.map(tex).join(" & ")} \\\\`,
    "\\hline",
    ...rows.map((row, i) => `${tex(row)} & ${columns.map((_, j) => `$${cell(i * n + j)}$`).join(" & ")} \\\\`),
    "\\hline",
    "\\end{tabular}",
    "",
  ].join("\n");
}

/** The commands that find the same, for a game given on standard input. */
export function commandLines(text: string, { parts }: GameAnswer): string {
  const ending = "__GAME__";
  return parts
    .map(({ concept }) => {
      const command =
        concept === "subgame-perfect"
          ? "subgame-perfect - --all"
          : `nash - ${concept === "pure" ? "--method pure-equilibria" : "--all"}`;
      return `npx jiama ${command} <<'${ending}'\n${text.trimEnd()}\n${ending}`;
    })
    .join("\n\n");
}

/** A program that finds the same. */
export function program(text: string, { parts }: GameAnswer): string {
  const reader = { nfg: "gameFromNfg", efg: "gameFromEfg", table: "gameFromPayoffTable" }[notationOf(text)];
  const isTree = reader === "gameFromEfg";
  const finders = { nash: "nashComponents", pure: "pureEquilibria", "subgame-perfect": "backwardInduction" } as const;
  const used = parts.map(({ concept }) => finders[concept]);
  const form = isTree && parts.some(({ concept }) => concept !== "subgame-perfect") ? ["reducedStrategicForm"] : [];
  const quoted = text.trimEnd().replace(/[\\`]|\$\{/g, "\\$&");
  return [
    `import { ${[reader, ...form, ...used].sort().join(", ")} } from "jiama";`,
    "",
    `const game = ${reader}(\`${quoted}\`);`,
    ...parts.map(({ concept }) => {
      const from = isTree && concept !== "subgame-perfect" ? "reducedStrategicForm(game)" : "game";
      return `console.log(${finders[concept]}(${from}${concept === "subgame-perfect" ? ", { all: true }" : ""}));`;
    }),
  ].join("\n");
}
