import type { Claim, ClaimRefutation } from "jiama";
import { describe, expect, test } from "vitest";
import { exactRefutation, exactSolution } from "../../src/certified/proof/exactAnswer.ts";
import { counterExampleQuery, queriesOf } from "../../src/games/proposition/queries.ts";
import { claimReader } from "../../src/verify/proof/claimReader.ts";
import { isRefutation } from "../../src/verify/proof/refutationCheck.ts";
import { wrongSlopes } from "../../src/verify/proof/slopeCheck.ts";

const claim = (symbols: string, domain: readonly string[], text: string): Claim => ({
  symbols: symbols.split(" "),
  domain,
  assumptions: {},
  claim: text,
});

/** What the exact arithmetic finds about a claim. */
function found(of: Claim): string {
  if (exactSolution(of, counterExampleQuery(of)).answer === "sat") return "refuted";
  const answers = queriesOf(of)
    .filter(({ wanted }) => wanted === "unsat")
    .map((query) => exactRefutation(of, query).answer);
  return answers.every((answer) => answer === "unsat") ? "proved" : "unknown";
}

describe("exact arithmetic", () => {
  test.each([
    ["a sum of positive terms", claim("x y", ["(< 0 x)", "(< 0 y)"], "(< 0 (+ (* x x y) (* 2 x) y))")],
    ["an order", claim("x y", ["(< 0 x)", "(< x y)"], "(< (* x x) (* y y))")],
    ["an interval", claim("x", ["(< 0 x 1)"], "(< (* x (- 1 x)) (/ 1 3))")],
    ["Bernstein's coefficients", claim("x", ["(< 0 x 1)"], "(< 0 (+ (- (* x x) x) (/ 3 10)))")],
    ["a closed interval", claim("x", ["(<= 0 x 1)"], "(<= (* x (- 1 x)) (/ 1 4))")],
    ["a square", claim("x y", [], "(>= (+ (* x x) (* y y)) (* 2 x y))")],
    ["Sturm's chain", claim("x", ["(< 0 x)"], "(< 0 (+ (* x x x) (* 3 x) (- (* 4 x x)) (/ 27 10)))")],
    ["an equation", claim("c e v", ["(< 0 c)", "(< 0 v)", "(= (* c e) v)"], "(< 0 e)")],
    ["a fraction", claim("x y", ["(< 0 x)", "(< 0 y)"], "(< (/ x (+ x y)) 1)")],
    ["an implication", claim("x y", ["(< 0 x)"], "(=> (< x y) (or (< 0 y) (= x 5)))")],
    ["linear inequalities", claim("x y", ["(<= (+ x y) 2)", "(<= (- x y) 1)"], "(<= x (/ 3 2))")],
  ])("proves %s", (_, of) => {
    expect(found(of)).toBe("proved");
  });

  test.each([
    ["a wrong bound", claim("x", ["(< 0 x 1)"], "(< (* x (- 1 x)) (/ 1 5))")],
    ["a wrong order", claim("x y", ["(< x y)"], "(< (* x x) (* y y))")],
    ["an equality", claim("x y", ["(< 0 x)", "(= (* x y) 1)"], "(= x y)")],
  ])("refutes %s by a point", (_, of) => {
    expect(found(of)).toBe("refuted");
  });

  test("does not know what it cannot decide within its limits", () => {
    // Motzkin's polynomial is nonnegative and no sum of squares.
    const motzkin = "(>= (+ (* x x x x y y) (* x x y y y y) 1) (* 3 x x y y))";
    expect(found(claim("x y", [], motzkin))).not.toBe("refuted");
  });

  test("a division by zero is no proof", () => {
    expect(found(claim("x", [], "(= (/ x x) 1)"))).toBe("unknown");
    expect(found(claim("x", ["(< 0 x)"], "(= (/ x x) 1)"))).toBe("proved");
  });
});

describe("the check of refutations", () => {
  const of = claim("x", ["(< 0 x)"], "(< 0 (+ (* x x x) (* 3 x) (- (* 4 x x)) (/ 27 10)))");
  const reader = claimReader(of);
  const query = queriesOf(of)[0]!;
  const [constraints] = reader.cases(query.asserted) as [ReturnType<typeof reader.cases>[number]];
  const [refutation] = exactRefutation(of, query).refutations as [ClaimRefutation];
  const accepts = (changed: ClaimRefutation) => isRefutation(changed, constraints, reader);

  test("accepts Sturm's chain, and no other", () => {
    const { end } = refutation;
    if (end.end !== "sturm") throw new Error(`the refutation ends with ${end.end}`);
    expect(accepts(refutation)).toBe(true);
    for (const [i, text] of end.chain.entries()) {
      const chain = end.chain.with(i, text.startsWith("- ") ? text.slice(2) : `- ${text}`);
      expect(accepts({ ...refutation, end: { ...end, chain } }), `sign of ${i}`).toBe(false);
      expect(accepts({ ...refutation, end: { ...end, chain: end.chain.filter((_, k) => k !== i) } })).toBe(false);
    }
    expect(accepts({ ...refutation, end: { ...end, constraint: 0 } })).toBe(false);
    expect(accepts({ changes: [], end })).toBe(false);
  });

  test("a polynomial with a root is not without one", () => {
    const rooted = claim("x", ["(< 0 x)"], "(< 0 (+ (* x x) (- (* 3 x)) 1))");
    const [cases] = claimReader(rooted).cases(queriesOf(rooted)[0]!.asserted);
    // The true chain of x² − 3x + 1, which has two positive roots, with the sign of its negation.
    const chain = ["- x^2 + 3 x - 1", "- 2 x + 3", "- 5"];
    const end = { end: "sturm", constraint: 1, variable: "x", chain } as const;
    const changes = [{ step: "shift", constraint: 0, variable: "x" }] as const;
    expect(isRefutation({ changes, end }, cases!, claimReader(rooted))).toBe(false);
  });

  test.each([
    ["a multiplier that may be negative", "x - 1"],
    ["a negative multiplier", "- 1"],
    ["no multiplier", "0"],
  ])("refuses %s", (_, times) => {
    const positive = claim("x y", ["(< 0 x)"], "(< 0 (+ x 1))");
    const [cases] = claimReader(positive).cases(queriesOf(positive)[0]!.asserted);
    const changes = [{ step: "shift", constraint: 0, variable: "x" }] as const;
    const by = (text: string) =>
      isRefutation(
        { changes, end: { end: "combination", parts: [{ constraints: [1], times: text }] } },
        cases!,
        claimReader(positive),
      );
    expect(by("1")).toBe(true);
    expect(by(times)).toBe(false);
  });

  test("refuses changes that their constraint does not allow", () => {
    const bounded = claim("x y", ["(< 0 x)", "(< (* x y) 1)"], "(< 0 (+ x 1))");
    const [cases] = claimReader(bounded).cases(queriesOf(bounded)[0]!.asserted);
    const end = { end: "combination", parts: [{ constraints: [2], times: "1" }] } as const;
    const shift = { step: "shift", constraint: 0, variable: "x" } as const;
    const accepted = (changes: ClaimRefutation["changes"]) =>
      isRefutation({ changes, end }, cases!, claimReader(bounded));
    expect(accepted([shift])).toBe(true);
    // The sign of y, the coefficient of x, is not known.
    expect(accepted([{ step: "shift", constraint: 1, variable: "x" }, shift])).toBe(false);
    expect(accepted([{ ...shift, step: "solve" }])).toBe(false);
    expect(accepted([{ ...shift, step: "ratio" }])).toBe(false);
    expect(accepted([shift, shift])).toBe(false);
    expect(accepted([{ ...shift, constraint: 9 }])).toBe(false);
    expect(accepted([{ ...shift, variable: "z" }])).toBe(false);
  });
});

describe("derivatives", () => {
  const terms = { f: "(/ (* x y) (+ x 1))", d: "(/ y (* (+ x 1) (+ x 1)))", density: "(* p x)" };
  const slopes = (entries: Claim["slopes"]): Claim => {
    return { ...claim("x y p z", [], "(< 0 1)"), terms, ...(entries === undefined ? {} : { slopes: entries }) };
  };

  test("are recognized, also along symbols that move", () => {
    expect(wrongSlopes(slopes({ d: { of: "f", by: "x" } }))).toEqual([]);
    const moving = { ...slopes({ e: { of: "p", by: "x", along: { p: "(* z p)" } } }) };
    expect(wrongSlopes({ ...moving, terms: { ...terms, e: "(* p z)" } })).toEqual([]);
  });

  test.each([
    ["in another symbol", { d: { of: "f", by: "y" } }],
    ["of another term", { d: { of: "density", by: "x" } }],
    ["without what moves", { d: { of: "f", by: "x", along: { y: "1" } } }],
  ])("are refused %s", (_, entries) => {
    expect(wrongSlopes(slopes(entries))).toEqual(["d"]);
  });
});
