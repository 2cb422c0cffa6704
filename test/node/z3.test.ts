import { describe, expect, test } from "vitest";
import { smtLines } from "../../src/games/proposition/smtText.ts";
import { z3Engine } from "../../src/node/z3.ts";

const z3 = await z3Engine();

// Where the optional package is not installed, the run says so.
describe.skipIf(z3 === undefined)("z3 (optional package z3-solver)", () => {
  const ask = async (...asserted: readonly string[]) => {
    const claim = { symbols: ["x"], domain: asserted, assumptions: {}, claim: "false" };
    const query = { id: "claim", asserted, wanted: "unsat" } as const;
    return (await z3!.answer({ claim, query, smt: smtLines(claim, query) }))!;
  };

  test("answers, with a rational solution where there is one", async () => {
    expect(await ask("(< 0 x)", "(< (* x x) 0)")).toEqual({ answer: "unsat" });
    expect(await ask("(= (* 3 x) 1)")).toEqual({ answer: "sat", point: { x: "1/3" } });
    expect(await ask("(= (* x x) 2)")).toEqual({ answer: "sat" });
  });

  test("does not know what it cannot read: no assertion is silently lost", async () => {
    expect(await ask("(< 0 x", "(< x 1)")).toEqual({ answer: "unknown" });
    expect(await ask("(< 0 y)")).toEqual({ answer: "unknown" });
    expect(await ask("(sine x)")).toEqual({ answer: "unknown" });
  });

  test("takes a term of numerals for a real number", async () => {
    const claim = {
      symbols: ["x"],
      terms: { one: "(- (- 1))" },
      domain: ["(= (* 2 x) one)"],
      assumptions: {},
      claim: "false",
    };
    const query = { id: "claim", asserted: claim.domain, wanted: "unsat" } as const;
    expect(await z3!.answer({ claim, query, smt: smtLines(claim, query) })).toEqual({
      answer: "sat",
      point: { x: "1/2" },
    });
  });

  test("answers each question by itself", async () => {
    for (let i = 0; i < 20; i += 1) {
      expect((await ask(`(< x ${i})`, `(< ${i} x)`)).answer).toBe("unsat");
      expect((await ask(`(= x ${i})`)).point).toEqual({ x: String(i) });
    }
  });

  test("says which version it is", () => {
    expect(z3!.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});
