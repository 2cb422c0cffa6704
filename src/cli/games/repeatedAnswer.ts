/**
 * # Answers of `jiama repeated`
 *
 * @module
 */
import {
  abreuSannikov,
  type ConvexPolygon,
  DomainError,
  exact,
  mixedMinmax,
  type NormalFormGame,
  pureMinmax,
  type Rational,
  repeatedGame,
} from "../../index.ts";
import type { Question } from "./gameAnswer.ts";

/** Minmax payoffs and the set of equilibrium payoffs; bounds that are no fractions of the game are given as numbers. */
export const repeatedAnswer: Question = (given, { discount, verify }, control, tree) => {
  if (tree !== null) {
    throw new DomainError({
      en: "repeated: the game of one period is a tree; what players see of each other's plans is not defined there, so give a game in normal form.",
      zh: "repeated：阶段博弈为博弈树，其中参与人能否看到彼此的计划并无定义；请给出标准式博弈。",
    });
  }
  const stage = given as NormalFormGame<unknown>;
  const game = repeatedGame(stage, discount as string);
  const result = abreuSannikov(game, { control });
  const { status, method, iterations, solutions, outer, gap, certificate } = result;
  const asFractions = stage.field.name === "exact" && result.exact;
  const numbers = (polygon: ConvexPolygon<Rational>): readonly (readonly unknown[])[] =>
    polygon.map((vertex) => (asFractions ? vertex : vertex.map(exact.toNumber)));
  const set = solutions[0];
  return {
    status,
    fields: {
      ...{ method, iterations, discount: game.discount },
      minmax: pureMinmax(stage),
      mixedMinmax: [0, 1].map((player) => mixedMinmax(stage, player, { control })?.value ?? null),
      known: result.exact,
      ...(set === undefined ? {} : { vertices: numbers(set.vertices) }),
      outer: numbers(outer),
      gap: gap === null ? null : asFractions ? gap : exact.toNumber(gap),
      ...(verify ? { certificate: { ...certificate, generators: set?.generators ?? [] } } : {}),
    },
    remark: {
      limit: { en: "a limit was reached; both bounds hold as they are.", zh: "已达到限度；所给两侧界限仍成立。" },
      unknown: {
        en: "the bounds from inside and outside lie apart: at just this discount factor the set may jump; try one a little larger.",
        zh: "内外界限相距较远：收益集可能恰在此贴现因子处跳变；可取略大的贴现因子再试。",
      },
    }[status as "limit" | "unknown"],
  };
};
