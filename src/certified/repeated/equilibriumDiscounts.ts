/**
 * # At which discount factors an automaton is an equilibrium
 *
 * The gain from each deviation for one period is a rational function of `δ`; its sign changes at roots of a polynomial only.
 *
 * *Notation.* From a state of a deterministic automaton play runs through `τ` states and then round a cycle of `L`. With payoffs `g`, what it pays is
 * `(1 − δ) U(δ)`, `U = Σ_{t<τ} δᵗ gᵗ + δ^τ C(δ)/(1 − δᴸ)`, `C` the sum round the cycle. A deviation that pays `g′` and leads to a state of `U′`, `L′`, gains
 * if and only if `N = (g′ + δU′ − U)(1 − δᴸ)(1 − δ^{L′}) > 0`.
 *
 * ## Implementation notes
 *
 * The roots of all `N` in (0, 1) are isolated by Sturm's theorem and halving. Between neighbouring roots nothing changes, so that one fraction between
 * them is checked for all; the check is that of one-shot deviations and knows nothing of the polynomials.
 *
 * ## References
 *
 * - [BasuPollackRoy2006] §2.2 for the roots
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import {
  derivativeOf,
  type IntegerPolynomial,
  primitivePart,
  signChanges,
  sturmSequence,
} from "../../arithmetic/integerPolynomial.ts";
import { simplestFraction } from "../../arithmetic/simplestFraction.ts";
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import {
  deviationIndex,
  type PublicAutomaton,
  profileIndex,
  requireAutomaton,
} from "../../games/repeated/automaton.ts";
import { automatonCheck } from "../../verify/repeated/automatonCheck.ts";

/** A discount factor, as an interval of fractions that holds it; both ends are the same where it is a fraction. */
export interface DiscountBound {
  /** At most the discount factor. */
  readonly lower: Rational;
  /** At least the discount factor, and less than 2⁻⁶⁰ above `lower`. */
  readonly upper: Rational;
  /** Coefficients by power of a polynomial of which it is a root, the last not zero; none for the ends 0 and 1 of all discount factors. */
  readonly polynomial: readonly bigint[];
}

/** Discount factors from one bound to another, both included; 1 is not. */
export interface DiscountRange {
  /** The lower end. */
  readonly from: DiscountBound;
  /** The upper end. */
  readonly to: DiscountBound;
}

/**
 * The discount factors at which a profile of strategies without lotteries is a subgame-perfect equilibrium of a game repeated for ever.
 *
 * Exact: ends are fractions or roots of polynomials, enclosed. A single discount factor, at which the profile is an equilibrium while it is none beside
 * it, is found if it is a fraction with a denominator up to a million.
 *
 * @param stage - In fractions, for any number of players.
 * @returns Ranges in increasing order; none if the profile is an equilibrium at no discount factor.
 * @throws {@link DomainError} when the automaton does not fit the game or has a lottery with several states.
 *
 * @example
 * ```ts doctest
 * import { automatonOf, bimatrixGame, equilibriumDiscounts, exact, titForTat, winStayLoseShift } from "jiama";
 *
 * const linear = bimatrixGame([[2, 0], [3, 1]], [[2, 3], [0, 1]]);
 * const ends = (strategies) =>
 *   equilibriumDiscounts(linear, automatonOf(linear, strategies)).map(({ from, to }) => [from, to].map((d) => exact.format(d.lower)).join(" to "));
 * ends([titForTat(linear, 0), titForTat(linear, 1)]) // => [ '1/2 to 1/2' ]
 * ends([winStayLoseShift(linear), winStayLoseShift(linear)]) // => []
 * ```
 *
 * @category Repeated games
 */
export function equilibriumDiscounts(
  stage: NormalFormGame<Rational>,
  automaton: PublicAutomaton<Rational>,
): readonly DiscountRange[] {
  requireAutomaton(stage, automaton);
  requireCertain(automaton);
  const isEquilibrium = (discount: Rational): boolean =>
    exact.compare(automatonCheck({ kind: "repeated", stage, discount }, automaton).maxGain, exact.zero) === 0;
  const zero: DiscountBound = { lower: exact.zero, upper: exact.zero, polynomial: [] };
  const one: DiscountBound = { lower: exact.one, upper: exact.one, polynomial: [] };
  const bounds = [zero, ...distinctRoots(gainPolynomials(stage, automaton)), one];
  const ranges: DiscountRange[] = [];
  bounds.forEach((from, k) => {
    const to = bounds[k + 1];
    const last = ranges.at(-1);
    if (to !== undefined && isEquilibrium(middle(from.upper, to.lower))) {
      if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to };
      else ranges.push({ from, to });
    } else if (
      last?.to !== from &&
      from !== one &&
      exact.compare(from.lower, from.upper) === 0 &&
      isEquilibrium(from.lower)
    ) {
      ranges.push({ from, to: from });
    }
  });
  return ranges;
}

const middle = (a: Rational, b: Rational): Rational => exact.div(exact.add(a, b), exact.from(2));

function requireCertain({ initial, states }: PublicAutomaton<Rational>): void {
  if ([initial, ...states.flatMap(({ next }) => next)].every((lottery) => lottery.length === 1)) return;
  throw new DomainError({
    en: "equilibriumDiscounts: the automaton has a lottery over several states; give one without lotteries, or check it with automatonCheck.",
    zh: "equilibriumDiscounts：该自动机含多状态抽签；请给出无抽签的自动机，或用 automatonCheck 核验。",
  });
}

type Dense = readonly bigint[];

const sum = (p: Dense, q: Dense, factor = 1n): Dense =>
  Array.from({ length: Math.max(p.length, q.length) }, (_, k) => (p[k] ?? 0n) + factor * (q[k] ?? 0n));

const times = (p: Dense, q: Dense): Dense => {
  const result = new Array<bigint>(Math.max(0, p.length + q.length - 1)).fill(0n);
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      result[i + j] = (result[i + j] as bigint) + a * b;
    });
  });
  return result;
};

const shifted = (p: Dense, by: number): Dense => [...new Array<bigint>(by).fill(0n), ...p];

/** `1 − δᴸ`. */
const period = (length: number): Dense => shifted([-1n], length).with(0, 1n);

/** What play from a state on pays a player: `numerator / (1 − δᴸ)`, times `1 − δ`. */
interface PlayValue {
  readonly numerator: Dense;
  readonly length: number;
}

/** The polynomials `N` of all deviations, each once. */
function gainPolynomials(
  stage: NormalFormGame<Rational>,
  { states }: PublicAutomaton<Rational>,
): readonly IntegerPolynomial[] {
  const found = new Map<string, IntegerPolynomial>();
  stage.players.forEach((_, player) => {
    const { numerators: g } = commonDenominator(stage.payoffs[player] as ArrayLike<Rational>);
    const values = states.map((__, s) => playValue(s, g));
    states.forEach(({ actions, next }, s) => {
      const own = values[s] as PlayValue;
      for (let action = 0; action < (shapeOf(stage)[player] as number); action += 1) {
        if (action === actions[player]) continue;
        const index = deviationIndex(stage, actions, player, action);
        const later = values[next[index]?.[0]?.[0] as number] as PlayValue;
        const now = times([g[index] as bigint], times(period(own.length), period(later.length)));
        const gain = sum(
          sum(now, shifted(times(later.numerator, period(own.length)), 1)),
          times(own.numerator, period(later.length)),
          -1n,
        );
        const polynomial = primitivePart(gain);
        if (polynomial.length > 1) found.set(polynomial.join(), polynomial);
      }
    });
  });
  return [...found.values()];

  function playValue(start: number, g: readonly bigint[]): PlayValue {
    const path: number[] = [];
    const seen = new Map<number, number>();
    for (let s = start; !seen.has(s); ) {
      seen.set(s, path.length);
      path.push(s);
      const { actions, next } = states[s] as PublicAutomaton<Rational>["states"][number];
      s = next[profileIndex(stage, actions)]?.[0]?.[0] as number;
      if (seen.has(s)) path.push(s);
    }
    const tail = seen.get(path.pop() as number) as number;
    const payoffs = path.map((s) => g[profileIndex(stage, states[s]?.actions as readonly number[])] as bigint);
    const length = path.length - tail;
    const numerator = sum(times(payoffs.slice(0, tail), period(length)), shifted(payoffs.slice(tail), tail));
    return { numerator, length };
  }
}

/** Bits to which a root that is no fraction is enclosed. */
const BITS = 64;

/** The roots of all polynomials in (0, 1), in increasing order, each once. */
function distinctRoots(polynomials: readonly IntegerPolynomial[]): readonly DiscountBound[] {
  const all = polynomials.flatMap(rootsBetween).sort((a, b) => exact.compare(a.lower, b.lower));
  const roots: DiscountBound[] = [];
  for (const root of all) {
    const last = roots.at(-1);
    // Roots that 60 bits do not tell apart are taken for one: nothing is claimed within the interval.
    if (last === undefined || exact.compare(root.lower, last.upper) > 0) roots.push(root);
    else if (exact.compare(root.upper, last.upper) > 0) roots[roots.length - 1] = { ...last, upper: root.upper };
  }
  return roots;
}

/** The roots of one polynomial in (0, 1). */
function rootsBetween(given: IntegerPolynomial): readonly DiscountBound[] {
  // Sturm's theorem needs simple roots at the ends of intervals.
  const repeated = sturmSequence(given, derivativeOf(given)).at(-1) as IntegerPolynomial;
  let p = quotient(given, repeated);
  while (p[0] === 0n) p = p.slice(1);
  while (isRootOf(p, exact.one)) p = quotient(p, [1n, -1n]);
  const sequence = sturmSequence(p, derivativeOf(p));
  const changes = (k: bigint, bits: number): number => signChanges(sequence.map((each) => valueAt(each, k, bits)));
  const found: DiscountBound[] = [];
  // Each entry is an interval (k/2^bits, (k + 1)/2^bits] with its number of roots.
  const open = [{ k: 0n, bits: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { k, bits } = next;
    const count = changes(k, bits) - changes(k + 1n, bits);
    if (count === 0) continue;
    if (bits < BITS) {
      open.push({ k: 2n * k + 1n, bits: bits + 1 }, { k: 2n * k, bits: bits + 1 });
      continue;
    }
    const lower = ratio(k, 1n << BigInt(bits));
    const upper = ratio(k + 1n, 1n << BigInt(bits));
    if (exact.compare(upper, exact.one) === 0) continue;
    const simple = simplestFraction(exact.toNumber(lower), 1e-15);
    const isRoot = simple !== null && isRootOf(p, simple) && exact.compare(simple, exact.zero) > 0;
    found.push(isRoot ? { lower: simple, upper: simple, polynomial: p } : { lower, upper, polynomial: p });
  }
  return found;
}

/** The primitive part of `p / q`, for a divisor `q` of `p` over the fractions. */
function quotient(p: IntegerPolynomial, q: IntegerPolynomial): IntegerPolynomial {
  const lead = q.at(-1) as bigint;
  let rest = [...p];
  const result: bigint[] = [];
  for (let degree = p.length - q.length; degree >= 0; degree -= 1) {
    const top = rest[degree + q.length - 1] as bigint;
    rest = rest.map((each, k) => each * lead - (k >= degree ? top * (q[k - degree] ?? 0n) : 0n));
    result.forEach((each, k) => {
      result[k] = each * lead;
    });
    result.push(top);
  }
  return primitivePart(result.reverse());
}

/** The sign of `p` at `k/2^bits`, as a positive multiple of the value. */
function valueAt(p: IntegerPolynomial, k: bigint, bits: number): bigint {
  const unit = 1n << BigInt(bits);
  let power = 1n;
  let value = 0n;
  for (let i = p.length - 1; i >= 0; i -= 1) {
    value = value * k + (p[i] as bigint) * power;
    power *= unit;
  }
  return value;
}

function isRootOf(p: IntegerPolynomial, { n, d }: Rational): boolean {
  let power = 1n;
  let value = 0n;
  for (let i = p.length - 1; i >= 0; i -= 1) {
    value = value * n + (p[i] as bigint) * power;
    power *= d;
  }
  return value === 0n;
}
