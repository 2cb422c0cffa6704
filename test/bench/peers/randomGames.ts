import { writeFileSync } from "node:fs";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

/** A random game with integer payoffs, in the forms in which programs take it. */
export interface RandomGame {
  readonly seed: number;
  readonly shape: readonly number[];
  /** Integer payoffs, one flat list a player, the last player's strategy moving fastest. */
  readonly payoffs: readonly Float64Array[];
}

/** A game with independent integer payoffs from `low` to `high`. */
export function randomGame(seed: number, shape: readonly number[], low: number, high: number): RandomGame {
  const rng = seededRng(seed);
  const profiles = shape.reduce((product, count) => product * count, 1);
  const draw = () => low + Math.floor(rng.next() * (high - low + 1));
  return { seed, shape, payoffs: shape.map(() => Float64Array.from({ length: profiles }, draw)) };
}

/** A zero-sum game with independent integer payoffs from `low` to `high`. */
export function randomZeroSum(seed: number, n: number, low: number, high: number): RandomGame {
  const { shape, payoffs } = randomGame(seed, [n, n], low, high);
  return { seed, shape, payoffs: [payoffs[0]!, payoffs[0]!.map((payoff) => 0 - payoff)] };
}

export function exactGame({ shape, payoffs }: RandomGame): NormalFormGame<Rational> {
  return normalFormGame(
    shape,
    payoffs.map((list) => Array.from(list, (payoff) => exact.from(payoff))),
  );
}

export function floatGame({ shape, payoffs }: RandomGame): NormalFormGame<number> {
  return normalFormGame(shape, payoffs, { field: float });
}

/** Writes the payoffs as doubles, player after player. */
export function writeDoubles({ payoffs }: RandomGame, file: string): void {
  writeFileSync(file, Buffer.concat(payoffs.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength))));
}
