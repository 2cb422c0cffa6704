/**
 * # Provincial growth targets of 2016
 *
 * The national target was a range, so there is one observation for each of its ends.
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialMean } from "./provinces.ts";

const common = {
  measure: growthMeasure,
  source: {
    en: "Wall Street Journal, China's Provinces Take Aim at Moving GDP Targets, 29 January 2016",
    zh: "《华尔街日报》2016 年 1 月 29 日",
  },
  sourceKeys: ["WSJ2016"],
  certainty: "quoted",
  notes: [
    {
      en: "The mean is the newspaper's, of the 30 provinces that had reported, weighted by size. The national range of 6.5 to 7 was expected then and adopted in March.",
      zh: "平均值由该报按规模加权计算，含当时已公布的 30 个省。全国目标 6.5—7 当时为预期，3 月正式确定。",
    },
  ],
} as const;

/**
 * Weighted provincial mean of 2016 against the lower end of the national range.
 *
 * @see [WSJ2016]
 * @category Observations
 */
export const gdpProvinces2016Lower: ObservedHierarchy = {
  ...common,
  id: "gdp-2016-lower",
  title: { en: "Provinces, 2016, national 6.5", zh: "2016 年各省（全国取 6.5）" },
  targets: provincialMean("6.5", "7.5", "size", 30),
};

/**
 * Weighted provincial mean of 2016 against the upper end of the national range.
 *
 * @see [WSJ2016]
 * @category Observations
 */
export const gdpProvinces2016Upper: ObservedHierarchy = {
  ...common,
  id: "gdp-2016-upper",
  title: { en: "Provinces, 2016, national 7", zh: "2016 年各省（全国取 7）" },
  targets: provincialMean("7", "7.5", "size", 30),
};
