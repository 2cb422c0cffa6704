/**
 * # Published targets
 *
 * What the announced growth targets and the paper's own chain say, recomputed from the observed hierarchies.
 *
 * @module
 */
import { hierarchy, levelSummaries, type ObservedHierarchy, shareAtLeast, targetSteps } from "../../src/index.ts";
import {
  gdpChain2013,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2024,
  seedSewage,
} from "../observations/index.ts";
import type { PublishedResult, PublishedValue } from "./publishedResult.ts";

const nationAndMean = (
  { targets, title }: ObservedHierarchy,
  nation: number,
  mean: number,
): readonly PublishedValue[] => [
  {
    quantity: { en: `${title.en}: nation, %`, zh: `${title.zh}：全国，%` },
    published: nation,
    ours: () => levelSummaries(hierarchy(targets))[0]!.mean,
  },
  {
    quantity: { en: `${title.en}: mean of the provinces, %`, zh: `${title.zh}：各省均值，%` },
    published: mean,
    ours: () => levelSummaries(hierarchy(targets)).at(-1)!.mean,
  },
];

const provinces = ({ targets }: ObservedHierarchy) => levelSummaries(hierarchy(targets)).at(-1)!;

/** The upward, level and downward steps of the chain of 2013, in the order of its units. */
function directions(): string {
  return targetSteps(hierarchy(gdpChain2013.targets))
    .map(({ direction }) => ({ up: "+", equal: "=", down: "−" })[direction])
    .join(" ");
}

/** Growth targets of nation, provinces and towns, and the chain 60 → 61 → 62 → 70. */
export const targetResults: readonly PublishedResult[] = [
  {
    id: "GDP-FYP",
    source: {
      en: "Five-Year Plans: China Daily, 12 March 2007 (11th); CSIS five-year-plan site (12th, 13th)",
      zh: "五年规划：《中国日报》2007-03-12（“十一五”）；CSIS“五年规划”网站（“十二五”“十三五”）",
    },
    sourceKeys: [...gdpPlan2006.sourceKeys, ...gdpPlan2011.sourceKeys],
    certainty: "quoted",
    tolerance: 0,
    values: [
      ...nationAndMean(gdpPlan2006, 7.5, 9.9),
      ...nationAndMean(gdpPlan2011, 7, 10.3),
      ...nationAndMean(gdpPlan2016, 6.5, 7.7),
    ],
  },
  {
    id: "GDP-2024",
    source: gdpProvinces2024.source,
    sourceKeys: gdpProvinces2024.sourceKeys,
    certainty: "quoted-parameters",
    tolerance: 1e-9,
    values: [
      {
        quantity: { en: "mean of 31 provinces, %", zh: "31 省均值，%" },
        published: 5.645161290322581,
        ours: () => provinces(gdpProvinces2024).mean,
      },
      {
        quantity: { en: "median, %", zh: "中位数，%" },
        published: 5.5,
        ours: () => provinces(gdpProvinces2024).median,
      },
      {
        quantity: { en: "share of provinces at 5.5 % or more", zh: "目标不低于 5.5% 的省份占比" },
        published: 0.6451612903225806,
        ours() {
          const { level } = provinces(gdpProvinces2024);
          return shareAtLeast(
            gdpProvinces2024.targets.filter((target) => target.level === level),
            "5.5",
          );
        },
      },
    ],
  },
  {
    id: "GDP-2011",
    source: gdpProvinces2011.source,
    sourceKeys: gdpProvinces2011.sourceKeys,
    certainty: "quoted-parameters",
    tolerance: 1e-9,
    values: [
      {
        quantity: { en: "mean of 23 provinces, %", zh: "23 省均值，%" },
        published: 10.934782608695652,
        ours: () => provinces(gdpProvinces2011).mean,
      },
      {
        quantity: { en: "median, %", zh: "中位数，%" },
        published: 12,
        ours: () => provinces(gdpProvinces2011).median,
      },
    ],
  },
  {
    id: "GDP-2013-chain",
    source: gdpChain2013.source,
    sourceKeys: gdpChain2013.sourceKeys,
    certainty: "quoted",
    tolerance: 0,
    values: [
      {
        quantity: {
          en: "steps nation, province, city, three towns: up (+) or down (−)",
          zh: "全国—省—市—三镇各步：上（+）或下（−）",
        },
        published: "+ − + + +",
        ours: directions,
      },
    ],
  },
  {
    id: "Seed-sewage",
    source: seedSewage.source,
    sourceKeys: seedSewage.sourceKeys,
    certainty: "quoted",
    tolerance: 1e-12,
    values: [
      ...[1, 1, 8].map((markup, i) => ({
        quantity: { en: `markup ${i + 1}, points`, zh: `第 ${i + 1} 步加码，百分点` },
        published: markup,
        ours: () => targetSteps(hierarchy(seedSewage.targets))[i]!.markup,
      })),
      ...[61 / 60, 62 / 61, 70 / 62].map((ratio, i) => ({
        quantity: { en: `ratio ${i + 1}`, zh: `第 ${i + 1} 步比值` },
        published: ratio,
        ours: () => targetSteps(hierarchy(seedSewage.targets))[i]!.ratio,
      })),
    ],
  },
];
