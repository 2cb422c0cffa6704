import { catalogGames, findCatalogGame } from "jiama/models";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { regretCheck } from "../../../src/verify/regret.ts";
import { allProfiles, expectedPayoffs, extremeEquilibria, largestGain } from "../../conformance/bruteForce.ts";
import { profileText, readProfile } from "../../fixtures/knownGames.ts";

describe("catalog", () => {
  test("every id is kebab-case, holds a year, and stands once, in order", () => {
    const ids = catalogGames.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(40);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*-(19|20)\d\d(-[a-z0-9]+)*$/);
  });

  test("a game is found by its id, and an unknown id finds none", () => {
    for (const game of catalogGames) expect(findCatalogGame(game.id)).toBe(game);
    expect(findCatalogGame("nobody-2000")).toBeUndefined();
  });

  test("every title stands in both languages, and the English one on the game", () => {
    for (const { id, title, build } of catalogGames) {
      expect(title.en, id).toMatch(/^[A-Z]/);
      expect(title.zh, id).toMatch(/\p{Script=Han}/u);
      expect(build().title).toBe(title.en);
    }
  });
});

describe.each(catalogGames.map((each) => [each.id, each] as const))("%s", (_, { build, facts }) => {
  const game = build();
  const shape = game.strategies.map((own) => own.length);
  const profiles = facts.equilibria.map(readProfile);

  test("no deviation gains at the listed equilibria, and none stands twice", () => {
    for (const profile of profiles) expect(exact.format(regretCheck(game, profile).maxRegret)).toBe("0");
    expect(new Set(facts.equilibria).size).toBe(facts.equilibria.length);
    expect(profiles.map(profileText)).toEqual(facts.equilibria);
  });

  test("the number of pure equilibria is that of profiles from which nobody gains by deviating", () => {
    const at = (pure: readonly number[]) => shape.reduce((index, count, i) => index * count + pure[i]!, 0);
    const stable = allProfiles(shape).filter((pure) =>
      shape.every((count, i) =>
        Array.from({ length: count }, (_, k) => pure.map((own, j) => (j === i ? k : own))).every(
          (other) => exact.compare(game.payoffs[i]![at(other)]!, game.payoffs[i]![at(pure)]!) <= 0,
        ),
      ),
    );
    expect(stable).toHaveLength(facts.pureEquilibria);
  });

  if (facts.extremeEquilibria !== undefined && shape[0]! + shape[1]! <= 8) {
    test("the extreme equilibria are those that trying all bases finds", () => {
      const found = extremeEquilibria(game).map(profileText).sort();
      expect(found).toHaveLength(facts.extremeEquilibria!);
      expect(found).toEqual([...facts.equilibria].sort());
    });
  }

  if (facts.extremeEquilibria !== undefined) {
    test("the extreme equilibria are as many as stated, and the listed ones are among them", () => {
      const found = vertexEnumeration(game).solutions.map(profileText);
      expect(found).toHaveLength(facts.extremeEquilibria!);
      for (const text of facts.equilibria) expect(found).toContain(text);
    });
  }

  if (facts.value !== undefined) {
    test("the value is the first player's payoff in a zero-sum game", () => {
      expect(expectedPayoffs(game, profiles[0]!).map(exact.format)).toEqual([
        facts.value,
        exact.format(exact.neg(exact.from(facts.value!))),
      ]);
      expect(exact.format(largestGain(game, profiles[0]!))).toBe("0");
    });
  }
});
