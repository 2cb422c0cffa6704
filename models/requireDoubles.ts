/**
 * # Efforts that doubles can hold
 *
 * @module
 */
import { DomainError, type Field } from "../src/index.ts";

/**
 * Refuses positive efforts of which doubles cannot hold the square or its inverse, which the bounds on curvature need.
 *
 * @throws {@link DomainError}
 */
export function requireDoubles<T>(model: string, field: Field<T>, efforts: readonly T[]): void {
  if (field.name !== "float") return;
  const stranger = efforts.map(field.toNumber).find((x) => !Number.isFinite(x ** 2) || !Number.isFinite(1 / x ** 2));
  if (stranger === undefined) return;
  throw new DomainError({
    en: `${model}: an effort is ${stranger}, beyond what doubles can compute with; bring prizes and costs nearer to 1, or use exact arithmetic.`,
    zh: `${model}：某一努力为 ${stranger}，超出双精度可计算的范围；请使奖金与成本更接近 1，或改用精确算术。`,
  });
}
