/**
 * # Escalation that only shifts blame
 *
 * ## Notation
 *
 * `S = Dπ` the expected sanction, `o = σ₀` the initial share of blame, `h = η`, `k` the unit cost; the markup `a > 0` solves
 * `hoSe^{−ha} = k`, so that `ha` is the logarithm `l` of `R = hoS/k`. Of logarithms only is used that they grow, and that those of
 * products add up: `t` is that of `1 − φ`, `f = φ`. 1 and 2 mark two cases.
 *
 * @module
 */
import { blameShift } from "../../models/accountability/blameShift.ts";
import { ln, type Proposition, type Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** What makes the symbols meaningful. */
function common(S1: string, S2: string, k1: string, k2: string): readonly string[] {
  return [
    ...[
      "(< 0 h)",
      "(< 0 o)",
      `(< 0 ${S1})`,
      `(< 0 ${k1})`,
      `(= (* R1 ${k1}) (* h o ${S1}))`,
      `(= (* R2 ${k2}) (* h o ${S2}))`,
    ],
    ...["(= (* h a1) l1)", "(= (* h a2) l2)", "(< 0 a1)", "(< 0 a2)"],
  ];
}

/** Logarithms grow. */
const growing = ["(and (=> (< R1 R2) (< l1 l2)) (=> (= R1 R2) (= l1 l2)) (=> (< R2 R1) (< l2 l1)))"];

interface Case {
  readonly expectedSanction: number;
  readonly initialShare: number;
  readonly shiftRate: number;
  readonly unitCost: number;
}

function reading(change: (at: Case, factor: number) => Partial<Case>): Reading {
  return modelReading(
    blameShift,
    ({ at, outcome, between }) => {
      const changed = { ...at, ...change(at, between(1.1, 3)) };
      const [a1, a2] = [outcome()?.markup, outcome(changed)?.markup];
      if (a1 === undefined || a2 === undefined || a1 === 0 || a2 === 0) return undefined;
      const ratio = (of: Case) => (of.shiftRate * of.initialShare * of.expectedSanction) / of.unitCost;
      const [R1, R2] = [ratio(at), ratio(changed)];
      const { initialShare: o, shiftRate: h, unitCost: k1, expectedSanction: S1 } = at;
      const { unitCost: k2, expectedSanction: S2 } = changed;
      return { S1, S2, o, h, k: k1, k1, k2, R1, R2, l1: ln(R1), l2: ln(R2), a1, a2 };
    },
    { fixed: { regime: "tolerance", tolerance: 0 } },
  );
}

/**
 * The markup that shifts blame rises with the sanction, falls with its cost, and tolerance lowers it by `−ln(1 − φ)/η`.
 *
 * @category Proofs
 */
export const blameIsShiftedByEscalation: Proposition = {
  id: "blame-is-shifted-by-escalation",
  model: "blame-shift",
  mechanisms: [5, 8, 46],
  title: {
    en: "Escalation that only shifts blame grows with the sanction and shrinks with its cost; tolerance lowers it by a fixed amount, −ln(1 − φ)/η",
    zh: "只为推责的加码随问责上升、随成本下降；容错使其减少一个固定量 −ln(1 − φ)/η",
  },
  statement: String.raw`a^* = \frac{1}{\eta}\ln\frac{\eta\sigma_0 D\pi}{k} > 0:\ \frac{\partial a^*}{\partial D} > 0,\ \frac{\partial a^*}{\partial k} < 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      sanction: {
        symbols: ["S1", "S2", "o", "h", "k", "R1", "R2", "l1", "l2", "a1", "a2"],
        domain: [...common("S1", "S2", "k", "k"), ...growing],
        assumptions: { sanctionIsHeavier: "(< S1 S2)" },
        claim: "(< a1 a2)",
      },
      cost: {
        symbols: ["S1", "o", "h", "k1", "k2", "R1", "R2", "l1", "l2", "a1", "a2"],
        domain: [...common("S1", "S1", "k1", "k2"), ...growing],
        assumptions: { escalationIsCostlier: "(< k1 k2)" },
        claim: "(< a2 a1)",
      },
      tolerance: {
        symbols: ["h", "t", "l1", "l2", "a1", "a2"],
        domain: ["(< 0 h)", "(= (* h a1) l1)", "(= (* h a2) l2)", "(< t 0)"],
        assumptions: { exempted: "(= l2 (+ l1 t))" },
        claim: "(and (= (- a1 a2) (- (/ t h))) (< a2 a1))",
      },
    },
  },
  readings: {
    sanction: reading((at, factor) => ({ expectedSanction: at.expectedSanction * factor })),
    cost: reading((at, factor) => ({ unitCost: at.unitCost * factor })),
    tolerance: modelReading(
      blameShift,
      ({ at, outcome, between }) => {
        const phi = between(0.01, 0.9);
        const [before, after] = [outcome({ tolerance: 0 })?.markup, outcome({ tolerance: phi })?.markup];
        if (before === undefined || after === undefined || after === 0) return undefined;
        const l1 = ln((at.shiftRate * at.initialShare * at.expectedSanction) / at.unitCost);
        const t = ln(1 - phi);
        return { h: at.shiftRate, t, l1, l2: l1 + t, a1: before, a2: after };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
