/**
 * # Growth targets of the 11th Five-Year Plan
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialMean } from "./provinces.ts";

/**
 * National target and mean local target, 2006–2010.
 *
 * @see [Xinhua2007]
 * @category Observations
 */
export const gdpPlan2006: ObservedHierarchy = {
  id: "gdp-fyp11",
  title: { en: "11th Plan, 2006–2010", zh: "“十一五”规划（2006—2010）" },
  measure: growthMeasure,
  source: {
    en: "Xinhua, Chinese local gov'ts set higher GDP targets, China Daily, 12 March 2007, on a report of the Beijing Academy of Social Sciences",
    zh: "新华社，《中国日报》网站2007年3月12日，转引北京市社会科学院报告",
  },
  sourceKeys: ["Xinhua2007"],
  certainty: "quoted",
  notes: [
    {
      en: "The report gives the mean as 2.4 points above 7.5 and does not say how it is weighted. 22 provinces and cities were above 10 percent, four above 12.",
      zh: "报道称平均值比 7.5 高 2.4 个百分点，未说明权重；22 个省市高于 10%，4 个高于 12%。",
    },
  ],
  targets: provincialMean("7.5", "9.9", "unknown", null),
};
