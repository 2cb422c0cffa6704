/**
 * # Vertex enumeration
 *
 * All extreme equilibria of a two-player game, exactly, degenerate games included, with a proof that none is missing.
 *
 * *Notation.* Let `P` be the polyhedron of pairs of a mixed strategy of the row player and a bound on the column player's payoffs
 * against it, and `Q` likewise. An equilibrium is *extreme* if both its strategies belong to vertices of `P` and `Q`. The set of
 * equilibria is a finite union of products of polytopes whose vertices are the extreme equilibria; in a nondegenerate game every
 * equilibrium is extreme.
 *
 * ## Implementation notes
 *
 * Every profile is confirmed by its regrets, and the search tells what it did step by step to a checker that shares no code with
 * it: the list is called complete only if the checker finds the same equilibria and the tree closed. Payoffs are shifted and scaled
 * inside the solver, which changes no equilibrium. Doubles are taken for the fractions that they are, so that a game in doubles is
 * solved exactly too; only the probabilities are rounded to doubles at the end.
 *
 * ## References
 *
 * - [AudetHansenJaumardSavard2001], [AvisRosenbergSavaniVonStengel2010]
 *
 * @module
 */
import { type Rational, ratio, ratioToNumber } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import type { TraceStep, Weights } from "../../games/normal-form/enumerationTrace.ts";
import { toExact } from "../../games/normal-form/fieldConversion.ts";
import { integerMatrix } from "../../games/normal-form/integerPayoffs.ts";
import type { MixedProfile, MixedStrategy } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import { extremeEquilibria, type WeightsPair } from "../../solvers/nash/extremeEquilibria.ts";
import { completenessChecker, pairKey } from "../../verify/completeness.ts";
import { certifiedNash, type NashResult, type NashTolerance } from "./certifiedNash.ts";
import { requireLimit } from "./requireLimit.ts";

/** Limits of {@link vertexEnumeration}, and how much it tells. */
export interface VertexEnumerationOptions extends NashTolerance {
  /** Most nodes of the search. @defaultValue no limit */
  readonly maxNodes?: number;
  /** Polled at every node. */
  readonly control?: Control;
  /** Whether the result keeps the trace of the search, for {@link completenessCheck}. @defaultValue `false` */
  readonly evidence?: boolean;
}

/** Extreme equilibria, with the proof that they are all. */
export interface VertexEnumerationResult<T> extends NashResult<T> {
  /** The trace of the search, if `evidence` was asked for. */
  readonly trace?: readonly TraceStep[];
}

/**
 * All extreme equilibria of a two-player game.
 *
 * Found are the equilibria of which all others are convex combinations; {@link nashComponents} says which combinations are
 * equilibria. The cost grows with the size of a search tree, by a factor of about 1.6 for each strategy that both players of a random game
 * get, and at least with the number of extreme equilibria, which is exponential for some games.
 *
 * @returns Profiles in descending lexicographic order of probabilities, the row player's strategies first: profiles that play
 * the first strategies more come first. One iteration is one node of the search. The status is `solved`, with `certificate.complete`
 * proved by a checker of its own, or `limit`.
 * @throws {@link DomainError} when the game is not for two players, or `maxNodes` is not a positive integer.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, vertexEnumeration } from "jiama";
 *
 * const game = bimatrixGame([[3, 3], [2, 5], [0, 6]], [[3, 2], [2, 6], [3, 1]]);
 * const { solutions, certificate } = vertexEnumeration(game);
 * const shown = solutions.map((profile) => profile.map((own) => own.map(exact.format).join(" ")).join(" | "));
 * shown.join(", ") // => "1 0 0 | 1 0, 4/5 1/5 0 | 2/3 1/3, 0 1/3 2/3 | 1/3 2/3"
 * certificate.complete // => true
 * ```
 *
 * @see [AudetHansenJaumardSavard2001] for the search; [AvisRosenbergSavaniVonStengel2010] for extreme equilibria
 * @category Nash equilibrium
 */
export function vertexEnumeration<T>(
  game: NormalFormGame<T>,
  options: VertexEnumerationOptions = {},
): VertexEnumerationResult<T> {
  requireTwoPlayers(game, "vertexEnumeration");
  requireLimit("vertexEnumeration", "maxNodes", options.maxNodes);
  const exactGame = toExact(game);
  const checker = completenessChecker(exactGame);
  const trace: TraceStep[] = [];
  const { evidence = false, tolerance, ...limits } = options;
  const found = extremeEquilibria(integerMatrix(exactGame, 0), integerMatrix(exactGame, 1), {
    ...limits,
    trace: (step) => {
      checker.step(step);
      if (evidence) trace.push(step);
    },
  });
  const check = checker.result();
  const complete = check.complete && isSameList(found.solutions, check.equilibria);
  const status = found.status === "solved" && !complete ? "unknown" : found.status;
  const solutions = found.solutions.map((pair) => profileOf(game, pair));
  const result = certifiedNash(
    game,
    { ...found, status, solutions },
    complete,
    tolerance === undefined ? {} : { tolerance },
  );
  return evidence ? { ...result, trace } : result;
}

function isSameList(pairs: readonly WeightsPair[], known: ReadonlyMap<string, unknown>): boolean {
  const keys = new Set(pairs.map(pairKey));
  return keys.size === known.size && [...keys].every((key) => known.has(key));
}

/** The profile of a pair of weights, in the game's arithmetic. */
export function profileOf<T>(game: NormalFormGame<T>, pair: WeightsPair): MixedProfile<T> {
  return pair.map((weights) => strategyOf(game, weights));
}

function strategyOf<T>({ field }: NormalFormGame<T>, weights: Weights): MixedStrategy<T> {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const probabilities: readonly (Rational | number)[] =
    field.name === "float"
      ? weights.map((weight) => ratioToNumber(weight, sum))
      : weights.map((weight) => ratio(weight, sum));
  return probabilities as readonly unknown[] as MixedStrategy<T>;
}
