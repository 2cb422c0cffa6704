/**
 * # All subgame-perfect equilibria of a game of imperfect information
 *
 * Smaller subgames first: for each way in which those below may be played, what is left of a subgame is a game without subgames, of which
 * all equilibria are found.
 *
 * ## Implementation notes
 *
 * A part in which at most two players move is solved in its reduced strategic form by all extreme equilibria; one in which more move, by
 * its isolated ones. Of profiles with the same behavior one is kept: behavior that a player's own strategy excludes is arbitrary.
 *
 * The equilibria of a part are finitely many if no two of them, as behavior, have a player's strategy in common: else all between are
 * equilibria too, and the list is not called complete.
 *
 * ## References
 *
 * - [Selten1965]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { behaviorFromMixed } from "../../games/extensive-form/behaviorFromMixed.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { reducedStrategicForm } from "../../games/extensive-form/reducedStrategicForm.ts";
import { gameBelow, subgameRoots } from "../../games/extensive-form/subgames.ts";
import type { SolverStatus } from "../../games/solverResult.ts";
import { supportEnumeration } from "../nash/supportEnumeration.ts";
import { vertexEnumeration } from "../nash/vertexEnumeration.ts";
import { twoMovers } from "./twoMovers.ts";

/** The equilibria that were found. */
export interface AllSubgamePerfect<T> {
  readonly status: SolverStatus;
  readonly solutions: readonly BehaviorProfile<T>[];
  /** Whether there are no others, up to behavior that a player's own strategy excludes. */
  readonly complete: boolean;
  /** Parts solved. */
  readonly iterations: number;
}

/** An equilibrium of a subgame. */
interface Outlook<T> {
  /** Probabilities by the index of the information set in the whole game. */
  readonly behavior: ReadonlyMap<number, readonly T[]>;
  readonly payoffs: readonly T[];
}

/** Equilibria of a part, as behavior at its information sets. */
interface PartEquilibria<T> {
  readonly status: SolverStatus;
  readonly behaviors: readonly BehaviorProfile<T>[];
  readonly complete: boolean;
}

/** All that are found, at most so many. @param game - With perfect recall. */
export function allSubgamePerfect<T>(
  game: ExtensiveGame<T>,
  { maxEquilibria, control }: { readonly maxEquilibria: number; readonly control?: Control | undefined },
): AllSubgamePerfect<T> {
  const roots = subgameRoots(game);
  const outlooks = new Map<number, readonly Outlook<T>[]>();
  let [iterations, complete, limited] = [0, true, false];
  for (let k = roots.length - 1; k >= 0; k -= 1) {
    const root = roots[k] as number;
    const found: Outlook<T>[] = [];
    for (const below of combinations(childRoots(game, roots, root).map((child) => childOutlooks(child)))) {
      if (control?.checkpoint() === "stop") return { status: "limit", solutions: [], complete: false, iterations };
      if (found.length > maxEquilibria) break;
      const known = new Map(below);
      const part = gameBelow(game, root, (node) => known.get(node)?.payoffs ?? null);
      const equilibria = partEquilibria(part.game, control);
      iterations += 1;
      complete &&= equilibria.complete;
      if (equilibria.status === "limit" || equilibria.behaviors.length === 0) {
        const status = equilibria.status === "limit" ? "limit" : "unknown";
        return { status, solutions: [], complete: false, iterations };
      }
      for (const behavior of equilibria.behaviors) {
        found.push({
          behavior: new Map([
            ...below.flatMap(([, outlook]) => [...outlook.behavior]),
            ...part.infosets.map((set, own) => [set, behavior[own] as readonly T[]] as const),
          ]),
          payoffs: expectedPayoffs(part.game, behavior),
        });
      }
    }
    limited ||= found.length > maxEquilibria;
    outlooks.set(root, found.slice(0, maxEquilibria));
    control?.progress?.(roots.length - k, roots.length);
  }
  const listed = outlooks.get(0) as readonly Outlook<T>[];
  return {
    status: limited ? "limit" : "solved",
    solutions: listed.map(({ behavior }) => game.infosets.map((_, set) => behavior.get(set) as readonly T[])),
    complete: complete && !limited,
    iterations,
  };

  function childOutlooks(child: number): (readonly [number, Outlook<T>])[] {
    return (outlooks.get(child) as readonly Outlook<T>[]).map((outlook) => [child, outlook] as const);
  }
}

/** The roots of the largest subgames strictly within one. */
function childRoots({ nodes }: ExtensiveGame<unknown>, roots: readonly number[], root: number): number[] {
  const children: number[] = [];
  let covered = root + 1;
  for (const node of roots) {
    if (node < covered || node >= (nodes.end[root] as number)) continue;
    children.push(node);
    covered = nodes.end[node] as number;
  }
  return children;
}

/** One element of each list, in all ways. */
function* combinations<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  else for (const head of first) for (const tail of combinations(rest)) yield [head, ...tail];
}

function partEquilibria<T>(part: ExtensiveGame<T>, control: Control | undefined): PartEquilibria<T> {
  if (part.infosets.length === 0) return { status: "solved", behaviors: [[]], complete: true };
  const polled = control === undefined ? {} : { control };
  const two = twoMovers(part);
  const form = reducedStrategicForm(two ?? part);
  const { status, solutions, certificate } =
    two === null ? supportEnumeration(form, polled) : vertexEnumeration(form, polled);
  const isProved = solutions.map(
    (_, k) => certificate.proofs === undefined || form.field.name === "float" || certificate.proofs[k] === "exact",
  );
  const profiles = solutions.filter((_, k) => isProved[k]).map((profile) => behaviorFromMixed(two ?? part, profile));
  const different = new Map(profiles.map((behavior) => [keyOf(part, behavior), behavior]));
  const behaviors = [...different.values()];
  return {
    status,
    behaviors,
    complete:
      certificate.complete && isProved.every((proved) => proved) && (two === null || areIsolated(part, behaviors)),
  };
}

function keyOf<T>({ field }: ExtensiveGame<T>, behavior: BehaviorProfile<T>): string {
  return behavior.map((own) => own.map(field.format).join()).join(";");
}

/** Whether no two profiles have a mover's strategy in common; of one mover, whether there is one profile. */
function areIsolated<T>(part: ExtensiveGame<T>, behaviors: readonly BehaviorProfile<T>[]): boolean {
  const movers = [...new Set(part.infosets.map(({ player }) => player))];
  if (movers.length < 2) return behaviors.length === 1;
  return movers.every((player) => {
    const isOwn = (_: unknown, set: number) => part.infosets[set]?.player === player;
    return new Set(behaviors.map((behavior) => keyOf(part, behavior.filter(isOwn)))).size === behaviors.length;
  });
}
