/**
 * # Published quantal responses
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [Ochs1995].
 *
 * @module
 */
import { bimatrixGame, type LogitEstimate, logitFit } from "../../src/index.ts";
import { once, type PublishedResult, symbolic } from "./publishedResult.ts";

/** Own payoffs per choice of the game of [Ochs1995] in which one player gains four times as much by one match as by the other. */
const ochs = bimatrixGame(
  [
    ["1.1141", 0],
    [0, "0.2785"],
  ],
  [
    [0, "1.1141"],
    ["1.1141", 0],
  ],
);
const OBSERVATIONS = 128;

/** The fit to the shares of choices: 0.527 of the row players' choices were the first, 0.366 of the column players'. */
const fitted = once((): LogitEstimate | null => {
  const counts = [0.527, 0.366].map((share) => [OBSERVATIONS * share, OBSERVATIONS * (1 - share)]);
  const { status, estimate } = logitFit(ochs, counts);
  return status === "solved" ? estimate : null;
});

/** The logit equilibrium fitted to the matching pennies of [Ochs1995]. */
export const responseResults: readonly PublishedResult[] = [
  {
    id: "QRE-Ochs",
    source: {
      en: "McKelvey, Palfrey 1995 on data of Ochs 1995, as Gambit's documentation recomputes it",
      zh: "McKelvey、Palfrey 1995，数据出自 Ochs 1995，Gambit 文档重算",
    },
    sourceKeys: ["McKelveyPalfrey1995", "Ochs1995"],
    certainty: "quoted",
    tolerance: 1e-5,
    values: [
      { quantity: symbolic("λ"), published: 1.8456097536855862, ours: () => fitted()?.lambda ?? null },
      {
        quantity: { en: "row's first strategy", zh: "行方第一策略" },
        published: 0.615651314427859,
        ours: () => fitted()?.profile[0]?.[0] ?? null,
      },
      {
        quantity: { en: "column's first strategy", zh: "列方第一策略" },
        published: 0.38329094004562914,
        ours: () => fitted()?.profile[1]?.[0] ?? null,
      },
      {
        quantity: { en: "log-likelihood", zh: "对数似然" },
        published: -174.76453191087447,
        ours: () => fitted()?.logLikelihood ?? null,
      },
    ],
  },
];
