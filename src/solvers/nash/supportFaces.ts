/**
 * # Faces of supports
 *
 * The face of a {@link ResponseRegion} on which only some strategies are played and more and more of the other player's are best
 * responses.
 *
 * @module
 */
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import type { Weights } from "../../games/normal-form/enumerationTrace.ts";
import { emptyFaceMultipliers } from "./emptyFace.ts";
import { exactFace, type FaceEquations, faceVertices, reduced } from "./exactFace.ts";
import { FaceDictionary } from "./faceDictionary.ts";
import type { ResponseRegion } from "./responseRegion.ts";
import { tightLabels, vertexOfBasis } from "./vertexOfBasis.ts";

/** A face, and the larger ones from which it was made. */
export class SupportFaces {
  private readonly region: ResponseRegion;
  private readonly dictionaries: FaceDictionary[];
  private support: readonly number[] = [];
  private readonly best: number[] = [];

  constructor(region: ResponseRegion) {
    this.region = region;
    this.dictionaries = [new FaceDictionary(region)];
  }

  /** Starts with the face on which only the support is played. */
  restrict(support: readonly number[]): void {
    this.support = support;
    this.best.length = 0;
    const root = this.dictionaries[0] as FaceDictionary;
    root.reset();
    for (let i = 0; i < this.region.own; i += 1) {
      if (!support.includes(i)) root.tighten(this.region.ownLabel + i);
    }
  }

  /** Makes a strategy of the other player a best response; `false`, with nothing changed, if that leaves no point. */
  add(other: number): boolean {
    const level = this.best.length;
    if (this.dictionaries.length === level + 1) this.dictionaries.push(new FaceDictionary(this.region));
    const dictionary = this.dictionaries[level + 1] as FaceDictionary;
    dictionary.copyFrom(this.dictionaries[level] as FaceDictionary);
    this.best.push(other);
    const outcome = dictionary.tighten(this.region.otherLabel + other);
    if (outcome === "nonempty") return true;
    const isProved =
      outcome === "empty" &&
      emptyFaceMultipliers(
        dictionary,
        dictionary.evidence,
        (i) => this.support.includes(i),
        (j) => this.best.includes(j),
      ) !== null;
    const face = isProved ? null : exactFace(this.region, this.equations());
    if (face === null || face.kind === "empty") {
      this.best.pop();
      return false;
    }
    dictionary.loadExact(face);
    return true;
  }

  /** Goes back to the face before the last strategy was added. */
  back(): void {
    this.best.pop();
  }

  /** A point of the face that plays the whole support; `null` if there is none, or if `goOn` refused a further step. */
  interior(goOn: () => boolean): Weights | null {
    const dictionary = this.dictionaries[this.best.length] as FaceDictionary;
    const point = dictionary.free === 0 ? vertexOfBasis(dictionary) : null;
    if (point !== null && this.isOnFace(point)) return this.playsSupport(point) ? point : null;
    const face = exactFace(this.region, this.equations());
    if (face.kind === "empty") return null;
    const vertices = faceVertices(this.region, face, goOn);
    if (vertices === null || vertices.length === 0) return null;
    const weights = mean(vertices);
    return this.playsSupport(weights) ? weights : null;
  }

  private equations(): FaceEquations {
    const { own, others } = this.region;
    return {
      notPlayed: Array.from({ length: own }, (_, i) => !this.support.includes(i)),
      best: Array.from({ length: others }, (_, j) => this.best.includes(j)),
    };
  }

  private isOnFace(weights: Weights): boolean {
    const tight = tightLabels(this.region, weights);
    return this.best.every((j) => tight[this.region.otherLabel + j] === 1);
  }

  private playsSupport(weights: Weights): boolean {
    return this.support.every((i) => (weights[i] as bigint) > 0n);
  }
}

/** The mean of mixed strategies. */
function mean(strategies: readonly Weights[]): Weights {
  const sums = strategies.map((weights) => weights.reduce((sum, weight) => sum + weight, 0n));
  const common = sums.reduce(leastCommonMultiple, 1n);
  const [first] = strategies as [Weights];
  return reduced(
    first.map((_, i) =>
      strategies.reduce((sum, weights, k) => sum + (weights[i] as bigint) * (common / (sums[k] as bigint)), 0n),
    ),
  );
}
