/**
 * # Growth targets of the 12th and 13th Five-Year Plans
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialMean } from "./provinces.ts";

const reading = {
  en: "The site says “on average”; an unweighted mean is how that is read here.",
  zh: "该网站只称“平均”，此处按算术平均理解。",
};

const common = {
  measure: growthMeasure,
  source: {
    en: "Center for Strategic and International Studies, Comparison of Regional Growth Targets, fiveyearplan.csis.org",
    zh: "美国战略与国际研究中心“五年规划”网站，各地增长目标比较",
  },
  sourceKeys: ["CSIS2016"],
  certainty: "quoted",
} as const;

/**
 * National target and mean provincial target, 2011–2015.
 *
 * @see [CSIS2016]
 * @category Observations
 */
export const gdpPlan2011: ObservedHierarchy = {
  ...common,
  id: "gdp-fyp12",
  title: { en: "12th Plan, 2011–2015", zh: "“十二五”规划（2011—2015）" },
  notes: [reading],
  targets: provincialMean("7.0", "10.3", "equal", 31),
};

/**
 * National target and mean provincial target, 2016–2020.
 *
 * @see [CSIS2016]
 * @category Observations
 */
export const gdpPlan2016: ObservedHierarchy = {
  ...common,
  id: "gdp-fyp13",
  title: { en: "13th Plan, 2016–2020", zh: "“十三五”规划（2016—2020）" },
  notes: [
    reading,
    {
      en: "The site calls the national rate “just over 6.5 percent”; a province's range enters its mean by the middle.",
      zh: "该网站称全国目标“略高于 6.5%”；以区间表示的省级目标按中点计入平均。",
    },
  ],
  targets: provincialMean("6.5", "7.7", "equal", 31),
};
