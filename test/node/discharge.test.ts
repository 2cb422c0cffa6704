import { type Claim, type ProofCertificate, type Proposition, proofVerdict } from "jiama";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/games/proposition/proofCertificate.ts";
import { discharged } from "../../src/node/discharge.ts";
import type { EngineAnswer, ProofEngine } from "../../src/node/proofEngine.ts";
import { verdictOn } from "../../src/node/storedVerdict.ts";

const product: Claim = {
  symbols: ["a", "b"],
  domain: [],
  assumptions: { first: "(< 0 a)", second: "(< 0 b)" },
  claim: "(< 0 (* a b))",
};

const bell: Claim = {
  symbols: ["x"],
  box: { x: ["-3", "3"] },
  domain: [],
  assumptions: { right: "(< 1 x)" },
  claim: "(< (normal-density x) 0.3)",
};

function proposition(claims: Readonly<Record<string, Claim>>, rest: Partial<Proposition> = {}): Proposition {
  const kind = Object.values(claims).some(({ box }) => box !== undefined) ? "interval" : "algebraic";
  return {
    id: "example",
    model: "example",
    mechanisms: [1],
    title: { en: "An example", zh: "示例" },
    statement: "ab > 0",
    source: [],
    expected: "proved",
    obligation: { kind, claims },
    ...rest,
  };
}

/** An engine that answers as told. */
function engine(answer: (wanted: Answer, id: string) => EngineAnswer | undefined, name = "fake"): ProofEngine {
  return {
    name,
    version: "1",
    answer: async ({ query: { wanted, id } }) => answer(wanted, id),
    end: () => undefined,
  };
}

const agreeing = engine((answer) => ({ answer }));
const verdictWith = async (of: Proposition, ...engines: readonly ProofEngine[]) =>
  verdictOn(of, await discharged(of, engines));

describe("a claim in polynomials", () => {
  test("is proved where exact arithmetic and another engine agree", async () => {
    expect(await verdictWith(proposition({ product }), agreeing)).toEqual({
      status: "proved",
      engines: ["exact", "fake"],
    });
  });

  test("is not proved by one engine: the others are missing", async () => {
    const { status, reason } = await verdictWith(proposition({ product }));
    expect(status).toBe("unknown");
    expect(reason?.en).toBe(
      'claim "product": fewer than 2 engines that share no code settle "claim" (settle it: exact; cannot: none; not asked or not installed: all others)',
    );
    expect(reason?.zh).toContain("互不共用代码的引擎不足 2 个");
  });

  test("is not proved where the other engine runs out of time", async () => {
    const slow = engine(() => ({ answer: "unknown" }));
    const { status, reason } = await verdictWith(proposition({ product }), slow);
    expect(status).toBe("unknown");
    expect(reason?.en).toContain("cannot: fake");
  });

  test("is not proved where the other engine breaks down", async () => {
    const broken: ProofEngine = { ...agreeing, answer: () => Promise.reject(new Error("segmentation fault")) };
    expect((await verdictWith(proposition({ product }), broken)).status).toBe("unknown");
  });

  test("is not proved by an engine that takes no such question", async () => {
    expect(
      (
        await verdictWith(
          proposition({ product }),
          engine(() => undefined),
        )
      ).status,
    ).toBe("unknown");
  });

  test("is not proved where an engine contradicts another, on any question", async () => {
    const opposite = (answer: Answer): EngineAnswer => ({ answer: answer === "sat" ? "unsat" : "sat" });
    const liar = engine(opposite);
    const { status, reason } = await verdictWith(proposition({ product }), agreeing, { ...liar, name: "liar" });
    expect(status).toBe("unknown");
    expect(reason).toEqual({
      en: 'claim "product": liar answers "sat" to "claim", where "unsat" is needed',
      zh: "命题“product”：liar 对“claim”答 sat，而所需为 unsat",
    });
    const doubter = engine((wanted, id) => (id === "assumptions" ? opposite(wanted) : { answer: wanted }), "doubter");
    expect((await verdictWith(proposition({ product }), agreeing, doubter)).reason?.en).toContain(
      'doubter answers "unsat" to "assumptions"',
    );
  });

  test("is not proved by two builds of one engine without exact arithmetic", async () => {
    const of = proposition({ product });
    const certificate = await discharged(of, [
      { ...agreeing, name: "z3" },
      { ...agreeing, name: "z3-debian" },
    ]);
    const silenced: ProofCertificate = {
      ...certificate,
      claims: certificate.claims.map(({ claim, queries }) => ({
        claim,
        queries: queries.map((query) => ({ ...query, answers: { ...query.answers, exact: "unknown" } })),
      })),
    };
    expect(proofVerdict(of, certificate).status).toBe("proved");
    expect(proofVerdict(of, silenced).status).toBe("unknown");
  });

  test("is not proved where an engine's solution does not hold", async () => {
    const of = proposition({ product: { ...product, assumptions: { impossible: "(< (* a a) 0)" } } });
    const wrong = engine((answer) => ({ answer, ...(answer === "sat" ? { point: { a: "1", b: "1" } } : {}) }));
    const { status, reason } = await verdictWith(of, wrong);
    expect(status).toBe("unknown");
    expect(reason?.en).toBe('claim "product": "assumptions" has no solution that holds');
  });

  test("is not proved where an assumption is not needed, unless it says why it stays", async () => {
    const extra = { ...product, assumptions: { ...product.assumptions, idle: "(< a 5)" } };
    expect((await verdictWith(proposition({ extra }), agreeing)).reason?.en).toContain("without-idle");
    const kept = { ...extra, kept: { idle: { en: "it says where", zh: "说明何处" } } };
    expect((await verdictWith(proposition({ kept }), agreeing)).status).toBe("proved");
  });

  test("that is false is refuted by a counter-example, whatever an engine says", async () => {
    const wrong = { ...product, assumptions: { first: "(< 0 a)" } };
    const found = await verdictWith(proposition({ wrong }), agreeing);
    expect(found.status).toBe("refuted");
  });
});

describe("a claim on a box", () => {
  test("is proved by intervals of doubles and of whole numbers", async () => {
    expect(await verdictWith(proposition({ bell }))).toEqual({ status: "proved", engines: ["intervals", "dyadic"] });
  });

  test("is refuted by a point where it is false", async () => {
    const wrong = { ...bell, assumptions: {} };
    expect((await verdictWith(proposition({ wrong }))).status).toBe("refuted");
  });

  test("is not proved by a division that was changed", async () => {
    const of = proposition({ bell });
    const certificate = await discharged(of, []);
    const changed = (tree: readonly string[]): ProofCertificate => ({
      ...certificate,
      claims: certificate.claims.map(({ claim, queries }) => ({
        claim,
        queries: queries.map((query) => (query.tree === undefined ? query : { ...query, tree })),
      })),
    });
    const text = certificate.claims[0]!.queries[0]!.tree!.join("");
    expect(proofVerdict(of, changed([text])).status).toBe("proved");
    for (const wrong of [[], [text.slice(1)], [text.replaceAll("a", "b")], [text.replaceAll("b", "a")], ["0ab"]]) {
      const { status, reason } = proofVerdict(of, changed(wrong));
      expect({ status, reason: reason?.en }).toEqual({
        status: "unknown",
        reason: 'claim "bell": the refutation of "claim" does not hold',
      });
    }
  });

  test("that holds by too little is unknown, not proved", async () => {
    const tight = {
      ...bell,
      assumptions: {},
      claim: "(<= (+ (normal-density x) (normal-density (- x))) (* 2 (normal-density x)))",
    };
    expect((await verdictWith(proposition({ tight }))).status).toBe("unknown");
  }, 30_000);
});

describe("claims that show a sentence to be false", () => {
  const refuting = (claim: Claim): Proposition =>
    proposition(
      { bell: claim },
      { expected: "refuted", obligation: { kind: "interval", refutes: true, claims: { bell: claim } } },
    );

  test("refute it where all are proved, and no less", async () => {
    expect((await verdictWith(refuting(bell))).status).toBe("refuted");
    const { status, reason } = await verdictWith(refuting({ ...bell, assumptions: {} }));
    expect(status).toBe("unknown");
    expect(reason?.en).toContain("claim");
  });
});

describe("a malformed proposition is never proved, and the message says what is wrong", () => {
  const base = proposition({ product });
  const withClaim = (change: Partial<Claim>): Proposition => proposition({ product: { ...product, ...change } });
  const withBox = (change: Partial<Claim>): Proposition => proposition({ bell: { ...bell, ...change } });
  const cases: readonly (readonly [string, Proposition, string])[] = [
    ["no claim", { ...base, obligation: { kind: "algebraic", claims: {} } }, "the obligation has no claim"],
    [
      "unknown kind",
      { ...base, obligation: { kind: "magic" as "algebraic", claims: { product } } },
      '"magic" is no kind',
    ],
    [
      "a box in an algebraic obligation",
      { ...base, obligation: { kind: "algebraic", claims: { bell } } },
      "if and only if",
    ],
    [
      "an interval obligation without box",
      { ...base, obligation: { kind: "interval", claims: { product } } },
      "if and only if",
    ],
    [
      "refutes, but is expected to be proved",
      { ...base, obligation: { kind: "algebraic", refutes: true, claims: { product } } },
      'expected to be "refuted"',
    ],
    ["reading of no claim", { ...base, readings: { other: { values: () => undefined } } }, "is no claim"],
    ["parenthesis open", withClaim({ claim: "(< 0 (* a b)" }), "leaves a parenthesis open"],
    ["two expressions", withClaim({ claim: "(< 0 a) (< 0 b)" }), "is not one expression"],
    ["unknown name", withClaim({ claim: "(< 0 (* a c))" }), 'cannot read "c"'],
    ["unknown function", withClaim({ claim: "(< 0 (exp a))" }), "cannot read"],
    ["a term where a formula belongs", withClaim({ assumptions: { first: "(* a b)" } }), "cannot read"],
    ["symbol twice", withClaim({ symbols: ["a", "b", "a"] }), '"a" is named twice'],
    ["symbol with a bad name", withClaim({ symbols: ["a", "b", "x y"] }), '"x y" cannot name'],
    ["symbol with a reserved name", withClaim({ symbols: ["a", "b", "exp"] }), '"exp" cannot name'],
    ["kept, but no assumption", withClaim({ kept: { third: { en: "why", zh: "因" } } }), "is no assumption"],
    ["kept without reason", withClaim({ kept: { first: { en: " ", zh: "" } } }), "without a reason"],
    ["kept without reason in English", withClaim({ kept: { first: { en: "", zh: "因" } } }), "without a reason"],
    ["slope of nothing", withClaim({ slopes: { s: { of: "t", by: "a" } } }), "needs"],
    ["box that ends before it begins", withBox({ box: { x: ["3", "-3"] } }), "ends before it begins"],
    ["box without a symbol", withBox({ box: {} }), "not both"],
    ["box with another symbol", withBox({ box: { ...bell.box, y: ["0", "1"] } }), "not both"],
    ["box with no numerals", withBox({ box: { x: ["-three", "3"] } }), "-three"],
    ["unknown function on a box", withBox({ claim: "(< (sine x) 1)" }), "cannot read"],
    ["unknown name on a box", withBox({ claim: "(< y 1)" }), "cannot read"],
  ];

  test.each(cases)("%s", async (_, malformed, message) => {
    const certificate = await discharged(malformed, [agreeing]);
    expect(certificate).toMatchObject({ status: "unknown", claims: [] });
    const { status, reason } = verdictOn(malformed, certificate);
    expect(status).toBe("unknown");
    expect(reason?.en).toContain(message);
    expect(reason?.zh).not.toBe(reason?.en);
  });

  test("not even with the certificate of a sound one", async () => {
    const sound = await discharged(base, [agreeing]);
    for (const [name, malformed] of cases) expect(proofVerdict(malformed, sound).status, name).toBe("unknown");
  });
});
