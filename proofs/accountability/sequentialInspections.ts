/**
 * # The value of a sequence of inspections
 *
 * ## Notation
 *
 * Of `n` periods `m` can be inspected; who violates gets 1 unseen and −1 seen, who does not goes on. `S(n, m) = Σ_{i≤m} C(n, i)`.
 *
 * In the step, `P = C(n − 2, m − 1)`, `Q = C(n − 2, m)`, `S = S(n − 1, m − 1)`; by Pascal's rule `S(n − 1, m) = S + P + Q`, `C(n −
 * 1, m) = P + Q` and `S(n, m) = 2S + P + Q`. `a` and `b` are the values after a period of compliance that was inspected and that
 * was not; `v` is the value now, at which the inspectee is indifferent with inspection probability `p`.
 *
 * That mixing is an equilibrium needs `b ≤ a`: fewer inspections left are better for the inspectee. It follows from `S(n, m)(n − 2
 * − 2m) ≤ nC(n − 1, m)`, which holds at `m = 0` and goes on: `c = C(n − 1, m)`, `s = S(n, m)` and with a stroke at `m + 1`.
 *
 * @module
 */
import { sequentialInspection } from "../../models/accountability/sequentialInspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** `C(n, k)`. */
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, each) => product * each, 1);
}

/** `S(n, m)`. */
function tail(n: number, m: number): number {
  return Array.from({ length: m + 1 }, (_, i) => choose(n, i)).reduce((sum, each) => sum + each, 0);
}

const stepReading = modelReading(sequentialInspection, ({ outcome, between }) => {
  const n = Math.floor(between(3, 13));
  const m = Math.floor(between(1, n - 1));
  const found = outcome({ periods: n, inspections: m });
  if (found === undefined) return undefined;
  const [a, b] = [found.values[n - 2]![m - 1]!, found.values[n - 2]![m]!];
  const [P, Q, S] = [choose(n - 2, m - 1), choose(n - 2, m), tail(n - 1, m - 1)];
  return { P, Q, S, a, b, p: found.inspectionProbability, v: found.value };
});

const tailReading = modelReading(sequentialInspection, ({ outcome, between }) => {
  const n = Math.floor(between(4, 13));
  const m = Math.floor(between(0, n - 2));
  const found = outcome({ periods: n, inspections: m + 1 });
  if (found === undefined) return undefined;
  const [c, s, c2, s2] = [choose(n - 1, m), tail(n, m), choose(n - 1, m + 1), tail(n, m + 1)];
  return { n, m, c, s, c2, s2, v: found.values[n - 1]![m]!, v2: found.values[n - 1]![m + 1]! };
});

/**
 * By induction over the periods, the value to the inspectee is `C(n − 1, m)/Σ_{i≤m} C(n, i)`.
 *
 * @category Proofs
 */
export const sequentialInspections: Proposition = {
  id: "sequential-inspections",
  model: "sequential-inspection",
  mechanisms: [43, 35],
  title: {
    en: "With m inspections in n periods, the inspectee’s value is C(n − 1, m) over the sum of C(n, i), i ≤ m: it falls with every inspection",
    zh: "n 期中可督查 m 次时，被督查者的博弈值为 C(n − 1, m) 除以 C(n, i)（i ≤ m）之和：随督查次数下降",
  },
  statement: String.raw`V(n, m) = \binom{n-1}{m} \Big/ \sum_{i=0}^{m}\binom{n}{i}`,
  source: ["Dresher1962"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      step: {
        symbols: ["P", "Q", "S", "a", "b", "p", "v"],
        domain: [
          ...["(<= 0 P)", "(<= 0 Q)", "(< 0 S)", "(= (* a S) P)", "(= (* b (+ S P Q)) Q)"],
          // A violation and compliance are worth the same.
          "(and (= v (- 1 (* 2 p))) (= v (+ (* p a) (* (- 1 p) b))))",
        ],
        assumptions: { fewerInspectionsAreBetter: "(<= b a)" },
        claim: "(and (= (* v (+ (* 2 S) P Q)) (+ P Q)) (<= 0 p 1))",
        kept: {
          fewerInspectionsAreBetter: {
            en: "without it the indifference is no equilibrium",
            zh: "没有它，无差异便不构成均衡",
          },
        },
      },
      bound: {
        symbols: ["n", "m", "c", "s", "c2", "s2"],
        domain: [
          ...["(<= 1 n)", "(<= 0 m)", "(<= (+ m 1) n)", "(<= 0 c)", "(<= 0 s)"],
          ...["(= (* c2 (+ m 1)) (* c (- n 1 m)))", "(= (* (- s2 s) (+ m 1)) (* c n))"],
        ],
        assumptions: { soFar: "(<= (* s (- n 2 (* 2 m))) (* n c))" },
        hints: ["(- n 2 (* 2 m))", "(- n 4 (* 2 m))"],
        claim: "(<= (* s2 (- n 4 (* 2 m))) (* n c2))",
      },
      monotone: {
        symbols: ["n", "m", "c", "s", "c2", "s2", "v", "v2"],
        domain: [
          ...["(<= 1 n)", "(<= 0 m)", "(<= (+ m 1) n)", "(<= 0 c)", "(< 0 s)"],
          ...["(= (* c2 (+ m 1)) (* c (- n 1 m)))", "(= (* (- s2 s) (+ m 1)) (* c n))"],
          ...["(= (* v s) c)", "(= (* v2 s2) c2)"],
        ],
        assumptions: { bounded: "(<= (* s (- n 2 (* 2 m))) (* n c))" },
        claim: "(<= v2 v)",
      },
    },
  },
  readings: { step: stepReading, bound: tailReading, monotone: tailReading },
};
