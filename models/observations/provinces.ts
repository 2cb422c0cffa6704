/**
 * # Provinces
 *
 * Names of the 31 provincial units of mainland China, and the form in which lists of their targets are kept.
 *
 * @module
 */
import type { Localized, TargetObservation } from "../../src/index.ts";

/** The 31 provincial units, by the order of the national statistics. */
export const provinces = {
  beijing: { en: "Beijing", zh: "北京" },
  tianjin: { en: "Tianjin", zh: "天津" },
  hebei: { en: "Hebei", zh: "河北" },
  shanxi: { en: "Shanxi", zh: "山西" },
  innerMongolia: { en: "Inner Mongolia", zh: "内蒙古" },
  liaoning: { en: "Liaoning", zh: "辽宁" },
  jilin: { en: "Jilin", zh: "吉林" },
  heilongjiang: { en: "Heilongjiang", zh: "黑龙江" },
  shanghai: { en: "Shanghai", zh: "上海" },
  jiangsu: { en: "Jiangsu", zh: "江苏" },
  zhejiang: { en: "Zhejiang", zh: "浙江" },
  anhui: { en: "Anhui", zh: "安徽" },
  fujian: { en: "Fujian", zh: "福建" },
  jiangxi: { en: "Jiangxi", zh: "江西" },
  shandong: { en: "Shandong", zh: "山东" },
  henan: { en: "Henan", zh: "河南" },
  hubei: { en: "Hubei", zh: "湖北" },
  hunan: { en: "Hunan", zh: "湖南" },
  guangdong: { en: "Guangdong", zh: "广东" },
  guangxi: { en: "Guangxi", zh: "广西" },
  hainan: { en: "Hainan", zh: "海南" },
  chongqing: { en: "Chongqing", zh: "重庆" },
  sichuan: { en: "Sichuan", zh: "四川" },
  guizhou: { en: "Guizhou", zh: "贵州" },
  yunnan: { en: "Yunnan", zh: "云南" },
  tibet: { en: "Tibet", zh: "西藏" },
  shaanxi: { en: "Shaanxi", zh: "陕西" },
  gansu: { en: "Gansu", zh: "甘肃" },
  qinghai: { en: "Qinghai", zh: "青海" },
  ningxia: { en: "Ningxia", zh: "宁夏" },
  xinjiang: { en: "Xinjiang", zh: "新疆" },
} as const satisfies Record<string, Localized>;

/** Targets by province; provinces without a numeric target are left out. */
export type ProvincialTargets = { readonly [P in keyof typeof provinces]?: string };

/** What all growth targets measure. */
export const growthMeasure: Localized = { en: "annual growth of real GDP, percent", zh: "地区生产总值年增长率（%）" };

/**
 * The national target, at level 0.
 *
 * @param value - Exact text.
 */
export function nationalTarget(value: string): TargetObservation {
  return { unit: "China", name: { en: "China", zh: "全国" }, level: 0, parent: null, value };
}

/** A national target with the targets of provinces below it. */
export function provincialList(national: string, targets: ProvincialTargets): readonly TargetObservation[] {
  const below = (Object.keys(targets) as (keyof ProvincialTargets)[]).map((province) => ({
    unit: provinces[province].en,
    name: provinces[province],
    level: 1,
    parent: "China",
    value: targets[province]!,
  }));
  return [nationalTarget(national), ...below];
}

/** How provinces are averaged where only their mean is at hand. */
export type Weights = "equal" | "size" | "unknown";

const weighted: Readonly<Record<Weights, Localized>> = {
  equal: { en: "provinces (unweighted mean)", zh: "各省（算术平均）" },
  size: { en: "provinces (weighted by size)", zh: "各省（按规模加权）" },
  unknown: { en: "provinces (mean, weights not stated)", zh: "各省（平均，权重未说明）" },
};

/**
 * A national target with the mean of the provinces below it.
 *
 * @param national - Exact text.
 * @param mean - Exact text.
 * @param count - Number of provinces in the mean; `null` where the source does not say.
 */
export function provincialMean(
  national: string,
  mean: string,
  weights: Weights,
  count: number | null,
): readonly TargetObservation[] {
  const name = weighted[weights];
  return [
    nationalTarget(national),
    { unit: name.en, name, level: 1, parent: "China", value: mean, aggregate: { weights, count } },
  ];
}
