/**
 * # What one step identifies
 *
 * One observed step `T → T′` fixes one number, so under each cascade it identifies one composite of the parameters of its
 * layer, and nothing of what the composite is made of:
 *
 * | cascade | its law | composite that the step implies |
 * |---|---|---|
 * | functional | `T′ = T (1 + c/(Dq))` | `c/(Dq) = T′/T − 1` |
 * | contest | `ln(T′/T) = rηV(n − 1)/(κn²)` | `rηV(n − 1)/(κn²) = ln(T′/T)` |
 * | buffer | `a = max(0, δ + σΦ⁻¹(1 − k/(D(1 − φ))))` | `D(1 − φ)/k = 1/(1 − Φ((a − δ)/σ))`, with `δ` and `σ` assumed |
 * | target | `Vψ(n)/σ + (D(1 − φ)/σ) f((a − δ)/σ) = k a` | the whole pull on the left, per unit of own cost `k`: it is `a` |
 *
 * ## Notation
 *
 * `a = T′ − T` is the markup.
 *
 * ## Implementation notes
 *
 * A step that goes down lies outside all four. A step without change is the buffer cascade's corner, which bounds its
 * composite from above; it is a contest without a prize, a target cascade without any pull, and outside the functional
 * cascade, whose `c` is positive. Ratios need positive targets.
 *
 * ## References
 *
 * - The cascades are own models and reconstructions of this project.
 *
 * @module
 */
import { ln, normalDistribution } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import type { TargetStep } from "./targetSteps.ts";

/** What must be assumed to read a markup as a safety buffer. */
export interface BufferAssumption {
  /** $\delta$: mean shortfall, target units. */
  readonly slippage: number;
  /** $\sigma > 0$: standard deviation of the shortfall, target units. */
  readonly noise: number;
}

/** The composite of the buffer cascade: a value, or an upper bound where the markup is zero. */
export interface BufferComposite {
  /** $\frac{1}{1 - \Phi((a - \delta)/\sigma)}$; infinite where it exceeds the largest double. */
  readonly value: number;
  /** Whether `value` only bounds $D(1 - \varphi)/k$ from above. */
  readonly upperBound: boolean;
}

/** The composite that each cascade needs to produce one step; `null` where the cascade cannot produce it. */
export interface ImpliedComposites {
  /** `c/(Dq)` of the functional cascade. */
  readonly functional: number | null;
  /** $\frac{r \eta V (n - 1)}{\kappa n^2}$ of the contest cascade. */
  readonly contest: number | null;
  /** $D(1 - \varphi)/k$ of the buffer cascade. */
  readonly buffer: BufferComposite | null;
  /** Pull per unit of own cost in the target cascade, target units. */
  readonly pull: number | null;
}

/**
 * The composite parameter that one step implies under each cascade.
 *
 * @param step - Target above and markup in target units; ratio of the two targets, `null` unless both are positive.
 * @param assumption - Needed by the buffer cascade alone.
 * @throws {@link DomainError} when `noise` is not positive or a number is not finite.
 *
 * @example
 * ```ts doctest
 * import { impliedComposites } from "jiama";
 *
 * impliedComposites({ above: 60, markup: 1, ratio: 61 / 60 }, { slippage: 1, noise: 2 }).buffer // => { value: 2, upperBound: false }
 * ```
 *
 * @category Hierarchies
 */
export function impliedComposites(
  step: Pick<TargetStep, "above" | "markup" | "ratio">,
  assumption: BufferAssumption,
): ImpliedComposites {
  const { above, markup, ratio } = step;
  const { slippage, noise } = assumption;
  if (!(noise > 0) || !Number.isFinite(noise) || !Number.isFinite(slippage)) {
    throw new DomainError({
      en: `impliedComposites: slippage ${slippage} and noise ${noise} are not a finite number and a positive one; assume a noise above 0.`,
      zh: `impliedComposites：执行衰减 ${slippage}、噪声 ${noise} 须为有限数，且噪声为正；请取大于 0 的噪声。`,
    });
  }
  const rises = markup >= 0;
  return {
    functional: ratio !== null && ratio > 1 ? markup / above : null,
    contest: ratio !== null && ratio >= 1 ? ln(ratio) : null,
    buffer: rises ? { value: 1 / normalDistribution((slippage - markup) / noise), upperBound: markup === 0 } : null,
    pull: rises ? markup : null,
  };
}
