/**
 * # Unit vector games
 *
 * Two-player games in which each column of the row player's matrix is a unit vector: against each column exactly one row pays.
 * They stand for labelled polytopes, and the hard cases of the Lemke–Howson algorithm are among them.
 *
 * ## References
 *
 * - [SavaniVonStengel2016]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { DomainError } from "../../errors.ts";
import { bimatrixGame } from "../normal-form/bimatrixGame.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger, uniformInteger, uniformMatrix } from "./draws.ts";

/** How a unit vector game is drawn. */
export interface UnitVectorOptions {
  /** The column player's payoffs are drawn from 0 to this, 1 to 2⁵⁰. @defaultValue `100` */
  readonly max?: number;
  /** Whether the unit vectors are placed so that there is no equilibrium in pure strategies. @defaultValue `false` */
  readonly avoidPure?: boolean;
}

const MAX_DRAWS = 1000;

/**
 * A random unit vector game.
 *
 * @param count - Number of strategies of each player, 1 to 1000; at least 2 to avoid pure equilibria.
 * @throws {@link DomainError} when a number is out of its range.
 *
 * @category Game families
 */
export function unitVectorGame(
  rng: Rng,
  count: number,
  { max = 100, avoidPure = false }: UnitVectorOptions = {},
): NormalFormGame<Rational> {
  checkInteger("unitVectorGame", "the number of strategies", count, { min: avoidPure ? 2 : 1, max: 1000 });
  checkInteger("unitVectorGame", "max", max, { min: 1, max: 2 ** 50 });
  const all = Array.from({ length: count }, (_, row) => row);
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    const B = uniformMatrix(rng, [count, count], { min: 0, max });
    const best = B.map((row) => Math.max(...row));
    // A row may pay against a column only if that column is no best response to it: else both would stay.
    const allowed = all.map((column) =>
      avoidPure ? all.filter((row) => (B[row]?.[column] as number) < (best[row] as number)) : all,
    );
    if (allowed.some((rows) => rows.length === 0)) continue;
    const paying = allowed.map((rows) => rows[uniformInteger(rng, { min: 0, max: rows.length - 1 })] as number);
    const A = all.map((row) => paying.map((payingRow) => (payingRow === row ? 1 : 0)));
    return bimatrixGame(A, B, {
      title: `unit vector game ${count} × ${count}, payoffs 0 to ${max}${avoidPure ? ", no pure equilibrium" : ""}, seed ${rng.seed}`,
    });
  }
  throw new DomainError({
    en: `unitVectorGame: ${MAX_DRAWS} draws with ${count} strategies and max ${max} all have a column that is a best response to every row; raise max or the number of strategies.`,
    zh: `unitVectorGame：${count} 个策略、max 为 ${max} 时，${MAX_DRAWS} 次抽取中总有一列是对每一行的最优反应；请增大 max 或策略数。`,
  });
}
