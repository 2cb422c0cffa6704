import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { lemkeHowson } from "../../src/certified/nash/lemkeHowson.ts";
import { pureEquilibria } from "../../src/certified/nash/pureEquilibria.ts";
import { supportEnumeration } from "../../src/certified/nash/supportEnumeration.ts";
import { vertexEnumeration } from "../../src/certified/nash/vertexEnumeration.ts";
import { zeroSum } from "../../src/certified/zeroSum.ts";
import { regretCheck } from "../../src/verify/regret.ts";
import { extremeEquilibria } from "../conformance/bruteForce.ts";
import { builtGame, type KnownGame, knownGames, profileText, readProfile } from "../fixtures/knownGames.ts";

const having = <K extends keyof KnownGame>(field: K) =>
  knownGames
    .filter((each): each is KnownGame & Required<Pick<KnownGame, K>> => each[field] !== undefined)
    .map((each) => [each.id, each] as const);

describe("known games", () => {
  test("are as many as were collected, with sources, and no id twice", () => {
    expect(knownGames).toHaveLength(186);
    expect(new Set(knownGames.map(({ id }) => id)).size).toBe(186);
    expect(having("equilibria")).toHaveLength(158);
    expect(having("pure")).toHaveLength(99);
    expect(having("value")).toHaveLength(12);
    for (const { source } of knownGames) expect(source.length).toBeGreaterThan(10);
  });

  test("no deviation gains at any known equilibrium, exactly", () => {
    for (const known of knownGames) {
      const game = builtGame(known);
      for (const text of [...(known.equilibria ?? []), ...(known.some ?? [])]) {
        const profile = readProfile(text);
        expect(profileText(profile)).toBe(text);
        expect([known.id, exact.format(regretCheck(game, profile).maxRegret)]).toEqual([known.id, "0"]);
      }
    }
  });

  test("the known extreme equilibria of the smallest games are those that trying all bases finds", () => {
    const small = knownGames.filter(({ equilibria, shape }) => equilibria !== undefined && shape[0]! + shape[1]! <= 6);
    expect(small.length).toBeGreaterThan(60);
    for (const known of small) {
      expect([known.id, ...extremeEquilibria(builtGame(known)).map(profileText).sort()]).toEqual([
        known.id,
        ...known.equilibria!,
      ]);
    }
  });

  test("constant sums are constant", () => {
    for (const [id, known] of having("constantSum")) {
      const { payoffs } = builtGame(known);
      const sums = Array.from(payoffs[0]!, (_, k) =>
        exact.format(payoffs.reduce((sum, list) => exact.add(sum, list[k]!), exact.zero)),
      );
      expect([id, new Set(sums).size === 1]).toEqual([id, known.constantSum]);
    }
  });
});

test.each(having("pure"))("pureEquilibria finds exactly the known pure equilibria of %s", (_, known) => {
  const { status, solutions } = pureEquilibria(builtGame(known));
  expect(solutions.map((profile) => profile.join(" ")).sort()).toEqual(known.pure);
  expect(status).toBe(known.pure.length > 0 ? "solved" : "none");
});

describe.each(having("equilibria"))("%s", (_, known) => {
  const game = builtGame(known);

  test("vertexEnumeration finds exactly the known extreme equilibria", () => {
    const { status, certificate, solutions } = vertexEnumeration(game);
    expect([status, certificate.complete]).toEqual(["solved", true]);
    expect(solutions.map(profileText).sort()).toEqual(known.equilibria);
  });

  test("lemkeHowson ends at known equilibria, from every label and in the race", () => {
    for (const options of [{ labels: "all" }, { race: true }] as const) {
      const { status, solutions } = lemkeHowson(game, options);
      expect(status).toBe("solved");
      expect(solutions.length).toBeGreaterThan(0);
      for (const profile of solutions) expect(known.equilibria).toContain(profileText(profile));
    }
  });
});

test("supportEnumeration finds the known equilibria of the games of which it says that it found all", () => {
  const small = having("equilibria").filter(([, { shape }]) => Math.max(...shape) <= 5);
  let complete = 0;
  for (const [id, known] of small) {
    const { certificate, solutions } = supportEnumeration(builtGame(known), { sizes: "all" });
    if (certificate.complete) expect([id, ...solutions.map(profileText).sort()]).toEqual([id, ...known.equilibria]);
    complete += certificate.complete ? 1 : 0;
  }
  expect(complete).toBeGreaterThan(50);
});

const constantSums = knownGames
  .filter(({ constantSum, shape }) => constantSum === true && shape.length === 2)
  .map((each) => [each.id, each] as const);

test.each(constantSums)("zeroSum finds the value of %s, and its optimal strategies are equilibria", (_, known) => {
  const game = builtGame(known);
  const { status, value, solutions } = zeroSum(game);
  expect(status).toBe("solved");
  for (const profile of solutions) expect(exact.format(regretCheck(game, profile).maxRegret)).toBe("0");
  const first = known.equilibria?.[0];
  const values = [
    ...(known.value === undefined ? [] : [known.value]),
    ...(first === undefined ? [] : [exact.format(regretCheck(game, readProfile(first)).payoffs[0]!)]),
  ];
  for (const each of values) expect(exact.format(value!)).toBe(each);
});
