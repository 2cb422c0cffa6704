import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { vertexEnumeration } from "../../src/certified/nash/vertexEnumeration.ts";
import { regretCheck } from "../../src/verify/regret.ts";
import { lrsnash, lrsnashIsInstalled } from "../bench/peers/lrsnash.ts";
import { exactGame, randomGame } from "../bench/peers/randomGames.ts";
import { profileText, readProfile } from "../fixtures/knownGames.ts";

const installed = lrsnashIsInstalled();
const reason = installed ? "" : " (skipped: lrsnash is not installed; the Debian package is lrslib)";

describe.skipIf(!installed)(`extreme equilibria against lrsnash${reason}`, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiama-lrsnash-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Small payoffs make ties, and so degenerate games, the rule; large ones make them rare.
  test.each([
    [600, 1, 5],
    [600, 2, 6],
    [600, 3, 6],
    [400, 10, 8],
    [400, 1000, 8],
    [60, 3, 9],
    [40, 100, 11],
  ])(
    "%i random games with payoffs up to %i in size and up to %i strategies: the same equilibria",
    (games, bound, most) => {
      for (let k = 0; k < games; k += 1) {
        const seed = 1_000_000 * most + 1000 * bound + k;
        const shape = [1 + (seed % most), 1 + ((seed * 7919) % most)];
        const game = exactGame(randomGame(seed, shape, -bound, bound));
        const theirs = lrsnash(game, join(folder, "game.txt"), 60);
        expect(theirs.stopped, `seed ${seed}: lrsnash did not end`).toBe(false);
        const { status, certificate, solutions } = vertexEnumeration(game);
        expect([seed, status, certificate.complete]).toEqual([seed, "solved", true]);
        expect([seed, ...solutions.map(profileText).sort()]).toEqual([seed, ...theirs.equilibria]);
      }
    },
  );

  test("what lrsnash prints is read: blocks with several strategies of both players", () => {
    const game = exactGame({ seed: 0, shape: [2, 2], payoffs: [new Float64Array(4), new Float64Array(4)] });
    const { equilibria } = lrsnash(game, join(folder, "zero.txt"), 60);
    expect(equilibria).toEqual(["0 1 | 0 1", "0 1 | 1 0", "1 0 | 0 1", "1 0 | 1 0"]);
    for (const text of equilibria) expect(regretCheck(game, readProfile(text)).maxRegret.n).toBe(0n);
  });
});
