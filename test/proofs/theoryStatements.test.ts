import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { theoryStatements } from "./theoryStatements.ts";

const ids = propositions.map(({ id }) => id);

/** Games with the numbers of their propositions, and the general results: what the list must name. */
const counted: Readonly<Record<string, number>> = {
  "G1 P": 3,
  "G2 T": 2,
  "G4 P": 2,
  "G5 P": 8,
  "9.1 P": 5,
  "9.2 P": 2,
  "G7 P": 3,
};
const countedToo: Readonly<Record<string, number>> = { "G10 P": 7, "G11 P": 3, "G14 P": 3, R: 6, S: 6, N: 4, I: 7 };

describe("the statements of the theory", () => {
  test.each(theoryStatements)("$label ($says) has its propositions", ({ propositions: carried }) => {
    expect(carried.length).toBeGreaterThan(0);
    const missing = carried.filter((id) => !ids.includes(id));
    expect(missing).toEqual([]);
  });

  test("are all on the list, each once", () => {
    const labels = theoryStatements.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const numbered = Object.entries({ ...counted, ...countedToo }).flatMap(([prefix, count]) => {
      return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
    });
    const others = ["G3 signs", "G3 psi", "G3 n", "G3b", "G5a", "G5b", "G5c", "G6 alpha", "G6 D_min", "G8a", "G8b"];
    const games = ["G9 optimum", "G9 departments", "G12a", "G12b", "G12c", "G13a", "G13b", "G13c", "G15b", "G16"];
    expect([...numbered, ...others, ...games].filter((label) => !labels.includes(label))).toEqual([]);
  });

  test("leave no proposition without a statement", () => {
    const carried = new Set(theoryStatements.flatMap((each) => each.propositions));
    expect(ids.filter((id) => !carried.has(id))).toEqual([]);
  });
});
