/**
 * # A tower of square roots
 *
 * The numbers that the rational ones generate under `+ − × ÷ √`, exactly. A number is rational, or `u + v√d_k` with `v ≠ 0`,
 * where the radicand `d_k` and `u`, `v` come from earlier levels of the tower
 *
 * `Q = K₀ ⊂ K₁ ⊂ …`, `K_{k+1} = K_k(√d_k)`.
 *
 * A root is adjoined only if its radicand is no square in the tower. So every number has one form, and it is rational if
 * and only if its form is.
 *
 * ## Notation
 *
 * `N(u + v√d) = u² − v²d` is the norm.
 *
 * ## Implementation notes
 *
 * Whether `u + v√d` with `v ≠ 0` is a square is decided by recursion: it is `(y + (v/2y)√d)²` for some `y` in the field below
 * if and only if `N = n²` is a square there and `y² = (u + n)/2` or `y² = (u − n)/2`. A number with `v = 0` is a square if and
 * only if `u` or `u/d` is one in the field below.
 *
 * @module
 */
import { exact, type Rational } from "../../src/index.ts";
import { rationalRoot } from "../rationalRoot.ts";
import type { RootField } from "./rootField.ts";

/** A number of a tower. */
export type Surd = Rational | Extension;

/** `u + v√d`, with `v ≠ 0` and `d` the radicand of its level. */
export interface Extension {
  /** Index of the radicand; `u` and `v` are of lower levels. */
  readonly level: number;
  readonly u: Surd;
  readonly v: Surd;
}

/** Whether a number of a tower is rational. */
export function isRational(a: Surd): a is Rational {
  return !("level" in a);
}

/** A tower without roots as yet; it grows with every root that is new to it. */
export function squareRootTower(): RootField<Surd> {
  const radicands: Surd[] = [];
  const { zero, one } = exact;
  const two = exact.add(one, one);

  const isZero = (a: Surd): boolean => isRational(a) && exact.compare(a, zero) === 0;
  const levelOf = (a: Surd): number => (isRational(a) ? -1 : a.level);
  const parts = (a: Surd, level: number): readonly [Surd, Surd] =>
    isRational(a) || a.level < level ? [a, zero] : [a.u, a.v];
  const compose = (level: number, u: Surd, v: Surd): Surd => (isZero(v) ? u : { level, u, v });

  const add = (a: Surd, b: Surd): Surd => {
    if (isRational(a) && isRational(b)) return exact.add(a, b);
    const level = Math.max(levelOf(a), levelOf(b));
    const [au, av] = parts(a, level);
    const [bu, bv] = parts(b, level);
    return compose(level, add(au, bu), add(av, bv));
  };
  const neg = (a: Surd): Surd => (isRational(a) ? exact.neg(a) : { level: a.level, u: neg(a.u), v: neg(a.v) });
  const sub = (a: Surd, b: Surd): Surd => add(a, neg(b));
  const mul = (a: Surd, b: Surd): Surd => {
    if (isRational(a) && isRational(b)) return exact.mul(a, b);
    const level = Math.max(levelOf(a), levelOf(b));
    const [au, av] = parts(a, level);
    const [bu, bv] = parts(b, level);
    const fromRoots = isZero(av) || isZero(bv) ? zero : mul(mul(av, bv), radicands[level]!);
    return compose(level, add(mul(au, bu), fromRoots), add(mul(au, bv), mul(av, bu)));
  };
  const norm = ({ level, u, v }: Extension): Surd => sub(mul(u, u), mul(mul(v, v), radicands[level]!));
  const inverse = (a: Surd): Surd => {
    if (isRational(a)) return exact.div(one, a);
    const scale = inverse(norm(a));
    return { level: a.level, u: mul(a.u, scale), v: neg(mul(a.v, scale)) };
  };
  const div = (a: Surd, b: Surd): Surd => (isRational(a) && isRational(b) ? exact.div(a, b) : mul(a, inverse(b)));
  const sign = (a: Surd): number => {
    if (isRational(a)) return Math.sign(exact.compare(a, zero));
    const u = sign(a.u);
    const v = sign(a.v);
    return u === 0 || u === v ? v : u * sign(norm(a));
  };

  /** A root of `a`, of either sign, in the field of the levels below `level`; `null` where there is none. */
  const rootIn = (level: number, a: Surd): Surd | null => {
    if (level === 0) return rationalRoot(a as Rational);
    const top = level - 1;
    const [u, v] = parts(a, top);
    if (isZero(v)) {
      const plain = rootIn(top, u);
      if (plain !== null) return plain;
      const multiple = rootIn(top, div(u, radicands[top]!));
      return multiple === null ? null : compose(top, zero, multiple);
    }
    const n = rootIn(top, norm({ level: top, u, v }));
    if (n === null) return null;
    for (const square of [div(add(u, n), two), div(sub(u, n), two)]) {
      const y = rootIn(top, square);
      if (y !== null) return compose(top, y, div(v, mul(two, y)));
    }
    return null;
  };
  const sqrt = (a: Surd): Surd => {
    const known = rootIn(radicands.length, a);
    if (known !== null) return sign(known) < 0 ? neg(known) : known;
    radicands.push(a);
    return { level: radicands.length - 1, u: zero, v: one };
  };

  return { zero, one, add, sub, mul, div, neg, compare: (a, b) => sign(sub(a, b)), sqrt };
}
