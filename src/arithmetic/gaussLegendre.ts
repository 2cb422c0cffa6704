/**
 * # Gauss–Legendre quadrature
 *
 * Nodes and weights by Newton's method on the three-term recurrence of the Legendre polynomials, computed once a count.
 *
 * ## References
 *
 * - [DavisRabinowitz1984] §2.7
 *
 * @module
 */
import { DomainError } from "../errors.ts";

/** Nodes on [−1, 1], ascending, and their weights. */
export interface QuadratureRule {
  /** Points in (−1, 1), ascending. */
  readonly nodes: Float64Array;
  /** Positive weights, one a node; they sum to 2. */
  readonly weights: Float64Array;
}

const rules = new Map<number, QuadratureRule>();
const MAX_COUNT = 1000;

/**
 * The `count`-point Gauss–Legendre rule, exact for polynomials of degree `2·count − 1`.
 *
 * @param count - An integer from 1 to 1000.
 * @throws {@link DomainError} for any other count.
 *
 * @category Numerics
 */
export function gaussLegendre(count: number): QuadratureRule {
  const known = rules.get(count);
  if (known !== undefined) return known;
  if (!Number.isInteger(count) || count < 1 || count > MAX_COUNT) {
    throw new DomainError({
      en: `gaussLegendre: count is ${count}; choose an integer from 1 to ${MAX_COUNT}.`,
      zh: `gaussLegendre：count 为 ${count}；请取 1 至 ${MAX_COUNT} 的整数。`,
    });
  }
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count / 2; i += 1) {
    // Tricomi's first guess, with a cosine of the same bits on every engine.
    let x = cosine((i + 0.75) / (count + 0.5)) * (1 - 1 / (8 * count * count) + 1 / (8 * count ** 3));
    let slope = 0;
    for (let step = 0; step < 20; step += 1) {
      let previous = 1;
      let value = x;
      for (let k = 2; k <= count; k += 1) {
        const next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
        previous = value;
        value = next;
      }
      slope = (count * (x * value - previous)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    const weight = 2 / ((1 - x * x) * slope * slope);
    // The middle node of an odd rule is zero, which Newton's method only approaches.
    const node = 2 * i + 1 === count ? 0 : x;
    nodes[i] = -node;
    nodes[count - 1 - i] = node;
    weights[i] = weight;
    weights[count - 1 - i] = weight;
  }
  const rule = { nodes, weights };
  rules.set(count, rule);
  return rule;
}

/** cos(πt) for t in [0, ½], by its series: only a first guess for Newton's method. */
function cosine(t: number): number {
  const x = Math.PI * t;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 14; k += 1) {
    term *= (-x * x) / ((2 * k - 1) * (2 * k));
    sum += term;
  }
  return sum;
}

/**
 * The integral of `f` over `[low, high]` by the composite rule: `panels` equal panels of `count` nodes each.
 *
 * @param panels - A positive integer.
 * @param count - An integer from 1 to 1000.
 * @throws {@link DomainError} for any other number of panels or nodes.
 *
 * @category Numerics
 */
export function integral(f: (x: number) => number, low: number, high: number, panels = 8, count = 20): number {
  if (!Number.isInteger(panels) || panels < 1) {
    throw new DomainError({
      en: `integral: panels is ${panels}; choose a positive integer.`,
      zh: `integral：panels 为 ${panels}；请取正整数。`,
    });
  }
  const { nodes, weights } = gaussLegendre(count);
  const half = (high - low) / (2 * panels);
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const center = low + (2 * panel + 1) * half;
    for (let i = 0; i < count; i += 1) sum += (weights[i] as number) * f(center + half * (nodes[i] as number));
  }
  return sum * half;
}
