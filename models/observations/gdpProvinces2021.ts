/**
 * # Provincial growth targets of 2021
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialMean } from "./provinces.ts";

/**
 * The national growth that the provincial targets of 2021 implied, against the national target.
 *
 * @see [Pettis2021], [Reuters2021]
 * @category Observations
 */
export const gdpProvinces2021: ObservedHierarchy = {
  id: "gdp-2021",
  title: { en: "Provinces, 2021", zh: "2021 年各省" },
  measure: growthMeasure,
  source: {
    en: "Pettis, Provincial data, GlobalSource Partners, 18 February 2021 (provinces); Reuters, 5 March 2021 (national)",
    zh: "Pettis，GlobalSource Partners，2021 年 2 月 18 日（各省）；路透社 2021 年 3 月 5 日（全国）",
  },
  sourceKeys: ["Pettis2021", "Reuters2021"],
  certainty: "quoted",
  notes: [
    {
      en: "Only the summary of the report could be read: nearly all provinces, “an implied national growth rate of 6.8 percent”. The national target is a floor, “above 6 percent”, so markup and ratio are upper bounds.",
      zh: "仅见报告摘要：几乎所有省份的目标“隐含全国增速 6.8%”。全国目标为下限（“6%以上”），故加码与比值均为上界。",
    },
  ],
  targets: provincialMean("6", "6.8", "size", null),
};
