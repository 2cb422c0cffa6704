/** Due care written down a second time, slowly: series for the normal distribution, grids and climbing for the maxima. */

/** What the official faces; `sanctioned(e)` is the probability that a failure is sanctioned. */
export interface OracleOfficial {
  readonly pull: number;
  readonly reward: number;
  readonly penalty: number;
  readonly target: number;
  readonly noise: number;
  readonly effortCost: number;
  readonly falsificationCost: number;
  readonly sanctioned: (effort: number) => number;
}

export interface OraclePoint {
  readonly effort: number;
  readonly falsification: number;
  readonly payoff: number;
}

export function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Φ by Taylor's series in the middle and Laplace's continued fraction in the tails. */
export function distribution(z: number): number {
  if (Math.abs(z) > 4) {
    let fraction = Math.abs(z);
    for (let k = 60; k >= 1; k -= 1) fraction = Math.abs(z) + k / fraction;
    const tail = density(z) / fraction;
    return z > 0 ? 1 - tail : tail;
  }
  let term = z;
  let sum = z;
  for (let k = 1; k < 80; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/** Marginal probability of winning among n equals: ∫ (n − 1) f(t)² Φ(t)^{n−2} dt by the trapezoidal rule. */
export function marginalWin(n: number): number {
  let sum = 0;
  for (let i = -900; i <= 900; i += 1) {
    const t = i / 100;
    sum += (n - 1) * density(t) ** 2 * distribution(t) ** (n - 2);
  }
  return sum / 100;
}

export function oraclePayoff(official: OracleOfficial, e: number, m: number): number {
  const { pull, reward, penalty, target, noise, effortCost, falsificationCost, sanctioned } = official;
  const failure = distribution((target - e - m) / noise);
  const success = distribution((e + m - target) / noise);
  const costs = (effortCost * e * e) / 2 + (falsificationCost * m * m) / 2;
  return pull * (e + m) + reward * success - penalty * failure * sanctioned(e) - costs;
}

const directions = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((k) => [
  Math.cos((k * Math.PI) / 6),
  Math.sin((k * Math.PI) / 6),
]);

/** Climbs by compass search, from step length `step` down to a 1e-9 of it, on `e ≥ least, m ≥ 0`; at most 500 moves. */
export function climbed(
  official: OracleOfficial,
  from: readonly [number, number],
  step: number,
  least = 0,
): OraclePoint {
  let [e, m] = from;
  let payoff = oraclePayoff(official, e, m);
  for (let h = step, moves = 0; h > 1e-9 * step && moves < 500; moves += 1) {
    let moved = false;
    for (const [a, b] of [...directions, [1, -1], [-1, 1]]) {
      const [toE, toM] = [Math.max(least, e + h * a!), Math.max(0, m + h * b!)];
      const there = oraclePayoff(official, toE, toM);
      if (there > payoff) {
        [e, m, payoff, moved] = [toE, toM, there, true];
      }
    }
    if (!moved) h /= 2;
  }
  return { effort: e, falsification: m, payoff };
}

/** The tops that climbing reaches from every grid point that is no lower than its eight neighbors. */
export function gridMaxima(
  official: OracleOfficial,
  efforts: readonly number[],
  most: number,
  cells: number,
): OraclePoint[] {
  const h = most / cells;
  const value = efforts.map((e) => Array.from({ length: cells + 1 }, (_, j) => oraclePayoff(official, e, j * h)));
  const tops: OraclePoint[] = [];
  for (const [i, row] of value.entries()) {
    for (const [j, payoff] of row.entries()) {
      const near = [-1, 0, 1].flatMap((di) =>
        [-1, 0, 1].map((dj) => value[i + di]?.[j + dj] ?? Number.NEGATIVE_INFINITY),
      );
      if (near.some((other) => other > payoff)) continue;
      const top = climbed(official, [efforts[i]!, j * h], h);
      const known = tops.some(
        (other) => Math.hypot(other.effort - top.effort, other.falsification - top.falsification) < h,
      );
      if (!known) tops.push(top);
    }
  }
  return tops.sort((a, b) => b.payoff - a.payoff);
}

/** From here on effort or falsification costs more than everything it could win. */
export function oracleBounds({
  pull,
  reward,
  penalty,
  effortCost: c,
  falsificationCost: g,
}: OracleOfficial): readonly [number, number] {
  const most = (own: number, other: number) =>
    (pull + Math.sqrt(pull ** 2 + 2 * own * (reward + penalty + pull ** 2 / (2 * other)))) / own;
  return [most(c, g), most(g, c)];
}
