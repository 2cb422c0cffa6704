/**
 * # No other equilibrium
 *
 * Proves that a game of numbers has no pure equilibria besides those listed, by dividing all profiles into boxes and showing of each
 * that it holds none: some player's slope points out of it, or its payoff is convex there, or another action pays more
 * whatever the others do in the box. Around a listed equilibrium a box is shown to hold no second one.
 *
 * ## Notation
 *
 * `J` is the matrix of bends over a box, a matrix of intervals: any two profiles of the box differ in slopes by a matrix from `J`
 * times their difference. Where every such matrix is regular, slopes vanish at one profile at most. Where `−J` is strictly
 * diagonally dominant with a positive diagonal, there is at most one equilibrium, ends of actions included: of two, the
 * slope of the player whose actions differ most would fall from the lower to the higher one, while at equilibria it does not.
 *
 * ## Implementation notes
 *
 * That the listed profiles are equilibria is for others to check; each stands for the one equilibrium that its box may hold.
 * Ranges are rounded outwards, so that the exclusion is a proof up to the accuracy that the functions of formulas state. The
 * number of boxes is limited: equilibria that form a curve are excluded by no number of boxes.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 11 (systems of equations)
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import { actionLattice, type RangedGame, withAction } from "../../games/continuous/continuousGame.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";

/** What was excluded. */
export interface EquilibriumExclusion {
  /** Boxes of which it is not shown that they hold no equilibrium besides those listed. */
  readonly undecided: number;
  /** Boxes examined. */
  readonly boxes: number;
}

type Box = readonly Interval[];

/** Boxes are not halved below this share of the actions. */
const SMALLEST = 1e-6;

const { operations } = intervalFormulas;

/**
 * Excludes equilibria besides those listed.
 *
 * @param maxBoxes - Most boxes that are examined; those left open then count as undecided.
 */
export function equilibriumExclusion(
  game: RangedGame,
  equilibria: readonly (readonly number[])[],
  maxBoxes = 20_000,
): EquilibriumExclusion {
  const { lower, upper } = game;
  const whole: Box = lower.map((low, i) => ({ lower: low, upper: upper[i]! }));
  const isolated = equilibria.map((profile) => isolatedBox(game, profile)).filter((box) => box !== undefined);
  const others = deviations(game, equilibria);
  const open: Box[] = [whole];
  let [boxes, undecided] = [0, 0];
  while (open.length > 0) {
    if (boxes >= maxBoxes) return { undecided: undecided + open.length, boxes };
    const box = open.pop()!;
    boxes += 1;
    const left = remainder(game, box, others);
    if (left === undefined || isolated.some((each) => holds(each, left))) continue;
    const axis = widestAxis(game, left);
    if (axis === undefined) {
      undecided += 1;
      continue;
    }
    const { lower: low, upper: high } = left[axis]!;
    const middle = (low + high) / 2;
    open.push(
      withAction(left, axis, { lower: middle, upper: high }),
      withAction(left, axis, { lower: low, upper: middle }),
    );
  }
  return { undecided, boxes };
}

/** The part of a box that may hold an equilibrium; `undefined` where there is none. */
function remainder(game: RangedGame, box: Box, deviating: readonly (readonly number[])[]): Box | undefined {
  let left = box;
  for (const [i, { slope, bends }] of game.ranges.entries()) {
    const [low, high] = [game.lower[i]!, game.upper[i]!];
    const own = left[i]!;
    const slopes = slope(left);
    if (low < high && slopes.lower > 0) {
      if (own.upper < high) return undefined;
      left = withAction(left, i, pointInterval(high));
    } else if (low < high && slopes.upper < 0) {
      if (own.lower > low) return undefined;
      left = withAction(left, i, pointInterval(low));
    } else if (own.lower > low && own.upper < high && bends[i]!(left).lower > 0) return undefined;
  }
  return game.ranges.some((_, i) => gainsEverywhere(game, left, i, deviating[i]!)) ? undefined : left;
}

/**
 * Whether some action of a player pays more than all actions in the box, whatever the others do in it. Tried are the two that pay
 * most against the center of the box.
 */
function gainsEverywhere(game: RangedGame, box: Box, player: number, actions: readonly number[]): boolean {
  const { value, slope } = game.ranges[player]!;
  const own = box[player]!;
  const center = box.map(({ lower, upper }) => lower + (upper - lower) / 2);
  const payoffs = actions.map((action) => game.payoffs[player]!.value(withAction(center, player, action)));
  const best = payoffs.indexOf(Math.max(...payoffs));
  const second = payoffs.indexOf(Math.max(...payoffs.filter((_, k) => k !== best)));
  const most = value(box).upper;
  return [best, second].some((k) => {
    const action = actions[k];
    if (action === undefined) return false;
    if (value(withAction(box, player, pointInterval(action))).lower > most) return true;
    const between = { lower: Math.min(own.lower, action), upper: Math.max(own.upper, action) };
    const rise = operations["*"](slope(withAction(box, player, between)), operations["-"](pointInterval(action), own));
    return rise.lower > 0;
  });
}

/** For each player, actions that may be better than those in a box. */
function deviations({ lower, upper }: RangedGame, equilibria: readonly (readonly number[])[]): readonly number[][] {
  return lower.map((low, i) => [
    ...actionLattice([low], [upper[i]!], 9).map(([action]) => action!),
    ...equilibria.map((profile) => profile[i]!),
  ]);
}

/** A box around an equilibrium that holds no other one; as large as tried sizes allow. */
function isolatedBox(game: RangedGame, profile: readonly number[]): Box | undefined {
  const { lower, upper } = game;
  for (let share = 0.5; share >= 4 * SMALLEST; share /= 2) {
    const box = profile.map((own, i) => {
      const radius = share * (upper[i]! - lower[i]!);
      return { lower: Math.max(lower[i]!, own - radius), upper: Math.min(upper[i]!, own + radius) };
    });
    if (holdsOneAtMost(game, box)) return box;
  }
  return undefined;
}

/** Whether a box holds one equilibrium at most. */
function holdsOneAtMost(game: RangedGame, whole: Box): boolean {
  // Where a slope has one sign, the action of any equilibrium is at that end.
  let box = whole;
  const free: number[] = [];
  for (const [i, { slope }] of game.ranges.entries()) {
    const slopes = slope(box);
    const { lower, upper } = box[i]!;
    if (lower === upper) continue;
    if (slopes.lower > 0) box = withAction(box, i, pointInterval(upper));
    else if (slopes.upper < 0) box = withAction(box, i, pointInterval(lower));
    else free.push(i);
  }
  const bends = free.map((i) => free.map((j) => game.ranges[i]!.bends[j]!(box)));
  const opposite = bends.map((row) => row.map((bend) => ({ lower: -bend.upper, upper: -bend.lower })));
  if (isDominant(opposite)) return true;
  const inside = free.every((i) => box[i]!.lower > game.lower[i]! && box[i]!.upper < game.upper[i]!);
  const preconditioned = inside ? timesInverse(bends) : undefined;
  return preconditioned !== undefined && isDominant(preconditioned);
}

/** Whether every matrix of an interval matrix is strictly diagonally dominant with a positive diagonal. */
function isDominant(matrix: readonly (readonly Interval[])[]): boolean {
  return matrix.every((row, i) => {
    const rest = row.reduce((sum, { lower, upper }, j) => (j === i ? sum : sum + Math.max(-lower, upper)), 0);
    return row[i]!.lower > rest * (1 + 1e-12);
  });
}

/** The interval matrix multiplied by the inverse of its center; `undefined` where that is singular. */
function timesInverse(matrix: readonly (readonly Interval[])[]): readonly (readonly Interval[])[] | undefined {
  const center = matrix.map((row) => row.map(({ lower, upper }) => lower / 2 + upper / 2));
  const columns = center.map((_, k) =>
    solveSmallSystem(
      float,
      center,
      center.map((__, i) => (i === k ? 1 : 0)),
    ),
  );
  if (columns.some((column) => column === null || !column.every(Number.isFinite))) return undefined;
  return center.map((_, i) =>
    center.map((__, j) =>
      columns.reduce<Interval>(
        (sum, column, k) => operations["+"](sum, operations["*"](pointInterval(column![i]!), matrix[k]![j]!)),
        pointInterval(0),
      ),
    ),
  );
}

function holds(outer: Box, inner: Box): boolean {
  return inner.every(({ lower, upper }, i) => outer[i]!.lower <= lower && upper <= outer[i]!.upper);
}

/** The axis along which a box is widest, measured by the player's actions; `undefined` where it is too small to be halved. */
function widestAxis({ lower, upper }: RangedGame, box: Box): number | undefined {
  let [axis, most]: [number | undefined, number] = [undefined, SMALLEST];
  for (const [i, own] of box.entries()) {
    const width = upper[i]! > lower[i]! ? (own.upper - own.lower) / (upper[i]! - lower[i]!) : 0;
    if (width > most) [axis, most] = [i, width];
  }
  return axis;
}
