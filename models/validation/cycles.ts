/**
 * # Published evolutionary systems
 *
 * The corner that alone is evolutionarily stable, and its eigenvalues, in the systems of [WangJiaHeWangHuang2023] and of two
 * replication scripts.
 *
 * @module
 */
import { solve } from "../../src/index.ts";
import type { Corner } from "../cycles/corners.ts";
import { evolutionary } from "../cycles/evolutionary.ts";
import { fineThreshold, reputationThreshold } from "../cycles/systems/coalSupervision.ts";
import { once, type PublishedResult, type PublishedValue, solvedValue } from "./publishedResult.ts";

const name = (coordinates: readonly number[]): string => `(${coordinates.join(", ")})`;

function cornersOf(system: string, reputation?: number): readonly Corner[] {
  const input = reputation === undefined ? { system } : { system, reputation };
  return solvedValue(solve(evolutionary, input), ({ corners }) => corners) ?? [];
}

/** The corners with a property, by name. */
const named = (corners: readonly Corner[], has: (corner: Corner) => boolean): string =>
  corners
    .filter(has)
    .map(({ coordinates }) => name(coordinates))
    .join(" ");

/** The only stable corner and its eigenvalues, as published, in ascending order. */
function stableCorner(
  corner: readonly number[],
  eigenvalues: readonly number[],
  found: () => readonly Corner[],
): readonly PublishedValue[] {
  return [
    {
      quantity: { en: "corners that are evolutionarily stable", zh: "演化稳定的角点" },
      published: name(corner),
      ours: () => named(found(), ({ ess }) => ess),
    },
    ...eigenvalues.map((published, i) => ({
      quantity: { en: `eigenvalue ${i + 1} at ${name(corner)}`, zh: `${name(corner)} 处特征值 ${i + 1}` },
      published,
      ours: () => found().find(({ coordinates }) => name(coordinates) === name(corner))?.eigenvalues[i] ?? null,
    })),
  ];
}

const stages: readonly (readonly [stage: string, corner: readonly number[], eigenvalues: readonly number[]])[] = [
  ["A", [0, 0, 0], [-10, -6.5, -3.15]],
  ["D", [0, 0, 1], [-6.5, -3.9, -2.4]],
  ["F", [1, 0, 1], [-3.5, -2.24, -1.36]],
  ["H", [1, 1, 1], [-12.4, -6.75, -1.6]],
  ["E", [1, 1, 0], [-8, -3, -0.85]],
];

/** Reputation, stable corner, eigenvalues at (0, 0) and at (1, 1). */
const coal: readonly (readonly [number, readonly number[], readonly number[], readonly number[]])[] = [
  [0, [0, 0], [-4, -1.2], [-2, 9]],
  [10, [1, 1], [-4, 8.8], [-2, -1]],
  [14, [1, 1], [-4, 12.8], [-5, -2]],
];

function coalValues(reputation: number, corner: readonly number[], ...at: readonly (readonly number[])[]) {
  const found = once(() => cornersOf("coal", reputation));
  return [
    { quantity: { en: "threshold of the fine F*", zh: "罚金阈值 F*" }, published: 7.5, ours: () => fineThreshold },
    {
      quantity: { en: "threshold of the reputation H*", zh: "声誉阈值 H*" },
      published: 9,
      ours: () => reputationThreshold,
    },
    ...stableCorner(corner, [], found),
    ...[
      [0, 0],
      [1, 1],
    ].flatMap((place, k) => stableCorner(place, at[k]!, found).slice(1)),
  ];
}

const parties = once(() => cornersOf("linktoxc"));

/** Evolutionary systems of two and of three populations. */
export const cycleResults: readonly PublishedResult[] = [
  ...stages.map(
    ([stage, corner, eigenvalues]): PublishedResult => ({
      id: `EGT-Wang23-${stage}`,
      source: { en: "Wang, Jia, He, Wang, Huang 2023, authors' code", zh: "Wang、Jia、He、Wang、Huang 2023，作者代码" },
      sourceKeys: ["WangJiaHeWangHuang2023"],
      certainty: "quoted-parameters",
      tolerance: 5e-3,
      values: stableCorner(
        corner,
        eigenvalues,
        once(() => cornersOf(`wang-2023-${stage.toLowerCase()}`)),
      ),
    }),
  ),
  ...coal.map(
    ([reputation, corner, low, high]): PublishedResult => ({
      id: `EGT-Coal-H${reputation}`,
      source: { en: "Nguyen, Trinh (unpublished), replication script", zh: "Nguyen、Trinh（未发表），复现脚本" },
      sourceKeys: [],
      certainty: "quoted",
      tolerance: 1e-9,
      values: coalValues(reputation, corner, low, high),
    }),
  ),
  {
    id: "EGT-linktoxc",
    source: { en: "three-party evolutionary game, code of linktoxc", zh: "三方演化博弈，linktoxc 的代码" },
    sourceKeys: [],
    certainty: "quoted-parameters",
    tolerance: 1e-6,
    values: [
      ...stableCorner([1, 1, 1], [-9, -6.75, -0.5], parties),
      {
        quantity: { en: "corners with an eigenvalue of zero", zh: "含零特征值的角点" },
        published: "(1, 0, 0) (1, 0, 1)",
        ours: () => named(parties(), ({ stability }) => stability === "non-hyperbolic"),
      },
    ],
  },
];
