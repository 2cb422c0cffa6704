/**
 * # Elimination of dominated strategies
 *
 * Round after round, all strategies of all players that are dominated in what the rounds before have left are eliminated at once.
 *
 * ## Implementation notes
 *
 * The set that strict dominance leaves does not depend on the order of elimination; what weak dominance leaves does, and simultaneous
 * rounds are one order among others.
 *
 * @module
 */
import type { DominatedStrategy, Elimination, UndominatedStrategy } from "../../games/normal-form/dominance.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type ScaledPayoffs, withScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";
import type { PivotLimits, Unfinished } from "../correlated/coneMaximum.ts";
import { dominanceTest, type TestedKind } from "./dominanceTest.ts";
import { ownPayoffs } from "./ownPayoffs.ts";

/** Which dominance, how many rounds, and limits. */
export interface RoundOptions extends TestedKind, PivotLimits {
  /** Largest number of rounds. */
  readonly maxRounds: number;
  /** In doubles, the share of the range of a player's payoffs up to which differences count as none. */
  readonly tolerance: number;
}

/** What the rounds left, and why. */
export interface EliminationFinding<T> extends Elimination<T> {
  /** How it ended: `solved` when nothing more is dominated or all rounds asked for are done. */
  readonly status: "solved" | Unfinished;
  /** The strategies found undominated in the last round tested, with the reason. */
  readonly undominated: readonly UndominatedStrategy<T>[];
  /** Number of pivots. */
  readonly pivots: number;
}

/** The rounds of elimination, as far as they were asked for. */
export function eliminationRounds<T>(game: NormalFormGame<T>, options: RoundOptions): EliminationFinding<T> {
  return withScaledPayoffs(game, (scaled) => {
    let remaining = game.strategies.map((own) => own.map((_, strategy) => strategy));
    const eliminated: (readonly DominatedStrategy<T>[])[] = [];
    let pivots = 0;
    for (;;) {
      const round = testedRound(game, scaled, remaining, options);
      pivots += round.pivots;
      const { status, undominated } = round;
      if (status !== "solved") return { status, eliminated, remaining, undominated, pivots };
      if (round.dominated.length > 0) {
        eliminated.push(round.dominated);
        remaining = remaining.map((own, player) =>
          own.filter(
            (strategy) => !round.dominated.some((gone) => gone.player === player && gone.strategy === strategy),
          ),
        );
      }
      if (round.dominated.length === 0 || eliminated.length >= options.maxRounds) {
        return { status, eliminated, remaining, undominated, pivots };
      }
    }
  });
}

interface Round<T> {
  readonly status: "solved" | Unfinished;
  readonly dominated: readonly DominatedStrategy<T>[];
  readonly undominated: readonly UndominatedStrategy<T>[];
  readonly pivots: number;
}

function testedRound<R, T>(
  game: NormalFormGame<T>,
  scaled: ScaledPayoffs<R, T>,
  remaining: readonly (readonly number[])[],
  { kind, by, tolerance, control, ...rest }: RoundOptions,
): Round<T> {
  const { field } = game;
  const limits = { ...rest, ...(control === undefined ? {} : { control }) };
  const dominated: DominatedStrategy<T>[] = [];
  const undominated: UndominatedStrategy<T>[] = [];
  let pivots = 0;
  for (const [player, strategies] of remaining.entries()) {
    const own = ownPayoffs(game, scaled, { remaining, player, tolerance });
    for (const [place, strategy] of strategies.entries()) {
      const stopped = control?.checkpoint() === "stop";
      const found = stopped ? "limit" : dominanceTest(game, scaled, own, place, { kind, by, ...limits });
      if (typeof found === "string") return { status: found, dominated, undominated, pivots };
      pivots += found.pivots;
      if (found.by !== null) {
        const weights = new Array<T>((game.strategies[player] as readonly string[]).length).fill(field.zero);
        strategies.forEach((rival, k) => {
          weights[rival] = (found.by as readonly T[])[k] as T;
        });
        dominated.push({ player, strategy, by: weights });
        continue;
      }
      const belief = found.belief?.flatMap((probability, s) =>
        field.compare(probability, field.zero) > 0 ? [{ profile: own.profile(s, strategy), probability }] : [],
      );
      undominated.push({ player, strategy, belief: belief ?? null });
    }
  }
  return { status: "solved", dominated, undominated, pivots };
}
