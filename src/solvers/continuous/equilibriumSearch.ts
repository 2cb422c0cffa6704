/**
 * # Pure equilibria of games of numbers
 *
 * Proposes profiles in which every player's action is a global best response. Starts that are spread over all actions are followed
 * by best responses in turn and by Newton's method on the first-order conditions, which also finds equilibria that best
 * responses run away from; of two players, the composed reaction function is scanned for fixed points.
 *
 * ## Implementation notes
 *
 * Best responses along the way are those of samples; a proposal is kept if branch and bound finds no better response for anybody.
 * Nothing here is proved: whether a proposal is an equilibrium, and whether there are others, is for a checker to say.
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import { float } from "../../arithmetic/float.ts";
import { type Interval, pointInterval } from "../../arithmetic/interval.ts";
import { payoffCeiling } from "../../games/continuous/actionDecision.ts";
import { actionLattice, type RangedGame, withAction } from "../../games/continuous/continuousGame.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import { globalMaxima, type RangedFunction } from "./globalMaxima.ts";
import { sampledMaxima } from "./sampledMaxima.ts";

/** What a search found. */
export interface FoundProfiles {
  /** Profiles of best responses, in ascending order. */
  readonly equilibria: readonly (readonly number[])[];
  /** Solutions of every player's first-order condition that are none: some player has a better action far away. */
  readonly rejected: readonly (readonly number[])[];
  /** Starts that were followed. */
  readonly starts: number;
}

/** Most starts, and points of the scan of two players. */
const MAX_STARTS = 30;
const SCAN = 65;
/** Gains up to this share of the payoff's size are rounding. */
const ROUNDING = 1e-10;

type Profile = readonly number[];

/** Searches for pure equilibria. */
export function equilibriumSearch(game: RangedGame): FoundProfiles {
  const starts = actionLattice(game.lower, game.upper, MAX_STARTS);
  const proposals = starts.flatMap((start) => [responseLimit(game, start), newtonLimit(game, start)]);
  if (game.lower.length === 2) proposals.push(...fixedPoints(game));
  const known: Profile[] = [];
  for (const proposal of proposals) {
    if (proposal === undefined) continue;
    for (const each of [newtonLimit(game, proposal) ?? proposal, proposal]) {
      if (!known.some((other) => isSame(game, each, other))) known.push(each);
    }
  }
  const judged = known.map((profile) => ({ profile, gain: largestGain(game, profile) }));
  const equilibria = nearestToBest(
    game,
    judged.filter(({ gain }) => gain <= 1),
  );
  const rejected = judged.filter(({ profile, gain }) => gain > 1 && isStationary(game, profile));
  return {
    equilibria: ascending(equilibria),
    rejected: ascending(rejected.map(({ profile }) => profile)),
    starts: starts.length,
  };
}

/** A player's payoff as a function of the own action. */
function ownPayoff(game: RangedGame, profile: Profile, player: number): RangedFunction {
  const { value, slope } = game.payoffs[player]!;
  const ranges = game.ranges[player]!;
  const others = profile.map(pointInterval);
  const over = (piece: Interval) => withAction(others, player, piece);
  return {
    value: (x) => value(withAction(profile, player, x)),
    slope: (x) => slope(withAction(profile, player, x)),
    ceiling: (piece) => payoffCeiling(ranges, over(piece), player),
    slopes: (piece) => ranges.slope(over(piece)),
    bends: (piece) => ranges.bends[player]!(over(piece)),
  };
}

/** All actions of a player. */
function actionsOf({ lower, upper }: RangedGame, player: number): Interval {
  return { lower: lower[player]!, upper: upper[player]! };
}

/** The best response nearest to the player's action; not a number where the payoff is none. */
function nearestResponse(game: RangedGame, profile: Profile, player: number): number {
  const own = profile[player]!;
  const { points } = sampledMaxima(ownPayoff(game, profile, player), actionsOf(game, player));
  return points.reduce((near, x) => (Math.abs(x - own) < Math.abs(near - own) ? x : near), points[0] ?? Number.NaN);
}

/** Where best responses in turn lead; `undefined` where they do not settle. */
function responseLimit(game: RangedGame, start: Profile): Profile | undefined {
  let profile = start;
  for (let round = 0; round < 40; round += 1) {
    const before = profile;
    for (let player = 0; player < start.length; player += 1) {
      profile = withAction(profile, player, nearestResponse(game, profile, player));
    }
    if (profile.some(Number.isNaN)) return undefined;
    if (isSame(game, before, profile, 1e-12)) return profile;
  }
  return undefined;
}

/**
 * Where Newton's method on the first-order conditions leads: a profile in which each action has slope zero, or is at an end to which
 * its slope points.
 */
function newtonLimit(game: RangedGame, start: Profile): Profile | undefined {
  const { lower, upper, payoffs } = game;
  let profile = start;
  for (let step = 0; step < 40; step += 1) {
    const slopes = payoffs.map(({ slope }) => slope(profile));
    const free = slopes.flatMap((slope, i) => {
      const held = (profile[i] === lower[i] && slope <= 0) || (profile[i] === upper[i] && slope >= 0);
      return held ? [] : [i];
    });
    if (free.length === 0) return profile;
    const matrix = free.map((i) => free.map((j) => payoffs[i]!.bends[j]!(profile)));
    const right = free.map((i) => -slopes[i]!);
    const moves = solveSmallSystem(float, matrix, right);
    if (moves === null || !moves.every(Number.isFinite)) return undefined;
    const next = profile.map((own, i) => {
      const at = free.indexOf(i);
      return at < 0 ? own : Math.min(upper[i]!, Math.max(lower[i]!, own + moves[at]!));
    });
    if (isSame(game, profile, next, 1e-14)) return isStationary(game, next) ? next : undefined;
    profile = next;
  }
  return isStationary(game, profile) ? profile : undefined;
}

/** Whether every action has slope zero up to rounding, or is at an end to which its slope points. */
function isStationary({ lower, upper, payoffs }: RangedGame, profile: Profile): boolean {
  return payoffs.every(({ slope, bends }, i) => {
    const [at, bend] = [slope(profile), bends[i]!(profile)];
    if ((profile[i] === lower[i] && at <= 0) || (profile[i] === upper[i] && at >= 0)) return true;
    return Math.abs(at) <= 1e-8 * Math.max(1e-4, Math.abs(bend) * (upper[i]! - lower[i]!));
  });
}

/** The fixed points of the first player's response to the second player's response, by scan and root finding. */
function fixedPoints(game: RangedGame): readonly Profile[] {
  const [low, high] = [game.lower[0]!, game.upper[0]!];
  const second = (x: number): number => nearestResponse(game, [x, (game.lower[1]! + game.upper[1]!) / 2], 1);
  const excess = (x: number): number => nearestResponse(game, [x, second(x)], 0) - x;
  const scan = Array.from({ length: SCAN }, (_, k) => low + ((high - low) * k) / (SCAN - 1));
  const values = scan.map(excess);
  return scan.flatMap((x, k) => {
    if (values[k] === 0) return [[x, second(x)]];
    if (k === 0 || !(values[k - 1]! * values[k]! < 0)) return [];
    const root = bracketedRoot(excess, scan[k - 1]!, x);
    return [[root, second(root)]];
  });
}

/** The largest gain of any player from any deviation, in units of what counts as rounding. */
function largestGain(game: RangedGame, profile: Profile): number {
  return Math.max(
    ...game.payoffs.map(({ value }, i) => {
      const own = value(profile);
      const gain = globalMaxima(ownPayoff(game, profile, i), actionsOf(game, i)).value - own;
      return Number.isNaN(gain) ? Number.POSITIVE_INFINITY : gain / (ROUNDING * Math.max(1, Math.abs(own)));
    }),
  );
}

/** Of profiles that are the same up to the accuracy of the search, the one with the smallest gain. */
function nearestToBest(
  game: RangedGame,
  judged: readonly { readonly profile: Profile; readonly gain: number }[],
): readonly Profile[] {
  const best: Profile[] = [];
  for (const { profile } of [...judged].sort((a, b) => a.gain - b.gain)) {
    if (!best.some((other) => isSame(game, profile, other, 1e-5))) best.push(profile);
  }
  return best;
}

function isSame({ lower, upper }: RangedGame, a: Profile, b: Profile, share = 1e-9): boolean {
  return a.every((x, i) => Math.abs(x - b[i]!) <= share * Math.max(upper[i]! - lower[i]!, Math.abs(x) * 1e-3));
}

function ascending(profiles: readonly Profile[]): readonly Profile[] {
  return [...profiles].sort((a, b) => {
    const i = a.findIndex((x, k) => x !== b[k]);
    return i < 0 ? 0 : a[i]! - b[i]!;
  });
}
