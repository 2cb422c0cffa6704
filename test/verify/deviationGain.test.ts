import * as fc from "fast-check";
import { type ContinuousDecision, deviationGain, exact, float, type Piece, type Rational } from "jiama";
import { describe, expect, test } from "vitest";
import { positive, real, seeded } from "../arbitraries/parameters.ts";

function decision(
  chosen: readonly number[],
  pieces: readonly Piece<number>[],
  chosenPiece = 0,
): ContinuousDecision<number> {
  const actions = chosen.map((_, i) => `a${i}`);
  return {
    kind: "continuous",
    player: { en: "player", zh: "局中人" },
    actions,
    chosen,
    chosenPiece,
    pieces,
    secondOrder: -1,
  };
}

/** A payoff of one action, its derivative, and a bound on its second derivative between two points. */
function curve(
  [low, high]: readonly [number, number],
  payoff: (x: number) => number,
  slope: (x: number) => number,
  curvature: (low: number, high: number) => number,
): Piece<number> {
  return {
    lower: [low],
    upper: [high],
    payoff: ([x]) => payoff(x!),
    gradient: ([x]) => [slope(x!)],
    curvature: ([a], [b]) => curvature(a!, b!),
  };
}

/** `cos 3x − x²/10` on [−4, 4]: maxima at 0 (value 1) and near ±2.05, by symmetry and a table of cosines. */
const wave = curve(
  [-4, 4],
  (x) => Math.cos(3 * x) - x ** 2 / 10,
  (x) => -3 * Math.sin(3 * x) - x / 5,
  () => 9 - 1 / 5,
);

/** The same with a tight bound: −9 cos 3x is greatest where cos 3x is least. */
const tightWave: Piece<number> = {
  ...wave,
  curvature: ([a], [b]) => {
    const k = Math.ceil((3 * a! - Math.PI) / (2 * Math.PI));
    const reachesTrough = Math.PI + 2 * Math.PI * k <= 3 * b!;
    return (reachesTrough ? 9 : Math.max(-9 * Math.cos(3 * a!), -9 * Math.cos(3 * b!))) - 1 / 5;
  },
};

describe("deviationGain in one dimension", () => {
  describe("where the payoff kinks", () => {
    // −|x − ½| on [0, 1], its greatest value over an interval known up to the interval's width.
    const kinked: Piece<number> = {
      ...curve(
        [0, 1],
        (x) => -Math.abs(x - 0.5),
        (x) => (x >= 0.5 ? -1 : 1),
        (a, b) => (a <= 0.5 && b >= 0.5 ? Number.POSITIVE_INFINITY : 0),
      ),
      ceiling: ([a], [b]) => (a! <= 0.5 && b! >= 0.5 ? 0 : Math.max(a! - 0.5, 0.5 - b!)) + (b! - a!),
    };

    test("an infinite curvature bounds nothing, and the ceiling does", () => {
      const gain = deviationGain(decision([0.5], [kinked]), float);
      expect(gain.found).toBe(0);
      expect(gain.bound).toBeLessThan(1e-9);
      expect(deviationGain(decision([0.25], [kinked]), float).found).toBe(0.25);
    });

    test("a search that is cut short still has a bound", () => {
      const { bound } = deviationGain(decision([0.5], [kinked]), float, { maxEvaluations: 3 });
      expect(bound).toBeGreaterThan(0);
      expect(bound).toBeLessThanOrEqual(1);
    });
  });

  test.each([
    ["loose", wave],
    ["tight", tightWave],
  ])("a global maximum is confirmed with a %s bound on the curvature", (_, piece) => {
    const gain = deviationGain(decision([0], [piece]), float);
    expect(gain.found).toBe(0);
    expect(gain.bound).toBeGreaterThanOrEqual(0);
    expect(gain.bound).toBeLessThanOrEqual(1e-10);
    expect(gain.best).toEqual([0]);
  });

  test("from a lower local maximum the gain of the global one is found and bounded", () => {
    // The maximum near 2.05: sin 3x = −x/15, x = (2π − y)/3 with sin y = x/15, found by iteration.
    let x = 2.05;
    for (let i = 0; i < 60; i += 1) x = (2 * Math.PI - Math.asin(x / 15)) / 3;
    const stay = Math.cos(3 * x) - x ** 2 / 10;
    const gain = deviationGain(decision([x], [wave]), float);
    expect(gain.found).toBeLessThanOrEqual(1 - stay + 1e-15);
    expect(gain.found).toBeGreaterThan(1 - stay - 2e-10);
    expect(gain.bound).toBeGreaterThanOrEqual(1 - stay);
    expect(gain.bound).toBeLessThan(1 - stay + 2e-10);
    expect(gain.best[0]).toBeCloseTo(0, 4);
    expect(gain.method).toBe("branch-and-bound");
  });

  test("a strongly concave payoff is settled by its first box, unbounded above", () => {
    const parabola: Piece<number> = {
      lower: [0],
      upper: [null],
      payoff: ([x]) => x! - x! ** 2,
      gradient: ([x]) => [1 - 2 * x!],
      curvature: () => -2,
    };
    const at = deviationGain(decision([0.5], [parabola]), float);
    expect(at).toMatchObject({ found: 0, bound: 0, method: "strong-concavity", evaluations: 1 });
  });

  test("without an upper bound the best deviation is found where strong concavity allows it to lie", () => {
    const piece = {
      lower: [0],
      upper: [null],
      payoff: ([x]: readonly number[]) => 7 * x! - x! ** 2 / 2,
      gradient: ([x]: readonly number[]) => [7 - x!],
      curvature: () => -1,
    };
    const player = { en: "player", zh: "局中人" };
    const base = {
      kind: "continuous",
      player,
      actions: ["x"],
      chosenPiece: 0,
      secondOrder: -1,
      pieces: [piece],
    } as const;
    const { found, bound, best } = deviationGain({ ...base, chosen: [2] }, float);
    expect(best[0]).toBeCloseTo(7, 3);
    expect(found).toBeCloseTo(12.5, 6);
    expect(bound).toBeGreaterThanOrEqual(12.5);
  });

  test.each([1e-3, 1e-2, 0.3])("an action moved by %d off the maximum is detected, at its true loss", (shift) => {
    const gain = deviationGain(decision([shift], [tightWave]), float);
    const loss = 1 - (Math.cos(3 * shift) - shift ** 2 / 10);
    expect(gain.found).toBeGreaterThan(loss - 2e-10);
    expect(gain.found).toBeLessThanOrEqual(loss + 1e-15);
    expect(gain.bound).toBeGreaterThanOrEqual(loss - 1e-15);
  });

  test("a limit on the boxes gives a larger bound, still above the true gain", () => {
    const all = deviationGain(decision([2], [wave]), float);
    const trueGain = 1 - (Math.cos(6) - 0.4);
    let last = Number.POSITIVE_INFINITY;
    for (const maxEvaluations of [1, 3, 10, 30]) {
      const few = deviationGain(decision([2], [wave]), float, { maxEvaluations });
      expect(few.bound).toBeGreaterThanOrEqual(trueGain);
      expect(few.bound).toBeGreaterThan(all.bound);
      expect(few.bound).toBeLessThanOrEqual(last);
      expect(few.found).toBeLessThanOrEqual(trueGain + 1e-15);
      last = few.bound;
    }
  });

  test("a payoff that is not a number somewhere is not certified", () => {
    const broken: Piece<number> = { ...wave, payoff: ([x]) => (x! > 1 ? Number.NaN : Math.cos(3 * x!)) };
    const gain = deviationGain(decision([0], [broken]), float, { maxEvaluations: 200 });
    expect(gain.bound <= 1e-9).toBe(false);
  });
});

describe("deviationGain over pieces", () => {
  const falling = curve(
    [0, 1],
    (x) => -((x - 0.2) ** 2),
    (x) => -2 * (x - 0.2),
    () => -2,
  );
  const raised = (by: number) =>
    curve(
      [1, 3],
      (x) => by - (x - 1) / 2,
      () => -1 / 2,
      () => 0,
    );

  test("a jump to a higher piece is found at its edge", () => {
    const gain = deviationGain(decision([0.2], [falling, raised(0.125)]), float);
    expect(gain.bound).toBeGreaterThanOrEqual(0.125);
    expect(gain.bound).toBeLessThan(0.125 + 2e-10);
    expect(gain.found).toBeGreaterThan(0.125 - 2e-10);
  });

  test("the edge of the higher piece is confirmed as the best action, and a lower piece does not tempt", () => {
    expect(deviationGain(decision([1], [falling, raised(0.125)], 1), float)).toMatchObject({ found: 0, bound: 0 });
    expect(deviationGain(decision([0.2], [falling, raised(-0.5)]), float).bound).toBe(0);
  });
});

/** `−½ dᵀAd` around `peak`, `A = [[p, q], [q, r]]`, plus a bump that lifts another place. */
function hill(peak: readonly [number, number], [p, q, r]: readonly [number, number, number]): Piece<number> {
  const largest = -((p + r) / 2 - Math.hypot((p - r) / 2, q));
  return {
    lower: [-5, -5],
    upper: [5, 5],
    payoff: ([x, y]) => {
      const [dx, dy] = [x! - peak[0], y! - peak[1]];
      return -(p * dx * dx + 2 * q * dx * dy + r * dy * dy) / 2;
    },
    gradient: ([x, y]) => {
      const [dx, dy] = [x! - peak[0], y! - peak[1]];
      return [-(p * dx + q * dy), -(q * dx + r * dy)];
    },
    curvature: () => largest,
  };
}

/** Himmelblau's function upside down: four maxima of value 0 on [−5, 5]², one at (3, 2). */
const fourPeaks: Piece<number> = {
  lower: [-5, -5],
  upper: [5, 5],
  payoff: ([x, y]) => -((x! ** 2 + y! - 11) ** 2) - (x! + y! ** 2 - 7) ** 2,
  gradient: ([x, y]) => {
    const [a, b] = [x! ** 2 + y! - 11, x! + y! ** 2 - 7];
    return [-4 * x! * a - 2 * b, -2 * a - 4 * y! * b];
  },
  curvature: ([x0, y0], [x1, y1]) => {
    const least = (low: number, high: number) => (low <= 0 && high >= 0 ? 0 : Math.min(low ** 2, high ** 2));
    const xx = -12 * least(x0!, x1!) - 4 * y0! + 42;
    const yy = -12 * least(y0!, y1!) - 4 * x0! + 26;
    const cross = 4 * Math.max(Math.abs(x0! + y0!), Math.abs(x1! + y1!));
    return (xx + yy) / 2 + Math.hypot((xx - yy) / 2, cross);
  },
};

describe("deviationGain in two dimensions", () => {
  test("each of four equal maxima is confirmed", () => {
    for (const peak of [
      [3, 2],
      [-2.805118086952745, 3.131312518250573],
      [-3.779310253377747, -3.283185991286169],
      [3.584428340330492, -1.848126526964404],
    ]) {
      const gain = deviationGain(decision(peak, [fourPeaks]), float);
      expect(gain.bound).toBeLessThanOrEqual(1e-10);
      expect(gain.evaluations).toBeLessThan(2000);
    }
  });

  test("a saddle between two maxima is refuted", () => {
    const gain = deviationGain(decision([0.0866775, 2.8842547], [fourPeaks]), float);
    expect(gain.found).toBeGreaterThan(67.719 - 1e-3);
    expect(gain.bound).toBeLessThan(67.7193);
  });

  test("boxes do not pile up around the maximum of a narrow ridge", () => {
    // They do without the bound around the chosen action.
    const ridge: Piece<number> = {
      ...hill([0.3, -0.7], [4000, 0, 1]),
      curvature: ([x0], [x1]) => (x0! < -1 || x1! > 1 ? 1 : -1),
    };
    const gain = deviationGain(decision([0.3, -0.7], [ridge]), float);
    expect(gain.bound).toBe(0);
    expect(gain.evaluations).toBeLessThan(150);
  });

  test("a ceiling from ranges spares boxes where the payoff is steep, and changes no verdict", () => {
    // A step of height 1 and width 1/100 at x = 2 that never pays for −x²/2 − y²/2.
    const s = 0.01;
    const step = (x: number) => 1 / (1 + Math.exp(-(x - 2) / s));
    const cliff: Piece<number> = {
      lower: [-5, -5],
      upper: [5, 5],
      payoff: ([x, y]) => step(x!) - (x! ** 2 + y! ** 2) / 2,
      gradient: ([x, y]) => [(step(x!) * (1 - step(x!))) / s - x!, -y!],
      curvature: ([x0], [x1]) => (x1! < 2 - 40 * s || x0! > 2 + 40 * s ? -1 + 1e-9 : 0.1 / s ** 2),
    };
    const least = (low: number, high: number) => (low <= 0 && high >= 0 ? 0 : Math.min(low ** 2, high ** 2));
    const withCeiling: Piece<number> = {
      ...cliff,
      ceiling: ([x0, y0], [x1, y1]) => step(x1!) - (least(x0!, x1!) + least(y0!, y1!)) / 2,
    };
    const slow = deviationGain(decision([0, 0], [cliff]), float);
    const quick = deviationGain(decision([0, 0], [withCeiling]), float);
    expect(quick.bound).toBeLessThanOrEqual(1e-10);
    expect(slow.bound).toBeLessThanOrEqual(1e-10);
    expect(quick.evaluations).toBeLessThan(slow.evaluations / 10);
  });

  test("found ≤ true gain ≤ bound for quadratic payoffs, whatever the point chosen and the limit on boxes", () => {
    const shape = fc.tuple(positive(), real(1), positive()).map(([p, t, r]) => {
      return [p, 0.9 * t * Math.sqrt(p * r), r] as const;
    });
    const point = fc.tuple(real(5), real(5));
    fc.assert(
      fc.property(point, point, shape, fc.integer({ min: 1, max: 400 }), (peak, chosen, quadratic, maxEvaluations) => {
        const piece = hill(peak, quadratic);
        const trueGain = -piece.payoff(chosen);
        const gain = deviationGain(decision(chosen, [piece]), float, { maxEvaluations });
        const rounding = 1e-12 * Math.max(1, trueGain);
        expect(gain.found).toBeLessThanOrEqual(trueGain + rounding);
        expect(gain.bound).toBeGreaterThanOrEqual(trueGain - rounding);
        expect(gain.found).toBeLessThanOrEqual(gain.bound);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("found ≤ best of a fine grid's gain and bound ≥ it, for sums of waves", () => {
    fc.assert(
      fc.property(real(3), real(3), positive(0.2, 3), fc.tuple(real(5), real(5)), (k, l, damping, chosen) => {
        const waves: Piece<number> = {
          lower: [-5, -5],
          upper: [5, 5],
          payoff: ([x, y]) => Math.sin(k * x! + l * y!) - (damping * (x! ** 2 + y! ** 2)) / 2,
          gradient: ([x, y]) => {
            const c = Math.cos(k * x! + l * y!);
            return [k * c - damping * x!, l * c - damping * y!];
          },
          curvature: () => k ** 2 + l ** 2 - damping,
        };
        const stay = waves.payoff(chosen);
        let best = stay;
        for (let i = 0; i <= 100; i += 1) {
          for (let j = 0; j <= 100; j += 1) best = Math.max(best, waves.payoff([-5 + i / 10, -5 + j / 10]));
        }
        const gain = deviationGain(decision(chosen, [waves]), float, { tolerance: 1e-6 });
        expect(gain.bound).toBeGreaterThanOrEqual(best - stay - 1e-12);
        expect(gain.bound - gain.found).toBeLessThanOrEqual(1e-6 + 1e-12);
        expect(gain.found).toBeCloseTo(waves.payoff(gain.best) - stay, 12);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});

describe("deviationGain in fractions", () => {
  const { one, zero, from, sub, mul, div } = exact;
  const two = from(2);
  const parabola: Piece<Rational> = {
    lower: [zero],
    upper: [null],
    payoff: ([x]) => sub(x!, mul(x!, x!)),
    gradient: ([x]) => [sub(one, mul(two, x!))],
    curvature: () => from(-2),
  };
  const at = (chosen: Rational): ContinuousDecision<Rational> => ({
    kind: "continuous",
    player: { en: "player", zh: "局中人" },
    actions: ["x"],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [parabola],
    secondOrder: from(-2),
  });

  test("the bound is exact for a quadratic payoff", () => {
    expect(exact.format(deviationGain(at(div(one, two)), exact).bound)).toBe("0");
    // 1/4 − (1/3 − 1/9) = 1/36
    expect(exact.format(deviationGain(at(from("1/3")), exact).bound)).toBe("1/36");
  });
});
