/**
 * # Caps make penalties inert
 *
 * ## Notation
 *
 * `w` is the cap, `D < D2` two penalties, `d`, `d2` what is effective of them; `h`, `c` controllability and effort cost; `e` effort.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Beyond what an official can lose, a heavier penalty does nothing: one veto for everything removes marginal deterrence.
 *
 * @category Proofs
 */
export const capsMakePenaltiesInert: Proposition = {
  id: "caps-make-penalties-inert",
  model: "accountability",
  mechanisms: [44, 37],
  title: {
    en: "Beyond what an official can lose, a heavier penalty does nothing: one veto for everything removes marginal deterrence",
    zh: "超过官员可失去之物后，加重问责毫无作用：处处一票否决便失去边际威慑",
  },
  statement: String.raw`D, D' \ge \bar w \implies e(\min(D, \bar w)) = e(\min(D', \bar w))`,
  source: ["Shavell1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["w", "D", "D2", "d", "d2", "h", "c", "e", "e2"],
        domain: [
          "(<= 0 w)",
          "(<= 0 D)",
          "(< 0 h)",
          "(< 0 c)",
          "(or (and (<= D w) (= d D)) (and (< w D) (= d w)))",
          "(or (and (<= D2 w) (= d2 D2)) (and (< w D2) (= d2 w)))",
          "(= (* e c) (* d h))",
          "(= (* e2 c) (* d2 h))",
          "(< D D2)",
        ],
        assumptions: { beyondTheCap: "(<= w D)" },
        claim: "(= e e2)",
      },
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const w = at.liabilityCap;
        const D = w * between(1.01, 3);
        const D2 = D * between(1.1, 3);
        const [e, e2] = [outcome({ penalty: D })?.effort, outcome({ penalty: D2 })?.effort];
        if (e === undefined || e2 === undefined || e >= 1) return undefined;
        return { w, D, D2, d: w, d2: w, h: at.controllability, c: at.effortCost, e, e2 };
      },
      { fixed: { regime: "capped" } },
    ),
  },
};
