/**
 * # Games of plans
 *
 * A two-player tree as payoffs between sequences, in integers or doubles.
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import { integers, type OrderedRing } from "../../arithmetic/ring.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { chanceWeights } from "../../games/extensive-form/chanceWeights.ts";
import { type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import { planOfBehavior, type Sequences } from "../../games/extensive-form/sequences.ts";
import type { PlanGame } from "./planProblem.ts";

/** The sequences of both players. */
export type SequencePair = readonly [Sequences, Sequences];

/** The game in integers; each player's payoffs are multiplied by a positive number. */
export function integerPlanGame(
  game: ExtensiveGame<Rational>,
  sequences: SequencePair,
  prior: BehaviorProfile<Rational>,
): PlanGame<bigint> {
  const { numerators: weights } = commonDenominator(chanceWeights(game));
  const payoffs = game.payoffs.map((own) => commonDenominator(own as ArrayLike<Rational>).numerators);
  const plans = sequences.map((own) => {
    const { numerators, denominator } = commonDenominator(planOfBehavior(game, own, prior));
    // The empty sequence has probability 1, which is first.
    return [denominator, ...numerators.slice(1)];
  });
  return {
    ring: integers,
    sequences,
    payoffs: sequencePayoffs(integers, game, sequences, weights, payoffs),
    priors: plans as [bigint[], bigint[]],
  };
}

/** The game in doubles, with payoffs from −1 to 1. */
export function floatPlanGame<T>(
  game: ExtensiveGame<T>,
  sequences: SequencePair,
  prior: BehaviorProfile<T>,
): PlanGame<number> {
  const { toNumber } = game.field;
  const weights = chanceWeights(game).map(toNumber);
  const payoffs = game.payoffs.map((own) => {
    const values = Array.from(own, toNumber);
    const { least, greatest } = rangeOf(values);
    const middle = (least + greatest) / 2;
    const size = Math.max(greatest - middle, middle - least);
    return values.map((value) => (size === 0 ? 0 : (value - middle) / size));
  });
  const plans = sequences.map((own) => planOfBehavior(game, own, prior).map(toNumber));
  return {
    ring: float,
    sequences,
    payoffs: sequencePayoffs(float, game, sequences, weights, payoffs),
    priors: plans as [number[], number[]],
  };
}

function sequencePayoffs<R>(
  ring: OrderedRing<R>,
  { nodes }: ExtensiveGame<unknown>,
  [first, second]: SequencePair,
  weights: readonly R[],
  payoffs: readonly (readonly R[])[],
): [R[][], R[][]] {
  const zeros = (rows: number, columns: number): R[][] =>
    Array.from({ length: rows }, () => new Array<R>(columns).fill(ring.zero));
  const tables: [R[][], R[][]] = [zeros(first.count, second.count), zeros(second.count, first.count)];
  for (let node = 0; node < nodes.count; node += 1) {
    if (nodes.mover[node] !== TERMINAL) continue;
    const weight = weights[node] as R;
    const at = [first.at(node), second.at(node)] as const;
    for (const i of [0, 1] as const) {
      const row = tables[i][at[i]] as R[];
      const column = at[1 - i] as number;
      const payoff = payoffs[i]?.[nodes.index[node] as number] as R;
      row[column] = ring.add(row[column] as R, ring.mul(weight, payoff));
    }
  }
  return tables;
}
