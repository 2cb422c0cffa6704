import { type NoiseFamily, noiseFamilies, seededRng, winProbability } from "jiama";
import { describe, expect, test } from "vitest";
import { chanceByOwnLuck, slopeByOwnLuck } from "./ownLuck.ts";

const leads = [-1.4, 0, 2.7];

describe("winProbability: accuracy", () => {
  test.each(noiseFamilies)("%s: within 1e-12 of the integral over own luck, one slot, 2 to 31 siblings", (noise) => {
    for (let n = 2; n <= 31; n += 1) {
      const win = winProbability(noise, n, 1);
      for (const d of leads) {
        expect(Math.abs(win.value(d) - chanceByOwnLuck(noise, n, 1, d))).toBeLessThan(1e-12);
        expect(Math.abs(win.slope(d) - slopeByOwnLuck(noise, n, 1, d))).toBeLessThan(1e-12);
      }
      expect(Math.abs(win.marginal - win.slope(0))).toBeLessThan(1e-14);
    }
  });

  test.each(noiseFamilies)("%s: within 1e-12 of the integral over own luck, any number of slots", (noise) => {
    for (const [n, m] of [
      [3, 2],
      [4, 2],
      [5, 4],
      [6, 2],
      [7, 3],
      [10, 9],
      [16, 5],
      [31, 2],
      [31, 15],
      [31, 30],
      [100, 50],
    ] as const) {
      const win = winProbability(noise, n, m);
      for (const d of [-4, -0.7, 0, 0.4, 2.2]) {
        expect(Math.abs(win.value(d) - chanceByOwnLuck(noise, n, m, d, 0.5))).toBeLessThan(1e-12);
        expect(Math.abs(win.slope(d) - slopeByOwnLuck(noise, n, m, d, 0.5))).toBeLessThan(1e-12);
      }
    }
  });

  test.each(noiseFamilies)("%s: within 1e-12 of the integral over own luck, a thousand siblings", (noise) => {
    for (const m of [1, 600]) {
      const win = winProbability(noise, 1000, m);
      for (const d of [-0.5, 1.3]) {
        expect(Math.abs(win.value(d) - chanceByOwnLuck(noise, 1000, m, d, 0.2))).toBeLessThan(1e-12);
      }
    }
  });

  // Computed with 30 digits by another library, as an integral over the critical rival.
  test.each([
    [2, 1, -3, 0.016947426762344637, 0.029732572305907343],
    [5, 1, 1.5, 0.6528647585468417, 0.30089609266201606],
    [31, 15, 1.5, 0.9225238342385537, 0.14148780758134602],
    [31, 30, -3, 0.19455570240336037, 0.24360215773541352],
    [1000, 1, 0, 0.001, 0.003241435769133441],
    [1000, 999, 1.5, 0.9999971615948202, 0.00001302004291552715],
    [10_000, 1, -1, 0.0000013447147737045333, 0.000006413774812781841],
    [10_000, 1, 4, 0.5578400312204453, 0.3776847406995909],
    [10_000, 2, 0, 0.0002, 0.0007457269199366235],
    [10_000, 5000, 1.5, 0.9331775398774138, 0.12953030957977682],
    [10_000, 9999, -3, 0.792237220284015, 0.27561340458465283],
  ])("normal noise, %i siblings, %i slots, lead %d", (n, m, d, chance, slope) => {
    const win = winProbability("normal", n, m);
    expect(Math.abs(win.value(d) - chance)).toBeLessThan(1e-14);
    expect(Math.abs(win.slope(d) - slope)).toBeLessThan(1e-14);
  });

  test("every family agrees with simulated tournaments", () => {
    const rng = seededRng(20_240_601);
    const draw: Record<NoiseFamily, () => number> = {
      normal: () => Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next()),
      uniform: () => 2 * rng.next() - 1,
      gumbel: () => -Math.log(-Math.log(1 - rng.next())),
      exponential: () => -Math.log(1 - rng.next()),
      "reflected-exponential": () => Math.log(1 - rng.next()),
    };
    const [n, m, lead, runs] = [4, 2, 0.6, 40_000];
    for (const noise of noiseFamilies) {
      let wins = 0;
      for (let run = 0; run < runs; run += 1) {
        const own = lead + draw[noise]();
        let better = 0;
        for (let rival = 1; rival < n; rival += 1) if (draw[noise]() > own) better += 1;
        if (better < m) wins += 1;
      }
      const chance = winProbability(noise, n, m).value(lead);
      // Four standard errors.
      expect(Math.abs(wins / runs - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / runs));
    }
  });
});
