/**
 * # Completeness of an enumeration
 *
 * Follows the trace of an enumeration of extreme equilibria, confirms every step by exact arithmetic on the game's own payoffs, and
 * collects the equilibria at the ends of the search. If all steps hold and the tree is closed, the collection is complete: at
 * every branch an equilibrium belongs to one of both nodes, and no node ends where it could still hold one.
 *
 * ## Implementation notes
 *
 * Steps are checked as they come and not kept. The checker knows nothing of how the steps were found; it shares no code with the
 * search, and the vertices of faces of more than one point it computes by another method.
 *
 * ## References
 *
 * - [AvisRosenbergSavaniVonStengel2010], for extreme equilibria as pairs of vertices
 *
 * @module
 */
import type { Rational } from "../arithmetic/exact.ts";
import type { Multipliers, TraceStep, Weights } from "../games/normal-form/enumerationTrace.ts";
import { type NormalFormGame, requireTwoPlayers } from "../games/normal-form/normalFormGame.ts";
import { areAllVertices, type FaceDecisions, liesOnFace } from "./faceVertexList.ts";
import { leastSign, type OpponentPayoffs, opponentPayoffs, payoffsAgainst } from "./opponentPayoffs.ts";

/** What a checker of a trace found. */
export interface CompletenessCheck {
  /** Whether the trace proves that `equilibria` holds all extreme equilibria. */
  readonly complete: boolean;
  /** Number of steps confirmed. */
  readonly steps: number;
  /** Weights of the extreme equilibria at the ends of the search, by a text that names them. */
  readonly equilibria: ReadonlyMap<string, readonly [Weights, Weights]>;
}

/** Checks the steps of one trace, in order. */
export interface CompletenessChecker {
  /** Takes the next step; `false` if it does not hold, and from then on. */
  readonly step: (step: TraceStep) => boolean;
  /** What was found so far. */
  readonly result: () => CompletenessCheck;
}

/** The key of a pair of mixed strategies, given as integers without a common divisor. */
export function pairKey([x, y]: readonly [Weights, Weights]): string {
  return `${x.join()};${y.join()}`;
}

/**
 * A checker for the trace of an enumeration.
 *
 * Its memory is that of the equilibria and of one path of the search.
 *
 * @throws {@link DomainError} when the game is not for two players.
 */
export function completenessChecker(game: NormalFormGame<Rational>): CompletenessChecker {
  requireTwoPlayers(game, "completenessChecker");
  const checker = new Checker(opponentPayoffs(game));
  return { step: (step) => checker.take(step), result: () => checker.result() };
}

/**
 * Whether a whole trace proves an enumeration complete.
 *
 * @param steps - As an enumeration told them.
 * @throws {@link DomainError} when the game is not for two players.
 *
 * @category Nash equilibrium
 */
export function completenessCheck(game: NormalFormGame<Rational>, steps: Iterable<TraceStep>): CompletenessCheck {
  const checker = completenessChecker(game);
  for (const step of steps) checker.step(step);
  return checker.result();
}

const UNDECIDED = 0;
const NOT_PLAYED = 1;
const BEST = 2;

/** A branch on the way to the present node. */
interface Branch {
  readonly label: number;
  /** Number of decisions made before. */
  readonly mark: number;
  second: boolean;
}

class Checker {
  private readonly sides: readonly [OpponentPayoffs, OpponentPayoffs];
  private readonly decisions: Uint8Array;
  /** Labels decided to be no best response, on the way to the present node. */
  private readonly excluded: Uint8Array;
  private readonly trail: number[] = [];
  private readonly branches: Branch[] = [];
  private readonly equilibria = new Map<string, readonly [Weights, Weights]>();
  private steps = 0;
  private closed = false;
  private refused = false;

  constructor(sides: readonly [OpponentPayoffs, OpponentPayoffs]) {
    this.sides = sides;
    const labels = sides[0].own + sides[0].others;
    this.decisions = new Uint8Array(labels);
    this.excluded = new Uint8Array(labels);
  }

  take(step: TraceStep): boolean {
    if (this.refused || this.closed || !this.holds(step)) {
      this.refused = true;
      return false;
    }
    this.steps += 1;
    if (step.kind === "branch") this.enterFirst(step.label);
    else if (step.kind === "implied") this.decide(step.label, step.impossible === 0 ? BEST : NOT_PLAYED);
    else this.endNode();
    return true;
  }

  result(): CompletenessCheck {
    return { complete: this.closed && !this.refused, steps: this.steps, equilibria: this.equilibria };
  }

  private holds(step: TraceStep): boolean {
    switch (step.kind) {
      case "branch":
        return this.isUndecided(step.label);
      case "implied":
        return this.isImplied(step.label, step.impossible === 0 ? NOT_PLAYED : BEST, step.multipliers);
      case "empty":
        return this.isEmpty(this.sides[step.player], step.multipliers);
      case "duplicate":
        return this.isDuplicate(this.sides[step.player], step.label, step.vertices);
      case "vertices":
        return this.collect(step.vertices);
    }
  }

  private isUndecided(label: number): boolean {
    return this.decisions[label] === UNDECIDED;
  }

  private decide(label: number, decision: number): void {
    this.decisions[label] = decision;
    this.trail.push(label);
  }

  private enterFirst(label: number): void {
    this.branches.push({ label, mark: this.trail.length, second: false });
    this.decide(label, NOT_PLAYED);
    this.excluded[label] = 1;
  }

  /** Goes on to the next node that is open; the tree is closed if there is none. */
  private endNode(): void {
    for (;;) {
      const branch = this.branches.at(-1);
      if (branch === undefined) {
        this.closed = true;
        return;
      }
      while (this.trail.length > branch.mark) this.decisions[this.trail.pop() as number] = UNDECIDED;
      this.excluded[branch.label] = 0;
      if (branch.second) this.branches.pop();
      else {
        branch.second = true;
        this.decide(branch.label, BEST);
        return;
      }
    }
  }

  private isImplied(label: number, impossible: number, multipliers: Multipliers): boolean {
    if (!this.isUndecided(label)) return false;
    const isRow = label < this.sides[0].own;
    const side = this.sides[isRow === (impossible === NOT_PLAYED) ? 0 : 1];
    this.decisions[label] = impossible;
    const empty = this.isEmpty(side, multipliers);
    this.decisions[label] = UNDECIDED;
    return empty;
  }

  /** Whether the multipliers show that the face has no points other than the excluded ones. */
  private isEmpty(side: OpponentPayoffs, multipliers: Multipliers): boolean {
    const { others, otherLabel } = side;
    if (multipliers.length !== others) return false;
    if (!areIntegersOfSumZero(multipliers)) return false;
    let touchesExcluded = false;
    for (let j = 0; j < others; j += 1) {
      const multiplier = multipliers[j] as number | bigint;
      if (multiplier < 0 && this.decisions[otherLabel + j] !== BEST) return false;
      if (multiplier > 0 && this.excluded[otherLabel + j] === 1) touchesExcluded = true;
    }
    const sign = leastSign(side, multipliers, this.face(side).played);
    return sign > 0 || (sign === 0 && touchesExcluded);
  }

  private isDuplicate(side: OpponentPayoffs, label: number, vertices: readonly Weights[]): boolean {
    const j = label - side.otherLabel;
    if (this.excluded[label] !== 1 || j < 0 || j >= side.others) return false;
    const face = this.face(side);
    const isBest = (weights: Weights): boolean => {
      const payoffs = payoffsAgainst(side, weights);
      return payoffs.every((payoff) => payoff <= (payoffs[j] as bigint));
    };
    return (
      vertices.every((weights) => liesOnFace(side, weights, face) && isBest(weights)) &&
      areAllVertices(side, vertices, face)
    );
  }

  /** Confirms the vertices of both faces, and keeps the equilibria among their pairs. */
  private collect(vertices: readonly [readonly Weights[], readonly Weights[]]): boolean {
    for (const player of [0, 1] as const) {
      const [side, list] = [this.sides[player], vertices[player]];
      const face = this.face(side);
      if (!list.every((weights) => liesOnFace(side, weights, face)) || !areAllVertices(side, list, face)) return false;
    }
    const tight = vertices.map((list, player) =>
      list.map((weights) => tightLabels(this.sides[player] as OpponentPayoffs, weights)),
    );
    vertices[0].forEach((x, k) => {
      vertices[1].forEach((y, l) => {
        const [first, second] = [tight[0]?.[k] as boolean[], tight[1]?.[l] as boolean[]];
        if (first.every((holds, label) => holds || second[label] === true))
          this.equilibria.set(pairKey([x, y]), [x, y]);
      });
    });
    return true;
  }

  private face({ own, others, ownLabel, otherLabel }: OpponentPayoffs): FaceDecisions {
    const played: number[] = [];
    const best: number[] = [];
    for (let i = 0; i < own; i += 1) if (this.decisions[ownLabel + i] !== NOT_PLAYED) played.push(i);
    for (let j = 0; j < others; j += 1) if (this.decisions[otherLabel + j] === BEST) best.push(j);
    return { played, best };
  }
}

function areIntegersOfSumZero(multipliers: Multipliers): boolean {
  if (!(multipliers instanceof Float64Array)) return multipliers.reduce((sum, value) => sum + value, 0n) === 0n;
  let [sum, size] = [0, 0];
  for (const value of multipliers) {
    if (!Number.isInteger(value)) return false;
    sum += value;
    size += Math.abs(value);
  }
  // Below 2⁵³ the sum did not round.
  return sum === 0 && size < 2 ** 53;
}

/** For each label, whether the strategy is not played at `x` or a best response against it. */
function tightLabels(side: OpponentPayoffs, weights: Weights): boolean[] {
  const tight = new Array<boolean>(side.own + side.others).fill(false);
  weights.forEach((weight, i) => {
    tight[side.ownLabel + i] = weight === 0n;
  });
  const payoffs = payoffsAgainst(side, weights);
  const most = payoffs.reduce((a, b) => (b > a ? b : a));
  payoffs.forEach((payoff, j) => {
    tight[side.otherLabel + j] = payoff === most;
  });
  return tight;
}
