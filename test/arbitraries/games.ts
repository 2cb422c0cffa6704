import * as fc from "fast-check";
import type { Rational } from "../../src/arithmetic/exact.ts";
import { bimatrixGame, symmetricGame, zeroSumGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";

/** Sizes and payoffs of random two-player games. */
export interface BimatrixSizes {
  /** Largest number of rows. */
  readonly maxRows?: number;
  /** Largest number of columns. */
  readonly maxColumns?: number;
  /** Payoffs are integers from `−bound` to `bound`: small, so that ties and degenerate games are common. */
  readonly bound?: number;
}

/** Sizes and payoffs of random games for several players. */
export interface NormalFormSizes {
  /** Smallest number of players. */
  readonly minPlayers?: number;
  /** Largest number of players. */
  readonly maxPlayers?: number;
  /** Largest number of strategies of a player. */
  readonly maxStrategies?: number;
  /** Payoffs are integers from `−bound` to `bound`. */
  readonly bound?: number;
}

const size = (max: number) => fc.integer({ min: 1, max });

/** A matrix of small integers, row by row. */
export function matrices(rows: number, columns: number, bound: number): fc.Arbitrary<number[][]> {
  const row = fc.array(fc.integer({ min: -bound, max: bound }), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Exact two-player games. */
export function bimatrices({
  maxRows = 4,
  maxColumns = 4,
  bound = 3,
}: BimatrixSizes = {}): fc.Arbitrary<NormalFormGame<Rational>> {
  return fc
    .tuple(size(maxRows), size(maxColumns))
    .chain(([m, n]) => fc.tuple(matrices(m, n, bound), matrices(m, n, bound)))
    .map(([A, B]) => bimatrixGame(A, B));
}

/** Exact two-player games whose payoffs sum to zero. */
export function zeroSumGames({
  maxRows = 4,
  maxColumns = 4,
  bound = 3,
}: BimatrixSizes = {}): fc.Arbitrary<NormalFormGame<Rational>> {
  return fc
    .tuple(size(maxRows), size(maxColumns))
    .chain(([m, n]) => matrices(m, n, bound))
    .map((A) => zeroSumGame(A));
}

/** Exact symmetric two-player games. */
export function symmetricGames({ maxRows = 4, bound = 3 }: BimatrixSizes = {}): fc.Arbitrary<NormalFormGame<Rational>> {
  return size(maxRows)
    .chain((m) => matrices(m, m, bound))
    .map((A) => symmetricGame(A));
}

/** Exact games for several players. */
export function normalForms({
  minPlayers = 1,
  maxPlayers = 3,
  maxStrategies = 3,
  bound = 3,
}: NormalFormSizes = {}): fc.Arbitrary<NormalFormGame<Rational>> {
  return fc.array(size(maxStrategies), { minLength: minPlayers, maxLength: maxPlayers }).chain((shape) => {
    const profiles = shape.reduce((product, count) => product * count, 1);
    return matrices(shape.length, profiles, bound).map((payoffs) => normalFormGame(shape, payoffs));
  });
}
