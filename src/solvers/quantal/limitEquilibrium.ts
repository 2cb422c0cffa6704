/**
 * # Where the principal branch leads
 *
 * From a point far out on the branch to the Nash equilibrium near it: the strategies that are still played must be worth the same.
 *
 * *Notation.* On supports `Sᵢ`, the unknowns are the probabilities in the supports and the players' payoffs `vᵢ`; the equations are `u_{ia}(σ) = vᵢ` for `a ∈ Sᵢ` and
 * `Σ σᵢ = 1`. For two players they are linear.
 *
 * ## Implementation notes
 *
 * A strategy counts as played where its probability is above 10⁻⁵: at this point of the branch those that are not best responses have vanished, and those that are hardly
 * played for other reasons leave a system that has no solution, or one that fails its check.
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { deviationPayoffs } from "../../games/normal-form/deviationPayoffs.ts";
import { integerPayoffs } from "../../games/normal-form/integerPayoffs.ts";
import { type MixedProfile, pureStrategy } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { fractionFreeSolution } from "../../linalg/fractionFreeSolution.ts";
import { luFactorization, solveFactored } from "../../linalg/luFactorization.ts";

const PLAYED = 1e-5;

/** The strategies of each player that are played at a point of the branch. */
export function playedStrategies(profile: MixedProfile<number>): readonly (readonly number[])[] {
  return profile.map((own) => own.flatMap((probability, a) => (probability > PLAYED ? [a] : [])));
}

/** The one profile in fractions on supports; `null` where there is none, or more than two players mix. */
export function exactOnSupports(
  game: NormalFormGame<Rational>,
  supports: readonly (readonly number[])[],
): MixedProfile<Rational> | null {
  const shape = shapeOf(game);
  if (supports.every((own) => own.length === 1)) {
    return supports.map(([only], player) => pureStrategy(game.field, shape[player] as number, only as number));
  }
  if (shape.length !== 2 || supports[0]?.length !== supports[1]?.length) return null;
  const [rows, columns] = supports as readonly [readonly number[], readonly number[]];
  const width = shape[1] as number;
  const payoff = (player: number, i: number, j: number): bigint =>
    integerPayoffs(game, player).numerators[i * width + j] as bigint;
  const second = indifference(columns.length, (k, l) => payoff(0, rows[k] as number, columns[l] as number));
  const first = indifference(rows.length, (k, l) => payoff(1, rows[l] as number, columns[k] as number));
  if (first === null || second === null) return null;
  return [first, second].map((weights, player) => {
    const strategy = new Array<Rational>(shape[player] as number).fill(game.field.zero);
    supports[player]?.forEach((a, k) => {
      strategy[a] = weights[k] as Rational;
    });
    return strategy;
  });
}

/** The weights that make `n` payoffs equal and sum to one; `null` where they are not unique or not positive. */
function indifference(n: number, payoff: (row: number, column: number) => bigint): Rational[] | null {
  const entries: bigint[] = [];
  for (let k = 0; k < n; k += 1) {
    for (let l = 0; l < n; l += 1) entries.push(payoff(k, l));
    entries.push(-1n);
  }
  for (let l = 0; l < n; l += 1) entries.push(1n);
  entries.push(0n);
  const rightSide = [...new Array<bigint>(n).fill(0n), 1n];
  const solution = fractionFreeSolution({ rows: n + 1, columns: n + 1, entries }, rightSide);
  if (solution === null || solution.numerators.slice(0, n).some((weight) => weight <= 0n)) return null;
  return solution.numerators.slice(0, n).map((numerator) => ratio(numerator, solution.denominator));
}

/** How far a simple fraction may be from a probability. */
const SIMPLE = 1e-6;

/** The profile of the simplest fractions near to a point of the branch; `null` where they do not sum to one. */
export function simpleProfile(profile: MixedProfile<number>): MixedProfile<Rational> | null {
  const fractions = profile.map((own) => own.map((probability) => simplestFraction(probability)));
  const isWhole = fractions.every((own) => exact.compare(own.reduce(exact.add, exact.zero), exact.one) === 0);
  return isWhole ? fractions : null;
}

/** The fraction with the least denominator within {@link SIMPLE} of a number in [0, 1], zero where that is above a hundred. */
function simplestFraction(x: number): Rational {
  for (let denominator = 1; denominator <= MOST_PARTS; denominator += 1) {
    const numerator = Math.round(x * denominator);
    if (Math.abs(numerator / denominator - x) <= SIMPLE) return ratio(BigInt(numerator), BigInt(denominator));
  }
  return exact.zero;
}

const MOST_PARTS = 100;
const NEWTON_STEPS = 30;

/** A profile in doubles on supports, by Newton's method from a point of the branch; `null` where it does not converge to one. */
export function floatOnSupports(
  game: NormalFormGame<number>,
  supports: readonly (readonly number[])[],
  start: MixedProfile<number>,
): MixedProfile<number> | null {
  const shape = shapeOf(game);
  const sizes = supports.map((own) => own.length);
  const firsts = [0];
  for (const size of sizes) firsts.push((firsts.at(-1) as number) + size);
  const played = firsts.at(-1) as number;
  const total = played + shape.length;
  const profile = start.map((own, player) =>
    own.map((probability, a) => (supports[player]?.includes(a) === true ? probability : 0)),
  );
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const matrix = new Float64Array(total * total);
    const residual = new Float64Array(total);
    supports.forEach((own, player) => {
      const worth = deviationPayoffs(float, game.payoffs[player] as ArrayLike<number>, shape, profile, player);
      const value = own.reduce((sum, a) => sum + (worth[a] as number), 0) / own.length;
      own.forEach((a, k) => {
        const row = (firsts[player] as number) + k;
        residual[row] = (worth[a] as number) - value;
        matrix[row * total + played + player] = -1;
      });
      supports.forEach((theirs, other) => {
        if (other === player) return;
        theirs.forEach((b, l) => {
          const pure = profile.map((strategy, k) =>
            k === other ? strategy.map((_, c) => (c === b ? 1 : 0)) : strategy,
          );
          const against = deviationPayoffs(float, game.payoffs[player] as ArrayLike<number>, shape, pure, player);
          own.forEach((a, k) => {
            matrix[((firsts[player] as number) + k) * total + (firsts[other] as number) + l] = against[a] as number;
          });
        });
      });
      const sumRow = played + player;
      own.forEach((_, k) => {
        matrix[sumRow * total + (firsts[player] as number) + k] = 1;
      });
      residual[sumRow] = own.reduce((sum, a) => sum + (profile[player]?.[a] as number), -1);
    });
    const factored = luFactorization(matrix, total);
    if (factored.sign === 0) return null;
    const move = solveFactored(factored, residual);
    let largest = 0;
    supports.forEach((own, player) => {
      own.forEach((a, k) => {
        const change = move[(firsts[player] as number) + k] as number;
        (profile[player] as number[])[a] = (profile[player]?.[a] as number) - change;
        largest = Math.max(largest, Math.abs(change));
      });
    });
    if (!(largest < 1)) return null;
    if (largest <= 1e-15 || (largest < 1e-12 && largest >= last)) break;
    last = largest;
  }
  if (profile.some((own) => own.some((probability) => probability < 0))) return null;
  return profile.map((own) => {
    const sum = own.reduce((a, b) => a + b, 0);
    return own.map((probability) => probability / sum);
  });
}
