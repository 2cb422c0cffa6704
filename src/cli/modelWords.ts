/**
 * # Words about models
 *
 * Provenance and maturity in both languages.
 *
 * @module
 */
import type { AnyModel, Localized, Provenance } from "../index.ts";

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
