/**
 * # Provincial growth targets of 2024
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialList } from "./provinces.ts";

/**
 * The national target of 2024 and the 31 provincial ones.
 *
 * @see [RSA2024]
 * @category Observations
 */
export const gdpProvinces2024: ObservedHierarchy = {
  id: "gdp-2024",
  title: { en: "Provinces, 2024", zh: "2024 年各省" },
  measure: growthMeasure,
  source: {
    en: "RSA, China's 2024 Economic Targets by Province, rsa-tax.com (provinces); Government Work Report of 5 March 2024, as the press reported it (national)",
    zh: "RSA 网站《2024 年各省经济目标》（各省）；媒体所载 2024 年 3 月 5 日《政府工作报告》（全国）",
  },
  sourceKeys: ["RSA2024"],
  certainty: "quoted",
  notes: [
    {
      en: "The national target is “around 5 percent”. The page contradicts itself on Zhejiang: 5.5 in its list, which is kept here, 5 in its text.",
      zh: "全国目标为“5%左右”。该网页对浙江的说法前后不一：列表为 5.5（此处采用），正文为 5。",
    },
  ],
  targets: provincialList("5", {
    beijing: "5",
    hebei: "5.5",
    innerMongolia: "6",
    shanxi: "5",
    tianjin: "4.5",
    heilongjiang: "5.5",
    liaoning: "5.5",
    jilin: "6",
    gansu: "6",
    ningxia: "6",
    qinghai: "5",
    shaanxi: "5.5",
    xinjiang: "6.5",
    guangdong: "5",
    guangxi: "5",
    hainan: "8",
    henan: "5.5",
    hubei: "6",
    hunan: "6",
    jiangxi: "5",
    chongqing: "6",
    guizhou: "5.5",
    sichuan: "6",
    tibet: "8",
    yunnan: "5",
    anhui: "6",
    fujian: "5.5",
    jiangsu: "5",
    shandong: "5",
    shanghai: "5",
    zhejiang: "5.5",
  }),
};
