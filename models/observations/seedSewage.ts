/**
 * # Sewage treatment: 60 → 61 → 62 → 70
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";

/**
 * The example that opens the question: one province's target on its way down to a town.
 *
 * @see [ZhengOuyang2023] section 3(1)
 * @category Observations
 */
export const seedSewage: ObservedHierarchy = {
  id: "seed-sewage",
  title: { en: "Rural sewage treatment, province to town", zh: "农村生活污水治理：省—市—县—镇" },
  measure: { en: "sewage treatment rate, percent", zh: "污水综合治理率（%）" },
  source: { en: "Zheng and Ouyang (2023), section 3(1)", zh: "郑方辉、欧阳雄姣（2023）第三（一）节" },
  sourceKeys: ["ZhengOuyang2023"],
  certainty: "quoted",
  notes: [
    {
      en: "The targets are floors (“60 percent and above”, “70 percent and above”). The paper names neither the province nor the city nor a document.",
      zh: "各目标均为下限（“60％以上”“70％以上”）。文中未指明省、市，也未注明文件出处。",
    },
  ],
  targets: [
    { unit: "province", name: { en: "province", zh: "省" }, level: 0, parent: null, value: "60" },
    { unit: "city", name: { en: "city", zh: "市" }, level: 1, parent: "province", value: "61" },
    { unit: "county", name: { en: "county", zh: "县" }, level: 2, parent: "city", value: "62" },
    { unit: "town", name: { en: "town", zh: "镇" }, level: 3, parent: "county", value: "70" },
  ],
};
