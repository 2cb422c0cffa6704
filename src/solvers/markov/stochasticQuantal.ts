/**
 * # Quantal response in stochastic games
 *
 * Every player decides in every state, and an action is worth what it pays when it is played once and all, the player included, go on as
 * before. Logit responses of all deciders are Markov logit quantal response equilibria; as `λ → ∞`, they tend to Markov-perfect equilibria.
 *
 * *Notation.* `σ` are the probabilities, `V` solves `(I − δP) V = (1 − δ) r` with the transitions `P` and payoffs `r` under `σ`, and
 * `Uᵢ(s, a) = (1 − δ) gᵢ(s, a) + δ Σ q(s′ | s, a) Vᵢ(s′)`. With `M = (I − δP)⁻¹`, `∂Vᵢ(s′)/∂σ_{s j b} = M_{s′ s} Eᵢ(s; j, b)`, where `Eᵢ(s; j, b)` is what
 * `i` is paid in `s` if `j` plays `b`; so `∂Q_{s₀ i a}/∂σ_{s j b}` is the same with both actions fixed, where `s = s₀` and `i ≠ j`, and besides
 * `δ Σ q(s′ | s₀, i plays a) M_{s′ s} Eᵢ(s; j, b)`.
 *
 * ## Implementation notes
 *
 * Values are eliminated: the unknowns are the logarithms of the probabilities alone.
 *
 * ## References
 *
 * - [EibelshaeuserPoensgen2019], [HeringsPeeters2004]
 *
 * @module
 */
import { shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { StochasticGame } from "../../games/stochastic/stochasticGame.ts";
import { luFactorization, solveFactored } from "../../linalg/luFactorization.ts";
import { firstActions, type QuantalGame } from "../quantal/quantalGame.ts";

/** A state's tables in doubles. */
interface StateTables {
  /** For each action profile, the number of each player's action among all actions of the game. */
  readonly actions: readonly (readonly number[])[];
  /** For each player, the payoffs over the profiles, times `1 − δ`. */
  readonly today: readonly Float64Array[];
  /** For each profile, the next states and `δ` times their probabilities. */
  readonly next: readonly (readonly (readonly [state: number, weight: number])[])[];
}

/** The worth of actions in a stochastic game in doubles: the deciders are the players in the first state, in the second, and so on. */
export function stochasticQuantal(game: StochasticGame<number>): QuantalGame {
  const { states, players, discount } = game;
  const firsts = firstActions(states.flatMap(({ stage }) => shapeOf(stage)));
  const size = firsts.at(-1) as number;
  const n = players.length;
  const { scale, tables } = stateTables(game, firsts);
  const sigma = new Float64Array(size);
  const evaluate = (x: Float64Array, out: Float64Array): Evaluation => {
    for (let a = 0; a < size; a += 1) sigma[a] = Math.exp(x[a] as number);
    const evaluation = evaluated(tables, sigma, n);
    out.fill(0);
    tables.forEach((table, s) => {
      table.actions.forEach((actions, p) => {
        for (let i = 0; i < n; i += 1) {
          const weight = product(sigma, actions, i, i);
          const at = actions[i] as number;
          out[at] = (out[at] as number) + weight * payoffOf(evaluation, table, s, i, p);
        }
      });
    });
    return evaluation;
  };
  return {
    ...{ size, firsts, scale },
    // Values of the future matter to everybody, whatever can be gained today.
    scales: firsts.slice(1).map(() => scale),
    worth(x, out) {
      evaluate(x, out);
    },
    derivative(x, out, matrix) {
      writeDerivative(tables, sigma, evaluate(x, out), { n, size, matrix });
    },
  };

  function stateTables(
    { states: given }: StochasticGame<number>,
    starts: readonly number[],
  ): { readonly scale: number; readonly tables: readonly StateTables[] } {
    const middles = players.map((_, i) => {
      const all = given.flatMap(({ stage }) => Array.from(stage.payoffs[i] as ArrayLike<number>));
      return { least: Math.min(...all), greatest: Math.max(...all) };
    });
    const range = Math.max(...middles.map(({ least, greatest }) => greatest - least));
    const unit = range > 0 ? range : 1;
    const list = given.map(({ stage, next }, s): StateTables => {
      const shape = shapeOf(stage);
      const steps = strides(shape);
      return {
        actions: next.map((_, p) =>
          shape.map((count, i) => (starts[s * n + i] as number) + (Math.floor(p / (steps[i] as number)) % count)),
        ),
        today: stage.payoffs.map((own, i) => {
          const { least, greatest } = middles[i] as { least: number; greatest: number };
          const middle = least / 2 + greatest / 2;
          return Float64Array.from(own, (payoff) => ((1 - discount) * (payoff - middle)) / unit);
        }),
        next: next.map((lottery) => lottery.map(([state, probability]) => [state, discount * probability] as const)),
      };
    });
    return { scale: unit, tables: list };
  }
}

/** Values of all states and the inverse of `I − δP`. */
interface Evaluation {
  /** One list a player. */
  readonly values: readonly Float64Array[];
  /** `M`, row by row. */
  readonly inverse: Float64Array;
}

/** `Π σ` over the players' actions but those of two players, who may be the same. */
function product(sigma: Float64Array, actions: readonly number[], i: number, j: number): number {
  let result = 1;
  for (let k = 0; k < actions.length; k += 1) {
    if (k !== i && k !== j) result *= sigma[actions[k] as number] as number;
  }
  return result;
}

function payoffOf({ values }: Evaluation, { today, next }: StateTables, _s: number, i: number, p: number): number {
  const own = values[i] as Float64Array;
  let sum = today[i]?.[p] as number;
  for (const [state, weight] of next[p] as StateTables["next"][number]) sum += weight * (own[state] as number);
  return sum;
}

function evaluated(tables: readonly StateTables[], sigma: Float64Array, n: number): Evaluation {
  const count = tables.length;
  const matrix = new Float64Array(count * count);
  const means = Array.from({ length: n }, () => new Float64Array(count));
  tables.forEach(({ actions, today, next }, s) => {
    matrix[s * count + s] = 1;
    actions.forEach((profile, p) => {
      const weight = product(sigma, profile, -1, -1);
      for (const [state, share] of next[p] as StateTables["next"][number]) {
        matrix[s * count + state] = (matrix[s * count + state] as number) - weight * share;
      }
      for (let i = 0; i < n; i += 1) {
        const mean = means[i] as Float64Array;
        mean[s] = (mean[s] as number) + weight * (today[i]?.[p] as number);
      }
    });
  });
  const factored = luFactorization(matrix, count);
  const inverse = new Float64Array(count * count);
  for (let s = 0; s < count; s += 1) {
    const unit = new Float64Array(count);
    unit[s] = 1;
    solveFactored(factored, unit).forEach((value, row) => {
      inverse[row * count + s] = value;
    });
  }
  const values = means.map((mean) =>
    Float64Array.from({ length: count }, (_, row) =>
      mean.reduce((sum, value, s) => sum + (inverse[row * count + s] as number) * value, 0),
    ),
  );
  return { values, inverse };
}

/** Where the derivative goes. */
interface DerivativeTarget {
  readonly n: number;
  readonly size: number;
  readonly matrix: Float64Array;
}

function writeDerivative(
  tables: readonly StateTables[],
  sigma: Float64Array,
  evaluation: Evaluation,
  { n, size, matrix }: DerivativeTarget,
): void {
  const count = tables.length;
  const { inverse } = evaluation;
  // E: what each player is paid if one action is played; reach: where each own action leads, times δ.
  const paid = Array.from({ length: n }, () => new Float64Array(size));
  const reach = new Float64Array(size * count);
  const homes = new Int32Array(size);
  tables.forEach((table, s) => {
    table.actions.forEach((actions, p) => {
      const payoffs = Array.from({ length: n }, (_, i) => payoffOf(evaluation, table, s, i, p));
      for (let j = 0; j < n; j += 1) {
        const b = actions[j] as number;
        homes[b] = s;
        const weight = product(sigma, actions, j, j);
        for (const [state, share] of table.next[p] as StateTables["next"][number]) {
          reach[b * count + state] = (reach[b * count + state] as number) + weight * share;
        }
        for (let i = 0; i < n; i += 1) {
          const own = paid[i] as Float64Array;
          own[b] = (own[b] as number) + weight * (payoffs[i] as number);
          if (i === j) continue;
          const at = (actions[i] as number) * size + b;
          matrix[at] = (matrix[at] as number) + product(sigma, actions, i, j) * (payoffs[i] as number);
        }
      }
    });
  });
  tables.forEach(({ actions }) => {
    for (let i = 0; i < n; i += 1) {
      for (const a of new Set(actions.map((profile) => profile[i] as number))) {
        const later = new Float64Array(count);
        for (let s = 0; s < count; s += 1) {
          for (let t = 0; t < count; t += 1) {
            later[s] = (later[s] as number) + (reach[a * count + t] as number) * (inverse[t * count + s] as number);
          }
        }
        const own = paid[i] as Float64Array;
        for (let b = 0; b < size; b += 1) {
          const at = a * size + b;
          const through = (later[homes[b] as number] as number) * (own[b] as number);
          matrix[at] = ((matrix[at] as number) + through) * (sigma[b] as number);
        }
      }
    }
  });
}
