/**
 * # Claims about the target cascade
 *
 * What the propositions on the markup of one level share: the first-order condition of the symmetric equilibrium, and the equation
 * that its derivative in a parameter solves along a branch of strict local maxima.
 *
 * ## Notation
 *
 * `V`, `D`, `phi`, `chi`, `k`, `sigma`, `delta` as in the model (`k = κ`), `psi = ψ(n)`; `a` is the markup, `z = (a − δ)/σ`,
 * `f = f(z)` the normal density, so that `f` moves by `−z f dz`; `s` is the derivative of `a` in the parameter at hand.
 *
 * @module
 */
import { type TargetCascadeParameters, targetCascade } from "../../models/escalation/targetCascade.ts";
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Claim, normalDensity, type Reading, type Slope, solve, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The first-order condition: promotion and safety against the own cost. */
export const condition = "(- (+ (/ (* V psi) sigma) (/ (* D (- 1 phi) f) sigma)) (* (- 1 chi) k a))";

/** The symbols of the condition. */
export const conditionSymbols = ["V", "D", "phi", "chi", "k", "sigma", "delta", "psi", "z", "f", "a"];

/** What makes them meaningful. */
export const conditionDomain = [
  ...["(<= 0 V)", "(<= 0 D)", "(<= 0 phi 1)", "(<= 0 chi)", "(< chi 1)", "(< 0 k)", "(< 0 sigma)", "(< 0 psi)"],
  ...["(< 0 f)", "(<= 0 a)", "(= (* z sigma) (- a delta))", "(= condition 0)"],
];

/** How the density moves with the markup, the slippage and the noise. */
export const densityAlong = {
  a: { f: "(- (/ (* z f) sigma))", z: "(/ 1 sigma)" },
  delta: { f: "(/ (* z f) sigma)", z: "(- (/ 1 sigma))" },
  sigma: { f: "(/ (* z z f) sigma)", z: "(- (/ z sigma))" },
} as const;

/** What is claimed of the derivative of the markup. */
export interface MarkupSlopeClaim {
  /** The symbol of the parameter. */
  readonly by: string;
  readonly along?: Slope["along"];
  readonly assumptions?: Claim["assumptions"];
  readonly claim: string;
  /** Another first-order condition, with symbols and domain beside the common ones. @defaultValue {@link condition} */
  readonly condition?: string;
  readonly symbols?: readonly string[];
  readonly domain?: readonly string[];
  /** Further terms and derivatives. */
  readonly terms?: Claim["terms"];
  readonly slopes?: Claim["slopes"];
}

/** A claim about the derivative `s` of the markup in a parameter, at a strict local maximum. */
export function markupSlope(of: MarkupSlopeClaim): Claim {
  return withSlopes({
    symbols: [...conditionSymbols, ...(of.symbols ?? []), "s"],
    terms: { condition: of.condition ?? condition, ...of.terms },
    slopes: {
      curvature: { of: "condition", by: "a", along: densityAlong.a },
      push: { of: "condition", by: of.by, ...(of.along === undefined ? {} : { along: of.along }) },
      ...of.slopes,
    },
    domain: [...conditionDomain, ...(of.domain ?? []), "(= (* curvature s) (- push))"],
    assumptions: { strictMaximum: "(< curvature 0)", ...of.assumptions },
    claim: of.claim,
  });
}

/** Reads a level's markup and its derivative in one parameter. */
export function markupSlopeReading(
  parameter: keyof TargetCascadeParameters & string,
  fixed: Partial<Record<keyof TargetCascadeParameters, unknown>> = {},
): Reading {
  return modelReading(
    targetCascade,
    ({ at, outcome, slope }) => {
      const found = outcome();
      const s = slope(parameter, ({ markups }) => markups[0] ?? Number.NaN);
      const a = found?.markups[0];
      if (a === undefined || a === null || s === undefined) return undefined;
      return { ...levelValues({ ...at, ...(fixed as typeof at) }, a), s };
    },
    { fixed: { levels: 1, regime: "tolerance", asymmetry: 0, socialValue: 0, ...fixed }, tolerance: 1e-3 },
  );
}

/** The symbols of the condition at a markup. */
export function levelValues(
  at: { readonly [K in keyof TargetCascadeParameters]: number },
  a: number,
): Readonly<Record<string, number>> {
  const { prize: V, penalty: D, tolerance: phi, passThrough: chi, markupCost: k, noise: sigma, slippage: delta } = at;
  const { siblings } = at;
  const psi = solve(promotionTournament, { siblings, prize: 1e-3 }).outcome.marginalWinProbability;
  const z = (a - delta) / sigma;
  return { V, D, phi, chi, k, sigma, delta, psi, z, f: normalDensity(z), a };
}
