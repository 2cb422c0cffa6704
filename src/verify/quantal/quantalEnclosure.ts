/**
 * # Enclosures of quantal response equilibria
 *
 * A proof in rounded intervals that a logit quantal response equilibrium exists near the probabilities proposed, for one value of `λ`.
 *
 * *Notation.* `x` are the logarithms of all probabilities and `yₐ = xₐ − λ uₐ(x)`. `g(x)` has, for each decider, `Σ exp(xₐ) − 1` in the row of the most probable
 * action `o`, and `yₐ − y_o` in the others': its zeros are the equilibria. `M` is any matrix, best an approximate inverse of `g′(x̂)`. Let
 * `βₐ ≥ |(M g(x̂))ₐ|`, and let `E_ab ≥ |(I − M g′(x))_ab|` for all `x` in the box
 * `|xₐ − x̂ₐ| ≤ rₐ`. If `β + E r < r` in every entry, then `x − M g(x)` maps the box into its interior and contracts in the norm that `r` weighs: there is
 * one equilibrium in the box, and it lies in the smaller box of radii `β + E r`.
 *
 * ## Implementation notes
 *
 * The bounds on `g` and `g′` come from intervals. `M` and its products are computed in doubles, with the rounding of sums of `n` products bounded
 * by `2 n u` times the sum of their sizes. The radii are multiples of `β`: logarithms of probabilities that have vanished depend `λ` times as much on the others as
 * these on one another, and nothing depends on them.
 *
 * ## References
 *
 * - [Krawczyk1969], [HansenWalster2004]
 *
 * @module
 */
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import { luFactorization, solveFactored } from "../../linalg/luFactorization.ts";

const { operations, functions } = intervalFormulas;
const { "+": plus, "-": minus, "*": times } = operations;

/** Bounds on what actions are worth, and on how that depends on the logarithms of probabilities, over a box. */
export interface WorthBounds {
  /** The first action of each decider, and the number of actions at the end. */
  readonly firsts: readonly number[];
  /** Bounds on the probability of each action. */
  readonly probabilities: readonly Interval[];
  /** Bounds on the worth of each action, payoff units, up to a number that a decider's actions share. */
  readonly worth: readonly Interval[];
  /** Bounds on `∂uₐ/∂x_b`, row by row, computed when they are asked for. */
  derivative(): readonly Interval[];
}

/** What was proved. */
export interface QuantalEnclosure {
  /** Whether an equilibrium was proved to exist. */
  readonly proved: boolean;
  /** Largest difference between a logarithm of a probability and the equilibrium's; ∞ where nothing is proved. */
  readonly logRadius: number;
  /** Largest difference between a probability, as its logarithm gives it, and the equilibrium's; ∞ where nothing is proved. */
  readonly radius: number;
}

const UNPROVED: QuantalEnclosure = {
  proved: false,
  logRadius: Number.POSITIVE_INFINITY,
  radius: Number.POSITIVE_INFINITY,
};

/** Radii tried, as multiples of what the center suggests. */
const WIDENINGS = [2, 16, 256];
/** Boxes are not wider than this and a share of the logarithm. */
const WIDEST = { units: 1, share: 0.25 };
/** Radii are not smaller, so that products of them do not vanish. */
const SMALLEST = 2 ** -500;
const UNIT = 2 ** -52;

/**
 * Whether an equilibrium exists near a point.
 *
 * @param bounds - Bounds over the box of the given radii around the point.
 */
export function quantalEnclosure(
  logs: Float64Array,
  lambda: number,
  bounds: (radii: Float64Array) => WorthBounds,
): QuantalEnclosure {
  const size = logs.length;
  const center = { logs, lambda, ...bounds(new Float64Array(size)) };
  const inverse = approximateInverse(derivativeOf(center).map(middleOf), size);
  if (inverse === null) return UNPROVED;
  const moves = moveBounds(inverse, residualOf(center), size);
  for (const widening of WIDENINGS) {
    const radii = moves.map((move) => widening * move);
    if (!radii.every((radius, a) => radius < WIDEST.units + WIDEST.share * Math.abs(logs[a] as number)))
      return UNPROVED;
    const spread = spreadBounds(inverse, derivativeOf({ logs, lambda, ...bounds(radii) }), radii);
    const found = moves.map((move, a) => (move + (spread[a] as number)) * (1 + UNIT));
    if (found.every((radius, a) => radius < (radii[a] as number))) return enclosureOf(logs, found);
  }
  return UNPROVED;
}

/** What the radii of the logarithms say of probabilities. */
function enclosureOf(logs: Float64Array, radii: Float64Array): QuantalEnclosure {
  let [logRadius, radius] = [0, 0];
  radii.forEach((own, a) => {
    const growth = minus(functions.exp(pointInterval(own)), pointInterval(1)).upper;
    const probability = functions.exp(pointInterval(logs[a] as number)).upper;
    logRadius = Math.max(logRadius, own);
    // A share of the probability; or all that it can be, where its logarithm is hardly known.
    const most = functions.exp(plus(pointInterval(logs[a] as number), pointInterval(own))).upper;
    radius = Math.max(radius, Math.min(most, times(pointInterval(probability), pointInterval(growth)).upper));
  });
  return { proved: true, logRadius, radius };
}

/** A box around a point, and what actions are worth in it. */
interface Box extends WorthBounds {
  readonly logs: Float64Array;
  readonly lambda: number;
}

/** For each action, the most probable action of the same decider. */
function references({ firsts, logs }: Box): number[] {
  return firsts.slice(1).flatMap((to, decider) => {
    const from = firsts[decider] as number;
    let best = from;
    for (let a = from; a < to; a += 1) if ((logs[a] as number) > (logs[best] as number)) best = a;
    return new Array<number>(to - from).fill(best);
  });
}

/** The actions of the decider whose actions `a` is among. */
function siblings({ firsts }: Box, a: number): number[] {
  const decider = firsts.findIndex((first, k) => first <= a && a < (firsts[k + 1] ?? 0));
  const [from, to] = [firsts[decider] as number, firsts[decider + 1] as number];
  return Array.from({ length: to - from }, (_, k) => from + k);
}

/** Bounds on `g(x̂)`. */
function residualOf(box: Box): Interval[] {
  const { logs, worth } = box;
  const lambda = pointInterval(box.lambda);
  return references(box).map((reference, a) => {
    if (a === reference) {
      const total = siblings(box, a).map((b) => functions.exp(pointInterval(logs[b] as number)));
      return minus(
        total.reduce((sum, probability) => plus(sum, probability)),
        pointInterval(1),
      );
    }
    const difference = minus(pointInterval(logs[a] as number), pointInterval(logs[reference] as number));
    return minus(difference, times(lambda, minus(worth[a] as Interval, worth[reference] as Interval)));
  });
}

/** Bounds on `g′`, row by row. */
function derivativeOf(box: Box): Interval[] {
  const { probabilities } = box;
  const derivative = box.derivative();
  const size = box.logs.length;
  const [lambda, one] = [pointInterval(box.lambda), pointInterval(1)];
  const result = new Array<Interval>(size * size).fill(pointInterval(0));
  references(box).forEach((reference, a) => {
    if (a === reference) {
      for (const b of siblings(box, a)) result[a * size + b] = probabilities[b] as Interval;
      return;
    }
    for (let b = 0; b < size; b += 1) {
      const entries = [derivative[reference * size + b], derivative[a * size + b]] as const;
      const effect = times(lambda, minus(entries[0] as Interval, entries[1] as Interval));
      result[a * size + b] = a === b ? plus(one, effect) : reference === b ? minus(effect, one) : effect;
    }
  });
  return result;
}

const middleOf = ({ lower, upper }: Interval): number => (lower + upper) / 2;

function approximateInverse(matrix: readonly number[], size: number): Float64Array | null {
  const factored = luFactorization(Float64Array.from(matrix), size);
  if (factored.sign === 0) return null;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    unit.fill(0);
    unit[column] = 1;
    const solution = solveFactored(factored, unit);
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = solution[row] as number;
  }
  return inverse;
}

/** Bounds on `|M g|`, entry by entry, at least the smallest numbers. */
function moveBounds(inverse: Float64Array, residual: readonly Interval[], size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => {
    let [sum, sizes, slack] = [0, 0, 0];
    residual.forEach(({ lower, upper }, k) => {
      const entry = inverse[row * size + k] as number;
      const middle = (lower + upper) / 2;
      sum += entry * middle;
      sizes += Math.abs(entry * middle);
      slack += Math.abs(entry) * Math.max(upper - middle, middle - lower);
    });
    return (Math.abs(sum) + slack + 2 * size * UNIT * (sizes + slack)) * (1 + size * UNIT) + SMALLEST;
  });
}

/** Bounds on `Σ_b |I − M G|_ab r_b`, entry by entry, for all matrices `G` within the bounds. */
function spreadBounds(inverse: Float64Array, derivative: readonly Interval[], radii: Float64Array): Float64Array {
  const size = radii.length;
  const middles = Float64Array.from(derivative, middleOf);
  const slacks = new Float64Array(size);
  const sizes = new Float64Array(size);
  derivative.forEach(({ lower, upper }, at) => {
    const row = Math.floor(at / size);
    const [middle, radius] = [middles[at] as number, radii[at % size] as number];
    slacks[row] = (slacks[row] as number) + Math.max(upper - middle, middle - lower) * radius * (1 + 2 * UNIT);
    sizes[row] = (sizes[row] as number) + Math.abs(middle) * radius;
  });
  const product = new Float64Array(size);
  return Float64Array.from({ length: size }, (_, row) => {
    product.fill(0);
    let [slack, rounding] = [0, radii[row] as number];
    for (let k = 0; k < size; k += 1) {
      const entry = inverse[row * size + k] as number;
      if (entry === 0) continue;
      slack += Math.abs(entry) * (slacks[k] as number);
      rounding += Math.abs(entry) * (sizes[k] as number);
      const from = k * size;
      for (let b = 0; b < size; b += 1) product[b] = (product[b] as number) + entry * (middles[from + b] as number);
    }
    product[row] = (product[row] as number) - 1;
    const sum = product.reduce((total, entry, b) => total + Math.abs(entry) * (radii[b] as number), 0);
    return (sum + slack + 2 * (size + 4) * UNIT * (rounding + slack)) * (1 + 2 * size * UNIT);
  });
}
