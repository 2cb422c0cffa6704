import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { agentQre, DomainError, exact, gameFromEfg, gameFromNfg, logitQre } from "jiama";
import { describe, expect, test } from "vitest";

/** Collected games, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus/games/", import.meta.url));
const present = existsSync(folder);
const reason = present ? "" : " (skipped: ../shared/data/corpus does not lie beside the repository)";
const files = (ending: string) => (present ? readdirSync(folder).filter((name) => name.endsWith(ending)) : []);
const text = (name: string) => readFileSync(`${folder}${name}`, "utf8");

/** Games with more actions are left to the benchmarks. */
const MOST_ACTIONS = 150;
const lambdas = [0.1, 1, 5];

describe.skipIf(!present)(`quantal responses of all collected games${reason}`, () => {
  test.each(files(".nfg"))("%s", (name) => {
    const game = gameFromNfg(text(name));
    if (game.strategies.flat().length > MOST_ACTIONS) return;
    const { status, limit } = logitQre(game);
    expect(status).toBe("solved");
    if (limit!.kind === "exact") expect(exact.format(limit!.check.maxRegret)).toBe("0");
    const { certificate, solutions } = logitQre(game, { lambda: lambdas });
    expect(solutions.map(({ lambda }) => lambda)).toEqual(lambdas);
    for (const deviation of certificate.deviations) expect(deviation).toBeLessThan(1e-6);
  });

  test.each(files(".efg"))("%s", (name) => {
    const game = gameFromEfg(text(name));
    if (game.infosets.reduce((sum, { actions }) => sum + actions.length, 0) > MOST_ACTIONS) return;
    try {
      const { status, limit } = agentQre(game);
      expect(status).toBe("solved");
      expect(limit!.response.profile).toHaveLength(game.infosets.length);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect((error as DomainError).message).toContain("twice");
    }
  });
});
