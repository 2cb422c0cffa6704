/**
 * # Published quantal responses
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [Ochs1995].
 *
 * @module
 */
import { type PublishedResult, symbolic } from "./publishedResult.ts";

/** The logit equilibrium fitted to the matching pennies of [Ochs1995]: its solver is not there yet. */
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
    values: [],
    pending: [
      { quantity: symbolic("λ"), published: 1.8456097536855862 },
      { quantity: { en: "row's first strategy", zh: "行方第一策略" }, published: 0.615651314427859 },
      { quantity: { en: "column's first strategy", zh: "列方第一策略" }, published: 0.38329094004562914 },
      { quantity: { en: "log-likelihood", zh: "对数似然" }, published: -174.76453191087447 },
    ],
  },
];
