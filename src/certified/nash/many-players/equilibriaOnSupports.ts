/**
 * # Equilibria of many players by their supports
 *
 * For each choice of supports, the equilibria in which exactly these strategies are played, and the proof that there are no others.
 *
 * ## Implementation notes
 *
 * Newton's method proposes, and each profile is proved by itself. The exclusion then divides the mixed strategies into boxes; where it
 * meets a zero that is not listed, this is proposed too. Supports with conditionally dominated strategies have no equilibria.
 *
 * An equilibrium at which strategies are best responses that are not played solves the equations of larger supports too. Such solutions,
 * where they are rational, are known to the exclusion.
 *
 * @module
 */
import { commonDenominator } from "../../../arithmetic/commonDenominator.ts";
import { exact, type Rational } from "../../../arithmetic/exact.ts";
import { integers } from "../../../arithmetic/ring.ts";
import type { Control } from "../../../games/control.ts";
import { deviationPayoffs } from "../../../games/normal-form/deviationPayoffs.ts";
import { toExact } from "../../../games/normal-form/fieldConversion.ts";
import { integerPayoffs } from "../../../games/normal-form/integerPayoffs.ts";
import { type MixedProfile, supportOf } from "../../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../../games/normal-form/normalFormGame.ts";
import { supportSizes, undominatedSupports } from "../../../games/normal-form/undominatedSupports.ts";
import type { SolverStatus } from "../../../games/solverResult.ts";
import { scaledGame } from "../../../solvers/nash/many-players/scaledGame.ts";
import { isBalanced, supportCandidates } from "../../../solvers/nash/many-players/supportCandidates.ts";
import type { Supports } from "../../../verify/nash/indifferenceBounds.ts";
import { payoffBounds } from "../../../verify/nash/payoffBounds.ts";
import { type SupportExclusion, supportExclusion } from "../../../verify/nash/supportExclusion.ts";
import type { EquilibriumList } from "./manyPlayerResult.ts";
import { simplestNear } from "./provedEquilibrium.ts";

/** Which supports are looked at, and when the search ends. */
export interface SupportsOfMany {
  /** Only these supports, in this order. @defaultValue all, small and balanced ones first */
  readonly supports?: readonly Supports[] | undefined;
  /** Leaves out the supports of pure profiles, where these are known to be no equilibria. @defaultValue `false` */
  readonly mixedOnly?: boolean;
  /** Largest size of a support. */
  readonly maxSize?: number | undefined;
  /** Number of equilibria after which the search ends. */
  readonly count?: number | undefined;
  /** Most supports looked at. */
  readonly maxNodes?: number | undefined;
  /** Most boxes into which the mixed strategies on one choice of supports are divided; 0 for no exclusion. */
  readonly maxBoxes: number;
  /** Polled for every choice of supports. */
  readonly control?: Control | undefined;
}

/** How the search ended. */
export interface SupportsSearched {
  readonly status: SolverStatus;
  /** Number of supports looked at. */
  readonly nodes: number;
  /** Supports that may have equilibria which are not listed. */
  readonly undecided: number;
}

/** Starting points of Newton's method on each choice of supports. */
const STARTS = 3;

/** Adds the equilibria on the supports to the list. */
export function equilibriaOnSupports<T>(
  game: NormalFormGame<T>,
  list: EquilibriumList<T>,
  options: SupportsOfMany,
): SupportsSearched {
  const { count = Number.POSITIVE_INFINITY, maxNodes = Number.POSITIVE_INFINITY, maxBoxes, control } = options;
  const shape = shapeOf(game);
  const scaled = scaledGame(game);
  const payoffs = game.players.map((_, player) => payoffBounds(game, player));
  const zeros = new KnownZeros(game, list);
  let [nodes, undecided] = [0, 0];
  for (const supports of wantedSupports()) {
    if (list.confirmed.length >= count) break;
    if (nodes >= maxNodes || control?.checkpoint() === "stop") return { status: "limit", nodes, undecided };
    nodes += 1;
    for (const candidate of supportCandidates(scaled, supports, STARTS)) list.add(candidate);
    if (maxBoxes === 0) continue;
    let left = excluded(supports);
    // Solutions that Newton's method has missed: where some are taken on, the exclusion is tried anew.
    while (
      left.open > 0 &&
      left.candidates.filter((found) => list.add(found) || zeros.add(found, supports)).length > 0
    ) {
      left = excluded(supports);
    }
    if (left.open > 0) undecided += 1;
  }
  return { status: list.confirmed.length > 0 ? "solved" : undecided > 0 ? "unknown" : "none", nodes, undecided };

  function* wantedSupports(): Generator<Supports> {
    if (options.supports !== undefined) {
      yield* options.supports;
      return;
    }
    for (const sizes of supportSizes(shape, options.maxSize)) {
      if (options.mixedOnly && sizes.every((size) => size === 1)) continue;
      // No candidates there; only the exclusion has something to do.
      if (maxBoxes === 0 && !isBalanced(sizes)) continue;
      yield* undominatedSupports(payoffs, shape, sizes);
    }
  }

  function excluded(supports: Supports): SupportExclusion {
    return supportExclusion(payoffs, shape, supports, zeros.on(supports), { maxBoxes, control });
  }
}

/** Solutions of the equations on given supports that are known: equilibria, and points at which not all of the supports are played. */
class KnownZeros<T> {
  readonly #game: NormalFormGame<T>;
  readonly #list: EquilibriumList<T>;
  readonly #others: MixedProfile<Rational>[] = [];
  #exactGame: NormalFormGame<Rational> | undefined;

  constructor(game: NormalFormGame<T>, list: EquilibriumList<T>) {
    this.#game = game;
    this.#list = list;
  }

  /** Profiles in doubles that stand for solutions on these supports. */
  on(supports: Supports): number[][][] {
    const { field } = this.#game;
    const equilibria = this.#list.confirmed.flatMap(({ profile, proof }) => {
      const within = profile.every((own, i) => supportOf(field, own).every((s) => supports[i]?.includes(s)));
      if (!within || proof === "none") return [];
      const isSame = profile.every((own, i) => supportOf(field, own).length === supports[i]?.length);
      const solves = isSame || (proof === "exact" && this.#solves(inFractions(profile, field), supports));
      return solves ? [profile.map((own) => own.map(field.toNumber))] : [];
    });
    const others = this.#others.filter((profile) => this.#solves(profile, supports));
    return [...equilibria, ...others.map((profile) => profile.map((own) => own.map(exact.toNumber)))];
  }

  /**
   * Takes on a point near which there is a solution that is no equilibrium with these supports, because the simplest fractions there
   * solve the equations and leave out some strategy. @returns Whether it is one.
   */
  add(doubles: readonly (readonly number[])[], supports: Supports): boolean {
    const profile = simplestNear(doubles);
    if (profile === null || !this.#solves(profile, supports)) return false;
    const leavesOut = profile.some((own, i) => supportOf(exact, own).length < (supports[i]?.length as number));
    if (leavesOut) this.#others.push(profile);
    return leavesOut;
  }

  /** Whether every player is indifferent between all strategies of its support, and plays no others. */
  #solves(profile: MixedProfile<Rational>, supports: Supports): boolean {
    this.#exactGame ??= toExact(this.#game);
    const game = this.#exactGame;
    const within = profile.every((own, i) => supportOf(exact, own).every((s) => supports[i]?.includes(s)));
    if (!within) return false;
    const weights = profile.map((own) => commonDenominator(own).numerators);
    return supports.every((support, player) => {
      if (support.length === 1) return true;
      const { numerators } = integerPayoffs(game, player);
      const payoffs = deviationPayoffs(integers, numerators, shapeOf(game), weights, player);
      return support.every((s) => payoffs[s] === payoffs[support[0] as number]);
    });
  }
}

/** Only pure profiles of doubles are exact. */
function inFractions<T>(profile: MixedProfile<T>, field: NormalFormGame<T>["field"]): MixedProfile<Rational> {
  if (field.name === "exact") return profile as MixedProfile<unknown> as MixedProfile<Rational>;
  return profile.map((own) => own.map((p) => exact.from(field.toNumber(p))));
}
