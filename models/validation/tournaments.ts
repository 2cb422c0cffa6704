/**
 * # Published tournaments
 *
 * Laboratory tournaments with uniform noise, whose equilibrium effort is `c(M − m)/(4a)` for noise on `[−a, a]`, costs `e²/c`
 * and prizes `M > m`; and the expected greatest of `n` standard normal draws.
 *
 * ## Implementation notes
 *
 * The costs `e²/c` are `effortCost = 2/c` in our notation, and `ψ(n, 1) = E[X₍ₙ:ₙ₎]/n` for normal noise.
 *
 * ## References
 *
 * - [BullSchotterWeigelt1987], [SchotterWeigelt1992], [OrrisonSchotterWeigelt2004]; order statistics [Teichroew1956], [Harter1961].
 *
 * @module
 */
import { solve, winProbability } from "../../src/index.ts";
import { promotionTournament } from "../tournament/promotionTournament.ts";
import { type PublishedResult, solvedValue, symbolic } from "./publishedResult.ts";

/** A laboratory tournament: costs `e²/c`, noise uniform on `[−a, a]`, spread of the prizes. */
interface Laboratory {
  readonly cost: string;
  readonly noise: number;
  readonly spread: string;
  readonly handicap?: number;
  readonly siblings?: number;
  readonly slots?: number;
}

function effort({ cost, noise, spread, handicap = 0, siblings = 2, slots = 1 }: Laboratory): number | null {
  const solution = solve(promotionTournament, {
    siblings,
    slots,
    prize: spread,
    noise,
    noiseFamily: "uniform",
    effortCost: cost,
    handicap,
  });
  return solvedValue(solution, (outcome) => outcome.effort);
}

const bull: Laboratory = { cost: "2/10000", noise: 40, spread: "0.59" };
const schotter: Laboratory = { cost: "2/15000", noise: 60, spread: "1.18" };

const cells: readonly (readonly [number, number])[] = [
  [2, 1],
  [4, 2],
  [6, 3],
  [6, 2],
  [6, 4],
];

const greatest = [0.56419, 0.84628, 1.02938, 1.16296, 1.26721, 1.35218, 1.4236, 1.48501, 1.53875];

/** Tournaments of the laboratory, and order statistics of the normal distribution. */
export const tournamentResults: readonly PublishedResult[] = [
  {
    id: "BSW87",
    source: symbolic("Bull, Schotter, Weigelt 1987"),
    sourceKeys: ["BullSchotterWeigelt1987"],
    certainty: "reported",
    tolerance: 1e-9,
    values: [{ quantity: symbolic("e*: c 10 000, a 40, M − m 0.59"), published: 36.875, ours: () => effort(bull) }],
  },
  {
    id: "SW92-sym",
    source: symbolic("Schotter, Weigelt 1992"),
    sourceKeys: ["SchotterWeigelt1992"],
    certainty: "reported",
    tolerance: 1e-9,
    values: [{ quantity: symbolic("e*: c 15 000, a 60, M − m 1.18"), published: 73.75, ours: () => effort(schotter) }],
  },
  {
    id: "SW92-unfair-k25",
    source: symbolic("Schotter, Weigelt 1992"),
    sourceKeys: ["SchotterWeigelt1992"],
    certainty: "reported",
    tolerance: 1e-6,
    values: [
      { quantity: symbolic("e*: k 25"), published: 58.385416666, ours: () => effort({ ...schotter, handicap: 25 }) },
    ],
  },
  {
    id: "SW92-unfair-k45",
    source: symbolic("Schotter, Weigelt 1992"),
    sourceKeys: ["SchotterWeigelt1992"],
    certainty: "reported",
    tolerance: 1e-6,
    values: [
      { quantity: symbolic("e*: k 45"), published: 46.09375, ours: () => effort({ ...schotter, handicap: 45 }) },
    ],
  },
  {
    id: "OSW04",
    source: symbolic("Orrison, Schotter, Weigelt 2004"),
    sourceKeys: ["OrrisonSchotterWeigelt2004"],
    certainty: "reported",
    tolerance: 1e-9,
    values: cells.map(([siblings, slots]) => ({
      quantity: symbolic(`e*: n ${siblings}, m ${slots}`),
      published: 73.75,
      ours: () => effort({ ...schotter, siblings, slots }),
    })),
  },
  {
    id: "OrderStat",
    source: symbolic("Teichroew 1956; Harter 1961"),
    sourceKeys: ["Teichroew1956", "Harter1961"],
    certainty: "reported",
    tolerance: 6e-6,
    values: greatest.map((published, i) => ({
      quantity: symbolic(`E X(n:n): n ${i + 2}`),
      published,
      ours: () => (i + 2) * winProbability("normal", i + 2, 1).slope(0),
    })),
  },
];
