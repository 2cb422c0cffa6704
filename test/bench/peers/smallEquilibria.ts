import { seededRng } from "../../../src/arithmetic/rng.ts";
import { type RandomGame, randomGame } from "./randomGames.ts";

/** The rows and columns that an equilibrium uses, at most two each. */
export interface SmallSupport {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * A random two-player game without an equilibrium in which both players use at most two strategies: the payoffs at the
 * supports of such equilibria are drawn again until there are none. (Almost every random game has one, which a search of
 * small supports would find at once.)
 */
export function gameWithoutSmallEquilibria(seed: number, n: number, high: number): RandomGame {
  const game = randomGame(seed, [n, n], 0, high);
  const rng = seededRng(seed ^ 0x5eed);
  for (;;) {
    const found = smallEquilibria(game);
    if (found.length === 0) return game;
    for (const { rows, columns } of found) {
      for (const i of rows) {
        for (const j of columns) for (const list of game.payoffs) list[i * n + j] = Math.floor(rng.next() * (high + 1));
      }
    }
  }
}

/**
 * The supports of all equilibria of supports of equal size, one or two. Over each pair of columns the upper envelope of the
 * rows is walked; where two rows cross on it, the mix of these rows that makes the columns equal is tried.
 */
export function smallEquilibria({ shape, payoffs }: RandomGame): readonly SmallSupport[] {
  const [m, n] = shape as [number, number];
  const [A, B] = payoffs as [Float64Array, Float64Array];
  const columns = Array.from({ length: n }, (_, j) => Float64Array.from({ length: m }, (__, i) => A[i * n + j]!));
  const falling = columns.map((column) => [...column.keys()].sort((a, b) => column[b]! - column[a]!));
  const found: SmallSupport[] = [];
  for (let j = 0; j < n; j += 1) {
    for (const i of falling[j]!) {
      if (columns[j]![i]! < columns[j]![falling[j]![0]!]!) break;
      if (isBestColumn(i, i, 1, j, j)) found.push({ rows: [i], columns: [j] });
    }
    for (let k = j + 1; k < n; k += 1) {
      const rows = highRows(columns[j]!, columns[k]!, falling[j]!, falling[k]!);
      for (const [i, l] of envelopeCrossings(columns[j]!, columns[k]!, rows)) {
        const first = B[i * n + j]! - B[i * n + k]!;
        const second = B[l * n + k]! - B[l * n + j]!;
        const x = second / (first + second);
        if (x > 0 && x < 1 && isBestColumn(i, l, x, j, k)) found.push({ rows: [i, l], columns: [j, k] });
      }
    }
  }
  return found;

  /** Whether no column is better than `j` and `k` against row `i` with probability `x` and row `l` otherwise. */
  function isBestColumn(i: number, l: number, x: number, j: number, k: number): boolean {
    const at = (c: number) => x * B[i * n + c]! + (1 - x) * B[l * n + c]!;
    const level = Math.max(at(j), at(k)) * (1 + 1e-12);
    for (let c = 0; c < n; c += 1) if (at(c) > level) return false;
    return true;
  }
}

/** The rows that may lie on the upper envelope: those that somewhere reach the largest of the rows' lesser payoffs. */
function highRows(
  a: Float64Array,
  b: Float64Array,
  fallingA: readonly number[],
  fallingB: readonly number[],
): number[] {
  let level = Number.NEGATIVE_INFINITY;
  for (const i of fallingA) {
    if (a[i]! <= level) break;
    level = Math.max(level, Math.min(a[i]!, b[i]!));
  }
  const rows: number[] = [];
  for (const i of fallingA) {
    if (a[i]! < level) break;
    rows.push(i);
  }
  for (const i of fallingB) {
    if (b[i]! < level) break;
    if (a[i]! < level) rows.push(i);
  }
  return rows;
}

/** The pairs of rows that follow each other on the upper envelope of the lines `a (1 − t) + b t`, 0 ≤ t ≤ 1. */
function envelopeCrossings(a: Float64Array, b: Float64Array, rows: readonly number[]): (readonly [number, number])[] {
  let at = rows[0]!;
  for (const i of rows) if (a[i]! > a[at]! || (a[i] === a[at] && b[i]! > b[at]!)) at = i;
  const pairs: (readonly [number, number])[] = [];
  for (;;) {
    let [next, first] = [-1, 1];
    for (const i of rows) {
      const steeper = b[i]! - a[i]! - (b[at]! - a[at]!);
      if (steeper <= 0) continue;
      const crossing = (a[at]! - a[i]!) / steeper;
      if (crossing < first || (crossing === first && next >= 0 && b[i]! > b[next]!)) [next, first] = [i, crossing];
    }
    if (next < 0) return pairs;
    pairs.push([at, next]);
    at = next;
  }
}
