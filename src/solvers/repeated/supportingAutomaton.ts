/**
 * # An automaton for an equilibrium payoff
 *
 * From a set that generates itself, a profile of strategies that pays a payoff of the set: each generator is a state that plays its
 * action profile; its promise, a mean of generated payoffs, is the lottery over the states that generate them. Whoever deviates alone
 * is answered by the lottery that pays it the worst payoff of the set.
 *
 * ## References
 *
 * - [AbreuPearceStacchetti1990]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { PublicAutomaton } from "../../games/repeated/automaton.ts";
import type { PayoffSet } from "../../games/repeated/payoffSet.ts";
import type { StateLottery } from "../../games/stateLottery.ts";
import { convexHull, type Point, polygonContains, turn } from "../../linalg/convexPolygon.ts";

/**
 * The automaton that pays `payoff`; `null` where that lies outside what the generators generate.
 *
 * @param set - A set that generates itself.
 */
export function supportingAutomaton(
  stage: NormalFormGame<Rational>,
  { vertices, generators }: PayoffSet<Rational>,
  payoff: Point<Rational>,
): PublicAutomaton<Rational> | null {
  const generated = generators.map((generator) => generator.payoff);
  const lotteryOf = (point: Point<Rational>): StateLottery<Rational> | null => convexCombination(generated, point);
  const initial = lotteryOf(payoff);
  const punishments = ([0, 1] as const).map((player) =>
    lotteryOf(vertices.reduce((a, b) => (exact.compare(b[player], a[player]) < 0 ? b : a))),
  );
  const promises = generators.map(({ continuation }) => lotteryOf(continuation));
  if (initial === null || [...punishments, ...promises].includes(null)) return null;
  const shape = shapeOf(stage);
  const steps = strides(shape);
  const actionsOf = (index: number): number[] =>
    shape.map((count, player) => Math.floor(index / (steps[player] as number)) % count);
  const all = Array.from({ length: profileCount(stage) }, (_, index) => actionsOf(index));
  const states = generators.map(({ profile }, k) => {
    const actions = all[profile] as number[];
    const next = all.map((other) => {
      const deviators = [0, 1].filter((player) => other[player] !== actions[player]);
      const answer = deviators.length === 1 ? punishments[deviators[0] as number] : promises[k];
      return answer as StateLottery<Rational>;
    });
    return { label: labelOf(stage, actions), actions, next };
  });
  return { initial, states };
}

function labelOf(stage: NormalFormGame<Rational>, actions: readonly number[]): string {
  return actions.map((action, player) => stage.strategies[player]?.[action] as string).join(", ");
}

/** Weights on at most three of the points whose mean is the target; `null` where it lies outside their hull. */
function convexCombination(points: readonly Point<Rational>[], target: Point<Rational>): StateLottery<Rational> | null {
  const { one, zero, add, sub, div, compare } = exact;
  const isAt = (p: Point<Rational>, q: Point<Rational>): boolean =>
    p.every((value, k) => compare(value, q[k] as Rational) === 0);
  const at = points.findIndex((point) => isAt(point, target));
  if (at >= 0) return [[at, one]];
  const hull = convexHull(exact, points);
  if (!polygonContains(exact, hull, target)) return null;
  const [apex, ...rest] = hull as readonly [Point<Rational>, ...Point<Rational>[]];
  const place = (vertex: Point<Rational>): number => points.findIndex((point) => isAt(point, vertex));
  // The triangles of the hull that meet in its first vertex; a segment is one whose third corner is missing.
  for (let k = 0; k < rest.length; k += 1) {
    const [b, c] = [rest[k] as Point<Rational>, rest[k + 1]];
    if (c === undefined && rest.length > 1) break;
    const corners = c === undefined ? [apex, b] : [apex, b, c];
    const weights = c === undefined ? segmentWeights(apex, b, target) : triangleWeights([apex, b, c], target);
    if (weights.some((weight) => compare(weight, zero) < 0)) continue;
    const total = weights.reduce(add, zero);
    return corners.flatMap((corner, i) =>
      compare(weights[i] as Rational, zero) === 0 ? [] : [[place(corner), div(weights[i] as Rational, total)] as const],
    );
  }
  return null;

  function segmentWeights(p: Point<Rational>, q: Point<Rational>, x: Point<Rational>): readonly Rational[] {
    const axis = compare(p[0], q[0]) === 0 ? 1 : 0;
    const [toStart, toEnd] = [sub(x[axis], p[axis]), sub(q[axis], x[axis])];
    return compare(q[axis], p[axis]) > 0 ? [toEnd, toStart] : [exact.neg(toEnd), exact.neg(toStart)];
  }

  function triangleWeights(
    [p, q, r]: readonly [Point<Rational>, Point<Rational>, Point<Rational>],
    x: Point<Rational>,
  ): readonly Rational[] {
    return [turn(exact, q, r, x), turn(exact, r, p, x), turn(exact, p, q, x)];
  }
}
