/**
 * # Beliefs for pure behavior
 *
 * Assessments with given pure behavior that may be sequential: first those that simple mistakes imply, then combinations of beliefs that make
 * the actions at each information set best.
 *
 * ## Implementation notes
 *
 * At an information set, the beliefs to which an action is best are a polytope: those sure of one node in it are tried, and one as far as possible inside. If it is
 * empty at any information set, no beliefs support the behavior.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Beliefs } from "../../games/extensive-form/assessment.ts";
import { behaviorProfileOf, type PureBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import { continuationPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import { CHANCE, childrenOf, type ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { reachProbabilities } from "../../games/extensive-form/reachProbabilities.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { linearOutcome } from "../linear-programming/linearOutcome.ts";

/** Beliefs that may support pure behavior; `null` where it is proved that none do. */
export interface BeliefCandidates {
  /** In the order in which they are worth trying; made one after another. */
  readonly beliefs: Iterable<Beliefs<Rational>>;
}

/** Most combinations of powers, and of beliefs, that are tried. */
const MAX_COMBINATIONS = 512;

/** Beliefs that may make pure behavior sequentially rational, or `null` if none can. */
export function beliefCandidates(game: ExtensiveGame<Rational>, profile: PureBehaviorProfile): BeliefCandidates | null {
  const behavior = behaviorProfileOf(game, profile);
  const reach = reachProbabilities(game, behavior);
  const values = game.players.map((_, player) => continuationPayoffs(game, behavior, player));
  const lists: (readonly (readonly Rational[])[])[] = [];
  for (const [infoset, set] of game.infosets.entries()) {
    const own = values[set.player] as readonly Rational[];
    /** For each node, what each action is worth there. */
    const worth = set.nodes.map((node) => childrenOf(game.nodes, node).map((child) => own[child] as Rational));
    const losses = (beliefs: readonly Rational[]): boolean => isBest(worth, beliefs, profile[infoset] as number);
    const mass = set.nodes.map((node) => reach[node] as Rational);
    const sum = mass.reduce((a, b) => exact.add(a, b));
    if (exact.compare(sum, exact.zero) > 0) {
      const bayes = mass.map((own) => exact.div(own, sum));
      if (!losses(bayes)) return null;
      lists.push([bayes]);
      continue;
    }
    const sure = set.nodes.map((_, k) => set.nodes.map((_, j) => (j === k ? exact.one : exact.zero)));
    const inside = innermost(worth, profile[infoset] as number);
    if (inside === null) return null;
    const even = set.nodes.map(() => exact.from(`1/${set.nodes.length}`));
    lists.push(distinct([even, inside, ...sure].filter(losses)));
  }
  return { beliefs: candidates(game, profile, lists) };
}

function* candidates(
  game: ExtensiveGame<Rational>,
  profile: PureBehaviorProfile,
  lists: readonly (readonly (readonly Rational[])[])[],
): Generator<Beliefs<Rational>> {
  const mistakes = game.infosets.reduce((sum, { actions }) => sum + actions.length - 1, 0);
  for (let code = 0; code < Math.min(2 ** Math.min(mistakes, 20), MAX_COMBINATIONS); code += 1) {
    yield impliedBeliefs(game, profile, (k) => ((code >> k) % 2 === 1 ? 2 : 1));
  }
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let code = 0; code < Math.min(total, MAX_COMBINATIONS); code += 1) {
    let rest = code;
    yield lists.map((list) => {
      const choice = list[rest % list.length] as readonly Rational[];
      rest = Math.floor(rest / list.length);
      return choice;
    });
  }
}

/** The beliefs that follow from mistakes of the given powers, with coefficients 1. */
function impliedBeliefs(
  { nodes, infosets, chanceMoves }: ExtensiveGame<Rational>,
  profile: PureBehaviorProfile,
  powerOf: (mistake: number) => number,
): Beliefs<Rational> {
  const first: number[] = [];
  let count = 0;
  for (const { actions } of infosets) {
    first.push(count);
    count += actions.length - 1;
  }
  const powers = new Array<number>(nodes.count).fill(0);
  const weights = new Array<Rational>(nodes.count).fill(exact.one);
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const [at, action] = [nodes.index[above] as number, nodes.action[node] as number];
    powers[node] = powers[above] as number;
    weights[node] = weights[above] as Rational;
    if (nodes.mover[above] === CHANCE) {
      weights[node] = exact.mul(weights[above] as Rational, chanceMoves[at]?.probabilities[action] as Rational);
      continue;
    }
    const chosen = profile[at] as number;
    if (action === chosen) continue;
    powers[node] = (powers[above] as number) + powerOf((first[at] as number) + action - (action > chosen ? 1 : 0));
  }
  return infosets.map(({ nodes: members }) => {
    const least = members.reduce((a, node) => Math.min(a, powers[node] as number), Number.POSITIVE_INFINITY);
    const mass = members.map((node) => (powers[node] === least ? (weights[node] as Rational) : exact.zero));
    const sum = mass.reduce((a, b) => exact.add(a, b));
    return mass.map((own) => exact.div(own, sum));
  });
}

function isBest(worth: readonly (readonly Rational[])[], beliefs: readonly Rational[], action: number): boolean {
  const expected = (worth[0] as readonly Rational[]).map((_, a) =>
    worth.reduce((sum, row, k) => exact.add(sum, exact.mul(beliefs[k] as Rational, row[a] as Rational)), exact.zero),
  );
  return expected.every((value) => exact.compare(value, expected[action] as Rational) <= 0);
}

/** A belief to which an action is best, with every node as possible as can be; `null` if there is none. */
function innermost(worth: readonly (readonly Rational[])[], action: number): readonly Rational[] | null {
  const count = worth.length;
  // The last variable is the least probability.
  const constraints: LinearConstraint<Rational>[] = [
    { coefficients: [...worth.map(() => exact.one), exact.zero], relation: "=", bound: exact.one },
    ...worth.map((_, k) => ({
      coefficients: Array.from({ length: count + 1 }, (_, j) =>
        j === k ? exact.one : j === count ? exact.neg(exact.one) : exact.zero,
      ),
      relation: ">=" as const,
      bound: exact.zero,
    })),
    ...(worth[0] as readonly Rational[]).flatMap((_, other) =>
      other === action
        ? []
        : [
            {
              coefficients: [
                ...worth.map((row) => exact.sub(row[action] as Rational, row[other] as Rational)),
                exact.zero,
              ],
              relation: ">=" as const,
              bound: exact.zero,
            },
          ],
    ),
  ];
  const objective = Array.from({ length: count + 1 }, (_, j) => (j === count ? exact.one : exact.zero));
  const { outcome } = linearOutcome({ field: exact, sense: "maximize", objective, constraints });
  return outcome.status === "optimal" ? outcome.solution.slice(0, count) : null;
}

function distinct(lists: readonly (readonly Rational[])[]): readonly (readonly Rational[])[] {
  const seen = new Set<string>();
  return lists.filter((list) => {
    const key = list.map(exact.format).join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
