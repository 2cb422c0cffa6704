/**
 * # Is an assessment rational?
 *
 * Behavior is *sequentially rational* with beliefs if at every information set the mover does as well from there on as by any other
 * behavior, where the beliefs say how likely each node is. An assessment with beliefs that follow Bayes' rule wherever behavior leads is a *weak perfect
 * Bayesian equilibrium*.
 *
 * ## Implementation notes
 *
 * At each information set all later own behavior is free: what later information sets are worth comes from the beliefs at the first one and the
 * others' moves, not from the beliefs that the assessment states for later.
 *
 * ## References
 *
 * - [KrepsWilson1982], [FudenbergTirole1991]
 *
 * @module
 */
import { type Assessment, requireAssessment } from "../games/extensive-form/assessment.ts";
import { continuationPayoffs } from "../games/extensive-form/continuationPayoffs.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "../games/extensive-form/extensiveGame.ts";
import { lastOwnSteps } from "../games/extensive-form/perfectRecall.ts";
import { reachProbabilities } from "../games/extensive-form/reachProbabilities.ts";
import { requirePerfectRecall } from "./subgameRegrets.ts";

/** What was found when an assessment was checked. */
export interface AssessmentCheck<T> {
  /** Expected payoff of each player. */
  readonly payoffs: readonly T[];
  /** For each information set, what the mover gains from there on by other behavior, in payoff units, at least 0. */
  readonly gains: readonly T[];
  /** The largest of them; 0 if and only if behavior is sequentially rational. */
  readonly maxGain: T;
  /** Information sets, by index, that are reached and whose beliefs are not those of Bayes' rule. */
  readonly wrongBeliefs: readonly number[];
  /** Whether behavior is sequentially rational and beliefs follow Bayes' rule where it leads. */
  readonly isWeakPerfectBayesian: boolean;
}

/** In doubles, by how much beliefs may miss Bayes' rule. */
const BELIEF_TOLERANCE = 1e-9;

/**
 * Whether an assessment is sequentially rational and follows Bayes' rule; exact in fractions. In doubles gains are those of rounding at least.
 *
 * Reads what lies below each information set once.
 *
 * @throws {@link DomainError} when a player has no perfect recall, or the assessment does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { assessmentCheck, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const reply = (x, y) => move("II", { fight: payoffs(-1, -1), yield: payoffs(x, y) }, { infoset: "entry" });
 * const game = gameFromTree(["I", "II"], move("I", { out: payoffs(0, 2), small: reply(1, 1), large: reply(2, -2) }));
 * const [zero, one] = [exact.zero, exact.one];
 * const out = [[one, zero, zero], [one, zero]];
 * // The threat to fight is good if the entry is believed to be large.
 * assessmentCheck(game, { behavior: out, beliefs: [[one], [zero, one]] }).isWeakPerfectBayesian // => true
 * assessmentCheck(game, { behavior: out, beliefs: [[one], [one, zero]] }).gains.map(exact.format) // => [ '0', '2' ]
 * ```
 *
 * @category Extensive form
 */
export function assessmentCheck<T>(game: ExtensiveGame<T>, assessment: Assessment<T>): AssessmentCheck<T> {
  requirePerfectRecall(game, "assessmentCheck");
  requireAssessment(game, assessment);
  const { field } = game;
  const values = game.players.map((_, player) => continuationPayoffs(game, assessment.behavior, player));
  const lastSteps = game.players.map((_, player) => lastOwnSteps(game, player));
  const gains = game.infosets.map((set, infoset) => {
    const own = values[set.player] as readonly T[];
    const stay = set.nodes.reduce(
      (sum, node, k) => field.add(sum, field.mul(assessment.beliefs[infoset]?.[k] as T, own[node] as T)),
      field.zero,
    );
    const gain = field.sub(bestWorth(game, assessment, infoset, lastSteps[set.player] as Int32Array), stay);
    return field.compare(gain, field.zero) > 0 ? gain : field.zero;
  });
  const maxGain = gains.reduce((a, b) => (field.compare(b, a) > 0 ? b : a), field.zero);
  const wrongBeliefs = wronglyBelieved(game, assessment);
  const isRational =
    field.name === "float" ? field.toNumber(maxGain) <= BELIEF_TOLERANCE : field.compare(maxGain, field.zero) === 0;
  return {
    payoffs: values.map((own) => own[0] as T),
    gains,
    maxGain,
    wrongBeliefs,
    isWeakPerfectBayesian: isRational && wrongBeliefs.length === 0,
  };
}

/** What the best behavior from an information set on is worth to its player. */
function bestWorth<T>(
  game: ExtensiveGame<T>,
  { behavior, beliefs }: Assessment<T>,
  infoset: number,
  last: Int32Array,
): T {
  const { field, nodes, infosets, chanceMoves } = game;
  const { parent, action, end, mover, index } = nodes;
  const set = infosets[infoset] as (typeof infosets)[number];
  const payoffs = game.payoffs[set.player] as ArrayLike<T>;
  /** What each action of the own information sets below is worth, as far as it is added up. */
  const worth = new Map<number, T[]>([[infoset, set.actions.map(() => field.zero)]]);
  const credit = (step: number, amount: T): void => {
    const at = index[parent[step] as number] as number;
    const sums = worth.get(at) ?? infosets[at]?.actions.map(() => field.zero) ?? [];
    worth.set(at, sums);
    sums[action[step] as number] = field.add(sums[action[step] as number] as T, amount);
  };
  const weights = new Map<number, T>();
  for (const [k, root] of set.nodes.entries()) {
    const belief = beliefs[infoset]?.[k] as T;
    weights.set(root, belief);
    if (field.compare(belief, field.zero) === 0) continue;
    for (let node = root + 1; node < (end[root] as number); ) {
      const above = parent[node] as number;
      const [by, at] = [mover[above] as number, index[above] as number];
      const list = by === set.player ? null : by === CHANCE ? chanceMoves[at]?.probabilities : behavior[at];
      const weight =
        list === null
          ? (weights.get(above) as T)
          : field.mul(weights.get(above) as T, list?.[action[node] as number] as T);
      if (field.compare(weight, field.zero) === 0) {
        node = end[node] as number;
        continue;
      }
      weights.set(node, weight);
      if (mover[node] === TERMINAL)
        credit(last[node] as number, field.mul(weight, payoffs[index[node] as number] as T));
      else if (mover[node] === set.player && !worth.has(index[node] as number)) {
        worth.set(index[node] as number, infosets[index[node] as number]?.actions.map(() => field.zero) ?? []);
      }
      node += 1;
    }
  }
  // Later own information sets have later numbers, and one own action leads to each.
  const later = [...worth.keys()].sort((a, b) => b - a);
  for (const at of later) {
    const best = (worth.get(at) as readonly T[]).reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
    if (at === infoset) return best;
    credit(last[infosets[at]?.nodes[0] as number] as number, best);
  }
  return field.zero;
}

/** The information sets that are reached, and whose beliefs are not the shares of their nodes. */
function wronglyBelieved<T>(game: ExtensiveGame<T>, { behavior, beliefs }: Assessment<T>): readonly number[] {
  const { field, infosets } = game;
  const reach = reachProbabilities(game, behavior);
  return infosets.flatMap(({ nodes }, infoset) => {
    const sum = nodes.reduce((total, node) => field.add(total, reach[node] as T), field.zero);
    if (field.compare(sum, field.zero) === 0) return [];
    const isRight = nodes.every((node, k) => {
      const difference = field.sub(reach[node] as T, field.mul(sum, beliefs[infoset]?.[k] as T));
      return field.name === "float"
        ? Math.abs(field.toNumber(difference)) <= BELIEF_TOLERANCE
        : field.compare(difference, field.zero) === 0;
    });
    return isRight ? [] : [infoset];
  });
}
