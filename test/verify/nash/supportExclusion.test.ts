import { describe, expect, test } from "vitest";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { payoffBounds } from "../../../src/verify/nash/payoffBounds.ts";
import { supportExclusion } from "../../../src/verify/nash/supportExclusion.ts";

const shape = [2, 2, 2];
const both = [
  [0, 1],
  [0, 1],
  [0, 1],
];
const excluded = (
  game: NormalFormGame<unknown>,
  supports: readonly (readonly number[])[],
  listed: readonly (readonly (readonly number[])[])[],
  maxBoxes = 20_000,
  control?: { checkpoint(): "go" | "stop" },
) => {
  const payoffs = game.players.map((_, player) => payoffBounds(game, player));
  return supportExclusion(payoffs, shape, supports, listed, { maxBoxes, control });
};

// McKelvey and McLennan (1996): nine equilibria, two of them completely mixed.
const nine = normalFormGame(shape, [
  [9, 0, 0, 3, 0, 3, 9, 0],
  [8, 0, 0, 4, 0, 4, 8, 0],
  [12, 0, 0, 6, 0, 6, 2, 0],
]);
const first = [
  [1 / 2, 1 / 2],
  [2 / 5, 3 / 5],
  [1 / 4, 3 / 4],
];
const second = [
  [2 / 5, 3 / 5],
  [1 / 2, 1 / 2],
  [1 / 3, 2 / 3],
];

describe("supportExclusion", () => {
  test("with both completely mixed equilibria of McKelvey and McLennan's game listed, there is no third", () => {
    expect(excluded(nine, both, [first, second]).open).toBe(0);
  });

  test("an equilibrium that is not listed keeps a box open, and is pointed at", () => {
    const { open, candidates } = excluded(nine, both, [first]);
    expect(open).toBeGreaterThan(0);
    expect(candidates.length).toBeGreaterThan(0);
    for (const candidate of candidates) {
      candidate.flat().forEach((p, k) => {
        expect(p).toBeCloseTo(second.flat()[k]!, 8);
      });
    }
  });

  test("a wrong equilibrium in the list does not close the box of a right one", () => {
    const wrong = second.map(([p]) => [p! + 0.01, 1 - p! - 0.01]);
    expect(excluded(nine, both, [first, wrong]).open).toBeGreaterThan(0);
  });

  test("supports without equilibria are excluded with nothing listed", () => {
    expect(excluded(nine, [[0, 1], [0], [0]], []).open).toBe(0);
    expect(excluded(nine, [[1], [0], [0]], []).open).toBe(0);
    expect(excluded(nine, [[0], [0], [0]], []).open).toBe(1);
  });

  test("a curve of equilibria is not excluded, and ends at the limit of boxes", () => {
    // Nau, Canovas and Hansen (2004), section 5.
    const curve = normalFormGame(shape, [
      [0, 1, 0, 0, 3, 0, 0, 0],
      [0, 1, 3, 0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 0, 0, 3],
    ]);
    const { open, boxes } = excluded(curve, both, [], 300);
    expect(open).toBeGreaterThan(0);
    expect(boxes).toBeLessThanOrEqual(300);
  });

  test("a stop leaves everything open", () => {
    expect(excluded(nine, both, [first, second], 20_000, { checkpoint: () => "stop" })).toEqual({
      open: 1,
      boxes: 0,
      candidates: [],
    });
  });
});
