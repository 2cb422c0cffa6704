import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { seededRng } from "../../../src/arithmetic/rng.ts";
import { globalNewton } from "../../../src/certified/nash/globalNewton.ts";
import { nashEquilibrium } from "../../../src/certified/nash/nashEquilibrium.ts";
import { simplicialSubdivision } from "../../../src/certified/nash/simplicialSubdivision.ts";
import { supportEnumeration } from "../../../src/certified/nash/supportEnumeration.ts";
import { DomainError } from "../../../src/errors.ts";
import { randomGame } from "../../../src/games/families/randomGames.ts";
import { gameFromFunction } from "../../../src/games/normal-form/gameFromFunction.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { largestGain } from "../../conformance/bruteForce.ts";

const shown = (profile: readonly (readonly Rational[])[]) =>
  profile.map((own) => own.map(exact.format).join(" ")).join(" | ");
const near = (profile: readonly (readonly Rational[])[], expected: readonly (readonly number[])[], digits = 13) => {
  profile.forEach((own, i) => {
    own.forEach((p, s) => {
      expect(exact.toNumber(p)).toBeCloseTo(expected[i]![s]!, digits);
    });
  });
};

// McKelvey and McLennan (1996), Computation of equilibria in finite games: nine equilibria; as Gambit's tests list them.
const nine = normalFormGame(
  [2, 2, 2],
  [
    [9, 0, 0, 3, 0, 3, 9, 0],
    [8, 0, 0, 4, 0, 4, 8, 0],
    [12, 0, 0, 6, 0, 6, 2, 0],
  ],
);
// Nau, Canovas and Hansen (2004), section 4: one equilibrium, irrational; the numbers are Gambit's.
const irrational = normalFormGame(
  [2, 2, 2],
  [
    [3, 1, 0, 0, 0, 0, 1, 2],
    [0, 0, 2, 1, 1, 3, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 3],
  ],
);
const published = [
  [0.6192325794725537, 0.3807674205274463],
  [0.4798042226776053, 0.5201957773223946],
  [0.3788253360656313, 0.6211746639343687],
];
/** The same, section 5: three pure equilibria, two with one pure player, and a curve of completely mixed ones. */
const curve = normalFormGame(
  [2, 2, 2],
  [
    [0, 1, 0, 0, 3, 0, 0, 0],
    [0, 1, 3, 0, 0, 0, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 3],
  ],
);

describe("supportEnumeration of more than two players", () => {
  test("McKelvey and McLennan's game has these nine equilibria and no others", () => {
    const { status, solutions, certificate } = supportEnumeration(nine);
    expect([status, certificate.complete, certificate.undecidedSupports]).toEqual(["solved", true, 0]);
    expect(solutions.map(shown).sort()).toEqual([
      "0 1 | 0 1 | 1 0",
      "0 1 | 1 0 | 0 1",
      "0 1 | 1/4 3/4 | 1/3 2/3",
      "1 0 | 0 1 | 0 1",
      "1 0 | 1 0 | 1 0",
      "1/2 1/2 | 1/2 1/2 | 1 0",
      "1/2 1/2 | 2/5 3/5 | 1/4 3/4",
      "1/3 2/3 | 1 0 | 1/4 3/4",
      "2/5 3/5 | 1/2 1/2 | 1/3 2/3",
    ]);
    for (const profile of solutions) expect(exact.format(largestGain(nine, profile))).toBe("0");
  });

  test("a unique irrational equilibrium is enclosed and proved to be the only one", () => {
    const { solutions, certificate } = supportEnumeration(irrational);
    expect([solutions.length, certificate.proofs, certificate.complete]).toEqual([1, ["enclosed"], true]);
    near(solutions[0]!, published);
  });

  // GameTheory.jl: whoever is alone; x = 1 − 2^(−1/3) … of the symmetric one.
  test("four players who avoid each other: fifteen equilibria, among them x = 2^(−1/3)", () => {
    const game = gameFromFunction([2, 2, 2, 2], (profile) => {
      const ones = profile.reduce((sum, s) => sum + s, 0);
      return profile.map((own) => (own === 1 ? (ones === 1 ? 2 : 0) : 1));
    });
    const { solutions, certificate } = supportEnumeration(game);
    expect(certificate.complete).toBe(true);
    const symmetric = solutions.find((profile) => profile.every((own) => shown([own]) === shown([profile[0]!])));
    for (const profile of solutions) expect(exact.toNumber(largestGain(game, profile))).toBeLessThan(1e-12);
    // In pays 2(all others out) = 1: the chance q to be out has 2q³ = 1.
    const q = 2 ** (-1 / 3);
    const found = solutions.filter((profile) => profile.every(([p]) => Math.abs(exact.toNumber(p!) - q) < 1e-12));
    expect(found).toHaveLength(1);
    expect(symmetric ?? found[0]).toBeDefined();
  });

  test("a curve of equilibria: what is isolated is found, and the rest is not claimed", () => {
    const { status, solutions, certificate } = supportEnumeration(curve);
    expect([status, certificate.complete]).toEqual(["solved", false]);
    expect(certificate.undecidedSupports).toBeGreaterThan(0);
    const texts = solutions.map(shown);
    for (const pure of ["1 0 | 0 1 | 1 0", "0 1 | 1 0 | 1 0", "0 1 | 0 1 | 0 1"]) expect(texts).toContain(pure);
  });

  test("the options restrict the search, and the list is then not called complete", () => {
    const pure = supportEnumeration(nine, { maxSize: 1 });
    expect([pure.solutions.length, pure.certificate.complete]).toEqual([4, false]);
    const mixed = [
      [0, 1],
      [0, 1],
      [0, 1],
    ];
    const two = supportEnumeration(nine, { supports: [mixed] });
    expect([two.solutions.length, two.iterations, two.certificate.complete]).toEqual([2, 1, false]);
    expect(supportEnumeration(nine, { count: 3 }).solutions).toHaveLength(3);
    expect(supportEnumeration(nine, { maxNodes: 2 })).toMatchObject({ status: "limit", iterations: 2 });
    expect(supportEnumeration(nine, { maxBoxes: 0 }).certificate).toMatchObject({
      complete: false,
      undecidedSupports: null,
    });
    expect(supportEnumeration(nine, { supports: [[[1], [0], [0]]] })).toMatchObject({ status: "none", solutions: [] });
  });

  test.each([
    [{ maxBoxes: -1 }],
    [{ maxSize: 0 }],
    [{ count: 1.5 }],
    [{ supports: [[[0], [0], [2]]] }],
    [{ supports: [[[0], [0]]] }],
    [{ supports: [[[0], [], [1]]] }],
  ])("wrong options are refused: %j", (options) => {
    expect(() => supportEnumeration(nine, options)).toThrow(DomainError);
  });

  test("one player: the best strategies", () => {
    const { solutions, certificate } = supportEnumeration(normalFormGame([3], [[1, 5, 2]]));
    expect([solutions.map(shown), certificate.complete]).toEqual([["0 1 0"], true]);
  });

  test("the number of equilibria of a nondegenerate game is odd, and other orders of players find the same", () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const game = randomGame(seededRng(seed), [3, 2, 3], { min: 0, max: 1_000_000 });
      const { solutions, certificate } = supportEnumeration(game);
      expect(certificate.complete).toBe(true);
      expect(solutions.length % 2).toBe(1);
      const turned = gameFromFunction([3, 3, 2], ([a, b, c]) => {
        const place = (a! * 2 + c!) * 3 + b!;
        return [game.payoffs[0]![place]!, game.payoffs[2]![place]!, game.payoffs[1]![place]!].map(exact.toNumber);
      });
      expect(supportEnumeration(turned).solutions).toHaveLength(solutions.length);
    }
  });
});

describe("globalNewton", () => {
  test("the irrational equilibrium, and the first of several", () => {
    const one = globalNewton(irrational);
    expect([one.status, one.method, one.certificate.proofs]).toEqual(["solved", "global-newton", ["enclosed"]]);
    near(one.solutions[0]!, published);
  });

  test("several paths reach several equilibria, each once, and are not called complete", () => {
    const { solutions, certificate } = globalNewton(nine, { count: 9 });
    expect(solutions.length).toBeGreaterThan(2);
    expect(new Set(solutions.map(shown)).size).toBe(solutions.length);
    expect(certificate.complete).toBe(false);
  });

  test("two players too", () => {
    const { solutions } = globalNewton(
      normalFormGame(
        [2, 2],
        [
          [1, -1, -1, 1],
          [-1, 1, 1, -1],
        ],
      ),
    );
    expect(solutions.map(shown)).toEqual(["1/2 1/2 | 1/2 1/2"]);
  });

  test("limits", () => {
    expect(globalNewton(irrational, { maxPaths: 1, maxSteps: 1 }).status).toBe("limit");
    for (const options of [{ count: 0 }, { maxPaths: -1 }, { maxSteps: 0.5 }]) {
      expect(() => globalNewton(irrational, options)).toThrow(DomainError);
    }
  });
});

describe("simplicialSubdivision", () => {
  test("the irrational equilibrium", () => {
    const one = simplicialSubdivision(irrational);
    expect([one.status, one.method, one.certificate.proofs]).toEqual([
      "solved",
      "simplicial-subdivision",
      ["enclosed"],
    ]);
    near(one.solutions[0]!, published);
  });

  test("starts near each of several equilibria lead there", () => {
    for (const pure of [
      [0, 0, 0],
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]) {
      const profile = pure.map((own) =>
        own === 0 ? [exact.from("9/10"), exact.from("1/10")] : [exact.from("1/10"), exact.from("9/10")],
      );
      const { solutions } = simplicialSubdivision(nine, { start: profile });
      expect(solutions.map(shown)).toEqual([pure.map((own) => (own === 0 ? "1 0" : "0 1")).join(" | ")]);
    }
  });

  // gambit-simpdiv 17 does not end within 30 s on three of these five.
  test("eight strategies each: all are answered and proved", () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { status, certificate } = simplicialSubdivision(randomGame(seededRng(seed), [8, 8, 8]));
      expect([seed, status, certificate.proofs?.length]).toEqual([seed, "solved", 1]);
      expect(certificate.proofs).not.toContain("none");
    }
  });

  test("where all is the same every profile is an equilibrium, and where equilibria form a curve the regret says how near", () => {
    const constant = normalFormGame(
      [2, 3, 2],
      [0, 1, 2].map(() => new Array<number>(12).fill(7)),
    );
    expect(simplicialSubdivision(constant).certificate.proofs).toEqual(["exact"]);
    const { certificate } = simplicialSubdivision(curve);
    expect(exact.toNumber(certificate.equilibria[0]!.maxRegret)).toBeLessThan(1e-9);
  });

  test("limits and starts that are none", () => {
    const short = simplicialSubdivision(irrational, { maxSteps: 3 });
    expect([short.status, short.iterations, short.solutions.length]).toEqual(["limit", 3, 1]);
    expect(() => simplicialSubdivision(irrational, { maxSteps: 0 })).toThrow(DomainError);
    const wrong = [
      [exact.one, exact.one],
      [exact.one, exact.zero],
      [exact.one, exact.zero],
    ];
    expect(() => simplicialSubdivision(irrational, { start: wrong })).toThrow(DomainError);
    expect(() => simplicialSubdivision(irrational, { start: wrong.slice(1) })).toThrow(DomainError);
  });
});

describe("nashEquilibrium", () => {
  const families = { p3_3: [3, 3, 3], p3_5: [5, 5, 5], p3_8: [8, 8, 8], p4_4: [4, 4, 4, 4], p5_3: [3, 3, 3, 3, 3] };

  // Of these families Gambit 17 gnm, ipa and simpdiv and QuantEcon mclennan_tourky each leave some games without an answer.
  test.each(Object.entries(families))(
    "random games %s of five seeds: each has an equilibrium that is proved",
    (_, shape) => {
      for (let seed = 1; seed <= 5; seed += 1) {
        const game = randomGame(seededRng(seed), shape);
        const { status, solutions, certificate } = nashEquilibrium(game);
        expect([seed, status, solutions.length]).toEqual([seed, "solved", 1]);
        expect(["exact", "enclosed"]).toContain(certificate.proofs![0]);
        const gain = largestGain(game, solutions[0]!);
        if (certificate.proofs![0] === "exact") expect(exact.format(gain)).toBe("0");
        else expect(exact.toNumber(gain)).toBeLessThan(1e-11);
      }
    },
  );

  test("two players: by Lemke and Howson, exactly", () => {
    const { method, solutions } = nashEquilibrium(
      normalFormGame(
        [2, 2],
        [
          [1, -1, -1, 1],
          [-1, 1, 1, -1],
        ],
      ),
    );
    expect([method, solutions.map(shown)]).toEqual(["lemke-howson", ["1/2 1/2 | 1/2 1/2"]]);
  });

  test("without small supports a path answers: everybody must mix all of four strategies", () => {
    // Rock, paper, scissors and the like between neighbors on a circle of three.
    const beats = (a: number, b: number) => [0, 1, -1][(a - b + 3) % 3]!;
    const game = gameFromFunction([3, 3, 3], ([a, b, c]) => [beats(a!, b!), beats(b!, c!), beats(c!, a!)]);
    const { solutions, certificate } = nashEquilibrium(game);
    expect(certificate.proofs).toEqual(["exact"]);
    expect(exact.format(largestGain(game, solutions[0]!))).toBe("0");
  });

  test("payoffs beyond the doubles", () => {
    const huge: NormalFormGame<Rational> = normalFormGame(
      [2, 2, 2],
      irrational.payoffs.map((own) => Array.from(own, (p) => `${exact.format(p)}e400`)),
    );
    const { status, solutions, certificate } = nashEquilibrium(huge);
    expect([status, certificate.proofs]).toEqual(["solved", ["enclosed"]]);
    near(solutions[0]!, published, 12);
  });
});
