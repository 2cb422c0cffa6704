import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlGame, effortAfter, type Holder } from "../../../models/control/controlStages.ts";
import {
  targetBend,
  targetCeiling,
  targetPayoff,
  targetPieces,
  targetSlope,
} from "../../../models/control/targetStage.ts";
import { between, seeded } from "../../arbitraries/parameters.ts";
import { type Control, controls, rights } from "./controlCases.ts";

function gameOf(at: Control): ControlGame {
  const [target, inspection, incentive] = [...rights[at.mode]].map(
    (letter): Holder => (letter === "P" ? "principal" : "manager"),
  ) as [Holder, Holder, Holder];
  const wants = { principal: at.principalTarget, manager: at.principalTarget + at.managerBias };
  return { ...at, holders: { target, inspection, incentive }, wants };
}

/** A game, one of its pieces, and an interval of targets within it. */
const places = fc
  .tuple(controls(4), between(0, 0.999), between(0.02, 0.98), between(0.001, 0.3))
  .map(([at, which, position, breadth]) => {
    const game = gameOf(at);
    const pieces = targetPieces(game);
    const piece = pieces[Math.floor(which * pieces.length)]!;
    const length = piece.upper - piece.lower;
    const target = piece.lower + length * position ** 3;
    const reach = breadth * Math.min(target - piece.lower, piece.upper - target);
    return { game, piece, target, reach };
  })
  .filter(({ target, reach }) => reach > 1e-6 * target);

describe("the target stage of control-rights", () => {
  test("property: the slope is that of the payoff, and the bend that of the slope, by differences", () => {
    fc.assert(
      fc.property(places, ({ game, piece, target, reach }) => {
        const h = 1e-3 * reach;
        const unit = game.wants.principal;
        const slope = (targetPayoff(game, target + h) - targetPayoff(game, target - h)) / (2 * h);
        const stated = targetSlope(game, target, piece);
        const rounding = (1e-14 * unit ** 2) / h;
        expect(Math.abs(slope - stated)).toBeLessThan(
          1e-3 * (Math.abs(stated) + 0.01 * unit * game.targetCost) + rounding,
        );
        const bend = (targetSlope(game, target + h, piece) - targetSlope(game, target - h, piece)) / (2 * h);
        const claimed = targetBend(game, piece, [target, target]);
        const turn = (1e-12 * unit) / h;
        expect(bend).toBeLessThan(claimed + 1e-3 * (Math.abs(claimed) + game.targetCost) + turn);
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("property: over an interval no slope rises faster than the bend, no payoff exceeds the ceiling, and effort rises", () => {
    fc.assert(
      fc.property(places, between(0, 1), between(0, 1), ({ game, piece, target, reach }, a, b) => {
        const interval = [target - reach, target + reach] as const;
        const bend = targetBend(game, piece, interval);
        const ceiling = targetCeiling(game, interval);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => target + reach * (2 * share - 1)) as [
          number,
          number,
        ];
        const rise = targetSlope(game, high, piece) - targetSlope(game, low, piece);
        const unit = game.wants.principal;
        expect(rise).toBeLessThanOrEqual(bend * (high - low) + 1e-9 * unit);
        expect(targetPayoff(game, low)).toBeLessThanOrEqual(ceiling + 1e-12 * unit ** 2);
        expect(effortAfter(game, high)).toBeGreaterThanOrEqual(effortAfter(game, low) - 1e-12 * unit);
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  test("property: targets outside the pieces pay less than the principal's wish", () => {
    fc.assert(
      fc.property(controls(4), between(1.0001, 3), (at, factor) => {
        const game = gameOf(at);
        const upper = targetPieces(game).at(-1)!.upper;
        expect(targetPayoff(game, upper * factor)).toBeLessThan(targetPayoff(game, at.principalTarget));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});
