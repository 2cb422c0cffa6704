import * as fc from "fast-check";
import { nearestNames } from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../arbitraries/parameters.ts";

const names = [
  "siblings",
  "slots",
  "prize",
  "noise",
  "noiseFamily",
  "penalty",
  "passThrough",
  "careNoise",
  "markupCost",
];

describe("nearest names", () => {
  test.each([
    ["penality", ["penalty"]],
    ["penatly", ["penalty"]],
    ["Penalty", ["penalty"]],
    ["MARKUPCOST", ["markupCost"]],
    ["nois", ["noise", "noiseFamily"]],
    ["noise", ["noise", "noiseFamily"]],
    ["prise", ["prize", "noise"]],
    ["passthrogh", ["passThrough"]],
    ["markup", ["markupCost"]],
    ["sibling", ["siblings"]],
    ["zzzzzzzz", []],
    ["", []],
  ])("%j: %j", (word, expected) => {
    expect(nearestNames(word, names)).toEqual(expected);
  });

  test("at most three, nearest first, equal ones in alphabetical order", () => {
    expect(nearestNames("cost", ["cart", "coast", "cast", "most", "costs", "cost"])).toEqual(["cost", "cast", "coast"]);
    expect(nearestNames("ab", ["ba", "abc", "b"])).toEqual(["abc", "b", "ba"]);
  });

  test("a beginning of three letters or more proposes the name however long it is", () => {
    expect(nearestNames("tol", ["tolerance-list-of-the-county"])).toEqual(["tolerance-list-of-the-county"]);
    expect(nearestNames("to", ["tolerance-list-of-the-county"])).toEqual([]);
  });

  test("long words cost no time and are never near", () => {
    const long = "a".repeat(100_000);
    expect(nearestNames(long, [long.slice(1), "penalty"])).toEqual([]);
  });

  test("no names, no suggestion", () => {
    expect(nearestNames("penalty", [])).toEqual([]);
  });
});

/** Optimal string alignment by its recursive definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [headA, restA, headB, restB] = [a[0], a.slice(1), b[0], b.slice(1)];
  const edits = [distance(restA, b) + 1, distance(a, restB) + 1, distance(restA, restB) + (headA === headB ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) edits.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...edits);
}

test("exactly the names within a third of the word's length, at least two, in edits, or beginning with it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (given, name) => {
      const limit = Math.max(2, Math.floor(given.length / 3));
      const near = distance(given, name) <= limit || (given.length > 2 && name.startsWith(given));
      expect(nearestNames(given, [name])).toEqual(near ? [name] : []);
    }),
    { ...seeded, numRuns: 500 },
  );
});

test("the order of the names given does not matter", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
  const list = fc.uniqueArray(word, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(word, list, (given, some) => {
      expect(nearestNames(given, [...some].reverse())).toEqual(nearestNames(given, some));
    }),
    { ...seeded, numRuns: 300 },
  );
});
