/**
 * # Path solvers
 *
 * Lemke–Howson paths on a game: run in doubles, with the strategies at their end in the arithmetic of the game.
 *
 * ## Implementation notes
 *
 * For exact games the path in doubles gives a basis, and the basis the strategies, as the exact solution of one system for each
 * player. Payoffs too large for doubles are cut to their leading bits first; so much for the path, none of it for the answer.
 *
 * @module
 */
import { lowestTerms, ratioToNumber } from "../../../arithmetic/exact.ts";
import { bitLength, largestMagnitude } from "../../../arithmetic/integer.ts";
import { rangeOf } from "../../../arithmetic/rangeOf.ts";
import { integerMatrix } from "../../../games/normal-form/integerPayoffs.ts";
import type { MixedProfile } from "../../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../../games/normal-form/normalFormGame.ts";
import type { FloatMatrix, IntegerMatrix } from "../../../linalg/matrix.ts";
import { basisWeights } from "./basisWeights.ts";
import { exactPath } from "./exactPath.ts";
import { labelRace } from "./labelRace.ts";
import { lemkeHowsonPaths, type PathEnd, type PathStatus } from "./lemkeHowsonPaths.ts";

/** A path that was run. */
export interface PathRun<T> {
  /** What ended the path. */
  readonly status: PathStatus;
  /** The label that it dropped. */
  readonly label: number;
  /** Number of pivots; in a race those on all paths. */
  readonly pivots: number;
  /** Its end, not yet checked; `null` if it has none, or if rounding spoilt it. */
  readonly profile: MixedProfile<T> | null;
}

/** When paths are to be given up. */
export interface PathLimits {
  /** Limit of pivots. */
  readonly maxPivots: number;
  /** Asked every few pivots; its yes is a limit. */
  readonly stop: () => boolean;
}

/** Paths on one game. */
export interface PathSolver<T> {
  /** The path that drops a label, in doubles. */
  run(label: number, limits: PathLimits): PathRun<T>;
  /** The first path to end, of those that a {@link labelRace} runs in doubles. */
  race(limits: PathLimits): PathRun<T>;
  /** The path that drops a label, without rounding: slow, and always right. */
  runExactly(label: number, limits: PathLimits): PathRun<T>;
  /** Gives the memory back. */
  release(): void;
}

/** Prepares a two-player game for paths. */
export function pathSolver<T>(game: NormalFormGame<T>): PathSolver<T> {
  const isFloat = game.field.name === "float";
  const [rows, columns] = game.strategies.map((own) => own.length) as [number, number];
  const integers = (player: 0 | 1): IntegerMatrix => integerMatrix(game, player);
  const doubles = (player: 0 | 1): FloatMatrix =>
    isFloat
      ? { rows, columns, entries: game.payoffs[player] as ArrayLike<unknown> as Float64Array }
      : leadingBits(integers(player));
  const paths = lemkeHowsonPaths(doubles(0), doubles(1));
  const profileOf = (weights: readonly (readonly bigint[])[]): MixedProfile<T> =>
    normalized(weights, isFloat ? ratioToNumber : lowestTerms);
  const profileAtEnd = (): MixedProfile<T> | null => {
    const ends = paths.strategies();
    if (ends === null) return null;
    if (isFloat) return ends.map(({ strategy }) => strategy) as readonly unknown[] as MixedProfile<T>;
    const x = basisWeights(integers(1), "column", ends[0]);
    const y = x && basisWeights(integers(0), "row", ends[1]);
    return x && y && profileOf([spread(x, ends[0].played, rows), spread(y, ends[1].played, columns)]);
  };
  const finished = (end: PathEnd, label: number): PathRun<T> => {
    const profile = end.status === "solved" ? profileAtEnd() : null;
    return {
      status: end.status === "solved" && profile === null ? "spoilt" : end.status,
      label,
      pivots: end.pivots,
      profile,
    };
  };
  return {
    run: (label, { maxPivots, stop }) => finished(paths.run(label, maxPivots, stop), label),
    race({ maxPivots, stop }) {
      const end = labelRace(paths, maxPivots, stop);
      return finished(end, end.label);
    },
    runExactly(label, limits) {
      const { weights, ...end } = exactPath(integers(0), integers(1), label, limits);
      return { ...end, label, profile: weights && profileOf(weights) };
    },
    release: paths.release,
  };
}

/** The integers as doubles; where one is too large for that, all of them without their last bits. */
function leadingBits({ rows, columns, entries }: IntegerMatrix): FloatMatrix {
  const plain = new Float64Array(entries.length);
  for (let k = 0; k < entries.length; k += 1) plain[k] = Number(entries[k]);
  const { least, greatest } = rangeOf(plain);
  if (Number.isFinite(least) && Number.isFinite(greatest)) return { rows, columns, entries: plain };
  const dropped = BigInt(bitLength(largestMagnitude(entries)) - 1000);
  return { rows, columns, entries: Float64Array.from(entries, (entry) => Number(entry >> dropped)) };
}

function spread(weights: readonly bigint[], played: readonly number[], count: number): bigint[] {
  const all = new Array<bigint>(count).fill(0n);
  played.forEach((strategy, k) => {
    all[strategy] = weights[k] as bigint;
  });
  return all;
}

/** Probabilities in proportion to the weights. */
function normalized<T>(
  weights: readonly (readonly bigint[])[],
  quotient: (n: bigint, d: bigint) => unknown,
): MixedProfile<T> {
  return weights.map((own) => {
    const sum = own.reduce((total, weight) => total + weight, 0n);
    return own.map((weight) => quotient(weight, sum) as T);
  });
}
