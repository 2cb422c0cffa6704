import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import type { Field } from "../../src/arithmetic/field.ts";
import type { NormalFormGame } from "../../src/games/normal-form/normalFormGame.ts";

/** A profile of mixed strategies. */
export type Profile<T> = readonly (readonly T[])[];

/** Every strategy profile, the last player's strategy moving fastest. */
export function allProfiles(shape: readonly number[]): readonly (readonly number[])[] {
  return shape.reduce<readonly (readonly number[])[]>(
    (profiles, count) => profiles.flatMap((head) => Array.from({ length: count }, (_, own) => [...head, own])),
    [[]],
  );
}

/** Expected payoff of each player, straight from the definition. */
export function expectedPayoffs<T>(game: NormalFormGame<T>, profile: Profile<T>): readonly T[] {
  const { field } = game;
  const shape = game.strategies.map((own) => own.length);
  const sums = game.players.map(() => field.zero);
  for (const [index, pure] of allProfiles(shape).entries()) {
    const weight = pure.reduce((product, own, player) => field.mul(product, profile[player]![own]!), field.one);
    for (const [player, payoffs] of game.payoffs.entries()) {
      sums[player] = field.add(sums[player]!, field.mul(weight, payoffs[index]!));
    }
  }
  return sums;
}

/** The largest gain of any player from any pure deviation, straight from the definition; negative never. */
export function largestGain<T>(game: NormalFormGame<T>, profile: Profile<T>): T {
  const { field } = game;
  const payoffs = expectedPayoffs(game, profile);
  let worst = field.zero;
  for (const [player, own] of game.strategies.entries()) {
    for (let strategy = 0; strategy < own.length; strategy += 1) {
      const deviation = profile.map((mixed, i) =>
        i === player ? mixed.map((_, k) => (k === strategy ? field.one : field.zero)) : mixed,
      );
      const gain = field.sub(expectedPayoffs(game, deviation)[player]!, payoffs[player]!);
      if (field.compare(gain, worst) > 0) worst = gain;
    }
  }
  return worst;
}

/**
 * All extreme equilibria of a small two-player game, by trying every basis of both best-response polyhedra
 * `{(x, v): x ≥ 0, Σx = 1, Bᵀx ≤ v}` and `{(y, u): y ≥ 0, Σy = 1, Ay ≤ u}`, and pairing vertices that are best responses.
 * Nothing is shared with the solvers; the cost is exponential.
 */
export function extremeEquilibria(game: NormalFormGame<Rational>): readonly Profile<Rational>[] {
  const [m, n] = game.strategies.map((own) => own.length) as [number, number];
  const A = (i: number, j: number) => game.payoffs[0]![i * n + j]!;
  const B = (i: number, j: number) => game.payoffs[1]![i * n + j]!;
  const rowVertices = vertices(m, n, (own, other) => B(own, other));
  const columnVertices = vertices(n, m, (own, other) => A(other, own));
  const found = rowVertices.flatMap((x) => columnVertices.map((y) => [x, y] as const));
  return found.filter((profile) => exact.compare(largestGain(game, profile), exact.zero) === 0);
}

/** The vertices `x` of `{(x, v): x ≥ 0, Σx = 1, Σ_i payoff(i, j) x_i ≤ v for every j}`, each once. */
function vertices(
  own: number,
  other: number,
  payoff: (own: number, other: number) => Rational,
): readonly (readonly Rational[])[] {
  const { zero, one } = exact;
  const sum = [...Array.from({ length: own }, () => one), zero];
  const unit = (i: number) => Array.from({ length: own + 1 }, (_, k) => (k === i ? one : zero));
  const rows = [
    ...Array.from({ length: own }, (_, i) => unit(i)),
    ...Array.from({ length: other }, (_, j) => [
      ...Array.from({ length: own }, (_, i) => payoff(i, j)),
      exact.neg(one),
    ]),
  ];
  const found = new Map<string, readonly Rational[]>();
  for (const tight of subsets(own + other, own)) {
    const point = solution(exact, [sum, ...tight.map((k) => rows[k]!)], [one, ...tight.map(() => zero)]);
    if (point === null) continue;
    const x = point.slice(0, own);
    const value = point[own]!;
    const feasible =
      x.every((xi) => exact.compare(xi, zero) >= 0) &&
      Array.from({ length: other }, (_, j) =>
        x.reduce((total, xi, i) => exact.add(total, exact.mul(payoff(i, j), xi)), zero),
      ).every((reply) => exact.compare(reply, value) <= 0);
    if (feasible) found.set(x.map(exact.format).join(" "), x);
  }
  return [...found.values()];
}

/** All sets of `k` numbers below `n`. */
function subsets(n: number, k: number): readonly (readonly number[])[] {
  if (k === 0) return [[]];
  if (k > n) return [];
  return [...subsets(n - 1, k), ...subsets(n - 1, k - 1).map((head) => [...head, n - 1])];
}

/** The one solution of a square system, by Gaussian elimination; null where it is singular. */
function solution<T>(field: Field<T>, matrix: readonly (readonly T[])[], right: readonly T[]): T[] | null {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.findIndex((row, k) => k >= column && field.compare(row[column]!, field.zero) !== 0);
    if (pivot < 0) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!.map((entry) => field.div(entry, rows[column]![column]!));
    rows[column] = lead;
    for (let k = 0; k < rows.length; k += 1) {
      const factor = rows[k]![column]!;
      if (k === column || field.compare(factor, field.zero) === 0) continue;
      rows[k] = rows[k]!.map((entry, c) => field.sub(entry, field.mul(factor, lead[c]!)));
    }
  }
  return rows.map((row) => row[rows.length]!);
}
