/**
 * # Growth targets from the nation to three towns, 2013
 *
 * Three towns of Dongguan raised their targets in the spring of 2013, so the same chain was observed twice: with the
 * targets that the towns had first set, and with those that replaced them.
 *
 * @module
 */
import type { Localized, ObservedHierarchy, TargetObservation } from "../../src/index.ts";
import { growthMeasure, nationalTarget, provinces } from "./provinces.ts";

/** A town's first target for 2013, and the one that replaced it. */
interface TownTarget {
  readonly name: Localized;
  readonly first: string;
  readonly revised: string;
}

const towns: readonly TownTarget[] = [
  { name: { en: "Dalang", zh: "大朗" }, first: "7", revised: "12" },
  { name: { en: "Houjie", zh: "厚街" }, first: "6", revised: "7.5" },
  { name: { en: "Nancheng", zh: "南城" }, first: "8.5", revised: "12" },
];

function chain(targetOf: (town: TownTarget) => string): readonly TargetObservation[] {
  return [
    nationalTarget("7.5"),
    { unit: "Guangdong", name: provinces.guangdong, level: 1, parent: "China", value: "8" },
    { unit: "Dongguan", name: { en: "Dongguan", zh: "东莞" }, level: 2, parent: "Guangdong", value: "7" },
    ...towns.map((town) => ({
      unit: town.name.en,
      name: town.name,
      level: 3,
      parent: "Dongguan",
      value: targetOf(town),
    })),
  ];
}

const common = {
  measure: growthMeasure,
  source: {
    en: "Bloomberg, China Towns Raise Growth Targets, Bucking Xi Mandate, 4 April 2013 (Guangdong, Dongguan, towns); China Daily, 8 March 2013 (nation)",
    zh: "彭博社 2013 年 4 月 4 日报道（广东、东莞及各镇街）；《中国日报》2013 年 3 月 8 日（全国）",
  },
  sourceKeys: ["Bloomberg2013", "WuChenLu2013"],
  certainty: "quoted",
} as const;

/**
 * The chain with the towns' revised targets, spring 2013; Guangdong → Dongguan goes down.
 *
 * @see [Bloomberg2013], [WuChenLu2013]
 * @category Observations
 */
export const gdpChain2013: ObservedHierarchy = {
  ...common,
  id: "gdp-2013-chain",
  title: { en: "2013 chain, revised town targets", zh: "2013 年链条（镇街上调后）" },
  notes: [
    {
      en: "The three towns are in the news because they raised their targets; they are no sample of Dongguan's towns.",
      zh: "三个镇街因上调目标而见诸报道，并非东莞镇街的样本。",
    },
  ],
  targets: chain(({ revised }) => revised),
};

/**
 * The chain with the towns' first targets for 2013; Guangdong → Dongguan → Houjie goes down twice.
 *
 * @see [Bloomberg2013], [WuChenLu2013]
 * @category Observations
 */
export const gdpChain2013First: ObservedHierarchy = {
  ...common,
  id: "gdp-2013-chain-first",
  title: { en: "2013 chain, first town targets", zh: "2013 年链条（镇街原目标）" },
  notes: [
    {
      en: "Dalang's first target was set in January 2013; for Houjie and Nancheng the report gives no date.",
      zh: "大朗原目标定于 2013 年 1 月；厚街、南城原目标的时间报道未载。",
    },
  ],
  targets: chain(({ first }) => first),
};
