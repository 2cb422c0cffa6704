/**
 * # Colonel Blotto
 *
 * Two commanders distribute the same number of troops over hills. Who has more troops on a hill wins it; a tie splits its
 * value. Each commander has own values of the hills; with equal ones the game is constant-sum.
 *
 * ## References
 *
 * - [Borel1953], the zero-sum game
 * - [HortalaVallveLlorenteSaguer2012], with values of each player's own
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger, uniformInteger } from "./draws.ts";

/** Size of a Blotto game. */
export interface BlottoOptions {
  /** Number of hills $h$, 1 to 100. */
  readonly hills: number;
  /** Number of troops $t$ of each commander, 0 to 1000. */
  readonly troops: number;
  /** Each value of a hill is drawn from 1 to this, for each player on its own. @defaultValue `1` */
  readonly maxValue?: number;
}

const MAX_DISTRIBUTIONS = 2000;

/**
 * The Blotto game; each player has one strategy for each of the $\binom{t + h - 1}{h - 1}$ distributions of troops,
 * labelled `2+0+1`.
 *
 * @throws {@link DomainError} when a number is out of its range or there are more than 2000 distributions.
 *
 * @example
 * ```ts doctest
 * import { colonelBlotto, seededRng } from "jiama";
 *
 * colonelBlotto(seededRng(1), { hills: 2, troops: 2 }).strategies[0] // => [ '2+0', '1+1', '0+2' ]
 * ```
 *
 * @category Game families
 */
export function colonelBlotto(rng: Rng, { hills, troops, maxValue = 1 }: BlottoOptions): NormalFormGame<Rational> {
  checkInteger("colonelBlotto", "hills", hills, { min: 1, max: 100 });
  checkInteger("colonelBlotto", "troops", troops, { min: 0, max: 1000 });
  checkInteger("colonelBlotto", "maxValue", maxValue, { min: 1, max: 2 ** 40 });
  let count = 1;
  for (let k = 1; k < hills; k += 1) count = Math.min((count * (troops + k)) / k, Number.MAX_SAFE_INTEGER);
  if (count > MAX_DISTRIBUTIONS) {
    throw new DomainError({
      en: `colonelBlotto: ${troops} troops can be distributed over ${hills} hills in more than ${MAX_DISTRIBUTIONS} ways; take fewer of them.`,
      zh: `colonelBlotto：${troops} 支部队分到 ${hills} 个高地的方式超过 ${MAX_DISTRIBUTIONS} 种；请减少。`,
    });
  }
  const all = distributions(hills, troops);
  const values = [0, 1].map(() => Array.from({ length: hills }, () => uniformInteger(rng, { min: 1, max: maxValue })));
  // Twice the payoff is an integer: a hill counts 2 when won, 1 in a tie.
  const doubled = (own: readonly number[], other: readonly number[], value: readonly number[]) =>
    value.reduce((sum, v, k) => sum + v * (1 + Math.sign((own[k] as number) - (other[k] as number))), 0);
  const labels = all.map((each) => each.join("+"));
  return gameFromFunction(
    [all.length, all.length],
    ([i, j]) => {
      const [a, b] = [all[i as number], all[j as number]] as [number[], number[]];
      return [`${doubled(a, b, values[0] as number[])}/2`, `${doubled(b, a, values[1] as number[])}/2`];
    },
    {
      title: `Colonel Blotto, ${hills} hills, ${troops} troops, values 1 to ${maxValue}, seed ${rng.seed}`,
      strategies: [labels, labels],
    },
  );
}

/** All ways to put `troops` on `hills`, those with more on the first hills first. */
function distributions(hills: number, troops: number): number[][] {
  let heads: { readonly placed: readonly number[]; readonly left: number }[] = [{ placed: [], left: troops }];
  for (let hill = 0; hill < hills - 1; hill += 1) {
    heads = heads.flatMap(({ placed, left }) =>
      Array.from({ length: left + 1 }, (_, kept) => ({ placed: [...placed, left - kept], left: kept })),
    );
  }
  return heads.map(({ placed, left }) => [...placed, left]);
}
