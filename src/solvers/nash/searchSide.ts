/**
 * # One side of the search
 *
 * What the search for extreme equilibria holds of one player: the dictionaries of the faces on the way to the present node, and the
 * vertices met so far.
 *
 * @module
 */
import type { LabelDecision, Weights } from "../../games/normal-form/enumerationTrace.ts";
import { emptyFaceMultipliers } from "./emptyFace.ts";
import { type EmptyFace, exactFace, type FaceEquations, faceVertices, type NonemptyFace } from "./exactFace.ts";
import { FaceDictionary } from "./faceDictionary.ts";
import type { ResponseRegion } from "./responseRegion.ts";
import { tightLabels, vertexOfBasis } from "./vertexOfBasis.ts";

/** The strategy of a label is not played. */
export const NOT_PLAYED = 0;
/** The strategy of a label is a best response. */
export const BEST = 1;
/** Nothing is decided on a label. */
export const UNDECIDED = 2;

/** A vertex of a region with its tight labels. */
export interface Vertex {
  readonly number: number;
  readonly weights: Weights;
  readonly tight: Uint8Array;
}

/** A face with all its vertices. */
interface KnownFace {
  readonly equations: FaceEquations;
  readonly vertices: readonly Vertex[];
}

/** One player's half of the search. */
export class SearchSide {
  readonly player: 0 | 1;
  readonly region: ResponseRegion;
  /** Slack of each label at the present vertex; −1 if it seems to be zero on the whole face. */
  readonly slacks: Float64Array;
  /** Number of own strategies not decided to be not played. */
  playable: number;
  /** The decision on each label, shared by both sides. */
  private readonly decisions: Uint8Array;
  private readonly dictionaries: FaceDictionary[];
  /** Vertices met so far, by their weights. */
  private readonly vertices = new Map<string, Vertex>();
  /** Vertices met so far, by the labels of their bases; `null` where there is none. */
  private readonly bases = new Map<string, Vertex | null>();
  /** Faces of more than one point met so far. */
  private readonly faces: KnownFace[] = [];

  constructor(player: 0 | 1, region: ResponseRegion, decisions: Uint8Array) {
    this.player = player;
    this.region = region;
    this.decisions = decisions;
    this.slacks = new Float64Array(decisions.length);
    this.playable = region.own;
    const root = new FaceDictionary(region);
    root.reset();
    this.dictionaries = [root];
  }

  /** The dictionary of the node at a level. */
  dictionary(level: number): FaceDictionary {
    return this.dictionaries[level] as FaceDictionary;
  }

  /** Copies the dictionary of a level to the next one. */
  copyLevel(level: number): void {
    if (this.dictionaries.length === level + 1) this.dictionaries.push(new FaceDictionary(this.region));
    this.dictionary(level + 1).copyFrom(this.dictionary(level));
  }

  /** The decision that makes a label tight on this side. */
  tightening(label: number): LabelDecision {
    const { ownLabel, own } = this.region;
    return label >= ownLabel && label < ownLabel + own ? NOT_PLAYED : BEST;
  }

  /** Multipliers that prove empty the face on which a row's label is tight too, or `null`. */
  multipliers(dictionary: FaceDictionary, row: number): Float64Array | null {
    const { decisions } = this;
    const { ownLabel, otherLabel } = this.region;
    return emptyFaceMultipliers(
      dictionary,
      row,
      (i) => decisions[ownLabel + i] !== NOT_PLAYED,
      (j) => decisions[otherLabel + j] === BEST,
    );
  }

  /** The present face, in integers. */
  exactFace(): NonemptyFace | EmptyFace {
    return exactFace(this.region, this.equations());
  }

  /** The face's only point, if the dictionary says so and it is true; else `null`. */
  point(level: number): Vertex | null {
    const dictionary = this.dictionary(level);
    if (dictionary.free > 0) return null;
    const key = basisOf(dictionary);
    let vertex = this.bases.get(key);
    if (vertex === undefined) {
      const weights = vertexOfBasis(dictionary);
      vertex = weights && this.vertex(weights);
      this.bases.set(key, vertex);
    }
    return vertex !== null && this.liesOnFace(vertex) ? vertex : null;
  }

  /**
   * All vertices of the face; or the face if it is empty; or `null`, if `goOn` refused a further step.
   *
   * @param others - All vertices of the other side's face, if they are known.
   */
  faceVertices(level: number, others: readonly Vertex[], goOn: () => boolean): readonly Vertex[] | EmptyFace | null {
    const point = this.point(level);
    if (point !== null) return [point];
    const onFace = (vertices: readonly Vertex[]): Vertex[] => vertices.filter((vertex) => this.liesOnFace(vertex));
    const equations = this.equations();
    const known = this.faces.find((face) => contains(face.equations, equations));
    const fromKnown = onFace(known?.vertices ?? []);
    if (fromKnown.length > 0) return fromKnown;
    const face = exactFace(this.region, equations);
    if (face.kind === "empty") return face;
    // The largest face that is complementary to the other side's, for later ends of the search have its other parts.
    const wide = others.length === 0 ? equations : this.neededEquations(equations, others);
    const wideFace = exactFace(this.region, wide);
    if (wideFace.kind === "empty") return wideFace;
    const vertices = faceVertices(this.region, wideFace, goOn)?.map((weights) => this.vertex(weights));
    if (vertices === undefined) return null;
    this.faces.push({ equations: wide, vertices });
    return onFace(vertices);
  }

  /** The equations of labels that are not tight at all of the other side's vertices. */
  private neededEquations({ notPlayed, best }: FaceEquations, others: readonly Vertex[]): FaceEquations {
    const { ownLabel, otherLabel } = this.region;
    const isNeeded = (label: number): boolean => others.some(({ tight }) => tight[label] === 0);
    return {
      notPlayed: notPlayed.map((decided, i) => decided && isNeeded(ownLabel + i)),
      best: best.map((decided, j) => decided && isNeeded(otherLabel + j)),
    };
  }

  private equations(): FaceEquations {
    const { decisions } = this;
    const { own, others, ownLabel, otherLabel } = this.region;
    return {
      notPlayed: Array.from({ length: own }, (_, i) => decisions[ownLabel + i] === NOT_PLAYED),
      best: Array.from({ length: others }, (_, j) => decisions[otherLabel + j] === BEST),
    };
  }

  private vertex(weights: Weights): Vertex {
    const key = weights.join();
    const known = this.vertices.get(key);
    if (known !== undefined) return known;
    const vertex = { number: this.vertices.size, weights, tight: tightLabels(this.region, weights) };
    this.vertices.set(key, vertex);
    return vertex;
  }

  private liesOnFace({ tight }: Vertex): boolean {
    return tight.every((isTight, label) => isTight === 1 || this.decisions[label] !== this.tightening(label));
  }
}

/** Whether the first equations are among the second, so that the first face contains the second. */
function contains(first: FaceEquations, second: FaceEquations): boolean {
  return (
    first.notPlayed.every((holds, i) => !holds || second.notPlayed[i]) &&
    first.best.every((holds, j) => !holds || second.best[j])
  );
}

/** The labels of a dictionary's basis, as a key. */
function basisOf(dictionary: FaceDictionary): string {
  return Array.from(dictionary.basic)
    .sort((a, b) => a - b)
    .join();
}
