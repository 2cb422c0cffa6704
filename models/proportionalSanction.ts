/**
 * # Sanctions that a regime scales
 *
 * Where a sanction is known as an expected value only, or grows with a shortfall, an accountability regime can but scale it:
 * from `D` to `Db`, `b` the probability that a failure is sanctioned. Parts that deal in lump sums have no meaning there and
 * are not offered: `veto` (a career forfeited by any miss), `balanced` (a bonus for no miss), `capped` (a limit to the whole
 * loss); and `appeals` come without a fee. Parts that judge care need evidence on it.
 *
 * @module
 */
import { DomainError, type Field, type RegimePartId, sanctionRule } from "../src/index.ts";
import { type ResultRegimeParameters, regimeParameters } from "./regimeParameters.ts";

/** The parts that scale a sanction by a constant. */
export const proportionalRegimes: readonly RegimePartId[] = ["strict", "tolerance", "joint", "oversight", "appeals"];

/** Values of the regime and the parameters of its parts. */
export interface ProportionalRegimeParameters<T = number>
  extends Pick<ResultRegimeParameters<T>, "regime" | "jointLiability" | "oversight" | "reversalGuilty"> {
  /** `φ ∈ [0, 1]`; of `tolerance`. */
  readonly tolerance: T;
}

/** Parameters of the parts that scale a sanction; the regime itself stands apart. */
export const proportionalRegimeParameters = {
  tolerance: regimeParameters.tolerance,
  jointLiability: regimeParameters.jointLiability,
  oversight: regimeParameters.oversight,
  reversalGuilty: regimeParameters.reversalGuilty,
} as const;

/**
 * `Db`: the sanction `D` as the regime scales it.
 *
 * @throws {@link DomainError} where it exceeds the range of doubles.
 */
export function proportionalSanction<T>(
  field: Field<T>,
  penalty: T,
  { regime, tolerance, jointLiability, oversight, reversalGuilty }: ProportionalRegimeParameters<T>,
): T {
  const rule = sanctionRule(regime, { penalty, tolerance, jointLiability, oversight, reversalGuilty }, field);
  const sanction = field.mul(rule.penalty, rule.negligent);
  if (field.name !== "float" || Number.isFinite(field.toNumber(sanction))) return sanction;
  throw new DomainError({
    en: `${regime.id}: a sanction of ${field.format(penalty)} is scaled beyond the range of doubles; take a smaller one.`,
    zh: `${regime.id}：惩罚 ${field.format(penalty)} 按该制度放大后超出双精度范围；请减小其值。`,
  });
}
