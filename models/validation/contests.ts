/**
 * # Published contests
 *
 * Tullock contests of the laboratory, in one stage and in two, for one prize and for several.
 *
 * ## References
 *
 * - [MillnerPratt1989], [PottersDeVriesVanWinden1998], [DavisReilly1998], [HerrmannOrzen2008], [AbbinkBrandtsHerrmannOrzen2010],
 *   [Sheremeta2010], [Sheremeta2011].
 *
 * @module
 */
import { exact, type Rational, solveExact } from "../../src/index.ts";
import { eliminationContest } from "../tournament/eliminationContest.ts";
import { multiPrizeContest } from "../tournament/multiPrizeContest.ts";
import { tullockContest } from "../tournament/tullockContest.ts";
import { type PublishedResult, solvedValue, symbolic } from "./publishedResult.ts";

const inDoubles = (value: Rational | null): number | null => (value === null ? null : exact.toNumber(value));

const tullock = (siblings: number, prize: number) =>
  inDoubles(solvedValue(solveExact(tullockContest, { siblings, prize }), ({ effort }) => effort));

const severalPrizes = (prizes: readonly number[]) =>
  inDoubles(solvedValue(solveExact(multiPrizeContest, { siblings: 4, prizes }), ({ effort }) => effort));

/** The effort of each contestant in a stage of two pairs and a final, first the final. */
const stage = (index: number) =>
  inDoubles(
    solvedValue(
      solveExact(eliminationContest, { stages: 2, siblings: 2, prize: 120 }),
      ({ efforts }) => efforts[index] ?? null,
    ),
  );

/** Laboratory contests with one prize: authors, key, contestants, prize, effort. */
const laboratories: readonly (readonly [id: string, authors: string, key: string, n: number, V: number, x: number])[] =
  [
    ["Tullock-Millner-Pratt1989", "Millner, Pratt 1989", "MillnerPratt1989", 2, 8, 2],
    ["Tullock-Potters1998", "Potters, de Vries, van Winden 1998", "PottersDeVriesVanWinden1998", 2, 13, 3.25],
    ["Tullock-Davis-Reilly1998", "Davis, Reilly 1998", "DavisReilly1998", 4, 200, 37.5],
    ["Tullock-Herrmann-Orzen2008", "Herrmann, Orzen 2008", "HerrmannOrzen2008", 2, 16, 4],
    ["Tullock-Abbink2010", "Abbink et al. 2010", "AbbinkBrandtsHerrmannOrzen2010", 2, 1000, 250],
  ];

/** Contests of the laboratory. */
export const contestResults: readonly PublishedResult[] = [
  {
    id: "S10",
    source: symbolic("Sheremeta 2010"),
    sourceKeys: ["Sheremeta2010"],
    certainty: "reported",
    tolerance: 1e-12,
    values: [
      {
        quantity: { en: "one stage: n 4, V 120", zh: "单阶段：n 4，V 120" },
        published: 22.5,
        ours: () => tullock(4, 120),
      },
      { quantity: { en: "two stages: final", zh: "两阶段：决赛" }, published: 30, ours: () => stage(0) },
      { quantity: { en: "two stages: semifinal", zh: "两阶段：半决赛" }, published: 7.5, ours: () => stage(1) },
    ],
  },
  {
    id: "S11",
    source: symbolic("Sheremeta 2011"),
    sourceKeys: ["Sheremeta2011"],
    certainty: "reported",
    tolerance: 1e-12,
    values: [
      { quantity: { en: "prize 60", zh: "奖金 60" }, published: 11.25, ours: () => severalPrizes([60]) },
      { quantity: { en: "prizes 45, 15", zh: "奖金 45、15" }, published: 10, ours: () => severalPrizes([45, 15]) },
      { quantity: { en: "prizes 30, 30", zh: "奖金 30、30" }, published: 8.75, ours: () => severalPrizes([30, 30]) },
      {
        quantity: { en: "two contests of two for 30", zh: "两场二人竞赛，各 30" },
        published: 7.5,
        ours: () => tullock(2, 30),
      },
    ],
  },
  ...laboratories.map(
    ([id, authors, key, siblings, prize, published]): PublishedResult => ({
      id,
      source: symbolic(authors),
      sourceKeys: [key],
      certainty: "reported",
      tolerance: 1e-12,
      values: [
        { quantity: symbolic(`x*: n ${siblings}, V ${prize}`), published, ours: () => tullock(siblings, prize) },
      ],
    }),
  ),
];
