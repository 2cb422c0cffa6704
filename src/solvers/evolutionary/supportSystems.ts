/**
 * # Indifference on supports
 *
 * At a rest point of the replicator dynamics all strategies that are played in a population earn the same. On given supports
 * that is a system of equations in the shares, linear where payoff differences are.
 *
 * *Notation.* `S_p` is the support in population `p`, `b_p` its first strategy. The unknowns are the shares `x_{p,i}`, `i ∈ S_p`, one
 * population after the other. The difference `π_{p,i} − π_{p,b_p}` is multilinear; it is linear on the simplices if and only if its
 * value at every profile of supports is that at `b` plus the change that each single deviation from `b` makes.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { PopulationGame } from "../../games/population/populationGame.ts";

/** One support a population, ascending. */
export type Supports = readonly (readonly number[])[];

/** Equations `rows · x = rightSide` for the shares on the supports. */
export interface SupportSystem {
  readonly rows: readonly (readonly Rational[])[];
  readonly rightSide: readonly Rational[];
  /** Number of unknowns. */
  readonly unknowns: number;
}

/** Non-empty subsets of `0 … count − 1`, small ones first, each ascending, in lexicographic order within a size. */
export function* subsets(count: number): Generator<readonly number[]> {
  for (let size = 1; size <= count; size += 1) yield* subsetsOfSize(count, size, 0);
}

/** Subsets of one size of `from … count − 1`, each ascending, in lexicographic order. */
export function* subsetsOfSize(count: number, size: number, from: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first + size <= count; first += 1) {
    for (const rest of subsetsOfSize(count, size - 1, first + 1)) yield [first, ...rest];
  }
}

/** All profiles of supports, the last population's moving fastest. */
export function* supportProfiles(counts: readonly number[]): Generator<Supports> {
  const [first, ...others] = counts;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const own of subsets(first)) for (const rest of supportProfiles(others)) yield [own, ...rest];
}

/** The equations on the supports; `null` where they are not linear. */
export function supportSystem(population: PopulationGame<Rational>, supports: Supports): SupportSystem | null {
  const { populations, matching } = population;
  const shape = shapeOf(population.game);
  const unknowns = supports.reduce((sum, own) => sum + own.length, 0);
  const offsets = supports.map((_, p) => supports.slice(0, p).reduce((sum, own) => sum + own.length, 0));
  const rows: Rational[][] = [];
  const rightSide: Rational[] = [];
  for (const [p, own] of supports.entries()) {
    const sum = new Array<Rational>(unknowns).fill(exact.zero);
    for (const k of own.keys()) sum[offsets[p]! + k] = exact.one;
    rows.push(sum);
    rightSide.push(exact.one);
  }
  const others = matching === "one" ? shape.map(() => supports[0]!) : supports;
  for (const p of populations.keys()) {
    for (const i of supports[p]!.slice(1)) {
      const slopes = differenceSlopes(population, p, i, others);
      if (slopes === null) return null;
      const row = new Array<Rational>(unknowns).fill(exact.zero);
      for (const [q, own] of slopes.changes.entries()) {
        const offset = matching === "one" ? 0 : offsets[q]!;
        for (const [k, change] of own.entries()) row[offset + k] = exact.add(row[offset + k]!, change);
      }
      rows.push(row);
      rightSide.push(exact.neg(slopes.base));
    }
  }
  return { rows, rightSide, unknowns };
}

interface DifferenceSlopes {
  readonly base: Rational;
  /** One list a position, by the place of the deviation in the support there. */
  readonly changes: readonly (readonly Rational[])[];
}

/** `π_{p,i} − π_{p,b}` as a linear function of what the other positions do; `null` where it is none. */
function differenceSlopes(
  { game }: PopulationGame<Rational>,
  p: number,
  i: number,
  others: Supports,
): DifferenceSlopes | null {
  const steps = strides(shapeOf(game));
  const payoffs = game.payoffs[p] as ArrayLike<Rational>;
  const first = others[p]![0]!;
  const at = (profile: readonly number[]): Rational => {
    const place = profile.reduce((sum, own, q) => (q === p ? sum : sum + own * steps[q]!), 0);
    return exact.sub(payoffs[place + i * steps[p]!]!, payoffs[place + first * steps[p]!]!);
  };
  const origin = others.map((own) => own[0]!);
  const base = at(origin);
  const changes = others.map((own, q) =>
    own.map((j) => (q === p ? exact.zero : exact.sub(at(origin.map((b, r) => (r === q ? j : b))), base))),
  );
  // Two positions leave no cross terms.
  if (others.length > 2 && !isAdditive(at, others, p, { base, changes })) return null;
  return { base, changes };
}

function isAdditive(
  at: (profile: readonly number[]) => Rational,
  others: Supports,
  p: number,
  { base, changes }: DifferenceSlopes,
): boolean {
  const places = others.map(() => 0);
  for (;;) {
    const value = places.reduce((sum, k, q) => exact.add(sum, changes[q]![k]!), base);
    if (exact.compare(at(places.map((k, q) => others[q]![k]!)), value) !== 0) return false;
    let q = places.length - 1;
    while (q >= 0 && (q === p || places[q]! + 1 === others[q]!.length)) {
      places[q] = 0;
      q -= 1;
    }
    if (q < 0) return true;
    places[q]! += 1;
  }
}
