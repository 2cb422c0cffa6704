/**
 * # Tiers with equal incentives, as polynomials
 *
 * In the strategic cascade with equal `w`, `p` and `κ` the output that follows a target `T` given to a tier is
 * `(wS + PT)/Q`, with polynomials `P`, `Q`, `S` of the penalty and the markup cost, one set a tier.
 *
 * ## Notation
 *
 * Payoffs are measured in units of `C`, the cost of reported output, so that `C = 1`; the bottom has `P = p`, `Q = 1 + p`, `S = 1`.
 * `w` is the marginal prize, `p` the effective penalty, `k` the cost of a markup.
 *
 * @module
 */

/** The names of the three polynomials of a tier, counted from the bottom, which is 0. */
const named = (tier: number) => ({ P: `P${tier}`, Q: `Q${tier}`, S: `S${tier}` });

/** The polynomials of the tier above one with the polynomials `P`, `Q`, `S`, as terms. */
export function tierAbove({ P, Q, S } = { P: "P", Q: "Q", S: "S" }) {
  const divisor = `(+ (* k ${Q} ${Q}) (* p ${P} ${P}))`;
  return {
    P: `(- ${divisor} (* k ${Q} (- ${Q} ${P})))`,
    Q: divisor,
    S: `(+ (* k ${S} ${Q}) (* ${P} ${P}))`,
  };
}

/**
 * The polynomials of all tiers of a chain, and `N` and `D`: the sum of the markups is `N/D`, the target that the bottom receives, which
 * its output `(w + pT)/(1 + p)` tells, less the target that the top receives.
 */
export function chainTerms(tiers: number): Readonly<Record<string, string>> {
  const terms: Record<string, string> = { P0: "p", Q0: "(+ 1 p)", S0: "1" };
  for (let tier = 1; tier < tiers; tier += 1) {
    const above = tierAbove(named(tier - 1));
    const names = named(tier);
    for (const part of ["P", "Q", "S"] as const) terms[names[part]] = above[part];
  }
  const { P, Q, S } = named(tiers - 1);
  return {
    ...terms,
    N: `(+ (* w (- (* Q0 ${S}) ${Q})) (* T (- (* Q0 ${P}) (* p ${Q}))))`,
    D: `(* p ${Q})`,
  };
}
