/**
 * # Search for extreme equilibria
 *
 * The search tree of {@link extremeEquilibria}: decisions, dictionaries of the faces that they bound, and what is found at the ends.
 *
 * @module
 */
import type { LabelDecision, Multipliers, Weights } from "../../games/normal-form/enumerationTrace.ts";
import { bestResponseMultipliers } from "./exactFace.ts";
import type { ExtremeEquilibriaOptions, WeightsPair } from "./extremeEquilibria.ts";
import type { ResponseRegion } from "./responseRegion.ts";
import { BEST, NOT_PLAYED, SearchSide, UNDECIDED, type Vertex } from "./searchSide.ts";

/** Added to both slacks before they are multiplied, lest one of them alone should decide. */
const SLACK_WEIGHT = 0.01;

/** One run of the search. */
export class ExtremeEquilibriaSearch {
  /** Nodes visited. */
  nodes = 0;
  /** Whether a limit or the control ended the search early. */
  stopped = false;
  private readonly options: ExtremeEquilibriaOptions;
  private readonly sides: readonly [SearchSide, SearchSide];
  private readonly labels: number;
  /** {@link NOT_PLAYED}, {@link BEST} or {@link UNDECIDED} for each label. */
  private readonly decisions: Uint8Array;
  /** Whether a label is decided to be not played in this node and a best response is left to the sibling. */
  private readonly excluded: Uint8Array;
  /** Decided labels, in order. */
  private readonly trail: number[] = [];
  private readonly found = new Map<string, WeightsPair>();

  constructor(regions: readonly [ResponseRegion, ResponseRegion], options: ExtremeEquilibriaOptions) {
    this.options = options;
    const [first, second] = regions;
    this.labels = first.own + first.others;
    this.decisions = new Uint8Array(this.labels).fill(UNDECIDED);
    this.excluded = new Uint8Array(this.labels);
    this.sides = [new SearchSide(0, first, this.decisions), new SearchSide(1, second, this.decisions)];
  }

  /** Visits the whole tree. */
  run(): void {
    this.explore(0);
  }

  /** The extreme equilibria found. */
  pairs(): Iterable<WeightsPair> {
    return this.found.values();
  }

  /** Visits the node whose dictionaries stand at a level, and all below it. */
  private explore(level: number): void {
    const mark = this.trail.length;
    while (this.mayGoOn() && this.settleImplied(level)) {
      const label = this.branchLabel();
      if (label < 0) {
        this.close(level);
        break;
      }
      this.options.trace?.({ kind: "branch", label });
      for (const side of this.sides) side.copyLevel(level);
      this.excluded[label] = 1;
      if (this.decide(label, NOT_PLAYED, level + 1)) this.explore(level + 1);
      this.excluded[label] = 0;
      this.undo(this.trail.length - 1);
      if (this.stopped || !this.decide(label, BEST, level)) break;
    }
    this.undo(mark);
  }

  private mayGoOn(): boolean {
    const { maxNodes = Number.POSITIVE_INFINITY, control } = this.options;
    if (this.nodes >= maxNodes || control?.checkpoint() === "stop") this.stopped = true;
    if (!this.stopped) this.nodes += 1;
    return !this.stopped;
  }

  /** The side on whose face a decision makes a label tight. */
  private sideOf(label: number, decision: LabelDecision): SearchSide {
    const isRow = label < this.sides[0].region.own;
    return this.sides[isRow === (decision === NOT_PLAYED) ? 0 : 1];
  }

  private mark(label: number, decision: LabelDecision): void {
    this.decisions[label] = decision;
    if (decision === NOT_PLAYED) this.sideOf(label, decision).playable -= 1;
  }

  private unmark(label: number): void {
    const decision = this.decisions[label] as LabelDecision;
    if (decision === NOT_PLAYED) this.sideOf(label, decision).playable += 1;
    this.decisions[label] = UNDECIDED;
  }

  private undo(mark: number): void {
    while (this.trail.length > mark) this.unmark(this.trail.pop() as number);
  }

  /** Decides on a label and moves the dictionary; `false`, with the step told, if a face is empty. */
  private decide(label: number, decision: LabelDecision, level: number): boolean {
    const side = this.sideOf(label, decision);
    const dictionary = side.dictionary(level);
    this.mark(label, decision);
    this.trail.push(label);
    if (side.playable > 0) {
      const outcome = dictionary.tighten(label);
      if (outcome === "nonempty") return true;
      if (outcome === "empty") {
        const multipliers = side.multipliers(dictionary, dictionary.evidence);
        if (multipliers !== null) return this.tellEmpty(side, multipliers);
      }
    }
    const face = side.exactFace();
    if (face.kind === "empty") return this.tellEmpty(side, face.multipliers);
    dictionary.loadExact(face);
    return true;
  }

  private tellEmpty({ player }: SearchSide, multipliers: Multipliers): false {
    this.options.trace?.({ kind: "empty", player, multipliers });
    return false;
  }

  /** Decides all labels whose slack is positive on a face, until there are none; `false` if a face becomes empty. */
  private settleImplied(level: number): boolean {
    let quiet = 0;
    for (let turn = 0; quiet < 2; turn = 1 - turn) {
      const side = this.sides[turn] as SearchSide;
      const dictionary = side.dictionary(level);
      side.slacks.fill(-1);
      for (let c = 1; c <= dictionary.free; c += 1) side.slacks[dictionary.nonbasic[c] as number] = 0;
      quiet += 1;
      for (let row = 0; row < dictionary.basic.length; row += 1) {
        const label = dictionary.basic[row] as number;
        if (this.decisions[label] !== UNDECIDED) {
          if (this.excluded[label] === 1 && side.tightening(label) === BEST && this.isLeftToSibling(side, level, row)) {
            return false;
          }
          continue;
        }
        if (dictionary.isPositive(row)) {
          const impossible = side.tightening(label);
          this.mark(label, impossible);
          const multipliers = side.multipliers(dictionary, row);
          this.unmark(label);
          if (multipliers !== null) {
            this.options.trace?.({ kind: "implied", label, impossible, multipliers });
            // The other side's face changes, not this one's.
            if (!this.decide(label, impossible === BEST ? NOT_PLAYED : BEST, level)) return false;
            quiet = 1;
            continue;
          }
        }
        side.slacks[label] = dictionary.isZero(row)
          ? -1
          : Math.max(0, dictionary.entries[row * dictionary.stride] as number);
      }
    }
    return true;
  }

  /** Whether an excluded label is a best response on the whole face, so that the sibling has all that is here; tells the step. */
  private isLeftToSibling(side: SearchSide, level: number, row: number): boolean {
    const dictionary = side.dictionary(level);
    if (!dictionary.isZero(row)) return false;
    const label = dictionary.basic[row] as number;
    const point = side.point(level);
    if (point !== null && point.tight[label] === 1) {
      this.options.trace?.({ kind: "duplicate", player: side.player, label, vertices: [point.weights] });
      return true;
    }
    const face = side.exactFace();
    if (face.kind === "empty") {
      this.tellEmpty(side, face.multipliers);
      return true;
    }
    const multipliers = bestResponseMultipliers(side.region, face, label);
    if (multipliers !== null) this.tellEmpty(side, multipliers);
    return multipliers !== null;
  }

  /** The undecided label that is farthest from complementary; −1 if all that are left are tight on a whole face. */
  private branchLabel(): number {
    const [first, second] = [this.sides[0].slacks, this.sides[1].slacks];
    let best = -1;
    let most = 0;
    for (let label = 0; label < this.labels; label += 1) {
      if (this.decisions[label] !== UNDECIDED) continue;
      const [s, t] = [first[label] as number, second[label] as number];
      if (s < 0 || t < 0) continue;
      const product = (s + SLACK_WEIGHT) * (t + SLACK_WEIGHT);
      if (product <= most) continue;
      most = product;
      best = label;
    }
    return best;
  }

  /** Lists the complementary pairs of vertices of both faces. */
  private close(level: number): void {
    const isPoint = (side: SearchSide): boolean => side.dictionary(level).free === 0;
    // From the face that is one point, it can be told which equations the other face needs.
    const order = isPoint(this.sides[0]) || !isPoint(this.sides[1]) ? ([0, 1] as const) : ([1, 0] as const);
    const lists: (readonly Vertex[])[] = [];
    for (const player of order) {
      const side = this.sides[player];
      const list = side.faceVertices(level, lists[1 - player] ?? [], () => this.mayGoOn());
      if (list === null) return;
      if ("kind" in list) {
        this.tellEmpty(side, list.multipliers);
        return;
      }
      lists[player] = list;
    }
    const [first, second] = lists as [readonly Vertex[], readonly Vertex[]];
    this.options.trace?.({ kind: "vertices", vertices: [weightsOf(first), weightsOf(second)] });
    for (const x of first) {
      for (const y of second) {
        if (!areComplementary(x.tight, y.tight)) continue;
        this.found.set(`${x.number},${y.number}`, [x.weights, y.weights]);
      }
    }
  }
}

function areComplementary(first: Uint8Array, second: Uint8Array): boolean {
  for (let label = 0; label < first.length; label += 1) {
    if (first[label] === 0 && second[label] === 0) return false;
  }
  return true;
}

function weightsOf(vertices: readonly Vertex[]): Weights[] {
  return vertices.map(({ weights }) => weights);
}
