/**
 * # Best replies to trembling hands
 *
 * A profile is *quasi-perfect* if there are completely mixed profiles that tend to it such that, at every information set, a player's behavior
 * from there on is a best reply to what the others' completely mixed behavior makes of play, own later behavior being free of mistakes.
 *
 * The completely mixed profiles are given as realization plans that are polynomials in a small number `ε`; whether all
 * conditions hold for all `ε` close to zero is decided by their lowest powers.
 *
 * ## References
 *
 * - [VanDamme1984], [Selten1975]
 *
 * @module
 */
import { type Germ, germs, leadingTerm } from "../arithmetic/germ.ts";
import { type BehaviorProfile, requireBehaviorProfile } from "../games/extensive-form/behaviorProfile.ts";
import { chanceWeights } from "../games/extensive-form/chanceWeights.ts";
import { type ExtensiveGame, TERMINAL } from "../games/extensive-form/extensiveGame.ts";
import { type Sequences, sequencesOf } from "../games/extensive-form/sequences.ts";
import { requirePerfectRecall } from "./subgameRegrets.ts";

/** For each player and each of her sequences, in the order of `sequencesOf`, its probability as a polynomial in a small number. */
export type TremblingPlans<T> = readonly (readonly Germ<T>[])[];

/** What was found when a profile was checked against trembling hands. */
export interface TrembleCheck<T> {
  /** The completely mixed plans. */
  readonly trembles: TremblingPlans<T>;
  /** Whether the plans are plans, with every sequence of positive probability. */
  readonly isCompletelyMixed: boolean;
  /** Whether they tend to the profile. */
  readonly tendsToProfile: boolean;
  /** Information sets, by index, from which on the profile is no best reply to the trembles. */
  readonly faults: readonly number[];
  /** Whether all conditions hold. */
  readonly holds: boolean;
}

/**
 * Whether a profile is quasi-perfect, with the trembles that prove it.
 *
 * @param trembles - For each player, a polynomial for each sequence: 0 is the empty one, and those that end at the player's information sets follow in their order.
 * @throws {@link DomainError} when a player has no perfect recall, or the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, trembleCheck } from "jiama";
 *
 * // The second player is indifferent unless the first one errs: then l is better.
 * const reply = (x) => move("2", { l: payoffs(1, x), r: payoffs(1, 0) }, { infoset: "reply" });
 * const game = gameFromTree(["1", "2"], move("1", { a: reply(0), b: reply(1) }));
 * const [zero, one] = [exact.zero, exact.one];
 * const minus = exact.neg(one);
 * const mostly = [[one], [one, minus], [zero, one]]; // 1, 1 − ε, ε
 * trembleCheck(game, [[one, zero], [one, zero]], [mostly, mostly]).holds // => true
 * trembleCheck(game, [[one, zero], [zero, one]], [mostly, [[one], [zero, one], [one, minus]]]).faults // => [ 1 ]
 * ```
 *
 * @category Extensive form
 */
export function trembleCheck<T>(
  game: ExtensiveGame<T>,
  profile: BehaviorProfile<T>,
  trembles: TremblingPlans<T>,
): TrembleCheck<T> {
  requirePerfectRecall(game, "trembleCheck");
  requireBehaviorProfile(game, profile);
  const sequences = game.players.map((_, player) => sequencesOf(game, player));
  const isCompletelyMixed = sequences.every((own, player) => isMixedPlan(game, own, trembles[player] ?? []));
  const limits = sequences.every((own, player) => isLimitBehavior(game, own, trembles[player] ?? [], profile));
  const tendsToProfile = isCompletelyMixed && limits;
  const faults = isCompletelyMixed
    ? game.players.flatMap((_, player) => faultsOf(game, { sequences, trembles, profile, player }))
    : [];
  const holds = isCompletelyMixed && tendsToProfile && faults.length === 0;
  return { trembles, isCompletelyMixed, tendsToProfile, faults, holds };
}

/** Whether every sequence has a positive probability, and those after an information set share that of the sequence before it. */
function isMixedPlan<T>(
  { field, infosets }: ExtensiveGame<T>,
  { count, infosets: own, first, before }: Sequences,
  plan: readonly Germ<T>[],
): boolean {
  const ring = germs(field);
  if (plan.length !== count || ring.compare(plan[0] as Germ<T>, ring.one) !== 0) return false;
  if (plan.some((germ) => ring.compare(germ, ring.zero) <= 0)) return false;
  return own.every((set, k) => {
    const start = first[k] as number;
    const actions = infosets[set]?.actions.length as number;
    const sum = plan.slice(start, start + actions).reduce((a, b) => ring.add(a, b));
    return ring.compare(sum, plan[before[k] as number] as Germ<T>) === 0;
  });
}

/** Whether the ratios of the polynomials tend to the probabilities of the actions. */
function isLimitBehavior<T>(
  { field }: ExtensiveGame<T>,
  { infosets, first, before }: Sequences,
  plan: readonly Germ<T>[],
  profile: BehaviorProfile<T>,
): boolean {
  return infosets.every((set, k) => {
    const above = leadingTerm(field, plan[before[k] as number] ?? []);
    return (profile[set] as readonly T[]).every((probability, a) => {
      const term = leadingTerm(field, plan[(first[k] as number) + a] ?? []);
      if (above === null || term === null) return false;
      const isSame = term.power === above.power;
      const limit = isSame ? field.div(term.coefficient, above.coefficient) : field.zero;
      return field.compare(limit, probability) === 0;
    });
  });
}

interface TremblingView<T> {
  readonly sequences: readonly Sequences[];
  readonly trembles: TremblingPlans<T>;
  readonly profile: BehaviorProfile<T>;
  readonly player: number;
}

/** The information sets at which a player's behavior from there on is no best reply. */
function faultsOf<T>(
  game: ExtensiveGame<T>,
  { sequences, trembles, profile, player }: TremblingView<T>,
): readonly number[] {
  const { field, nodes, infosets } = game;
  const ring = germs(field);
  const own = sequences[player] as Sequences;
  const weights = chanceWeights(game);
  const payoffs = game.payoffs[player] as ArrayLike<T>;
  const gains = new Array<Germ<T>>(own.count).fill(ring.zero);
  for (let node = 0; node < nodes.count; node += 1) {
    if (nodes.mover[node] !== TERMINAL) continue;
    let reach: Germ<T> = [field.mul(weights[node] as T, payoffs[nodes.index[node] as number] as T)];
    sequences.forEach((each, other) => {
      if (other !== player) reach = ring.mul(reach, trembles[other]?.[each.at(node)] as Germ<T>);
    });
    const at = own.at(node);
    gains[at] = ring.add(gains[at] as Germ<T>, reach);
  }
  // What each sequence is worth under the best behavior that follows, and under the profile.
  const best = [...gains];
  const actual = [...gains];
  const faults: number[] = [];
  for (let k = own.infosets.length - 1; k >= 0; k -= 1) {
    const set = own.infosets[k] as number;
    const start = own.first[k] as number;
    const places = (infosets[set]?.actions ?? []).map((_, a) => start + a);
    const most = places.map((place) => best[place] as Germ<T>).reduce((a, b) => (ring.compare(b, a) > 0 ? b : a));
    const value = places
      .map((place, a) => ring.mul([profile[set]?.[a] as T], actual[place] as Germ<T>))
      .reduce((a, b) => ring.add(a, b));
    if (ring.compare(most, value) !== 0) faults.push(set);
    const above = own.before[k] as number;
    best[above] = ring.add(best[above] as Germ<T>, most);
    actual[above] = ring.add(actual[above] as Germ<T>, value);
  }
  return faults.reverse();
}
