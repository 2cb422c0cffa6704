/**
 * # Target cascades at many points
 *
 * `targetCascade` where every level is strictly concave by the sufficient condition: a level then has one candidate, which is its
 * equilibrium. All other points are left out.
 *
 * ## Implementation notes
 *
 * The formulas are those of one point, `markupIncentives`. They read one object a level, into which the values of a point are written:
 * to make objects for each point would take longer than to solve it.
 *
 * @module
 */
import {
  atLevel,
  type ColumnRoutines,
  type ConcaveChoices,
  type PointColumns,
  winProbability,
} from "../../src/index.ts";
import { concaveReply } from "../fallingRoot.ts";
import type { ThresholdIncentives } from "../thresholdReplies.ts";
import { areLevelsAlike, hasOneStake, incentivesAt, stakeAt } from "./cascadeIncentives.ts";
import {
  creditShare,
  highestMarkup,
  type LevelIncentives,
  marginalPrize,
  markupCurvature,
  markupPayoff,
  markupsAdded,
  payoffSlope,
  steepestCurvature,
} from "./markupIncentives.ts";
import type { TargetCascadeOutcome, TargetCascadeParameters } from "./targetCascade.ts";

type Points = PointColumns<TargetCascadeParameters>;

/** The incentives of one level at a point: an object that the next call overwrites. */
type LevelReader = (i: number) => LevelIncentives;

/** Game and proposal at many points; `undefined` where the number of levels varies, or where a planner's markup is not zero. */
export function cascadeColumns(points: Points): ColumnRoutines<TargetCascadeOutcome> | undefined {
  const { count, parameters, varied } = points;
  const { levels, socialValue } = parameters;
  if (varied.levels !== undefined || varied.socialValue !== undefined || socialValue !== 0) return undefined;
  const given = givenPoints(points);
  // Levels that are alike are solved once.
  const distinct = areLevelsAlike(parameters) ? 1 : levels;
  const readers = levelReaders(points, given, distinct);
  const columns = readers.map(() => new Float64Array(count));
  const eachLevel = <T>(of: (level: number) => T): T[] => {
    const values = new Array<T>(levels);
    for (let level = 0; level < levels; level += 1) values[level] = of(Math.min(level, distinct - 1));
    return values;
  };
  // Asked for at every point: not through `eachLevel`, whose many callers keep it from being fast.
  const markups = (i: number): number[] => {
    const values = new Array<number>(levels);
    for (let level = 0; level < levels; level += 1) values[level] = columns[Math.min(level, distinct - 1)]![i]!;
    return values;
  };
  return {
    solve() {
      const found = given.slice();
      for (let level = 0; level < distinct; level += 1) solveLevel(readers[level]!, columns[level]!, found);
      return {
        found,
        outcome: {
          markups,
          targets: (i) => markupsAdded(varied.initialTarget?.[i] ?? parameters.initialTarget, markups(i)),
          creditShare: (i) => eachLevel((level) => creditShare(readers[level]!(i), columns[level]![i]!)),
          concave: () => eachLevel(() => true),
          localMaxima: (i) => eachLevel((level) => [columns[level]![i]!]),
          socialMarkup: () => eachLevel(() => 0),
        },
      };
    },
    decisions({ found, outcome }) {
      const choices = readers.map(() => noChoices(count));
      for (let i = 0; i < count; i += 1) if (found[i] === 1) stateChoices(choices, readers, outcome.markups(i), i);
      return choices;
    },
  };
}

/** 1 where all values are numbers. */
function givenPoints({ count, varied }: Points): Uint8Array {
  const columns = Object.values(varied);
  return Uint8Array.from({ length: count }, (_, i) => (columns.some((column) => Number.isNaN(column[i])) ? 0 : 1));
}

/** Parameters that the stake does not depend on. */
const UNSTAKED: readonly string[] = [
  "initialTarget",
  "noise",
  "slippage",
  "markupCost",
  "passThrough",
  "asymmetry",
  "announcementNoise",
];

function stakeColumn({ count, parameters, varied }: Points, given: Uint8Array, level: number): Float64Array {
  const names = (Object.keys(varied) as (keyof typeof varied)[]).filter((name) => !UNSTAKED.includes(name));
  const stakes = new Float64Array(count);
  if (names.length === 0) return stakes.fill(stakeAt(parameters, level));
  const at: Record<string, unknown> = { ...parameters };
  for (let i = 0; i < count; i += 1) {
    if (given[i] === 0) continue;
    for (const name of names) at[name] = varied[name]![i];
    stakes[i] = stakeAt(at as unknown as TargetCascadeParameters, level);
  }
  return stakes;
}

function levelReaders(points: Points, given: Uint8Array, levels: number): readonly LevelReader[] {
  const { parameters, varied } = points;
  const { prize, siblings, noise, slippage, markupCost, passThrough, asymmetry } = varied;
  const announcementNoise = varied.announcementNoise ?? (parameters.announcementNoise === null ? noise : undefined);
  const shared = hasOneStake(parameters) ? stakeColumn(points, given, 0) : undefined;
  return Array.from({ length: levels }, (_, level) => {
    const stakes = shared ?? stakeColumn(points, given, level);
    const at: { -readonly [K in keyof LevelIncentives]: LevelIncentives[K] } = incentivesAt(parameters, level, 0);
    const kept = 1 - atLevel(parameters.passThrough, level);
    return (i) => {
      at.stake = stakes[i]!;
      if (prize !== undefined) at.prize = prize[i]!;
      if (siblings !== undefined) at.win = winProbability("normal", siblings[i]!, 1);
      if (noise !== undefined) at.noise = noise[i]!;
      if (announcementNoise !== undefined) at.announcementNoise = announcementNoise[i]!;
      if (slippage !== undefined) at.slippage = slippage[i]!;
      if (asymmetry !== undefined) at.asymmetry = asymmetry[i]!;
      if (markupCost !== undefined) at.socialCost = markupCost[i]!;
      const share = passThrough === undefined ? kept : 1 - passThrough[i]!;
      at.cost = share * at.socialCost;
      return at;
    };
  });
}

/** Finds the markups of one level; marks the points at which the payoff is not concave as not found. */
function solveLevel(incentives: LevelReader, markups: Float64Array, found: Uint8Array): void {
  const threshold: { -readonly [K in keyof ThresholdIncentives]: number } = {
    pull: 0,
    stake: 0,
    mean: 0,
    noise: 0,
    cost: 0,
  };
  for (let i = 0; i < found.length; i += 1) {
    if (found[i] === 0) continue;
    const at = incentives(i);
    if (!(steepestCurvature(at) < at.cost)) {
      found[i] = 0;
      continue;
    }
    threshold.pull = marginalPrize(at);
    threshold.stake = at.stake;
    threshold.mean = at.slippage;
    threshold.noise = at.noise;
    threshold.cost = at.cost;
    markups[i] = at.stake === 0 ? threshold.pull / at.cost : concaveReply(threshold);
  }
}

function noChoices(count: number): ConcaveChoices {
  return {
    chosen: new Float64Array(count),
    lower: new Float64Array(count),
    upper: new Float64Array(count),
    payoff: new Float64Array(count),
    gradient: new Float64Array(count),
    curvature: new Float64Array(count),
  };
}

/** States every level's choice at a point. */
function stateChoices(
  choices: readonly ConcaveChoices[],
  readers: readonly LevelReader[],
  markups: readonly (number | null)[],
  i: number,
): void {
  for (let level = 0; level < choices.length; level += 1) {
    const { chosen, upper, payoff, gradient, curvature } = choices[level]!;
    const at = readers[level]!(i);
    const markup = markups[level]!;
    chosen[i] = markup;
    upper[i] = highestMarkup(at, markup);
    payoff[i] = markupPayoff(at, markup, markup);
    gradient[i] = payoffSlope(at, markup, markup);
    curvature[i] = markupCurvature(at, 0, upper[i]!);
  }
}
