import type { Claim } from "jiama";
import { describe, expect, test } from "vitest";
import { queriesOf } from "../../src/games/proposition/queries.ts";
import { smtLines } from "../../src/games/proposition/smtText.ts";
import { coqEngine } from "../../src/node/coq.ts";
import type { ProofEngine, Question } from "../../src/node/proofEngine.ts";
import { qepcadEngine } from "../../src/node/qepcad.ts";
import { systemZ3Engine } from "../../src/node/systemZ3.ts";

const [coq, qepcad, z3] = await Promise.all([coqEngine(), qepcadEngine(), systemZ3Engine()]);

function question(claim: Partial<Claim> & Pick<Claim, "symbols" | "claim">, id = "claim"): Question {
  const whole: Claim = { domain: [], assumptions: {}, ...claim };
  const query = queriesOf(whole).find((each) => each.id === id)!;
  return { claim: whole, query, smt: smtLines(whole, query) };
}

const product = { symbols: ["a", "b_1"], claim: "(< 0 (* a b_1))" };
const provable = question({ ...product, assumptions: { first: "(< 0 a)", second: "(< 0 b_1)" } });
const wrong = question({ ...product, assumptions: { first: "(< 0 a)" } });
const fraction = question({
  symbols: ["a", "b"],
  terms: { t: "(/ (+ a 1) 2)" },
  domain: ["(or (< 1 a) (= a 1))"],
  assumptions: { b: "(=> (< 0 a) (< a b))" },
  claim: "(and (<= 1 t) (not (<= (* 0.5 b) (- t 1))))",
});

/** What each of the programs must do and must never do. */
function follows(name: string, engine: ProofEngine | undefined): void {
  // Where the program is not installed, the run says so.
  describe.skipIf(engine === undefined)(`${name} (a program from outside)`, () => {
    test("settles what is true", async () => {
      expect((await engine!.answer(provable))?.answer).toBe("unsat");
      expect((await engine!.answer(fraction))?.answer).toBe("unsat");
    }, 120_000);

    test("never settles what is false", async () => {
      expect((await engine!.answer(wrong))?.answer).not.toBe("unsat");
    }, 120_000);

    test("never settles what is no formula", async () => {
      for (const claim of ["(< 0 (* a c))", "(< 0 a", "(sine a)", "(< a)"]) {
        const malformed: Question = {
          ...provable,
          query: { ...provable.query, asserted: ["(< 0 a)", claim] },
          smt: [...provable.smt.slice(0, 3), `(assert ${claim})`, "(check-sat)"],
        };
        const answer = await engine!.answer(malformed).catch(() => undefined);
        expect(answer?.answer, claim).not.toBe("unsat");
      }
    }, 120_000);

    test("says which version it is", () => {
      expect(engine!.version).toMatch(/^\d+\.\d+/);
    });
  });
}

follows("coq", coq);
follows("qepcad", qepcad);
follows("z3", z3);

describe.skipIf(coq === undefined)("coq on boxes", () => {
  const bell = { symbols: ["z"], box: { z: ["0", "10"] } as const };

  test("settles bounds with its own intervals", async () => {
    const steepest = question({ ...bell, claim: "(<= (* z (normal-density z)) 0.24198)" });
    expect(await coq!.answer(steepest)).toEqual({ answer: "unsat" });
  }, 120_000);

  test("does not settle a bound that is crossed, and has no word for the distribution", async () => {
    const crossed = question({ ...bell, claim: "(<= (* z (normal-density z)) 0.24196)" });
    expect(await coq!.answer(crossed)).toEqual({ answer: "unknown" });
    expect(await coq!.answer(question({ ...bell, claim: "(< (normal-distribution z) 2)" }))).toBeUndefined();
  }, 120_000);
});

describe.skipIf(coq === undefined)("coq on derivatives", () => {
  // (x f)′ where f moves by −x f.
  const moving = {
    symbols: ["x", "f"],
    domain: ["(< 0 f)"],
    assumptions: { right: "(< 1 x)" },
    claim: "(< s 0)",
  };
  const along = { f: "(- (* x f))" };
  const slopes = { s: { of: "t", by: "x", along } };

  test("settles a claim whose slope is the derivative", async () => {
    const right = question({ ...moving, terms: { t: "(* x f)", s: "(* f (- 1 (* x x)))" }, slopes });
    expect(await coq!.answer(right)).toEqual({ answer: "unsat" });
  }, 120_000);

  test("does not settle one whose slope is another", async () => {
    const other = question({ ...moving, terms: { t: "(* x f)", s: "(* f (- 0 (* x x)))" }, slopes });
    expect(await coq!.answer(other)).toEqual({ answer: "unknown" });
  }, 120_000);
});

describe("a program that is missing, hangs or crashes", () => {
  test("is not there", async () => {
    expect(await coqEngine("no-such-coqc")).toBeUndefined();
    expect(await qepcadEngine("no-such-qepcad")).toBeUndefined();
    expect(await systemZ3Engine("no-such-z3")).toBeUndefined();
  });

  test("does not answer", async () => {
    // `false` prints nothing and fails, `true` prints nothing and ends well: neither is an answer.
    for (const program of ["false", "true"]) {
      for (const engine of [await systemZ3Engine(program), await qepcadEngine(program), await coqEngine(program)]) {
        expect(await engine!.answer(provable)).toEqual({ answer: "unknown" });
      }
    }
  }, 120_000);
});
