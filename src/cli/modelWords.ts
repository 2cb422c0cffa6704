/**
 * # Words about models
 *
 * Families, provenance and maturity in both languages.
 *
 * @module
 */
import type { AnyModel, Localized, ModelFamily, Provenance } from "../index.ts";

/** The families. */
export const families: Readonly<Record<ModelFamily, Localized>> = {
  "principal-agent": { en: "principal–agent", zh: "委托代理" },
  tournament: { en: "tournament", zh: "晋升锦标赛" },
  escalation: { en: "escalation", zh: "层层加码" },
  accountability: { en: "accountability", zh: "问责" },
  collusion: { en: "collusion", zh: "共谋" },
  cycles: { en: "cycles", zh: "周期" },
  signalling: { en: "signalling", zh: "信号" },
  control: { en: "control rights", zh: "控制权" },
  file: { en: "from a file", zh: "自备文件" },
};

/** How far the formulas are established. */
export const provenances: Readonly<Record<Provenance, Localized>> = {
  published: { en: "published", zh: "已发表" },
  reconstruction: { en: "reconstruction", zh: "重构" },
  own: { en: "own model", zh: "自有模型" },
};

/** How far the implementation is established. */
export type Maturity = "tested" | "experimental";

/** The grades of maturity. */
export const maturities: Readonly<Record<Maturity, Localized>> = {
  tested: { en: "tested", zh: "已测试" },
  experimental: { en: "experimental", zh: "试验性" },
};

/** The maturity of a model: every model of the registry is tested against values computed independently, those of users are not. */
export function maturity({ family }: AnyModel): Maturity {
  return family === "file" ? "experimental" : "tested";
}
