/**
 * # The linear program of the sequence form
 *
 * What the first player of a zero-sum game with perfect recall can guarantee. Against a realization plan `x` the second player's best
 * replies are the optima of a linear program; its dual has a variable `v_h` for each of her information sets, and `v_0` for the
 * beginning, so that the first player's problem is
 *
 * maximize `v_0` subject to `Ex = e`, `x ≥ 0`, and for each sequence `q` of the second player, which ends at `h`,
 * `(Aᵀx)_q − v_h + Σ v_k ≥ 0`, the sum over her information sets `k` to which `q` leads.
 *
 * Its size is that of the tree, while strategies are exponentially many. The dual solution is the second player's plan.
 *
 * *Notation.* `A` are the first player's payoffs at the ends to which two sequences lead, weighted with the probabilities of nature's
 * moves. `Ex = e` says that the empty sequence has probability 1, and that the actions at an information set share the probability of
 * the sequence that leads there.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengel1996]
 *
 * @module
 */
import { chanceWeights } from "../../games/extensive-form/chanceWeights.ts";
import { type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import type { Sequences } from "../../games/extensive-form/sequences.ts";
import type { LinearConstraint, LinearProgram } from "../../linalg/linearProgram.ts";

/** The program for the first player's plan; the variables are the plan, then `v`; the constraints of her sequences come first. */
export function sequenceFormProgram<T>(
  game: ExtensiveGame<T>,
  [own, other]: readonly [Sequences, Sequences],
): LinearProgram<T> {
  const { field } = game;
  const variables = own.count + 1 + other.infosets.length;
  const row = (): T[] => new Array<T>(variables).fill(field.zero);
  const replies = Array.from({ length: other.count }, row);
  addPayoffs(game, [own, other], replies);
  const minusOne = field.neg(field.one);
  (replies[0] as T[])[own.count] = minusOne;
  other.infosets.forEach((set, k) => {
    const variable = own.count + 1 + k;
    (replies[other.before[k] as number] as T[])[variable] = field.one;
    game.infosets[set]?.actions.forEach((_, a) => {
      (replies[(other.first[k] as number) + a] as T[])[variable] = minusOne;
    });
  });
  const start = row();
  start[0] = field.one;
  const plans: LinearConstraint<T>[] = [{ coefficients: start, relation: "=", bound: field.one }];
  own.infosets.forEach((set, k) => {
    const coefficients = row();
    coefficients[own.before[k] as number] = minusOne;
    game.infosets[set]?.actions.forEach((_, a) => {
      coefficients[(own.first[k] as number) + a] = field.one;
    });
    plans.push({ coefficients, relation: "=", bound: field.zero });
  });
  const objective = row();
  objective[own.count] = field.one;
  return {
    field,
    sense: "maximize",
    objective,
    constraints: [
      ...replies.map((coefficients): LinearConstraint<T> => ({ coefficients, relation: ">=", bound: field.zero })),
      ...plans,
    ],
    free: Array.from({ length: variables }, (_, k) => k >= own.count),
  };
}

/** Adds the payoffs of the first player at all ends to the rows of the second one's sequences. */
function addPayoffs<T>(
  game: ExtensiveGame<T>,
  [own, other]: readonly [Sequences, Sequences],
  rows: readonly T[][],
): void {
  const { field, nodes } = game;
  const weights = chanceWeights(game);
  const payoffs = game.payoffs[0] as ArrayLike<T>;
  for (let node = 0; node < nodes.count; node += 1) {
    if (nodes.mover[node] !== TERMINAL) continue;
    const row = rows[other.at(node)] as T[];
    const at = own.at(node);
    const payoff = payoffs[nodes.index[node] as number] as T;
    row[at] = field.add(row[at] as T, field.mul(weights[node] as T, payoff));
  }
}
