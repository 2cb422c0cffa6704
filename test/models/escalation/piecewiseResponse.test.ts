import * as fc from "fast-check";
import { exact } from "jiama";
import { describe, expect, test } from "vitest";
import { exactRoots } from "../../../models/escalation/exactReal.ts";
import { bottomResponse, type Response, responseAbove } from "../../../models/escalation/piecewiseResponse.ts";
import { reportAt, type TierIncentives, targetBelow, valueAt } from "../../../models/escalation/replyBranches.ts";
import { floatRoots, type RootArithmetic } from "../../../models/escalation/rootField.ts";
import { between, seeded } from "../../arbitraries/parameters.ts";

const decimal = (digits: number) =>
  fc
    .tuple(fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 }), fc.integer({ min: -2, max: 0 }))
    .map(([mantissa, exponent]) => `${mantissa}e${exponent + 1 - digits}`);
const orZero = (digits: number) =>
  fc.oneof({ weight: 6, arbitrary: decimal(digits) }, { weight: 1, arbitrary: fc.constant("0") });

interface Tiers {
  readonly start: string;
  readonly tiers: readonly (readonly [string, string, string])[];
}

const tiersOf = (least: number, most: number, digits: number): fc.Arbitrary<Tiers> =>
  fc.record({
    start: orZero(digits),
    tiers: fc.array(fc.tuple(orZero(digits), orZero(digits), decimal(digits)), { minLength: least, maxLength: most }),
  });

/** The responses from the bottom's up, in any arithmetic. */
function responses<T, N>(
  { field, roots, lift }: RootArithmetic<T, N>,
  { start, tiers }: Tiers,
): readonly Response<N>[] {
  const number = (text: string): N => lift(field.from(text));
  const [bottom, ...above] = tiers.map(
    ([w, p, cost]): TierIncentives<N> => ({ prize: number(w), penalty: number(p), cost: number(cost) }),
  );
  const all = [bottomResponse(roots, bottom!, number(start))];
  for (const tier of above) all.push(responseAbove(roots, tier, all.at(-1)!));
  return all;
}

describe("responseAbove", () => {
  test("pieces adjoin, and the report never falls: it rises at a jump and nowhere else breaks (in fractions)", () => {
    let jumps = 0;
    let held = 0;
    fc.assert(
      fc.property(tiersOf(4, 6, 2), (at) => {
        const arithmetic = exactRoots();
        const { roots } = arithmetic;
        for (const { pieces } of responses(arithmetic, at)) {
          expect(pieces.at(-1)!.to).toBeNull();
          for (const [i, piece] of pieces.slice(1).entries()) {
            const before = pieces[i]!;
            expect(before.to).toBe(piece.from);
            expect(roots.compare(piece.slope, roots.zero)).toBeGreaterThanOrEqual(0);
            expect(roots.compare(piece.slope, roots.one)).toBeLessThan(0);
            const rise = roots.compare(reportAt(roots, piece, piece.from), reportAt(roots, before, piece.from));
            expect(Math.sign(rise)).toBe(piece.jumps ? 1 : 0);
            if (piece.jumps) jumps += 1;
            if (piece.reply?.kind === "held") held += 1;
          }
        }
      }),
      { ...seeded, numRuns: 150 },
    );
    expect(jumps).toBeGreaterThan(20);
    expect(held).toBeGreaterThan(2);
  });

  test("on every piece the reply is the best of all targets, reports after a jump included (scan of the response below)", () => {
    fc.assert(
      fc.property(tiersOf(3, 7, 3), between(0, 1), (at, share) => {
        const all = responses(floatRoots, at);
        for (const [level, response] of all.slice(1).entries()) {
          const below = all[level]!.pieces;
          const { prize, penalty, cost } = response.tier;
          for (const piece of response.pieces) {
            const target = piece.from + share * ((piece.to ?? 2 * piece.from + 1) - piece.from);
            const payoff = (passedOn: number, report: number) =>
              prize * report - (penalty * (target - report) ** 2) / 2 - (cost * (passedOn - target) ** 2) / 2;
            const passedOn = targetBelow(floatRoots.roots, piece.reply!, target);
            const report = reportAt(floatRoots.roots, piece, target);
            expect(valueAt(floatRoots.roots, piece.reply!.markup, target)).toBeGreaterThan(-1e-9 * (1 + target));
            const landing = below[piece.reply!.below]!;
            expect(Math.abs(reportAt(floatRoots.roots, landing, passedOn) - report)).toBeLessThan(1e-9 * (1 + report));
            const own = payoff(passedOn, report);
            for (const { from, to, intercept, slope } of below) {
              const low = Math.max(from, target);
              const high = Math.max(low, to ?? Math.max(low, passedOn) * 2 + 1);
              // At the target itself only what lies from there on can be had.
              if (to !== null && to <= target && from !== landing.from) continue;
              for (let i = 0; i <= 40; i += 1) {
                const tried = low + (high - low) * (i / 40);
                expect(payoff(tried, intercept + slope * tried)).toBeLessThanOrEqual(own + 1e-8 * (1 + Math.abs(own)));
              }
            }
          }
        }
      }),
      { ...seeded, numRuns: 120 },
    );
  });

  test("equal numbers bring equal responses in both arithmetics", () => {
    const at: Tiers = {
      start: "1",
      tiers: [
        ["1.37", "0.3", "0.9"],
        ["0.05", "1.6", "0.24"],
      ],
    };
    const [, inFloats] = responses(floatRoots, at);
    const arithmetic = exactRoots();
    const [, inFractions] = responses(arithmetic, at);
    // Tier 2's floor binds below the target (p α − w)/(p(1 − ρ)) = 533/360.
    expect(inFractions!.pieces.map(({ from }) => exact.format(arithmetic.lower(from)!))).toEqual(["1", "533/360"]);
    expect(inFloats!.pieces[1]!.from).toBeCloseTo(533 / 360, 13);
    expect(inFloats!.pieces.map(({ reply }) => reply!.kind)).toEqual(["floor", "smooth"]);
  });
});
