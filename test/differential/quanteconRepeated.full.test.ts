import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { seededRng } from "../../src/arithmetic/rng.ts";
import { abreuSannikov } from "../../src/certified/repeated/abreuSannikov.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { repeatedGame } from "../../src/games/repeated/repeatedGame.ts";
import { convexHull, polygonDistance } from "../../src/linalg/convexPolygon.ts";

/** QuantEcon's Abreu–Sannikov on a list of games; a game that it cannot answer gives the name of its error. */
const script = `
import json, sys
from quantecon.game_theory import NormalFormGame, RepeatedGame
answers = []
for game in json.load(sys.stdin):
    rows = [[tuple(pair) for pair in zip(a, b)] for a, b in zip(game["A"], game["B"])]
    try:
        hull = RepeatedGame(NormalFormGame(rows), game["delta"]).equilibrium_payoffs()
        answers.append(hull.points[hull.vertices].tolist())
    except Exception as error:
        answers.append(type(error).__name__)
print(json.dumps(answers))
`;
const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const isInstalled = spawnSync(python, ["-c", "import quantecon.game_theory"]).status === 0;

describe.skipIf(!isInstalled)("QuantEcon's equilibrium payoffs of repeated games (skipped without quantecon)", () => {
  test("are ours, wherever it has an answer", () => {
    const rng = seededRng(1);
    const matrix = () => [0, 1, 2].map(() => [0, 1, 2].map(() => Math.floor(19 * rng.next()) - 9));
    const games = ["3/10", "1/2", "3/4"].flatMap((discount) =>
      Array.from({ length: 20 }, () => ({ A: matrix(), B: matrix(), discount })),
    );
    const input = JSON.stringify(
      games.map(({ A, B, discount }) => ({ A, B, delta: exact.toNumber(exact.from(discount)) })),
    );
    const { stdout } = spawnSync(python, ["-c", script], { input, encoding: "utf8" });
    const answers = JSON.parse(stdout) as readonly (string | readonly (readonly [number, number])[])[];
    const errors: string[] = [];
    let compared = 0;
    games.forEach(({ A, B, discount }, k) => {
      const { status, solutions } = abreuSannikov(repeatedGame(bimatrixGame(A, B), discount));
      const answer = answers[k]!;
      if (typeof answer === "string") {
        // It needs a set with an interior.
        if ((solutions[0]?.vertices.length ?? 0) > 2) errors.push(answer);
        return;
      }
      if (status !== "solved") return;
      compared += 1;
      const own = solutions[0]!.vertices.map(([x, y]) => [exact.toNumber(x), exact.toNumber(y)] as const);
      const theirs = convexHull(float, answer);
      for (const point of theirs) expect(polygonDistance(float, own, point)).toBeLessThan(1e-4);
      for (const point of own) expect(polygonDistance(float, theirs, point)).toBeLessThan(1e-4);
    });
    expect(errors).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });
});
