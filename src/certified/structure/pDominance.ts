/**
 * # p-dominance
 *
 * A pure profile is *p-dominant* when every player's strategy is a best response to every belief that gives the others'
 * strategies in the profile probability `p` or more. Every pure equilibrium is 1-dominant; the least such `p` says how sure the
 * players must be.
 *
 * *Notation.* For player `i`, a deviation `k`, and the others' profiles `t`, let `d = uᵢ(s) − uᵢ(k, s₋ᵢ)` and
 * `w = min_{t ≠ s₋ᵢ} uᵢ(sᵢ, t) − uᵢ(k, t)`. Beliefs that put the rest on the worst `t` are the hardest, so that `k` requires
 * `p d + (1 − p) w ≥ 0`, that is `p ≥ −w / (d − w)` where `w < 0`.
 *
 * ## References
 *
 * - [MorrisRobShin1995]
 *
 * @module
 */
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { type PlainPayoffs, withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { type PureProfile, placeOf, pureProfileAt, requirePureProfile } from "../../games/structure/pureProfile.ts";

/** What makes a player's least probability as large as it is. */
export interface BindingBelief {
  /** The deviation that becomes a best response below the least probability. */
  readonly deviation: number;
  /** The others' strategies on which the rest of the belief then lies, in a profile in which the player keeps the strategy. */
  readonly against: PureProfile;
}

/** How sure the players must be of a pure equilibrium. */
export interface PDominance<T> {
  /** `solved`; or `none`: the profile is no equilibrium, so that no belief is enough for some player. */
  readonly status: "solved" | "none";
  /** The least $p$ for which the profile is p-dominant; `null` where it is no equilibrium. */
  readonly least: T | null;
  /** The least $p$ of each player; `null` for a player who would deviate from the profile. */
  readonly byPlayer: readonly (T | null)[];
  /** The deviation and the others' strategies that bind each player; `null` where every belief is enough, or none is. */
  readonly binding: readonly (BindingBelief | null)[];
}

/**
 * The least $p$ for which a pure profile is p-dominant, for any number of players.
 *
 * In doubles, differences within eight roundings of the largest payoff count as none. Cost $O(n N)$ readings for $N$
 * profiles.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, pDominance } from "jiama";
 *
 * const stagHunt = bimatrixGame([[4, 0], [3, 3]], [[4, 3], [0, 3]]);
 * pDominance(stagHunt, [0, 0]).byPlayer.map((p) => p && exact.format(p)).join(" ") // => "3/4 3/4"
 * pDominance(stagHunt, [1, 1]).byPlayer.map((p) => p && exact.format(p)).join(" ") // => "1/4 1/4"
 * ```
 *
 * @category Refinements
 */
export function pDominance<T>(game: NormalFormGame<T>, profile: PureProfile): PDominance<T> {
  requirePureProfile(game, profile, "pDominance");
  const { field } = game;
  const players = withPlainPayoffs(game, { scale: "common", tolerance: 0 }, (plain) =>
    game.players.map((_, player) => leastProbability(game, plain, profile, player)),
  );
  const byPlayer = players.map(({ least }) => least);
  const sure = byPlayer.every((least) => least !== null);
  return {
    status: sure ? "solved" : "none",
    least: sure ? byPlayer.reduce((most, p) => (field.compare(p as T, most as T) > 0 ? p : most)) : null,
    byPlayer,
    binding: players.map(({ binding }) => binding),
  };
}

interface PlayerProbability<T> {
  readonly least: T | null;
  readonly binding: BindingBelief | null;
}

function leastProbability<N, T>(
  game: NormalFormGame<T>,
  { numbers, payoffs, toField }: PlainPayoffs<N, T>,
  profile: PureProfile,
  player: number,
): PlayerProbability<T> {
  const { field } = game;
  const shape = shapeOf(game);
  const step = strides(shape)[player] as number;
  const line = step * (shape[player] as number);
  const own = payoffs[player] as ArrayLike<N>;
  const place = placeOf(shape, profile);
  const strategy = profile[player] as number;
  const advantage = (at: number, deviation: number): N =>
    numbers.sub(own[at] as N, own[at + (deviation - strategy) * step] as N);
  let found: PlayerProbability<T> = { least: field.zero, binding: null };
  for (let deviation = 0; deviation < (shape[player] as number); deviation += 1) {
    if (deviation === strategy) continue;
    const there = advantage(place, deviation);
    if (numbers.sign(there, player) < 0) return { least: null, binding: null };
    let [worst, against] = [numbers.zero, -1];
    for (let block = strategy * step; block < own.length; block += line) {
      for (let at = block; at < block + step; at += 1) {
        const elsewhere = advantage(at, deviation);
        if (numbers.compare(elsewhere, worst) < 0) [worst, against] = [elsewhere, at];
      }
    }
    if (numbers.sign(worst, player) === 0) continue;
    const loss = field.neg(toField(worst));
    const least = field.div(loss, field.add(larger(field.zero, toField(there)), loss));
    if (field.compare(least, found.least as T) <= 0) continue;
    found = { least, binding: { deviation, against: pureProfileAt(shape, against) } };
  }
  return found;

  function larger(a: T, b: T): T {
    return field.compare(b, a) > 0 ? b : a;
  }
}
