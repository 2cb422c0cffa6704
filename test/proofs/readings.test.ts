import type { Proposition } from "jiama";
import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { confront, isContradicted } from "./solverConfrontation.ts";

describe.each(propositions)("$id", (proposition) => {
  const { kind, claims, reductions } = proposition.obligation;
  const read = Object.keys(proposition.readings ?? {});

  test("is read off the solver: claim by claim, or where its claims are the steps of a theorem, where that speaks of the model", () => {
    expect(Object.keys(claims)).toEqual(expect.arrayContaining(read));
    if (kind === "algebraic" && reductions === undefined) expect([...read].sort()).toEqual(Object.keys(claims).sort());
    else expect(read.length).toBeGreaterThan(0);
  });

  test("the solver's answers agree", () => {
    const contrary = read.map((name) => confront(proposition, name));
    if (isContradicted(proposition)) expect(Math.max(...contrary)).toBeGreaterThan(0);
    else expect(contrary).toEqual(read.map(() => 0));
  });
});

describe("a confrontation", () => {
  const [proposition] = propositions.filter(({ id }) => id === "falsification-share") as [Proposition];
  const { main } = proposition.obligation.claims;

  test("fails for a false claim and says at which parameters", () => {
    const claims = { main: { ...main!, claim: "(< m 0)" } };
    const wrong = { ...proposition, obligation: { ...proposition.obligation, claims } };
    expect(() => confront(wrong, "main")).toThrow(/falsification-share, claim main, is false at \{"riskAversion":/);
  });

  test("fails where the answer is outside of the claim's domain", () => {
    const claims = { main: { ...main!, domain: [...main!.domain, "(< e 0)"] } };
    const wrong = { ...proposition, obligation: { ...proposition.obligation, claims } };
    expect(() => confront(wrong, "main")).toThrow("outside of (< e 0)");
  });

  test("fails for a reading that computes without asking the solver", () => {
    const values = () => ({ c: 1, g: 2, s: 1, e: 1, m: 0.5 });
    expect(() => confront({ ...proposition, readings: { main: { values } } }, "main")).toThrow(
      "does not ask the solver",
    );
  });

  test("fails where no case is one that the claim speaks of", () => {
    const values = () => undefined;
    expect(() => confront({ ...proposition, readings: { main: { values } } }, "main")).toThrow();
  });
});
