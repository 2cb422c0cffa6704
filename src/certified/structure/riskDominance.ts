/**
 * # Risk dominance
 *
 * In a game of two players with two strategies each and two strict equilibria, one equilibrium risk dominates the other when
 * the product of what the players lose by deviating from it alone is larger.
 *
 * *Notation.* `(u₁(s) − u₁(s₁′, s₂)) (u₂(s) − u₂(s₁, s₂′))` is the Nash product of the equilibrium `s` whose rival is `s′`.
 *
 * ## References
 *
 * - [HarsanyiSelten1988]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { type PureProfile, placeOf } from "../../games/structure/pureProfile.ts";
import { pureRegretSigns } from "../../verify/structure/pureRegretSigns.ts";

/** Which of two strict equilibria risk dominates. */
export interface RiskDominance<T> {
  /** `solved`; or `none`: the game does not have two strict equilibria. */
  readonly status: "solved" | "none";
  /** The strict equilibria: two, or fewer where the status is `none`. */
  readonly equilibria: readonly PureProfile[];
  /** The product of the players' losses from deviating, one an equilibrium. */
  readonly products: readonly T[];
  /** The equilibrium that risk dominates the other; `null` where neither does or the status is `none`. */
  readonly dominant: PureProfile | null;
}

/**
 * The risk-dominant one of the two strict equilibria of a 2 × 2 game.
 *
 * In doubles, payoffs that differ within eight roundings count as equal.
 *
 * @throws {@link DomainError} when the game is not 2 × 2.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, riskDominance } from "jiama";
 *
 * riskDominance(bimatrixGame([[4, 0], [3, 3]], [[4, 3], [0, 3]])).dominant // => [ 1, 1 ]
 * ```
 *
 * @category Refinements
 */
export function riskDominance<T>(game: NormalFormGame<T>): RiskDominance<T> {
  const shape = shapeOf(game);
  if (shape.join() !== "2,2") {
    throw new DomainError({
      en: `riskDominance: the game is ${shape.join(" × ")}; give a game of two players with two strategies each.`,
      zh: `riskDominance：博弈的策略数为 ${shape.join(" × ")}；请给出两人各有两个策略的博弈。`,
    });
  }
  const { field } = game;
  const profiles: readonly PureProfile[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const equilibria = profiles.filter((profile) => pureRegretSigns(game, profile, 0).every((sign) => sign < 0));
  const products = equilibria.map((profile) =>
    [0, 1].reduce((product, player) => {
      const payoff = (at: PureProfile): T => (game.payoffs[player] as ArrayLike<T>)[placeOf(shape, at)] as T;
      const deviation = profile.map((own, mover) => (mover === player ? 1 - own : own));
      return field.mul(product, field.sub(payoff(profile), payoff(deviation)));
    }, field.one),
  );
  const [first, second] = products;
  if (first === undefined || second === undefined) return { status: "none", equilibria, products, dominant: null };
  const order = field.compare(first, second);
  const dominant = order === 0 ? null : (equilibria[order > 0 ? 0 : 1] as PureProfile);
  return { status: "solved", equilibria, products, dominant };
}
