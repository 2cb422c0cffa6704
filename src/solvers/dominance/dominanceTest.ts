/**
 * # Whether a strategy is dominated
 *
 * Either a strategy dominates, or a belief makes the tested one a best response: duality says that one of the two always exists.
 *
 * *Notation.* `D_j(s) = u(j, s) − u(k, s)` for the tested strategy `k`, a rival `j` and a profile `s` of the others. Strict dominance by
 * mixed strategies is a zero-sum game with matrix `D`: its value is positive, or an optimal belief makes `k` a best response. Weak
 * dominance maximizes `Σ_s Σ_j σ_j D_j(s)` subject to `Σ_j σ_j D_j(s) ≥ 0`: the maximum is positive, or the multipliers `λ(s) ≥ 0` give
 * the belief proportional to `1 + λ(s)`, which excludes nothing.
 *
 * ## Implementation notes
 *
 * Most strategies need no linear program: another pure strategy dominates, or the tested one is a best response to a pure profile (strict)
 * or to the uniform belief (weak).
 *
 * ## References
 *
 * - [Pearce1984] lemmas 3 and 4
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { ScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";
import {
  coneMaximum,
  normalized,
  type PivotLimits,
  raiseAboveZero,
  type Unfinished,
} from "../correlated/coneMaximum.ts";
import { linearOutcome } from "../linear-programming/linearOutcome.ts";
import type { OwnPayoffs } from "./ownPayoffs.ts";

/** Which dominance is tested. */
export interface TestedKind {
  /** Better against everything, or never worse and once better. */
  readonly kind: "strict" | "weak";
  /** Which strategies may dominate. */
  readonly by: "pure" | "mixed";
}

/** What is known of one strategy. */
export interface DominanceFinding<T> {
  /** Weights on the strategies that remain for the player, summing to one, that dominate; `null` when nothing does. */
  readonly by: readonly T[] | null;
  /** When nothing does, one probability for each profile of the others; `null` where only pure strategies may dominate. */
  readonly belief: readonly T[] | null;
  /** Number of pivots. */
  readonly pivots: number;
}

/**
 * Whether the strategy at a place among those that remain is dominated, and why.
 *
 * @param tested - Place of the strategy in `own.strategies`.
 */
export function dominanceTest<R, T>(
  game: NormalFormGame<T>,
  scaled: ScaledPayoffs<R, T>,
  own: OwnPayoffs<R>,
  tested: number,
  { kind, by, ...limits }: TestedKind & PivotLimits,
): DominanceFinding<T> | Unfinished {
  const { field } = game;
  const { ring } = scaled;
  const current = own.table[tested] as readonly R[];
  const sign = (difference: R): number =>
    ring.compare(difference, own.floor) > 0 ? 1 : ring.compare(ring.sub(ring.zero, difference), own.floor) > 0 ? -1 : 0;
  const rivals = own.table.flatMap((row, j) =>
    j === tested ? [] : [{ j, gains: row.map((payoff, s) => ring.sub(payoff, current[s] as R)) }],
  );
  const pure = (j: number): T[] => own.table.map((_, k) => (k === j ? field.one : field.zero));
  const pureRival = rivals.find(({ gains }) =>
    kind === "strict"
      ? gains.every((gain) => sign(gain) > 0)
      : gains.every((gain) => sign(gain) >= 0) && gains.some((gain) => sign(gain) > 0),
  );
  if (pureRival !== undefined) return { by: pure(pureRival.j), belief: null, pivots: 0 };
  if (by === "pure") return { by: null, belief: null, pivots: 0 };
  const easy = kind === "strict" ? pointBelief() : uniformBelief();
  if (easy !== null) return { by: null, belief: easy, pivots: 0 };
  return kind === "strict" ? strictProgram() : weakProgram();

  /** A pure profile of the others to which the tested strategy is a best response. */
  function pointBelief(): T[] | null {
    const found = current.findIndex((_, s) => rivals.every(({ gains }) => ring.compare(gains[s] as R, ring.zero) <= 0));
    return found < 0 ? null : current.map((_, s) => (s === found ? field.one : field.zero));
  }

  function uniformBelief(): T[] | null {
    const best = rivals.every(({ gains }) => ring.compare(sum(gains), ring.zero) <= 0);
    const share = field.div(field.one, field.from(current.length));
    return best ? current.map(() => share) : null;
  }

  function sum(values: readonly R[]): R {
    return values.reduce((total, value) => ring.add(total, value), ring.zero);
  }

  /** The zero-sum game with matrix D, its entries raised above zero. */
  function strictProgram(): DominanceFinding<T> | Unfinished {
    const all = rivals.flatMap(({ gains }) => gains);
    const raise = raiseAboveZero(ring, all);
    const { outcome, pivots } = linearOutcome<T>(
      {
        field,
        sense: "maximize",
        objective: current.map(() => field.one),
        constraints: rivals.map(({ gains }) => ({
          coefficients: gains.map((gain) => scaled.quotient(ring.add(gain, raise), ring.one)),
          relation: "<=" as const,
          bound: field.one,
        })),
      },
      limits,
    );
    if (outcome.status === "limit") return "limit";
    if (outcome.status !== "optimal") return "unknown";
    const value = field.sub(field.div(field.one, outcome.value), scaled.quotient(raise, ring.one));
    if (field.compare(value, scaled.quotient(own.floor, ring.one)) > 0) return dominated(outcome.dual, pivots);
    return { by: null, belief: normalized(field, outcome.solution), pivots };
  }

  function weakProgram(): DominanceFinding<T> | Unfinished {
    const lift = (value: R): T => scaled.quotient(value, ring.one);
    const outcome = coneMaximum(
      field,
      {
        objective: rivals.map(({ gains }) => lift(sum(gains))),
        rows: current.map((_, s) => rivals.map(({ gains }) => lift(gains[s] as R))),
      },
      limits,
    );
    if (typeof outcome === "string") return outcome;
    // The sum of gains is positive beyond rounding only if one of the gains is.
    const threshold = field.mul(scaled.quotient(own.floor, ring.one), field.from(current.length));
    if (field.compare(outcome.value, threshold) > 0) return dominated(outcome.point, outcome.pivots);
    const weights = outcome.multipliers.map((multiplier) => field.add(field.one, multiplier));
    return { by: null, belief: normalized(field, weights), pivots: outcome.pivots };
  }

  function dominated(weights: readonly T[], pivots: number): DominanceFinding<T> | Unfinished {
    const shares = normalized(field, weights);
    if (shares === null) return "unknown";
    const all = own.table.map(() => field.zero);
    rivals.forEach(({ j }, place) => {
      all[j] = shares[place] as T;
    });
    return { by: all, belief: null, pivots };
  }
}
