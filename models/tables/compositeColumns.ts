/**
 * # Columns of composites
 *
 * The composite parameter that a step implies under each cascade, as columns that several tables share.
 *
 * @module
 */
import type { Cell, Column, ImpliedComposites, Localized } from "../../src/index.ts";

/** Of the functional, the contest and the buffer cascade; {@link compositeNotes} says what they measure. */
export const compositeColumns: readonly Column[] = [
  { id: "functional", title: { en: "functional", zh: "功能性加码" }, symbol: "c/(Dq)", kind: "number" },
  { id: "contest", title: { en: "contest", zh: "竞赛式加码" }, symbol: "\\ln(T'/T)", kind: "number" },
  { id: "buffer", title: { en: "buffer", zh: "避责缓冲加码" }, symbol: "D(1-\\varphi)/k", kind: "number" },
];

/** The cells of {@link compositeColumns}; a bound is no value, and what exceeds a double is none either. */
export function compositeCells({ functional, contest, buffer }: ImpliedComposites): readonly Cell[] {
  const isValue = buffer !== null && !buffer.upperBound && Number.isFinite(buffer.value);
  return [functional, contest, isValue ? buffer.value : null];
}

/** What the composites mean, as notes of a table. */
export const compositeNotes: readonly Localized[] = [
  {
    en: "One step fixes one number: under each cascade it identifies one composite of that layer's parameters, neither the parts of the composite nor which cascade is at work. Functional: c/(Dq) = T′/T − 1, upward steps only. Contest: rηV(n − 1)/(κn²) = ln(T′/T); whether that equilibrium exists depends on the parts. Buffer: D(1 − φ)/k = 1/(1 − Φ((a − δ)/σ)) for an assumed δ and σ. Target cascade: the sum of its two motives per unit of own cost, which is the markup a itself.",
    zh: "一步加码只确定一个数：在每种机制下，它只识别该层参数的一个组合，既不能识别组合中的各个参数，也不能识别何种机制在起作用。功能性加码：c/(Dq) = T′/T − 1（仅限向上）；竞赛式加码：rηV(n − 1)/(κn²) = ln(T′/T)（均衡是否存在取决于各参数）；避责缓冲加码：D(1 − φ)/k = 1/(1 − Φ((a − δ)/σ))，δ、σ 为假定值；目标层层加码：两种动机之和与自担成本之比，即加码 a 本身。",
  },
];
