/**
 * # The agency cost of every action grows with information asymmetry
 *
 * ## Notation
 *
 * `p`, `q` (with indices for signals) are the probabilities of signals with and without the action, `u` those of the garbling; `A
 * < A2` two degrees of asymmetry, of which the larger garbles further by `m = (A2 − A)/(1 − A)`. `x`, `y`, `z` are wages that
 * implement the action at `A2`. What implements it at `A` is to pay `(1 − m)w + mU` for a signal of wage `w`, where `U` is the
 * mean of the wages under `u`: the lottery that the garbling would have drawn. `d` is the difference of the actions' costs, `C`
 * the least cost at `A`, `B`, `B2` expected wages.
 *
 * For any number of signals, `S`, `W` and `R` are sums over the signals so far: of probabilities, of wages and of replicated
 * wages, each weighted by its probability; adding a signal keeps `R = (1 − m)W + mUS`, and with all signals `S = 1`. Every action
 * expects the same wage as before, so that incentives are the same whatever the number of actions.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Claim, Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { distribution } from "../randomDistribution.ts";

/** Probabilities of a signal with the action, without it, and under the garbling; the name of its wage. */
type Signal = readonly [withIt: string, without: string, garbled: string, wage: string];

const sum = (terms: readonly string[]): string => `(+ ${terms.join(" ")})`;

/** Replicating the wages of a problem with one alternative action. */
function replication(signals: readonly Signal[]): Claim {
  const replicated = ([, , , wage]: Signal): string => `(+ (* (- 1 m) ${wage}) (* m U))`;
  const gap = (wage: (signal: Signal) => string): string => {
    return sum(signals.map((signal) => `(* (- ${signal[0]} ${signal[1]}) ${wage(signal)})`));
  };
  const bill = (garbling: string, wage: (signal: Signal) => string): string => {
    return sum(
      signals.map(
        (signal) => `(* (+ (* (- 1 ${garbling}) ${signal[0]}) (* ${garbling} ${signal[2]})) ${wage(signal)})`,
      ),
    );
  };
  const own = (signal: Signal): string => signal[3];
  const names = [
    ...new Set(
      signals
        .flat()
        .join(" ")
        .match(/[a-z]\d?/g),
    ),
  ];
  return {
    symbols: [...names, "A", "A2", "m", "d", "C", "B2"],
    terms: {
      U: sum(signals.map((signal) => `(* ${signal[2]} ${signal[3]})`)),
      B: bill("A", replicated),
      incentive: `(* (- 1 A) ${gap(replicated)})`,
    },
    domain: [
      ...signals.flatMap(([p, q, u]) => [`(<= 0 ${p})`, `(<= 0 ${q})`, `(<= 0 ${u})`]),
      ...["(<= 0 A)", "(< A 1)", "(<= A2 1)", "(= (* m (- 1 A)) (- A2 A))", "(< 0 d)"],
      `(= B2 ${bill("A2", own)})`,
      // The least cost is at most that of wages that are limited and give the incentive.
      `(=> (and ${signals.map((signal) => `(<= 0 ${replicated(signal)})`).join(" ")} (<= d incentive)) (<= C B))`,
    ],
    assumptions: {
      moreAsymmetry: "(<= A A2)",
      limitedLiability: `(and ${signals.map((signal) => `(<= 0 ${own(signal)})`).join(" ")})`,
      incentiveCompatible: `(<= d (* (- 1 A2) ${gap(own)}))`,
    },
    claim: "(<= C B2)",
  };
}

/** A little more: wages that meet their constraints beyond rounding. */
const more = (wage: number): number => wage * (1 + 1e-6) + 1e-6;

/** A random problem with two actions and its least-cost wages at two degrees of asymmetry. */
function reading(signals: 2 | 3): Reading {
  return modelReading(hiddenAction, ({ outcome, between }) => {
    const [q, p, u] = [distribution(signals, between), distribution(signals, between), distribution(signals, between)];
    const [d, A] = [between(0.1, 2), between(0, 0.9)];
    const A2 = between(A, 1);
    const problem = {
      signalMatrix: [q, p],
      costs: [0, d],
      benefits: [0, 1],
      garbling: u,
      limitedLiability: true,
      utility: null,
    };
    const at = (asymmetry: number) => outcome({ ...problem, asymmetry, outsideOption: null });
    const [clear, garbled] = [at(A), at(A2)];
    const [C, B2] = [clear?.implementationCost[1], garbled?.implementationCost[1]];
    const wages = garbled?.wages[1];
    if (wages === undefined || wages === null || B2 === undefined || B2 === null) return undefined;
    const name = (letter: string, i: number): string => (signals === 2 ? letter : `${letter}${i + 1}`);
    return {
      ...Object.fromEntries(
        [p, q, u].flatMap((law, k) => law.slice(0, -1).map((value, i) => [name("pqu"[k]!, i), value])),
      ),
      ...Object.fromEntries(wages.map((wage, i) => ["xyz"[i]!, more(wage)])),
      // Not implementable at less asymmetry would be a cost beyond all bounds.
      ...{ A, A2, m: (A2 - A) / (1 - A), d, C: C ?? Number.POSITIVE_INFINITY, B2: more(B2) },
    };
  });
}

/** Wages of the solver, summed over the first of three signals. */
const sumReading = modelReading(hiddenAction, ({ outcome, between }) => {
  const [q, p, u] = [distribution(3, between), distribution(3, between), distribution(3, between)];
  const problem = {
    signalMatrix: [q, p],
    costs: [0, 1],
    benefits: [0, 1],
    garbling: u,
    limitedLiability: true,
    utility: null,
  };
  const wages = outcome({ ...problem, asymmetry: between(0, 0.9), outsideOption: null })?.wages[1];
  if (wages === undefined || wages === null) return undefined;
  const m = between(0, 1);
  const U = u.reduce((total, each, i) => total + each * wages[i]!, 0);
  const sums = [1, 2].map((count) => {
    const over = (value: (i: number) => number) =>
      p.slice(0, count).reduce((total, each, i) => total + each * value(i), 0);
    return { S: over(() => 1), W: over((i) => wages[i]!), R: over((i) => (1 - m) * wages[i]! + m * U) };
  });
  const [{ S, W, R }, { S: S2, W: W2, R: R2 }] = sums as [(typeof sums)[number], (typeof sums)[number]];
  return { m, U, S, W, R, p: p[1]!, w: wages[1]!, S2, W2, R2 };
});

/**
 * Whatever implements an action at a degree of asymmetry is replicated at any lower one, at the same expected wage.
 *
 * @category Proofs
 */
export const agencyCostGrowsWithGarbling: Proposition = {
  id: "agency-cost-grows-with-garbling",
  model: "hidden-action",
  mechanisms: [39, 15],
  title: {
    en: "The cost of implementing any action grows with information asymmetry, whatever the signals",
    zh: "无论信号如何，实施任一行动的成本随信息不对称上升",
  },
  statement: String.raw`A < A' \implies C_A(a) \le C_{A'}(a) \text{ for every action } a`,
  source: ["GrossmanHart1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "two-signals": replication([
        ["p", "q", "u", "x"],
        ["(- 1 p)", "(- 1 q)", "(- 1 u)", "y"],
      ]),
      "three-signals": replication([
        ["p1", "q1", "u1", "x"],
        ["p2", "q2", "u2", "y"],
        ["(- 1 p1 p2)", "(- 1 q1 q2)", "(- 1 u1 u2)", "z"],
      ]),
      "next-signal": {
        symbols: ["m", "U", "S", "W", "R", "p", "w", "S2", "W2", "R2"],
        domain: [
          "(<= 0 m 1)",
          "(<= 0 p)",
          "(= S2 (+ S p))",
          "(= W2 (+ W (* p w)))",
          "(= R2 (+ R (* p (+ (* (- 1 m) w) (* m U)))))",
        ],
        assumptions: { soFar: "(= R (+ (* (- 1 m) W) (* m U S)))" },
        claim: "(= R2 (+ (* (- 1 m) W2) (* m U S2)))",
      },
    },
  },
  readings: { "two-signals": reading(2), "three-signals": reading(3), "next-signal": sumReading },
};
