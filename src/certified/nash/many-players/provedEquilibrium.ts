/**
 * # From a profile in doubles to a proved equilibrium
 *
 * A search for more than two players ends with doubles near an equilibrium. Where the equilibrium is rational it is found from them
 * exactly; where it is not, an enclosure proves that there is exactly one with these supports in a box of some 10⁻¹⁵ around.
 *
 * ## Implementation notes
 *
 * If at most two players mix, the equations are linear and are solved in integers. Otherwise the simplest fractions within the
 * enclosure are tried: if their regret is zero they are the equilibrium, whatever led to them. So are those near the doubles where there is
 * no enclosure, because a strategy that is not played is a best response too.
 *
 * @module
 */
import { dyadicFraction } from "../../../arithmetic/dyadicFraction.ts";
import { exact, type Rational, ratio } from "../../../arithmetic/exact.ts";
import { fractionBetween } from "../../../arithmetic/fractionBetween.ts";
import { integerPayoffs } from "../../../games/normal-form/integerPayoffs.ts";
import { type MixedProfile, pureStrategy } from "../../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf, strides } from "../../../games/normal-form/normalFormGame.ts";
import { placedPayoffs } from "../../../games/normal-form/placedPayoffs.ts";
import type { IntegerMatrix } from "../../../linalg/matrix.ts";
import { supportEquilibria } from "../../../solvers/nash/supportEquilibria.ts";
import { type EquilibriumEnclosure, equilibriumEnclosure } from "../../../verify/nash/equilibriumEnclosure.ts";
import { type RegretCheck, regretCheck } from "../../../verify/regret.ts";
import type { EquilibriumProof } from "../certifiedNash.ts";

/** A profile and what is proved of it. */
export interface ProvedEquilibrium<T> {
  readonly profile: MixedProfile<T>;
  readonly proof: EquilibriumProof;
  /** Holds exactly one equilibrium with its supports; `null` unless the proof is `enclosed`. */
  readonly enclosure: EquilibriumEnclosure | null;
  /** Payoffs and regrets of the profile itself, exact for exact games. */
  readonly check: RegretCheck<T>;
}

/** Half the width of the interval in which fractions are looked for around a double without enclosure. */
const NEAR = 1e-11;

/** The profile with the best proof that there is. @param doubles - Zero outside of the supports, sums of one up to rounding. */
export function provedEquilibrium<T>(
  game: NormalFormGame<T>,
  doubles: readonly (readonly number[])[],
): ProvedEquilibrium<T> {
  if (game.field.name === "float") {
    const floatGame = game as NormalFormGame<unknown> as NormalFormGame<number>;
    return provedInDoubles(floatGame, doubles) as ProvedEquilibrium<unknown> as ProvedEquilibrium<T>;
  }
  const exactGame = game as NormalFormGame<unknown> as NormalFormGame<Rational>;
  return provedInFractions(exactGame, doubles) as ProvedEquilibrium<unknown> as ProvedEquilibrium<T>;
}

/** A pure profile of doubles is compared exactly, without arithmetic that rounds. */
function provedInDoubles(
  game: NormalFormGame<number>,
  doubles: readonly (readonly number[])[],
): ProvedEquilibrium<number> {
  const profile = doubles.map(summingToOne);
  const check = regretCheck(game, profile);
  if (profile.every(isPure) && check.regrets.every((regret) => regret === 0)) {
    return { profile, proof: "exact", enclosure: null, check };
  }
  const enclosure = equilibriumEnclosure(game, doubles);
  return { profile, proof: enclosure === null ? "none" : "enclosed", enclosure, check };
}

function provedInFractions(
  game: NormalFormGame<Rational>,
  doubles: readonly (readonly number[])[],
): ProvedEquilibrium<Rational> {
  const mixing = doubles.flatMap((own, player) => (isPure(own) ? [] : [player]));
  if (mixing.length <= 2) {
    const profile = mixing.length < 2 ? simplestNear(doubles) : linearSolution(game, doubles, mixing);
    const proved = profile && equilibriumOrNull(game, profile);
    if (proved) return proved;
  }
  const enclosure = equilibriumEnclosure(game, doubles);
  const guess =
    enclosure === null
      ? simplestNear(doubles)
      : probabilities(enclosure.map((own) => own.map(({ lower, upper }) => fractionBetween(lower, upper))));
  const proved = guess && equilibriumOrNull(game, guess);
  if (proved) return proved;
  const profile = doubles.map(dyadicStrategy);
  return { profile, proof: enclosure === null ? "none" : "enclosed", enclosure, check: regretCheck(game, profile) };
}

function equilibriumOrNull(
  game: NormalFormGame<Rational>,
  profile: MixedProfile<Rational>,
): ProvedEquilibrium<Rational> | null {
  const check = regretCheck(game, profile);
  const isEquilibrium = exact.compare(check.maxRegret, exact.zero) === 0;
  return isEquilibrium ? { profile, proof: "exact", enclosure: null, check } : null;
}

const isPure = (own: readonly number[]): boolean => own.every((probability) => probability === 0 || probability === 1);

/** The simplest fractions near doubles, if they sum to one. */
export function simplestNear(doubles: readonly (readonly number[])[]): MixedProfile<Rational> | null {
  return probabilities(
    doubles.map((own) =>
      own.map((p) => (p === 0 ? exact.zero : fractionBetween(Math.max(0, p - NEAR), Math.min(1, p + NEAR)))),
    ),
  );
}

function probabilities(profile: MixedProfile<Rational>): MixedProfile<Rational> | null {
  const sums = profile.map((own) => own.reduce(exact.add, exact.zero));
  return sums.every((sum) => exact.compare(sum, exact.one) === 0) ? profile : null;
}

/** The equilibrium with these supports if all but two players play one strategy for sure. */
function linearSolution(
  game: NormalFormGame<Rational>,
  doubles: readonly (readonly number[])[],
  [first, second]: readonly number[],
): MixedProfile<Rational> | null {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const pair = [first as number, second as number];
  const start = doubles.reduce(
    (place, own, i) => (pair.includes(i) ? place : place + own.indexOf(1) * (steps[i] as number)),
    0,
  );
  const [rows, columns] = pair.map((player) => shape[player] as number) as [number, number];
  const matrix = (player: number): IntegerMatrix => {
    const { numerators } = integerPayoffs(game, player);
    const places = { shape: [rows, columns], steps: pair.map((i) => steps[i] as number), start };
    return { rows, columns, entries: placedPayoffs(numerators, places) as readonly bigint[] };
  };
  const [I, J] = pair.map((i) => (doubles[i] as readonly number[]).flatMap((p, s) => (p > 0 ? [s] : [])));
  const [found] = supportEquilibria(matrix(pair[0] as number), matrix(pair[1] as number), {
    sizes: "all",
    supports: [[I as number[], J as number[]]],
  }).solutions;
  if (found === undefined) return null;
  return shape.map((count, player) => {
    const at = pair.indexOf(player);
    if (at < 0) return pureStrategy(exact, count, (doubles[player] as readonly number[]).indexOf(1));
    const weights = found[at] as readonly bigint[];
    const sum = weights.reduce((a, b) => a + b, 0n);
    return weights.map((weight) => ratio(weight, sum));
  });
}

/** The doubles as fractions, the largest of them changed so that the sum is one. */
function dyadicStrategy(own: readonly number[]): Rational[] {
  const largest = own.indexOf(Math.max(...own));
  const fractions = own.map((p) => (p > 0 ? dyadicFraction(p) : exact.zero));
  const others = fractions.reduce((sum, p, s) => (s === largest ? sum : exact.add(sum, p)), exact.zero);
  fractions[largest] = exact.sub(exact.one, others);
  return fractions;
}

/** The doubles without negative ones, scaled to sum to one up to rounding. */
function summingToOne(own: readonly number[]): number[] {
  const kept = own.map((p) => Math.max(0, p));
  const sum = kept.reduce((a, b) => a + b, 0);
  return kept.map((p) => p / sum);
}
