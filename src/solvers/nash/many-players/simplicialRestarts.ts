/**
 * # Simplicial search for an equilibrium, on finer and finer meshes
 *
 * A {@link simplicialPath} of the game's {@link normalMap} ends near an equilibrium; from there the next one starts on a finer mesh.
 *
 * ## Implementation notes
 *
 * Payoffs run from 0 to 1, so `F(y) + y` has entries between 0 and 2: far from the start `F_h` has the sign of `−y_h`, and the path ends
 * in a zero on every mesh. The map is linear on pieces up to products of probabilities, so that its error soon falls with the square
 * of the mesh. Newton's method on the supports of the zero ends the search as soon as these are right.
 *
 * ## References
 *
 * - [VanDerLaanTalmanVanDerHeyden1987], [VanDerLaanTalman1981]
 *
 * @module
 */
import type { Control } from "../../../games/control.ts";
import { normalMap } from "./normalMap.ts";
import { polishedProfile } from "./polishedProfile.ts";
import type { ScaledGame } from "./scaledGame.ts";
import { simplicialPath } from "./simplicialPath.ts";

/** Where the search starts and when it ends. */
export interface SimplicialLimits {
  /** Where the first path starts: one list of probabilities a player. @defaultValue the uniform profile */
  readonly start?: readonly (readonly number[])[] | undefined;
  /** Most pivots in all. */
  readonly maxSteps: number;
  /** Polled every few pivots. */
  readonly control?: Control | undefined;
}

/** How the search ended. */
export interface SimplicialFound {
  readonly status: "solved" | "limit" | "unknown";
  /** Number of pivots. */
  readonly steps: number;
}

/** Width of the first mesh, and how many times finer each is than the one before. */
const [FIRST_WIDTH, REFINEMENT] = [0.5, 4];
/** A zero up to this is one as far as doubles go: where it cannot be polished, no finer mesh helps. */
const ROUNDING = 1e-12;
/** Below this width a mesh is too fine for doubles. */
const LEAST_WIDTH = 1e-9;

/** Offers profiles ever nearer to an equilibrium, until `accept` takes one. */
export function simplicialRestarts(
  game: ScaledGame,
  { start, maxSteps, control }: SimplicialLimits,
  accept: (profile: readonly (readonly number[])[]) => boolean,
): SimplicialFound {
  const { map, profile, point } = normalMap(game);
  const first =
    start?.map((own) => Float64Array.from(own)) ?? game.shape.map((count) => new Float64Array(count).fill(1 / count));
  let y = point(first);
  let steps = 0;
  const isZero = () => map(y).every((value) => Math.abs(value) < ROUNDING);
  if (isZero() && accept(asLists(first))) return { status: "solved", steps };
  for (let width = FIRST_WIDTH; width > LEAST_WIDTH; width /= REFINEMENT) {
    const found = simplicialPath(map, y, width, { maxSteps: maxSteps - steps, control });
    steps += found.steps;
    y = found.point;
    if (found.status === "limit") {
      accept(asLists(profile(y)));
      return { status: "limit", steps };
    }
    const polished = polishedProfile(game, profile(y));
    if (polished !== null && accept(polished)) return { status: "solved", steps };
    if (isZero()) break;
  }
  return { status: accept(asLists(profile(y))) ? "solved" : "unknown", steps };
}

const asLists = (profile: readonly Float64Array[]): number[][] => profile.map((own) => [...own]);
