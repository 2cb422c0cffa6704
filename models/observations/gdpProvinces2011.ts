/**
 * # Provincial growth targets of 2011
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { growthMeasure, provincialList } from "./provinces.ts";

/**
 * The national target of 2011 and 23 provincial ones.
 *
 * @see [Sohu2011], [Xinhua2011]
 * @category Observations
 */
export const gdpProvinces2011: ObservedHierarchy = {
  id: "gdp-2011",
  title: { en: "Provinces, 2011", zh: "2011 年各省" },
  measure: growthMeasure,
  source: {
    en: "Sohu Business, 25 January 2011 (provinces); Xinhua, 5 March 2011 (national)",
    zh: "搜狐财经 2011 年 1 月 25 日《各地GDP增速目标西部跃进重庆居首》（各省）；新华社 2011 年 3 月 5 日（全国）",
  },
  sourceKeys: ["Sohu2011", "Xinhua2011"],
  certainty: "quoted",
  notes: [
    {
      en: "The list calls itself incomplete; Henan, announced as one to two points above the national average, has no number and is left out. Tibet, Yunnan, Xinjiang, Hunan and Anhui announced floors; Shanxi, Hebei, Zhejiang, Guangdong, Shanghai and the nation “around” the number.",
      zh: "名单自称不完全；河南“高出全国平均水平1到2个百分点”，无具体数字，故不计入。西藏、云南、新疆、湖南、安徽为“以上”；山西、河北、浙江、广东、上海及全国为“左右”。",
    },
  ],
  targets: provincialList("8", {
    chongqing: "13.5",
    innerMongolia: "13",
    guizhou: "13",
    tibet: "12",
    ningxia: "12",
    gansu: "12",
    shaanxi: "12",
    qinghai: "12",
    sichuan: "12",
    fujian: "12",
    tianjin: "12",
    shanxi: "12",
    liaoning: "11",
    yunnan: "10",
    xinjiang: "10",
    hunan: "10",
    anhui: "10",
    guangxi: "10",
    hebei: "9",
    zhejiang: "9",
    guangdong: "9",
    beijing: "8",
    shanghai: "8",
  }),
};
