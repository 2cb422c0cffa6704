import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { agentQre, gameFromEfg, logitQre, nfgFromGame, randomGame, seededRng } from "../../src/index.ts";

const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const installed = spawnSync(python, ["-c", "import pygambit"]).status === 0;
const reason = installed ? "" : ` (skipped: ${python} cannot import pygambit)`;

/** A game and a precision. */
interface Question {
  readonly text: string;
  readonly format: "nfg" | "efg";
  readonly lambda: number;
}

/** The probabilities that Gambit finds, in the order of its own profiles; one process for all questions, for it starts slowly. */
function gambitResponses(questions: readonly Question[]): readonly (readonly number[])[] {
  const script = [
    "import io, json, sys, pygambit as gbt",
    "def answer(question):",
    "    read = gbt.read_nfg if question['format'] == 'nfg' else gbt.read_efg",
    "    game = read(io.BytesIO(question['text'].encode()))",
    "    point = gbt.qre.logit_solve_lambda(game, lam=question['lambda'])[0]",
    "    if question['format'] == 'nfg':",
    "        return [float(point.profile[s]) for p in game.players for s in p.strategies]",
    "    return [float(point[k]) for k in range(len(point))]",
    "print(json.dumps([answer(question) for question in json.load(sys.stdin)]))",
  ].join("\n");
  const input = JSON.stringify(questions);
  return JSON.parse(execFileSync(python, ["-c", script], { input, encoding: "utf8" }));
}

const poker = `EFG 2 R "" { "Fred" "Alice" }
c "" 1 "" { "King" 1/2 "Queen" 1/2 } 0
p "" 1 1 "" { "Bet" "Fold" } 0
p "" 2 1 "" { "Call" "Fold" } 0
t "" 1 "" { 2, -2 }
t "" 2 "" { 1, -1 }
t "" 3 "" { -1, 1 }
p "" 1 2 "" { "Bet" "Fold" } 0
p "" 2 1 "" { "Call" "Fold" } 0
t "" 4 "" { -2, 2 }
t "" 2 "" { 1, -1 }
t "" 3 "" { -1, 1 }
`;

describe.skipIf(!installed)(`quantal responses against Gambit${reason}`, () => {
  test.each([[[2, 2]], [[3, 3]], [[5, 4]], [[8, 8]], [[2, 2, 2]], [[3, 2, 4]], [[2, 2, 2, 2]]])(
    "random games of shape %j at several precisions",
    (shape) => {
      const games = [1, 2, 3, 4].map((seed) => randomGame(seededRng(seed), shape, { min: -9, max: 9 }));
      const asked = games.flatMap((game) => [0.05, 0.3, 1].map((lambda) => ({ game, lambda })));
      const theirs = gambitResponses(
        asked.map(({ game, lambda }) => ({ text: nfgFromGame(game), format: "nfg", lambda })),
      );
      for (const [k, { game, lambda }] of asked.entries()) {
        const ours = logitQre(game, { lambda }).solutions[0]!.profile.flat();
        ours.forEach((probability, a) => {
          expect(Math.abs(probability - theirs[k]![a]!), `game ${k}, λ ${lambda}`).toBeLessThan(1e-4);
        });
      }
    },
  );

  test("stripped-down poker in its agent form", () => {
    const game = gameFromEfg(poker);
    const lambdas = [0.2, 1, 3];
    const theirs = gambitResponses(lambdas.map((lambda) => ({ text: poker, format: "efg", lambda })));
    for (const [k, lambda] of lambdas.entries()) {
      const { profile } = agentQre(game, { lambda }).solutions[0]!;
      // Gambit goes through the information sets player by player.
      const ours = game.players.flatMap((_, player) =>
        profile.filter((_own, h) => game.infosets[h]!.player === player).flat(),
      );
      ours.forEach((probability, a) => {
        expect(Math.abs(probability - theirs[k]![a]!)).toBeLessThan(1e-4);
      });
    }
  });
});
