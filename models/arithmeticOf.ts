/**
 * # The arithmetic of values that were read
 *
 * @module
 */
import { DomainError, exact, type Field, float } from "../src/index.ts";

/** The arithmetic in which a value was read: the `check` of a model is passed doubles and fractions alike. */
export function arithmeticOf(value: number): Field<number> {
  return typeof value === "number" ? float : (exact as unknown as Field<number>);
}

/**
 * Refuses results that doubles cannot hold.
 *
 * @throws {@link DomainError} where one of the values is a double that is not finite.
 */
export function requireFinite<T>(field: Field<T>, model: string, values: readonly T[]): void {
  if (field.name !== "float" || values.every((value) => Number.isFinite(field.toNumber(value)))) return;
  throw new DomainError({
    en: `${model}: with these parameters the results exceed the range of doubles; bring the parameters nearer to each other.`,
    zh: `${model}：按这些参数，结果超出双精度范围；请缩小参数之间的差距。`,
  });
}
