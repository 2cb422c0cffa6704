/**
 * # Proofs of dominance
 *
 * A strategy is dominated if a given mixed strategy does better; it is not if a given belief makes it a best response. Both are
 * inequalities that are checked here one by one, so that what an elimination removes and what it leaves are proved alike.
 *
 * ## Implementation notes
 *
 * Sums of products of integers where the game is exact. A strategy that survives the iterated elimination of strictly dominated
 * strategies must be a best response among all strategies of the whole game, not only among those that remain: then the remaining sets have
 * the best-response property and nothing rationalizable has been removed.
 *
 * ## References
 *
 * - [Pearce1984], [Bernheim1984]
 *
 * @module
 */
import { profileIndex } from "../games/normal-form/correlatedDistribution.ts";
import type {
  DominanceKind,
  DominatedStrategy,
  Elimination,
  UndominatedStrategy,
} from "../games/normal-form/dominance.ts";
import { type NormalFormGame, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";
import { type ScaledPayoffs, withScaledPayoffs } from "../games/normal-form/scaledPayoffs.ts";

/** In which game a claim about dominance is made, and how exactly it is checked. */
export interface DominanceContext extends Required<DominanceKind> {
  /** The strategies that remain, one list a player. */
  readonly remaining: readonly (readonly number[])[];
  /** In doubles, the share of the range of a player's payoffs up to which differences count as none. */
  readonly tolerance: number;
}

/**
 * Whether the strategy is dominated by the one given, in the game cut down to the remaining strategies.
 *
 * @category Dominance
 */
export function isDominatedBy<T>(
  game: NormalFormGame<T>,
  claim: DominatedStrategy<T>,
  context: DominanceContext,
): boolean {
  const { field } = game;
  const { player, strategy, by } = claim;
  const { remaining, kind } = context;
  const own = remaining[player] as readonly number[];
  const played = by.flatMap((weight, k) => (field.compare(weight, field.zero) !== 0 ? [k] : []));
  const isMixed =
    by.length === game.strategies[player]?.length &&
    played.every((k) => own.includes(k) && field.compare(by[k] as T, field.zero) > 0) &&
    (context.by === "mixed" || played.length === 1) &&
    sumsToOne(game, by);
  if (!isMixed || !own.includes(strategy)) return false;
  return withScaledPayoffs(game, (scaled) => {
    const { ring, payoffs, overCommon } = scaled;
    const { numerators, denominator } = overCommon(by);
    const list = payoffs[player] as ArrayLike<never>;
    const stride = strides(shapeOf(game))[player] as number;
    const floor = ring.mul(denominator, scaled.negligible(player, context.tolerance) as never);
    let better = false;
    for (const offset of othersOffsets(game, remaining, player)) {
      let gain = ring.mul(ring.sub(ring.zero, denominator), list[offset + strategy * stride] as never);
      for (const k of played)
        gain = ring.add(gain, ring.mul(numerators[k] as never, list[offset + k * stride] as never));
      if (ring.compare(gain, floor) > 0) better = true;
      else if (kind === "strict" || ring.compare(ring.add(gain, floor), ring.zero) < 0) return false;
    }
    return better;
  });
}

/**
 * Whether the reason given proves that nothing dominates the strategy in the game cut down to the remaining strategies.
 *
 * @param context - With `rivals`, the strategies among which it must be a best response.
 *
 * @category Dominance
 */
export function isUndominated<T>(
  game: NormalFormGame<T>,
  claim: UndominatedStrategy<T>,
  context: DominanceContext & { readonly rivals: readonly number[] },
): boolean {
  if (claim.belief === null) return context.by === "pure" && !isDominatedByPure(game, claim, context);
  const { field } = game;
  const { player, strategy } = claim;
  const { remaining, kind, rivals, tolerance } = context;
  const shape = shapeOf(game);
  const stride = strides(shape)[player] as number;
  const believed = new Map(claim.belief.map(({ profile, probability }) => [profileIndex(shape, profile), probability]));
  const possible = new Set(othersOffsets(game, remaining, player).map((offset) => offset + strategy * stride));
  const probabilities = [...believed.values()];
  const isBelief =
    believed.size === claim.belief.length &&
    [...believed.keys()].every((index) => possible.has(index)) &&
    probabilities.every((probability) => field.compare(probability, field.zero) > 0) &&
    (kind === "strict" || believed.size === possible.size) &&
    sumsToOne(game, probabilities);
  if (!isBelief) return false;
  return withScaledPayoffs(game, (scaled) => gainsNothing(scaled));

  function gainsNothing<R>({ ring, payoffs, overCommon, negligible }: ScaledPayoffs<R, T>): boolean {
    const { numerators, denominator } = overCommon(probabilities);
    const list = payoffs[player] as ArrayLike<R>;
    const floor = ring.mul(denominator, negligible(player, tolerance));
    const indices = [...believed.keys()];
    return rivals.every((rival) => {
      const gain = indices.reduce((sum, index, k) => {
        const difference = ring.sub(list[index + (rival - strategy) * stride] as R, list[index] as R);
        return ring.add(sum, ring.mul(numerators[k] as R, difference));
      }, ring.zero);
      return ring.compare(gain, floor) <= 0;
    });
  }
}

/** What is claimed of an elimination. */
export interface EliminationClaim<T> extends Elimination<T> {
  /** Why the strategies are not dominated that are not: in the last game tested. */
  readonly undominated: readonly UndominatedStrategy<T>[];
  /** Whether the last game tested is the one that remains, in which nothing is dominated, or the one before the last round. */
  readonly final: boolean;
}

/**
 * Whether every elimination is by a strategy that dominates, and every strategy left in the last game tested is proved undominated.
 *
 * @category Dominance
 */
export function isEliminationProved<T>(
  game: NormalFormGame<T>,
  { eliminated, remaining, undominated, final }: EliminationClaim<T>,
  { kind, by, tolerance }: Required<DominanceKind> & { readonly tolerance: number },
): boolean {
  const whole = game.strategies.map((own) => own.map((_, strategy) => strategy));
  let left: readonly (readonly number[])[] = whole;
  let tested = whole;
  for (const round of eliminated) {
    const context = { kind, by, tolerance, remaining: left };
    if (!round.every((claim) => isDominatedBy(game, claim, context))) return false;
    tested = left.map((own) => [...own]);
    left = left.map((own, player) =>
      own.filter((strategy) => !round.some((gone) => gone.player === player && gone.strategy === strategy)),
    );
  }
  if (final) tested = left.map((own) => [...own]);
  const sameSets = left.every((own, player) => own.join() === remaining[player]?.join());
  const covered = left.every((own, player) =>
    own.every((strategy) => undominated.some((claim) => claim.player === player && claim.strategy === strategy)),
  );
  if (!sameSets || !covered) return false;
  return undominated.every((claim) => {
    const { player } = claim;
    const rivals = (kind === "strict" && by === "mixed" ? whole : tested)[player] as readonly number[];
    return isUndominated(game, claim, { kind, by, tolerance, remaining: tested, rivals });
  });
}

function isDominatedByPure<T>(
  game: NormalFormGame<T>,
  { player, strategy }: UndominatedStrategy<T>,
  context: DominanceContext,
): boolean {
  const { field } = game;
  const own = game.strategies[player] as readonly string[];
  return (context.remaining[player] as readonly number[]).some((rival) => {
    const by = own.map((_, k) => (k === rival ? field.one : field.zero));
    return rival !== strategy && isDominatedBy(game, { player, strategy, by }, context);
  });
}

/** Places in the flat lists of the profiles that remain for the others, the player playing strategy 0. */
function othersOffsets(
  game: NormalFormGame<unknown>,
  remaining: readonly (readonly number[])[],
  player: number,
): readonly number[] {
  const steps = strides(shapeOf(game));
  return remaining.reduce<number[]>(
    (offsets, kept, other) =>
      other === player
        ? offsets
        : offsets.flatMap((offset) => kept.map((strategy) => offset + strategy * (steps[other] as number))),
    [0],
  );
}

function sumsToOne<T>({ field }: NormalFormGame<T>, values: readonly T[]): boolean {
  const excess = field.sub(
    values.reduce((sum, value) => field.add(sum, value), field.zero),
    field.one,
  );
  return field.name === "float" ? Math.abs(field.toNumber(excess)) <= 1e-9 : field.compare(excess, field.zero) === 0;
}
