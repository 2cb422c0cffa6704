/**
 * # Actions on a grid
 *
 * A continuous action becomes finitely many, evenly spaced from zero to a highest one, so that a model is a finite game.
 *
 * @module
 */
import { DomainError, type Field } from "../src/index.ts";

/** One of the actions. */
export interface GridAction<T> {
  /** The number as text, at most ten digits. */
  readonly label: string;
  /** The number. */
  readonly value: T;
}

/**
 * The actions `0, h/n, 2h/n, …, h`.
 *
 * @param highest - `h > 0`.
 * @param steps - `n`.
 */
export function gridActions<T>(field: Field<T>, highest: T, steps: number): readonly GridAction<T>[] {
  return Array.from({ length: steps + 1 }, (_, k) => {
    const value = field.div(field.mul(highest, field.from(k)), field.from(steps));
    return { label: String(Number(field.toNumber(value).toPrecision(10))), value };
  });
}

/** The least decimal of two digits that is not below a number `> 0`: `0.38`, `1.2`, `450`. */
export function decimalFrom(least: number): string {
  const unit = 10 ** (Math.floor(Math.log10(least)) - 1);
  return String(Number((Math.ceil(least / unit - 1e-9) * unit).toPrecision(2)));
}

/** Most nodes of a model's tree. */
const MAX_TREE = 1e6;

/** @throws {@link DomainError} when a grid makes a tree of more than a million nodes. */
export function requireTreeSize(model: string, steps: number, nodes: number): void {
  if (nodes <= MAX_TREE) return;
  throw new DomainError({
    en: `${model}: a grid of ${steps} steps makes a tree of ${nodes} nodes; take fewer steps, so that there are at most ${MAX_TREE}.`,
    zh: `${model}：${steps} 步的网格得到 ${nodes} 个节点的博弈树；请减少步数，使节点不超过 ${MAX_TREE} 个。`,
  });
}
