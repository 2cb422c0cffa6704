/**
 * # The best behavior of a forgetful player
 *
 * What a player can expect at most before the game begins, when the others' behavior is given and the player may forget. Finding it is hard in general: the payoff is a polynomial
 * in the probabilities. At information sets that no path meets twice it is linear in them, so that pure actions do; those that a path meets
 * twice may need mixing.
 *
 * ## Implementation notes
 *
 * Pure actions are tried one after another. For the probabilities at the other information sets, boxes are bounded in the tree with intervals of fractions and halved,
 * until no box can hold more than the tolerance above the best point found. The simplest fraction in each box is tried, which is often the very optimum.
 *
 * ## References
 *
 * - [PiccioneRubinstein1997]
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { absentMindedSets } from "../../games/extensive-form/absentMindedness.ts";
import { type BehaviorProfile, requireBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { continuationPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import { reducedStrategies } from "../../games/extensive-form/reducedStrategies.ts";

/** Options of {@link bestBehavior}. */
export interface BestBehaviorOptions {
  /** By how much the bound may exceed the value, as a share of the range of payoffs, where mixing is needed. @defaultValue `1e-6` */
  readonly tolerance?: number;
  /** Largest number of boxes for all pure actions together. @defaultValue `50_000` */
  readonly maxBoxes?: number;
}

/** The best behavior that was found, and what no behavior exceeds. */
export interface BestBehavior {
  /** The player's behavior, in the whole profile. */
  readonly profile: BehaviorProfile<Rational>;
  /** What the player expects with it. */
  readonly value: Rational;
  /** What no behavior of the player exceeds; equal to the value where no path meets an own information set twice. */
  readonly bound: Rational;
  /** Whether the bound is within the tolerance of the value. */
  readonly isDecided: boolean;
}

/**
 * The best ex-ante behavior of a player against given behavior of the others, with or without perfect recall.
 *
 * The cost grows with the number of the player's reduced strategies; for information sets that a path meets twice also with the number of boxes.
 *
 * @param profile - Behavior of all; that of the player does not matter.
 * @throws {@link DomainError} when the profile does not fit the game, the player has too many reduced strategies, or an information set that a path meets twice has
 * more than two actions.
 *
 * @example
 * ```ts doctest
 * import { bestBehavior, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const exit = { infoset: "exit" };
 * const driver = gameFromTree(
 *   ["driver"],
 *   move("driver", { exit: payoffs(0), on: move("driver", { exit: payoffs(4), on: payoffs(1) }, exit) }, exit),
 * );
 * const { profile, value, isDecided } = bestBehavior(driver, [["0", "1"].map(exact.from)], 0);
 * [exact.format(profile[0][1]), exact.format(value), isDecided] // => [ '2/3', '4/3', true ]
 * ```
 *
 * @category Extensive form
 */
export function bestBehavior(
  game: ExtensiveGame<Rational>,
  profile: BehaviorProfile<Rational>,
  player: number,
  { tolerance = 1e-6, maxBoxes = 50_000 }: BestBehaviorOptions = {},
): BestBehavior {
  requireBehaviorProfile(game, profile);
  const mixing = absentMindedSets(game).filter((set) => game.infosets[set]?.player === player);
  for (const set of mixing) requireTwoActions(game, set);
  let best: { profile: BehaviorProfile<Rational>; value: Rational } | null = null;
  let bound: Rational | null = null;
  let boxes = maxBoxes;
  const slack = exact.mul(exact.from(String(tolerance)), rangeOfPayoffs(game, player));
  const seen = new Set<string>();
  for (const strategy of reducedStrategies(game, player)) {
    const pure = strategy.map((action, set) => (mixing.includes(set) ? -1 : action));
    const key = pure.join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const fixed = profile.map((own, set) =>
      game.infosets[set]?.player === player && !mixing.includes(set)
        ? own.map((_, action) => (action === Math.max(0, pure[set] as number) ? exact.one : exact.zero))
        : own,
    );
    const found = mixed(game, { fixed, player, mixing, slack, boxes });
    boxes -= found.boxes;
    if (best === null || exact.compare(found.value, best.value) > 0) best = found;
    if (bound === null || exact.compare(found.bound, bound) > 0) bound = found.bound;
  }
  const { profile: chosen, value } = best as NonNullable<typeof best>;
  const most = bound as Rational;
  return { profile: chosen, value, bound: most, isDecided: exact.compare(exact.sub(most, value), slack) <= 0 };
}

function requireTwoActions({ infosets }: ExtensiveGame<unknown>, set: number): void {
  const own = infosets[set];
  if (own === undefined || own.actions.length <= 2) return;
  throw new DomainError({
    en: `bestBehavior: a path meets the information set ${JSON.stringify(own.label)} twice, and it has ${own.actions.length} actions; at most 2 are handled there.`,
    zh: `bestBehavior：某条路径两次经过信息集 ${JSON.stringify(own.label)}，而其有 ${own.actions.length} 个行动；此类信息集至多处理 2 个行动。`,
  });
}

function rangeOfPayoffs({ payoffs }: ExtensiveGame<Rational>, player: number): Rational {
  const own = Array.from(payoffs[player] as ArrayLike<Rational>);
  const most = own.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
  const least = own.reduce((a, b) => (exact.compare(b, a) < 0 ? b : a));
  return exact.sub(most, least);
}

/** Probabilities of the first actions at the information sets that need mixing: from lows to highs. */
interface Box {
  readonly lows: readonly Rational[];
  readonly highs: readonly Rational[];
  readonly bound: Rational;
}

interface Problem {
  readonly fixed: BehaviorProfile<Rational>;
  readonly player: number;
  readonly mixing: readonly number[];
  readonly slack: Rational;
  readonly boxes: number;
}

function mixed(game: ExtensiveGame<Rational>, problem: Problem) {
  const { mixing, slack } = problem;
  const at = (point: readonly Rational[]) => {
    const profile = problem.fixed.map((own, set) => {
      const k = mixing.indexOf(set);
      const p = point[k];
      return k < 0 || p === undefined || own.length === 1 ? own : [p, exact.sub(exact.one, p)];
    });
    return { profile, value: continuationPayoffs(game, profile, problem.player)[0] as Rational };
  };
  let best = at(mixing.map(() => exact.one));
  const improve = (point: readonly Rational[]): void => {
    const found = at(point);
    if (exact.compare(found.value, best.value) > 0) best = found;
  };
  if (mixing.length === 0) return { ...best, bound: best.value, boxes: 1 };
  const box = (lows: readonly Rational[], highs: readonly Rational[]): Box => ({
    ...{ lows, highs },
    bound: upperBound(game, problem, lows, highs),
  });
  // Depth first, the better half of a box before the other.
  const open: Box[] = [
    box(
      mixing.map(() => exact.zero),
      mixing.map(() => exact.one),
    ),
  ];
  let bound = best.value;
  let count = 1;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { lows, highs } = next;
    if (exact.compare(exact.sub(next.bound, best.value), slack) <= 0 || count >= problem.boxes) {
      if (exact.compare(next.bound, bound) > 0) bound = next.bound;
      continue;
    }
    const widths = lows.map((low, k) => exact.sub(highs[k] as Rational, low));
    const widest = widths.reduce(
      (place, width, k) => (exact.compare(width, widths[place] as Rational) > 0 ? k : place),
      0,
    );
    const middle = exact.div(exact.add(lows[widest] as Rational, highs[widest] as Rational), exact.from(2));
    improve(lows.map((low, k) => simplestBetween(low, highs[k] as Rational)));
    const replaced = (list: readonly Rational[]) => list.map((value, k) => (k === widest ? middle : value));
    const halves = [box(lows, replaced(highs)), box(replaced(lows), highs)];
    open.push(...halves.sort((a, b) => exact.compare(a.bound, b.bound)));
    count += 2;
  }
  return { ...best, bound: exact.compare(bound, best.value) > 0 ? bound : best.value, boxes: count };
}

/** What no behavior of a box exceeds: at every node the best of the ends of the interval of each probability. */
function upperBound(
  game: ExtensiveGame<Rational>,
  { fixed, player, mixing }: Problem,
  lows: readonly Rational[],
  highs: readonly Rational[],
): Rational {
  const { nodes, chanceMoves } = game;
  const { count, end, mover, index } = nodes;
  const payoffs = game.payoffs[player] as ArrayLike<Rational>;
  const bounds = new Array<Rational>(count);
  for (let node = count - 1; node >= 0; node -= 1) {
    const at = index[node] as number;
    if (mover[node] === TERMINAL) {
      bounds[node] = payoffs[at] as Rational;
      continue;
    }
    const k = mover[node] === CHANCE ? -1 : mixing.indexOf(at);
    const [first, second] = [bounds[node + 1] as Rational, bounds[end[node + 1] as number]];
    if (k >= 0 && second !== undefined && (end[node + 1] as number) < (end[node] as number)) {
      const p = (exact.compare(first, second) > 0 ? highs : lows)[k] as Rational;
      bounds[node] = exact.add(exact.mul(p, first), exact.mul(exact.sub(exact.one, p), second));
      continue;
    }
    const probabilities = mover[node] === CHANCE ? chanceMoves[at]?.probabilities : fixed[at];
    let sum = exact.zero;
    let child = node + 1;
    for (const probability of probabilities as readonly Rational[]) {
      sum = exact.add(sum, exact.mul(probability, bounds[child] as Rational));
      child = end[child] as number;
    }
    bounds[node] = sum;
  }
  return bounds[0] as Rational;
}

/** The fraction with the least denominator strictly between two that are at least 0. */
function simplestBetween(low: Rational, high: Rational): Rational {
  const floor = low.n / low.d;
  if ((floor + 1n) * high.d < high.n) return ratio(floor + 1n, 1n);
  // Both lie between two integers: what is over the smaller one is turned upside down.
  const over = (value: Rational): Rational => ratio(value.n - floor * value.d, value.d);
  const [least, most] = [over(low), over(high)];
  const inner = least.n === 0n ? ratio(most.d / most.n + 1n, 1n) : simplestBetween(inverse(most), inverse(least));
  return exact.add(ratio(floor, 1n), inverse(inner));
}

function inverse({ n, d }: Rational): Rational {
  return ratio(d, n);
}
