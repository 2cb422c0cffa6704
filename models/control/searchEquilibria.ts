/**
 * # Equilibria of a superior and a subordinate who search
 *
 * The replies `E = (1 − αe)B/c_P` and `e = (1 − E)b/c_A` are linear and kept within [0, 1]. An equilibrium with one of the
 * searches at 0 or 1 follows from that end, and one with both inside is the crossing of two lines.
 *
 * @module
 */
import type { Field } from "../../src/index.ts";
import type { FormalAuthorityParameters } from "./formalAuthority.ts";

/** What both do. */
export interface Searches<T> {
  /** `E`. */
  readonly supervision: T;
  /** `e`. */
  readonly initiative: T;
}

/** Replies in doubles agree up to this. */
const ROUNDING = 1e-12;

/** Whether two probabilities are equal; in doubles up to rounding. */
export function isClose<T>(field: Field<T>, a: T, b: T): boolean {
  const difference = field.sub(a, b);
  if (field.name === "float") return Math.abs(field.toNumber(difference)) <= ROUNDING;
  return field.compare(difference, field.zero) === 0;
}

function clip<T>({ zero, one, compare }: Field<T>, x: T): T {
  if (compare(x, zero) < 0) return zero;
  return compare(x, one) > 0 ? one : x;
}

/** All equilibria, the ends of a line of them included, by increasing supervision. */
export function searchEquilibria<T>(field: Field<T>, parameters: FormalAuthorityParameters<T>): readonly Searches<T>[] {
  const { superiorBenefit: B, subordinateBenefit: b, congruence, supervisionCost, effortCost } = parameters;
  const { zero, one, sub, mul, div } = field;
  const supervise = (e: T): T => clip(field, div(mul(sub(one, mul(congruence, e)), B), supervisionCost));
  const search = (E: T): T => clip(field, div(mul(sub(one, E), b), effortCost));
  const ends = [zero, one];
  const supervisions = [...ends.map(supervise), ...ends];
  const stake = mul(congruence, b);
  const determinant = sub(mul(effortCost, supervisionCost), mul(stake, B));
  if (field.compare(determinant, zero) !== 0) {
    supervisions.push(clip(field, div(mul(B, sub(effortCost, stake)), determinant)));
  }
  const found: Searches<T>[] = [];
  for (const supervision of supervisions.sort(field.compare)) {
    const initiative = search(supervision);
    const known = found.some((each) => isClose(field, each.supervision, supervision));
    if (!known && isClose(field, supervise(initiative), supervision)) found.push({ supervision, initiative });
  }
  return found;
}
