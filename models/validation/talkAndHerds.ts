/**
 * # Published results on talk, herds and intuition
 *
 * The cutoffs of cheap talk with a uniform state, the chances of correct cascades, and matching pennies in which the
 * own payoff of one player moves only the other one's mixture.
 *
 * ## References
 *
 * - [CrawfordSobel1982], [BikhchandaniHirshleiferWelch1992], [GoereeHolt2001].
 *
 * @module
 */
import { bimatrixGame, exact, solveExact, vertexEnumeration } from "../../src/index.ts";
import { cascadeHerding } from "../signalling/cascadeHerding.ts";
import { reportingChain } from "../signalling/reportingChain.ts";
import { type PublishedResult, type PublishedValue, solvedValue, symbolic } from "./publishedResult.ts";

/** Biases as fractions, with the cutoffs of the most informative equilibrium. */
const talk: readonly (readonly [string, readonly number[]])[] = [
  ["1/20", [2 / 15, 7 / 15]],
  ["1/12", [1 / 3]],
  ["1/8", [0.25]],
  ["1/40", [0.1, 0.3, 0.6]],
];

function talkValues([bias, cutoffs]: (typeof talk)[number]): readonly PublishedValue[] {
  const solution = () => solveExact(reportingChain, { bias });
  return [
    {
      quantity: symbolic(`N: b ${bias}`),
      published: cutoffs.length + 1,
      ours: () => solvedValue(solution(), (outcome) => outcome.intervals),
    },
    ...cutoffs.map((cutoff, i) => ({
      quantity: symbolic(`a${i + 1}: b ${bias}`),
      published: cutoff,
      ours: () => solvedValue(solution(), (outcome) => exact.toNumber(outcome.cutoffs[i]!)),
    })),
  ];
}

const herds: readonly (readonly [string, number])[] = [
  ["0.55", 0.5664451827242526],
  ["0.6", 0.631578947368421],
  ["0.7", 0.7531645569620252],
  ["0.8", 0.8571428571428572],
  ["0.9", 0.9395604395604396],
];

const pennies: readonly (readonly [number, number])[] = [
  [80, 0.5],
  [320, 0.125],
  [44, 0.9090909090909091],
];

/** The probability of a player's first strategy in the only equilibrium of matching pennies with the payoff `x`. */
function pennyShare(x: number, player: number): number | null {
  const game = bimatrixGame(
    [
      [x, 40],
      [40, 80],
    ],
    [
      [40, 80],
      [80, 40],
    ],
  );
  const { solutions, certificate } = vertexEnumeration(game);
  return certificate.complete && solutions.length === 1 ? exact.toNumber(solutions[0]![player]![0]!) : null;
}

/** Talk, herds, and matching pennies. */
export const talkAndHerdResults: readonly PublishedResult[] = [
  {
    id: "CS82",
    source: symbolic("Crawford, Sobel 1982"),
    sourceKeys: ["CrawfordSobel1982"],
    certainty: "reported",
    tolerance: 1e-9,
    values: talk.flatMap(talkValues),
  },
  {
    id: "BHW92",
    source: symbolic("Bikhchandani, Hirshleifer, Welch 1992"),
    sourceKeys: ["BikhchandaniHirshleiferWelch1992"],
    certainty: "reported",
    tolerance: 1e-9,
    values: herds.map(([precision, published]) => ({
      quantity: { en: `correct cascade: p ${precision}`, zh: `正确跟风概率：p ${precision}` },
      published,
      ours: () => solvedValue(solveExact(cascadeHerding, { precision }), ({ correct }) => exact.toNumber(correct)),
    })),
  },
  {
    id: "GH01",
    source: symbolic("Goeree, Holt 2001"),
    sourceKeys: ["GoereeHolt2001"],
    certainty: "reported",
    tolerance: 1e-9,
    values: pennies.flatMap(([x, left]) => [
      {
        quantity: { en: `column plays left: X ${x}`, zh: `列方选“左”的概率：X ${x}` },
        published: left,
        ours: () => pennyShare(x, 1),
      },
      {
        quantity: { en: `row plays top: X ${x}`, zh: `行方选“上”的概率：X ${x}` },
        published: 0.5,
        ours: () => pennyShare(x, 0),
      },
    ]),
  },
];
