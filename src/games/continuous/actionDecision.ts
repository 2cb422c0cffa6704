/**
 * # One player's choice of a number
 *
 * The decision that a checker reads: the payoff of every own action, the others' actions held fixed, with a bound on its
 * curvature and a ceiling over every interval of actions.
 *
 * ## Implementation notes
 *
 * Bounds come from ranges of the payoff's formula. Where the payoff kinks or jumps within an interval its curvature has no bound, and
 * is given as infinite; the ceiling then does the work, by the range itself or, better on short intervals, by `U(c) + U′(X)(X − c)`.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { exact } from "../../arithmetic/exact.ts";
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import type { ContinuousDecision, Piece } from "../decision/continuousDecision.ts";
import { type ContinuousGame, type RangedGame, withAction } from "./continuousGame.ts";

/** A player's decision in doubles. */
export function actionDecision(
  game: RangedGame,
  profile: readonly number[],
  player: number,
): ContinuousDecision<number> {
  const { value, slope, bends } = game.payoffs[player]!;
  const ranges = game.ranges[player]!;
  const others = profile.map(pointInterval);
  const at = (action: number) => withAction(profile, player, action);
  const over = (lower: number, upper: number) => withAction(others, player, { lower, upper });
  const piece: Piece<number> = {
    lower: [game.lower[player]!],
    upper: [game.upper[player]!],
    payoff: ([action]) => value(at(action!)),
    gradient: ([action]) => [slope(at(action!))],
    curvature: ([lower], [upper]) => ranges.bends[player]!(over(lower!, upper!)).upper,
    ceiling: ([lower], [upper]) => payoffCeiling(ranges, over(lower!, upper!), player),
  };
  return {
    kind: "continuous",
    player: game.players[player]!,
    actions: [game.actions[player]!],
    chosen: [profile[player]!],
    chosenPiece: 0,
    pieces: [piece],
    secondOrder: bends[player]!(profile),
  };
}

/** An upper bound on a payoff over a box, in which only the player's own action varies much. */
export function payoffCeiling(ranges: RangedGame["ranges"][number], box: readonly Interval[], player: number): number {
  const { lower, upper } = box[player]!;
  const center = pointInterval((lower + upper) / 2);
  const { operations } = intervalFormulas;
  const rise = operations["*"](ranges.slope(box), operations["-"](box[player]!, center));
  const centered = operations["+"](ranges.value(withAction(box, player, center)), rise);
  return Math.min(ranges.value(box).upper, centered.upper);
}

/** A player's decision in fractions, where no bend depends on actions: the payoff is quadratic in them. */
export function exactActionDecision(
  game: ContinuousGame<Rational>,
  profile: readonly Rational[],
  player: number,
): ContinuousDecision<Rational> {
  const { value, slope, bends } = game.payoffs[player]!;
  const at = (action: Rational) => withAction(profile, player, action);
  const curvature = bends[player]!(profile);
  return {
    kind: "continuous",
    player: game.players[player]!,
    actions: [game.actions[player]!],
    chosen: [profile[player]!],
    chosenPiece: 0,
    pieces: [
      {
        lower: [game.lower[player]!],
        upper: [game.upper[player]!],
        payoff: ([action]) => value(at(action ?? exact.zero)),
        gradient: ([action]) => [slope(at(action ?? exact.zero))],
        curvature: () => curvature,
      },
    ],
    secondOrder: curvature,
  };
}
