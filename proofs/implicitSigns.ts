/**
 * # Signs by implicit differentiation
 *
 * Where an outcome `a` solves a first-order condition `g(a; x) = 0` at a strict local maximum (`∂g/∂a < 0`), `da/dx` has the
 * sign of `∂g/∂x`. The partial derivative is taken exactly; transcendental terms enter as symbols with their known
 * derivatives, such as `f = f(z)` with `f′ = −z f`.
 *
 * @module
 */
import { derivative, type Localized, type RationalFunction, rationalFunctions } from "../src/index.ts";
import type { Direction, SignProposition } from "./signProposition.ts";

/** How a parameter enters a first-order condition. */
export interface ImplicitParameter {
  /** Code name of the parameter. */
  readonly parameter: string;
  /** The symbol in the condition that moves with the parameter. */
  readonly symbol: string;
  /** −1 where the symbol falls as the parameter rises. @defaultValue `1` */
  readonly orientation?: 1 | -1;
  /** Derivatives, in `symbol`, of the symbols that depend on it. */
  readonly along?: ReadonlyMap<string, RationalFunction>;
  readonly direction: Direction;
}

/** An equation `g = 0` with `∂g/∂a < 0`, or an explicit `a = g`, and what it proves. */
export interface ImplicitClaim {
  readonly model: string;
  /** Fields that move with the solution of the condition. */
  readonly outcomes: readonly string[];
  readonly equation: RationalFunction;
  readonly parameters: readonly ImplicitParameter[];
  /** What is assumed beyond the domain and the strict local maximum; ids get `suffix`. */
  readonly hypothesis?: Localized;
  readonly suffix?: string;
  /** Parameters at fixed values. */
  readonly where?: Readonly<Record<string, string | number>>;
  /** Keys of `docs/references.bib`. @defaultValue none: an own result */
  readonly source?: readonly string[];
  /** −1 where the fields fall as the solution rises. @defaultValue `1` */
  readonly orientation?: 1 | -1;
}

/** One proposition per field and parameter. */
export function implicitSigns(claim: ImplicitClaim): readonly SignProposition[] {
  const { model, outcomes, equation, parameters, hypothesis, where, source = [], suffix = "", orientation = 1 } = claim;
  return outcomes.flatMap((outcome) =>
    parameters.map((entry) => ({
      id: `${model}:${outcome}:${entry.parameter}${suffix}`,
      model,
      outcome,
      parameter: entry.parameter,
      direction: entry.direction,
      ...(hypothesis === undefined ? {} : { hypothesis }),
      ...(where === undefined ? {} : { where }),
      source,
      evidence: () => {
        const slope = derivative(equation, entry.symbol, entry.along);
        return orientation * (entry.orientation ?? 1) === 1 ? slope : rationalFunctions.neg(slope);
      },
    })),
  );
}
