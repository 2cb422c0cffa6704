/**
 * # Learning optimal behavior in large trees
 *
 * Counterfactual regret minimization on two-player constant-sum games with perfect recall, with an exact certificate of how much the average behavior can be
 * exploited, and so of the value.
 *
 * ## References
 *
 * - [ZinkevichJohansonBowlingPiccione2007], [Tammelin2014], [BrownSandholm2019]
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { toFloatTree } from "../../games/extensive-form/treeConversion.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type RegretVariant, regretRun } from "../../solvers/sequential/regretMatching.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { behaviorRegrets, requirePerfectRecall } from "../../verify/subgameRegrets.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { requireConstantSumTree } from "./constantSumTree.ts";

/** Options of {@link counterfactualRegret}. */
export interface CounterfactualRegretOptions {
  /** Which variant. @defaultValue `"cfr+"` */
  readonly variant?: RegretVariant;
  /** The mean regret of both players at which learning ends, payoff units, positive. @defaultValue a thousandth of the range of payoffs */
  readonly exploitability?: number;
  /** Largest number of iterations. @defaultValue `10_000` */
  readonly maxIterations?: number;
  /** Stop and progress, polled every few iterations. */
  readonly control?: Control;
}

/** How far average behavior is from optimal; all of it exact for exact games. */
export interface ExploitabilityCertificate<T> {
  /** Payoffs and regrets of the behavior. */
  readonly equilibrium: RegretCheck<T>;
  /** Half the sum of both regrets, payoff units. */
  readonly exploitability: T;
  /** The first player's behavior guarantees her the first number, and the second player's holds her to the second: the value lies between them. */
  readonly valueBounds: readonly [T, T];
}

/** Average behavior with its certificate. */
export type CounterfactualRegretResult<T> = CertifiedResult<BehaviorProfile<T>, ExploitabilityCertificate<T>>;

/** Iterations between two looks at the regrets. */
const PER_CHECK = 50;
/** Digits in base 2 of the probabilities in which average behavior is stated for exact games. */
const BITS = 24;

/**
 * Behavior whose exploitability is at most a given one, for constant-sum trees too large for a linear program.
 *
 * One iteration reads every node twice for each player. The bound on the exploitability falls as the root of the number of iterations; `cfr+` and `dcfr`
 * are mostly much faster. For exact games the average behavior is rounded to fractions, and its regrets are computed exactly.
 *
 * @returns `solved` when the exploitability is at most the one asked for; `limit` when the iterations were used up or the control said stop. In both cases the
 * solution is the average behavior so far, and the certificate says how good it is.
 * @throws {@link DomainError} when the game has not two players, its payoffs do not sum to a constant, a player has no perfect recall, or an option is out of range.
 *
 * @example
 * ```ts doctest
 * import { counterfactualRegret, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const guess = (win) => move("II", { heads: payoffs(win, -win), tails: payoffs(-1, 1) }, { infoset: "guess" });
 * const pennies = gameFromTree(["I", "II"], move("I", { heads: guess(3), tails: move("II", { heads: payoffs(-1, 1), tails: payoffs(1, -1) }, { infoset: "guess" }) }));
 * const { status, certificate } = counterfactualRegret(pennies, { exploitability: 0.001 });
 * status // => "solved"
 * // The value is 1/3.
 * const [least, most] = certificate.valueBounds.map(exact.toNumber);
 * least <= 1 / 3 && 1 / 3 <= most && most - least <= 0.002 // => true
 * ```
 *
 * @category Extensive form
 */
export function counterfactualRegret<T>(
  game: ExtensiveGame<T>,
  { variant = "cfr+", exploitability, maxIterations = 10_000, control }: CounterfactualRegretOptions = {},
): CounterfactualRegretResult<T> {
  requireConstantSumTree(game, "counterfactualRegret");
  requirePerfectRecall(game, "counterfactualRegret");
  requireLimit("counterfactualRegret", "maxIterations", maxIterations);
  const doubles = toFloatTree(game);
  const target = exploitability ?? rangeOfPayoffs(doubles) / 1000;
  if (!(target > 0) && rangeOfPayoffs(doubles) > 0) {
    throw new DomainError({
      en: `counterfactualRegret: the exploitability is ${target}; give a positive number.`,
      zh: `counterfactualRegret：可利用度为 ${target}；请给出正数。`,
    });
  }
  const run = regretRun(doubles, variant);
  let best = certified(game, run.average());
  let status: "solved" | "limit" = "limit";
  for (;;) {
    // Regrets in doubles tell when an exact look is worth its time.
    const { regrets } = behaviorRegrets(doubles, run.average());
    if (((regrets[0] as number) + (regrets[1] as number)) / 2 <= target) {
      best = certified(game, run.average());
      if (game.field.toNumber(best.certificate.exploitability) <= target) {
        status = "solved";
        break;
      }
    }
    if (run.iterations >= maxIterations || control?.checkpoint() === "stop") break;
    control?.progress?.(run.iterations, maxIterations);
    run.advance(Math.min(PER_CHECK, maxIterations - run.iterations));
  }
  if (status === "limit") best = certified(game, run.average());
  return {
    ...{ status, method: variant, iterations: run.iterations },
    solutions: [best.behavior],
    certificate: best.certificate,
  };
}

function rangeOfPayoffs({ payoffs }: ExtensiveGame<number>): number {
  const own = payoffs[0] as ArrayLike<number>;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < own.length; k += 1) {
    least = Math.min(least, own[k] as number);
    most = Math.max(most, own[k] as number);
  }
  return most - least;
}

function certified<T>(
  game: ExtensiveGame<T>,
  average: readonly (readonly number[])[],
): { readonly behavior: BehaviorProfile<T>; readonly certificate: ExploitabilityCertificate<T> } {
  const { field } = game;
  const behavior = (field.name === "float"
    ? average
    : average.map(roundedShares)) as BehaviorProfile<unknown> as BehaviorProfile<T>;
  const equilibrium = behaviorRegrets(game, behavior);
  const [first, second] = equilibrium.regrets as readonly [T, T];
  const payoff = equilibrium.payoffs[0] as T;
  return {
    behavior,
    certificate: {
      equilibrium,
      exploitability: field.div(field.add(first, second), field.from(2)),
      valueBounds: [field.sub(payoff, second), field.add(payoff, first)],
    },
  };
}

/** Probabilities as fractions of a power of two that sum to one; the largest takes up what rounding leaves. */
function roundedShares(probabilities: readonly number[]): readonly Rational[] {
  const units = probabilities.map((probability) => BigInt(Math.round(probability * 2 ** BITS)));
  const whole = 1n << BigInt(BITS);
  const largest = units.reduce((place, value, k) => (value > (units[place] as bigint) ? k : place), 0);
  units[largest] = (units[largest] as bigint) + whole - units.reduce((a, b) => a + b, 0n);
  return units.map((value) => (value === whole ? exact.one : ratio(value, whole)));
}
