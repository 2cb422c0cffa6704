/**
 * # The official's decision, as the checker sees it
 *
 * The payoff in effort and output, zone by zone, with bounds on its curvature and on the payoff itself over boxes. Outputs
 * below the effort, that is negative falsification, are let in: they only add deviations, none of them a gain.
 *
 * An action is left out only if it is dominated: above `√`-bounds effort or falsification costs more than everything it could
 * win, and above the candidate box the payoff falls in it.
 *
 * @module
 */
import type { ContinuousDecision, Piece } from "../../src/index.ts";
import { difference, type Interval } from "../intervals.ts";
import { type CareMaximum, candidateBox } from "./careMaxima.ts";
import { type CareProblem, type CareZone, derivativesAt, payoffAt, rangesOver } from "./careProblem.ts";

/** The decision of the official at a proposed reply. */
export function careDecision(problem: CareProblem, chosen: CareMaximum): ContinuousDecision<number> {
  const zone = problem.zones[chosen.zone]!;
  const { e, ee, ex, xx } = derivativesAt(problem, zone, chosen.effort, chosen.output);
  const pinned = chosen.effort === zone.lower && e < 0;
  return {
    kind: "continuous",
    player: { en: "official", zh: "官员" },
    actions: ["effort", "output"],
    chosen: [chosen.effort, chosen.output],
    chosenPiece: chosen.zone,
    pieces: problem.zones.map((each) => piece(problem, each, chosen)),
    secondOrder: pinned ? xx : largestEigenvalue(ee, ex, xx),
  };
}

/** The greatest curvature of the payoff over all candidates of all zones. */
export function greatestCurvature(problem: CareProblem): number {
  return Math.max(
    ...problem.zones.map((zone) => {
      const { effort, output } = candidateBox(problem, zone);
      return curvatureOver(problem, zone, effort, output);
    }),
  );
}

function piece(problem: CareProblem, zone: CareZone, chosen: CareMaximum): Piece<number> {
  const { pull, reward, penalty, effortCost, falsificationCost } = problem;
  const candidates = candidateBox(problem, zone);
  const padding = chosen.output - chosen.effort;
  const mostEffort = Math.max(chosen.effort, worthwhile(problem, effortCost, falsificationCost));
  const mostPadding = Math.max(padding, worthwhile(problem, falsificationCost, effortCost));
  const top = Math.min(zone.upper, Math.max(zone.lower, mostEffort), Math.max(chosen.effort, candidates.effort[1]));
  const highest = Math.max(chosen.output, Math.min(top + mostPadding, candidates.output[1]));
  return {
    lower: [zone.lower, zone.lower],
    upper: [Math.max(zone.lower, top), Math.max(zone.lower, highest)],
    payoff: ([e, x]) => payoffAt(problem, zone, e!, x!),
    gradient([e, x]) {
      const d = derivativesAt(problem, zone, e!, x!);
      return [d.e, d.x];
    },
    curvature: (lower, upper) => curvatureOver(problem, zone, [lower[0]!, upper[0]!], [lower[1]!, upper[1]!]),
    ceiling(lower, upper) {
      const effort: Interval = [lower[0]!, upper[0]!];
      const output: Interval = [lower[1]!, upper[1]!];
      const { failure, blame } = rangesOver(problem, zone, effort, output);
      const [low, high] = difference(output, effort);
      const pad = low > 0 ? low : high < 0 ? high : 0;
      const costs = (effortCost * effort[0] ** 2 + falsificationCost * pad ** 2) / 2;
      return pull * output[1] + reward * (1 - failure[0]) - penalty * failure[0] * blame[0] - costs;
    },
  };
}

function curvatureOver(problem: CareProblem, zone: CareZone, effort: Interval, output: Interval): number {
  const { ee, ex, xx } = rangesOver(problem, zone, effort, output);
  return largestEigenvalue(ee[1], Math.max(Math.abs(ex[0]), Math.abs(ex[1])), xx[1]);
}

/** Of `[[a, b], [b, d]]`; it rises in `a`, in `d` and in `|b|`. */
function largestEigenvalue(a: number, b: number, d: number): number {
  const half = (a - d) / 2;
  return (a + d) / 2 + Math.sqrt(half * half + b * b);
}

/** From here on the cost `own·z²/2` exceeds `wz`, the best of the other activity, reward and penalty together. */
function worthwhile({ pull, reward, penalty }: CareProblem, own: number, other: number): number {
  return (pull + Math.sqrt(pull * pull + 2 * own * (reward + penalty + (pull * pull) / (2 * other)))) / own;
}
