/**
 * # Silence insures
 *
 * ## Notation
 *
 * `S` expected sanction, `sA`, `sC` own shares of blame after acceptance and after contesting, `b` the cost of contesting.
 *
 * @module
 */
import { passiveAcceptance } from "../../models/accountability/passiveAcceptance.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** `o` is 1 where the subordinate, who wants to bear least, accepts. */
const accepts = "(or (and (<= (* sA S) (+ b (* sC S))) (= o 1)) (and (< (+ b (* sC S)) (* sA S)) (= o 0)))";

const reading = modelReading(
  passiveAcceptance,
  ({ at, outcome }) => {
    const found = outcome();
    if (found === undefined) return undefined;
    const { expectedSanction, tolerance, acceptedShare: sA, contestedShare: sC, contestCost: b } = at;
    return { S: expectedSanction * (1 - tolerance), sA, sC, b, o: found.accepts ? 1 : 0 };
  },
  { fixed: { regime: "tolerance" } },
);

/**
 * Where silent acceptance moves blame upwards, accepting an infeasible target is dominant.
 *
 * @category Proofs
 */
export const silenceInsures: Proposition = {
  id: "silence-insures",
  model: "passive-acceptance",
  mechanisms: [8, 22],
  title: {
    en: "Where silent acceptance moves blame upwards, accepting an infeasible target is dominant",
    zh: "若默认接受能使责任上移，则即使目标不可行，接受也是占优的",
  },
  statement: String.raw`s_A < s_C,\ b_0 \ge 0 \implies s_A D\pi \le s_C D\pi + b_0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      dominance: {
        symbols: ["S", "sA", "sC", "b", "o"],
        domain: ["(<= 0 S)", "(<= 0 b)", "(<= 0 sA 1)", "(<= 0 sC 1)", accepts],
        assumptions: { acceptanceMovesBlameUp: "(< sA sC)" },
        claim: "(and (<= (* sA S) (+ b (* sC S))) (= o 1))",
      },
      threshold: {
        symbols: ["S", "sA", "sC", "b", "o"],
        domain: ["(<= 0 S)", "(<= 0 b)", "(<= 0 sA 1)", "(<= 0 sC 1)", accepts],
        assumptions: { contestingIsCostly: "(> b (* (- sA sC) S))" },
        claim: "(and (< (* sA S) (+ b (* sC S))) (= o 1))",
      },
    },
  },
  readings: { dominance: reading, threshold: reading },
};
