/**
 * # Ranking games
 *
 * Each of two players chooses an effort. More effort has a higher score and a higher cost; the higher score wins a prize, equal
 * scores split it.
 *
 * ## References
 *
 * - [GoldbergGoldbergKrystaVentre2013]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger, uniformInteger } from "./draws.ts";

/**
 * A ranking game with random increasing scores and costs; each player's least effort costs nothing.
 *
 * @param count - Number of efforts $n$ of each player, 1 to 1000.
 * @param maxStep - Scores and costs rise from effort to effort by integers drawn from 1 to this; the prize is `n · maxStep`, which
 * no cost reaches. @defaultValue `10`
 *
 * @category Game families
 */
export function rankingGame(rng: Rng, count: number, maxStep = 10): NormalFormGame<Rational> {
  checkInteger("rankingGame", "the number of efforts", count, { min: 1, max: 1000 });
  checkInteger("rankingGame", "maxStep", maxStep, { min: 1, max: 2 ** 40 });
  const rising = (start: number): number[] => {
    const values = [start];
    while (values.length < count)
      values.push((values.at(-1) as number) + uniformInteger(rng, { min: 1, max: maxStep }));
    return values;
  };
  const scores = [0, 1].map(() => rising(uniformInteger(rng, { min: 1, max: maxStep })));
  const costs = [0, 1].map(() => rising(0));
  const prize = count * maxStep;
  return gameFromFunction(
    [count, count],
    (efforts) => {
      const [mine, theirs] = efforts.map((effort, i) => scores[i]?.[effort] as number) as [number, number];
      return efforts.map((effort, i) => {
        const rank = (i === 0 ? 1 : -1) * Math.sign(mine - theirs);
        return `${prize * (1 + rank) - 2 * (costs[i]?.[effort] as number)}/2`;
      });
    },
    { title: `ranking game, ${count} efforts, steps 1 to ${maxStep}, seed ${rng.seed}` },
  );
}
